"""Options that choose recorded checks, and what was said with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from provenance.errors import UsageError

if TYPE_CHECKING:
    from provenance.report.dossier import Subject

E = TypeVar("E", bound=StrEnum)

Run = Annotated[str | None, typer.Option("--run", metavar="RUN", help="One run; `last` is the newest.")]
Verdicts = Annotated[
    list[str] | None, typer.Option("--verdict", metavar="VERDICT,...", help="Only these verdicts.")
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Only claims of this outlet.")]
Aggregator = Annotated[
    str | None, typer.Option("--aggregator", metavar="HOST", help="Only pages of this host.")
]
Author = Annotated[
    str | None, typer.Option("--author", metavar="NAME", help="Only claims that name this author.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Only checks from this day (UTC) on.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Only checks before this day (UTC).")
]
ClaimedSince = Annotated[
    str | None,
    typer.Option("--claimed-since", metavar="DATE", help="Only claims dated from this day on."),
]
ClaimedUntil = Annotated[
    str | None, typer.Option("--claimed-until", metavar="DATE", help="Only claims dated before this day.")
]
Kinds = Annotated[
    list[str] | None, typer.Option("--kind", metavar="KIND,...", help="Only with an alteration of these.")
]
Severities = Annotated[
    list[str] | None,
    typer.Option("--severity", metavar="SEVERITY,...", help="Only with an alteration of these."),
]
Search = Annotated[
    str | None,
    typer.Option(
        "--search", metavar="WORDS", help='Only with a text that holds these words; "..." side by side.'
    ),
]
SearchIn = Annotated[
    list[str] | None,
    typer.Option("--search-in", metavar="PLACE,...", help="Only repost, original or alterations."),
]
DossierOf = Annotated[
    str | None,
    typer.Option(
        "--dossier", metavar="WHAT:NAME", help="All about one aggregator:HOST, outlet:NAME or author:NAME."
    ),
]
Findings = Annotated[
    bool, typer.Option("--findings", help="What later checks found to have changed, instead of checks.")
]
CheckIds = Annotated[
    list[str] | None, typer.Option("--id", metavar="CHECK", help="Only this check; repeatable.")
]


def members(option: str, kind: type[E], told: Iterable[str] | None) -> tuple[E, ...]:
    """The values of an enum that were listed. Raises UsageError for a name that it has not."""
    names = [name.strip() for part in told or () for name in part.split(",") if name.strip()]
    for name in names:
        if name not in {*kind}:
            raise UsageError(
                f"{option} {name}: there is no such one", remedy=f"choose among {', '.join(kind)}"
            )
    return tuple(kind(name) for name in names)


def subject(told: str) -> Subject:
    """Of whom a dossier is asked for. Raises UsageError for what names nobody."""
    from provenance.report.dossier import About, Subject

    about, _, name = told.partition(":")
    if about not in {*About} or not name.strip():
        raise UsageError(
            f"--dossier {told} does not say of what",
            remedy="write aggregator:HOST, outlet:NAME or author:NAME",
        )
    return Subject(About(about), name.strip())


def moment(option: str, told: str | None) -> datetime | None:
    """A day or a time as an instant in UTC. Raises UsageError for what is neither."""
    if told is None:
        return None
    try:
        read = datetime.fromisoformat(told)
    except ValueError as error:
        raise UsageError(f"{option} {told!r} is no date", remedy="write it as 2031-05-06") from error
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def day(option: str, told: str | None) -> date | None:
    """A day as a page states it, of no time zone. Raises UsageError for anything else."""
    if told is None:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        raise UsageError(f"{option} {told!r} is no day", remedy="write it as 2031-05-06") from error
