"""Exchanges made by hand for the archive's tests."""

from __future__ import annotations

from datetime import UTC, datetime

from provenance.archive import Exchange
from provenance.archive.message import read_message
from provenance.model import Hop

AT = datetime(2024, 3, 1, 12, 30, 15, 250000, tzinfo=UTC)
STORY = b"<html><body><h1>A story</h1>" + b"<p>Plain words of a made-up story.</p>" * 80


def exchange(
    url: str = "https://paper.example/story",
    body: bytes = STORY,
    *,
    status: str = "200 OK",
    headers: str = "Content-Type: text/html; charset=utf-8\r\n",
    at: datetime = AT,
    asked_url: str | None = None,
    hops: tuple[Hop, ...] = (),
) -> Exchange:
    """A whole exchange."""
    raw = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body
    return Exchange(
        url=url,
        asked_url=asked_url or url,
        started_at=at,
        request=b"GET /story HTTP/1.1\r\nHost: paper.example\r\n\r\n",
        response=raw,
        message=read_message(raw),
        ip="93.184.216.34",
        hops=hops,
        seconds=0.25,
    )
