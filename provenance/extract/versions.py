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
    """A repost as a version: its stretch of the page, with spans into that stretch."""
    start = repost.span.start
    blocks = tuple(
        Block(block.kind, block.span.shifted(-start))
        for block in repost.blocks
        if _inside(block.span, repost.span)
    )
    text = repost.span.of(page.text)
    located = (repost.headline, repost.original_headline)
    headlines = tuple(_moved(item, repost.span) for item in located if item is not None)
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
        links=_links_within(page, repost.span),
        language=page.document.language,
        url=repost.own_url or page.document.url,
        complete=complete,
        complete_reason=reason,
    )


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
