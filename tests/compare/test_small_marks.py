"""Marks that a desk or a site sets its own way accuse nobody."""

from __future__ import annotations

import pytest

from provenance.model import AlterationKind as Kind
from provenance.model import Severity, Verdict


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("brass band", "brass & band"),
        ("with a bell and a horn", "with a bell & a horn"),
        ("by June.", "by June.[1]"),
        ("by June.", "by June.[27]"),
        ("by June.", "by June[3]."),
    ],
)
def test_an_ampersand_and_a_footnotes_mark_are_no_alterations(story, compared, before, after):
    told = story.replace("a brass band", "a brass band with a bell and a horn")
    assert before in told
    if after == "brass & band":  # put between words that had none, it is punctuation
        assert compared(told.replace(before, after), told).alterations == ()
        return
    for copy, original in ((told.replace(before, after), told), (told, told.replace(before, after))):
        assert compared(copy, original).alterations == ()


def test_a_figure_in_brackets_of_its_own_sentence_is_one(story, compared):
    copy = story.replace("five men", "five [9] men")
    assert compared(copy.replace("[9]", "(9)"), story).alterations[0].kind is Kind.NUMBER_CHANGED
    assert compared(story.replace("five men", "nine men"), story).alterations[0].kind is Kind.NUMBER_CHANGED


@pytest.mark.parametrize("dateline", ["ARDEN, Coast (AP) _ ", "ARDEN (AP) — ", "(Reuters) -- "])
def test_a_wires_dateline_is_its_own(story, compared, dateline):
    assert compared(dateline + story, story).alterations == ()


def test_a_heading_over_a_form_is_editorial_and_a_caption_is_not(story, compared):
    first, *rest = story.split("\n\n")
    form = [first, "The Morning Brief", "Enter your email address", *rest]
    comparison = compared("\n\n".join(form), story)
    assert comparison.verdict is Verdict.FAITHFUL
    assert [(a.kind, a.severity) for a in comparison.alterations] == [
        (Kind.CAPTION_INSERTED, Severity.EDITORIAL)
    ]
    bare = [first, "The greedy owners flee", *rest]
    assert compared("\n\n".join(bare), story).verdict is Verdict.ALTERED
