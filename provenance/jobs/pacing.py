"""The pace at a host, kept in the database: every process that uses it keeps it together."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from provenance.fetch.pace import MAX_WAIT, HostBusy
from provenance.store import Store
from provenance.store.holders import new_token


class StorePacer:
    """Turns at hosts from the store's rows; a turn outlives no lease of `lease_s` seconds."""

    def __init__(
        self,
        store: Store,
        *,
        lease_s: float,
        max_wait: float = MAX_WAIT,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._store = store
        self._lease_s = lease_s
        self._max_wait = max_wait
        self._sleep = sleep

    @contextmanager
    def turn(self, host: str, delay: float) -> Iterator[None]:
        """Waits for the host's turn and holds it; raises HostBusy when it is too far off."""
        token = new_token()
        self._await(host, token, delay)
        try:
            yield
        finally:
            self._store.finish_turn(host, token, delay)

    def defer(self, host: str, seconds: float) -> None:
        """Nobody asks `host` again before `seconds` have passed."""
        self._store.defer_host(host, seconds)

    def _await(self, host: str, token: str, delay: float) -> None:
        waited = 0.0
        while (wait := self._store.claim_turn(host, token, self._lease_s, delay)) is not None:
            if waited + wait.seconds > self._max_wait:
                raise HostBusy(host, wait.seconds)
            self._sleep(wait.seconds)
            waited += wait.seconds
