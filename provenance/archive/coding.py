"""Content codings (RFC 9110 section 8.4): at most one is undone, and its output is bounded."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from provenance.archive.head import Head, MessageFault

DEFAULT_DECODED_LIMIT = 48 * 1024 * 1024
_PIECE = 256 * 1024  # decoded at a time, so that a bomb is stopped before it takes memory


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
