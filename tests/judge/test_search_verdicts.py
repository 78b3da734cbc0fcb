"""What a search may say: a guess never accuses, and only the outlet's own lists rule an article out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
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
    way: str, *, kind: OutcomeKind = OutcomeKind.OK, total: int = 0, near: int = 0, around: bool = False
) -> Look:
    return Look("https://lowmarsh.example/list", way, "test", kind, total=total, near=near, around=around)


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


SITEMAP = look("sitemap", total=400, around=True)
POSTS = look("posts", total=20, near=20)
SILENT = (look("text_search"), look("posts_search"), look("text_search"))


def test_the_sites_one_sitemap_around_the_day_without_a_page_of_it_rules_the_article_out() -> None:
    assert judged(looks=(SITEMAP,))[0] is Verdict.NOT_FOUND


def test_a_search_over_all_posts_for_two_passages_and_the_headline_rules_it_out_too() -> None:
    verdict, reason = judged(looks=(POSTS, *SILENT))
    assert verdict is Verdict.NOT_FOUND
    assert "lowmarsh.example/list" in reason


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param((replace(SITEMAP, around=False),), id="a sitemap of the last two days"),
        pytest.param((SITEMAP, SITEMAP), id="one of two sitemaps"),
        pytest.param((replace(SITEMAP, whole=False),), id="a sitemap that was cut"),
        pytest.param((replace(SITEMAP, near=1),), id="a page of that day was not read"),
        pytest.param((replace(SITEMAP, likely=1),), id="a likely page is named"),
        pytest.param((replace(SITEMAP, total=0),), id="an empty sitemap"),
        pytest.param(
            (SITEMAP, replace(SITEMAP, url="https://new.example/s", near=2)), id="the outlet's other site"
        ),
        pytest.param((POSTS,), id="posts of the day under other titles"),
        pytest.param(SILENT, id="an interface that never named a post"),
        pytest.param((POSTS, *SILENT[:2]), id="one passage"),
        pytest.param((POSTS, SILENT[0], SILENT[2]), id="no headline"),
        pytest.param((POSTS, *SILENT, look("text_search", total=3)), id="a passage that is found"),
        pytest.param((POSTS, *SILENT, look("sitemap", total=90, near=30)), id="articles that are no posts"),
        pytest.param((look("feed", total=20),), id="a feed"),
        pytest.param((look("web_archive", total=20),), id="a list of captures"),
        pytest.param((look("robots", total=3),), id="robots.txt"),
        pytest.param((look("posts", kind=OutcomeKind.BLOCKED),), id="an interface that refuses"),
    ],
)
def test_less_than_that_rules_nothing_out(looks: tuple[Look, ...]) -> None:
    assert judged(looks=looks)[0] is Verdict.UNVERIFIABLE


def test_a_search_that_was_stopped_rules_nothing_out() -> None:
    assert judged(looks=(SITEMAP,), stopped="the budget is used up")[0] is Verdict.UNVERIFIABLE


def test_a_listed_page_that_could_not_be_read_rules_nothing_out() -> None:
    resolution = Resolution((met("posts", OutcomeKind.PAYWALLED),), looks=(SITEMAP,))
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
