"""How a sentence's template is filled with the words of a language."""

from __future__ import annotations

import pytest

from provenance.parse.rules.tongue import CloseTongue, Tongue
from provenance.parse.rules.wordorder import can_say, filled

LOOSE = Tongue(
    "xx",
    {
        "order": "verb-outlet",
        "this": [["this"], ["these"]],
        "work": [["text"], ["lines"]],
        "published": ["print*", "came out"],
        "where": ["in", "on|by the"],
        "read": ["stands", "_"],
    },
)
CLOSE = CloseTongue(
    "yy",
    {
        "order": "outlet-verb",
        "work": ["文"],
        "where": ["に"],
        "where_sort": ["誌に"],
        "published": ["載-"],
        "join": " ?",
        "examples": {"published": "文は波止場に載-"},
    },
)


@pytest.mark.parametrize(
    ("template", "pattern"),
    [
        ("text published", r"(?:these lines|this text) (?:came out|print[^ .,;:!?\"()]*)"),
        ("where REST", r"(?:(?:on the|by the|in):? )(?P<outlet>.+)"),
        ("first? published", r"(?:came out|print[^ .,;:!?\"()]*)"),
        ("(first|where)", r"(?:(?:on the|by the|in))"),
        ("[first|work]!", r"(?:lines|text)!"),
        ("work( read) END", r"(?:lines|text)(?: (?:stands|))?(?:[ .,;:!?\"')\]]|$)"),
        ("(first )?work", r"(?:lines|text)"),
    ],
)
def test_a_template_is_filled_with_the_words_of_a_language(template: str, pattern: str) -> None:
    assert filled(template, LOOSE) == pattern


def test_a_part_agrees_with_its_determiner() -> None:
    assert LOOSE.words("text") == ("this text", "these lines")


def test_a_sentence_falls_away_with_a_part_that_it_cannot_do_without() -> None:
    assert can_say("text first? published", LOOSE)
    assert can_say("(first|text) published", LOOSE)
    assert not can_say("text first published", LOOSE)
    assert not can_say("(first|taken) published", LOOSE)


def test_a_sort_stands_in_a_group_of_its_own_where_that_is_asked() -> None:
    assert "(?P<sort>(?:誌に))" in filled("where published", CLOSE, keeps_sort=True)
    assert "(?P<sort>" not in filled("where published", CLOSE)


def test_the_parts_of_a_closer_language_are_joined_as_it_writes() -> None:
    assert filled("work published", CLOSE) == r"(?:文) ?(?:載\-)"
