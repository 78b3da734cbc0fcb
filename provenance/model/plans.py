"""What a search would ask, before anything is asked."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.model.pages import OutletRef


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One address that would be tried, or one question that would be asked, with its cost in requests.

    `given` says that the page itself gives the address; `depends` on what an earlier
    answer says, as far as that can be told before it is there.
    """

    is_candidate: bool
    url: str
    way: str
    reason: str
    cost: int
    given: bool = False
    depends: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedSearch:
    """Every step for one repost in order; the search ends with the first page that is proven."""

    input: str
    url: str | None
    index: int
    headline: str | None
    outlet: OutletRef | None
    steps: tuple[PlannedStep, ...]
    most_requests: int  # the budget within which the steps would be taken
