"""Looks again at what is due, one run at a time; each look is written when it is made.

The queue is in the database, so that a run may end at any moment: what was looked at has
its next turn, what was not is still due.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from provenance.errors import UsageError
from provenance.jobs.bench import Bench
from provenance.jobs.enrolling import bounds_of, enrol, is_web
from provenance.jobs.looking import Looked, Looker
from provenance.jobs.tool import checkpoint_of
from provenance.model import Finding, OutcomeKind
from provenance.store.queue import Due, Place
from provenance.watch.link_states import THERE, Showed, showed
from provenance.watch.schedule import allowance, clock_fault, is_due, lateness

COMMAND = "recheck"
LOCK = "recheck"  # the name under which one run at a time is held
AT_ONCE = 100  # places that are read at once
KEPT_BACK = 25  # looks without news are written together; a kill has so many repeated
GIVE_UP_AFTER = 3  # looks at one host running that nobody answered
NOBODY = "nobody answered; is the network up?"
LAST_RUN = "recheck_last_run"
LAST_NOTES = "recheck_notes"  # under which the database keeps what the last run found odd

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class What:
    """What is to be looked at: what is due, all, or the places of certain checks.

    `limit` is a number of looks, `max_seconds` a time after which none is begun, measured
    by a clock that nobody sets. A dry run only lists.
    """

    every: bool = False
    check_ids: tuple[str, ...] = ()
    limit: int | None = None
    max_seconds: float | None = None
    dry_run: bool = False


class NoteCode(StrEnum):
    """What may be odd about a whole run."""

    CLOCK = "clock"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Note:
    """What is odd about a whole run; `is_news` unless the last run said the same."""

    code: NoteCode
    text: str
    is_news: bool = True


@dataclass(frozen=True, slots=True)
class RecheckResult:
    """What a run came to.

    `findings` are new, in the order in which they were found. `left` counts what is due
    and was not looked at, `unread` the looks that could not see anything. `locked` says
    that another run was at work and nothing was done. `notes` tell of the clock and the
    network. `planned` is what a dry run would look at.
    """

    findings: tuple[Finding, ...] = ()
    looked: int = 0
    unchanged: int = 0
    unread: int = 0
    left: int = 0
    run_id: str | None = None
    locked: bool = False
    notes: tuple[Note, ...] = ()
    planned: tuple[Due, ...] = ()


def recheck(bench: Bench, what: What | None = None, progress: Progress | None = None) -> RecheckResult:
    """Looks again at what is wanted, and records and returns what changed.

    Raises UsageError for a check that is not recorded.
    """
    with bench.store.hold(LOCK) as ours:
        if not ours:
            return RecheckResult(locked=True)
        return _Run(bench, what or What(), progress or _silent).done()


def _silent(_number: int, _total: int, _address: str) -> None:
    """Progress that nobody wants to hear."""


class _Run:
    """One run, while the lock is held."""

    def __init__(self, bench: Bench, what: What, progress: Progress) -> None:
        self.bench, self.what, self.progress = bench, what, progress
        self.run_id: str | None = None
        self.findings: list[Finding] = []
        self.counts: Counter[str] = Counter()
        self.silent_hosts: Counter[str] = Counter()
        self.is_online = False
        self.held: list[tuple[Place, Looked]] = []
        self.steady: list[Place] = []
        self.looker = Looker(bench, self.name_run, frozenset())
        self.began = time.monotonic()

    def done(self) -> RecheckResult:
        bench = self.bench
        bench.sources.forget()
        bench.store.watch.close_runs(COMMAND, bench.clock())
        enrol(bench, bench.store.watch.unwatched())
        turns = bench.store.watch.turns()
        chosen, left, notes = self._chosen(turns)
        if self.what.dry_run:
            return RecheckResult(left=left, notes=notes, planned=tuple(chosen))
        self.looker = Looker(bench, self.name_run, bench.store.watch.pages_with_a_search())
        try:
            looked_at = self._look_at(chosen)
            notes = self._new_or_old((*notes, *self._settle_held(turns)))
        finally:
            self._write_steady()
            bench.store.watch.exchange_word(LAST_RUN, bench.clock().isoformat())
        left += len(chosen) - looked_at + self.counts["busy"]
        if self.run_id is not None:
            bench.store.finish_run(self.run_id, bench.clock(), checkpoint_of(bench.archive))
        return RecheckResult(
            findings=tuple(self.findings),
            looked=self.counts["looked"],
            unchanged=self.counts["unchanged"],
            unread=self.counts["unread"],
            left=left,
            run_id=self.run_id,
            notes=notes,
        )

    def name_run(self) -> str:
        """The run, begun when there is first something to record under its name."""
        if self.run_id is None:
            bench = self.bench
            self.run_id = bench.store.begin_run(
                COMMAND, (), signature=COMMAND, tool=bench.tool, now=bench.clock()
            )
        return self.run_id

    def _new_or_old(self, notes: tuple[Note, ...]) -> tuple[Note, ...]:
        """The notes, each marked as news unless the last run had it too."""
        watch = self.bench.store.watch
        said = watch.exchange_word(LAST_NOTES, " ".join(note.code for note in notes)).split()
        return tuple(replace(note, is_news=note.code not in said) for note in notes)

    # --- choosing ---

    def _chosen(self, turns: list[Due]) -> tuple[list[Due], int, tuple[Note, ...]]:
        """What is looked at in this run, how much more is due, and what is odd about the clock."""
        now = self.bench.clock()
        bounds = bounds_of(self.bench.settings)
        last = self._last_run(turns)
        fault = clock_fault(now, last)
        notes = (Note(NoteCode.CLOCK, fault),) if fault is not None else ()
        wanted = self._wanted(turns)
        named = wanted is not turns or self.what.every
        due = wanted if named else [one for one in wanted if is_due(one.next_at, now, bounds)]
        due.sort(key=lambda one: -lateness(one.next_at, timedelta(seconds=one.interval_s), now))
        most = len(due)
        if not named:
            per_day = sum(86_400 / max(one.interval_s, 1.0) for one in turns)
            most = allowance(per_day, now, last)
        if self.what.limit is not None and fault is None:
            most = self.what.limit
        elif self.what.limit is not None:
            most = min(most, self.what.limit)
        return list(_interleaved(due[:most])), max(len(due) - most, 0), notes

    def _last_run(self, turns: list[Due]) -> datetime | None:
        """When the last run ended, else when anything was last looked at."""
        kept = self.bench.store.watch.word(LAST_RUN)
        if kept:
            return datetime.fromisoformat(kept)
        return max((due.looked_at for due in turns if due.looked_at is not None), default=None)

    def _wanted(self, turns: list[Due]) -> list[Due]:
        if not self.what.check_ids:
            return turns
        known = self.bench.store.watch.targets_of_checks(self.what.check_ids)
        for name in self.what.check_ids:
            if name not in known:
                raise UsageError(
                    f"there is no check {name} that is watched", remedy="see `provenance report --all`"
                )
        targets = {target for found in known.values() for target in found}
        return [due for due in turns if due.target_id in targets]

    # --- looking ---

    def _look_at(self, chosen: list[Due]) -> int:
        places: dict[int, Place] = {}
        for number, due in enumerate(chosen):
            if self._is_out_of_time():
                return number
            if number % AT_ONCE == 0:
                some = [one.target_id for one in chosen[number : number + AT_ONCE]]
                places = self.bench.store.watch.places(some)
            self.progress(number, len(chosen), due.address)
            self._look(places[due.target_id])
        return len(chosen)

    def _is_out_of_time(self) -> bool:
        limit = self.what.max_seconds
        return limit is not None and time.monotonic() - self.began >= limit

    def _look(self, place: Place) -> None:
        host = _host(place.address)
        if self.silent_hosts[host] >= GIVE_UP_AFTER:
            self.counts["unread"] += 1
            self.bench.store.watch.settle(None, self.looker.put_off(place, NOBODY))
            return
        looked = self.looker.look(place)
        self.counts["looked"] += 1
        if looked.answered:
            self.silent_hosts[host] = 0
            if is_web(place.address):
                self._is_up()
        elif looked.sight.kind in (OutcomeKind.TIMEOUT, OutcomeKind.RESET, OutcomeKind.TLS_FAULT):
            self.silent_hosts[host] += 1
        self._take(place, looked)

    def _take(self, place: Place, looked: Looked) -> None:
        """Writes a look, or keeps it until it is known whether the network is up."""
        kind = looked.sight.kind
        if looked.sight.unseen is not None or showed(kind) not in (Showed.THERE, Showed.ABSENT):
            self.counts["unread"] += 1
        if not looked.answered and kind is OutcomeKind.RATE_LIMITED:
            self.counts["busy"] += 1  # we waited for our turn at the host in vain: it stays due
        elif not looked.answered and kind in (OutcomeKind.OFFLINE, OutcomeKind.REFUSED):
            put_off = self.looker.put_off(place, looked.sight.detail or NOBODY)
            self.bench.store.watch.settle(None, put_off)
        elif looked.answered or self.is_online or not is_web(place.address):
            self._write(looked)
        else:
            self.held.append((place, looked))

    def _write_steady(self) -> None:
        steady, self.steady = self.steady, []
        if steady:
            self.bench.store.watch.take_turns(steady)

    def _write(self, looked: Looked) -> None:
        settled = looked.settled
        if looked.is_steady:
            self.counts["unchanged"] += 1
            self.steady.append(settled.place)
            if len(self.steady) >= KEPT_BACK:
                self._write_steady()
            return
        self._write_steady()  # first: what is new may bring the turn of one of them forward
        run_id = self.name_run() if settled.checks or settled.findings else self.run_id
        named = tuple(replace(finding, run_id=run_id) for finding in settled.findings)
        new = self.bench.store.watch.settle(run_id, replace(settled, findings=named))
        self.findings += new
        if not settled.findings and settled.change is None:
            self.counts["unchanged"] += 1
        if settled.checks:
            enrol(self.bench, [check for _, check in settled.checks])

    def _is_up(self) -> None:
        """Somebody answered: what nobody answered before was no fault of our own network."""
        self.is_online = True
        held, self.held = self.held, []
        for _, looked in held:
            self._write(looked)

    def _settle_held(self, turns: list[Due]) -> tuple[Note, ...]:
        """What is made of looks that nobody answered: nothing, unless another host can be reached."""
        if not self.held:
            return ()
        self._try_another_host(turns)
        if not self.held:
            return ()
        self.counts["unread"] += sum(showed(looked.sight.kind) is Showed.ABSENT for _, looked in self.held)
        for place, _ in self.held:
            self.bench.store.watch.settle(None, self.looker.put_off(place, NOBODY))
        return (Note(NoteCode.NETWORK, f"none of {len(self.held)} places could be reached: {NOBODY}"),)

    def _try_another_host(self, turns: list[Due]) -> None:
        """Looks ahead of its turn at a place that was there, on a host that has not been asked yet."""
        asked = {_host(place.address) for place, _ in self.held}
        others = [
            (due.looked_at, due.target_id)
            for due in turns
            if due.looked_at is not None and is_web(due.address) and _host(due.address) not in asked
        ]
        for _, target in sorted(others, reverse=True)[:GIVE_UP_AFTER]:
            place = self.bench.store.watch.places([target])[target]
            if place.state in THERE:
                self._look(place)
                return


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower() if is_web(address) else ""
    except ValueError:
        return ""


def _interleaved(due: Iterable[Due]) -> Iterator[Due]:
    """The same in turns of one for each host, so that the pause after one is used for another."""
    waiting: dict[str, list[Due]] = {}
    for one in due:
        waiting.setdefault(_host(one.address), []).append(one)
    queues = [iter(some) for some in waiting.values()]
    while queues:
        going = []
        for queue in queues:
            following = next(queue, None)
            if following is not None:
                yield following
                going.append(queue)
        queues = going
