"""Finds the original of a repost: what its page gives first, then what can be searched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from provenance.extract import version_of_repost
from provenance.extract.header import partial_date, read_header
from provenance.fetch.source import COULD_NOT_LOOK
from provenance.jobs.bench import Bench
from provenance.jobs.edited import States, states_of
from provenance.jobs.named import Named, named_original
from provenance.jobs.pages import Seen
from provenance.jobs.searching import Search, archived
from provenance.jobs.trying import Try, tried
from provenance.model import (
    Attempt,
    Candidate,
    Capture,
    Comparison,
    Document,
    Extracted,
    Fetched,
    OutcomeKind,
    PartialDate,
    Repost,
    Resolution,
    Unreachable,
    Version,
)
from provenance.resolve import candidates, why_none
from provenance.resolve.findings import findings_of
from provenance.resolve.proof import is_sure
from provenance.resolve.question import Question

# The page's own link leads to something that keeps us out: that is the article as far as anybody
# can tell, and looking for it elsewhere on the same site would only ask again.
KEPT_OUT = frozenset(
    {
        OutcomeKind.PAYWALLED,
        OutcomeKind.CONSENT_WALL,
        OutcomeKind.ROBOTS,
        OutcomeKind.BLOCKED,
        OutcomeKind.RATE_LIMITED,
        OutcomeKind.TOO_LARGE,
        OutcomeKind.WRONG_TYPE,
    }
)


@dataclass(frozen=True, slots=True)
class Found:
    """How the search for an original ended."""

    resolution: Resolution
    comparison: Comparison | None = None
    extracted: Extracted | None = None
    asked: tuple[Capture, ...] = ()  # the answers to questions: sitemaps, searches, lists of captures

    @property
    def captures(self) -> tuple[Capture, ...]:
        """Every capture that came back, in the order of the tries, then the answers to questions."""
        outcomes = (attempt.outcome for attempt in self.resolution.attempts)
        tried_ones = tuple(outcome.capture for outcome in outcomes if outcome.capture is not None)
        return (*tried_ones, *self.asked)


def find_original(bench: Bench, seen: Seen, repost: Repost, name: str = "") -> Found:
    """Tries every address that the page gives until one is proven, then searches; all tries are kept.

    What a reviewer named for this repost of the input `name` is tried before all. A page that may be
    the original but shows too little (a paywall's stub) is accepted only where none is proven.
    """
    question = Question(seen.page, repost, bench.registry, shown_date(seen.page.document))
    given = candidates(seen.page, repost, bench.registry)[: bench.settings.max_candidates]
    side = version_of_repost(seen.page, repost, seen.capture)
    near = moment_of(question, seen)
    with bench.budget.search():
        tries = _named_tries(bench, named_original(bench, seen, repost, name), side, near)
        is_settled = any(one.is_proof for one in tries)
        if not is_settled:
            tries += _given_tries(bench, given, side, near)
        search = Search(bench, question, side, near)
        if bench.settings.search and not is_settled and _needs_search(repost, tries):
            search.run(given)
        proven = _proven(tries, search.tries)
        states = states_of(bench, proven, side, near) if proven is not None else None
    return _found(bench, seen, question, tries, search, states)


def moment_of(question: Question, seen: Seen) -> datetime:
    """The time to which an archived copy should be near.

    The claimed date; else the one that the page shows for itself, for the copy was made soon after;
    else the page's capture. Later copies of a lost domain hold its parking page.
    """
    date = question.repost.claim.date or (question.shown if question.leads else None)
    return (date and _noon_of(date)) or seen.capture.captured_at


def _noon_of(date: PartialDate) -> datetime | None:
    """The middle of the day that a date states, of the first one where it states no day."""
    try:
        year, month, day = (*(int(part) for part in date.value[:10].split("-")), 1, 1)[:3]
        return datetime(year, month, day, 12, tzinfo=UTC)
    except ValueError:  # a page may claim the 31st of February
        return None


def shown_date(document: Document) -> PartialDate | None:
    """The date that a page shows for itself: its most precise one."""
    dates = [partial_date(statement.text) for statement in read_header(document, frozenset()).dates]
    known = [date for date in dates if date is not None]
    return next((date for date in known if len(date.value) >= 10), known[0] if known else None)


# --- what a reviewer named, and what the page gives ---


def _named_tries(bench: Bench, named: Named | None, side: Version, near: datetime) -> list[Try]:
    if named is None:
        return []
    if named.file is not None:
        return [tried(named.candidate, named.file, side)]
    return list(_given_tries(bench, (named.candidate,), side, near))


def _given_tries(bench: Bench, given: tuple[Candidate, ...], side: Version, near: datetime) -> Iterator[Try]:
    """The tries up to the one that is proof."""
    for one in _all_given_tries(bench, given, side, near):
        yield one
        if one.is_proof or bench.budget.stopped is not None:
            return


def _all_given_tries(
    bench: Bench, given: tuple[Candidate, ...], side: Version, near: datetime
) -> Iterator[Try]:
    for candidate in given:
        first = tried(candidate, bench.sources.get(candidate.url, near=near), side)
        if first.is_proof or not bench.settings.memento:
            yield first
            continue
        copy = bench.sources.nearest(candidate.url, near)
        if isinstance(copy, Unreachable):
            yield _without_copy(first, copy)
            continue
        yield first
        yield tried(archived(candidate, near), copy, side)


def _without_copy(first: Try, copy: Unreachable) -> Try:
    """A try whose address no web archive could replace.

    What an archive lacks says nothing about the page itself, so it is a note and no
    try of its own; nor is it told where neither was looked at.
    """
    outcome = first.attempt.outcome
    if isinstance(outcome, Unreachable) and outcome.kind in COULD_NOT_LOOK:
        return first
    return first.noted(f"no archived copy: {copy.detail}")


def _needs_search(repost: Repost, tries: list[Try]) -> bool:
    """Whether the original is still wanting, and something is claimed by which to search it."""
    claim = repost.claim
    if claim.outlet is None and claim.original_headline is None and claim.url is None:
        return False
    if any(one.is_proof for one in tries):
        return any(_shares_only_some(one) for one in tries)
    kinds = {one.attempt.outcome.kind for one in tries}
    return not (any(one.is_possible for one in tries) or kinds & KEPT_OUT)


def _shares_only_some(one: Try) -> bool:
    """Whether a linked page may be the first report of a story, of which the update was copied."""
    return one.is_proof and one.comparison is not None and not is_sure(one.comparison)


# --- how it ended ---


def _found(
    bench: Bench, seen: Seen, question: Question, given: list[Try], search: Search, states: States | None
) -> Found:
    tries, proven = [*given, *search.tries], _proven(given, search.tries)
    if states is not None:
        tries = [states.now if one is proven else one for one in tries] + list(states.looked_at)
    chosen = states.chosen if states else next((one for one in tries if one.is_possible), None)
    attempts = tuple(replace(one.attempt, accepted=one is chosen) for one in tries)
    resolution = Resolution(
        attempts,
        None if chosen else _why_not(attempts, seen, question),
        looks=tuple(search.looks),
        findings=findings_of(
            question,
            attempts,
            [one.attempt for one in given if one.is_other or (one.is_proof and one is not proven)],
        ),
        requests=bench.budget.spent,
        stopped=bench.budget.stopped,
    )
    asked = tuple(search.captures)
    if chosen is None:
        return Found(resolution, _surest_rejected(given), asked=asked)
    return Found(resolution, chosen.comparison, chosen.extracted, asked)


def _proven(given: list[Try], searched: list[Try]) -> Try | None:
    """The original: the page that is linked, unless nearly all of the text stands on another."""
    linked = next((one for one in given if one.is_proof), None)
    found = max((one for one in searched if one.is_proof), key=_closeness, default=None)
    if linked is None or (found is not None and found.is_whole and _shares_only_some(linked)):
        return found
    return linked


def _closeness(one: Try) -> float:
    return one.closeness


def _surest_rejected(tries: list[Try]) -> Comparison | None:
    """The comparison that shows that the surest address holds another text."""
    return next((one.comparison for one in tries if one.comparison is not None), None)


def _why_not(attempts: tuple[Attempt, ...], seen: Seen, question: Question) -> str:
    """Why none of the tries gave the original, in the words of the surest one."""
    for attempt in attempts:
        if isinstance(attempt.outcome, Fetched):
            return f"{attempt.candidate.url} {attempt.note or 'does not hold the text'}"
    if not attempts:
        return why_none(seen.page, question.repost)
    outcome = attempts[0].outcome
    assert isinstance(outcome, Unreachable)
    return outcome.detail
