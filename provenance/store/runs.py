"""Runs and what is left of them to do.

A run's inputs are written down before the first is checked. What was recorded
for an input and that the input is done are one transaction, so a run that was
killed at any moment continues with the first input that is not done.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select, text, update

from provenance import model
from provenance.store.codec import decode, encode, storable
from provenance.store.engine import sqlite_file
from provenance.store.load import load_checks
from provenance.store.record import (
    CHECKS,
    PROBLEMS,
    RUN_INPUTS,
    RUNS,
    TARGETS,
    add,
    add_all,
    record_checks,
    record_problem,
    record_target,
)
from provenance.store.search import record_words
from provenance.store.tables import InputState, RunState
from provenance.store.textindex import record_texts


@dataclass(frozen=True, slots=True)
class Pending:
    """An input of a run that is still to do."""

    position: int
    input: str


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one input: its checks, or the problem that kept it from being checked.

    `texts` are those of the checks and of the page, for the text index; None where nobody
    has prepared them, so that they are indexed when next somebody looks for a text.
    """

    position: int
    checks: tuple[model.Check, ...] = ()
    problem: model.Problem | None = None
    texts: tuple[model.HeldText, ...] | None = None

    @property
    def state(self) -> InputState:
        """`problem` outranks; an input without checks held no repost."""
        if self.problem is not None:
            return InputState.PROBLEM
        return InputState.CHECKED if self.checks else InputState.NO_REPOST


def new_run_id(now: datetime) -> str:
    """A name that sorts by time and that nobody else makes in the same moment."""
    return f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


def begin(
    connection: Connection,
    *,
    run_id: str,
    command: str,
    signature: str,
    inputs: Iterable[str],
    tool: model.Tool,
    now: datetime,
) -> None:
    """Writes down a run and everything that it is to do; a name given twice is done once."""
    row = {"run_id": run_id, "command": command, "signature": signature, "state": RunState.RUNNING.value}
    key = add(connection, RUNS, {**row, "started_at": now, "tool": encode(tool)})
    names = dict.fromkeys(storable(name) for name in inputs)
    rows = (
        {
            "run_id": key,
            "position": position,
            "target_id": record_target(connection, name),
            "state": InputState.PENDING.value,
        }
        for position, name in enumerate(names)
    )
    add_all(connection, RUN_INPUTS, rows)


def unfinished(connection: Connection, signature: str) -> list[str]:
    """Runs of the same call that still have something to do, newest first."""
    wanted = (
        select(RUNS.c.run_id)
        .where(RUNS.c.signature == signature, RUNS.c.state == RunState.RUNNING.value)
        .order_by(RUNS.c.id.desc())
    )
    return list(connection.scalars(wanted))


def pending(connection: Connection, run_id: str) -> tuple[Pending, ...]:
    """What a run has still to do, in order."""
    wanted = (
        select(RUN_INPUTS.c.position, TARGETS.c.input)
        .join(RUNS, RUNS.c.id == RUN_INPUTS.c.run_id)
        .join(TARGETS, TARGETS.c.id == RUN_INPUTS.c.target_id)
        .where(RUNS.c.run_id == run_id, RUN_INPUTS.c.state == InputState.PENDING.value)
        .order_by(RUN_INPUTS.c.position)
    )
    return tuple(Pending(position, name) for position, name in connection.execute(wanted))


def count_inputs(connection: Connection, run_id: str) -> int:
    """How many inputs a run has, done or not."""
    wanted = (
        select(func.count()).select_from(RUN_INPUTS.join(RUNS, RUNS.c.id == RUN_INPUTS.c.run_id))
    ).where(RUNS.c.run_id == run_id)
    return connection.scalar(wanted) or 0


def record(connection: Connection, run_id: str, done: Done, now: datetime) -> None:
    """Records what became of one input, unless it is recorded already."""
    run = _key(connection, run_id)
    where = (RUN_INPUTS.c.run_id == run, RUN_INPUTS.c.position == done.position)
    claimed = connection.execute(
        update(RUN_INPUTS)
        .where(*where, RUN_INPUTS.c.state == InputState.PENDING.value)
        .values(state=done.state.value, recorded_at=now)
    )
    if claimed.rowcount == 0:
        return
    record_checks(connection, run, done.checks)
    if done.texts is not None:
        record_texts(connection, done.texts, [check.check_id for check in done.checks])
    record_words(connection, done.checks)
    if done.problem is not None:
        record_problem(connection, run, done.position, done.problem)
    target = select(RUN_INPUTS.c.target_id).where(*where).scalar_subquery()
    failed = done.problem is not None
    connection.execute(
        update(TARGETS)
        .where(TARGETS.c.id == target)
        .values(
            last_checked_at=now,
            attempts=TARGETS.c.attempts + 1 if failed else 0,
            last_error=storable(f"{done.problem.code}: {done.problem.message}") if done.problem else None,
        )
    )


def finish(connection: Connection, run_id: str, now: datetime, checkpoint: model.Checkpoint | None) -> None:
    """Closes a run that has nothing left to do."""
    connection.execute(
        update(RUNS)
        .where(RUNS.c.run_id == run_id)
        .values(
            state=RunState.FINISHED.value,
            finished_at=now,
            checkpoint=encode(checkpoint) if checkpoint is not None else None,
        )
    )


def newest(connection: Connection) -> str | None:
    """The run that was begun last."""
    return connection.scalar(select(RUNS.c.run_id).order_by(RUNS.c.id.desc()).limit(1))


def load(connection: Connection, run_id: str, *, checks: bool = True) -> model.Audit | None:
    """What a run recorded, in the order of its inputs; None where there is no such run."""
    named = select(RUNS).where(RUNS.c.run_id == storable(run_id))
    run = connection.execute(named).mappings().one_or_none()
    if run is None:
        return None
    wanted = select(CHECKS.c.id).where(CHECKS.c.run_id == run["id"]).order_by(CHECKS.c.id)
    keys = list(connection.scalars(wanted)) if checks else []
    problems = connection.execute(
        select(PROBLEMS.c.input, PROBLEMS.c.code, PROBLEMS.c.message, PROBLEMS.c.remedy)
        .where(PROBLEMS.c.run_id == run["id"])
        .order_by(PROBLEMS.c.position, PROBLEMS.c.id)
    )
    empty = connection.scalars(
        select(TARGETS.c.input)
        .join(RUN_INPUTS, RUN_INPUTS.c.target_id == TARGETS.c.id)
        .where(RUN_INPUTS.c.run_id == run["id"], RUN_INPUTS.c.state == InputState.NO_REPOST.value)
        .order_by(RUN_INPUTS.c.position)
    )
    return model.Audit(
        run_id=run_id,
        started_at=run["started_at"],
        finished_at=run["finished_at"],
        checks=tuple(load_checks(connection, keys)),
        problems=tuple(model.Problem(*row) for row in problems),
        pages_without_repost=tuple(empty),
        tool=decode(model.Tool | None, run["tool"]),
        checkpoint=decode(model.Checkpoint | None, run["checkpoint"]),
    )


def _key(connection: Connection, run_id: str) -> int:
    return int(connection.execute(select(RUNS.c.id).where(RUNS.c.run_id == run_id)).scalar_one())


@contextmanager
def held(engine: Engine, run_id: str) -> Iterator[bool]:
    """Whether the run is ours to work on; true for one program at a time.

    The operating system or the server lets go when the program dies, whatever
    killed it: there is no lease to wait for.
    """
    file = sqlite_file(engine)
    if file is not None:
        with _file_held(file.with_name(f"{file.name}.run-{run_id}.lock")) as ours:
            yield ours
        return
    with engine.connect() as connection:
        connection.detach()  # the lock ends with the session, which must not go back into the pool
        key = {"key": _lock_number(connection, run_id)}
        ours = bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key))
        connection.commit()
        yield ours


def _lock_number(connection: Connection, run_id: str) -> int:
    """The server's locks are numbers for a whole database, in which several schemas may be ours."""
    schema = connection.scalar(text("SELECT current_schema"))
    told = hashlib.sha256(f"{schema}\n{run_id}".encode()).digest()
    return int.from_bytes(told[:8], "big", signed=True)


@contextmanager
def _file_held(path: Path) -> Iterator[bool]:
    """A lock on a file that is removed with the lock."""
    try:
        import fcntl
    except ImportError:  # Windows has no flock; two audits there each make their own checks
        yield True
        return
    while True:
        with open(path, "a") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            if not _is_still(path, handle.fileno()):
                continue  # its holder removed it between our opening and our lock
            try:
                yield True
            finally:
                path.unlink(missing_ok=True)
            return


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False
