"""JSON Lines: one object a line, in constant memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.model import Audit, Check, Tool
from provenance.report.escape import json_line
from provenance.report.serialise import audit_document, check_document, problem_document
from provenance.report.totals import Tally


def checks_lines(checks: Iterable[Check], *, tool: Tool | None = None) -> Iterator[str]:
    """What `check --format json` prints: a line for each repost."""
    for check in checks:
        yield json_line(check_document(check, tool=tool)) + "\n"


def stream(audit: Audit, checks: Iterable[Check] | None = None, *, totals: bool = True) -> Iterator[str]:
    """A line for each check and each problem, then with `totals` one for the audit itself."""
    tally = Tally()
    for check in audit.checks if checks is None else checks:
        tally.add(check)
        yield json_line(check_document(check, tool=audit.tool)) + "\n"
    for problem in audit.problems:
        yield json_line(problem_document(problem, tool=audit.tool)) + "\n"
    if totals:
        yield json_line(audit_document(audit, totals=tally.totals())) + "\n"


def render(audit: Audit) -> str:
    """All lines."""
    return "".join(stream(audit))
