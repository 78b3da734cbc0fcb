"""Where the original may be, and what came back."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.model.captures import Outcome


@dataclass(frozen=True, slots=True)
class Candidate:
    """A URL that may hold the original, and the reason it is tried.

    `way` is the resolver's short name (`source_link`, `stated_url`, `canonical`,
    `permalink`, ...); `cost` is the number of requests that a try takes.
    """

    url: str
    way: str
    reason: str
    cost: int = 1


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came back for one candidate; `accepted` marks the original."""

    candidate: Candidate
    outcome: Outcome
    accepted: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every candidate tried in order; `reason` says why there is no original when there is none."""

    attempts: tuple[Attempt, ...]
    reason: str | None = None

    @property
    def accepted(self) -> Attempt | None:
        """The attempt whose capture was accepted as the original."""
        return next((a for a in self.attempts if a.accepted), None)
