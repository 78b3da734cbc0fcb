"""Charts as inline SVG: bars with their names and numbers, drawn so that no colour is needed.

Each chart stands beside a table with the same figures, which is what a screen
reader is led to; so the picture itself is one image with a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from provenance.report.escape import visible_on_page

# Narrow enough that the words stay readable on a telephone: 390 pixels show them at 11.
_WIDTH = 440
_NAMES = 172  # room for the names, on the left
_NUMBERS = 100  # room for the numbers, on the right
_ROW = 26
_BAR = 14
_LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar: its class in the style sheet and what it counts."""

    style: str
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A named bar of one or more parts."""

    name: str
    parts: tuple[Part, ...]
    figure: str | None = None  # what stands beside the bar, if not its total

    @property
    def total(self) -> int:
        """The whole bar."""
        return sum(part.count for part in self.parts)

    @property
    def said(self) -> str:
        """The figure beside the bar."""
        return self.figure or f"{self.total:,}"


def bars(rows: Sequence[Bar], *, title: str) -> Markup:
    """Horizontal bars to one scale; a bar that counts anything is at least two units long."""
    most = max((bar.total for bar in rows), default=0) or 1
    height = _ROW * len(rows) + 4
    body = Markup("").join(_row(bar, place * _ROW, most) for place, bar in enumerate(rows))
    return Markup(
        '<svg class="chart" role="img" aria-label="{}" viewBox="0 0 {} {}" '
        'preserveAspectRatio="xMinYMin meet">{}{}</svg>'
    ).format(_summary(rows, title), _WIDTH, height, _AXIS.format(_NAMES, _NAMES, height - 4), body)


_AXIS = Markup('<line class="axis" x1="{}" y1="0" x2="{}" y2="{}"/>')


def _summary(rows: Sequence[Bar], title: str) -> str:
    figures = ", ".join(f"{visible_on_page(bar.name)} {bar.said}" for bar in rows if bar.total)
    return f"{title}: {figures or 'none'}. The table beside the chart gives the same figures."


def _row(bar: Bar, top: int, most: int) -> Markup:
    middle = top + _ROW // 2
    name = _text("name", _NAMES - 10, middle, _short(bar.name), "end")
    x: float = _NAMES
    pieces = [name]
    for part in bar.parts:
        if part.count:
            width = max(2.0, (_WIDTH - _NAMES - _NUMBERS) * part.count / most)
            pieces.append(_rect(part.style, x, top + (_ROW - _BAR) // 2, width))
            x += width
    pieces.append(_text("number", x + 8, middle, bar.said, "start"))
    return Markup("").join(pieces)


def _rect(style: str, x: float, y: int, width: float) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        style, round(x, 1), y, round(width, 1), _BAR
    )


def _text(style: str, x: float, y: int, text: str, anchor: str) -> Markup:
    return Markup(
        '<text class="{}" x="{}" y="{}" text-anchor="{}" dominant-baseline="central">{}</text>'
    ).format(style, round(x, 1), y, anchor, escape(text))


def _short(name: str) -> str:
    name = visible_on_page(" ".join(name.split()))
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
