"""What the schedule costs through planted years, and how late it meets what happens."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import mean

import pytest
from recheck_model import bounds_of_days, each_monday, figures, scheduled, week_by_week
from recheck_year import Ages, stories

from provenance.settings import Settings

DAY_S = 86_400
USUAL = Settings(home=Path(), db="")
BOUNDS = bounds_of_days(USUAL.recheck_min_s / DAY_S, USUAL.recheck_max_s / DAY_S)
SEVEN = bounds_of_days(7, 7)


def test_half_the_requests_of_a_weekly_schedule_meet_what_happens_as_soon() -> None:
    """Five planted years together: one has some 370 moments, and its mean is uncertain by a twentieth."""
    ours, fixed = [], []
    for seed in (1, 2, 3, 4, 5):
        told = stories(seed)
        ours.append(figures(told, scheduled(told, BOUNDS)))
        fixed.append(figures(told, week_by_week(told)))
        assert 2 * ours[-1].requests <= fixed[-1].requests, (ours[-1].told(), fixed[-1].told())
        assert 3 * ours[-1].median <= 2 * fixed[-1].median, (ours[-1].told(), fixed[-1].told())
    means = [[mean(one.mean for one in some), mean(one.first_mean for one in some)] for some in (ours, fixed)]
    print(json.dumps({"ours": means[0], "weekly": means[1]}))
    assert means[0][0] <= 1.03 * means[1][0]
    assert means[0][1] <= means[1][1]


@pytest.mark.parametrize("ages", Ages)
def test_what_each_assumption_comes_to_is_told(ages: Ages) -> None:
    """The figures of docs/rechecking.md; where edits come on any day alike no schedule takes half."""
    for seed in (1, 2, 3):
        told = stories(seed, ages=ages)
        ours = figures(told, scheduled(told, BOUNDS))
        row = {"ages": ages.value, "seed": seed, "events": len(ours.delays), "ours": ours.told()}
        row["weekly"] = figures(told, week_by_week(told)).told()
        row["each Monday"] = figures(told, each_monday(told)).told()
        row["our schedule with bounds of seven days"] = figures(told, scheduled(told, SEVEN)).told()
        print(json.dumps(row))
        assert ours.requests <= 0.55 * figures(told, week_by_week(told)).requests


def test_two_places_of_one_age_cost_what_the_bounds_say() -> None:
    """Old and steady: a look in each twenty days, no more."""
    story = next(one for one in stories() if one.original is None and one.copy is None and one.number < 250)
    ours = figures([story], scheduled([story], BOUNDS))
    assert ours.looks <= 2 * (364 // 20 + 12)
    assert ours.delays == []
