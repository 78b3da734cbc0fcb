"""The verdict of a check: the comparison's where there is one, else why there is none.

A failed look never becomes "not there".
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.judge import reasons
from provenance.judge.looks import ABSENT, SEARCHED, is_barred, kind_of, ruling_look
from provenance.model import Attempt, Claim, Comparison, Fetched, Resolution, Verdict


def judge_check(
    claim: Claim, resolution: Resolution, comparison: Comparison | None
) -> tuple[Verdict, str | None]:
    """The verdict of a check: the comparison's where there is one, else why there is none."""
    if comparison is not None:
        return comparison.verdict, reasons.compared(resolution, comparison)
    if (
        claim.outlet is None
        and claim.url is None
        and claim.original_headline is None
        and not resolution.attempts
    ):
        return (
            Verdict.UNSOURCED,
            "The page names no outlet and gives no address that this text is taken from.",
        )
    if not resolution.attempts and not resolution.looks:
        return Verdict.UNVERIFIABLE, reasons.nothing_tried(claim, resolution)
    return _no_original(claim, resolution)


def _no_original(claim: Claim, resolution: Resolution) -> tuple[Verdict, str]:
    """No candidate was accepted: not there, another article there, or not looked at.

    Only an address that the page gives can make it `different`. It is `not_found` where
    that address is not there, or where the page gives none and the outlet's own site
    rules the article out (`ruling_look`); everything else is a look that did not come to its end.
    """
    given = [a for a in resolution.attempts if a.candidate.way not in SEARCHED]
    barred = [a for a in given if is_barred(a)]
    if barred:
        return Verdict.UNVERIFIABLE, reasons.could_not_look(barred, resolution)
    other = next((a for a in given if isinstance(a.outcome, Fetched)), None)
    if other is not None:
        note = f" ({other.note})" if other.note else ""
        return Verdict.DIFFERENT, f"The page at {other.candidate.url} holds another article{note}."
    absent = [a for a in given if kind_of(a) in ABSENT]
    if absent and _claimed_was_tried(claim, absent):
        return Verdict.NOT_FOUND, reasons.not_there(absent, len(resolution.attempts)) + reasons.searched_too(
            resolution
        )
    ruling = None if given else ruling_look(resolution)
    if ruling is not None:
        return Verdict.NOT_FOUND, reasons.ruled_out(resolution, ruling)
    return Verdict.UNVERIFIABLE, reasons.not_conclusive(resolution, absent)


def _claimed_was_tried(claim: Claim, absent: Sequence[Attempt]) -> bool:
    stated = {"source_link", "stated_url", "canonical", "claim"}
    return any(a.candidate.url == claim.url or a.candidate.way in stated for a in absent)
