"""How often a host is asked: one request at a time, a delay after each, and waiting when told to.

The delay counts from the end of the previous answer. `LocalPacer` serves one process; a
pacer over the hosts' rows in the database keeps several processes to one rate together
(each turn then holds a lease with a token of its own, and the database's clock decides).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol

RETRY_AFTER_MIN = 60.0  # also what an absent, negative or unreadable Retry-After is taken for
RETRY_AFTER_MAX = 86_400.0
MAX_WAIT = 15.0  # longer than this a host's turn is not waited for


class HostBusy(Exception):
    """Raised when a host's turn is too far off: `seconds` until it comes."""

    def __init__(self, host: str, seconds: float) -> None:
        super().__init__(f"{host} is not to be asked for another {seconds:.0f} s")
        self.host = host
        self.seconds = seconds


class Pacer(Protocol):
    """Gives out turns at a host."""

    def turn(self, host: str, delay: float) -> AbstractContextManager[None]:
        """Waits for a turn and holds it; `delay` seconds must pass after it. Raises HostBusy."""

    def defer(self, host: str, seconds: float) -> None:
        """Nobody asks `host` again before `seconds` have passed."""


class LocalPacer:
    """Turns within this process; safe to use from several threads."""

    def __init__(
        self,
        *,
        max_wait: float = MAX_WAIT,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._max_wait = max_wait
        self._clock = clock
        self._sleep = sleep
        self._guard = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._next: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, delay: float) -> Iterator[None]:
        """Waits for the host's turn, at most `max_wait` seconds, and sets its next one afterwards."""
        with self._guard:
            lock = self._hosts.setdefault(host, threading.Lock())
        if not lock.acquire(timeout=self._max_wait):
            raise HostBusy(host, self._max_wait)
        try:
            self._await(host)
            try:
                yield
            finally:
                with self._guard:
                    self._next[host] = max(self._next.get(host, 0.0), self._clock() + delay)
        finally:
            lock.release()

    def defer(self, host: str, seconds: float) -> None:
        """Moves the host's next turn `seconds` away."""
        with self._guard:
            self._next[host] = max(self._next.get(host, 0.0), self._clock() + seconds)

    def _await(self, host: str) -> None:
        with self._guard:
            wait = self._next.get(host, 0.0) - self._clock()
        if wait > self._max_wait:
            raise HostBusy(host, wait)
        if wait > 0:
            self._sleep(wait)


def retry_after_seconds(value: str | None, now: datetime) -> float:
    """How long a Retry-After asks to wait, between one minute and one day."""
    seconds = RETRY_AFTER_MIN
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        seconds = float(text[:9])
    elif text:
        try:
            at = parsedate_to_datetime(text)
            at = at.replace(tzinfo=UTC) if at.tzinfo is None else at
            seconds = (at - now) / timedelta(seconds=1)
        except (ValueError, IndexError, OverflowError):
            seconds = RETRY_AFTER_MIN
    return min(max(seconds, RETRY_AFTER_MIN), RETRY_AFTER_MAX)
