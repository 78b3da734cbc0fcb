"""What changed between two looks at the same repost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.model.captures import Capture
from provenance.model.comparisons import Alteration, Severity
from provenance.model.pages import OutletRef


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
