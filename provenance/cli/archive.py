"""`provenance archive`: captures of addresses and of one's own copies, kept as evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli.naming import IgnoreRobots
from provenance.cli.options import EPILOG, GlobalOptions
from provenance.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from provenance.jobs.bench import Bench
    from provenance.jobs.keeping import Kept
    from provenance.model import Capture

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def archive(
    context: typer.Context,
    urls: Annotated[
        list[str] | None, typer.Argument(metavar="URL...", help="Addresses to capture.", show_default=False)
    ] = None,
    copy: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Keep your own copy: HTML, PDF, text or a screenshot."),
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="The address of the copy of --import.")
    ] = None,
    captured_at: Annotated[
        str | None,
        typer.Option("--captured-at", metavar="TIME", help="When that copy was made, by your word."),
    ] = None,
    ignore_robots: IgnoreRobots = False,
    save: Annotated[
        bool, typer.Option("--save-to-archive", help="Have a public web archive capture the addresses too.")
    ] = False,
    timestamp: Annotated[
        bool, typer.Option("--timestamp", help="Then have the log's checkpoint stamped (RFC 3161).")
    ] = False,
) -> None:
    """Capture addresses into the archive and print the evidence."""
    from provenance.cli.output import write_result
    from provenance.cli.results import INCOMPLETE
    from provenance.jobs.bench import open_bench
    from provenance.jobs.keeping import import_copy

    options: GlobalOptions = context.obj
    options.format_among("text", "json", "jsonl")
    given = tuple(urls or ())
    if not (given or copy or timestamp):
        raise UsageError("nothing is named to be archived", remedy="give addresses, --import or --timestamp")
    if copy is None and (url or captured_at):
        raise UsageError("--url and --captured-at speak of a copy", remedy="name it with --import FILE")
    at = _moment(captured_at)
    settings = replace(options.checked_settings(), ignore_robots=ignore_robots)
    with open_bench(settings) as bench:
        shown, missed = _keep(options, bench, given, save=save)
        if copy is not None:
            shown.append(_painted(options, import_copy(bench, copy, url=url, captured_at=at)))
        write_result(options, shown)
        pending = timestamp and not _stamp(bench)
    if missed or pending:
        raise typer.Exit(INCOMPLETE)


def _keep(
    options: GlobalOptions, bench: Bench, given: tuple[str, ...], *, save: bool
) -> tuple[list[str], bool]:
    """Captures the addresses: what to print, and whether one of them was missed."""
    if not given:
        return [], False
    from provenance.jobs.keeping import expanded, keep_addresses, save_addresses

    named = expanded(bench, given)
    shown = _told(options, keep_addresses(bench, named), len(named))
    wanted = len(named)
    if save:
        addresses = tuple(item for item in named if isinstance(item, str))
        shown += _told(options, save_addresses(bench, addresses), len(addresses))
        wanted += len(addresses)
    return shown, len(shown) < wanted


def _told(options: GlobalOptions, kept: Iterable[Kept], total: int) -> list[str]:
    """Counts and names problems on standard error as they come; the captures in the order named."""
    from provenance.cli.progress import progress_for
    from provenance.model import Problem
    from provenance.store import Done

    progress = progress_for(options)
    progress.begins("", total, total)
    shown: dict[int, str] = {}
    for item in kept:
        problem = item.result if isinstance(item.result, Problem) else None
        progress.is_done(Done(item.position, problem=problem))
        if not isinstance(item.result, Problem):
            shown[item.position] = _painted(options, item.result)
    return [shown[position] for position in sorted(shown)]


def _stamp(bench: Bench) -> bool:
    """Has the log stamped and says what came of it."""
    from provenance.cli.terminal import say
    from provenance.jobs.stamping import Pending, stamp_log

    result = stamp_log(bench.settings, bench.archive, bench.store)
    if isinstance(result, Pending):
        say(f"no time stamp, the captures are kept: {result.reason}; run again with --timestamp later")
        return False
    say(f"checkpoint {result.checkpoint} stamped at {result.stamp.at:%Y-%m-%dT%H:%M:%SZ}")
    return True


def _painted(options: GlobalOptions, found: Capture) -> str:
    from provenance.cli.results import line
    from provenance.report.escape import one_line
    from provenance.report.serialise import capture_document

    if options.format not in (None, "text"):
        return line({"schema": "provenance/capture/1", **capture_document(found)})
    place = f"{found.warc.file} at byte {found.warc.offset}" if found.warc else "not stored"
    status = "-" if found.status is None else str(found.status)
    told = (found.sha256, f"{found.captured_at:%Y-%m-%dT%H:%M:%SZ}", status)
    name = one_line(found.final_url or found.url or found.source or "")
    return "  ".join((*told, found.complete.value, name, place)) + "\n"


def _moment(told: str | None) -> datetime | None:
    """A moment as people write it; without a zone it is UTC."""
    from datetime import UTC, datetime

    if told is None:
        return None
    try:
        moment = datetime.fromisoformat(told)
    except ValueError as error:
        raise UsageError(
            f"--captured-at {told}: no such moment", remedy="write it as 2024-03-01 or 2024-03-01T12:30Z"
        ) from error
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
