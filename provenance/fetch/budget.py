"""How many requests the search for one original may take, in all and of one host.

Counted where requests are made, so that robots.txt, each hop of a redirect and each
question to a web archive count as what they are: a request to somebody's server.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class BudgetSpent(Exception):
    """Raised instead of a request that would pass a limit; the message says which."""


class Budget:
    """Counts requests while a search runs; outside of one it lets everything pass.

    `per_repost` bounds one search, `per_host` all searches of one object at one host.
    One object belongs to one thread.
    """

    def __init__(self, *, per_repost: int | None = None, per_host: int | None = None) -> None:
        self._per_repost = per_repost
        self._per_host = per_host
        self._hosts: Counter[str] = Counter()
        self._counting = False
        self.spent = 0  # requests of the present search, or of the last one
        self.stopped: str | None = None  # why the present search got no further request

    @contextmanager
    def search(self) -> Iterator[None]:
        """Counts anew for one repost while the block lasts."""
        self.spent, self.stopped, self._counting = 0, None, True
        try:
            yield
        finally:
            self._counting = False

    @property
    def is_counting(self) -> bool:
        """Whether a search is going on."""
        return self._counting

    @property
    def is_spent(self) -> bool:
        """Whether the present search has no request left."""
        return self._per_repost is not None and self.spent >= self._per_repost

    def spend(self, host: str) -> None:
        """Counts one request to `host`; raises BudgetSpent where there is none left."""
        if not self._counting:
            return
        if self.is_spent:
            raise self._stop(f"the budget of {self._per_repost} requests for one repost is used up")
        if self._per_host is not None and self._hosts[host] >= self._per_host:
            raise self._stop(f"the budget of {self._per_host} requests to {host} is used up")
        self.spent += 1
        self._hosts[host] += 1

    def _stop(self, why: str) -> BudgetSpent:
        self.stopped = self.stopped or why
        return BudgetSpent(why)
