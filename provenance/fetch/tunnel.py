"""Through a proxy that the settings name, to an IP address that was checked here.

The proxy is asked for a tunnel to the address that passed the gate (CONNECT, RFC 9110
section 9.3.6), never for a name: it could resolve a name to somewhere else. TLS runs
through the tunnel, end to end. Proxies that the environment names are passed over.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass

from provenance.archive.head import MAX_HEAD_BYTES, MessageFault, find_head_end, parse_head

Dial = Callable[[str, int, float], socket.socket]


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where an HTTP proxy listens."""

    host: str
    port: int

    @staticmethod
    def parse(url: str) -> Proxy:
        """The proxy at `http://host:port`, as the settings checked it."""
        host, _, port = url.removeprefix("http://").rstrip("/").rpartition(":")
        return Proxy(host.strip("[]"), int(port))


def dial(ip: str, port: int, seconds: float) -> socket.socket:
    """A connection to an address that passed the gate; raises OSError where none comes in time."""
    return socket.create_connection((ip, port), seconds)


def connect(
    ip: str, port: int, proxy: Proxy | None, left: Callable[[], float], dial: Dial = dial
) -> socket.socket:
    """A connection to `ip`, through `proxy` where there is one; `left` gives the seconds that remain.

    Raises OSError, also for a proxy that opens no tunnel.
    """
    if proxy is None:
        return dial(ip, port, left())
    connection = socket.create_connection((proxy.host, proxy.port), left())
    try:
        _open_tunnel(connection, f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}", left)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_tunnel(connection: socket.socket, target: str, left: Callable[[], float]) -> None:
    connection.sendall(f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n".encode("ascii"))
    data = bytearray()
    while find_head_end(data) is None and len(data) <= MAX_HEAD_BYTES:
        connection.settimeout(left())
        more = connection.recv(1)  # what follows the head is the other end's already
        if not more:
            raise OSError("the proxy closed the connection")
        data += more
    try:
        status = parse_head(bytes(data)).status
    except MessageFault as fault:
        raise OSError(f"the proxy answered with no HTTP: {fault.detail}") from fault
    if not 200 <= status < 300:
        raise OSError(f"the proxy opens no tunnel: status {status}")
