"""From an input to a parsed page: its capture is kept before anything reads it."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from provenance.errors import InputError
from provenance.fetch.source import Source
from provenance.jobs.limited import read_page
from provenance.model import Capture, Complete, Fetched, Outcome, OutcomeKind, Page, Via
from provenance.read import Input, InputKind, read_file
from provenance.read.files import checked, media_type_of

if TYPE_CHECKING:
    from provenance.jobs.bench import Bench

Clock = Callable[[], datetime]
Keep = Callable[[Capture], Capture]
END_OF_PAGE = 4096  # bytes in which a page opens, and in which it ends; comments of caches may follow
TRY_LATER = "try again later, or give a saved copy of the page"
REMEDIES = {
    OutcomeKind.REFUSED: "only public addresses are asked; allow_private in settings.toml names exceptions",
    OutcomeKind.OFFLINE: "leave out --offline, or give its capture with --from-warc",
    OutcomeKind.NOT_ARCHIVED: "leave out --offline, or give a WARC that holds it",
    OutcomeKind.NOT_FOUND: "check the address, or give a saved copy of the page",
    OutcomeKind.GONE: "give a saved copy of the page",
    OutcomeKind.ROBOTS: "give a saved copy of the page",
    OutcomeKind.PAYWALLED: "give a saved copy of the page",
    OutcomeKind.BLOCKED: "give a saved copy of the page",
    OutcomeKind.DNS_FAULT: "check the address, and the network",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A page and the capture it was parsed from."""

    capture: Capture
    page: Page


def as_it_is(capture: Capture) -> Capture:
    """Keeps nothing."""
    return capture


def see_at(bench: Bench, item: Input, *, keep: Keep = as_it_is) -> Seen:
    """Captures and parses one input with what the jobs have; raises InputError as `see` does."""
    limit = bench.settings.max_input_bytes
    return see(item, bench.sources, bench.layer, limit=limit, clock=bench.clock, keep=keep)


def see(item: Input, source: Source, layer: str | None, *, limit: int, clock: Clock, keep: Keep) -> Seen:
    """Captures and parses one input; `keep` stores the capture and gives it back with its address.

    Raises InputError where the input cannot be read; its code is the outcome's kind
    where an address could not be fetched.
    """
    capture = _captured(item, source, limit, clock)
    if capture.via is Via.FILE:
        capture = keep(capture)
    return Seen(capture, read_page(capture, item.name, layer))


def _captured(item: Input, source: Source, limit: int, clock: Clock) -> Capture:
    match item.kind:
        case InputKind.FILE:
            assert item.path is not None
            body = read_file(item.path, item.name, limit=limit)
            return file_capture(body, item, clock(), media_type_of(item.path))
        case InputKind.STDIN:
            body = checked(sys.stdin.buffer.read(limit + 1), "standard input", limit=limit)
            return file_capture(body, item, clock(), None)
        case InputKind.URL:
            return _fetched(item, source.get(item.url or item.name))
        case InputKind.RECORD:
            return _recorded(item, item.path, item.url)
        case _:
            assert_never(item.kind)


def file_capture(body: bytes, item: Input, at: datetime, media_type: str | None) -> Capture:
    """What a user gave, as a capture: whole as a file, unless it is a page that breaks off."""
    complete, reason = _wholeness_of_file(body)
    return Capture(
        url=item.url,
        final_url=item.url,
        via=Via.FILE,
        captured_at=at,
        status=None,
        headers=(),
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        complete=complete,
        complete_reason=reason,
        media_type=media_type,
        source=item.name,
    )


def _wholeness_of_file(body: bytes) -> tuple[Complete, str | None]:
    """A file was read to its end; a saved page that opens `<html>` and never closes it may have been cut."""
    tail = body[-END_OF_PAGE:].lower()
    if b"<html" in body[:END_OF_PAGE].lower() and b"</html" not in tail and b"</body" not in tail:
        return Complete.UNATTESTED, "the saved page breaks off before the end of its HTML"
    return Complete.YES, None


def _fetched(item: Input, outcome: Outcome) -> Capture:
    match outcome:
        case Fetched(capture=capture):
            return capture
        case _:
            raise InputError(
                f"{item.name}: {outcome.detail}",
                input=item.name,
                code=outcome.kind.value,
                remedy=remedy_for(outcome.kind),
            )


def remedy_for(kind: OutcomeKind) -> str:
    """What a user can do about an address that did not give its page."""
    return REMEDIES.get(kind, TRY_LATER)


def _recorded(item: Input, path: Path | None, url: str | None) -> Capture:
    assert path is not None
    assert url is not None
    from provenance.fetch.replay import WarcSource

    return _fetched(item, WarcSource([path]).get(url, near=item.at))
