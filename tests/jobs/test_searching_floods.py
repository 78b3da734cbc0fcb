"""Answers of a site that never end, or only far beyond what anybody reads: streamed, not kept."""

from __future__ import annotations

import gzip
import itertools
import resource
import socket
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from loopback import Answer, answer
from searched_web import searched

from provenance.model import Check, OutcomeKind, Verdict
from provenance.resolve.readings import MOST_ENTRIES

MEGABYTE = 1 << 20
ENTRIES = 1_000_000
# What stands between us and the server (its socket's buffer and ours) beyond what we read.
BUFFERS = 16 * MEGABYTE
ITEM = b"<item><link>/a</link></item>"  # 28 bytes: a million are less than the 32 MB that are unpacked


class Flood:
    """An answer that goes on until the other side hangs up; `sent` are its bytes."""

    def __init__(self, head: bytes, parts: Callable[[], Iterator[bytes]]) -> None:
        self._head, self._parts = head, parts
        self.sent = 0
        self.times = 0

    def __call__(self, connection: socket.socket) -> None:
        self.times += 1
        connection.sendall(self._head + b"Connection: close\r\n\r\n")
        for part in self._parts():
            connection.sendall(part)  # raises, and so ends the thread, when nobody listens any more
            self.sent += len(part)


def flood(media_type: str, parts: Callable[[], Iterator[bytes]], *more: str) -> Flood:
    fields = ("HTTP/1.1 200 OK", f"Content-Type: {media_type}", *more, "")
    return Flood("\r\n".join(fields).encode(), parts)


def posts_of_100_megabytes() -> Iterator[bytes]:
    post = b'{"link":"http://lowmarsh.example/%d","title":{"rendered":"' + b"w" * 1000 + b'"}},'
    yield b"["
    for start in range(100):
        yield b"".join(post % number for number in range(start * 1000, start * 1000 + 1000))


def without_end(part: bytes) -> Callable[[], Iterator[bytes]]:
    return lambda: itertools.repeat(part * (MEGABYTE // len(part) or 1))


def packed(head: bytes, part: bytes, times: int) -> bytes:
    """The same part over and over, packed piece by piece: never whole in memory."""
    packer = zlib.compressobj(1, wbits=31)
    pieces = [packer.compress(head)]
    thousand = part * 1000
    pieces += [packer.compress(thousand) for _ in range(times // 1000)]
    return b"".join((*pieces, packer.flush()))


def home_of(media_type: str, where: str) -> bytes:
    return answer(f'<link rel="alternate" type="{media_type}" href="{where}">'.encode())


RSS = "application/rss+xml"
WORDPRESS = answer(b'<link rel="https://api.w.org/" href="/wp-json/">')


def only(checks: list[Check]) -> Check:
    (check,) = checks
    assert check.verdict is Verdict.UNVERIFIABLE, check.verdict
    assert check.reason
    return check


def test_a_feed_of_a_million_entries_is_read_up_to_the_bound(tmp_path: Path) -> None:
    feed = packed(b"<rss><channel>", ITEM, ENTRIES)
    answers = {
        "/": home_of(RSS, "/feed/"),
        "/feed/": answer(feed, media_type=RSS, Content_Encoding="gzip"),
    }
    with searched(tmp_path / "home", answers, max_requests_per_repost=12) as (checks, server):
        check = only(checks)
        assert "/feed/" in server.paths()
        (look,) = [look for look in check.resolution.looks if look.way == "feed"]
        assert (look.kind, look.whole) == (OutcomeKind.OK, False)
        assert 0 < look.total <= MOST_ENTRIES


@pytest.mark.parametrize("item", [b"<item></item>", b"<item><x/></item>", b"<entry><item/></entry>"])
def test_entries_that_name_nothing_are_not_read_without_end(tmp_path: Path, item: bytes) -> None:
    feed = packed(b"<rss><channel>", item, ENTRIES)
    answers = {
        "/": home_of(RSS, "/feed/"),
        "/feed/": answer(feed, media_type=RSS, Content_Encoding="gzip"),
    }
    began = time.process_time()
    with searched(tmp_path / "home", answers, max_requests_per_repost=12) as (checks, _):
        only(checks)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("path", "media_type", "parts"),
    [
        ("/feed/", RSS, without_end(b"<rss><channel>" + ITEM)),
        ("/feed/", RSS, without_end(b" ")),
        (
            "/sitemap.xml",
            "application/xml",
            without_end(b"<sitemap><loc>http://lowmarsh.example/s.xml</loc></sitemap>"),
        ),
        ("/robots.txt", "text/plain", without_end(b"Sitemap: http://lowmarsh.example/s.xml\n")),
        ("*", "application/json", posts_of_100_megabytes),
        ("*", "text/html", without_end(b"<p>word ")),
    ],
    ids=["feed", "blanks", "sitemap", "robots", "posts of 100 MB", "any page"],
)
def test_an_answer_without_end_is_hung_up_on(
    tmp_path: Path, path: str, media_type: str, parts: Callable[[], Iterator[bytes]]
) -> None:
    endless = flood(media_type, parts)
    answers: dict[str, Answer] = {"/": home_of(RSS, "/feed/") if path == "/feed/" else WORDPRESS}
    answers[path] = endless
    with searched(tmp_path / "home", answers, max_requests_per_repost=6, max_wire_bytes=2 * MEGABYTE) as (
        checks,
        server,
    ):
        only(checks)
        assert 1 <= len(server.requests) <= 6
    assert endless.times >= 1
    assert endless.sent <= endless.times * (2 * MEGABYTE + BUFFERS)
    kept = sum(path.stat().st_size for path in (tmp_path / "home").rglob("*") if path.is_file())
    assert kept < 40 * MEGABYTE


def test_what_grows_a_thousandfold_when_unpacked_is_not_unpacked(tmp_path: Path) -> None:
    bomb = packed(b"", b"\0" * 1000, 1_000_000)  # a gigabyte in one megabyte
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number, told in enumerate(({"Content_Encoding": "gzip"}, {"Content_Encoding": "gzip, gzip"}, {})):
        body = gzip.compress(bomb) if told.get("Content_Encoding") == "gzip, gzip" else bomb
        answers = {
            "/": answer(body, **told),
            "/sitemap.xml": answer(body, media_type="application/gzip", **told),
            "/wp-json/": answer(body, media_type="application/json", **told),
        }
        with searched(tmp_path / str(number), answers, max_requests_per_repost=8) as (checks, _):
            only(checks)
    if sys.platform == "linux":  # kilobytes there
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300 * 1024


def test_redirects_in_a_circle_over_many_addresses_end_within_the_budget(tmp_path: Path) -> None:
    turns = itertools.count()

    def on_and_on(connection: socket.socket) -> None:
        where = f"http://lowmarsh.example/round-{next(turns)}"
        connection.sendall(answer(b"", status="302 Found", Location=where, Connection="close"))

    with searched(tmp_path / "home", {"*": on_and_on}, max_requests_per_repost=15) as (checks, server):
        only(checks)
        assert len(server.requests) <= 15


def test_indexes_that_name_other_indexes_without_end_cost_the_budget_and_no_more(tmp_path: Path) -> None:
    turns = itertools.count()

    def index(connection: socket.socket) -> None:
        named = b"".join(
            b"<sitemap><loc>http://lowmarsh.example/sitemap-2026-05-%d.xml</loc></sitemap>" % next(turns)
            for _ in range(50)
        )
        body = b"<sitemapindex>" + named + b"</sitemapindex>"
        connection.sendall(answer(body, media_type="application/xml", Connection="close"))

    answers: dict[str, Answer] = {"*": index, "/": answer(b"<html><body>Welcome"), "/robots.txt": answer(b"")}
    with searched(tmp_path / "home", answers, max_requests_per_repost=12) as (checks, server):
        only(checks)
        assert len(server.requests) <= 12
