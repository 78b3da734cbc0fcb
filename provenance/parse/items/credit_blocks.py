"""What a credit makes of the row it stands on: a block of its own kind, or a piece cut from a paragraph."""

from __future__ import annotations

from provenance.model import Block, BlockKind, Credit, CreditKind, Polarity, Span
from provenance.parse.items.rows import Row, line_key

# A credit that covers this share of its row is the row.
WHOLE_ROW = 0.5
# What stands before the items of a list in plain text.
BULLETS = " \t*•#="
# The rest of a row beside an outlet's name is a headline from this length on.
LEAST_TITLE = 6
_KIND_OF_CREDIT = {
    CreditKind.NOTICE: BlockKind.NOTICE,
    CreditKind.END_CREDIT: BlockKind.NOTICE,
    CreditKind.SOURCE_LINE: BlockKind.SOURCE_LINK,
    CreditKind.BYLINE: BlockKind.BYLINE,
}
_OF_PICTURES = ("figure", "photo", "image", "caption", "chart")


def kind_of_credit(credit: Credit) -> BlockKind | None:
    """The kind of block that a credit is where it stands alone; None where it says nothing.

    A source line that names no outlet and leads nowhere is likelier a figure's than the text's.
    """
    if credit.polarity is Polarity.WEAK and credit.outlet is None and credit.href is None:
        return None
    return _KIND_OF_CREDIT.get(credit.kind)


def speaks_of_picture(credit: Credit) -> bool:
    """Whether the rule of a negative credit says that it speaks of a picture or a figure."""
    return any(word in credit.rule for word in _OF_PICTURES)


def is_whole_row(row: Row, span: Span) -> bool:
    """Whether a credit is its row rather than a part of a paragraph."""
    return (span.end - span.start) >= WHOLE_ROW * len(row.text) or not row.paragraph


def title_beside(row: Row, span: Span) -> Row | None:
    """The headline in whose row an outlet's name stands, without the name; None where that stands alone."""
    if row.paragraph and not row.title_like:
        return None
    before, after = Span(row.span.start, span.start), Span(span.end, row.span.end)
    rest = max(before, after, key=lambda side: side.end - side.start)
    if rest.end - rest.start < LEAST_TITLE:
        return None
    start = rest.start - row.span.start
    text = row.text[start : start + rest.end - rest.start]
    first, last = start + len(text) - len(text.lstrip(BULLETS)), start + len(text.rstrip())
    return row._replace(
        span=Span(row.span.start + first, row.span.start + last),
        text=row.text[first:last],
        folded=row.folded[first:last],
        short_key=line_key(row.text[first:last]),
    )


def caption_before(text: str, row: Row, span: Span) -> Span | None:
    """What a capture glued in front of a teaser: the alternative text of its picture."""
    before = Span(row.span.start, span.start)
    return trimmed(text, before) if before.of(text).strip() else None


def cut_from(text: str, row: Row, span: Span, kind: BlockKind) -> list[Block]:
    """The pieces of a paragraph at whose very end or start a notice stands; [] where it stands amid it."""
    before, after = Span(row.span.start, span.start), Span(span.end, row.span.end)
    if not after.of(text).strip(" .)]*_"):
        pieces = [(BlockKind.BODY, before), (kind, Span(span.start, row.span.end))]
    elif not before.of(text).strip(" ([*_"):
        pieces = [(kind, Span(row.span.start, span.end)), (BlockKind.BODY, after)]
    else:
        return []
    return [Block(k, trimmed(text, s)) for k, s in pieces if s.of(text).strip()]


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.start + len(piece.rstrip())))
