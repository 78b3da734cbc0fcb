"""How an address stands over several looks (design rule 12: a failed look is not a finding).

Three looks that show that a page is not there, each at least three days after the one
before, make it `dead`. A wall or a fault of the way to it shows nothing of the kind: it
neither counts nor clears what was counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from provenance.model import LinkState, OutcomeKind

FAILURES_TO_DEATH = 3
APART = timedelta(days=3)


class Showed(StrEnum):
    """What one look at an address came to, as far as its standing goes."""

    THERE = "there"
    ABSENT = "absent"  # the answer itself says that it is not there
    WALLED = "walled"  # somebody stands before it
    UNREACHED = "unreached"  # no answer that says anything
    NOT_LOOKED = "not_looked"  # we did not ask


_ABSENT = {
    OutcomeKind.NOT_FOUND: LinkState.FAILING,
    OutcomeKind.GONE: LinkState.FAILING,
    OutcomeKind.DNS_FAULT: LinkState.FAILING,
    OutcomeKind.SOFT_404: LinkState.SOFT_404,
    OutcomeKind.PARKED: LinkState.PARKED,
}
_WALLS = {
    OutcomeKind.BLOCKED: LinkState.BLOCKED,
    OutcomeKind.CONSENT_WALL: LinkState.BLOCKED,
    OutcomeKind.ROBOTS: LinkState.BLOCKED,
    OutcomeKind.PAYWALLED: LinkState.PAYWALLED,
    OutcomeKind.RATE_LIMITED: LinkState.RATE_LIMITED,
}
_NOT_LOOKED = {OutcomeKind.OFFLINE, OutcomeKind.NOT_ARCHIVED, OutcomeKind.REFUSED}
THERE = frozenset({LinkState.ALIVE, LinkState.MOVED, LinkState.CHANGED, LinkState.BACK})


@dataclass(frozen=True, slots=True)
class Standing:
    """How an address stands since when.

    `failures` counts looks that showed it absent, `failing_since` is when the first of
    them was made, `failed_at` the last that counted.
    """

    state: LinkState
    since: datetime
    failing_since: datetime | None = None
    failures: int = 0
    failed_at: datetime | None = None


def showed(kind: OutcomeKind) -> Showed:
    """What an outcome says of whether the page is there."""
    if kind in (OutcomeKind.OK, OutcomeKind.NOT_MODIFIED):
        return Showed.THERE
    if kind in _ABSENT:
        return Showed.ABSENT
    if kind in _WALLS:
        return Showed.WALLED
    return Showed.NOT_LOOKED if kind in _NOT_LOOKED else Showed.UNREACHED


def step(
    before: Standing | None, kind: OutcomeKind, at: datetime, *, moved: bool = False, changed: bool = False
) -> Standing:
    """The standing after a look at `at`; what was not looked at stands as it did.

    `moved` and `changed` are only asked where the page is there: it answers at another
    address, its text is another than at the last look.
    """
    match showed(kind):
        case Showed.THERE:
            return _there(before, at, moved=moved, changed=changed)
        case Showed.ABSENT:
            return _absent(before, _ABSENT[kind], at)
        case Showed.WALLED:
            return _hidden(before, _WALLS[kind], at)
        case Showed.UNREACHED:
            return _hidden(before, LinkState.UNREACHABLE, at)
        case Showed.NOT_LOOKED:
            return before or Standing(LinkState.UNREACHABLE, at)
        case never:
            assert_never(never)


def _there(before: Standing | None, at: datetime, *, moved: bool, changed: bool) -> Standing:
    if before is not None and before.state is LinkState.DEAD:
        return Standing(LinkState.BACK, at)
    state = LinkState.ALIVE
    if moved:
        state = LinkState.MOVED
    elif changed:
        state = LinkState.CHANGED
    return _into(before, Standing(state, at))


def _absent(before: Standing | None, state: LinkState, at: datetime) -> Standing:
    last = before.failed_at if before is not None else None
    known = before.failures if before is not None else 0
    if before is not None and before.state is LinkState.DEAD:
        return before
    if last is not None and before is not None and at - last < APART:
        return _into(before, replace(before, state=state, since=at))
    first = before.failing_since if before is not None and before.failing_since is not None else at
    dead = known + 1 >= FAILURES_TO_DEATH
    return _into(before, Standing(LinkState.DEAD if dead else state, at, first, known + 1, at))


def _hidden(before: Standing | None, state: LinkState, at: datetime) -> Standing:
    """A look that says nothing of whether it is there: what was known of that is kept."""
    if before is None:
        return Standing(state, at)
    return before if before.state is LinkState.DEAD else _into(before, replace(before, state=state, since=at))


def _into(before: Standing | None, after: Standing) -> Standing:
    """`after`, since when it stands so."""
    if before is not None and before.state is after.state:
        return replace(after, since=before.since)
    return after
