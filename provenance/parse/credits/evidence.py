"""Weighing credits: which of a section's credits declare a source, and which of them speak of one outlet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.model import Credit, CreditKind, OutletRef, Polarity
from provenance.outlets.hosts import same_site
from provenance.outlets.names import name_key

# Below this a positive credit alone does not make a page a repost (set on the development pages).
LEAST_STRENGTH = 0.5
# How much surer a form is than another of the same strength: what a reader sees outranks head tags.
_WEIGHT = {
    CreditKind.TEASER: 0.30,
    CreditKind.NOTICE: 0.25,
    CreditKind.SOURCE_LINE: 0.17,
    CreditKind.PIXEL: 0.16,
    CreditKind.DATELINE: 0.12,
    CreditKind.BYLINE: 0.12,
    CreditKind.END_CREDIT: 0.10,
    CreditKind.FEED: 0.10,
    CreditKind.CANONICAL: -0.15,
    CreditKind.JSON_LD: -0.15,
    CreditKind.META: -0.15,
}


def weight(credit: Credit) -> float:
    """How much a credit counts among others of its page."""
    return credit.strength + _WEIGHT[credit.kind]


def declaring(credits: Iterable[Credit]) -> list[Credit]:
    """The credits that declare a source, the surest first; order on the page decides ties."""
    found = [c for c in credits if c.polarity is Polarity.POSITIVE and c.strength >= LEAST_STRENGTH]
    return sorted(found, key=lambda credit: -weight(credit))


def crediting(credits: Iterable[Credit]) -> list[Credit]:
    """The credits with which an own text names a source."""
    return [c for c in credits if c.polarity is Polarity.WEAK and c.strength >= 0.35 and (c.outlet or c.href)]


def same_outlet(first: OutletRef, second: OutletRef) -> bool:
    """Whether two references mean one outlet, by registry entry, name or domain."""
    if first.id is not None and second.id is not None:
        return first.id == second.id
    if name_key(first.name) == name_key(second.name):
        return True
    if first.domain and second.domain:
        return same_site(first.domain, second.domain)
    domain, name = (first.domain, second.name) if first.domain else (second.domain, first.name)
    return bool(domain) and _names_host(name, domain or "")


def _names_host(name: str, host: str) -> bool:
    """ "Forests News" and `forestsnews.example.org`: a host that spells the name."""
    key = name_key(name)
    if len(key) >= 4 and key in name_key(host):
        return True
    parts = [part for part in name.lower().split() if len(part) >= 3]
    return len(parts) >= 2 and all(part in host for part in parts)


def lead_outlet(credits: Sequence[Credit]) -> OutletRef | None:
    """The outlet of the surest credit that names one."""
    return next((credit.outlet for credit in credits if credit.outlet is not None), None)
