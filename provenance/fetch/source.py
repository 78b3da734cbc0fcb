"""What the rest of the program knows of fetching: an address goes in, an `Outcome` comes out."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol, runtime_checkable

from provenance.model import Outcome, OutcomeKind, Unreachable

COULD_NOT_LOOK = frozenset({OutcomeKind.OFFLINE, OutcomeKind.NOT_ARCHIVED})


@runtime_checkable
class Source(Protocol):
    """Gives captures of addresses; never raises for what happens to an address."""

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:
        """The capture of `url`; `near` prefers one of that time where there are several."""


@runtime_checkable
class Mementos(Protocol):
    """Gives archived copies of addresses."""

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:
        """The archived copy of `url` nearest to `near` (the latest without it), with via `memento`."""


class FirstOf:
    """Asks several sources in turn; the next is asked only when one could not look at all."""

    def __init__(self, *sources: Source | Mementos) -> None:
        self._sources = sources

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:
        """The first outcome of a source that could look, else the first one's reason."""
        outcomes: list[Outcome] = []
        for source in self._sources:
            if not isinstance(source, Source):
                continue
            outcome = source.get(url, near=near)
            if not _could_not_look(outcome):
                return outcome
            outcomes.append(outcome)
        return outcomes[-1] if outcomes else nothing_to_ask(url)

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:
        """The first archived copy that one of the sources holds."""
        outcomes: list[Outcome] = []
        for source in self._sources:
            if not isinstance(source, Mementos):
                continue
            outcome = source.nearest(url, near)
            if not _could_not_look(outcome):
                return outcome
            outcomes.append(outcome)
        return outcomes[-1] if outcomes else nothing_to_ask(url)


def _could_not_look(outcome: Outcome) -> bool:
    return isinstance(outcome, Unreachable) and outcome.kind in COULD_NOT_LOOK


def nothing_to_ask(url: str) -> Unreachable:
    """The outcome when there is no source at all."""
    return Unreachable(url, OutcomeKind.OFFLINE, "could not look: no source of captures is set")
