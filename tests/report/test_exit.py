"""Exit codes are a property of what is reported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_cases import audit, check, comparison

from provenance.model import Verdict
from provenance.report.exit import comparison_exit_code, exit_code


def of(*verdicts: Verdict, **options: object) -> int:
    checks = tuple(check(v, compared=v not in (Verdict.UNVERIFIABLE, Verdict.NOT_FOUND)) for v in verdicts)
    return exit_code(replace(audit(checks), problems=()), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [
        ((), 0),
        ((Verdict.FAITHFUL, Verdict.UNSOURCED), 0),
        ((Verdict.FAITHFUL, Verdict.ALTERED), 1),
        ((Verdict.ABRIDGED,), 1),
        ((Verdict.REWRITTEN,), 1),
        ((Verdict.DIFFERENT,), 1),
        ((Verdict.FAITHFUL, Verdict.UNVERIFIABLE), 3),
        ((Verdict.NOT_FOUND,), 3),
        ((Verdict.ALTERED, Verdict.UNVERIFIABLE), 1),
    ],
)
def test_findings_outrank_incompleteness(verdicts, code):
    assert of(*verdicts) == code


def test_strict_reverses_that():
    assert of(Verdict.ALTERED, Verdict.UNVERIFIABLE, strict=True) == 3
    assert of(Verdict.ALTERED, strict=True) == 1


def test_exit_zero_always_gives_zero():
    assert of(Verdict.ALTERED, Verdict.UNVERIFIABLE, exit_zero=True, strict=True) == 0


def test_fail_on_narrows_what_counts_as_a_finding():
    assert of(Verdict.ALTERED, fail_on={"number_changed"}) == 1
    assert of(Verdict.ALTERED, fail_on={"passage_moved"}) == 0
    assert of(Verdict.ALTERED, Verdict.UNVERIFIABLE, fail_on={"passage_moved"}) == 3
    assert of(Verdict.NOT_FOUND, fail_on={"not_found"}) == 1


def test_an_input_that_could_not_be_checked_makes_the_audit_incomplete():
    assert exit_code(audit((check(Verdict.FAITHFUL),))) == 3


def test_an_unfinished_audit_is_never_all_clear():
    whole = replace(audit((check(Verdict.FAITHFUL),)), problems=(), finished_at=None)
    assert exit_code(whole) == 3


def test_a_comparison_has_the_same_codes():
    assert comparison_exit_code(comparison()) == 1
    assert comparison_exit_code(comparison(edits=(), verdict=Verdict.FAITHFUL)) == 0
    assert comparison_exit_code(comparison(verdict=Verdict.UNVERIFIABLE)) == 3
    assert comparison_exit_code(comparison(), fail_on={"text_repeated"}) == 0


def test_a_difference_that_proves_nothing_is_no_finding_of_its_kind():
    whole = replace(audit((check(Verdict.UNVERIFIABLE),)), problems=())
    assert exit_code(whole, fail_on={"number_changed"}) == 3
