"""Looks into the database: selects checks, counts, verifies, copies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, or_, select, text

from provenance import model
from provenance.errors import SettingsError, UsageError
from provenance.store.engine import copy_database, sqlite_file
from provenance.store.load import capture_of
from provenance.store.record import CAPTURES, CHECKS, CLAIMS, HOSTS, PAGES, REPOSTS, RUNS, identity_of
from provenance.store.tables import metadata
from provenance.store.upgrade import HEAD


@dataclass(frozen=True, slots=True)
class Selection:
    """Which checks are wanted; what is None or empty does not narrow. Times are `[since, until)`."""

    run_id: str | None = None
    verdicts: tuple[model.Verdict, ...] = ()
    outlet: str | None = None  # its id, its domain, or its name as claimed
    aggregator: str | None = None  # the host of the page
    since: datetime | None = None
    until: datetime | None = None
    check_ids: tuple[str, ...] = ()
    latest: bool = False  # only the last check of each repost


@dataclass(frozen=True, slots=True)
class Info:
    """What a database is and holds."""

    url: str
    form: str
    engine: str
    size: int | None
    rows: tuple[tuple[str, int], ...]


def known_capture(connection: Connection, capture: model.Capture) -> model.Capture | None:
    """The recorded capture that `capture` is again."""
    wanted = select(CAPTURES).where(CAPTURES.c.identity == identity_of(capture))
    row = connection.execute(wanted).mappings().one_or_none()
    return capture_of(dict(row)) if row is not None else None


def selected(connection: Connection, selection: Selection) -> list[int]:
    """The keys of the checks of a selection, oldest first."""
    return [key for (key,) in connection.execute(_statement(selection))]


def period(connection: Connection, selection: Selection) -> tuple[datetime | None, datetime | None]:
    """When the first and the last of the selected checks were made."""
    chosen = _statement(selection).order_by(None).subquery()
    times = select(func.min(CHECKS.c.checked_at), func.max(CHECKS.c.checked_at)).where(
        CHECKS.c.id.in_(select(chosen.c.id))
    )
    first, last = connection.execute(times).one()
    return first, last


def _statement(selection: Selection) -> Select[Any]:
    joined = (
        CHECKS.join(CLAIMS, CLAIMS.c.id == CHECKS.c.claim_id)
        .join(RUNS, RUNS.c.id == CHECKS.c.run_id)
        .join(REPOSTS, REPOSTS.c.id == CHECKS.c.repost_id)
        .join(PAGES, PAGES.c.id == REPOSTS.c.page_id)
        .outerjoin(HOSTS, HOSTS.c.id == PAGES.c.host_id)
    )
    wanted = select(CHECKS.c.id).select_from(joined).order_by(CHECKS.c.id)
    if selection.run_id is not None:
        wanted = wanted.where(RUNS.c.run_id == selection.run_id)
    if selection.verdicts:
        wanted = wanted.where(CHECKS.c.verdict.in_([verdict.value for verdict in selection.verdicts]))
    if selection.outlet is not None:
        name = selection.outlet.lower()
        columns = (CLAIMS.c.outlet_id, CLAIMS.c.outlet_domain, CLAIMS.c.outlet_name)
        wanted = wanted.where(or_(*(func.lower(column) == name for column in columns)))
    if selection.aggregator is not None:
        host = selection.aggregator.lower()
        wanted = wanted.where(or_(HOSTS.c.name == host, HOSTS.c.name == f"www.{host}"))
    if selection.since is not None:
        wanted = wanted.where(CHECKS.c.checked_at >= selection.since)
    if selection.until is not None:
        wanted = wanted.where(CHECKS.c.checked_at < selection.until)
    if selection.check_ids:
        wanted = wanted.where(CHECKS.c.check_id.in_(selection.check_ids))
    if selection.latest:
        wanted = wanted.where(CHECKS.c.id.in_(select(func.max(CHECKS.c.id)).group_by(CHECKS.c.repost_id)))
    return wanted


def info(connection: Connection) -> Info:
    """What the database is and how many rows each table holds."""
    dialect = connection.dialect
    version = ".".join(str(part) for part in (dialect.server_version_info or ()))
    if dialect.name == "sqlite":
        version = str(connection.scalar(text("SELECT sqlite_version()")))
    file = sqlite_file(connection.engine)
    counts = (
        (name, connection.scalar(select(func.count()).select_from(table)) or 0)
        for name, table in sorted(metadata.tables.items())
    )
    return Info(
        url=connection.engine.url.render_as_string(hide_password=True),
        form=HEAD,
        engine=f"{dialect.name} {version}",
        size=file.stat().st_size if file is not None and file.exists() else None,
        rows=tuple(counts),
    )


def faults(connection: Connection) -> tuple[str, ...]:
    """The findings of SQLite's integrity and foreign key checks; PostgreSQL checks itself."""
    if connection.dialect.name != "sqlite":
        return ()
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    found.extend(
        f"{row[0]} row {row[1]} points at a row of {row[2]} that is not there"
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
    )
    return tuple(found)


def backup(engine: Engine, target: Path) -> None:
    """Copies an SQLite database to a new file while others go on working."""
    source = sqlite_file(engine)
    if source is None:
        raise SettingsError("a PostgreSQL database is backed up by its server", remedy="use pg_dump")
    if target.exists():
        raise UsageError(f"{target} exists already", remedy="name a new file")
    try:
        copy_database(source, target)
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror}", remedy="name another file"
        ) from error
