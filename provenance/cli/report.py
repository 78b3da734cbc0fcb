"""`provenance report`: what was recorded, painted again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli.naming import ExitZero, FailOn, Strict, fail_on_kinds
from provenance.cli.options import EPILOG, GlobalOptions
from provenance.errors import UsageError

if TYPE_CHECKING:
    from provenance.model import Verdict

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def report(
    context: typer.Context,
    run: Annotated[
        str | None, typer.Option("--run", metavar="RUN", help="One run; `last` is the newest.")
    ] = None,
    verdict: Annotated[
        list[str] | None, typer.Option("--verdict", metavar="VERDICT,...", help="Only these verdicts.")
    ] = None,
    outlet: Annotated[
        str | None,
        typer.Option("--outlet", metavar="NAME", help="Only claims of this outlet."),
    ] = None,
    aggregator: Annotated[
        str | None, typer.Option("--aggregator", metavar="HOST", help="Only pages of this host.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only checks from this day (UTC) on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Only checks before this day (UTC).")
    ] = None,
    check_id: Annotated[
        list[str] | None, typer.Option("--id", metavar="CHECK", help="Only this check; repeatable.")
    ] = None,
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
    from provenance.store import Selection, Store

    options: GlobalOptions = context.obj
    kinds = fail_on_kinds(fail_on)
    chosen = options.format_among(
        "text", "json", "jsonl", "html", "csv", "csv-alterations", "markdown", "junit", "prov"
    )
    selection = Selection(
        run_id=run,
        verdicts=_verdicts(verdict or []),
        outlet=outlet,
        aggregator=aggregator,
        since=_day("--since", since),
        until=_day("--until", until),
        check_ids=tuple(check_id or ()),
        latest=not (every or run or check_id),
    )
    settings = options.checked_settings()
    with Store.open(settings.db) as store:
        audit, checks = recorded(settings, store, selection)
        code = exit_code_of(audit, checks(), strict=strict, exit_zero=exit_zero, fail_on=kinds)
        print_report(options, audit, checks, chosen)
    raise typer.Exit(code)


def _verdicts(told: list[str]) -> tuple[Verdict, ...]:
    from provenance.model import Verdict

    names = [name.strip() for part in told for name in part.split(",") if name.strip()]
    for name in names:
        if name not in {*Verdict}:
            known = ", ".join(Verdict)
            raise UsageError(f"--verdict {name}: there is no such verdict", remedy=f"choose among {known}")
    return tuple(Verdict(name) for name in names)


def _day(option: str, told: str | None) -> datetime | None:
    if told is None:
        return None
    try:
        moment = datetime.fromisoformat(told)
    except ValueError as error:
        raise UsageError(f"{option} {told!r} is no date", remedy="write it as 2031-05-06") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
