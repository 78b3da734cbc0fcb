"""Captures, and what a look at an address came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.model.spans import Complete, Via


@dataclass(frozen=True, slots=True)
class WarcAddress:
    """Where a record stands: file name relative to the archive, byte offset and length."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Hop:
    """One request of a redirect chain and what came back."""

    url: str
    status: int | None
    location: str | None = None
    ip: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes of a URL or file as seen at one moment, with digest.

    `body` holds the bytes after content decoding, the ones that are parsed;
    `sha256` is their digest in lower-case hex, so that `sha256sum` of a file
    input gives the same. `url` is what was asked, `final_url` where the last
    redirect led; both are None for a file whose address is not known.
    """

    url: str | None
    final_url: str | None
    via: Via
    captured_at: datetime
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes
    sha256: str
    complete: Complete
    complete_reason: str | None = None
    media_type: str | None = None
    charset: str | None = None
    hops: tuple[Hop, ...] = ()
    warc: WarcAddress | None = None
    source: str | None = None  # the file or archive it came from, for people
    flags: tuple[
        str, ...
    ] = ()  # what was odd about the answer: `multi_member`, `cl_and_te`, `type_mismatch`, ...


class OutcomeKind(StrEnum):
    """What a look at an address came to (design rule 12: a failed look is not a finding)."""

    OK = "ok"
    NOT_MODIFIED = "not_modified"
    GONE = "gone"
    NOT_FOUND = "not_found"
    BLOCKED = "blocked"
    PAYWALLED = "paywalled"
    CONSENT_WALL = "consent_wall"
    RATE_LIMITED = "rate_limited"
    SOFT_404 = "soft_404"
    PARKED = "parked"
    WRONG_TYPE = "wrong_type"
    TOO_LARGE = "too_large"
    SERVER_ERROR = "server_error"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    TLS_FAULT = "tls_fault"
    DNS_FAULT = "dns_fault"
    TIMEOUT = "timeout"
    RESET = "reset"
    PROTOCOL_FAULT = "protocol_fault"
    REFUSED = "refused"
    ROBOTS = "robots"
    OFFLINE = "offline"
    NOT_ARCHIVED = "not_archived"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A capture that holds what was asked for."""

    capture: Capture
    kind: OutcomeKind = OutcomeKind.OK


@dataclass(frozen=True, slots=True)
class Unreachable:
    """We did not get it: the kind, what was seen, and the capture of the refusal if there is one."""

    url: str
    kind: OutcomeKind
    detail: str
    status: int | None = None
    hops: tuple[Hop, ...] = ()
    capture: Capture | None = None


Outcome = Fetched | Unreachable
