"""The schedule alone through the planted year: what it costs and how late it meets what happens.

`tests/jobs/test_recheck_year.py` does the same with servers, captures and a database.
"""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from recheck_year import BEGIN, DAY, END, Story, stories, weekly_delay, weekly_looks

from provenance.model import LinkState, OutcomeKind
from provenance.settings import Settings
from provenance.watch.link_states import Standing, step
from provenance.watch.schedule import Bounds, Came, first_turn, next_turn

USUAL = Settings(home=Path(), db="")
BOUNDS = Bounds(timedelta(seconds=USUAL.recheck_min_s), timedelta(seconds=USUAL.recheck_max_s))
KINDS = {"absent": OutcomeKind.NOT_FOUND, "walled": OutcomeKind.BLOCKED}


@dataclass
class Figures:
    """Looks, and delays in days of what was planted, here and by a look each week."""

    looks: int = 0
    weekly_looks: int = 0
    delays: list[float] = field(default_factory=list)
    weekly_delays: list[float] = field(default_factory=list)


def passed(told: list[Story]) -> Figures:
    """The year with one run each day."""
    figures = Figures()
    for story in told:
        figures.weekly_looks += weekly_looks(story)
        for side, address in (("original", story.original_url), ("copy", story.page_url)):
            _pass_one(story, side, address, figures)
    return figures


def _pass_one(story: Story, side: str, address: str, figures: Figures) -> None:
    spell = story.original if side == "original" else story.copy
    standing = Standing(LinkState.ALIVE, story.enrolled)
    born = story.published.replace(hour=0, minute=0, second=0, microsecond=0)
    turn = first_turn(BOUNDS, story.enrolled, born, address)
    quiet_since, last, attempts, at, is_met = born, "as_it_was", 0, story.enrolled, False
    while (at := _run_after(at, turn.next_at)) <= END:
        figures.looks += 1
        state = story.state(side, at)
        if spell is not None and not is_met and at >= spell.start:
            is_met = True
            figures.delays.append((at - spell.start) / DAY)
            figures.weekly_delays.append(weekly_delay(story, spell) / DAY)
        kind = KINDS.get(state, OutcomeKind.OK)
        standing = step(standing, kind, at)
        came = {OutcomeKind.NOT_FOUND: Came.ABSENT, OutcomeKind.BLOCKED: Came.HIDDEN}.get(
            kind, Came.UNCHANGED
        )
        if kind is OutcomeKind.OK and state != last:
            came, quiet_since, last = Came.CHANGED, at, state
        attempts = 0 if kind is OutcomeKind.OK else attempts + 1
        turn = next_turn(BOUNDS, at, quiet_since, came, standing, attempts=attempts, name=address)


def _run_after(last: datetime, due: datetime) -> datetime:
    """The first daily run after the last one that meets what is due."""
    return BEGIN + max(-(-(due - BEGIN) // DAY), (last - BEGIN) // DAY + 1) * DAY


def test_half_the_looks_of_a_weekly_schedule_meet_events_no_later() -> None:
    for seed in (1, 2, 3, 4, 5):
        figures = passed(stories(seed))
        mean, weekly_mean = statistics.mean(figures.delays), statistics.mean(figures.weekly_delays)
        told = {
            "seed": seed,
            "looks": figures.looks,
            "weekly looks": figures.weekly_looks,
            "events": len(figures.delays),
            "mean": round(mean, 2),
            "weekly mean": round(weekly_mean, 2),
            "median": round(statistics.median(figures.delays), 2),
            "weekly median": round(statistics.median(figures.weekly_delays), 2),
        }
        print(json.dumps(told))
        assert 2 * figures.looks <= figures.weekly_looks, told
        assert mean <= weekly_mean, told


def test_two_places_of_one_age_cost_what_the_bounds_say() -> None:
    """Old and steady: a look in each 18 days, no more."""
    story = next(one for one in stories() if one.original is None and one.copy is None and one.number < 250)
    figures = passed([story])
    assert figures.looks <= 2 * (364 // 17 + 12)
    assert figures.delays == []
