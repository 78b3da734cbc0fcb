"""`provenance audit`: many inputs, resumable, then the report over all of them."""

from __future__ import annotations

import typer

from provenance.cli.naming import (
    DryRun,
    ExitZero,
    FailOn,
    Feeds,
    Inputs,
    Lists,
    OwnUrl,
    Sitemaps,
    Strict,
    fail_on_kinds,
)
from provenance.cli.options import EPILOG, GlobalOptions
from provenance.cli.terminal import say

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def audit(
    context: typer.Context,
    inputs: Inputs = None,
    lists: Lists = None,
    feeds: Feeds = None,
    sitemaps: Sitemaps = None,
    url: OwnUrl = None,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    fail_on: FailOn = None,
    dry_run: DryRun = False,
) -> None:
    """Check many inputs and report over all; interrupted, the same command goes on where it stopped."""
    from provenance.cli.planning import print_planned
    from provenance.cli.progress import progress_for
    from provenance.cli.results import exit_code_of, print_report
    from provenance.jobs.bench import open_bench
    from provenance.jobs.runs import audit as run_audit
    from provenance.read import Given

    options: GlobalOptions = context.obj
    given = Given(tuple(inputs or ()), tuple(lists or ()), tuple(feeds or ()), tuple(sitemaps or ()), url)
    if dry_run:
        raise typer.Exit(print_planned(options, given))
    kinds = fail_on_kinds(fail_on)
    chosen = options.format_among(
        "text", "json", "jsonl", "csv", "csv-alterations", "html", "markdown", "junit", "prov"
    )
    try:
        with open_bench(options.checked_settings()) as bench:
            done = run_audit(bench, given, progress_for(options))
    except KeyboardInterrupt:
        say("interrupted; the same command goes on where it stopped")
        raise typer.Exit(130) from None
    print_report(options, done, lambda: iter(done.checks), chosen)
    raise typer.Exit(exit_code_of(done, done.checks, strict=strict, exit_zero=exit_zero, fail_on=kinds))
