"""What the credits of one repost say together: outlet, authors, date, address, each with its clues.

Nothing is guessed. A field that no credit gives stays None; where credits
disagree the surer one is taken and the disagreement is kept as a conflict.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from provenance.model import (
    Claim,
    Clue,
    Conflict,
    Credit,
    CreditKind,
    Document,
    Link,
    OutletRef,
    PartialDate,
    Polarity,
    Span,
)
from provenance.outlets import Registry
from provenance.outlets.hosts import host_of
from provenance.outlets.names import name_key
from provenance.parse.addresses import links_from
from provenance.parse.articles import is_article, is_web, may_be_article
from provenance.parse.evidence import declaring, same_outlet, weight
from provenance.parse.folding import fold
from provenance.parse.ownsite import OwnSite, own_site
from provenance.parse.people import is_person
from provenance.parse.places import is_place
from provenance.parse.rules import rules_that_give
from provenance.parse.segment import Section
from provenance.parse.values import host_ref, links_within

# Text before and after a notice in which a link to its outlet belongs to it.
NEAR_CHARS = 300
# Two linked words may be an outlet's name or a title; one is a name or "here".
TITLE_WORDS = 2
# A notice that speaks of the text itself links its article, if by a short address.
SURE_NOTICE = 0.85
_SPOKEN = (CreditKind.NOTICE, CreditKind.SOURCE_LINE, CreditKind.TEASER)
# A link in a longer line, and but a part of it, is a reference of the text.
LONGEST_LINK_LINE = 120
_VISIBLE_FIRST = {
    CreditKind.CANONICAL: 1,
    CreditKind.META: 2,
    CreditKind.JSON_LD: 2,
    CreditKind.PIXEL: 3,
    CreditKind.FEED: 1,
}


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
    url, reason = _url(document, section, mine, surest, outlet, own, registry)
    if outlet is None and url is not None:
        outlet = host_ref(url, registry)
    authors = _authors(mine, surest, outlet)
    return Claim(
        outlet=outlet,
        authors=authors,
        date=_date(surest, outlet),
        url=url,
        url_reason=None if url else reason,
        original_headline=_headline(mine, surest, section),
        licence=next((c.licence for c in surest if c.licence), None),
        via=via,
        confidence=_confidence(surest, outlet, url),
        clues=_clues(mine, outlet),
        conflicts=_conflicts(mine, surest, outlet, authors, url, registry),
    )


# --- outlet -------------------------------------------------------------------------


def _outlet(surest: Sequence[Credit]) -> tuple[OutletRef | None, tuple[OutletRef, ...]]:
    named = [credit for credit in surest if credit.outlet is not None]
    if not named:
        return None, ()
    chosen = named[0].outlet
    assert chosen is not None
    return (chosen := _with_registry(chosen, named)), _chain(named, chosen)


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
    for credit in named[1:]:
        other = credit.outlet
        if other is None or credit.span is None or same_outlet(other, chosen):
            continue
        if credit.strength >= 0.8 and not any(same_outlet(other, known) for known in via):
            via.append(other)
    return tuple(via[:3])


# --- authors and date -----------------------------------------------------------------


def _authors(mine: Sequence[Credit], surest: Sequence[Credit], outlet: OutletRef | None) -> tuple[str, ...]:
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
        if any(_same_person(a, b) for people in hidden for a in people for b in credit.authors):
            return credit.authors
    return visible[0].authors if visible else hidden[0] if hidden else ()


def _fuller(credited: tuple[str, ...], byline: tuple[str, ...]) -> tuple[str, ...]:
    """The list that names more people, if both speak of the same ones."""
    if not credited:
        return byline
    if len(byline) > len(credited) and any(_same_person(a, b) for a in credited for b in byline):
        return byline
    return credited


def _same_person(first: str, second: str) -> bool:
    one, two = fold(first).split(), fold(second).split()
    return bool(one and two) and (one[-1] == two[-1] or one == two) and one[0][:1] == two[0][:1]


def _date(surest: Sequence[Credit], outlet: OutletRef | None) -> PartialDate | None:
    for credit in surest:
        if credit.date is None or credit.kind in (CreditKind.BYLINE, CreditKind.DATELINE):
            continue
        if credit.outlet is None or outlet is None or same_outlet(credit.outlet, outlet):
            return credit.date
    return None


def _headline(mine: Sequence[Credit], surest: Sequence[Credit], section: Section) -> str | None:
    stated = next(
        (c.headline for c in (*surest, *mine) if c.headline and c.polarity is not Polarity.NEGATIVE), None
    )
    if stated:
        return stated
    return section.original_headline.text if section.original_headline else None


# --- address ------------------------------------------------------------------------------


def _url(
    document: Document,
    section: Section,
    mine: Sequence[Credit],
    surest: Sequence[Credit],
    outlet: OutletRef | None,
    own: OwnSite,
    registry: Registry,
) -> tuple[str | None, str]:
    """The article link that belongs to the surest credit which has one, else the reason for none."""
    seen: list[tuple[Credit, str]] = []
    for credit in [*sorted(surest, key=_visible_first), *_weak_addresses(mine, surest)]:
        for url, tied in _addresses(document, section, credit, surest, outlet, registry):
            if own.is_url(url) and not _is_own_language_edition(credit):
                continue
            seen.append((credit, url))
            article = is_article(url) or _is_linked_title(document, credit, url)
            if tied and article and credit.kind is not CreditKind.PIXEL:
                return url, ""
    for credit in mine:
        url = credit.href or ""
        if credit.polarity is not Polarity.WEAK or not is_article(url) or own.is_url(url):
            continue
        if credit.rule.partition("/")[0] in rules_that_give("read_more") and _may_belong(
            url, outlet, registry
        ):
            return url, ""
    return None, _reason(document, surest, seen, outlet)


def _is_linked_title(document: Document, credit: Credit, url: str) -> bool:
    """Whether words other than the outlet's name link a short address in a notice: the article's title."""
    if credit.span is None or credit.kind not in _SPOKEN or not may_be_article(url):
        return False
    if credit.kind is CreditKind.NOTICE and credit.strength >= SURE_NOTICE:
        return not is_place(urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1].title())
    name = name_key(credit.outlet.name) if credit.outlet else ""
    for link in links_within(document, credit.span):
        text = link.span.of(document.text)
        if link.href == url and (len(text.split()) >= TITLE_WORDS or text.startswith("http")):
            return name_key(text) != name
    return False


def _may_belong(url: str, outlet: OutletRef | None, registry: Registry) -> bool:
    """ "Read more" leads to the outlet's site, or nothing is known of where that is."""
    return outlet is None or outlet.domain is None or _belongs(url, outlet, registry)


def _visible_first(credit: Credit) -> tuple[int, float]:
    return (_VISIBLE_FIRST.get(credit.kind, 0), -weight(credit))


def _weak_addresses(mine: Sequence[Credit], surest: Sequence[Credit]) -> list[Credit]:
    """Source lines that declare nothing alone: "Source: https://…" below a text whose teaser names it."""
    return [
        credit
        for credit in mine
        if credit.polarity is Polarity.WEAK
        and credit.kind is CreditKind.SOURCE_LINE
        and credit.href
        and credit not in surest
    ]


def _is_own_language_edition(credit: Credit) -> bool:
    """A translation's original may stand on the same site, in another language."""
    return credit.rule.partition("/")[0] in rules_that_give("translation")


def _addresses(
    document: Document,
    section: Section,
    credit: Credit,
    surest: Sequence[Credit],
    outlet: OutletRef | None,
    registry: Registry,
) -> Iterator[tuple[str, bool]]:
    """A credit's addresses, its own link first, and whether they are tied to the claimed outlet."""
    if credit.href and is_web(credit.href):
        belongs = outlet is None or _belongs(credit.href, outlet, registry)
        yield credit.href, belongs or _states_link(credit, surest)
    if credit.span is None or outlet is None:
        return
    near = Span(credit.span.start - NEAR_CHARS, credit.span.end + NEAR_CHARS)
    if section.span.start <= credit.span.start < section.span.end:  # the next item's link is not this one's
        near = Span(max(near.start, section.span.start), min(near.end, section.span.end))
    for link in links_from(document, near.start, near.end - 1):
        if not is_web(link.href):
            continue
        if _in_prose(document, link) or link.href == credit.href:
            continue
        if _belongs(link.href, outlet, registry) or _names(link, document, outlet):
            yield link.href, True


def _states_link(credit: Credit, surest: Sequence[Credit]) -> bool:
    """Whether a credit's own link is its statement; a head tag's only where no reader is told otherwise."""
    if credit.kind in _VISIBLE_FIRST:
        return not any(other.span is not None and other.outlet is not None for other in surest)
    return credit.kind not in (CreditKind.BYLINE, CreditKind.END_CREDIT, CreditKind.DATELINE)


def _in_prose(document: Document, link: Link) -> bool:
    """Whether a link is a few words of a paragraph: what a text refers to, not where it comes from."""
    number = bisect_right(document.lines, link.span.start, key=lambda line: line.span.start) - 1
    line = document.lines[max(0, number)].span
    length = line.end - line.start
    return length > LONGEST_LINK_LINE and 2 * (link.span.end - link.span.start) < length


def _names(link: Link, document: Document, outlet: OutletRef) -> bool:
    """Whether a link's own words name the outlet: "the list at Harbour Ledger"."""
    key = name_key(outlet.name)
    return len(key) >= 6 and key in name_key(link.span.of(document.text))


def _belongs(url: str, outlet: OutletRef, registry: Registry) -> bool:
    ref = host_ref(url, registry)
    return ref is not None and same_outlet(ref, outlet)


def _reason(
    document: Document,
    surest: Sequence[Credit],
    offered: Sequence[tuple[Credit, str]],
    outlet: OutletRef | None,
) -> str:
    if any(credit.rule.startswith("en.link-to-source") for credit in surest) or (
        document.media_type.startswith("text/plain") and _has_link_line(document)
    ):
        return "no link was kept in this capture"
    if any(credit.kind is CreditKind.PIXEL for credit, _ in offered):
        return "only a counting pixel names the article"
    if any(urlsplit(url).path.strip("/") for _, url in offered):
        return "only a section or a short address is linked"
    if offered:
        return "only the outlet's home page is linked"
    if outlet is None:
        return "the credit names no outlet and carries no link"
    return "the credit names the outlet without a link"


def _has_link_line(document: Document) -> bool:
    return not document.links and "link to the source" in fold(document.text)


# --- clues, conflicts, confidence -------------------------------------------------------------


def _clues(mine: Sequence[Credit], outlet: OutletRef | None) -> tuple[Clue, ...]:
    """What each credit says of each field; a mere reference to somebody else says nothing of the claim."""
    clues: list[Clue] = []
    for number, credit in enumerate(mine):
        if credit.polarity is Polarity.NEGATIVE or _refers_elsewhere(credit, outlet):
            continue
        own = credit.polarity is Polarity.SELF
        if credit.outlet and not own:
            clues.append(Clue("outlet", credit.outlet.name, number))
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


def _conflicts(
    mine: Sequence[Credit],
    surest: Sequence[Credit],
    outlet: OutletRef | None,
    authors: tuple[str, ...],
    url: str | None,
    registry: Registry,
) -> tuple[Conflict, ...]:
    found: list[Conflict] = []
    others = [c.outlet for c in surest if c.outlet and outlet and not same_outlet(c.outlet, outlet)]
    if outlet and others:
        found.append(Conflict("outlet", tuple(dict.fromkeys([outlet.name, *(o.name for o in others)]))))
    elif outlet and url and not _belongs(url, outlet, registry):
        found.append(Conflict("outlet", (outlet.name, host_of(url) or url)))
    lists = [c.authors for c in mine if c.authors and c.polarity is not Polarity.NEGATIVE]
    strangers = [
        a for people in lists for a in people if not any(_same_person(a, known) for known in authors)
    ]
    if authors and strangers:
        found.append(Conflict("authors", tuple(dict.fromkeys([", ".join(authors), *strangers]))))
    dates = [
        c.date.value for c in surest if c.date and c.kind not in (CreditKind.BYLINE, CreditKind.DATELINE)
    ]
    if len({value[:7] for value in dates}) > 1:
        found.append(Conflict("date", tuple(dict.fromkeys(dates))))
    return tuple(found)


def _confidence(surest: Sequence[Credit], outlet: OutletRef | None, url: str | None) -> float:
    """How often such claims hold on the development pages; `bench locate` prints the table."""
    agreeing = [c for c in surest if c.outlet is None or outlet is None or same_outlet(c.outlet, outlet)]
    base = max((c.strength for c in agreeing), default=0.0)
    forms = {c.kind for c in agreeing}
    known = outlet is not None and outlet.domain is not None
    raised = base + 0.03 * (len(forms) - 1) + (0.02 if url else 0.0) + (0.02 if known else 0.0)
    if len(agreeing) < len(surest):
        raised -= 0.1
    return round(min(0.99, max(0.05, raised)), 2)
