"""The checks of one page against a web in which every host is one loopback server."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from loopback import Answer, Loopback, serving

from provenance.fetch.internet import Internet
from provenance.jobs.bench import open_bench
from provenance.jobs.runs import check_inputs
from provenance.model import Check
from provenance.read import Given
from provenance.settings import Settings

NOW = datetime(2026, 5, 20, 12, tzinfo=UTC)
BODY = (
    "The night boat crossed the sound again on Friday after nine years in the yard. "
    "Hundreds of people waited on the quay until midnight to see it come in from the open water. "
    "The harbour board had promised that it would never sail again without new engines. "
    "Nobody on the board wanted to say what had changed since then, or who had paid for the work. "
    "The captain thanked the crew and said that the crossing would take eleven hours in winter."
)
PAGE = (
    "<html><head><title>Ferry returns to Arden | Copies</title></head><body><article>"
    "<h1>Ferry returns to Arden</h1><p>{body}</p><p>Source: "
    "Low Marsh Herald, 4 May 2026</p>{more}</article></body></html>"
)
ARTICLE = (
    "<html><head><title>Ferry returns to Arden</title></head><body><article><h1>Ferry returns to Arden</h1>"
    f"<p>{BODY}</p></article></body></html>"
).encode()
UPDATE = (
    "<html><head><title>Harbour board explains its engines</title></head><body><article>"
    "<h1>Harbour board explains its engines</h1>"
    f"<p>{BODY[:260]}</p><p>On Sunday the chair of the board told reporters that a loan from the island "
    "council had paid for two engines, that the third is rented from a yard in the south, and that the "
    "winter timetable will be printed once the inspectors have been aboard and signed the papers.</p>"
    "</article></body></html>"
).encode()
ROWS = """
[outlets.low-marsh-herald]
name = "Low Marsh Herald"
languages = ["en"]
domains = ["lowmarsh.example"]
permalinks = ["http://{domain}/{yyyy}/{mm}/{slug}/"]
"""
PATH = "/2026/05/ferry-returns-to-arden/"


@contextmanager
def searched(
    home: Path,
    answers: Mapping[str, Answer],
    *,
    more: str = "",
    times: int = 1,
    now: datetime = NOW,
    **settings: object,
) -> Iterator[tuple[list[Check], Loopback]]:
    """The checks of one page against a web in which every host is the one server."""
    home.mkdir(exist_ok=True)
    (home / "outlets.toml").write_text(ROWS, encoding="utf-8")
    page = home / "page.html"
    page.write_text(PAGE.format(body=BODY, more=more), encoding="utf-8")
    told = Settings(home=home, db=str(home / "provenance.db"), memento=False, host_delay_s=0.0, search=True)
    told = replace(told, **settings)  # type: ignore[arg-type]
    with serving(answers) as server:

        def dial(ip: str, port: int, seconds: float) -> socket.socket:
            assert ip == "93.184.216.34", "an address was dialled that the gate did not admit"
            return socket.create_connection(("127.0.0.1", server.port), seconds)

        internet = Internet(resolver=lambda *_: ("93.184.216.34",), dial=dial)
        checks: list[Check] = []
        for _ in range(times):
            with open_bench(told, clock=lambda: now, internet=internet) as bench:
                checks += check_inputs(bench, Given((str(page),), url="http://copies.example/p")).checks
        yield checks, server
