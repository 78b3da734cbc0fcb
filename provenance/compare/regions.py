"""What of each side stands in the other: kept in order, moved, repeated, or nowhere.

Every token of both sides gets one state. Passages are read off the states
later; nothing here knows about kinds of alterations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from provenance.compare.align import Match, align, restored
from provenance.compare.furniture import above_article
from provenance.compare.sides import ASIDE, Side
from provenance.text.equal import common_prefix, common_suffix

# A stretch found at another place counts when it is whole sentences of at least WHOLE words, or
# LONG words of any kind; shorter ones recur in any text by chance.
WHOLE = 4
LONG = 8
LONGEST_STAMPED = 40  # words; no byline or publishing date is longer
GRAM = 4
CHANCE = 3  # equal words beside a moved sentence that may belong to its new neighbours
PLACES_KEPT = 6  # places remembered for one n-gram; repetitive text has thousands
MOVED_TOGETHER = 40  # two moved stretches at most this many words apart, on both sides, moved as one


class State(IntEnum):
    """What became of a token."""

    FREE = 0
    KEPT = 1
    MOVED = 2
    ASIDE = 3
    ELSEWHERE = 4  # stands in a line that the other side sets aside (a headline, a teaser)
    REPEATED = 5  # stands once more than on the other side
    EDITED = 6  # lies in a moved passage and differs there


@dataclass(frozen=True, slots=True)
class Repeat:
    """A range of one side that stands on the other side where something else is aligned with it."""

    start: int
    stop: int
    there: int


@dataclass(frozen=True, slots=True)
class Regions:
    """The alignment of an original with a repost; `Match.a` is the original's token."""

    kept: tuple[Match, ...]
    moved: tuple[tuple[Match, ...], ...]
    original_states: bytearray
    repost_states: bytearray
    repeated: tuple[Repeat, ...]  # of the repost
    doubled: tuple[Repeat, ...]  # of the original: the repost has them once

    def free(self, repost: bool, start: int, stop: int) -> list[tuple[int, int]]:
        """The ranges of free tokens within a range of one side."""
        states = self.repost_states if repost else self.original_states
        if start < stop and not any(states[start:stop]):
            return [(start, stop)]
        return list(_runs(states, start, stop))

    def claim(self, original: tuple[int, int], repost: tuple[int, int]) -> None:
        """Gives the free tokens of a moved passage to it, so that nothing else reports them."""
        for states, (start, stop) in ((self.original_states, original), (self.repost_states, repost)):
            for low, high in list(_runs(states, start, stop)):
                states[low:high] = bytes([State.EDITED]) * (high - low)

    def all_free(self, o_start: int, o_stop: int, r_start: int, r_stop: int) -> bool:
        """True when nothing has claimed any token of a range on either side."""
        return not any(self.original_states[o_start:o_stop]) and not any(self.repost_states[r_start:r_stop])


_FREE_RUN = re.compile(rb"\x00+")


def _runs(states: bytearray, start: int, stop: int) -> Iterator[tuple[int, int]]:
    if start < stop:
        for found in _FREE_RUN.finditer(states, start, stop):
            yield found.span()


def find_regions(original: Side, repost: Side) -> Regions:
    """Aligns two sides: first their bodies, then what is left over against everything."""
    kept, moved = _aligned_bodies(original, repost)
    kept = [m for m in _slid(kept, original, repost) if not _is_chance(m, original, repost)]
    o_states, r_states = _aside(original), _aside(repost)
    kept_mark = bytes([State.KEPT])
    for match in kept:
        o_states[match.a : match.a + match.size] = r_states[match.b : match.b + match.size] = (
            kept_mark * match.size
        )
    moves = []
    for match in (free for run in moved for free in _free_parts(run, o_states, r_states)):
        grown = _snapped(_grown(match, original, repost, o_states, r_states), original, repost)
        if grown is not None:
            _mark_moves([grown], o_states, r_states)
            moves.append(grown)
    repeated, more = _found_elsewhere(repost, original, r_states, o_states)
    moves += [Match(m.b, m.a, m.size) for m in more]
    doubled, more = _found_elsewhere(original, repost, o_states, r_states)
    moves += more
    groups = _grouped(sorted(moves), o_states, r_states)
    return Regions(tuple(kept), groups, o_states, r_states, repeated, doubled)


def _aligned_bodies(original: Side, repost: Side) -> tuple[list[Match], list[Match]]:
    o_core, r_core = original.core(), repost.core()
    o_row, r_row, names = original.tokens.row, repost.tokens.row, original.tokens.keys.names
    if o_core is None and r_core is None:
        return align(o_row, r_row, names)
    o_core = range(len(o_row)) if o_core is None else o_core
    r_core = range(len(r_row)) if r_core is None else r_core
    kept, moved = align("".join([o_row[i] for i in o_core]), "".join([r_row[i] for i in r_core]), names)
    return list(restored(kept, o_core, r_core)), list(restored(moved, o_core, r_core))


def _aside(side: Side) -> bytearray:
    states = bytearray(len(side.tokens))
    for line in side.lines:
        if line.kind in ASIDE:
            states[line.start : line.stop] = bytes([State.ASIDE]) * (line.stop - line.start)
    return states


def _is_chance(match: Match, original: Side, repost: Side) -> bool:
    """True for a few words that a byline or a publishing date shares with a line of another sort."""
    if match.size >= LONG:
        return False
    x, y = original.line_at(match.a), repost.line_at(match.b)
    short = [line.stop - line.start <= LONGEST_STAMPED for line in (x, y)]
    if not any(short) or match.size == x.stop - x.start or match.size == y.stop - y.start:
        return False
    text, other = original.text_of(x), repost.text_of(y)
    return (short[0] and above_article(text)) != (short[1] and above_article(other))


# --- cuts and insertions laid on sentence bounds -------------------------------------------------


def _slid(kept: list[Match], original: Side, repost: Side) -> list[Match]:
    """Moves the edges of pure cuts and insertions to sentence bounds where the words allow it.

    "The cat ran. The dog sat." against "The dog sat." may be aligned as a cut of
    "cat ran. The"; the same cut one word earlier is the sentence that was dropped.
    """
    result = list(kept)
    for k in range(len(result) - 1):
        x, y = result[k], result[k + 1]
        if x.b + x.size == y.b:
            shift = _best_shift(original, x.a + x.size, y.a, x.size, y.size)
        elif x.a + x.size == y.a:
            shift = _best_shift(repost, x.b + x.size, y.b, x.size, y.size)
        else:
            continue
        if shift:
            result[k] = Match(x.a, x.b, x.size + shift)
            result[k + 1] = Match(y.a + shift, y.b + shift, y.size - shift)
    return [m for m in result if m.size]


def _best_shift(side: Side, start: int, stop: int, before: int, after: int) -> int:
    keys = side.tokens.row
    left = common_suffix(keys, keys, start, stop, min(before, 200))
    right = common_prefix(keys, keys, start, stop, min(after, 200, len(keys) - stop))
    if not left and not right:
        return 0
    shifts = sorted(range(-left, right + 1), key=abs)
    return max(shifts, key=lambda s: _boundary_score(side, start + s, stop + s))


def _boundary_score(side: Side, start: int, stop: int) -> int:
    begins = side.sentences.begins
    score = 2 * (begins(start) + begins(stop))
    if score < 4:
        gaps = side.tokens.gaps
        score += any(c in ",;:–—()" for c in gaps[start]) + any(c in ",;:–—()" for c in gaps[stop])
    return score


# --- moves ---------------------------------------------------------------------------------------


def _free_parts(match: Match, o_states: bytearray, r_states: bytearray) -> Iterator[Match]:
    """The parts of a moved run whose tokens nothing else has claimed on either side."""
    a, b, size = match
    start = 0
    for k in range(size + 1):
        if k == size or o_states[a + k] or r_states[b + k]:
            if k - start >= GRAM:
                yield Match(a + start, b + start, k - start)
            start = k + 1


def _grown(match: Match, original: Side, repost: Side, o_states: bytearray, r_states: bytearray) -> Match:
    """The moved run with the equal words beside it that nothing else has claimed."""
    a, b, size = match
    x, y = original.tokens.row, repost.tokens.row
    while a and b and not o_states[a - 1] and not r_states[b - 1] and x[a - 1] == y[b - 1]:
        a, b, size = a - 1, b - 1, size + 1
    while a + size < len(x) and b + size < len(y) and x[a + size] == y[b + size]:
        if o_states[a + size] or r_states[b + size]:
            break
        size += 1
    return Match(a, b, size)


def _snapped(match: Match, original: Side, repost: Side) -> Match | None:
    """A moved run less the chance words at its ends; None where it is too short to be a move."""
    a, b, size = match
    begins = [k for k in range(size + 1) if _both_begin(original, repost, a + k, b + k)]
    low = next((k for k in begins if k <= CHANCE), 0)
    high = next((k for k in reversed(begins) if size - k <= CHANCE and k > low), size)
    whole = low in begins and high in begins and high - low >= WHOLE
    return Match(a + low, b + low, high - low) if whole or high - low >= LONG else None


def _both_begin(original: Side, repost: Side, a: int, b: int) -> bool:
    return original.sentences.begins(a) and repost.sentences.begins(b)


def _mark_moves(moves: Sequence[Match], o_states: bytearray, r_states: bytearray) -> None:
    for m in moves:
        o_states[m.a : m.a + m.size] = bytes([State.MOVED]) * m.size
        r_states[m.b : m.b + m.size] = bytes([State.MOVED]) * m.size


def _grouped(
    moves: Sequence[Match], o_states: bytearray, r_states: bytearray
) -> tuple[tuple[Match, ...], ...]:
    """Neighbouring moved runs made one group: a moved passage with an edit inside moved once."""
    groups: list[list[Match]] = []
    for match in moves:
        last = groups[-1][-1] if groups else None
        if last is not None:
            o_low, r_low = last.a + last.size, last.b + last.size
            near = 0 <= match.a - o_low <= MOVED_TOGETHER and 0 <= match.b - r_low <= MOVED_TOGETHER
            if near and not any(o_states[o_low : match.a]) and not any(r_states[r_low : match.b]):
                groups[-1].append(match)
                continue
        groups.append([match])
    return tuple(tuple(group) for group in groups)


# --- what is left over, looked for everywhere -----------------------------------------------------


def _found_elsewhere(
    side: Side, other: Side, states: bytearray, other_states: bytearray
) -> tuple[tuple[Repeat, ...], list[Match]]:
    """Looks for free stretches of a side anywhere on the other: set aside, repeated, or moved."""
    runs = [(x, y) for x, y in _runs(states, 0, len(states)) if y - x >= WHOLE and _worth_looking(side, x, y)]
    if not runs:
        return (), []
    index = _places(side.tokens.row, runs, other.tokens.row)
    if not index:
        return (), []
    repeats: list[Repeat] = []
    moves: list[Match] = []
    for start, stop in runs:
        for match in _covering(side, other, (start, stop), index):
            there = other_states[match.b : match.b + match.size]
            mark = _meaning(there)
            if mark is None or (mark is State.REPEATED and not _is_whole(match, side)):
                continue
            states[match.a : match.a + match.size] = bytes([mark]) * match.size
            if mark is State.MOVED:
                other_states[match.b : match.b + match.size] = bytes([mark]) * match.size
                moves.append(match)
            elif mark is State.REPEATED:
                repeats.append(Repeat(match.a, match.a + match.size, match.b))
    return tuple(repeats), moves


def _worth_looking(side: Side, start: int, stop: int) -> bool:
    """True for a stretch, of `WHOLE` tokens at least, that is long or holds a sentence that is not tiny."""
    if stop - start >= 2 * LONG:
        return True
    starts = side.sentences.starts
    first = bisect_left(starts, start)
    return first < len(starts) - 1 and any(
        y - x >= WHOLE and y <= stop for x, y in pairwise(starts[first : first + 4])
    )


def _is_whole(match: Match, side: Side) -> bool:
    return side.sentences.begins(match.a) and side.sentences.begins(match.a + match.size)


def _meaning(states: bytearray) -> State | None:
    size = len(states)
    if states.count(State.FREE) == size:
        return State.MOVED
    if states.count(State.ASIDE) * 2 >= size:
        return State.ELSEWHERE
    if (states.count(State.KEPT) + states.count(State.MOVED)) * 10 >= size * 9:
        return State.REPEATED
    return None


def _places(keys: str, runs: Sequence[tuple[int, int]], others: str) -> dict[str, list[int]]:
    wanted = {keys[i : i + GRAM] for start, stop in runs for i in range(start, stop - GRAM + 1)}
    index: dict[str, list[int]] = {}
    for place in range(len(others) - GRAM + 1):
        gram = others[place : place + GRAM]
        if gram in wanted:
            places = index.setdefault(gram, [])
            if len(places) < PLACES_KEPT:
                places.append(place)
    return index


def _covering(side: Side, other: Side, run: tuple[int, int], index: dict[str, list[int]]) -> Iterator[Match]:
    start, stop = run
    keys, others = side.tokens.row, other.tokens.row
    at = start
    while at + GRAM <= stop:
        best = Match(at, 0, 0)
        for place in index.get(keys[at : at + GRAM], ()):
            size = common_prefix(keys, others, at, place, min(stop - at, len(others) - place))
            back = common_suffix(keys, others, at, place, min(at - start, place))
            if back + size > best.size:
                best = Match(at - back, place - back, back + size)
        trimmed = _whole(best, side) if best.size else None
        if trimmed is None:
            at += 1
        else:
            yield trimmed
            at = start = trimmed.a + trimmed.size


def _whole(match: Match, side: Side) -> Match | None:
    """The match cut to whole sentences of its own side, or as it is when it is long."""
    if not side.sentences.begins(match.a):
        return match if match.size >= 2 * LONG else None
    size = match.size
    while size and not side.sentences.begins(match.a + size):
        size -= 1
    if size >= WHOLE:
        return Match(match.a, match.b, size)
    return match if match.size >= 2 * LONG else None
