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
    dossier: choosing.DossierOf = None,
    findings: choosing.Findings = False,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    fail_on: FailOn = None,
) -> None:
    """Print recorded checks: the last one of each repost, or those that the filters name."""
    from provenance.cli.results import exit_code_of, print_dossier, print_findings, print_report
    from provenance.jobs.reporting import changes, dossier_of, narrowed, recorded
    from provenance.jobs.tool import tool_of
    from provenance.model import AlterationKind, Severity, Verdict
    from provenance.report.exit import ExitTally
    from provenance.store import Place, Selection, Store

    options: GlobalOptions = context.obj
    kinds = fail_on_kinds(fail_on)
    chosen = options.format_among(*_formats(dossier, findings=findings))
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
    settings = options.settings_of_records()
    with Store.open(settings.db) as store:
        if findings:
            print_findings(options, changes(store, selection), tool_of(settings), chosen)
            raise typer.Exit(0)
        subject = choosing.subject(dossier) if dossier is not None else None
        if subject is not None:
            selection = narrowed(selection, subject)
        audit, checks = recorded(settings, store, selection)
        passed = ExitTally(fail_on=kinds)
        if subject is not None:
            counted = dossier_of(store, subject, selection, audit, passed.passing(checks()))
            print_dossier(options, counted, chosen)
        else:
            print_report(options, audit, lambda: passed.passing(checks()), chosen, fail_on=kinds)
    raise typer.Exit(exit_code_of(audit, passed, strict=strict, exit_zero=exit_zero))


def _formats(dossier: str | None, *, findings: bool) -> tuple[str, ...]:
    if dossier is not None and findings:
        raise UsageError("--dossier and --findings are two reports", remedy="ask for one at a time")
    if dossier is not None:
        return ("text", "json", "html", "markdown")
    if findings:
        return ("text", "json", "jsonl", "html", "csv", "markdown")
    return ("text", "json", "jsonl", "html", "csv", "csv-alterations", "markdown", "junit", "prov", "atom")
