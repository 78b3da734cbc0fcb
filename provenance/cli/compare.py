"""`provenance compare`: a republished text and its original, named by the user."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli.naming import ExitZero, FailOn, Strict, fail_on_kinds
from provenance.cli.options import EPILOG, GlobalOptions

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def compare(
    context: typer.Context,
    repost: Annotated[str, typer.Argument(help="The republished page: a file, a URL or -.")],
    original: Annotated[str, typer.Argument(help="The original: a file or a URL.")],
    item: Annotated[
        int, typer.Option("--item", min=0, help="Which repost, where the page holds several; from 0 on.")
    ] = 0,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    fail_on: FailOn = None,
) -> None:
    """Compare a republished text with its original and name every alteration."""
    from provenance.cli.output import write_result
    from provenance.cli.results import line, use_color
    from provenance.jobs.pairs import compare_inputs
    from provenance.jobs.tool import tool_of
    from provenance.report.exit import comparison_exit_code
    from provenance.report.serialise import compare_document
    from provenance.report.text import render_comparison

    options: GlobalOptions = context.obj
    kinds = fail_on_kinds(fail_on)
    chosen = options.format_among("text", "json", "jsonl", "html")
    settings = options.checked_settings()
    found = compare_inputs(settings, repost, original, item=item)
    if chosen == "text":
        shown = render_comparison(found, repost=repost, original=original, color=use_color(options))
        write_result(options, shown)
    elif chosen == "html":
        from provenance.report.html import render_comparison as render_page

        page = render_page(found, repost=repost, original=original, tool=tool_of(settings))
        write_result(options, page)
    else:
        write_result(options, line(compare_document(found, tool=tool_of(settings))))
    raise typer.Exit(comparison_exit_code(found, strict=strict, exit_zero=exit_zero, fail_on=kinds))
