"""What stands at the head of the HTML report: the figures, and the list of all reposts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from provenance.model import AlterationKind, Check, LinkRole, OutcomeKind, Severity, Verdict
from provenance.report import words
from provenance.report.charts import Bar, Part, bars
from provenance.report.exit import FINDING_VERDICTS
from provenance.report.links import LINKS
from provenance.report.standing import dismissed_count, state_of
from provenance.report.totals import COMPARED, NO_OUTLET, OutletTotals, Tally, Totals, alterations_of

OPEN_ROWS = 100  # rows of the list that are not folded
FOLDED_ROWS = 500  # rows of each fold

# What one file tells in detail: about four megabytes of HTML, which a browser
# opens and a mail server takes. What does not fit stands in the list.
_DETAILED_AT_MOST = 200
_CHARACTERS_AT_MOST = 1_500_000
_CHARACTERS_OF_A_CHECK = 6_000  # the claim, the candidates and the evidence

_HEADLINE = 160
_REASON = 200
_OUTLETS = 12
_PERIODS = 31

TONES: dict[Verdict, str] = {
    Verdict.FAITHFUL: "good",
    Verdict.ABRIDGED: "cut",
    Verdict.ALTERED: "bad",
    Verdict.REWRITTEN: "bad",
    Verdict.DIFFERENT: "bad",
    Verdict.NOT_FOUND: "open",
    Verdict.UNVERIFIABLE: "open",
    Verdict.UNSOURCED: "open",
}
ICONS: dict[Verdict, str] = {
    Verdict.FAITHFUL: "✓",
    Verdict.ABRIDGED: "⋯",
    Verdict.ALTERED: "≠",
    Verdict.REWRITTEN: "≈",
    Verdict.DIFFERENT: "×",
    Verdict.NOT_FOUND: "○",
    Verdict.UNVERIFIABLE: "?",
    Verdict.UNSOURCED: "–",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list of all reposts; `size` is about how much HTML its details take.

    `reason` says what was altered, or why nothing was compared.
    """

    number: int
    verdict: Verdict
    reason: str | None
    headline: str
    outlet: str
    alterations: int
    compared: bool
    size: int
    link: str | None = None
    review: str | None = None  # how it stands with reviewers; None where nobody looked at it
    dismissed: int = 0

    def linked(self, link: str) -> Entry:
        """The same row, leading to its details."""
        return replace(self, link=link)


def entries_of(checks: Iterable[Check]) -> tuple[tuple[Entry, ...], Totals]:
    """One row a check and the counts over all of them, in one pass."""
    tally, entries = Tally(), []
    for number, check in enumerate(checks, start=1):
        tally.add(check)
        entries.append(_entry(check, number))
    return tuple(entries), tally.totals()


def _entry(check: Check, number: int) -> Entry:
    comparison, outlet, headline = check.comparison, check.repost.claim.outlet, check.repost.headline
    texts = len(comparison.original.text) + len(comparison.repost.text) if comparison else 0
    compared = comparison is not None and check.verdict in COMPARED
    reason = words.kind_counts(alterations_of(check)) if compared else check.reason
    return Entry(
        number=number,
        verdict=check.verdict,
        reason=_cut(reason, _REASON) if reason else None,
        headline=_cut(headline.text, _HEADLINE) if headline else "(no headline was found)",
        outlet=_cut(outlet.name, _HEADLINE) if outlet else NO_OUTLET,
        alterations=len(alterations_of(check)),
        compared=compared,
        size=_CHARACTERS_OF_A_CHECK + texts,
        review=state_of(check.standing) if check.standing else None,
        dismissed=dismissed_count(check) if alterations_of(check) else 0,
    )


def _cut(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def chosen(entries: Sequence[Entry]) -> frozenset[int]:
    """The numbers of the checks that one file tells in detail, findings first, in reading order."""
    numbers: list[int] = []
    room = _CHARACTERS_AT_MOST
    for entry in sorted(entries, key=lambda entry: (entry.verdict not in FINDING_VERDICTS, entry.number)):
        if len(numbers) == _DETAILED_AT_MOST:
            break
        if entry.size <= room or not numbers:
            numbers.append(entry.number)
            room -= entry.size
    return frozenset(numbers)


def parts(entries: Sequence[Entry]) -> tuple[tuple[int, ...], ...]:
    """All checks in reading order, cut into files of the size that one file may have."""
    cut: list[tuple[int, ...]] = []
    part: list[int] = []
    room = _CHARACTERS_AT_MOST
    for entry in entries:
        if part and (entry.size > room or len(part) == _DETAILED_AT_MOST):
            cut.append(tuple(part))
            part, room = [], _CHARACTERS_AT_MOST
        part.append(entry.number)
        room -= entry.size
    return (*cut, tuple(part)) if part else tuple(cut)


# --- figures --------------------------------------------------------------------------


def figures(totals: Totals) -> dict[str, object]:
    """What the overview's template needs beside the audit itself."""
    shown = totals.outlets[:_OUTLETS]
    return {
        "totals": totals,
        "standfirst": standfirst(totals),
        "verdict_chart": _verdict_chart(totals),
        "kind_chart": _kind_chart(totals),
        "kind_rows": tuple(_kind_rows(totals)),
        "outlet_chart": _outlet_chart(shown),
        "outlets": shown,
        "outlets_left_out": len(totals.outlets) - len(shown),
        "outcome_chart": _outcome_chart(totals),
        "link_rows": (links := link_rows(totals)),
        "link_chart": _link_chart(links),
        "periods": (periods := _periods(totals)),
        "period_chart": _period_chart(periods),
    }


def standfirst(totals: Totals) -> str:
    """The whole audit in one or two sentences."""
    said = [
        f"{count:,} {'is' if count == 1 else 'are'} {words.VERDICTS[verdict][0].lower()}"
        for verdict, count in totals.verdicts
        if count
    ]
    if not said:
        return "There was nothing to check."
    sentence = f"Of {words.counted(totals.checks, 'repost')}, {words.joined(tuple(said))}."
    unknown = words.not_compared(totals.verdicts)
    return f"{sentence} {unknown}" if unknown else sentence


def _verdict_chart(totals: Totals) -> object:
    rows = [
        Bar(words.VERDICTS[verdict][0], (Part(f"b-{TONES[verdict]}", count),))
        for verdict, count in totals.verdicts
    ]
    return bars(rows, title="Reposts by verdict")


_SEVERITY_STYLES = {Severity.MATERIAL: "b-bad", Severity.EDITORIAL: "b-open", Severity.COSMETIC: "b-soft"}


def _kind_rows(totals: Totals) -> Iterable[tuple[AlterationKind, tuple[int, ...]]]:
    counts = {(kind, severity): count for kind, severity, count in totals.kind_severities}
    for kind, _ in totals.kinds:
        yield kind, tuple(counts.get((kind, severity), 0) for severity in Severity)


def _kind_chart(totals: Totals) -> object:
    rows = [
        Bar(
            words.KINDS[kind][0],
            tuple(Part(_SEVERITY_STYLES[s], count) for s, count in zip(Severity, counts, strict=True)),
        )
        for kind, counts in _kind_rows(totals)
    ]
    return bars(rows, title="Alterations by kind")


def _outlet_chart(outlets: Sequence[OutletTotals]) -> object:
    rows = [_share_bar(row.name, row.altered, row.checks) for row in outlets]
    return bars(rows, title="Reposts found altered, by the outlet claimed")


def _share_bar(name: str, altered: int, checks: int) -> Bar:
    parts = (Part("b-bad", altered), Part("b-soft", checks - altered))
    return Bar(name, parts, f"{altered:,} of {checks:,}")


def _outcome_chart(totals: Totals) -> object:
    rows = [Bar(_outcome_name(kind), (Part(_outcome_style(kind), count),)) for kind, count in totals.outcomes]
    return bars(rows, title="What came back for the addresses tried")


def _outcome_name(kind: OutcomeKind) -> str:
    name = words.OUTCOMES[kind] if kind is OutcomeKind.OK else words.way(kind.value)
    return name.capitalize()


def _outcome_style(kind: OutcomeKind) -> str:
    return "b-good" if kind in (OutcomeKind.OK, OutcomeKind.NOT_MODIFIED) else "b-open"


def link_rows(totals: Totals) -> tuple[tuple[str, str, int, int], ...]:
    """How watched addresses stand: a state's name and meaning, then originals and pages in it."""
    counts = {(role, state): count for role, state, count in totals.links}
    rows = (
        (*LINKS[state], counts.get((LinkRole.ORIGINAL, state), 0), counts.get((LinkRole.PAGE, state), 0))
        for state in LINKS
    )
    return tuple(row for row in rows if row[2] or row[3])


def _link_chart(rows: Sequence[tuple[str, str, int, int]]) -> object:
    made = [
        Bar(name, (Part("b-open", originals), Part("b-soft", pages)), f"{originals:,} + {pages:,}")
        for name, _, originals, pages in rows
    ]
    return bars(made, title="Originals and pages by how the watch sees them")


def _periods(totals: Totals) -> tuple[tuple[str, int, int], ...]:
    """Checks and findings by day, by month where that gives too many rows, then by year; one is no course."""
    for length in (10, 7, 4):
        counts: dict[str, tuple[int, int]] = {}
        for day, checks, altered in totals.days:
            name = day.isoformat()[:length]
            before = counts.get(name, (0, 0))
            counts[name] = (before[0] + checks, before[1] + altered)
        if len(counts) <= _PERIODS:
            break
    return tuple((name, *figures) for name, figures in counts.items()) if len(counts) > 1 else ()


def _period_chart(periods: tuple[tuple[str, int, int], ...]) -> object:
    rows = [_share_bar(name, altered, checks) for name, checks, altered in periods]
    return bars(rows, title="Reposts found altered, by the time of the check")
