"""Addresses of archived copies, as web archives spell them: `PREFIX/TIMESTAMP[MODIFIER_]/ORIGINAL`.

The open-source replay programs (OpenWayback, pywb) and the archives that run them
write ".../web/20190823101500id_/http://example.com/a-story/", with a timestamp of 4
to 14 digits. There was no web to capture before 1990, so that the "1200" of an image
server's "/height/1200/https://..." is no time. Some put a collection in front: "/all/", "/wayback/archive/".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FRONT = re.compile(
    r"(?P<prefix>https?://[^/?#]+/(?:[\w.\-]+/){0,3}?)(?P<stamp>(?:199|20\d)\d{1,11})(?P<modifier>[a-z]{2}_)?/"
    r"(?=https?:/\S|www\.\S)",
    re.IGNORECASE,
)
_FOLDED_SCHEME = re.compile(r"(https?):/+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Replayed:
    """The parts of a replay address; `stamp` is digits that need not be a time."""

    prefix: str
    stamp: str
    modifier: str
    original: str


def read_replayed(address: str) -> Replayed | None:
    """The parts of a web archive's replay address, or None where it is none."""
    front = _FRONT.match(address)
    if front is None:
        return None
    original = _unfolded(address[front.end() :])
    return Replayed(front["prefix"], front["stamp"], (front["modifier"] or "").lower(), original)


def behind_replay(address: str) -> str:
    """The address that a web archive's replay address holds: its page is the archived site's."""
    front = _FRONT.match(address) if "/http" in address else None
    return _unfolded(address[front.end() :]) if front else address


def _unfolded(original: str) -> str:
    """The original's address with its scheme; proxies fold `http://` in a path to `http:/`."""
    if original.startswith(("http://", "https://")) and "///" not in original[:9]:
        return original
    if original[:4].lower() == "www.":
        return f"http://{original}"
    return _FOLDED_SCHEME.sub(r"\1://", original, count=1)
