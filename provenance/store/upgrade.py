"""Recognises a database as ours and brings it to the newest form, once, under a lock.

A new database is made whole in one transaction. An older one is copied beside
itself first, then upgraded in one transaction under an exclusive lock, so that
two programs that start together upgrade once, and a kill leaves the old form.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DatabaseError, OperationalError

from provenance.errors import DamagedDatabase, ForeignDatabase, NewerDatabase
from provenance.store.engine import APPLICATION_ID, copy_database, journal_mode, reading, sqlite_file
from provenance.store.faults import translated

HEAD = "0007"  # the newest revision in migrations/versions; a test holds the two together
APPLICATION = "provenance"
UPGRADE_LOCK = 0x50524F56  # PostgreSQL's advisory lock is a number


class Form(StrEnum):
    """What a database turns out to be."""

    NEW = "new"
    CURRENT = "current"
    OLDER = "older"


def make_ready(engine: Engine) -> Path | None:
    """Creates or upgrades the database where that is needed; the path of the copy made before an upgrade.

    Raises NewerDatabase, ForeignDatabase or DamagedDatabase, and has then written nothing.
    """
    with translated(engine), reading(engine.connect()) as connection, connection.begin():
        form = form_of(connection)
    if form is Form.CURRENT:
        return None
    return _upgrade(engine)


def form_of(connection: Connection) -> Form:
    """What the database behind `connection` is; raises when it is not one that we may touch."""
    if connection.dialect.name == "sqlite":
        ours = connection.scalar(text("PRAGMA application_id")) == APPLICATION_ID
        empty = not connection.scalar(text("SELECT count(*) FROM sqlite_schema"))
    else:
        tables = set(inspect(connection).get_table_names())
        empty = not tables
        ours = "settings" in tables and "alembic_version" in tables and _says_ours(connection)
    if empty:
        return Form.NEW
    if not ours:
        raise ForeignDatabase(
            f"{_name(connection)} is the database of another program",
            remedy="choose another with --home or --db; nothing was written",
        )
    return _compare(connection)


def _says_ours(connection: Connection) -> bool:
    found = connection.scalar(text("SELECT value FROM settings WHERE name = 'application'"))
    return bool(found == APPLICATION)


def _compare(connection: Connection) -> Form:
    revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if revision == HEAD:
        return Form.CURRENT
    if revision is None:
        raise DamagedDatabase(
            f"{_name(connection)} does not say which version wrote it", remedy="restore a backup"
        )
    if not str(revision).isdigit() or int(revision) > int(HEAD):
        raise NewerDatabase(
            f"{_name(connection)} was written by a newer provenance (form {revision}, this one knows {HEAD})",
            remedy="upgrade provenance, or choose another database with --db; nothing was written",
        )
    return Form.OLDER


def _name(connection: Connection) -> str:
    return connection.engine.url.render_as_string(hide_password=True).removeprefix("sqlite:///")


def _upgrade(engine: Engine) -> Path | None:
    file = sqlite_file(engine)
    with translated(engine), engine.connect() as connection:
        if file is not None:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")  # tables are rebuilt; checked below
            connection.rollback()
        with connection.begin():
            _lock(connection)
            form = form_of(connection)  # somebody else may have been here while we waited
            copy = None
            if form is Form.OLDER and file is not None:
                copy = copy_beside(file)
            if form is not Form.CURRENT:
                _run_migrations(connection)
                _mark(connection)
    if file is not None:
        _set_journal(engine)
    return copy


def _lock(connection: Connection) -> None:
    """Waits for every other upgrade; held until the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": UPGRADE_LOCK})


def copy_beside(file: Path) -> Path:
    """A copy of the database as it is now, synced to disk before the upgrade begins.

    The caller holds the write lock, under which others may still read, so a second
    connection copies what nobody can change meanwhile. (The one that holds the lock
    cannot: SQLite answers SQLITE_LOCKED, and Python's `backup` waits for ever.)
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = file.with_name(f"{file.name}.before-{HEAD}-{stamp}")
    copy_database(file, target)
    return target


def _run_migrations(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def scripts_folder() -> Path:
    """`migrations/`: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_migrations"
    return installed if installed.is_dir() else package.parent / "migrations"


def _mark(connection: Connection) -> None:
    """Signs the database, in the same transaction as its tables."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise DamagedDatabase(
            f"{_name(connection)}: {len(broken)} rows point at missing rows; the upgrade was undone",
            remedy="restore a backup",
        )
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(HEAD)}")


def _set_journal(engine: Engine) -> None:
    """The journal mode is kept in the file; it cannot be set inside a transaction."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute(f"PRAGMA journal_mode = {journal_mode()}")
    except (OperationalError, DatabaseError):  # somebody else is writing: the next one sets it
        pass
    finally:
        connection.close()
