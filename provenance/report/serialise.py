"""The values as documents, one serialiser for every format (contract.md, "JSON").

A document is made of `dict`, `list`, `str`, `int`, `float`, `bool` and `None`.
Spans are `[start, end]`, times RFC 3339 in UTC, and what is not known is
`None` with a sibling `<field>_reason` that is left out where the field is known.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from provenance.model import (
    Alteration,
    Attempt,
    Audit,
    Block,
    Candidate,
    Capture,
    Check,
    Checkpoint,
    Citation,
    Claim,
    Comparison,
    Credit,
    Fetched,
    Figures,
    Hop,
    Located,
    OutletRef,
    Page,
    PartialDate,
    Problem,
    Repost,
    Resolution,
    Span,
    Tool,
    Unreachable,
    Version,
)
from provenance.report.totals import Totals, totals_of

Document = dict[str, Any]

EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def instant(moment: datetime) -> str:
    """RFC 3339 in UTC with `Z`; the fraction is written only where there is one."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be reported: {moment!r}")
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def known(name: str, value: object, reason: str | None) -> Document:
    """`{name: value}`, and where the value is absent also the reason why."""
    if value is None or value == "":
        return {name: None, f"{name}_reason": reason or "not known"}
    return {name: value}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _maybe_span(name: str, span: Span | None, reason: str) -> Document:
    return known(name, None if span is None else _span(span), reason)


# --- parse --------------------------------------------------------------------------


def outlet_document(outlet: OutletRef) -> Document:
    """An outlet as named, with what the registry knows of it."""
    unlisted = "the outlet is not in the registry"
    return {
        "name": outlet.name,
        **known("id", outlet.id, unlisted),
        **known("domain", outlet.domain, "the registry gives no domain" if outlet.id else unlisted),
    }


def _maybe_outlet(name: str, outlet: OutletRef | None, reason: str) -> Document:
    return known(name, outlet and outlet_document(outlet), reason)


def _date(name: str, date: PartialDate | None, reason: str) -> Document:
    return known(name, date and {"value": date.value, "precision": date.precision.value}, reason)


def _located(name: str, located: Located | None, reason: str) -> Document:
    if located is None or not located.text:
        return known(name, None, reason)
    return {name: {"text": located.text, **_maybe_span("span", located.span, "not in the visible text")}}


def claim_document(claim: Claim) -> Document:
    """What the credits say together, each clue and conflict kept."""
    silent = "no credit states it"
    return {
        **_maybe_outlet("outlet", claim.outlet, silent),
        "authors": list(claim.authors),
        **_date("date", claim.date, silent),
        **known("url", claim.url, claim.url_reason or "no credit gives an address"),
        **known("original_headline", claim.original_headline, silent),
        **known("licence", claim.licence, silent),
        "via": [outlet_document(outlet) for outlet in claim.via],
        "confidence": _figure(claim.confidence),
        "clues": [{"field": c.field, "value": c.value, "credit": c.credit} for c in claim.clues],
        "conflicts": [{"field": c.field, "values": list(c.values)} for c in claim.conflicts],
    }


def credit_document(credit: Credit) -> Document:
    """One place that speaks of a source, with what it yields."""
    silent = "the credit does not say"
    return {
        "kind": credit.kind.value,
        **known("text", credit.text, "the signal has no text"),
        **_maybe_span("span", credit.span, "not in the visible text"),
        **known("href", credit.href, "the credit has no link"),
        "rule": credit.rule,
        "polarity": credit.polarity.value,
        "strength": _figure(credit.strength),
        **known("language", credit.language, "the rule holds in every language"),
        **_maybe_outlet("outlet", credit.outlet, silent),
        "authors": list(credit.authors),
        **_date("date", credit.date, silent),
        **known("headline", credit.headline, silent),
        **known("licence", credit.licence, silent),
    }


def _block(block: Block) -> Document:
    return {"kind": block.kind.value, "span": _span(block.span)}


def citation_document(citation: Citation) -> Document:
    """An outlet named or linked inside a body."""
    return {
        "outlet": outlet_document(citation.outlet),
        "span": _span(citation.span),
        **known("href", citation.href, "named without a link"),
        **_maybe_span("quote", citation.quote, "no quotation is attributed to it"),
        **known("speaker", citation.speaker, "no speaker is named"),
    }


def repost_document(repost: Repost) -> Document:
    """One republished item; its spans point into the page's `text`."""
    return {
        "index": repost.index,
        "span": _span(repost.span),
        **_located("headline", repost.headline, "no headline was found"),
        "claim": claim_document(repost.claim),
        "credits": [credit_document(credit) for credit in repost.credits],
        "blocks": [_block(block) for block in repost.blocks],
        "citations": [citation_document(citation) for citation in repost.citations],
        **_located("original_headline", repost.original_headline, "no other headline stands in the body"),
        **known("own_url", repost.own_url, "the page gives no address of its own for it"),
    }


def parse_document(page: Page, *, input: str, tool: Tool | None = None) -> Document:
    """What `provenance parse` prints for one input."""
    document = page.document
    return {
        **_header("parse", tool),
        "input": input,
        **known("url", document.url, "neither the input nor the page gives the page's address"),
        **known("sha256", document.sha256, "parsed from text, not from bytes"),
        **known("language", document.language, "the page does not say and the text does not show it"),
        **known("title", document.title, "the page has no title"),
        "media_type": document.media_type,
        "parse_complete": document.parse_complete,
        "warnings": list(dict.fromkeys((*document.warnings, *page.warnings))),
        "text": document.text,
        "kind": page.kind.value,
        "reposts": [repost_document(repost) for repost in page.reposts],
        "credits": [credit_document(credit) for credit in page.credits],
    }


# --- compare ------------------------------------------------------------------------


def _figure(value: float) -> float | None:
    return round(value, 4) if math.isfinite(value) else None


def figures_document(figures: Figures) -> Document:
    """How much of each side stands in the other; shares in [0, 1], runs and lengths in words."""
    return {
        "kept": _figure(figures.kept),
        "from_original": _figure(figures.from_original),
        "longest_run": figures.longest_run,
        "repost_words": figures.repost_words,
        "original_words": figures.original_words,
    }


def alteration_document(alteration: Alteration) -> Document:
    """One edit; its spans point into `repost.text` and `original.text` of the comparison."""
    nothing = "nothing stands there on this side"
    return {
        "kind": alteration.kind.value,
        "severity": alteration.severity.value,
        **_maybe_span("repost_span", alteration.repost_span, nothing),
        **_maybe_span("original_span", alteration.original_span, nothing),
        **known("before", alteration.before, nothing),
        **known("after", alteration.after, nothing),
        **known("context", alteration.context, "it has no surrounding text"),
        **known("note", alteration.note, "there is nothing to add"),
    }


def version_document(version: Version) -> Document:
    """One side of a comparison."""
    silent = "the page does not say"
    return {
        **known("headline", version.headline and version.headline.text, "no headline was found"),
        **known("subhead", version.subhead and version.subhead.text, "no subhead was found"),
        "authors": list(version.authors),
        **_date("date", version.date, silent),
        **_maybe_outlet("outlet", version.outlet, silent),
        **known("url", version.url, "the address is not known"),
        **known("language", version.language, "not determined"),
        "offset": version.offset,
        "blocks": [_block(block) for block in version.blocks],
        "text": version.text,
    }


def comparison_document(comparison: Comparison) -> Document:
    """A comparison without the header that a document of its own carries."""
    sides = {"repost": comparison.repost, "original": comparison.original}
    return {
        "verdict": comparison.verdict.value,
        **_reason(comparison.reason),
        "complete": {side: version.complete.value for side, version in sides.items()},
        "complete_reason": {
            side: version.complete_reason for side, version in sides.items() if version.complete_reason
        },
        "figures": figures_document(comparison.figures),
        "alterations": [alteration_document(a) for a in comparison.alterations],
        "ignored": dict(comparison.ignored),
        **{side: version_document(version) for side, version in sides.items()},
        "notes": list(comparison.notes),
    }


def compare_document(comparison: Comparison, *, tool: Tool | None = None) -> Document:
    """What `provenance compare` prints."""
    return {**_header("compare", tool), **comparison_document(comparison)}


# --- check --------------------------------------------------------------------------


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


def resolution_document(resolution: Resolution) -> Document:
    """Every candidate in the order tried, and the one that was accepted."""
    accepted = resolution.accepted
    url = accepted and (_final_url(accepted) or accepted.candidate.url)
    return {
        **known("original_url", url, resolution.reason or "no candidate was accepted"),
        "candidates": [attempt_document(attempt) for attempt in resolution.attempts],
        **_reason(resolution.reason),
    }


def _final_url(attempt: Attempt) -> str | None:
    return attempt.outcome.capture.final_url if isinstance(attempt.outcome, Fetched) else None


def check_document(check: Check, *, tool: Tool | None = None) -> Document:
    """What `provenance check` prints for one repost; the repost's spans point into `text`."""
    extracted = check.extracted
    return {
        **_header("check", check.tool or tool),
        "check_id": check.check_id,
        "run_id": check.run_id,
        "checked_at": instant(check.checked_at),
        "input": check.input,
        **known("url", check.page_url, "neither the input nor the page gives the page's address"),
        "sha256": check.page_capture.sha256,
        "verdict": check.verdict.value,
        **_reason(check.reason),
        "repost": repost_document(check.repost),
        "resolution": resolution_document(check.resolution),
        "evidence": [{"role": role, **capture_document(capture)} for role, capture in evidence_of(check)],
        **known(
            "comparison",
            check.comparison and comparison_document(check.comparison),
            check.reason or check.resolution.reason or "there was nothing to compare with",
        ),
        **known(
            "extracted",
            extracted and {"extractor": extracted.extractor, "text_sha256": extracted.text_sha256},
            "nothing was extracted",
        ),
        "same_text_as": list(check.same_text_as),
        "notes": list(check.notes),
        "text": check.page_text,
    }


# --- audit --------------------------------------------------------------------------


def problem_document(problem: Problem, *, tool: Tool | None = None) -> Document:
    """An input that could not be checked."""
    return {
        **_header("problem", tool),
        "input": problem.input,
        "code": problem.code,
        "message": problem.message,
        **known("remedy", problem.remedy, "none is known"),
    }


def audit_document(
    audit: Audit, checks: Iterable[Check] | None = None, *, totals: Totals | None = None
) -> Document:
    """The audit without its checks, which are documents of their own (one object a line).

    `checks` may stream by in place of the audit's own; `totals` are given by a
    caller that has counted them on the way.
    """
    totals = totals or totals_of(audit.checks if checks is None else checks)
    finished = audit.finished_at
    return {
        **_header("audit", audit.tool),
        "run_id": audit.run_id,
        "started_at": instant(audit.started_at),
        **known("finished_at", finished and instant(finished), "the audit has not finished"),
        "inputs": totals.inputs,
        "checks": totals.checks,
        "verdicts": {verdict.value: count for verdict, count in totals.verdicts},
        "alterations": {kind.value: count for kind, count in totals.kinds},
        "severities": {severity.value: count for severity, count in totals.severities},
        "problems": [_problem_entry(problem) for problem in audit.problems],
        "pages_without_repost": list(audit.pages_without_repost),
        **known("checkpoint", audit.checkpoint and _checkpoint(audit.checkpoint), "no log was kept"),
    }


def _problem_entry(problem: Problem) -> Document:
    document = problem_document(problem)
    return {name: value for name, value in document.items() if name not in ("schema", "tool", "tool_reason")}


def _checkpoint(checkpoint: Checkpoint) -> Document:
    return {"count": checkpoint.count, "head": checkpoint.head}


def _header(name: str, tool: Tool | None) -> Document:
    made_by = tool and {
        "version": tool.version,
        "extractor": tool.extractor,
        "settings_sha256": tool.settings_sha256,
    }
    return {"schema": f"provenance/{name}/1", **known("tool", made_by, "it was not recorded")}


def _reason(reason: str | None) -> Document:
    return {"reason": reason or None}
