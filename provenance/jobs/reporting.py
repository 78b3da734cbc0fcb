"""Recorded checks gathered for a report, streamed: an audit of any size passes by without being held."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from provenance.archive import Archive
from provenance.errors import UsageError
from provenance.jobs.reviewing import reviewed
from provenance.jobs.sources import now
from provenance.jobs.tool import checkpoint_of, tool_of
from provenance.model import Audit, Check
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
    return frame, lambda: reviewed(store, store.checks(chosen))


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
