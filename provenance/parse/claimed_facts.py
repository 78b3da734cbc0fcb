"""When the original appeared and what it was called, as the credits say together."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Credit, CreditKind, OutletRef, PartialDate, Polarity
from provenance.parse.evidence import same_outlet
from provenance.parse.segment import Section


def date_of(surest: Sequence[Credit], outlet: OutletRef | None) -> PartialDate | None:
    """The date that the surest credit of the claimed outlet gives; a byline's date is the page's own."""
    for credit in surest:
        if credit.date is None or credit.kind in (CreditKind.BYLINE, CreditKind.DATELINE):
            continue
        if credit.outlet is None or outlet is None or same_outlet(credit.outlet, outlet):
            return credit.date
    return None


def headline_of(mine: Sequence[Credit], surest: Sequence[Credit], section: Section) -> str | None:
    """The original's headline that a credit states, else the one that stands in the section."""
    stated = next(
        (c.headline for c in (*surest, *mine) if c.headline and c.polarity is not Polarity.NEGATIVE), None
    )
    if stated:
        return stated
    return section.original_headline.text if section.original_headline else None
