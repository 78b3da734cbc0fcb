"""CSV, Markdown, JUnit and JSON Lines: readable by their own readers, safe where they are opened."""

from __future__ import annotations

import csv as csv_reader
import io
import json
import re
import tracemalloc
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from report_audits import HOSTILE, hostile_audit, hostile_check, many_checks, rich_audit
from report_cases import Edit, K, audit, check

from provenance.model import AlterationKind, Verdict
from provenance.report import csv, jsonl, junit, markdown
from provenance.report.escape import begins_formula, cell

RUNS = "=+-@\t\r\n＝＋－＠"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv_reader.DictReader(io.StringIO(text, newline="")))


# --- CSV ------------------------------------------------------------------------------


def test_csv_has_a_row_a_check_with_the_counts_of_each_kind():
    first, *others = rows(csv.render(rich_audit()))
    assert len(others) == 10
    assert (first["outlet"], first["verdict"], first["alterations"]) == (
        "The Larkin Courier",
        "altered",
        "12",
    )
    assert (first["number_changed"], first["material"], first["editorial"]) == ("1", "9", "3")
    assert first["original_url"] == "https://larkincourier.example/2026/02/crane-stays"
    assert first["original_via"] == "live"


def test_csv_leaves_cells_empty_where_nothing_was_compared():
    row = next(row for row in rows(csv.render(rich_audit())) if row["verdict"] == "unverifiable")
    assert row["alterations"] == row["kept"] == row["number_changed"] == ""
    assert row["claimed_url_reason"] == "the capture kept no link"


def test_csv_has_a_row_an_alteration():
    made = rows(csv.render_alterations(audit((check(),))))
    assert [row["number"] for row in made] == [str(n) for n in range(1, 13)]
    number = next(row for row in made if row["kind"] == "number_changed")
    assert (number["before"], number["after"]) == ("971,890", "791,890")


FORMULAS = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    '"=1',
    "'=1",
    "＝1",
    "%0A=1".replace("%0A", "\n"),
    "\u00a0=1",
    "a,b\r\n=1,c",
)


@pytest.mark.parametrize("payload", [*FORMULAS, *HOSTILE])
def test_no_cell_begins_what_a_spreadsheet_would_run(payload):
    made = replace(hostile_audit(), checks=(hostile_check(payload),))
    for text in (csv.render(made), csv.render_alterations(made)):
        assert text.encode("utf-8")
        # one line a row, so that a reader that cuts at line ends sees no cell of its own making
        assert text.count("\r\n") == len(text.splitlines()) == len(rows(text)) + 1
        for row in rows(text):
            for name, value in row.items():
                assert value[:1] not in RUNS or value == ""
                assert not begins_formula(value) or value.startswith("'")
                assert name not in row["neutralised"].split() or value.startswith("'")
                assert value.isprintable() or "\u00a0" in value


def test_a_neutralised_cell_can_be_told_from_one_that_began_with_an_apostrophe():
    assert begins_formula("=1")
    assert cell("=1") == "'=1"
    assert not begins_formula("'quoted'")
    assert cell("'quoted'") == "'quoted'"


def test_numbers_and_addresses_stay_as_they_are():
    row = rows(csv.render(audit((check(),))))[0]
    assert row["neutralised"] == ""
    assert float(row["kept"]) == 0.93


# --- Markdown -------------------------------------------------------------------------


def test_markdown_tells_verdict_claim_and_alterations():
    text = markdown.render(rich_audit())
    assert "**Altered.** The text differs from the original’s" in text
    assert "| 4 | Number changed | material | 971,890 | 791,890 |" in text
    assert "- Address: <https://larkincourier.example/2026/02/crane-stays>" in text
    assert "| Faithful | 1 |" in text


@pytest.mark.parametrize(
    "payload",
    [*HOSTILE, "# title", "| a | b |", "[x](javascript:1)", "**bold**", "`code`", "www.evil.example"],
)
def test_no_captured_text_becomes_markdown_or_html(payload):
    text = markdown.render(replace(hostile_audit(), checks=(hostile_check(payload),)))
    assert text.encode("utf-8")
    assert all(line.isprintable() for line in text.split("\n"))
    bare = re.sub(r"\\[\\`*_{}\[\]<>#|~&!:@$^=+.]", "", text)
    assert not re.search(r"<(?!https?://[^\s<>]+>)", bare)
    assert not re.search(r"\]\(|!\[|www\.|(?<!<http)(?<!<https)://", bare)
    for line in bare.split("\n"):
        if line.startswith("| ") and "---" not in line:
            assert line.count("|") in (3, 6)


# --- JUnit ----------------------------------------------------------------------------


def test_junit_fails_findings_and_skips_what_could_not_be_checked():
    root = ET.fromstring(junit.render(rich_audit()))
    assert (root.get("tests"), root.get("failures"), root.get("skipped"), root.get("errors")) == (
        "12",
        "7",
        "2",
        "1",
    )
    kinds = {failure.get("type") for failure in root.iter("failure")}
    assert kinds == {"altered", "abridged", "rewritten", "different"}


def test_junit_fails_only_what_it_is_asked_to_fail_on():
    root = ET.fromstring(junit.render(rich_audit(), fail_on={AlterationKind.PASSAGE_MOVED.value}))
    assert root.get("failures") == "1"


@pytest.mark.parametrize("payload", HOSTILE)
def test_junit_is_well_formed_whatever_was_captured(payload):
    text = junit.render(replace(hostile_audit(), checks=(hostile_check(payload),)))
    root = ET.fromstring(text.encode("utf-8"))
    case = root.find(".//failure")
    assert case is not None
    assert "Altered" in (case.get("message") or "")


# --- JSON Lines -----------------------------------------------------------------------


def test_json_lines_hold_each_check_then_each_problem_then_the_audit():
    lines = [json.loads(line) for line in jsonl.render(rich_audit()).splitlines()]
    assert [line["schema"].split("/")[1] for line in lines] == ["check"] * 11 + ["problem", "audit"]
    assert lines[-1]["checks"] == 11


def test_json_lines_stream_in_constant_memory():
    def checks(count):
        return (check(Verdict.ALTERED, number=n) for n in range(count))

    def peak(count):
        tracemalloc.start()
        for _ in jsonl.stream(audit(()), checks(count)):
            pass
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return held

    peak(5)
    assert peak(200) < 2 * peak(20)


def test_a_hostile_audit_is_one_valid_object_a_line():
    text = jsonl.render(hostile_audit())
    assert len(text.split("\n")) == len(HOSTILE) * 2 + 2
    assert all(json.loads(line) for line in text.splitlines())


def test_every_format_streams_the_checks_of_a_large_audit():
    made = many_checks(50)
    assert len(rows("".join(csv.stream(iter(made.checks))))) == 50
    assert "".join(markdown.stream(made, iter(made.checks))) == markdown.render(made)
    assert len(rows("".join(csv.stream_alterations(iter(made.checks))))) > 50


def test_a_text_of_many_lines_is_one_markdown_cell():
    edits = (Edit("one\n| two\nthree", None, K.PASSAGE_DROPPED),)
    assert "| one \\| two three |" in markdown.render(audit((check(edits=edits),)))
