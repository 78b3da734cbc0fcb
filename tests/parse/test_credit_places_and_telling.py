"""Where a text was published, and what is told of other texts: neither names an outlet that the page republishes."""

# ruff: noqa: E501 - the lines of pages stand one a line, in their own scripts

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse
from provenance.parse.words.places import names_place_or_language

PARAGRAPHS = (
    "The ferry to the outer skerry left on time on Friday, with nine passengers and a crate of hens on the after deck.",
    "Its engine was rebuilt over the winter in a shed behind the fish market, by two brothers who had never seen one like it.",
    "The council pays for the fuel until the end of September; after that the skerry's people will have to decide.",
    "A bell on the pier is rung ten minutes before the boat goes, as it was in the days of the steamers.",
)

PLACES = (
    "Türkiye'de", "Suomessa", "Englannissa", "Magyarországon", "Warszawie", "Polsce", "Niemczech", "Praze",
    "России", "Москве", "Україні", "la Argentina", "den USA", "Paris und London", "Britania Raya", "السعودية",
    "中国", "한국", "भारत", "Ελλάδα", "inglés", "Chinesisch", "angielsku", "английском", "englanniksi",
)  # fmt: skip

NAMES = (
    "Suomenmaa", "Канат", "Λιμάνι", "Kanal D", "Harbour Ledger", "Praxe", "Polska Gazeta", "Paris Notebook",
    "Русская верста", "中国海港报", "Chinese Whispers",
)  # fmt: skip

NO_NOTICES = (
    ("tr", "Bu yazı ilk kez Türkiye'de yayımlandı."),
    ("tr", "Bu makale ilk olarak Almanya'da yayımlanmıştır."),
    ("fi", "Artikkeli on julkaistu alun perin Ruotsissa."),
    ("de", "Dieser Text wurde ursprünglich auf Dänisch verfasst."),
    ("de", "Dieser Artikel erschien zuerst in Österreich."),
    ("es", "Este artículo se publicó originalmente en francés."),
    ("it", "Questo articolo è stato pubblicato per la prima volta in Svizzera."),
    ("pl", "Artykuł został pierwotnie opublikowany w Niemczech."),
    ("ru", "Статья впервые опубликована в Польше."),
    ("hu", "Ez a cikk eredetileg Nóra ötlete volt, csak ő nem ért rá."),
    ("tr", "Yazıdaki dokuz örnek kelime halat.example adresinden alınmıştır."),
    ("tr", "Şekil 2 ve Şekil 3 Halat Dergisi sitesinden alınmıştır."),
    ("fa", "نقشه‌های برگرفته از سایت بندر جابه‌جایی ماسه را نشان می‌دهد."),
    ("ja", "題名に「綱新聞より転載」と書いてあるものだけを数えた。"),
)

TOLD = (
    (
        "de",
        "Erstveröffentlichung in Tau & Teer 1987, später in dem Band „Ebbe“ (zweite Auflage 1994) – so steht es in der Kartei.",
    ),
    ("fr", "Le feuilleton du passeur, publié initialement dans Corde et Goudron, se lit encore au port."),
    (
        "it",
        "Il bollettino dei fari, pubblicato originariamente a puntate su Corda e Pece, si trova in biblioteca.",
    ),
    ("es", "El cuaderno reúne nueve cuentos, publicados originalmente en Soga y Brea, y un prólogo."),
    ("fi", "Kirjassa on yhdeksän novellia, jotka on julkaistu alun perin Köysilehdessä."),
)

# How, when and in what shape a text of the page's own came out.
OWN_HISTORY = (
    ("en", "This article was first published in three parts."),
    ("en", "Originally published on this site."),
    ("en", "Originally published with a wrong figure for the ferry's speed."),
    ("en", "First published on paper."),
    ("de", "Dieser Artikel wurde ursprünglich in drei Teilen veröffentlicht."),
    ("de", "Dieser Beitrag wurde zuerst auf dieser Seite veröffentlicht."),
    ("de", "Dieser Beitrag wurde zuerst im Oktober 2023 veröffentlicht."),
    ("fr", "Cet article a été initialement publié en trois parties."),
    ("fr", "Publié initialement sur ce site."),
    ("es", "Publicado originalmente en tres partes."),
    ("pt", "Este artigo foi publicado originalmente em três partes."),
    ("it", "Pubblicato originariamente su questo sito."),
    ("nl", "Dit artikel werd oorspronkelijk gepubliceerd op deze site."),
    ("pl", "Artykuł został pierwotnie opublikowany na tej stronie."),
    ("cs", "Článek byl původně publikován ve třech částech."),
    ("ru", "Статья впервые опубликована на этом сайте."),
    ("uk", "Статтю вперше опубліковано у трьох частинах."),
    ("tr", "Bu yazı ilk olarak bu sitede yayımlandı."),
    ("sv", "Artikeln publicerades ursprungligen i tre delar."),
    ("da", "Denne artikel blev oprindeligt udgivet på denne side."),
    ("no", "Denne artikkelen ble først publisert i tre deler."),
    ("fi", "Artikkeli on julkaistu alun perin kolmessa osassa."),
    ("fi", "Julkaistu alun perin lokakuussa 2023."),
    ("hu", "Ez a cikk eredetileg három részben jelent meg."),
    ("ro", "Acest articol a fost publicat inițial pe acest site."),
    ("el", "Το άρθρο δημοσιεύτηκε αρχικά τον Οκτώβριο του 2023."),
    ("id", "Artikel ini pertama kali diterbitkan di situs ini."),
    ("vi", "Bài viết này được đăng lần đầu trên trang này."),
    ("ar", "نُشر هذا المقال لأول مرة على هذا الموقع."),
    ("fa", "این مقاله نخستین بار پیش از انتخابات منتشر شد."),
    ("he", "המאמר פורסם לראשונה באתר זה."),
    ("zh", "本文首发于本站。"),
    ("zh", "这首船歌首发于 Harbour Radio。"),
    ("ja", "この記事は、もともと別の題名で公開されました。"),
    ("ko", "이 글은 원래 이 사이트에 게재되었습니다."),
    ("hr", "Članak je izvorno objavljen u tri dijela."),
    ("en", "I originally published this post in three parts."),
    ("en", "The article above was first published in three parts."),
    ("en", "You can read the original version on this site."),
    ("fr", "Paru dans Le Bac des Îles du 3 mai 2021."),
    ("fr", "Publié initialement en octobre 2023. Revu en mai 2024 avec les horaires d’été."),
    ("da", "Først publiceret på denne side."),
    ("no", "Opprinnelig publisert i tre deler."),
    ("sv", "Först publicerad i tre delar."),
    ("zh", "原文刊登于本站。"),
)

NOTICES = (
    ("fi", "Tämä artikkeli on julkaistu alun perin Köysilehdessä.", "Köysilehdessä"),
    ("tr", "Bu yazı daha önce halat.example adresinde yayınlanmıştır.", "halat.example"),
    ("tr", "Bu makale ilk olarak 2006'nın Mart ayında Halat Postası'nda yayımlandı.", "Halat Postası"),
    ("tr", "Bu haber Halat Postası sitesinden alınmıştır.", "Halat Postası"),
    ("hu", "A cikk eredetileg a KötélMagazin őszi számában jelent meg.", "KötélMagazin"),
    ("zh", "文章转载自公众号：缆绳周刊", "缆绳周刊"),
    ("zh", "本文首发于《缆绳周刊》与《港口》2017 年 7 月刊。", "缆绳周刊"),
    ("zh", "本文译自《缆绳评论》", "缆绳评论"),
    ("ja", "この記事は、もともと2021年5月3日に綱新聞ブログで公開されました。", "綱新聞ブログ"),
    ("ja", "この記事は綱新聞より転載しました。", "綱新聞"),
    ("en", "Guest post originally published on Rope & Tar by Nora Vane", "Rope & Tar"),
    (
        "en",
        "This post was originally published at: https://ropetar.example/2021/05/the-ferry-leaves",
        "ropetar.example",
    ),
    (
        "de",
        "Übersetzung des Artikels „The ferry 2.0 leaves“, zuerst erschienen bei Tau & Teer.",
        "Tau & Teer",
    ),
    (
        "de",
        "Dieser Text wurde ursprünglich auf Dänisch geschrieben und auf Tau & Teer veröffentlicht.",
        "Tau & Teer",
    ),
    ("nl", "Fragment uit het essay, oorspronkelijk gepubliceerd in Touw & Teer.", "Touw & Teer"),
    ("nl", "Dit artikel verscheen 3 mei 2021 op Touw & Teer.", "Touw & Teer"),
    ("fr", "Ce tutoriel a été initialement publié sur Corde et Goudron.", "Corde et Goudron"),
    ("es", "Publicado originalmente en Soga y Brea (2010)", "Soga y Brea"),
    ("es", "Este artículo se publicó originalmente en el blog de Sogabrea.", "Sogabrea"),
    ("pt", "Este texto foi publicado em inglês na última edição da Corda Nova.", "Corda Nova"),
    ("it", "Questo articolo è apparso su Corda e Pece a questo indirizzo.", "Corda e Pece"),
    ("uk", "Ця стаття була опублікована на ресурсі «Линва».", "Линва"),
    ("hr", "Tekst je izvorno objavljen na portalu Uže i Katran.", "Uže i Katran"),
    ("sr", "Tekst je preuzet sa portala uzeikatran.example.", "uzeikatran.example"),
    (
        "vi",
        "Bạn có thể xem bài viết gốc tại https://daythung.example/2021/05/pha-roi-ben",
        "daythung.example",
    ),
    ("en", "This post first went live on Rope & Tar.", "Rope & Tar"),
    ("en", "Rope & Tar originally published this article.", "Rope & Tar"),
    ("en", "Original article reprinted with permission from Rope & Tar.", "Rope & Tar"),
    ("en", "This essay appears here courtesy of Rope & Tar.", "Rope & Tar"),
    ("en", "Originally published here by Rope & Tar.", "Rope & Tar"),
    ("en", "I wrote this piece for Rope & Tar, where it first appeared.", "Rope & Tar"),
    ("en", "You can read the original article at Rope & Tar.", "Rope & Tar"),
    ("en", "The story above first appeared in Rope & Tar.", "Rope & Tar"),
    ("en", "Story published with the permission of Rope & Tar.", "Rope & Tar"),
    ("de", "Dieser Text stammt von Tau & Teer News.", "Tau & Teer News"),
    ("fr", "Publié d’abord dans Corde et Goudron.", "Corde et Goudron"),
    ("fr", "Paru dans Corde et Goudron le 3 mai 2021.", "Corde et Goudron"),
    ("es", "Esta nota fue publicada el 3 de mayo de 2021 en Soga y Brea.", "Soga y Brea"),
    ("es", "Publicado previamente en Soga y Brea.", "Soga y Brea"),
    ("pl", "Tekst pochodzi z portalu Smoła i Lina.", "Smoła i Lina"),
    ("cs", "Rozhovor vyšel na webu Provazník.", "Provazník"),
    ("uk", "Оригінал матеріалу опубліковано на сайті «Линва».", "Линва"),
    ("tr", "Bu yazı Halat Postası'nın izniyle yayımlanmıştır.", "Halat Postası"),
    ("sv", "Först publicerad i Repslagaren.", "Repslagaren"),
    ("da", "Oprindeligt bragt i Rebslageren.", "Rebslageren"),
    ("no", "Opprinnelig publisert på Repslageren.", "Repslageren"),
    ("fi", "Kirjoitus julkaistiin alun perin Köysilehdessä.", "Köysilehdessä"),
    ("hu", "Eredetileg megjelent: Kötélverő", "Kötélverő"),
    ("ro", "Publicat inițial pe Funia Nouă.", "Funia Nouă"),
    ("el", "Πρώτη δημοσίευση: Σχοινί", "Σχοινί"),
    ("id", "Dimuat ulang seizin Tali Kapal.", "Tali Kapal"),
    ("vi", "Bản gốc đăng trên Dây Thừng.", "Dây Thừng"),
    ("ar", "أعيد نشره بإذن من صحيفة الحبل.", "الحبل"),
    ("zh", "本文由《缆绳周刊》授权转载。", "缆绳周刊"),
    ("zh", "原文刊登于《缆绳周刊》。", "缆绳周刊"),
    ("ja", "綱新聞の許可を得て転載。", "綱新聞"),
    ("ja", "この記事は綱新聞で最初に公開されました。", "綱新聞"),
    ("da", "Denne artikel blev først publiceret i Reb og Tjære den 19. september 1995.", "Reb og Tjære"),
)


def page_with(language: str, line: str, at: int) -> Page:
    blocks = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    blocks.insert(at, f"<p>{line}</p>")
    body = "".join(blocks)
    html = f"<html lang={language}><head><title>The ferry leaves</title><meta property=og:site_name content='Le Bac des Îles'></head><body><article><h1>The ferry leaves</h1>{body}</article><footer>© Le Bac des Îles</footer></body></html>"
    return parse(html, url="https://skerry.example/2024/ferry", media_type="text/html")


@pytest.mark.parametrize("name", PLACES)
def test_a_place_or_a_language_is_known_in_its_tongue_and_case(name: str) -> None:
    assert names_place_or_language(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_begins_like_a_place_is_none(name: str) -> None:
    assert not names_place_or_language(name)


@pytest.mark.parametrize(("language", "line"), NO_NOTICES)
def test_where_or_in_which_language_a_text_came_out_accuses_nobody(language: str, line: str) -> None:
    assert page_with(language, line, len(PARAGRAPHS)).kind is not PageKind.REPOST


@pytest.mark.parametrize("at", [0, 1, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line"), OWN_HISTORY)
def test_how_and_when_the_own_text_came_out_accuses_nobody(language: str, line: str, at: int) -> None:
    assert page_with(language, line, at).kind is not PageKind.REPOST


@pytest.mark.parametrize(("language", "line"), [*TOLD, *NO_NOTICES])
def test_what_a_paragraph_amid_the_text_tells_of_other_texts_accuses_nobody(language: str, line: str) -> None:
    assert page_with(language, line, 1).kind is not PageKind.REPOST


@pytest.mark.parametrize(("language", "line", "outlet"), NOTICES)
def test_a_notice_met_in_the_wild_names_its_outlet(language: str, line: str, outlet: str) -> None:
    page = page_with(language, line, len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    named = page.reposts[0].claim.outlet
    assert named is not None
    assert named.name == outlet


FIGURE = "<figure><img src='/map.png' alt=''><figcaption>{}</figcaption></figure>"


@pytest.mark.parametrize(
    "credit", ["Reprinted with permission from Rope & Tar.", "Reproduced courtesy of Rope & Tar."]
)
def test_a_permission_below_a_picture_is_the_pictures(credit: str) -> None:
    assert page_with("en", FIGURE.format(credit), 2).kind is not PageKind.REPOST


@pytest.mark.parametrize(("language", "heading"), [("ar", "المصادر"), ("zh", "来源"), ("el", "Πηγή")])
def test_a_heading_over_a_list_is_of_references(language: str, heading: str) -> None:
    items = "<li>تقرير <a href='https://halat.example/2021/05/ferry-rope'>الحبل</a></li><li>Harbour chart, 1987</li>"
    page = page_with(language, f"</p><h2>{heading}</h2><ul>{items}</ul><p>", len(PARAGRAPHS))
    assert page.kind is not PageKind.REPOST
