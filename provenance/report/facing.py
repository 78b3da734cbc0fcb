"""The side-by-side view as values: which rows are shown, which are folded, and what each holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from provenance.model import BlockKind, Comparison
from provenance.report import words
from provenance.report.marked import Marks, Side
from provenance.report.passages import Passage, Row, article_of, rows_of

_CONTEXT = 1  # unmarked rows that stay open beside a marked one
_WORTH_FOLDING = 3
# A pair of texts larger than this shows its marked rows and their neighbours only.
_WHOLE_AT_MOST = 400_000

_PLAIN = frozenset({None, BlockKind.BODY, BlockKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class FacingPassage:
    """A passage as HTML and, where it is not plain body, what it is."""

    html: Markup
    label: str | None


@dataclass(frozen=True, slots=True)
class FacingRow:
    """Passages that face each other; `marked` where an alteration touches them."""

    original: tuple[FacingPassage, ...]
    repost: tuple[FacingPassage, ...]
    marked: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows in a line; `summary` is None where they are shown, else what the fold is called."""

    rows: tuple[FacingRow, ...]
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Facing:
    """Both texts side by side; `marked` tells the numbers of the alterations that can be jumped to."""

    stretches: tuple[Stretch, ...]
    original_marks: frozenset[int]
    repost_marks: frozenset[int]


def facing(comparison: Comparison, prefix: str) -> Facing:
    """Lays the two texts out; `prefix` makes the anchors of this check its own."""
    original = Marks(comparison, Side.ORIGINAL, prefix)
    repost = Marks(comparison, Side.REPOST, prefix)
    rows = rows_of(comparison)
    start, end = article_of(comparison, rows)
    size = len(comparison.original.text) + len(comparison.repost.text)

    def shown(row: Row) -> FacingRow:
        marked = any(original.touch(p.span) for p in row.original) or any(
            repost.touch(p.span) for p in row.repost
        )
        return FacingRow(_passages(row.original, original), _passages(row.repost, repost), marked)

    before, article, after = rows[:start], rows[start:end], rows[end:]
    stretches = (
        *_outside(before, shown),
        *_folded([shown(row) for row in article], whole=size <= _WHOLE_AT_MOST),
        *_outside(after, shown),
    )
    return Facing(stretches, original.shown, repost.shown)


def _passages(passages: tuple[Passage, ...], marks: Marks) -> tuple[FacingPassage, ...]:
    return tuple(
        FacingPassage(
            marks.html(passage.span),
            None if passage.kind in _PLAIN or passage.kind is None else words.block(passage.kind),
        )
        for passage in passages
    )


def _outside(rows: tuple[Row, ...], shown: object) -> Iterator[Stretch]:
    if rows and callable(shown):
        lines = words.counted(len(rows), "line")
        yield Stretch(
            tuple(shown(row) for row in rows), f"{lines} of the original’s page outside the article"
        )


def _folded(rows: list[FacingRow], *, whole: bool) -> Iterator[Stretch]:
    near = _near_marks(rows)
    for is_open, group in groupby(range(len(rows)), key=lambda place: near[place]):
        places = list(group)
        stretch = tuple(rows[place] for place in places)
        if is_open or len(stretch) < _WORTH_FOLDING:
            yield Stretch(stretch)
        elif whole:
            yield Stretch(stretch, _summary(stretch))
        else:
            left_out = words.counted(len(stretch), "row")
            yield Stretch((), f"{left_out} without an alteration; left out of this page for their length")


def _near_marks(rows: list[FacingRow]) -> list[bool]:
    near = [False] * len(rows)
    for place, row in enumerate(rows):
        if row.marked:
            for neighbour in range(max(0, place - _CONTEXT), min(len(rows), place + _CONTEXT + 1)):
                near[neighbour] = True
    return near


def _summary(rows: Iterable[FacingRow]) -> str:
    rows = list(rows)
    paired = sum(bool(row.original and row.repost) for row in rows)
    alone = len(rows) - paired
    parts = [f"{words.counted(paired, 'passage')} without an alteration"] if paired else []
    if alone:
        parts.append(f"{words.counted(alone, 'line')} on one side only that no alteration names")
    return "; ".join(parts)
