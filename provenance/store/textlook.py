"""Looking a text up: a fair sample of its fingerprints first, more where that settles too little.

The fingerprints of lowest rank are a random sample of a text, and a text that is kept by its lowest
64 keeps those among them. So the first `FIRST_ASKED` name every text that holds much of what is
asked: one that holds the share `s` of it escapes them with probability (1 - s) ** `FIRST_ASKED`. The
texts that were met are then counted over all that is asked by their sketches, a row each. What no
leading text explains is asked as well, up to `MOST_ASKED`: nothing but a copy of a small part of what a
leading text holds can escape those.

A fingerprint that stands in more than `MOST_TEXTS` texts (a newsletter's invitation, a licence's
words) says nothing about any of them; it is set aside, at the price of reading that many rows.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance import model
from provenance.index.sketch import BYTES, LOW, Asked
from provenance.store.load import capture_of
from provenance.store.record import CAPTURES, CHECKS
from provenance.store.text_tables import HOLDERS
from provenance.store.textread import MOST_TEXTS, Reader, reader_of

FIRST_ASKED = 16
MOST_ASKED = 128
LEADING = 8  # one in so many of the prints asked first is much
CHUNK = 500  # values of one IN list


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that shares fingerprints with what was asked; `shared` are their places there."""

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


class Look:
    """Look-ups in the text index, each in a transaction of its own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reader = reader_of(connection)

    def hits(self, hashes: Sequence[int], *, limit: int = 100) -> tuple[Hit, ...]:
        """The texts that share fingerprints with what is asked, those that share most first.

        `hashes` come lowest rank first. Those set aside count only where most of what is asked
        is: an agency's story may stand on more than `MOST_TEXTS` sites, each time a little
        different.
        """
        with self._reader as reader:
            looked = _Looked(reader, hashes)
            looked.ask(range(min(FIRST_ASKED, len(hashes))))
            looked.ask(looked.open_places())
            return looked.hits(limit)

    def holders(self, text_ids: Sequence[int]) -> tuple[Holder, ...]:
        """The captures that hold the texts, by text in the order given, earliest capture first."""
        order = {text: place for place, text in enumerate(text_ids)}
        with self._connection.begin():
            found = [holder for some in chunks(text_ids) for holder in _holders(self._connection, some)]
        return tuple(sorted(found, key=lambda one: (order[one.text_id], one.capture.captured_at)))


class _Looked:
    """One look-up as it goes: what was asked, where it stands, the texts that were met."""

    def __init__(self, reader: Reader, hashes: Sequence[int]) -> None:
        self._reader = reader
        self._hashes = hashes
        self._asked = Asked(hashes)
        self._standing: dict[int, list[int]] = {}
        self._rows: dict[int, tuple[int, int, bytes]] = {}

    def ask(self, places: Iterable[int]) -> None:
        """Looks up in which texts these of the prints stand."""
        if asked := [self._hashes[place] for place in places]:
            self._standing |= self._reader.texts_of(asked)

    def open_places(self) -> Sequence[int]:
        """The prints that are worth asking after the first, by their places.

        Where much of a text stands in too many others, no sketch tells what else does: all are asked.
        """
        later = range(FIRST_ASKED, min(MOST_ASKED, len(self._hashes)))
        if not later:
            return later
        telling = self._telling()
        if LEADING * (len(self._standing) - len(telling)) >= FIRST_ASKED:
            return range(FIRST_ASKED, len(self._hashes))
        if 2 * len(self._standing) < FIRST_ASKED:
            return later
        met = _met(telling)
        much = [text for text, count in met.items() if LEADING * count >= FIRST_ASKED]
        leading = self._known(sorted(much, key=met.__getitem__, reverse=True))
        if not leading:
            return later
        held = [self._shared(text) for text in leading]
        explained = frozenset[int]().union(*held)
        reached = max(self._asked.places(held[0]))
        return [p for p in later if p < reached and self._hashes[p] & LOW not in explained]

    def hits(self, limit: int) -> tuple[Hit, ...]:
        """The texts that share most of all that was given, asked for or not."""
        telling = self._telling()
        met = _met(telling)
        most = self._known(heapq.nsmallest(limit, met, key=lambda text: (-met[text], text)))
        aside = {one & LOW for one in self._standing.keys() - telling.keys()}
        found = [self._hit(text, aside) for text in most]
        return tuple(sorted(found, key=lambda hit: (-len(hit.shared), hit.text_id)))

    def _hit(self, text: int, aside: Set[int]) -> Hit:
        letters, reach, sketch = self._rows[text]
        shared = self._asked.places(self._shared(text) - aside)
        return Hit(text, letters, reach, len(sketch) // BYTES, shared)

    def _telling(self) -> Mapping[int, list[int]]:
        """The prints that tell texts apart; all that were found, where most stand in too many."""
        rare = {one: texts for one, texts in self._standing.items() if len(texts) <= MOST_TEXTS}
        return rare if 2 * len(rare) >= len(self._standing) else self._standing

    def _known(self, texts: Iterable[int]) -> list[int]:
        """Those that have a row, which is read once; an entry that points at none is passed over."""
        wanted = list(texts)
        if unread := [text for text in wanted if text not in self._rows]:
            self._rows |= self._reader.rows_of(unread)
        return [text for text in wanted if text in self._rows]

    def _shared(self, text: int) -> Set[int]:
        return self._asked.held_in(self._rows[text][2])


def _met(standing: Mapping[int, list[int]]) -> dict[int, int]:
    """How many of the prints stand in each text; of those in too many, in the oldest texts."""
    met: dict[int, int] = {}  # no Counter, which takes three times as long for the few texts of most prints
    for texts in standing.values():
        for text in texts[:MOST_TEXTS]:
            met[text] = met.get(text, 0) + 1
    return met


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


def chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The values, so many at a time as one IN list takes."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
