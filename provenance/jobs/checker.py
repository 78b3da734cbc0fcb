"""The jobs for Python programs: a home folder, opened once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from provenance.jobs.bench import Bench, open_bench
from provenance.jobs.finding import find_inputs
from provenance.jobs.recheck import RecheckResult, What, recheck
from provenance.jobs.runs import audit, check_inputs
from provenance.model import Audit, FoundText, Problem
from provenance.read import Given
from provenance.settings import load_settings

Named = str | os.PathLike[str]


class Checker:
    """Checks pages against their originals and records what it finds in a home folder.

    Opened at the first check and kept open until `close`, or the end of a `with`
    block. One object belongs to one thread. Raises what the command line would
    exit with 2 for: HomeError, SettingsError, StoreError, ArchiveError.
    """

    def __init__(
        self,
        home: Named | None = None,
        *,
        db: str | None = None,
        offline: bool = False,
        from_warc: Iterable[Named] = (),
    ) -> None:
        self.settings = load_settings(
            home=Path(home) if home is not None else None,
            db=db,
            offline=offline,
            from_warc=tuple(Path(path) for path in from_warc),
        )
        self._stack = ExitStack()
        self._bench: Bench | None = None

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database and the network."""
        self._bench = None
        self._stack.close()

    def check(self, *inputs: Named, url: str | None = None) -> Audit:
        """Checks inputs in a run of their own; bad ones are among the problems.

        `url` is the page's own address where there is one input. Raises UsageError
        where there is none.
        """
        return check_inputs(self._opened(), _given(inputs, url))

    def audit(self, *inputs: Named) -> Audit:
        """Checks inputs, going on where the same audit was interrupted before."""
        return audit(self._opened(), _given(inputs, None))

    def recheck(self, *, every: bool = False, limit: int | None = None) -> RecheckResult:
        """Looks again at what is due (`every`: at everything) and records what changed.

        `limit` is a number of looks. Where another program is at it, nothing is done and
        the result says `locked`.
        """
        return recheck(self._opened(), What(every=every, limit=limit))

    def find(self, *inputs: Named, url: str | None = None) -> tuple[FoundText | Problem, ...]:
        """Which archived captures hold the text of each repost of the inputs, or their article.

        Best first, copies of one origin together; what cannot be read is a Problem.
        Raises UsageError where nothing is named.
        """
        return tuple(find_inputs(self._opened(), _given(inputs, url)))

    def _opened(self) -> Bench:
        if self._bench is None:
            self._bench = self._stack.enter_context(open_bench(self.settings))
        return self._bench


def _given(inputs: tuple[Named, ...], url: str | None) -> Given:
    return Given(tuple(os.fspath(name) for name in inputs), url=url)
