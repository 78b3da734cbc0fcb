"""Where the body of an HTTP/1.1 response ends (RFC 9112 sections 6 and 7)."""

from __future__ import annotations

import re
from enum import StrEnum

from provenance.archive.head import Head, MessageFault

MAX_CHUNK_LINE = 4096
_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]*)?\Z")


class Framing(StrEnum):
    """How the end of a body is known."""

    NONE = "none"
    LENGTH = "length"
    CHUNKED = "chunked"
    CLOSE = "close"


def framing_of(head: Head, *, method: str = "GET") -> tuple[Framing, int]:
    """How the body's end is known, and its length where that is stated (RFC 9112 section 6.3)."""
    if method == "HEAD" or head.status in (204, 304) or 100 <= head.status < 200:
        return Framing.NONE, 0
    codings = [c.strip().lower() for v in head.all("transfer-encoding") for c in v.split(",") if c.strip()]
    if codings:
        if codings != ["chunked"]:
            raise MessageFault("protocol_error", f"transfer coding {', '.join(codings)!r} is not supported")
        return Framing.CHUNKED, 0
    lengths = {v.strip() for field in head.all("content-length") for v in field.split(",")}
    if not lengths:
        return Framing.CLOSE, 0
    stated = lengths.pop()
    if lengths or not stated.isascii() or not stated.isdigit() or len(stated) > 18:
        raise MessageFault("protocol_error", "Content-Length is not one whole number")
    return Framing.LENGTH, int(stated)


class ChunkReader:
    """Undoes the chunked transfer coding piece by piece; `done` once the last chunk and trailer are read."""

    __slots__ = ("_buffer", "_left", "_state", "done", "extra", "parts")

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._left = 0
        self._state = "size"
        self.done = False
        self.extra = 0
        self.parts: list[bytes] = []

    def feed(self, data: bytes) -> None:
        """Take the next bytes; raises MessageFault when they are not chunks."""
        self._buffer += data
        while not self.done and self._step():
            pass
        if self.done:
            self.extra += len(self._buffer)
            self._buffer.clear()

    def _step(self) -> bool:
        if self._state == "data":
            return self._take_data()
        end = self._buffer.find(b"\n")
        if end < 0:
            if len(self._buffer) > MAX_CHUNK_LINE:
                raise MessageFault("protocol_error", "a chunk line has no end")
            return False
        line = bytes(self._buffer[:end]).removesuffix(b"\r")
        del self._buffer[: end + 1]
        if self._state == "size":
            self._take_size(line)
        elif self._state == "after":
            if line:
                raise MessageFault("protocol_error", "a chunk is longer than it says")
            self._state = "size"
        elif not line:  # the trailer section ends with an empty line
            self.done = True
        return True

    def _take_data(self) -> bool:
        taken = bytes(self._buffer[: self._left])
        if not taken:
            return False
        del self._buffer[: len(taken)]
        self.parts.append(taken)
        self._left -= len(taken)
        if self._left == 0:
            self._state = "after"
        return True

    def _take_size(self, line: bytes) -> None:
        match = _SIZE.match(line)
        if match is None:
            raise MessageFault("protocol_error", f"not a chunk size: {line[:40]!a}")
        self._left = int(match.group(1), 16)
        self._state = "data" if self._left else "trailer"
