"""Reviews, and what waits for one, as documents and as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.model import Check, Finding, Review, ReviewAction
from provenance.report.escape import running, visible
from provenance.report.fields import Document, instant, known, maybe_outlet
from provenance.report.findings import FINDINGS, finding_document
from provenance.report.serialise import alteration_document, check_document, header
from provenance.report.standing import ACTS, review_fields, said
from provenance.report.text import render_check
from provenance.report.totals import alterations_of
from provenance.report.words import SEVERITIES, VERDICTS, counted, moment


def review_document(review: Review) -> Document:
    """`provenance/review/1`: one act of one reviewer."""
    return {**header("review", None), **review_fields(review)}


def item_document(name: str, about: Check | Finding, decision: Review | None) -> Document:
    """`provenance/review-item/1`: something to decide on, in short, and the last decision on it."""
    match about:
        case Check():
            headline = about.repost.headline.text if about.repost.headline else None
            outlet, at = about.repost.claim.outlet, about.checked_at
            kind, summary = about.verdict.value, about.reason or VERDICTS[about.verdict][1]
            alterations = alterations_of(about)
        case Finding():
            headline, outlet, at = about.headline, about.outlet, about.found_at
            kind, summary = about.kind.value, about.summary
            alterations = about.alterations
    return {
        **header("review-item", None),
        "id": name,
        "type": "check" if isinstance(about, Check) else "finding",
        "kind": kind,
        "state": state(decision),
        **known("decision", decision and review_document(decision), "nobody has decided on it"),
        "at": instant(at),
        "input": about.input,
        **known("page_url", about.page_url, "the page's address is not known"),
        **known("headline", headline, "no headline was found"),
        **maybe_outlet("outlet", outlet, "no credit states it"),
        "summary": summary,
        "alterations": [alteration_document(alteration) for alteration in alterations],
    }


def about_documents(about: Check | Finding, reviews: Iterable[Review]) -> Iterator[Document]:
    """A check or a finding, then each review of its repost."""
    yield check_document(about) if isinstance(about, Check) else finding_document(about)
    for review in reviews:
        yield review_document(review)


def state(decision: Review | None) -> str:
    """`open`, `accepted` or `dismissed`."""
    if decision is None or decision.action is ReviewAction.REOPEN:
        return "open"
    return ACTS[decision.action]


def item_lines(name: str, about: Check | Finding, decision: Review | None) -> str:
    """What it is, where, and how it stands: two lines, and a third where there is a decision."""
    match about:
        case Check():
            headline = about.repost.headline.text if about.repost.headline else None
            outlet = about.repost.claim.outlet
            what = VERDICTS[about.verdict][0]
            if about.comparison is not None and about.comparison.alterations:
                what += f", {counted(len(about.comparison.alterations), 'alteration')}"
            where, when = about.page_url or about.input, about.checked_at
        case Finding():
            headline, outlet = about.headline, about.outlet
            what = f"{FINDINGS[about.kind][0]} ({SEVERITIES[about.severity][0]}): {about.summary}"
            where, when = about.page_url or about.input, about.found_at
    named = f"“{headline}”" if headline else "(no headline was found)"
    lines = [
        f"{name}  {what}",
        f"    {named}, {outlet.name if outlet else 'no outlet'}, on {where}, {moment(when)}",
    ]
    if decision is not None:
        lines.append(f"    {said(decision)}")
    return "".join(running_line(line) for line in lines)


def about_text(about: Check | Finding, reviews: Iterable[Review]) -> Iterator[str]:
    """A check or finding for a reader, then the history of its repost."""
    match about:
        case Check():
            yield render_check(about, 1)
        case Finding():
            yield finding_text(about)
    for review in reviews:
        yield review_lines(review)


def finding_text(finding: Finding) -> str:
    """A finding in lines: what changed, where, and on which captures that stands."""
    label, meaning = FINDINGS[finding.kind]
    named = f"“{finding.headline}”" if finding.headline else "(no headline was found)"
    outlet = f", {finding.outlet.name}" if finding.outlet else ""
    lines = [
        f"{label} ({SEVERITIES[finding.severity][0]}): {named}{outlet}",
        f"  {finding.summary}",
        f"  {meaning}",
        f"  on {finding.page_url or finding.input}, found {moment(finding.found_at)}",
    ]
    if finding.before is not None or finding.after is not None:
        lines += [f"  before: {finding.before or '(nothing)'}", f"  after:  {finding.after or '(nothing)'}"]
    for number, one in enumerate(finding.alterations, 1):
        lines.append(f"  {number}. {one.kind.value} ({one.severity.value})")
        lines += [f"     {side}: {text}" for side, text in (("was", one.before), ("is", one.after)) if text]
    lines += [
        f"  evidence: sha256 {capture.sha256}, {moment(capture.captured_at)}" for capture in finding.evidence
    ]
    lines.append(f"  finding {finding.finding_id}")
    return "".join(running_line(line) for line in lines)


def review_lines(review: Review) -> str:
    """One act: who, when, what; the note below it, its lines kept."""
    lines = running_line(f"{review.review_id:>4}  {said(review)}  [{review.about}]")
    if review.note:
        lines += "".join(f"        {visible(line)}\n" for line in review.note.splitlines())
    return lines


def running_line(text: str) -> str:
    """One line in which captured text can do nothing, its indentation kept."""
    indent = len(text) - len(text.lstrip(" "))
    return " " * indent + running(text) + "\n"
