"""Lines around the text that sign it for the outlet which a notice names: "Ada Marsh, Harbour Ledger".

No word says there that somebody wrote it, and the outlet may be one that nobody
knows. But where the page's own notice names that outlet, a line of nothing but
people and its name is the byline of the text that was taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.model import Credit, CreditKind, Polarity
from provenance.parse.credits.bylines import is_near
from provenance.parse.credits.evidence import LEAST_STRENGTH
from provenance.parse.credits.signature import after_date, without_date
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import HEAD_LINES
from provenance.parse.words.folding import fold
from provenance.parse.words.people import listed, split_people
from provenance.parse.words.wording import whole_words, words

LONGEST_SIGNED = 120
SHORTEST_OUTLET = 3
STRENGTH = 0.55
# Behind or in front of a reporter's name, and between a person and an outlet.
_OFFICE = re.compile(
    r"(?:特约|特約|驻外|本报|本報|实习)?(?:记者|記者|通讯员|通訊員|特派員|特派记者)|기자|특파원|선임|报道|報道|综合报道|報導"
)
_BETWEEN = re.compile(r"^(?:for|für|pour|para|per|voor|dla|для|in|from|aus|de|da|von|of|via)$")
_CUT = re.compile(r"\s*[,;|/•·()\[\]:：]\s*|\s[-–—]\s|\s{2,}")
_QUOTES = " \"'“”„«»‘’「」『』《》"


def signed_lines(page: PageContext, credits: Sequence[Credit]) -> Iterator[Credit]:
    """The bylines that people and a declared outlet's name make, where no credit names an author yet."""
    declared = [c for c in credits if c.polarity is Polarity.POSITIVE and c.strength >= LEAST_STRENGTH]
    outlets = {fold(c.outlet.name) for c in declared if c.outlet and len(c.outlet.name) >= SHORTEST_OUTLET}
    if not outlets or any(c.authors for c in credits if c.polarity is not Polarity.NEGATIVE):
        return
    taken = [c.span for c in credits if c.span is not None]
    for number in _near(page):
        span = page.line(number).span
        people = _signers(page, number, outlets)
        if people and not any(other.start < span.end and span.start < other.end for other in taken):
            yield Credit(
                kind=CreditKind.BYLINE,
                text=span.of(page.document.text),
                span=span,
                rule="any.byline-signed",
                language=page.language or None,
                polarity=Polarity.SELF,
                strength=STRENGTH,
                authors=people,
            )
            return


def _near(page: PageContext) -> Iterator[int]:
    """The short lines above and below the lead item's text."""
    first, last = page.frame.first, page.frame.last
    for number, line in enumerate(page.document.lines):
        if first >= 0 and not (first - HEAD_LINES <= number < first or last < number):
            continue
        short = line.span.end - line.span.start <= LONGEST_SIGNED
        if short and is_near(page, number) and not page.is_outside(number) and not page.is_caption(number):
            yield number


def _signers(page: PageContext, number: int, outlets: set[str]) -> tuple[str, ...]:
    text, folded = page.text_of(number), page.folded_of(number)
    if whole_words("picture").search(folded) or whole_words("translators").search(folded):
        return ()
    for outlet in outlets:
        at = folded.find(outlet)
        if at >= 0 and len(outlet) < len(folded):
            return _only_people(page, text[:at] + " | " + text[at + len(outlet) :])
    below = page.folded_of(number + 1).strip(_QUOTES) if number + 1 < len(page.document.lines) else ""
    return _only_people(page, text) if below in outlets else ()


def _only_people(page: PageContext, text: str) -> tuple[str, ...]:
    """The people of a line, if it holds nothing besides them, their office and a date."""
    text = without_date(text[after_date(fold(text)) :])
    people: list[str] = []
    for piece in _CUT.split(_OFFICE.sub(" | ", text)):
        shown = piece.strip(_QUOTES)
        folded = fold(shown)
        if not shown or _BETWEEN.match(folded) or folded.split()[-1] in words("roles") | words("occupations"):
            continue
        named = split_people(listed(shown, page.language))
        if not named or sum(len(name) for name in named) < len(shown) * 0.6:
            return ()
        people.extend(named)
    return tuple(dict.fromkeys(people))
