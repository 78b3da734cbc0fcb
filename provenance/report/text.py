"""The report for a terminal: plain lines that an editor can read aloud.

Captured text is printed with its control characters shown as escapes, so that
nothing on a page can drive the terminal. There is no colour unless the caller,
who knows the terminal, asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from provenance.model import (
    Alteration,
    Audit,
    Capture,
    Check,
    Comparison,
    LinkState,
    Page,
    Problem,
    Repost,
    Review,
    Standing,
    Tool,
    Verdict,
)
from provenance.report import reasons, words
from provenance.report.columns import columns, hanging, wrapped
from provenance.report.escape import running
from provenance.report.links import link_said, link_totals
from provenance.report.serialise import evidence_of
from provenance.report.standing import decision_on, history, said
from provenance.report.totals import Tally, Totals, alterations_of

WIDTH = 88
QUOTED = 600  # characters of a passage that are printed; the HTML and JSON reports hold all of it
_HANG = 12

_COLOURS = {
    Verdict.FAITHFUL: "32",
    Verdict.ABRIDGED: "33",
    Verdict.ALTERED: "31",
    Verdict.REWRITTEN: "31",
    Verdict.DIFFERENT: "31",
}

_ROLES = {"page": "page", "original": "original", "refusal": "refusal", "other": "also seen"}


def render(audit: Audit, *, width: int = WIDTH, color: bool = False) -> str:
    """The whole audit as one text."""
    return "".join(stream(audit, width=width, color=color))


def stream(
    audit: Audit, checks: Iterable[Check] | None = None, *, width: int = WIDTH, color: bool = False
) -> Iterator[str]:
    """The audit piece by piece; `checks` may stream by in place of the audit's own."""
    layout = _Layout(width, color)
    yield layout.lines(layout.heading("Provenance audit", audit.run_id))
    yield layout.lines(_times(audit))
    tally = Tally()
    for number, check in enumerate(audit.checks if checks is None else checks, start=1):
        tally.add(check)
        yield "\n" + layout.lines(layout.check(check, number))
    yield layout.lines(layout.problems(audit.problems))
    yield layout.lines(layout.totals(tally.totals(), audit))


def render_check(check: Check, number: int = 1, *, width: int = WIDTH, color: bool = False) -> str:
    """One check as `provenance check` prints it."""
    layout = _Layout(width, color)
    return layout.lines(layout.check(check, number))


def render_comparison(
    comparison: Comparison, *, repost: str, original: str, width: int = WIDTH, color: bool = False
) -> str:
    """What `provenance compare` prints; `repost` and `original` are the inputs' names."""
    layout = _Layout(width, color)
    return layout.lines(layout.pair(comparison, repost, original))


def render_page(page: Page, *, input: str, width: int = WIDTH, color: bool = False) -> str:
    """What `provenance parse` prints for one input."""
    layout = _Layout(width, color)
    return layout.lines(layout.page(page, input))


def _times(audit: Audit) -> Iterator[str]:
    yield f"Started {words.moment(audit.started_at)}"
    finished = audit.finished_at
    yield f"Finished {words.moment(finished)}" if finished else "Not finished: run it again to go on"
    for caution in audit.tool.cautions if audit.tool else ():
        yield running(caution)


def _shortened(text: str) -> str:
    text = running(text)
    if len(text) <= QUOTED:
        return text
    left_out = len(text) - QUOTED
    return f"{text[: QUOTED - 100]} [... {left_out:,} characters left out here ...] {text[-100:]}"


def _quoted(text: str | None, absent: str) -> str:
    if not text or not text.strip():
        return absent
    shown = _shortened(text)
    return f"«{shown}»" if "“" in shown or "”" in shown else f"“{shown}”"


def _place(check: Check) -> str:
    """Which item of which input; the address of the page where it is known."""
    place = f"{check.input}, item {check.repost.index + 1}"
    url = check.page_url
    return f"{place} ({url})" if url and url != check.input else place


class _Layout:
    """How wide the lines are and whether they may be coloured."""

    def __init__(self, width: int, color: bool) -> None:
        self.width = max(width, 40)
        self.color = color

    def lines(self, lines: Iterable[str]) -> str:
        return "".join(line + "\n" for line in lines)

    def styled(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color else text

    def field(self, label: str, text: str, indent: int = 3, hang: int = _HANG) -> Iterator[str]:
        """A labelled paragraph: every line that holds captured text passes through here."""
        return hanging(label, running(text), width=self.width, indent=indent, hang=hang + indent)

    def heading(self, title: str, detail: str = "") -> Iterator[str]:
        line = running(f"{title} {detail}")
        yield self.styled(line, "1")
        yield "=" * min(columns(line), self.width)

    # --- one check ---------------------------------------------------------------

    def check(self, check: Check, number: int) -> Iterator[str]:
        """The claim, the verdict, what was tried, what differs, and the evidence."""
        repost = check.repost
        headline = repost.headline.text if repost.headline else None
        yield from self.numbered(number, _quoted(headline, "(no headline was found)"))
        yield from self.field("On", _place(check))
        for same in check.same_text_as:
            yield from self.field("Same text", same)
        yield from self.claim(repost, check.reason)
        yield from self.verdict(check.verdict, check.reason)
        yield from self.tried(check)
        if check.comparison is not None:
            decided = {n: one for n in range(len(alterations_of(check))) if (one := decision_on(check, n))}
            yield from self.comparison(check.comparison, check.verdict, decided)
        if check.standing is not None:
            yield from self.standing(check.standing)
        for link in check.links:
            if link.state not in (None, LinkState.ALIVE):
                yield from self.field("Watched", link_said(link))
        yield from self.evidence(check)
        for caution in check.tool.cautions if check.tool else ():
            yield from self.field("Caution", caution)
        for note in check.notes:
            yield from self.field("Note", note)

    def numbered(self, number: int, text: str) -> Iterator[str]:
        for place, line in enumerate(hanging(f"{number}.", text, width=self.width, indent=0, hang=3)):
            yield self.styled(line, "1") if place == 0 else line

    def claim(self, repost: Repost, said: str | None = None) -> Iterator[str]:
        claim = repost.claim
        yield from self.field("Claims", words.claim_sentence(claim))
        for outlet in claim.via:
            yield from self.field("Via", outlet.name)
        if claim.original_headline:
            yield from self.field("Headline", f"as stated: {_quoted(claim.original_headline, '')}")
        elif repost.original_headline:
            stands = _quoted(repost.original_headline.text, "")
            yield from self.field("Headline", f"{stands} stands in the body and may be the original’s")
        yield from self.field("Address", claim.url or reasons.no_address(claim, said))
        for conflict in claim.conflicts:
            values = " / ".join(conflict.values)
            yield from self.field("Conflict", f"{words.way(conflict.field)}: {values}")

    def verdict(self, verdict: Verdict, reason: str | None) -> Iterator[str]:
        label, meaning = words.VERDICTS[verdict]
        text = f"{label.upper()}. {reason or meaning}"
        for place, line in enumerate(self.field("Verdict", text)):
            code = _COLOURS.get(verdict, "36")
            name = label.upper()
            yield line.replace(name, self.styled(name, f"1;{code}"), 1) if place == 0 else line

    def tried(self, check: Check) -> Iterator[str]:
        attempts = check.resolution.attempts
        if not attempts:
            yield from self.field("Tried", reasons.nothing_tried(check))
        for number, attempt in enumerate(attempts, start=1):
            candidate = attempt.candidate
            found = f"{words.way(candidate.way)}: {candidate.reason}"
            yield from self.field("Tried" if number == 1 else "", f"{number}. {candidate.url}")
            yield from self.field("", f"found by {found}", hang=_HANG + 3)
            yield from self.field("", words.outcome(attempt), hang=_HANG + 3)
        for number, look in enumerate(check.resolution.looks, start=1):
            yield from self.field("Asked" if number == 1 else "", f"{number}. {look.url}")
            yield from self.field("", f"{words.way(look.way)}: {look.reason}", hang=_HANG + 3)
            yield from self.field("", words.look(look), hang=_HANG + 3)
        for finding in check.resolution.findings:
            yield from self.field("Source", words.source_finding(finding))
        spent = words.spent(check.resolution)
        if spent:
            yield from self.field("Requests", spent)

    def evidence(self, check: Check) -> Iterator[str]:
        for role, capture in evidence_of(check):
            yield from self.field("Evidence", f"{_ROLES[role]}: {_capture(capture)}")
            for oddity in words.oddities(capture):
                yield from self.field("", oddity)
        yield from self.field("Checked", f"{words.moment(check.checked_at)}, check {check.check_id}")

    # --- a comparison -------------------------------------------------------------

    def standing(self, standing: Standing) -> Iterator[str]:
        """What reviewers said."""
        if standing.is_quiet:
            yield from self.field("Dismissed", "nothing here counts as a finding until it changes")
        for act in history(standing):
            yield from self.field("Review", _shortened(act))

    def comparison(
        self, comparison: Comparison, verdict: Verdict, decided: Mapping[int, Review] | None = None
    ) -> Iterator[str]:
        """Each alteration with what stands on either side, then what was ignored."""
        alterations = comparison.alterations
        _, caution = words.differences(verdict)
        if alterations and caution:
            differ = words.counted(len(alterations), "difference")
            yield from self.field("Seen", f"{differ}. {caution}")
        elif alterations:
            yield from self.field("Altered", words.severity_counts(alterations))
        if verdict is not Verdict.DIFFERENT:
            for number, alteration in enumerate(alterations, start=1):
                yield from self.alteration(alteration, number)
                if decision := (decided or {}).get(number - 1):
                    yield from self.side("review", said(decision))
        silent = words.ignored(comparison.ignored)
        if silent:
            yield from self.field("Ignored", f"differences in {silent}; these are no alterations")
        yield from self.field("Words", _figures(comparison))

    def alteration(self, alteration: Alteration, number: int) -> Iterator[str]:
        label, meaning = words.KINDS[alteration.kind]
        severity = words.SEVERITIES[alteration.severity][0]
        head = f"{label} ({severity}). {meaning}"
        yield from self.field(f"{number}.", head, indent=5, hang=4)
        for name, text in words.sides(alteration):
            yield from self.side(name, _quoted(text, "(white space)") if text is not None else words.NOTHING)
        if around := words.context(alteration):
            yield from self.side("where", f"... {_shortened(around)} ...")
        if alteration.note:
            yield from self.side("note", alteration.note)

    def side(self, label: str, text: str) -> Iterator[str]:
        return self.field(label, text, indent=9, hang=10)

    def pair(self, comparison: Comparison, repost: str, original: str) -> Iterator[str]:
        """A comparison of two inputs, without a check around it."""
        yield from self.heading("Comparison")
        yield from self.field("Repost", f"{repost} ({words.COMPLETES[comparison.repost.complete]})")
        yield from self.field("Original", f"{original} ({words.COMPLETES[comparison.original.complete]})")
        yield from self.verdict(comparison.verdict, comparison.reason)
        yield from self.comparison(comparison, comparison.verdict)
        for note in comparison.notes:
            yield from self.field("Note", note)

    # --- a parsed page ------------------------------------------------------------

    def page(self, page: Page, name: str) -> Iterator[str]:
        """What a page says, without any verdict."""
        yield from self.heading(name)
        yield from self.field("Kind", page.kind.value)
        whole = "whole" if page.document.parse_complete else "not whole: the page was read only in part"
        yield from self.field("Parsed", whole)
        for warning in page.warnings or page.document.warnings:
            yield from self.field("Warning", warning)
        yield from self.field("Reposts", str(len(page.reposts)))
        for repost in page.reposts:
            yield ""
            yield from self.repost(repost, page.text)

    def repost(self, repost: Repost, text: str) -> Iterator[str]:
        headline = repost.headline.text if repost.headline else None
        yield from self.numbered(repost.index + 1, _quoted(headline, "(no headline was found)"))
        yield from self.claim(repost)
        for credit in repost.credits:
            said = _quoted(credit.text, "(no text)")
            yield from self.field("Credit", f"{words.credit(credit)}: {said}")
        for citation in repost.citations:
            cited = running(citation.span.of(text))
            yield from self.field("Cites", f"{citation.outlet.name}: “{cited}”")

    # --- the end ------------------------------------------------------------------

    def problems(self, problems: tuple[Problem, ...]) -> Iterator[str]:
        if not problems:
            return
        yield ""
        yield self.styled("Could not be checked", "1")
        for problem in problems:
            remedy = f"; {problem.remedy}" if problem.remedy else ""
            text = f"{problem.input}: {problem.message}{remedy} [{problem.code}]"
            yield from self.field("-", text, hang=2)

    def totals(self, totals: Totals, audit: Audit) -> Iterator[str]:
        """The counts, and what the report rests on."""
        yield ""
        yield from self.heading("Totals")
        reposts = words.counted(totals.checks, "repost")
        yield f"{reposts} checked in {words.counted(totals.inputs, 'input')}"
        for verdict, count in totals.verdicts:
            if count:
                yield f"{count:>7,}  {words.VERDICTS[verdict][0].lower()}"
        if unknown := words.not_compared(totals.verdicts):
            yield from wrapped(unknown, self.width)
        if totals.alterations:
            yield words.counted(totals.alterations, "alteration")
        for kind, count in totals.kinds:
            yield f"{count:>7,}  {words.KINDS[kind][0].lower()}"
        if totals.dismissed:
            yield f"{words.counted(totals.dismissed, 'finding')} of these dismissed by reviewers"
        for line in link_totals(totals.links):
            yield from wrapped(line, self.width)
        if audit.pages_without_repost:
            yield words.counted(len(audit.pages_without_repost), "input") + " without a repost:"
            for name in audit.pages_without_repost:
                yield from self.field("-", name, hang=2)
        if audit.problems:
            yield words.counted(len(audit.problems), "input") + " could not be checked"
        yield from self.made_by(audit.tool)
        if audit.checkpoint:
            head = f"log checkpoint: {audit.checkpoint.count:,} entries, head {audit.checkpoint.head}"
            yield from wrapped(running(head), self.width)

    def made_by(self, tool: Tool | None) -> Iterator[str]:
        if tool:
            made = (
                f"provenance {tool.version}, extractor {tool.extractor}, settings {tool.settings_sha256[:12]}"
            )
            yield from wrapped(running(made), self.width)


def _figures(comparison: Comparison) -> str:
    figures = comparison.figures
    original = words.counted(figures.original_words, "word")
    repost = words.counted(figures.repost_words, "word")
    return (
        f"{words.share(figures.kept)} of the original’s {original} stand in the repost; "
        f"{words.share(figures.from_original)} of the repost’s {repost} stand in the original"
    )


def _capture(capture: Capture) -> str:
    """A capture on one line: digest, time and way, status, completeness, and where the bytes are."""
    parts = [
        f"sha256 {capture.sha256[:12]}",
        words.moment(capture.captured_at),
        words.VIAS[capture.via],
        *([f"HTTP {capture.status}"] if capture.status else []),
        words.COMPLETES[capture.complete],
        *([f"{capture.warc.file} at byte {capture.warc.offset:,}"] if capture.warc else []),
    ]
    return ", ".join(parts)
