"""JUnit XML for continuous integration: a finding fails, what could not be checked is skipped.

The shape is the one that Jenkins, GitLab and GitHub readers share:
`testsuites/testsuite/testcase` with `failure`, `error` or `skipped`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby
from xml.etree import ElementTree as ET

from provenance.model import Audit, Check, Problem
from provenance.report import text, words
from provenance.report.escape import running, xml_text
from provenance.report.exit import INCOMPLETE_VERDICTS, is_finding
from provenance.report.serialise import instant


def render(audit: Audit, *, fail_on: Collection[str] | None = None) -> str:
    """The audit as one XML document, a test suite for each input."""
    root = ET.Element("testsuites", name=_line(f"provenance {audit.run_id}"))
    for name, checks in groupby(audit.checks, key=lambda check: check.input):
        _suite(root, name, checks, fail_on)
    for problem in audit.problems:
        _problem(root, problem)
    _sum(root, root.iter("testsuite"))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _line(value: str) -> str:
    return xml_text(running(value))


def _suite(root: ET.Element, name: str, checks: Iterable[Check], fail_on: Collection[str] | None) -> None:
    suite = ET.SubElement(root, "testsuite", name=_line(name))
    cases = [_case(suite, check, fail_on) for check in checks]
    for tag, counted in (("failure", "failures"), ("skipped", "skipped"), ("error", "errors")):
        suite.set(counted, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("tests", str(len(cases)))


def _case(suite: ET.Element, check: Check, fail_on: Collection[str] | None) -> ET.Element:
    headline = check.repost.headline.text if check.repost.headline else "no headline was found"
    outlet = check.repost.claim.outlet.name if check.repost.claim.outlet else "no outlet claimed"
    case = ET.SubElement(
        suite,
        "testcase",
        name=_line(f"{check.repost.index + 1}. {headline}"),
        classname=_line(outlet),
        time="0",
    )
    label, meaning = words.VERDICTS[check.verdict]
    message = _line(f"{label}: {check.reason or meaning}")
    if is_finding(check.verdict, check.comparison, fail_on=fail_on):
        failure = ET.SubElement(case, "failure", message=message, type=check.verdict.value)
        failure.text = xml_text(text.render_check(check))
    elif check.verdict in INCOMPLETE_VERDICTS:
        ET.SubElement(case, "skipped", message=message)
    output = ET.SubElement(case, "system-out")
    cautions = check.tool.cautions if check.tool else ()
    made = f"check {running(check.check_id)} at {instant(check.checked_at)}"
    output.text = xml_text("\n".join((made, *map(running, cautions))))
    return case


def _problem(root: ET.Element, problem: Problem) -> None:
    suite = ET.SubElement(root, "testsuite", name=_line(problem.input), tests="1", errors="1")
    suite.set("failures", "0")
    suite.set("skipped", "0")
    case = ET.SubElement(suite, "testcase", name=_line(problem.input), classname="input", time="0")
    error = ET.SubElement(case, "error", message=_line(problem.message), type=_line(problem.code))
    error.text = _line(problem.remedy)


def _sum(root: ET.Element, suites: Iterable[ET.Element]) -> None:
    suites = list(suites)
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
