"""From one address to the next: where an answer sends us, and what is asked when we come again."""

from __future__ import annotations

from urllib.parse import urljoin

from provenance.archive.head import Head
from provenance.model import Capture


def host_of(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].partition("?")[0].rsplit(":", 1)[0].strip("[]")


def redirect_of(head: Head) -> str | None:
    """Where an answer sends us, as readable text: servers put raw UTF-8 there."""
    if head.status not in (301, 302, 303, 307, 308):
        return None
    value = head.get("location")
    if value is None:
        return None
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return value


def joined(base: str, location: str) -> str:
    try:
        return urljoin(base, location)
    except ValueError:
        return location


def validators_of(previous: Capture) -> tuple[tuple[str, str], ...]:
    """If-None-Match and If-Modified-Since from the answer that was stored."""
    pairs = []
    for name, ask in (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since")):
        value = next((v for k, v in previous.headers if k.lower() == name), None)
        if value and value.isascii() and value.isprintable() and len(value) < 500:
            pairs.append((ask, value))
    return tuple(pairs)
