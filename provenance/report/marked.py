"""A stretch of captured text as HTML, with every alteration that touches it marked.

The marks nest where alterations overlap. The tags are made of our own words
and numbers alone; captured text enters only through `safe`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from markupsafe import Markup, escape

from provenance.model import Alteration, AlterationKind, Comparison, Span
from provenance.report.escape import visible_on_page

K = AlterationKind


class Side(StrEnum):
    """One of the two texts of a comparison."""

    ORIGINAL = "original"
    REPOST = "repost"


# A short name for the mark itself; the list of alterations gives the full one.
SHORT: dict[AlterationKind, str] = {
    K.HEADLINE_REPLACED: "headline",
    K.SUBHEAD_CHANGED: "subhead",
    K.BYLINE_CHANGED: "byline",
    K.DATE_CHANGED: "date",
    K.OUTLET_CHANGED: "outlet",
    K.PASSAGE_DROPPED: "dropped",
    K.PASSAGE_INSERTED: "inserted",
    K.PASSAGE_CHANGED: "changed",
    K.PASSAGE_MOVED: "moved",
    K.TAIL_CUT: "cut",
    K.NUMBER_CHANGED: "number",
    K.NEGATION_CHANGED: "negation",
    K.NAME_CHANGED: "name",
    K.QUOTE_CHANGED: "quotation",
    K.HEDGE_CHANGED: "hedge",
    K.CAPTION_INSERTED: "caption",
    K.LINK_INSERTED: "link added",
    K.LINK_REMOVED: "link removed",
    K.LINK_RETARGETED: "link target",
    K.TEXT_REPEATED: "repeated",
}

_SIGNS = {"del": "−", "ins": "+", "mark": "↕"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
# A mark longer than this is set as a passage: tinted, not struck through.
_WORDS_AT_MOST = 60


def safe(text: str) -> Markup:
    """Captured text escaped for HTML, its control characters shown."""
    return escape(visible_on_page(text))


def language_tag(language: str | None) -> str | None:
    """The language if it is a tag that HTML's `lang` may carry (RFC 5646, short form)."""
    return language if language and _LANGUAGE.fullmatch(language) else None


@dataclass(frozen=True, slots=True)
class Mark:
    """Alteration `number` where it stands on one side."""

    number: int
    span: Span
    kind: AlterationKind
    tag: str


class Marks:
    """The marks of one side of a comparison, asked for stretch by stretch."""

    def __init__(self, comparison: Comparison, side: Side, prefix: str) -> None:
        version = comparison.original if side is Side.ORIGINAL else comparison.repost
        self._text = version.text
        self._side = side
        self._prefix = prefix
        self._marks = sorted(_marks(comparison, side), key=lambda mark: (mark.span.start, -mark.span.end))
        self._starts = [mark.span.start for mark in self._marks]
        self._reach = max((mark.span.end - mark.span.start for mark in self._marks), default=0)
        self._labelled: set[int] = set()

    @property
    def shown(self) -> frozenset[int]:
        """The alterations that were marked so far."""
        return frozenset(self._labelled)

    def touch(self, span: Span) -> bool:
        """Whether any alteration stands in the stretch."""
        return bool(self._within(span))

    def html(self, span: Span) -> Markup:
        """The stretch as HTML; each alteration carries its label where it first stands."""
        marks = self._within(span)
        if not marks:
            return safe(span.of(self._text))
        cuts = sorted(
            {span.start, span.end, *(place for mark in marks for place in _within(mark.span, span))}
        )
        pieces = [Markup()]
        pieces.extend(self._gap(m) for m in marks if m.span.start == m.span.end == span.start)
        for start, end in pairwise(cuts):
            pieces.append(self._piece(Span(start, end), marks))
            pieces.extend(self._gap(m) for m in marks if m.span.start == m.span.end == end)
        return Markup("").join(pieces)

    def _within(self, span: Span) -> list[Mark]:
        first = bisect_left(self._starts, span.start - self._reach)
        last = bisect_left(self._starts, span.end + 1)
        return [mark for mark in self._marks[first:last] if _touches(mark.span, span)]

    def _piece(self, piece: Span, marks: list[Mark]) -> Markup:
        html = safe(piece.of(self._text))
        for mark in reversed(marks):
            if mark.span.start <= piece.start and piece.end <= mark.span.end:
                html = self._wrapped(html, mark)
        return html

    def _wrapped(self, html: Markup, mark: Mark) -> Markup:
        size = "words" if mark.span.end - mark.span.start <= _WORDS_AT_MOST else "passage"
        opening = Markup("<{} class='{} {}'{}>").format(mark.tag, size, mark.kind.value, self._id(mark))
        return opening + self._label(mark) + html + Markup("</{}>").format(mark.tag)

    def _gap(self, mark: Mark) -> Markup:
        label = self._label(mark)
        return (
            Markup("<span class='gap'{}>{}</span>").format(self._id(mark, label), label)
            if label
            else Markup()
        )

    def _id(self, mark: Mark, label: Markup | None = None) -> Markup:
        if mark.number in self._labelled and label is None:
            return Markup()
        return Markup(" id='{}-{}{}'").format(self._prefix, self._side.value[0], mark.number)

    def _label(self, mark: Mark) -> Markup:
        if mark.number in self._labelled:
            return Markup()
        self._labelled.add(mark.number)
        return _TAG.format(self._prefix, mark.number, _SIGNS[mark.tag], SHORT[mark.kind], self._side.value)


# `dir` keeps the label out of the reckoning of the passage's own direction (`dir=auto`).
_TAG = Markup(
    "<a class=tag dir=ltr lang=en href='#{0}-a{1}'><span aria-hidden=true>{2}</span>"
    "<span class=vh>alteration </span>{1} {3}<span class=vh>, {4}: </span></a>"
)


def _marks(comparison: Comparison, side: Side) -> Iterator[Mark]:
    for number, alteration in enumerate(comparison.alterations, start=1):
        span = alteration.original_span if side is Side.ORIGINAL else alteration.repost_span
        if span is not None:
            yield Mark(number, span, alteration.kind, _tag(alteration, side))


def _tag(alteration: Alteration, side: Side) -> str:
    if alteration.kind in (K.PASSAGE_MOVED, K.TEXT_REPEATED, K.LINK_RETARGETED):
        return "mark"
    return "del" if side is Side.ORIGINAL else "ins"


def _touches(mark: Span, stretch: Span) -> bool:
    if mark.start == mark.end:
        return stretch.start <= mark.start <= stretch.end
    return mark.start < stretch.end and stretch.start < mark.end


def _within(mark: Span, stretch: Span) -> Iterator[int]:
    yield from (place for place in mark if stretch.start < place < stretch.end)
