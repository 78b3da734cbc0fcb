"""Which checks are wanted, and the question to the database that chooses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from provenance import model
from provenance.store.codec import storable
from provenance.store.record import ALTERATIONS, CHECKS, CLAIMS, HOSTS, PAGES, REPOSTS, RUNS
from provenance.store.search import Place, holding


@dataclass(frozen=True, slots=True)
class Selection:
    """Which checks are wanted; what is None or empty does not narrow. Times and dates are `[since, until)`.

    `claimed_since` and `claimed_until` speak of the date that the page claims for
    the original: a claim of which only the year is known is chosen when any day
    of that year is wanted. `kinds` and `severities` ask for one alteration that
    is of both, in a check whose verdict rests on its comparison.
    """

    run_id: str | None = None
    verdicts: tuple[model.Verdict, ...] = ()
    outlet: str | None = None  # its id, its domain, or its name as claimed
    aggregator: str | None = None  # the host of the page
    since: datetime | None = None
    until: datetime | None = None
    check_ids: tuple[str, ...] = ()
    latest: bool = False  # only the last check of each repost, of those in the span of time
    author: str | None = None  # one of the authors claimed
    claimed_since: date | None = None
    claimed_until: date | None = None
    kinds: tuple[model.AlterationKind, ...] = ()
    severities: tuple[model.Severity, ...] = ()
    search: str | None = None
    search_in: tuple[Place, ...] = ()


def statement(connection: Connection, selection: Selection) -> Select[Any]:
    """The keys of the selected checks, oldest first. Raises UsageError for a search that asks nothing."""
    joined = (
        CHECKS.join(CLAIMS, CLAIMS.c.id == CHECKS.c.claim_id)
        .join(RUNS, RUNS.c.id == CHECKS.c.run_id)
        .join(REPOSTS, REPOSTS.c.id == CHECKS.c.repost_id)
        .join(PAGES, PAGES.c.id == REPOSTS.c.page_id)
        .outerjoin(HOSTS, HOSTS.c.id == PAGES.c.host_id)
    )
    wanted = select(CHECKS.c.id).select_from(joined).order_by(CHECKS.c.id)
    wanted = wanted.where(*_of_the_check(selection), *_of_the_claim(connection, selection))
    if selection.search is not None:
        wanted = wanted.where(CHECKS.c.id.in_(holding(connection, selection.search, selection.search_in)))
    if selection.latest:
        last = select(func.max(CHECKS.c.id)).where(*_in_time(selection)).group_by(CHECKS.c.repost_id)
        wanted = wanted.where(CHECKS.c.id.in_(last))
    return wanted


def first_seen(connection: Connection, selection: Selection) -> dict[str, datetime]:
    """When the repost of each selected check was first looked at, by the check's name."""
    chosen = statement(connection, selection).order_by(None).subquery()
    wanted = select(CHECKS.c.check_id, REPOSTS.c.first_seen_at).select_from(
        CHECKS.join(REPOSTS, REPOSTS.c.id == CHECKS.c.repost_id)
    )
    rows = connection.execute(wanted.where(CHECKS.c.id.in_(select(chosen.c.id))))
    return {row.check_id: row.first_seen_at for row in rows}


def _in_time(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.since is not None:
        yield CHECKS.c.checked_at >= selection.since
    if selection.until is not None:
        yield CHECKS.c.checked_at < selection.until


def _of_the_check(selection: Selection) -> Iterator[ColumnElement[bool]]:
    yield from _in_time(selection)
    if selection.run_id is not None:
        yield RUNS.c.run_id == storable(selection.run_id)
    if selection.verdicts:
        yield CHECKS.c.verdict.in_([verdict.value for verdict in selection.verdicts])
    if selection.check_ids:
        yield CHECKS.c.check_id.in_([storable(name) for name in selection.check_ids])
    if selection.aggregator is not None:
        host = storable(selection.aggregator).lower()
        yield or_(HOSTS.c.name == host, HOSTS.c.name == f"www.{host}")
    if selection.kinds or selection.severities:
        yield CHECKS.c.verdict.in_([verdict.value for verdict in model.COMPARED])
        found = select(ALTERATIONS.c.check_id)
        if selection.kinds:
            found = found.where(ALTERATIONS.c.kind.in_([kind.value for kind in selection.kinds]))
        if selection.severities:
            found = found.where(ALTERATIONS.c.severity.in_([s.value for s in selection.severities]))
        yield CHECKS.c.id.in_(found)


def _of_the_claim(connection: Connection, selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.outlet is not None:
        columns = (CLAIMS.c.outlet_id, CLAIMS.c.outlet_domain, CLAIMS.c.outlet_name)
        yield or_(*(_same_name(column, selection.outlet) for column in columns))
    if selection.author is not None:
        sqlite = connection.dialect.name == "sqlite"
        listed = func.json_each if sqlite else func.jsonb_array_elements_text
        authors = listed(CLAIMS.c.authors).table_valued("value")
        yield select(1).select_from(authors).where(_same_name(authors.c.value, selection.author)).exists()
    # A claim that says only `2019` may be of any day of that year.
    if selection.claimed_since is not None:
        yield _filled_up(CLAIMS.c.date_value, "9999-12-31") >= selection.claimed_since.isoformat()
    if selection.claimed_until is not None:
        yield _filled_up(CLAIMS.c.date_value, "0000-01-01") < selection.claimed_until.isoformat()


def _same_name(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether two names are equal but for their capitals, of every script (`lower` of SQLite knows ASCII)."""
    return func.lower(column) == func.lower(storable(name))


def _filled_up(column: ColumnElement[Any], rest: str) -> ColumnElement[str]:
    """A date that is cut to its precision, with the missing parts from `rest`."""
    return column + func.substr(rest, func.length(column) + 1)
