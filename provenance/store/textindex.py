"""The text index: which fingerprints stand in which texts, and which captures hold those.

A text is kept once, however many captures hold it: twenty verbatim reposts of one article
add one row each and no fingerprint. A fingerprint that stands in more than
`MOST_TEXTS` texts (a newsletter's invitation, a licence's words) says nothing about any of
them; it is set aside when texts are looked for, at the price of reading that many rows.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel

from provenance import model
from provenance.store.columns import BigKey, key, one_of, refers
from provenance.store.engine import reading
from provenance.store.faults import translated
from provenance.store.load import capture_of
from provenance.store.record import CAPTURES, CHECKS, identity_of, record_capture, table

if TYPE_CHECKING:
    from provenance.store import Store

MOST_TEXTS = 100
BATCH = 100_000  # texts written in one transaction: their fingerprints are sorted in memory
CHUNK = 500  # values of one IN list
ROWS = 400  # rows of one INSERT: a third of the time that as many INSERTs of one row take


class IndexedText(SQLModel, table=True):
    """A text, by the digest of its letters; `reach` is the rank up to which its prints are kept."""

    __tablename__: ClassVar[Any] = "indexed_texts"
    id: int | None = key()
    digest: bytes = Field(sa_column=sa.Column(sa.LargeBinary(16), nullable=False, unique=True))
    letters: int
    reach: int
    prints: int


class TextPrint(SQLModel, table=True):
    """A fingerprint of a text. No foreign key: it would be looked up at each of a million inserts."""

    __tablename__: ClassVar[Any] = "text_prints"
    __table_args__: ClassVar[Any] = ({"sqlite_with_rowid": False},)
    hash: int = Field(sa_column=sa.Column(sa.Integer, primary_key=True, autoincrement=False))
    text_id: int = Field(sa_column=sa.Column(BigKey, primary_key=True, autoincrement=False))


class TextHolder(SQLModel, table=True):
    """A capture that holds a text, and the newest check that found it there."""

    __tablename__: ClassVar[Any] = "text_holders"
    __table_args__: ClassVar[Any] = (one_of("held_as", model.HeldAs), {"sqlite_with_rowid": False})
    text_id: int = refers("indexed_texts.id", primary=True)
    capture_id: int = refers("captures.id", primary=True)
    held_as: str = Field(sa_column=sa.Column(sa.String(10), primary_key=True))
    check_id: int | None = Field(sa_column=sa.Column(BigKey, sa.ForeignKey("checks.id"), nullable=True))


class IndexedCheck(SQLModel, table=True):
    """A check whose texts are in the index, or are too short for it."""

    __tablename__: ClassVar[Any] = "indexed_checks"
    check_id: int = refers("checks.id", primary=True)


INDEXED, PRINTS, HOLDERS, DONE = map(table, (IndexedText, TextPrint, TextHolder, IndexedCheck))


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that shares fingerprints with what was asked."""

    text_id: int
    letters: int
    reach: int
    prints: int
    shared: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A capture that holds a text; `check_id` names the newest check that found it there."""

    text_id: int
    held_as: model.HeldAs
    capture: model.Capture
    check_id: str | None


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


class Look:
    """Look-ups in the text index, each in a transaction of its own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hits(self, hashes: Sequence[int], *, limit: int = 100) -> tuple[Hit, ...]:
        """The texts that share fingerprints with what is asked, those that share most first.

        Those set aside count only where most of what is asked is: an agency's story may
        stand on more than `MOST_TEXTS` sites, each time a little different.
        """
        with self._connection.begin():
            standing = _texts_of(self._connection, hashes)
            rare = {one: texts for one, texts in standing.items() if len(texts) <= MOST_TEXTS}
            shared: dict[int, list[int]] = {}
            for one, texts in (rare if 2 * len(rare) >= len(standing) else standing).items():
                for text in texts[:MOST_TEXTS]:
                    shared.setdefault(text, []).append(one)
            most = heapq.nsmallest(limit, shared, key=lambda text: (-len(shared[text]), text))
            return tuple(_hits(self._connection, most, shared))

    def holders(self, text_ids: Sequence[int]) -> tuple[Holder, ...]:
        """The captures that hold the texts, by text in the order given, earliest capture first."""
        order = {text: place for place, text in enumerate(text_ids)}
        with self._connection.begin():
            found = [holder for some in _chunks(text_ids) for holder in _holders(self._connection, some)]
        return tuple(sorted(found, key=lambda one: (order[one.text_id], one.capture.captured_at)))


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
    for some in _chunks(list(dict.fromkeys(identities))):
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
            {"digest": digest, "letters": one.letters, "reach": one.reach, "prints": len(one.prints) // 4}
            for digest, one in new.items()
        ]
        connection.execute(
            _dialect(connection).insert(INDEXED).on_conflict_do_nothing(index_elements=["digest"]), rows
        )
        known |= _keys(connection, new)
    return known, new


def _keys(connection: Connection, digests: Iterable[bytes]) -> dict[bytes, int]:
    found: dict[bytes, int] = {}
    for some in _chunks(list(digests)):
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
    for some in _chunks(checks):
        wanted = sa.select(CHECKS.c.check_id, CHECKS.c.id).where(CHECKS.c.check_id.in_(some))
        found.update((name, row) for name, row in connection.execute(wanted))
    return found


_PRINT = "SELECT text_id FROM text_prints WHERE hash = ? ORDER BY text_id LIMIT ?"
_PRINTS = """
SELECT sought.hash, p.text_id FROM unnest(%s::int[]) AS sought(hash) CROSS JOIN LATERAL
  (SELECT q.text_id FROM text_prints AS q WHERE q.hash = sought.hash ORDER BY q.text_id LIMIT %s) AS p
"""
_TEXT = "SELECT id, letters, reach, prints FROM indexed_texts WHERE id = ?"
_TEXTS = "SELECT id, letters, reach, prints FROM indexed_texts WHERE id = ANY(%s)"


def _texts_of(connection: Connection, hashes: Sequence[int]) -> dict[int, list[int]]:
    """For each fingerprint that is there, the texts in which it stands, oldest first, one above the limit.

    SQLite is asked for one after the other, past SQLAlchemy: that takes 3 us each.
    """
    found: dict[int, list[int]] = {}
    if connection.dialect.name == "postgresql":
        for one, text in connection.exec_driver_sql(_PRINTS, (list(hashes), MOST_TEXTS + 1)):
            found.setdefault(one, []).append(text)
        return found
    driver = _driver(connection)
    for one in hashes:
        if texts := driver.execute(_PRINT, (one, MOST_TEXTS + 1)).fetchall():
            found[one] = [text for (text,) in texts]
    return found


def _hits(connection: Connection, texts: Sequence[int], shared: Mapping[int, list[int]]) -> Iterator[Hit]:
    """The texts as hits, in order; an entry that points at no text is passed over."""
    if connection.dialect.name == "postgresql":
        rows = {row[0]: row for row in connection.exec_driver_sql(_TEXTS, (list(texts),))}
    else:
        driver = _driver(connection)
        rows = {text: row for text in texts if (row := driver.execute(_TEXT, (text,)).fetchone())}
    for text in texts:
        if text in rows:
            _, letters, reach, prints = rows[text]
            yield Hit(text, letters, reach, prints, tuple(shared[text]))


def _driver(connection: Connection) -> Any:
    driver = connection.connection.driver_connection
    assert driver is not None
    return driver


def _holders(connection: Connection, text_ids: Sequence[int]) -> Iterator[Holder]:
    wanted = (
        sa.select(HOLDERS.c.text_id, HOLDERS.c.held_as, CHECKS.c.check_id.label("found_by"), CAPTURES)
        .select_from(
            HOLDERS.join(CAPTURES, CAPTURES.c.id == HOLDERS.c.capture_id).outerjoin(
                CHECKS, CHECKS.c.id == HOLDERS.c.check_id
            )
        )
        .where(HOLDERS.c.text_id.in_(text_ids))
    )
    for row in connection.execute(wanted).mappings():
        yield Holder(row["text_id"], model.HeldAs(row["held_as"]), capture_of({**row}), row["found_by"])


def _dialect(connection: Connection) -> Any:
    return postgresql if connection.dialect.name == "postgresql" else sqlite


def _chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
