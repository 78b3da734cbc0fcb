"""WARC 1.1 records: the value, and how one is written.

Format: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
Each record is a gzip member of its own, so that it can be read from its offset
alone. Digests are SHA-256: of the block as it stands, and of the payload for
HTTP messages.
"""

from __future__ import annotations

import uuid
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

VERSION = b"WARC/1.1\r\n"
RESPONSE_TYPE = "application/http; msgtype=response"
REQUEST_TYPE = "application/http; msgtype=request"
FIELDS_TYPE = "application/warc-fields"
REVISIT_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"

GZIP_LEVEL = 1  # level 9 takes six times the time for a tenth less space on article pages


@dataclass(frozen=True, slots=True)
class Record:
    """One WARC record; `headers` keep their order and spelling, `offset` and `length` are in its file."""

    headers: tuple[tuple[str, str], ...]
    block: bytes
    offset: int = 0
    length: int = 0

    def get(self, name: str) -> str | None:
        """The first header of that name, whatever its case."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    @property
    def type(self) -> str:
        """The WARC-Type, lower case."""
        return (self.get("WARC-Type") or "").lower()

    @property
    def target(self) -> str | None:
        """The WARC-Target-URI without the angle brackets that WARC 1.0 writers put around it."""
        uri = self.get("WARC-Target-URI")
        return uri.strip("<>") if uri else None


def new_record_id() -> str:
    """A fresh record identifier."""
    return f"<urn:uuid:{uuid.uuid4()}>"


def warc_date(moment: datetime) -> str:
    """RFC 3339 in UTC with microseconds, as WARC 1.1 allows."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def digest(data: bytes) -> str:
    """`sha256:` and the digest in lower-case hex."""
    return f"sha256:{sha256(data).hexdigest()}"


def record_bytes(kind: str, headers: Iterable[tuple[str, str]], block: bytes) -> bytes:
    """One uncompressed record; adds the type, the block digest and the length.

    Values lose their line breaks and other control characters, so that no address
    or header taken from outside can begin a field of its own.
    """
    out = bytearray(VERSION)
    out += f"WARC-Type: {kind}\r\n".encode("ascii")
    for name, value in headers:
        out += name.encode("ascii") + b": " + _clean(value) + b"\r\n"
    out += f"WARC-Block-Digest: sha256:{sha256(block).hexdigest()}\r\n".encode("ascii")
    out += f"Content-Length: {len(block)}\r\n\r\n".encode("ascii")
    out += block
    out += b"\r\n\r\n"
    return bytes(out)


def _clean(value: str) -> bytes:
    if value.isprintable():
        return value.encode("utf-8")
    return "".join(c for c in value if c.isprintable()).encode("utf-8", "replace")


def gzip_member(data: bytes, level: int = GZIP_LEVEL) -> bytes:
    """`data` as one gzip member without a time stamp, so that equal records give equal bytes."""
    packer = zlib.compressobj(level, zlib.DEFLATED, 31, 9)
    return packer.compress(data) + packer.flush()


def warcinfo(file_name: str, moment: datetime, software: str) -> bytes:
    """The record that says what wrote the file."""
    fields = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
    headers = (
        ("WARC-Record-ID", new_record_id()),
        ("WARC-Date", warc_date(moment)),
        ("WARC-Filename", file_name),
        ("Content-Type", FIELDS_TYPE),
    )
    return record_bytes("warcinfo", headers, fields)
