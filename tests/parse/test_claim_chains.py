"""Through whose hands a claim says that its text came, the origin apart from the way."""

from __future__ import annotations

import pytest
from credit_pages import Case, page_of

from provenance.model import Claim


def claim_of(text: str, language: str = "en", top: str = "") -> Claim:
    """The claim of a page that ends with a credit."""
    found = page_of(Case("claim", language, "repost", top=top, tail=f"<p>{text}</p>"))
    assert found.reposts, "the credit was not found"
    return found.reposts[0].claim


def hands(claim: Claim) -> tuple[str | None, tuple[str, ...]]:
    """The origin and the further hands."""
    return claim.outlet.name if claim.outlet else None, tuple(hand.name for hand in claim.via)


@pytest.mark.parametrize(
    ("language", "text", "origin", "via"),
    [
        (
            "en",
            "Originally published by Harbour Ledger. Republished via Salt Post.",
            "Harbour Ledger",
            "Salt Post",
        ),
        (
            "en",
            "This article first appeared in Harbour Ledger and was republished by Salt Post.",
            "Harbour Ledger",
            "Salt Post",
        ),
        ("en", "Reposted from Salt Post, which took it from Harbour Ledger.", "Harbour Ledger", "Salt Post"),
        (
            "de",
            "Dieser Artikel erschien zuerst im Deichkurier und wurde vom Hafenblatt übernommen.",
            "Deichkurier",
            "Hafenblatt",
        ),
        (
            "es",
            "Tomado de La Gaceta del Cabo. Publicado originalmente en El Correo de la Bahía.",
            "El Correo de la Bahía",
            "La Gaceta del Cabo",
        ),
        ("zh", "本文转自《岬角日报》，原载于《海港周报》。", "海港周报", "岬角日报"),
    ],
)
def test_the_origin_is_told_from_the_way(language: str, text: str, origin: str, via: str) -> None:
    claim = claim_of(text, language)
    assert hands(claim) == (origin, (via,))
    assert not claim.conflicts


@pytest.mark.parametrize(
    "text",
    [
        "This article first appeared in Harbour Ledger and was translated by Nora Linden.",
        "This article first appeared in Harbour Ledger and was republished in London.",
        "This article first appeared in Harbour Ledger, which published it on Friday.",
        "This article first appeared in Harbour Ledger and was republished by Quay News.",
    ],
)
def test_a_translator_a_town_and_the_page_itself_are_no_hands(text: str) -> None:
    assert hands(claim_of(text)) == ("Harbour Ledger", ())


def test_the_persian_agency_that_quotes_another_ends_where_it_says_so() -> None:
    claim = claim_of("منبع: خبرگزاری دماغه به نقل از روزنامه بندر", "fa")
    assert hands(claim) == ("روزنامه بندر", ("خبرگزاری دماغه",))


def test_notices_on_two_lines_that_name_two_outlets_stay_a_conflict() -> None:
    claim = claim_of(
        "Republished with permission of Salt Post.</p><p>This article first appeared in Harbour Ledger."
    )
    assert hands(claim) == ("Harbour Ledger", ("Salt Post",))
    assert [c.field for c in claim.conflicts] == ["outlet"]


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("Ada Marsh (Harbour Ledger)", "Ada Marsh"),
        ("Ada Marsh [The Quay Institute]", "Ada Marsh"),
        ("Ada Marsh (Singleton)", "Ada Marsh (Singleton)"),
    ],
)
def test_an_outlet_in_brackets_is_no_part_of_a_name(byline: str, author: str) -> None:
    claim = claim_of("This article first appeared in Harbour Ledger.", top=f"<p>By {byline}</p>")
    assert claim.authors == (author,)


def test_houses_in_brackets_between_names_do_not_end_the_list() -> None:
    claim = claim_of(
        "Authors: Ada Marsh (University of Salt), Ben Quill (Tidewater)."
        " This article first appeared in Harbour Ledger."
    )
    assert claim.authors == ("Ada Marsh", "Ben Quill")
