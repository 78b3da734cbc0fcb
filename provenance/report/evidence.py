"""Captures and tried addresses as documents: what a check rests on."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import (
    Attempt,
    Candidate,
    Capture,
    Check,
    Fetched,
    Hop,
    Look,
    Resolution,
    SourceFinding,
    Unreachable,
)
from provenance.report.fields import Document, instant, known, reason_field

EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def _hop(hop: Hop) -> Document:
    return {
        "url": hop.url,
        **known("status", hop.status, "no answer came"),
        **known("location", hop.location, "it led no further"),
        **known("ip", hop.ip, "not recorded"),
    }


def _size(capture: Capture) -> int | None:
    """The number of bytes; None where a recorded capture was loaded without its body."""
    return len(capture.body) if capture.body or capture.sha256 == EMPTY_SHA256 else None


def capture_document(capture: Capture) -> Document:
    """A capture as evidence: everything but the bytes, which stand in the archive."""
    warc = capture.warc
    return {
        **known("url", capture.url, "a file whose address is not known"),
        **known("final_url", capture.final_url, "it was not asked for on the web"),
        "via": capture.via.value,
        "captured_at": instant(capture.captured_at),
        **known("status", capture.status, "there was no HTTP answer"),
        "sha256": capture.sha256,
        **known("bytes", _size(capture), "the bytes were not loaded from the archive"),
        "complete": capture.complete.value,
        "complete_reason": capture.complete_reason or None,
        **known("media_type", capture.media_type, "not stated"),
        **known("charset", capture.charset, "not stated"),
        "hops": [_hop(hop) for hop in capture.hops],
        **known(
            "warc",
            warc and {"file": warc.file, "offset": warc.offset, "length": warc.length},
            "not written to the archive",
        ),
        **known("source", capture.source, "not recorded"),
        "flags": list(capture.flags),
    }


def evidence_of(check: Check) -> Iterator[tuple[str, Capture]]:
    """Every capture behind a check once, with its role: `page`, `original`, `refusal` or `other`."""
    seen: set[tuple[object, ...]] = set()
    for role, capture in _captures_by_role(check):
        key = (capture.sha256, capture.url, capture.captured_at, capture.via)
        if key not in seen:
            seen.add(key)
            yield role, capture


def _captures_by_role(check: Check) -> Iterator[tuple[str, Capture]]:
    yield "page", check.page_capture
    for attempt in sorted(check.resolution.attempts, key=lambda attempt: not attempt.accepted):
        match attempt.outcome:
            case Fetched(capture=capture):
                yield ("original" if attempt.accepted else "other"), capture
            case Unreachable(capture=Capture() as capture):
                yield "refusal", capture
    for capture in check.evidence:
        yield "other", capture


def candidate_document(candidate: Candidate) -> Document:
    """A URL that may hold the original, and why it is tried."""
    return {
        "url": candidate.url,
        "way": candidate.way,
        "found_by": candidate.reason,
        "cost": candidate.cost,
        **known("copy", candidate.copy, "the address itself is read"),
    }


def attempt_document(attempt: Attempt) -> Document:
    """A candidate and what came back for it."""
    return {
        **candidate_document(attempt.candidate),
        "accepted": attempt.accepted,
        "outcome": _outcome(attempt.outcome),
        **known("note", attempt.note, "there is nothing to add"),
    }


def _outcome(outcome: Fetched | Unreachable) -> Document:
    match outcome:
        case Fetched(capture=capture, kind=kind):
            return {
                "kind": kind.value,
                **known("status", capture.status, "there was no HTTP answer"),
                **known("url", capture.final_url or capture.url, "a file whose address is not known"),
                **known("detail", None, "it was fetched"),
                "sha256": capture.sha256,
                "hops": [_hop(hop) for hop in capture.hops],
            }
        case Unreachable():
            return {
                "kind": outcome.kind.value,
                **known("status", outcome.status, "no answer came"),
                "url": outcome.url,
                **known("detail", outcome.detail, "none was recorded"),
                **known("sha256", outcome.capture and outcome.capture.sha256, "nothing was captured"),
                "hops": [_hop(hop) for hop in outcome.hops],
            }


def look_document(look: Look) -> Document:
    """A question about where the original may stand, and what came of it."""
    return {
        "url": look.url,
        "way": look.way,
        "found_by": look.reason,
        "outcome": look.kind.value,
        **known("detail", look.detail, "it was answered"),
        "total": look.total,
        "likely": look.likely,
        "near": look.near,
        "whole": look.whole,
    }


def source_finding_document(finding: SourceFinding) -> Document:
    """What the search showed about the address that the page gives."""
    return {
        "kind": finding.kind.value,
        **known("url", finding.url, "the page gives no address"),
        **known("found_url", finding.found_url, "no original was proven"),
    }


def resolution_document(resolution: Resolution) -> Document:
    """Every candidate in the order tried, and the one that was accepted."""
    accepted = resolution.accepted
    url = accepted and (_final_url(accepted) or accepted.candidate.url)
    return {
        **known("original_url", url, resolution.reason or "no candidate was accepted"),
        "candidates": [attempt_document(attempt) for attempt in resolution.attempts],
        "looks": [look_document(look) for look in resolution.looks],
        "findings": [source_finding_document(finding) for finding in resolution.findings],
        "requests": resolution.requests,
        **known("stopped", resolution.stopped, "the search came to its end"),
        **reason_field(resolution.reason),
    }


def _final_url(attempt: Attempt) -> str | None:
    return attempt.outcome.capture.final_url if isinstance(attempt.outcome, Fetched) else None
