"""Responses as archives stored them, ours and other people's."""

from __future__ import annotations

import zlib

from provenance.archive.coding import DEFAULT_DECODED_LIMIT, decode_content
from provenance.archive.framing import ChunkReader, Framing, framing_of
from provenance.archive.head import Head, MessageFault, parse_head
from provenance.archive.message import Message
from provenance.model import Complete


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
