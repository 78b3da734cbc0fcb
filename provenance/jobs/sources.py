"""Where captures come from: collected ones first, then the network unless it is shut out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from provenance.fetch.offline import Offline
from provenance.fetch.source import FirstOf, Source
from provenance.model import Outcome
from provenance.settings import Settings

if TYPE_CHECKING:
    from provenance.archive import Archive
    from provenance.fetch.internet import Internet
    from provenance.store import Store

REMEMBERED = 64  # outcomes: reposts of one page often share an original, and bodies are large


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


class Remembering:
    """Asks the sources behind it once for each address."""

    def __init__(self, source: FirstOf) -> None:
        self._source = source
        self._known: OrderedDict[tuple[str, str, datetime | None], Outcome] = OrderedDict()

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:
        """The capture of `url`, as the sources gave it the first time."""
        return self._once(("get", url, near), lambda: self._source.get(url, near=near))

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:
        """The archived copy of `url`, as the sources gave it the first time."""
        return self._once(("nearest", url, near), lambda: self._source.nearest(url, near))

    def _once(self, key: tuple[str, str, datetime | None], ask: Callable[[], Outcome]) -> Outcome:
        if key not in self._known:
            self._known[key] = ask()
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]


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
            *collected, Late(lambda: stack.enter_context(_network(settings, archive, store, internet)))
        )


def _network(
    settings: Settings, archive: Archive | None, store: Store | None, internet: Internet | None
) -> AbstractContextManager[FirstOf]:
    from provenance.jobs.network import live_sources

    return live_sources(settings, archive, store, internet)
