"""What changed between two looks at the same repost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.model.captures import Capture
from provenance.model.comparisons import Alteration, Severity
from provenance.model.pages import OutletRef
from provenance.model.reviews import Standing


class FindingKind(StrEnum):
    """The closed list of what a later check can find."""

    ORIGINAL_EDITED = "original_edited"
    ORIGINAL_CORRECTED = "original_corrected"  # and the repost still carries the old words
    ORIGINAL_GONE = "original_gone"
    ORIGINAL_MOVED = "original_moved"
    ORIGINAL_BACK = "original_back"
    ORIGINAL_LINK_STATE = (
        "original_link_state"  # blocked, paywalled, parked, ...: no statement about the text
    )
    REPOST_EDITED = "repost_edited"
    REPOST_REMOVED = "repost_removed"
    REPOST_BACK = "repost_back"
    SOURCE_LINK_ADDED = "source_link_added"
    SOURCE_LINK_LOST = "source_link_lost"
    VERDICT_CHANGED = "verdict_changed"
    CHECK_FAILED = "check_failed"  # said once, then when the reason changes


class LinkState(StrEnum):
    """How an address stands, over several looks (the closed list).

    `failing` counts looks that show it is not there; only `dead` says that it is gone.
    `unreachable` and the walls say nothing of the kind, however long they last.
    """

    ALIVE = "alive"
    MOVED = "moved"
    CHANGED = "changed"
    SOFT_404 = "soft_404"
    PARKED = "parked"
    BLOCKED = "blocked"
    PAYWALLED = "paywalled"
    RATE_LIMITED = "rate_limited"
    UNREACHABLE = "unreachable"
    FAILING = "failing"
    DEAD = "dead"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class LinkChange:
    """One transition of an address from a state to another, with the capture that shows it.

    `before` is None for the first look. `failing_since` is the first of the failures
    that lead to `dead`, `failures` how many of them count by now.
    """

    address: str
    at: datetime
    before: LinkState | None
    state: LinkState
    detail: str | None = None
    failing_since: datetime | None = None
    failures: int = 0
    evidence: Capture | None = None


class LinkRole(StrEnum):
    """Of what in a check an address is."""

    PAGE = "page"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class LinkStanding:
    """How a watched address stands, since when, and when it was last looked at.

    `state` is None as long as nobody has looked at the address itself: what was read came
    from a file or an archive.
    """

    role: LinkRole
    address: str
    state: LinkState | None
    since: datetime
    looked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One change, found by `check_id` against `since_check_id`.

    `finding_id` is stable: the same change found again has the same one. `repost_id`
    is the store's name of the repost over time. `before` and `after` are words for a
    reader; `alterations` are the typed edits between the two captures, where both
    were read. `evidence` holds the captures on which the finding stands, older first.
    """

    finding_id: str
    kind: FindingKind
    severity: Severity
    found_at: datetime
    repost_id: int
    page_url: str | None
    input: str
    headline: str | None
    outlet: OutletRef | None
    summary: str
    before: str | None = None
    after: str | None = None
    alterations: tuple[Alteration, ...] = ()
    evidence: tuple[Capture, ...] = ()
    run_id: str | None = None
    check_id: str | None = None
    since_check_id: str | None = None
    standing: Standing | None = None  # what reviewers said; never recorded with the finding
