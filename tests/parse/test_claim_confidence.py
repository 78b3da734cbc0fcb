"""How sure a claim is, and what lowers it."""

from __future__ import annotations

import pytest
from credit_pages import Case, page_of

SURE = 0.9


def confidence_of(language: str, tail: str) -> float:
    """The confidence of the claim of a page that ends with a credit."""
    found = page_of(Case("claim", language, "repost", tail=f"<p>{tail}</p>"))
    assert found.reposts, "the credit was not found"
    return found.reposts[0].claim.confidence


def test_a_sentence_that_names_its_source_is_sure() -> None:
    assert confidence_of("en", "This article first appeared in Harbour Ledger.") >= SURE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Artykuł ukazał się pierwotnie w Kurierze Solnym."),
        ("cs", "Článek původně vyšel v Solnickém listu."),
    ],
)
def test_an_unknown_name_in_one_of_its_cases_is_not(language: str, text: str) -> None:
    assert confidence_of(language, text) < SURE


def test_a_link_to_the_article_lifts_it() -> None:
    link = '<a href="https://kurier.example/2021/05/04/nurkowie-szukaja-lancucha">Kurierze Solnym</a>'
    assert confidence_of("pl", f"Artykuł ukazał się pierwotnie w {link}.") >= SURE


def test_two_outlets_that_are_no_chain_lower_it() -> None:
    alone = confidence_of("en", "This article first appeared in Harbour Ledger.")
    two = confidence_of(
        "en",
        "Republished with permission of Salt Post.</p><p>This article first appeared in Harbour Ledger.",
    )
    assert two < alone
