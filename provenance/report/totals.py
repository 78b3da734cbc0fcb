"""What the checks of an audit come to, counted in one pass so that they can stream by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date

from provenance.model import (
    ALTERED,
    COMPARED,
    Alteration,
    AlterationKind,
    Check,
    LinkRole,
    LinkState,
    OutcomeKind,
    Severity,
    Verdict,
)
from provenance.report.links import LINKS, LinkCounts
from provenance.report.standing import STATES, dismissed_count, state_of

__all__ = ["ALTERED", "COMPARED", "OutletTotals", "Tally", "Totals", "alterations_of", "totals_of"]


@dataclass(frozen=True, slots=True)
class OutletTotals:
    """The checks that claim one outlet, the ones found altered, and their alterations."""

    name: str
    checks: int
    altered: int
    alterations: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over checks: every verdict and severity, the kinds that occur, the outlets claimed.

    `verdicts` follows the order of `Verdict` and holds zeros too; `kinds` and
    `outlets` are sorted with the greatest number of alterations first. `outcomes`
    counts what came back for the addresses that were tried, `days` the checks of
    each day (UTC) and how many of them found an alteration. `dismissed` counts what
    reviewers dismissed; it stands in all other counts too. `reviewed` counts the checks
    that reviewers looked at, by how they stand (open, accepted, dismissed), `links` the
    checks by how their page and their original stand with the watch.
    """

    checks: int
    inputs: int
    verdicts: tuple[tuple[Verdict, int], ...]
    kinds: tuple[tuple[AlterationKind, int], ...]
    severities: tuple[tuple[Severity, int], ...]
    kind_severities: tuple[tuple[AlterationKind, Severity, int], ...]
    outlets: tuple[OutletTotals, ...]
    outcomes: tuple[tuple[OutcomeKind, int], ...] = ()
    days: tuple[tuple[date, int, int], ...] = ()
    dismissed: int = 0
    reviewed: tuple[tuple[str, int], ...] = ()
    links: LinkCounts = ()

    @property
    def alterations(self) -> int:
        """How many alterations the checks name together."""
        return sum(count for _, count in self.severities)


NO_OUTLET = "(no outlet claimed)"


def alterations_of(check: Check) -> tuple[Alteration, ...]:
    """The alterations that the check found; none where its verdict rests on no comparison."""
    return check.comparison.alterations if check.comparison and check.verdict in COMPARED else ()


class Tally:
    """The counters of one pass, for a caller that sees each check once."""

    def __init__(self) -> None:
        self._inputs: set[str] = set()
        self._verdicts: Counter[Verdict] = Counter()
        self._kinds: Counter[tuple[AlterationKind, Severity]] = Counter()
        self._outlets: Counter[str] = Counter()
        self._outlets_altered: Counter[str] = Counter()
        self._outlet_alterations: Counter[str] = Counter()
        self._outcomes: Counter[OutcomeKind] = Counter()
        self._days: Counter[date] = Counter()
        self._days_altered: Counter[date] = Counter()
        self._dismissed = 0
        self._reviewed: Counter[str] = Counter()
        self._links: Counter[tuple[LinkRole, LinkState | None]] = Counter()

    def add(self, check: Check) -> None:
        """Counts one check."""
        outlet = check.repost.claim.outlet
        name = outlet.name if outlet else NO_OUTLET
        alterations = alterations_of(check)
        self._inputs.add(check.input)
        self._verdicts[check.verdict] += 1
        self._dismissed += dismissed_count(check)
        if check.standing is not None:
            self._reviewed[state_of(check.standing)] += 1
        self._links.update((link.role, link.state) for link in check.links)
        self._outlets[name] += 1
        self._outlets_altered[name] += check.verdict in ALTERED
        self._outlet_alterations[name] += len(alterations)
        self._outcomes.update(attempt.outcome.kind for attempt in check.resolution.attempts)
        day = check.checked_at.astimezone(UTC).date()
        self._days[day] += 1
        self._days_altered[day] += check.verdict in ALTERED
        self._kinds.update((alteration.kind, alteration.severity) for alteration in alterations)

    def totals(self) -> Totals:
        """What was counted so far."""
        kinds: Counter[AlterationKind] = Counter()
        severities: Counter[Severity] = Counter()
        for (kind, severity), count in self._kinds.items():
            kinds[kind] += count
            severities[severity] += count
        ranked = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
        return Totals(
            checks=sum(self._verdicts.values()),
            inputs=len(self._inputs),
            verdicts=tuple((verdict, self._verdicts[verdict]) for verdict in Verdict),
            kinds=tuple(ranked),
            severities=tuple((severity, severities[severity]) for severity in Severity),
            kind_severities=tuple(
                (kind, severity, self._kinds[kind, severity])
                for kind, _ in ranked
                for severity in Severity
                if self._kinds[kind, severity]
            ),
            outlets=self._ranked_outlets(),
            outcomes=tuple(sorted(self._outcomes.items(), key=lambda item: (-item[1], item[0]))),
            days=tuple((day, count, self._days_altered[day]) for day, count in sorted(self._days.items())),
            dismissed=self._dismissed,
            reviewed=tuple((state, self._reviewed[state]) for state in STATES if self._reviewed[state]),
            links=tuple(
                (role, state, self._links[role, state])
                for role in LinkRole
                for state in LINKS
                if self._links[role, state]
            ),
        )

    def _ranked_outlets(self) -> tuple[OutletTotals, ...]:
        rows = [
            OutletTotals(name, checks, self._outlets_altered[name], self._outlet_alterations[name])
            for name, checks in self._outlets.items()
        ]
        return tuple(sorted(rows, key=lambda row: (-row.altered, -row.alterations, -row.checks, row.name)))


def totals_of(checks: Iterable[Check]) -> Totals:
    """Counts the checks in one pass, keeping none of them."""
    tally = Tally()
    for check in checks:
        tally.add(check)
    return tally.totals()
