"""What a search may say: a guess never accuses, and only the outlet's own lists rule an article out."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from provenance.judge import judge_check, ruling_look
from provenance.model import (
    Attempt,
    Candidate,
    Capture,
    Claim,
    Complete,
    Fetched,
    Look,
    Outcome,
    OutcomeKind,
    OutletRef,
    Resolution,
    Unreachable,
    Verdict,
    Via,
)

CLAIM = Claim(outlet=OutletRef("Low Marsh Herald"))
URL = "https://lowmarsh.example/a"


def fetched() -> Outcome:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    digest = hashlib.sha256(b"x").hexdigest()
    return Fetched(Capture(URL, URL, Via.LIVE, at, 200, (), b"x", digest, Complete.YES))


def met(way: str, kind: OutcomeKind) -> Attempt:
    outcome = fetched() if kind is OutcomeKind.OK else Unreachable(URL, kind, "seen")
    return Attempt(Candidate(URL, way, "test"), outcome, note="it holds another text")


def look(
    way: str, *, kind: OutcomeKind = OutcomeKind.OK, total: int = 0, likely: int = 0, near: int = 0
) -> Look:
    return Look("https://lowmarsh.example/list", way, "test", kind, total=total, likely=likely, near=near)


def judged(
    *attempts: Attempt, looks: tuple[Look, ...] = (), stopped: str | None = None
) -> tuple[Verdict, str]:
    verdict, reason = judge_check(CLAIM, Resolution(attempts, "no link", looks=looks, stopped=stopped), None)
    return verdict, reason or ""


@pytest.mark.parametrize("way", ["permalink", "posts", "sitemap", "web_archive", "web_search", "known_text"])
def test_a_searched_page_with_another_text_never_makes_the_verdict_different(way: str) -> None:
    assert judged(met(way, OutcomeKind.OK))[0] is Verdict.UNVERIFIABLE


def test_the_pages_own_link_to_another_text_stays_different_whatever_the_search_met() -> None:
    attempts = met("source_link", OutcomeKind.OK), met("permalink", OutcomeKind.BLOCKED)
    assert judged(*attempts)[0] is Verdict.DIFFERENT


def test_a_whole_list_of_the_day_without_it_rules_the_article_out() -> None:
    assert judged(looks=(look("posts", total=20),))[0] is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    "looks",
    [
        (look("posts", total=20, near=1),),
        (look("posts", total=20, likely=1),),
        (look("posts", total=0),),
        (look("feed", total=20),),
        (look("web_archive", total=20),),
        (look("text_search"),),
        (look("robots", total=3),),
        (look("posts", kind=OutcomeKind.BLOCKED),),
    ],
)
def test_less_than_that_rules_nothing_out(looks: tuple[Look, ...]) -> None:
    assert judged(looks=looks)[0] is Verdict.UNVERIFIABLE


def test_a_search_over_all_posts_for_the_text_and_the_headline_rules_it_out_too() -> None:
    assert judged(looks=(look("text_search"), look("posts_search")))[0] is Verdict.NOT_FOUND


def test_a_listed_page_that_could_not_be_read_rules_nothing_out() -> None:
    resolution = Resolution((met("posts", OutcomeKind.PAYWALLED),), looks=(look("sitemap", total=5),))
    assert not ruling_look(resolution)
    verdict, reason = judge_check(CLAIM, resolution, None)
    assert verdict is Verdict.UNVERIFIABLE
    assert "paywall" in (reason or "")


def test_a_budget_that_ended_the_search_is_the_reason() -> None:
    told = "the budget of 3 requests for one repost is used up"
    verdict, reason = judged(met("permalink", OutcomeKind.NOT_FOUND), stopped=told)
    assert verdict is Verdict.UNVERIFIABLE
    assert "budget of 3 requests" in reason


def test_an_interface_that_refuses_us_is_said_and_is_not_absence() -> None:
    verdict, reason = judged(looks=(look("posts", kind=OutcomeKind.BLOCKED),))
    assert verdict is Verdict.UNVERIFIABLE
    assert "could not be looked for" in reason
