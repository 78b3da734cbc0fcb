"""A dossier: every number is right, stands with its whole, and names the checks behind it."""

from __future__ import annotations

import json
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from jsonschema import Draft202012Validator
from report_audits import HOSTILE, hostile_check, many_checks, rich_audit
from report_cases import TOOL, WHEN, Edit, check, comparison
from test_schemas import SCHEMAS

from provenance.model import (
    AlterationKind,
    Check,
    Finding,
    FindingKind,
    LinkChange,
    LinkState,
    OutletRef,
    Republication,
    Severity,
    Standing,
    Verdict,
)
from provenance.report.dossier import About, Dossier, Ledger, Section, Subject
from provenance.report.dossier_formats import dossier_document, html, markdown, text
from provenance.report.escape import json_line

PHRASE = "Sign the petition for the mill pond today."
AGGREGATOR = Subject(About.AGGREGATOR, "mirror.example")


def dossier(checks: list[Check], **more: object) -> Dossier:
    ledger = Ledger(AGGREGATOR)
    for one in checks:
        ledger.add(one)
    return ledger.dossier(tool=TOOL, **more)  # type: ignore[arg-type]


def section(made: Dossier, name: str) -> Section:
    return next(one for one in made.sections if one.name == name)


def counts(made: Dossier, name: str) -> dict[str, int]:
    return {row.name: row.count for row in section(made, name).rows}


def inserted(name: str, passage: str) -> Check:
    edits = (
        Edit("The heron is back.", "The heron is back."),
        Edit(None, passage, AlterationKind.PASSAGE_INSERTED),
    )
    return replace(
        check(), check_id=name, verdict=Verdict.ALTERED, comparison=comparison(edits, Verdict.ALTERED)
    )


def test_the_counts_are_those_of_the_checks() -> None:
    audit = rich_audit()
    made = dossier(list(audit.checks))
    assert made.reposts == len(audit.checks)
    for verdict in Verdict:
        ids = tuple(c.check_id for c in audit.checks if c.verdict is verdict)
        assert counts(made, "verdicts").get(verdict.value, 0) == len(ids)
        assert all(row.behind == ids for row in section(made, "verdicts").rows if row.name == verdict.value)
    checked = section(made, "checked")
    assert sum(row.count for row in checked.rows) == made.reposts
    assert sorted(name for row in checked.rows for name in row.behind) == sorted(
        c.check_id for c in audit.checks
    )


def test_differences_from_another_article_are_no_alterations() -> None:
    made = dossier([replace(check(), verdict=Verdict.DIFFERENT)])
    assert [s.name for s in made.sections if s.name in ("kinds", "severities", "phrases")] == []


def test_a_sentence_inserted_three_times_is_a_phrase_whatever_stands_around_it() -> None:
    checks = [
        inserted("a", f"Read on. {PHRASE}"),
        inserted("b", f"{PHRASE.upper()} And tell others about it."),
        inserted("c", f"{PHRASE}\n{PHRASE}"),
        inserted("d", "Read on. Nothing like the others at all."),
    ]
    (row,) = section(dossier(checks), "phrases").rows
    assert row.label == PHRASE
    assert (row.behind, row.times) == (("a", "b", "c"), 4)
    assert [s for s in dossier(checks[:2]).sections if s.name == "phrases"] == []


def test_what_reviewers_dismissed_is_counted_apart() -> None:
    one = inserted("a", PHRASE)
    dismissed = replace(one, standing=Standing(dismissed=(0,), is_quiet=True))
    made = dossier([dismissed])
    assert counts(made, "verdicts") == {"dismissed": 1}
    assert counts(made, "dismissed") == {"passage_inserted": 1}
    assert [s.name for s in made.sections if s.name in ("kinds", "severities", "phrases")] == []
    assert "altered" not in "".join(row.name for row in section(made, "months").rows)


def test_an_outlet_is_one_however_its_name_is_written() -> None:
    def claiming(name: str, identity: str | None) -> Check:
        claim = replace(check().repost.claim, outlet=OutletRef(name, identity))
        return replace(check(), check_id=name, repost=replace(check().repost, claim=claim))

    made = dossier(
        [
            claiming("Pond Post", "pp"),
            claiming("Pond post", "pp"),
            claiming("MILL", None),
            claiming("Mill", None),
        ]
    )
    assert {row.label: row.count for row in section(made, "outlets").rows} == {"Pond Post": 2, "MILL": 2}


def test_a_share_is_given_only_of_five_or_more_and_never_alone() -> None:
    few, many = (dossier([inserted(f"c{n}", PHRASE) for n in range(size)]) for size in (4, 5))
    assert all(s.share(row) is None for s in few.sections for row in s.rows)
    document = dossier_document(few)
    assert document["sections"][0]["rows"][0]["share"] is None
    assert "fewer than 5" in document["sections"][0]["rows"][0]["share_reason"]
    assert "%" not in "".join(text(few))
    assert "5 of 5 (100%)" in "".join(text(many))


def test_terms_are_counted_only_where_they_are_known() -> None:
    def under(name: str, terms: Republication | None, severity: Severity) -> Check:
        one = inserted(name, PHRASE)
        assert one.comparison is not None
        edits = tuple(replace(a, severity=severity) for a in one.comparison.alterations)
        return replace(one, comparison=replace(one.comparison, terms=terms, alterations=edits))

    kept, broken = Republication("Post", "post.example"), Republication("Post", "post.example", ("no link",))
    made = dossier(
        [
            under("none", None, Severity.MATERIAL),
            under("kept", kept, Severity.EDITORIAL),
            under("unmet", broken, Severity.EDITORIAL),
            under("both", broken, Severity.MATERIAL),
        ]
    )
    terms = section(made, "terms")
    assert terms.of == 3
    assert {row.name: row.behind for row in terms.rows} == {
        "kept": ("kept",),
        "unmet": ("unmet", "both"),
        "material": ("both",),
    }


def test_months_are_those_of_the_first_look() -> None:
    ledger = Ledger(AGGREGATOR)
    for number in range(6):
        ledger.add(
            inserted(f"c{number}", PHRASE),
            datetime(2025, 1 + number // 4, 31 - 30 * (number // 4), tzinfo=UTC),
        )
    made = ledger.dossier()
    assert counts(made, "months") == {"2025-01": 4, "2025-01/altered": 4, "2025-02": 2, "2025-02/altered": 2}
    months = section(made, "months")
    assert [months.whole(row) for row in months.rows] == [6, 4, 6, 2]
    assert made.first_at == datetime(2025, 1, 31, tzinfo=UTC)


def test_addresses_stand_as_the_watch_last_saw_them() -> None:
    one = check()
    accepted = one.resolution.accepted
    assert accepted is not None
    address = accepted.candidate.url
    changes = (
        LinkChange(address, WHEN, None, LinkState.ALIVE),
        LinkChange(address, WHEN + timedelta(days=1), LinkState.ALIVE, LinkState.DEAD),
        LinkChange("https://elsewhere.example/", WHEN, None, LinkState.ALIVE),
    )
    assert counts(dossier([one], links=changes), "links") == {"dead": 1}


def finding(number: int, kind: FindingKind) -> Finding:
    return Finding(
        f"f{number}",
        kind,
        Severity.MATERIAL,
        WHEN + timedelta(days=31 * number),
        1,
        None,
        "x",
        None,
        None,
        "It moved.",
    )


def test_findings_are_counted_by_kind_and_month() -> None:
    made = dossier(
        [check()], findings=(finding(0, FindingKind.ORIGINAL_MOVED), finding(1, FindingKind.ORIGINAL_GONE))
    )
    assert counts(made, "findings") == {"original_gone": 1, "original_moved": 1}
    assert counts(made, "findings_months") == {"2026-03": 1, "2026-04": 1}
    assert section(made, "findings").rows[0].behind == ("f1",)


def test_nothing_known_is_said_and_not_a_fault() -> None:
    made = dossier([])
    assert made.sections == ()
    assert "No check of it is recorded." in "".join(text(made))
    for painted in (html(made), markdown(made)):
        assert "".join(painted)
    Draft202012Validator(SCHEMAS["dossier"]).validate(json.loads(json_line(dossier_document(made))))


@pytest.mark.parametrize("payload", ["plain", *HOSTILE])
def test_the_document_holds_against_its_schema_and_nothing_is_markup(payload: str) -> None:
    ledger = Ledger(Subject(About.AUTHOR, payload or "x"))
    for number in range(4):
        ledger.add(replace(hostile_check(payload, number), check_id=f"{payload}{number}" or "x"))
    made = ledger.dossier(tool=TOOL)
    document = json.loads(json_line(dossier_document(made)))
    Draft202012Validator(SCHEMAS["dossier"]).validate(document)
    shown = "".join(text(made))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert payload not in "".join(html(made)) or "<" not in payload
    "".join(markdown(made))


def peak(count: int) -> int:
    """The most memory in bytes that a dossier over so many checks holds at once."""
    checks = many_checks(count).checks
    tracemalloc.start()
    try:
        ledger = Ledger(AGGREGATOR)
        for one in checks:
            ledger.add(one)
        ledger.dossier()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_it_keeps_names_and_numbers_and_no_check() -> None:
    peak(20)  # what is cached for good
    few, many = peak(100), peak(1100)
    assert (many - few) / 1000 < 1_500  # bytes a check: a name and where it stands in some twenty lists
