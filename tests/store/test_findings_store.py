"""Findings in the database: once each, filtered, read back as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sample_checks import NOW, TOOL, sample_capture, sample_check

from provenance.model import Alteration, AlterationKind, Finding, FindingKind, OutletRef, Severity, Span, Via
from provenance.store import Done, Store

GAZETTE = OutletRef("Pond Gazette", "pond-gazette", "pond.example")
EDIT = Alteration(
    AlterationKind.NUMBER_CHANGED, Severity.MATERIAL, Span(0, 2), Span(0, 2), "12", "13", "12 herons"
)


def with_a_repost(store: Store) -> str:
    """A run with one check; its repost has the number 1."""
    run_id = store.begin_run("check", ["heron.html"], signature="s", tool=TOOL, now=NOW)
    check = replace(sample_check(), run_id=run_id, page_url="https://copies.example/heron")
    store.record(run_id, Done(0, checks=(check,)), NOW)
    return run_id


def finding(name: str = "f-1", **changed: object) -> Finding:
    base = Finding(
        finding_id=name,
        kind=FindingKind.ORIGINAL_CORRECTED,
        severity=Severity.MATERIAL,
        found_at=NOW,
        repost_id=1,
        page_url="https://copies.example/heron",
        input="heron.html",
        headline="The heron returns",
        outlet=GAZETTE,
        summary="The original was corrected; the copy still says 12.",
        before="12",
        after="13",
        alterations=(EDIT,),
        evidence=(replace(sample_capture(via=Via.LIVE), body=b""),),
        check_id="c-2",
        since_check_id="c-1",
    )
    return replace(base, **changed)  # type: ignore[arg-type]


def test_a_finding_reads_back_as_it_was_recorded(store: Store) -> None:
    run_id = with_a_repost(store)
    assert store.watch.record(run_id, [finding()]) == (finding(),)
    assert list(store.watch.findings()) == [replace(finding(), run_id=run_id)]


def test_a_finding_is_recorded_once(store: Store) -> None:
    run_id = with_a_repost(store)
    store.watch.record(run_id, [finding()])
    assert store.watch.record(None, [finding(summary="told anew"), finding("f-2")]) == (finding("f-2"),)
    assert [one.summary for one in store.watch.findings()] == [finding().summary] * 2


def test_findings_are_selected_by_time_kind_outlet_aggregator_and_repost(store: Store) -> None:
    with_a_repost(store)
    later = finding("f-2", kind=FindingKind.ORIGINAL_GONE, found_at=NOW + timedelta(days=1), outlet=None)
    store.watch.record(None, [finding(), later])

    def names(**wanted: object) -> list[str]:
        return [one.finding_id for one in store.watch.findings(**wanted)]  # type: ignore[arg-type]

    assert names(since=NOW + timedelta(hours=1)) == ["f-2"]
    assert names(until=NOW + timedelta(hours=1)) == ["f-1"]
    assert names(kinds=[FindingKind.ORIGINAL_GONE]) == ["f-2"]
    assert [names(outlet=told) for told in ("POND gazette", "pond.example", "pond_example", "%")] == [
        ["f-1"],
        ["f-1"],
        [],
        [],
    ]
    assert names(aggregator="copies.example") == ["f-1", "f-2"]
    assert names(aggregator="example") == []
    assert names(repost_id=1, newest_first=True, limit=1) == ["f-2"]
