"""When an address is looked at next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import LinkState
from provenance.watch.link_states import APART, Standing
from provenance.watch.schedule import (
    CATCH_UP,
    EARLY,
    FEWEST,
    FIRST_EARLY,
    ROOT_OF_A_DAY,
    VISITS,
    Bounds,
    Came,
    allowance,
    clock_fault,
    first_turn,
    interval_of,
    is_due,
    lateness,
    next_turn,
)

DAY = timedelta(days=1)
BOUNDS = Bounds(DAY, 20 * DAY)
NOW = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
ALIVE = Standing(LinkState.ALIVE, NOW)
NAMES = [f"http://pond.example/{number}" for number in range(500)]


def test_what_was_published_yesterday_is_looked_at_soon_and_last_year_seldom() -> None:
    paces = [interval_of(BOUNDS, NOW, NOW - days * DAY) for days in (0, 1, 4, 16, 400)]
    assert paces == [DAY, *(root * ROOT_OF_A_DAY * DAY for root in (1, 2, 4)), 20 * DAY]


@pytest.mark.parametrize("born", [None, NOW + 100 * DAY])
def test_an_age_that_is_not_known_or_lies_ahead_is_taken_for_young(born: datetime | None) -> None:
    assert first_turn(BOUNDS, NOW, born, "a").interval == DAY


@pytest.mark.parametrize("came", [Came.CHANGED, Came.CORRECTED])
def test_what_changed_or_claims_a_correction_is_young_again(came: Came) -> None:
    old = NOW - 400 * DAY
    assert next_turn(BOUNDS, NOW, old, Came.UNCHANGED, ALIVE, attempts=0, name="a").interval == 20 * DAY
    assert next_turn(BOUNDS, NOW, old, came, ALIVE, attempts=0, name="a").interval == DAY


def test_a_failure_is_looked_at_again_as_soon_as_another_one_counts() -> None:
    failing = Standing(LinkState.FAILING, NOW, NOW, 1, NOW)
    turn = next_turn(BOUNDS, NOW, NOW - 16 * DAY, Came.ABSENT, failing, attempts=1, name="a")
    assert (turn.next_at, turn.interval) == (NOW + APART, 4 * ROOT_OF_A_DAY * DAY)


def test_what_hides_is_tried_less_and_less_often_and_keeps_its_pace() -> None:
    turns = [
        next_turn(BOUNDS, NOW, NOW - 16 * DAY, Came.HIDDEN, ALIVE, attempts=n, name="a")
        for n in (1, 2, 3, 50, 10**6)
    ]
    waits = [turn.next_at - NOW for turn in turns]
    assert waits == sorted(waits)
    assert waits[0] <= DAY
    assert waits[-1] <= 20 * DAY
    assert {turn.interval for turn in turns} == {4 * ROOT_OF_A_DAY * DAY}


def test_what_was_checked_together_is_not_looked_at_together() -> None:
    turns = sorted(first_turn(BOUNDS, NOW, NOW - 400 * DAY, name).next_at for name in NAMES)
    assert turns[-1] <= NOW + 20 * DAY
    assert turns[-1] - turns[0] > 0.9 * (FIRST_EARLY * 20 * DAY - VISITS)
    a_day = max(sum(start <= turn < start + DAY for turn in turns) for start in turns)
    assert a_day < len(NAMES) / 2  # a visit serves many
    hosts = sorted(
        first_turn(BOUNDS, NOW, NOW - 400 * DAY, f"http://{n}.example/").next_at for n in range(500)
    )
    a_day = max(sum(start <= turn < start + DAY for turn in hosts) for start in hosts)
    assert a_day < len(hosts) / 8


def test_what_is_steady_at_one_host_is_looked_at_in_common_visits() -> None:
    turns = {first_turn(BOUNDS, NOW, NOW - 400 * DAY, name).next_at for name in NAMES}
    assert len(turns) <= 5
    assert {(turn - min(turns)) % VISITS for turn in turns} == {timedelta()}
    later = next_turn(BOUNDS, max(turns), NOW - 400 * DAY, Came.UNCHANGED, ALIVE, attempts=0, name=NAMES[0])
    assert (later.next_at - min(turns)) % VISITS == timedelta()
    elsewhere = first_turn(BOUNDS, NOW, NOW - 400 * DAY, "http://other.example/").next_at
    assert (elsewhere - min(turns)) % VISITS != timedelta()


@pytest.mark.parametrize("name", ["saved/page.html", "C:\\page.html", "http://[", "https:///"])
def test_what_has_no_host_waits_for_no_visit(name: str) -> None:
    turn = next_turn(BOUNDS, NOW, NOW - 400 * DAY, Came.UNCHANGED, ALIVE, attempts=0, name=name)
    assert (1 - EARLY) * 20 * DAY <= turn.next_at - NOW <= 20 * DAY


def test_a_pace_that_was_set_to_be_even_stays_even() -> None:
    even = Bounds(7 * DAY, 7 * DAY)
    for name in NAMES:
        turn = next_turn(even, NOW, NOW - 400 * DAY, Came.UNCHANGED, ALIVE, attempts=0, name=name)
        assert (1 - EARLY) * 7 * DAY <= turn.next_at - NOW <= 7 * DAY


def test_what_died_or_was_hidden_lately_is_looked_at_sooner_than_what_is_long_gone() -> None:
    old = NOW - 400 * DAY
    for state, came, attempts in ((LinkState.DEAD, Came.ABSENT, 3), (LinkState.BLOCKED, Came.HIDDEN, 9)):
        waits = [
            next_turn(
                BOUNDS,
                NOW,
                old,
                came,
                Standing(state, NOW - days * DAY, failures=3),
                attempts=attempts,
                name="a",
            ).next_at
            - NOW
            for days in (0, 4, 9, 300)
        ]
        assert waits == sorted(waits)
        assert waits[0] <= DAY
        assert waits[-1] > 14 * DAY


def test_a_daily_run_at_a_fixed_hour_meets_what_is_looked_at_daily() -> None:
    assert all(first_turn(BOUNDS, NOW, NOW, name).next_at <= NOW + DAY for name in NAMES)


def test_a_turn_beyond_every_bound_was_set_by_a_wrong_clock_and_is_due() -> None:
    assert is_due(NOW + 3650 * DAY, NOW, BOUNDS)
    assert not is_due(NOW + 20 * DAY, NOW, BOUNDS)
    assert is_due(NOW, NOW, BOUNDS)
    assert is_due(None, NOW, BOUNDS)


def test_a_clock_ten_years_ahead_starts_no_storm_and_is_told() -> None:
    later = NOW + 3650 * DAY
    assert allowance(1000, later, NOW) == FEWEST
    assert "check that it is right" in (clock_fault(later, NOW) or "")


def test_a_clock_that_was_set_back_is_told() -> None:
    assert "the last look was at" in (clock_fault(NOW - 2 * DAY, NOW) or "")
    assert clock_fault(NOW - timedelta(hours=3), NOW) is None
    assert clock_fault(NOW, None) is None


def test_after_a_long_sleep_a_run_makes_up_for_a_bounded_time() -> None:
    assert allowance(100, NOW, NOW - 6 * DAY) == 1200
    assert allowance(100, NOW, NOW - 200 * DAY) == allowance(100, NOW, NOW - CATCH_UP) == 2800
    assert allowance(1, NOW, NOW) == FEWEST


def test_a_run_may_do_what_comes_due_between_two_visits() -> None:
    assert allowance(100, NOW, NOW) == allowance(100, NOW, NOW - VISITS) == 1000


def test_what_is_latest_by_its_own_measure_is_first() -> None:
    assert lateness(NOW - 2 * DAY, DAY, NOW) > lateness(NOW - 10 * DAY, 30 * DAY, NOW) > 0
    assert lateness(NOW + DAY, DAY, NOW) == lateness(None, DAY, NOW) == 0


@given(
    came=st.sampled_from(Came),
    ago=st.timedeltas(timedelta(days=-1000), timedelta(days=10_000)),
    attempts=st.integers(0, 10**9),
    failures=st.integers(0, 5),
    name=st.text(max_size=20),
    hours=st.floats(1, 1000),
)
def test_every_turn_lies_ahead_and_within_the_bounds(
    came: Came, ago: timedelta, attempts: int, failures: int, name: str, hours: float
) -> None:
    bounds = Bounds(timedelta(hours=hours), timedelta(hours=hours * 20))
    standing = Standing(LinkState.FAILING, NOW, NOW, failures, NOW)
    turn = next_turn(bounds, NOW, NOW - ago, came, standing, attempts=attempts, name=name)
    assert bounds.shortest <= turn.interval <= bounds.longest
    assert NOW + min((1 - EARLY) * bounds.shortest, APART) <= turn.next_at
    assert turn.next_at <= NOW + max(bounds.longest, APART)


def test_a_night_with_a_clock_change_is_as_long_as_it_is() -> None:
    """02:30 on 30 March 2031 is not there in Berlin; an interval of a day is 24 hours all the same."""
    eve = datetime(2031, 3, 29, 12, 0, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
    turn = first_turn(BOUNDS, eve, eve, "a")
    assert turn.next_at.tzinfo is UTC
    assert (1 - FIRST_EARLY) * DAY <= turn.next_at - eve <= DAY
