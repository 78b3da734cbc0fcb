"""`provenance verify`: fixity of every stored capture and of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli.options import EPILOG, GlobalOptions

if TYPE_CHECKING:
    from provenance.archive.fixity import LoggedStamp

app = typer.Typer(rich_markup_mode=None, add_completion=False)
DAMAGED = 1


@app.command(epilog=EPILOG)
def verify(
    context: typer.Context,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="CHECKPOINT",
            help="COUNT:HASH of an earlier report: shows a cut.",
        ),
    ] = None,
) -> None:
    """Verify every stored capture, the log and its chain; exit 1 when something is damaged."""
    from provenance.archive import Archive, Checkpoint
    from provenance.archive.fixity import facts_of
    from provenance.archive.fixity import verify as look_at_every_byte
    from provenance.archive.timestamps import can_check, read_roots
    from provenance.cli.output import write_result
    from provenance.cli.results import line
    from provenance.cli.terminal import say
    from provenance.report.escape import one_line

    options: GlobalOptions = context.obj
    chosen = options.format_among("text", "json", "jsonl")
    settings = options.settings_of_records()
    earlier = Checkpoint.parse(against) if against is not None else None
    roots_file = settings.timestamp_roots_file
    roots = read_roots(roots_file) if roots_file is not None and can_check() else ()
    found = look_at_every_byte(Archive(settings.archive_folder), against=earlier, roots=roots)
    if chosen != "text":
        write_result(options, line({"schema": "provenance/verify/1", **facts_of(found)}))
    else:
        state = "sound" if found.sound else f"{len(found.damages)} damaged"
        counted = f"{found.captures} captures, {found.entries} log entries: {state}\n"
        listed = [f"{d.kind}  {one_line(d.where)}  {one_line(d.detail)}\n" for d in found.damages]
        stamped = [f"{told_of(stamp)}\n" for stamp in found.stamps]
        write_result(options, [counted, *listed, *stamped, f"checkpoint {found.checkpoint}\n"])
    for name in found.unlogged:
        say(f"{name} was stored but never logged: a capture was interrupted, nothing rests on it")
    if not found.sound:
        raise typer.Exit(DAMAGED)


def told_of(stamp: LoggedStamp) -> str:
    """A time stamp in one line: up to where the log is older than what moment, and who says so."""
    from provenance.report.escape import one_line

    count = stamp.checkpoint.partition(":")[0]
    state = stamp.state.value + (f": {stamp.detail}" if stamp.detail else "")
    return one_line(f"stamped  log up to entry {count}  {stamp.at}  {stamp.authority}  {state}")
