"""`provenance parse`: what a page says of its sources; no database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from provenance.cli.naming import Feeds, Inputs, Lists, OwnUrl, Sitemaps
from provenance.cli.options import EPILOG, GlobalOptions

if TYPE_CHECKING:
    from provenance.model import Problem
    from provenance.read import Given

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def parse(
    context: typer.Context,
    inputs: Inputs = None,
    lists: Lists = None,
    feeds: Feeds = None,
    sitemaps: Sitemaps = None,
    url: OwnUrl = None,
) -> None:
    """Locate reposts, credits, claims and citations; the network is asked only for URLs."""
    from provenance.cli.output import write_result
    from provenance.cli.results import INCOMPLETE, USAGE, only_misnamed
    from provenance.read import Given

    options: GlobalOptions = context.obj
    chosen = options.format_among("text", "json", "jsonl")
    given = Given(tuple(inputs or ()), tuple(lists or ()), tuple(feeds or ()), tuple(sitemaps or ()), url)
    problems: list[Problem] = []
    pages = _pages(options, given, chosen, problems)
    seen = 0

    def counted() -> Iterator[str]:
        nonlocal seen
        for page in pages:
            seen += 1
            yield page

    write_result(options, counted())
    if problems:
        raise typer.Exit(USAGE if not seen and only_misnamed(problems) else INCOMPLETE)


def _pages(options: GlobalOptions, given: Given, chosen: str, problems: list[Problem]) -> Iterator[str]:
    """Each page painted as soon as it is parsed; problems are told and collected on the way."""
    from provenance.cli.progress import say_problem
    from provenance.cli.results import line, use_color
    from provenance.cli.terminal import say
    from provenance.jobs.parsing import parse_inputs
    from provenance.jobs.tool import tool_of
    from provenance.model import Problem
    from provenance.report.serialise import parse_document
    from provenance.report.text import render_page

    settings = options.checked_settings()
    for item in parse_inputs(settings, given):
        if isinstance(item, Problem):
            problems.append(item)
            say_problem(item.message, item.remedy, item.code)
            continue
        page = item.seen.page
        for warning in () if options.quiet else page.document.warnings:
            say(f"{item.name}: {warning}")
        if chosen == "text":
            yield render_page(page, input=item.name, color=use_color(options)) + "\n"
        else:
            yield line(parse_document(page, input=item.name, tool=tool_of(settings)))
