"""The self-test plants what it says, repeats itself for a seed, and the comparer passes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.model import Version
from provenance.selftest import report_lines, run_selftest
from provenance.selftest.planters import PLANTERS
from provenance.selftest.plants import Cut, Plant, apply_plants

FAMILIES = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "families.jsonl"


def test_plants_stand_where_they_are_said_to_stand():
    text = "one two three four"
    kind = PLANTERS[0][0]
    plants = [Plant(kind, (Cut(4, 7, "2"),), "x"), Plant(kind, (Cut(8, 14, ""), Cut(18, 18, " three")), "y")]
    altered, placed = apply_plants(text, plants)
    assert altered == "one 2 four three"
    assert [span.of(text) for p in placed for span in p.original] == ["two", "three ", ""]
    assert [span.of(altered) for p in placed for span in p.repost] == ["2", "", " three"]


def invented() -> list[Version]:
    """Six articles of invented prose, long enough to be planted into."""
    places = ("Arden", "Elmore", "Velmoor", "Tarn", "Fairview", "Senn")
    things = ("ferry", "bridge", "school", "market", "tower", "garden")
    texts = []
    for k, (place, thing) in enumerate(zip(places, things, strict=True)):
        lines = [
            f"The {thing} of {place} will open again in May, officials said on Monday, {k + 4} years "
            f"after it was closed for repairs.",
            f'"We have not forgotten the people of the {thing} quarter," Marlow said, before the vote '
            f"in {place} was taken behind doors.",
            f"Workers in the northern part of {place} reportedly found {k * 13 + 21} wooden boxes, "
            f"which were carried into the {thing} office.",
            f"Nobody knows who left the {thing} boxes there, but the archive of {place} may publish a "
            f"complete list before the winter begins.",
            f"The mayor asked for a second opinion about the {thing} roof, and the engineers promised "
            f"to deliver their report within two weeks.",
            f"Visitors can walk through the {thing} halls on every Saturday, when a guide from the "
            f"college of {place} explains the paintings.",
            f"The last time that the {thing} was painted, according to the museum, the colours had to "
            f"be mixed by hand in a cellar nearby.",
        ]
        texts.append(Version(text="\n".join(lines), blocks=()))
    return texts


def test_the_same_seed_plants_the_same_mutants():
    first, second = (run_selftest(invented(), seed=4, mutants=60) for _ in range(2))
    assert first == second
    assert first.mutants >= 60


def test_nothing_is_reported_on_untouched_retypeset_and_restyled_copies():
    report = run_selftest(invented(), seed=1, mutants=150)
    unaltered = [score for score in report.scores if score.kind is None]
    assert sum(score.planted for score in unaltered) >= 6
    assert sum(score.false_alarms for score in unaltered) == 0


def test_articles_that_are_too_short_are_left_out():
    report = run_selftest([Version(text="Too short.", blocks=())], mutants=10)
    assert (report.articles, report.mutants) == (0, 0)


def test_the_report_names_every_kind_that_was_planted():
    report = run_selftest(invented(), seed=2, mutants=80)
    text = "\n".join(report_lines(report))
    assert all(score.kind.value in text for score in report.by_kind() if score.kind)


@pytest.mark.shared
@pytest.mark.slow
def test_two_thousand_mutants_of_real_articles_meet_the_floors():
    lines = FAMILIES.read_text("utf-8").splitlines()
    articles = [Version(text="\n".join(json.loads(line)["paragraphs"]), blocks=()) for line in lines]
    report = run_selftest(articles, seed=2024, mutants=2_000)
    assert report.mutants >= 2_000
    for score in report.by_kind():
        if score.kind is None:
            assert score.false_alarms == 0
        else:
            assert score.found >= 0.99 * score.planted, score
            assert score.right >= 0.97 * score.planted, score
