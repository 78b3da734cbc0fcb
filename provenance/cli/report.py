"""`provenance report`: what was recorded, painted again."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import choosing
from provenance.cli.naming import ExitZero, FailOn, Strict, fail_on_kinds
from provenance.cli.options import EPILOG, GlobalOptions
from provenance.errors import UsageError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def report(
    context: typer.Context,
    run: choosing.Run = None,
    verdict: choosing.Verdicts = None,
    outlet: choosing.Outlet = None,
    aggregator: choosing.Aggregator = None,
    author: choosing.Author = None,
    since: choosing.Since = None,
    until: choosing.Until = None,
    claimed_since: choosing.ClaimedSince = None,
    claimed_until: choosing.ClaimedUntil = None,
    kind: choosing.Kinds = None,
    severity: choosing.Severities = None,
    search: choosing.Search = None,
    search_in: choosing.SearchIn = None,
    check_id: choosing.CheckIds = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every check; without it the last one of each repost.")
    ] = False,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    fail_on: FailOn = None,
) -> None:
    """Print recorded checks: the last one of each repost, or those that the filters name."""
    from provenance.cli.results import exit_code_of, print_report
    from provenance.jobs.reporting import recorded
    from provenance.model import AlterationKind, Severity, Verdict
    from provenance.store import Place, Selection, Store

    options: GlobalOptions = context.obj
    kinds = fail_on_kinds(fail_on)
    chosen = options.format_among(
        "text", "json", "jsonl", "html", "csv", "csv-alterations", "markdown", "junit", "prov"
    )
    if search_in and search is None:
        raise UsageError("--search-in says where, and nothing says what", remedy="add --search WORDS")
    selection = Selection(
        run_id=run,
        verdicts=choosing.members("--verdict", Verdict, verdict),
        outlet=outlet,
        aggregator=aggregator,
        author=author,
        since=choosing.moment("--since", since),
        until=choosing.moment("--until", until),
        claimed_since=choosing.day("--claimed-since", claimed_since),
        claimed_until=choosing.day("--claimed-until", claimed_until),
        kinds=choosing.members("--kind", AlterationKind, kind),
        severities=choosing.members("--severity", Severity, severity),
        search=search,
        search_in=choosing.members("--search-in", Place, search_in),
        check_ids=tuple(check_id or ()),
        latest=not (every or run or check_id),
    )
    settings = options.checked_settings()
    with Store.open(settings.db) as store:
        audit, checks = recorded(settings, store, selection)
        code = exit_code_of(audit, checks(), strict=strict, exit_zero=exit_zero, fail_on=kinds)
        print_report(options, audit, checks, chosen)
    raise typer.Exit(code)
