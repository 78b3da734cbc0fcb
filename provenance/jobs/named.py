"""Originals that a reviewer named: tried first, and compared like every other candidate."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provenance.jobs.bench import Bench
from provenance.jobs.identity import text_digest
from provenance.jobs.pages import Seen
from provenance.model import Candidate, Fetched, Repost, Review

WAY = "review"


@dataclass(frozen=True, slots=True)
class Named:
    """The candidate that a reviewer named, and the kept file where it is one."""

    candidate: Candidate
    file: Fetched | None = None


def named_original(bench: Bench, seen: Seen, repost: Repost, name: str) -> Named | None:
    """What a reviewer named for this repost; `name` is the input's. None where nobody did."""
    review = bench.store.desk.override_for(
        page_key=seen.page.document.url or f"input:{name}",
        page_sha256=seen.capture.sha256,
        text_sha256=text_digest(seen.page, repost),
        headline=repost.headline.text if repost.headline else None,
    )
    if review is None or review.original is None:
        return None
    reason = f"named by {review.reviewer} on {review.at:%Y-%m-%d}"
    if review.original_sha256 is None:
        return Named(Candidate(review.original, WAY, reason, 0))
    return Named(Candidate(f"file:{review.original}", WAY, reason, 0), _kept(bench, review))


def _kept(bench: Bench, review: Review) -> Fetched | None:
    """The file that was named, from the archive: what lies under its name by now may be another."""
    assert review.original_sha256 is not None
    capture = bench.store.desk.capture_with(review.original_sha256)
    if capture is None or capture.warc is None:
        return None
    return Fetched(replace(capture, body=bench.archive.read(capture.warc).body))
