"""How checks and findings stand with their reviewers, in every format."""

from __future__ import annotations

import csv as csv_reader
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from desk_cases import finding
from junitparser import Failure, JUnitXml, Skipped
from report_audits import many_checks, reviewed_audit
from report_cases import ARABIC, WHOLE, act, check, links, reviewed

from provenance.model import Check, Finding, LinkRole, LinkState, ReviewAction
from provenance.report import changes, csv, html, jsonl, junit, markdown, text
from provenance.report.exit import exit_code
from provenance.report.findings import finding_document
from provenance.report.standing import (
    finding_subject,
    history,
    named_original,
    standing_of_finding,
    state_of,
    subjects_of,
)
from provenance.report.totals import totals_of

ACCEPTED, DISMISSED, IN_PART, LAPSED, REOPENED, DIFFERENT = range(6)
CHECKS = reviewed_audit().checks


def flat(report: str) -> str:
    return " ".join(report.split())


def rows(painted: str) -> list[dict[str, str]]:
    return list(csv_reader.DictReader(io.StringIO(painted, newline="")))


def alone(made: Check) -> str:
    return text.render(replace(reviewed_audit(), checks=(made,)))


# --- how a check stands -------------------------------------------------------------------


def test_what_settles_the_whole_of_a_check_is_its_state():
    states = [state_of(made.standing) for made in CHECKS]
    assert states == ["accepted", "dismissed", "open", "open", "open", "dismissed"]
    assert totals_of(CHECKS).reviewed == (("open", 3), ("accepted", 1), ("dismissed", 2))


def test_a_decision_on_words_that_changed_since_holds_no_longer_and_is_still_told():
    standing = CHECKS[LAPSED].standing
    assert standing is not None
    assert (standing.is_quiet, standing.reviews) == (False, ())
    assert [review.note for review in standing.lapsed] == ["Settled in the spring."]
    assert "counts again" in next(history(standing))


def test_a_decision_that_was_taken_back_has_not_lapsed():
    old = subjects_of(check(edits=ARABIC))
    made = reviewed(check(), act(ReviewAction.DISMISS, *old), act(ReviewAction.REOPEN, *old, WHOLE, number=2))
    assert made.standing is not None
    assert made.standing.lapsed == ()


def test_a_named_original_is_the_last_one_until_it_is_taken_back():
    named = act(ReviewAction.OVERRIDE, WHOLE, original="https://a.example/")
    other = act(ReviewAction.OVERRIDE, WHOLE, number=2, original="https://b.example/")
    back = act(ReviewAction.REOPEN, WHOLE, number=3)
    assert named_original(reviewed(check(), named, other).standing) == other
    assert named_original(reviewed(check(), named, other, back).standing) is None
    assert named_original(None) is None


# --- JUnit --------------------------------------------------------------------------------


def test_junit_skips_what_was_dismissed_under_the_reviewers_name_and_reason(tmp_path):
    file = tmp_path / "report.xml"
    file.write_text(junit.render(reviewed_audit()), encoding="utf-8")
    read = JUnitXml.fromfile(str(file))
    results = [case.result[0] for suite in read for case in suite if suite.name.startswith("pages/")]
    assert [type(result) for result in results] == [Failure, Skipped, Failure, Failure, Failure, Skipped]
    assert results[DISMISSED].message == "dismissed by Ada Reed, 4 March 2026, 10:30 UTC: A misprint of ours."
    assert results[DIFFERENT].message.endswith("Known.")
    assert (read.failures, read.skipped, read.errors, read.tests) == (4, 2, 1, 7)


def test_junit_keeps_every_act_in_the_output():
    outputs = [
        case.findtext("system-out") or ""
        for case in ET.fromstring(junit.render(reviewed_audit())).iter("testcase")
    ]
    assert "review: accepted by Ada Reed" in outputs[ACCEPTED]
    assert "Altered: The text differs" in outputs[DISMISSED]
    assert "review: named the original by Ada Reed" in outputs[IN_PART]
    assert "https://larkincourier.example/crane" in outputs[IN_PART]
    assert "review: noted by Ada Reed, 4 March 2026, 13:30 UTC: The editor has written" in outputs[IN_PART]
    assert "Settled in the spring." in outputs[LAPSED]
    assert outputs[REOPENED].count("review: ") == 2


def test_junit_and_the_exit_code_agree():
    for made in CHECKS:
        single = replace(reviewed_audit(), checks=(made,), problems=())
        failed = ET.fromstring(junit.render(single)).get("failures") != "0"
        assert failed == (exit_code(single) == 1)


def test_junit_fails_a_dismissed_check_for_a_kind_that_is_asked_for_and_was_not_dismissed():
    single = replace(reviewed_audit(), checks=(CHECKS[IN_PART],))
    for kind in ("number_changed", "hedge_changed"):
        failures = ET.fromstring(junit.render(single, fail_on={kind})).get("failures")
        dismissed = CHECKS[IN_PART].comparison.alterations[3].kind.value == kind
        assert failures == ("0" if dismissed else "1")


def test_junit_streams_the_same_document_from_checks_that_pass_by():
    made = many_checks(50)
    assert "".join(junit.stream(replace(made, checks=()), lambda: iter(made.checks))) == junit.render(made)


# --- the other formats ----------------------------------------------------------------------


def test_csv_has_columns_for_the_review():
    made = rows(csv.render(reviewed_audit()))
    assert [row["review"] for row in made] == ["accepted", "dismissed", "open", "open", "open", "dismissed"]
    first, whole = made[DISMISSED], made[IN_PART]
    assert (first["reviewed_by"], first["reviewed_at"], first["review_note"]) == (
        "Ada Reed",
        "2026-03-04T10:30:00Z",
        "A misprint of ours.",
    )
    assert (whole["dismissed"], whole["accepted"], whole["reviewed_by"]) == ("1", "1", "")
    assert (whole["original_named"], whole["original_named_by"]) == (
        "https://larkincourier.example/crane",
        "Ada Reed",
    )
    assert "counts again" in made[LAPSED]["review_history"]
    assert {row["review"] for row in rows(csv.render(many_checks(4)))} == {""}


def test_csv_of_alterations_names_who_decided_on_each():
    made = [
        row for row in rows(csv.render_alterations(reviewed_audit())) if row["check_id"] == "check-000002"
    ]
    assert [row["review"] for row in made[3:5]] == ["dismissed", "accepted"]
    assert [row["reviewed_by"] for row in made[2:5]] == ["", "Ada Reed", "Bo Quist"]
    assert made[3]["review_note"] == "Their style."


def test_text_and_markdown_say_who_what_when_and_why():
    for painted in (flat(text.render(reviewed_audit())), flat(markdown.render(reviewed_audit()))):
        assert "accepted by Ada Reed, 4 March 2026, 10:30 UTC: I called them." in painted
        assert "dismissed by Ada Reed, 4 March 2026, 10:30 UTC: A misprint of ours." in painted
        assert "nothing here counts as a finding until it changes" in painted
        assert "named the original by Ada Reed" in painted
        assert "noted by Ada Reed, 4 March 2026, 13:30 UTC: The editor has written to them." in painted
        assert "Settled in the spring. (what this decided on has changed since" in painted
        assert "reopened by Ada Reed" in painted
    assert "Number changed (**dismissed by Ada Reed, 4 March 2026, 10:30 UTC**)" in markdown.render(
        reviewed_audit()
    )


def test_json_says_the_state_and_every_act():
    documents = [json.loads(line) for line in jsonl.render(reviewed_audit()).splitlines()]
    standings = [document["standing"] for document in documents if document["schema"] == "provenance/check/1"]
    assert [one["state"] for one in standings] == [
        "accepted",
        "dismissed",
        "open",
        "open",
        "open",
        "dismissed",
    ]
    assert [len(one["lapsed"]) for one in standings] == [0, 0, 0, 1, 0, 0]
    assert standings[IN_PART]["reviews"][2]["original"] == "https://larkincourier.example/crane"
    assert documents[-1]["reviewed"] == {"open": 3, "accepted": 1, "dismissed": 2}


def test_html_marks_the_list_the_check_and_the_alteration():
    page = html.render(reviewed_audit())
    assert page.count('data-review="dismissed"') == 2
    assert "<i>1 dismissed</i>" in page
    assert "<strong>Dismissed.</strong> It does not count as a finding until it changes." in page
    assert '<span class="sev decided">dismissed by <bdi>Ada Reed</bdi></span>' in page
    assert '<span class="sev decided">accepted by <bdi>Bo Quist</bdi></span>' in page
    assert "what this decided on has changed since, so it counts again" in page
    assert "data-review" not in html.render(many_checks(4)).split("<script>")[0]


# --- findings of change -----------------------------------------------------------------------


def looked_at(*acts: ReviewAction) -> Finding:
    made = finding()
    subject = finding_subject(made)
    reviews = [act(action, subject, number=n) for n, action in enumerate(acts, start=1)]
    return replace(made, standing=standing_of_finding(made, (*reviews, act(ReviewAction.ACCEPT, WHOLE))))


def test_a_finding_stands_as_it_was_decided_last():
    A = ReviewAction
    cases = {(): "open", (A.DISMISS,): "dismissed", (A.DISMISS, A.REOPEN): "open", (A.ACCEPT,): "accepted"}
    assert {acts: state_of(looked_at(*acts).standing) for acts in cases} == cases
    assert looked_at().standing is None


def test_every_format_of_findings_tells_the_review():
    made = looked_at(ReviewAction.DISMISS)
    for painted in (changes.text([made]), changes.markdown([made])):
        assert "dismissed by Ada Reed, 4 March 2026, 10:30 UTC: I called them." in flat("".join(painted))
    (row,) = rows("".join(changes.csv([made])))
    assert (row["review"], row["reviewed_by"], row["review_note"]) == (
        "dismissed",
        "Ada Reed",
        "I called them.",
    )
    assert "Dismissed by <bdi>Ada Reed</bdi>" in "".join(changes.html([made]))
    assert finding_document(made)["standing"]["state"] == "dismissed"


# --- watched addresses ------------------------------------------------------------------------


def watched() -> tuple[Check, ...]:
    return (
        replace(check(number=0), links=links(LinkState.ALIVE, LinkState.DEAD)),
        replace(check(number=1), links=links(LinkState.ALIVE, None)),
        check(number=2),
    )


def test_the_page_charts_how_the_watched_addresses_stand():
    page = html.render(replace(reviewed_audit(), checks=watched()))
    assert "How the watched addresses stand" in page
    assert (
        'aria-label="Originals and pages by how the watch sees them: Alive 0 + 2, Dead 1 + 0, '
        "Not looked at yet 1 + 0." in page
    )
    assert "<dt>Original now</dt><dd>Dead since" in page
    assert "How the watched addresses stand" not in html.render(reviewed_audit())


def test_the_other_formats_tell_them_too():
    made = replace(reviewed_audit(), checks=watched())
    assert "Originals as the watch sees them: 1 dead, 1 not looked at yet" in text.render(made)
    assert "Pages as the watch sees them: 2 alive" in markdown.render(made)
    assert [row["original_link"] for row in rows(csv.render(made))] == ["dead", "", ""]
    *_, whole = (json.loads(line) for line in jsonl.render(made).splitlines())
    assert whole["links"] == {"page": {"alive": 2}, "original": {"dead": 1, "not_looked_at": 1}}
    assert totals_of(watched()).links[0] == (LinkRole.PAGE, LinkState.ALIVE, 2)


def test_a_dead_address_is_told_beside_its_check():
    assert "Watched     original: dead since 4 March 2026, 09:30 UTC" in alone(watched()[0])
    assert "Watched" not in alone(watched()[2])


@pytest.mark.parametrize("state", list(LinkState))
def test_every_state_has_words(state):
    made = replace(check(), links=links(state, state))
    assert html.render(replace(reviewed_audit(), checks=(made,)))
