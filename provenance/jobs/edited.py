"""Whether an original was edited after the copy was made: its earlier states against the repost.

A page that differs from a repost today may have been what the repost says on the day it
was copied. Before anybody is said to have altered it, the original's earlier states are
looked at: those that our own archive holds, then the one in a web archive that is nearest
to the claimed date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from provenance.fetch.source import COULD_NOT_LOOK
from provenance.jobs.bench import Bench
from provenance.jobs.finding import known_texts
from provenance.jobs.known import held
from provenance.jobs.searching import archived
from provenance.jobs.trying import Try, tried
from provenance.model import Candidate, Capture, Comparison, HeldAs, Severity, Unreachable, Version, Via
from provenance.resolve.address import key_of

# Every one costs a comparison; each was captured because somebody looked at the page then.
MOST_STATES = 3


@dataclass(frozen=True, slots=True)
class States:
    """A proven original as it stands now, its states that were looked at, and the one to compare with."""

    now: Try
    looked_at: tuple[Try, ...] = ()
    nearest: Try | None = None  # None: the original as it stands now

    @property
    def chosen(self) -> Try:
        """The state with which the repost is compared."""
        return self.nearest or self.now


def states_of(bench: Bench, proven: Try, side: Version, near: datetime) -> States:
    """Looks at earlier states of a live original that differs from the repost in what matters."""
    capture = proven.capture
    if capture is None or capture.via is not Via.LIVE or not _material(proven.comparison):
        return States(proven)
    looked_at: list[Try] = []
    for one in _earlier(bench, proven, side, near):
        if one.capture is None:
            told = f"whether it was edited since it was copied is not known: {_why(one)}"
            return States(proven.noted(told), tuple(looked_at))
        nearer = one.is_proof and _material(one.comparison) < _material(proven.comparison)
        if nearer:
            one = one.noted(_told(one, proven))
            return States(proven, (*looked_at, one), one)
        looked_at.append(one)
    if not looked_at:
        return States(proven)
    days = ", ".join(f"{one.capture.captured_at:%Y-%m-%d}" for one in looked_at if one.capture)
    told = f"the repost is no nearer to it as it was captured on {days}"
    return States(proven.noted(told), tuple(looked_at))


def _earlier(bench: Bench, proven: Try, side: Version, near: datetime) -> Iterator[Try]:
    """Earlier states, our own first; a web archive that gave none is the last, without a capture."""
    candidate, newest = proven.attempt.candidate, proven.capture
    assert newest is not None
    for capture in _own(bench, newest, side):
        outcome = held(bench, capture)
        if outcome is not None:
            told = f"our own archive has the address as it was captured on {capture.captured_at:%Y-%m-%d}"
            yield tried(Candidate(candidate.url, "known_text", told, cost=0), outcome, side)
    if not bench.settings.memento or bench.budget.stopped is not None:
        return
    copy = bench.sources.nearest(candidate.url, near)
    if isinstance(copy, Unreachable) and copy.kind in COULD_NOT_LOOK:
        return
    yield tried(archived(candidate, near), copy, side)


def _own(bench: Bench, newest: Capture, side: Version) -> list[Capture]:
    """What our archive holds of the same address with other bytes, most like the repost first."""
    address = key_of(newest.final_url or newest.url or "")
    found: dict[str, Capture] = {}
    for match in known_texts(bench, side):
        held_there = match.capture if match.held_as is not HeldAs.REPOST else match.original
        if held_there is None or held_there.sha256 == newest.sha256:
            continue
        if key_of(held_there.final_url or held_there.url or "") == address:
            found.setdefault(held_there.sha256, held_there)
    return list(found.values())[:MOST_STATES]


def _material(comparison: Comparison | None) -> int:
    return sum(a.severity is Severity.MATERIAL for a in comparison.alterations) if comparison else 0


def _told(one: Try, proven: Try) -> str:
    assert one.capture is not None
    assert proven.capture is not None
    day = f"{one.capture.captured_at:%Y-%m-%d}"
    verb = "is nearer to" if _material(one.comparison) else "matches"
    return (
        f"the repost {verb} the original as it was captured on {day}; "
        f"it was edited between then and {proven.capture.captured_at:%Y-%m-%d}"
    )


def _why(one: Try) -> str:
    outcome = one.attempt.outcome
    return outcome.detail if isinstance(outcome, Unreachable) else "the archived copy cannot be read"
