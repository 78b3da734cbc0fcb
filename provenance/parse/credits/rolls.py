"""Rolls: pages that set people with their employers over texts about them, as pages of texts set authors.

"Nora Linden, Harbour Ledger" signs a text on one page and presents a juror, a speaker or a winner on
another. What tells is what stands around it: the text below speaks of the person by name; several such
lines, of other people and other houses, stand on one page; a word in front says that they are guests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from provenance.model import Credit, CreditKind, Polarity
from provenance.outlets.names import name_key
from provenance.parse.credits.bylines import OUTLET_RULE, begins, marked
from provenance.parse.page.context import SUBHEADINGS, PageContext
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import CJK_SIGNS, fold
from provenance.parse.words.people import is_person
from provenance.parse.words.wording import leading

# Who is presented is named at once: so far into the text below.
NAMED_WITHIN = 60
# Shorter parts of a name stand in other words.
SHORTEST_PART = 3
# "Nora Linden, Harbour Ledger", "Harbour Ledger, 4 March 2019".
LEAST_PIECES = 2
LONGEST_ENTRY = 80
# How far in front and behind the next heading of a press list stands.
REACH = 5
_WORDS = re.compile(r"\w+")
_DENSE = re.compile(f"[{CJK_SIGNS}]")


def without_rolls(page: PageContext, credits: Iterable[Credit]) -> Iterator[Credit]:
    """The credits, with the lines that only present somebody turned into negatives."""
    found = list(credits)
    bare = [credit for credit in found if _is_bare(page, credit)]
    several = _are_several(bare)
    for credit in found:
        if (credit in bare and (several or _presents(page, credit))) or _stands_in_roll(page, credit):
            yield replace(credit, polarity=Polarity.NEGATIVE, rule=credit.rule + "/person")
        else:
            yield credit


def _is_bare(page: PageContext, credit: Credit) -> bool:
    """Whether a byline holds people and an outlet, and nothing says "by"."""
    if credit.rule != OUTLET_RULE or credit.span is None or not credit.authors or credit.outlet is None:
        return False
    number = page.frame.line_at(credit.span.start)
    return credit.kind is CreditKind.BYLINE and not begins(page, number) and not marked(page, number)


def _stands_in_roll(page: PageContext, credit: Credit) -> bool:
    """Whether the entries beside a list's entry are other people of other houses, or a press list's."""
    if credit.kind is not CreditKind.BYLINE or credit.span is None or credit.outlet is None:
        return False
    number = page.frame.line_at(credit.span.start)
    if credit.polarity is not Polarity.POSITIVE or begins(page, number) or marked(page, number):
        return False
    lines = page.document.lines
    if lines[number].tag == "li" and credit.authors:
        beside = [other for other in (number - 1, number + 1) if 0 <= other < len(lines)]
        return any(
            lines[other].tag == "li" and _other_house(page, other, credit, last=True) for other in beside
        )
    if not number or lines[number - 1].tag not in SUBHEADINGS:
        return False
    near = range(max(1, number - REACH), min(len(lines), number + REACH))
    return any(
        other != number
        and lines[other - 1].tag in SUBHEADINGS
        and _other_house(page, other, credit, last=False)
        for other in near
    )


def _other_house(page: PageContext, number: int, credit: Credit, *, last: bool) -> bool:
    """Whether a line is "Person, Outlet" (its last piece) or "Outlet, day" (its first), of another outlet."""
    text = page.text_of(number)
    pieces = [piece.strip(" .") for piece in text.split(",")]
    if len(pieces) < LEAST_PIECES or len(text) > LONGEST_ENTRY or credit.outlet is None:
        return False
    if not (is_person(pieces[0]) if last else find_date(fold(text))):
        return False
    named = page.identify(pieces[-1] if last else pieces[0])
    return named is not None and name_key(named.ref.name) != name_key(credit.outlet.name)


def _are_several(bare: list[Credit]) -> bool:
    """Whether the lines name other people of other houses, and no day of any text."""
    people = {name for credit in bare for name in credit.authors}
    houses = {name_key(credit.outlet.name) for credit in bare if credit.outlet is not None}
    undated = all(credit.date is None for credit in bare)
    return len(bare) > 1 and undated and len(people) >= len(bare) and len(houses) == len(bare)


def _presents(page: PageContext, credit: Credit) -> bool:
    """Whether a line opens with a word for guests, or the text below it begins with its person's name."""
    if credit.span is None:
        return False
    if leading("guests").match(fold(credit.text)):
        return True
    number = page.frame.line_at(credit.span.start) + 1
    if number >= len(page.document.lines):
        return False
    below = page.text_of(number)[:NAMED_WITHIN]
    words = set(_WORDS.findall(below))
    for name in credit.authors:
        if _DENSE.search(name):
            if name in below:
                return True
        elif any(part in words for part in name.split() if len(part) >= SHORTEST_PART):
            return True
    return False
