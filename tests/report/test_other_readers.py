"""What we write is read by the readers that people use: JUnit, CSV, and a spreadsheet program."""

from __future__ import annotations

import csv
import gzip
import io
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped
from report_audits import HOSTILE, hostile_audit, hostile_check, rich_audit

from provenance.report import csv as csv_report
from provenance.report import junit
from provenance.report.exit import FINDING_VERDICTS, INCOMPLETE_VERDICTS

SSCONVERT = shutil.which("ssconvert")
TABLE = "{http://www.gnumeric.org/v10.dtd}"


@pytest.mark.parametrize("audit", [rich_audit(), hostile_audit()], ids=["rich", "hostile"])
def test_a_junit_reader_reads_every_case(audit, tmp_path):
    file = tmp_path / "report.xml"
    file.write_text(junit.render(audit), encoding="utf-8")
    read = JUnitXml.fromfile(str(file))
    results = Counter(type(result) for suite in read for case in suite for result in (case.result or ()))
    cases = [case for suite in read for case in suite]
    assert len(cases) == len(audit.checks) + len(audit.problems) == read.tests
    assert results[Error] == len(audit.problems) == read.errors
    assert results[Skipped] == sum(c.verdict in INCOMPLETE_VERDICTS for c in audit.checks) == read.skipped
    assert results[Failure] == sum(c.verdict in FINDING_VERDICTS for c in audit.checks) == read.failures


def test_python_reads_as_many_rows_as_there_are_checks():
    audit = hostile_audit()
    header, *rows = csv.reader(io.StringIO(csv_report.render(audit), newline=""))
    assert len(rows) == len(audit.checks)
    assert {len(row) for row in rows} == {len(header)}


def spreadsheet(file: Path) -> ET.Element:
    """What Gnumeric makes of the file, as its own XML."""
    made = file.with_suffix(".gnumeric")
    command = [str(SSCONVERT), "--import-type=Gnumeric_stf:stf_csvtab", str(file), str(made)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    return ET.fromstring(gzip.decompress(made.read_bytes()))


@pytest.mark.spreadsheet
@pytest.mark.skipif(SSCONVERT is None, reason="Gnumeric (ssconvert) is not installed")
@pytest.mark.parametrize("shape", ["checks", "alterations"])
def test_a_spreadsheet_program_evaluates_nothing(tmp_path, shape):
    checks = [
        hostile_check(payload, number) for number, payload in enumerate((*HOSTILE, "=1+1", "\t=1+1", "-1+1"))
    ]
    painted = csv_report.stream(checks) if shape == "checks" else csv_report.stream_alterations(checks)
    file = tmp_path / "report.csv"
    file.write_text("".join(painted), encoding="utf-8", errors="backslashreplace", newline="")
    cells = list(spreadsheet(file).iter(f"{TABLE}Cell"))
    rows = {cell.get("Row") for cell in cells}
    assert len(rows) == len("".join(painted).splitlines()) or len(rows) > len(checks)
    assert [cell.text for cell in cells if cell.get("ExprID") or (cell.get("ValueType") is None)] == []


@pytest.mark.spreadsheet
@pytest.mark.skipif(SSCONVERT is None, reason="Gnumeric (ssconvert) is not installed")
def test_the_spreadsheet_program_would_have_evaluated_a_bare_formula(tmp_path):
    file = tmp_path / "bare.csv"
    file.write_text("a,b\n=1+1,x\n")
    cells = list(spreadsheet(file).iter(f"{TABLE}Cell"))
    assert [cell.text for cell in cells if cell.get("ValueType") is None] == ["=1+1"]
