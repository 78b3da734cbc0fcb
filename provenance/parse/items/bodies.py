"""From where to where the body of an item runs: its paragraphs, and the short sentences at its edges."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import BlockKind, Zone
from provenance.parse.items.own_layer import kind_around_text
from provenance.parse.items.row_signs import (
    BYLINE_MARKS,
    CAPTION_MARKS,
    SUBHEAD_MARKS,
    is_bio,
    is_standfirst,
    marked,
)
from provenance.parse.items.rows import MOSTLY_LINK, Row

Kinds = Sequence[BlockKind | None]
# So many rows may stand between the last long paragraph and a short one: a subheading, a box, a picture.
LARGEST_BREAK = 2
# What closes a text: no sentence of it stands below.
_CLOSING = (
    BlockKind.END_MARK,
    BlockKind.SEPARATOR,
    BlockKind.SOURCE_LINK,
    BlockKind.NOTICE,
    BlockKind.BIO,
)


def body_bounds(rows: Sequence[Row], kinds: Kinds, start: int, names: Sequence[str]) -> tuple[int, int]:
    """First and last row of the body from `start` on; behind all rows where there is none.

    `kinds` are those known by now, `names` the keys of the authors the credits give.
    """
    return _Bounds(rows, kinds, names).found(start)


class _Bounds:
    def __init__(self, rows: Sequence[Row], kinds: Kinds, names: Sequence[str]) -> None:
        self.rows = rows
        self.kinds = kinds
        self.names = names

    def found(self, start: int) -> tuple[int, int]:
        texts = [n for n in range(start, len(self.rows)) if self._is_text(n)]
        # The excerpt in a card is all there is of its text, and no standfirst.
        texts = texts or [n for n in range(start, len(self.rows)) if self._is_text(n, excerpts=True)]
        if not texts:
            return (len(self.rows), len(self.rows) - 1)
        while len(texts) > 1 and kind_around_text(self.rows[texts[-1]].folded) is not None:
            texts.pop()
        return self._widened(texts[0], texts[-1])

    def _widened(self, first: int, last: int) -> tuple[int, int]:
        """The body with short sentences at its edges that stand in elements like its paragraphs'."""
        tag = self.rows[last].tag
        while (further := self._short_sentence_below(last, tag)) is not None:
            last = further
        while first > 0 and self._is_short_sentence(first - 1, self.rows[first].tag):
            first -= 1
        return first, last

    def _short_sentence_below(self, last: int, tag: str) -> int | None:
        """The next short sentence; a subheading, a box or a picture may stand before it."""
        for number in range(last + 1, min(last + LARGEST_BREAK + 2, len(self.rows))):
            if self._is_short_sentence(number, tag):
                return number
            row = self.rows[number]
            prose = row.sentence and not (row.heading or row.outside or row.structural)
            if prose or self.kinds[number] in _CLOSING:
                return None
        return None

    def _is_short_sentence(self, number: int, tag: str) -> bool:
        row = self.rows[number]
        return (
            self.kinds[number] is None
            and (row.tag == tag or (row.tag, tag) == ("li", "p"))
            and row.sentence
            and not row.title_like
            and not row.outside
            and row.linked < MOSTLY_LINK
            and not marked(row, SUBHEAD_MARKS | CAPTION_MARKS | BYLINE_MARKS)
            and not is_standfirst(row)
            and not is_bio(row, self.names)
            and kind_around_text(row.folded) is None
        )

    def _is_text(self, number: int, *, excerpts: bool = False) -> bool:
        row = self.rows[number]
        if self.kinds[number] not in (None, BlockKind.BODY) or row.outside or not row.paragraph:
            return False
        if row.heading or row.zone is Zone.FIGURE or marked(row, CAPTION_MARKS):
            return False
        if not excerpts and is_standfirst(row):
            return False
        return row.linked < 0.8
