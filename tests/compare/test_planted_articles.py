"""Edits planted into articles of eleven languages are found by their kind; copies stay silent."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import planted_trials
import pytest
from planted_articles import ARTICLES, Planted

from provenance.compare import compare_versions
from provenance.model import Alteration, Span, Verdict, Version

Edit = tuple[str | int, ...]
Cut = tuple[int, int, str, str]  # from, to, what stands there instead, kind

# One label says that a doubt went where the comparer says that a modal verb did; both are true of it.
EITHER = {"可能": {"hedge_changed", "negation_changed"}}
assert planted_trials  # adds its articles to the list
CASES = [
    pytest.param(article, edits, id=f"{article.language}-{number}-{which}")
    for number, article in enumerate(ARTICLES)
    for which, edits in (("first", article.first), ("second", article.second))
]


def cuts_of(text: str, article: Planted, edits: tuple[Edit, ...]) -> Iterator[Cut]:
    for edit in edits:
        match edit:
            case ("drop" | "tail", str(kind), str(words)):
                yield text.index(words), text.index(words) + len(words), "", kind
            case ("insert", str(kind), str(after), str(new)):
                at = text.index(after) + len(after)
                yield at, at, new, kind
            case ("caption", str(kind), int(paragraph), str(new)):
                at = text.index(article.paragraphs[paragraph])
                yield at, at, new + "\n\n", kind
            case ("move", str(kind), int(moved), int(before)):
                words = article.paragraphs[moved] + "\n\n"
                at, to = text.index(words), text.index(article.paragraphs[before])
                yield at, at + len(words), "", kind
                yield to, to, words, ""
            case (str(kind), str(old), str(new)):
                yield text.index(old), text.index(old) + len(old), new, kind


def altered(text: str, cuts: list[Cut]) -> tuple[str, list[tuple[Span, Span, str]]]:
    """The altered copy, and where each edit stands in the original and in it."""
    copy, at, places = "", 0, []
    for start, stop, new, kind in sorted(cuts):
        copy += text[at:start]
        places.append((Span(start, stop), Span(len(copy), len(copy) + len(new)), kind))
        copy, at = copy + new, stop
    return copy + text[at:], places


def touches(alteration: Alteration, theirs: Span, ours: Span) -> bool:
    pairs = ((alteration.original_span, theirs), (alteration.repost_span, ours))
    return any(f and f.start <= place.end + 1 and place.start <= f.end + 1 for f, place in pairs)


def version(make, text: str, language: str) -> Version:
    return replace(make(text), language=language)


@pytest.mark.parametrize(("article", "edits"), CASES)
def test_every_planted_edit_is_found_by_its_kind_and_nothing_else_is(make, article, edits):
    text = "\n\n".join(article.paragraphs)
    copy, places = altered(text, list(cuts_of(text, article, edits)))
    found = compare_versions(version(make, copy, article.language), version(make, text, article.language))
    for theirs, ours, kind in places:
        near = {a.kind.value for a in found.alterations if touches(a, theirs, ours)}
        allowed = next((kinds for word, kinds in EITHER.items() if word in theirs.of(text)), {kind})
        assert not kind or near & allowed, (kind, theirs.of(text), near)
    for alteration in found.alterations:
        assert any(touches(alteration, theirs, ours) for theirs, ours, _ in places), alteration
    assert len(found.alterations) == len(edits)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.language)
def test_copies_in_other_typography_and_house_style_are_faithful(make, article):
    text = "\n\n".join(article.paragraphs)
    retyped = unicodedata.normalize("NFD", text.replace('"', "”").replace("\n\n", "\n").replace("'", "’"))
    restyled = text.replace("4.100", "4100").replace("1.900", "1900").replace(" Prozent", " %")
    for copy in (text, retyped, restyled):
        for ours, theirs in ((copy, text), (text, copy)):
            sides = (version(make, side, article.language) for side in (ours, theirs))
            comparison = compare_versions(*sides)
            assert comparison.alterations == ()
            assert comparison.verdict is Verdict.FAITHFUL
