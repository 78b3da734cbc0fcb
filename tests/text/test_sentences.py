"""Where sentences begin, behind words that end with a stop of their own."""

from __future__ import annotations

import pytest

from provenance.text.sentences import sentences
from provenance.text.tokens import tokenise


def openings(text: str) -> list[str]:
    """The first word of each sentence."""
    tokens = tokenise(text)
    return [tokens.surfaces[start] for start in sentences(tokens).starts[:-1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry came from the U.S. The pier was full.", ["The", "The"]),
        ("The ferry came from the U.S. Harbour. It was late.", ["The", "It"]),
        ("Read on at https://ferry.example/2ut7. The pier was full.", ["Read", "The"]),
        ('See https://ferry.example/2ut7. "When it came, it rained."', ["See", "When"]),
        ("It left at 7 a.m. The cook was still ashore.", ["It", "The"]),
    ],
)
def test_an_abbreviation_or_an_address_may_end_a_sentence(text: str, expected: list[str]) -> None:
    assert openings(text) == expected
