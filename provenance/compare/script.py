"""The whole difference between two texts as steps that rebuild one from the other.

A comparison lists what matters and counts what does not; the script accounts
for every token of both sides, each with the cause under which it was listed,
counted, or set aside. Nothing can be lost between the lines of a report.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from provenance.compare import Analysis
from provenance.compare.layers import word_layer
from provenance.compare.passages import Range
from provenance.compare.regions import State
from provenance.compare.sides import Side
from provenance.model import Alteration, Span


class Cause(StrEnum):
    """Why a step stands in the script."""

    KEPT = "kept"
    IGNORED = "ignored"  # a difference of a silent layer
    ALTERATION = "alteration"  # covered by an alteration that is reported
    ASIDE = "aside"  # a line of the page around the article, which is no alteration


@dataclass(frozen=True, slots=True)
class Step:
    """Tokens of the original become tokens of the repost.

    A kept step copies `original`; any other puts `surfaces` in the place of
    `original`. `detail` is the layer, or the number of the alteration.
    """

    cause: Cause
    original: Range
    repost: Range
    surfaces: tuple[str, ...] = ()
    detail: str | int | None = None


def edit_script(analysis: Analysis) -> tuple[Step, ...]:
    """The steps in the repost's order, then what the repost lacks in the original's order."""
    return (*_of_repost(analysis), *_of_original(analysis))


def rebuild(original: Side, script: Sequence[Step]) -> list[str]:
    """Applies a script to the original's tokens and returns the repost's."""
    tokens: list[str] = []
    for step in script:
        if step.cause is Cause.KEPT:
            tokens += original.tokens.surfaces[step.original[0] : step.original[1]]
        else:
            tokens += step.surfaces
    return tokens


def _of_repost(analysis: Analysis) -> Iterator[Step]:
    regions, tokens = analysis.regions, analysis.repost.tokens
    moved = (m for group in regions.moved for m in group)
    runs = sorted((m.b, m.a, m.size) for m in (*regions.kept, *moved, *analysis.named.rejoined))
    covering = _Covering(analysis.named.alterations, repost=True)
    at = 0
    for start, there, size in (*runs, (len(tokens), 0, 0)):
        yield from _own(analysis, at, start, covering)
        yield from _copied(analysis, there, start, size)
        at = start + size


def _copied(analysis: Analysis, a: int, b: int, size: int) -> Iterator[Step]:
    x, y = analysis.original.tokens.surfaces, analysis.repost.tokens.surfaces
    done = 0
    for k in range(size):
        if x[a + k] != y[b + k]:
            if done < k:
                yield Step(Cause.KEPT, (a + done, a + k), (b + done, b + k))
            layer = word_layer(x[a + k], y[b + k])
            yield Step(Cause.IGNORED, (a + k, a + k + 1), (b + k, b + k + 1), (y[b + k],), layer)
            done = k + 1
    if done < size:
        yield Step(Cause.KEPT, (a + done, a + size), (b + done, b + size))


def _own(analysis: Analysis, start: int, stop: int, covering: _Covering) -> Iterator[Step]:
    tokens, styled = analysis.repost.tokens, analysis.named.styled_repost
    for k in range(start, stop):
        cause, detail = _cause(
            covering.number(tokens.span(k, k + 1)), k, styled, analysis.regions.repost_states
        )
        yield Step(cause, (0, 0), (k, k + 1), (tokens.surfaces[k],), detail)


def _of_original(analysis: Analysis) -> Iterator[Step]:
    tokens, states = analysis.original.tokens, analysis.regions.original_states
    covering = _Covering(analysis.named.alterations, repost=False)
    for k in range(len(tokens)):
        if states[k] in (State.KEPT, State.MOVED):
            continue
        cause, detail = _cause(
            covering.number(tokens.span(k, k + 1)), k, analysis.named.styled_original, states
        )
        yield Step(cause, (k, k + 1), (0, 0), (), detail)


def _cause(
    number: int | None, token: int, styled: frozenset[int] | set[int], states: bytearray
) -> tuple[Cause, str | int | None]:
    if number is not None:
        return Cause.ALTERATION, number
    if token in styled:
        return Cause.IGNORED, "style"
    return Cause.ASIDE, State(states[token]).name.lower()


class _Covering:
    """Which alteration covers a span, by bisection."""

    def __init__(self, alterations: Sequence[Alteration], *, repost: bool) -> None:
        found = [
            (span, number)
            for number, a in enumerate(alterations)
            for span in [a.repost_span if repost else a.original_span]
            if span is not None
        ]
        self.spans = sorted(found)
        self.reach: list[tuple[int, int]] = []  # furthest end so far, with its alteration
        furthest = (-1, -1)
        for span, number in self.spans:
            furthest = max(furthest, (span.end, number))
            self.reach.append(furthest)

    def number(self, span: Span) -> int | None:
        place = bisect_left(self.spans, (Span(span.start + 1, 0), -1)) - 1
        if place < 0 or self.reach[place][0] < span.end:
            return None
        return self.reach[place][1]
