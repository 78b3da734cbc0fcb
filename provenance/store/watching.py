"""What is looked at again: the facade `store.watch`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from provenance import model
from provenance.store import found
from provenance.store.load import CHUNK

if TYPE_CHECKING:
    from provenance.store import Store


class Watching:
    """Findings of change, and the queue of what is looked at again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- findings ---

    def record(self, run_id: str | None, findings: Iterable[model.Finding]) -> tuple[model.Finding, ...]:
        """Records findings in one transaction; gives back those that were not recorded before."""
        with self._store._writing() as connection:
            return found.record(connection, run_id, findings)

    def findings(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        kinds: Iterable[model.FindingKind] | None = None,
        outlet: str | None = None,
        aggregator: str | None = None,
        repost_id: int | None = None,
        newest_first: bool = False,
        limit: int | None = None,
    ) -> Iterator[model.Finding]:
        """Recorded findings, oldest first; `[since, until)` is when they were found.

        `outlet` is an id, a domain or a name as claimed, `aggregator` the host of the page.
        Read a few hundred at a time, each time in a transaction of its own.
        """
        wanted = found.Wanted(
            since=since,
            until=until,
            kinds=tuple(kinds or ()),
            outlet=outlet,
            aggregator=aggregator,
            repost_id=repost_id,
            newest_first=newest_first,
            limit=limit,
        )
        with self._store._reading() as connection:
            keys = found.keys_of(connection, wanted)
        for start in range(0, len(keys), CHUNK):
            with self._store._reading() as connection:
                some = list(found.load(connection, keys[start : start + CHUNK]))
            yield from some
