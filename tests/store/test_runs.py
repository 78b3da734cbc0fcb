"""Runs, reposts over time, and what is selected for a report."""

from __future__ import annotations

import random
import string
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sample_checks import (
    NOW,
    TOOL,
    compared_check,
    sample_capture,
    sample_check,
    sample_repost,
)
from sqlalchemy import text
from table_rows import counted

from provenance.fetch.urls import MAX_URL
from provenance.model import Check, Problem, Verdict, Via
from provenance.store import Done, Selection, Store


def begun(store: Store, *inputs: str, command: str = "audit", signature: str = "s") -> str:
    return store.begin_run(command, inputs, signature=signature, tool=TOOL, now=NOW)


def record(store: Store, *checks: Check, problem: Problem | None = None) -> str:
    """One run over one input."""
    run_id = begun(store, checks[0].input if checks else "x")
    made = tuple(replace(check, run_id=run_id, check_id=f"{run_id}-{check.check_id}") for check in checks)
    store.record(run_id, Done(0, checks=made, problem=problem), NOW)
    store.finish_run(run_id, NOW)
    return run_id


def test_a_run_knows_what_is_left_of_it(store: Store) -> None:
    run_id = begun(store, "a", "b", "c", "b")
    store.record(run_id, Done(1), NOW)
    assert [(one.position, one.input) for one in store.pending(run_id)] == [(0, "a"), (2, "c")]
    assert store.count_inputs(run_id) == 3


def test_an_unfinished_run_is_found_by_its_call_until_it_is_finished(store: Store) -> None:
    first = begun(store, "a", signature="one")
    begun(store, "a", signature="two")
    assert store.unfinished_runs("one") == [first]
    store.finish_run(first, NOW)
    assert store.unfinished_runs("one") == []


def test_one_program_holds_a_run(store: Store, database: str, tmp_path: Path) -> None:
    run_id = begun(store, "a")
    with Store.open(database) as other:
        with store.hold(run_id) as ours, other.hold(run_id) as theirs:
            assert (ours, theirs) == (True, False)
        with other.hold(run_id) as theirs:
            assert theirs
    assert not list(tmp_path.glob("*.lock"))


def test_an_input_is_recorded_once_however_often_it_is_done(store: Store) -> None:
    run_id = begun(store, "heron.html")
    check = replace(sample_check(), run_id=run_id)
    store.record(run_id, Done(0, checks=(check,)), NOW)
    store.record(run_id, Done(0, checks=(check,)), NOW)
    assert counted(store, "checks") == 1


def test_an_audit_reads_back_with_its_problems_and_empty_pages(store: Store) -> None:
    run_id = begun(store, "heron.html", "plain.html", "gone.html")
    problem = Problem("gone.html", "missing", "gone.html is not there", "check the path")
    store.record(run_id, Done(0, checks=(replace(sample_check(), run_id=run_id),)), NOW)
    store.record(run_id, Done(1), NOW)
    store.record(run_id, Done(2, problem=problem), NOW)
    audit = store.load_run(run_id)
    assert audit is not None
    assert [check.check_id for check in audit.checks] == ["c-1"]
    assert audit.problems == (problem,)
    assert audit.pages_without_repost == ("plain.html",)
    assert audit.finished_at is None
    assert audit.tool == TOOL
    assert store.load_run("nosuch") is None


def test_checking_the_same_page_again_adds_a_check_only(store: Store) -> None:
    for _ in range(3):
        record(store, compared_check())
    assert counted(store, "checks") == 3
    assert [counted(store, t) for t in ("reposts", "claims", "pages", "captures", "texts")] == [1, 1, 1, 2, 1]


@pytest.mark.parametrize(
    ("later", "same"),
    [
        (sample_check(repost=sample_repost(headline="Another headline")), True),  # the words tell
        (sample_check(text_sha256="b" * 64), True),  # edited; the headline tells
        (sample_check(text_sha256=None), True),
        (sample_check(text_sha256="b" * 64, repost=sample_repost(headline="Another")), False),
        (sample_check(repost=sample_repost(index=3)), True),  # it slid down the page
    ],
)
def test_a_repost_is_the_same_over_time_by_words_else_by_headline(
    store: Store, later: Check, same: bool
) -> None:
    record(store, sample_check())
    record(store, later)
    assert counted(store, "reposts") == (1 if same else 2)


def test_a_text_that_stands_twice_on_a_page_is_two_reposts(store: Store) -> None:
    for _ in range(2):
        second = sample_check("c-2", repost=sample_repost(index=1))
        record(store, sample_check("c-1"), second)
    assert counted(store, "reposts") == 2


def test_the_same_bytes_under_another_name_are_the_same_page(store: Store) -> None:
    record(store, sample_check(input="heron.html"))
    record(store, sample_check(input="../copy/heron.html"))
    assert counted(store, "pages") == 1


def test_pages_at_addresses_are_told_apart_by_them(store: Store) -> None:
    for number in range(2):
        record(store, sample_check(page_url=f"https://pond.example/{number}"))
    assert counted(store, "pages") == 2
    assert counted(store, "hosts") == 1


def test_each_look_at_the_web_is_a_capture_of_its_own(store: Store) -> None:
    for minutes in (0, 0, 5):
        record(store, sample_check(page=sample_capture(via=Via.LIVE, minutes=minutes)))
    assert counted(store, "captures") == 2


def test_the_same_words_elsewhere_are_named(store: Store) -> None:
    record(store, sample_check(input="one.html", page=sample_capture(b"one")))
    record(store, sample_check(input="two.html", page=sample_capture(b"two")))
    record(store, sample_check(input="three.html", page=sample_capture(b"three"), text_sha256="b" * 64))
    found = {check.input: check.same_text_as for check in store.checks()}
    assert found == {"one.html": ("two.html",), "two.html": ("one.html",), "three.html": ()}


def test_words_that_look_like_sql_are_stored_as_they_are(store: Store) -> None:
    odd = "'; DROP TABLE captures;--"
    record(store, sample_check(input=odd, repost=sample_repost(headline=odd)))
    (check,) = store.checks()
    assert check.input == odd
    assert check.repost.headline is not None
    assert check.repost.headline.text == odd
    assert counted(store, "captures") == 1


def test_a_selection_narrows(store: Store) -> None:
    first = record(store, compared_check())
    second = record(store, sample_check(page_url="https://www.mirror.example/a", verdict=Verdict.NOT_FOUND))

    def runs(selection: Selection) -> list[str]:
        return [check.run_id for check in store.checks(selection)]

    assert runs(Selection()) == [first, second]
    assert runs(Selection(run_id=second)) == [second]
    assert runs(Selection(verdicts=(Verdict.ALTERED,))) == [first]
    assert runs(Selection(outlet="POND-gazette")) == [first, second]
    assert runs(Selection(outlet="Other")) == []
    assert runs(Selection(aggregator="mirror.example")) == [second]
    assert runs(Selection(since=NOW + timedelta(days=1))) == []
    assert runs(Selection(until=NOW)) == []
    assert runs(Selection(check_ids=(f"{first}-c-1",))) == [first]
    assert store.period(Selection()) == (NOW, NOW)
    assert store.newest_run() == second


def test_the_latest_check_of_each_repost_is_selected(store: Store) -> None:
    record(store, sample_check())
    second = record(store, sample_check())
    assert [check.run_id for check in store.checks(Selection(latest=True))] == [second]


def test_many_checks_read_back_in_order(store: Store) -> None:
    run_id = begun(store, "heron.html")
    checks = tuple(
        replace(sample_check(f"c-{n:04}", repost=sample_repost(index=n)), run_id=run_id) for n in range(450)
    )
    store.record(run_id, Done(0, checks=checks), NOW)
    assert [check.check_id for check in store.checks()] == [check.check_id for check in checks]


def test_a_failed_record_leaves_nothing(store: Store) -> None:
    run_id = begun(store, "heron.html")
    broken = replace(sample_check("c-2"), checked_at=NOW.replace(tzinfo=None))
    with pytest.raises(Exception, match="naive"):
        store.record(run_id, Done(0, checks=(sample_check("c-1"), broken)), NOW)
    assert counted(store, "checks") == 0
    assert [one.input for one in store.pending(run_id)] == ["heron.html"]


def test_people_can_read_it_without_us(store: Store) -> None:
    record(store, compared_check())
    question = (
        "SELECT reposts.headline, claims.outlet_name, checks.verdict, alterations.kind, alterations.before "
        "FROM checks JOIN reposts ON reposts.id = checks.repost_id "
        "JOIN claims ON claims.id = checks.claim_id "
        "JOIN alterations ON alterations.check_id = checks.id"
    )
    with store._reading() as connection:
        assert connection.execute(text(question)).fetchall() == [
            ("The heron returns", "Pond Gazette", "altered", "number_changed", "11")
        ]


def test_a_report_that_waits_for_its_reader_keeps_nobody_from_writing(store: Store) -> None:
    record(store, sample_check())
    reading = store.checks()
    next(reading)
    record(store, sample_check())
    assert list(reading) == []
    assert len(list(store.checks())) == 2


def test_an_address_may_be_as_long_as_any_that_is_asked_for(store: Store) -> None:
    """A server's B-tree would refuse it: random, so that it cannot be made shorter."""
    letters = random.Random(1).choices(string.ascii_letters, k=MAX_URL)
    url = f"https://pond.example/{''.join(letters)}"[:MAX_URL]
    for number in range(2):
        page = replace(sample_capture(via=Via.LIVE, minutes=number), url=url)
        record(store, sample_check(input=url, page_url=url, page=page))
    assert [counted(store, table) for table in ("checks", "pages", "reposts", "captures")] == [2, 1, 1, 2]
    assert {check.page_url for check in store.checks()} == {url}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: begun(store, f"{url}#once"), range(8)))
    assert counted(store, "targets") == 2


# What no database can hold: NUL, and what Python makes of a command line's byte that is no UTF-8.
@pytest.mark.parametrize("odd", ["\0", "x\0y", "\udcff", "pond\ud800"])
def test_what_cannot_be_held_is_looked_for_in_vain(store: Store, odd: str) -> None:
    record(store, sample_check())
    for selection in (
        Selection(author=odd),
        Selection(outlet=odd),
        Selection(aggregator=odd),
        Selection(run_id=odd),
        Selection(check_ids=(odd,)),
    ):
        assert list(store.checks(selection)) == []
    assert list(store.watch.findings(outlet=odd)) == list(store.watch.findings(aggregator=odd)) == []
    assert store.watch.transitions(odd) == store.desk.findings_named(odd) == ()
    assert store.watch.targets_of_checks([odd]) == {}
    assert store.load_run(odd) is None
