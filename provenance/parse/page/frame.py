"""Where the lead item of a page stands: its headline and the run of its paragraphs.

Found from the visible lines alone, generously: the frame decides what a line
near it may mean ("Source: X" under a figure in the middle of the text, or at
its end), never what belongs to the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from provenance.model import Document, Line, Zone
from provenance.parse.words.folding import fold, letters_of

# A line that reads as a paragraph; Chinese and Japanese say as much in half the signs.
PARAGRAPH_CHARS = 90
PARAGRAPH_CHARS_DENSE = 40
_DENSE = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")
# A run of many paragraphs is a text rather than one very long line.
LONGEST_COUNTED = 1_500
# More lines than this between two paragraphs and the second belongs to something else.
LARGEST_GAP = 14
# How far above the first and below the last paragraph credits of the item may stand, in lines.
HEAD_LINES = 22
TAIL_LINES = 14
LINES_ABOVE_TITLE = 4
# A card of a list has a line or two; a text that stands on its own has more.
PARAGRAPHS_OF_A_TEXT = 3
# Standfirst, picture and byline may stand between the first paragraphs.
OPENING_LINES = 3

# "夜班车重回山村" is a headline; in other scripts so few signs are a word.
LEAST_HEADING = 4

_NO_PARAGRAPHS = frozenset({"figcaption", "nav", "button", "option", "h1"})
OUTSIDE = frozenset({Zone.NAVIGATION, Zone.ASIDE, Zone.COMMENTS, Zone.RELATED})


class Place(StrEnum):
    """Where a line stands in relation to the lead item."""

    HEAD = "head"
    OPENING = "opening"  # the first paragraphs
    BODY = "body"
    CLOSING = "closing"  # the last paragraph
    TAIL = "tail"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Frame:
    """Line numbers: `title` (-1 where none was found), first and last paragraph."""

    title: int
    first: int
    last: int
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    others: Mapping[int, tuple[int, int]] = field(default_factory=dict)  # container: its run of paragraphs
    paragraphs: tuple[int, ...] = ()  # the lines of the page that read as paragraphs

    def line_at(self, position: int) -> int:
        """The number of the line in which a position stands."""
        return max(0, bisect_right(self.starts, position) - 1)

    def place(self, line: int) -> Place:
        """Where a line stands."""
        if self.first < 0:
            return Place.HEAD if line <= HEAD_LINES else Place.TAIL
        if line < self.first:
            top = (
                min(self.title - LINES_ABOVE_TITLE, self.first - 1)
                if self.title >= 0
                else self.first - HEAD_LINES
            )
            return Place.HEAD if line >= top else Place.FAR
        if line <= self.first + OPENING_LINES and line < self.last:
            return Place.OPENING
        if line < self.last:
            return Place.BODY
        if line == self.last:
            return Place.CLOSING if self.last > self.first else Place.OPENING
        return Place.TAIL if line <= self.last + TAIL_LINES else self._place_in_other_item(line)

    def places(self) -> tuple[Place, ...]:
        """Where each line of the page stands."""
        count = len(self.lines)
        if self.first < 0:
            above = min(count, HEAD_LINES + 1)
            return (Place.HEAD,) * above + (Place.TAIL,) * (count - above)
        # Only the lines around the lead are looked at one by one, and those of further items.
        top = max(0, self.first - HEAD_LINES) if self.title < 0 else 0
        end = min(count, self.last + TAIL_LINES + 1)
        below = (
            tuple(self.place(number) for number in range(end, count))
            if self.others
            else (Place.FAR,) * (count - end)
        )
        return (Place.FAR,) * top + tuple(self.place(number) for number in range(top, end)) + below

    def around(self, line: int) -> tuple[int, int]:
        """How many paragraphs of the lead item stand above a line, and how many below it."""
        low, high = bisect_left(self.paragraphs, self.first), bisect_right(self.paragraphs, self.last)
        above = bisect_left(self.paragraphs, line, low, high) - low
        return above, high - bisect_right(self.paragraphs, line, low, high)

    def _place_in_other_item(self, line: int) -> Place:
        """Where a line stands in an item of its own, further down a page of several texts."""
        first, last = self.others.get(self.lines[line].item, (-1, -1))
        if first < 0:
            return Place.FAR
        if line < first:
            return Place.HEAD
        if line > last:
            return Place.TAIL
        if line == last:
            return Place.CLOSING
        return Place.OPENING if line <= first + OPENING_LINES else Place.BODY


def frame_of(document: Document) -> Frame:
    """The frame of the lead item."""
    lines = document.lines
    title = _title_line(document)
    starts = tuple(line.span.start for line in lines)
    linked = _linked(document, starts)
    paragraphs = [n for n, line in enumerate(lines) if _is_paragraph(document.text, line, linked[n])]
    if not paragraphs:  # pages of the nineties: one table cell, its paragraphs divided by line breaks
        paragraphs = [
            n for n, line in enumerate(lines) if _is_paragraph(document.text, line, linked[n], cells=True)
        ]
    first, last = _longest_run(lines, paragraphs, title)
    return Frame(title, first, last, lines, starts, _other_runs(lines, paragraphs, last), tuple(paragraphs))


def _title_line(document: Document) -> int:
    wanted = _title_keys(document)
    heading = best = -1
    most = 0
    for number, line in enumerate(document.lines):
        if line.zone in OUTSIDE or line.zone is Zone.FOOTER:
            continue
        length = line.span.end - line.span.start
        if line.tag in ("h1", "h2", "h3") and LEAST_HEADING <= length <= 300:
            text = line.span.of(document.text)
            if length < 8 and not _DENSE.search(text):
                continue
            key = _key(text)
            said = max((len(key) for full in wanted if key and (key in full or full in key)), default=0)
            said *= 2 if _DENSE.search(text) else 1
            # A site's name over the article stands in the title too, and says less of it than the headline.
            if said > most and (line.tag != "h3" or 2 * said >= max(map(len, wanted))):
                best, most = number, said
            if heading < 0 and line.tag == "h1":
                heading = number
    if best >= 0 or heading >= 0 or not wanted:
        return best if best >= 0 else heading
    for number, line in enumerate(document.lines):
        if line.span.end - line.span.start > 300:
            continue
        key = _key(line.span.of(document.text))
        if len(key) > 12 and any(key in full for full in wanted):
            return number
    return -1


def _title_keys(document: Document) -> tuple[str, ...]:
    titles = [document.title or ""]
    titles += [
        item.value for item in document.metadata if item.name in ("og:title", "twitter:title", "headline")
    ]
    return tuple({key for title in titles if len(key := _key(title)) >= 6})


def _key(text: str) -> str:
    return letters_of(fold(text[:400]))


def _longest_run(lines: Sequence[Line], paragraphs: Sequence[int], title: int) -> tuple[int, int]:
    """The run of paragraphs with the most text, a run below the title counting double."""
    best, best_weight = (-1, -1), 0
    run_first, run_last, weight = -1, -1, 0
    item = 0
    for number in paragraphs:
        line = lines[number]
        apart = number - run_last > LARGEST_GAP or (line.item != item and line.item != 0 and item != 0)
        if run_last >= 0 and apart:
            run_first, weight = number, 0
        elif run_first < 0:
            run_first = number
        weight += min(line.span.end - line.span.start, LONGEST_COUNTED) * (2 if number > title >= 0 else 1)
        run_last, item = number, line.item
        if weight > best_weight:
            best, best_weight = (run_first, run_last), weight
    return best


def _other_runs(lines: Sequence[Line], paragraphs: Sequence[int], last: int) -> dict[int, tuple[int, int]]:
    """The paragraphs of each further container that holds a text, not a card's few lines."""
    runs: dict[int, list[int]] = {}
    for number in paragraphs[bisect_right(paragraphs, last) :]:
        line = lines[number]
        if line.item and line.zone is not Zone.HEADER:
            runs.setdefault(line.item, []).append(number)
    return {item: (run[0], run[-1]) for item, run in runs.items() if len(run) >= PARAGRAPHS_OF_A_TEXT}


def _linked(document: Document, starts: Sequence[int]) -> Sequence[int]:
    """How many characters of each line are link text."""
    linked = [0] * len(document.lines)
    for link in document.links:
        index = bisect_right(starts, link.span.start) - 1
        if index >= 0:
            linked[index] += link.span.end - link.span.start
    return linked


def _is_paragraph(text: str, line: Line, linked: int, *, cells: bool = False) -> bool:
    length = line.span.end - line.span.start
    if length < PARAGRAPH_CHARS_DENSE or line.zone in OUTSIDE or line.zone in (Zone.FIGURE, Zone.FOOTER):
        return False
    if line.tag in _NO_PARAGRAPHS or (line.tag == "td" and not cells):
        return False
    if linked * 2 > length:
        return False
    if length >= PARAGRAPH_CHARS:
        return True
    sample = text[line.span.start : line.span.start + 40]
    return not sample.isascii() and len(_DENSE.findall(sample)) > 20
