"""What our own archive knows of a text: originals proven before, and links that other copies give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from provenance.errors import ArchiveError
from provenance.jobs.bench import Bench
from provenance.jobs.finding import known_texts
from provenance.model import Capture, Fetched, HeldAs, Match, Outcome, Version, Via
from provenance.resolve.asking import Entry, Listing
from provenance.resolve.question import Question

LEAST_SHARE = 0.3  # of the repost's text; a shared quotation is less
MOST_KNOWN = 4


@dataclass(frozen=True, slots=True)
class Known:
    """Addresses that may hold the original, and the captures of them that we have."""

    listing: Listing
    captures: dict[str, Capture]


def known_addresses(bench: Bench, question: Question, side: Version) -> Known:
    """The addresses under which our archive knows the text, originals that were proven first."""
    entries: dict[str, Entry] = {}
    captures: dict[str, Capture] = {}
    matches = [match for match in known_texts(bench, side) if match.share >= LEAST_SHARE]
    for url, capture in sorted(_addresses(matches), key=lambda pair: pair[1] is None):
        if question.is_own(url) or len(entries) >= MOST_KNOWN:
            continue
        entries.setdefault(url, Entry(url))
        if capture is not None:
            captures.setdefault(url, capture)
    return Known(Listing(tuple(entries.values()), total=len(entries)), captures)


def _addresses(matches: list[Match]) -> Iterator[tuple[str, Capture | None]]:
    for match in matches:
        if match.original is not None and match.original.url:
            yield _where(match.original), match.original
        if match.held_as is not HeldAs.REPOST and match.capture.url:
            yield _where(match.capture), match.capture
        if match.claim is not None and match.claim.url:
            yield match.claim.url, None


def _where(capture: Capture) -> str:
    """Where a page stands; an archived copy stands for the address it was made of."""
    final = capture.final_url if capture.via is not Via.MEMENTO else None
    return final or capture.url or ""


def held(bench: Bench, capture: Capture) -> Outcome | None:
    """A capture of our archive as the outcome that it was; None where its bytes are damaged."""
    if capture.warc is None:
        return None
    try:
        return Fetched(replace(capture, body=bench.archive.read(capture.warc).body))
    except (ArchiveError, OSError):
        return None  # `verify` names the damage
