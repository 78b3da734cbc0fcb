"""Captures addresses and the user's own copies for later; their texts go into the text index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from provenance.archive import Archive
from provenance.errors import UsageError
from provenance.fetch.many import look_at_many
from provenance.fetch.memento import MementoClient
from provenance.fetch.source import FirstOf
from provenance.fetch.urls import UrlRefused, parse_url
from provenance.jobs.bench import Bench
from provenance.jobs.indexing import index_capture
from provenance.jobs.network import bases_of, live_web
from provenance.jobs.pages import remedy_for
from provenance.jobs.sources import sources_of
from provenance.model import Capture, Fetched, Outcome, Problem
from provenance.read import Given, Input, InputKind, expand
from provenance.read.files import checked, media_type_of, picture_type, read_bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one thing that was named; `position` is its place among them."""

    position: int
    result: Capture | Problem


def expanded(bench: Bench, urls: tuple[str, ...]) -> tuple[str | Problem, ...]:
    """The addresses that were named, in order, and what is no address."""
    given = expand(Given(urls), bench.sources, limit=bench.settings.max_input_bytes)
    return tuple(_address(item) for item in given)


def _address(item: Input | Problem) -> str | Problem:
    match item:
        case Problem():
            return item
        case Input(kind=InputKind.URL):
            return item.url or item.name
    return Problem(item.name, "bad_url", f"{item.name} is no address", "give http or https addresses")


def keep_addresses(bench: Bench, named: tuple[str | Problem, ...]) -> Iterator[Kept]:
    """Each address's capture, as they come; several hosts are asked side by side.

    A refusal is a problem, and its answer is kept all the same.
    """
    places: dict[str, list[int]] = {}
    for position, item in enumerate(named):
        if isinstance(item, Problem):
            yield Kept(position, item)
        else:
            places.setdefault(item, []).append(position)

    def open_source() -> AbstractContextManager[FirstOf]:
        archive = Archive(bench.settings.archive_folder, clock=bench.clock)  # one for each thread
        return sources_of(bench.settings, archive, bench.store)

    for url, outcome in look_at_many(places, open_source):
        result = _kept(bench, url, outcome)
        yield from (Kept(position, result) for position in places[url])


def _kept(bench: Bench, url: str, outcome: Outcome) -> Capture | Problem:
    if outcome.capture is not None:
        bench.store.record_capture(outcome.capture)
    if isinstance(outcome, Fetched):
        index_capture(bench, outcome.capture)
        return outcome.capture
    return Problem(url, outcome.kind.value, f"{url}: {outcome.detail}", remedy_for(outcome.kind))


def import_copy(bench: Bench, path: Path, *, url: str | None, captured_at: datetime | None) -> Capture:
    """Keeps a user's own copy of a page: HTML, PDF, text or a picture of it.

    Raises InputError where the file cannot be read, UsageError where what is said of it
    makes no sense.
    """
    if url is not None:
        _must_be_an_address(url)
    if captured_at is not None and captured_at > bench.clock():
        raise UsageError("--captured-at is in the future", remedy="say when the copy was made")
    limit = bench.settings.max_input_bytes
    body = read_bytes(path, str(path), limit=limit)
    media_type = picture_type(body)
    if media_type is None:
        checked(body, str(path), limit=limit)
        media_type = media_type_of(path)
    capture = bench.archive.import_file(
        body, url=url, source=path.name, media_type=media_type, captured_at=captured_at
    )
    bench.store.record_capture(capture)
    index_capture(bench, capture)
    return capture


def _must_be_an_address(url: str) -> None:
    try:
        parse_url(url)
    except UrlRefused as refused:
        raise UsageError(f"--url {url}: {refused.detail}", remedy="give the page's own address") from refused


def save_addresses(bench: Bench, urls: tuple[str, ...]) -> Iterator[Kept]:
    """Has a public archive capture each address, and keeps the copy that it made."""
    settings = bench.settings
    if settings.offline:
        raise UsageError("a public archive cannot be asked offline", remedy="leave out --offline")
    with live_web(settings, bench.archive, bench.store) as live:
        bases = bases_of(settings)
        client = MementoClient(live, bases)
        for position, url in enumerate(urls):
            outcome = client.save(bases[0], url, now=bench.clock(), save_at=settings.memento_save_at)
            yield Kept(position, _kept(bench, url, outcome))
