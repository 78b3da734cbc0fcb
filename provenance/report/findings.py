"""Findings of change as documents and in words: what a later check found."""

from __future__ import annotations

from provenance.model import Finding, FindingKind, Tool
from provenance.report.evidence import capture_document
from provenance.report.fields import Document, instant, known, maybe_outlet
from provenance.report.serialise import alteration_document, header
from provenance.report.standing import UNREVIEWED, standing_document

# What each kind is called, and what it does and does not say.
FINDINGS: dict[FindingKind, tuple[str, str]] = {
    FindingKind.ORIGINAL_EDITED: ("Original edited", "The original’s text changed between two captures."),
    FindingKind.ORIGINAL_CORRECTED: (
        "Original corrected",
        "The original’s text changed, and the repost still carries the words that it had before.",
    ),
    FindingKind.ORIGINAL_GONE: (
        "Original gone",
        "The original was not there at several looks, days apart; who took it down is not known.",
    ),
    FindingKind.ORIGINAL_MOVED: ("Original moved", "The original is at another address now."),
    FindingKind.ORIGINAL_BACK: ("Original back", "The original can be read again."),
    FindingKind.ORIGINAL_LINK_STATE: (
        "Original not readable",
        "The original could not be read; that says nothing about its text.",
    ),
    FindingKind.REPOST_EDITED: ("Repost edited", "The repost’s text changed between two captures."),
    FindingKind.REPOST_REMOVED: ("Repost removed", "The repost is no longer on its page."),
    FindingKind.REPOST_BACK: ("Repost back", "The repost is on its page again."),
    FindingKind.SOURCE_LINK_ADDED: ("Source link added", "The repost links to its source now."),
    FindingKind.SOURCE_LINK_LOST: ("Source link lost", "The repost no longer links to its source."),
    FindingKind.VERDICT_CHANGED: ("Verdict changed", "The check comes to another verdict than the last one."),
    FindingKind.CHECK_FAILED: (
        "Check failed",
        "The repost could not be checked again; nothing is known to differ.",
    ),
}


def finding_document(finding: Finding, *, tool: Tool | None = None) -> Document:
    """`provenance/finding/1`: one change with the captures on which it stands, older first."""
    nothing = "the finding has none"
    return {
        **header("finding", tool),
        "finding_id": finding.finding_id,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "found_at": instant(finding.found_at),
        **known("run_id", finding.run_id, "it was not found by a run"),
        **known("check_id", finding.check_id, "no check was made"),
        **known("since_check_id", finding.since_check_id, "there is no earlier check"),
        "repost_id": finding.repost_id,
        "input": finding.input,
        **known("page_url", finding.page_url, "the page's address is not known"),
        **known("headline", finding.headline, "no headline was found"),
        **maybe_outlet("outlet", finding.outlet, "no credit states it"),
        "summary": finding.summary,
        **known("before", finding.before, nothing),
        **known("after", finding.after, nothing),
        "alterations": [alteration_document(alteration) for alteration in finding.alterations],
        "evidence": [capture_document(capture) for capture in finding.evidence],
        **known("standing", finding.standing and standing_document(finding.standing), UNREVIEWED),
    }
