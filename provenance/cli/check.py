"""`provenance check`: one verdict for each repost."""

from __future__ import annotations

from dataclasses import replace

import typer

from provenance.cli.naming import (
    DryRun,
    ExitZero,
    FailOn,
    Feeds,
    IgnoreRobots,
    Inputs,
    Lists,
    OwnUrl,
    Sitemaps,
    Strict,
    fail_on_kinds,
)
from provenance.cli.options import EPILOG, GlobalOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def check(
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
    ignore_robots: IgnoreRobots = False,
) -> None:
    """Locate every repost, find its original, archive both, compare and record the verdict."""
    from provenance.cli.planning import print_planned
    from provenance.cli.progress import progress_for
    from provenance.cli.results import exit_code_of, print_checks
    from provenance.jobs.bench import open_bench
    from provenance.jobs.runs import check_inputs
    from provenance.read import Given

    options: GlobalOptions = context.obj
    given = Given(tuple(inputs or ()), tuple(lists or ()), tuple(feeds or ()), tuple(sitemaps or ()), url)
    if dry_run:
        raise typer.Exit(print_planned(options, given))
    kinds = fail_on_kinds(fail_on)
    chosen = options.format_among(
        "text", "json", "jsonl", "csv", "csv-alterations", "html", "markdown", "junit", "prov"
    )
    settings = replace(options.checked_settings(), ignore_robots=ignore_robots)
    with open_bench(settings) as bench:
        done = check_inputs(bench, given, progress_for(options))
    print_checks(options, done, chosen)
    raise typer.Exit(exit_code_of(done, done.checks, strict=strict, exit_zero=exit_zero, fail_on=kinds))
