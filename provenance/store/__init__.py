"""The database: every check ever made, appended and never overwritten.

`Store.open` creates or upgrades what it finds. Values of `model` go in and
come out; the row classes stay in this room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine

from provenance import model
from provenance.store import inspection, runs, turns
from provenance.store.asked import Questions
from provenance.store.deliveries import Deliveries
from provenance.store.desk import Desk
from provenance.store.engine import engine_for, reading
from provenance.store.faults import Collision, translated
from provenance.store.inspection import Info
from provenance.store.load import CHUNK, load_checks
from provenance.store.record import record_capture
from provenance.store.runs import Done, Pending, new_run_id
from provenance.store.search import Place
from provenance.store.selection import Selection, first_seen
from provenance.store.textindex import TextIndex
from provenance.store.turns import Wait
from provenance.store.upgrade import make_ready
from provenance.store.watching import Watching

__all__ = ["Done", "Info", "Pending", "Place", "Selection", "Store", "Wait", "new_run_id"]


# Two programs that record the same captures in another order end in a deadlock, which
# PostgreSQL breaks by undoing one of them; that one begins anew. On SQLite one waits for the other.
TRIES = 10
Written = TypeVar("Written")


class Store:
    """An open database of ours."""

    def __init__(self, engine: Engine, copy: Path | None = None) -> None:
        self._engine = engine
        self.copy_before_upgrade = copy

    @classmethod
    def open(cls, url: str) -> Store:
        """Opens a file name or URL, creating or upgrading the database at first use.

        Raises NewerDatabase, ForeignDatabase, DamagedDatabase, HomeError or SettingsError,
        and has then written nothing.
        """
        engine = engine_for(url)
        try:
            return cls(engine, make_ready(engine))
        except BaseException:
            engine.dispose()
            raise

    def close(self) -> None:
        """Lets go of every connection."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction that is on disk when the block ends, or never was."""
        with translated(self._engine), self._engine.connect() as connection, connection.begin():
            yield connection

    def _write(self, write: Callable[[Connection], Written]) -> Written:
        """One transaction, begun anew where the server undid it for another program's sake."""
        for attempt in range(TRIES):
            try:
                with self._writing() as connection:
                    return write(connection)
            except Collision:
                if attempt == TRIES - 1:
                    raise
        raise AssertionError("the last try returns or raises")

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._engine), reading(self._engine.connect()) as connection, connection.begin():
            yield connection

    # --- runs ---

    def begin_run(
        self,
        command: str,
        inputs: Iterable[str],
        *,
        signature: str,
        tool: model.Tool,
        now: datetime,
    ) -> str:
        """Writes down a run with its inputs, all pending; its name."""
        run_id, named = new_run_id(now), tuple(inputs)
        self._write(
            lambda connection: runs.begin(
                connection,
                run_id=run_id,
                command=command,
                signature=signature,
                inputs=named,
                tool=tool,
                now=now,
            )
        )
        return run_id

    def unfinished_runs(self, signature: str) -> list[str]:
        """Runs of the same call that did not come to their end, newest first."""
        with self._reading() as connection:
            return runs.unfinished(connection, signature)

    def hold(self, run_id: str) -> AbstractContextManager[bool]:
        """Whether nobody else works on the run while the block lasts."""
        return runs.held(self._engine, run_id)

    def pending(self, run_id: str) -> tuple[Pending, ...]:
        """What the run has still to do, in order."""
        with self._reading() as connection:
            return runs.pending(connection, run_id)

    def count_inputs(self, run_id: str) -> int:
        """How many inputs the run has in all."""
        with self._reading() as connection:
            return runs.count_inputs(connection, run_id)

    def record(self, run_id: str, done: Done, now: datetime) -> None:
        """Records what became of one input in one transaction; on return it is on disk."""
        self._write(lambda connection: runs.record(connection, run_id, done, now))

    def finish_run(self, run_id: str, now: datetime, checkpoint: model.Checkpoint | None = None) -> None:
        """Closes a run that has nothing left to do."""
        with self._writing() as connection:
            runs.finish(connection, run_id, now, checkpoint)

    def load_run(self, run_id: str, *, checks: bool = True) -> model.Audit | None:
        """What the run recorded, without its checks where they are read one by one; None for no run."""
        with self._reading() as connection:
            return runs.load(connection, run_id, checks=checks)

    def newest_run(self) -> str | None:
        """The run that was begun last."""
        with self._reading() as connection:
            return runs.newest(connection)

    # --- turns at hosts ---

    def claim_turn(self, host: str, token: str, lease_s: float, delay_s: float = 0.0) -> Wait | None:
        """Takes the host's turn for `token` (None), or says how long to wait.

        A holder of this machine that died is not waited for, but `delay_s` is.
        """
        with self._writing() as connection:
            return turns.claim(connection, host, token, lease_s, delay_s)

    def finish_turn(self, host: str, token: str, delay_s: float) -> None:
        """Gives the turn back; the host's next one comes `delay_s` from now."""
        with self._writing() as connection:
            turns.finish(connection, host, token, delay_s)

    def defer_host(self, host: str, seconds: float) -> None:
        """Nobody asks the host before `seconds` have passed."""
        with self._writing() as connection:
            turns.defer(connection, host, seconds)

    # --- what is known ---

    def known_capture(self, capture: model.Capture) -> model.Capture | None:
        """The recorded capture that `capture` is again, without its bytes."""
        with self._reading() as connection:
            return inspection.known_capture(connection, capture)

    def checks(self, selection: Selection | None = None) -> Iterator[model.Check]:
        """The selected checks, oldest first.

        Read a few hundred at a time, each time in a transaction of its own: a report that
        waits for its reader (`| less`) must not keep anybody from writing.
        """
        with self._reading() as connection:
            keys = inspection.selected(connection, selection or Selection())
        for start in range(0, len(keys), CHUNK):
            with self._reading() as connection:
                some = list(load_checks(connection, keys[start : start + CHUNK]))
            yield from some

    def period(self, selection: Selection) -> tuple[datetime | None, datetime | None]:
        """When the first and the last of the selected checks were made."""
        with self._reading() as connection:
            return inspection.period(connection, selection)

    def first_seen(self, selection: Selection) -> dict[str, datetime]:
        """When the repost of each selected check was first looked at, by the check's name."""
        with self._reading() as connection:
            return first_seen(connection, selection)

    def record_capture(self, capture: model.Capture) -> None:
        """Records a capture that no check stands on yet."""
        self._write(lambda connection: record_capture(connection, capture))

    @property
    def index(self) -> TextIndex:
        """Which captures hold a text."""
        return TextIndex(self)

    @property
    def watch(self) -> Watching:
        """What is looked at again, and what was found to have changed."""
        return Watching(self)

    @property
    def questions(self) -> Questions:
        """What was asked of others lately, and what they answered."""
        return Questions(self)

    @property
    def desk(self) -> Desk:
        """What reviewers did, and when they last looked."""
        return Desk(self)

    @property
    def deliveries(self) -> Deliveries:
        """What was told to whom."""
        return Deliveries(self)

    # --- care ---

    def info(self) -> Info:
        """What the database holds."""
        with self._reading() as connection:
            return inspection.info(connection)

    def faults(self) -> tuple[str, ...]:
        """What the integrity check finds; nothing when all is well."""
        with self._reading() as connection:
            return inspection.faults(connection)

    def backup(self, target: Path) -> None:
        """A consistent copy while others go on working; the target must not exist."""
        with translated(self._engine):
            inspection.backup(self._engine, target)
