"""Which credit says what of a claim, where credits contradict one another, and how sure the claim is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.model import Clue, Conflict, Credit, CreditKind, OutletRef, Polarity
from provenance.outlets import Registry
from provenance.outlets.hosts import host_of
from provenance.outlets.names import name_key
from provenance.parse.claims.address import leads_to
from provenance.parse.claims.authors import same_person
from provenance.parse.credits.bylines import POSTER_RULE
from provenance.parse.credits.evidence import same_outlet
from provenance.parse.notices.values import host_ref
from provenance.parse.words.addresses import address_key
from provenance.parse.words.articles import is_article, leads_on
from provenance.parse.words.folding import fold
from provenance.parse.words.linked_words import shares_with_host
from provenance.parse.words.people import is_person
from provenance.parse.words.replayed import behind_replay

# Languages that put the name of a notice's outlet in a case, and how sure such a name is at most:
# on fresh pages of six of them 1 of 20 was as its outlet spells it.
_INFLECTED = frozenset({"pl", "cs", "sk", "sl", "hr", "bs", "sr", "fi", "hu", "et"})
INFLECTED_NAME = 0.5
# Letters that hosts are spelt in, too, accents aside.
LATIN_NAME = re.compile(r"[\x00-\u024f\u2000-\u206f]+")


def clues_of(mine: Sequence[Credit], outlet: OutletRef | None) -> tuple[Clue, ...]:
    """What each credit says of each field; a mere reference to somebody else says nothing of the claim."""
    clues: list[Clue] = []
    for number, credit in enumerate(mine):
        if credit.polarity is Polarity.NEGATIVE or _refers_elsewhere(credit, outlet):
            continue
        own = credit.polarity is Polarity.SELF
        if credit.outlet and not own:
            clues.append(Clue("outlet", credit.outlet.name, number))
        if credit.rule != POSTER_RULE:
            clues += [Clue("author", author, number) for author in credit.authors if is_person(author)]
        if credit.date is not None and not own:
            clues.append(Clue("date", credit.date.value, number))
        if credit.href and not own:
            clues.append(Clue("url", credit.href, number))
        if credit.headline:
            clues.append(Clue("original_headline", credit.headline, number))
    return tuple(clues)


def _refers_elsewhere(credit: Credit, outlet: OutletRef | None) -> bool:
    """A weak credit of another outlet: the source of a chart below a text that came from this one."""
    weak = credit.polarity is Polarity.WEAK and credit.outlet is not None
    return weak and outlet is not None and not same_outlet(credit.outlet or outlet, outlet)


def conflicts_of(
    mine: Sequence[Credit],
    surest: Sequence[Credit],
    outlet: OutletRef | None,
    authors: tuple[str, ...],
    url: str | None,
    registry: Registry,
    chained: Sequence[Credit] = (),
) -> tuple[Conflict, ...]:
    """The fields of which credits say different things, each with all that is said, the chosen first."""
    found: list[Conflict] = []
    others = [
        c.outlet
        for c in surest
        if c.outlet and outlet and not same_outlet(c.outlet, outlet) and c not in chained
    ]
    if outlet and others:
        found.append(Conflict("outlet", tuple(dict.fromkeys([outlet.name, *(o.name for o in others)]))))
    elif outlet and url and _leads_elsewhere(url, outlet, registry):
        found.append(Conflict("outlet", (outlet.name, host_of(url) or url)))
    written = [c for c in mine if c.polarity is not Polarity.NEGATIVE and c.rule != POSTER_RULE]
    lists = [c.authors for c in written if c.authors]
    strangers = [a for people in lists for a in people if not any(same_person(a, known) for known in authors)]
    if authors and strangers:
        found.append(Conflict("authors", tuple(dict.fromkeys([", ".join(authors), *strangers]))))
    dates = [
        c.date.value for c in surest if c.date and c.kind not in (CreditKind.BYLINE, CreditKind.DATELINE)
    ]
    if any(not a.startswith(b) and not b.startswith(a) for a in dates for b in dates):
        found.append(Conflict("date", tuple(dict.fromkeys(dates))))
    found += _further_conflicts(surest, url)
    return tuple(found)


def _leads_elsewhere(url: str, outlet: OutletRef, registry: Registry) -> bool:
    """Whether a link leads to another outlet than the one that is named, as far as that can be told.

    Nothing tells of which outlet an unknown name in another script than its host's is, nor of
    a copy in an archive or a short address.
    """
    if leads_to(url, outlet, registry) or leads_on(url):
        return False
    ref, host = host_ref(url, registry), host_of(behind_replay(url)) or ""
    if outlet.id is not None and outlet.domain is not None:
        return True
    if outlet.name.isascii() or LATIN_NAME.fullmatch(fold(outlet.name)):
        return not shares_with_host(outlet.name, host)
    return ref is not None and ref.id is not None and outlet.id is not None


def _further_conflicts(surest: Sequence[Credit], url: str | None) -> list[Conflict]:
    """Headlines, licences and articles' addresses that differ among the credits that declare the source."""
    found: list[Conflict] = []
    titles = {name_key(c.headline): c.headline for c in reversed(surest) if c.headline}
    if len(titles) > 1:
        found.append(Conflict("original_headline", tuple(reversed(titles.values()))))
    licences = tuple(dict.fromkeys(c.licence for c in surest if c.licence))
    if len(licences) > 1:
        found.append(Conflict("licence", licences))
    linked = {address_key(url): url} if url else {}
    for credit in surest:
        if credit.href and is_article(credit.href):
            linked.setdefault(address_key(credit.href), credit.href)
    if url and len(linked) > 1:
        found.append(Conflict("url", tuple(linked.values())))
    return found


def confidence_of(surest: Sequence[Credit], outlet: OutletRef | None, url: str | None) -> float:
    """How often such claims hold on the development pages; `bench locate` prints the table.

    A name that only a sentence of an inflected language gives stands in one of its cases: it is
    an outlet's, and seldom spelt as the outlet spells it.
    """
    agreeing = [c for c in surest if c.outlet is None or outlet is None or same_outlet(c.outlet, outlet)]
    base = max((c.strength for c in agreeing), default=0.0)
    forms = {c.kind for c in agreeing}
    known = outlet is not None and outlet.domain is not None
    raised = base + 0.03 * (len(forms) - 1) + (0.02 if url else 0.0) + (0.02 if known else 0.0)
    if len(agreeing) < len(surest):
        raised -= 0.1
    if outlet is not None and not known and url is None and _is_inflected(agreeing, outlet):
        raised = min(raised, INFLECTED_NAME)
    return round(min(0.99, max(0.05, raised)), 2)


def _is_inflected(agreeing: Sequence[Credit], outlet: OutletRef) -> bool:
    """Whether notices in such a language name the outlet, and no other form of credit does."""
    naming = [c for c in agreeing if c.outlet is not None and same_outlet(c.outlet, outlet)]
    return bool(naming) and all(c.kind is CreditKind.NOTICE and c.language in _INFLECTED for c in naming)
