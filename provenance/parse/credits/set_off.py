"""Lines set off at an item's edge that say whose the text is in an order that no rule knows.

"Le Monde a publié cette tribune le 3 juin", "For Harbour Ledger I wrote this piece": the order of such
sentences is anybody's, their parts are not. A short line over or under the text that speaks of *this*
text, of its publication, and of one foreign outlet that is shown to be one is a credit, unless a word in it
makes it a sentence about something else: a reply, a study, a prize, a person. It is read only where nothing
else on the page names a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provenance.model import Credit, CreditKind, Line, OutletRef, Polarity, Span
from provenance.parse.credits.bylines import is_near
from provenance.parse.credits.copied import headlines
from provenance.parse.credits.evidence import declaring
from provenance.parse.notices.values import host_ref, links_within, read_outlet
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.rules.sentences import nouns_of
from provenance.parse.words.articles import is_article, is_web
from provenance.parse.words.lexemes import Lexeme, beside, lexeme_of, speaks_of_another
from provenance.parse.words.licences import licence_at
from provenance.parse.words.slugs import spells
from provenance.parse.words.wording import whole_words, words

RULE = "any.set-off"
STRENGTH = 0.7
SPELT_STRENGTH = 0.85
LONGEST_LINE = 200
SHORTEST_LINE = 20
# So near to the text such lines stand.
LINES_ABOVE = 8
LINES_BELOW = 4
# "for", and one word for the sort of outlet, stand this close to the name.
PURPOSE_WITHIN = 30
SORT_WITHIN = 26
_QUOTED = re.compile(r"[«»„“”\"「『《‘]([^«»„“”\"「」『』《》‘’\n]{2,50})[«»“”\"」』》’]")
_CAPITALISED = re.compile(r"(?<=\s)[^\W\d_a-zß-ÿа-я]\w+(?: [^\W\d_a-zß-ÿа-я]\w+)*")
_SENTENCE = re.compile(r"(?<![\d\W])(?<!\b\w)[.!?] \S|[;:] ")


class Named(NamedTuple):
    """An outlet that a line shows to be one, where it stands, and the article that it links."""

    ref: OutletRef
    span: Span
    href: str | None


def set_off(page: PageContext, credits: Sequence[Credit]) -> Iterator[Credit]:
    """The credit that a line's parts make together, where the page names no source yet."""
    language = lexeme_of(page.language, nouns_of(page.language))
    if language is None or page.is_front or declaring(credits):
        return
    taken = [c.span for c in credits if c.span is not None]
    for number in _edges(page):
        line = page.line(number).span
        if any(other.start < line.end and line.start < other.end for other in taken):
            continue
        credit = _credit(page, number, language)
        if credit is not None:
            yield credit
            return


def _edges(page: PageContext) -> Iterator[int]:
    """The short lines right above and right below the lead's text that are no part of anything else."""
    first, last = page.frame.first, page.frame.last
    if first < 0:
        return
    for number in (*range(max(0, first - LINES_ABOVE), first), *range(last + 1, last + 1 + LINES_BELOW)):
        if number < len(page.document.lines) and _is_set_off(page, number, page.document.lines[number]):
            yield number


def _is_set_off(page: PageContext, number: int, line: Line) -> bool:
    if not SHORTEST_LINE <= line.span.end - line.span.start <= LONGEST_LINE:
        return False
    if line.tag in ("h1", "h2", "h3", "h4", "li", "td", "a", "button"):
        return False
    if page.is_outside(number) or page.is_caption(number) or page.is_quotation(number):
        return False
    return page.place(number) is not Place.FAR and is_near(page, number)


def _credit(page: PageContext, number: int, language: Lexeme) -> Credit | None:
    folded = page.folded_of(number)
    if not (language.deed.search(folded) or (language.wrote and language.wrote.search(folded))):
        return None
    if _is_of_something_else(folded):
        return None
    named = _named(page, page.line(number).span)
    if named is None:
        return None
    spelt = named.href is not None and any(spells(named.href, title) for title in headlines(page))
    if not spelt and not _says_it(page, number, named, language):
        return None
    return _made(page, number, named, SPELT_STRENGTH if spelt else STRENGTH)


def _is_of_something_else(folded: str) -> bool:
    """Whether a word makes the line one about another text, or tells which way this one went."""
    if _SENTENCE.search(folded) or speaks_of_another().search(folded):
        return True
    return any(whole_words(section).search(folded) for section in ("also", "only", "picture"))


def _says_it(page: PageContext, number: int, named: Named, language: Lexeme) -> bool:
    """Whether the line speaks of this text alone, and of its publication or for whom it was written."""
    line, folded = page.line(number).span, page.folded_of(number)
    deed = language.deed.search(folded)
    nouns = [
        noun
        for noun in language.work.finditer(folded)
        if _is_apart(noun, named, line) and not (deed and deed.start() == noun.start())
    ]
    if len(nouns) != 1 or not beside(folded, language.this, nouns[0]):
        return False
    if deed:
        return True
    at = named.span.shifted(-line.start)
    near = folded[max(0, at.start - PURPOSE_WITHIN) : at.start], folded[at.end : at.end + PURPOSE_WITHIN]
    return language.purpose is not None and any(language.purpose.search(part) for part in near)


def _is_apart(noun: re.Match[str], named: Named, line: Span) -> bool:
    """Whether a noun is no part of the outlet's name."""
    at = named.span.shifted(-line.start)
    return noun.end() <= at.start or noun.start() >= at.end


# --- the outlet ---------------------------------------------------------------------------


def _named(page: PageContext, line: Span) -> Named | None:
    """The one foreign outlet of a line; None where it names none, or several."""
    found = _linked(page, line) or _known(page, line) or _quoted(page, line)
    names = {(named.ref.id or named.ref.domain or named.ref.name) for named in found}
    if len(names) != 1 or page.own.is_outlet(found[0].ref):
        return None
    return max(found, key=lambda named: named.href is not None and is_article(named.href))


def _linked(page: PageContext, line: Span) -> list[Named]:
    found = []
    for link in links_within(page.document, line):
        if not is_web(link.href) or page.own.is_url(link.href) or licence_at(link.href):
            continue
        value = read_outlet(page.document, page.folded, link.span, page.registry)
        ref, host = value.ref, host_ref(link.href, page.registry)
        if ref is None or (host is not None and host.id is not None):
            ref = host
        elif host is not None:
            ref = OutletRef(ref.name, ref.id, ref.domain or host.domain)
        if ref is not None:
            found.append(Named(ref, link.span, link.href))
    return found


def _known(page: PageContext, line: Span) -> list[Named]:
    text = line.of(page.document.text)
    mentions = page.registry.mentions(text)
    found = [Named(page.registry.ref(m.outlet, m.name), m.span.shifted(line.start), None) for m in mentions]
    return found or [*_behind_sort(page, line)]


def _behind_sort(page: PageContext, line: Span) -> Iterator[Named]:
    """ "Časopis Respekt": a name that is a word as well, behind the word for its sort."""
    for name in _CAPITALISED.finditer(line.of(page.document.text)):
        span = Span(*name.span()).shifted(line.start)
        named = page.identify(name[0])
        before = page.folded[max(line.start, span.start - SORT_WITHIN) : span.start].split()[-1:]
        if named is not None and before and _holds_sort(before[0]):
            yield Named(named.ref, span, None)


def _quoted(page: PageContext, line: Span) -> list[Named]:
    """A name in quotation marks with a word for its sort beside it."""
    found = []
    for quoted in _QUOTED.finditer(line.of(page.document.text)):
        span = Span(*quoted.span(1)).shifted(line.start)
        around = (
            page.folded[max(line.start, span.start - SORT_WITHIN) : span.end],
            page.folded[span.end + 1 : min(line.end, span.end + SORT_WITHIN)],
        )
        if any(_holds_sort(part) for part in around):
            found.append(Named(OutletRef(quoted[1].strip()), span, None))
    return found


def _holds_sort(folded: str) -> bool:
    return whole_words("publications").search(folded) is not None or any(
        stem in folded for stem in words("sort_stems")
    )


def _made(page: PageContext, number: int, named: Named, strength: float) -> Credit:
    span = page.line(number).span
    return Credit(
        kind=CreditKind.NOTICE,
        text=span.of(page.document.text).strip(),
        span=span,
        rule=RULE + ("/headline" if strength == SPELT_STRENGTH else ""),
        href=named.href,
        language=page.language or None,
        polarity=Polarity.POSITIVE,
        strength=strength,
        outlet=named.ref,
    )
