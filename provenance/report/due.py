"""What a dry run of `recheck` would look at, as documents."""

from __future__ import annotations

from datetime import datetime

from provenance.model import Tool
from provenance.report.fields import Document, instant, known
from provenance.report.serialise import header


def due_document(
    address: str, next_at: datetime | None, looked_at: datetime | None, *, tool: Tool | None = None
) -> Document:
    """`provenance/due/1`: one address or file, when its turn came and when it was last looked at."""
    turn = instant(next_at) if next_at is not None else None
    last = instant(looked_at) if looked_at is not None else None
    return {
        **header("due", tool),
        "address": address,
        **known("due_at", turn, "it has no turn yet"),
        **known("looked_at", last, "it was not looked at yet"),
    }
