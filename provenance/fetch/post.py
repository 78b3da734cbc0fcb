"""Sends a body to an address that the user named, through the gate, and reads only the status.

Nothing of it is recorded: the address and the headers of a webhook hold secrets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from provenance.fetch.guard import Gate, Refused
from provenance.fetch.internet import Internet
from provenance.fetch.tunnel import Proxy
from provenance.fetch.wire import Connection, Limits, WireFault


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of it: the status of the answer, or why there was none. Neither holds the address."""

    status: int | None
    reason: str | None = None


def post(
    url: str,
    body: bytes,
    headers: Iterable[tuple[str, str]],
    *,
    gate: Gate,
    limits: Limits,
    internet: Internet,
    proxy: Proxy | None = None,
) -> Posted:
    """Posts `body` once; redirects are not followed, for they would carry it somewhere else.

    A connection that breaks before an answer is tried a second time.
    """
    try:
        admitted = gate.admit(url)
    except Refused as refused:
        return Posted(None, f"refused: {refused.code}")
    fields = (
        ("Host", admitted.address.authority),
        ("Content-Length", str(len(body))),
        *headers,
        ("Connection", "close"),
    )
    lines = (f"POST {admitted.address.target} HTTP/1.1", *(f"{name}: {value}" for name, value in fields))
    request = "\r\n".join((*lines, "", "")).encode("ascii") + body
    connection = Connection(limits, internet.tls, proxy, internet.dial)
    try:
        return Posted(connection.ask(admitted, request).message.head.status)
    except WireFault as fault:
        return Posted(None, fault.code)
    finally:
        connection.close()
