"""Paints what was recorded in the chosen format, and says with which code to exit."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from provenance.cli.options import GlobalOptions
from provenance.cli.output import write_result
from provenance.errors import UsageError
from provenance.model import Audit, Check, Finding, Problem, Tool

if TYPE_CHECKING:
    from provenance.report.dossier import Dossier
    from provenance.report.exit import ExitTally

Checks = Callable[[], Iterator[Check]]

# Wrong usage rather than a bad page: nothing by that name can be checked.
MISNAMED = frozenset({"missing", "unknown_scheme", "bad_url", "no_pages", "not_a_file", "bad_row"})
USAGE = 2
OUR_FAULT = 70
FAULT = "fault"  # a problem with this code is ours, not the input's
INCOMPLETE = 3


def exit_code_of(audit: Audit, passed: ExitTally, *, strict: bool, exit_zero: bool) -> int:
    """The contract's code, once the checks have passed; 2 where nothing that was named exists."""
    if any(problem.code == FAULT for problem in audit.problems):
        return OUR_FAULT
    if only_misnamed(audit.problems) and not (audit.pages_without_repost or passed.any):
        return USAGE
    unchecked = bool(audit.problems) or audit.finished_at is None
    return passed.code(unchecked=unchecked, strict=strict, exit_zero=exit_zero)


def only_misnamed(problems: Collection[Problem]) -> bool:
    """Whether there are problems and every one is a name by which there is nothing."""
    return bool(problems) and all(problem.code in MISNAMED for problem in problems)


def print_report(
    options: GlobalOptions,
    audit: Audit,
    checks: Checks,
    chosen: str,
    *,
    fail_on: Collection[str] | None = None,
) -> None:
    """An audit in a format; `checks` gives its checks anew at each call, so that none need be held."""
    match chosen:
        case "text":
            from provenance.report.text import stream

            write_result(options, stream(audit, checks(), color=use_color(options)))
        case "json" | "jsonl":
            write_result(options, json_lines(audit, checks()))
        case "html":
            from provenance.report.html import stream as html_stream

            write_result(options, html_stream(audit, checks))
        case "csv":
            from provenance.report.csv import stream as csv_stream

            write_result(options, csv_stream(checks()))
        case "csv-alterations":
            from provenance.report.csv import stream_alterations

            write_result(options, stream_alterations(checks()))
        case "markdown":
            from provenance.report.markdown import stream as markdown_stream

            write_result(options, markdown_stream(audit, checks()))
        case "junit":
            from provenance.report.junit import stream as junit_stream

            write_result(options, junit_stream(audit, checks, fail_on=fail_on))
        case "atom":
            from provenance.report.atom import checks_stream

            write_result(options, checks_stream(audit, checks(), fail_on))
        case "prov":
            write_result(options, [_prov(audit, checks())])


def print_dossier(options: GlobalOptions, dossier: Dossier, chosen: str) -> None:
    """A dossier in a format."""
    from provenance.report import dossier_formats as formats

    match chosen:
        case "text":
            write_result(options, formats.text(dossier))
        case "json":
            write_result(options, line(formats.dossier_document(dossier)))
        case "html":
            write_result(options, formats.html(dossier))
        case "markdown":
            write_result(options, formats.markdown(dossier))


def print_findings(options: GlobalOptions, findings: Iterable[Finding], tool: Tool, chosen: str) -> None:
    """Findings of change in a format."""
    from provenance.report import changes
    from provenance.report.findings import finding_document

    match chosen:
        case "text":
            write_result(options, changes.text(findings))
        case "json" | "jsonl":
            write_result(options, (line(finding_document(finding, tool=tool)) for finding in findings))
        case "html":
            write_result(options, changes.html(findings, tool=tool))
        case "csv":
            write_result(options, changes.csv(findings))
        case "markdown":
            write_result(options, changes.markdown(findings))


def _prov(audit: Audit, checks: Iterable[Check]) -> str:
    try:
        from provenance.report.prov import render
    except ModuleNotFoundError as error:
        raise UsageError(
            "--format prov needs the library `prov`", remedy="pip install 'provenance[prov]'"
        ) from error
    return render(audit, checks)


def print_checks(
    options: GlobalOptions,
    audit: Audit,
    checks: Checks,
    chosen: str,
    *,
    fail_on: Collection[str] | None = None,
) -> None:
    """The checks of one call alone, without the totals of an audit."""
    match chosen:
        case "text":
            write_result(options, _texts(options, audit, checks()))
        case "json" | "jsonl":
            write_result(options, json_lines(audit, checks(), totals=False))
        case _:
            print_report(options, audit, checks, chosen, fail_on=fail_on)


def _texts(options: GlobalOptions, audit: Audit, checks: Iterable[Check]) -> Iterator[str]:
    from provenance.report.escape import one_line
    from provenance.report.text import render_check

    for number, check in enumerate(checks, 1):
        yield render_check(check, number, color=use_color(options))
        yield "\n"
    for name in audit.pages_without_repost:
        yield f"{one_line(name)}: nothing on this page is republished\n"


def json_lines(audit: Audit, checks: Iterable[Check], *, totals: bool = True) -> Iterator[str]:
    """One object a line: each check, each problem, and for an audit the totals last."""
    from provenance.report.jsonl import stream

    return stream(audit, checks, totals=totals)


def line(document: dict[str, Any]) -> str:
    """A document as one line of JSON."""
    from provenance.report.escape import json_line

    return json_line(document) + "\n"


def use_color(options: GlobalOptions) -> bool:
    """Colour only on a terminal that can, for people who did not refuse it."""
    return (
        options.output is None
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
