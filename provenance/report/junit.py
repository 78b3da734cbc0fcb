"""JUnit XML for continuous integration: a finding fails, what could not be checked is skipped.

The shape is the one that Jenkins, GitLab and GitHub readers share:
`testsuites/testsuite/testcase` with `failure`, `error` or `skipped`. What reviewers dismissed
is skipped too, under their name; their acts stand in the case's output.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

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
        yield f"  {_opening('testsuite', name, found)}"
        for check in some:
            yield from _case(check, fail_on)
        yield "  </testsuite>\n"
    for problem in audit.problems:
        yield f"  {_opening('testsuite', problem.input, Counter(error=1))}"
        yield from _problem(problem)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _suites(checks: Iterable[Check]) -> Iterator[tuple[str, Iterator[Check]]]:
    return groupby(checks, key=lambda check: check.input)


def _opening(tag: str, name: str, found: Counter[str]) -> str:
    counted = {attribute: str(found[result]) for result, attribute in _COUNTED.items()}
    return f"<{tag}{_attributes(name=_line(name), tests=str(found.total()), **counted)}>\n"


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in values.items())


def _element(tag: str, text: str = "", **attributes: str) -> str:
    opening = f"<{tag}{_attributes(**attributes)}"
    return f"      {opening}>{escape(text)}</{tag}>\n" if text else f"      {opening}/>\n"


def _line(value: str) -> str:
    return xml_text(running(value))


def _result(check: Check, fail_on: Collection[str] | None) -> str:
    """What becomes of the test: `failure`, `skipped` or `passed`."""
    if counts(check, fail_on=fail_on):
        return "failure"
    dismissed = is_finding(check.verdict, check.comparison, fail_on=fail_on)
    return "skipped" if dismissed or check.verdict in INCOMPLETE_VERDICTS else "passed"


def _case(check: Check, fail_on: Collection[str] | None) -> Iterator[str]:
    headline = check.repost.headline.text if check.repost.headline else "no headline was found"
    outlet = check.repost.claim.outlet.name if check.repost.claim.outlet else "no outlet claimed"
    name = _line(f"{check.repost.index + 1}. {headline}")
    yield f"    <testcase{_attributes(name=name, classname=_line(outlet), time='0')}>\n"
    label, meaning = words.VERDICTS[check.verdict]
    message = _line(f"{label}: {check.reason or meaning}")
    match _result(check, fail_on):
        case "failure":
            told = xml_text(text.render_check(check))
            yield _element("failure", told, message=message, type=check.verdict.value)
        case "skipped":
            yield _element("skipped", message=_line(_dismissal(check)) or message)
    yield _element("system-out", xml_text("\n".join(map(running, _output(check, message)))))
    yield "    </testcase>\n"


def _output(check: Check, message: str) -> Iterator[str]:
    """What a reader of the results may want beside the result, the acts of reviewers among it."""
    yield f"check {check.check_id} at {instant(check.checked_at)}"
    yield message
    for act in history(check.standing):
        yield f"review: {act}"
    yield from check.tool.cautions if check.tool else ()


def _dismissal(check: Check) -> str:
    """Who dismissed the finding, when and why; empty where it could not be checked."""
    if check.verdict in INCOMPLETE_VERDICTS or check.standing is None:
        return ""
    holding = dict.fromkeys(decisions(check.standing.reviews).values())
    return "; ".join(told(act) for act in holding if act.action is ReviewAction.DISMISS)


def _problem(problem: Problem) -> Iterator[str]:
    yield f"    <testcase{_attributes(name=_line(problem.input), classname='input', time='0')}>\n"
    yield _element("error", _line(problem.remedy), message=_line(problem.message), type=_line(problem.code))
    yield "    </testcase>\n"
