"""Addresses written out in the text, linked or not: in the credits first, then the outlet's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import BlockKind, Candidate, Polarity, Repost, Span
from provenance.resolve.question import Question

# "https://..." or "www...." or "host.tld/path": bounded, and without nested repeats.
_ADDRESS = re.compile(
    r"(?:https?://[^\s<>\"'“”«»\\^`{|}\]]{4,2000})"
    r"|(?:\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}/[^\s<>\"'“”«»\\^`{|}\]]{2,1000})",
    re.IGNORECASE,
)
_CLOSING = ".,;:!?…。，；：！？、)’”»]>*_"
_SOURCE_BLOCKS = (BlockKind.SOURCE_LINK, BlockKind.NOTICE, BlockKind.TEASER, BlockKind.BYLINE, BlockKind.BIO)


def stated_url(question: Question) -> Iterator[Candidate]:
    """Yields addresses that stand in credits and source lines, then any on the outlet's host."""
    text, repost = question.page.text, question.repost
    for span in _source_spans(repost):
        for address in addresses_in(span.of(text)):
            yield Candidate(address, "stated_url", "the address stands in the credit's text")
    for address in addresses_in(repost.span.of(text)):
        if question.is_outlets(address):
            yield Candidate(address, "stated_url", "an address of the claimed outlet stands in the text")
    yield from _outlet_links(question)


def addresses_in(text: str) -> Iterator[str]:
    """Yields the addresses written in a text, without the punctuation that follows them."""
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_CLOSING)
        if ")" in match[0] and address.count("(") > address.count(")"):
            address += ")"  # "https://host/a_(b)" keeps the bracket that it opened
        yield address if "://" in address else f"https://{address}"


def _source_spans(repost: Repost) -> Iterator[Span]:
    for credit in repost.credits:
        if credit.span is not None and credit.polarity in (Polarity.POSITIVE, Polarity.WEAK):
            yield credit.span
    for block in repost.blocks:
        if block.kind in _SOURCE_BLOCKS:
            yield block.span


def _outlet_links(question: Question) -> Iterator[Candidate]:
    """Links of the repost that lead to the claimed outlet, the last first.

    Where a page links its source without any word that says so, the link stands
    after the body; links within the body are citations more often than sources.
    """
    repost = question.repost
    links = question.page.document.links
    inside = [link for link in links if repost.span.start <= link.span.start < repost.span.end]
    for link in filter(lambda link: question.is_outlets(link.href), reversed(inside)):
        yield Candidate(link.href, "outlet_link", "a link in the repost leads to the claimed outlet")
