"""The schedule alone through a planted year: its looks, what they ask of servers, how late they are.

No server, no capture, no database. `tests/jobs/test_recheck_year.py` does the same with all of
these and holds the two beside each other.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from recheck_world import BEGIN, COPIES
from recheck_year import DAY, END, Story, moments, weekly

from provenance.model import LinkState, OutcomeKind
from provenance.watch.link_states import Standing, step
from provenance.watch.schedule import AFTER_A_CHECK, Bounds, Came, first_turn, next_turn

KINDS = {"absent": OutcomeKind.NOT_FOUND, "walled": OutcomeKind.BLOCKED}
CAME = {OutcomeKind.NOT_FOUND: Came.ABSENT, OutcomeKind.BLOCKED: Came.HIDDEN}
Looks = dict[str, list[datetime]]  # by address


@dataclass
class Side:
    """A page or an original as the schedule sees it."""

    story: Story
    name: str  # `original` or `copy`
    address: str
    next_at: datetime
    at: datetime
    standing: Standing
    quiet_since: datetime
    last: str = "as_it_was"
    attempts: int = 0

    @property
    def run(self) -> datetime:
        """The first daily run after the last look that meets what is due."""
        days = max(-(-(self.next_at - BEGIN) // DAY), (self.at - BEGIN) // DAY + 1)
        return BEGIN + days * DAY


def scheduled(told: list[Story], bounds: Bounds) -> Looks:
    """The looks of the schedule with one run each day."""
    looks: Looks = {}
    for story in told:
        born = story.published.replace(hour=0, minute=0, second=0, microsecond=0)
        original, copy = sides = [
            Side(
                story,
                name,
                address,
                first_turn(bounds, story.enrolled, since, address).next_at,
                story.enrolled,
                Standing(LinkState.ALIVE, story.enrolled),
                since,
            )
            for name, address, since in (
                ("original", story.original_url, born),
                ("copy", story.page_url, max(born, story.enrolled - AFTER_A_CHECK)),
            )
        ]
        while (side := min(sides, key=lambda one: one.run)).run <= END:
            looks.setdefault(side.address, []).append(side.run)
            if _look(side, bounds) and side is original:  # the copy that lacks an edit is looked at soon
                copy.next_at = min(copy.next_at, original.at + bounds.shortest)
    return looks


def _look(side: Side, bounds: Bounds) -> bool:
    """Makes the look whose turn it is; whether it finds the text edited."""
    at = side.at = side.run
    state = side.story.state(side.name, at)
    kind = KINDS.get(state, OutcomeKind.OK)
    came = CAME.get(kind, Came.UNCHANGED)
    was_dead = side.standing.state is LinkState.DEAD
    side.standing = step(side.standing, kind, at)
    is_changed = kind is OutcomeKind.OK and state != side.last
    if is_changed:
        side.quiet_since, side.last = at, state
    if is_changed or (was_dead and kind is OutcomeKind.OK):
        came = Came.CHANGED
    side.attempts = 0 if kind is OutcomeKind.OK else side.attempts + 1
    turn = next_turn(
        bounds, at, side.quiet_since, came, side.standing, attempts=side.attempts, name=side.address
    )
    side.next_at = turn.next_at
    return is_changed and state in ("edited", "corrected")


def week_by_week(told: list[Story]) -> Looks:
    """The looks of a fixed schedule: each side every seventh day after its check."""
    return {address: weekly(one) for one in told for address in (one.original_url, one.page_url)}


def each_monday(told: list[Story]) -> Looks:
    """The looks of another fixed schedule: everything on one day of the week."""
    mondays = [BEGIN + n * 7 * DAY for n in range(1, (END - BEGIN) // (7 * DAY) + 1)]
    return {
        address: [at for at in mondays if at > one.enrolled]
        for one in told
        for address in (one.original_url, one.page_url)
    }


@dataclass
class Figures:
    """What looks cost and bring: requests that reach a server, and delays in days of all that is planted."""

    looks: int = 0
    robots: int = 0  # one for each host and day on which it is asked, unless a check asked for it that day
    redirected: int = 0
    delays: list[float] = field(default_factory=list)
    first_delays: list[float] = field(default_factory=list)  # of these, of what begins rather than ends

    @property
    def requests(self) -> int:
        return self.looks + self.robots + self.redirected

    @property
    def mean(self) -> float:
        return statistics.mean(self.delays)

    @property
    def median(self) -> float:
        return statistics.median(self.delays)

    @property
    def first_mean(self) -> float:
        return statistics.mean(self.first_delays)

    def told(self) -> dict[str, object]:
        """For people."""
        return {
            "requests": self.requests,
            "of these robots.txt": self.robots,
            "mean delay": round(self.mean, 2),
            "median": round(self.median, 2),
            "mean of beginnings": round(self.first_mean, 2),
            "a tenth is later than": round(sorted(self.delays)[int(0.9 * len(self.delays))], 1),
        }


def figures(told: list[Story], looks: Looks) -> Figures:
    """What looks cost and bring. A host without an address is looked at, but nobody is asked."""
    found = Figures()
    for moment in moments(told):
        delay = moment.delay(looks.get(moment.address, []))
        found.delays.append(delay)
        if moment.is_beginning:
            found.first_delays.append(delay)
    checked = {(host, story.enrolled) for story in told for host in (story.host, COPIES)}
    asked: set[tuple[str, datetime]] = set()
    for side, address, host, story in _sides(told):
        for at in looks.get(address, []):
            if story.host_is_down(at) and side == "original":
                continue
            found.looks += 1
            found.redirected += story.state(side, at) == "moved"
            asked.add((host, at))
    found.robots = len(asked - checked)
    return found


def _sides(told: list[Story]) -> Iterator[tuple[str, str, str, Story]]:
    for story in told:
        yield "original", story.original_url, story.host, story
        yield "copy", story.page_url, COPIES, story


def bounds_of_days(shortest: float, longest: float) -> Bounds:
    """Bounds in days."""
    return Bounds(timedelta(days=shortest), timedelta(days=longest))
