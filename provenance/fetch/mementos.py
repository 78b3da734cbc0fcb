"""Archived copies: whose page they are and of what time, by their address or by their headers.

`id_` in a replay address asks for the bytes as they were captured. RFC 7089 (Memento) names
the original in `Link: <...>; rel="original"` and the time in `Memento-Datetime`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from provenance.parse.words.replayed import read_replayed

_WHITE = re.compile(r"\s")
_ORIGINAL = re.compile(
    r'<([^<>]{1,4000})>\s*;[^,<>]{0,300}?\brel\s*=\s*"?[^",]{0,60}?\boriginal\b', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class MementoAddress:
    """An archived copy: whose page it is, and the time in its address."""

    original: str
    at: datetime
    prefix: str
    raw: bool


def parse_memento_address(url: str) -> MementoAddress | None:
    """The parts of a web-archive address, or None where it is none."""
    found = read_replayed(url)
    if found is None or _WHITE.search(found.original):
        return None
    at = parse_timestamp(found.stamp)
    return MementoAddress(found.original, at, found.prefix, found.modifier == "id_") if at else None


def parse_timestamp(digits: str) -> datetime | None:
    """The time that 4 to 14 digits name, filled up with the earliest."""
    padded = digits + "00000101000000"[len(digits) :]
    try:
        return datetime.strptime(padded, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def memento_time(headers: tuple[tuple[str, str], ...]) -> datetime | None:
    """The Memento-Datetime of an answer, in UTC."""
    value = next((v for k, v in headers if k.lower() == "memento-datetime"), None)
    if value is None:
        return None
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, IndexError):
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def original_of(url: str, headers: tuple[tuple[str, str], ...]) -> MementoAddress | None:
    """Whose archived copy an answer is, from its address or its headers."""
    address = parse_memento_address(url)
    at = memento_time(headers)
    if address is not None:
        return address if at is None else MementoAddress(address.original, at, address.prefix, address.raw)
    if at is None:
        return None
    links = ", ".join(v for k, v in headers if k.lower() == "link")[:20_000]
    match = _ORIGINAL.search(links)
    return MementoAddress(match.group(1), at, "", False) if match else None
