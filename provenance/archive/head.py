"""The head of an HTTP/1.1 response: status line and header fields, read without trust."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_HEAD_BYTES = 64 * 1024  # browsers stop between 16 kB and 256 kB; a 200 kB header line is an attack
MAX_HEADERS = 256

_STATUS = re.compile(rb"HTTP/1\.[01] ([1-9][0-9]{2})(?: ([^\r\n]*))?\Z")
_STORED_STATUS = re.compile(rb"HTTP/[0-9](?:\.[0-9])? ([1-9][0-9]{2})(?: ([^\r\n]*))?\Z")
_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")

Headers = tuple[tuple[str, str], ...]


class MessageFault(Exception):
    """Raised when a message breaks its framing or coding: `code` is stable, `detail` is for people."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Head:
    """Status line and header fields; `size` is how many bytes they take with the empty line."""

    status: int
    reason: str
    headers: Headers
    size: int

    def get(self, name: str) -> str | None:
        """The first field of that name (lower case), or None."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    def all(self, name: str) -> tuple[str, ...]:
        """Every field of that name (lower case)."""
        return tuple(value for key, value in self.headers if key.lower() == name)


def find_head_end(data: bytes | bytearray) -> int | None:
    """The offset just after the empty line that ends the head, or None while it is not there."""
    crlf = data.find(b"\r\n\r\n")
    bare = data.find(b"\n\n")
    if crlf < 0 and bare < 0:
        return None
    if crlf < 0 or 0 <= bare < crlf:
        return bare + 2
    return crlf + 4


def parse_head(data: bytes, *, stored: bool = False) -> Head:
    """Status line and fields from the start of `data`.

    Raises MessageFault for a status line or a field that is not HTTP/1.x; of one that an
    archive `stored`, other versions are read too (`HTTP/2 200`) and odd fields passed over.
    Field values are read as Latin-1, because that loses nothing.
    """
    end = find_head_end(data)
    if end is None:
        if len(data) > MAX_HEAD_BYTES:
            raise MessageFault("head_too_large", f"header section passes {MAX_HEAD_BYTES} bytes")
        raise MessageFault("protocol_error", "the connection ended inside the header section")
    if end > MAX_HEAD_BYTES:
        raise MessageFault("head_too_large", f"header section of {end} bytes passes {MAX_HEAD_BYTES}")
    lines = data[:end].replace(b"\r\n", b"\n").rstrip(b"\n").split(b"\n")
    match = (_STORED_STATUS if stored else _STATUS).match(lines[0])
    if match is None:
        raise MessageFault("protocol_error", f"not an HTTP status line: {lines[0][:60]!a}")
    if len(lines) - 1 > MAX_HEADERS:
        raise MessageFault("head_too_large", f"{len(lines) - 1} header fields pass {MAX_HEADERS}")
    reason = (match.group(2) or b"").decode("latin-1")
    return Head(int(match.group(1)), reason, _fields(lines[1:], skip_odd=stored), end)


def _fields(lines: list[bytes], *, skip_odd: bool) -> Headers:
    fields: list[tuple[str, str]] = []
    for line in lines:
        if b"\0" in line or b"\r" in line:
            if skip_odd:
                continue
            raise MessageFault("protocol_error", "NUL or a bare carriage return in a header field")
        if line[:1] in (b" ", b"\t") and fields:  # obsolete folding (RFC 9112 section 5.2)
            name, value = fields[-1]
            fields[-1] = (name, f"{value} {line.strip().decode('latin-1')}".strip())
            continue
        raw_name, colon, raw_value = line.partition(b":")
        if not colon or _NAME.match(raw_name) is None:
            if skip_odd:
                continue
            raise MessageFault("protocol_error", f"not a header field: {line[:60]!a}")
        fields.append((raw_name.decode("ascii"), raw_value.strip(b" \t").decode("latin-1")))
    return tuple(fields)
