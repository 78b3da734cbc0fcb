"""How checks stand with the reviewers: what was dismissed, and what is left that counts.

A dismissal holds for what was dismissed and for nothing else. An alteration is known again
by its kind and its words on both sides, a verdict by itself and the two texts behind it;
once either changes, it is a new one, and it speaks.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from provenance.model import (
    COMPARED,
    Alteration,
    Check,
    Comparison,
    Finding,
    Review,
    ReviewAction,
    Severity,
    Standing,
    Subject,
    SubjectKind,
    Verdict,
    alteration_key,
)
from provenance.report.fields import Document, instant, known
from provenance.report.words import KINDS, VERDICTS, moment

DECISIONS = frozenset({ReviewAction.ACCEPT, ReviewAction.DISMISS, ReviewAction.REOPEN})
# Verdicts that say no more than their alterations do: with these dismissed nothing is left of them.
LISTED = frozenset({Verdict.ABRIDGED, Verdict.ALTERED})
OPEN = "open"
STATES = (OPEN, "accepted", "dismissed")
UNREVIEWED = "nobody has reviewed it"
LAPSED = "what this decided on has changed since, so it counts again"
ACTS: dict[ReviewAction, str] = {
    ReviewAction.ACCEPT: "accepted",
    ReviewAction.DISMISS: "dismissed",
    ReviewAction.REOPEN: "reopened",
    ReviewAction.OVERRIDE: "named the original",
    ReviewAction.NOTE: "noted",
}


def said(review: Review) -> str:
    """Who did what, and when."""
    told = f"{ACTS[review.action]} by {review.reviewer}, {moment(review.at)}"
    return f"{told}: {review.original}" if review.original is not None else told


def decision_on(check: Check, position: int) -> Review | None:
    """The decision that holds for one of the check's alterations, None while it is open."""
    if check.standing is None or position not in {*check.standing.dismissed, *check.standing.accepted}:
        return None
    subject = alteration_subject(_alterations(check)[position])
    return decisions(check.standing.reviews).get((subject.kind, subject.key))


def subjects_of(check: Check) -> tuple[Subject, ...]:
    """Everything in a check that can be decided on: its verdict, then each alteration."""
    return (verdict_subject(check), *(alteration_subject(one) for one in _alterations(check)))


def verdict_subject(check: Check) -> Subject:
    """The verdict, as long as neither text changes."""
    repost = check.text_sha256 or _digest(check.repost.span.of(check.page_text))
    original = check.extracted.text_sha256 if check.extracted else None
    key = _digest(json.dumps([check.verdict.value, repost, original]))
    return Subject(SubjectKind.VERDICT, key, f"verdict: {VERDICTS[check.verdict][0].lower()}")


def alteration_subject(alteration: Alteration) -> Subject:
    """One alteration, wherever in the repost it stands."""
    return Subject(SubjectKind.ALTERATION, alteration_key(alteration), KINDS[alteration.kind][0].lower())


def finding_subject(finding: Finding) -> Subject:
    """One change between two checks."""
    return Subject(SubjectKind.FINDING, finding.finding_id, finding.summary)


def decisions(reviews: Iterable[Review]) -> dict[tuple[SubjectKind, str], Review]:
    """For each subject the last review that decided on it; reviews come oldest first."""
    last: dict[tuple[SubjectKind, str], Review] = {}
    for review in reviews:
        if review.action in DECISIONS:
            last.update({(subject.kind, subject.key): review for subject in review.subjects})
    return last


def standing_of(check: Check, reviews: Iterable[Review]) -> Standing:
    """How a check stands; `reviews` are those of its repost, oldest first."""
    reviews = tuple(reviews)
    last = decisions(reviews)
    subjects = subjects_of(check)

    def is_decided(subject: Subject, action: ReviewAction) -> bool:
        found = last.get((subject.kind, subject.key))
        return found is not None and found.action is action

    verdict, *alterations = subjects
    dismissed = tuple(n for n, one in enumerate(alterations) if is_decided(one, ReviewAction.DISMISS))
    accepted = tuple(n for n, one in enumerate(alterations) if is_decided(one, ReviewAction.ACCEPT))
    concerning = _concerning(reviews, subjects)
    quiet = is_decided(verdict, ReviewAction.DISMISS)
    if check.verdict in LISTED and alterations:
        quiet = set(_counting(check)) <= set(dismissed)
    lapsed = tuple(review for review in reviews if _has_lapsed(review, subjects, last))
    return Standing(
        concerning, dismissed, accepted, quiet, lapsed, _settling(concerning, subjects, quiet=quiet)
    )


def standing_of_finding(finding: Finding, reviews: Iterable[Review]) -> Standing | None:
    """How a finding of change stands; None where nobody reviewed it."""
    subject = finding_subject(finding)
    mine = tuple(
        review
        for review in reviews
        if any((s.kind, s.key) == (subject.kind, subject.key) for s in review.subjects)
    )
    if not mine:
        return None
    decision = _settling(mine, (subject,), quiet=False)
    quiet = decision is not None and decision.action is ReviewAction.DISMISS
    return Standing(mine, is_quiet=quiet, decision=decision)


def _concerning(reviews: Iterable[Review], subjects: Iterable[Subject]) -> tuple[Review, ...]:
    """The acts that decide on one of the subjects, and those on the repost itself."""
    mine = {(subject.kind, subject.key) for subject in subjects}
    return tuple(
        review
        for review in reviews
        if review.action not in DECISIONS
        or any((s.kind, s.key) in mine or s.kind is SubjectKind.REPOST for s in review.subjects)
    )


_OF_A_CHECK = frozenset({SubjectKind.VERDICT, SubjectKind.ALTERATION})


def _has_lapsed(
    review: Review, subjects: Iterable[Subject], last: Mapping[tuple[SubjectKind, str], Review]
) -> bool:
    """Whether an act decided on a check of the repost, holds still, and all it decided on has changed."""
    if review.action is ReviewAction.REOPEN or review.action not in DECISIONS:
        return False
    mine = {(subject.kind, subject.key) for subject in subjects}
    about = {(s.kind, s.key) for s in review.subjects if s.kind in _OF_A_CHECK}
    return not about & mine and any(last.get(subject) is review for subject in about)


def _settling(reviews: Iterable[Review], subjects: Sequence[Subject], *, quiet: bool) -> Review | None:
    """The last decision that settles a whole: everything in it, or all of it that counts."""
    reviews = tuple(reviews)
    if quiet:
        return next((r for r in reversed(reviews) if r.action is ReviewAction.DISMISS), None)
    last = decisions(reviews)
    found = [last.get((subject.kind, subject.key)) for subject in subjects]
    settled = [review for review in found if review and review.action is not ReviewAction.REOPEN]
    return max(settled, key=lambda review: review.review_id) if len(settled) == len(found) else None


def without_dismissed(check: Check) -> Comparison | None:
    """The comparison without the alterations that reviewers dismissed."""
    comparison, standing = check.comparison, check.standing
    if comparison is None or standing is None or not standing.dismissed:
        return comparison
    left = (one for n, one in enumerate(comparison.alterations) if n not in standing.dismissed)
    return replace(comparison, alterations=tuple(left))


def is_quiet(check: Check) -> bool:
    """Whether reviewers dismissed all in the check that counts as a finding."""
    return check.standing is not None and check.standing.is_quiet


def dismissed_count(check: Check) -> int:
    """How many findings in the check are dismissed: its alterations, else its verdict."""
    if check.standing is None:
        return 0
    return len(check.standing.dismissed) or int(check.standing.is_quiet)


def review_fields(review: Review) -> Document:
    """One act of one reviewer."""
    return {
        "review_id": review.review_id,
        "at": instant(review.at),
        "reviewer": review.reviewer,
        "action": review.action.value,
        "about": review.about,
        "repost_id": review.repost_id,
        "subjects": [{"kind": s.kind.value, "key": s.key, "label": s.label} for s in review.subjects],
        **known("note", review.note, "none was given"),
        **known("original", review.original, "none was named"),
        **known("original_sha256", review.original_sha256, "no file was named"),
    }


def standing_document(standing: Standing) -> Document:
    """How a check stands: positions of alterations that are dismissed or accepted, and the acts."""
    return {
        "quiet": standing.is_quiet,
        "dismissed": list(standing.dismissed),
        "accepted": list(standing.accepted),
        "state": state_of(standing),
        "reviews": [review_fields(review) for review in standing.reviews],
        "lapsed": [review_fields(review) for review in standing.lapsed],
    }


def state_of(standing: Standing | None) -> str:
    """`open`, `accepted` or `dismissed`."""
    if standing is None or standing.decision is None:
        return OPEN
    return ACTS[standing.decision.action]


def named_original(standing: Standing | None) -> Review | None:
    """The act by which a reviewer named the original, where it was not taken back."""
    for review in reversed(standing.reviews if standing else ()):
        if review.action is ReviewAction.OVERRIDE:
            return review
        if review.action is ReviewAction.REOPEN and SubjectKind.REPOST in {s.kind for s in review.subjects}:
            return None
    return None


def told(review: Review) -> str:
    """Who did what, when, and why."""
    return f"{said(review)}: {review.note}" if review.note else said(review)


def history(standing: Standing | None) -> Iterator[str]:
    """Every act that concerns a check or a finding, oldest first, a sentence each."""
    for review in standing.reviews if standing else ():
        yield told(review)
    for review in standing.lapsed if standing else ():
        yield f"{told(review)} ({LAPSED})"


def _alterations(check: Check) -> tuple[Alteration, ...]:
    return check.comparison.alterations if check.comparison and check.verdict in COMPARED else ()


def _counting(check: Check) -> tuple[int, ...]:
    """The alterations on which the verdict rests: the material ones, all where none is material."""
    listed = _alterations(check)
    material = tuple(n for n, one in enumerate(listed) if one.severity is Severity.MATERIAL)
    return material or tuple(range(len(listed)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
