"""Links and written addresses of the claimed outlet that no credit gives.

A guess: where a page links its source without any word that says so, the link
stands after the body, but links within a body are citations more often than
sources. That such a page holds another text says nothing about the repost.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Candidate
from provenance.resolve.question import Question
from provenance.resolve.stated_url import addresses_in

MOST_LINKS = 3  # an outlet's own text links to a dozen of its other articles


def outlet_link(question: Question) -> Iterator[Candidate]:
    """Yields the repost's links to the claimed outlet, the last first, then addresses written in it."""
    span, page = question.repost.span, question.page
    links = [link.href for link in page.document.links if span.start <= link.span.start < span.end]
    theirs = [href for href in reversed(links) if question.is_outlets(href)]
    for href in theirs[:MOST_LINKS]:
        yield Candidate(href, "outlet_link", "a link in the repost leads to the claimed outlet")
    written = [address for address in addresses_in(span.of(page.text)) if question.is_outlets(address)]
    for address in written[:MOST_LINKS]:
        yield Candidate(address, "outlet_link", "an address of the claimed outlet stands in the text")
