"""Resolving: which addresses may hold the original, surest and cheapest first.

Pure: nothing is asked of anyone here. Each module is one way of finding, each
candidate carries the reason it is tried, and none of them is ever the page itself,
a front page, or an address that is not http or https.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.model import Candidate, Page, Repost
from provenance.resolve.address import article_address, is_front_page, key_of
from provenance.resolve.machine_readable import machine_readable
from provenance.resolve.pixel import pixel
from provenance.resolve.question import Question, Way
from provenance.resolve.source_link import source_link
from provenance.resolve.stated_url import stated_url

if TYPE_CHECKING:
    from provenance.outlets import Registry

__all__ = ["WAYS", "Question", "Way", "candidates", "why_none"]

WAYS: tuple[Way, ...] = (source_link, stated_url, machine_readable, pixel)

NO_LINK = "no link was kept"


def candidates(page: Page, repost: Repost, registry: Registry | None = None) -> tuple[Candidate, ...]:
    """Every address that may hold the original of `repost`, in the order to try them.

    Empty where the page keeps none; `why_none` then says why.
    """
    question = Question(page, repost, registry)
    own = question.own_keys
    seen: set[str] = set()
    found = []
    for candidate in _found(question):
        address = article_address(candidate.url, page.document.url)
        key = key_of(address) if address else None
        if address and key and key not in own and key not in seen:
            seen.add(key)
            found.append(replace(candidate, url=address))
    return tuple(found)


def why_none(page: Page, repost: Repost) -> str:
    """Why a repost has no candidate, in words for a reader."""
    own = Question(page, repost).own_keys
    urls = [candidate.url for candidate in _found(Question(page, repost))]
    if any(is_front_page(url) for url in urls):
        return "only the outlet's home page is linked"
    if any(key_of(url) in own for url in urls):
        return "the only address given is the page's own"
    return repost.claim.url_reason or NO_LINK


def _found(question: Question) -> Iterator[Candidate]:
    for way in WAYS:
        yield from way(question)
