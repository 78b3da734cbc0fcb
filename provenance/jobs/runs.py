"""Runs over many inputs, each recorded when it is done, so that any end is a pause."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Protocol

from provenance.jobs.bench import Bench
from provenance.jobs.checks import check_input
from provenance.jobs.enrolling import enrol
from provenance.jobs.own_layers import OwnLayers, layers_of
from provenance.jobs.reviewing import reviewed
from provenance.jobs.tool import checkpoint_of
from provenance.model import Audit, Problem
from provenance.read import Given, Input, expand
from provenance.store import Done, Pending


class Progress(Protocol):
    """Hears how far a run has come."""

    def begins(self, run_id: str, total: int, left: int) -> None:
        """`left` of `total` inputs are to do; fewer than all where a run is continued."""

    def turns_to(self, name: str) -> None:
        """The next input is taken up."""

    def is_done(self, done: Done) -> None:
        """An input is recorded."""


class Silence:
    """Progress that nobody wants to hear."""

    def begins(self, run_id: str, total: int, left: int) -> None:
        """Says nothing."""

    def turns_to(self, name: str) -> None:
        """Says nothing."""

    def is_done(self, done: Done) -> None:
        """Says nothing."""


@dataclass(frozen=True, slots=True)
class Call:
    """What makes two calls the same call: the command, what was named, and what can change a result."""

    command: str
    given: Given
    names: tuple[str, ...]

    def signature(self, bench: Bench) -> str:
        """The digest under which an unfinished run of the same call is found."""
        given = self.given
        told = [
            self.command,
            *([*part] for part in (given.inputs, map(str, given.lists), given.feeds, given.sitemaps)),
            given.url,
            bench.settings.sha256,
            [str(path) for path in bench.settings.from_warc],
        ]
        return hashlib.sha256(json.dumps(told).encode("utf-8", "backslashreplace")).hexdigest()


def check_inputs(bench: Bench, given: Given, progress: Progress | None = None) -> Audit:
    """Checks every input in a run of its own and gives back all that was recorded."""
    return _recorded(bench, run_checks(bench, given, progress))


def audit(bench: Bench, given: Given, progress: Progress | None = None) -> Audit:
    """As `run_audit`, and gives back all that was recorded."""
    return _recorded(bench, run_audit(bench, given, progress))


def run_checks(bench: Bench, given: Given, progress: Progress | None = None) -> str:
    """Checks every input in a run of its own; the run's name, under which all is recorded."""
    items = _expanded(bench, given)
    call = Call("check", given, tuple(items))
    run_id = _begin(bench, call)
    _work(bench, run_id, items, progress or Silence())
    return run_id


def run_audit(bench: Bench, given: Given, progress: Progress | None = None) -> str:
    """Checks every input, continuing an unfinished run of the same call where there is one; its name.

    A run that another program is working on is left to it. Interrupted at any
    moment, the same call does what is left; what was recorded before belongs to it.
    """
    items = _expanded(bench, given)
    call = Call("audit", given, tuple(items))
    with ExitStack() as stack:
        run_id = _unfinished(bench, call, stack)
        if run_id is None:
            run_id = _begin(bench, call)
            stack.enter_context(bench.store.hold(run_id))
        _work(bench, run_id, items, progress or Silence())
        return run_id


def _recorded(bench: Bench, run_id: str) -> Audit:
    loaded = bench.store.load_run(run_id)
    assert loaded is not None, f"run {run_id} was recorded a moment ago"
    return replace(loaded, checks=tuple(reviewed(bench.store, loaded.checks)))


def _unfinished(bench: Bench, call: Call, stack: ExitStack) -> str | None:
    """The newest unfinished run of the same call that nobody else holds; held until `stack` ends."""
    for run_id in bench.store.unfinished_runs(call.signature(bench)):
        if stack.enter_context(bench.store.hold(run_id)):
            return run_id
    return None


def _expanded(bench: Bench, given: Given) -> dict[str, Input | Problem]:
    limit = bench.settings.max_input_bytes
    found = expand(given, bench.sources, limit=limit)
    return {item.name if isinstance(item, Input) else item.input: item for item in found}


def _begin(bench: Bench, call: Call) -> str:
    return bench.store.begin_run(
        call.command, call.names, signature=call.signature(bench), tool=bench.tool, now=bench.clock()
    )


def _work(bench: Bench, run_id: str, items: dict[str, Input | Problem], progress: Progress) -> None:
    left = bench.store.pending(run_id)
    progress.begins(run_id, bench.store.count_inputs(run_id), len(left))
    layers = layers_of(bench, items.values()) if left else OwnLayers()
    for done in _results(bench, run_id, left, items, progress, layers):
        bench.store.record(run_id, done, bench.clock())
        enrol(bench, done.checks)
        progress.is_done(done)
    bench.store.finish_run(run_id, bench.clock(), checkpoint_of(bench.archive))


def _results(
    bench: Bench,
    run_id: str,
    left: Iterable[Pending],
    items: dict[str, Input | Problem],
    progress: Progress,
    layers: OwnLayers,
) -> Iterator[Done]:
    for one in left:
        progress.turns_to(one.input)
        match items.get(one.input):
            case Input() as item:
                yield check_input(bench, run_id, one.position, item, layers)
            case Problem() as problem:
                yield Done(one.position, problem=problem)
            case None:
                yield Done(one.position, problem=_gone(one.input))


def _gone(name: str) -> Problem:
    return Problem(
        name, "missing", f"{name} was there when the audit began and is not any more", "start the audit again"
    )
