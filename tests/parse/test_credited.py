"""Whom a notice names: people and towns beside the outlet, labels without a colon, texts in table cells."""

# ruff: noqa: E501 - the lines of pages stand one a line

from __future__ import annotations

import pytest

from provenance.model import CreditKind, Page, PageKind, Polarity
from provenance.parse import parse

PARAGRAPHS = (
    "The lamp of the Inner Sound beacon was lit at dusk on Sunday, forty years after the last keeper had climbed down its ladder.",
    "A carpenter from the village built the new gallery out of larch, and the glass came by boat in eleven crates packed with straw.",
    "The harbour board has lent the money for ten years and wants to see visitors; so far it has counted two hundred and twelve.",
    "On still evenings the light can be seen from the church tower, twenty-six kilometres away, as the sexton told the meeting.",
)


def _page(*, head: str = "", foot: str = "", middle: str = "") -> Page:
    text = "".join(f"<p>{line}</p>" + (middle if n == 1 else "") for n, line in enumerate(PARAGRAPHS))
    return parse(
        "<html lang=en><head><title>The beacon is lit</title><meta property='og:site_name' content='The Lookout'>"
        f"</head><body><article><h1>The beacon is lit</h1>{head}{text}{foot}</article></body></html>",
        url="https://lookout.example/beacon",
    )


@pytest.mark.parametrize(
    ("notice", "outlet", "authors"),
    [
        ("This essay was first published by Nora Vane in Harbour Quarterly.", "Harbour Quarterly", ("Nora Vane",)),
        ("This post was originally published by Nora Vane on Tide Table.", "Tide Table", ("Nora Vane",)),
        ("This story was first published by Reuters in London.", "Reuters", ()),
        ("This story was first published by AFP in Paris and Berlin.", "AFP", ()),
        ("This story was originally published by Harbour Weekly in Boston.", "Harbour Weekly", ()),
        ("This article was first published in Business in Vancouver.", "Business in Vancouver", ()),
        ("This report was originally published by Human Rights for Sailors.", "Human Rights for Sailors", ()),
        ("This article originally appeared in Spanish in La Salina.", "La Salina", ()),
        ("This piece was published by Nora Vane in Harbour Weekly.", "Harbour Weekly", ("Nora Vane",)),
        ("Used with permission from Harbour Weekly.", "Harbour Weekly", ()),
        ("By Nora Vane, published in Harbour Weekly on 3 May 2021. Reprinted with permission.", "Harbour Weekly", ("Nora Vane",)),
    ],
)  # fmt: skip
def test_people_towns_and_languages_are_no_part_of_the_outlet(
    notice: str, outlet: str, authors: tuple[str, ...]
) -> None:
    claim = _page(foot=f"<p><em>{notice}</em></p>").reposts[0].claim
    assert claim.outlet is not None
    assert (claim.outlet.name, claim.authors) == (outlet, authors)


def test_a_linked_title_with_its_outlet_names_the_outlet() -> None:
    link = '<a href="https://harbourweekly.example/2021/05/the-lamp-is-lit-again">The lamp on the sound is lit again, Harbour Weekly</a>'
    claim = _page(foot=f"<p>Source: {link}</p>").reposts[0].claim
    assert claim.outlet is not None
    assert (claim.outlet.name, claim.outlet.domain) == ("Harbour Weekly", "harbourweekly.example")
    assert claim.original_headline == "The lamp on the sound is lit again"


@pytest.mark.parametrize(
    "head",
    [
        "<dl><dt>Originally published by</dt><dd>Harbour Weekly</dd><dt>Written by</dt><dd>Nora Vane</dd></dl>",
        "<div><b>Originally published in</b></div><div>Harbour Weekly</div><div><b>Author</b></div><div>Nora Vane</div>",
    ],
)
def test_label_and_value_may_stand_in_two_elements_without_a_colon(head: str) -> None:
    claim = _page(head=head).reposts[0].claim
    assert claim.outlet is not None
    assert (claim.outlet.name, claim.authors) == ("Harbour Weekly", ("Nora Vane",))


@pytest.mark.parametrize(
    "notice",
    [
        "This story first appeared in our Summer 2023 issue.",
        "The research was originally published in Nature Optics on 4 May 2023.",
        "The poem first appeared in Harbour Quarterly in 1988.",
        "این گزارش نخستین بار در ۱۲ خرداد ۱۴۰۰ منتشر شد.",
        "פורסם לראשונה ב-2 ביוני 2021.",
    ],
)
def test_own_issues_other_works_and_dates_accuse_nobody(notice: str) -> None:
    assert _page(foot=f"<p>{notice}</p>").kind is not PageKind.REPOST


def test_our_partner_is_somebody_else() -> None:
    claim = _page(foot="<p>First published by our partner Harbour Weekly.</p>").reposts[0].claim
    assert claim.outlet is not None
    assert claim.outlet.name == "Harbour Weekly"


def test_a_text_laid_out_in_a_table_cell_has_a_beginning_and_an_end() -> None:
    text = "<br><br>".join(PARAGRAPHS)
    page = parse(
        "<html><head><title>The beacon is lit</title></head><body><table><tr><td><b>The beacon is lit</b><br>"
        f"{text}<br><br>Source: Harbour Weekly</td></tr></table></body></html>",
        url="https://lookout.example/beacon",
    )
    (credit,) = [c for c in page.credits if c.kind is CreditKind.SOURCE_LINE]
    assert (credit.polarity, page.kind) == (Polarity.WEAK, PageKind.DERIVED)


def test_the_source_of_a_chart_is_no_clue_to_where_the_text_comes_from() -> None:
    page = _page(
        foot="<p>Source: Lamp Register</p><p>This article first appeared in <a href='https://harbourweekly.example/2021/05/"
        "the-lamp-is-lit-again'>Harbour Weekly</a>.</p>",
    )
    (repost,) = page.reposts
    assert {clue.value for clue in repost.claim.clues if clue.field == "outlet"} == {"Harbour Weekly"}


def test_what_a_theme_calls_footer_above_the_text_may_hold_the_byline() -> None:
    page = _page(
        head="<div class='footer'><time>02.06.2023</time> <span class='news-list-author'>AFP</span></div>"
    )
    assert page.reposts[0].claim.outlet is not None
    assert page.reposts[0].claim.outlet.name == "AFP"


@pytest.mark.parametrize(
    ("byline", "outlet", "authors"),
    [
        ("Nora Vane (Reuters)", "Reuters", ("Nora Vane",)),
        ("By Nora Vane of the Harbour Tribune", "Harbour Tribune", ("Nora Vane",)),
        ("Da Reuters", "Reuters", ()),
        ("Source: Reuters", "Reuters", ()),
    ],
)
def test_signatures_between_headline_and_text(byline: str, outlet: str, authors: tuple[str, ...]) -> None:
    claim = _page(head=f"<div>{byline}</div>").reposts[0].claim
    assert claim.outlet is not None
    assert (claim.outlet.name, claim.authors) == (outlet, authors)


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("(CNN) — ", "CNN"),
        ("تهران- ایرنا- ", "ایرنا"),
        ("(中央社記者李明台北2日電)", "中央社"),
        ("नई दिल्ली, 2 जून (आईएएनएस)। ", "आईएएनएस"),
    ],
)
def test_datelines_of_further_shapes(opening: str, outlet: str) -> None:
    text = "".join(f"<p>{opening if n == 0 else ''}{line}</p>" for n, line in enumerate(PARAGRAPHS))
    page = parse(
        f"<html><head><title>The beacon is lit</title></head><body><article><h1>The beacon is lit</h1>{text}</article></body></html>",
        url="https://lookout.example/beacon",
    )
    assert page.reposts[0].claim.outlet is not None
    assert page.reposts[0].claim.outlet.name == outlet


@pytest.mark.parametrize("opening", ["(KXYZ) — ", "HULL- 2 June- ", "(June 2) — ", "(Hull) - "])
def test_brackets_that_open_a_text_without_a_known_name_are_no_dateline(opening: str) -> None:
    text = "".join(f"<p>{opening if n == 0 else ''}{line}</p>" for n, line in enumerate(PARAGRAPHS))
    page = parse(
        f"<html><head><title>The beacon is lit</title></head><body><article><h1>The beacon is lit</h1>{text}</article></body></html>",
        url="https://lookout.example/beacon",
    )
    assert page.kind is PageKind.ORIGINAL


def test_the_first_republication_trackers_called_a_script_of_the_plugin() -> None:
    pixel = (
        "https://ropetar.org/wp-content/plugins/republication-tracker-tool/includes/pixel.php?post=4471&ga=1"
    )
    claim = _page(foot=f'<img src="{pixel}" width="1" height="1">').reposts[0].claim
    assert claim.outlet is not None
    assert claim.outlet.domain == "ropetar.org"


def test_a_clipped_article_names_its_outlet_by_name_and_address() -> None:
    head = "Harbour Weekly\nMay 2, 2021\nBy Nora Vane\nhttps://harbourweekly.example/2021/05/the-lamp-is-lit-again\n\nThe beacon is lit\n\n"
    page = parse(head + "\n\n".join(PARAGRAPHS), media_type="text/plain")
    claim = page.reposts[0].claim
    assert claim.outlet is not None
    assert (claim.outlet.name, claim.authors, claim.url) == (
        "Harbour Weekly",
        ("Nora Vane",),
        "https://harbourweekly.example/2021/05/the-lamp-is-lit-again",
    )


def test_an_address_above_a_text_without_its_outlets_name_is_no_clipping() -> None:
    head = "See also:\nhttps://harbourweekly.example/2021/05/the-lamp-is-lit-again\n\nThe beacon is lit\n\n"
    assert parse(head + "\n\n".join(PARAGRAPHS), media_type="text/plain").kind is PageKind.ORIGINAL


@pytest.mark.parametrize(
    ("shown", "kind"), [("Harbour Weekly", PageKind.REPOST), ("Two hours ago", PageKind.ORIGINAL)]
)
def test_an_unknown_provider_counts_where_readers_see_it(shown: str, kind: PageKind) -> None:
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    page = parse(
        '<html><head><title>The beacon is lit</title><script type="application/ld+json">{"@type": "NewsArticle", '
        '"headline": "The beacon is lit", "provider": {"@type": "Organization", "name": "Harbour Weekly"}}</script></head>'
        f"<body><article><h1>The beacon is lit</h1><div>{shown}</div>{text}</article></body></html>",
        url="https://portal.example/beacon",
    )
    assert page.kind is kind
