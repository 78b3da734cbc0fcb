"""What a job works with: the database, the archive, the sources of captures, the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from provenance.archive import Archive
from provenance.child import preload
from provenance.fetch.budget import Budget
from provenance.jobs.memory import Memory
from provenance.jobs.outlets import layer_of, registry_with
from provenance.jobs.sources import Remembering, now, sources_of
from provenance.jobs.tool import tool_of
from provenance.model import Tool
from provenance.outlets import Registry
from provenance.resolve.sites import Sites
from provenance.settings import Settings
from provenance.store import Store

if TYPE_CHECKING:
    from provenance.fetch.internet import Internet

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything that the jobs compose."""

    settings: Settings
    store: Store
    archive: Archive
    sources: Remembering
    registry: Registry
    layer: str | None  # the user's own outlets, for the child that parses
    tool: Tool
    clock: Clock
    budget: Budget = field(default_factory=Budget)
    sites: Sites = field(default_factory=Sites)  # what this run has learned of the sites it asked


@contextmanager
def open_bench(
    settings: Settings, *, clock: Clock = now, internet: Internet | None = None
) -> Iterator[Bench]:
    """Opens what the settings name; raises what Store.open and sources_of raise.

    `internet` is what lies below the gate, this machine's own where none is given.
    """
    preload(
        "provenance.jobs.inside", "provenance.compare", "provenance.extract", "provenance.resolve.readings"
    )
    archive = Archive(settings.archive_folder, clock=clock)
    layer = layer_of(settings)
    budget = Budget(per_repost=settings.max_requests_per_repost, per_host=settings.max_requests_per_host)
    with (
        Store.open(settings.db) as store,
        sources_of(settings, archive, store, internet, budget, clock) as sources,
    ):
        yield Bench(
            settings=settings,
            store=store,
            archive=archive,
            sources=Remembering(
                sources,
                is_stopped=lambda: budget.stopped is not None,
                memory=_memory(settings, store, archive, budget, clock),
            ),
            registry=registry_with(layer),
            layer=layer,
            tool=tool_of(settings),
            clock=clock,
            budget=budget,
        )


def _memory(
    settings: Settings, store: Store, archive: Archive, budget: Budget, clock: Clock
) -> Memory | None:
    """What others answered lately; none where captures come from files that the user named."""
    if settings.offline or settings.from_warc:
        return None
    return Memory(store, archive, budget, seconds=settings.ask_again_after_s, clock=clock)
