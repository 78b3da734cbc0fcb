"""JUnit XML for continuous integration: a finding fails, what could not be checked is skipped.

The shape is the one that Jenkins, GitLab and GitHub readers share:
`testsuites/testsuite/testcase` with `failure`, `error` or `skipped`. What reviewers dismissed
is skipped too, under their name; their acts stand in the case's output.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from provenance.model import Audit, Check, Problem, ReviewAction
from provenance.report import text, words
from provenance.report.escape import running, xml_text
from provenance.report.exit import INCOMPLETE_VERDICTS, counts, is_finding
from provenance.report.serialise import instant
from provenance.report.standing import decisions, history, told

Checks = Callable[[], Iterable[Check]]
_COUNTED = {"failure": "failures", "skipped": "skipped", "error": "errors"}


def render(audit: Audit, *, fail_on: Collection[str] | None = None) -> str:
    """The audit as one XML document, a test suite for each input."""
    return "".join(stream(audit, fail_on=fail_on))


def stream(
    audit: Audit, checks: Checks | None = None, *, fail_on: Collection[str] | None = None
) -> Iterator[str]:
    """The document piece by piece.

    `checks` is called twice and yields the checks in the same order both times: what a suite
    holds is counted before it is written, and no more than the checks of one input are held.
    """
    source: Checks = checks or (lambda: audit.checks)
    suites = [Counter(_result(check, fail_on) for check in some) for _, some in _suites(source())]
    whole = sum(suites, Counter({"error": len(audit.problems)}))
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield _opening("testsuites", f"provenance {audit.run_id}", whole)
    for (name, some), found in zip(_suites(source()), suites, strict=True):
        yield _opening("testsuite", name, found, "  ")
        for check in some:
            yield _written(_case(check, fail_on))
        yield "  </testsuite>\n"
    for problem in audit.problems:
        yield _opening("testsuite", problem.input, Counter({"error": 1}), "  ")
        yield _written(_problem(problem))
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _suites(checks: Iterable[Check]) -> Iterator[tuple[str, Iterator[Check]]]:
    return groupby(checks, key=lambda check: check.input)


def _opening(tag: str, name: str, found: Counter[str], indent: str = "") -> str:
    element = ET.Element(tag, name=_line(name), tests=str(found.total()))
    for result, attribute in _COUNTED.items():
        element.set(attribute, str(found[result]))
    return (
        indent
        + ET.tostring(element, encoding="unicode", short_empty_elements=False).removesuffix(f"</{tag}>")
        + "\n"
    )


def _written(case: ET.Element) -> str:
    ET.indent(case, level=2)
    return f"    {ET.tostring(case, encoding='unicode')}\n"


def _line(value: str) -> str:
    return xml_text(running(value))


def _result(check: Check, fail_on: Collection[str] | None) -> str:
    """What becomes of the test: `failure`, `skipped` or `passed`."""
    if counts(check, fail_on=fail_on):
        return "failure"
    dismissed = is_finding(check.verdict, check.comparison, fail_on=fail_on)
    return "skipped" if dismissed or check.verdict in INCOMPLETE_VERDICTS else "passed"


def _case(check: Check, fail_on: Collection[str] | None) -> ET.Element:
    headline = check.repost.headline.text if check.repost.headline else "no headline was found"
    outlet = check.repost.claim.outlet.name if check.repost.claim.outlet else "no outlet claimed"
    name = _line(f"{check.repost.index + 1}. {headline}")
    case = ET.Element("testcase", name=name, classname=_line(outlet), time="0")
    label, meaning = words.VERDICTS[check.verdict]
    message = _line(f"{label}: {check.reason or meaning}")
    result = _result(check, fail_on)
    if result == "failure":
        failure = ET.SubElement(case, "failure", message=message, type=check.verdict.value)
        failure.text = xml_text(text.render_check(check))
    elif result == "skipped":
        ET.SubElement(case, "skipped", message=_line(_dismissal(check)) or message)
    output = ET.SubElement(case, "system-out")
    cautions = check.tool.cautions if check.tool else ()
    made = f"check {check.check_id} at {instant(check.checked_at)}"
    reviews = (f"review: {act}" for act in history(check.standing))
    output.text = xml_text(
        "\n".join(map(running, (made, f"{label}: {check.reason or meaning}", *reviews, *cautions)))
    )
    return case


def _dismissal(check: Check) -> str:
    """Who dismissed the finding, when and why; empty where it could not be checked."""
    if check.verdict in INCOMPLETE_VERDICTS or check.standing is None:
        return ""
    holding = dict.fromkeys(decisions(check.standing.reviews).values())
    return "; ".join(told(act) for act in holding if act.action is ReviewAction.DISMISS)


def _problem(problem: Problem) -> ET.Element:
    case = ET.Element("testcase", name=_line(problem.input), classname="input", time="0")
    error = ET.SubElement(case, "error", message=_line(problem.message), type=_line(problem.code))
    error.text = _line(problem.remedy)
    return case
