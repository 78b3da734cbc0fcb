"""The source that asks nobody (`--offline`)."""

from __future__ import annotations

from datetime import datetime

from provenance.model import Outcome, OutcomeKind, Unreachable


class Offline:
    """Answers every question with "could not look"; nothing leaves the machine."""

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:  # noqa: ARG002
        """Always Unreachable, kind `offline`."""
        return Unreachable(url, OutcomeKind.OFFLINE, "could not look: offline, nothing was asked")

    def nearest(self, url: str, near: datetime | None = None) -> Outcome:  # noqa: ARG002
        """Always Unreachable, kind `offline`."""
        return Unreachable(url, OutcomeKind.OFFLINE, "could not look: offline, no web archive was asked")
