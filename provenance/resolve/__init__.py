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
from provenance.resolve.outlet_link import outlet_link
from provenance.resolve.permalink import permalink
from provenance.resolve.pixel import pixel
from provenance.resolve.question import Question, Way
from provenance.resolve.source_link import source_link
from provenance.resolve.stated_url import stated_url

if TYPE_CHECKING:
    from provenance.outlets import Registry

__all__ = ["GUESSES", "WAYS", "Question", "Way", "candidates", "guesses", "older_page", "why_none"]

WAYS: tuple[Way, ...] = (source_link, stated_url, machine_readable, pixel)
GUESSES: tuple[Way, ...] = (permalink, outlet_link)

NO_LINK = "no link was kept"


def candidates(page: Page, repost: Repost, registry: Registry | None = None) -> tuple[Candidate, ...]:
    """Every address that the page gives for the original of `repost`, in the order to try them.

    Empty where the page keeps none; `why_none` then says why.
    """
    return _tried(WAYS, Question(page, repost, registry))


def guesses(page: Page, repost: Repost, registry: Registry | None = None) -> tuple[Candidate, ...]:
    """Addresses that nobody gives but that the original may have, in the order to try them.

    That a guess leads nowhere, or to another article, says nothing about the repost.
    """
    return _tried(GUESSES, Question(page, repost, registry))


def older_page(page: Page, repost: Repost) -> Candidate | None:
    """The aggregator's own page of an older repost, where the link that was lost here may still stand.

    Never an original: what is read there is another page of the same aggregator.
    """
    address = article_address(repost.own_url, page.document.url) if repost.own_url else None
    if address is None or key_of(address) == key_of(page.document.url or ""):
        return None
    return Candidate(
        address, "older_page", "the aggregator's own page of this repost may still have the link"
    )


def why_none(page: Page, repost: Repost) -> str:
    """Why a repost has no candidate, in words for a reader."""
    question = Question(page, repost)
    urls = [candidate.url for candidate in _found(WAYS, question)]
    if any(is_front_page(url) for url in urls):
        return "only the outlet's home page is linked"
    if any(key_of(url) in question.own_keys for url in urls):
        return "the only address given is the page's own"
    return repost.claim.url_reason or NO_LINK


def _tried(ways: tuple[Way, ...], question: Question) -> tuple[Candidate, ...]:
    """The articles among what the ways find, each address once, in order."""
    seen = set[str]()
    kept = []
    for candidate in _found(ways, question):
        address = article_address(candidate.url, question.page.document.url)
        key = key_of(address) if address else None
        if address and key and key not in seen and not _is_own_page(address, key, question):
            seen.add(key)
            kept.append(replace(candidate, url=address))
    return tuple(kept)


def _is_own_page(address: str, key: str, question: Question) -> bool:
    """Whether an address is the page itself, or a page of its site that the claim does not name.

    An agency's name in a byline often links to the site's own list of that agency's
    texts. A translation's original may stand on the same site: there the claim names it.
    """
    if key in question.own_keys:
        return True
    claimed = question.repost.claim.url
    return question.is_own(address) and not (claimed and key_of(claimed) == key)


def _found(ways: tuple[Way, ...], question: Question) -> Iterator[Candidate]:
    for way in ways:
        yield from way(question)
