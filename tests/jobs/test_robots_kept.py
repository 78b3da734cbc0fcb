"""A robots.txt holds for a day, also for later runs."""

from __future__ import annotations

from pathlib import Path

from recheck_world import (
    COPIES,
    GAZETTE,
    Clock,
    Reply,
    Web,
    article_page,
    bench_at,
    copy_page,
    paragraphs,
    serving,
)

from provenance.jobs.recheck import What, recheck
from provenance.jobs.runs import check_inputs
from provenance.read import Given


def robots_asked(home: Path, web: Web, clock: Clock) -> int:
    """How often a run in a program of its own asks for robots.txt."""
    web.asked.clear()
    with bench_at(home, web, clock) as bench:
        recheck(bench, What(every=True))
    return sum(path == "/robots.txt" for _, path, _ in web.asked)


def test_runs_of_one_day_ask_once_for_the_robots_txt_of_a_host(tmp_path: Path) -> None:
    web, clock, body = Web(), Clock(), paragraphs("robots")
    web.sites = {
        COPIES: lambda _: Reply(copy_page("Herons return", body, f"http://{GAZETTE}/news/1")),
        GAZETTE: lambda _: Reply(article_page("Herons return", body)),
    }
    with serving(web):
        with bench_at(tmp_path, web, clock) as bench:
            check_inputs(bench, Given((f"http://{COPIES}/1",)))
        told = []
        for hours in (1, 22, 1, 23, 1):
            clock.pass_by(hours=hours)
            told.append(robots_asked(tmp_path, web, clock))
        clock.pass_by(days=-2)  # what was read in a time to come was read by a wrong clock
        told.append(robots_asked(tmp_path, web, clock))
    assert told == [0, 0, 2, 0, 2, 2]
