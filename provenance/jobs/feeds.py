"""Feeds for a folder: all, and one for each aggregator, outlet and repost that has something to tell."""

from __future__ import annotations

import hashlib
import heapq
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TypeVar
from urllib.parse import quote, urlsplit

from provenance.jobs.reviewing import quiet_findings, reviewed
from provenance.model import Check, Finding, OutletRef
from provenance.report.atom import (
    ENTRIES,
    Entry,
    Feed,
    entry_of_check,
    entry_of_finding,
    opml,
    stream,
    subtitle_of,
)
from provenance.report.exit import FINDING_VERDICTS
from provenance.report.standing import is_quiet
from provenance.store import Store

T = TypeVar("T")
CHUNK = 200
LONGEST_NAME = 80  # characters of a file's name
_ODD = re.compile(r"[^a-z0-9.-]+")


@dataclass(slots=True)
class _Gathered:
    """A feed while it is gathered, newest entries first."""

    title: str
    updated: datetime
    entries: list[Entry] = field(default_factory=list)
    dismissed: int = 0


@dataclass(frozen=True, slots=True)
class _News:
    """Something that happened to a repost; no entry where reviewers dismissed it."""

    at: datetime
    repost_id: int
    headline: str | None
    page_url: str | None
    outlet: OutletRef | None
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class File:
    """A file of the folder: its name there, and its text in pieces."""

    name: str
    pieces: Iterable[str]


def feed_files(store: Store, *, base_url: str | None, clock: Callable[[], datetime]) -> Iterator[File]:
    """Every feed, then the list of them; `base_url` is where the folder will be served."""
    feeds: dict[str, _Gathered] = {"all.atom": _Gathered("provenance: all", clock())}
    for number, news in enumerate(_newest_first(store)):
        if number == 0:
            feeds["all.atom"].updated = news.at
        for name, title in (("all.atom", "provenance: all"), *_places(news)):
            _add(feeds.setdefault(name, _Gathered(title, news.at)), news)
    for name, feed in feeds.items():
        head = Feed(name, feed.title, subtitle_of(feed.dismissed), feed.updated, _address(base_url, name))
        yield File(name, stream(head, feed.entries))
    yield File("feeds.opml", opml((feed.title, _address(base_url, name)) for name, feed in feeds.items()))


def _add(feed: _Gathered, news: _News) -> None:
    if news.entry is None:
        feed.dismissed += 1
    elif len(feed.entries) < ENTRIES:
        feed.entries.append(news.entry)


def _places(news: _News) -> Iterator[tuple[str, str]]:
    """The feeds to which it belongs, by file name, with their titles."""
    host = _host(news.page_url)
    if host is not None:
        yield f"aggregators/{_file_name(host)}.atom", f"provenance: pages of {host}"
    if news.outlet is not None:
        name = news.outlet.id or news.outlet.name
        yield f"outlets/{_file_name(name)}.atom", f"provenance: reposts from {news.outlet.name}"
    yield f"reposts/{news.repost_id}.atom", f"provenance: {news.headline or f'repost {news.repost_id}'}"


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _file_name(name: str) -> str:
    """A name that every file system takes; the digest keeps apart what it makes alike."""
    plain = _ODD.sub("-", name.lower()).strip(".-")[:LONGEST_NAME]
    if plain == name:
        return plain
    digest = hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return f"{plain}-{digest}" if plain else digest


def _address(base_url: str | None, name: str) -> str:
    """Where a feed will be; relative to itself where nobody said."""
    return f"{base_url.rstrip('/')}/{quote(name)}" if base_url else quote(name)


# --- what happened, newest first -----------------------------------------------------------


def _newest_first(store: Store) -> Iterator[_News]:
    checks, findings = _of_checks(store), _of_findings(store)
    return heapq.merge(checks, findings, key=lambda news: news.at, reverse=True)


def _of_checks(store: Store) -> Iterator[_News]:
    stream_of = reviewed(store, store.desk.first_checks(FINDING_VERDICTS))
    for some in _chunked(stream_of):
        reposts = store.desk.reposts_of([check.check_id for check in some])
        yield from (_news_of_check(check, reposts[check.check_id]) for check in some)


def _news_of_check(check: Check, repost_id: int) -> _News:
    return _News(
        at=check.checked_at,
        repost_id=repost_id,
        headline=check.repost.headline.text if check.repost.headline else None,
        page_url=check.page_url,
        outlet=check.repost.claim.outlet,
        entry=None if is_quiet(check) else entry_of_check(check),
    )


def _of_findings(store: Store) -> Iterator[_News]:
    for some in _chunked(store.watch.findings(newest_first=True)):
        quiet = quiet_findings(store, some)
        yield from (_news_of_finding(finding, finding.finding_id in quiet) for finding in some)


def _news_of_finding(finding: Finding, is_dismissed: bool) -> _News:
    return _News(
        at=finding.found_at,
        repost_id=finding.repost_id,
        headline=finding.headline,
        page_url=finding.page_url,
        outlet=finding.outlet,
        entry=None if is_dismissed else entry_of_finding(finding),
    )


def _chunked(items: Iterable[T]) -> Iterator[list[T]]:
    stream_of = iter(items)
    while some := list(islice(stream_of, CHUNK)):
        yield some
