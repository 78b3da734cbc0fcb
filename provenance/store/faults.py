"""The drivers' exceptions, translated into ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from provenance.errors import DamagedDatabase, ForeignDatabase, StorageFull, StoreError


class Collision(StoreError):
    """Raised when the server undid a transaction in favour of another: trying again helps."""


# Serialisation failure; deadlock; a row of which another program has just written the same,
# and which the next try finds.
UNDONE = frozenset({"40001", "40P01", "23505", "23P01"})


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Raises our errors in place of the driver's."""
    try:
        yield
    except DBAPIError as error:
        name = engine.url.render_as_string(hide_password=True).removeprefix("sqlite:///")
        raise _ours(error.orig, name) from error
    except sqlite3.Error as error:
        name = engine.url.render_as_string(hide_password=True).removeprefix("sqlite:///")
        raise _ours(error, name) from error


def _ours(error: BaseException | None, name: str) -> Exception:
    code = getattr(error, "sqlite_errorname", "") or ""
    if getattr(error, "sqlstate", None) in UNDONE:
        return Collision(f"{name} is being written by many programs", remedy="try again")
    if code.startswith("SQLITE_NOTADB"):
        return ForeignDatabase(f"{name} is not a database", remedy="choose another with --home or --db")
    if code.startswith("SQLITE_CORRUPT"):
        return DamagedDatabase(
            f"{name} is damaged ({error})", remedy="run `provenance db check`, then restore a backup"
        )
    if code.startswith("SQLITE_FULL"):
        return StorageFull(
            f"{name} cannot grow: the disk or the quota is full",
            remedy="free some space; what was recorded before is safe",
        )
    if code.startswith("SQLITE_IOERR"):
        return StoreError(
            f"{name} cannot be read or written ({error})",
            remedy="check the disk, its quota and the limit on file sizes; what was recorded before is safe",
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(f"{name} is being written by another program", remedy="try again when it is done")
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return StoreError(f"{name} cannot be written ({error})", remedy="check its permissions")
    return StoreError(f"{name} cannot be used: {' '.join(str(error).split())}", remedy="see the reason above")
