"""The values as documents, one serialiser for every format (contract.md, "JSON").

A document is made of `dict`, `list`, `str`, `int`, `float`, `bool` and `None`.
Spans are `[start, end]`, times RFC 3339 in UTC, and what is not known is
`None` with a sibling `<field>_reason` that is left out where the field is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from provenance.model import (
    Alteration,
    Audit,
    Block,
    Check,
    Checkpoint,
    Citation,
    Claim,
    Comparison,
    Credit,
    Figures,
    Page,
    Problem,
    Repost,
    Tool,
    Version,
)
from provenance.report.evidence import (
    EMPTY_SHA256,
    candidate_document,
    capture_document,
    evidence_of,
    resolution_document,
)
from provenance.report.fields import (
    Document,
    date_field,
    figure,
    instant,
    known,
    located_field,
    maybe_outlet,
    maybe_span,
    outlet_document,
    reason_field,
    span_pair,
)
from provenance.report.links import counts_document, link_document
from provenance.report.standing import UNREVIEWED, standing_document
from provenance.report.totals import Totals, totals_of

__all__ = [
    "EMPTY_SHA256",
    "Document",
    "alteration_document",
    "audit_document",
    "candidate_document",
    "capture_document",
    "check_document",
    "claim_document",
    "compare_document",
    "comparison_document",
    "evidence_of",
    "header",
    "instant",
    "outlet_document",
    "parse_document",
    "problem_document",
    "repost_document",
]

# --- parse --------------------------------------------------------------------------


def claim_document(claim: Claim) -> Document:
    """What the credits say together, each clue and conflict kept."""
    silent = "no credit states it"
    return {
        **maybe_outlet("outlet", claim.outlet, silent),
        "authors": list(claim.authors),
        **date_field("date", claim.date, silent),
        **known("url", claim.url, claim.url_reason or "no credit gives an address"),
        **known("original_headline", claim.original_headline, silent),
        **known("licence", claim.licence, silent),
        "via": [outlet_document(outlet) for outlet in claim.via],
        "confidence": figure(claim.confidence),
        "clues": [{"field": c.field, "value": c.value, "credit": c.credit} for c in claim.clues],
        "conflicts": [{"field": c.field, "values": list(c.values)} for c in claim.conflicts],
    }


def credit_document(credit: Credit) -> Document:
    """One place that speaks of a source, with what it yields."""
    silent = "the credit does not say"
    return {
        "kind": credit.kind.value,
        **known("text", credit.text, "the signal has no text"),
        **maybe_span("span", credit.span, "not in the visible text"),
        **known("href", credit.href, "the credit has no link"),
        "rule": credit.rule,
        "polarity": credit.polarity.value,
        "strength": figure(credit.strength),
        **known("language", credit.language, "the rule holds in every language"),
        **maybe_outlet("outlet", credit.outlet, silent),
        "authors": list(credit.authors),
        **date_field("date", credit.date, silent),
        **known("headline", credit.headline, silent),
        **known("licence", credit.licence, silent),
    }


def _block(block: Block) -> Document:
    return {"kind": block.kind.value, "span": span_pair(block.span)}


def citation_document(citation: Citation) -> Document:
    """An outlet named or linked inside a body."""
    return {
        "outlet": outlet_document(citation.outlet),
        "span": span_pair(citation.span),
        **known("href", citation.href, "named without a link"),
        **maybe_span("quote", citation.quote, "no quotation is attributed to it"),
        **known("speaker", citation.speaker, "no speaker is named"),
    }


def repost_document(repost: Repost) -> Document:
    """One republished item; its spans point into the page's `text`."""
    return {
        "index": repost.index,
        "span": span_pair(repost.span),
        **located_field("headline", repost.headline, "no headline was found"),
        "claim": claim_document(repost.claim),
        "credits": [credit_document(credit) for credit in repost.credits],
        "blocks": [_block(block) for block in repost.blocks],
        "citations": [citation_document(citation) for citation in repost.citations],
        **located_field("original_headline", repost.original_headline, "none stands in the body"),
        **known("own_url", repost.own_url, "the page gives no address of its own for it"),
    }


def parse_document(page: Page, *, input: str, tool: Tool | None = None) -> Document:
    """What `provenance parse` prints for one input."""
    document = page.document
    return {
        **header("parse", tool),
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


def figures_document(figures: Figures) -> Document:
    """How much of each side stands in the other; shares in [0, 1], runs and lengths in words."""
    return {
        "kept": figure(figures.kept),
        "from_original": figure(figures.from_original),
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
        **maybe_span("repost_span", alteration.repost_span, nothing),
        **maybe_span("original_span", alteration.original_span, nothing),
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
        **date_field("date", version.date, silent),
        **maybe_outlet("outlet", version.outlet, silent),
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
        **reason_field(comparison.reason),
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
    return {**header("compare", tool), **comparison_document(comparison)}


# --- check --------------------------------------------------------------------------


def check_document(check: Check, *, tool: Tool | None = None) -> Document:
    """What `provenance check` prints for one repost; the repost's spans point into `text`."""
    extracted = check.extracted
    return {
        **header("check", check.tool or tool),
        "check_id": check.check_id,
        "run_id": check.run_id,
        "checked_at": instant(check.checked_at),
        "input": check.input,
        **known("url", check.page_url, "neither the input nor the page gives the page's address"),
        "sha256": check.page_capture.sha256,
        "verdict": check.verdict.value,
        **reason_field(check.reason),
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
        **known("standing", check.standing and standing_document(check.standing), UNREVIEWED),
        "links": [link_document(link) for link in check.links],
        "text": check.page_text,
    }


# --- audit --------------------------------------------------------------------------


def problem_document(problem: Problem, *, tool: Tool | None = None) -> Document:
    """An input that could not be checked."""
    return {
        **header("problem", tool),
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
        **header("audit", audit.tool),
        "run_id": audit.run_id,
        "started_at": instant(audit.started_at),
        **known("finished_at", finished and instant(finished), "the audit has not finished"),
        "inputs": totals.inputs,
        "checks": totals.checks,
        "verdicts": {verdict.value: count for verdict, count in totals.verdicts},
        "alterations": {kind.value: count for kind, count in totals.kinds},
        "severities": {severity.value: count for severity, count in totals.severities},
        "dismissed": totals.dismissed,
        "reviewed": dict(totals.reviewed),
        "links": counts_document(totals.links),
        "problems": [_problem_entry(problem) for problem in audit.problems],
        "pages_without_repost": list(audit.pages_without_repost),
        **known("checkpoint", audit.checkpoint and _checkpoint(audit.checkpoint), "no log was kept"),
    }


def _problem_entry(problem: Problem) -> Document:
    document = problem_document(problem)
    return {name: value for name, value in document.items() if name not in ("schema", "tool", "tool_reason")}


def _checkpoint(checkpoint: Checkpoint) -> Document:
    return {"count": checkpoint.count, "head": checkpoint.head}


def header(name: str, tool: Tool | None) -> Document:
    """The schema and what made the document."""
    made_by = tool and {
        "version": tool.version,
        "extractor": tool.extractor,
        "settings_sha256": tool.settings_sha256,
        "cautions": list(tool.cautions),
    }
    return {"schema": f"provenance/{name}/1", **known("tool", made_by, "it was not recorded")}
