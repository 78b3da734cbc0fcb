"""Heads of clipped articles: the outlet, its address and a date, each on a line of its own above the text.

"Harbour Ledger / May 2, 2021 / By Ada Marsh / https://harbourledger.example/2021/05/tides"
is how readers copy an article into a mail, a note or a list; no word says where it
comes from, but the address spells the name above it.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Credit, CreditKind, OutletRef, Polarity, Span
from provenance.outlets.hosts import host_of
from provenance.outlets.names import name_key
from provenance.parse.credits.bylines import begins
from provenance.parse.notices.values import host_ref
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.words.addresses import lone_address
from provenance.parse.words.articles import is_article
from provenance.parse.words.dates import find_date
from provenance.parse.words.people import split_people

# Name and address stand this close to each other.
NEAR_LINES = 6
LONGEST_LINE = 300
LONGEST_NAME = 60
# Shorter names are spelled by many hosts.
LEAST_KEY = 6
STRENGTH = 0.75


def clippings(page: PageContext) -> Iterator[Credit]:
    """The credit that an outlet's name and its article's address above a text make together."""
    if page.own.host is None and page.document.media_type != "text/plain":
        return  # a saved page may print its own address
    for number in range(max(0, page.frame.first)):
        url = _address(page, number)
        if url is None:
            continue
        named = _named_beside(page, number, name_key(host_of(url) or ""))
        if named is not None:
            yield _credit(page, number, named, url)
            return


def _address(page: PageContext, number: int) -> str | None:
    """The article's address of another site that a line above the text consists of."""
    line = page.line(number).span
    text = line.of(page.document.text).strip()
    span = lone_address(text, LONGEST_LINE) if page.place(number) is Place.HEAD else None
    if span is None:
        return None
    url = span.of(text)
    return url if is_article(url) and not page.own.is_url(url) else None


def _named_beside(page: PageContext, number: int, host: str) -> int | None:
    for near in range(max(0, number - NEAR_LINES), min(page.frame.first, number + NEAR_LINES + 1)):
        text = page.text_of(near).strip()
        key = name_key(text) if len(text) <= LONGEST_NAME else ""
        if near != number and len(key) >= LEAST_KEY and key in host and not page.own.is_name(text):
            return near
    return None


def _credit(page: PageContext, number: int, named: int, url: str) -> Credit:
    first, last = sorted((number, named))
    span = Span(page.line(first).span.start, page.line(last).span.end)
    name = page.text_of(named).strip()
    ref = host_ref(url, page.registry)
    found = find_date(span.of(page.folded))
    byline = next((page.text_of(n) for n in range(first, last + 1) if begins(page, n)), "")
    return Credit(
        kind=CreditKind.SOURCE_LINE,
        text=" ".join(span.of(page.document.text).split())[:400],
        span=span,
        rule="any.clipping",
        href=url,
        language=page.language or None,
        polarity=Polarity.POSITIVE,
        strength=STRENGTH,
        authors=split_people(byline),
        outlet=OutletRef(name, ref.id, ref.domain) if ref else OutletRef(name),
        date=found.date if found else None,
    )
