"""`provenance recheck`: looks again at what is due and says what changed; made for cron."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli.naming import ExitZero, Strict
from provenance.cli.options import EPILOG, GlobalOptions
from provenance.cli.output import write_result
from provenance.cli.terminal import say
from provenance.errors import UsageError

if TYPE_CHECKING:
    from provenance.jobs.recheck import Progress, RecheckResult
    from provenance.model import Tool

INCOMPLETE = 3
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def recheck(
    context: typer.Context,
    due: Annotated[bool, typer.Option("--due", help="Look at what is due (the default).")] = False,
    every: Annotated[bool, typer.Option("--all", help="Look at everything, due or not.")] = False,
    check_id: Annotated[
        list[str] | None,
        typer.Option(
            "--id", metavar="CHECK", help="Look at the page and the original of this check; repeatable."
        ),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, metavar="N", help="At most so many looks.")
    ] = None,
    max_time: Annotated[
        float | None,
        typer.Option("--max-time", min=1, metavar="SECONDS", help="Begin no look after so many seconds."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="List what would be looked at; ask nobody.")
    ] = False,
    test_alert: Annotated[
        bool, typer.Option("--test-alert", help="Send a test to everybody who is told; look at nothing.")
    ] = False,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", metavar="KIND,...", help="Only these kinds of change are findings."),
    ] = None,
) -> None:
    """Look again at pages and originals that were checked; print what changed since, and nothing else."""
    from provenance.jobs.alerting import office, tell
    from provenance.jobs.bench import open_bench
    from provenance.jobs.recheck import What
    from provenance.jobs.recheck import recheck as run_recheck

    options: GlobalOptions = context.obj
    kinds = _kinds(fail_on)
    chosen = options.format_among("text", "json", "jsonl")
    if due + every + bool(check_id) > 1:
        raise UsageError("--due, --all and --id exclude each other", remedy="give one of them")
    what = What(
        every=every, check_ids=tuple(check_id or ()), limit=limit, max_seconds=max_time, dry_run=dry_run
    )
    if test_alert:
        raise typer.Exit(_try_alerts(options))
    with open_bench(options.settings_of_records()) as bench:
        alerts = office(bench.settings, bench.store, os.environ, bench.clock)
        result = run_recheck(bench, what, _progress(options))
        told = () if result.locked or dry_run else tell(alerts, result.run_id)
        tool = bench.tool
    if result.locked:
        say("another recheck is running; this one leaves the work to it")
        raise typer.Exit(0)
    _say_notes(options, result)
    for news in (news for one in told for news in one.news):
        say(news)
    if result.findings or result.planned or options.output is not None:
        write_result(options, _planned(result, chosen, tool) if dry_run else _found(result, chosen, tool))
    raise typer.Exit(_exit_code(result, strict=strict, exit_zero=exit_zero, fail_on=kinds))


def _try_alerts(options: GlobalOptions) -> int:
    """Says of every destination whether it took a test; 3 where one did not."""
    from provenance.jobs.alerting import office, try_out
    from provenance.jobs.sources import now
    from provenance.store import Store

    settings = options.settings_of_records()
    with Store.open(settings.db) as store:
        tried = list(try_out(office(settings, store, os.environ, now)))
    said = (f"{name}: {'taken' if error is None else f'not taken: {error}'}\n" for name, error in tried)
    write_result(options, said)
    return INCOMPLETE if any(error is not None for _, error in tried) else 0


def _kinds(told: str | None) -> frozenset[str] | None:
    """The kinds of `--fail-on`; raises UsageError for one that does not exist."""
    if told is None:
        return None
    from provenance.model import FindingKind

    kinds = frozenset(part.strip() for part in told.split(",") if part.strip())
    for kind in sorted(kinds - {*FindingKind}):
        raise UsageError(
            f"--fail-on {kind}: there is no such kind",
            remedy=f"choose among {', '.join(sorted(FindingKind))}",
        )
    return kinds


def _is_watched(options: GlobalOptions) -> bool:
    """Whether somebody sits at a terminal; cron mails every line."""
    return options.progress and sys.stderr.isatty()


def _progress(options: GlobalOptions) -> Progress | None:
    if not _is_watched(options):
        return None

    def show(number: int, total: int, address: str) -> None:
        say(f"[{number + 1}/{total}] {address}")

    return show


def _say_notes(options: GlobalOptions, result: RecheckResult) -> None:
    """What is odd about the run, where it is news or somebody watches."""
    for note in result.notes:
        if note.is_news or _is_watched(options):
            say(note.text)
    if _is_watched(options):
        more = f"; {result.left} more are due and left for the next runs" if result.left else ""
        say(f"{result.looked} looked at, {result.unread} could not be read{more}")


def _found(result: RecheckResult, chosen: str, tool: Tool) -> Iterator[str]:
    from provenance.cli.results import line
    from provenance.report.findings import finding_document
    from provenance.report.reviews import finding_text

    for finding in result.findings:
        if chosen == "text":
            yield finding_text(finding) + "\n"
        else:
            yield line(finding_document(finding, tool=tool))


def _planned(result: RecheckResult, chosen: str, tool: Tool) -> Iterator[str]:
    from provenance.cli.results import line
    from provenance.report.due import due_document
    from provenance.report.escape import one_line

    for one in result.planned:
        if chosen == "text":
            yield f"{one_line(one.address)}\n"
        else:
            yield line(due_document(one.address, one.next_at, one.looked_at, tool=tool))


def _exit_code(
    result: RecheckResult, *, strict: bool, exit_zero: bool, fail_on: Collection[str] | None
) -> int:
    from provenance.report.exit import findings_exit_code

    unread = result.unread > 0 or bool(result.notes)
    return findings_exit_code(
        result.findings, unread=unread, strict=strict, exit_zero=exit_zero, fail_on=fail_on
    )
