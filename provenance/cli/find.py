"""`provenance find`: which archived captures hold a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli.naming import Feeds, Inputs, Lists, OwnUrl, Sitemaps
from provenance.cli.options import EPILOG, GlobalOptions

if TYPE_CHECKING:
    from provenance.jobs.bench import Bench
    from provenance.model import Problem
    from provenance.read import Given

app = typer.Typer(rich_markup_mode=None, add_completion=False)


class _Tally:
    """What was looked for, and what could not be."""

    def __init__(self) -> None:
        self.looked_for = 0
        self.too_short = 0
        self.problems: list[Problem] = []


@app.command(epilog=EPILOG)
def find(
    context: typer.Context,
    inputs: Inputs = None,
    lists: Lists = None,
    feeds: Feeds = None,
    sitemaps: Sitemaps = None,
    url: OwnUrl = None,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="Groups of copies to print for each text.")
    ] = 10,
) -> None:
    """Find which archived captures hold the text of each input, best first."""
    from provenance.cli.output import write_result
    from provenance.cli.results import FAULT, INCOMPLETE, OUR_FAULT, USAGE, only_misnamed
    from provenance.cli.terminal import say
    from provenance.jobs.bench import open_bench
    from provenance.read import Given

    options: GlobalOptions = context.obj
    chosen = options.format_among("text", "json", "jsonl")
    given = Given(tuple(inputs or ()), tuple(lists or ()), tuple(feeds or ()), tuple(sitemaps or ()), url)
    tally = _Tally()
    with open_bench(options.settings_of_records()) as bench:
        write_result(options, _painted(bench, given, chosen, limit, tally))
        is_empty = not bench.store.index.count()
    if is_empty:
        say("nothing is in the archive yet; `provenance check` and `provenance archive` fill it")
    if any(problem.code == FAULT for problem in tally.problems):
        raise typer.Exit(OUR_FAULT)
    if tally.problems and not tally.looked_for and only_misnamed(tally.problems):
        raise typer.Exit(USAGE)
    if tally.problems or tally.too_short or is_empty:
        raise typer.Exit(INCOMPLETE)


def _painted(bench: Bench, given: Given, chosen: str, limit: int, tally: _Tally) -> Iterator[str]:
    """Each text painted as soon as it was looked for; problems are told and counted on the way."""
    from provenance.cli.progress import say_problem
    from provenance.cli.results import line
    from provenance.jobs.finding import find_inputs
    from provenance.model import Problem
    from provenance.report.found import find_document, render_found

    for found in find_inputs(bench, given):
        if isinstance(found, Problem):
            tally.problems.append(found)
            say_problem(found.message, found.remedy, found.code)
            continue
        tally.looked_for += 1
        tally.too_short += found.reason is not None
        if chosen == "text":
            yield render_found(found, limit=limit)
        else:
            yield line(find_document(found, limit=limit, tool=bench.tool))
