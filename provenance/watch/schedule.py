"""When an address is looked at next: young and changing often, old and steady seldom.

The interval grows with the root of the time since the page was published or last changed:
what is published is edited in its first hours and days and ever less later on, roughly as
one over its age, and for such a hazard looks spaced by its root find changes soonest for
their number. Links die at any age, so there is an upper bound. A correction or a failure
has a turn of its own. Turns that lie days ahead are moved to the nearest visit of their
host, so that one robots.txt serves them all. Everything is reckoned in UTC; a day is
86,400 seconds.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from provenance.model import LinkState
from provenance.watch.link_states import APART, FAILURES_TO_DEATH, THERE, Standing

DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Days between looks at what has been as it is for a day. With it, an upper bound of 20 days and the visits
# below, the planted years of tests/watch/test_schedule_year.py take half of the requests of a weekly
# schedule, robots.txt counted on both sides; docs/rechecking.md has the figures.
ROOT_OF_A_DAY = 1.8
VISITS = timedelta(days=5)  # between the visits to a host at which all that is steady there is looked at
FROM_VISITS = timedelta(days=3)  # turns at least so far ahead wait for a visit, or are brought forward to one
# A page that was just checked is taken for no older than this: what a check says is acted upon, and copies
# are edited after somebody complained.
AFTER_A_CHECK = timedelta(days=4)
MOST_DOUBLINGS = 12  # of the wait for what hides; beyond every upper bound
FIRST_EARLY = 0.8  # the same for first turns: what was checked in one audit comes due on many days
EARLY = 0.05  # of an interval by which turns are spread, each address by a share of its own
FEWEST = 100  # looks that a run may always make
CATCH_UP = timedelta(days=14)  # of turns that a run makes up at most for a time without runs
TWICE = 2.0  # a run may do twice what has come due at the usual rate since the last one
CLOCK_FAULT = timedelta(days=366)  # without any run: rather the clock is wrong than that we slept so long
BACK = timedelta(days=1)  # by which the clock may stand before the last look: time zones, drift


class Came(StrEnum):
    """What a look came to, as far as the next one goes."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    CORRECTED = "corrected"  # the page claims a correction
    ABSENT = "absent"
    HIDDEN = "hidden"  # a wall, a fault: try again, less and less often


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which intervals lie."""

    shortest: timedelta
    longest: timedelta

    def clamp(self, interval: timedelta) -> timedelta:
        """The interval within the bounds."""
        return max(self.shortest, min(self.longest, interval))


@dataclass(frozen=True, slots=True)
class Turn:
    """The next look: `interval` is the steady pace, `next_at` may be sooner."""

    next_at: datetime
    interval: timedelta


def interval_of(bounds: Bounds, now: datetime, quiet_since: datetime | None) -> timedelta:
    """The steady pace of what was published or last changed at `quiet_since`; None or ahead: just now."""
    days = max((now - quiet_since) / DAY, 0.0) if quiet_since is not None else 0.0
    return bounds.clamp(ROOT_OF_A_DAY * math.sqrt(days) * DAY)


def first_turn(bounds: Bounds, now: datetime, born: datetime | None, name: str) -> Turn:
    """The turn after the first look at something that was published at `born`, as far as that is known."""
    interval = interval_of(bounds, now, born)
    return Turn(_next_look(bounds, now, interval, name, FIRST_EARLY), interval)


def next_turn(
    bounds: Bounds,
    now: datetime,
    quiet_since: datetime | None,
    came: Came,
    standing: Standing,
    *,
    attempts: int,
    name: str,
) -> Turn:
    """The turn after a look that came to `came` at what has been as it is since `quiet_since`.

    `attempts` counts looks running that showed nothing. A first failure is looked at
    again as soon as another one counts.
    """
    steady = interval_of(bounds, now, quiet_since)
    match came:
        case Came.UNCHANGED:
            return Turn(_next_look(bounds, now, steady, name), steady)
        case Came.CHANGED | Came.CORRECTED:
            return Turn(_spread(now, bounds.shortest, name), bounds.shortest)
        case Came.ABSENT:
            return _after_failure(bounds, now, steady, standing, name)
        case Came.HIDDEN:
            wait = bounds.clamp(2 ** min(max(attempts - 1, 0), MOST_DOUBLINGS) * bounds.shortest)
            if standing.state not in THERE:
                wait = min(wait, interval_of(bounds, now, standing.since))
            return Turn(_next_look(bounds, now, wait, name), steady)


def _after_failure(bounds: Bounds, now: datetime, steady: timedelta, standing: Standing, name: str) -> Turn:
    if standing.state is LinkState.DEAD or standing.failures >= FAILURES_TO_DEATH:
        lately = min(steady, interval_of(bounds, now, standing.since))  # what died lately may soon be back
        return Turn(_next_look(bounds, now, lately, name), lately)
    due = (standing.failed_at or now) + APART
    return Turn(max(due, now + min(bounds.shortest, APART)), steady)


def _spread(now: datetime, interval: timedelta, name: str, early: float = EARLY) -> datetime:
    """A little earlier than an interval from now, each name by a share of its own.

    Earlier, not later: a run at a fixed hour would meet what is due a minute later only
    at its next one.
    """
    return now + interval * (1 - early * _share(name))


def _next_look(
    bounds: Bounds, now: datetime, interval: timedelta, name: str, early: float = EARLY
) -> datetime:
    """The turn about an interval from now, at a visit of its host where one lies near."""
    due = _spread(now, interval, name, early)
    host = _host_of(name)
    if interval < FROM_VISITS or not host:
        return due
    visit = _visit_near(due, host)
    soonest, latest = now + bounds.shortest * (1 - EARLY), now + bounds.longest
    if visit < soonest:
        visit += VISITS
    elif visit > latest:
        visit -= VISITS
    return visit if soonest <= visit <= latest else due


def _visit_near(moment: datetime, host: str) -> datetime:
    """The visit of a host that lies nearest to a moment; each host has its visits at times of its own."""
    first = EPOCH + VISITS * _share(host)
    return first + round((moment - first) / VISITS) * VISITS


def _share(name: str) -> float:
    """A number from 0 to 1 that belongs to a name."""
    return int.from_bytes(hashlib.sha256(name.encode("utf-8", "replace")).digest()[:4], "big") / 2**32


def _host_of(name: str) -> str:
    """The host of an address; empty for a file, whose looks ask nobody."""
    try:
        parts = urlsplit(name)
    except ValueError:
        return ""
    return parts.netloc.lower() if parts.scheme.lower() in ("http", "https") else ""


def is_due(next_at: datetime | None, now: datetime, bounds: Bounds) -> bool:
    """Whether a turn has come, or was set by a clock that was wrong: it lies further off than any may."""
    return next_at is None or next_at <= now or next_at > now + bounds.longest + APART


def lateness(next_at: datetime | None, interval: timedelta, now: datetime) -> float:
    """How many intervals a turn is late; what is latest by its own measure has its turn first."""
    if next_at is None or next_at > now:
        return 0.0
    return (now - next_at) / max(interval, timedelta(seconds=1))


def clock_fault(now: datetime, last_run: datetime | None) -> str | None:
    """What is odd about the clock, measured by the last look that was recorded; None where nothing is."""
    if last_run is None:
        return None
    if now < last_run - BACK:
        return (
            f"the clock says {now:%Y-%m-%d %H:%M} UTC, but the last look was at {last_run:%Y-%m-%d %H:%M} UTC"
        )
    if now - last_run > CLOCK_FAULT:
        days = (now - last_run).days
        return f"by the clock ({now:%Y-%m-%d} UTC) the last look was {days} days ago; check that it is right"
    return None


def allowance(per_day: float, now: datetime, last_run: datetime | None) -> int:
    """How many looks one run may make, so that a long sleep or a clock fault makes no storm.

    `per_day` is how many turns come due in a day at the usual rate. Twice what has come
    due since the last run, at least for the time between two visits to a host and at most for
    `CATCH_UP`; what is over is left for the next runs.
    """
    if clock_fault(now, last_run) is not None:
        return FEWEST
    gap = CATCH_UP if last_run is None else min(max(now - last_run, VISITS), CATCH_UP)
    return max(FEWEST, math.ceil(TWICE * per_day * (gap / DAY)))
