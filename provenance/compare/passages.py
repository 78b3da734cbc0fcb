"""Regions read as passages: what was dropped, inserted, changed, moved, repeated.

A passage is a pair of token ranges, at sentence grain. The edits inside a
sentence stay apart so that each can be named by its own kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from provenance.compare.align import Match, gaps_between
from provenance.compare.regions import Regions
from provenance.compare.sides import Side
from provenance.text.characters import TERMINAL

# Two sentences with this share of their words in common are one sentence edited; below it they are
# two sentences (the family pairs of the development corpus: unrelated neighbours share under 0.3).
SAME_SENTENCE = 0.4
LEAST_CLOSED = 4  # words; fewer at a sentence's beginning are words of that sentence
PAIRS_TRIED = 40_000  # cells of sentence pairing; a larger gap is another text, not an edited one


class Shape(StrEnum):
    """How two ranges answer each other."""

    DROPPED = "dropped"
    INSERTED = "inserted"
    REPLACED = "replaced"
    MOVED = "moved"
    REPEATED = "repeated"


Range = tuple[int, int]


class Passage(NamedTuple):
    """A range of the original and a range of the repost; one of them may be empty.

    `inside` is true for an edit within a sentence that both sides have.
    """

    shape: Shape
    original: Range
    repost: Range
    inside: bool = False


class _Fragment(NamedTuple):
    start: int
    stop: int
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Apart:
    """Which fragments are no part of the article and have no partner on the other side."""

    original: Callable[[int, int, bool], bool]  # first and last token, and whether it is whole sentences
    repost: Callable[[int, int, bool], bool]


def find_passages(regions: Regions, original: Side, repost: Side, apart: Apart) -> list[Passage]:
    """Every passage in which the sides differ, in the repost's order."""
    found: list[Passage] = []
    for group in regions.moved:
        found += _moved(regions, original, repost, group, apart)
    for box in gaps_between(regions.kept, len(original.tokens), len(repost.tokens)):
        found += _box(regions, original, repost, box, apart)
    return found


def _moved(
    regions: Regions, original: Side, repost: Side, group: tuple[Match, ...], apart: Apart
) -> Iterator[Passage]:
    """A moved passage with the edits inside it; a sentence edited at its edge moved as a whole."""
    first, last = group[0], group[-1]
    o_start, r_start = _back(original, repost, regions, first)
    o_stop, r_stop = _ahead(original, repost, regions, last)
    yield Passage(Shape.MOVED, (o_start, o_stop), (r_start, r_stop))
    bounds = [Match(o_start, r_start, 0), *group, Match(o_stop, r_stop, 0)]
    for x, y in pairwise(bounds):
        yield from _box(regions, original, repost, (x.a + x.size, y.a, x.b + x.size, y.b), apart)
    regions.claim((o_start, o_stop), (r_start, r_stop))


def _back(original: Side, repost: Side, regions: Regions, match: Match) -> Range:
    """Where the sentence begins in which a moved run begins, if nothing else stands before it there."""
    o_start = original.sentences.bounds(original.sentences.at(match.a))[0]
    r_start = repost.sentences.bounds(repost.sentences.at(match.b))[0]
    if regions.all_free(o_start, match.a, r_start, match.b):
        return o_start, r_start
    return match.a, match.b


def _ahead(original: Side, repost: Side, regions: Regions, match: Match) -> Range:
    o_end, r_end = match.a + match.size, match.b + match.size
    o_stop = original.sentences.bounds(original.sentences.at(o_end - 1))[1]
    r_stop = repost.sentences.bounds(repost.sentences.at(r_end - 1))[1]
    if regions.all_free(o_end, o_stop, r_end, r_stop):
        return o_stop, r_stop
    return o_end, r_end


def _box(
    regions: Regions, original: Side, repost: Side, box: tuple[int, int, int, int], apart: Apart
) -> Iterator[Passage]:
    o0, o1, r0, r1 = box
    if o0 == o1 and r0 == r1:
        return
    o_parts = _fragments(original, regions.free(False, o0, o1))
    r_parts = _fragments(repost, regions.free(True, r0, r1))
    if o_parts and r_parts:
        theirs, o_parts = _parted(o_parts, apart.original)
        ours, r_parts = _parted(r_parts, apart.repost)
        yield from _alone(Shape.DROPPED, theirs, box)
        for part in ours:
            yield Passage(Shape.INSERTED, (o1, o1), (part.start, part.stop))
    if o_parts or r_parts:
        yield from _paired(o_parts, r_parts, original, repost, box)


def _parted(
    parts: list[_Fragment], is_apart: Callable[[int, int, bool], bool]
) -> tuple[list[_Fragment], list[_Fragment]]:
    gone: list[_Fragment] = []
    left: list[_Fragment] = []
    for part in parts:
        apart = is_apart(part.start, part.stop, part.begins and part.ends)
        (gone if apart else left).append(part)
    return gone, left


def _fragments(side: Side, ranges: Sequence[Range]) -> list[_Fragment]:
    """Ranges cut at sentence starts."""
    parts: list[_Fragment] = []
    for start, stop in ranges:
        at = start
        while at < stop:
            low, high = side.sentences.bounds(side.sentences.at(at))
            end = min(stop, high)
            parts.append(_Fragment(at, end, at == low, end == high))
            at = end
    return parts


def _paired(
    o_parts: list[_Fragment],
    r_parts: list[_Fragment],
    original: Side,
    repost: Side,
    box: tuple[int, int, int, int],
) -> Iterator[Passage]:
    heads: list[Passage] = []
    tails: list[Passage] = []
    if o_parts and r_parts and not o_parts[0].begins and not r_parts[0].begins:
        heads.append(_replaced(o_parts.pop(0), r_parts.pop(0), inside=True))
    if o_parts and r_parts and not o_parts[-1].ends and not r_parts[-1].ends:
        tails.append(_replaced(o_parts.pop(), r_parts.pop(), inside=True))
    yield from heads
    if o_parts and r_parts:
        yield from _matched_sentences(o_parts, r_parts, original, repost, box)
    elif o_parts:
        yield from _alone(Shape.DROPPED, o_parts, box, (original, repost))
    elif r_parts:
        yield from _alone(Shape.INSERTED, r_parts, box, (repost, original))
    yield from tails


def _replaced(o_part: _Fragment, r_part: _Fragment, *, inside: bool) -> Passage:
    return Passage(Shape.REPLACED, (o_part.start, o_part.stop), (r_part.start, r_part.stop), inside)


def _alone(
    shape: Shape,
    parts: Sequence[_Fragment],
    box: tuple[int, int, int, int],
    sides: tuple[Side, Side] | None = None,
) -> Iterator[Passage]:
    """Fragments that only one side has; neighbours are one passage."""
    at, place = 0, box[3] if shape is Shape.DROPPED else box[1]
    while at < len(parts):
        last = at
        while last + 1 < len(parts) and parts[last + 1].start == parts[last].stop:
            last += 1
        start, stop = parts[at].start, parts[last].stop
        # "... with the U.S. Gowdy added": only the other side shows that a sentence ends before the name.
        closed = parts[at].begins and sides is not None and sides[1].sentences.begins(place)
        closed = closed and stop - start >= LEAST_CLOSED and sides is not None and _is_stopped(sides[0], stop)
        whole = closed or last > at or any(part.begins and part.ends for part in parts[at : last + 1])
        here, there = (start, stop), (box[3], box[3]) if shape is Shape.DROPPED else (box[1], box[1])
        if shape is Shape.DROPPED:
            yield Passage(shape, here, there, inside=not whole)
        else:
            yield Passage(shape, there, here, inside=not whole)
        at = last + 1


def _is_stopped(side: Side, place: int) -> bool:
    """True at a place before which a stop or a line's end stands, be it an abbreviation's."""
    if place >= len(side.tokens) or side.tokens.surfaces[place - 1].endswith("."):
        return True
    return any(mark in TERMINAL + "\n" for mark in side.tokens.gaps[place])


def _matched_sentences(
    o_parts: list[_Fragment],
    r_parts: list[_Fragment],
    original: Side,
    repost: Side,
    box: tuple[int, int, int, int],
) -> Iterator[Passage]:
    pairs = _pair_up(o_parts, r_parts, original, repost)
    i = j = 0
    for o_at, r_at in [*pairs, (len(o_parts), len(r_parts))]:
        yield from _unpaired(o_parts[i:o_at], r_parts[j:r_at], box)
        if o_at < len(o_parts):
            yield _replaced(o_parts[o_at], r_parts[r_at], inside=True)
        i, j = o_at + 1, r_at + 1


def _unpaired(
    o_parts: Sequence[_Fragment], r_parts: Sequence[_Fragment], box: tuple[int, int, int, int]
) -> Iterator[Passage]:
    """Sentences without a partner: one put in another's place is a change, the rest cuts and insertions."""
    if o_parts and r_parts and _comparable(o_parts, r_parts):
        yield Passage(
            Shape.REPLACED, (o_parts[0].start, o_parts[-1].stop), (r_parts[0].start, r_parts[-1].stop)
        )
        return
    if o_parts:
        yield from _alone(Shape.DROPPED, o_parts, box)
    if r_parts:
        yield from _alone(Shape.INSERTED, r_parts, box)


def _comparable(o_parts: Sequence[_Fragment], r_parts: Sequence[_Fragment]) -> bool:
    together = all(x.stop == y.start for x, y in pairwise(o_parts)) and all(
        x.stop == y.start for x, y in pairwise(r_parts)
    )
    sizes = sorted((o_parts[-1].stop - o_parts[0].start, r_parts[-1].stop - r_parts[0].start))
    return together and len(o_parts) <= 3 and len(r_parts) <= 3 and sizes[1] <= 3 * sizes[0] + 3


def _pair_up(
    o_parts: Sequence[_Fragment], r_parts: Sequence[_Fragment], original: Side, repost: Side
) -> list[tuple[int, int]]:
    """The in-order pairing of sentences with the most words in common."""
    if len(o_parts) * len(r_parts) > PAIRS_TRIED:
        return []
    o_bags = [Counter(original.tokens.row[p.start : p.stop]) for p in o_parts]
    r_bags = [Counter(repost.tokens.row[p.start : p.stop]) for p in r_parts]
    scores = [[_likeness(x, y) for y in r_bags] for x in o_bags]
    rows, columns = len(o_parts), len(r_parts)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            skip = max(best[i + 1][j], best[i][j + 1])
            take = best[i + 1][j + 1] + scores[i][j] if scores[i][j] >= SAME_SENTENCE else 0.0
            best[i][j] = max(skip, take)
    return list(_trace(best, scores))


def _trace(best: list[list[float]], scores: list[list[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(scores) and j < len(scores[0]):
        if scores[i][j] >= SAME_SENTENCE and best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _likeness(x: Counter[str], y: Counter[str]) -> float:
    common = sum((x & y).values())
    return 2 * common / max(1, x.total() + y.total())
