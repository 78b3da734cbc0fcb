"""Archived copies from web archives: Memento (RFC 7089) TimeGates and TimeMaps, and CDX lists.

Each archive is known by its base address, the one that stands before `/TIMESTAMP/URL`.
The bytes are asked for as they were captured (`id_`), not as rewritten for a browser.
An archive that answers 429 is left alone for the rest of its Retry-After (see `pace`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Literal
from urllib.parse import quote, urlencode, urljoin

from provenance.fetch.live import LiveSource
from provenance.fetch.mementos import (
    MementoAddress,
    memento_time,
    parse_memento_address,
    parse_timestamp,
)
from provenance.fetch.outcomes import classify
from provenance.fetch.urls import UrlRefused, parse_url
from provenance.model import Capture, Fetched, Outcome, OutcomeKind, Unreachable, Via

DEFAULT_BASES = ("https://web.archive.org/web/", "https://arquivo.pt/wayback/")
# Wayback's CDX server stands beside its replay, not below it as pywb's does.
_CDX = {"https://web.archive.org/web/": "https://web.archive.org/cdx/search/cdx"}
_SAVE = {"https://web.archive.org/web/": "https://web.archive.org/save/"}
MAX_ROWS = 5_000
FRESH_WITHIN = timedelta(hours=1)  # an archive may answer a request to save with an older copy
_LINK = re.compile(r'<([^<>]{1,8192})>((?:\s*;[^,;"<]*(?:"[^"]*")?)*)')
_PARAMETER = re.compile(r'([a-z]+)\s*=\s*"?([^";]*)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Memento:
    """One archived copy that a list names; `status` and `digest` are known from CDX lists only."""

    url: str
    original: str
    at: datetime
    status: int | None = None
    media_type: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class MementoList:
    """The copies that one archive lists, oldest first; `whole` is False where our limit cut the list."""

    mementos: tuple[Memento, ...]
    whole: bool = True


def list_of(base: str) -> tuple[str, bool]:
    """Where an archive's list of captures is asked, and whether its filters match whole fields.

    Wayback's CDX server matches a filter against the whole field, pywb's against any part.
    """
    base = base if base.endswith("/") else f"{base}/"
    return (_CDX[base], True) if base in _CDX else (f"{base}cdx", False)


def memento_hosts(bases: Sequence[str] = DEFAULT_BASES) -> tuple[str, ...]:
    """The hosts of the archives' interfaces, which are made for programs to ask."""
    hosts = []
    for address in (*bases, *(_CDX[base] for base in bases if base in _CDX)):
        try:
            hosts.append(parse_url(address).host)
        except UrlRefused:
            continue
    return tuple(dict.fromkeys(hosts))


class MementoClient:
    """Asks web archives, in the order given."""

    def __init__(self, live: LiveSource, bases: Sequence[str] = DEFAULT_BASES) -> None:
        self._live = live
        self._bases = tuple(base if base.endswith("/") else f"{base}/" for base in bases)

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:
        """The copy nearest to `near` in the first archive that has one.

        `not_found` when every archive says that it has none; the first fault otherwise.
        """
        fault: Unreachable | None = None
        for base in self._bases:
            outcome = self._nearest_in(base, url, near)
            if isinstance(outcome, Fetched):
                return outcome
            if outcome.kind is not OutcomeKind.NOT_FOUND:
                fault = fault or outcome
        if fault is not None:
            return replace(fault, url=url, detail=f"web archive: {fault.detail}")
        asked = ", ".join(self._bases) or "none"
        return Unreachable(url, OutcomeKind.NOT_FOUND, f"no web archive asked holds a copy (asked: {asked})")

    def time_map(self, base: str, url: str) -> MementoList | Unreachable:
        """Every copy that an archive's TimeMap names."""
        answer = self._list(f"{base}timemap/link/{_inner(url)}")
        if isinstance(answer, Unreachable):
            return answer
        found = sorted(_links(answer.decode("utf-8", "replace"), url), key=lambda memento: memento.at)
        return MementoList(tuple(found[:MAX_ROWS]), len(found) <= MAX_ROWS)

    def cdx(
        self,
        base: str,
        url: str,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        match: Literal["exact", "prefix", "host", "domain"] = "exact",
        limit: int = MAX_ROWS,
    ) -> MementoList | Unreachable:
        """The captures that an archive's CDX server lists, within dates and below a host or prefix."""
        query = {"url": url, "output": "json", "matchType": match, "limit": str(limit + 1)}
        query |= {"from": f"{start:%Y%m%d%H%M%S}"} if start else {}
        query |= {"to": f"{end:%Y%m%d%H%M%S}"} if end else {}
        server = _CDX.get(base, f"{base}cdx")
        answer = self._list(f"{server}?{urlencode(query)}")
        if isinstance(answer, Unreachable):
            return answer
        found = sorted(_cdx_rows(answer, base), key=lambda memento: memento.at)
        return MementoList(tuple(found[:limit]), len(found) <= limit)

    def save(self, base: str, url: str, *, now: datetime, save_at: str | None = None) -> Outcome:
        """Asks a public archive to capture `url` now, and gives the copy it made.

        `save_at` is the archive's address for that, known for the Internet Archive. A copy
        that is not fresh is `not_archived`: the archive answered with an older one.
        """
        server = save_at or _SAVE.get(base)
        if server is None:
            return Unreachable(url, OutcomeKind.REFUSED, f"no address is known at which {base} saves pages")
        answer = self._live.look(f"{server}{_inner(url)}", follow=False)
        capture = answer.capture
        if capture is None:
            return answer
        fields = {key.lower(): value for key, value in capture.headers}
        where = fields.get("location") or fields.get("content-location") or ""
        found = parse_memento_address(urljoin(server, where)) if where else None
        if found is None:
            if isinstance(answer, Unreachable) and not 300 <= (capture.status or 0) < 400:
                return answer
            return Unreachable(
                url, OutcomeKind.PROTOCOL_FAULT, "the archive names no copy that it made", capture.status
            )
        if abs(now - found.at) > FRESH_WITHIN:
            detail = f"the archive made no new copy, its answer is of {found.at:%Y-%m-%d %H:%M} UTC"
            return Unreachable(url, OutcomeKind.NOT_ARCHIVED, detail, capture.status)
        return self._copy(url, f"{found.prefix}{found.at:%Y%m%d%H%M%S}id_/{_inner(found.original)}")

    def _list(self, address: str) -> bytes | Unreachable:
        """The body of a list, whatever type the archive gives it (pywb: link-format, x-ndjson)."""
        answer = self._live.look(address)
        if answer.capture is not None and answer.capture.status == 200:
            return answer.capture.body
        assert isinstance(answer, Unreachable)
        return answer

    def _nearest_in(self, base: str, url: str, near: datetime | None) -> Outcome:
        wanted = (near or datetime.now(UTC)).astimezone(UTC)
        header = ("Accept-Datetime", format_datetime(wanted, usegmt=True))
        answer = self._live.look(f"{base}{_inner(url)}", (header,), follow=False)
        capture = answer.capture
        if capture is None:
            return answer
        found = _named_copy(capture, f"{base}{url}", url, wanted)
        if found is not None:
            return self._copy(url, f"{found.prefix}{found.at:%Y%m%d%H%M%S}id_/{_inner(found.original)}")
        if isinstance(answer, Fetched):
            detail = "the archive answered without naming a copy"
            return Unreachable(url, OutcomeKind.PROTOCOL_FAULT, detail, capture.status, capture.hops, capture)
        return answer

    def copy(self, url: str, address: str) -> Outcome:
        """The archived copy of `url` that stands at `address`, as a list of captures named it."""
        return self._copy(url, address)

    def _copy(self, url: str, address: str) -> Outcome:
        outcome = self._live.look(address)
        capture = outcome.capture
        if capture is None:
            return outcome
        at = memento_time(capture.headers)
        if at is None:
            named = parse_memento_address(capture.final_url or address)
            if named is None or isinstance(outcome, Unreachable):
                return outcome  # the archive's own error page, not a copy
            at = named.at
        return classify(_as_memento(capture, url, at))


def _as_memento(capture: Capture, url: str, at: datetime) -> Capture:
    return replace(
        capture, url=url, via=Via.MEMENTO, captured_at=at, source=capture.final_url, hops=capture.hops[-1:]
    )


def _inner(url: str) -> str:
    """An address as it stands inside another's path."""
    return quote(url, safe="!$%&'()*+,-./:;=?@_~[]").replace("#", "%23")


def _named_copy(capture: Capture, asked: str, url: str, wanted: datetime) -> MementoAddress | None:
    """The copy to which a TimeGate leads: by redirect, in place, or in its Link field.

    pywb answers 200 with the frame around a copy and names the copy in Link only.
    """
    fields = {key.lower(): value for key, value in capture.headers}
    status = capture.status or 0
    if 300 <= status < 400 and "location" in fields:
        return parse_memento_address(urljoin(asked, fields["location"]))
    if status != 200:
        return None
    links = list(_links(fields.get("link", ""), url))
    if links:
        return parse_memento_address(min(links, key=lambda memento: abs(memento.at - wanted)).url)
    if memento_time(capture.headers) is not None and "content-location" in fields:
        return parse_memento_address(urljoin(asked, fields["content-location"]))
    return None


def _links(text: str, url: str) -> Iterator[Memento]:
    """The copies that a link-format list names (RFC 6690, RFC 7089 section 5)."""
    for match in _LINK.finditer(text):
        parameters = {key.lower(): value.strip() for key, value in _PARAMETER.findall(match.group(2))}
        if "memento" not in parameters.get("rel", "").split():
            continue
        at = memento_time((("memento-datetime", parameters.get("datetime", "")),))
        if at is not None:
            yield Memento(match.group(1), url, at)


def _cdx_rows(body: bytes, base: str) -> Iterator[Memento]:
    """Rows of both dialects: a JSON array with a heading row (Wayback), one object a line (pywb)."""
    text = body.decode("utf-8", "replace").strip()
    try:
        if text.startswith("["):
            heading, *rows = json.loads(text) or [[]]
            objects = [dict(zip(heading, row, strict=False)) for row in rows]
        else:
            objects = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    except (ValueError, TypeError, RecursionError):
        return
    for row in objects:
        memento = _cdx_row(row, base)
        if memento is not None:
            yield memento


def _cdx_row(row: dict[str, object], base: str) -> Memento | None:
    stamp, original = str(row.get("timestamp", "")), str(row.get("original") or row.get("url") or "")
    at = parse_timestamp(stamp) if stamp.isdigit() and 4 <= len(stamp) <= 14 else None
    if at is None or not original:
        return None
    status = str(row.get("statuscode") or row.get("status") or "")
    return Memento(
        url=f"{base}{stamp}id_/{original}",
        original=original,
        at=at,
        status=int(status) if status.isdigit() else None,
        media_type=str(row.get("mimetype") or row.get("mime") or "") or None,
        digest=str(row.get("digest") or "") or None,
    )
