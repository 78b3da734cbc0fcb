"""Recorded checks gathered for a report, streamed: an audit of any size passes by without being held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from provenance.archive import Archive
from provenance.errors import UsageError
from provenance.jobs.reviewing import CHUNK, reviewed, reviewed_findings
from provenance.jobs.sources import now
from provenance.jobs.tool import checkpoint_of, tool_of
from provenance.model import Audit, Check, Finding
from provenance.report.dossier import About, Dossier, Ledger, Subject
from provenance.settings import Settings
from provenance.store import Selection, Store

Checks = Callable[[], Iterator[Check]]
NEWEST = "last"
SELECTED = "of recorded checks"  # stands where a run's name does


def recorded(settings: Settings, store: Store, selection: Selection) -> tuple[Audit, Checks]:
    """The frame of a report and the checks that go into it; these can be asked for again and again.

    Raises UsageError for a run that is not recorded.
    """
    if selection.run_id is not None:
        run_id = store.newest_run() if selection.run_id == NEWEST else selection.run_id
        frame = store.load_run(run_id, checks=False) if run_id else None
        if frame is None:
            raise UsageError(f"there is no run {selection.run_id}", remedy="see `provenance db info`")
        chosen = replace(selection, run_id=run_id)
    else:
        frame, chosen = _frame_of(settings, store, selection), selection
    return frame, lambda: with_links(store, reviewed(store, store.checks(chosen)))


def recorded_run(store: Store, run_id: str) -> tuple[Audit, Checks]:
    """The frame of a run that is recorded, and its checks, which can be asked for again and again."""
    frame = store.load_run(run_id, checks=False)
    assert frame is not None, f"run {run_id} was recorded a moment ago"
    selection = Selection(run_id=run_id)
    return frame, lambda: with_links(store, reviewed(store, store.checks(selection)))


def with_links(store: Store, checks: Iterable[Check]) -> Iterator[Check]:
    """The checks with how the addresses behind them stand now, a few hundred at a time."""
    stream = iter(checks)
    while some := list(islice(stream, CHUNK)):
        found = store.watch.link_standings(check.check_id for check in some)
        for check in some:
            links = found.get(check.check_id)
            yield replace(check, links=links) if links else check


def narrowed(selection: Selection, subject: Subject) -> Selection:
    """The selection, of which only the last check of each repost of the subject is left."""
    match subject.about:
        case About.AGGREGATOR:
            return replace(selection, aggregator=subject.name, latest=True)
        case About.OUTLET:
            return replace(selection, outlet=subject.name, latest=True)
        case About.AUTHOR:
            return replace(selection, author=subject.name, latest=True)


def dossier_of(
    store: Store, subject: Subject, selection: Selection, audit: Audit, checks: Iterable[Check]
) -> Dossier:
    """What the checks say of a subject, with how the originals' addresses stand and what changed since."""
    seen = store.first_seen(selection)
    ledger = Ledger(subject)
    for check in checks:
        ledger.add(check, seen.get(check.check_id))
    return ledger.dossier(
        links=store.watch.transitions(), findings=changes(store, selection), tool=audit.tool
    )


def changes(store: Store, selection: Selection) -> Iterator[Finding]:
    """What later checks found to have changed: of an outlet, an aggregator, an author or a span of time."""
    found = store.watch.findings(
        since=selection.since,
        until=selection.until,
        outlet=selection.outlet,
        aggregator=selection.aggregator,
    )
    found = reviewed_findings(store, found)
    if selection.author is None:
        return found
    # A finding names no author; the checks from which it came do.
    ids = store.first_seen(Selection(author=selection.author)).keys()
    return (one for one in found if one.check_id in ids or one.since_check_id in ids)


def _frame_of(settings: Settings, store: Store, selection: Selection) -> Audit:
    """The frame of checks from several runs: from the first check to the last."""
    first, last = store.period(selection)
    moment = now()
    return Audit(
        run_id=SELECTED,
        started_at=first or moment,
        finished_at=last or moment,
        checks=(),
        tool=tool_of(settings),
        checkpoint=checkpoint_of(Archive(settings.archive_folder)),
    )
