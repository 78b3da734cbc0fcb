"""Puts what a check saw into the queue of what is looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from provenance.fetch.source import COULD_NOT_LOOK
from provenance.jobs.bench import Bench
from provenance.model import Attempt, Capture, Check, Outcome, OutcomeKind, PartialDate, Unreachable, Via
from provenance.settings import Settings
from provenance.store.queue import Place
from provenance.watch.link_states import Standing, step
from provenance.watch.schedule import AFTER_A_CHECK, Bounds, first_turn

STDIN = "-"
ARCHIVED = "memento"  # the way of a candidate that is a copy in a web archive
WEB = ("http://", "https://")


def enrol(bench: Bench, checks: Iterable[Check]) -> None:
    """Watches the reposts of recorded checks; what cannot be looked at again is left out."""
    bounds = bounds_of(bench.settings)
    watched = []
    for check in checks:
        page = page_place(check, bounds)
        if page is not None:
            watched.append((check.check_id, page, original_place(check, bounds)))
    if watched:
        bench.store.watch.watch(watched, bench.clock())


def bounds_of(settings: Settings) -> Bounds:
    """Between which the intervals of looks lie; a lower bound above the upper one is taken for both."""
    shortest = timedelta(seconds=settings.recheck_min_s)
    return Bounds(shortest, max(shortest, timedelta(seconds=settings.recheck_max_s)))


def is_web(address: str) -> bool:
    """Whether a place is an address rather than a file."""
    return address.lower().startswith(WEB)


def page_place(check: Check, bounds: Bounds) -> Place | None:
    """Where the page is looked at again: its address where it has one, else the file it was read from.

    The capture of a file is no base to measure the live page by: what a user saved is
    seldom what was served. Standard input and records of a WARC without an address cannot
    be read again.
    """
    capture = check.page_capture
    if check.page_url is not None and is_web(check.page_url):
        base = capture if capture.via is Via.LIVE else None
        return _page(check.page_url, check, base, bounds)
    if capture.via is Via.FILE and check.input != STDIN and not is_web(check.input):
        return _page(check.input, check, capture, bounds)
    return None


def original_place(check: Check, bounds: Bounds) -> Place | None:
    """Where the original is looked at again: the address that was accepted, however it was read then."""
    accepted = check.resolution.accepted
    if accepted is None or not is_web(accepted.candidate.url):
        return None
    url = accepted.candidate.url
    outcome = _live_outcome(check.resolution.attempts, url) or accepted.outcome
    capture = outcome.capture
    base = capture if capture is not None and _is_whole_look(outcome) else None
    return _place(url, check, base, step(None, outcome.kind, check.checked_at), bounds, _born(check))


def _live_outcome(attempts: tuple[Attempt, ...], url: str) -> Outcome | None:
    """What came of the address itself, where an archived copy was read in its place."""
    for attempt in attempts:
        if attempt.candidate.url == url and attempt.candidate.way != ARCHIVED:
            return attempt.outcome if attempt.outcome.kind not in COULD_NOT_LOOK else None
    return None


def _is_whole_look(outcome: Outcome) -> bool:
    capture = outcome.capture
    return not isinstance(outcome, Unreachable) and capture is not None and capture.via is Via.LIVE


def _born(check: Check) -> datetime:
    return min(published_at(check) or check.checked_at, check.checked_at)


def _page(address: str, check: Check, capture: Capture | None, bounds: Bounds) -> Place:
    standing = step(None, OutcomeKind.OK, check.checked_at)
    since = max(_born(check), check.checked_at - AFTER_A_CHECK)
    return _place(address, check, capture, standing, bounds, since)


def _place(
    address: str, check: Check, capture: Capture | None, standing: Standing, bounds: Bounds, born: datetime
) -> Place:
    turn = first_turn(bounds, check.checked_at, born, address)
    return Place(
        address=address,
        next_at=turn.next_at,
        interval_s=turn.interval.total_seconds(),
        state=standing.state,
        since=standing.since,
        looked_at=check.checked_at,
        failing_since=standing.failing_since,
        failures=standing.failures,
        failed_at=standing.failed_at,
        born_at=born,
        capture=capture,
    )


def published_at(check: Check) -> datetime | None:
    """When the text was published, as the credits say, else as the original's own page does."""
    original = check.comparison.original if check.comparison is not None else None
    claimed = moment_of_date(check.repost.claim.date)
    return claimed or (moment_of_date(original.date) if original is not None else None)


def moment_of_date(date: PartialDate | None) -> datetime | None:
    """The day on which something was published, where it is known to the day."""
    if date is None or len(date.value) < len("2031-05-06"):
        return None
    try:
        day = datetime.fromisoformat(date.value[:10])
    except ValueError:  # a page may claim the 31st of February
        return None
    return day.replace(tzinfo=UTC)
