"""One request and what came back: the value that the fetcher hands to the archive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from provenance.archive.head import Head
from provenance.archive.message import Message
from provenance.model import Capture, Hop, Via, WarcAddress

_MEDIA_TYPE = re.compile(
    r"\s*([!#$%&'*+\-.^_`|~0-9A-Za-z]{1,60}/[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100})\s*(?:;|\Z)"
)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([^\"';\s]{1,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One hop: what was sent, the response's bytes as on the wire, and their reading.

    `asked_url` is where the chain of redirects began, `hops` the ones before this.
    """

    url: str
    asked_url: str
    started_at: datetime
    request: bytes
    response: bytes
    message: Message
    ip: str | None = None
    hops: tuple[Hop, ...] = ()
    tls_version: str | None = None
    certificate_sha256: str | None = None
    seconds: float | None = None

    @property
    def hop(self) -> Hop:
        """This exchange as one hop of a chain."""
        head = self.message.head
        return Hop(self.url, head.status, head.get("location"), self.ip)


def media_type_of(head: Head) -> tuple[str | None, str | None]:
    """The media type (lower case) and charset that Content-Type states."""
    value = head.get("content-type") or ""
    match = _MEDIA_TYPE.match(value)
    charset = _CHARSET.search(value)
    return (match.group(1).lower() if match else None, charset.group(1).lower() if charset else None)


def capture_of(
    message: Message,
    *,
    url: str,
    final_url: str,
    via: Via,
    captured_at: datetime,
    hops: tuple[Hop, ...] = (),
    warc: WarcAddress | None = None,
    source: str | None = None,
) -> Capture:
    """The capture that a message is, for whoever read it."""
    media_type, charset = media_type_of(message.head)
    return Capture(
        url=url,
        final_url=final_url,
        via=via,
        captured_at=captured_at,
        status=message.head.status,
        headers=message.head.headers,
        body=message.body,
        sha256=sha256(message.body).hexdigest(),
        complete=message.complete,
        complete_reason=message.complete_reason,
        media_type=media_type,
        charset=charset,
        hops=hops,
        warc=warc,
        source=source,
        flags=message.flags,
    )
