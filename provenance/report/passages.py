"""The two texts of a comparison as rows, so that what belongs together stands side by side.

A passage is a line of a text, or a piece of a very long one. Passages are
paired by the alterations that speak of both sides and by the letters they
share; a row never parts what one alteration joins. Nothing is judged here:
the alterations are the comparer's, and the rows hold every line of both texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.model import AlterationKind, BlockKind, Comparison, Span, Version

# Letters in a row that are taken as a sign of common origin. Twelve is about two
# words of English; a run that stands twice in the original is no sign.
_RUN = 12
_WIDE_RUN = 5  # the same in Chinese, Japanese and Korean, where a letter holds a syllable or a word
_STEP = 3  # every third place of a repost's passage is looked up
_LONG = 1_200  # a line longer than this is cut at sentence ends for display
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s+|[。！？؟।]\s*")
# An alteration that names both sides outweighs any number of shared letters.
_NAMED = 10_000

# What these name stands elsewhere on the other side, so it must not pull rows together.
_ELSEWHERE = frozenset({AlterationKind.PASSAGE_MOVED, AlterationKind.TEXT_REPEATED})

_ARTICLE = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.BYLINE, BlockKind.BODY})


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of one text and, where the version labels it, what it is."""

    span: Span
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Passages that belong together; one side is empty where the other stands alone."""

    original: tuple[Passage, ...]
    repost: tuple[Passage, ...]


def rows_of(comparison: Comparison) -> tuple[Row, ...]:
    """Every passage of both texts once, in the order of both, linear in their length."""
    original = tuple(passages_of(comparison.original))
    repost = tuple(passages_of(comparison.repost))
    pairs = [*_named_pairs(comparison, original, repost), *_shared_pairs(comparison, original, repost)]
    return tuple(_rows(_heaviest_chain(pairs, len(original)), original, repost))


def passages_of(version: Version) -> Iterator[Passage]:
    """The non-blank lines of a version with their labels, long ones cut at sentence ends."""
    blocks = sorted(version.blocks, key=lambda block: block.span)
    starts = [block.span.start for block in blocks]
    for span in _lines(version.text):
        at = bisect_right(starts, span.start) - 1
        labelled = at >= 0 and blocks[at].span.end > span.start
        yield Passage(span, blocks[at].kind if labelled else None)


def article_of(comparison: Comparison, rows: tuple[Row, ...]) -> tuple[int, int]:
    """The range of rows from the first to the last that the repost or an alteration speaks of.

    Rows before and after it are the rest of the original's page: navigation,
    related items, the site's own notices.
    """
    touched = [a.original_span for a in comparison.alterations if a.original_span]
    starts = sorted(span.start for span in touched)
    ends = sorted(span.end for span in touched)

    def speaks(row: Row) -> bool:
        if any(passage.kind is not BlockKind.BOILERPLATE for passage in row.repost):
            return True
        if any(passage.kind in _ARTICLE for passage in row.original):
            return True
        spans = [passage.span for passage in row.original]
        return any(bisect_right(starts, s.end - 1) > bisect_right(ends, s.start) for s in spans)

    speaking = [place for place, row in enumerate(rows) if speaks(row)]
    return (speaking[0], speaking[-1] + 1) if speaking else (0, len(rows))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            first = start + line.index(bare)
            yield from _pieces(text, Span(first, first + len(bare)))
        start += len(line)


def _pieces(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    if line.end - line.start > _LONG:
        for match in _SENTENCE_END.finditer(text, line.start, line.end):
            if match.end() - start >= _LONG // 2 and match.end() < line.end:
                yield Span(start, match.end())
                start = match.end()
    yield Span(start, line.end)


# --- pairing ------------------------------------------------------------------------

_Pair = tuple[int, int, int]  # repost passage, original passage, weight


def _letters(text: str, span: Span) -> str:
    return "".join(filter(str.isalnum, span.of(text).casefold()))


def _named_pairs(
    comparison: Comparison, original: tuple[Passage, ...], repost: tuple[Passage, ...]
) -> Iterator[_Pair]:
    starts = [[passage.span.start for passage in side] for side in (repost, original)]
    for alteration in comparison.alterations:
        spans = (alteration.repost_span, alteration.original_span)
        if alteration.kind in _ELSEWHERE or spans[0] is None or spans[1] is None:
            continue
        places = [
            bisect_right(side, span.start) - 1 for side, span in zip(starts, spans, strict=True) if span
        ]
        if min(places) >= 0:
            yield places[0], places[1], _NAMED


def _shared_pairs(
    comparison: Comparison, original: tuple[Passage, ...], repost: tuple[Passage, ...]
) -> Iterator[_Pair]:
    length = _run_length(comparison.original.text)
    owners = _owners((_letters(comparison.original.text, passage.span) for passage in original), length)
    for place, passage in enumerate(repost):
        votes: Counter[int] = Counter()
        for run in _runs(_letters(comparison.repost.text, passage.span), length, _STEP):
            owner = owners.get(run, -1)
            if owner >= 0:
                votes[owner] += 1
        most = max(votes.values(), default=0)
        for owner, count in votes.items():
            if count * 5 >= most:
                yield place, owner, count


def _run_length(text: str) -> int:
    wide = sum(character >= "\u2e80" for character in text)
    return _WIDE_RUN if wide * 3 > len(text) else _RUN


def _runs(letters: str, length: int, step: int) -> Iterable[str]:
    if len(letters) <= length:
        return (letters,) if letters else ()
    return (letters[at : at + length] for at in range(0, len(letters) - length + 1, step))


def _owners(lines: Iterable[str], length: int) -> dict[str, int]:
    """Which passage each run of letters stands in; -1 for runs that stand in several."""
    owners: dict[str, int] = {}
    for place, letters in enumerate(lines):
        for run in _runs(letters, length, 1):
            if owners.setdefault(run, place) != place:
                owners[run] = -1
    return owners


def _heaviest_chain(pairs: Iterable[_Pair], size: int) -> list[tuple[int, int]]:
    """The pairs of greatest weight that go forward on both sides (Fenwick tree of prefix maxima)."""
    weights: Counter[tuple[int, int]] = Counter()
    for i, j, weight in pairs:
        weights[i, j] += weight
    tree: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    order = sorted(weights)
    before: list[int] = []
    for place, (i, j) in enumerate(order):
        best, last = _best(tree, j + 1)
        before.append(last)
        _raise(tree, j + 1, (best + weights[i, j], place))
    chain = []
    place = _best(tree, size)[1]
    while place >= 0:
        chain.append(order[place])
        place = before[place]
    return chain[::-1]


def _best(tree: list[tuple[int, int]], at: int) -> tuple[int, int]:
    best = (0, -1)
    while at > 0:
        best = max(best, tree[at])
        at -= at & -at
    return best


def _raise(tree: list[tuple[int, int]], at: int, value: tuple[int, int]) -> None:
    while at < len(tree):
        tree[at] = max(tree[at], value)
        at += at & -at


# --- rows ---------------------------------------------------------------------------


def _rows(
    chain: list[tuple[int, int]], original: tuple[Passage, ...], repost: tuple[Passage, ...]
) -> Iterator[Row]:
    i = j = 0
    for first_i, first_j, end_i, end_j in _groups(chain):
        yield from _alone(original[j:first_j], repost[i:first_i])
        yield Row(original[first_j:end_j], repost[first_i:end_i])
        i, j = end_i, end_j
    yield from _alone(original[j:], repost[i:])


def _groups(chain: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Runs of pairs that share a passage, as ranges on both sides."""
    group: tuple[int, int, int, int] | None = None
    for i, j in chain:
        if group and (i == group[2] - 1 or j == group[3] - 1):
            group = (group[0], group[1], i + 1, j + 1)
            continue
        if group:
            yield group
        group = (i, j, i + 1, j + 1)
    if group:
        yield group


def _alone(original: tuple[Passage, ...], repost: tuple[Passage, ...]) -> Iterator[Row]:
    yield from (Row((passage,), ()) for passage in original)
    yield from (Row((), (passage,)) for passage in repost)
