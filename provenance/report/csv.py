"""CSV in two shapes: a row a check, and a row an alteration.

RFC 4180 with a header row, one line a row: line breaks and control characters
in captured text are written as escapes. A cell that a spreadsheet would run
gets an apostrophe in front, and the last column, `neutralised`, names the
columns where that was done, so that a program can take it off again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from provenance.model import (
    Alteration,
    AlterationKind,
    Audit,
    Capture,
    Check,
    LinkRole,
    Review,
    Severity,
    Standing,
)
from provenance.report.escape import begins_formula, cell
from provenance.report.serialise import evidence_of, instant
from provenance.report.standing import ACTS, decision_on, history, named_original, state_of
from provenance.report.totals import COMPARED, alterations_of

Row = Mapping[str, str | int | float | None]


def render(audit: Audit) -> str:
    """A row a check."""
    return "".join(stream(audit.checks))


def render_alterations(audit: Audit) -> str:
    """A row an alteration."""
    return "".join(stream_alterations(audit.checks))


def stream(checks: Iterable[Check]) -> Iterator[str]:
    """A row a check, the header first."""
    return lines(CHECK_COLUMNS, (check_row(check) for check in checks))


def stream_alterations(checks: Iterable[Check]) -> Iterator[str]:
    """A row an alteration, the header first."""
    return lines(ALTERATION_COLUMNS, (row for check in checks for row in alteration_rows(check)))


CHECK_COLUMNS = (
    "check_id",
    "run_id",
    "checked_at",
    "input",
    "page_url",
    "item",
    "headline",
    "outlet",
    "outlet_id",
    "authors",
    "date",
    "claimed_url",
    "claimed_url_reason",
    "original_headline",
    "confidence",
    "verdict",
    "reason",
    "original_url",
    "candidates_tried",
    "alterations",
    *(severity.value for severity in Severity),
    *(kind.value for kind in AlterationKind),
    "kept",
    "from_original",
    "repost_words",
    "original_words",
    "page_sha256",
    "page_captured_at",
    "original_sha256",
    "original_captured_at",
    "original_via",
    "cautions",
    "review",
    "dismissed",
    "accepted",
    "reviewed_by",
    "reviewed_at",
    "review_note",
    "original_named",
    "original_named_by",
    "review_history",
    "page_link",
    "original_link",
    "questions_asked",
    "requests",
    "source_findings",
)

ALTERATION_COLUMNS = (
    "check_id",
    "input",
    "page_url",
    "item",
    "outlet",
    "verdict",
    "original_url",
    "number",
    "kind",
    "severity",
    "before",
    "after",
    "context",
    "note",
    "repost_start",
    "repost_end",
    "original_start",
    "original_end",
    "review",
    "reviewed_by",
    "reviewed_at",
    "review_note",
)


def check_row(check: Check) -> Row:
    """A check as one row; what is not known is an empty cell."""
    claim, comparison = check.repost.claim, check.comparison
    alterations = alterations_of(check)
    counts = comparison is not None and check.verdict in COMPARED
    figures = comparison.figures if comparison else None
    return {
        "check_id": check.check_id,
        "run_id": check.run_id,
        "checked_at": instant(check.checked_at),
        "input": check.input,
        "page_url": check.page_url,
        "item": check.repost.index + 1,
        "headline": check.repost.headline.text if check.repost.headline else None,
        "outlet": claim.outlet.name if claim.outlet else None,
        "outlet_id": claim.outlet.id if claim.outlet else None,
        "authors": "; ".join(claim.authors),
        "date": claim.date.value if claim.date else None,
        "claimed_url": claim.url,
        "claimed_url_reason": None if claim.url else claim.url_reason,
        "original_headline": claim.original_headline,
        "confidence": claim.confidence,
        "verdict": check.verdict.value,
        "reason": check.reason,
        "original_url": _original_url(check),
        "candidates_tried": len(check.resolution.attempts),
        "questions_asked": len(check.resolution.looks),
        "requests": check.resolution.requests,
        "source_findings": "; ".join(finding.kind.value for finding in check.resolution.findings),
        "alterations": len(alterations) if counts else None,
        **{s.value: sum(a.severity is s for a in alterations) if counts else None for s in Severity},
        **{k.value: sum(a.kind is k for a in alterations) if counts else None for k in AlterationKind},
        "kept": round(figures.kept, 4) if figures else None,
        "from_original": round(figures.from_original, 4) if figures else None,
        "repost_words": figures.repost_words if figures else None,
        "original_words": figures.original_words if figures else None,
        "page_sha256": check.page_capture.sha256,
        "page_captured_at": instant(check.page_capture.captured_at),
        **_original(check),
        "cautions": " ".join(check.tool.cautions) if check.tool else None,
        **_reviewed(check.standing),
        **_links(check),
    }


def _reviewed(standing: Standing | None) -> Row:
    """How a check stands with its reviewers; empty cells where nobody reviewed it."""
    named = named_original(standing)
    return {
        "review": state_of(standing) if standing else None,
        "dismissed": len(standing.dismissed) if standing else None,
        "accepted": len(standing.accepted) if standing else None,
        **decision_cells(standing.decision if standing else None),
        "original_named": named.original if named else None,
        "original_named_by": named.reviewer if named else None,
        "review_history": "; ".join(history(standing)) or None,
    }


def decision_cells(decision: Review | None) -> Row:
    """Who decided, when and why; empty cells where nobody did."""
    return {
        "reviewed_by": decision.reviewer if decision else None,
        "reviewed_at": instant(decision.at) if decision else None,
        "review_note": decision.note if decision else None,
    }


def _links(check: Check) -> Row:
    states = {link.role: link.state.value if link.state else None for link in check.links}
    return {f"{role.value}_link": states.get(role) for role in LinkRole}


def alteration_rows(check: Check) -> Iterator[Row]:
    """Each alteration that the check found as one row."""
    alterations = alterations_of(check)
    outlet = check.repost.claim.outlet
    for number, alteration in enumerate(alterations, start=1):
        yield {
            "check_id": check.check_id,
            "input": check.input,
            "page_url": check.page_url,
            "item": check.repost.index + 1,
            "outlet": outlet.name if outlet else None,
            "verdict": check.verdict.value,
            "original_url": _original_url(check),
            "number": number,
            **_alteration(alteration),
            **_decided(decision_on(check, number - 1)),
        }


def _decided(decision: Review | None) -> Row:
    return {"review": ACTS[decision.action] if decision else None, **decision_cells(decision)}


def _alteration(alteration: Alteration) -> Row:
    repost, original = alteration.repost_span, alteration.original_span
    return {
        "kind": alteration.kind.value,
        "severity": alteration.severity.value,
        "before": alteration.before,
        "after": alteration.after,
        "context": alteration.context,
        "note": alteration.note,
        "repost_start": repost.start if repost else None,
        "repost_end": repost.end if repost else None,
        "original_start": original.start if original else None,
        "original_end": original.end if original else None,
    }


def _original_capture(check: Check) -> Capture | None:
    return next((capture for role, capture in evidence_of(check) if role == "original"), None)


def _original_url(check: Check) -> str | None:
    capture, accepted = _original_capture(check), check.resolution.accepted
    seen = (capture.final_url or capture.url) if capture else None
    return seen or (accepted.candidate.url if accepted else None)


def _original(check: Check) -> Row:
    capture = _original_capture(check)
    return {
        "original_sha256": capture.sha256 if capture else None,
        "original_captured_at": instant(capture.captured_at) if capture else None,
        "original_via": capture.via.value if capture else None,
    }


def lines(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[str]:
    """Rows of CSV, the header first; the last column names the cells that were neutralised."""
    yield _line([*columns, "neutralised"])
    for row in rows:
        texts = {name: value for name, value in row.items() if isinstance(value, str)}
        marked = " ".join(name for name in columns if name in texts and begins_formula(texts[name]))
        cells = [cell(texts[name]) if name in texts else row[name] for name in columns]
        yield _line([*("" if value is None else value for value in cells), marked])


def _line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
