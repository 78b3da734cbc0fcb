"""What the credits of one repost say together: outlet, authors, date, address, each with its clues.

Nothing is guessed. A field that no credit gives stays None; where credits
disagree the surer one is taken and the disagreement is kept as a conflict.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Claim, Credit, CreditKind, Document, OutletRef
from provenance.outlets import Registry
from provenance.parse.claims.address import address_of
from provenance.parse.claims.authors import authors_of
from provenance.parse.claims.clues import clues_of, confidence_of, conflicts_of
from provenance.parse.claims.facts import date_of, headline_of
from provenance.parse.credits.evidence import declaring, same_outlet
from provenance.parse.items.segment import Section
from provenance.parse.notices.chains import says_first
from provenance.parse.notices.values import host_ref
from provenance.parse.page.ownsite import OwnSite, own_site

# A notice this sure may say, against another, where the text came out first.
SAID_FIRST = 0.85


def make_claim(
    document: Document,
    section: Section,
    credits: Sequence[Credit],
    registry: Registry,
    own: OwnSite | None = None,
) -> Claim:
    """The claim of a section; clues index the section's own credits, in `section.credits` order."""
    own = own or own_site(document, registry)
    mine = [credits[number] for number in section.credits]
    surest = declaring(mine)
    if not surest:
        return Claim()
    outlet, via = _outlet(surest)
    url, reason = address_of(document, section, mine, surest, outlet, own, registry)
    if outlet is None and url is not None:
        outlet = host_ref(url, registry)
    authors = authors_of(document, mine, surest, outlet, registry)
    return Claim(
        outlet=outlet,
        authors=authors,
        date=date_of(document, surest, outlet),
        url=url,
        url_reason=None if url else reason,
        original_headline=headline_of(mine, surest, section),
        licence=next((c.licence for c in surest if c.licence), None),
        via=via,
        confidence=confidence_of(surest, outlet, url),
        clues=clues_of(mine, outlet),
        conflicts=conflicts_of(mine, surest, outlet, authors, url, registry, _chained(document, surest, via)),
    )


def _outlet(surest: Sequence[Credit]) -> tuple[OutletRef | None, tuple[OutletRef, ...]]:
    named = [credit for credit in surest if credit.outlet is not None]
    named.sort(key=lambda credit: credit.rule.endswith("/via"))  # a nearer hand is never the origin
    if not named:
        return None, ()
    chosen = _origin(named).outlet
    assert chosen is not None
    chosen = _with_registry(chosen, named)
    return chosen, _chain(named, chosen)


def _origin(named: Sequence[Credit]) -> Credit:
    """The surest credit; of notices that name several outlets, the one that says where it came out first."""
    surest = named[0]
    if surest.kind is not CreditKind.NOTICE or says_first(surest):
        return surest
    first = (c for c in named if c.kind is CreditKind.NOTICE and c.strength >= SAID_FIRST and says_first(c))
    return next(first, surest)


def _with_registry(chosen: OutletRef, named: Sequence[Credit]) -> OutletRef:
    """The name as the surest credit spells it; id and domain from any credit of the same outlet."""
    if chosen.id is not None:
        return chosen
    for credit in named:
        other = credit.outlet
        if other is not None and other.domain and same_outlet(chosen, other):
            return OutletRef(chosen.name, other.id, other.domain)
    return chosen


def _chain(named: Sequence[Credit], chosen: OutletRef) -> tuple[OutletRef, ...]:
    """Further outlets that visible credits name: the text came to the page through them."""
    via: list[OutletRef] = []
    for credit in named:
        other = credit.outlet
        if other is None or credit.span is None or same_outlet(other, chosen):
            continue
        if credit.strength >= 0.8 and not any(same_outlet(other, known) for known in via):
            via.append(other)
    return tuple(via[:3])


def _chained(document: Document, surest: Sequence[Credit], via: Sequence[OutletRef]) -> list[Credit]:
    """The credits of the hands in a chain that one line tells: they do not contradict its origin."""
    hands = [c for c in surest if c.outlet and c.span and any(same_outlet(c.outlet, hand) for hand in via)]
    return [c for c in hands if c.rule.endswith("/via") or _tells_of_both(document, c, surest)]


def _tells_of_both(document: Document, hand: Credit, surest: Sequence[Credit]) -> bool:
    """Whether a hand's line holds another credit, of another outlet."""
    for credit in surest:
        if credit is hand or credit.span is None or hand.span is None or credit.outlet is None:
            continue
        low, high = sorted((hand.span.start, credit.span.start))
        if document.text.find("\n", low, high) < 0:
            return True
    return False
