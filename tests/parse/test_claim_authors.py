"""Whom a claim gives as author, and the headline and date that a notice states: never anybody else's."""

# ruff: noqa: E501 - the texts of pages stand one a line

from __future__ import annotations

import pytest
from credit_pages import TEXTS

from provenance.model import Claim
from provenance.parse import parse

ARTICLE = "https://harbourledger.example/2021/05/04/divers-look-for-a-chain"
NOTICE = "This story originally appeared in Harbour Ledger."


def _claim(top: str = "", tail: str = "", *, lang: str = "en", head: str = "") -> Claim | None:
    first, second = TEXTS[lang]
    page = parse(
        f'<html lang="{lang}"><head><title>Storm over the quay | Quay News</title>{head}</head><body><article>'
        f"<h1>Storm over the quay</h1>{top}<p>{first}</p><p>{second}</p><p>{first}</p>{tail}</article></body></html>",
        url="https://www.quaynews.example/2021/06/storm-over-the-quay",
    )
    return page.reposts[0].claim if page.reposts else None


def _authors(top: str = "", tail: str = "", *, lang: str = "en", head: str = "") -> tuple[str, ...]:
    claim = _claim(top, tail, lang=lang, head=head)
    assert claim is not None
    return claim.authors


@pytest.mark.parametrize(
    ("lang", "tail", "authors"),
    [
        (
            "en",
            "This guest post by Ada Marsh (Tidewater Networks) first appeared in Harbour Ledger.",
            ("Ada Marsh",),
        ),
        (
            "en",
            "This article was written by Ada Marsh and originally published on Harbour Ledger.",
            ("Ada Marsh",),
        ),
        (
            "en",
            "“Low water at the pier” by A. B. Marsh was originally published in Harbour Ledger.",
            ("A. B. Marsh",),
        ),
        (
            "en",
            "The article “Low water at the pier” by Ada Marsh first appeared in Harbour Ledger.",
            ("Ada Marsh",),
        ),
        (
            "en",
            "This essay by Ada Marsh, Ben Holt and Cy van der Vane originally appeared in Harbour Ledger.",
            ("Ada Marsh", "Ben Holt", "Cy van der Vane"),
        ),
        ("en", "Republished with permission from Harbour Ledger. Author: Ada Marsh", ("Ada Marsh",)),
        ("en", "Written by Ada Marsh, originally published in Harbour Ledger.", ("Ada Marsh",)),
        (
            "de",
            "Dieser Beitrag von Jutta Kern und Emil Rau erschien zuerst im Hafenkurier.",
            ("Jutta Kern", "Emil Rau"),
        ),
        (
            "fr",
            "Article écrit par Claire Morel et publié initialement sur Le Courrier du Port.",
            ("Claire Morel",),
        ),
        ("es", "Este artículo de Ana Ríos fue publicado originalmente en La Gaviota.", ("Ana Ríos",)),
        (
            "pt",
            "Texto de João da Silva, publicado originalmente na Gazeta do Cais em 3 de maio de 2021.",
            ("João da Silva",),
        ),
        ("it", "Articolo di Carla Neri pubblicato su Il Molo il 3 maggio 2021.", ("Carla Neri",)),
        (
            "nl",
            "Dit artikel van Joris van den Akker verscheen eerder in De Havenbode.",
            ("Joris van den Akker",),
        ),
    ],
)
def test_the_author_inside_a_notice_is_read(lang: str, tail: str, authors: tuple[str, ...]) -> None:
    assert _authors(tail=f"<p>{tail}</p>", lang=lang) == authors


@pytest.mark.parametrize(
    ("lang", "top", "tail"),
    [
        ("en", "Posted by Jane Dale on June 12, 2021", NOTICE),
        ("en", "Posted on June 12, 2021 by Jane Dale", NOTICE),
        ("en", "Photo by Jane Dale", NOTICE),
        ("en", "Translated by Jane Dale", NOTICE),
        ("en", "By Policy Analyst", NOTICE),
        ("en", "By Site Admin", NOTICE),
        ("en", "", "Thanks to Jane Dale for the tip. " + NOTICE),
        ("en", "", "Photographs by Jane Dale. " + NOTICE),
        ("en", "", "This article by Reuters originally appeared in Harbour Ledger."),
        (
            "fr",
            "Publié par Jeanne Duval le 12 juin 2021",
            "Cet article a été initialement publié dans Le Courrier du Port.",
        ),
        (
            "es",
            "Publicado por Juana Paz el 12 de junio de 2021",
            "Este artículo fue publicado originalmente en La Gaviota.",
        ),
        (
            "nl",
            "Geplaatst door Femke de Wit op 12 juni 2021",
            "Dit artikel verscheen eerder in De Havenbode.",
        ),
        ("de", "Übersetzung: Jutta Kern", "Dieser Artikel erschien zuerst im Hafenkurier."),
        ("zh", "发布者：李明 2021-06-12", "来源：河湾日报"),
        ("id", "Diposting oleh Rina Wati pada 12 Juni 2021", "Sumber: Kompas.com, 3 Mei 2021"),
    ],
)
def test_who_posted_pictured_or_translated_a_text_is_not_its_author(lang: str, top: str, tail: str) -> None:
    assert _authors(f"<p>{top}</p>", f"<p>{tail}</p>", lang=lang) == ()


def test_an_outlet_beside_a_person_is_no_second_author() -> None:
    tail = "<p>Este artigo foi publicado originalmente em Gazeta do Cais.</p>"
    assert _authors("<p>Por João da Silva, Gazeta do Cais</p>", tail, lang="pt") == ("João da Silva",)


def test_a_byline_before_its_date_names_its_author() -> None:
    assert _authors("<p>By Ada Marsh on June 12, 2021</p>", f"<p>{NOTICE}</p>") == ("Ada Marsh",)


def test_a_name_that_only_a_head_tag_holds_is_no_author() -> None:
    head = '<meta name="author" content="Jane Dale">'
    assert _authors(tail=f"<p>{NOTICE}</p>", head=head) == ()
    assert _authors("<p>Jane Dale</p>", f"<p>{NOTICE}</p>", head=head) == ("Jane Dale",)


def test_names_with_vowel_signs_are_names() -> None:
    assert _authors("<p>लेखक: अमित शर्मा और सीमा वर्मा</p>", "<p>साभार: बंदरगाह समाचार</p>", lang="hi") == (
        "अमित शर्मा",
        "सीमा वर्मा",
    )


@pytest.mark.parametrize(
    ("value", "authors", "headline"),
    [
        ("Ada Marsh, Harbour Ledger, May 3, 2021", ("Ada Marsh",), None),
        (
            "Ada Marsh, “Low water at the pier”, Harbour Ledger, May 3, 2021",
            ("Ada Marsh",),
            "Low water at the pier",
        ),
        (
            "“Low water at the pier” by Ada Marsh, Harbour Ledger, May 3, 2021",
            ("Ada Marsh",),
            "Low water at the pier",
        ),
    ],
)
def test_a_source_that_is_a_reference_is_taken_apart(
    value: str, authors: tuple[str, ...], headline: str | None
) -> None:
    claim = _claim(tail=f"<p>Source: {value}</p>")
    assert claim is not None
    assert claim.outlet is not None
    assert claim.date is not None
    assert (claim.outlet.name, claim.authors, claim.original_headline) == (
        "Harbour Ledger",
        authors,
        headline,
    )
    assert claim.date.value == "2021-05-03"


def test_two_outlets_behind_a_label_are_no_author_and_an_outlet() -> None:
    claim = _claim(tail="<p>Sources: Great Again, Washington Examiner</p>")
    assert claim is None or claim.authors == ()


@pytest.mark.parametrize(
    ("tail", "headline"),
    [
        (
            f'Originally published as “Low water at the pier” on <a href="{ARTICLE}">Harbour Ledger</a>.',
            "Low water at the pier",
        ),
        ("The article “Low water at the pier” first appeared in Harbour Ledger.", "Low water at the pier"),
        ("This story originally appeared in “Harbour Ledger”.", None),
        ("In our “Tides and People” series: This story originally appeared in Harbour Ledger.", None),
        (NOTICE, None),
    ],
)
def test_a_quoted_title_is_the_original_headline_and_a_quoted_outlet_is_not(
    tail: str, headline: str | None
) -> None:
    claim = _claim(tail=f"<p>{tail}</p>")
    assert claim is not None
    assert claim.original_headline == headline


def test_a_verb_is_no_headline() -> None:
    claim = _claim(tail="<p>Articolul a fost publicat inițial în Gazeta Portului.</p>", lang="ro")
    assert claim is not None
    assert claim.original_headline is None


@pytest.mark.parametrize(
    "sentence",
    [
        "A story by Jane Dale published in Harbour Ledger prompted the mayor to act.",
        "The report by Jane Dale was published in London.",
        "Il libro di Carla Neri è uscito in primavera.",
    ],
)
def test_somebody_elses_text_is_no_source_of_this_one(sentence: str) -> None:
    assert _claim(tail=f"<p>{sentence}</p>") is None


@pytest.mark.parametrize(
    ("lang", "top", "tail", "authors"),
    [
        (
            "ru",
            "Иван Соколов, «Портовый вестник»",
            "Статья впервые опубликована в журнале «Портовый вестник».",
            ("Иван Соколов",),
        ),
        ("ko", "소금신문 김민수 기자", "출처: 소금신문", ("김민수",)),
        ("zh", "河湾日报记者 沈若溪 王小明", "来源：河湾日报网", ("沈若溪", "王小明")),
        ("zh", "文 | 沈若溪 王小明", "来源：河湾日报", ("沈若溪", "王小明")),
        ("zh", "原文作者：Ada Marsh", "来源：河湾日报", ("Ada Marsh",)),
        ("ja", "文：山田 太郎", "出典：塩口新聞", ("山田 太郎",)),
        ("ja", "山田太郎記者", "出典：塩口新聞", ("山田太郎",)),
        (
            "es",
            "Ana Ríos<br>La Gaviota",
            "Este artículo fue publicado originalmente en La Gaviota.",
            ("Ana Ríos",),
        ),
        ("en", "Story by Ada Marsh | Photos by Ben Holt", NOTICE, ("Ada Marsh",)),
        ("en", "By ADA MARSH   10/ 5/11 09:19 PM ET", NOTICE, ("ADA MARSH",)),
        (
            "de",
            "Text: Jutta Kern / Foto: Emil Rau",
            "Dieser Artikel erschien zuerst im Hafenkurier.",
            ("Jutta Kern",),
        ),
        ("el", "Συντάκτης: Νίκος Παππάς", "Πηγή: Λιμενικά Νέα, 3 Μαΐου 2021", ("Νίκος Παππάς",)),
        (
            "en",
            "",
            "Copyright 2021 by Ada Marsh. Reprinted with permission of Harbour Press.",
            ("Ada Marsh",),
        ),
    ],
)
def test_a_signature_around_the_text_names_its_author(
    lang: str, top: str, tail: str, authors: tuple[str, ...]
) -> None:
    assert _authors(f"<p>{top}</p>", f"<p>{tail}</p>", lang=lang) == authors


@pytest.mark.parametrize(
    ("lang", "top", "tail"),
    [
        ("en", "Harbour Ledger, Saltmouth", NOTICE),
        ("en", "Photo: Ada Marsh, Harbour Ledger", NOTICE),
        ("en", "Harbour Ledger readers know more", NOTICE),
        ("zh", "河湾日报记者 报道", "来源：河湾日报"),
        ("zh", "摄影：沈若溪", "来源：河湾日报"),
        ("ko", "사진: 김민수", "출처: 소금신문"),
    ],
)
def test_a_line_with_the_outlets_name_and_no_writer_names_none(lang: str, top: str, tail: str) -> None:
    assert _authors(f"<p>{top}</p>", f"<p>{tail}</p>", lang=lang) == ()


def test_the_byline_of_what_to_read_next_is_not_the_texts() -> None:
    tail = f"<p>{NOTICE}</p><h4>A comet or nothing at all</h4><div class='byline'>Peter Gull</div><h4>The top five of the year</h4>"
    assert _authors(tail=tail) == ()
    assert _authors(tail=f"<p>{NOTICE}</p><h4>About the author</h4><div class='byline'>Ada Marsh</div>") == (
        "Ada Marsh",
    )


def test_a_publishers_name_in_the_authors_tag_is_nobody() -> None:
    head = '<meta name="author" content="Nordsee Kontor Haus"><meta property="og:site_name" content="Nordsee Kontor Haus">'
    assert _authors("<p>Nordsee Kontor Haus</p>", f"<p>{NOTICE}</p>", head=head) == ()


def test_a_bylines_date_is_the_originals_where_the_page_states_a_later_day_of_its_own() -> None:
    byline = "<p>By Ada Marsh | Harbour Ledger | May 3, 2021</p>"
    claim = _claim("<p>June 12, 2021</p>" + byline)
    assert claim is not None
    assert claim.date is not None
    assert claim.date.value == "2021-05-03"
    for own in ("", "<p>May 3, 2021</p>", "<p>May 2, 2021</p>"):
        alone = _claim(own + byline)
        assert alone is not None
        assert alone.date is None


@pytest.mark.parametrize(
    ("tail", "url"),
    [
        (f"<p>作者：沈若溪</p><p>链接：<a href='{ARTICLE}'>{ARTICLE}</a></p><p>来源：河湾日报</p>", ARTICLE),
        ("<p>链接：<a href='https://harbourledger.example/'>首页</a></p><p>来源：河湾日报</p>", None),
        ("<p>链接：<a href='/2021/06/another-storm-at-the-quay'>上一篇</a></p><p>来源：河湾日报</p>", None),
        (f"<p>链接：<a href='{ARTICLE}'>资料下载</a></p><p>谢谢阅读</p><p>来源：河湾日报</p>", None),
    ],
)
def test_a_labelled_address_beside_the_source_is_the_originals(tail: str, url: str | None) -> None:
    claim = _claim(tail=tail, lang="zh")
    assert claim is not None
    assert claim.url == url


def test_linked_words_of_a_sentence_behind_a_label_are_the_title() -> None:
    claim = _claim(tail=f'<p>Original article: <a href="{ARTICLE}">Divers look for a lost chain</a></p>')
    assert claim is not None
    assert claim.original_headline == "Divers look for a lost chain"
    named = _claim(tail=f'<p>Original article: <a href="{ARTICLE}">Ledger of the Harbour</a></p>')
    assert named is not None
    assert named.original_headline is None


def test_a_licences_address_is_never_the_articles() -> None:
    licence = '<a href="https://creativecommons.org/licenses/by-nd/4.0/">Creative Commons license</a>'
    home = '<a href="https://harbourledger.example/">Harbour Ledger</a>'
    claim = _claim(
        tail=f"<p>This story originally appeared on {home} and is republished under a {licence}.</p>"
    )
    assert claim is not None
    assert claim.url is None


def test_arabic_editing_is_no_writing_as_it_is_in_urdu() -> None:
    assert _authors("<p>تحرير: خالد البحري</p>", "<p>المصدر: صحيفة الميناء</p>", lang="ar") == ()
    assert _authors("<p>بقلم: د. ليلى الحداد</p>", "<p>المصدر: صحيفة الميناء</p>", lang="ar") == (
        "ليلى الحداد",
    )


def test_two_reporters_of_two_offices_are_two_people() -> None:
    assert _authors("<p>记者 林海 通讯员 周舟</p>", "<p>来源：海岸日报</p>", lang="zh") == ("林海", "周舟")
    assert _authors("<p>撰文：林海 摄影：周舟</p>", "<p>来源：海岸日报</p>", lang="zh") == ("林海",)


def test_whose_an_article_is_is_no_headline_but_a_title_in_capitals_is() -> None:
    claim = _claim(tail="<p>Artykuł Jana Kowalczyka ukazał się pierwotnie w Gazecie Nabrzeże.</p>", lang="pl")
    assert claim is None or claim.original_headline is None
    titled = _claim(
        tail="<p>Artikel ini telah tayang di Kabar Dermaga dengan judul Penyelam Cari Rantai</p>", lang="id"
    )
    assert titled is not None
    assert titled.original_headline == "Penyelam Cari Rantai"


def test_a_reprinted_title_with_its_author_is_no_outlet() -> None:
    claim = _claim(
        tail="<p>Reprinted from “Salt and Rope Prices,” by Lena Hart, Quarter Deck Review, November 2020.</p>"
    )
    assert claim is not None
    assert claim.outlet is not None
    assert claim.date is not None
    assert (claim.outlet.name, claim.authors, claim.date.value) == (
        "Quarter Deck Review",
        ("Lena Hart",),
        "2020-11",
    )
    assert claim.original_headline == "Salt and Rope Prices"
