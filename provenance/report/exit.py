"""The exit code as a property of what is reported (contract.md, "Exit codes")."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from provenance.model import Audit, Check, Comparison, Finding, FindingKind, Verdict
from provenance.report.standing import is_quiet, without_dismissed
from provenance.report.totals import ALTERED, COMPARED

NOTHING_TO_REPORT = 0
FINDINGS = 1
INCOMPLETE = 3

# The text was looked at and is not what the original says.
FINDING_VERDICTS = ALTERED | {Verdict.DIFFERENT}
# There was no original to hold the text against. An original that is not where
# the page says is reported here, not as an alteration: nothing was compared.
INCOMPLETE_VERDICTS = frozenset({Verdict.UNVERIFIABLE, Verdict.NOT_FOUND})


# What could not be looked at again is no change, neither of the copy nor of the original.
UNREAD_KINDS = frozenset({FindingKind.CHECK_FAILED, FindingKind.ORIGINAL_LINK_STATE})


def is_finding(
    verdict: Verdict, comparison: Comparison | None = None, *, fail_on: Collection[str] | None = None
) -> bool:
    """Whether a verdict counts as a finding; `fail_on` names the kinds or verdicts that do."""
    if fail_on is None:
        return verdict in FINDING_VERDICTS
    found = comparison.alterations if comparison and verdict in COMPARED else ()
    return verdict.value in fail_on or any(alteration.kind.value in fail_on for alteration in found)


def counts(check: Check, *, fail_on: Collection[str] | None = None) -> bool:
    """Whether a check counts as a finding; what reviewers dismissed does not, until it changes."""
    left = without_dismissed(check)
    if is_quiet(check):
        return fail_on is not None and is_finding(check.verdict, left, fail_on=set(fail_on) - {*Verdict})
    return is_finding(check.verdict, left, fail_on=fail_on)


def checks_exit_code(
    checks: Iterable[Check],
    *,
    unchecked: bool = False,
    strict: bool = False,
    exit_zero: bool = False,
    fail_on: Collection[str] | None = None,
) -> int:
    """0, 1 or 3 for checks that stream by; `unchecked` says that something else could not be checked."""
    tally = ExitTally(fail_on=fail_on)
    for _ in tally.passing(checks):
        pass
    return tally.code(unchecked=unchecked, strict=strict, exit_zero=exit_zero)


class ExitTally:
    """What the exit code depends on, noted while checks pass by; passing twice changes nothing."""

    def __init__(self, *, fail_on: Collection[str] | None = None) -> None:
        self._fail_on = fail_on
        self.any = False
        self._found = False
        self._incomplete = False

    def passing(self, checks: Iterable[Check]) -> Iterator[Check]:
        """The same checks, each noted."""
        for check in checks:
            self.any = True
            self._found = self._found or counts(check, fail_on=self._fail_on)
            self._incomplete = self._incomplete or check.verdict in INCOMPLETE_VERDICTS
            yield check

    def code(self, *, unchecked: bool = False, strict: bool = False, exit_zero: bool = False) -> int:
        """0, 1 or 3; `unchecked` says that something else could not be checked."""
        return _code(self._found, self._incomplete or unchecked, strict=strict, exit_zero=exit_zero)


def findings_exit_code(
    findings: Iterable[Finding],
    *,
    unread: bool = False,
    strict: bool = False,
    exit_zero: bool = False,
    fail_on: Collection[str] | None = None,
) -> int:
    """0, 1 or 3 for what a re-check found; `unread` says that something could not be looked at."""
    wanted = {*FindingKind} - UNREAD_KINDS if fail_on is None else fail_on
    found = any(finding.kind in wanted for finding in findings)
    return _code(found, unread, strict=strict, exit_zero=exit_zero)


def exit_code(
    audit: Audit,
    *,
    strict: bool = False,
    exit_zero: bool = False,
    fail_on: Collection[str] | None = None,
) -> int:
    """0, 1 or 3 for an audit: findings outrank incompleteness, `strict` reverses that."""
    unchecked = bool(audit.problems) or audit.finished_at is None
    return checks_exit_code(
        audit.checks, unchecked=unchecked, strict=strict, exit_zero=exit_zero, fail_on=fail_on
    )


def comparison_exit_code(
    comparison: Comparison,
    *,
    strict: bool = False,
    exit_zero: bool = False,
    fail_on: Collection[str] | None = None,
) -> int:
    """0, 1 or 3 for one comparison."""
    found = is_finding(comparison.verdict, comparison, fail_on=fail_on)
    return _code(found, comparison.verdict in INCOMPLETE_VERDICTS, strict=strict, exit_zero=exit_zero)


def _code(found: bool, incomplete: bool, *, strict: bool, exit_zero: bool) -> int:
    if exit_zero:
        return NOTHING_TO_REPORT
    if incomplete and (strict or not found):
        return INCOMPLETE
    return FINDINGS if found else NOTHING_TO_REPORT
