"""Edits are found and named in languages other than English, and typography stays silent in them."""

from __future__ import annotations

import pytest
from edited_articles import ARTICLES, EDITS, FOREIGN

from provenance.model import AlterationKind as Kind
from provenance.model import Severity, Verdict

LANGUAGES = sorted(ARTICLES)
CASES = [
    pytest.param(code, *edit, id=f"{code}-{k}") for code in LANGUAGES for k, edit in enumerate(EDITS[code])
]
# A currency's first character alone was put in; only a reader sees that 万元 and 万美元 name two currencies.
MISNAMED = {("zh", "万元")}


@pytest.mark.parametrize(("code", "kind", "before", "after"), CASES)
def test_one_edit_is_one_alteration_of_its_kind(compared, code, kind, before, after):
    article = ARTICLES[code]
    (found,) = compared(article.replace(before, after, 1), article).alterations
    assert found.severity is Severity.MATERIAL
    if (code, before) not in MISNAMED:
        assert found.kind.value == kind


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("order", "kind"),
    [
        ((0, 1, 3, 4), Kind.PASSAGE_DROPPED),
        ((0, 2, 3, 1, 4), Kind.PASSAGE_MOVED),
        ((0, 1, 2), Kind.TAIL_CUT),
        ((0, 1, 2, 3, 1, 4), Kind.TEXT_REPEATED),
    ],
)
def test_paragraphs_cut_moved_and_repeated_are_named(compared, code, order, kind):
    paragraphs = ARTICLES[code].split("\n\n")
    copy = "\n\n".join(paragraphs[k] for k in order)
    assert [a.kind for a in compared(copy, ARTICLES[code]).alterations] == [kind]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_foreign_sentence_is_inserted_in_one_direction_and_dropped_in_the_other(compared, code):
    first, second, *rest = ARTICLES[code].split("\n\n")
    longer = "\n\n".join([first, second, FOREIGN[code], *rest])
    assert [a.kind for a in compared(longer, ARTICLES[code]).alterations] == [Kind.PASSAGE_INSERTED]
    assert [a.kind for a in compared(ARTICLES[code], longer).alterations] == [Kind.PASSAGE_DROPPED]


@pytest.mark.parametrize("code", LANGUAGES)
def test_other_marks_spaces_and_breaks_are_silent(compared, code):
    article = ARTICLES[code]
    straight = article.translate(dict.fromkeys(map(ord, "„“”«»"), '"'))
    for copy in (straight, article.replace(" ", "\u00a0", 30), article.replace("\n\n", "\n")):
        comparison = compared(copy, article)
        assert comparison.alterations == ()
        assert comparison.verdict is Verdict.FAITHFUL
