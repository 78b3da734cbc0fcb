"""Tries the candidates of a repost, one after the other, until one holds the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from provenance.errors import InputError
from provenance.extract import version_of_repost
from provenance.fetch.source import COULD_NOT_LOOK
from provenance.jobs.bench import Bench
from provenance.jobs.limited import FAULT, TOO_HEAVY, compare_with
from provenance.jobs.pages import Seen
from provenance.model import (
    Attempt,
    Candidate,
    Capture,
    Comparison,
    Extracted,
    Fetched,
    Outcome,
    OutcomeKind,
    PartialDate,
    Repost,
    Resolution,
    Unreachable,
    Verdict,
    Version,
)
from provenance.resolve import candidates, why_none

MEMENTO = "memento"


@dataclass(frozen=True, slots=True)
class Found:
    """How the search for an original ended."""

    resolution: Resolution
    comparison: Comparison | None = None
    extracted: Extracted | None = None

    @property
    def captures(self) -> tuple[Capture, ...]:
        """Every capture that came back, in the order of the tries."""
        outcomes = (attempt.outcome for attempt in self.resolution.attempts)
        return tuple(outcome.capture for outcome in outcomes if outcome.capture is not None)


@dataclass(frozen=True, slots=True)
class _Try:
    attempt: Attempt
    comparison: Comparison | None = None
    extracted: Extracted | None = None

    @property
    def is_proof(self) -> bool:
        """Whether the texts belong together: nothing less makes a page the original."""
        return self.comparison is not None and self.comparison.verdict not in (
            Verdict.DIFFERENT,
            Verdict.UNVERIFIABLE,
        )

    @property
    def is_possible(self) -> bool:
        """Whether the page may be the original but shows too little to tell."""
        return self.comparison is not None and self.comparison.verdict is Verdict.UNVERIFIABLE


def find_original(bench: Bench, seen: Seen, repost: Repost) -> Found:
    """Tries every candidate in order until one is proven; all tries are kept.

    A page that may be the original but shows too little (a paywall's stub) is
    accepted only where none is proven.
    """
    known = candidates(seen.page, repost, bench.registry)
    if not known:
        return Found(Resolution((), why_none(seen.page, repost)))
    side = version_of_repost(seen.page, repost, seen.capture)
    tries: list[_Try] = []
    for one in _tries(bench, known[: bench.settings.max_candidates], side, moment_of(repost, seen)):
        tries.append(one)
        if one.is_proof:
            break
    chosen = next((one for one in tries if one.is_proof), None)
    chosen = chosen or next((one for one in tries if one.is_possible), None)
    attempts = tuple(replace(one.attempt, accepted=one is chosen) for one in tries)
    if chosen is None:
        return Found(Resolution(attempts, _why_not(attempts)), _surest_rejected(tries))
    return Found(Resolution(attempts), chosen.comparison, chosen.extracted)


def moment_of(repost: Repost, seen: Seen) -> datetime:
    """The time to which an archived copy should be near: the claimed date, else the page's capture."""
    date = repost.claim.date
    return (date and _noon_of(date)) or seen.capture.captured_at


def _noon_of(date: PartialDate) -> datetime | None:
    """The middle of the day that a date states, of the first one where it states no day."""
    try:
        year, month, day = (*(int(part) for part in date.value[:10].split("-")), 1, 1)[:3]
        return datetime(year, month, day, 12, tzinfo=UTC)
    except ValueError:  # a page may claim the 31st of February
        return None


def _tries(bench: Bench, known: tuple[Candidate, ...], side: Version, near: datetime) -> Iterator[_Try]:
    for candidate in known:
        first = _try(candidate, bench.sources.get(candidate.url, near=near), side)
        if first.is_proof or not bench.settings.memento:
            yield first
            continue
        copy = bench.sources.nearest(candidate.url, near)
        if isinstance(copy, Unreachable):
            yield _without_copy(first, copy)
            continue
        yield first
        yield _try(_archived(candidate, near), copy, side)


def _archived(candidate: Candidate, near: datetime) -> Candidate:
    """The candidate that an archived copy of an address is."""
    reason = f"an archived copy of the address near {near:%Y-%m-%d}; the address: {candidate.reason}"
    return Candidate(candidate.url, MEMENTO, reason, candidate.cost + 1)


def _without_copy(first: _Try, copy: Unreachable) -> _Try:
    """A try whose address no web archive could replace.

    What an archive lacks says nothing about the page itself, so it is a note and no
    try of its own; nor is it told where neither was looked at.
    """
    outcome = first.attempt.outcome
    if isinstance(outcome, Unreachable) and outcome.kind in COULD_NOT_LOOK:
        return first
    note = f"no archived copy: {copy.detail}"
    told = f"{first.attempt.note}; {note}" if first.attempt.note else note
    return replace(first, attempt=replace(first.attempt, note=told))


def _try(candidate: Candidate, outcome: Outcome, side: Version) -> _Try:
    match outcome:
        case Unreachable():
            return _Try(Attempt(candidate, outcome))
        case Fetched(capture=capture):
            return _compared(candidate, capture, side)


def _compared(candidate: Candidate, capture: Capture, side: Version) -> _Try:
    try:
        found = compare_with(capture, candidate.url, side)
    except InputError as error:
        if error.code == FAULT:
            raise
        # Bytes came, but nobody could read them: that is no look at the article.
        kind = OutcomeKind.TOO_LARGE if error.code == TOO_HEAVY else OutcomeKind.WRONG_TYPE
        unread = Unreachable(candidate.url, kind, error.message, capture.status, capture.hops, capture)
        return _Try(Attempt(candidate, unread))
    comparison = found.comparison
    note = "it holds another text" if comparison.verdict is Verdict.DIFFERENT else comparison.reason
    return _Try(Attempt(candidate, Fetched(capture), note=note), comparison, found.extracted)


def _surest_rejected(tries: list[_Try]) -> Comparison | None:
    """The comparison that shows that the surest address holds another text."""
    return next((one.comparison for one in tries if one.comparison is not None), None)


def _why_not(attempts: tuple[Attempt, ...]) -> str:
    """Why none of the tries gave the original, in the words of the surest one."""
    for attempt in attempts:
        if isinstance(attempt.outcome, Fetched):
            return f"{attempt.candidate.url} {attempt.note or 'does not hold the text'}"
    outcome = attempts[0].outcome
    assert isinstance(outcome, Unreachable)
    return outcome.detail
