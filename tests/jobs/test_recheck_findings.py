"""What a later look finds on both sides, and what it does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from recheck_world import (
    COPIES,
    GAZETTE,
    Clock,
    Reply,
    Web,
    article_page,
    bench_at,
    copy_page,
    edited,
    paragraphs,
    serving,
)

from provenance.jobs.bench import Bench
from provenance.jobs.recheck import RecheckResult, What, recheck
from provenance.jobs.runs import check_inputs
from provenance.model import Finding, FindingKind, LinkState, Severity, Verdict
from provenance.read import Given

BODY = paragraphs("heron")
HEADLINE = "Herons return to the weir"
ORIGINAL = f"http://{GAZETTE}/news/herons-return"
PAGE = f"http://{COPIES}/2031/herons"


@dataclass
class Desk:
    """A page that was checked once, and the web in which it changes."""

    web: Web
    clock: Clock
    bench: Bench
    original: Reply
    page: Reply

    def look(self, **days: float) -> list[FindingKind]:
        return [finding.kind for finding in self.findings(**days)]

    def findings(self, **days: float) -> tuple[Finding, ...]:
        return self.result(**days).findings

    def result(self, **days: float) -> RecheckResult:
        self.clock.pass_by(**(days or {"days": 1}))
        return recheck(self.bench, What(every=True))

    def write(self, body: list[str], **told: object) -> None:
        self.original = Reply(article_page(HEADLINE, body, **told))  # type: ignore[arg-type]

    def copy(self, body: list[str], link: str | None = ORIGINAL, **told: object) -> None:
        self.page = Reply(copy_page(HEADLINE, body, link, **told))  # type: ignore[arg-type]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    web, clock = Web(), Clock()
    web.sites = {COPIES: lambda _: made.page, GAZETTE: lambda _: made.original}
    with serving(web), bench_at(tmp_path, web, clock) as bench:
        made = Desk(
            web, clock, bench, Reply(article_page(HEADLINE, BODY)), Reply(copy_page(HEADLINE, BODY, ORIGINAL))
        )
        done = check_inputs(bench, Given((PAGE,)))
        assert [check.verdict for check in done.checks] == [Verdict.FAITHFUL], done
        yield made


def test_what_did_not_change_is_not_reported(desk: Desk) -> None:
    result = desk.result()
    assert (result.findings, result.looked, result.unchanged, result.run_id) == ((), 2, 2, None)
    assert [status for _, path, status in desk.web.asked if path != "/robots.txt"][-2:] == [304, 304]


def test_an_edit_of_words_that_the_repost_carries_is_a_correction_that_it_lacks(desk: Desk) -> None:
    desk.write(edited(BODY))
    (found,) = desk.findings()
    assert (found.kind, found.severity) == (FindingKind.ORIGINAL_CORRECTED, Severity.MATERIAL)
    assert found.alterations
    assert [capture.url for capture in found.evidence] == [ORIGINAL, ORIGINAL]
    assert desk.look() == []


def test_a_faithful_copy_stays_faithful_when_its_original_is_edited(desk: Desk) -> None:
    desk.write(edited(BODY))
    desk.look()
    last = list(desk.bench.store.checks())[-1]
    assert last.verdict is Verdict.FAITHFUL
    assert "edited later" in last.notes[0]


def test_an_edit_that_goes_back_is_seen_each_time(desk: Desk) -> None:
    seen = []
    for body in (edited(BODY), BODY, edited(BODY), BODY):
        desk.write(body)
        seen += desk.look()
    carried, gone_back = FindingKind.ORIGINAL_CORRECTED, FindingKind.ORIGINAL_EDITED
    assert seen == [carried, gone_back, carried, gone_back]
    assert len({finding.finding_id for finding in desk.bench.store.watch.findings()}) == 4


def test_what_the_original_adds_is_an_edit_and_no_reproach(desk: Desk) -> None:
    desk.write([*BODY, "The council meets again in the spring to hear the keepers of the upper weir."])
    assert desk.look() == [FindingKind.ORIGINAL_EDITED]


FURNITURE = (
    "<p>3 comments</p><p>5 hours ago</p>",
    "<p>41 comments</p><p>2 days ago</p><ul><li><a href='/x'>Ferry to run again on Sundays</a></li></ul>",
    "<p>Updated 7 January 2031</p><div>Advertisement: buy two boats, row one</div>",
)


@pytest.mark.parametrize("furniture", FURNITURE)
def test_comments_related_links_and_ads_are_no_edits(desk: Desk, furniture: str) -> None:
    desk.write(BODY, furniture=furniture)
    desk.copy(BODY, furniture=furniture)
    assert desk.look() == []


def test_a_copy_that_follows_the_correction_is_an_edited_repost(desk: Desk) -> None:
    desk.write(edited(BODY))
    desk.look()
    desk.copy(edited(BODY))
    assert desk.look() == [FindingKind.REPOST_EDITED]
    assert list(desk.bench.store.checks())[-1].verdict is Verdict.FAITHFUL


def test_a_copy_that_is_edited_on_its_own_changes_its_verdict(desk: Desk) -> None:
    desk.copy(edited(BODY, 2))
    assert desk.look() == [FindingKind.REPOST_EDITED, FindingKind.VERDICT_CHANGED]
    desk.copy(BODY)
    assert desk.look() == [FindingKind.REPOST_EDITED, FindingKind.VERDICT_CHANGED]
    assert desk.look() == []


def test_a_source_link_that_is_taken_out_and_put_back_is_told(desk: Desk) -> None:
    desk.copy(BODY, None)
    assert desk.look() == [FindingKind.SOURCE_LINK_LOST]
    desk.copy(BODY)
    assert desk.look() == [FindingKind.SOURCE_LINK_ADDED]


def test_a_credit_that_is_taken_off_leaves_the_text_and_loses_the_link(desk: Desk) -> None:
    desk.copy(BODY, credit=False)
    assert desk.look() == [FindingKind.SOURCE_LINK_LOST]
    assert desk.look() == []


def test_a_text_taken_from_a_page_that_stands_is_removed_at_once(desk: Desk) -> None:
    desk.copy(["This article is not available any more."], credit=False)
    assert desk.look() == [FindingKind.REPOST_REMOVED]
    assert desk.look() == []
    desk.copy(BODY)
    assert desk.look() == [FindingKind.REPOST_BACK]


MISSING = Reply("<html><body><h1>Not found</h1></body></html>", 404)


def test_an_original_is_gone_after_three_failures_three_days_apart(desk: Desk) -> None:
    desk.original = MISSING
    seen = [desk.look() for _ in range(8)]
    assert seen[0] == [FindingKind.ORIGINAL_LINK_STATE]
    assert seen[6] == [FindingKind.ORIGINAL_GONE]
    assert [k for k, some in enumerate(seen) if some] == [0, 6]
    desk.write(BODY)
    assert desk.look() == [FindingKind.ORIGINAL_BACK]
    states = [change.state for change in desk.bench.store.watch.transitions(ORIGINAL)]
    assert states == [LinkState.FAILING, LinkState.DEAD, LinkState.BACK]
    assert desk.look() == []


def test_a_page_that_is_gone_took_its_repost_along(desk: Desk) -> None:
    desk.page = MISSING
    seen = [kind for _ in range(3) for kind in desk.look(days=3)]
    assert seen == [FindingKind.CHECK_FAILED, FindingKind.REPOST_REMOVED]
    desk.copy(BODY)
    assert desk.look() == [FindingKind.REPOST_BACK]


WALL = Reply(
    "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>", 403
)
PAYWALL = Reply("<html><body><h1>Herons</h1><p>Subscribe to continue reading.</p></body></html>", 402)
TOO_OFTEN = Reply("slow down", 503, (("Retry-After", "60"),))


@pytest.mark.parametrize("reply", [WALL, PAYWALL, Reply("broken", 500), Reply(quiet=True)])
def test_what_hides_an_original_is_told_once_and_never_called_gone(desk: Desk, reply: Reply) -> None:
    desk.original = reply
    seen = [kind for _ in range(6) for kind in desk.look(days=4)]
    assert seen == [FindingKind.ORIGINAL_LINK_STATE]
    desk.write(BODY)
    assert desk.look() == [FindingKind.ORIGINAL_LINK_STATE]
    assert desk.look() == []


def test_an_original_that_answers_at_another_address_has_moved(desk: Desk) -> None:
    body = article_page(HEADLINE, BODY)

    def site(path: str) -> Reply:
        if path.startswith("/archive/"):
            return Reply(body)
        return Reply(status=301, headers=(("Location", f"http://{GAZETTE}/archive/herons"),))

    desk.web.sites[GAZETTE] = site
    (found,) = desk.findings()
    assert found.kind is FindingKind.ORIGINAL_MOVED
    assert "/archive/herons" in found.summary
    assert desk.look() == []


TIMETABLE = [
    "From the first of April boats leave the eastern pier every forty minutes until nine in the evening.",
    "Bicycles travel free on weekdays; dogs need a ticket, which the purser sells on board for one crown.",
    "On public holidays the last crossing is at seven. Groups of ten and larger should write a week ahead.",
    "Season passes can be renewed online, by post, or at the harbour office between ten and noon.",
]


def test_another_text_at_the_address_is_no_edit(desk: Desk) -> None:
    desk.original = Reply(article_page("Ferry timetable for the spring", TIMETABLE))
    assert desk.look() == [FindingKind.ORIGINAL_LINK_STATE]
    seen = [kind for _ in range(3) for kind in desk.look(days=3)]
    assert seen == [FindingKind.ORIGINAL_GONE]


def test_a_network_that_is_down_accuses_nobody(desk: Desk) -> None:
    desk.web.is_up = False
    for round in range(5):
        result = desk.result(days=4)
        assert (result.findings, result.unread) == ((), 2)
        assert [(note.code, note.is_news) for note in result.notes] == [("network", round == 0)]
    desk.web.is_up = True
    assert desk.look() == []
    assert desk.bench.store.watch.transitions() == ()


def test_a_host_without_an_address_is_gone_when_others_can_be_reached(desk: Desk) -> None:
    del desk.web.sites[GAZETTE]
    seen = [kind for _ in range(4) for kind in desk.look(days=3)]
    assert seen == [FindingKind.ORIGINAL_LINK_STATE, FindingKind.ORIGINAL_GONE]


def test_a_link_that_names_the_source_at_last_is_followed(desk: Desk) -> None:
    """A repost whose page gave no address is searched for when the page gives one."""
    other = f"http://{COPIES}/2031/barges"
    body = paragraphs("barges")
    pages = {"/2031/barges": copy_page("Barges wait at the lock", body, None)}
    desk.web.sites[COPIES] = lambda path: Reply(pages[path]) if path in pages else desk.page
    original = article_page("Barges wait at the lock", body)
    desk.web.sites[GAZETTE] = lambda path: Reply(original) if "barges" in path else desk.original
    done = check_inputs(desk.bench, Given((other,)))
    assert [check.verdict for check in done.checks] != [Verdict.FAITHFUL]
    pages["/2031/barges"] = copy_page("Barges wait at the lock", body, f"http://{GAZETTE}/news/barges-wait")
    assert desk.look() == [FindingKind.SOURCE_LINK_ADDED, FindingKind.VERDICT_CHANGED]
    assert list(desk.bench.store.checks())[-1].verdict is Verdict.FAITHFUL
