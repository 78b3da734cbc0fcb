"""Republished items as blogs keep them: translations of linked works, rows, standfirsts, labels above a title."""

# ruff: noqa: E501 - the lines of pages stand one a line, as pages print them

from __future__ import annotations

import pytest
from ferry_pages import BODY, LINK, TEXT, WORK, claim, page

from provenance.model import PageKind

PAPER = f'<a href="{WORK}">Harbour Ledger</a>'


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", f"Dieser Beitrag ist eine Übersetzung des Artikels {LINK}."),
        (
            "es",
            f"Este artículo es una traducción del siguiente artículo publicado originalmente en inglés: {LINK}.",
        ),
        ("es", f"Este artículo es una traducción de {LINK}."),
        ("pt", f"Este post é uma adaptação e atualização do artigo {LINK}."),
        ("fr", f"Cet article est une version française de {LINK}."),
        ("it", f"Questo articolo è una traduzione di {LINK}."),
        ("nl", f"Dit artikel is een vertaling van {LINK}."),
        ("ru", f"Перевод статьи {LINK}."),
        ("en", f"This article is a translation of {LINK}."),
    ],
)
def test_the_link_of_a_translation_is_a_title_and_its_host_the_outlet(language: str, line: str) -> None:
    for found in (page(f"<p>{line}</p>", language=language), page(foot=f"<p>{line}</p>", language=language)):
        made = claim(found)
        assert made.outlet is not None
        assert made.outlet.domain == "kelpnotes.example"
        assert (made.url, made.original_headline) == (WORK, "Salt returns to the quay")


@pytest.mark.parametrize(
    ("language", "line", "author"),
    [
        ("en", f"This article is a translation of {LINK} by Ada Marsh.", "Ada Marsh"),
        ("pt", f"Este artigo é uma tradução do artigo {LINK} de Ada Marsh.", "Ada Marsh"),
        ("ru", f'Перевод статьи <a href="https://kelpnotes.example/">Ada Marsh</a>: {LINK}.', "Ada Marsh"),
    ],
)
def test_who_wrote_the_work_stands_before_or_behind_it(language: str, line: str, author: str) -> None:
    made = claim(page(f"<p>{line}</p>", language=language))
    assert made.authors == (author,)
    assert made.original_headline == "Salt returns to the quay"


def test_a_link_to_the_same_house_behind_a_title_names_it() -> None:
    made = claim(
        page(
            f'<p>Este post é uma tradução do artigo {LINK} do <a href="https://kelpnotes.example">Kelp Notes</a>.</p>',
            language="pt",
        )
    )
    assert made.outlet is not None
    assert made.outlet.name == "Kelp Notes"


def test_a_name_that_is_its_hosts_stays_the_outlet_of_a_translation() -> None:
    found = page(
        '<p>Translated from <a href="https://harbourledger.example/2021/salt-returns">The Harbour Ledger</a>.</p>'
    )
    made = claim(found)
    assert made.outlet is not None
    assert made.outlet.name.endswith("Harbour Ledger")
    assert made.original_headline is None


@pytest.mark.parametrize(
    "line",
    [
        "Este artículo es una traducción de un poema que nadie recuerda.",
        "Questo articolo è una traduzione di quanto detto ieri in consiglio.",
        "Dit artikel is een vertaling van wat de raad gisteren zei.",
        'Este artículo es una traducción de <a href="/posts/salt-returns-to-the-quay">otro nuestro</a>.',
    ],
)
def test_a_translation_of_nothing_linked_declares_no_source(line: str) -> None:
    assert page(f"<p>{line}</p>").kind is not PageKind.REPOST


def test_a_label_for_the_original_leads_to_a_title() -> None:
    made = claim(page(foot=f"<p>Articolo originale: {LINK}</p>", language="it"))
    assert made.outlet is not None
    assert made.outlet.domain == "kelpnotes.example"
    assert made.original_headline == "Salt returns to the quay"


def test_labels_above_the_title_are_the_texts() -> None:
    labels = (
        f'<blockquote><ul><li>原文地址：{LINK}</li><li>原文作者：<a href="https://kelpnotes.example/ada">Ada Marsh</a></li>'
        '<li>译文出自：<a href="https://mirror-of-texts.example/about">译文库</a></li><li>译者：林一</li><li>校对者：王二</li></ul></blockquote>'
    )
    made = claim(page(above=labels, language="zh"))
    assert (made.url, made.authors) == (WORK, ("Ada Marsh",))


def test_a_notice_may_be_a_piece_of_the_row_of_date_and_author() -> None:
    made = claim(page(f"<div>April 3, 2025 · 41 min · Ada Marsh | Crossposted from {PAPER}</div>"))
    assert made.outlet is not None
    assert made.outlet.name == "Harbour Ledger"
    assert made.date is None


def test_a_notice_that_closes_the_standfirst_is_the_pages_own_word() -> None:
    made = claim(page("<p>What came over with the hens. Originally published in Harbour Ledger.</p>"))
    assert made.outlet is not None
    assert made.outlet.name == "Harbour Ledger"


def test_a_notice_behind_a_sentence_amid_the_text_is_told() -> None:
    told = BODY + "<p>She kept one poem. Originally published in Harbour Ledger.</p>" + BODY
    assert page(text=told).kind is not PageKind.REPOST


def test_a_paragraph_that_is_but_a_notice_counts_below_the_text_in_any_language() -> None:
    line = f"<p>Cet article a été initialement publié sur {PAPER}.</p><p>{TEXT[0]}</p>"
    assert claim(page(foot=line, language="fr")).url == WORK


def test_an_address_below_a_notice_that_ends_with_a_colon_is_the_originals() -> None:
    made = claim(
        page(
            f'<p>This post originally appeared on my Harbour Ledger blog:</p><p><a href="{WORK}">{WORK}</a></p>'
        )
    )
    assert made.url == WORK
    own = '<a href="/posts/older-words-of-mine">https://mirror-of-texts.example/posts/older-words-of-mine</a>'
    assert page(f"<p>This post originally appeared on my blog:</p><p>{own}</p>").kind is not PageKind.REPOST


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f'Republished from <a href="{WORK}">Harbour Today</a>.', "Harbour Today"),
        (
            f'This article was first posted on the <a href="{WORK}">blog</a> of the Skerry eScience Centre.',
            "Skerry eScience Centre",
        ),
        (f'This article was originally published in <a href="{WORK}">HLW</a> on 2007-05-30.', "HLW"),
        ("Originally published in issue 12 of Harbour Ledger.", "Harbour Ledger"),
        (f'Crossposted from <a href="{WORK}">Y (formerly Gull)</a>', "Y"),
        (
            "First published in the Harbour Engineering Journal on Medium (November 2025).",
            "Harbour Engineering Journal",
        ),
        (f'This is a repost of a <a href="{WORK}">Harbour Overflow answer</a>.', "Harbour Overflow"),
    ],
)
def test_the_name_is_read_whole_and_no_more(line: str, name: str) -> None:
    made = claim(page(f"<p>{line}</p>"))
    assert made.outlet is not None
    assert made.outlet.name == name


def test_a_guest_is_the_author() -> None:
    line = f'This is a guest post by <a href="https://kelpnotes.example/about">Ada Marsh</a> that first appeared on {PAPER}.'
    assert claim(page(f"<p>{line}</p>")).authors == ("Ada Marsh",)


def test_the_day_of_first_publication_inside_a_notice_is_the_outlets() -> None:
    line = f"Paid distribution. Republished from {PAPER}, where it was first published on March 4, 2026. It is the company's own statement."
    made = claim(page(f"<div>{line}</div>"))
    assert made.outlet is not None
    assert made.outlet.name == "Harbour Ledger"
    assert made.date is not None
    assert made.date.value == "2026-03-04"


def test_a_source_line_beside_the_translators_is_the_texts() -> None:
    made = claim(
        page("<p>Fuentes: Harbour Weekly</p><p>Traducido del inglés para Mirror por A. M.</p>", language="es")
    )
    assert made.outlet is not None
    assert made.outlet.name == "Harbour Weekly"
    assert page(foot="<p>Fuentes: Harbour Weekly, Kelp Notes</p>", language="es").kind is not PageKind.REPOST


def test_a_reprint_from_papers_in_general_names_none() -> None:
    told = "Manches hätte einen nochmaligen Abdruck aus den Kalendern und Zeitschriften verdient, in denen es stand."
    assert page(f"<p>{told}</p>", language="de").kind is not PageKind.REPOST
    assert claim(page("<p>Nachdruck aus Hafenbote</p>", language="de")).outlet is not None


def test_a_feeds_foot_on_the_houses_own_site_accuses_nobody() -> None:
    home = "https://mirror-of-texts.example"
    foot = (
        f'<p>The post <a href="{home}/posts/what-the-ferry-brought">What the ferry brought</a> appeared first on '
        f'<a href="{home}">Texts of the Quay</a>.</p>'
    )
    assert page(foot=foot).kind is not PageKind.REPOST
    assert claim(page(foot=foot.replace(home, "https://kelpnotes.example"))).outlet is not None


@pytest.mark.parametrize(
    "line",
    [
        "Reprinted with permission from https://doi.org/10.1000/182. Copyright 2020 Harbour Society.",
        "Reproduced with permission from Ref. [50].",
    ],
)
def test_a_figures_permission_is_not_the_texts(line: str) -> None:
    assert page(f"<p>{line}</p>").kind is not PageKind.REPOST
    assert claim(page("<p>Reprinted with permission from Harbour Ledger.</p>")).outlet is not None


@pytest.mark.parametrize(
    ("language", "line", "outlet"),
    [
        ("en", f"Reposted from Kelp Notes ({WORK}):", "Kelp Notes"),
        ("en", f"This article was originally published in [Kelp Notes]{WORK}) on 2006-08-04.", "Kelp Notes"),
        ("zh", f"本文首发于缆绳周刊，原文：{WORK}", "缆绳周刊"),
    ],
)
def test_an_address_that_a_notice_prints_is_no_part_of_the_name(
    language: str, line: str, outlet: str
) -> None:
    made = claim(page(foot=f"<p>{line}</p>", language=language))
    assert (made.outlet and made.outlet.name, made.url) == (outlet, WORK)


def test_two_addresses_in_a_notice_are_nobodys() -> None:
    line = f"Reposted from Kelp Notes ({WORK} and https://kelpnotes.example/2021/salt-leaves-the-quay-again)"
    assert claim(page(foot=f"<p>{line}</p>")).url is None


def test_the_authors_own_account_is_named_by_its_host() -> None:
    link = '<a href="https://kelpnotes.example/2021/salt-returns-to-the-quay">my kelp account</a>'
    made = claim(page(foot=f"<p>This article was originally published in {link}.</p>"))
    assert made.outlet is not None
    assert made.outlet.name == "kelpnotes.example"


def test_a_long_link_in_chinese_is_a_headline_and_an_offices_long_name_a_name() -> None:
    title = f'<a href="{WORK}">盐又回到了码头上：一位老渔民的讲述</a>'
    made = claim(page(foot=f"<p>本文转载自：{title}</p>", language="zh"))
    assert (made.outlet and made.outlet.name) == "kelpnotes.example"
    office = f'<a href="{WORK}">港湾共和国海洋渔业和码头管理委员会</a>'
    made = claim(page(foot=f"<p>本文转载自：{office}</p>", language="zh"))
    assert (made.outlet and made.outlet.name) == "港湾共和国海洋渔业和码头管理委员会"


def test_one_who_wrote_for_a_host_is_the_author_and_the_host_the_outlet() -> None:
    line = "This article was originally written by Ada Marsh for KelpNotes.com and is republished here."
    made = claim(page(foot=f"<p>{line}</p>"))
    assert (made.outlet and made.outlet.name, made.authors) == ("KelpNotes.com", ("Ada Marsh",))
