"""`provenance demo`: the main job on the bundled examples."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import typer

from provenance.cli.options import EPILOG, GlobalOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def demo(context: typer.Context) -> None:
    """Audit the bundled examples, offline, and write the report; exit 0 when all could be shown."""
    from provenance.cli.output import write_file, write_result
    from provenance.cli.progress import progress_for
    from provenance.cli.results import print_report
    from provenance.jobs.bench import open_bench
    from provenance.jobs.examples import examples
    from provenance.jobs.runs import audit
    from provenance.report.html import render

    options: GlobalOptions = context.obj
    chosen = options.format_among(
        "text", "json", "jsonl", "html", "csv", "csv-alterations", "markdown", "junit", "prov"
    )
    found = examples()
    home = options.home or _scratch()
    asked = replace(options, home=home, offline=True, from_warc=(found.originals,))
    with open_bench(asked.checked_settings()) as bench:
        done = audit(bench, found.given(Path.cwd()), progress_for(options))
    report = home / "report.html"
    write_file(report, [render(done)])
    print_report(options, done, lambda: iter(done.checks), chosen)
    if chosen == "text":
        write_result(options, f"\nThe report: {report}\n")
    else:
        typer.echo(f"provenance: the report is at {report}", err=True)


def _scratch() -> Path:
    """A folder that the system may clear: the examples are checked anew in no time."""
    named = os.environ.get("PROVENANCE_HOME")
    if named:
        return Path(named) / "demo"
    from platformdirs import user_cache_path

    return user_cache_path("provenance", appauthor=False) / "demo"
