"""Two token sequences put side by side, near linear, moved blocks kept apart.

Anchors are 8-grams that stand once in the second sequence; each is grown to a
maximal equal run. The heaviest in-order chain of runs is the backbone, the
gaps are filled with an optimal LCS (rapidfuzz) inside a budget, and equal runs
too short to mean anything are given up. Work is bounded for any input: what a
gap's budget cannot pay for stays unaligned, it is never aligned badly.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from provenance.text.equal import common_prefix, common_suffix

# Measured on edited, moved and unrelated pairs of 0.5k to 100k words (benchmarks/compare.py): shorter
# anchors are not unique enough in news text, longer ones are broken by a change in every sentence.
ANCHOR = 8
STRIDE = 4  # every fourth place of the second text is indexed; a run of 11 equal words holds one
SMALL_ANCHOR = 4
# Above this a gap holds no rewritten passage but another text; short anchors there are chance.
LARGE_GAP = 4_096
# Cells of the LCS matrix: a gap of 1,000 by 1,000 words always fits; rapidfuzz does about 3e9 a second.
GAP_CELLS = 1_000_000
CELLS_PER_TOKEN = 3_000
FEW_RUNS = 32  # each is sought on its own; of more, every place of both texts is looked at once
# Equal runs below this, with changes on both sides, are chance (design rule 3).
NOISE = 3
NEAR = 12  # a short run next to nothing on one side is kept when this few tokens changed on the other


class Match(NamedTuple):
    """`size` equal tokens from `a` in the first sequence and `b` in the second."""

    a: int
    b: int
    size: int


def align(first: str, second: str, names: Sequence[str] = ()) -> tuple[list[Match], list[Match]]:
    """The in-order matches and the moved ones, both in order of the first sequence.

    A sequence is a string with one letter for each different token. `names`
    says by a letter's code point what it stands for, where that may differ
    from call to call. Symmetric: swapping the sequences swaps the fields of
    every match.
    """
    if _precedes(first, second, names):
        return _align(first, second)
    kept, moved = _align(second, first)
    return _swapped(kept), sorted(_swapped(moved))


def _precedes(first: str, second: str, names: Sequence[str]) -> bool:
    """Whether the first sequence is the shorter one, or the first in the alphabet of what it says."""
    size = len(first)
    if size != len(second) or not names:
        return (size, first) <= (len(second), second)
    place = common_prefix(first, second, 0, 0, size)
    return place == size or names[ord(first[place])] < names[ord(second[place])]


def _swapped(matches: list[Match]) -> list[Match]:
    return [Match(m.b, m.a, m.size) for m in matches]


def _align(a: str, b: str) -> tuple[list[Match], list[Match]]:
    head = common_prefix(a, b, 0, 0, min(len(a), len(b)))
    if head == len(a) == len(b):
        return ([Match(0, 0, head)] if head else []), []
    limit = min(len(a), len(b)) - head
    tail = common_suffix(a, b, len(a), len(b), limit)
    runs = _grown_anchors(a, b, (head, len(a) - tail, head, len(b) - tail), ANCHOR, STRIDE)
    chain, moved = _heaviest_chain(runs)
    moved = _unique(moved, a, b)
    backbone = [Match(0, 0, head), *chain, Match(len(a) - tail, len(b) - tail, tail)]
    budget = [GAP_CELLS + CELLS_PER_TOKEN * (len(a) + len(b))]
    filled = _fill(a, b, [m for m in backbone if m.size], _outside(moved), budget)
    settled = _settled(_joined(filled), a, b)
    kept = without_noise(settled, len(a), len(b))
    return (kept if len(kept) == len(settled) else _regrown(kept, moved, a, b)), moved


# --- runs -----------------------------------------------------------------------------------


def _index(keys: str, start: int, stop: int, size: int, stride: int) -> dict[str, int]:
    """Where each n-gram stands, -1 for those that stand more than once."""
    starts = range(start, stop - size + 1, stride)
    grams = [keys[at : at + size] for at in starts]
    places = dict(zip(grams, starts, strict=True))
    if len(places) < len(grams):
        places.update((gram, -1) for gram, count in Counter(grams).items() if count > 1)
    return places


Box = tuple[int, int, int, int]


def _grown_anchors(a: str, b: str, box: Box, size: int, stride: int) -> list[Match]:
    """Maximal equal runs around unique n-grams, disjoint in the first sequence."""
    a0, a1, b0, b1 = box
    if a1 - a0 < size or b1 - b0 < size:
        return []
    places = _index(b, b0, b1, size, stride)
    runs: list[Match] = []
    at, a_floor, b_floor = a0, a0, b0
    while at + size <= a1:
        to = places.get(a[at : at + size], -1)
        if to < 0:
            at += 1
            continue
        back_limit = min(at - a_floor, to - (b_floor if b_floor <= to else b0))
        back = common_suffix(a, b, at, to, back_limit)
        ahead = common_prefix(a, b, at, to, min(a1 - at, b1 - to))
        runs.append(Match(at - back, to - back, back + ahead))
        at += ahead
        a_floor, b_floor = at, to + ahead
    return runs


def _heaviest_chain(runs: list[Match]) -> tuple[list[Match], list[Match]]:
    """Splits runs into the heaviest sequence that is in order on both sides, and the rest."""
    if all(x.b + x.size <= y.b for x, y in pairwise(runs)):
        return runs, []
    ends = sorted({run.b + run.size for run in runs})
    best: list[tuple[int, int]] = [(0, -1)] * (len(ends) + 1)  # Fenwick tree of (weight, run)
    before: list[int] = []
    for number, run in enumerate(runs):
        weight, previous = _best_up_to(best, bisect_left(ends, run.b + 1))
        before.append(previous)
        _raise(best, bisect_left(ends, run.b + run.size) + 1, (weight + run.size, number))
    last = _best_up_to(best, len(ends))[1]
    chosen: set[int] = set()
    while last >= 0:
        chosen.add(last)
        last = before[last]
    return [r for n, r in enumerate(runs) if n in chosen], [r for n, r in enumerate(runs) if n not in chosen]


def _unique(runs: list[Match], a: str, b: str) -> list[Match]:
    """The runs whose first words stand once on each side; every fourth place does not show that."""
    if len(runs) <= FEW_RUNS:
        return [run for run in runs if all(_stands_once(a[run.a : run.a + ANCHOR], keys) for keys in (a, b))]
    wanted = {a[run.a : run.a + ANCHOR]: 0 for run in runs}
    for keys in (a, b):
        for at in range(len(keys) - ANCHOR + 1):
            gram = keys[at : at + ANCHOR]
            if gram in wanted:
                wanted[gram] += 1
    return [run for run in runs if wanted[a[run.a : run.a + ANCHOR]] == 2]


def _stands_once(gram: str, keys: str) -> bool:
    return keys.find(gram, keys.find(gram) + 1) < 0


def _best_up_to(tree: list[tuple[int, int]], count: int) -> tuple[int, int]:
    found = (0, -1)
    while count > 0:
        found = max(found, tree[count])
        count &= count - 1
    return found


def _raise(tree: list[tuple[int, int]], place: int, value: tuple[int, int]) -> None:
    while place < len(tree):
        tree[place] = max(tree[place], value)
        place += place & -place


# --- gaps -----------------------------------------------------------------------------------


def gaps_between(matches: Sequence[Match], a_length: int, b_length: int) -> Iterator[Box]:
    """The boxes before, between and after in-order matches, empty ones left out."""
    i = j = 0
    for match in matches:
        if match.a > i or match.b > j:
            yield i, match.a, j, match.b
        i, j = match.a + match.size, match.b + match.size
    if i < a_length or j < b_length:
        yield i, a_length, j, b_length


def _outside(moved: list[Match]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    return (
        sorted((m.a, m.a + m.size) for m in moved),
        sorted((m.b, m.b + m.size) for m in moved),
    )


def _fill(
    a: str,
    b: str,
    backbone: list[Match],
    taken: tuple[list[tuple[int, int]], list[tuple[int, int]]],
    budget: list[int],
) -> list[Match]:
    found = list(backbone)
    for a0, a1, b0, b1 in gaps_between(backbone, len(a), len(b)):
        if a0 < a1 and b0 < b1:
            a_pieces, b_pieces = _free(a0, a1, taken[0]), _free(b0, b1, taken[1])
            if len(a_pieces) == len(b_pieces) == 1:
                found += _gap(a, b, (*a_pieces[0], *b_pieces[0]), budget)
            elif a_pieces and b_pieces:
                found += _picked_gap(a, b, a_pieces, b_pieces, budget)
    found.sort()
    return found


def _free(start: int, stop: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a range that no moved block has taken."""
    pieces: list[tuple[int, int]] = []
    for low, high in taken[bisect_left(taken, (start, 0)) :]:
        if low >= stop:
            break
        if low > start:
            pieces.append((start, low))
        start = high
    if start < stop:
        pieces.append((start, stop))
    return pieces


def _picked_gap(
    a: str, b: str, a_pieces: list[tuple[int, int]], b_pieces: list[tuple[int, int]], budget: list[int]
) -> list[Match]:
    """Fills a gap around moved blocks: the pieces joined are aligned, then cut again."""
    a_places = [i for low, high in a_pieces for i in range(low, high)]
    b_places = [i for low, high in b_pieces for i in range(low, high)]
    a_keys, b_keys = "".join([a[i] for i in a_places]), "".join([b[i] for i in b_places])
    found = _gap(a_keys, b_keys, (0, len(a_keys), 0, len(b_keys)), budget)
    return list(restored(found, a_places, b_places))


def restored(matches: Sequence[Match], a_places: Sequence[int], b_places: Sequence[int]) -> Iterator[Match]:
    """Matches among picked tokens as matches among all, cut where the picked ones were apart."""
    for match in matches:
        start = 0
        for k in range(1, match.size + 1):
            i, j = match.a + k, match.b + k
            if k == match.size or a_places[i] != a_places[i - 1] + 1 or b_places[j] != b_places[j - 1] + 1:
                yield Match(a_places[match.a + start], b_places[match.b + start], k - start)
                start = k


def _gap(a: str, b: str, box: Box, budget: list[int]) -> list[Match]:
    """Aligns what lies between two matches: small boxes whole, large ones by local anchors."""
    a0, a1, b0, b1 = box
    limit = min(a1 - a0, b1 - b0)
    head = common_prefix(a, b, a0, b0, limit)
    tail = common_suffix(a, b, a1, b1, limit - head)
    found = [m for m in (Match(a0, b0, head), Match(a1 - tail, b1 - tail, tail)) if m.size]
    a0, a1, b0, b1 = a0 + head, a1 - tail, b0 + head, b1 - tail
    if a0 == a1 or b0 == b1 or (a1 - a0 == 1 and b1 - b0 == 1):
        return found
    cells = (a1 - a0) * (b1 - b0)
    if cells <= GAP_CELLS // 4 and cells <= budget[0]:
        budget[0] -= cells
        return found + _optimal(a, b, (a0, a1, b0, b1))
    return found + _divided(a, b, (a0, a1, b0, b1), budget)


def _divided(a: str, b: str, box: Box, budget: list[int]) -> list[Match]:
    a0, a1, b0, b1 = box
    large = min(a1 - a0, b1 - b0) > LARGE_GAP
    for size in (ANCHOR,) if large else (ANCHOR, SMALL_ANCHOR):
        chain, _ = _heaviest_chain(_grown_anchors(a, b, box, size, 1))
        if chain:
            found = list(chain)
            inner = [Match(a0, b0, 0), *chain, Match(a1, b1, 0)]
            for x, y in pairwise(inner):
                gap = (x.a + x.size, y.a, x.b + x.size, y.b)
                if gap[0] < gap[1] and gap[2] < gap[3]:
                    found += _gap(a, b, gap, budget)
            return found
    cells = (a1 - a0) * (b1 - b0)
    if cells > budget[0]:
        return []
    budget[0] -= cells
    return _optimal(a, b, box)


def _optimal(a: str, b: str, box: Box) -> list[Match]:
    a0, a1, b0, b1 = box
    opcodes = LCSseq.opcodes(a[a0:a1], b[b0:b1])
    return [
        Match(a0 + op.src_start, b0 + op.dest_start, op.src_end - op.src_start)
        for op in opcodes
        if op.tag == "equal"
    ]


def _joined(matches: list[Match]) -> list[Match]:
    """Neighbouring matches on one diagonal made one."""
    joined: list[Match] = []
    for match in sorted(matches):
        last = joined[-1] if joined else None
        if last and last.a + last.size == match.a and last.b + last.size == match.b:
            joined[-1] = Match(last.a, last.b, last.size + match.size)
        elif not last or (match.a >= last.a + last.size and match.b >= last.b + last.size):
            joined.append(match)
    return joined


def _settled(matches: list[Match], a: str, b: str) -> list[Match]:
    """Gives a short run beside a pure cut the equal words at the cut's far end.

    "We never said so. We never said so, she wrote" against "We never said so, she
    wrote" may keep the first four words and leave "she wrote" alone after the cut.
    """
    settled = list(matches)
    for k in range(len(settled) - 1, 0, -1):
        x, y = settled[k - 1], settled[k]
        if y.size >= NOISE:
            continue
        if x.b + x.size == y.b:
            size = common_suffix(a, a, x.a + x.size, y.a, min(x.size, y.a - x.a - x.size))
        elif x.a + x.size == y.a:
            size = common_suffix(b, b, x.b + x.size, y.b, min(x.size, y.b - x.b - x.size))
        else:
            continue
        if size < SMALL_ANCHOR:
            continue
        settled[k - 1] = Match(x.a, x.b, x.size - size)
        settled[k] = Match(y.a - size, y.b - size, y.size + size)
    return [match for match in settled if match.size]


def without_noise(matches: list[Match], a_length: int, b_length: int) -> list[Match]:
    """Gives up equal runs shorter than three tokens that have a real change on both sides.

    A short run at the very beginning or end of both texts is kept when the rest
    follows closely: "Low Marsh" opens an outlet's name as well as a caption.
    """
    kept: list[Match] = []
    for number, match in enumerate(matches):
        if match.size >= NOISE:
            kept.append(match)
            continue
        following = matches[number + 1 : number + 2]
        before, after = _distances(kept, match, following, (a_length, b_length))
        if min(before, after) == 0 and max(before, after) <= NEAR:
            kept.append(match)
    return kept


def _regrown(matches: list[Match], moved: list[Match], a: str, b: str) -> list[Match]:
    """Matches with the equal words beside them that a run given up as chance had taken, not a moved one."""
    a_taken, b_taken = _outside(moved)
    regrown: list[Match] = []
    i = j = 0
    for number, match in enumerate(matches):
        i, j = max(i, _floor(match.a, a_taken)), max(j, _floor(match.b, b_taken))
        back = common_suffix(a, b, match.a, match.b, min(match.a - i, match.b - j))
        x, y = matches[number + 1][:2] if number + 1 < len(matches) else (len(a), len(b))
        i, j = match.a + match.size, match.b + match.size
        x, y = min(x, _ceiling(i, a_taken, x)), min(y, _ceiling(j, b_taken, y))
        ahead = common_prefix(a, b, i, j, min(x - i, y - j))
        regrown.append(Match(match.a - back, match.b - back, back + match.size + ahead))
        i, j = i + ahead, j + ahead
    return regrown


def _floor(place: int, taken: list[tuple[int, int]]) -> int:
    """Where the last taken range before a place ends; 0 where none is."""
    number = bisect_left(taken, (place, 0))
    return taken[number - 1][1] if number else 0


def _ceiling(place: int, taken: list[tuple[int, int]], end: int) -> int:
    """Where the first taken range after a place begins."""
    number = bisect_left(taken, (place, 0))
    return taken[number][0] if number < len(taken) else end


def _distances(
    kept: list[Match], match: Match, following: list[Match], lengths: tuple[int, int]
) -> tuple[int, int]:
    """How much changed between a run and the runs around it, on the side that changed more."""
    i, j = (kept[-1].a + kept[-1].size, kept[-1].b + kept[-1].size) if kept else (0, 0)
    x, y = (following[0].a, following[0].b) if following else lengths
    before = max(match.a - i, match.b - j)
    after = max(x - match.a - match.size, y - match.b - match.size)
    return before, after
