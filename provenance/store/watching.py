"""What is looked at again: the facade `store.watch`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, select, update

from provenance import model
from provenance.store import found, queue
from provenance.store.load import CHUNK, load_checks
from provenance.store.queue import Due, Place, WatchedRepost
from provenance.store.record import RUNS, record_checks, table
from provenance.store.search import record_words
from provenance.store.tables import RunState, Setting

SETTINGS = table(Setting)


@dataclass(frozen=True, slots=True)
class Settled:
    """What a look came to, to be written in one transaction.

    `checks` are new ones with the repost of each (None: not known yet), `presence` says
    of reposts whether they stand on their page, `searched` which originals were searched
    for, `hastened` which places are to be looked at no later than `hasten_to`.
    """

    place: Place
    change: model.LinkChange | None = None
    findings: tuple[model.Finding, ...] = ()
    checks: tuple[tuple[int | None, model.Check], ...] = ()
    presence: tuple[tuple[int, bool], ...] = ()
    searched: tuple[int, ...] = ()
    hastened: tuple[int, ...] = ()
    hasten_to: datetime | None = None


if TYPE_CHECKING:
    from provenance.store import Store


class Watching:
    """Findings of change, and the queue of what is looked at again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- findings ---

    def record(self, run_id: str | None, findings: Iterable[model.Finding]) -> tuple[model.Finding, ...]:
        """Records findings in one transaction; gives back those that were not recorded before."""
        with self._store._writing() as connection:
            return found.record(connection, run_id, findings)

    def findings(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        kinds: Iterable[model.FindingKind] | None = None,
        outlet: str | None = None,
        aggregator: str | None = None,
        repost_id: int | None = None,
        newest_first: bool = False,
        limit: int | None = None,
    ) -> Iterator[model.Finding]:
        """Recorded findings, oldest first; `[since, until)` is when they were found.

        `outlet` is an id, a domain or a name as claimed, `aggregator` the host of the page.
        Read a few hundred at a time, each time in a transaction of its own.
        """
        wanted = found.Wanted(
            since=since,
            until=until,
            kinds=tuple(kinds or ()),
            outlet=outlet,
            aggregator=aggregator,
            repost_id=repost_id,
            newest_first=newest_first,
            limit=limit,
        )
        with self._store._reading() as connection:
            keys = found.keys_of(connection, wanted)
        for start in range(0, len(keys), CHUNK):
            with self._store._reading() as connection:
                some = list(found.load(connection, keys[start : start + CHUNK]))
            yield from some

    # --- the queue ---

    def turns(self) -> list[Due]:
        """Every place in the queue, whenever its turn is."""
        with self._store._reading() as connection:
            return queue.turns(connection)

    def places(self, targets: Collection[int]) -> dict[int, Place]:
        """All that is known of places, by the key of their target."""
        with self._store._reading() as connection:
            return queue.places(connection, targets)

    def pages_with_a_search(self) -> frozenset[int]:
        """The places of pages with a repost whose original is not known."""
        with self._store._reading() as connection:
            return queue.pages_with_a_search(connection)

    def take_turns(self, places: Iterable[Place]) -> None:
        """Writes looks that changed nothing but the turns of their places."""
        named = sorted(places, key=lambda place: place.target_id or 0)  # in one order: no deadlock

        def write(connection: Connection) -> None:
            for place in named:
                queue.take_turn(connection, place)

        self._store._write(write)

    def watch(self, watched: Iterable[tuple[str, Place, Place | None]], at: datetime) -> None:
        """Watches the reposts of checks, each at its page and, where there is one, at its original."""
        named = tuple(watched)

        def write(connection: Connection) -> None:
            for check_id, page, original in named:
                queue.watch(connection, check_id, page, original, at)

        self._store._write(write)

    def unwatched(self) -> Iterator[model.Check]:
        """The last checks of reposts that are not watched as of that check."""
        with self._store._reading() as connection:
            keys = queue.unwatched(connection)
        for start in range(0, len(keys), CHUNK):
            with self._store._reading() as connection:
                some = list(load_checks(connection, keys[start : start + CHUNK]))
            yield from some

    def last_checks(self, target_id: int) -> tuple[tuple[WatchedRepost, model.Check], ...]:
        """The reposts whose page or original stands at a place, each with its last check."""
        with self._store._reading() as connection:
            known = list(queue.reposts_of(connection, target_id))
            checks = load_checks(connection, [key for _, key in known])
            return tuple((repost, check) for (repost, _), check in zip(known, checks, strict=True))

    def targets_of_checks(self, check_ids: Iterable[str]) -> dict[str, tuple[int, ...]]:
        """For each check that is known, the places that are looked at for its repost."""
        with self._store._reading() as connection:
            return queue.targets_of_checks(connection, check_ids)

    def settle(self, run_id: str | None, settled: Settled) -> tuple[model.Finding, ...]:
        """Writes all that a look came to, or nothing; the findings that are new."""
        return self._store._write(lambda connection: _settle(connection, run_id, settled))

    def close_runs(self, command: str, at: datetime) -> None:
        """Closes the runs of a command that were killed; what they did is recorded."""
        running = (RUNS.c.command == command, RUNS.c.state == RunState.RUNNING.value)
        with self._store._writing() as connection:
            connection.execute(
                update(RUNS).where(*running).values(state=RunState.FINISHED.value, finished_at=at)
            )

    def word(self, name: str) -> str:
        """What was kept under a name, or an empty word."""
        with self._store._reading() as connection:
            return connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == name)) or ""

    def exchange_word(self, name: str, value: str) -> str:
        """Keeps a word under a name for the next run; gives back the one that was kept, or an empty one."""
        return self._store._write(lambda connection: _exchange_word(connection, name, value))

    # --- link states ---

    def link_standings(self, check_ids: Iterable[str]) -> dict[str, tuple[model.LinkStanding, ...]]:
        """How the watched addresses of the reposts of some checks stand, by the name of the check."""
        with self._store._reading() as connection:
            return queue.link_standings(connection, check_ids)

    def transitions(self, address: str | None = None) -> tuple[model.LinkChange, ...]:
        """How addresses came to stand as they do, oldest first; of one address or of all."""
        with self._store._reading() as connection:
            return tuple(queue.transitions(connection, address))


def _exchange_word(connection: Connection, name: str, value: str) -> str:
    known = connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == name))
    if known is None:
        connection.execute(insert(SETTINGS).values(name=name, value=value))
    elif known != value:
        connection.execute(update(SETTINGS).where(SETTINGS.c.name == name).values(value=value))
    return known or ""


def _settle(connection: Connection, run_id: str | None, settled: Settled) -> tuple[model.Finding, ...]:
    if settled.checks:
        assert run_id is not None, "checks belong to a run"
        run = connection.execute(select(RUNS.c.id).where(RUNS.c.run_id == run_id)).scalar_one()
        checks = [check for _, check in settled.checks]
        known = {check.check_id: repost for repost, check in settled.checks if repost is not None}
        record_checks(connection, run, checks, known)
        record_words(connection, checks)
    queue.settle(connection, settled.place, settled.change)
    for repost_id, present in settled.presence:
        queue.set_presence(connection, repost_id, present=present)
    if settled.searched and settled.place.looked_at is not None:
        queue.set_searched(connection, settled.searched, settled.place.looked_at)
    if settled.hasten_to is not None:
        queue.hasten(connection, settled.hastened, settled.hasten_to)
    return found.record(connection, run_id, settled.findings)
