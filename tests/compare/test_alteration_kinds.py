"""One edit is one alteration, of its most specific kind."""

from __future__ import annotations

import pytest

from provenance.compare import compare_versions
from provenance.model import AlterationKind as Kind
from provenance.model import Block, BlockKind, Severity, Span, Verdict

EDITS = [
    ("45 bicycles", "54 bicycles", Kind.NUMBER_CHANGED),
    ("five men", "nine men", Kind.NUMBER_CHANGED),
    ("2.4 million dollars", "2.4 billion dollars", Kind.NUMBER_CHANGED),
    ("million dollars", "million euros", Kind.NUMBER_CHANGED),
    ("on Tuesday", "on Thursday", Kind.NUMBER_CHANGED),
    ("by June", "by July", Kind.NUMBER_CHANGED),
    ("for two ships", "for ships", Kind.NUMBER_CHANGED),
    ("will not repeat", "will repeat", Kind.NEGATION_CHANGED),
    ("will sail", "will not sail", Kind.NEGATION_CHANGED),
    ("Nobody has", "Somebody has", Kind.NEGATION_CHANGED),
    ("They may be", "They will be", Kind.NEGATION_CHANGED),
    ("town of Elmore", "town of Fairview", Kind.NAME_CHANGED),
    ("Ines Marlow told", "John Adams told", Kind.NAME_CHANGED),
    ("repeat the mistakes", "repeat the crimes", Kind.QUOTE_CHANGED),
    ("suspects allegedly planned", "suspects planned", Kind.HEDGE_CHANGED),
    ("ferry to Arden will", "ferry to Arden will reportedly", Kind.HEDGE_CHANGED),
    (", according to the port office,", "", Kind.HEDGE_CHANGED),
    ("the copper from its roof", "the wooden benches from its roof", Kind.PASSAGE_CHANGED),
    (" after the fire at the old terminal", "", Kind.PASSAGE_CHANGED),
]


@pytest.mark.parametrize(("before", "after", "kind"), EDITS)
def test_an_edit_inside_a_sentence_is_named_by_what_it_touches(story, compared, before, after, kind):
    assert before in story
    comparison = compared(story.replace(before, after), story)
    assert [a.kind for a in comparison.alterations] == [kind]


@pytest.mark.parametrize(("before", "after", "kind"), EDITS)
def test_spans_point_at_the_words_that_were_reported(story, compared, before, after, kind):
    comparison = compared(story.replace(before, after), story)
    for alteration in comparison.alterations:
        if alteration.original_span is not None:
            assert alteration.original_span.of(comparison.original.text) == alteration.before
        if alteration.repost_span is not None:
            assert alteration.repost_span.of(comparison.repost.text) == alteration.after


def test_several_edits_in_one_text_are_listed_apart(story, compared):
    repost = story.replace("45", "54").replace("will not", "will").replace("Elmore", "Fairview")
    kinds = {a.kind for a in compared(repost, story).alterations}
    assert kinds == {Kind.NUMBER_CHANGED, Kind.NEGATION_CHANGED, Kind.NAME_CHANGED}


def test_a_dropped_sentence_is_reported_whole(story, compared):
    sentence = "The suspects allegedly planned to sell the copper from its roof."
    (found,) = compared(story.replace(" " + sentence, ""), story).alterations
    assert (found.kind, found.before) == (Kind.PASSAGE_DROPPED, sentence[:-1])
    assert found.repost_span is None


def test_neighbouring_dropped_paragraphs_are_one_alteration(story, compared):
    paragraphs = story.split("\n\n")
    (found,) = compared("\n\n".join([paragraphs[0], *paragraphs[3:]]), story).alterations
    assert found.kind is Kind.PASSAGE_DROPPED
    assert found.before.startswith("We will not") or found.before.startswith('"We will not')


def test_an_inserted_sentence_is_reported_whole(story, compared):
    sentence = "The mayor called the plan a gift to the rich."
    repost = story.replace("two ships.", "two ships. " + sentence)
    (found,) = compared(repost, story).alterations
    assert (found.kind, found.after) == (Kind.PASSAGE_INSERTED, sentence[:-1])
    assert found.original_span is None


def test_a_text_that_ends_early_is_a_cut_tail(story, compared):
    comparison = compared("\n\n".join(story.split("\n\n")[:3]), story)
    assert [a.kind for a in comparison.alterations] == [Kind.TAIL_CUT]
    assert comparison.verdict is Verdict.ABRIDGED


@pytest.mark.parametrize(
    ("denial", "number"),
    [
        ("No one of the crew", "Number one of the crew"),
        ("No one of the crew", "Number 1 of the crew"),
        ("it sails with no five masts", "it sails with number five masts"),
    ],
)
def test_no_before_a_number_word_is_a_denial_and_not_short_for_number(story, compared, denial, number):
    for before, after in ((denial, number), (number, denial)):
        original = story.replace("The first boat leaves", before + " leaves")
        (found,) = compared(original.replace(before, after), original).alterations
        assert (found.kind, found.severity) == (Kind.NEGATION_CHANGED, Severity.MATERIAL)


@pytest.mark.parametrize(
    ("short", "long"),
    [("No. 7", "Number 7"), ("No 7", "number 7"), ("No. 7", "number seven"), ("No. seven", "Number seven")],
)
def test_a_number_sign_written_out_is_no_alteration(story, compared, short, long):
    for before, after in ((short, long), (long, short)):
        original = story.replace("The first boat leaves", f"Boat {before} leaves")
        assert compared(original.replace(before, after), original).alterations == ()


@pytest.mark.parametrize("order", [(0, 2, 1, 3, 4), (1, 0, 2, 3, 4), (0, 3, 1, 2, 4)])
def test_a_moved_paragraph_is_a_move_and_nothing_else(story, compared, order):
    paragraphs = story.split("\n\n")
    comparison = compared("\n\n".join(paragraphs[k] for k in order), story)
    assert [a.kind for a in comparison.alterations] == [Kind.PASSAGE_MOVED]


def test_a_number_changed_in_a_moved_paragraph_is_still_found(story, compared):
    paragraphs = story.split("\n\n")
    moved = paragraphs[3].replace("45", "450")
    repost = "\n\n".join([paragraphs[0], moved, paragraphs[1], paragraphs[2], paragraphs[4]])
    kinds = sorted(a.kind for a in compared(repost, story).alterations)
    assert kinds == [Kind.NUMBER_CHANGED, Kind.PASSAGE_MOVED]


def test_a_paragraph_printed_twice_is_repeated_text(story, compared):
    paragraphs = story.split("\n\n")
    repost = "\n\n".join([*paragraphs[:3], paragraphs[1], *paragraphs[3:]])
    (found,) = compared(repost, story).alterations
    assert found.kind is Kind.TEXT_REPEATED
    assert found.severity is Severity.COSMETIC


def test_split_and_merged_paragraphs_are_no_alteration(story, compared):
    repost = story.replace("\n\n", " ").replace("quay. ", "quay.\n\n")
    comparison = compared(repost, story)
    assert comparison.alterations == ()
    assert comparison.verdict is Verdict.FAITHFUL


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Shocking pictures from the terminal", Kind.CAPTION_INSERTED),
        ("Read more: The men behind the ferry fire", Kind.LINK_INSERTED),
        ("Lesen Sie auch: Die Männer hinter dem Brand", Kind.LINK_INSERTED),
        ("https://elsewhere.example/the-men-behind-the-fire", Kind.LINK_INSERTED),
        ("A ferry in the harbour. (Photo: Joan Quill)", Kind.CAPTION_INSERTED),
    ],
)
def test_a_line_of_the_aggregators_own_is_told_from_a_passage(story, compared, line, kind):
    paragraphs = story.split("\n\n")
    repost = "\n\n".join([*paragraphs[:2], line, *paragraphs[2:]])
    assert [a.kind for a in compared(repost, story).alterations] == [kind]


def test_a_label_is_a_hint_and_the_original_decides(story, make):
    paragraphs = story.split("\n\n")
    start = story.index(paragraphs[2])
    labelled = (
        Block(BlockKind.BODY, Span(0, start)),
        Block(BlockKind.CAPTION, Span(start, start + len(paragraphs[2]))),
        Block(BlockKind.BODY, Span(start + len(paragraphs[2]), len(story))),
    )
    assert compare_versions(make(story, blocks=labelled), make(story)).alterations == ()


def test_a_teaser_label_over_a_paragraph_of_the_body_drops_nothing(story, make):
    end = story.index("\n\n")
    labelled = (Block(BlockKind.TEASER, Span(0, end)), Block(BlockKind.BODY, Span(end, len(story))))
    assert compare_versions(make(story, blocks=labelled), make(story)).alterations == ()


def test_credit_lines_of_the_repost_are_no_alterations(story, make):
    notice = "This article was first published by the Harbour Post and is republished with permission."
    text = f"Ines Marlow, Harbour Post, May 3 2024\n{story}\n{notice}\nLink to the source\n***"
    marks = [
        (BlockKind.BYLINE, "Ines Marlow, Harbour Post, May 3 2024"),
        (BlockKind.BODY, story),
        (BlockKind.NOTICE, notice),
        (BlockKind.SOURCE_LINK, "Link to the source"),
        (BlockKind.SEPARATOR, "***"),
    ]
    blocks = tuple(Block(kind, Span(text.index(line), text.index(line) + len(line))) for kind, line in marks)
    comparison = compare_versions(make(text, blocks=blocks), make(story))
    assert comparison.alterations == ()
    assert comparison.verdict is Verdict.FAITHFUL


def test_boilerplate_of_the_originals_page_is_not_dropped(story, compared):
    paragraphs = story.split("\n\n")
    page = "\n".join(
        [
            "Home",
            "News",
            "Sport",
            *paragraphs[:2],
            "Sign up for our newsletter and never miss a story",
            "Read more: Ten crossings that time forgot",
            *paragraphs[2:],
            "Ines Marlow contributed to this report from the islands.",
            "Follow us on the usual networks",
            "© 2024 The Harbour Post. All rights reserved.",
        ]
    )
    page = page.replace("Ines Marlow contributed", "Additional reporting by Ines Marlow; Jo Voss contributed")
    comparison = compared(story, page)
    assert comparison.alterations == ()
    assert comparison.verdict is Verdict.FAITHFUL


def test_words_joined_or_cut_apart_are_no_words_changed(story, compared):
    repost = story.replace("brass band", "brass-band").replace("set aside", "setaside")
    assert compared(repost, story).alterations == ()


def test_quotation_marks_alone_change_nothing_material(story, compared):
    repost = story.replace('"We', "“We").replace('past,"', "past,”")
    comparison = compared(repost, story)
    assert comparison.alterations == ()
    assert dict(comparison.ignored)["quotes"] == 2


QUOTED = 'The board met twice. "We will never sell the 45 ferries to Velmoor," Ines Marlow said. It rained.'


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("never ", "", Kind.NEGATION_CHANGED),
        ("45", "54", Kind.NUMBER_CHANGED),
        ("Velmoor", "Fairview", Kind.NAME_CHANGED),
        ("will", "may", Kind.NEGATION_CHANGED),
        ("sell", "paint", Kind.QUOTE_CHANGED),
        ("never", "gladly", Kind.QUOTE_CHANGED),
        ("will", "wisely", Kind.QUOTE_CHANGED),
        ("Ines Marlow", "Joan Quill", Kind.NAME_CHANGED),
    ],
)
def test_an_edit_of_a_quotation_has_its_most_specific_kind(story, compared, old, new, kind):
    original = story + "\n\n" + QUOTED
    repost = story + "\n\n" + QUOTED.replace(old, new)
    assert [a.kind for a in compared(repost, original).alterations] == [kind]


def test_a_quotation_given_to_another_speaker_is_said_to_be(story, compared):
    original = story + "\n\n" + QUOTED
    (found,) = compared(
        original.replace(" Ines Marlow said. It", " Joan Quill said. It"), original
    ).alterations
    assert found.note == "the words are attributed to another speaker"
