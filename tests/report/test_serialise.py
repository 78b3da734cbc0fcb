"""The documents of the contract: names, spans, times, and nothing absent without a reason."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from report_audits import HOSTILE, rich_audit
from report_cases import TOOL, audit, capture, check, comparison, page

from provenance.model import Complete, Problem, Verdict
from provenance.report import serialise
from provenance.report.escape import json_line


def documents() -> list[dict[str, Any]]:
    whole = rich_audit()
    return [
        *(serialise.check_document(made) for made in whole.checks),
        serialise.parse_document(page(), input="page.html", tool=TOOL),
        serialise.compare_document(comparison(), tool=TOOL),
        serialise.audit_document(whole),
        *(serialise.problem_document(problem, tool=TOOL) for problem in whole.problems),
    ]


def objects(value: object):
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def test_every_document_names_its_schema_and_the_tool_that_made_it():
    for document in documents():
        assert document["schema"] in {
            f"provenance/{n}/1" for n in ("parse", "compare", "check", "audit", "problem")
        }
        assert document["tool"] == {
            "version": TOOL.version,
            "extractor": TOOL.extractor,
            "settings_sha256": TOOL.settings_sha256,
            "cautions": [],
        }


def test_nothing_is_absent_without_a_sibling_reason_and_no_reason_stands_beside_what_is_known():
    for document in documents():
        for found in objects(document):
            for name, value in found.items():
                if name == "reason" or name.endswith("_reason"):
                    continue
                if value is None:
                    assert found[f"{name}_reason"], (document["schema"], name)
                elif name != "complete" and f"{name}_reason" in found:
                    pytest.fail(f"{name} is known and has a reason in {document['schema']}")


def test_absent_text_is_null_and_never_an_empty_string():
    for document in documents():
        for found in objects(document):
            assert [name for name, value in found.items() if value == "" and name != "text"] == []


def test_spans_of_a_check_point_into_its_own_text():
    document = serialise.check_document(check())
    repost, text = document["repost"], document["text"]
    start, end = repost["headline"]["span"]
    assert text[start:end] == repost["headline"]["text"] == "Harbour board bows to crane lobby"


def test_spans_of_an_alteration_point_into_the_texts_beside_it():
    document = serialise.compare_document(comparison(), tool=TOOL)
    for alteration in document["alterations"]:
        for side, said in (("original", "before"), ("repost", "after")):
            span = alteration[f"{side}_span"]
            if span is not None:
                assert document[side]["text"][slice(*span)] == alteration[said]


def test_a_time_is_written_in_utc_whatever_zone_it_came_in():
    east = timezone(timedelta(hours=5, minutes=30))
    assert serialise.instant(datetime(2026, 3, 4, 9, 30, tzinfo=east)) == "2026-03-04T04:00:00Z"


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        serialise.instant(datetime(2026, 3, 4))  # noqa: DTZ001


def test_evidence_holds_every_capture_once_with_its_role():
    roles = [entry["role"] for entry in serialise.check_document(check())["evidence"]]
    assert roles == ["page", "original", "refusal"]
    doubled = check()
    doubled = replace(
        doubled, evidence=(doubled.page_capture, capture("https://example.org/other", minutes=9))
    )
    roles = [entry["role"] for entry in serialise.check_document(doubled)["evidence"]]
    assert roles == ["page", "original", "refusal", "other"]


def test_evidence_says_where_the_bytes_are_and_that_they_may_not_be_whole():
    made = capture(complete=Complete.NO, reason="the server promised 900 bytes and sent 11")
    document = serialise.capture_document(made)
    assert document["warc"] == {"file": "2026/03/04-000.warc.gz", "offset": 1234, "length": 5678}
    assert (document["complete"], document["complete_reason"]) == (
        "no",
        "the server promised 900 bytes and sent 11",
    )
    assert document["bytes"] == len(made.body)


def test_bytes_that_were_not_loaded_are_not_reported_as_none_at_all():
    assert serialise.capture_document(replace(capture(), body=b""))["bytes"] is None
    empty = replace(capture(), body=b"", sha256=serialise.EMPTY_SHA256)
    assert serialise.capture_document(empty)["bytes"] == 0


def test_a_check_without_an_original_says_why_nothing_was_compared():
    document = serialise.check_document(
        check(Verdict.UNVERIFIABLE, compared=False, reason="the server refused us")
    )
    assert document["comparison"] is None
    assert document["comparison_reason"] == "the server refused us"
    assert document["resolution"]["original_url"] is None


def test_the_candidates_stand_in_the_order_tried_with_what_came_back():
    candidates = serialise.check_document(check())["resolution"]["candidates"]
    assert [(c["outcome"]["kind"], c["accepted"]) for c in candidates] == [("not_found", False), ("ok", True)]
    assert candidates[0]["found_by"].startswith("the outlet's shape")


def test_an_unfinished_audit_has_no_end_and_says_so():
    document = serialise.audit_document(replace(rich_audit(), finished_at=None))
    assert document["finished_at"] is None
    assert document["finished_at_reason"]


def test_an_audit_counts_every_verdict_and_alteration():
    document = serialise.audit_document(rich_audit())
    assert sum(document["verdicts"].values()) == document["checks"] == 11
    assert sum(document["alterations"].values()) == sum(document["severities"].values())
    assert document["problems"] == [
        {
            "input": "empty.html",
            "code": "empty",
            "message": "the file is empty",
            "remedy": "save the page again",
        }
    ]


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_line_of_json_is_one_line_and_safe_in_a_script_element_and_a_terminal(payload):
    problem = Problem(payload, payload, payload, payload)
    line = json_line(serialise.problem_document(problem, tool=TOOL))
    assert json.loads(line)["message"] == payload
    assert line.encode("utf-8")
    assert line.isprintable()
    assert "<" not in line


def test_a_check_recorded_by_an_older_version_keeps_that_versions_name():
    newer = replace(TOOL, version="9.9")
    assert serialise.check_document(check(), tool=newer)["tool"]["version"] == "0.1.0"


def test_the_same_audit_gives_the_same_documents():
    first, second = (json_line(serialise.audit_document(audit((check(),)))) for _ in range(2))
    assert first == second
