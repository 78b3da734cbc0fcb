"""Hostile time: wrong clocks, sleeps, clock changes, and everything due at once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import trustme
from hostile_cases import Case, cases
from loopback import answer, serving
from recheck_world import (
    BEGIN,
    COPIES,
    GAZETTE,
    Clock,
    Reply,
    Web,
    article_page,
    bench_at,
    copy_page,
    paragraphs,
)
from recheck_world import serving as web_serving

from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.pace import LocalPacer
from provenance.fetch.recording import Unrecorded
from provenance.jobs.bench import Bench
from provenance.jobs.recheck import What, recheck
from provenance.jobs.runs import check_inputs
from provenance.model import OutcomeKind, Unreachable
from provenance.parse import parse
from provenance.read import Given
from provenance.watch.schedule import FEWEST, Bounds, allowance, first_turn

pytestmark = pytest.mark.shared
DAY = timedelta(days=1)
DELAY = 0.2


def checked_web(count: int) -> Web:
    """An aggregator with some reposts and their outlet."""
    bodies = {f"/n{n}": paragraphs(f"n{n}", 4) for n in range(count)}
    web = Web()
    web.sites = {
        COPIES: lambda path: Reply(copy_page(f"Report {path}", bodies[path], f"http://{GAZETTE}{path}")),
        GAZETTE: lambda path: Reply(article_page(f"Report {path}", bodies[path])),
    }
    return web


def check_all(bench: Bench, count: int) -> None:
    done = check_inputs(bench, Given(tuple(f"http://{COPIES}/n{n}" for n in range(count))))
    assert len(done.checks) == count


def clock_ahead(tmp_path: Path) -> None:
    web, clock = checked_web(2), Clock()
    with web_serving(web), bench_at(tmp_path, web, clock) as bench:
        check_all(bench, 2)
        clock.pass_by(days=1)
        recheck(bench)
        clock.pass_by(days=3650)
        ahead = recheck(bench)
        assert [note.code for note in ahead.notes] == ["clock"]
        assert ahead.findings == ()
        clock.at = BEGIN + 2 * DAY  # set right again: what was put ten years off is due
        assert recheck(bench).looked == 4
    assert allowance(5000, BEGIN + 3650 * DAY, BEGIN) == FEWEST


def out_of_date_certificate(tmp_path: Path) -> None:
    """What a clock ten years ahead makes of every certificate."""
    authority = trustme.CA()
    expired = authority.issue_cert("pond.example", not_after=datetime(2021, 1, 1, tzinfo=UTC))
    import ssl

    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    expired.configure_cert(server)
    authority.configure_trust(client)
    with serving({"*": answer(b"<p>hello")}, tls=server) as loopback:
        gate = Gate(private_hosts=["pond.example"], resolver=lambda _host, _port: ("127.0.0.1",))
        manners = Manners(delay=0.0, obey_robots=False)
        with LiveSource(gate, Unrecorded(), manners=manners, tls=client) as live:
            outcome = live.get(f"https://pond.example:{loopback.port}/")
    assert isinstance(outcome, Unreachable)
    assert outcome.kind is OutcomeKind.TLS_FAULT
    assert "clock" in outcome.detail


def summer_time(tmp_path: Path) -> None:
    before = os.environ.get("TZ")
    try:
        turns = []
        for zone in ("UTC", "Europe/Berlin"):
            os.environ["TZ"] = zone
            time.tzset()
            at = datetime(2031, 3, 29, 12, tzinfo=UTC)
            turns.append(first_turn(Bounds(DAY, 18 * DAY), at, at, "a").next_at)
        assert turns[0] == turns[1]
        assert turns[0].tzinfo is UTC
    finally:
        os.environ.pop("TZ", None)
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()


def leap_second(tmp_path: Path) -> None:
    page = copy_page("Report", paragraphs("leap", 4), None).replace(
        "<header>",
        '<meta property="article:published_time" content="2016-12-31T23:59:60Z">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-12-31T23:59:60Z"}'
        "</script><header><p>Pond Gazette, December 31, 2016, 23:59:60</p>",
    )
    reposts = parse(page, url=f"http://{COPIES}/leap").reposts
    assert len(reposts) == 1
    date = reposts[0].claim.date
    assert date is None or date.value.startswith("2016-12-31")


def three_days_of_sleep(tmp_path: Path) -> None:
    web, clock = checked_web(3), Clock()
    with web_serving(web), bench_at(tmp_path, web, clock) as bench:
        check_all(bench, 3)
        web.asked.clear()
        clock.pass_by(days=4)  # hourly runs that did not take place
        assert recheck(bench).looked == 6
        assert recheck(bench).looked == 0
    assert len([path for _, path, _ in web.asked if path != "/robots.txt"]) == 6


def all_due_on_one_host(tmp_path: Path) -> None:
    """The pace is kept however much is due; ten thousand differ from six only in how long that takes."""
    web, clock = checked_web(3), Clock()
    times: list[float] = []
    page = web.sites[COPIES]

    def timed(path: str) -> Reply:
        times.append(time.monotonic())
        return page(path)

    web.sites[COPIES] = timed
    with web_serving(web), bench_at(tmp_path, web, clock) as bench:
        check_all(bench, 3)
    times.clear()
    clock.pass_by(days=30)
    with web_serving(web), bench_at(tmp_path, web, clock, host_delay_s=DELAY) as bench:
        assert recheck(bench, What(every=True)).looked == 6
    gaps = [later - sooner for sooner, later in pairwise(times)]
    assert len(gaps) == 2
    assert min(gaps) >= DELAY * 0.95


def fifty_names_of_one_server(tmp_path: Path) -> None:
    clock = [0.0]
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        clock[0] += seconds

    names = [f"n{number}.example" for number in range(50)]
    pacer = LocalPacer(clock=lambda: clock[0], sleep=sleep)
    with serving({"*": answer(b"<p>hello")}) as server:
        hosts = [f"{name}:{server.port}" for name in names]
        gate = Gate(private_hosts=hosts, resolver=lambda _host, _port: ("127.0.0.1",))
        manners = Manners(delay=1.0, obey_robots=False)
        with LiveSource(gate, Unrecorded(), manners=manners, pacer=pacer) as live:
            for host in hosts:
                live.get(f"http://{host}/")
    assert len(server.requests) == 50
    assert clock[0] >= 49


BROUGHT_ABOUT: dict[str, tuple[Callable[[Path], None], ...]] = {
    "clock jumps forward 10 years": (clock_ahead, out_of_date_certificate),
    "DST change in TZ=Europe/Berlin": (summer_time,),
    "leap second 23:59:60 in a page date": (leap_second,),
    "suspend for 3 days": (three_days_of_sleep,),
    "10 000 URLs due at once on one host": (all_due_on_one_host,),
    "same host through 50 names": (fifty_names_of_one_server,),
}


@pytest.mark.parametrize("case", cases("schedule"))
def test_time_does_no_harm(case: Case, tmp_path: Path) -> None:
    for number, bring_about in enumerate(BROUGHT_ABOUT[case["recipe"]]):
        folder = tmp_path / str(number)
        folder.mkdir()
        bring_about(folder)
