"""Names of outlets that are a person's, a people's or an everyday word's in the text at hand."""

# ruff: noqa: E501 - a sentence a line

from __future__ import annotations

import pytest

from provenance.parse import parse


def cited(sentence: str) -> list[str]:
    """The outlets cited by an agency's text with this sentence in it."""
    opening = "The boat to the outer skerry left on time on Friday, with nine passengers and a crate of hens."
    parsed = parse(
        f"<html lang=en><title>The ferry leaves on time</title><body><h1>The ferry leaves on time</h1>"
        f"<p>HULL (AP) - {opening}</p><p>{sentence}</p></body></html>".encode(),
        url="https://harbour-mirror.example/2020/ferry-leaves-on-time",
    )
    found = (citation.outlet for repost in parsed.reposts for citation in repost.citations)
    return [outlet.name for outlet in found if outlet is not None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The head of the league, Ada Blatter, arrived late. It might have been a mistake, Blatter said later.",
        "The league's commissioner Bo Stern was asked twice. The boats are not ready, Stern said after the vote.",
        "People report it lasting weeks on one charge, and more when the boat is driven hard against the tide.",
        "He said that a newspaper report on the boats was wrong, and that no newspaper had asked the crew.",
        "The first priority was to tell every New Yorker on the quay of the one who had left the boat there.",
        "The Hindu crew and the Hindu passengers held their own feast on the after deck of the boat in spring.",
        "Whisk the eggs for the crew. Briefly set the bowl aside while the potatoes roast in the galley's oven.",
        "He sold the boat to New Era Networks and the engine to two brothers who keep a shed on the quay.",
        "Some said that they would never again attempt the Mid-Day meal that the council sends to the skerry.",
    ],
)
def test_a_person_a_people_or_an_everyday_word_is_no_outlet(sentence: str) -> None:
    assert cited(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The boat was late, as Stern magazine reported on the day after, and nobody else wrote of it.", "Stern"),
        ("The crew told the Guardian newspaper that the boat would leave on time for the whole week.", "Guardian"),
        ("The minister of boats resigned on Friday, according to The Hindu, after the second accident.", "The Hindu"),
        ("The story of the hens was printed in The New Yorker long before the boat had its new engine.", "The New Yorker"),
        ("The engine is older than the boat, as People magazine wrote when the two brothers rebuilt it.", "People magazine"),
    ],
)  # fmt: skip
def test_an_outlet_of_such_a_name_is_still_cited(sentence: str, name: str) -> None:
    assert cited(sentence) == [name]
