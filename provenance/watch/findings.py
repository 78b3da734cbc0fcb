"""What changed between two looks, as findings: the kind, how much it matters, and the words for it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from provenance.model import (
    Alteration,
    AlterationKind,
    Capture,
    Comparison,
    Finding,
    FindingKind,
    LinkState,
    OutletRef,
    Severity,
    Verdict,
)
from provenance.watch.link_states import THERE, Standing

# What a page changes around an article without touching it.
FURNITURE = frozenset(
    {
        AlterationKind.DATE_CHANGED,
        AlterationKind.CAPTION_INSERTED,
        AlterationKind.LINK_INSERTED,
        AlterationKind.LINK_REMOVED,
        AlterationKind.LINK_RETARGETED,
    }
)
QUOTED = 120  # characters of words that a summary quotes
STATE_WORDS = {
    LinkState.ALIVE: "can be read",
    LinkState.MOVED: "has moved",
    LinkState.CHANGED: "can be read",
    LinkState.SOFT_404: "shows an error page or another text in place of the article",
    LinkState.PARKED: "leads to a parked domain",
    LinkState.BLOCKED: "is withheld from us",
    LinkState.PAYWALLED: "stands behind a paywall",
    LinkState.RATE_LIMITED: "asks us to come later",
    LinkState.UNREACHABLE: "could not be reached",
    LinkState.FAILING: "is not found",
    LinkState.DEAD: "is gone",
    LinkState.BACK: "is back",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """The repost that findings speak of, and the check that they are measured against."""

    repost_id: int
    page_url: str | None
    input: str
    headline: str | None
    outlet: OutletRef | None
    since_check_id: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """When it was found, in which run and check, and on which captures it stands, older first."""

    at: datetime
    evidence: tuple[Capture, ...] = ()
    check_id: str | None = None


def edits(change: Comparison) -> tuple[Alteration, ...]:
    """The alterations that are edits of the text; `before` is the older wording."""
    return tuple(
        alteration
        for alteration in change.alterations
        if alteration.severity is not Severity.COSMETIC and alteration.kind not in FURNITURE
    )


def still_carried(to_old: Comparison, to_new: Comparison) -> tuple[Alteration, ...]:
    """Where a repost says what the original said before and says no more.

    `to_old` and `to_new` compare the repost with the original before and after the edit:
    what sets it apart from the later one only, in words of its own, are the old words.
    """
    known = {(a.before, a.after) for a in to_old.alterations}
    return tuple(
        alteration
        for alteration in to_new.alterations
        if alteration.severity is Severity.MATERIAL
        and alteration.kind not in FURNITURE
        and alteration.after
        and (alteration.before, alteration.after) not in known
    )


def original_edited(
    subject: Subject,
    look: Look,
    alterations: tuple[Alteration, ...],
    *,
    carried: tuple[Alteration, ...],
    notices: tuple[str, ...] = (),
) -> Finding:
    """The original's text changed; `carried` are the places where the repost has the old words."""
    worst = worst_of(alterations)
    told = _told(alterations)
    said = (
        f" It says: \N{LEFT DOUBLE QUOTATION MARK}{_cut(notices[0])}\N{RIGHT DOUBLE QUOTATION MARK}."
        if notices
        else ""
    )
    first = alterations[0]
    if not carried:
        summary = f"The original was edited: {told}.{said}"
        return _finding(
            FindingKind.ORIGINAL_EDITED, worst, subject, look, summary, first.before, first.after, alterations
        )
    old = carried[0]
    summary = (
        f"The original was corrected and the repost was not: {told}; "
        f"the repost still says {_quote(old.after)}.{said}"
    )
    return _finding(
        FindingKind.ORIGINAL_CORRECTED,
        Severity.MATERIAL,
        subject,
        look,
        summary,
        old.after,
        old.before,
        alterations,
    )


def original_link(
    subject: Subject, look: Look, address: str, before: Standing, after: Standing, detail: str | None
) -> Finding | None:
    """What a change of the original's standing means; None where it means nothing."""
    if before.state is after.state:
        return None
    told = _standing_words(after, detail)
    match after.state:
        case LinkState.DEAD:
            kind, severity = FindingKind.ORIGINAL_GONE, Severity.MATERIAL
            summary = f"The original is gone: {address} {told}"
        case LinkState.BACK:
            kind, severity = FindingKind.ORIGINAL_BACK, Severity.EDITORIAL
            summary = f"The original is back: {address} can be read again"
        case LinkState.MOVED:
            kind, severity = FindingKind.ORIGINAL_MOVED, Severity.EDITORIAL
            summary = f"The original has moved: {address} leads to {detail}"
        case _:
            if before.state in THERE and after.state in THERE:
                return None
            kind, severity = FindingKind.ORIGINAL_LINK_STATE, Severity.COSMETIC
            again = " again" if after.state in THERE else ""
            summary = f"The original's address {address} {told}{again}"
    return _finding(kind, severity, subject, look, f"{summary}.", before.state.value, after.state.value)


def _standing_words(standing: Standing, detail: str | None) -> str:
    words = STATE_WORDS[standing.state]
    if standing.state is LinkState.DEAD and standing.failing_since is not None:
        return (
            f"was not there at {standing.failures} looks since {standing.failing_since:%Y-%m-%d}"
            f"{f' ({_cut(detail)})' if detail else ''}"
        )
    return f"{words} ({_cut(detail)})" if detail and standing.state not in THERE else words


def repost_edited(subject: Subject, look: Look, alterations: tuple[Alteration, ...]) -> Finding:
    """The repost's own text changed on its page."""
    first = alterations[0]
    summary = f"The repost was edited: {_told(alterations)}."
    return _finding(
        FindingKind.REPOST_EDITED,
        worst_of(alterations),
        subject,
        look,
        summary,
        first.before,
        first.after,
        alterations,
    )


def repost_removed(subject: Subject, look: Look, why: str) -> Finding:
    """The repost stands on its page no more."""
    summary = f"The repost was removed: {why}."
    return _finding(FindingKind.REPOST_REMOVED, Severity.MATERIAL, subject, look, summary)


def repost_back(subject: Subject, look: Look) -> Finding:
    """A repost that was removed stands on its page again."""
    return _finding(
        FindingKind.REPOST_BACK, Severity.MATERIAL, subject, look, "The repost is back on its page."
    )


def source_link(subject: Subject, look: Look, old: str | None, new: str | None) -> Finding | None:
    """A link to the source was put in or taken out; None where neither."""
    if old is None and new is not None:
        summary = f"The repost now links its source: {_cut(new)}"
        return _finding(FindingKind.SOURCE_LINK_ADDED, Severity.EDITORIAL, subject, look, summary, None, new)
    if old is not None and new is None:
        summary = f"The repost links its source no more; it did link {_cut(old)}"
        return _finding(FindingKind.SOURCE_LINK_LOST, Severity.MATERIAL, subject, look, summary, old, None)
    return None


def credit_lost(subject: Subject, look: Look, old: str | None) -> Finding:
    """The text stands on the page as before, but the page does not say any more where it is from."""
    summary = "The text still stands on the page, but the page does not say any more where it comes from."
    return _finding(FindingKind.SOURCE_LINK_LOST, Severity.MATERIAL, subject, look, summary, old, None)


def verdict_changed(
    subject: Subject, look: Look, old: Verdict, new: Verdict, reason: str | None
) -> Finding | None:
    """The check of a repost came to another verdict; None where it did not."""
    if old is new:
        return None
    summary = f"The verdict was {_verdict(old)} and is {_verdict(new)}" + (f": {reason}" if reason else ".")
    return _finding(
        FindingKind.VERDICT_CHANGED, Severity.MATERIAL, subject, look, summary, old.value, new.value
    )


def check_failed(subject: Subject, look: Look, code: str, why: str) -> Finding:
    """The repost's page could not be looked at."""
    summary = f"The page could not be checked again: {why}"
    return _finding(FindingKind.CHECK_FAILED, Severity.EDITORIAL, subject, look, summary, None, code)


def worst_of(alterations: Iterable[Alteration]) -> Severity:
    """The gravest severity among alterations."""
    order = tuple(Severity)
    return min((a.severity for a in alterations), key=order.index, default=Severity.COSMETIC)


def _finding(
    kind: FindingKind,
    severity: Severity,
    subject: Subject,
    look: Look,
    summary: str,
    before: str | None = None,
    after: str | None = None,
    alterations: tuple[Alteration, ...] = (),
) -> Finding:
    told = [subject.repost_id, kind.value, subject.since_check_id, look.at.isoformat(), before, after]
    return Finding(
        finding_id=hashlib.sha256(json.dumps(told).encode()).hexdigest(),
        kind=kind,
        severity=severity,
        found_at=look.at,
        repost_id=subject.repost_id,
        page_url=subject.page_url,
        input=subject.input,
        headline=subject.headline,
        outlet=subject.outlet,
        summary=summary,
        before=before,
        after=after,
        alterations=alterations,
        evidence=look.evidence,
        check_id=look.check_id,
        since_check_id=subject.since_check_id,
    )


def _told(alterations: tuple[Alteration, ...]) -> str:
    """The first alteration in words, and how many more there are."""
    first = alterations[0]
    words = first.kind.value.replace("_", " ")
    if first.before and first.after:
        words += f", {_quote(first.before)} became {_quote(first.after)}"
    elif first.before or first.after:
        words += f", {_quote(first.before or first.after)}"
    more = len(alterations) - 1
    return f"{words}, and {more} more alteration{'s' if more > 1 else ''}" if more else words


def _quote(words: str | None) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{_cut(words or '')}\N{RIGHT DOUBLE QUOTATION MARK}"


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= QUOTED else line[: QUOTED - 1] + "\N{HORIZONTAL ELLIPSIS}"


def _verdict(verdict: Verdict) -> str:
    return verdict.value.replace("_", " ")
