"""Hostile robots.txt files, served on loopback."""

from __future__ import annotations

import time

import pytest
from hostile_cases import Case, built, cases
from loopback import Answer, Loopback, answer, serving

from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.recording import Unrecorded
from provenance.fetch.robots import parse_robots
from provenance.fetch.wire import Limits
from provenance.model import Fetched, Outcome, OutcomeKind, Unreachable

LIMITS = Limits(total=0.8, connect=0.5, first_byte=0.5)
PAGE = answer(b"<p>hello")
pytestmark = pytest.mark.shared


def robots_answers(case: Case) -> dict[str, Answer]:
    match case["recipe"]:
        case "timeout":
            return {"/robots.txt": lambda connection: connection.recv(1) and None}
        case "HTTP 404":
            return {"/robots.txt": answer(status="404 Not Found")}
        case "6 redirects":
            chain: dict[str, Answer] = {
                f"/{n}": answer(status="302 Found", Location=f"/{n + 1}") for n in range(1, 7)
            }
            return {"/robots.txt": answer(status="302 Found", Location="/1"), **chain}
        case "redirect to http://169.254.169.254/":
            return {"/robots.txt": answer(status="302 Found", Location="http://169.254.169.254/")}
        case _:
            text = built(case)
            return {"/robots.txt": answer(text.encode() if isinstance(text, str) else text)}


def look(case: Case) -> tuple[Outcome, Loopback]:
    with serving({**robots_answers(case), "/page": PAGE}) as server:
        gate = Gate(private_hosts=[server.authority])
        with LiveSource(gate, Unrecorded(), limits=LIMITS, manners=Manners(delay=0)) as live:
            return live.get(server.url("/page")), server


@pytest.mark.parametrize("case", cases("robots"))
def test_hostile_robots(case: Case) -> None:
    started = time.monotonic()
    outcome, server = look(case)
    assert time.monotonic() - started < 5
    match case["expect"]["outcome"]:
        case "not_fetched":
            assert isinstance(outcome, Unreachable)
            assert outcome.kind is OutcomeKind.ROBOTS
            assert "/page" not in server.paths()
        case "refused":
            assert isinstance(outcome, Unreachable)
            assert outcome.kind is OutcomeKind.REFUSED
            assert "/page" not in server.paths()
        case "allowed" | "bounded" | "clamped":
            assert isinstance(outcome, Fetched)
        case other:
            raise AssertionError(other)


def test_a_crawl_delay_stays_between_nothing_and_half_a_minute() -> None:
    assert parse_robots(b"User-agent: *\nCrawl-delay: -5", "provenance").crawl_delay == 0
    assert parse_robots(b"User-agent: *\nCrawl-delay: 86400", "provenance").crawl_delay == 30


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/private/a", False),
        ("/private/open", True),
        ("/x.pdf", False),
        ("/x.pdf?a", True),
        ("/caf%C3%A9", False),
        ("/café", False),
        ("/", True),
        ("/robots.txt", True),
    ],
)
def test_the_longest_rule_decides(target: str, allowed: bool) -> None:
    text = (
        "User-agent: other\nDisallow: /\n\nuser-agent: Provenance\nDisallow: /private\nAllow: /private/open\n"
    )
    text += "Disallow: /*.pdf$\nDisallow: /caf\u00e9\n"
    assert parse_robots(text.encode(), "provenance").allows(target) is allowed
