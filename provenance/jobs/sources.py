"""Where captures come from: collected ones first, then the network unless it is shut out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from provenance.fetch.budget import Budget
from provenance.fetch.offline import Offline
from provenance.fetch.source import FirstOf, Source
from provenance.model import Capture, Outcome, OutcomeKind
from provenance.settings import Settings

if TYPE_CHECKING:
    from provenance.archive import Archive
    from provenance.fetch.internet import Internet
    from provenance.jobs.memory import Memory
    from provenance.store import Store

# Reposts of one page often share an original, and those of one outlet its lists; bodies are large.
REMEMBERED = 2_000  # outcomes
REMEMBERED_BYTES = 64 * 1024 * 1024


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


class Remembering:
    """Asks the sources behind it once for each address."""

    def __init__(
        self,
        source: FirstOf,
        *,
        is_stopped: Callable[[], bool] = lambda: False,
        memory: Memory | None = None,
    ) -> None:
        """What comes back while `is_stopped` is no answer, but the end of a budget: it is forgotten.

        `memory` holds what was answered in earlier runs.
        """
        self._memory = memory
        self._source = source
        self.is_stopped = is_stopped
        self._size = 0
        self._known: OrderedDict[tuple[str, str, datetime | None], Outcome] = OrderedDict()

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:
        """The capture of `url`, as the sources gave it the first time."""
        return self._once(("get", url, near), lambda: self._source.get(url, near=near))

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:
        """The archived copy of `url`, as the sources gave it the first time."""
        return self._once(("nearest", url, near), lambda: self._source.nearest(url, near))

    def again(self, url: str, previous: Capture | None) -> Outcome:
        """What the sources give now, whatever they gave before; asked only whether `previous` changed."""
        outcome = self._source.again(url, previous)
        if outcome.kind is not OutcomeKind.NOT_MODIFIED:
            self._forget(("get", url, None))
            self._keep(("get", url, None), outcome)
        return outcome

    def forget(self) -> None:
        """Forgets every outcome: a later run in the same program asks anew."""
        self._known.clear()
        self._size = 0

    def copy(self, url: str, address: str) -> Outcome:
        """The archived copy at `address`, as the sources gave it the first time."""
        return self._once(("copy", address, None), lambda: self._source.copy(url, address))

    def ask(self, url: str, secret: tuple[tuple[str, str], ...]) -> Outcome:
        """The answer of an interface that wants a key, as the sources gave it the first time."""
        return self._once(("ask", url, None), lambda: self._source.ask(url, secret))

    def _once(self, key: tuple[str, str, datetime | None], ask: Callable[[], Outcome]) -> Outcome:
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
            return known
        question = (key[0], key[1], f"{key[2]:%Y-%m-%d}" if key[0] == "nearest" and key[2] else "")
        remembered = self._memory.recall(question) if self._memory else None
        outcome = remembered or ask()
        if not self.is_stopped():
            self._keep(key, outcome)
            if remembered is None and self._memory is not None:
                self._memory.note(question, key[1], outcome)
        return outcome

    def _forget(self, key: tuple[str, str, datetime | None]) -> None:
        known = self._known.pop(key, None)
        if known is not None:
            self._size -= _weight(known)

    def _keep(self, key: tuple[str, str, datetime | None], outcome: Outcome) -> None:
        """Remembers an outcome; a refusal without a body costs nothing to keep, a long list does."""
        self._known[key] = outcome
        self._size += _weight(outcome)
        while self._size > REMEMBERED_BYTES or len(self._known) > REMEMBERED:
            self._size -= _weight(self._known.popitem(last=False)[1])


def _weight(outcome: Outcome) -> int:
    return len(outcome.capture.body) if outcome.capture is not None else 0


class Late:
    """The network, opened when the first address is asked: a saved page needs neither HTTP nor TLS."""

    def __init__(self, open_now: Callable[[], FirstOf]) -> None:
        self._open_now = open_now
        self._opened: FirstOf | None = None

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:
        """What the network answers."""
        return self._sources().get(url, near=near)

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:
        """What the web archives answer."""
        return self._sources().nearest(url, near)

    def again(self, url: str, previous: Capture) -> Outcome:
        """What the network answers to a conditional look."""
        return self._sources().again(url, previous)

    def copy(self, url: str, address: str) -> Outcome:
        """What a web archive answers at an address of its own."""
        return self._sources().copy(url, address)

    def ask(self, url: str, secret: tuple[tuple[str, str], ...]) -> Outcome:
        """What an interface answers to one who has a key."""
        return self._sources().ask(url, secret)

    def _sources(self) -> FirstOf:
        if self._opened is None:
            self._opened = self._open_now()
        return self._opened


@contextmanager
def sources_of(
    settings: Settings,
    archive: Archive | None = None,
    store: Store | None = None,
    internet: Internet | None = None,
    budget: Budget | None = None,
    clock: Callable[[], datetime] = now,
) -> Iterator[FirstOf]:
    """The sources that the settings allow; what the network gives is kept in `archive` before it is read.

    Without an archive (`provenance parse URL`) nothing is kept, without a store a host's pace is
    kept by this process alone. Raises BrokenWarc
    for a `--from-warc` file that cannot be trusted.
    """
    with ExitStack() as stack:
        collected: list[Source] = []
        if settings.from_warc:
            from provenance.fetch.replay import WarcSource

            collected.append(WarcSource(settings.from_warc))
        if settings.offline:
            yield FirstOf(*collected, Offline())
            return
        yield FirstOf(
            *collected,
            Late(lambda: stack.enter_context(_network(settings, archive, store, internet, budget, clock))),
        )


def _network(
    settings: Settings,
    archive: Archive | None,
    store: Store | None,
    internet: Internet | None,
    budget: Budget | None,
    clock: Callable[[], datetime],
) -> AbstractContextManager[FirstOf]:
    from provenance.jobs.network import live_sources

    return live_sources(settings, archive, store, internet, budget, clock)
