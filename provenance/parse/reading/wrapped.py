"""Hard-wrapped text: lines that were broken at a fixed width, joined to the paragraphs they were.

Mails, READMEs and the sources of many blogs break their lines after some seventy signs, and a PDF gives the
lines of its print. Read line by line, a notice falls apart ("first published in the Harbour", "Ledger on
3 May") and no line is long enough for a paragraph. A line was broken by width where the next one's first
word had no room on it; lists, poems and tables have room left, or begin every line anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from provenance.parse.words.folding import DENSE_SIGNS

# Mails are wrapped at 60 to 80, sources at 72 to 100, a printed page's lines are some 110 signs long at
# most; shorter lines are verse, longer ones paragraphs.
NARROWEST, WIDEST = 30, 125
# So many breaks show a width, and this share of all: others end paragraphs, which a PDF sets without a gap.
LEAST_BREAKS = 5
LEAST_FULL = 0.5
# A few lines may stand out, by a long address: the width is that of all others.
STANDING_OUT = 0.03
# Print is broken by the width of its letters: 19 of a page's 27 lines were full within a tenth, 6 exactly.
RAGGED = 0.08
# Verse and lists begin every line with a capital, rows of a log end every line; prose seldom does.
MOST_ANEW = 0.7
MOST_ENDED = 0.5
# So many lines tell how a text is set.
SAMPLE = 5_000

_DENSE = re.compile(f"[{DENSE_SIGNS}]")
_QUOTE = re.compile(r"(?:[ \t]{0,4}>){0,20}[ \t]*")
# What begins a line of its own: headings, list items, tables, fences, rules, definitions, fields, markup.
_OPENS = re.compile(
    r"#{1,6} |[-*+•·–—] |\d{1,3}[.)] |\||```|~~~|[-=_*~]{3,}\s*$|\[[^\]\n]{1,80}\]:"
    r"|[A-Z][\w-]{1,20}: |<|https?://\S+$"
)
_ENDED = re.compile(r"[.!?:;|。！？]['\"”»)\]]{0,4}$")


class _Line(NamedTuple):
    words: str
    depth: int  # of quotation, by the signs in front
    length: int
    hard: bool  # ends in two blanks or a backslash: a break that is meant


def unwrapped(text: str) -> str:
    """The text with its paragraphs whole, where its lines were broken at a width; else the text itself."""
    raw = text.split("\n")
    if len(raw) <= LEAST_BREAKS:
        return text
    width = _width([_line_of(line) for line in islice(raw, SAMPLE)])
    return text if width is None else "\n".join(_paragraphs(raw, width))


def _paragraphs(raw: Iterable[str], width: int) -> Iterator[str]:
    parts: list[str] = []
    before = None
    for piece in raw:
        line = _line_of(piece)
        if before is not None and _goes_on(before, line) and _is_full(before, line, width):
            if not (_DENSE.match(before.words[-1]) and _DENSE.match(line.words)):
                parts.append(" ")
            parts.append(line.words)
        else:
            if before is not None:
                yield "".join(parts)
            parts = [piece.rstrip() if line.words and not line.hard else piece]
        before = line
    yield "".join(parts)


def _line_of(raw: str) -> _Line:
    line = raw.rstrip("\r")
    text = line.rstrip(" \t")
    quote = _QUOTE.match(text)
    start = quote.end() if quote else 0
    hard = text.endswith("\\") or len(line) - len(text) > 1
    return _Line(text[start:], text[:start].count(">"), len(text), hard)


def _goes_on(line: _Line, below: _Line) -> bool:
    """Whether two lines may be of one paragraph."""
    if not (line.words and below.words) or line.hard or line.depth != below.depth:
        return False
    return not _OPENS.match(below.words) and not line.words.startswith(("#", "|"))


def _is_full(line: _Line, below: _Line, width: int) -> bool:
    """Whether the first word of the line below had no room."""
    first = 1 if _DENSE.match(below.words) else len(below.words.split(None, 1)[0]) + 1
    return line.length + first > width * (1 - RAGGED)


def _width(lines: Sequence[_Line]) -> int | None:
    """The width at which a text was wrapped; None where it was not."""
    broken = [(line, below) for line, below in pairwise(lines) if _goes_on(line, below)]
    lengths = sorted(line.length for line, _ in broken if " " in line.words or _DENSE.match(line.words))
    if len(lengths) < LEAST_BREAKS:
        return None
    width = lengths[int((1 - STANDING_OUT) * (len(lengths) - 1))]
    if not NARROWEST <= width <= WIDEST:
        return None
    full = [(line, below) for line, below in broken if _is_full(line, below, width)]
    if len(full) < max(LEAST_BREAKS, LEAST_FULL * len(broken)):
        return None
    anew = sum(below.words[0].isupper() for _, below in full)
    ended = sum(_ENDED.search(line.words) is not None for line, _ in full)
    return width if anew <= MOST_ANEW * len(full) and ended <= MOST_ENDED * len(full) else None
