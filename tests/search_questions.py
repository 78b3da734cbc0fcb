"""Recorded checks and questions to them, the same for every database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sample_checks import NOW, TOOL, compared_check, sample_check, sample_repost

from provenance.model import (
    Alteration,
    AlterationKind,
    Check,
    OutletRef,
    PartialDate,
    Precision,
    Severity,
    Span,
    Verdict,
)
from provenance.store import Done, Place, Selection, Store


def told(check: Check, text: str, **claim: object) -> Check:
    """A check without an original, of a repost that says `text`."""
    repost = sample_repost(headline=None)
    whole = replace(repost, span=Span(0, len(text)), blocks=(), claim=replace(repost.claim, **claim))
    return replace(check, page_text=f"{text} Also on this page.", repost=whole, text_sha256=None)


def compared(check_id: str, repost: str, original: str, before: str, after: str, **more: object) -> Check:
    """A check whose two sides say these, with one alteration."""
    check = compared_check(check_id)
    assert check.comparison is not None
    alteration = Alteration(
        AlterationKind.NUMBER_CHANGED, Severity.MATERIAL, None, None, before, after, "in the middle"
    )
    comparison = replace(
        check.comparison,
        repost=replace(check.comparison.repost, text=repost, blocks=()),
        original=replace(check.comparison.original, text=original, blocks=()),
        alterations=(alteration,),
    )
    return replace(told(check, repost), comparison=comparison, **more)


def checks() -> tuple[Check, ...]:
    """Eight checks, each of an input of its own."""
    spare = sample_check("none")
    outlet = OutletRef("Südufer Bote", None, None)
    day, year = PartialDate("2031-05-01", Precision.DAY), PartialDate("2030", Precision.YEAR)
    return (
        compared("pond", "Eleven herons came back.", "Seven herons came back.", "Seven", "Eleven"),
        compared(
            "other",
            "A page about eels.",
            "Another page about mills.",
            "mills",
            "eels",
            verdict=Verdict.DIFFERENT,
        ),
        told(replace(spare, check_id="accents"), "Łódź: the café’s co-operation, naïve as ever.", date=year),
        told(replace(spare, check_id="tokyo"), "東京都知事は月曜日に語った。", date=None),
        told(replace(spare, check_id="hindi"), "हिन्दी में समाचार", authors=("ÉMILE Zobel", "Ada Reed")),
        told(replace(spare, check_id="arabic"), "قَلَمُ الكاتب", outlet=outlet, date=day),
        told(replace(spare, check_id="signs"), "x]y '; DROP TABLE capture;-- 100% a_b NEAR it"),
        told(replace(spare, check_id="soft"), "under\u00adstanding one\u200bword ﬁnal"),
    )


def recorded(store: Store) -> None:
    """Records them as one run."""
    rows = checks()
    run_id = store.begin_run("audit", [c.check_id for c in rows], signature="s", tool=TOOL, now=NOW)
    for place, check in enumerate(rows):
        named = replace(check, run_id=run_id, input=check.check_id, page_url=None)
        page = replace(check.page_capture, sha256=f"{place:064x}")
        store.record(run_id, Done(place, checks=(replace(named, page_capture=page),)), NOW)


ALL = frozenset(check.check_id for check in checks())

SEARCHES = [
    ("herons", {"pond"}),
    ("HERONS eleven", {"pond"}),
    ("seven eleven", {"pond"}),  # both stand in the alteration
    ("herons eels", set()),
    ("heron", set()),
    ('"herons came"', {"pond"}),
    ('"came herons"', set()),
    ("lodz", {"accents"}),
    ("Cafe\u0301", {"accents"}),
    ("cooperation", set()),
    ("co operation", {"accents"}),
    ("co-operation", {"accents"}),
    ("operation-co", set()),
    ("東京", {"tokyo"}),
    ("京都", {"tokyo"}),
    ("東都", set()),
    ("東京 月曜", {"tokyo"}),
    ("हिन्दी", {"hindi"}),
    ("हिन्द", set()),
    ("قلم", {"arabic"}),
    ("understanding", {"soft"}),
    ("oneword final", {"soft"}),
    ("also", set()),  # beside the repost, on its page
    ("x]y", {"signs"}),
    ("'; DROP TABLE capture;--", {"signs"}),
    ("100%", {"signs"}),
    ("%", None),
    ('a" OR * NEAR/0', set()),
    ("near it", {"signs"}),
    ("NEAR(it capture)", {"signs"}),
    ("search_words: x", set()),
    ('"', None),
    ("", None),
    ("\0", None),
    ("it\0capture", set()),
    ("*", None),
    ("^x + y - {z}", set()),
    ("\ud800 herons", {"pond"}),
    ("herons " * 142, {"pond"}),
    ("h " * 500, set()),
    ("x" * 1000, set()),
    ("x" * 1001, None),
    ("\u0301" * 900 + "x", {"signs"}),
]

SELECTIONS = [
    (Selection(search="eels", search_in=(Place.ALTERATIONS,)), set()),  # no finding: another article
    (Selection(search="eels", search_in=(Place.REPOST,)), {"other"}),
    (Selection(search="mills", search_in=(Place.REPOST, Place.ALTERATIONS)), set()),
    (Selection(search="mills", search_in=(Place.ORIGINAL,)), {"other"}),
    (Selection(search="seven", search_in=(Place.ALTERATIONS,)), {"pond"}),
    (Selection(author="émile zobel"), {"hindi"}),
    (Selection(author="ADA REED"), ALL),
    (Selection(author="zobel"), set()),
    (Selection(outlet="SÜDUFER bote"), {"arabic"}),
    (Selection(claimed_since=date(2031, 5, 1)), ALL - {"accents", "tokyo"}),
    (Selection(claimed_since=date(2031, 5, 2)), set()),
    (Selection(claimed_until=date(2031, 5, 1)), {"accents"}),
    (Selection(claimed_since=date(2030, 6, 1), claimed_until=date(2030, 7, 1)), {"accents"}),
    (Selection(claimed_until=date(2030, 1, 1)), set()),
    (Selection(kinds=(AlterationKind.NUMBER_CHANGED,)), {"pond"}),
    (Selection(kinds=(AlterationKind.TAIL_CUT,)), set()),
    (Selection(severities=(Severity.MATERIAL,)), {"pond"}),
    (Selection(kinds=(AlterationKind.NUMBER_CHANGED,), severities=(Severity.COSMETIC,)), set()),
    (Selection(until=NOW), set()),
    (Selection(since=NOW, latest=True), ALL),
]

every_search = pytest.mark.parametrize(("question", "expected"), SEARCHES, ids=range(len(SEARCHES)))
every_selection = pytest.mark.parametrize(("selection", "expected"), SELECTIONS, ids=range(len(SELECTIONS)))


def found(store: Store, selection: Selection) -> set[str]:
    """The names of the selected checks."""
    return {check.check_id for check in store.checks(selection)}
