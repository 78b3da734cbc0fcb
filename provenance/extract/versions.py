"""The two sides of a comparison, as the comparer takes them."""

from __future__ import annotations

from provenance.extract.article import Article
from provenance.model import (
    Block,
    BlockKind,
    Capture,
    Complete,
    Link,
    Located,
    Page,
    Repost,
    Span,
    Version,
)

# What a page's lines outside its items are labelled.
_SURROUNDINGS = frozenset(
    {
        BlockKind.BOILERPLATE,
        BlockKind.CAPTION,
        BlockKind.INSERTED_LINK,
        BlockKind.PROMO,
        BlockKind.SEPARATOR,
        BlockKind.UNKNOWN,
    }
)


def version_of_article(article: Article) -> Version:
    """An original as a version: the whole visible text of its page, every line labelled."""
    document, header = article.document, article.header
    headlines = tuple(Located(stated.text, stated.span) for stated in header.headlines)
    subheads = [Located(stated.text, stated.span) for stated in header.subheads]
    return Version(
        text=document.text,
        blocks=article.blocks,
        headline=headlines[0] if headlines else None,
        headlines=headlines,
        subhead=subheads[0] if subheads else None,
        authors=header.authors,
        date=header.date,
        outlet=header.outlet,
        links=document.links,
        language=document.language,
        url=document.url,
        complete=article.complete,
        complete_reason=article.complete_reason,
    )


def version_of_repost(page: Page, repost: Repost, capture: Capture | None = None) -> Version:
    """A repost as a version: its stretch of the page, or the whole page where it is the only item.

    What stands anywhere on a page of one item was not dropped from it, wherever
    its extent was drawn; outside the extent nothing counts as inserted.
    """
    whole = _is_only_item(page, repost)
    stretch = Span(0, len(page.text)) if whole else repost.span
    start, text = stretch.start, stretch.of(page.text)
    found = _with_surroundings(page, repost) if whole else repost.blocks
    blocks = tuple(
        Block(block.kind, block.span.shifted(-start)) for block in found if _inside(block.span, stretch)
    )
    located = (repost.headline, repost.original_headline)
    headlines = tuple(_moved(item, stretch) for item in located if item is not None)
    complete, reason = _wholeness(page, capture)
    return Version(
        text=text,
        blocks=blocks,
        offset=start,
        headline=headlines[0] if repost.headline else None,
        headlines=headlines,
        subhead=next((Located(b.span.of(text), b.span) for b in blocks if b.kind is BlockKind.SUBHEAD), None),
        authors=repost.claim.authors,
        date=repost.claim.date,
        outlet=repost.claim.outlet,
        links=_links_within(page, stretch),
        language=page.document.language,
        url=repost.own_url or page.document.url,
        complete=complete,
        complete_reason=reason,
    )


def _is_only_item(page: Page, repost: Repost) -> bool:
    """Whether the page's lines are labelled and none is the text of another item."""
    return (
        bool(page.blocks)
        and len(page.reposts) == 1
        and all(_inside(block.span, repost.span) or block.kind in _SURROUNDINGS for block in page.blocks)
    )


def _with_surroundings(page: Page, repost: Repost) -> list[Block]:
    """The repost's blocks, and every line around them as the page's own."""
    around = [block for block in page.blocks if not _inside(block.span, repost.span)]
    own = [Block(BlockKind.BOILERPLATE, block.span) for block in around]
    return sorted([*repost.blocks, *own], key=lambda block: block.span)


def _wholeness(page: Page, capture: Capture | None) -> tuple[Complete, str | None]:
    if not page.document.parse_complete:
        return Complete.NO, "the page was not parsed whole"
    if capture is None:
        return Complete.UNATTESTED, "no capture is at hand that could attest it"
    return capture.complete, capture.complete_reason


def _links_within(page: Page, span: Span) -> tuple[Link, ...]:
    return tuple(
        Link(link.span.shifted(-span.start), link.href, link.raw, link.rel, link.title)
        for link in page.document.links
        if _inside(link.span, span)
    )


def _moved(located: Located, within: Span) -> Located:
    if located.span is None or not _inside(located.span, within):
        return Located(located.text)
    return Located(located.text, located.span.shifted(-within.start))


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
