"""SIGTERM and Ctrl-C as exceptions that reach the command wherever they strike.

An exception raised by a signal handler is lost where Python cannot pass it on:
in a weak reference's callback, in `__del__`, in a hook of the collector. The
interpreter prints it as ignored and runs on, deaf to the signal. `listen` has
such a signal raised again a moment later, until it is heard.
"""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

AGAIN_S = 0.005  # longer than any callback that swallows a signal, shorter than anybody notices


class Terminated(BaseException):
    """Raised by SIGTERM, so that every `finally` and every rollback runs."""


def listen() -> None:
    """From now on SIGTERM raises `Terminated`, and neither it nor Ctrl-C can be swallowed."""
    signal.signal(signal.SIGTERM, _terminate)
    sys.unraisablehook = _raise_again


def stop_listening() -> None:
    """The work is done: from now on the system's own way to end a process is the clean one."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    sys.unraisablehook = sys.__unraisablehook__


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _raise_again(swallowed: UnraisableHookArgs, /) -> None:
    """Arms an alarm for a swallowed signal; anything else is shown as ever."""
    handlers = {Terminated: _terminate, KeyboardInterrupt: _interrupt}
    handler = handlers.get(swallowed.exc_type)
    if handler is None or not hasattr(signal, "setitimer"):
        sys.__unraisablehook__(swallowed)
        return
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, AGAIN_S)
