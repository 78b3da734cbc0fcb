"""Who wrote the original, when it appeared and what it was called, as the credits say together."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Credit, CreditKind, OutletRef, PartialDate, Polarity
from provenance.parse.evidence import same_outlet
from provenance.parse.folding import fold
from provenance.parse.segment import Section


def authors_of(mine: Sequence[Credit], surest: Sequence[Credit], outlet: OutletRef | None) -> tuple[str, ...]:
    """The people whom the surest credit of the claimed outlet names, filled up from the byline."""
    credited = next(
        (
            credit.authors
            for credit in surest
            if credit.authors
            and (credit.outlet is None or outlet is None or same_outlet(credit.outlet, outlet))
        ),
        (),
    )
    return _fuller(credited, _byline(mine, surest))


def _byline(mine: Sequence[Credit], surest: Sequence[Credit]) -> tuple[str, ...]:
    """The byline's people: those that head tags confirm, else those nearest the headline, else the tags'."""
    others = [c for c in mine if c.authors and c.polarity is not Polarity.NEGATIVE and c not in surest]
    hidden = [credit.authors for credit in others if credit.span is None]
    visible = sorted((c for c in others if c.span is not None), key=lambda credit: -credit.strength)
    for credit in visible:
        if any(same_person(a, b) for people in hidden for a in people for b in credit.authors):
            return credit.authors
    return visible[0].authors if visible else hidden[0] if hidden else ()


def _fuller(credited: tuple[str, ...], byline: tuple[str, ...]) -> tuple[str, ...]:
    """The list that names more people, if both speak of the same ones."""
    if not credited:
        return byline
    if len(byline) > len(credited) and any(same_person(a, b) for a in credited for b in byline):
        return byline
    return credited


def same_person(first: str, second: str) -> bool:
    """Whether two spellings share a last word and a first letter: "J. Doe" and "Jane Doe"."""
    one, two = fold(first).split(), fold(second).split()
    return bool(one and two) and (one[-1] == two[-1] or one == two) and one[0][:1] == two[0][:1]


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
