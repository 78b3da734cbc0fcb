"""The HTTP/1.1 response message: bytes as seen on the wire, read without trust.

The same code reads a response from a socket, from our archive and from other
people's WARC files, so that a replay comes to the same outcome as the live look.
Framing is RFC 9112, content codings are RFC 9110 section 8.4; at most one coding
is undone and its output is bounded.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from enum import StrEnum

from provenance.model import Complete

MAX_HEAD_BYTES = 64 * 1024  # browsers stop between 16 kB and 256 kB; a 200 kB header line is an attack
MAX_HEADERS = 256
MAX_CHUNK_LINE = 4096
_PIECE = 256 * 1024  # decoded at a time, so that a bomb is stopped before it takes memory
DEFAULT_DECODED_LIMIT = 48 * 1024 * 1024

_STATUS = re.compile(rb"HTTP/1\.[01] ([1-9][0-9]{2})(?: ([^\r\n]*))?\Z")
_STORED_STATUS = re.compile(rb"HTTP/[0-9](?:\.[0-9])? ([1-9][0-9]{2})(?: ([^\r\n]*))?\Z")
_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]*)?\Z")

Headers = tuple[tuple[str, str], ...]


class MessageFault(Exception):
    """Raised when a message breaks its framing or coding: `code` is stable, `detail` is for people."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


class Framing(StrEnum):
    """How the end of a body is known."""

    NONE = "none"
    LENGTH = "length"
    CHUNKED = "chunked"
    CLOSE = "close"


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


@dataclass(frozen=True, slots=True)
class Message:
    """A whole response: `payload` as transferred, `body` after content decoding, and how whole it is."""

    head: Head
    payload: bytes
    body: bytes
    complete: Complete
    complete_reason: str
    flags: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Decoded:
    """Bytes after one content coding; `attested` when the coding's own trailer vouches for them."""

    body: bytes
    attested: str | None = None
    flags: tuple[str, ...] = ()


def decode_content(payload: bytes, head: Head, *, limit: int = DEFAULT_DECODED_LIMIT) -> Decoded:
    """Undo the content coding, at most one, at most `limit` bytes out.

    Raises MessageFault `encoding_refused` (unknown or several codings), `decoded_cap`
    (over the limit), `truncated_gzip` (no trailer) or `decode_error`.
    """
    codings = [c.strip().lower() for v in head.all("content-encoding") for c in v.split(",") if c.strip()]
    codings = [c for c in codings if c != "identity"]
    if not codings or not payload:
        if len(payload) > limit:
            raise MessageFault("decoded_cap", f"body of {len(payload)} bytes passes {limit}")
        return Decoded(payload)
    if len(codings) > 1:
        raise MessageFault("encoding_refused", f"{len(codings)} content codings stacked")
    match codings[0]:
        case "gzip" | "x-gzip":
            return _gunzip(payload, limit)
        case "deflate":
            return _inflate(payload, limit)
        case "br":
            return _unbrotli(payload, limit)
        case other:
            raise MessageFault("encoding_refused", f"content coding {other[:40]!r} was not asked for")


def _gunzip(payload: bytes, limit: int) -> Decoded:
    parts: list[bytes] = []
    size, members, rest = 0, 0, payload
    while rest:
        if members and not rest.strip(b"\0"):
            break  # zero padding after the last member, as tar writes it
        decoder = zlib.decompressobj(wbits=31)
        while not decoder.eof:
            try:
                part = decoder.decompress(rest, _PIECE)
            except zlib.error as error:
                raise MessageFault("decode_error", f"gzip member {members + 1}: {error}") from error
            rest = decoder.unconsumed_tail
            if not part and not decoder.eof:
                raise MessageFault("truncated_gzip", "gzip data ends before its trailer")
            size += len(part)
            if size > limit:
                raise MessageFault("decoded_cap", f"gzip body decodes to more than {limit} bytes")
            parts.append(part)
        members += 1
        rest = decoder.unused_data
    flags = ("multi_member",) if members > 1 else ()
    return Decoded(b"".join(parts), "gzip trailer", flags)


def _inflate(payload: bytes, limit: int) -> Decoded:
    zlib_wrapped = payload[0] & 0x0F == 8 and int.from_bytes(payload[:2], "big") % 31 == 0
    decoder = zlib.decompressobj(wbits=15 if zlib_wrapped else -15)  # servers send both under "deflate"
    try:
        body = decoder.decompress(payload, limit + 1)
    except zlib.error as error:
        raise MessageFault("decode_error", f"deflate: {error}") from error
    if len(body) > limit:
        raise MessageFault("decoded_cap", f"deflate body decodes to more than {limit} bytes")
    if not decoder.eof:
        raise MessageFault("truncated_gzip", "deflate data ends before its last block")
    if decoder.unused_data:
        raise MessageFault("decode_error", "bytes after the end of the deflate data")
    return Decoded(body, "zlib trailer" if zlib_wrapped else None)


def _unbrotli(payload: bytes, limit: int) -> Decoded:
    """Brotli is never asked for, but browser-made WARC files hold it."""
    try:
        import brotli
    except ImportError as error:
        raise MessageFault("encoding_refused", "content coding 'br' needs the brotli package") from error
    decoder = brotli.Decompressor()
    parts: list[bytes] = []
    size, data = 0, payload
    try:
        while True:
            part = decoder.process(data, output_buffer_limit=1 << 20)
            data = b""
            size += len(part)
            parts.append(part)
            if size > limit:
                raise MessageFault("decoded_cap", f"brotli body decodes to more than {limit} bytes")
            if decoder.is_finished() or (not part and decoder.can_accept_more_data()):
                break
    except brotli.error as error:
        raise MessageFault("decode_error", f"brotli: {error}") from error
    if not decoder.is_finished():
        raise MessageFault("truncated_gzip", "brotli data ends before its last block")
    return Decoded(b"".join(parts), "brotli end")


def read_message(raw: bytes, *, limit: int = DEFAULT_DECODED_LIMIT, method: str = "GET") -> Message:
    """A whole response from the bytes of its connection; strict, as for a live look.

    Raises MessageFault when the message is broken, cut short or over the limits.
    """
    head = parse_head(raw)
    framing, length = framing_of(head, method=method)
    payload, flags = _payload(raw, head, framing, length)
    return build_message(head, framing, payload, flags, limit=limit)


def build_message(
    head: Head,
    framing: Framing,
    payload: bytes,
    flags: tuple[str, ...],
    *,
    limit: int = DEFAULT_DECODED_LIMIT,
) -> Message:
    """A response whose payload is known whole, decoded; raises MessageFault as `decode_content` does."""
    decoded = decode_content(payload, head, limit=limit)
    complete, reason = _completeness(framing, decoded)
    return Message(head, payload, decoded.body, complete, reason, flags + decoded.flags)


def _payload(raw: bytes, head: Head, framing: Framing, length: int) -> tuple[bytes, tuple[str, ...]]:
    rest = raw[head.size :]
    if framing is Framing.NONE:
        return b"", ("extra_bytes_ignored",) if rest else ()
    if framing is Framing.CLOSE:
        return rest, ("length_not_attested",)
    if framing is Framing.LENGTH:
        if len(rest) < length:
            raise MessageFault("truncated", f"{len(rest)} of {length} bytes came")
        return rest[:length], ("extra_bytes_ignored",) if len(rest) > length else ()
    chunks = ChunkReader()
    chunks.feed(rest)
    if not chunks.done:
        raise MessageFault("truncated", "the last chunk never came")
    flags: tuple[str, ...] = ("cl_and_te",) if head.get("content-length") is not None else ()
    if chunks.extra:
        flags += ("extra_bytes_ignored",)
    return b"".join(chunks.parts), flags


def _completeness(framing: Framing, decoded: Decoded) -> tuple[Complete, str]:
    match framing:
        case Framing.LENGTH | Framing.NONE:
            return Complete.YES, "content-length"
        case Framing.CHUNKED:
            return Complete.YES, "last chunk"
        case Framing.CLOSE if decoded.attested:
            return Complete.YES, decoded.attested
        case _:
            return Complete.UNATTESTED, "neither length nor chunks were stated"


def read_stored(raw: bytes, *, truncated: str | None = None, limit: int = DEFAULT_DECODED_LIMIT) -> Message:
    """A response as some archive stored it: tolerant where archives are known to rewrite.

    Browser-made WARC files keep `Content-Encoding` and `Transfer-Encoding` beside a body
    that was already decoded, so a coding that does not fit the bytes is taken as undone.
    What is short or cut is given with `complete` no, not refused. `truncated` is the
    record's WARC-Truncated. Raises MessageFault only for a head that cannot be read or a
    body over the limit.
    """
    head = parse_head(raw, stored=True)
    rest = raw[head.size :]
    payload, framed, why = _stored_payload(rest, head)
    body, decoded_why = _stored_body(payload, head, limit)
    if truncated:
        return Message(head, payload, body, Complete.NO, f"the record is truncated ({truncated})")
    if decoded_why is not None:
        complete, reason = decoded_why
        return Message(head, payload, body, complete, reason)
    return Message(head, payload, body, framed, why)


def read_revisit(head_bytes: bytes, original: Message, *, limit: int = DEFAULT_DECODED_LIMIT) -> Message:
    """The response that a revisit record stands for: its own head over the payload stored before."""
    head = parse_head(head_bytes, stored=True)
    body, why = _stored_body(original.payload, head, limit)
    complete, reason = why or (original.complete, original.complete_reason)
    return Message(head, original.payload, body, complete, reason)


def _stored_payload(rest: bytes, head: Head) -> tuple[bytes, Complete, str]:
    try:
        framing, length = framing_of(head)
    except MessageFault as fault:
        return rest, Complete.UNATTESTED, fault.detail
    if framing is Framing.NONE:
        return b"", Complete.YES, "content-length"
    if framing is Framing.CLOSE:
        return rest, Complete.UNATTESTED, "neither length nor chunks were stated"
    if framing is Framing.LENGTH:
        if len(rest) < length:
            return rest, Complete.NO, f"{len(rest)} of {length} bytes are there"
        if len(rest) > length and head.get("content-encoding"):
            return rest, Complete.UNATTESTED, "the stated length is not the stored one"
        return rest[:length], Complete.YES, "content-length"
    chunks = ChunkReader()
    try:
        chunks.feed(rest)
    except MessageFault:
        return rest, Complete.UNATTESTED, "the archive kept no chunks"
    if not chunks.done and not chunks.parts:
        return rest, Complete.UNATTESTED, "the archive kept no chunks"
    body = b"".join(chunks.parts)
    return (
        (body, Complete.YES, "last chunk")
        if chunks.done
        else (body, Complete.NO, "the last chunk is missing")
    )


def _stored_body(payload: bytes, head: Head, limit: int) -> tuple[bytes, tuple[Complete, str] | None]:
    """The decoded body, and a completeness that overrides the framing's where the coding tells more."""
    try:
        return decode_content(payload, head, limit=limit).body, None
    except MessageFault as fault:
        if fault.code == "decoded_cap":
            raise
        if fault.code == "truncated_gzip":
            return _partial(payload, head, limit), (Complete.NO, fault.detail)
        if fault.code == "decode_error" and payload[:2] != b"\x1f\x8b":
            return payload, (Complete.UNATTESTED, "the archive stored the body decoded")
        raise


def _partial(payload: bytes, head: Head, limit: int) -> bytes:
    coding = (head.get("content-encoding") or "").strip().lower()
    if coding == "br":
        return b""
    wbits = 31 if "gzip" in coding else 15 if payload[0] & 0x0F == 8 else -15
    try:
        return zlib.decompressobj(wbits=wbits).decompress(payload, limit)
    except zlib.error:
        return b""
