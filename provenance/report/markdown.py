"""Markdown (CommonMark with tables) for an issue, a wiki or a mail.

Captured text is escaped so that none of it becomes markup, HTML or a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provenance.model import Alteration, Audit, Check, Comparison, Review, Verdict
from provenance.report import reasons, words
from provenance.report.escape import running, web_address
from provenance.report.links import link_said, link_totals
from provenance.report.serialise import evidence_of
from provenance.report.standing import decision_on, history, said
from provenance.report.totals import Tally, Totals

# Every ASCII punctuation mark may be escaped (CommonMark 0.31, 2.4). Those that
# only mean something at the start of a line or before a blank are left alone
# inside a line, so that the source stays readable. The colon of an address and the
# dot of `www.` are what GitHub's extended autolinks look for.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&!@$^=+]|:(?=//)|(?<=www)\.")
_QUOTED = 1_000


def render(audit: Audit) -> str:
    """The whole audit."""
    return "".join(stream(audit))


def stream(audit: Audit, checks: Iterable[Check] | None = None) -> Iterator[str]:
    """The audit piece by piece, its totals last, since they are known last."""
    yield f"# Provenance audit {inline(audit.run_id)}\n\n"
    finished = words.moment(audit.finished_at) if audit.finished_at else "not finished"
    yield f"Started {words.moment(audit.started_at)}; finished: {finished}.\n"
    for caution in audit.tool.cautions if audit.tool else ():
        yield f"\n**{inline(caution)}**\n"
    tally = Tally()
    for number, check in enumerate(audit.checks if checks is None else checks, start=1):
        tally.add(check)
        yield "\n" + "\n".join(_check(check, number)) + "\n"
    yield "\n" + "\n".join(_totals(tally.totals(), audit)) + "\n"


def inline(text: str) -> str:
    """Captured text inside a line: escaped, on one line, control characters shown."""
    return _SPECIAL.sub(r"\\\g<0>", running(text))


def _shortened(text: str) -> str:
    text = running(text)
    if len(text) > _QUOTED:
        text = f"{text[:_QUOTED]} [... {len(text) - _QUOTED:,} characters left out here]"
    return _SPECIAL.sub(r"\\\g<0>", text)


def _address(url: str) -> str:
    """An address as an autolink if it may be one, else as text."""
    return f"<{url}>" if web_address(url) else inline(url)


def _check(check: Check, number: int) -> Iterator[str]:
    repost, claim = check.repost, check.repost.claim
    headline = inline(repost.headline.text) if repost.headline else "(no headline was found)"
    label, meaning = words.VERDICTS[check.verdict]
    yield f"## {number}. {headline}"
    yield ""
    yield f"**{label}.** {meaning}" + (f" {inline(check.reason)}" if check.reason else "")
    yield ""
    yield f"- On: {inline(check.input)}, item {repost.index + 1}"
    yield f"- Claims: {inline(words.claim_sentence(claim))}"
    yield "- Address: " + (
        _address(claim.url) if claim.url else inline(reasons.no_address(claim, check.reason))
    )
    for conflict in claim.conflicts:
        values = " / ".join(inline(value) for value in conflict.values)
        yield f"- The credits do not agree on the {inline(words.way(conflict.field))}: {values}"
    yield from _tried(check)
    yield from _reviews(check)
    if check.comparison:
        yield from _comparison(check, check.comparison)
    yield from _evidence(check)


def _tried(check: Check) -> Iterator[str]:
    for attempt in check.resolution.attempts:
        found = inline(f"{words.way(attempt.candidate.way)}: {attempt.candidate.reason}")
        yield f"- Tried: {_address(attempt.candidate.url)} ({found}): {inline(words.outcome(attempt))}"
    if not check.resolution.attempts:
        yield f"- Tried: {inline(reasons.nothing_tried(check))}"
    for look in check.resolution.looks:
        asked = inline(f"{words.way(look.way)}: {look.reason}")
        yield f"- Asked: {_address(look.url)} ({asked}): {inline(words.look(look))}"
    for finding in check.resolution.findings:
        yield f"- Source: {inline(words.source_finding(finding))}"


def _reviews(check: Check) -> Iterator[str]:
    standing = check.standing
    if standing is not None and standing.is_quiet:
        yield "- **Dismissed**: nothing here counts as a finding until it changes"
    for act in history(standing):
        yield f"- Review: {_shortened(act)}"
    for link in check.links:
        if link.state is not None:
            yield f"- Watched: {inline(link_said(link))}"


def _comparison(check: Check, comparison: Comparison) -> Iterator[str]:
    verdict = check.verdict
    silent = words.ignored(comparison.ignored)
    if silent:
        yield f"- Ignored: differences in {inline(silent)}; these are no alterations"
    _, caution = words.differences(verdict)
    if caution and comparison.alterations:
        yield f"- {words.counted(len(comparison.alterations), 'difference')} seen. {caution}"
    if comparison.alterations and verdict is not Verdict.DIFFERENT:
        yield ""
        yield "| No. | What | Severity | Original | Repost |"
        yield "| ---: | --- | --- | --- | --- |"
        for number, alteration in enumerate(comparison.alterations, start=1):
            yield _row(alteration, number, decision_on(check, number - 1))


def _row(alteration: Alteration, number: int, decision: Review | None) -> str:
    what = words.KINDS[alteration.kind][0] + (f": {inline(alteration.note)}" if alteration.note else "")
    what += f" (**{inline(said(decision))}**)" if decision else ""
    before = "–" if alteration.before is None else _shortened(alteration.before)
    after = "–" if alteration.after is None else _shortened(alteration.after)
    return f"| {number} | {what} | {words.SEVERITIES[alteration.severity][0]} | {before} | {after} |"


def _evidence(check: Check) -> Iterator[str]:
    yield ""
    for role, capture in evidence_of(check):
        seen = f"{words.moment(capture.captured_at)}, {words.VIAS[capture.via]}"
        yield f"- Evidence ({role}): SHA-256 `{running(capture.sha256).replace('`', '')}`, {seen}"
    yield f"- Checked {words.moment(check.checked_at)}, check {inline(check.check_id)}"


def _totals(totals: Totals, audit: Audit) -> Iterator[str]:
    yield "## Totals"
    yield ""
    yield "| Verdict | Reposts |"
    yield "| --- | ---: |"
    for verdict, count in totals.verdicts:
        yield f"| {words.VERDICTS[verdict][0]} | {count:,} |"
    if totals.kinds:
        yield ""
        yield "| Alteration | Count |"
        yield "| --- | ---: |"
        for kind, count in totals.kinds:
            yield f"| {words.KINDS[kind][0]} | {count:,} |"
    if totals.dismissed:
        yield ""
        yield f"{words.counted(totals.dismissed, 'finding')} of these dismissed by reviewers."
    if unknown := words.not_compared(totals.verdicts):
        yield ""
        yield unknown
    for line in link_totals(totals.links):
        yield ""
        yield f"{line}."
    if audit.problems:
        yield ""
        for problem in audit.problems:
            remedy = f"; {problem.remedy}" if problem.remedy else ""
            yield f"- Could not be checked: {inline(problem.input)}: {inline(problem.message + remedy)}"
    if audit.pages_without_repost:
        yield ""
        for name in audit.pages_without_repost:
            yield f"- Nothing is republished on {inline(name)}"
    if audit.checkpoint:
        yield ""
        yield f"Log checkpoint: {audit.checkpoint.count:,} entries, head {inline(audit.checkpoint.head)}."
