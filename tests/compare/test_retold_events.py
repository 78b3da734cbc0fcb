"""A copy in other words is told from another reporter's article, in six languages and any order."""

from __future__ import annotations

import pytest
from retold_events import HELD_OUT, TUNED, Event

from provenance.compare import compare_versions
from provenance.model import Complete, Verdict, Version

EVENTS = [pytest.param(e, id=f"{e.language}-{k}") for k, e in enumerate((*TUNED, *HELD_OUT))]
BRIEFS = [pytest.param(e, id=f"{e.language}-{k}") for k, e in enumerate(HELD_OUT)]


def verdict(repost: str, original: str, language: str) -> Verdict:
    whole = (
        Version(text=text, blocks=(), language=language, complete=Complete.YES) for text in (repost, original)
    )
    return compare_versions(*whole).verdict


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("way", ["spun", "retold"])
def test_a_copy_in_other_words_is_rewritten_in_both_directions(event: Event, way: str):
    copy = getattr(event, way)
    assert verdict(copy, event.original, event.language) is Verdict.REWRITTEN
    assert verdict(event.original, copy, event.language) is Verdict.REWRITTEN


@pytest.mark.parametrize("event", EVENTS)
def test_another_reporters_article_on_the_event_is_different(event: Event):
    for copy in (event.original, event.spun, event.retold):
        assert verdict(event.independent, copy, event.language) is Verdict.DIFFERENT
        assert verdict(copy, event.independent, event.language) is Verdict.DIFFERENT


@pytest.mark.parametrize("event", BRIEFS)
def test_a_short_report_of_the_same_facts_is_never_called_rewritten(event: Event):
    assert verdict(event.brief, event.original, event.language) is not Verdict.REWRITTEN
    assert verdict(event.original, event.brief, event.language) is not Verdict.REWRITTEN


def test_the_evidence_names_what_both_texts_hold():
    event = TUNED[0]
    pair = (
        Version(text=t, blocks=(), language="en", complete=Complete.YES)
        for t in (event.retold, event.original)
    )
    reason = compare_versions(*pair).reason or ""
    assert "15 of 16 names, 10 of 11 numbers and 1 of 1 quotations are common to both" in reason


def test_a_word_that_only_begins_sentences_is_no_name():
    event = TUNED[0]
    loud = event.independent.replace(". ", ". Yesterday evening, ").replace("Doctors", "Meanwhile doctors")
    original = event.original.replace(". ", ". Yesterday evening, ")
    assert verdict(loud, original, "en") is Verdict.DIFFERENT
