"""Addresses written out in a credit or a source line, linked or not."""

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
_SOURCE_BLOCKS = (BlockKind.SOURCE_LINK, BlockKind.NOTICE)


def stated_url(question: Question) -> Iterator[Candidate]:
    """Yields the addresses that credits and source lines state as the source."""
    for span in _source_spans(question.repost):
        words = span.of(question.page.text)
        for address in addresses_in(words):
            if question.is_outlets(address) or 2 * len(address) >= len(words.strip()):
                yield Candidate(address, "stated_url", "the address stands in the credit's text")


def addresses_in(text: str) -> Iterator[str]:
    """Yields the addresses written in a text, without the punctuation that follows them."""
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_CLOSING)
        if ")" in match[0] and address.count("(") > address.count(")"):
            address += ")"  # "https://host/a_(b)" keeps the bracket that it opened
        yield address if "://" in address else f"https://{address}"


def _source_spans(repost: Repost) -> Iterator[Span]:
    """The lines that may state the source; what else they mention (a licence, guidelines) is sorted out."""
    for credit in repost.credits:
        if credit.span is not None and credit.polarity is Polarity.POSITIVE:
            yield credit.span
    for block in repost.blocks:
        if block.kind in _SOURCE_BLOCKS:
            yield block.span
