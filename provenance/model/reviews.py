"""What reviewers said of checks and findings, kept as history."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.model.comparisons import Alteration


class ReviewAction(StrEnum):
    """What a reviewer can do; nothing that was done is ever taken back, only followed by another act."""

    ACCEPT = "accept"  # it is so
    DISMISS = "dismiss"  # it is not worth saying again until it changes
    REOPEN = "reopen"  # neither any more
    OVERRIDE = "override"  # the original is at `original`
    NOTE = "note"


class SubjectKind(StrEnum):
    """What a review speaks of."""

    FINDING = "finding"  # a change between two checks, by its finding_id
    ALTERATION = "alteration"  # one edit in one repost, by what stands on either side
    VERDICT = "verdict"  # a verdict on one repost, as long as neither text changes
    REPOST = "repost"  # the repost itself: notes and overrides


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that a review speaks of; `key` is stable over checks, `label` is for people."""

    kind: SubjectKind
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Review:
    """One act of one reviewer at one time.

    `about` is the name under which the reviewer called it (a check, an alteration of a
    check, a finding). `original` is the address or the file that an override names and
    `original_capture` the digest of that file's bytes.
    """

    review_id: int
    at: datetime
    reviewer: str
    action: ReviewAction
    about: str
    repost_id: int
    subjects: tuple[Subject, ...]
    note: str | None = None
    original: str | None = None
    original_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a check stands with the reviewers now.

    `reviews` are the acts that concern it, oldest first. `dismissed` and `accepted` are
    positions in the comparison's alterations. `is_quiet` says that nothing is left in it
    that counts as a finding, because reviewers dismissed all that did. `lapsed` are decisions
    on what has changed since: they hold no longer, and what they decided counts again.
    `decision` is the last one that settles the whole of it, None while something is open.
    """

    reviews: tuple[Review, ...] = ()
    dismissed: tuple[int, ...] = ()
    accepted: tuple[int, ...] = ()
    is_quiet: bool = False
    lapsed: tuple[Review, ...] = ()
    decision: Review | None = None


def alteration_key(alteration: Alteration) -> str:
    """What makes an alteration of a repost the same one in a later check: its kind and both texts.

    Where it stands does not count: a paragraph added above moves it without changing it.
    The words around it count only where there is nothing else to tell it by.
    """
    parts = [alteration.kind.value, alteration.before, alteration.after]
    if alteration.before is None and alteration.after is None:
        parts.append(alteration.context)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
