"""What is reported and what is ignored together account for every token."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare import analyse, compare_versions
from provenance.compare.script import Cause, edit_script, rebuild
from provenance.model import AlterationKind, Complete, Verdict, Version

SHARED = Path(__file__).resolve().parents[3] / "shared"
VOCABULARY = """
    the harbour board said ferry May not 45 five Elmore Marlow “we will” pay, sail. It and; office Arden - 7%
"""
WORDS = VOCABULARY.split()

words = st.sampled_from(WORDS)
sentences = st.lists(words, min_size=1, max_size=12).map(lambda ws: " ".join(ws).capitalize() + ".")
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
texts = st.lists(paragraphs, min_size=1, max_size=6).map("\n\n".join)


def whole(text: str) -> Version:
    return Version(text=text, blocks=(), complete=Complete.YES)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """A text and the same with words and sentences dropped, changed, inserted and moved."""
    text = draw(texts)
    parts = text.split(" ")
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, max(0, len(parts) - 1)))
        size = draw(st.integers(0, 8))
        new = draw(st.lists(words, max_size=6))
        parts[at : at + size] = new
    if draw(st.booleans()) and len(parts) > 4:
        cut = draw(st.integers(1, len(parts) - 1))
        parts = parts[cut:] + parts[:cut]
    return " ".join(parts), text


def check_account(repost: str, original: str) -> None:
    analysis = analyse(whole(repost), whole(original))
    script = edit_script(analysis)
    assert rebuild(analysis.original, script) == list(analysis.repost.tokens.surfaces)
    for step in script:
        if step.cause is Cause.ALTERATION:
            alteration = analysis.named.alterations[int(step.detail)]
            side = analysis.repost if step.surfaces else analysis.original
            span = alteration.repost_span if step.surfaces else alteration.original_span
            where = step.repost if step.surfaces else step.original
            token = side.tokens.span(*where)
            assert span is not None
            assert span.start <= token.start
            assert token.end <= span.end


@given(edited())
def test_alterations_and_ignored_differences_rebuild_the_repost(pair):
    check_account(*pair)


@given(st.tuples(texts, texts))
def test_any_two_texts_are_accounted_for(pair):
    check_account(*pair)


@given(edited())
def test_only_page_furniture_is_left_unreported(pair):
    repost, original = pair
    analysis = analyse(whole(repost), whole(original))
    for step in edit_script(analysis):
        if step.cause is Cause.ASIDE and step.surfaces:
            line = analysis.repost.line_at(step.repost[0])
            assert analysis.bounds.is_outside(analysis.repost, line)


@given(texts)
def test_a_text_compared_with_itself_is_faithful(text):
    comparison = compare_versions(whole(text), whole(text))
    assert comparison.verdict is Verdict.FAITHFUL
    assert comparison.alterations == ()
    assert comparison.ignored == ()


LOST = {AlterationKind.PASSAGE_DROPPED, AlterationKind.TAIL_CUT}
GAINED = {
    AlterationKind.PASSAGE_INSERTED,
    AlterationKind.CAPTION_INSERTED,
    AlterationKind.LINK_INSERTED,
    AlterationKind.TEXT_REPEATED,
}


def lost_spans(repost: str, original: str) -> set:
    found = analyse(whole(repost), whole(original)).named.alterations
    return {a.original_span for a in found if a.kind in LOST}


def gained_spans(repost: str, original: str) -> set:
    found = analyse(whole(repost), whole(original)).named.alterations
    return {a.repost_span for a in found if a.kind in GAINED}


@st.composite
def cut(draw: st.DrawFn) -> tuple[str, str]:
    """A text of numbered sentences, and the same with some of them left out."""
    count = draw(st.integers(4, 14))
    kinds = ("ferry", "bridge", "school", "market", "tower", "garden", "station")
    lines = [
        f"On day {k} the people of the {kinds[k % 7]} number {k} met the mayor "
        f"and spoke about item {k * 7} at length."
        for k in range(count)
    ]
    kept = [line for line in lines if draw(st.booleans())]
    return " ".join(kept) or lines[0], " ".join(lines)


@given(cut())
def test_swapping_the_sides_swaps_dropped_and_inserted(pair):
    short, long = pair
    assert lost_spans(short, long) == gained_spans(long, short)
    assert gained_spans(short, long) == lost_spans(long, short) == set()


@given(edited())
def test_no_place_is_reported_twice(pair):
    comparison = compare_versions(whole(pair[0]), whole(pair[1]))
    moved = (AlterationKind.PASSAGE_MOVED, AlterationKind.TEXT_REPEATED)
    spans = sorted(a.repost_span for a in comparison.alterations if a.repost_span and a.kind not in moved)
    for x, y in itertools.pairwise(spans):
        assert x.end <= y.start


def family_pairs() -> list[tuple[str, str]]:
    families: dict[str, list[str]] = defaultdict(list)
    with (SHARED / "corpus" / "families.jsonl").open() as lines:
        for line in lines:
            article = json.loads(line)
            families[article["family"]].append("\n".join(article["paragraphs"]))
    return [pair for family in families.values() for pair in itertools.combinations(family, 2)]


@pytest.mark.shared
@pytest.mark.slow
def test_every_pair_of_the_families_is_accounted_for():
    for repost, original in family_pairs():
        check_account(repost, original)


@pytest.mark.shared
def test_every_family_article_is_faithful_to_itself():
    for text in dict.fromkeys(text for pair in family_pairs() for text in pair):
        comparison = compare_versions(whole(text), whole(text))
        assert (comparison.verdict, comparison.alterations) == (Verdict.FAITHFUL, ())
