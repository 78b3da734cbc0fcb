"""The text index: which fingerprints stand in which texts, and which captures hold those.

A text is kept once, however many captures hold it: twenty verbatim reposts of one article
add one row each and no fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from provenance import model
from provenance.index.sketch import sketch_of
from provenance.store.engine import reading
from provenance.store.faults import translated
from provenance.store.record import CAPTURES, CHECKS, identity_of, record_capture
from provenance.store.text_tables import DONE, HOLDERS, INDEXED
from provenance.store.textlook import Look, chunks

if TYPE_CHECKING:
    from provenance.store import Store

BATCH = 100_000  # texts written in one transaction: their fingerprints are sorted in memory
ROWS = 400  # rows of one INSERT: a third of the time that as many INSERTs of one row take


class TextIndex:
    """The text index of an open database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, texts: Iterable[model.HeldText], checks: Iterable[str] = ()) -> None:
        """Indexes texts, a batch a transaction; `checks` are then known to be indexed.

        Adding a text again changes nothing.
        """
        waiting = iter(texts)
        while batch := list(islice(waiting, BATCH)):
            self._write(batch, ())
        self._write((), tuple(checks))

    def _write(self, texts: Sequence[model.HeldText], checks: Sequence[str]) -> None:
        if texts or checks:
            self._store._write(lambda connection: record_texts(connection, texts, checks))

    @contextmanager
    def look(self) -> Iterator[Look]:
        """A connection for look-ups; between them it holds no lock."""
        engine = self._store._engine
        with translated(engine), reading(engine.connect()) as connection:
            yield Look(connection)

    def unindexed(self) -> tuple[str, ...]:
        """The checks whose texts are not in the index: recorded by an older version.

        Asked for each repost that is checked, so the two are counted first: that takes a
        hundredth of looking for each check in the index.
        """
        wanted = (
            sa.select(CHECKS.c.check_id)
            .select_from(CHECKS.outerjoin(DONE, DONE.c.check_id == CHECKS.c.id))
            .where(DONE.c.check_id.is_(None))
            .order_by(CHECKS.c.id)
        )
        rows = (sa.select(sa.func.count()).select_from(one).scalar_subquery() for one in (CHECKS, DONE))
        counted = sa.select(*rows)
        with self._store._reading() as connection:
            checks, indexed = connection.execute(counted).one()
            return tuple(connection.scalars(wanted)) if checks != indexed else ()

    def count(self) -> int:
        """How many different texts the index holds."""
        with self._store._reading() as connection:
            return connection.scalar(sa.select(sa.func.count()).select_from(INDEXED)) or 0


def record_texts(connection: Connection, texts: Sequence[model.HeldText], checks: Sequence[str] = ()) -> None:
    """Indexes texts inside the caller's transaction; the checks must have been recorded in it or before."""
    told = [one for one in texts if one.prints.prints]
    ids, new = _record_digests(connection, {one.prints.digest: one.prints for one in told})
    _insert_prints(connection, {ids[digest]: prints for digest, prints in new.items()})
    named = {*checks, *(one.check_id for one in told if one.check_id is not None)}
    rows = _check_rows(connection, sorted(named))
    captures = _capture_keys(connection, [one.capture for one in told])
    holders = {
        (ids[one.prints.digest], capture, one.held_as.value): rows.get(one.check_id or "")
        for one, capture in zip(told, captures, strict=True)
    }
    _insert_holders(connection, holders)
    done = [{"check_id": rows[check]} for check in checks if check in rows]
    if done:
        connection.execute(_dialect(connection).insert(DONE).on_conflict_do_nothing(), done)


def _capture_keys(connection: Connection, captures: Sequence[model.Capture]) -> list[int]:
    """The key of each capture; those that are not recorded yet are."""
    identities = [identity_of(capture) for capture in captures]
    known: dict[str, int] = {}
    for some in chunks(list(dict.fromkeys(identities))):
        wanted = sa.select(CAPTURES.c.identity, CAPTURES.c.id).where(CAPTURES.c.identity.in_(some))
        known.update((identity, row) for identity, row in connection.execute(wanted))
    for identity, capture in zip(identities, captures, strict=True):
        if identity not in known:
            known[identity] = record_capture(connection, capture)
    return [known[identity] for identity in identities]


def _record_digests(
    connection: Connection, texts: Mapping[bytes, model.TextPrints]
) -> tuple[dict[bytes, int], dict[bytes, model.TextPrints]]:
    """The key of each text, and the texts that were not there before."""
    known = _keys(connection, texts)
    new = {digest: texts[digest] for digest in sorted(texts) if digest not in known}
    if new:
        rows = [
            {"digest": digest, "letters": one.letters, "reach": one.reach, "sketch": sketch_of(one.prints)}
            for digest, one in new.items()
        ]
        connection.execute(
            _dialect(connection).insert(INDEXED).on_conflict_do_nothing(index_elements=["digest"]), rows
        )
        known |= _keys(connection, new)
    return known, new


def _keys(connection: Connection, digests: Iterable[bytes]) -> dict[bytes, int]:
    found: dict[bytes, int] = {}
    for some in chunks(list(digests)):
        wanted = sa.select(INDEXED.c.digest, INDEXED.c.id).where(INDEXED.c.digest.in_(some))
        found.update((bytes(digest), row) for digest, row in connection.execute(wanted))
    return found


def _insert_prints(connection: Connection, texts: Mapping[int, model.TextPrints]) -> None:
    """Writes the fingerprints in the order of the table, so that its pages are filled one after another."""
    if not texts:
        return
    hashes = np.concatenate([np.frombuffer(one.prints, "<i4") for one in texts.values()])
    counts = np.fromiter((len(one.prints) // 4 for one in texts.values()), np.int64)
    keys = np.repeat(np.fromiter(texts, np.int64), counts)
    order = np.lexsort((keys, hashes))
    if connection.dialect.name == "postgresql":
        into = "INSERT INTO text_prints (hash, text_id) SELECT * FROM unnest(%s::int[], %s::bigint[])"
        values = (hashes[order].tolist(), keys[order].tolist())
        connection.exec_driver_sql(f"{into} ON CONFLICT DO NOTHING", values)
        return
    flat = np.stack((hashes[order], keys[order]), axis=1).ravel()
    for start in range(0, len(flat), 2 * ROWS):
        some = tuple(flat[start : start + 2 * ROWS].tolist())
        listed = ", ".join(["(?, ?)"] * (len(some) // 2))
        into = f"INSERT OR IGNORE INTO text_prints (hash, text_id) VALUES {listed}"
        connection.exec_driver_sql(into, some)


def _insert_holders(connection: Connection, holders: Mapping[tuple[int, int, str], int | None]) -> None:
    if not holders:
        return
    rows = [
        {"text_id": text, "capture_id": capture, "held_as": held_as, "check_id": check}
        for (text, capture, held_as), check in sorted(holders.items())
    ]
    statement = _dialect(connection).insert(HOLDERS)
    newest = sa.func.coalesce(statement.excluded.check_id, HOLDERS.c.check_id)
    keys = ["text_id", "capture_id", "held_as"]
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_={"check_id": newest}), rows)


def _check_rows(connection: Connection, checks: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in chunks(checks):
        wanted = sa.select(CHECKS.c.check_id, CHECKS.c.id).where(CHECKS.c.check_id.in_(some))
        found.update((name, row) for name, row in connection.execute(wanted))
    return found


def _dialect(connection: Connection) -> Any:
    return postgresql if connection.dialect.name == "postgresql" else sqlite
