"""Pages that are no articles, and their words that look like sources: forms, boards, shops, recipes, portals."""

# ruff: noqa: E501 - the lines of pages stand one a line, as pages print them

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse

PARAGRAPHS = (
    "The oven stands in the yard behind the chandler's shop, and anybody may use it on a Saturday from six in the morning.",
    "Bring flour of your own and a cloth; wood is stacked against the wall, and the key hangs behind the door.",
    "Whoever leaves last sweeps the ashes out and writes into the book how many loaves were baked that day.",
)
ADDRESS = "https://www.quay-bakery.example/recipes/saturday-loaf"


def page(
    *,
    head: str = "",
    foot: str = "",
    tags: str = "",
    scripts: str = "",
    url: str | None = ADDRESS,
    language: str = "en",
) -> Page:
    """A page with lines between headline and text (`head`) and below it (`foot`)."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return parse(
        f"<html lang={language}><head><title>Saturday loaf</title>{tags}</head><body><h1>Saturday loaf</h1>"
        f"{head}{text}{foot}{scripts}</body></html>".encode(),
        url=url,
    )


def claimed(parsed: Page) -> str | None:
    """The outlet of the first repost's claim."""
    outlet = parsed.reposts[0].claim.outlet if parsed.reposts else None
    return outlet.name if outlet else None


@pytest.mark.parametrize(("line", "language"), [("Перевод: zCarot", "ru"), ("Перевод: boards.example", "ru")])
def test_who_translated_the_software_of_a_board_translated_no_text(line: str, language: str) -> None:
    foot = f"<div class=copyright>Powered by vBulletin® Version 4.1.9</div><div>Copyright © 2015 vBulletin Solutions</div><div>{line}</div>"
    assert page(foot=foot, language=language).kind is PageKind.ORIGINAL


def test_a_translated_articles_source_is_still_one() -> None:
    line = '<p>Перевод статьи: <a href="https://other-quay.example/2024/saturday-loaf">Other Quay</a></p>'
    assert page(foot=line, language="ru").kind is PageKind.REPOST


@pytest.mark.parametrize("line", ["By post", "By phone", "By mail", "by wp"])
def test_a_way_to_write_to_a_shop_is_no_outlet(line: str) -> None:
    assert page(head=f"<center>{line}</center>").kind is PageKind.ORIGINAL


def test_an_author_field_that_holds_the_systems_initials_is_no_outlet() -> None:
    assert page(tags='<meta name="sailthru.author" content="wp">').kind is PageKind.ORIGINAL


def test_an_outlet_that_writes_itself_small_is_still_one() -> None:
    assert claimed(page(head="<p class=byline>Von Ada Marsch, taz</p>", language="de")) == "taz"


def test_a_description_of_a_books_author_is_no_byline() -> None:
    line = "<p>Written by some unknown teacher of the Order of Quiet Mystics, the chapters of this book include Life and Bread.</p>"
    assert page(head=line).kind is PageKind.ORIGINAL


def test_an_author_and_an_outlet_are_still_a_byline() -> None:
    assert claimed(page(head="<p>Written by Ada Marsh of The Harbour Ledger</p>")) == "The Harbour Ledger"


@pytest.mark.parametrize(
    "what", ["Season 2 of Harbour Kitchen: Reloaded", "the third series of Harbour Kitchen", "Episode 12"]
)
def test_a_programme_in_which_a_recipe_was_shown_is_no_outlet(what: str) -> None:
    assert page(foot=f"<p>This recipe first appeared in {what}.</p>").kind is PageKind.ORIGINAL


def test_a_magazine_in_which_a_recipe_appeared_is_one() -> None:
    line = "<p>This recipe first appeared in Harbour Kitchen Magazine.</p>"
    assert claimed(page(foot=line)) == "Harbour Kitchen Magazine"


def test_buttons_to_share_are_nobodys_provider() -> None:
    buttons = "<ul><li>Pinterest</li><li>Facebook</li></ul>"
    data = '<script type="application/json">{"share":[{"providerName":"pinterest"},{"providerName":"facebook"}]}</script>'
    assert page(head=buttons, scripts=data).kind is PageKind.ORIGINAL


@pytest.mark.parametrize("address", ["marsh@quaybakerynews.example", "marsh@mail.quaybakery.example"])
def test_a_writer_with_the_houses_address_signs_for_the_house(address: str) -> None:
    signed = f"<h5 class=byline>ADA MARSH, Daily News Staff Writer {address}</h5>"
    url = "https://www.quaybakery.example/quay/20130719_Saturday_loaf.html"
    assert page(head=signed, url=url).kind is PageKind.ORIGINAL


def test_a_writer_with_another_houses_address_signs_for_that_one() -> None:
    signed = "<h5 class=byline>ADA MARSH, The Seattle Times amarsh@seattletimes.com</h5>"
    parsed = page(head=signed)
    assert claimed(parsed) == "The Seattle Times"
    assert parsed.reposts[0].claim.authors == ("ADA MARSH",)


def test_an_address_with_two_schemes_still_says_whose_page_it_is() -> None:
    tags = (
        '<meta property="og:url" content="http://https://quay-bakery.example/recipes/saturday-loaf">'
        '<link rel=canonical href="https://www.quay-bakery.example/recipes/saturday-loaf">'
    )
    links = "".join(f'<a href="https://shared-kitchens.example/{n}">Kitchen {n}</a> ' for n in range(8))
    assert page(tags=tags, foot=f"<p>{links}</p>", url=None).kind is PageKind.ORIGINAL


@pytest.mark.parametrize("opening", ["By By", "Article by:"])
def test_an_author_keeps_no_word_of_the_template(opening: str) -> None:
    parsed = page(head=f"<p>{opening} Ada Marsh Associated Press</p>")
    assert claimed(parsed) == "Associated Press"
    assert parsed.reposts[0].claim.authors == ("Ada Marsh",)


def test_a_nickname_beside_a_sites_name_gets_no_surname_of_it() -> None:
    parsed = page(
        head="<div class=byline>by Ree | The Pioneer Woman on January 26, 2010</div>",
        tags='<link rel=canonical href="https://other-quay.example/2024/saturday-loaf">',
    )
    assert parsed.reposts[0].claim.authors == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Recipe Source: Delicious Harbour Recipes", PageKind.DERIVED),
        ("Recipe Source: from me (method adapted slightly from the soft caramels)", PageKind.ORIGINAL),
        ("Recipe Source: Quay Bakery", PageKind.ORIGINAL),
    ],
)
def test_a_recipes_source_is_credited_unless_it_is_the_cooks_own(line: str, kind: PageKind) -> None:
    assert (
        page(head=f"<div>{line}</div>", tags='<meta property="og:site_name" content="Quay Bakery">').kind
        is kind
    )


@pytest.mark.parametrize(
    ("line", "language"),
    [
        (
            "Язык твита: немецкий. Переведено с помощью <a href='https://aka.example/translator'>Bing</a>",
            "ru",
        ),
        ("Translated by Google", "en"),
        ("Übersetzt von DeepL", "de"),
    ],
)
def test_a_machine_that_translated_a_text_published_none(line: str, language: str) -> None:
    assert page(foot=f"<div>{line}</div>", language=language).kind is PageKind.ORIGINAL


def test_a_wire_between_signs_releases_the_text() -> None:
    line = "<p>HULL, England, June 3, 2021 /PRNewswire/ -- The oven behind the chandler's shop is open to anybody on Saturdays.</p>"
    assert page(head=line).kind is PageKind.REPOST
