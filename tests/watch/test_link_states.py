"""How an address stands over several looks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import LinkState, OutcomeKind
from provenance.watch.link_states import APART, Showed, Standing, showed, step

NOW = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
DAY = timedelta(days=1)
ABSENT = [kind for kind in OutcomeKind if showed(kind) is Showed.ABSENT]


def stand(*looks: tuple[float, OutcomeKind]) -> list[LinkState]:
    """The states after looks at so many days."""
    standing: Standing | None = None
    states = []
    for day, kind in looks:
        standing = step(standing, kind, NOW + day * DAY)
        states.append(standing.state)
    return states


def test_every_outcome_says_something() -> None:
    assert {showed(kind) for kind in OutcomeKind} == {*Showed}


def test_absence_is_what_an_answer_says_not_what_we_could_not_see() -> None:
    assert {*ABSENT} == {
        OutcomeKind.NOT_FOUND,
        OutcomeKind.GONE,
        OutcomeKind.DNS_FAULT,
        OutcomeKind.SOFT_404,
        OutcomeKind.PARKED,
    }


@pytest.mark.parametrize("kind", ABSENT)
def test_three_failures_three_days_apart_are_death_and_two_are_not(kind: OutcomeKind) -> None:
    states = stand((0, OutcomeKind.OK), (1, kind), (4, kind), (7, kind))
    assert states[3] is LinkState.DEAD
    assert LinkState.DEAD not in states[:3]


def test_failures_of_one_day_count_once() -> None:
    every_hour = [(hour / 24, OutcomeKind.GONE) for hour in range(24 * 5)]
    assert LinkState.DEAD not in stand(*every_hour)


def test_a_look_that_finds_it_clears_what_was_counted() -> None:
    gone, there = OutcomeKind.NOT_FOUND, OutcomeKind.NOT_MODIFIED
    assert LinkState.DEAD not in stand((0, gone), (3, gone), (6, there), (9, gone), (12, gone))


def test_a_wall_between_failures_neither_counts_nor_clears() -> None:
    gone, wall = OutcomeKind.NOT_FOUND, OutcomeKind.BLOCKED
    assert stand((0, gone), (3, wall), (4, gone), (8, gone)) == [
        LinkState.FAILING,
        LinkState.BLOCKED,
        LinkState.FAILING,
        LinkState.DEAD,
    ]


NEVER_DEATH = [kind for kind in OutcomeKind if showed(kind) not in (Showed.ABSENT, Showed.THERE)]


@pytest.mark.parametrize("kind", NEVER_DEATH)
def test_what_hides_a_page_never_makes_it_dead(kind: OutcomeKind) -> None:
    assert LinkState.DEAD not in stand((0, OutcomeKind.OK), *((day, kind) for day in range(1, 400, 5)))


def test_the_dead_come_back_and_are_alive_at_the_next_look() -> None:
    gone = OutcomeKind.GONE
    states = stand(
        (0, gone), (3, gone), (6, gone), (9, OutcomeKind.TIMEOUT), (20, OutcomeKind.OK), (30, OutcomeKind.OK)
    )
    assert states[2:] == [LinkState.DEAD, LinkState.DEAD, LinkState.BACK, LinkState.ALIVE]


def test_moved_and_changed_are_states_of_a_page_that_is_there() -> None:
    alive = step(None, OutcomeKind.OK, NOW)
    assert step(alive, OutcomeKind.OK, NOW, moved=True, changed=True).state is LinkState.MOVED
    assert step(alive, OutcomeKind.OK, NOW, changed=True).state is LinkState.CHANGED


def test_a_state_keeps_the_moment_since_when_it_is_so() -> None:
    first = step(None, OutcomeKind.BLOCKED, NOW)
    assert step(first, OutcomeKind.BLOCKED, NOW + DAY).since == NOW
    failing = step(step(None, OutcomeKind.GONE, NOW), OutcomeKind.GONE, NOW + 5 * DAY)
    assert (failing.failing_since, failing.failures) == (NOW, 2)


def test_what_was_not_looked_at_stands_as_it_did() -> None:
    alive = step(None, OutcomeKind.OK, NOW)
    assert step(alive, OutcomeKind.OFFLINE, NOW + DAY) == alive


def test_a_clock_that_was_set_back_counts_nothing_twice() -> None:
    gone = OutcomeKind.GONE
    assert LinkState.DEAD not in stand((100, gone), (1, gone), (50, gone), (99, gone), (101, gone))


@given(st.lists(st.tuples(st.floats(0, 4), st.sampled_from(OutcomeKind)), max_size=40))
def test_no_history_makes_dead_without_three_counted_failures(steps: list[tuple[float, OutcomeKind]]) -> None:
    standing: Standing | None = None
    day, counted = 0.0, []
    for wait, kind in steps:
        day += wait
        at = NOW + day * DAY
        before, standing = standing, step(standing, kind, at)
        if showed(kind) is Showed.THERE:
            counted = []
        elif showed(kind) is Showed.ABSENT and (not counted or at - counted[-1] >= APART):
            counted.append(at)
        if standing.state is LinkState.DEAD and (before is None or before.state is not LinkState.DEAD):
            assert len(counted) == 3
