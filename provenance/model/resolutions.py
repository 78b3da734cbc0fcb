"""Where the original may be, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.model.captures import Outcome, OutcomeKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A URL that may hold the original, and the reason it is tried.

    `way` is the resolver's short name (`source_link`, `stated_url`, `canonical`,
    `permalink`, ...); `cost` is the number of requests that a try takes. `copy` is
    the address of an archived copy that is read in place of the address itself.
    """

    url: str
    way: str
    reason: str
    cost: int = 1
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came back for one candidate; `accepted` marks the original."""

    candidate: Candidate
    outcome: Outcome
    accepted: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One question about where the original may stand (a sitemap, a search, a list of captures).

    `way` and `reason` are as in a candidate. `total` counts what the answer listed,
    `likely` what of it may be the original, `near` what is of about the claimed date
    and was not read; `whole` is False where the list goes on elsewhere or was cut, `around`
    True where it names what was published before the claimed date and what was after.
    """

    url: str
    way: str
    reason: str
    kind: OutcomeKind
    detail: str = ""
    total: int = 0
    likely: int = 0
    near: int = 0
    whole: bool = True
    around: bool = False


class SourceFindingKind(StrEnum):
    """What the search for the original showed about the address that the page gives."""

    LINK_TO_OTHER_ARTICLE = "link_to_other_article"
    LINK_TO_AGGREGATOR = "link_to_aggregator"
    ORIGINAL_ELSEWHERE = "original_elsewhere"


@dataclass(frozen=True, slots=True)
class SourceFinding:
    """A finding about the address given: `url` is that address, `found_url` where the original stands."""

    kind: SourceFindingKind
    url: str | None
    found_url: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every candidate tried in order; `reason` says why there is no original when there is none.

    `looks` are the questions asked on the way, `findings` what they showed about the
    address given, `requests` how many were sent for this repost; `stopped` says why
    the search ended early (a budget used up).
    """

    attempts: tuple[Attempt, ...]
    reason: str | None = None
    looks: tuple[Look, ...] = ()
    findings: tuple[SourceFinding, ...] = ()
    requests: int = 0
    stopped: str | None = None

    @property
    def accepted(self) -> Attempt | None:
        """The attempt whose capture was accepted as the original."""
        return next((a for a in self.attempts if a.accepted), None)
