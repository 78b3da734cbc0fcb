"""What the log says of each capture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from provenance.model import WarcAddress


@dataclass(frozen=True, slots=True)
class Stored:
    """What the log says of one capture."""

    address: WarcAddress
    record_id: str
    kind: str
    url: str | None
    at: str
    sha256: str
    payload_sha256: str
    source: str | None


def stored_of(facts: Mapping[str, Any]) -> Stored:
    """A capture's log entry as a value."""
    return Stored(
        address=WarcAddress(facts["file"], facts["offset"], facts["length"]),
        record_id=facts["record_id"],
        kind=facts["kind"],
        url=facts["url"],
        at=facts["captured_at"],
        sha256=facts["sha256"],
        payload_sha256=facts["payload_sha256"],
        source=facts["source"],
    )
