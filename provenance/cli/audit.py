"""`provenance audit`: many inputs, resumable, then the report over all of them."""

from __future__ import annotations

import typer

from provenance.cli.checking import FORMATS, Asked, asks
from provenance.cli.naming import fail_on_kinds
from provenance.cli.options import EPILOG, GlobalOptions
from provenance.cli.terminal import say

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
@asks(Asked)
def audit(context: typer.Context, asked: Asked) -> None:
    """Check many inputs and report over all; interrupted, the same command goes on where it stopped."""
    from provenance.cli.planning import print_planned
    from provenance.cli.progress import progress_for
    from provenance.cli.results import exit_code_of, print_report
    from provenance.jobs.bench import open_bench
    from provenance.jobs.reporting import recorded_run
    from provenance.jobs.runs import run_audit
    from provenance.report.exit import ExitTally

    options: GlobalOptions = context.obj
    if asked.dry_run:
        raise typer.Exit(print_planned(options, asked.given))
    kinds = fail_on_kinds(asked.fail_on)
    chosen = options.format_among(*FORMATS)
    with open_bench(options.checked_settings()) as bench:
        try:
            run_id = run_audit(bench, asked.given, progress_for(options))
        except KeyboardInterrupt:
            say("interrupted; the same command goes on where it stopped")
            raise typer.Exit(130) from None
        frame, checks = recorded_run(bench.store, run_id)
        passed = ExitTally(fail_on=kinds)
        print_report(options, frame, lambda: passed.passing(checks()), chosen, fail_on=kinds)
    raise typer.Exit(exit_code_of(frame, passed, strict=asked.strict, exit_zero=asked.exit_zero))
