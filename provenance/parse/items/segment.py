"""The items of a page: each republished piece with its extent, its blocks and its headline.

Handles nested aggregators (a lead piece and older ones under "Also read:"),
digests, lists of teasers, and pages with one article amid navigation, in HTML
and in plain text by the same code. Nothing is thrown away: every non-blank line
of a section stands in a block, and what nothing speaks for is `unknown`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from provenance.model import (
    Block,
    BlockKind,
    Credit,
    Document,
    Line,
    Located,
    Polarity,
    Span,
    Zone,
)
from provenance.model.quick import maker
from provenance.outlets import Registry
from provenance.parse.items.blocks import Context, label
from provenance.parse.items.boundaries import extents
from provenance.parse.items.captions import Vocabulary
from provenance.parse.items.digests import closes_item
from provenance.parse.items.extents import Anchors, Extent
from provenance.parse.items.own_layer import kind_around_text
from provenance.parse.items.rows import SENTENCE_END, Row, line_key, rows_of
from provenance.parse.page.frame import Frame
from provenance.parse.words.folding import fold
from provenance.parse.words.phrases import ALSO_READ

__all__ = ["Section", "lifted", "line_key", "page_blocks", "segment"]

_block = maker(Block)
# A row that stands in more than one item of a page and is no longer than this is the aggregator's own.
LONGEST_OWN_LINE = 200
# An alternative text on more pictures than this is an icon's.
MOST_PICTURES = 50


@dataclass(frozen=True, slots=True)
class Section:
    """One item: all spans point into the document's text, `credits` into the page's credits.

    `lead` marks the page's first item, to which the machine-readable credits
    belong. `own_url` is the aggregator's own address of the item. `closing`
    are credits among them that close an item of a digest ("Source: X" under
    each), which read as a figure's source within one article: see `lifted`.
    """

    span: Span
    blocks: tuple[Block, ...]
    headline: Located | None = None
    original_headline: Located | None = None
    own_url: str | None = None
    credits: tuple[int, ...] = ()
    lead: bool = False
    closing: tuple[int, ...] = ()


def lifted(credits: Sequence[Credit], sections: Sequence[Section]) -> tuple[Credit, ...]:
    """The credits with those made positive that close an item of a digest."""
    closing = {number for section in sections for number in section.closing}
    return tuple(
        replace(credit, polarity=Polarity.POSITIVE) if number in closing else credit
        for number, credit in enumerate(credits)
    )


def segment(
    document: Document,
    credits: Sequence[Credit],
    registry: Registry | None = None,
    *,
    learnt: Iterable[str] = (),
    folded: str | None = None,
    frame: Frame | None = None,
) -> tuple[Section, ...]:
    """The items of a page in reading order.

    `learnt` holds keys (`line_key`) of lines that earlier pages showed to be the site's own,
    `folded` and `frame` are the document's where the caller has them.
    """
    del registry  # the credits carry what the registry knows; kept for callers that pass all three
    rows = rows_of(document, folded)
    anchors = Anchors(rows, credits)
    found = extents(document, rows, credits, anchors, frame)
    if not found:
        return ()
    closing = [_closing(extent, credits, anchors) if len(found) > 1 else () for extent in found]
    credits = lifted(credits, [Section(Span(0, 0), (), closing=numbers) for numbers in closing])
    recurring = _recurring(rows, found) | frozenset(learnt)
    authors = tuple(name for credit in credits if credit.span is None for name in credit.authors)
    context = Context(
        document, rows, tuple(credits), anchors, Vocabulary(rows), _pictures(document), authors, recurring
    )
    return tuple(
        _section(extent, context, closing[number], lead=number == 0, alone=len(found) == 1)
        for number, extent in enumerate(found)
    )


def _closing(extent: Extent, credits: Sequence[Credit], anchors: Anchors) -> tuple[int, ...]:
    """Credits in the last rows of a digest's item, taken for a figure's source, a reference or prose."""
    if extent.teaser is not None:
        return ()
    return tuple(
        number
        for row in range(max(extent.first + 1, extent.last - 1), extent.last + 1)
        for number in anchors.by_row.get(row, ())
        if closes_item(credits[number])
    )


def _section(
    extent: Extent, context: Context, closing: tuple[int, ...], *, lead: bool, alone: bool
) -> Section:
    labelled = label(extent, context)
    span = Span(context.rows[extent.first].span.start, context.rows[extent.last].span.end)
    if alone:
        numbers = list(range(len(context.credits)))
    else:
        numbers = [
            number
            for row in range(extent.first, extent.last + 1)
            for number in context.anchors.by_row.get(row, ())
        ]
        if lead:
            numbers += [number for number, credit in enumerate(context.credits) if credit.span is None]
    return Section(
        span=span,
        blocks=labelled.blocks,
        headline=labelled.headline,
        original_headline=labelled.original_headline,
        own_url=extent.own_url,
        credits=tuple(sorted(numbers)),
        lead=lead,
        closing=closing,
    )


def _pictures(document: Document) -> dict[str, list[int]]:
    """Where the pictures stand that carry an alternative text."""
    found: dict[str, list[int]] = {}
    for image in document.images:
        if image.alt and not image.hidden:
            found.setdefault(line_key(image.alt), []).append(image.at)
    return {key: places for key, places in found.items() if len(places) <= MOST_PICTURES}


def _recurring(rows: Sequence[Row], found: Sequence[Extent]) -> frozenset[str]:
    """Keys of short rows that stand in more than one item: the aggregator's own layer."""
    if len(found) < 2:
        return frozenset()
    counts: Counter[str] = Counter()
    for extent in found:
        counts.update(
            {
                row.key
                for row in rows[extent.first : extent.last + 1]
                if row.key and not row.structural and len(row.text) <= LONGEST_OWN_LINE
            }
        )
    return frozenset(key for key, count in counts.items() if count > 1)


def page_blocks(
    document: Document, sections: Sequence[Section], folded: str | None = None
) -> tuple[Block, ...]:
    """Blocks for every line of the page: those of the sections, and what stands around them."""
    folded = fold(document.text) if folded is None else folded
    blocks = [block for section in sections for block in section.blocks]
    starts = [section.span.start for section in sections]
    linked = {link.span for link in document.links}
    for line in document.lines:
        index = bisect_right(starts, line.span.start) - 1
        if index < 0 or line.span.start >= sections[index].span.end:
            kind = _outer_kind(line, document.text, folded)
            if kind is BlockKind.UNKNOWN and line.span in linked:
                kind = BlockKind.PROMO
            elif kind is BlockKind.UNKNOWN and sections and index in (-1, len(sections) - 1):
                kind = _kind_at_edge(line, document.text)
            blocks.append(_block(kind, line.span))
    return tuple(sorted(blocks, key=attrgetter("span")))


_KIND_OF_ZONE = {
    Zone.RELATED: BlockKind.PROMO,
    Zone.ASIDE: BlockKind.PROMO,
    Zone.NAVIGATION: BlockKind.BOILERPLATE,
    Zone.HEADER: BlockKind.BOILERPLATE,
    Zone.FOOTER: BlockKind.BOILERPLATE,
    Zone.COMMENTS: BlockKind.BOILERPLATE,
}


def _outer_kind(line: Line, text: str, folded: str) -> BlockKind:
    start, end = line.span
    if not text[start].isalnum() and not any(sign.isalnum() for sign in text[start:end]):
        return BlockKind.SEPARATOR
    by_zone = _KIND_OF_ZONE.get(line.zone)
    if by_zone is not None:
        return by_zone
    if end - start <= LONGEST_OWN_LINE and ALSO_READ.match(folded[start:end]):
        return BlockKind.INSERTED_LINK
    if line.zone is Zone.FIGURE or line.tag == "figcaption":
        return BlockKind.CAPTION
    return kind_around_text(folded[start:end]) or BlockKind.UNKNOWN


def _kind_at_edge(line: Line, text: str) -> BlockKind:
    """Above the first or below the last item: a few words are the page's, a sentence may be anybody's."""
    start, end = line.span
    if end - start > LONGEST_OWN_LINE or SENTENCE_END.search(text, max(start, end - 5), end):
        return BlockKind.UNKNOWN
    return BlockKind.BOILERPLATE
