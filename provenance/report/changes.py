"""Findings of change painted for people: what later checks found, with the evidence of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from provenance.model import Finding, Tool
from provenance.report import words
from provenance.report.charts import Bar, Part, bars
from provenance.report.columns import hanging
from provenance.report.csv import Row, decision_cells, lines
from provenance.report.escape import running
from provenance.report.fields import instant
from provenance.report.findings import FINDINGS
from provenance.report.html import foot, head, paint
from provenance.report.markdown import inline
from provenance.report.standing import history, state_of

_WIDTH = 88
_QUOTED = 600
_AT_MOST = 1000  # findings that a page tells; the other formats tell all

CSV_COLUMNS = (
    "finding_id",
    "kind",
    "severity",
    "found_at",
    "repost_id",
    "input",
    "page_url",
    "headline",
    "outlet",
    "outlet_id",
    "summary",
    "before",
    "after",
    "alterations",
    "check_id",
    "since_check_id",
    "run_id",
    "evidence_sha256",
    "review",
    "reviewed_by",
    "reviewed_at",
    "review_note",
    "review_history",
)


def text(findings: Iterable[Finding], *, width: int = _WIDTH) -> Iterator[str]:
    """One after the other, for a terminal."""
    count = 0
    for count, finding in enumerate(findings, start=1):
        yield "".join(f"{line}\n" for line in _lines(finding, count, width)) + "\n"
    yield f"{words.counted(count, 'finding')}\n"


def _lines(finding: Finding, number: int, width: int) -> Iterator[str]:
    def field(label: str, value: str) -> Iterator[str]:
        return hanging(label, running(value), width=width, indent=3, hang=15)

    title, meaning = FINDINGS[finding.kind]
    headline = finding.headline or "(no headline was found)"
    yield from hanging(f"{number}.", running(f"{title}: {headline}"), width=width, indent=0, hang=3)
    yield from field("On", finding.page_url or finding.input)
    if finding.outlet:
        yield from field("Outlet", finding.outlet.name)
    yield from field("Found", f"{words.moment(finding.found_at)}, {words.SEVERITIES[finding.severity][0]}")
    yield from field("What", f"{finding.summary} {meaning}")
    for label, value in (("Before", finding.before), ("After", finding.after)):
        if value:
            yield from field(label, shortened(value))
    for alteration in finding.alterations:
        told = f"{words.KINDS[alteration.kind][0]}: {shortened(alteration.before or '–')}"
        yield from field("Edit", f"{told} → {shortened(alteration.after or '–')}")
    for capture in finding.evidence:
        parts = (f"sha256 {capture.sha256[:12]}", words.moment(capture.captured_at), words.VIAS[capture.via])
        yield from field("Evidence", ", ".join(parts))
    for act in history(finding.standing):
        yield from field("Review", shortened(act))
    yield from field("Finding", finding.finding_id)


def shortened(value: str) -> str:
    """A passage cut to what a reader takes in at once."""
    if len(value) <= _QUOTED:
        return value
    return f"{value[:_QUOTED]} [... {len(value) - _QUOTED:,} characters left out here]"


def csv(findings: Iterable[Finding]) -> Iterator[str]:
    """A row a finding."""
    return lines(CSV_COLUMNS, map(_row, findings))


def _row(finding: Finding) -> Row:
    return {
        "finding_id": finding.finding_id,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "found_at": instant(finding.found_at),
        "repost_id": finding.repost_id,
        "input": finding.input,
        "page_url": finding.page_url,
        "headline": finding.headline,
        "outlet": finding.outlet.name if finding.outlet else None,
        "outlet_id": finding.outlet.id if finding.outlet else None,
        "summary": finding.summary,
        "before": finding.before,
        "after": finding.after,
        "alterations": len(finding.alterations),
        "check_id": finding.check_id,
        "since_check_id": finding.since_check_id,
        "run_id": finding.run_id,
        "evidence_sha256": " ".join(capture.sha256 for capture in finding.evidence),
        "review": state_of(finding.standing) if finding.standing else None,
        **decision_cells(finding.standing.decision if finding.standing else None),
        "review_history": "; ".join(history(finding.standing)) or None,
    }


def markdown(findings: Iterable[Finding]) -> Iterator[str]:
    """A section a finding."""
    yield "# Findings of change\n"
    for finding in findings:
        title, meaning = FINDINGS[finding.kind]
        yield f"\n## {title}: {inline(finding.headline or 'no headline was found')}\n\n"
        yield f"{inline(finding.summary)} {meaning}\n\n"
        yield f"- on {inline(finding.page_url or finding.input)}\n"
        if finding.outlet:
            yield f"- outlet: {inline(finding.outlet.name)}\n"
        yield f"- found {words.moment(finding.found_at)}, {words.SEVERITIES[finding.severity][0]}\n"
        for label, value in (("before", finding.before), ("after", finding.after)):
            if value:
                yield f"- {label}: {inline(shortened(value))}\n"
        for alteration in finding.alterations:
            told = " → ".join(
                inline(shortened(side or "–")) for side in (alteration.before, alteration.after)
            )
            yield f"- {words.KINDS[alteration.kind][0]}: {told}\n"
        for act in history(finding.standing):
            yield f"- review: {inline(shortened(act))}\n"
        for capture in finding.evidence:
            yield f"- evidence: sha256 `{capture.sha256}`, {words.moment(capture.captured_at)}\n"


def html(findings: Iterable[Finding], *, tool: Tool | None = None) -> Iterator[str]:
    """The findings as one self-contained page: the newest thousand, the kinds of all counted."""
    kinds: Counter[str] = Counter()
    shown: list[Finding] = []
    for finding in findings:
        kinds[finding.kind] += 1
        shown.append(finding)
        del shown[:-_AT_MOST]
    counted = [(FINDINGS[kind], kinds[kind]) for kind in FINDINGS if kinds[kind]]
    total = kinds.total()
    title = words.counted(total, "finding") + " of change"
    chart = bars([Bar(label, (Part("b-open", count),)) for (label, _), count in counted], title="By kind")
    yield head(title)
    yield paint(
        "findings.html.j2",
        title=title,
        kinds=counted,
        chart=chart,
        findings=tuple(reversed(shown)),
        left_out=total - len(shown),
        names=FINDINGS,
        tool=tool,
    )
    yield foot(tool)
