"""Decisions hold for what was decided on, until it changes; all of them stay in the history."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from desk_cases import NOW, altered_check, finding, record

from provenance.errors import UsageError
from provenance.jobs import reviewing
from provenance.jobs.bench import open_bench
from provenance.jobs.runs import check_inputs
from provenance.model import Check, ReviewAction, Severity, Span, SubjectKind, Verdict
from provenance.read import Given
from provenance.report.exit import checks_exit_code
from provenance.settings import Settings
from provenance.store import Selection, Store

ADA, BO = "Ada Reed", "Bo Marsh"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "provenance.db")) as opened:
        yield opened


def act(store: Store, name: str, action: ReviewAction, reviewer: str = ADA, note: str | None = None) -> None:
    reviewing.act(store, name, action, reviewer=reviewer, note=note, now=NOW)


def dismiss(store: Store, name: str) -> None:
    act(store, name, ReviewAction.DISMISS)


def code(store: Store, fail_on: set[str] | None = None) -> int:
    return checks_exit_code(reviewing.reviewed(store, store.checks(Selection(latest=True))), fail_on=fail_on)


def last(store: Store) -> Check:
    (check,) = reviewing.reviewed(store, store.checks(Selection(latest=True)))
    return check


def with_alterations(check: Check, **changed: object) -> Check:
    """The same check whose first alteration is another."""
    assert check.comparison
    first, *rest = check.comparison.alterations
    altered = (replace(first, **changed), *rest)  # type: ignore[arg-type]
    return replace(check, comparison=replace(check.comparison, alterations=altered))


def only_first(check: Check) -> Check:
    assert check.comparison
    first = replace(check.comparison.alterations[0], severity=Severity.MATERIAL)
    return replace(check, comparison=replace(check.comparison, alterations=(first,)))


# --- what a dismissal silences -------------------------------------------------------------


def test_nothing_reviewed_leaves_checks_as_they_are(store: Store) -> None:
    record(store, altered_check())
    assert last(store).standing is None
    assert code(store) == 1


def test_a_dismissed_check_counts_no_more_and_is_still_there(store: Store) -> None:
    record(store, altered_check("c-1"))
    dismiss(store, "c-1")
    assert code(store) == 0
    check = last(store)
    assert check.verdict is Verdict.ALTERED
    assert check.standing
    assert check.standing.is_quiet
    assert [review.reviewer for review in check.standing.reviews] == [ADA]


def test_it_stays_quiet_in_later_checks_wherever_it_stands(store: Store) -> None:
    record(store, altered_check("c-1"))
    dismiss(store, "c-1")
    moved = with_alterations(altered_check("c-2"), repost_span=Span(900, 940), context="elsewhere")
    record(store, moved, now=NOW + timedelta(days=1))
    assert code(store) == 0


@pytest.mark.parametrize("changed", [{"after": "Other words now"}, {"before": "Other words then"}])
def test_it_speaks_again_when_its_words_change(store: Store, changed: dict) -> None:
    record(store, altered_check("c-1"))
    dismiss(store, "c-1")
    record(store, with_alterations(altered_check("c-2"), **changed), now=NOW + timedelta(days=1))
    assert code(store) == 1


def test_the_same_edit_in_another_repost_is_another(store: Store) -> None:
    record(store, altered_check("c-1"))
    dismiss(store, "c-1")
    other = replace(altered_check("c-2"), page_url="https://another.example/1", input="another.html")
    record(store, other)
    assert code(store) == 1


def test_one_dismissed_alteration_leaves_the_others(store: Store) -> None:
    record(store, altered_check("c-1"))
    dismiss(store, "c-1#1")
    check = last(store)
    assert check.standing
    assert check.standing.dismissed == (0,)
    assert not check.standing.is_quiet
    assert code(store) == 1
    assert check.comparison
    assert code(store, {check.comparison.alterations[0].kind.value}) == 0
    assert code(store, {check.comparison.alterations[1].kind.value}) == 1


def test_material_alterations_decide_whether_a_check_is_quiet(store: Store) -> None:
    check = altered_check("c-1")
    record(store, check)
    assert check.comparison
    for number, alteration in enumerate(check.comparison.alterations, 1):
        if alteration.severity is Severity.MATERIAL:
            assert code(store) == 1
            dismiss(store, f"c-1#{number}")
    assert code(store) == 0


@pytest.mark.parametrize("verdict", [Verdict.REWRITTEN, Verdict.DIFFERENT])
def test_other_verdicts_are_quiet_while_neither_text_changes(store: Store, verdict: Verdict) -> None:
    record(store, altered_check("c-1", verdict=verdict))
    dismiss(store, "c-1")
    record(store, altered_check("c-2", verdict=verdict), now=NOW + timedelta(days=1))
    assert code(store) == 0
    record(store, altered_check("c-3", verdict=verdict, extracted=None), now=NOW + timedelta(days=2))
    assert code(store) == 1


def test_a_worse_verdict_speaks_though_all_its_alterations_are_dismissed(store: Store) -> None:
    record(store, altered_check("c-1"))
    dismiss(store, "c-1")
    record(store, altered_check("c-2", verdict=Verdict.REWRITTEN), now=NOW + timedelta(days=1))
    assert code(store) == 1


def test_what_could_not_be_checked_is_not_cured_by_a_dismissal(store: Store) -> None:
    record(store, altered_check("c-1", verdict=Verdict.UNVERIFIABLE, reason="no answer", comparison=None))
    dismiss(store, "c-1")
    assert code(store) == 3
    assert code(store, {"unverifiable"}) == 3


def test_reopening_takes_a_dismissal_back_and_keeps_both(store: Store) -> None:
    record(store, altered_check("c-1"))
    dismiss(store, "c-1")
    act(store, "c-1", ReviewAction.REOPEN, BO)
    assert code(store) == 1
    done = [(review.reviewer, review.action) for review in reviewing.history(store, "c-1")]
    assert done == [(ADA, ReviewAction.DISMISS), (BO, ReviewAction.REOPEN)]


def test_an_accepted_check_still_counts(store: Store) -> None:
    record(store, altered_check("c-1"))
    act(store, "c-1", ReviewAction.ACCEPT)
    assert code(store) == 1
    assert [item.name for item in reviewing.listed(store)] == []
    assert [item.name for item in reviewing.listed(store, every=True)] == ["c-1"]


def test_a_dismissed_finding_is_quiet_and_the_next_change_is_not(store: Store) -> None:
    run_id = record(store, only_first(altered_check("c-1")))
    store.watch.record(run_id, [finding("f-1"), finding("f-2")])
    dismiss(store, "f-1")
    assert reviewing.quiet_findings(store, store.watch.findings()) == {"f-1"}
    act(store, "f-1", ReviewAction.REOPEN)
    assert reviewing.quiet_findings(store, store.watch.findings()) == frozenset()


# --- lists ---------------------------------------------------------------------------------


def names(store: Store, **told: object) -> list[str]:
    return [item.name for item in reviewing.listed(store, **told)]  # type: ignore[arg-type]


def test_the_list_holds_what_waits_for_a_decision(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    store.watch.record(run_id, [finding("f-1"), finding("f-2")])
    assert names(store) == ["c-1", "f-1", "f-2"]
    dismiss(store, "f-1")
    dismiss(store, "c-1")
    assert names(store) == ["f-2"]
    assert names(store, every=True) == ["c-1", "f-1", "f-2"]


def test_new_is_what_came_since_that_reviewer_last_looked(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    store.watch.record(run_id, [finding("f-1")])
    assert names(store, new_for=ADA) == ["c-1", "f-1"]
    store.desk.look(ADA, store.desk.all_there_is(), NOW)
    store.watch.record(run_id, [finding("f-2", found_at=NOW - timedelta(days=9))])
    assert names(store, new_for=ADA) == ["f-2"]
    assert names(store, new_for=BO) == ["c-1", "f-1", "f-2"]


def test_what_is_recorded_while_somebody_looks_is_new_at_the_next_look(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    seen = store.desk.all_there_is()
    store.watch.record(run_id, [finding("f-1")])
    store.desk.look(ADA, seen, NOW)
    assert names(store, new_for=ADA) == ["f-1"]


# --- names ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *("", "nothing", "c-1#0", "c-1#99", "c-1#", "c-1#-1", "c-1#1e3", "c-1#٣", "c-1#" + "9" * 5000),
        *("%", "_", "f", "x" * 10_000, "\x00", "\ud800", "'; DROP TABLE reviews; --", "c-1\n"),
    ],
)
def test_a_name_that_means_nothing_is_refused_with_a_remedy(store: Store, name: str) -> None:
    run_id = record(store, altered_check("c-1"))
    store.watch.record(run_id, [finding("f-1"), finding("f-2")])
    with pytest.raises(UsageError) as refused:
        dismiss(store, name)
    assert refused.value.remedy
    assert refused.value.message.isprintable()
    assert reviewing.history(store) == ()


def test_the_beginning_of_a_finding_is_enough_where_it_is_one(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    store.watch.record(run_id, [finding("abc111"), finding("abd222")])
    assert reviewing.about(store, "abc").name == "abc111"
    with pytest.raises(UsageError, match="beginning of 2"):
        reviewing.about(store, "ab")


@pytest.mark.parametrize("name", [None, "", "  ", "\x1b[31mAda", "Ada\u202e", "x" * 101, "A\x00", "\ud800"])
def test_a_reviewer_needs_a_name_that_can_be_printed(name: str | None) -> None:
    with pytest.raises(UsageError) as refused:
        reviewing.reviewer_name(name)
    assert str(refused.value).isprintable()


def test_names_in_every_script_are_names() -> None:
    assert [reviewing.reviewer_name(name) for name in ("  Ada   Reed ", "李四", "عمر", "O’Neil-Smith")] == [
        "Ada Reed",
        "李四",
        "عمر",
        "O’Neil-Smith",
    ]


def test_a_note_of_a_megabyte_is_refused_and_a_long_one_is_kept(store: Store) -> None:
    record(store, altered_check("c-1"))
    with pytest.raises(UsageError, match="1,000,000 characters"):
        act(store, "c-1", ReviewAction.NOTE, note="x" * 1_000_000)
    with pytest.raises(UsageError, match="empty"):
        act(store, "c-1", ReviewAction.NOTE, note="  ")
    long = "é\x00\ud800\n" * 20_000
    act(store, "c-1", ReviewAction.NOTE, note=long)
    (review,) = reviewing.history(store)
    assert review.note
    assert len(review.note) == len(long)


# --- history -------------------------------------------------------------------------------


def test_the_history_says_who_did_what_about_what(store: Store) -> None:
    record(store, altered_check("c-1"))
    act(store, "c-1#2", ReviewAction.DISMISS, BO, "house style")
    (review,) = reviewing.history(store, "c-1")
    assert (review.reviewer, review.about, review.note, review.at) == (BO, "c-1#2", "house style", NOW)
    assert [subject.kind for subject in review.subjects] == [SubjectKind.ALTERATION]


def test_two_reviewers_at_once_both_stand_in_the_history(store: Store) -> None:
    record(store, altered_check("c-1"))
    faults: list[BaseException] = []

    def decide(reviewer: str, action: ReviewAction) -> None:
        try:
            for _ in range(10):
                act(store, "c-1", action, reviewer)
        except BaseException as error:  # noqa: BLE001 - shown below
            faults.append(error)

    threads = [
        threading.Thread(target=decide, args=(ADA, ReviewAction.DISMISS)),
        threading.Thread(target=decide, args=(BO, ReviewAction.ACCEPT)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert faults == []
    made = reviewing.history(store)
    assert [review.reviewer for review in made].count(ADA) == 10
    assert len(made) == 20
    standing = last(store).standing
    assert standing
    assert standing.is_quiet is (made[-1].reviewer == ADA)


def test_reviews_are_only_ever_added_to(store: Store, tmp_path: Path) -> None:
    record(store, altered_check("c-1"))
    counts = []
    for action in (ReviewAction.DISMISS, ReviewAction.REOPEN, ReviewAction.DISMISS, ReviewAction.ACCEPT):
        act(store, "c-1", action)
        with closing(sqlite3.connect(tmp_path / "provenance.db")) as plain:
            counts.append(plain.execute("SELECT count(*), min(id), max(id) FROM reviews").fetchone())
    assert counts == [(1, 1, 1), (2, 1, 2), (3, 1, 3), (4, 1, 4)]


# --- naming the original -------------------------------------------------------------------

ORIGINAL = """<!DOCTYPE html><html lang="en"><head><title>The heron returns</title></head><body><article>
<h1>The heron returns to the mill pond</h1>
<p>A grey heron has come back to the mill pond after eleven years, the warden said on Monday.</p>
<p>She had counted four nests in the alders behind the sluice, and expects a fifth before the spring.</p>
<p>The council wants to drain the pond in June to mend the wall, which was built in 1887.</p>
<p>Nobody has asked the heron, the warden added, and nobody will.</p>
</article></body></html>"""
COPY = ORIGINAL.replace("1887", "1878").replace(
    "<p>A grey", "<p>This article was originally published by Marshland Courier.</p><p>A grey"
)
OTHER = """<!DOCTYPE html><html lang="en"><body><article><h1>Tram timetable</h1>
<p>The number nine tram leaves the depot every twelve minutes from Monday until further notice.</p>
<p>Passengers with bicycles are asked to use the rear platform, the operator wrote to the council.</p>
<p>Tickets bought last year stay valid until the end of March, and children travel without charge.</p>
</article></body></html>"""


def checked(home: Path, page: Path) -> Check:
    with open_bench(Settings(home=home, db=str(home / "provenance.db"), offline=True)) as bench:
        (check,) = check_inputs(bench, Given((str(page),))).checks
    return check


def name_original(home: Path, check: Check, original: str) -> None:
    with open_bench(Settings(home=home, db=str(home / "provenance.db"), offline=True)) as bench:
        reviewing.override(bench, check.check_id, original, reviewer=ADA, note="by post", now=NOW)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "copy.html"
    path.write_text(COPY, encoding="utf-8")
    return path


def test_a_named_file_is_compared_first_and_says_who_named_it(tmp_path: Path, copy: Path) -> None:
    home, original = tmp_path / "home", tmp_path / "original.html"
    original.write_text(ORIGINAL, encoding="utf-8")
    first = checked(home, copy)
    assert first.verdict is Verdict.UNVERIFIABLE
    name_original(home, first, str(original))
    original.write_text(OTHER, encoding="utf-8")  # what was named is what lay there then
    second = checked(home, copy)
    assert second.verdict is Verdict.ALTERED
    assert second.comparison
    assert [one.before for one in second.comparison.alterations] == ["1887"]
    accepted = second.resolution.accepted
    assert accepted
    assert accepted.candidate.reason == "named by Ada Reed on 2031-05-06"
    assert second.resolution.attempts[0] is accepted


def test_a_named_file_with_another_text_is_rejected(tmp_path: Path, copy: Path) -> None:
    home, other = tmp_path / "home", tmp_path / "other.html"
    other.write_text(OTHER, encoding="utf-8")
    name_original(home, checked(home, copy), str(other))
    check = checked(home, copy)
    assert check.resolution.accepted is None
    assert check.resolution.attempts[0].candidate.way == "review"
    assert check.verdict in (Verdict.DIFFERENT, Verdict.UNVERIFIABLE, Verdict.NOT_FOUND)


def test_a_named_address_is_tried_first(tmp_path: Path, copy: Path) -> None:
    home = tmp_path / "home"
    name_original(home, checked(home, copy), "https://marshland.example/heron")
    check = checked(home, copy)
    assert check.resolution.attempts[0].candidate.url == "https://marshland.example/heron"
    assert check.verdict is Verdict.UNVERIFIABLE  # offline


def test_reopening_takes_a_named_original_back(tmp_path: Path, copy: Path) -> None:
    home = tmp_path / "home"
    first = checked(home, copy)
    name_original(home, first, "https://marshland.example/heron")
    with Store.open(str(home / "provenance.db")) as store:
        act(store, first.check_id, ReviewAction.REOPEN)
    assert all(attempt.candidate.way != "review" for attempt in checked(home, copy).resolution.attempts)


@pytest.mark.parametrize("original", ["https://[", "http://a b/", "/not/there.html", ""])
def test_an_original_that_is_none_is_refused(tmp_path: Path, copy: Path, original: str) -> None:
    home = tmp_path / "home"
    first = checked(home, copy)
    with pytest.raises(UsageError):
        name_original(home, first, original)
    with Store.open(str(home / "provenance.db")) as store:
        assert reviewing.history(store) == ()
