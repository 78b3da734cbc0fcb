"""Where the article begins and ends on both sides, found with the help of the alignment.

A page holds more than its article. What the other side confirms is article;
what lies between confirmed words is article unless it is labelled or worded as
the page's own; what lies outside them must look like prose.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.compare.furniture import author_note, is_furniture, time_line
from provenance.compare.passages import Range
from provenance.compare.regions import Regions, State
from provenance.compare.sides import Line, Side
from provenance.model import BlockKind
from provenance.text.characters import TERMINAL

# Labels under which a line is never an author's text that could be dropped.
_NOT_ARTICLE = frozenset(
    {
        BlockKind.BOILERPLATE,
        BlockKind.PROMO,
        BlockKind.CAPTION,
        BlockKind.BIO,
        BlockKind.INSERTED_LINK,
        BlockKind.UNKNOWN,
        BlockKind.SOURCE_LINK,
        BlockKind.NOTICE,
        BlockKind.END_MARK,
        BlockKind.SEPARATOR,
        BlockKind.BYLINE,
        BlockKind.TEASER,
        BlockKind.HEADLINE,
    }
)
LONG_PROSE = 40  # words; no label, menu or caption runs so long, whatever it ends with
SHORTEST_PROSE = 8  # words; a shorter line outside the confirmed text is a label, a name, a date


@dataclass(frozen=True, slots=True)
class Bounds:
    """The token range of the confirmed text on each side."""

    original: Range
    repost: Range
    last_article_token: int  # of the original: where its last line of prose ends

    def article_parts(self, side: Side, where: Range) -> list[Range]:
        """A range of the original cut down to lines that are article; neighbours stay one part."""
        parts: list[Range] = []
        joined = False
        for line in side.lines_within(*where):
            start, stop = max(where[0], line.start), min(where[1], line.stop)
            if not is_article_line(side, line, self.original):
                continue
            if joined and parts:
                parts[-1] = (parts[-1][0], stop)
            else:
                parts.append((start, stop))
            joined = True
        return parts

    def is_tail(self, start: int, stop: int) -> bool:
        """True for a range after all confirmed text that reaches the article's end."""
        return 0 < self.original[1] <= start and stop >= self.last_article_token

    def is_around(self, side: Side, start: int, stop: int) -> bool:
        """True for tokens of the repost that stand in furniture alone."""
        return all(self.is_outside(side, line) for line in side.lines_within(start, stop))

    def is_outside(self, side: Side, line: Line) -> bool:
        """True for a line of the repost that is page furniture around the article, or a bio."""
        if line.kind in (BlockKind.BIO, BlockKind.BOILERPLATE):
            return True
        text = line.span.of(side.version.text)
        if self.repost[0] <= line.start and line.stop <= self.repost[1]:
            return time_line(text) and line.kind is not BlockKind.CAPTION
        if line.kind in (BlockKind.CAPTION, BlockKind.INSERTED_LINK, BlockKind.PROMO, BlockKind.UNKNOWN):
            return True
        return not _is_prose(side, line, text)


def find_bounds(regions: Regions, original: Side, repost: Side) -> Bounds:
    """The confirmed ranges, and the end of the original's prose."""
    o_range = _confirmed(regions.original_states)
    last = 0
    for line in reversed(original.lines):
        if is_article_line(original, line, o_range):
            last = line.stop
            break
    return Bounds(o_range, _confirmed(regions.repost_states), last)


def _confirmed(states: bytearray) -> Range:
    known = bytes([State.KEPT, State.MOVED])
    places = [states.find(known[:1]), states.find(known[1:])]
    found = [p for p in places if p >= 0]
    if not found:
        return (0, 0)
    return min(found), max(states.rfind(known[:1]), states.rfind(known[1:])) + 1


def is_article_line(side: Side, line: Line, confirmed: Range) -> bool:
    """True for a line whose absence from a copy is a cut."""
    if line.kind in _NOT_ARTICLE:
        return False
    text = line.span.of(side.version.text)
    if is_furniture(text):
        return False
    inside = confirmed[0] <= line.start < confirmed[1]
    return inside or _is_prose(side, line, text)


def _is_prose(side: Side, line: Line, text: str) -> bool:
    """A line of sentences: ends like one and is no label; text without lines is prose throughout."""
    if len(side.lines) <= 2:
        return True
    if is_furniture(text) or author_note(text) or time_line(text):
        return False
    if line.stop - line.start >= LONG_PROSE:
        return True
    ends = text.rstrip().rstrip("\"'”’»)]」』")[-1:]
    return bool(ends) and ends in TERMINAL + ":…" and line.stop - line.start >= SHORTEST_PROSE
