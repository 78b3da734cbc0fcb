"""What every value shares: positions, wholeness, the way a capture came."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of `text` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same range, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Complete(StrEnum):
    """Whether a capture is known to be whole (design rule 1)."""

    YES = "yes"
    NO = "no"
    UNATTESTED = "unattested"


class Via(StrEnum):
    """The way a capture came to us."""

    LIVE = "live"
    MEMENTO = "memento"
    WARC = "warc"
    FILE = "file"
