"""A proxy of the settings is asked for a tunnel to the checked address, and for nothing else."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import trustme
from loopback import answer, serving

from provenance.errors import SettingsError
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.recording import Unrecorded
from provenance.fetch.tunnel import Proxy
from provenance.fetch.wire import Limits
from provenance.model import Fetched, Outcome, OutcomeKind, Unreachable
from provenance.settings import FILE_NAME, load_settings

LIMITS = Limits(total=3.0, connect=1.0, first_byte=2.0)
OPEN = b"HTTP/1.1 200 Connection established\r\n\r\n"


def pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


def tunnel(client: socket.socket, asked: list[str], reply: bytes) -> None:
    with client, suppress(OSError):
        head = b""
        while b"\r\n\r\n" not in head:
            head += client.recv(65536)
        line = head.split(b"\r\n")[0].decode()
        asked.append(line)
        client.sendall(reply)
        if reply != OPEN:
            return
        host, _, port = line.split(" ")[1].rpartition(":")
        with socket.create_connection((host, int(port))) as onward:
            threading.Thread(target=pump, args=(onward, client), daemon=True).start()
            pump(client, onward)


@contextmanager
def proxying(reply: bytes = OPEN) -> Iterator[tuple[Proxy, list[str]]]:
    """A running proxy, and the request lines it got."""
    listener = socket.create_server(("127.0.0.1", 0))
    asked: list[str] = []

    def accept() -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                threading.Thread(target=tunnel, args=(client, asked, reply), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield Proxy("127.0.0.1", listener.getsockname()[1]), asked
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def look(proxy: Proxy, url: str, gate: Gate, tls: ssl.SSLContext | None = None) -> Outcome:
    manners = Manners(delay=0.0, obey_robots=False)
    with LiveSource(gate, Unrecorded(), limits=LIMITS, manners=manners, tls=tls, proxy=proxy) as live:
        return live.get(url)


def test_the_tunnel_leads_to_the_checked_address_and_tls_knows_the_name() -> None:
    ca = trustme.CA()
    server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("paper.example").configure_cert(server_context)
    client_context = ssl.create_default_context()
    ca.configure_trust(client_context)
    with serving({"/story": answer(b"<p>hello")}, tls=server_context) as server, proxying() as (proxy, asked):
        name = f"paper.example:{server.port}"
        gate = Gate(private_hosts=[name], resolver=lambda *_: ("127.0.0.1",))
        outcome = look(proxy, f"https://{name}/story", gate, client_context)
    assert isinstance(outcome, Fetched), outcome
    assert asked == [f"CONNECT 127.0.0.1:{server.port} HTTP/1.1"]
    assert outcome.capture.hops[-1].ip == "127.0.0.1"


def test_what_the_gate_refuses_never_reaches_the_proxy() -> None:
    with proxying() as (proxy, asked):
        gate = Gate(resolver=lambda *_: ("10.0.0.7",))
        outcomes = [look(proxy, url, gate) for url in ("http://paper.example/", "http://169.254.169.254/")]
    assert [outcome.kind for outcome in outcomes] == [OutcomeKind.REFUSED] * 2
    assert asked == []


@pytest.mark.parametrize("reply", [b"HTTP/1.1 403 No\r\n\r\n", b"what?\r\n\r\n", b""])
def test_a_proxy_that_opens_no_tunnel_is_an_outcome(reply: bytes) -> None:
    with proxying(reply) as (proxy, _):
        outcome = look(proxy, "http://127.0.0.1:8080/", Gate(private_hosts=["127.0.0.1"]))
    assert isinstance(outcome, Unreachable)
    assert outcome.kind is OutcomeKind.RESET
    assert "proxy" in outcome.detail


@pytest.mark.parametrize(
    "told", ["socks5://127.0.0.1:1080", "http://user:word@127.0.0.1:3128", "127.0.0.1:3128", "http://proxy"]
)
def test_other_kinds_of_proxies_are_refused_by_name(tmp_path: Path, told: str) -> None:
    (tmp_path / FILE_NAME).write_text(f'proxy = "{told}"')
    with pytest.raises(SettingsError, match="proxy"):
        load_settings(home=tmp_path)


def test_a_proxy_is_read_from_the_settings(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('proxy = "http://[::1]:3128/"')
    told = load_settings(home=tmp_path).proxy
    assert told is not None
    assert Proxy.parse(told) == Proxy("::1", 3128)
