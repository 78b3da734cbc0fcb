"""What stands over and under a copied text without a word that says so: its address, its outlet with the day.

"https://harbourledger.example/2021/05/old-ferry-sails-again" under "Old ferry sails again"
is the text's own address, because the headline's words stand in it. "The Harbour
Ledger, 4 May 2021" between headline and text names its outlet where the outlet's name
is linked to the article, where "From" stands before it, or in a plain text, which has
no site of its own. Elsewhere the same line may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from provenance.model import Credit, CreditKind, OutletRef, Polarity, Precision, Span
from provenance.parse.credits.piece_places import (
    LONGEST_PLACE,
    is_everyday_word,
    own_article,
    read_place,
    read_whole,
)
from provenance.parse.credits.pieces import is_title
from provenance.parse.notices.values import host_ref, links_within
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.words.addresses import lone_address
from provenance.parse.words.articles import is_article
from provenance.parse.words.replayed import behind_replay
from provenance.parse.words.slugs import spells

RULE = "any.copied"
# The headline's words in the address; a name and a day on a line of their own; a name alone.
ADDRESS_STRENGTH = 0.85
NAMED_STRENGTH = 0.75
ALONE_STRENGTH = 0.6
# So near to the text such lines stand: a headline, an author, a date and a picture may stand between.
LINES_ABOVE = 8
LINES_BELOW = 2
LONGEST_ADDRESS = 400
_FROM = re.compile(r"(?:from|aus|dans|tiré de|de|da|din|z|из|от|uit|ur|fra|从)[: ] ?\S")
_BRACKETS = {"(": ")", "[": "]"}
_DASHES = ("--", "—", "–")


def copied(page: PageContext) -> Iterator[Credit]:
    """The addresses, and the lines of outlet and day, by which a copied text says where it comes from."""
    if page.is_front:
        return
    for number in _lines(page):
        credit = _by_address(page, number) or _by_name(page, number)
        if credit is not None:
            yield credit


def _lines(page: PageContext) -> Iterator[int]:
    """The lines near the lead's head and foot that stand in the text."""
    first, last = page.frame.first, page.frame.last
    near = (*range(max(0, first - LINES_ABOVE), max(0, first)), *range(last + 1, last + 1 + LINES_BELOW))
    for number in near:
        if number < len(page.document.lines) and not page.is_outside(number) and not page.is_caption(number):
            yield number


# --- the address --------------------------------------------------------------------------


def _by_address(page: PageContext, number: int) -> Credit | None:
    span = page.line(number).span
    text = span.of(page.document.text)
    found = lone_address(text, LONGEST_ADDRESS)
    if found is None:
        return None
    url = behind_replay(next((link.href for link in links_within(page.document, span)), found.of(text)))
    if page.own.is_url(url) or not is_article(url):
        return None
    ref = host_ref(url, page.registry)
    # Known outlets' texts are kept with the address over them.
    kept = _is_plain(page) and number < page.frame.first and ref is not None and ref.id is not None
    if not kept and not any(spells(url, title) for title in headlines(page)):
        return None
    return _credit(page, span, ADDRESS_STRENGTH, "address", ref, href=url)


def headlines(page: PageContext) -> Iterator[str]:
    """What the page is called, and the lines above its text that read as headlines."""
    if page.document.title:
        yield page.document.title
    for number in range(max(0, page.frame.first - LINES_ABOVE), max(0, page.frame.first)):
        if is_title(page, number):
            yield page.text_of(number)


def _is_plain(page: PageContext) -> bool:
    """Whether the document is a text without a site: it may be anybody's copy."""
    return page.own.host is None and page.document.media_type != "text/html"


# --- the name -----------------------------------------------------------------------------


def _by_name(page: PageContext, number: int) -> Credit | None:
    span = page.line(number).span
    if not 4 <= span.end - span.start <= LONGEST_PLACE:
        return None
    place = read_place(page, 0, span)
    if place.ref is None or is_everyday_word(page, place.ref):
        return None
    head = page.place(number) is Place.HEAD
    href = own_article(page, span, place.ref)
    if place.date is not None and place.date.precision is Precision.DAY:
        signed = href is not None or (_says_from(page, number) if head else _is_set_apart(page, number))
        if signed or (head and _is_plain(page)):
            dated = _credit(page, span, NAMED_STRENGTH, "dated", place.ref, href=href, authors=place.people)
            return replace(dated, date=place.date)
    if _is_plain(page) and not head and _is_set_apart(page, number):
        return _credit(page, span, ALONE_STRENGTH, "signed", place.ref, authors=place.people)
    if _is_plain(page) and head and _heads_page(page, number):
        return _credit(page, span, ALONE_STRENGTH, "head", place.ref)
    return None


def _says_from(page: PageContext, number: int) -> bool:
    return _FROM.match(page.folded_of(number)) is not None


def _is_set_apart(page: PageContext, number: int) -> bool:
    """Whether a line under the text is in brackets or behind a dash, and signs nobody's quoted words."""
    text = page.text_of(number).strip()
    bracketed = _BRACKETS.get(text[:1]) == text[-1:] != ""
    signed = text.startswith(_DASHES) and not page.is_quotation(number - 1)
    return number == page.frame.last + 1 and (bracketed or signed)


def _heads_page(page: PageContext, number: int) -> bool:
    """Whether a name is the first line of the document, the day on a line near below: a page as printed."""
    below = range(number + 1, min(number + 4, page.frame.first))
    return number == 0 and any(_is_day(page, n) for n in below)


def _is_day(page: PageContext, number: int) -> bool:
    span = page.line(number).span
    place = read_whole(page, 0, span) if span.end - span.start <= LONGEST_PLACE else None
    return place is not None and place.date is not None and place.date.precision is Precision.DAY


def _credit(
    page: PageContext,
    span: Span,
    strength: float,
    note: str,
    ref: OutletRef | None,
    *,
    href: str | None = None,
    authors: tuple[str, ...] = (),
) -> Credit:
    return Credit(
        kind=CreditKind.SOURCE_LINE,
        text=span.of(page.document.text),
        span=span,
        rule=f"{RULE}/{note}",
        href=href,
        language=page.language or None,
        polarity=Polarity.POSITIVE,
        strength=strength,
        outlet=ref,
        authors=authors,
    )
