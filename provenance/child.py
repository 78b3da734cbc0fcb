"""Work on untrusted input in a child process, under limits on time and memory.

One warm child is kept and reused until it is killed or has grown; starting it costs about
30 ms, a call to a warm one under 1 ms. What a child cannot finish is a value, `Killed`,
and the parent goes on.
"""

from __future__ import annotations

import atexit
import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any, Generic, TypeVar

T = TypeVar("T")

CALLS_PER_CHILD = 500  # parsers keep memory; a fresh child now and then costs nothing
_GRACE_S = 0.5  # beyond the child's own alarm, for passing a large result


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The function's result."""

    value: T


@dataclass(frozen=True, slots=True)
class Killed:
    """The child did not finish: `reason` is `time`, `memory`, `crash` or `error`."""

    reason: str
    detail: str


class Child:
    """A child process that runs one call at a time under limits."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._calls = 0
        self._guard = threading.Lock()

    def run(
        self, function: Callable[..., T], args: tuple[Any, ...], *, seconds: float, megabytes: int
    ) -> Done[T] | Killed:
        """Calls `function(*args)` in the child; both must be importable and picklable.

        `megabytes` bounds what the call may take beyond what the child already has.
        """
        with self._guard:
            if self._calls >= CALLS_PER_CHILD:
                self._stop()
            try:
                pipe = self._started()
                pipe.send((function, args, seconds, megabytes))
                self._calls += 1
                return self._answer(pipe, seconds)
            except (OSError, EOFError) as error:
                return self._died(error)

    def close(self) -> None:
        """Ends the child."""
        with self._guard:
            self._stop()

    def _started(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._pipe is None:
            self._stop()
            ours, theirs = multiprocessing.Pipe()
            process = _new_process(theirs)
            with _without_main(), _from_nowhere_near():
                process.start()
            theirs.close()
            self._process, self._pipe, self._calls = process, ours, 0
        return self._pipe

    def _answer(self, pipe: Connection, seconds: float) -> Done[T] | Killed:
        if not pipe.poll(seconds + _GRACE_S):
            self._stop()
            return Killed("time", f"stopped after {seconds:g} s")
        outcome: Done[T] | Killed = pipe.recv()
        if isinstance(outcome, Killed) and outcome.reason in ("memory", "time"):
            self._stop()  # its heap is full of what it could not finish
        return outcome

    def _died(self, error: Exception) -> Killed:
        process = self._process
        if process is not None:
            process.join(1)
        code = process.exitcode if process is not None else None
        self._stop()
        if code is not None and code < 0:
            name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
            reason = "memory" if name == "SIGKILL" else "time" if name in ("SIGXCPU", "SIGALRM") else "crash"
            return Killed(reason, f"the child was ended by {name}")
        return Killed("crash", f"the child ended ({str(error) or type(error).__name__})")

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process, self._pipe, self._calls = None, None, 0


@contextlib.contextmanager
def _without_main() -> Iterator[None]:
    """Hides the main module while a child is made.

    multiprocessing runs the program's main module again in each child. The child has no
    need of it, and a script that calls us without `if __name__ == "__main__"` would start
    itself all over (seen: a child that ended before its first call, and every input lost).
    """
    main = sys.modules.get("__main__")
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        if main is not None:
            sys.modules["__main__"] = main


_environment = threading.Lock()


@contextlib.contextmanager
def _from_nowhere_near() -> Iterator[None]:
    """Keeps the current folder off the child's module path (PYTHONSAFEPATH, Python 3.11).

    multiprocessing starts its helpers with `python -c`, which looks for modules in the current
    folder first: a `json.py` lying beside a page was run in place of Python's own.
    """
    with _environment:
        before = os.environ.get("PYTHONSAFEPATH")
        os.environ["PYTHONSAFEPATH"] = "1"
        try:
            yield
        finally:
            if before is None:
                del os.environ["PYTHONSAFEPATH"]
            else:
                os.environ["PYTHONSAFEPATH"] = before


def _new_process(pipe: Connection) -> BaseProcess:
    if os.name == "nt":
        return multiprocessing.get_context("spawn").Process(target=_serve, args=(pipe,), daemon=True)
    return multiprocessing.get_context("forkserver").Process(target=_serve, args=(pipe,), daemon=True)


def preload(*modules: str) -> None:
    """Names modules that every new child shall have loaded already; only before the first call."""
    if os.name != "nt":
        multiprocessing.get_context("forkserver").set_forkserver_preload(list(modules))


_shared = threading.local()


def run_limited(
    function: Callable[..., T], args: tuple[Any, ...] = (), *, seconds: float = 20.0, megabytes: int = 1024
) -> Done[T] | Killed:
    """`function(*args)` in this thread's warm child, within `seconds` and `megabytes`."""
    child: Child | None = getattr(_shared, "child", None)
    if child is None:
        child = _shared.child = Child()
        atexit.register(child.close)
    return child.run(function, args, seconds=seconds, megabytes=megabytes)


# --- inside the child ------------------------------------------------------------------------


def _serve(pipe: Connection) -> None:
    """Answers calls until the parent goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    with contextlib.suppress(EOFError, OSError):
        while True:
            function, args, seconds, megabytes = pipe.recv()
            outcome = _limited(function, args, seconds, megabytes)
            try:
                pipe.send(outcome)
            except (MemoryError, TypeError, AttributeError, RecursionError, ValueError) as error:
                pipe.send(Killed("error", f"the result cannot be passed on ({type(error).__name__})"))


def _limited(
    function: Callable[..., Any], args: tuple[Any, ...], seconds: float, megabytes: int
) -> Done[Any] | Killed:
    _limit_memory(megabytes)
    _limit_time(seconds)
    try:
        return Done(function(*args))
    except MemoryError:
        return Killed("memory", f"more than {megabytes} MB were asked for")
    except _OutOfTime:
        return Killed("time", f"stopped after {seconds:g} s")
    except RecursionError:
        return Killed("error", "nested too deeply")
    except Exception as error:  # noqa: BLE001 - whatever untrusted input brings about is a value here
        return Killed("error", f"{type(error).__name__}: {error}"[:500])
    finally:
        _limit_time(0)


class _OutOfTime(BaseException):
    """Raised by the alarm; no `except Exception` of a parser may swallow it."""


def _limit_time(seconds: float) -> None:
    if not hasattr(signal, "setitimer"):
        return  # the parent's own clock remains

    def ring(*_: object) -> None:
        raise _OutOfTime

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory(megabytes: int) -> None:
    """Bounds the address space at what is in use now and `megabytes` more."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time limit remains
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _address_space() + megabytes * 1024 * 1024
    limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _address_space() -> int:
    """The bytes of address space in use, where the system says so."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 512 * 1024 * 1024  # more than a child with every parser loaded takes
