"""What stands above an article, in lists of other articles and in sign-up boxes is a page's own."""

from __future__ import annotations

import pytest

from provenance.compare.furniture import above_article, page_prompt, time_line
from provenance.model import AlterationKind as Kind
from provenance.model import Severity, Verdict


@pytest.mark.parametrize(
    "line",
    [
        "By Ines Marlow - Harbour Press - Saturday, July 14, 2018",
        "by Ines Marlow, Tomas Wirrel and Petra Olander July 16 at 4:59 AM Email the author",
        "Posted 5:57 am, July 16, 2018, by Harbour Press , Updated at 06:00AM, July 16, 2018",
        "4 hrs ago",
        "Updated 2 hours ago",
        "vor 3 Stunden",
        "3小时前",
        "منذ 5 ساعات",
    ],
)
def test_bylines_and_publishing_dates_stand_above_an_article(line):
    assert above_article(line)


@pytest.mark.parametrize(
    "line",
    [
        "10:32 a.m.",
        "The ferry sank in May 2018, four hours ago by the clock of the tower",
        "By the River Selne stood a mill in 1934",
        "Four hours ago nobody knew",
    ],
)
def test_what_may_stand_within_an_article_does_not_end_a_pages_head(line):
    assert not above_article(line)


def test_how_long_ago_a_page_was_published_is_a_time_line():
    assert time_line("4 hrs ago")
    assert not time_line("It was 4 hrs ago that the ferry left.")


HEAD = """Harbour Post
The mayor and the board greet the ferry on the quay of Arden.
By Ines Marlow
May 3, 2018
"""
OTHER = "Evening Gull\nA crowd of hundreds cheered in the rain, the captain said.\n4 hrs ago\n"


def test_decks_and_captions_above_the_byline_are_neither_dropped_nor_inserted(story, compared):
    comparison = compared(OTHER + story, HEAD + story)
    assert comparison.alterations == ()
    assert comparison.verdict is Verdict.FAITHFUL


def test_on_two_pages_of_one_site_the_head_is_compared(story, compared):
    deck = "Nobody expected the board to vote for the ferry in its last session.\n"
    comparison = compared(HEAD + story, HEAD.replace("By Ines", deck + "By Ines") + story)
    assert [a.before for a in comparison.alterations] == [deck.rstrip(".\n")]


def test_a_first_paragraph_below_the_byline_is_dropped_with_a_word(story, compared):
    comparison = compared(OTHER + story.split("\n\n", 1)[1], HEAD + story)
    assert [(a.kind, a.severity) for a in comparison.alterations] == [
        (Kind.PASSAGE_DROPPED, Severity.MATERIAL)
    ]


def boxed(story: str, *titles: str) -> str:
    first, rest = story.split("\n\n", 1)
    return "\n\n".join([first, "Related Content", *titles, rest])


def test_titles_under_a_heading_are_one_link_of_the_reposts_own(story, compared):
    ours = boxed(story, "Trawler sinks off the coast of Senn", "Bakers of Elmore win a prize")
    comparison = compared(ours, story)
    assert [(a.kind, a.severity) for a in comparison.alterations] == [
        (Kind.LINK_INSERTED, Severity.EDITORIAL)
    ]
    assert compared(story, ours).alterations == ()


def test_two_pages_lists_of_other_articles_are_not_compared(story, compared):
    ours, theirs = boxed(story, "Trawler sinks off the coast of Senn"), boxed(story, "Bakers win a prize")
    assert compared(ours, theirs).alterations == ()


def test_a_line_that_is_no_sentence_was_left_out_without_blame(story, compared):
    first, rest = story.split("\n\n", 1)
    comparison = compared(story, f"{first}\n\nNine years without a boat\n\n{rest}")
    assert [(a.kind, a.severity) for a in comparison.alterations] == [
        (Kind.PASSAGE_DROPPED, Severity.EDITORIAL)
    ]
    assert comparison.verdict is Verdict.FAITHFUL


def test_a_point_of_a_list_without_a_stop_is_material(story, compared):
    first, rest = story.split("\n\n", 1)
    comparison = compared(story, f"{first}\n\n• Nine boats were lost with all hands\n\n{rest}")
    assert [a.severity for a in comparison.alterations] == [Severity.MATERIAL]


def test_a_box_that_asks_for_an_address_is_one_promotion(story, compared):
    first, rest = story.split("\n\n", 1)
    box = "Get Today's Headlines in your inbox:\n\nThe day's top stories delivered every morning\n\nSign Up"
    comparison = compared(f"{first}\n\n{box}\n\n{rest}", story)
    assert [(a.kind, a.severity) for a in comparison.alterations] == [
        (Kind.PASSAGE_INSERTED, Severity.EDITORIAL)
    ]


def test_a_long_sentence_about_an_inbox_is_no_promotion():
    line = (
        "The clerk said that the letter had been lying in your inbox for weeks before anybody in the office "
        "of the harbour board thought of opening it, and that by then the bids were all known to the firm."
    )
    assert not page_prompt(line)


def test_a_sentence_said_twice_is_cut_where_it_was_cut(compared):
    told = "Rain kept the boats in port for a week. "
    twice = "We have never been so badly advised by anyone in office. "
    quoted = '"We have never been so badly advised by anyone in office," Marlow wrote from Arden on Monday. '
    after = "The board had asked three lawyers, and each of them was paid in full."
    comparison = compared(told + quoted.replace(" from Arden", "") + after, told + twice + quoted + after)
    assert [(a.kind, a.before) for a in comparison.alterations] == [
        (Kind.PASSAGE_DROPPED, twice.rstrip(". ")),
        (Kind.NAME_CHANGED, "from Arden"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("on the quay.", "on the quay and said, “Nobody will wait.”", Kind.QUOTE_CHANGED),
        ("told reporters on", "told reporters about it on", Kind.PASSAGE_CHANGED),
        ("planned to sell", "planned to sell pic.example.com/5dzmR1 and", Kind.PASSAGE_CHANGED),
        ("on deck B.", "on deck B pic.example.com/5dzmR1.", Kind.LINK_INSERTED),
        ("carry 120", "carry about 120", Kind.HEDGE_CHANGED),
    ],
)
def test_words_are_read_where_they_stand(story, compared, old, new, kind):
    comparison = compared(story.replace(old, new), story)
    assert [a.kind for a in comparison.alterations] == [kind]


def test_a_dateline_is_no_part_of_the_edit_beside_it(story, compared):
    ours = "ARDEN (HP) — " + story.replace(
        "The night ferry to Arden will sail", "A night boat to Arden may go"
    )
    comparison = compared(ours, "ARDEN -- " + story)
    assert all("HP" not in (a.after or "") for a in comparison.alterations)
    assert compared(story, "ARDEN — " + story).alterations == ()


def test_a_dropped_paragraph_with_its_own_quotation_joins_no_two(story, compared):
    paragraph = 'Marlow wrote, "Nobody has asked the crews what they think of this." The board kept silent.'
    first, rest = story.split("\n\n", 1)
    comparison = compared(story, f"{first}\n\n{paragraph}\n\n{rest}")
    assert [a.note for a in comparison.alterations] == [None]
