"""Lines that recur under a site's reposts are its own; those an article says again are not."""

from __future__ import annotations

from provenance.model import BlockKind, Page
from provenance.parse import parse
from provenance.parse.items.recurring import lines_of, recurring, with_own_layer

OUTLETS = ("The Guardian", "BBC News", "Al Jazeera", "The Intercept")
PLACES = ("ferry", "lighthouse", "bridge", "salt works", "library", "market hall")
OWN = "A word from the lighthouse keeper to all our friends."


def _page(number: int, *more: str, outlet: str | None = None) -> Page:
    place = PLACES[number]
    rows = (
        f"The {place} of the town will be closed for {number + 2} weeks from Monday on, the council said, "
        f"because nobody has looked after it since the winter of {1990 + number} and the rain comes in.",
        *more,
        f"Those who need the {place} every day will have to make a detour of {number + 3} miles, "
        f"which is why the {number + 4} shopkeepers beside it have asked for a lower rent.",
        OWN,
        f"Its {number + 5} keepers were told of it by letter, delivered to a house in which "
        f"no one has lived for {number + 6} years, as one of them found out when she asked for it.",
    )
    body = "".join(f"<p>{row}</p>" for row in rows)
    notice = f"<p>This article was originally published by {outlet or OUTLETS[number % 4]}.</p>"
    return parse(
        f"<html><head><title>Town closes its {place}</title></head>"
        f"<body><article><h1>Town closes its {place}</h1>"
        f"{body}{notice}</article></body></html>",
        url=f"https://harbournotes.example/p/{number}/",
    )


def _kinds(page: Page, keys: frozenset[str]) -> dict[str, BlockKind]:
    repost = with_own_layer(page, page.reposts[0], keys)
    return {block.span.of(page.text): block.kind for block in repost.blocks}


def _learnt(*pages: Page) -> frozenset[str]:
    return recurring([lines_of(page, repost) for page in pages for repost in page.reposts])


def test_a_line_under_reposts_of_several_outlets_is_the_sites_own() -> None:
    pages = [_page(number) for number in range(4)]
    keys = _learnt(*pages)
    for page in pages:
        assert page.reposts[0].blocks
        assert _kinds(page, frozenset())[OWN] is BlockKind.BODY
        assert _kinds(page, keys)[OWN] is BlockKind.CAPTION


def test_an_articles_refrain_is_its_own_however_often_it_stands_there() -> None:
    refrain = "And still the water came into the house."
    pages = [_page(0, refrain, refrain, refrain), *(_page(number) for number in range(1, 4))]
    assert _kinds(pages[0], _learnt(*pages))[refrain] is BlockKind.BODY


def test_the_same_article_kept_several_times_teaches_nothing() -> None:
    assert not _learnt(_page(0), _page(0, outlet="BBC News"), _page(0, outlet="Al Jazeera"))


def test_a_line_under_reposts_of_one_outlet_may_be_that_outlets() -> None:
    assert not _learnt(*(_page(number, outlet="The Guardian") for number in range(4)))


def test_two_pages_are_no_habit() -> None:
    assert not _learnt(_page(0), _page(1))
