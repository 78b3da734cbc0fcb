"""Where the article begins and ends on both sides, found with the help of the alignment.

A page holds more than its article. What the other side confirms is article;
what lies between confirmed words is article unless it is labelled or worded as
the page's own; what lies outside them must look like prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from provenance.compare.furniture import LONGEST_STAMP, above_article, picture_credit, time_line
from provenance.compare.passages import Range
from provenance.compare.regions import Regions, State
from provenance.compare.sides import Line, Side
from provenance.model import BlockKind
from provenance.text.characters import CLOSERS, TERMINAL

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
SURELY_PROSE = 300  # words; such a line is not even looked at, which keeps one endless line linear
LONG_PROSE = 40  # words; no label, menu or caption runs so long, whatever it ends with
LONGEST_DATELINE = 9  # words
DATELINE_DASHES = ("—", "–", "--", "_")  # the last on old wires: "HARWICK (AP) _ The board"
SHORTEST_PROSE = 8  # words; a shorter line outside the confirmed text is a label, a name, a date


@dataclass(frozen=True, slots=True)
class Bounds:
    """The token range of the confirmed text on each side."""

    original: Range
    repost: Range
    last_article_token: int  # of the original: where its last line of prose ends
    original_dateline: Range = (0, 0)
    repost_dateline: Range = (0, 0)
    last_kept: int = 0  # of the original's confirmed text: where its last word ends that the repost has
    original_head: int = 0  # the token before which all is the page's head
    repost_head: int = 0

    def article_parts(self, side: Side, where: Range) -> list[Range]:
        """A range of the original cut down to lines that are article; neighbours stay one part."""
        parts: list[Range] = []
        joined = False
        for line in side.lines_within(*where):
            start, stop = max(where[0], line.start), min(where[1], line.stop)
            if not self.is_article(side, line):
                continue
            if joined and parts:
                parts[-1] = (parts[-1][0], stop)
            else:
                parts.append((start, stop))
            joined = True
        return parts

    def is_article(self, side: Side, line: Line) -> bool:
        """True for a line of the original whose absence from a copy is a cut."""
        return line.start >= self.original_head and is_article_line(side, line, self.original)

    def is_tail(self, start: int, stop: int) -> bool:
        """True for a range after all confirmed text that reaches the article's end."""
        return 0 < self.last_kept <= start and stop >= self.last_article_token

    def in_datelines(self, original: Range, repost: Range) -> bool:
        """True for an edit within the datelines, which every desk writes its own way."""
        (o0, o1), (r0, r1) = self.original_dateline, self.repost_dateline
        return o0 <= original[0] and original[1] <= o1 and r0 <= repost[0] and repost[1] <= r1

    def is_beyond(self, start: int, stop: int, *, repost: bool = False) -> bool:
        """True for tokens before or after the confirmed text of their side."""
        low, high = self.repost if repost else self.original
        return stop <= low or start >= high

    def is_around(self, side: Side, start: int, stop: int) -> bool:
        """True for tokens of the repost that stand in furniture alone."""
        return all(self.is_outside(side, line) for line in side.lines_within(start, stop))

    def is_outside(self, side: Side, line: Line) -> bool:
        """True for a line of the repost that is page furniture around the article, or a bio."""
        if line.kind in (BlockKind.BIO, BlockKind.BOILERPLATE):
            return True
        if line.stop <= self.repost_head:
            return True
        if line.stop - line.start > SURELY_PROSE:
            return False
        if self.repost[0] <= line.start and line.stop <= self.repost[1]:
            short = line.end - line.begin <= LONGEST_STAMP and line.kind is not BlockKind.CAPTION
            return short and time_line(side.text_of(line))
        text = side.text_of(line)
        if line.kind in (BlockKind.CAPTION, BlockKind.INSERTED_LINK, BlockKind.PROMO, BlockKind.UNKNOWN):
            return True
        return not _is_prose(side, line, text)


def find_bounds(regions: Regions, original: Side, repost: Side) -> Bounds:
    """The confirmed ranges, and the end of the original's prose."""
    o_range = _confirmed(original, regions.original_states)
    last = 0
    for line in reversed(original.lines):
        if is_article_line(original, line, o_range):
            last = line.stop
            break
    r_range = _confirmed(repost, regions.repost_states)
    end = o_range[1]
    kept = 1 + max(regions.original_states.rfind(state, 0, end) for state in (State.KEPT, State.MOVED))
    datelines = _dateline(original, o_range[0]), _dateline(repost, r_range[0])
    heads = (
        _head(original, regions.original_states, o_range[0], above_article),
        _head(
            repost, regions.repost_states, r_range[0], lambda line: above_article(line) or _bare_credit(line)
        ),
    )
    return Bounds(o_range, r_range, last, *datelines, kept, *heads)


def _bare_credit(line: str) -> bool:
    """True for a line that credits a picture and says nothing else; its caption stands above it."""
    return len(line.split()) <= LONGEST_DATELINE and picture_credit(line)


def _head(side: Side, states: bytearray, start: int, ends: Callable[[str], bool]) -> int:
    """Where the last line above the confirmed text that ends a page's head ends; 0 where none stands there.

    What stands above it are headlines, decks, captions and teasers, which every site sets its own way.
    Where most of it is the same on the other side, both are one site's page and it is compared. A side
    with labels needs no such guess: its structure told them apart.
    """
    if any(block.kind is not BlockKind.BODY for block in side.version.blocks):
        return 0
    above = list(side.lines_within(0, start))
    while above and not ends(side.text_of(above[-1])):
        above.pop()
    same = sum(_is_confirmed(states, line) for line in above)
    return above[-1].stop if above and 2 * same < len(above) else 0


def _dateline(side: Side, start: int) -> Range:
    """The tokens of "LONDON, July 3 (Reuters) -" at the beginning of the text; empty where there is none."""
    tokens = side.tokens
    stop = min(len(tokens) - 1, start + LONGEST_DATELINE)
    for k in range(start + 1, stop + 1):
        gap = tokens.gaps[k]
        if any(dash in gap for dash in DATELINE_DASHES) or gap.endswith(" - "):
            return start, k
        if not (tokens.surfaces[k][0].isupper() or tokens.surfaces[k][0].isdigit()) or "." in gap:
            break
    return start, start


def _confirmed(side: Side, states: bytearray) -> Range:
    """From the first to the last line of prose that the other side has; any confirmed words where none is.

    A headline, a date or a picture's caption that both pages show does not make
    what stands beside it a part of the article.
    """
    first = _first_prose(side, states, side.lines)
    if first is not None:
        last = _first_prose(side, states, reversed(side.lines))
        return first.start, last.stop if last else first.stop
    lines = [line for line in side.lines if _is_confirmed(states, line)]
    return (lines[0].start, lines[-1].stop) if lines else (0, 0)


def _first_prose(side: Side, states: bytearray, lines: Iterable[Line]) -> Line | None:
    """The first of the lines that is prose and stands on the other side too."""
    confirmed = (line for line in lines if _is_confirmed(states, line))
    return next((line for line in confirmed if _is_prose(side, line, side.text_of(line))), None)


def _is_confirmed(states: bytearray, line: Line) -> bool:
    known = states.count(State.KEPT, line.start, line.stop) + states.count(State.MOVED, line.start, line.stop)
    return known > 0 and 2 * known >= line.stop - line.start


def is_article_line(side: Side, line: Line, confirmed: Range) -> bool:
    """True for a line whose absence from a copy is a cut."""
    if line.kind in _NOT_ARTICLE:
        return False
    if line.stop - line.start > SURELY_PROSE:
        return True
    if side.is_furniture(line):
        return False
    inside = confirmed[0] <= line.start < confirmed[1]
    return inside or _is_prose(side, line, side.text_of(line))


def _is_prose(side: Side, line: Line, text: str) -> bool:
    """A line of sentences: ends like one and is no label; text without lines is prose throughout."""
    if len(side.lines) <= 2:
        return True
    if side.is_furniture(line) or time_line(text):
        return False
    if line.stop - line.start >= LONG_PROSE:
        return True
    ends = text.rstrip(CLOSERS)[-1:]
    return bool(ends) and ends in TERMINAL + ":…" and line.stop - line.start >= SHORTEST_PROSE
