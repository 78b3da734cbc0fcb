"""Where a text comes from, who wrote it and what the site asks for is the page's own, no alteration."""

from __future__ import annotations

import pytest

from provenance.compare import compare_versions
from provenance.compare.notes import bio, plea, source_note
from provenance.model import Severity, Verdict

NOTES = [
    "This article was originally published by the Arden Courier.",
    "This story first appeared in the Arden Courier and is republished here with permission.",
    "Editor's note: This story was produced by the Arden Courier, a nonprofit newsroom.",
    "This story has been lightly edited for style.",
    "Republished with permission from the Arden Courier.",
    "The views expressed in this article are the author's own.",
    "Source: Arden Courier",
    "Dieser Artikel ist zuerst im Ardener Boten erschienen.",
    "Dieser Text erschien zuerst im Ardener Boten.",
    "Cet article a été publié par le Courrier d'Arden.",
    "Este artículo fue publicado originalmente en El Correo de Arden.",
    "Questo articolo è stato pubblicato su Il Corriere di Arden.",
    "Источник: Арденский вестник",
    "来源：阿登信使报",
]
PLEAS = [
    "We rely on readers like you. Please donate today to support independent journalism.",
    "If you found this story useful, please consider making a donation.",
    "Our site is a nonprofit. Your gift keeps us going.",
    "Wenn Ihnen unsere Arbeit gefällt, spenden Sie bitte.",
]
PROSE = [
    "This story was invented by the board, two former members say.",
    "This report was kept from the public for nine years, the town's papers show.",
    "This version of events is denied by the police, who published no figures.",
    "Source: a clerk who saw the letter says that it was burnt before the court could ask for it in June.",
    "“Please donate blood today,” the doctor told our reporter on the quay.",
    "The mayor urged residents to make a donation to the museum.",
    "Originality was never the board's aim, and nobody at the port pretends that it was.",
    "Note the date on the letter: it was written in March.",
]


@pytest.mark.parametrize("line", NOTES)
def test_a_note_on_where_a_text_comes_from_is_told_from_prose(line):
    assert source_note(line)


@pytest.mark.parametrize("line", PLEAS)
def test_a_plea_for_money_is_told_from_prose(line):
    assert plea(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_that_begins_like_a_note_is_prose(line):
    assert not any((source_note(line), plea(line), bio(line, ("Ada Quill",))))


def test_a_line_about_an_author_begins_with_the_whole_name():
    assert bio("Ada Quill is a reporter at the Arden Courier. She covers the coast.", ("Ada Quill",))
    assert bio("Ada Quill, Professor of History, University of Elmore", ("Jan Moor", "Ada Quill"))
    assert not bio("Quill is a small island off Arden.", ("Quill",))
    assert not bio("Ada Quillon is the mayor.", ("Ada Quill",))


@pytest.mark.parametrize("line", [*NOTES, *PLEAS, "Ada Quill is a reporter at the Arden Courier."])
@pytest.mark.parametrize("place", [2, 5])
def test_a_page_that_says_so_is_not_accused_of_it(story, make, line, place):
    paragraphs = story.split("\n\n")
    copy = "\n\n".join([*paragraphs[:place], line, *paragraphs[place:]])
    authors = ("Ada Quill",)
    comparison = compare_versions(make(copy, authors=authors), make(story, authors=authors))
    assert comparison.verdict is Verdict.FAITHFUL
    assert all(a.severity is Severity.EDITORIAL for a in comparison.alterations)


@pytest.mark.parametrize("line", PROSE[:4])
def test_prose_put_in_stays_an_alteration(story, compared, line):
    paragraphs = story.split("\n\n")
    comparison = compared("\n\n".join([*paragraphs[:2], line, *paragraphs[2:]]), story)
    assert comparison.verdict is Verdict.ALTERED
    assert [a.severity for a in comparison.alterations] == [Severity.MATERIAL]


def test_the_worst_lines_cost_little():
    for line in ("this article " * 20_000, "note: " * 30_000, "this original article " + "a " * 90_000):
        assert not any((source_note(line), plea(line)))
