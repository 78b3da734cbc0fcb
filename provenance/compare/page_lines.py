"""Lines told by what they are rather than by where they stand: a page's own, a title."""

from __future__ import annotations

from provenance.compare.furniture import LONGEST_STAMP, above_article, buttons
from provenance.compare.sides import Line, Side, is_title
from provenance.model import BlockKind


def is_page_line(side: Side, line: Line) -> bool:
    """True for a line of buttons and counters, a byline or publishing times: no part of the text."""
    if line.end - line.begin > LONGEST_STAMP:  # as most lines of an article are
        return False
    text = side.text_of(line)
    return buttons(text) or above_article(text)


def is_own(side: Side, line: Line) -> bool:
    """True for a line of the page's own, whose place on the page is the page's business."""
    own = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.PROMO)
    return line.kind in own or side.is_furniture(line)


def is_lone_title(side: Side, start: int, stop: int) -> bool:
    """True for one line that ends without a stop between two lines that end with one."""
    here = side.lines_within(start, stop)
    if len(here) != 1 or (here[0].start, here[0].stop) != (start, stop):
        return False
    around = [*side.lines_within(max(0, start - 1), start), *side.lines_within(stop, stop + 1)]
    titles = [is_title(line, side.text_of(line)) for line in (*here, *around)]
    return titles == [True, False, False]
