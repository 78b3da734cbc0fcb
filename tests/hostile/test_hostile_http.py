"""Hostile servers: each case is served for real on loopback and looked at through the whole gate."""

from __future__ import annotations

import re
import socket
import ssl
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme
from hostile_cases import Case, built, cases
from loopback import ROBOTS_ABSENT, Answer, Loopback, answer, reset, serving

from provenance.archive import Archive
from provenance.archive.reader import read_records
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.wire import Limits
from provenance.model import Complete, Fetched, Outcome, OutcomeKind, Unreachable
from provenance.parse.reading.document import read_document

DEADLINE = 1.0
LIMITS = Limits(total=DEADLINE, connect=0.5, first_byte=0.8)
GENEROUS = Limits(total=20.0)  # for bombs, whose cost is the server's making them
PLAIN = frozenset({"framing", "headers", "charset", "encoding", "redirect", "slow", "size", "reset"})
PLAIN |= {"status", "type"}
pytestmark = pytest.mark.shared


def drip(head: bytes, piece: bytes) -> Callable[[socket.socket], None]:
    def talk(connection: socket.socket) -> None:
        connection.sendall(head)
        connection.settimeout(0.25)
        while True:
            connection.sendall(piece)
            try:
                if not connection.recv(1):
                    return
            except TimeoutError:
                continue

    return talk


def silent(connection: socket.socket) -> None:
    connection.settimeout(30)
    connection.recv(1)


BEHAVIOURS: dict[str, Answer] = {
    "headers_drip": drip(b"HTTP/1.1 200 OK\r\n", b"X"),
    "body_drip": drip(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x"),
    "chunk_drip": drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "accept_only": silent,
    "reset_before_status": reset,
}


def once(raw: bytes) -> Answer:
    def talk(connection: socket.socket) -> None:
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(2)
        connection.recv(1)

    return talk


def answers_of(case: Case, port: int) -> dict[str, Answer]:
    given = BEHAVIOURS.get(case.get("server_behaviour", ""))
    if given is None:
        raw = built(case).replace(b"http://parked.example/", b"http://parked.example:%d/elsewhere" % port)
        given = once(raw)
    return {"/robots.txt": ROBOTS_ABSENT, "/elsewhere": answer(b"<p>for sale"), "*": given}


def look(case: Case, archive: Archive, server: Loopback) -> Outcome:
    names = {"parked.example": "127.0.0.1"}
    gate = Gate(
        private_hosts=[server.authority, f"parked.example:{server.port}"],
        resolver=lambda host, _: (names[host],) if host in names else ("93.184.216.34",),
    )
    limits = GENEROUS if case["group"] == "encoding" else LIMITS
    with LiveSource(gate, archive, limits=limits, manners=Manners(delay=0)) as live:
        return live.get(server.url("/page"))


@pytest.mark.parametrize("case", cases("http", groups=PLAIN))
def test_hostile_http(case: Case, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with serving({}) as server:
        server.answers = answers_of(case, server.port)
        started = time.monotonic()
        outcome = look(case, archive, server)
        took = time.monotonic() - started
        asked = server.paths()
    check(case, outcome, archive)
    if case["group"] != "encoding":
        assert took < DEADLINE + 1
    if case["expect"].get("connects_to_target") == 0:
        assert set(asked) <= {"/robots.txt", "/page", "/self"}


def pages(archive: Archive) -> list[str]:
    """The addresses in the log, without robots.txt, which is kept of every host."""
    urls = (str(entry.facts["url"]) for entry in archive.log.entries())
    return [url for url in urls if not url.endswith("/robots.txt")]


def check(case: Case, outcome: Outcome, archive: Archive) -> None:
    expected = case["expect"]
    match expected["outcome"]:
        case "failed":
            assert isinstance(outcome, Unreachable)
            assert outcome.capture is None
            if case["group"] != "redirect":  # a hop that led nowhere is kept as evidence of that
                assert pages(archive) == []
        case "stored":
            check_stored(expected, outcome)
        case "blocked":
            assert isinstance(outcome, Unreachable)
            assert outcome.kind is OutcomeKind.BLOCKED
        case "deferred":
            assert isinstance(outcome, Unreachable)
            assert outcome.kind is OutcomeKind.RATE_LIMITED
            assert "60 s" in outcome.detail
        case other:
            raise AssertionError(other)


def check_stored(expected: dict[str, object], outcome: Outcome) -> None:
    capture = outcome.capture
    assert capture is not None
    assert capture.warc is not None
    if "body" in expected:
        assert capture.body == str(expected["body"]).encode()
    if "decoded_len" in expected:
        assert len(capture.body) == expected["decoded_len"]
    flags = set(expected.get("flags", []))  # type: ignore[call-overload]
    if "soft_404" in flags:
        assert isinstance(outcome, Unreachable)
        assert outcome.kind is OutcomeKind.SOFT_404
        return
    assert isinstance(outcome, Fetched)
    assert flags <= set(capture.flags)
    if "length_not_attested" in flags:
        assert capture.complete is Complete.UNATTESTED
    if "served_as" in expected:
        assert capture.media_type == expected["served_as"]
    read_document(capture.body, media_type=capture.media_type, charset=capture.charset)


def expired(ca: trustme.CA) -> trustme.LeafCert:
    from datetime import UTC, datetime

    return ca.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1, tzinfo=UTC))


CERTIFICATES: dict[str, Callable[[trustme.CA], trustme.LeafCert]] = {
    "tls_expired": expired,
    "tls_self_signed": lambda _: trustme.CA().issue_cert("127.0.0.1"),
    "tls_wrong_host": lambda ca: ca.issue_cert("other.example"),
    "tls_sni_missing_cert": lambda ca: ca.issue_cert("another.example"),
    "sound": lambda ca: ca.issue_cert("127.0.0.1"),
}


def look_over_tls(behaviour: str, archive: Archive) -> Outcome:
    ca = trustme.CA()
    server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    CERTIFICATES[behaviour](ca).configure_cert(server_context)
    client_context = ssl.create_default_context()
    ca.configure_trust(client_context)
    with serving({"*": answer(b"<p>hello")}, tls=server_context) as server:
        gate = Gate(private_hosts=[server.authority])
        with LiveSource(gate, archive, limits=LIMITS, manners=Manners(delay=0), tls=client_context) as live:
            return live.get(f"https://{server.authority}/page")


@pytest.mark.parametrize("case", cases("http", groups=frozenset({"tls"})))
def test_hostile_tls(case: Case, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    outcome = look_over_tls(case["server_behaviour"], archive)
    assert isinstance(outcome, Unreachable)
    assert outcome.kind is OutcomeKind.TLS_FAULT
    assert archive.checkpoint().count == 0


def test_a_sound_certificate_is_accepted_and_its_digest_kept(tmp_path: Path) -> None:
    outcome = look_over_tls("sound", Archive(tmp_path))
    assert isinstance(outcome, Fetched)
    *_, file = sorted(tmp_path.glob("warc/*/*.warc.gz"))  # before it stands what robots.txt said
    facts = next(record.block for record in read_records(file) if record.type == "metadata").decode()
    assert re.search(r"^tlsCertificateSha256: [0-9a-f]{64}\r$", facts, re.MULTILINE)
    assert "tlsVersion: TLSv1." in facts
