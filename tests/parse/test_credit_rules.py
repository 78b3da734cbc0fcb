"""The table of rules: every rule finds its own example, and none can be made slow."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest

from provenance.model import Line, Span
from provenance.outlets import default_registry
from provenance.parse import parse
from provenance.parse.notices.creditline import read_credit_line
from provenance.parse.rules.table import Rule, rule_book
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person, split_people

RULES = rule_book().rules
WORST = 200_000
PROMISED = "en de fr es pt it nl pl cs ru uk tr ar fa he hi ur zh ja ko id vi el sv ro sq"


def _lines(text: str) -> tuple[Line, ...]:
    return (Line(Span(0, len(text)), "p"),)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_matches_its_own_example(rule: Rule) -> None:
    folded = fold(rule.example)
    assert rule.id in {hit.rule.id for hit in rule_book().hits(folded, _lines(folded))}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_cues_are_written_as_they_are_searched(rule: Rule) -> None:
    assert rule.cues
    assert [fold(cue) for cue in rule.cues] == list(rule.cues)


def test_ids_name_a_language_and_stand_once() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"(any|[a-z]{2})\..+", rule.id) for rule in RULES)


def test_the_table_speaks_the_languages_it_promises() -> None:
    promised = set(PROMISED.split())
    positive = {rule.language for rule in RULES if rule.polarity in ("positive", "weak")}
    assert promised <= positive


@pytest.mark.slow
def test_no_pattern_is_slow_on_its_worst_input() -> None:
    """Each pattern on 200 kB of its own example over and over, never ending as the rule wants it to."""
    slow = []
    for rule in RULES:
        unit = fold(rule.example)[:-3] + " "
        text = (unit * (WORST // len(unit) + 1))[:WORST]
        pattern = rule_book().pattern(rule)
        start = time.process_time()
        pattern.search(text)
        if time.process_time() - start > 1.0:
            slow.append(rule.id)
    assert slow == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "source: ",
        "by ",
        "(ap) - ",
        "a, b, may 3 2021:",
        "- 1/1/21",
        "this article ",
        '"',
        "来源：",
        "© 2021 ",
        "(",
        "\n",
        "von A/",
    ],
)
def test_a_page_made_of_one_cue_is_read_in_linear_time(unit: str) -> None:
    parse("<p>ok</p>")
    small = _seconds(unit * (WORST // len(unit) // 8))
    large = _seconds(unit * (WORST // len(unit)))
    assert large < max(24 * small, 1.5)


def _seconds(text: str) -> float:
    start = time.process_time()
    parse(text, media_type="text/plain")
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["1", "May ", "A ", "A, ", "A and ", "12.", "(", "ab", "de la "])
def test_dates_names_and_credit_lines_are_linear(unit: str) -> None:
    text = unit * (WORST // len(unit))
    start = time.process_time()
    find_date(fold(text))
    split_people(text)
    is_person(text)
    read_credit_line(text, default_registry())
    assert time.process_time() - start < 2.0


def test_folding_keeps_every_position() -> None:
    every = "".join(chr(code) for code in range(0x20, 0xFFFF) if not 0xD800 <= code <= 0xDFFF)
    assert len(fold(every)) == len(every)
    assert len(fold(every[:300])) == 300
    assert fold("ÖSTERREICH – „Wien“") == 'österreich - "wien"'


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("November 24 2021", "2021-11-24"),
        ("Sept. 3, 2019", "2019-09-03"),
        ("3rd of May 2020", "2020-05-03"),
        ("23. März 2020", "2020-03-23"),
        ("le 1er août 2019", "2019-08-01"),
        ("5 de mayo de 2021", "2021-05-05"),
        ("12 декабря 2020", "2020-12-12"),
        ("7 czerwca 2022", "2022-06-07"),
        ("2021年5月4日", "2021-05-04"),
        ("2021. 5. 4", "2021-05-04"),
        ("2019-08-23T10:00:00Z", "2019-08-23"),
        ("31/12/2021", "2021-12-31"),
        ("12/31/21", "2021-12-31"),
        ("03/04/2021", "2021"),
        ("May 2021", "2021-05"),
        ("4 مايو 2021", "2021-05-04"),
    ],
)
def test_dates_are_read_as_they_are_written(text: str, value: str) -> None:
    found = find_date(fold(text))
    assert found is not None
    assert found.date.value == value


@pytest.mark.parametrize("text", ["Room 2021", "99/99/2021", "version 1.2.3"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert find_date(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("By Anne and Massoud Marsh", ("Anne Marsh", "Massoud Marsh")),
        ("By Dr. Ada Marsh, Ben Quill and Cleo van Dyke", ("Ada Marsh", "Ben Quill", "Cleo van Dyke")),
        ("Von Ada Marsch und Ben Kai", ("Ada Marsch", "Ben Kai")),
        ("Ada Marsh (Singleton)", ("Ada Marsh (Singleton)",)),
        ("Ada Marsh (senior fellow at the Port Institute)", ("Ada Marsh",)),
        ("Editorial staff", ()),
        ("The Harbour News Agency", ()),
    ],
)
def test_bylines_are_split_into_people(text: str, people: tuple[str, ...]) -> None:
    assert split_people(text) == people


class _NotLookedThrough(tuple[str, ...]):
    """Cues that must not be sought one by one: in twenty megabytes that takes half a minute."""

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("sought one by one")


def test_a_text_without_any_cue_is_told_by_the_automaton_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    book = rule_book()
    monkeypatch.setattr(book, "_cues", _NotLookedThrough(book._cues))
    assert book.present("x" * 1000) == []
    assert "originally published" in book.present("originally published in")
