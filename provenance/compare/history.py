"""Who changed it: a repost against several captures of its original over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.compare import compare_versions
from provenance.model import Alteration, Comparison, Severity, Verdict, Version


class Descent(StrEnum):
    """Which capture of the original a repost comes from."""

    LATEST = "latest"  # it matches the original as it stands now
    EARLIER = "earlier"  # it matches an earlier one: the original was edited later
    NONE = "none"  # it differs from every capture
    UNKNOWN = "unknown"  # cannot be told


@dataclass(frozen=True, slots=True)
class Capture:
    """One state of the original and when it was seen."""

    seen_at: datetime
    version: Version


@dataclass(frozen=True, slots=True)
class History:
    """What several captures tell about a repost.

    `matched` is the capture that the repost is nearest to; `corrections` are
    what the original changed after it and the repost still says the old way.
    """

    descent: Descent
    reason: str
    matched: int | None
    comparisons: tuple[Comparison, ...]
    corrections: tuple[Alteration, ...] = ()


def compare_history(repost: Version, captures: Sequence[Capture]) -> History:
    """Compares a repost with every capture of its original, oldest first."""
    ordered = sorted(captures, key=lambda capture: capture.seen_at)
    comparisons = tuple(compare_versions(repost, capture.version) for capture in ordered)
    told = [
        k for k, c in enumerate(comparisons) if c.verdict not in (Verdict.UNVERIFIABLE, Verdict.DIFFERENT)
    ]
    if not told:
        reason = "None of the captures of the original could be compared with the repost."
        return History(Descent.UNKNOWN, reason, None, comparisons)
    matched = min(told, key=lambda k: (_distance(comparisons[k]), -k))
    corrections = _corrections(ordered, matched)
    descent = _descent(comparisons, matched, len(ordered) - 1, corrections)
    return History(descent, _reason(descent, ordered, matched), matched, comparisons, corrections)


def _distance(comparison: Comparison) -> tuple[int, int]:
    material = sum(a.severity is Severity.MATERIAL for a in comparison.alterations)
    return material, len(comparison.alterations)


def _corrections(captures: Sequence[Capture], matched: int) -> tuple[Alteration, ...]:
    """What the original changed between the matched capture and the latest one.

    The later text takes the place of the repost, so `before` is what the
    repost still says and `after` what the original says now.
    """
    if matched == len(captures) - 1:
        return ()
    change = compare_versions(captures[-1].version, captures[matched].version)
    if change.verdict in (Verdict.UNVERIFIABLE, Verdict.DIFFERENT):
        return ()
    return change.alterations


def _descent(
    comparisons: Sequence[Comparison], matched: int, last: int, corrections: Sequence[Alteration]
) -> Descent:
    if _distance(comparisons[matched])[0] > 0:
        return Descent.NONE
    if matched == last or not corrections:
        return Descent.LATEST
    return Descent.EARLIER


def _reason(descent: Descent, captures: Sequence[Capture], matched: int) -> str:
    day = captures[matched].seen_at.date().isoformat()
    if descent is Descent.EARLIER:
        return f"The repost matches the original as it was captured on {day}; the original was edited later."
    if descent is Descent.LATEST:
        return f"The repost matches the original as it was last captured on {day}."
    return f"The repost differs from every capture of the original; it is nearest to the one of {day}."
