"""From a capture's bytes to what the page says: reposts, credits, claims, citations. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provenance.model import Credit, Document, Page, Repost
    from provenance.outlets import Registry
    from provenance.parse.items.segment import Section
    from provenance.parse.page.context import PageContext

__all__ = ["parse"]


def parse(
    body: bytes | str,
    *,
    url: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    registry: Registry | None = None,
) -> Page:
    """Reads a page and locates what it republishes; `url` is the page's own address where it is known.

    Never raises on account of what the body holds: what could not be read whole
    is said by the document's `parse_complete` and by `warnings`.
    """
    from provenance.outlets import default_registry
    from provenance.parse.reading.document import read_document
    from provenance.pause import collection_paused

    registry = registry if registry is not None else default_registry()
    with collection_paused():
        document = read_document(body, url=url, media_type=media_type, charset=charset)
        return _page(document, registry)


def _page(document: Document, registry: Registry) -> Page:
    from provenance.model import Page
    from provenance.parse.claims.kind import is_repost, page_kind
    from provenance.parse.credits.search import credits_of
    from provenance.parse.items.segment import lifted, page_blocks, segment
    from provenance.parse.page.context import PageContext

    page = PageContext.of(document, registry)
    credits = credits_of(page)
    document = _admitting_limits(page, credits)
    sections = segment(document, credits, registry, folded=page.folded, frame=page.frame)
    credits = lifted(credits, sections)
    republished = [section for section in sections if is_repost(section, credits)]
    return Page(
        document=document,
        kind=page_kind(document, sections, credits),
        reposts=tuple(_repost(page, section, number, credits) for number, section in enumerate(republished)),
        blocks=page_blocks(document, sections, page.folded),
        credits=credits,
        warnings=document.warnings,
    )


def _repost(page: PageContext, section: Section, index: int, credits: tuple[Credit, ...]) -> Repost:
    from provenance.model import Repost
    from provenance.parse.citations.bodies import find_citations
    from provenance.parse.claims.claim import make_claim

    return Repost(
        index=index,
        span=section.span,
        headline=section.headline,
        claim=make_claim(page.document, section, credits, page.registry, page.own),
        credits=tuple(credits[number] for number in section.credits),
        blocks=section.blocks,
        citations=find_citations(page.document, section, page.registry),
        original_headline=section.original_headline,
        own_url=section.own_url,
    )


def _admitting_limits(page: PageContext, credits: Sequence[Credit]) -> Document:
    """The document, said not to be read whole where it may hold more credits than were looked at."""
    from provenance.parse.credits.search import MOST_CREDITS

    limits = list(dict.fromkeys(page.limits))
    if len(credits) >= MOST_CREDITS:
        limits.append(f"{MOST_CREDITS} credits or more")
    if not limits:
        return page.document
    warning = f"parse_limit: {'; '.join(limits[:3])}; some credits may not have been looked at"
    return replace(page.document, parse_complete=False, warnings=(*page.document.warnings, warning))
