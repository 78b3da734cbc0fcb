"""A failed look is never a finding, and every verdict that needs a reason has one."""

from __future__ import annotations

import pytest

from provenance.compare import compare_versions
from provenance.judge import judge_check
from provenance.model import (
    Attempt,
    Candidate,
    Claim,
    Complete,
    Fetched,
    OutcomeKind,
    OutletRef,
    Resolution,
    Unreachable,
    Verdict,
    Version,
)

URL = "https://harbourpost.example/night-ferry"
CLAIM = Claim(outlet=OutletRef("Harbour Post"), url=URL)
ABSENT = [OutcomeKind.GONE, OutcomeKind.NOT_FOUND, OutcomeKind.SOFT_404]
LOOKS = set(OutcomeKind) - {*ABSENT, OutcomeKind.OK, OutcomeKind.NOT_ARCHIVED}


def attempt(kind: OutcomeKind, url: str = URL, way: str = "source_link") -> Attempt:
    return Attempt(Candidate(url, way, "the credit links to it"), Unreachable(url, kind, "as seen"))


def test_a_page_that_names_no_source_is_unsourced():
    verdict, reason = judge_check(Claim(authors=("Ines Marlow",)), Resolution(()), None)
    assert verdict is Verdict.UNSOURCED
    assert reason


def test_a_named_outlet_without_an_address_is_unverifiable_with_the_reason():
    claim = Claim(outlet=OutletRef("Harbour Post"), url_reason="the capture kept no link")
    verdict, reason = judge_check(claim, Resolution(()), None)
    assert verdict is Verdict.UNVERIFIABLE
    assert "the capture kept no link" in reason


@pytest.mark.parametrize("kind", sorted(LOOKS))
def test_a_look_that_failed_is_unverifiable_and_never_not_found(kind):
    verdict, reason = judge_check(CLAIM, Resolution((attempt(kind),)), None)
    assert verdict is Verdict.UNVERIFIABLE
    assert URL in reason


@pytest.mark.parametrize("kind", ABSENT)
def test_a_page_that_is_not_there_is_not_found(kind):
    tried = (attempt(kind), attempt(OutcomeKind.NOT_ARCHIVED, "https://archive.example/x", "memento"))
    verdict, reason = judge_check(CLAIM, Resolution(tried), None)
    assert verdict is Verdict.NOT_FOUND
    assert URL in reason


def test_one_address_that_could_not_be_looked_at_keeps_the_rest_open():
    tried = (attempt(OutcomeKind.GONE), attempt(OutcomeKind.TIMEOUT, "https://archive.example/x", "memento"))
    assert judge_check(CLAIM, Resolution(tried), None)[0] is Verdict.UNVERIFIABLE


def test_guessed_addresses_that_are_not_there_prove_nothing():
    claim = Claim(outlet=OutletRef("Harbour Post"))
    tried = (attempt(OutcomeKind.NOT_FOUND, URL, "permalink"),)
    assert judge_check(claim, Resolution(tried), None)[0] is Verdict.UNVERIFIABLE


def whole(text: str) -> Version:
    return Version(text=text, blocks=(), complete=Complete.YES)


def fetched(capture) -> Attempt:
    return Attempt(Candidate(URL, "source_link", "the credit links to it"), Fetched(capture), accepted=True)


def test_a_comparison_decides_where_there_is_one():
    text = "The night ferry to Arden will sail again in May, the harbour board said on Tuesday."
    comparison = compare_versions(whole(text), whole(text))
    assert judge_check(CLAIM, Resolution(()), comparison) == (Verdict.FAITHFUL, None)


@pytest.mark.parametrize("kind", sorted(OutcomeKind))
def test_every_outcome_has_words_for_an_editor(kind):
    if kind is OutcomeKind.OK:
        return
    _, reason = judge_check(CLAIM, Resolution((attempt(kind),)), None)
    assert reason
    assert reason.endswith(".")
    assert "_" not in reason.replace(URL, "")
