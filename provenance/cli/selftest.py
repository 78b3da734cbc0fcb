"""`provenance selftest`: does the comparer find what is known to be there?"""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli.naming import Inputs
from provenance.cli.options import EPILOG, GlobalOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)
FAILURES = 1


@app.command(epilog=EPILOG)
def selftest(
    context: typer.Context,
    inputs: Inputs = None,
    seed: Annotated[int, typer.Option("--seed", help="The same seed plants the same alterations.")] = 0,
    mutants: Annotated[int, typer.Option("--mutants", min=1, help="How many alterations to plant.")] = 500,
) -> None:
    """Plant known alterations into articles and report misses and false alarms by kind; exit 1 on any."""
    from provenance.cli.output import write_result
    from provenance.cli.terminal import say
    from provenance.jobs.selftesting import articles_for
    from provenance.selftest import report_lines, run_selftest

    options: GlobalOptions = context.obj
    options.format_among("text")
    articles, origin = articles_for(options.checked_settings(), tuple(inputs or ()))
    if not options.quiet:
        say(f"planting into {origin}")
    report = run_selftest(articles, seed=seed, mutants=mutants)
    write_result(options, (line + "\n" for line in report_lines(report)))
    if report.failures:
        raise typer.Exit(FAILURES)
