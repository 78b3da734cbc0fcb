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
from provenance.parse.page.context import PageContext
from provenance.parse.words.folding import fold
from provenance.parse.words.wording import leading

# Who is presented is named at once: so far into the text below.
NAMED_WITHIN = 60
# Shorter parts of a name stand in other words.
SHORTEST_PART = 3
_WORDS = re.compile(r"\w+")
_DENSE = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3\u3040-\u30ff]")


def without_rolls(page: PageContext, credits: Iterable[Credit]) -> Iterator[Credit]:
    """The credits, with the lines that only present somebody turned into negatives."""
    found = list(credits)
    bare = [credit for credit in found if _is_bare(page, credit)]
    several = _are_several(bare)
    for credit in found:
        if credit in bare and (several or _presents(page, credit)):
            yield replace(credit, polarity=Polarity.NEGATIVE, rule=credit.rule + "/person")
        else:
            yield credit


def _is_bare(page: PageContext, credit: Credit) -> bool:
    """Whether a byline holds people and an outlet, and nothing says "by"."""
    if credit.rule != OUTLET_RULE or credit.span is None or not credit.authors or credit.outlet is None:
        return False
    number = page.frame.line_at(credit.span.start)
    return credit.kind is CreditKind.BYLINE and not begins(page, number) and not marked(page, number)


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
