"""Who keeps what was exchanged: an archive, or nobody."""

from __future__ import annotations

from typing import Any, Protocol

from provenance.archive.exchange import Exchange, capture_of
from provenance.model import Capture, Via


class Recorder(Protocol):
    """Keeps exchanges as evidence; the archive is one."""

    def record(self, exchange: Exchange) -> Capture:
        """Stores an exchange and gives it back as a capture; durable when it returns."""

    def note(self, event: str, facts: dict[str, Any]) -> None:
        """Logs an event that is no capture."""


class Unrecorded:
    """The recorder for looks that leave no evidence (`parse` of an address)."""

    def record(self, exchange: Exchange) -> Capture:
        """The exchange as a capture, stored nowhere."""
        return capture_of(
            exchange.message,
            url=exchange.asked_url,
            final_url=exchange.url,
            via=Via.LIVE,
            captured_at=exchange.started_at,
            hops=(*exchange.hops, exchange.hop),
        )

    def note(self, event: str, facts: dict[str, Any]) -> None:
        """Forgets the event."""
