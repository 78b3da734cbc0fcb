"""The self-test plants in the article's own language, and the comparer finds what it planted."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from provenance.model import AlterationKind as Kind
from provenance.model import Version
from provenance.selftest import report_lines, run_selftest
from provenance.selftest.planters import PLANTERS
from provenance.selftest.plants import length, read_field
from provenance.selftest.run import SelftestReport
from provenance.selftest.tongue_planters import not_planted, planters_of
from provenance.selftest.tongues import TONGUES, tongue_of

COMPARE = str(Path(__file__).resolve().parents[1] / "compare")
if COMPARE not in sys.path:
    sys.path.append(COMPARE)

import edited_articles  # noqa: E402
import planted_articles  # noqa: E402
import planted_trials  # noqa: E402

assert planted_trials  # adds its articles to the list
LANGUAGES = sorted(TONGUES)
STATED = {Kind.NUMBER_CHANGED, Kind.NEGATION_CHANGED, Kind.HEDGE_CHANGED}


def articles(language: str) -> list[Version]:
    """Two invented articles of one language, long enough to be planted into."""
    first, second = (a for a in planted_articles.ARTICLES if a.language == language)
    long = [*first.paragraphs, *edited_articles.ARTICLES[language].split("\n\n")]
    texts = ("\n".join(long), "\n".join((*second.paragraphs, second.paragraphs[0])))
    return [Version(text=text, blocks=(), language=language) for text in texts]


def report(language: str, mutants: int = 250) -> SelftestReport:
    return run_selftest(articles(language), seed=11, mutants=mutants)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_planted_in_a_language_is_found_there(language):
    found = report(language)
    planted = {score.kind for score in found.scores if score.planted}
    assert planted >= STATED
    assert [f"{f.way}: {f.before} -> {f.after}: {f.reported}" for f in found.failures] == []


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru"])
def test_names_are_planted_where_capitals_tell_them(language):
    assert any(score.kind is Kind.NAME_CHANGED and score.planted for score in report(language).scores)


def test_what_a_language_has_no_planter_for_is_said():
    text = "\n".join(report_lines(report("zh", 60)))
    line = next(line for line in text.split("\n") if line.startswith("not planted in this language (zh)"))
    assert "change_name" in line
    assert "change_figure" not in line


def test_an_unlisted_language_is_planted_with_passages_and_figures_alone():
    kinds = {kind for kind, _ in planters_of(tongue_of("fi"))}
    assert Kind.PASSAGE_DROPPED in kinds
    assert Kind.NUMBER_CHANGED in kinds
    assert not kinds & {Kind.NEGATION_CHANGED, Kind.HEDGE_CHANGED, Kind.NAME_CHANGED}
    assert "lose_not" in not_planted(tongue_of("fi"), PLANTERS)


def test_a_report_over_several_languages_shows_each():
    mixed = run_selftest([*articles("de"), *articles("ru")], seed=3, mutants=120)
    assert {score.way for score in mixed.by_language()} == {"de", "ru"}
    assert sum(score.planted for score in mixed.by_language()) <= mixed.mutants
    text = "\n".join(report_lines(mixed))
    assert "de lose_not" in text
    assert "ru lose_not" in text


def test_failures_name_the_article_by_its_place_among_all():
    both = run_selftest([*articles("ru"), *articles("de")], seed=3, mutants=120)
    assert all(0 <= failure.article < 4 for failure in both.failures)


def test_texts_without_spaces_are_measured_by_their_characters():
    text = "港务局周二宣布，开往阿登的夜间渡轮将于五月恢复航行。距离最后一次航行已有九年，没有人认领自行车。"
    assert length(text) >= 20
    field = read_field(text, "zh")
    assert [len(group) for group in field.sentences] == [2]
