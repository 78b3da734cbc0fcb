"""The HTTP/1.1 response message: bytes as seen on the wire, read without trust.

The same code reads a response from a socket, from our archive and from other
people's WARC files, so that a replay comes to the same outcome as the live look.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.archive.coding import DEFAULT_DECODED_LIMIT, Decoded, decode_content
from provenance.archive.framing import ChunkReader, Framing, framing_of
from provenance.archive.head import Head, MessageFault, parse_head
from provenance.model import Complete


@dataclass(frozen=True, slots=True)
class Message:
    """A whole response: `payload` as transferred, `body` after content decoding, and how whole it is."""

    head: Head
    payload: bytes
    body: bytes
    complete: Complete
    complete_reason: str
    flags: tuple[str, ...] = ()


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
