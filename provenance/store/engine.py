"""How a database is opened, so that what was acknowledged stays.

SQLite: `BEGIN IMMEDIATE` for writing (a deferred transaction that turns into a
writer fails at once, whatever the busy timeout), foreign keys on, and the
write-ahead log only from 3.51.3 on: older versions, Debian 12's 3.40.1 among
them, can corrupt the database when a log is reset.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from provenance.errors import ForeignDatabase, HomeError, SettingsError

APPLICATION_ID = 0x50524F56  # "PROV", in the file's header, where file(1) and we look for it
BUSY_TIMEOUT_S = 30.0
WAL_SINCE = (3, 51, 3)
READ_ONLY = "provenance_read_only"
# No value of ours comes near it; a row of a gigabyte is an attack on whoever opens it.
LONGEST_VALUE = 256 * 1024 * 1024
# SQLite's own 2 MiB hold not even the inner pages of an index of 100,000 texts: with 16 the sixteen
# prints of a look-up took 50 microseconds, not 80; with 64 no fewer.
PAGE_CACHE_KIB = 16 * 1024


def engine_for(url: str) -> Engine:
    """An engine for a file name, an `sqlite:` or a `postgresql:` URL.

    Raises SettingsError for any other URL, HomeError where the folder cannot be made.
    """
    if "://" not in url:
        return _sqlite_engine(Path(url))
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise SettingsError(f"--db {url!r} is no database URL", remedy="give a file name or a URL") from error
    backend = parsed.get_backend_name()
    if backend == "sqlite" and parsed.database:
        return _sqlite_engine(Path(parsed.database))
    if backend in ("postgresql", "postgres"):
        return _postgresql_engine(parsed.set(drivername="postgresql+psycopg"))
    raise SettingsError(
        f"--db {parsed.render_as_string()}: {backend} is not supported", remedy="use SQLite or PostgreSQL"
    )


def reading(connection: Connection) -> Connection:
    """A connection whose transaction takes no write lock."""
    return connection.execution_options(**{READ_ONLY: True})


def sqlite_file(engine: Engine) -> Path | None:
    """The file behind an SQLite engine."""
    return Path(engine.url.database) if engine.dialect.name == "sqlite" and engine.url.database else None


def copy_database(source: Path, target: Path) -> None:
    """Copies an SQLite database as of one moment to a new file, synced to disk."""
    import sqlite3
    from contextlib import closing

    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as opened,
        closing(sqlite3.connect(target)) as copy,
    ):
        opened.backup(copy)
    with open(target, "rb+") as handle:
        os.fsync(handle.fileno())


def _sqlite_engine(path: Path) -> Engine:
    path = Path(os.path.abspath(path))  # not resolved: a link is refused below, not followed
    _must_be_usable(path)
    # Connections are kept: with a new one for each transaction, which reads the schema anew, a look of a
    # re-check took twice the processor time (15 ms, not 8).
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S}, poolclass=QueuePool)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _must_be_usable(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = path.stat().st_mode if path.exists() else None
    except OSError as error:
        raise HomeError(
            f"{path.parent} cannot be used: {error.strerror}", remedy="choose another folder with --home"
        ) from error
    if mode is not None and not stat.S_ISREG(mode):
        raise ForeignDatabase(f"{path} is not a file", remedy="give --db a file name")
    if mode is None and not os.access(path.parent, os.W_OK):
        raise HomeError(
            f"{path.parent} cannot be written", remedy="change its permissions or choose another with --home"
        )


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Connection settings; transactions are ours to begin, not the driver's."""
    connection.isolation_level = None
    import sqlite3

    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    if sys.version_info >= (3, 12):  # nothing may write into the file's own structures
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor = connection.cursor()
    try:
        cursor.execute("PRAGMA trusted_schema = OFF")  # a view or trigger of somebody's calls no function
        cursor.execute("PRAGMA cell_size_check = ON")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA temp_store = MEMORY")
        cursor.execute(f"PRAGMA cache_size = -{PAGE_CACHE_KIB}")
        if sqlite3.sqlite_version_info >= WAL_SINCE:
            cursor.execute("PRAGMA synchronous = FULL")
        else:
            cursor.execute("PRAGMA synchronous = EXTRA")
    finally:
        cursor.close()


def _lower(value: Any) -> Any:
    """Small letters of every script; SQLite's own `lower` knows those of ASCII."""
    return value.lower() if isinstance(value, str) else value


def journal_mode() -> str:
    """The journal that this SQLite can be trusted with."""
    import sqlite3

    return "wal" if sqlite3.sqlite_version_info >= WAL_SINCE else "delete"


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN" if options.get(READ_ONLY) else "BEGIN IMMEDIATE")


def _postgresql_engine(url: Any) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise SettingsError(
            "PostgreSQL needs the psycopg driver", remedy="pip install 'provenance[postgres]'"
        ) from error
