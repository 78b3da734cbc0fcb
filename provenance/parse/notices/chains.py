"""Further hands through which a text came: "Harbour Ledger, via Hill Post", "Hill Post, taken from ...".

The notice names one outlet; what stands right behind it may name the next. The one with
which a chain begins is the origin, the others are the way from there to the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from provenance.model import Credit, CreditKind, Polarity, Span
from provenance.parse.notices.values import OutletValue, read_outlet
from provenance.parse.page.context import PageContext
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person
from provenance.parse.words.places import is_place
from provenance.parse.words.tables import table
from provenance.parse.words.wording import words

# A hop's credit is weaker than the credit it hangs on.
HOP_STRENGTH = 0.8
LONGEST_LINE = 500
_KINDS = (CreditKind.NOTICE, CreditKind.SOURCE_LINE, CreditKind.BYLINE)
# Between a name and the words for the next hand.
_GAP = r"[\s\"')\]»”.,;|/(-]{0,5}"
# "which was translated into German by ...": a few words of the same sentence.
_WORDS = (
    r"(?:,? (?:which|that|and|who|where it|it|das|der|die|et|y|e|in [a-z]+|auf [a-zä]+|on [0-9a-z ,]{4,20}))?"
)


@cache
def _phrases(section: str) -> str:
    listed = {phrase for phrases in table("chains.toml")[section].values() for phrase in phrases}
    return "|".join(sorted(listed, key=len, reverse=True))


@cache
def _form(section: str) -> re.Pattern[str]:
    return re.compile(rf"{_GAP}{_WORDS}{_GAP}(?:{_phrases(section)})(?:[\s:\"'«„“(]+|(?<=[\u3400-\u9fff]))")


@cache
def _first() -> re.Pattern[str]:
    return re.compile(_phrases("first"))


def says_first(credit: Credit) -> bool:
    """Whether the words up to an outlet's name, or behind it, say that the text came out there first."""
    name = credit.outlet.name if credit.outlet else ""
    at = credit.text.find(name)
    end = len(credit.text) if at < 0 else at + len(name) + (0 if credit.text.isascii() else 8)
    return _first().search(fold(credit.text[:end])) is not None


def hops(page: PageContext, credits: Sequence[Credit]) -> Iterator[tuple[int, Credit, bool]]:
    """For a credit by its number: the credit of the next hand, and whether that one is the origin."""
    for number, credit in enumerate(credits):
        if credit.span is None or credit.polarity is not Polarity.POSITIVE or credit.kind not in _KINDS:
            continue
        if credit.outlet is None or credit.rule.endswith("/via"):
            continue
        for section in ("through", "from"):
            found = _next_hand(page, credit, section)
            if found is not None:
                yield number, found, section == "from"
                break


def with_hops(page: PageContext, credits: list[Credit]) -> list[Credit]:
    """The credits and those of the further hands they name; the origin keeps the notice's own strength."""
    found = list(credits)
    taken = [credit.span.start for credit in credits if credit.span is not None]
    for number, hop, is_origin in hops(page, credits):
        if hop.span is None or hop.span.start in taken:
            continue
        if is_origin:  # the notice's own outlet was but the nearer hand
            own = credits[number]
            found[number] = replace(
                own, rule=own.rule + "/via", strength=min(own.strength, HOP_STRENGTH), href=None
            )
            found.append(replace(hop, strength=own.strength, rule=own.rule + "/origin"))
        else:
            found.append(hop)
    return found


def _next_hand(page: PageContext, credit: Credit, section: str) -> Credit | None:
    assert credit.span is not None
    assert credit.outlet is not None
    line = page.line(page.frame.line_at(credit.span.start)).span
    if line.end - line.start > LONGEST_LINE:
        return None
    at = page.document.text.find(credit.outlet.name, credit.span.start, line.end)
    if at < 0:
        return None
    match = _form(section).match(page.folded, at + len(credit.outlet.name), line.end)
    if match is None:
        return None
    span = Span(match.end(), line.end)
    value = read_outlet(page.document, page.folded, span, page.registry)
    if not _is_hand(page, credit, value, match[0]):
        return None
    end = value.span.end if value.span else span.start + 1
    return replace(
        credit,
        text=page.document.text[span.start : end],
        span=Span(span.start, end),
        rule=credit.rule.partition("/")[0] + "/via",
        strength=HOP_STRENGTH,
        outlet=value.ref,
        href=None,
        authors=(),
        date=None,
        headline=None,
    )


def _is_hand(page: PageContext, credit: Credit, value: OutletValue, said: str) -> bool:
    """Whether a value names an outlet other than the credit's and the page's own; a translator is none."""
    ref = value.ref
    if ref is None or credit.outlet is None or page.own.is_outlet(ref) or ref.name == credit.outlet.name:
        return False
    if value.known or value.agency:
        return True
    translates = re.search(r"transl|übers|trad|vertaal|перев|przetł", said) is not None
    capital = ref.name[:1].isupper() or not ref.name.isascii()
    return capital and not is_place(ref.name) and not (translates and _is_translator(ref.name))


def _is_translator(name: str) -> bool:
    """Whether a name is a person's; an article opens an outlet's: "La Gaceta del Cabo"."""
    return is_person(name) and fold(name.split()[0]) not in words("articles")
