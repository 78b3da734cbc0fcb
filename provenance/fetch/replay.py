"""Captures replayed from WARC and WACZ files instead of the network (`--from-warc`).

A response record answers for its WARC-Target-URI: same status, headers and body as when
it was seen, and the same outcome as a live look would have come to (a 404 in the file is
`not_found`, a redirect is followed to its target's record). An address without a record
is `not_archived`: we could not look, which is never "it is not there".

What a file must hold, for whoever makes one:

* a `response` record for each address (`application/http; msgtype=response`, an HTTP
  message with status line, headers and body; give it a true Content-Length, or its body
  cannot be known whole and nothing can be said to be missing from it). Where several captures of one address
  stand, `near` picks the one nearest that time, else the latest is taken.
* an archived copy is a `response` record whose WARC-Target-URI is the web archive's own
  address of it, such as
  `https://web.archive.org/web/20190823101500id_/http://example.com/a-story/` (any host
  and prefix will do, the 4 to 14 digit timestamp and the original's address count), or
  any record with a `Memento-Datetime` and `Link: <original>; rel="original"`. It answers
  `nearest(original)` with `via=memento`, captured at the time the archive states.
* `revisit` records are filled from the record they refer to in the same set of files.
* a dead address is a record with the status it gives (404, 410, 403...); one that could
  not be looked at simply has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit, urlunsplit

from provenance.archive.exchange import capture_of
from provenance.archive.head import MessageFault, parse_head
from provenance.archive.message import Message
from provenance.archive.reader import WarcFile, parse_warc_date, read_record, read_records
from provenance.archive.stored import read_revisit, read_stored
from provenance.archive.wacz import warcs_in
from provenance.archive.warc import Record
from provenance.errors import BrokenWarc
from provenance.fetch.mementos import original_of, parse_memento_address
from provenance.fetch.outcomes import classify
from provenance.model import Capture, Hop, Outcome, OutcomeKind, Unreachable, Via, WarcAddress

MAX_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class _Entry:
    file: WarcFile
    offset: int
    length: int
    at: datetime
    status: int


class WarcSource:
    """Answers from one or more WARC or WACZ files, read once to index them.

    Raises BrokenWarc for a file that cannot be trusted.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._by_url: dict[str, list[_Entry]] = {}
        self._copies: dict[str, list[_Entry]] = {}
        self._by_id: dict[str, _Entry] = {}
        self._files = tuple(warc for path in paths for warc in warcs_in(path))
        for warc in self._files:
            self._index(warc)

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:
        """The outcome that the files hold for `url`; redirects inside them are followed."""
        hops: list[Hop] = []
        seen: set[str] = set()
        current = url
        while True:
            entry = _nearest(self._by_url.get(_key(current), ()), near)
            if entry is None:
                return _absent(url, current, tuple(hops))
            record, message = self._message(entry)
            location = message.head.get("location")
            hops.append(Hop(current, message.head.status, location, record.get("WARC-IP-Address")))
            if not (300 <= message.head.status < 400 and location and message.head.status != 304):
                return self._outcome(url, current, entry, message, tuple(hops))
            seen.add(_key(current))
            current = _join(current, location)
            if _key(current) in seen or len(hops) > MAX_REDIRECTS:
                what = (
                    "redirects run in a circle"
                    if _key(current) in seen
                    else f"more than {MAX_REDIRECTS} redirects"
                )
                return Unreachable(
                    url, OutcomeKind.TOO_MANY_REDIRECTS, what, message.head.status, tuple(hops)
                )

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:
        """The archived copy of `url` nearest to `near` that the files hold, with via `memento`."""
        entry = _nearest(self._copies.get(_key(url), ()), near)
        if entry is None:
            detail = f"could not look: {self._sources()} holds no archived copy of {url}"
            return Unreachable(url, OutcomeKind.NOT_ARCHIVED, detail)
        record, message = self._message(entry)
        final_url = record.target or url
        hop = Hop(final_url, message.head.status, message.head.get("location"), record.get("WARC-IP-Address"))
        capture = self._capture(url, final_url, entry, message, (hop,))
        return classify(replace(capture, via=Via.MEMENTO, captured_at=entry.at, source=final_url))

    def responses(self) -> Iterator[Capture]:
        """Every capture of the files that is neither redirect nor archived copy, in file order."""
        for entries in self._by_url.values():
            for entry in entries:
                record, message = self._message(entry)
                url = record.target or ""
                if not 300 <= message.head.status < 400 and parse_memento_address(url) is None:
                    yield self._capture(url, url, entry, message, ())

    def _outcome(
        self, asked: str, final: str, entry: _Entry, message: Message, hops: tuple[Hop, ...]
    ) -> Outcome:
        return classify(self._capture(asked, final, entry, message, hops))

    def _capture(
        self, asked: str, final: str, entry: _Entry, message: Message, hops: tuple[Hop, ...]
    ) -> Capture:
        name = entry.file.name
        return capture_of(
            message,
            url=asked,
            final_url=final,
            via=Via.WARC,
            captured_at=entry.at,
            hops=hops,
            warc=WarcAddress(name, entry.offset, entry.length),
            source=name,
        )

    def _sources(self) -> str:
        return ", ".join(warc.name for warc in self._files) or "no file"

    def _message(self, entry: _Entry) -> tuple[Record, Message]:
        record = read_record(entry.file, entry.offset)
        return record, self._read(record, entry)

    def _read(self, record: Record, entry: _Entry) -> Message:
        try:
            if record.type == "response":
                return read_stored(record.block, truncated=record.get("WARC-Truncated"))
            origin = self._by_id.get(record.get("WARC-Refers-To") or "") or self._referred(record)
            if origin is None:
                raise MessageFault("missing", "the record it refers to is in none of the files")
            return read_revisit(record.block, read_stored(read_record(origin.file, origin.offset).block))
        except MessageFault as fault:
            raise BrokenWarc(
                f"{entry.file.name}: record at byte {entry.offset}: {fault.detail}",
                file=entry.file.name,
                offset=entry.offset,
                remedy="leave the file out, or repair it",
            ) from fault

    def _referred(self, record: Record) -> _Entry | None:
        url = record.get("WARC-Refers-To-Target-URI")
        at = parse_warc_date(record.get("WARC-Refers-To-Date"))
        entries = self._by_url.get(_key(url.strip("<>")), ()) if url else ()
        return next((e for e in entries if e.at == at), None)

    def _index(self, file: WarcFile) -> None:
        for record in read_records(file):
            target = record.target
            if record.type not in ("response", "revisit") or not _is_http(record) or not target:
                continue
            try:
                head = parse_head(record.block, stored=True)
            except MessageFault:
                continue  # a response that no client could have read answers for nothing
            at = parse_warc_date(record.get("WARC-Date"))
            assert at is not None
            entry = _Entry(file, record.offset, record.length, at, head.status)
            if record.type == "response":
                self._by_id[record.get("WARC-Record-ID") or ""] = entry
            self._by_url.setdefault(_key(target), []).append(entry)
            self._index_copy(target, head.headers, entry)

    def _index_copy(self, target: str, headers: tuple[tuple[str, str], ...], entry: _Entry) -> None:
        copy = original_of(target, headers)
        if copy is not None and not 300 <= entry.status < 400:
            self._copies.setdefault(_key(copy.original), []).append(replace(entry, at=copy.at))


def _is_http(record: Record) -> bool:
    return (record.get("Content-Type") or "").lower().startswith("application/http")


def _nearest(entries: Sequence[_Entry], near: datetime | None) -> _Entry | None:
    if not entries:
        return None
    if near is None:
        return max(entries, key=lambda entry: entry.at)
    return min(entries, key=lambda entry: abs(entry.at - near))


def _absent(asked: str, missing: str, hops: tuple[Hop, ...]) -> Unreachable:
    detail = f"could not look: the captures at hand do not hold {missing}"
    if hops:
        detail += f", to which {asked} leads"
    return Unreachable(asked, OutcomeKind.NOT_ARCHIVED, detail, None, hops)


def _join(base: str, location: str) -> str:
    try:
        return urljoin(base, location)
    except ValueError:
        return location


def _key(url: str) -> str:
    """The form under which an address is looked up: http and https alike, no fragment or default port."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
        port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    except ValueError:
        return url
    return urlunsplit(("http", host + port, parts.path or "/", parts.query, ""))
