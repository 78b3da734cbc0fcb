"""What each line of an original's page is: headline, byline, body, caption, or none of these."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from provenance.extract.body import ELSEWHERE
from provenance.extract.header import Header
from provenance.model import Block, BlockKind, Document, Line, Span, Zone

_CAPTION_MARKS = re.compile(
    r"(?:^|[-_])(?:fig)?caption|photo-?credit|image-?credit|wp-caption|cutline|bildunterschrift"
)
_BIO_MARKS = re.compile(
    r"author-?(?:bio|box|info|profile|card)|about-?(?:the-?)?author|bio(?:graphy)?$|autoren-?info|contributor"
)
_PROMO_MARKS = re.compile(
    r"newsletter|subscri(?:be|ption)|sign-?up|paywall|related|recommend|read-?(?:more|next)|more-?(?:on|from)"
    r"|also-?(?:read|like)|trending|most-?(?:read|popular)|promo|advert|sponsor|donat|share|social|cookie|consent"
    r"|breadcrumb|tag(?:s|-?list)|comment"
)
# Marks stand nearest first; further out they describe the page, not the line ("has-newsletter").
NEAR = 6
# A longer line that is one link is a paragraph that somebody linked as a whole.
LONGEST_LINK_LINE = 200
ALL_LINK = 0.85  # "» Read more: Title" has a mark and a word outside its link


def label_lines(document: Document, body: frozenset[int], header: Header) -> tuple[Block, ...]:
    """One block for every line that is not blank, in reading order."""
    named, backdrop, links = _named_spans(header), _backdrop(document, body), _link_lines(document)
    blocks = []
    for n, line in enumerate(document.lines):
        if line.span.of(document.text).strip():
            kind = named.get(line.span) or _kind(line, n in body and n not in links, backdrop)
            blocks.append(Block(kind, line.span))
    return tuple(blocks)


def _link_lines(document: Document) -> frozenset[int]:
    """Short lines that are nothing but links: "Read more", a table of contents, a related story.

    They stand among the paragraphs of many pages and are never the author's text,
    so a copy without them has dropped nothing.
    """
    starts = [line.span.start for line in document.lines]
    linked: Counter[int] = Counter()
    for link in document.links:
        n = bisect_right(starts, link.span.start) - 1
        if n >= 0:
            linked[n] += link.span.end - link.span.start
    return frozenset(n for n, length in linked.items() if _is_all(length, document.lines[n].span))


def _is_all(length: int, span: Span) -> bool:
    return span.end - span.start <= LONGEST_LINK_LINE and length >= ALL_LINK * (span.end - span.start)


def _backdrop(document: Document, body: frozenset[int]) -> frozenset[str]:
    """Marks and zones that most body lines carry: they speak of the page and tell lines apart no longer.

    A theme that wraps every article in `class="content share-wrapper"`, or in an
    `<aside>`, must not turn its paragraphs into boilerplate.
    """
    counts: Counter[str] = Counter()
    for n in body:
        line = document.lines[n]
        counts.update({*line.marks[:NEAR], f"zone:{line.zone.value}"})
    return frozenset(mark for mark, count in counts.items() if 2 * count > len(body))


def _named_spans(header: Header) -> dict[Span, BlockKind]:
    spans: dict[Span, BlockKind] = {}
    groups = (
        (header.bylines, BlockKind.BYLINE),
        (header.subheads, BlockKind.SUBHEAD),
        (header.headlines[:1], BlockKind.HEADLINE),
    )
    for statements, kind in groups:  # the later, surer kind wins
        spans.update({statement.span: kind for statement in statements if statement.span is not None})
    return spans


def _kind(line: Line, in_body: bool, backdrop: frozenset[str]) -> BlockKind:
    """The kind by markup; where markup and extractor disagree about the body, the line is not body.

    Calling a newsletter box body makes its absence from a copy an accusation;
    calling a paragraph boilerplate only makes us miss that it was dropped.
    """
    marks = [mark for mark in line.marks[:NEAR] if mark not in backdrop]
    zone = Zone.UNKNOWN if f"zone:{line.zone.value}" in backdrop else line.zone
    if line.tag == "figcaption" or zone is Zone.FIGURE or any(map(_CAPTION_MARKS.search, marks)):
        return BlockKind.CAPTION
    if any(map(_BIO_MARKS.search, marks)):
        return BlockKind.BIO
    if zone in ELSEWHERE or any(map(_PROMO_MARKS.search, marks)):
        return BlockKind.BOILERPLATE
    return BlockKind.BODY if in_body else BlockKind.UNKNOWN
