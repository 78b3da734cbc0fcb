"""The live look, against a real server on loopback."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from loopback import Answer, Loopback, answer, reset, serving

from provenance.archive import Archive
from provenance.archive.reader import read_records
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.pace import LocalPacer
from provenance.fetch.recording import Unrecorded
from provenance.fetch.wire import Limits
from provenance.model import Capture, Complete, Fetched, Outcome, OutcomeKind, Unreachable

STORY = (
    b"<html><head><title>A story</title></head><body>" + b"<p>Plain words in a row, enough of them.</p>" * 60
)
QUICK = Limits(total=2.0, connect=1.0, first_byte=1.0, wire_bytes=1_000_000, decoded_bytes=2_000_000)
MANNERS = Manners(delay=0.0)


def source(server: Loopback, recorder: Archive | Unrecorded | None = None, **options: object) -> LiveSource:
    gate = Gate(private_hosts=[server.authority])
    settings: dict[str, object] = {"limits": QUICK, "manners": MANNERS, **options}
    return LiveSource(gate, recorder or Unrecorded(), **settings)  # type: ignore[arg-type]


def look(answers: dict[str, Answer], path: str = "/story", **options: object) -> Outcome:
    with serving(answers) as server, source(server, **options) as live:
        return live.get(server.url(path))


def fetched(outcome: Outcome) -> Fetched:
    assert isinstance(outcome, Fetched), outcome
    return outcome


def kind(outcome: Outcome) -> OutcomeKind:
    assert isinstance(outcome, Unreachable), outcome
    return outcome.kind


def test_a_page_with_its_length_is_whole() -> None:
    capture = fetched(look({"/story": answer(STORY)})).capture
    assert capture.body == STORY
    assert (capture.complete, capture.complete_reason) == (Complete.YES, "content-length")
    assert capture.media_type == "text/html"


def test_a_page_without_length_is_unattested() -> None:
    capture = fetched(
        look({"/story": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + STORY}, "/story")
    ).capture
    assert capture.complete is Complete.UNATTESTED


def test_a_gzip_body_without_its_trailer_is_refused() -> None:
    cut = gzip.compress(STORY)[:-4]
    outcome = look({"/story": answer(cut, Content_Encoding="gzip")})
    assert kind(outcome) is OutcomeKind.PROTOCOL_FAULT


def test_every_gzip_member_is_read() -> None:
    two = gzip.compress(STORY) + gzip.compress(b"<p>and more")
    capture = fetched(look({"/story": answer(two, Content_Encoding="gzip")})).capture
    assert capture.body == STORY + b"<p>and more"
    assert "multi_member" in capture.flags


def test_redirects_are_followed_by_hand_and_every_hop_is_kept() -> None:
    answers: dict[str, Answer] = {
        "/a": answer(status="301 Moved", Location="/b"),
        "/b": answer(status="302 Found", Location="story?x=1#frag"),
        "/story?x=1": answer(STORY),
    }
    capture = fetched(look(answers, "/a")).capture
    assert [hop.status for hop in capture.hops] == [301, 302, 200]
    assert capture.final_url is not None
    assert capture.final_url.endswith("/story?x=1")


def test_a_redirect_into_a_private_network_is_refused_at_the_hop() -> None:
    outcome = look({"/a": answer(status="302 Found", Location="http://169.254.169.254/latest/")}, "/a")
    assert kind(outcome) is OutcomeKind.REFUSED


def test_a_redirect_circle_is_seen() -> None:
    answers: dict[str, Answer] = {
        "/a": answer(status="302 Found", Location="/b"),
        "/b": answer(status="302 Found", Location="/a"),
    }
    assert kind(look(answers, "/a")) is OutcomeKind.TOO_MANY_REDIRECTS


def test_five_redirects_are_followed_and_a_sixth_is_not() -> None:
    answers: dict[str, Answer] = {f"/{n}": answer(status="302 Found", Location=f"/{n + 1}") for n in range(6)}
    answers["/6"] = answer(STORY)
    assert kind(look(answers, "/0")) is OutcomeKind.TOO_MANY_REDIRECTS
    fetched(look(answers, "/1"))


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (answer(b"User-agent: *\nDisallow: /story", media_type="text/plain"), False),
        (answer(b"User-agent: *\nDisallow: /other", media_type="text/plain"), True),
        (answer(b"", status="503 Busy"), False),
        (answer(b"", status="403 No"), True),
        (reset, False),
    ],
    ids=["disallowed", "allowed", "server error", "unavailable", "unreachable"],
)
def test_robots_txt_is_obeyed(robots: Answer, allowed: bool) -> None:
    outcome = look({"/robots.txt": robots, "/story": answer(STORY)})
    if allowed:
        fetched(outcome)
    else:
        assert kind(outcome) is (OutcomeKind.RESET if robots is reset else OutcomeKind.ROBOTS)


def test_an_override_of_robots_txt_is_logged(tmp_path: Path) -> None:
    robots = answer(b"User-agent: *\nDisallow: /", media_type="text/plain")
    archive = Archive(tmp_path)
    manners = Manners(delay=0.0, obey_robots=False)
    with serving({"/robots.txt": robots, "/story": answer(STORY)}) as server:
        with source(server, archive, manners=manners) as live:
            fetched(live.get(server.url("/story")))
        assert server.paths() == ["/story"]
    assert [entry.event for entry in archive.log.entries()] == ["robots_override", "capture"]


def test_a_rate_limited_host_is_not_asked_again() -> None:
    busy = answer(status="429 Too Many", Retry_After="120")
    with serving({"*": busy}) as server, source(server, pacer=LocalPacer(max_wait=1.0)) as live:
        first, second = live.get(server.url("/story")), live.get(server.url("/story"))
        assert kind(first) is OutcomeKind.RATE_LIMITED
        assert kind(second) is OutcomeKind.RATE_LIMITED
        assert server.paths() == ["/robots.txt", "/story"]


def drip(connection: socket.socket, stop: Callable[[], bool]) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    connection.settimeout(0.2)
    while not stop():
        connection.sendall(b"x")
        try:
            if connection.recv(1) == b"":
                return
        except TimeoutError:
            continue


def test_a_dripping_server_meets_the_total_deadline() -> None:
    limits = Limits(total=0.7, connect=0.5, first_byte=0.5)
    assert kind(look({"/story": lambda c: drip(c, lambda: False)}, limits=limits)) is OutcomeKind.TIMEOUT


def test_a_server_that_resets_is_asked_twice_and_no_more() -> None:
    with serving({"/story": reset}) as server, source(server) as live:
        assert kind(live.get(server.url("/story"))) is OutcomeKind.RESET
        assert server.paths() == ["/robots.txt", "/story", "/story"]


def test_one_connection_serves_a_host() -> None:
    with serving({"*": answer(STORY)}) as server, source(server) as live:
        for number in range(4):
            live.get(server.url(f"/{number}"))
        assert server.connections == 1


def test_a_kept_connection_that_was_closed_is_opened_afresh() -> None:
    with (
        serving({"/1": answer(STORY, Connection="close"), "/2": answer(STORY)}) as server,
        source(server) as live,
    ):
        fetched(live.get(server.url("/1")))
        fetched(live.get(server.url("/2")))


def test_no_cookie_is_kept() -> None:
    page = answer(STORY, Set_Cookie="a=b; Path=/")
    with serving({"*": page}) as server, source(server) as live:
        live.get(server.url("/1"))
        live.get(server.url("/2"))
        assert not any(b"cookie" in request.lower() for request in server.requests)


def test_a_conditional_look_keeps_the_earlier_capture() -> None:
    def page(connection: socket.socket) -> None:
        connection.sendall(answer(STORY, ETag='"v1"'))

    with serving({"/story": page}) as server, source(server) as live:
        first = fetched(live.get(server.url("/story"))).capture
        server.answers = {"/story": b"HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n"}
        again = fetched(live.again(first.url or "", first))
        assert again.kind is OutcomeKind.NOT_MODIFIED
        assert again.capture == first
        assert b'If-None-Match: "v1"' in server.requests[-1]


def test_each_exchange_is_in_the_archive_before_it_is_read(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    answers: dict[str, Answer] = {
        "/a": answer(status="301 Moved", Location="/story"),
        "/story": answer(STORY),
    }
    with (
        serving(answers) as server,
        source(server, archive, manners=Manners(delay=0.0, interfaces=("127.0.0.1",))) as live,
    ):
        capture = fetched(live.get(server.url("/a"))).capture
    assert capture.warc is not None
    assert archive.read(capture.warc) == capture
    kept = [(entry.facts["url"], entry.facts["status"]) for entry in archive.log.entries()]
    assert kept == [
        (server.url("/a"), 301),
        (server.url("/story"), 200),
    ]


def test_what_broke_its_framing_leaves_no_capture(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    short = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\nshort"
    with serving({"/story": short}) as server, source(server, archive) as live:
        assert kind(live.get(server.url("/story"))) is OutcomeKind.PROTOCOL_FAULT
    assert [entry.facts["url"] for entry in archive.log.entries()] == [server.url("/robots.txt")]


def test_what_robots_txt_said_is_kept_as_evidence(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    answers: dict[str, Answer] = {
        "/robots.txt": answer(status="301 Moved", Location="/other.txt"),
        "/other.txt": answer(b"User-agent: *\nDisallow: /story", media_type="text/plain"),
    }
    with serving(answers) as server, source(server, archive) as live:
        assert kind(live.get(server.url("/story"))) is OutcomeKind.ROBOTS
    kept = [entry.facts for entry in archive.log.entries()]
    assert [(facts["url"], facts["status"]) for facts in kept] == [
        (server.url("/robots.txt"), 301),
        (server.url("/other.txt"), 200),
    ]


def test_a_body_is_posted_once_and_kept_with_its_answer(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    bodies: list[bytes] = []

    def reply(connection: socket.socket) -> None:
        connection.sendall(answer(b"stamped", media_type="application/timestamp-reply"))

    with serving({"/tsa": reply}) as server, source(server, archive) as live:
        capture = live.send(server.url("/tsa"), b"please", "application/timestamp-query")
        bodies += server.requests
    assert isinstance(capture, Capture)
    assert (capture.body, capture.media_type) == (b"stamped", "application/timestamp-reply")
    assert bodies[0].startswith(b"POST /tsa HTTP/1.1\r\n")
    assert b"\r\nContent-Length: 6" in bodies[0]
    assert capture.warc is not None
    records = list(read_records(archive.path_of(capture.warc)))
    (asked,) = (record for record in records if record.type == "request")
    assert asked.block.endswith(b"\r\n\r\nplease")
