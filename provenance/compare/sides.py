"""One side of a comparison made ready: tokens, sentences, and what each line is labelled."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from provenance.compare.furniture import box_heading, is_furniture
from provenance.compare.notes import is_own_note
from provenance.model import Block, BlockKind, Span, Version
from provenance.text.characters import CLOSERS, TERMINAL
from provenance.text.pieces import Pieces
from provenance.text.sentences import Sentences, sentences
from provenance.text.tokens import Tokens, tokenise

# What a page says about a text rather than in it; these lines are aligned only when something of the
# other side is missing without them (labels are hints, the alignment decides).
ASIDE = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.TEASER,
        BlockKind.BYLINE,
        BlockKind.SOURCE_LINK,
        BlockKind.NOTICE,
        BlockKind.END_MARK,
        BlockKind.SEPARATOR,
    }
)


LONGEST_TITLE = 25  # words
LONGEST_BOX = 10  # titles under one heading
_BULLETS = ("*", "•", "-", "–", "—", "·", "▪", "◦", "‣")


def is_title(line: Line, text: str) -> bool:
    """True for a short line that ends without a stop and is no point of a list: subheads, captions, links."""
    if line.stop - line.start > LONGEST_TITLE or text.lstrip().startswith(_BULLETS):
        return False
    return text.rstrip(CLOSERS)[-1:] not in TERMINAL + ":,;"


class Line(NamedTuple):
    """A line of text as tokens `[start, stop)` and characters `[begin, end)`, with its label."""

    start: int
    stop: int
    kind: BlockKind
    begin: int
    end: int

    @property
    def span(self) -> Span:
        """The line's characters, its line break among them."""
        return Span(self.begin, self.end)


@dataclass(frozen=True, slots=True)
class Side:
    """A version cut into tokens, sentences and labelled lines."""

    version: Version
    tokens: Tokens
    sentences: Sentences
    lines: tuple[Line, ...]
    line_starts: tuple[int, ...]
    _furniture: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)  # by line start

    def is_furniture(self, line: Line) -> bool:
        """True for a line whose words are a page's and not an article's; each is read once."""
        known = self._furniture.get(line.start)
        if known is None:
            text = self.text_of(line)
            known = is_furniture(text) or self.is_boxed(line) or is_own_note(text, self.version.authors)
            self._furniture[line.start] = known
        return known

    def is_boxed(self, line: Line) -> bool:
        """True for a title in a list under a heading such as "Related content": it ends like no sentence."""
        if line.stop - line.start > LONGEST_TITLE:
            return False
        at = bisect_left(self.line_starts, line.start)
        for number in range(at, max(-1, at - LONGEST_BOX - 1), -1):
            text = self.text_of(self.lines[number])
            if number < at and box_heading(text):
                return True
            if not is_title(self.lines[number], text):
                return False
        return False

    def ends_box(self, token: int) -> bool:
        """True at a place just after a list of other articles' titles, or after its heading."""
        if token < 1:
            return False
        line = self.line_at(token - 1)
        return box_heading(self.text_of(line)) or self.is_boxed(line)

    def text_of(self, line: Line) -> str:
        """What a line says."""
        return self.version.text[line.begin : line.end]

    def line_at(self, token: int) -> Line:
        """The line in which a token stands."""
        return self.lines[max(0, bisect_right(self.line_starts, token) - 1)]

    def lines_within(self, start: int, stop: int) -> tuple[Line, ...]:
        """The lines that a token range touches."""
        if start >= stop:
            return ()
        first = max(0, bisect_right(self.line_starts, start) - 1)
        return self.lines[first : bisect_left(self.line_starts, stop)]

    def core(self) -> Sequence[int] | None:
        """The tokens outside the aside lines; None when that is every token."""
        if not any(line.kind in ASIDE for line in self.lines):
            return None
        return [i for line in self.lines if line.kind not in ASIDE for i in range(line.start, line.stop)]


def make_side(version: Version, pieces: Pieces) -> Side:
    """Tokenises a version and lays its labels over the lines."""
    cuts = sorted({block.span.start for block in version.blocks})
    tokens = tokenise(version.text, pieces, cuts)
    lines = tuple(_lines(version, tokens))
    starts = tuple(line.start for line in lines)
    return Side(version, tokens, sentences(tokens, _label_cuts(lines)), lines, starts)


def _label_cuts(lines: Sequence[Line]) -> list[int]:
    return [y.start for x, y in pairwise(lines) if x.kind is not y.kind]


def _lines(version: Version, tokens: Tokens) -> list[Line]:
    """Every line that holds a token, labelled by the block it stands in (body where none does)."""
    blocks = sorted(version.blocks, key=lambda block: block.span.start)
    block_starts = [block.span.start for block in blocks]
    lines: list[Line] = []
    starts = tokens.starts
    start = low = 0
    for end in _line_ends(version.text, block_starts):
        high = bisect_left(starts, end, low)
        if low < high:
            kind = _label(blocks, block_starts, starts[low]) if blocks else BlockKind.BODY
            lines.append(Line(low, high, kind, start, end))
        start, low = end, high
    return lines or [Line(0, len(tokens), BlockKind.BODY, 0, len(version.text))]


def _line_ends(text: str, cuts: Sequence[int]) -> list[int]:
    """Where lines end: after each line break, and where a block begins within a line."""
    ends = list(accumulate(len(line) + 1 for line in text.split("\n")))
    ends[-1] = len(text)
    inner = {cut for cut in cuts if 0 < cut < len(text)}.difference(ends)
    return sorted([*ends, *inner]) if inner else ends


def _label(blocks: Sequence[Block], starts: Sequence[int], place: int) -> BlockKind:
    number = bisect_right(starts, place) - 1
    if number >= 0 and blocks[number].span.end > place:
        return blocks[number].kind
    return BlockKind.UNKNOWN
