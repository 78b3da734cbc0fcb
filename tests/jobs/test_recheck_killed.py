"""A year in which runs are killed: nothing is lost, nothing is recorded twice."""

from __future__ import annotations

import multiprocessing
import random
import sys
import tempfile
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from recheck_world import BEGIN, Clock, Reply, Web, bench_at, serving
from recheck_year import DAY, DAYS, stories
from test_recheck_year import Year, must_be_told_as_it_was

from provenance.jobs.bench import Bench
from provenance.jobs.recheck import recheck

WAIT = 120.0  # seconds until a started run must have asked for something
KILLS = 3
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


@pytest.fixture
def home() -> Iterator[Path]:
    place = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=place if place.is_dir() else None) as folder:
        yield Path(folder)


def run_once(home: str, port: int, hosts: tuple[str, ...], at: datetime) -> None:
    """One run in a process of its own."""
    web = Web(dict.fromkeys(hosts, lambda _: Reply()), port=port)
    with bench_at(Path(home), web, Clock(at), allow_private=hosts) as bench:
        recheck(bench)


class KilledYear(Year):
    """A year in which runs are killed with SIGKILL: `days` are when, and at which of their requests."""

    def __init__(self, home: Path, days: dict[int, int]) -> None:
        told = stories(step=40)
        super().__init__([story for story in told if not story.host.startswith("own")])
        self.home = home
        self.days = days
        self.hosts = (*self.web.sites,)
        self.left = 0
        self.reached, self.release = threading.Event(), threading.Event()
        self.killed = 0

    def held(self) -> None:
        """Holds the request that a run is to be killed at."""
        if self.left == 0:
            return
        self.left -= 1
        if self.left == 0:
            self.reached.set()
            self.release.wait(WAIT)

    def original(self, path: str) -> Reply:
        self.held()
        return super().original(path)

    def copy(self, path: str) -> Reply:
        self.held()
        return super().copy(path)

    def run(self, bench: Bench) -> None:
        """The day; on some days a run in another process is killed first."""
        day = (self.clock.at - BEGIN) // DAY
        if day in self.days and self.killed < KILLS:
            self.begin_and_kill(self.days[day])
        super().run(bench)

    def begin_and_kill(self, request: int) -> None:
        """Starts a run in another process and kills it while it waits for an answer."""
        self.web.asked.clear()
        self.left = request
        self.reached.clear()
        self.release.clear()
        told = (str(self.home), self.web.port, self.hosts, self.clock.at)
        run = multiprocessing.get_context("spawn").Process(target=run_once, args=told)
        run.start()
        while run.is_alive() and not self.reached.wait(0.05):
            pass
        self.killed += run.is_alive()
        self.left = 0
        run.kill()
        run.join(WAIT)
        self.release.set()
        self._note_looks()


def test_three_runs_of_a_year_that_are_killed_lose_nothing_and_repeat_nothing(home: Path) -> None:
    chance = random.Random(7)
    busy = range(5, DAYS, 5)  # a look is due at some host on each
    year = KilledYear(home, {day: chance.randrange(1, 4) for day in chance.sample(busy, 12)})
    with serving(year.web), bench_at(home, year.web, year.clock, allow_private=year.hosts) as bench:
        for _ in range(DAYS + 1):
            year.run(bench)
            year.clock.pass_by(days=1)
        year.findings = list(bench.store.watch.findings())
    assert year.killed == KILLS
    must_be_told_as_it_was(year)
