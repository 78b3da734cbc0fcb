"""`provenance archive`: captures of addresses, kept as evidence."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli.options import EPILOG, GlobalOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def archive(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Addresses to capture.")],
) -> None:
    """Capture addresses into the archive and print the evidence."""
    from provenance.cli.output import write_result
    from provenance.cli.progress import say_problem
    from provenance.cli.results import INCOMPLETE, line
    from provenance.jobs.bench import open_bench
    from provenance.jobs.keeping import keep_addresses
    from provenance.model import Problem
    from provenance.report.escape import one_line
    from provenance.report.serialise import capture_document

    options: GlobalOptions = context.obj
    chosen = options.format_among("text", "json", "jsonl")
    missed = False
    shown: list[str] = []
    with open_bench(options.checked_settings()) as bench:
        for found in keep_addresses(bench, tuple(urls)):
            if isinstance(found, Problem):
                missed = True
                say_problem(found.message, found.remedy, found.code)
            elif chosen == "text":
                place = f"{found.warc.file} at byte {found.warc.offset}" if found.warc else "not stored"
                told = (found.sha256, f"{found.captured_at:%Y-%m-%dT%H:%M:%SZ}", str(found.status))
                address = one_line(found.final_url or found.url or "")
                shown.append("  ".join((*told, found.complete.value, address, place)) + "\n")
            else:
                shown.append(line({"schema": "provenance/capture/1", **capture_document(found)}))
    write_result(options, shown)
    if missed:
        raise typer.Exit(INCOMPLETE)
