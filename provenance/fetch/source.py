"""What the rest of the program knows of fetching: an address goes in, an `Outcome` comes out."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol, runtime_checkable

from provenance.model import Capture, Outcome, OutcomeKind, Unreachable

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


@runtime_checkable
class Copies(Protocol):
    """Gives archived copies whose addresses are known."""

    def copy(self, url: str, address: str) -> Outcome:
        """The archived copy of `url` that stands at `address`."""


@runtime_checkable
class Services(Protocol):
    """Asks interfaces that want a key."""

    def ask(self, url: str, secret: tuple[tuple[str, str], ...]) -> Outcome:
        """A look with header fields that are sent and recorded nowhere."""


@runtime_checkable
class Conditional(Protocol):
    """Can be asked whether an address still gives what it gave."""

    def again(self, url: str, previous: Capture) -> Outcome:
        """`Fetched(previous, not_modified)` where nothing changed, else as `get`."""


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

    def again(self, url: str, previous: Capture | None) -> Outcome:
        """As `get`, without fetching anew what has not changed since `previous` where that can be asked."""
        outcome: Outcome = nothing_to_ask(url)
        for source in self._sources:
            if not isinstance(source, Source):
                continue
            if previous is not None and isinstance(source, Conditional):
                outcome = source.again(url, previous)
            else:
                outcome = source.get(url)
            if not _could_not_look(outcome):
                break
        return outcome

    def copy(self, url: str, address: str) -> Outcome:
        """The archived copy that stands at `address`, from the first source that can look."""
        for source in self._sources:
            if isinstance(source, Copies):
                outcome = source.copy(url, address)
                if not _could_not_look(outcome):
                    return outcome
        return nothing_to_ask(url)

    def ask(self, url: str, secret: tuple[tuple[str, str], ...]) -> Outcome:
        """The answer of an interface that wants a key, from the first source that can look."""
        for source in self._sources:
            if isinstance(source, Services):
                outcome = source.ask(url, secret)
                if not _could_not_look(outcome):
                    return outcome
        return nothing_to_ask(url)

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
