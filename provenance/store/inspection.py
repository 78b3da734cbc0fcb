"""Looks into the database: selects checks, counts, verifies, copies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select, text

from provenance import model
from provenance.errors import SettingsError, UsageError
from provenance.store.engine import copy_database, sqlite_file
from provenance.store.load import capture_of
from provenance.store.record import CAPTURES, CHECKS, identity_of
from provenance.store.selection import Selection, statement
from provenance.store.tables import metadata
from provenance.store.upgrade import HEAD


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
    return [key for (key,) in connection.execute(statement(connection, selection))]


def period(connection: Connection, selection: Selection) -> tuple[datetime | None, datetime | None]:
    """When the first and the last of the selected checks were made."""
    chosen = statement(connection, selection).order_by(None).subquery()
    times = select(func.min(CHECKS.c.checked_at), func.max(CHECKS.c.checked_at)).where(
        CHECKS.c.id.in_(select(chosen.c.id))
    )
    first, last = connection.execute(times).one()
    return first, last


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
