"""The extent of an item in rows, and what finding it asks of rows and credits alike."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.model import Credit
from provenance.parse.items.rows import Row

# A headline stands at most so many rows above the teaser line of its item.
HEAD_ROWS = 6


@dataclass(frozen=True, slots=True)
class Extent:
    """The rows `[first, last]` of an item, those of its teaser and headline where known, its own address."""

    first: int
    last: int
    teaser: int | None = None
    own_url: str | None = None
    headline: int | None = None


class Anchors:
    """Which row each visible credit stands on."""

    def __init__(self, rows: Sequence[Row], credits: Sequence[Credit]) -> None:
        self._starts = [row.span.start for row in rows]
        self.by_row: dict[int, list[int]] = {}
        for number, credit in enumerate(credits):
            if credit.span is not None and rows:
                self.by_row.setdefault(self.row_at(credit.span.start), []).append(number)

    def row_at(self, position: int) -> int:
        """The number of the row at a position."""
        return max(0, bisect_right(self._starts, position) - 1)


def has_text(rows: Sequence[Row], start: int) -> bool:
    """Whether running text follows before the next mark of a new item."""
    for row in rows[start : start + 2 * HEAD_ROWS]:
        if row.address is not None or row.also_read:
            return False
        if row.paragraph:
            return True
    return False


def last_row(rows: Sequence[Row]) -> int:
    """The last row that the markup does not put outside the text."""
    return next((row.at for row in reversed(rows) if not row.outside), len(rows) - 1)
