"""`provenance check`: one verdict for each repost."""

from __future__ import annotations

from dataclasses import replace

import typer

from provenance.cli.checking import FORMATS, AskedOnce, asks
from provenance.cli.naming import fail_on_kinds
from provenance.cli.options import EPILOG, GlobalOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
@asks(AskedOnce)
def check(context: typer.Context, asked: AskedOnce) -> None:
    """Locate every repost, find its original, archive both, compare and record the verdict."""
    from provenance.cli.planning import print_planned
    from provenance.cli.progress import progress_for
    from provenance.cli.results import exit_code_of, print_checks
    from provenance.jobs.bench import open_bench
    from provenance.jobs.reporting import recorded_run
    from provenance.jobs.runs import run_checks
    from provenance.report.exit import ExitTally

    options: GlobalOptions = context.obj
    if asked.dry_run:
        raise typer.Exit(print_planned(options, asked.given))
    kinds = fail_on_kinds(asked.fail_on)
    chosen = options.format_among(*FORMATS)
    settings = replace(options.checked_settings(), ignore_robots=asked.ignore_robots)
    with open_bench(settings) as bench:
        run_id = run_checks(bench, asked.given, progress_for(options))
        frame, checks = recorded_run(bench.store, run_id)
        passed = ExitTally(fail_on=kinds)
        print_checks(options, frame, lambda: passed.passing(checks()), chosen, fail_on=kinds)
    raise typer.Exit(exit_code_of(frame, passed, strict=asked.strict, exit_zero=asked.exit_zero))
