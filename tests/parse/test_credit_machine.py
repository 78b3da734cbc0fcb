"""What head tags and JSON-LD say of a source, and what they say of other things; pages of our own writing."""

from __future__ import annotations

import json

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse

ORIGINAL = "https://www.theguardian.com/world/2021/mar/04/old-ferry-sails-again"
TEXT = (
    "<p>The harbour board met on Tuesday to decide whether the old ferry should sail again next summer, and "
    "it took three hours to agree on anything at all.</p>"
)


def _parsed(*nodes: dict[str, object], head: str = "") -> Page:
    data = "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)
    body = (
        f"<html lang=en><head><title>Old ferry sails again - Coast Mirror</title>{head}{data}</head>"
        f"<body><article><h1>Old ferry sails again</h1>{TEXT * 4}</article></body></html>"
    )
    return parse(body, url="https://www.coastmirror.example/news/2021/03/old-ferry-sails-again")


def _article(**facts: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": "Old ferry sails again"} | facts


@pytest.mark.parametrize(
    "facts",
    [
        {"isBasedOn": ORIGINAL},
        {"isBasedOn": {"@type": "NewsArticle", "url": ORIGINAL}},
        {"translationOfWork": {"@type": "NewsArticle", "url": ORIGINAL}},
    ],
    ids=["based on an address", "based on an article", "translation of"],
)
def test_an_article_that_says_to_come_from_another_is_its_repost(facts: dict[str, object]) -> None:
    page = _parsed(_article(**facts))
    assert page.kind is PageKind.REPOST
    assert page.reposts[0].claim.url == ORIGINAL


def test_an_agency_as_author_of_the_pages_own_article_is_its_source() -> None:
    other = {"@type": "NewsArticle", "headline": "Bridge stays closed", "author": {"name": "Nora Linden"}}
    page = _parsed(other, _article(author={"@type": "Organization", "name": "Reuters"}))
    assert [repost.claim.outlet and repost.claim.outlet.id for repost in page.reposts] == ["reuters"]


def test_the_authors_of_articles_that_a_page_announces_are_not_its_own() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Bridge stays closed",
        "author": {"@type": "Organization", "name": "Reuters"},
    }
    page = _parsed(other, _article(author={"@type": "Person", "name": "Nora Linden"}))
    assert page.kind is PageKind.ORIGINAL


@pytest.mark.parametrize(
    "facts",
    [
        {"isBasedOn": {"@type": "Dataset", "url": "https://figures.example/sets/ferries-2021"}},
        {"isBasedOn": {"@type": "Book", "url": "https://publisher.example/books/the-old-ferry-1"}},
        {"isBasedOn": "https://www.coastmirror.example/news/2021/02/first-part-of-the-story"},
        {"citation": ORIGINAL},
        {"image": {"@type": "ImageObject", "author": {"@type": "Organization", "name": "AFP"}}},
    ],
    ids=["dataset", "book", "own earlier article", "citation", "picture"],
)
def test_what_a_text_draws_on_is_no_source_of_the_text(facts: dict[str, object]) -> None:
    assert _parsed(_article(**facts)).kind is PageKind.ORIGINAL
