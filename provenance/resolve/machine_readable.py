"""What the page says to machines: a canonical, og:url or isBasedOn on another host.

On the development pages `isBasedOn`, `original-source` and `syndication-source`
nearly always point at the page itself, and a canonical on another host is right in
most cases but not in all: so these come after what readers are told, and only
addresses on a host other than the page's own are tried.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Candidate, CreditKind, MetaItem, Polarity
from provenance.resolve.address import host_of
from provenance.resolve.question import Question

# Property (casefolded, last part of a dotted name included) and what to call it, surest first.
_PROPERTIES = (
    ("canonical", "the page's canonical address"),
    ("isbasedon", "the page's isBasedOn"),
    ("isbasedonurl", "the page's isBasedOn"),
    ("original-source", "the page's original-source"),
    ("syndication-source", "the page's syndication-source"),
    ("og:url", "the page's og:url"),
    ("mainentityofpage", "the page's mainEntityOfPage"),
    ("dc.source", "the page's dc.source"),
)
_MACHINE = (CreditKind.CANONICAL, CreditKind.JSON_LD, CreditKind.META)


def machine_readable(question: Question) -> Iterator[Candidate]:
    """Yields addresses on other hosts that the page's metadata gives for its lead item."""
    for credit in question.repost.credits:
        if credit.kind not in _MACHINE or not credit.href or credit.polarity is Polarity.NEGATIVE:
            continue
        if _is_elsewhere(credit.href, question):
            kind = credit.kind.value
            yield Candidate(credit.href, _way(kind), f"the page's {kind} names it")
    if not question.leads or not question.own_hosts:
        return  # whose own host is unknown cannot be told to point elsewhere
    for name, words in _PROPERTIES:
        for item in question.page.document.metadata:
            if _property(item) == name and _is_elsewhere(item.value, question):
                yield Candidate(item.value, _way(name), f"{words} is on another site")


def _property(item: MetaItem) -> str:
    name = item.name.casefold()
    return name.removesuffix(".url").removesuffix(".@id")


def _way(name: str) -> str:
    return "canonical" if name in ("canonical", "og:url") else "machine_readable"


def _is_elsewhere(url: str, question: Question) -> bool:
    return host_of(url) is not None and not question.is_own(url)
