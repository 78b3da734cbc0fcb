"""Lines of the page's own are not taken for the article's, and nothing an author could have written is."""

from __future__ import annotations

import pytest

from provenance.compare.furniture import box_heading, byline, is_furniture, machinery, time_line
from provenance.model import AlterationKind as Kind
from provenance.model import Severity, Verdict

SILENT = [
    "Advertisement",
    "Anzeige",
    "Реклама",
    "Image 5 of 10",
    "Mail icon",
    "Most Read Local Stories",
    "Meistgelesen",
    "By clicking Sign up, you agree to our privacy policy.",
    "We can't find a subscription associated with this login information.",
    "En cliquant sur ce bouton, vous acceptez nos conditions.",
]


@pytest.mark.parametrize("line", SILENT)
def test_what_a_pages_machinery_says_is_no_alteration_on_either_side(story, compared, line):
    paragraphs = story.split("\n\n")
    framed = "\n\n".join([*paragraphs[:2], line, *paragraphs[2:]])
    for comparison in (compared(framed, story), compared(story, framed)):
        assert comparison.alterations == ()
        assert comparison.verdict is Verdict.FAITHFUL


@pytest.mark.parametrize(
    "line",
    [
        "By Ines Marlow, staff writer",
        "By ANN LEE | on",
        "Written by Tomas Wirrel and Petra Olander",
        "Von Bernd Kastner",
    ],
)
def test_a_line_that_names_the_author_alone_is_a_byline(line):
    assert byline(line)
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "By noon the Marlow had left Arden",
        "By Tuesday nobody in Elmore believed the board",
        "By the River Selne stood a mill",
        "Von Arden fährt kein Schiff mehr",
    ],
)
def test_a_sentence_that_begins_like_a_byline_is_none(line):
    assert not byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "The Harbour Post | Monday, July 16, 2018, 9:06 a.m.",
        "Tuesday, 3 May 2022, 6 p.m. ET",
        "12.05.2021 08:30",
    ],
)
def test_names_and_figures_of_a_time_are_a_time_line(line):
    assert time_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge fell on Monday, July 16, 2018, 9:06 a.m.",
        "Police came at 9:06 a.m.",
        "She was born in 1934.",
    ],
)
def test_a_statement_with_a_time_is_no_time_line(line):
    assert not time_line(line)


def test_a_heading_that_leads_somewhere_is_no_bare_heading():
    assert box_heading("Most read")
    assert not box_heading("Related: The ferry that never came back to Arden")
    assert not machinery("Recommended dose was twice what the doctors of Elmore gave to the patients")


@pytest.mark.parametrize("place", ["first", "last"])
@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor of Arden has since been charged with fraud.",
        "None of these claims has ever been proven in a court.",
        "Voters in Elmore will remember this when they go to the polls in May, a neighbour said.",
        "You can change your mind, but you cannot change what the board did to the people of Elmore.",
    ],
)
def test_a_sentence_put_before_or_after_the_article_is_reported(story, compared, place, sentence):
    altered = f"{sentence}\n\n{story}" if place == "first" else f"{story}\n\n{sentence}"
    comparison = compared(altered, story)
    assert [(a.kind, a.severity) for a in comparison.alterations] == [
        (Kind.PASSAGE_INSERTED, Severity.MATERIAL)
    ]
    assert comparison.verdict is Verdict.ALTERED
    cut = compared(story, altered)
    assert [a.severity for a in cut.alterations] == [Severity.MATERIAL]
    assert cut.verdict is Verdict.ABRIDGED
