"""Stretches of a text that stand in another one word for word, found by lines.

A repost is mostly its original, so what was cut into words there need not be
cut again. No token reaches over a space or a line break, and none looks beyond
them: a stretch bounded by them is cut the same way wherever it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

EDGE = 24  # characters by which the line that an edited line came from is known
SHORTEST_EDITED = 80  # characters; shorter lines are cut anew at once


class Stretch(NamedTuple):
    """Tokens `[start, stop)` of the other text, the first of which begins at `at` in this one."""

    start: int
    stop: int
    at: int


class _Lines:
    """The lines of a text by what they hold, begin with and end with, and where they begin."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self.lines = text.split("\n")
        self.places = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self.tokens = [bisect_left(starts, place) for place in self.places]
        numbers = range(len(self.lines))
        self.whole = dict(zip(self.lines, numbers, strict=True))
        self.heads = {line[:EDGE]: number for line, number in self.whole.items()}
        self.tails = {line[-EDGE:]: number for line, number in self.whole.items()}


def stretches(text: str, other: str, starts: Sequence[int]) -> Iterator[Stretch]:
    """The stretches of `text` whose tokens stand in `other`, in order; `starts` are the other's tokens."""
    known = _Lines(other, starts)
    place = 0
    for line in text.split("\n"):
        number = known.whole.get(line)
        if number is not None:
            found = _stretch(known, number, starts, known.tokens[number], known.tokens[number + 1], place)
            if found:
                yield found
        elif len(line) >= SHORTEST_EDITED:
            yield from _edges(line, place, known, starts)
        place += len(line) + 1


def _stretch(
    known: _Lines, number: int, starts: Sequence[int], start: int, stop: int, place: int
) -> Stretch | None:
    return Stretch(start, stop, place + starts[start] - known.places[number]) if start < stop else None


def _edges(line: str, place: int, known: _Lines, starts: Sequence[int]) -> Iterator[Stretch]:
    """What an edited line has before its first and after its last difference."""
    cut = 0
    number = known.heads.get(line[:EDGE])
    if number is not None:
        cut = line.rfind(" ", 0, _common_head(line, known.lines[number]))
        stop = bisect_left(starts, known.places[number] + cut)
        found = _stretch(known, number, starts, known.tokens[number], stop, place)
        if cut > 0 and found:
            yield found
    number = known.tails.get(line[-EDGE:])
    if number is None:
        return
    theirs = known.lines[number]
    common = _common_head(line[: max(0, cut - 1) : -1], theirs[: -len(line) - 1 : -1])
    space = line.find(" ", len(line) - common)
    if space >= 0:
        shift = len(theirs) - len(line)
        start = bisect_left(starts, known.places[number] + space + shift)
        found = _stretch(known, number, starts, start, known.tokens[number + 1], place - shift)
        if found:
            yield found


def _common_head(x: str, y: str) -> int:
    """How many characters two strings begin with in common, by halving."""
    low, high = 0, min(len(x), len(y))
    while low < high:
        middle = (low + high + 1) // 2
        if x[low:middle] == y[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
