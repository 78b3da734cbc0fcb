"""Who wrote the text that a repost's credits speak of, and which people they name for another part in it.

Whoever put a text on the page, translated, edited or illustrated it did not write
it; nor did an outlet whose name stands where a person's might.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Credit, Document, OutletRef, Polarity
from provenance.outlets import Registry
from provenance.outlets.names import name_key
from provenance.parse.credits.bylines import POSTER_RULE
from provenance.parse.credits.evidence import same_outlet
from provenance.parse.words.folding import fold

_PUBLISHERS = frozenset({"publisher.name", "publisher", "og:site_name", "copyright", "copyrightholder.name"})


def authors_of(
    document: Document,
    mine: Sequence[Credit],
    surest: Sequence[Credit],
    outlet: OutletRef | None,
    registry: Registry,
) -> tuple[str, ...]:
    """The authors that the surest credit of the outlet names, or those of the byline beside it."""
    others = [credit for credit in mine if credit.rule != POSTER_RULE]
    credited = next(
        (
            credit.authors
            for credit in surest
            if credit.authors
            and (credit.outlet is None or outlet is None or same_outlet(credit.outlet, outlet))
        ),
        (),
    )
    named = _fuller(credited, _byline(document, others, surest))
    kept = (author for author in named if not _is_named_otherwise(author, mine, credited))
    return tuple(_without_house(author, outlet, registry) for author in kept)


def _without_house(author: str, outlet: OutletRef | None, registry: Registry) -> str:
    """ "Nora Vane (Reuters)": an outlet in brackets is whose she is; another word may be her former name."""
    name, bracket, house = author.removesuffix(")").partition(" (")
    if not bracket or not author.endswith(")"):
        return author
    key = name_key(house)
    own = outlet is not None and bool(key) and key in name_key(outlet.name)
    return name if own or registry.by_name(house) is not None else author


def _is_named_otherwise(author: str, mine: Sequence[Credit], credited: Sequence[str]) -> bool:
    """Whether the page's credits call the same words an outlet, or the person who put the text there."""
    if any(credit.outlet and name_key(credit.outlet.name) == name_key(author) for credit in mine):
        return True
    posters = (name for credit in mine if credit.rule == POSTER_RULE for name in credit.authors)
    return author not in credited and any(same_person(author, name) for name in posters)


def _byline(document: Document, others: Sequence[Credit], surest: Sequence[Credit]) -> tuple[str, ...]:
    """The byline's people: those that head tags confirm, else those nearest the headline, else the tags'.

    Whom only a tag names, and no line of the page, may be anybody who works for the site.
    """
    others = [c for c in others if c.authors and c.polarity is not Polarity.NEGATIVE and c not in surest]
    hidden = [credit.authors for credit in others if credit.span is None]
    visible = sorted((c for c in others if c.span is not None), key=lambda credit: -credit.strength)
    for credit in visible:
        if any(same_person(a, b) for people in hidden for a in people for b in credit.authors):
            return credit.authors
    if visible:
        return visible[0].authors
    house = {name_key(item.value) for item in document.metadata if item.name in _PUBLISHERS}
    shown = (people for people in hidden if any(name in document.text for name in people))
    return next((people for people in shown if house.isdisjoint(map(name_key, people))), ())


def _fuller(credited: tuple[str, ...], byline: tuple[str, ...]) -> tuple[str, ...]:
    """The list that names more people, if both speak of the same ones."""
    if not credited:
        return byline
    if len(byline) > len(credited) and any(same_person(a, b) for a in credited for b in byline):
        return byline
    return credited


def same_person(first: str, second: str) -> bool:
    """Whether two spellings share a last word and a first letter: "J. Doe" and "Jane Doe"."""
    one, two = (fold(name).partition(" (")[0].split() for name in (first, second))
    return bool(one and two) and (one[-1] == two[-1] or one == two) and one[0][:1] == two[0][:1]
