"""Citations: the outlets that a body names or links, and the quotations it takes from them.

Only body text counts: what stands in a teaser, a byline or a source line is a
credit. A platform is no outlet, a homonym that nothing decides is no citation,
and the page's own address is none either.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.model import BlockKind, Citation, Document, Link, Span
from provenance.outlets.cues import BEFORE
from provenance.outlets.hosts import host_of, same_site
from provenance.outlets.names import folded
from provenance.outlets.outlet import OutletKind
from provenance.parse.citations.attribution import Quotation, interrupted, quotations
from provenance.parse.words.addresses import links_from
from provenance.parse.words.reporting import TELLING_PIECES, TO_OUTLET, TOPICS, VERBS
from provenance.parse.words.surnames import is_surname

if TYPE_CHECKING:
    from provenance.outlets import Mention, Outlet, Registry
    from provenance.parse.items.segment import Section

# "(AP) —", "(Reuters) -", "（新华社）"; "© AFP", "via AP", "Photo: Reuters";
# "新华社记者 … 摄", "新华社巴黎12月9日电".
_DATELINE_TAIL = re.compile(r"[)）]\s?(?:[-–—.:,]|$)")
_PICTURE_CREDIT = re.compile(
    r"(?:©|\(c\)|\bvia|(?:photo|foto|image|bild|picture|file)s?\s?[:/|]?|[|/])\s*$", re.I
)
_CJK_SIGNED = re.compile(r"记者[^。]{1,12}摄|[^。，]{1,12}\d日电|記者[^。]{1,12}攝")
# Farther from a quotation no outlet is its source, though no full stop stands between.
FARTHEST = 2_000
_CITING_BLOCKS = frozenset({BlockKind.BODY, BlockKind.SUBHEAD})


def find_citations(document: Document, section: Section, registry: Registry) -> tuple[Citation, ...]:
    """The citations in the body of one item, in reading order; spans point into the document's text."""
    country = _country(document)
    own = tuple(host for url in (document.url, section.own_url) if url and (host := host_of(url)))
    own_outlets = {outlet.id for host in own if (outlet := registry.by_host(host))}
    found: list[Citation] = []
    whole = section.span.of(document.text)
    for span in _passages(section):
        links = tuple(link for link in links_from(document, *span) if link.span.end <= span.end)
        text = span.of(document.text)
        mentions = [
            m
            for m in registry.mentions(text, country=country)
            if not _is_credit(text, m, own_outlets)
            and not is_surname(whole, m, span.start - section.span.start + m.span.start)
        ]
        found += _in_passage(text, span.start, mentions, links, registry, own)
    return tuple(sorted(found, key=lambda citation: citation.span))


def _passages(section: Section) -> Iterator[Span]:
    return (block.span for block in section.blocks if block.kind in _CITING_BLOCKS)


def _in_passage(
    text: str,
    at: int,
    mentions: Sequence[Mention],
    links: Sequence[Link],
    registry: Registry,
    own: tuple[str, ...],
) -> Iterator[Citation]:
    targets = tuple((link, outlet) for link in links if (outlet := _outlet_of(link, registry, own)))
    quotes = _quotes_by_mention(text, mentions) if mentions else {}
    for mention in mentions:
        span = mention.span.shifted(at)
        link = _link_over(span, links, own)
        quote = quotes.get(mention.span)
        yield Citation(
            outlet=registry.ref(mention.outlet, mention.name),
            span=span,
            href=link.href if link else None,
            quote=quote.span.shifted(at) if quote else None,
            speaker=quote.speaker if quote else None,
        )
    named = [mention.span.shifted(at) for mention in mentions]
    for link, outlet in targets:
        if not any(_overlap(link.span, span) for span in named):
            yield Citation(outlet=registry.ref(outlet), span=link.span, href=link.href)


def _outlet_of(link: Link, registry: Registry, own: tuple[str, ...]) -> Outlet | None:
    host = host_of(link.href)
    if host is None or any(same_site(host, mine) for mine in own):
        return None
    outlet = registry.by_host(host)
    return outlet if outlet and outlet.kind is not OutletKind.PORTAL else None


def _is_credit(text: str, mention: Mention, own_outlets: set[str]) -> bool:
    """Whether the name signs the text or a picture, or is the page's own: all of these are no citations."""
    if mention.outlet.id in own_outlets or _stands_alone(text, mention.span):
        return True
    before, after = text[: mention.span.start], text[mention.span.end : mention.span.end + 4]
    if _PICTURE_CREDIT.search(before[-24:]):
        return True
    return mention.outlet.kind is OutletKind.AGENCY and bool(
        (before[-1:] in "(（" and _DATELINE_TAIL.match(after)) or _CJK_SIGNED.match(text, mention.span.end)
    )


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the name is a line of its own: the label of a teaser or a source line, no prose."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return not any(sign.isalnum() for sign in line)


def _link_over(span: Span, links: Iterable[Link], own: tuple[str, ...]) -> Link | None:
    """The link that carries the name, unless it leads into the page's own site (a tag page)."""
    for link in links:
        if _overlap(link.span, span):
            host = host_of(link.href)
            if host and not any(same_site(host, mine) for mine in own):
                return link
    return None


def _quotes_by_mention(text: str, mentions: Sequence[Mention]) -> dict[Span, Quotation]:
    """The first quotation that the text ascribes to each outlet: same sentence, no other outlet nearer."""
    found: dict[Span, Quotation] = {}
    starts = [mention.span.start for mention in mentions]
    for quotation in quotations(text, [mention.span for mention in mentions]):
        after = bisect_left(starts, quotation.span.start)
        beside = mentions[max(0, after - 1) : after + 1]
        mention = min(beside, key=lambda other: _distance(other.span, quotation.span))
        span, sentence = mention.span, quotation.sentence
        if span in found:
            continue
        if _overlap(quotation.span, span):
            if (inner := interrupted(text, quotation.span)) and _overlap(inner, span):
                found[span] = quotation
            continue
        if not (sentence.start <= span.start and span.end <= sentence.end):
            continue
        if _distance(span, quotation.span) > FARTHEST or not _ascribed(text, span, quotation.span):
            continue
        speaker = quotation.speaker
        own_voice = speaker is not None and folded(speaker) in folded(mention.name)
        found[span] = replace(quotation, speaker=None) if own_voice else quotation
    return found


def _ascribed(text: str, mention: Span, quote: Span) -> bool:
    """Whether reporting words stand between the name and the quotation, or right beside the name."""
    first = quote.end <= mention.start
    between = text[quote.end : mention.start] if first else text[mention.end : quote.start]
    behind = text[mention.end : mention.end + 40 if first else min(mention.end + 40, quote.start)]
    before = text[max(0, mention.start - 40, quote.end if first else 0) : mention.start].split()[-4:]
    if any(folded(word).strip(",") in TOPICS for word in between.split()):
        return False
    if TELLING_PIECES.search(between) or TELLING_PIECES.search(behind[:12]):
        return True
    beside = [*between.split(), *before, *behind.split()[:4]]
    return any(folded(word).strip(",.:;“”\"'«»()–—-") in _ASCRIBING for word in beside)


_ASCRIBING = VERBS | TO_OUTLET | BEFORE


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _country(document: Document) -> str | None:
    """The country that the page's own address or language tag speaks of (`.ng`, `en-AU`)."""
    host = host_of(document.url) if document.url else None
    last = host.rpartition(".")[2] if host else ""
    if len(last) == 2:
        return "GB" if last == "uk" else last.upper()
    region = (document.language or "").replace("_", "-").partition("-")[2]
    return region.upper() if len(region) == 2 else None
