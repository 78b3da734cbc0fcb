"""What was answered in the last day: a search never asks the same question twice in it.

Only answers count. A host that could not be reached, was busy or failed may be there in a
minute, so that is remembered for the run alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from provenance.archive import Archive
from provenance.errors import ArchiveError
from provenance.fetch.budget import Budget
from provenance.fetch.robots import LASTS
from provenance.model import Capture, Fetched, Outcome, OutcomeKind, Via
from provenance.store import Store

ANSWERS = frozenset(
    {
        OutcomeKind.OK,
        OutcomeKind.GONE,
        OutcomeKind.NOT_FOUND,
        OutcomeKind.SOFT_404,
        OutcomeKind.PARKED,
        OutcomeKind.PAYWALLED,
        OutcomeKind.CONSENT_WALL,
        OutcomeKind.BLOCKED,
        OutcomeKind.WRONG_TYPE,
    }
)


class Memory:
    """The answers of the last `seconds`, from the store and the archive; silent outside of a search."""

    def __init__(
        self,
        store: Store,
        archive: Archive,
        budget: Budget,
        *,
        seconds: float,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._archive = archive
        self._budget = budget
        self._lasts = timedelta(seconds=seconds)
        self._clock = clock

    def recall(self, question: tuple[str, ...]) -> Outcome | None:
        """What a question was answered within the time, its bytes read from the archive."""
        if not self._budget.is_counting or not self._lasts:
            return None
        outcome = self._store.questions.recall(question, self._clock() - self._lasts)
        if outcome is None or outcome.capture is None:
            return outcome
        address = outcome.capture.warc
        if address is None:
            return None
        try:
            body = self._archive.read(address).body
        except (ArchiveError, OSError):
            return None  # `verify` names the damage; the question is asked again
        return replace(outcome, capture=replace(outcome.capture, body=body))

    def note(self, question: tuple[str, ...], url: str, outcome: Outcome) -> None:
        """Remembers an answer of the live web or of a web archive."""
        if not self._budget.is_counting or not self._lasts or outcome.kind not in ANSWERS:
            return
        capture = outcome.capture
        if capture is not None and (capture.warc is None or capture.via not in (Via.LIVE, Via.MEMENTO)):
            return
        self._store.questions.note(question, url, outcome, self._clock())


class RobotsMemory:
    """The last robots.txt of each site: what an earlier run was told today need not be asked again."""

    def __init__(self, store: Store, archive: Archive, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._archive = archive
        self._clock = clock

    def recall(self, site: str) -> Capture | None:
        """The last one that is recorded, its bytes read from the archive; None where these are not there."""
        outcome = self._store.questions.recall(("robots", site), self._clock() - LASTS)
        capture = outcome.capture if outcome is not None else None
        if capture is None or capture.warc is None:
            return None
        try:
            return replace(capture, body=self._archive.read(capture.warc).body)
        except (ArchiveError, OSError):
            return None  # `verify` names the damage; the site is asked again

    def keep(self, site: str, capture: Capture) -> None:
        """Notes what a site answered."""
        if capture.warc is not None:
            self._store.questions.note(("robots", site), capture.url or site, Fetched(capture), self._clock())
