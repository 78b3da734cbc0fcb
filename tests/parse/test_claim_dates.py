"""Which of the days in a notice is the original's, and how exactly it is known."""

from __future__ import annotations

import pytest
from credit_pages import Case, page_of

from provenance.parse.words.dates import find_date, writes_day_first
from provenance.parse.words.folding import fold


def date_of(text: str, language: str = "en") -> str | None:
    """The claimed date of a page that ends with a credit."""
    found = page_of(Case("claim", language, "repost", tail=f"<p>{text}</p>"))
    assert found.reposts, "the credit was not found"
    date = found.reposts[0].claim.date
    return date.value if date else None


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "This article first appeared in Harbour Ledger in 2019.", "2019"),
        ("en", "This article first appeared in Harbour Ledger on 05/06/2021.", "2021"),
        ("fr", "Cet article est initialement paru dans Le Courrier des Dunes le 05/06/2021.", "2021-06-05"),
        (
            "fr",
            "Cet article a été initialement publié le 05/06/2021 dans Le Courrier des Dunes.",
            "2021-06-05",
        ),
        ("nl", "Dit artikel verscheen eerder op vrijdag 14 mei 2021 in De Kustkoerier.", "2021-05-14"),
        ("de", "Dieser Artikel ist zuerst am 14.05.21 im Deichkurier erschienen.", "2021-05-14"),
        ("tr", "Bu yazı ilk olarak 14 Mayıs 2021 Cuma günü Liman Postası'nda yayımlandı.", "2021-05-14"),
        ("en", "This series first appeared in Harbour Ledger from 3 to 5 May 2021.", "2021-05"),
        (
            "en",
            "This article first appeared in Harbour Ledger on 14 May 2021. Updated 2 June 2021.",
            "2021-05-14",
        ),
    ],
)
def test_the_day_of_the_original_is_read(language: str, text: str, day: str) -> None:
    assert date_of(text, language) == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Republished on 12 June 2021 from Harbour Ledger."),
        ("en", "This article first appeared in Harbour Ledger (accessed 1 June 2021)."),
        ("en", "This article first appeared in Harbour Ledger last Friday."),
        (
            "en",
            "This article first appeared in Harbour Ledger: https://harbourledger.example/2021-05-14/divers-look-for-a-chain",
        ),
        (
            "de",
            "Quelle: Deichkurier, abgerufen am 1. Juni 2021. Mit freundlicher Genehmigung des Deichkuriers.",
        ),
        ("zh", "来源：海港周报 发布时间：2021-06-12 09:30"),
    ],
)
def test_another_day_is_not_the_originals(language: str, text: str) -> None:
    assert date_of(text, language) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14.V.2021", "2021-05-14"),
        ("14 XII 2021", "2021-12-14"),
        ("2021 m. gegužės 14 d.", "2021-05-14"),
        ("2021. gada 14. maijā", "2021-05-14"),
        ("2021. május 14-én", "2021-05-14"),
        ("14.05.21", "2021-05-14"),
    ],
)
def test_further_forms_of_a_day(text: str, value: str) -> None:
    found = find_date(fold(text))
    assert found is not None
    assert found.date.value == value


@pytest.mark.parametrize("text", ["version 3.11.21", "10.14.99.21", "14.13.21", "99.05.21", "14.05.21.3"])
def test_numbers_with_dots_that_are_no_day(text: str) -> None:
    assert find_date(text) is None


def test_the_order_of_a_numeric_date_is_the_languages() -> None:
    assert writes_day_first("fr")
    assert writes_day_first("es-MX")
    assert not writes_day_first("en")
    assert not writes_day_first(None)


def test_two_days_of_one_month_are_a_conflict_and_a_month_and_its_day_are_none() -> None:
    first = "<p>This article first appeared in Harbour Ledger on 14 May 2021.</p>"
    for second, fields in (("May 16, 2021", ["date"]), ("May 2021", [])):
        tail = f"{first}<p>Originally published in Harbour Ledger, {second}.</p>"
        claim = page_of(Case("claim", "en", "repost", tail=tail)).reposts[0].claim
        assert claim.date is not None
        assert claim.date.value == "2021-05-14"
        assert [c.field for c in claim.conflicts] == fields
