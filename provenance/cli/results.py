"""Paints what was recorded in the chosen format, and says with which code to exit."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from provenance.cli.options import GlobalOptions
from provenance.cli.output import write_result
from provenance.model import Audit, Check, Problem

# Wrong usage rather than a bad page: nothing by that name can be checked.
MISNAMED = frozenset({"missing", "unknown_scheme", "bad_url", "no_pages", "not_a_file", "bad_row"})
USAGE = 2
INCOMPLETE = 3


def exit_code_of(audit: Audit, *, strict: bool, exit_zero: bool, fail_on: Collection[str] | None) -> int:
    """The contract's code; 2 where nothing that was named exists, so that nothing was looked at."""
    from provenance.report.exit import exit_code

    if only_misnamed(audit.problems) and not audit.checks and not audit.pages_without_repost:
        return USAGE
    return exit_code(audit, strict=strict, exit_zero=exit_zero, fail_on=fail_on)


def only_misnamed(problems: Collection[Problem]) -> bool:
    """Whether there are problems and every one is a name by which there is nothing."""
    return bool(problems) and all(problem.code in MISNAMED for problem in problems)


def print_audit(options: GlobalOptions, audit: Audit, chosen: str, *, overview: bool) -> None:
    """The audit in a format; `overview` puts the totals into text and JSON."""
    match chosen:
        case "text":
            write_result(options, text_of(options, audit, overview=overview))
        case "json" | "jsonl":
            write_result(options, json_lines(audit, overview=overview))
        case "html":
            from provenance.report.html import render

            write_result(options, render(audit))
        case "csv":
            from provenance.report.csv import render as render_csv

            write_result(options, render_csv(audit))


def text_of(options: GlobalOptions, audit: Audit, *, overview: bool) -> Iterator[str]:
    """The text report, or the checks alone."""
    from provenance.report.text import render_check, stream

    color = use_color(options)
    if overview:
        yield from stream(audit, color=color)
        return
    for number, check in enumerate(audit.checks, 1):
        yield render_check(check, number, color=color)
        yield "\n"
    for name in audit.pages_without_repost:
        yield f"{name}: nothing on this page is republished\n"


def json_lines(audit: Audit, *, overview: bool) -> Iterator[str]:
    """One object a line: each check, each problem, and for an audit the totals last."""
    from provenance.report.serialise import audit_document, check_document, problem_document

    for check in audit.checks:
        yield line(check_document(check, tool=audit.tool))
    for problem in audit.problems:
        yield line(problem_document(problem, tool=audit.tool))
    if overview:
        yield line(audit_document(audit))


def line(document: dict[str, Any]) -> str:
    """A document as one line of JSON."""
    from provenance.report.escape import json_line

    return json_line(document) + "\n"


def checks_lines(checks: Iterable[Check]) -> Iterator[str]:
    """Checks that stream by, one object a line."""
    from provenance.report.serialise import check_document

    return (line(check_document(check)) for check in checks)


def use_color(options: GlobalOptions) -> bool:
    """Colour only on a terminal that can, for people who did not refuse it."""
    return (
        options.output is None
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
