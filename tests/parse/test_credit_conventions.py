"""Conventions one a row: a phrase at its place in a page of our own, and the outlet that it credits.

`lead` opens the first paragraph, `close` ends the last, `byline` and `top` stand
under the headline, `tail` below the text.
"""

# ruff: noqa: E501 - one convention a line

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

CONVENTIONS = (
    ("lead", "en", "NEW YORK--(BUSINESS WIRE)--", "BUSINESS WIRE", "repost"),
    ("lead", "en", "LONDON, May 5, 2021 (GLOBE NEWSWIRE) -- ", "GLOBE NEWSWIRE", "repost"),
    ("lead", "de", "Kabul, 3. Mai (dpa) - ", "dpa", "repost"),
    ("lead", "de", "BERLIN (AFP) – ", "AFP", "repost"),
    ("lead", "es", "MADRID, 5 (EUROPA PRESS) ", "EUROPA PRESS", "repost"),
    ("lead", "es", "Madrid, 5 may (EFE).- ", "EFE", "repost"),
    ("lead", "it", "ROMA (ITALPRESS) - ", "ITALPRESS", "repost"),
    ("lead", "it", "(ANSA) - ROMA, 05 MAG - ", "ANSA", "repost"),
    ("lead", "it", "(Adnkronos) - ", "Adnkronos", "repost"),
    ("lead", "fr", "PARIS, 5 mai (Reuters) - ", "Reuters", "repost"),
    ("lead", "ru", "МОСКВА, 5 мая - РИА Новости. ", "РИА Новости", "repost"),
    ("lead", "ru", "МОСКВА, 5 мая. /ТАСС/. ", "ТАСС", "repost"),
    ("lead", "ru", "Москва. 5 мая. ИНТЕРФАКС - ", "ИНТЕРФАКС", "repost"),
    ("lead", "uk", "КИЇВ. 5 травня. УНІАН. ", "УНІАН", "repost"),
    ("lead", "en", "NEW DELHI, May 5 (PTI) ", "PTI", "repost"),
    ("lead", "en", "New Delhi [India], May 5 (ANI): ", "ANI", "repost"),
    ("lead", "en", "ISLAMABAD (APP): ", "APP", "repost"),
    ("lead", "id", "Jakarta (ANTARA) - ", "ANTARA", "repost"),
    ("lead", "vi", "Hà Nội (TTXVN) - ", "TTXVN", "repost"),
    ("lead", "zh", "新华社北京5月5日电 （记者 王小明）", "新华社", "repost"),
    ("lead", "zh", "中新社北京5月5日电 ", "中新社", "repost"),
    ("lead", "ja", "【ロンドン共同】", "共同", "repost"),
    ("lead", "ja", "［東京\u3000５日\u3000ロイター］ - ", "ロイター", "repost"),
    ("lead", "ja", "【ワシントン時事】", "時事", "repost"),
    ("lead", "ko", "(서울=뉴스1) 홍길동 기자 = ", "뉴스1", "repost"),
    ("lead", "ko", "[서울=뉴시스]홍길동 기자 = ", "뉴시스", "repost"),
    ("lead", "ar", "القاهرة - رويترز: ", "رويترز", "repost"),
    ("lead", "ar", "دبي (رويترز) - ", "رويترز", "repost"),
    ("lead", "ar", "عمان 5 أيار (بترا) - ", "بترا", "repost"),
    ("lead", "pl", "Warszawa (PAP) - ", "PAP", "repost"),
    ("lead", "cs", "Praha 5. května (ČTK) - ", "ČTK", "repost"),
    ("lead", "nl", "BRUSSEL (Belga) - ", "Belga", "repost"),
    ("lead", "sv", "STOCKHOLM (TT) – ", "TT", "repost"),
    ("lead", "tr", "ANKARA (AA) - ", "AA", "repost"),
    ("lead", "el", "ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ) - ", "ΑΠΕ-ΜΠΕ", "repost"),
    ("lead", "fa", "تهران - ایرنا - ", "ایرنا", "repost"),
    ("lead", "hi", "नयी दिल्ली, पांच मई (भाषा) ", "भाषा", "repost"),
    ("lead", "pt", "Lisboa, 05 mai 2021 (Lusa) – ", "Lusa", "repost"),
    ("lead", "ro", "București, 5 mai /Agerpres/ - ", "Agerpres", "repost"),
    ("byline", "en", "By Reuters", "Reuters", "repost"),
    ("byline", "en", "Agence France-Presse", "Agence France-Presse", "repost"),
    ("byline", "de", "dpa/tmn", "dpa", "repost"),
    ("byline", "de", "Von dpa", "dpa", "repost"),
    ("top", "de", "red, Quay News/Agenturen", None, "derived"),
    ("byline", "fr", "Par AFP", "AFP", "repost"),
    ("byline", "fr", "AFP", "AFP", "repost"),
    ("byline", "es", "EFE", "EFE", "repost"),
    ("byline", "es", "Agencias", "Agencias", "repost"),
    ("byline", "it", "di Ansa", "Ansa", "repost"),
    ("byline", "pt", "Agência Brasil", "Agência Brasil", "repost"),
    ("byline", "pl", "PAP", "PAP", "repost"),
    ("byline", "en", "Ada Marsh, The Canadian Press", "The Canadian Press", "repost"),
    ("byline", "en", "Press Trust of India", "Press Trust of India", "repost"),
    ("byline", "en", "By Staff and Wire Reports", None, "derived"),
    ("byline", "en", "By Ada Marsh Reuters", "Reuters", "repost"),
    ("byline", "en", "Ada Marsh | Reuters", "Reuters", "repost"),
    ("byline", "en", "Ada Marsh, Quay News and Reuters", "Reuters", "derived"),
    ("byline", "tr", "AA", "AA", "repost"),
    ("byline", "ru", "РИА Новости", "РИА Новости", "repost"),
    ("close", "de", "(dpa/lby)", "dpa", "repost"),
    ("close", "de", "(apa/dpa)", "apa/dpa", "repost"),
    ("close", "de", "(Red/dpa)", "dpa", "repost"),
    ("close", "fr", "(AFP)", "AFP", "repost"),
    ("close", "it", "(ANSA).", "ANSA", "repost"),
    ("close", "en", "— Reuters", "Reuters", "repost"),
    ("close", "en", "-AP", "AP", "repost"),
    ("close", "pl", "(PAP)", "PAP", "repost"),
    ("close", "en", "(IANS)", "IANS", "repost"),
    ("close", "cs", "(ČTK)", "ČTK", "repost"),
    ("close", "ar", "(رويترز)", "رويترز", "repost"),
    ("close", "ja", "(c)AFP", "AFP", "repost"),
    ("close", "ja", "（共同）", "共同", "repost"),
    ("close", "zh", "（新华社）", "新华社", "repost"),
    ("close", "ru", "(ТАСС)", "ТАСС", "repost"),
    ("tail", "en", "Source: AFP", "AFP", "repost"),
    ("tail", "en", "Source: Xinhua", "Xinhua", "repost"),
    ("tail", "fr", "Source : Reuters", "Reuters", "repost"),
    ("tail", "fr", "Source : Le Phare Breton", None, "derived"),
    ("tail", "ru", "Источник: ТАСС", "ТАСС", "repost"),
    ("tail", "ru", "Источник: Портовый вестник", None, "derived"),
    ("tail", "uk", "Джерело: Укрінформ", "Укрінформ", "repost"),
    ("tail", "es", "Fuente: EFE", "EFE", "repost"),
    ("tail", "pt", "Fonte: Agência Brasil", "Agência Brasil", "repost"),
    ("tail", "it", "Fonte: ANSA", "ANSA", "repost"),
    ("tail", "nl", "Bron: ANP", "ANP", "repost"),
    ("tail", "sv", "Källa: TT", "TT", "repost"),
    ("tail", "tr", "Kaynak: DHA", "DHA", "repost"),
    ("tail", "id", "Sumber: Antara", "Antara", "repost"),
    ("tail", "ja", "出典：共同通信", "共同通信", "repost"),
    ("tail", "ko", "출처: 연합뉴스", "연합뉴스", "repost"),
    ("tail", "hi", "स्रोत: पीटीआई", "पीटीआई", "repost"),
    ("tail", "el", "Πηγή: ΑΠΕ-ΜΠΕ", "ΑΠΕ-ΜΠΕ", "repost"),
    ("tail", "ro", "Sursa: Agerpres", "Agerpres", "repost"),
    ("tail", "sq", "Burimi: ATSH", "ATSH", "repost"),
    ("tail", "en", "This piece was co-published with Harbour Ledger.", "Harbour Ledger", "repost"),
    (
        "tail",
        "en",
        "Reprinted with permission from Harbour Ledger. All rights reserved.",
        "Harbour Ledger",
        "repost",
    ),
    (
        "tail",
        "en",
        "This article was produced in partnership with Harbour Ledger.",
        "Harbour Ledger",
        "repost",
    ),
    ("tail", "en", "Reproduced with permission from Harbour Ledger", "Harbour Ledger", "repost"),
    (
        "tail",
        "en",
        "This article first appeared at Harbour Ledger and is reposted here with the author’s permission.",
        "Harbour Ledger",
        "repost",
    ),
    ("tail", "en", "Read the original at Harbour Ledger.", "Harbour Ledger", "repost"),
    ("tail", "en", "Cross-posted from Harbour Ledger.", "Harbour Ledger", "repost"),
    ("tail", "en", "Copyright © 2021 Harbour Ledger. Reprinted with permission.", "Harbour Ledger", "repost"),
    (
        "tail",
        "en",
        "©2021 Harbour Ledger. Distributed by Tribune Content Agency, LLC.",
        "Harbour Ledger",
        "repost",
    ),
    ("tail", "en", "The Conversation", None, "original"),
    ("tail", "de", "Dieser Artikel ist zuerst bei Hafenbote erschienen.", "Hafenbote", "repost"),
    ("tail", "de", "Dieser Beitrag wurde zuerst auf Hafenbote veröffentlicht.", "Hafenbote", "repost"),
    ("tail", "de", "Erstveröffentlichung in Hafenbote, Nr. 3/2021", "Hafenbote", "repost"),
    ("tail", "de", "Aus: Hafenbote, 3. Mai 2021", "Hafenbote", "repost"),
    ("tail", "de", "Wir danken Hafenbote für die Genehmigung zum Nachdruck.", "Hafenbote", "repost"),
    (
        "tail",
        "de",
        "Original-Content von: Hafenverband, übermittelt durch news aktuell",
        "Hafenverband",
        "repost",
    ),
    ("tail", "fr", "Cet article est paru initialement dans Le Phare Breton.", "Le Phare Breton", "repost"),
    (
        "tail",
        "fr",
        "Article publié avec l’aimable autorisation de Le Phare Breton",
        "Le Phare Breton",
        "repost",
    ),
    (
        "tail",
        "fr",
        "Cet article est republié à partir de The Conversation sous licence Creative Commons. Lire l’article original.",
        "The Conversation",
        "repost",
    ),
    ("tail", "fr", "Publié initialement par Le Phare Breton.", "Le Phare Breton", "repost"),
    (
        "tail",
        "es",
        "Este artículo fue publicado originalmente en The Conversation. Lea el original.",
        "The Conversation",
        "repost",
    ),
    ("tail", "es", "Tomado de El Faro", "El Faro", "repost"),
    ("tail", "es", "Artículo reproducido con permiso de El Faro.", "El Faro", "repost"),
    ("tail", "pt", "Texto publicado originalmente no site Correio do Cais.", "Correio do Cais", "repost"),
    (
        "tail",
        "pt",
        "Este artigo foi publicado no The Conversation e está disponível sob licença Creative Commons.",
        "The Conversation",
        "repost",
    ),
    (
        "tail",
        "it",
        "Articolo originariamente pubblicato su La Gazzetta del Molo",
        "La Gazzetta del Molo",
        "repost",
    ),
    ("tail", "it", "Tratto da La Gazzetta del Molo", "La Gazzetta del Molo", "repost"),
    ("tail", "it", "Per gentile concessione di La Gazzetta del Molo", "La Gazzetta del Molo", "repost"),
    ("tail", "nl", "Dit artikel is overgenomen van De Havenbode.", "De Havenbode", "repost"),
    ("tail", "nl", "Dit stuk verscheen oorspronkelijk in De Havenbode.", "De Havenbode", "repost"),
    ("tail", "pl", "Tekst pierwotnie ukazał się w Latarni.", "Latarni", "repost"),
    ("tail", "pl", "Artykuł opublikowany za zgodą Latarni", "Latarni", "repost"),
    ("tail", "cs", "Převzato ze serveru Přístavní listy.", "Přístavní listy", "repost"),
    ("tail", "cs", "Text původně vyšel v časopise Přístavní listy.", "Přístavní listy", "repost"),
    ("tail", "ru", "Впервые опубликовано на сайте «Портовый вестник».", "Портовый вестник", "repost"),
    (
        "tail",
        "ru",
        "Материал перепечатан с разрешения издания «Портовый вестник»",
        "Портовый вестник",
        "repost",
    ),
    ("tail", "uk", "Передруковано з видання «Портовий вісник».", "Портовий вісник", "repost"),
    ("tail", "tr", "Bu haber ilk olarak Liman Postası’nda yayımlandı.", "Liman Postası", "repost"),
    ("tail", "tr", "Bu yazı Liman Postası’ndan alınmıştır.", "Liman Postası", "repost"),
    ("tail", "ar", "نقلا عن صحيفة المرفأ", "صحيفة المرفأ", "repost"),
    ("tail", "fa", "منبع: روزنامه بندر", "روزنامه بندر", "repost"),
    ("tail", "fa", "این مقاله نخستین بار در روزنامه بندر منتشر شده است", "روزنامه بندر", "repost"),
    ("tail", "hi", "यह लेख मूल रूप से बंदरगाह समाचार में प्रकाशित हुआ था।", "बंदरगाह समाचार", "repost"),
    ("tail", "hi", "(साभार: बंदरगाह समाचार)", "बंदरगाह समाचार", "repost"),
    ("tail", "zh", "（来源：海港晚报）", "海港晚报", "repost"),
    ("tail", "zh", "转自：海港晚报", "海港晚报", "repost"),
    ("tail", "zh", "本文首发于海港晚报", "海港晚报", "repost"),
    ("tail", "zh", "文章来源：海港晚报 作者：王小明", "海港晚报", "repost"),
    ("tail", "zh", "原载《海港晚报》", "海港晚报", "repost"),
    ("tail", "ja", "（港新聞より転載）", "港新聞", "repost"),
    ("tail", "ja", "この記事は港新聞に掲載されたものです。", "港新聞", "repost"),
    ("tail", "ja", "提供：港新聞", "港新聞", "repost"),
    ("tail", "ko", "[출처: 항구일보]", "항구일보", "repost"),
    ("tail", "ko", "출처 : 항구일보(http://www.hanggu.example)", "항구일보", "repost"),
    ("tail", "id", "Artikel ini pertama kali terbit di Pelabuhan Pos", "Pelabuhan Pos", "repost"),
    ("tail", "id", "Sumber: Pelabuhan Pos", None, "derived"),
    ("tail", "vi", "Theo Báo Cảng", None, "derived"),
    ("tail", "vi", "(Nguồn: Báo Cảng)", "Báo Cảng", "repost"),
    ("tail", "el", "Πηγή: Το Λιμάνι", "Το Λιμάνι", "repost"),
    ("tail", "el", "Το άρθρο δημοσιεύτηκε αρχικά στο Λιμάνι", "Λιμάνι", "repost"),
    ("tail", "sv", "Artikeln är ursprungligen publicerad i Hamnbladet.", "Hamnbladet", "repost"),
    ("tail", "ro", "Articol preluat de pe Gazeta Portului", "Gazeta Portului", "repost"),
    ("tail", "sq", "Marrë nga Gazeta e Portit", "Gazeta e Portit", "repost"),
)


def _cases() -> ModuleType:
    path = Path(__file__).with_name("test_credit_cases.py")
    spec = importlib.util.spec_from_file_location("credit_cases", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


CASES = _cases()


def _parts(place: str, phrase: str) -> dict[str, str]:
    if place == "byline":
        return {"top": f'<p class="byline">{phrase}</p>'}
    return {place: phrase if place == "lead" else f" {phrase}" if place == "close" else f"<p>{phrase}</p>"}


@pytest.mark.parametrize(
    ("place", "language", "phrase", "outlet", "kind"),
    CONVENTIONS,
    ids=[f"{row[1]} {row[2]}" for row in CONVENTIONS],
)
def test_a_convention_credits_its_outlet(
    place: str, language: str, phrase: str, outlet: str | None, kind: str
) -> None:
    page = CASES.page_of(CASES.Case(phrase, language, kind, **_parts(place, phrase)))
    assert page.kind == kind, [(c.rule, c.polarity.value, c.text) for c in page.credits]
    if kind == "repost" and outlet is not None:
        claimed = page.reposts[0].claim.outlet
        assert claimed is not None
        assert claimed.name.lower() == outlet.lower()
