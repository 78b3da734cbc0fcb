"""A simulated year: every planted event is told once, at the first look after it, and nothing else is."""

from __future__ import annotations

import json
import os
import statistics
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from recheck_world import BEGIN, COPIES, Clock, Reply, Web, bench_at, serving
from recheck_year import (
    DAY,
    DAYS,
    END,
    OUTLETS,
    Reader,
    Story,
    stories,
    weekly_delay,
    weekly_looks,
)

from provenance.jobs.bench import Bench
from provenance.jobs.recheck import recheck
from provenance.jobs.runs import check_inputs
from provenance.model import Finding, Verdict
from provenance.read import Given

Look = tuple[str, datetime]  # an address and when it was looked at
ROBOTS = "/robots.txt"


@pytest.fixture
def memory_home() -> Iterator[Path]:
    """A home in memory where there is one: 20,000 looks are each kept as a capture, synced to disk."""
    shared = Path("/dev/shm")
    place = shared if shared.is_dir() and os.access(shared, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        yield Path(folder)


class Year:
    """The web of the year: what each host answers at the clock's moment, and who asked."""

    def __init__(self, told: list[Story]) -> None:
        self.stories = told
        self.clock = Clock()
        self.web = Web()
        self.by_page = {str(story.number): story for story in told}
        hosts = {story.host for story in told} | {f"outlet{n}.example" for n in range(OUTLETS)}
        self.web.sites = dict.fromkeys(sorted(hosts), self.original) | {COPIES: self.copy}
        self.own = {story.host: story for story in told if story.host.startswith("own")}
        self.findings: list[Finding] = []
        self.looks: list[Look] = []
        self.robots = 0

    def original(self, path: str) -> Reply:
        return self.by_page[path.removeprefix("/news/")].reply("original", self.clock.at)

    def copy(self, path: str) -> Reply:
        return self.by_page[path.removeprefix("/")].reply("copy", self.clock.at)

    def take_down_hosts(self) -> None:
        """Hosts that are gone have no address; they come back with their article."""
        for host, story in self.own.items():
            if story.state("original", self.clock.at) == "absent":
                self.web.sites.pop(host, None)
            else:
                self.web.sites[host] = self.original

    def run(self, bench: Bench) -> None:
        """A day: what is new is checked once, then what is due is looked at again."""
        self.take_down_hosts()
        new = [story for story in self.stories if story.enrolled == self.clock.at]
        if new:
            done = check_inputs(bench, Given(tuple(story.page_url for story in new)))
            assert {check.verdict for check in done.checks} == {Verdict.FAITHFUL}
            assert len(done.checks) == len(new)
        self.web.asked.clear()
        self.web.unresolved.clear()
        if self.clock.at > BEGIN:
            self.findings += recheck(bench).findings
        self._note_looks()

    def _note_looks(self) -> None:
        asked = [
            (f"http://{host}{path}", self.clock.at) for host, path, _ in self.web.asked if path != ROBOTS
        ]
        gone = [(self.own[host].original_url, self.clock.at) for host in dict.fromkeys(self.web.unresolved)]
        self.looks += [*asked, *gone]
        self.robots += len({host for host, _, _ in self.web.asked})


def expected(told: list[Story], looks: list[Look]) -> Counter[tuple[str, str, datetime]]:
    """What the looks that were made must find, as (page, kind, when)."""
    found: Counter[tuple[str, str, datetime]] = Counter()
    places = {story.original_url: (story, "original") for story in told}
    places |= {story.page_url: (story, "copy") for story in told}
    readers = {address: Reader(side) for address, (_, side) in places.items()}
    for address, at in looks:
        story, side = places[address]
        for kind in readers[address].look(story.state(side, at), at):
            found[story.page_url, kind.value, at] += 1
    return found


def delays(told: list[Story], looks: list[Look]) -> tuple[list[float], list[float]]:
    """In days, how long after its start each planted event was met, here and by weekly looks."""
    times: dict[str, list[datetime]] = {}
    for address, at in looks:
        times.setdefault(address, []).append(at)
    ours, weekly = [], []
    for story in told:
        for spell, address in ((story.original, story.original_url), (story.copy, story.page_url)):
            if spell is None or spell.start > END - 30 * DAY:
                continue
            met = next((at for at in times.get(address, ()) if at >= spell.start), END)
            ours.append(min(met - spell.start, spell.end - spell.start) / DAY)
            weekly.append(min(weekly_delay(story, spell), spell.end - spell.start) / DAY)
    return ours, weekly


def passed(told: list[Story], home: Path) -> Year:
    """The year, with a run each day."""
    year = Year(told)
    names = (*year.web.sites,)
    with serving(year.web), bench_at(home, year.web, year.clock, allow_private=names) as bench:
        for _ in range(DAYS + 1):
            year.run(bench)
            year.clock.pass_by(days=1)
    return year


def must_be_told_as_it_was(year: Year) -> None:
    """Every event at the first look after it, once and of its kind, and no other."""
    found = Counter((one.page_url or "", one.kind.value, one.found_at) for one in year.findings)
    wanted = expected(year.stories, year.looks)
    assert found - wanted == Counter(), "events that were not there"
    assert wanted - found == Counter(), "events that were not told"


def measured(year: Year) -> dict[str, object]:
    """What the year took, and how late it told, beside a look at both sides each week."""
    ours, weekly = delays(year.stories, year.looks)
    return {
        "looks": len(year.looks),
        "looks of a weekly schedule": sum(weekly_looks(story) for story in year.stories),
        "robots.txt, one a host and day": year.robots,
        "findings": dict(Counter(finding.kind.value for finding in year.findings)),
        "events": len(ours),
        "mean delay in days": round(statistics.mean(ours), 2),
        "mean delay of a weekly schedule": round(statistics.mean(weekly), 2),
        "median delay in days": round(statistics.median(ours), 2),
        "median delay of a weekly schedule": round(statistics.median(weekly), 2),
    }


def test_a_year_of_each_fortieth_repost_is_told_as_it_was(memory_home: Path) -> None:
    must_be_told_as_it_was(passed(stories(step=40), memory_home))


@pytest.mark.slow
@pytest.mark.skipif(
    "PROVENANCE_TEST_YEAR" not in os.environ, reason="PROVENANCE_TEST_YEAR is not set: takes minutes"
)
def test_a_year_of_five_hundred_reposts_takes_half_the_looks_of_a_weekly_schedule(memory_home: Path) -> None:
    year = passed(stories(), memory_home)
    figures = measured(year)
    print(json.dumps(figures, indent=1))
    must_be_told_as_it_was(year)
    assert 2 * len(year.looks) <= sum(weekly_looks(story) for story in year.stories)
    ours, weekly = delays(year.stories, year.looks)
    assert statistics.mean(ours) <= statistics.mean(weekly)


def test_the_planted_year_holds_every_sort_of_event() -> None:
    told = stories()
    assert Counter(story.original.what for story in told if story.original).keys() == {
        "edited",
        "absent",
        "walled",
    }
    assert Counter(story.copy.what for story in told if story.copy).keys() == {"edited", "absent", "unlinked"}
    assert sum(story.original is not None and story.original.end < END for story in told) > 10
    assert min(story.published for story in told) < BEGIN - timedelta(days=300)
