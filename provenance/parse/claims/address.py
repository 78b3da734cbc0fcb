"""The address of the original that the credits of one repost give, or why they give none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from provenance.model import Credit, CreditKind, Document, Link, OutletRef, Polarity, Span
from provenance.outlets import Registry
from provenance.outlets.names import name_key
from provenance.parse.credits.evidence import same_outlet, weight
from provenance.parse.items.segment import Section
from provenance.parse.notices.values import host_ref, links_within
from provenance.parse.page.ownsite import OwnSite
from provenance.parse.rules.table import rules_that_give
from provenance.parse.words.addresses import links_from
from provenance.parse.words.articles import is_article, is_web, may_be_article
from provenance.parse.words.folding import fold
from provenance.parse.words.places import is_place

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


def address_of(
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
    return outlet is None or outlet.domain is None or leads_to(url, outlet, registry)


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
        belongs = outlet is None or leads_to(credit.href, outlet, registry)
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
        if leads_to(link.href, outlet, registry) or _names(link, document, outlet):
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
    if link.span.of(document.text).startswith(("http://", "https://")):
        return False  # an address written out
    return length > LONGEST_LINK_LINE and 2 * (link.span.end - link.span.start) < length


def _names(link: Link, document: Document, outlet: OutletRef) -> bool:
    """Whether a link's own words name the outlet: "the list at Harbour Ledger"."""
    key = name_key(outlet.name)
    return len(key) >= 6 and key in name_key(link.span.of(document.text))


def leads_to(url: str, outlet: OutletRef, registry: Registry) -> bool:
    """Whether an address stands on the outlet's own site."""
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
