"""All credits of a page: what it says, visibly or to machines, of where its text comes from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from provenance.model import Credit, CreditKind, Document, Polarity
from provenance.outlets import Registry
from provenance.parse.credits.bylines import bylines
from provenance.parse.credits.clippings import clippings
from provenance.parse.credits.copied import copied, headlines
from provenance.parse.credits.datelines import datelines
from provenance.parse.credits.endcredits import end_credits
from provenance.parse.credits.evidence import same_outlet
from provenance.parse.credits.machine import machine_credits
from provenance.parse.credits.pixels import pixels
from provenance.parse.credits.platforms import platform_credits
from provenance.parse.credits.press_reviews import press_review
from provenance.parse.credits.rolls import without_rolls
from provenance.parse.credits.set_off import set_off
from provenance.parse.credits.signed_lines import signed_lines
from provenance.parse.notices.beside import completed
from provenance.parse.notices.chains import with_hops
from provenance.parse.notices.visible import notices, teasers
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.rules.table import rules_that_give
from provenance.parse.words.articles import is_article
from provenance.parse.words.slugs import spells

MOST_CREDITS = 2000
# A phrase that means one thing only outranks the general negatives that match inside it.
SUREST = 0.98


def find_credits(document: Document, registry: Registry) -> tuple[Credit, ...]:
    """Every credit of the whole page in reading order, those that no reader sees last; negatives included."""
    return credits_of(PageContext.of(document, registry))


def credits_of(page: PageContext) -> tuple[Credit, ...]:
    """Every credit of a page whose context is at hand."""
    visible = [*teasers(page), *notices(page), *datelines(page), *end_credits(page)]
    visible += without_rolls(page, bylines(page))
    visible += [*clippings(page), *copied(page), *press_review(page)]
    shown = [completed(page, c) for c in _without_overlaps(_carrying_links(credit) for credit in visible)]
    shown = with_hops(page, _spelling_headline(page, _supported(page, shown)))
    hidden = [*machine_credits(page), *platform_credits(page), *pixels(page)]
    shown += set_off(page, [*shown, *hidden])
    shown = sorted([*shown, *signed_lines(page, shown)], key=_in_reading_order)
    return tuple([*shown, *hidden][:MOST_CREDITS])


def _carrying_links(credit: Credit) -> Credit:
    return credit if credit.href is None or credit.href.strip() else replace(credit, href=None)


_KIND_RANK = {CreditKind.TEASER: 3, CreditKind.DATELINE: 2, CreditKind.NOTICE: 1}


def _supported(page: PageContext, credits: list[Credit]) -> list[Credit]:
    """A source line on a page that says it is translated names its original.

    It holds an article's address, or stands right beside the translation's line above the text.
    """
    translation = rules_that_give("translation")
    said = [c for c in credits if c.rule.partition("/")[0] in translation and c.polarity in _DECLARES]
    if not said:
        return credits
    lines = {page.frame.line_at(c.span.start) for c in said if c.span is not None}
    return [
        replace(c, polarity=Polarity.POSITIVE, strength=TRANSLATED_STRENGTH, rule=c.rule + "/translation")
        if c.polarity is Polarity.WEAK
        and c.kind is CreditKind.SOURCE_LINE
        and ((c.href and is_article(c.href)) or _stands_beside(page, c, lines))
        else c
        for c in credits
    ]


def _spelling_headline(page: PageContext, credits: list[Credit]) -> list[Credit]:
    """A source line whose address was made from the text's own headline names the text's original."""
    weak = [c for c in credits if c.polarity is Polarity.WEAK and c.kind is CreditKind.SOURCE_LINE and c.href]
    if not weak:
        return credits
    titles = list(headlines(page))
    own = [c for c in weak if c.href and is_article(c.href) and any(spells(c.href, t) for t in titles)]
    return [
        replace(c, polarity=Polarity.POSITIVE, strength=SPELT_STRENGTH, rule=c.rule + "/headline")
        if c in own
        else c
        for c in credits
    ]


def _stands_beside(page: PageContext, credit: Credit, lines: set[int]) -> bool:
    if credit.span is None or credit.outlet is None or "," in credit.outlet.name:
        return False
    number = page.frame.line_at(credit.span.start)
    above = page.place(number) is Place.HEAD or number <= page.frame.first
    return above and not lines.isdisjoint((number - 1, number + 1))


_DECLARES = (Polarity.POSITIVE, Polarity.WEAK)
TRANSLATED_STRENGTH = 0.8
SPELT_STRENGTH = 0.85


def _without_told_dates(found: Sequence[Credit]) -> list[Credit]:
    """ "Republished from <X>, where it was first published on 4 May": the day is that outlet's."""
    named = [c.span for c in found if c.polarity is Polarity.POSITIVE and c.outlet and c.href and c.span]
    return [
        c
        for c in found
        if c.span is None
        or not c.rule.endswith(".own-date")
        or not any(span.start + 1 < c.span.start and c.span.end <= span.end for span in named)
    ]


def _without_overlaps(found: Iterable[Credit]) -> list[Credit]:
    """One credit a stretch: the surer one, and on a tie the one that yields more."""
    starts: list[int] = []
    ends: list[int] = []
    kept: list[Credit] = []
    later: list[Credit] = []  # credits inside another's stretch that name a further hand
    for credit in sorted(_without_told_dates(list(found)), key=_preference):
        if credit.span is None:
            continue
        at = bisect_right(starts, credit.span.start)
        if (at and ends[at - 1] > credit.span.start) or (at < len(starts) and starts[at] < credit.span.end):
            if any(_goes_on(other, credit) for other in kept) and not any(_overlap(c, credit) for c in later):
                later.append(credit)
            continue
        starts.insert(at, credit.span.start)
        ends.insert(at, credit.span.end)
        kept.append(credit)
    return sorted([*kept, *later], key=_in_reading_order)


def _overlap(one: Credit, other: Credit) -> bool:
    assert one.span is not None
    assert other.span is not None
    return one.span.start < other.span.end and other.span.start < one.span.end


def _goes_on(credit: Credit, other: Credit) -> bool:
    """ "Taken from Hill Post. First published in Harbour Ledger": another's name behind a credit's own."""
    if not (credit.span and other.span and credit.outlet and other.outlet):
        return False
    declared = credit.polarity is other.polarity is Polarity.POSITIVE
    if not declared or not credit.span.start < other.span.start < credit.span.end:
        return False
    at = credit.text.find(credit.outlet.name)
    behind = at >= 0 and other.span.start >= credit.span.start + at + len(credit.outlet.name)
    return behind and other.kind is CreditKind.NOTICE and not same_outlet(credit.outlet, other.outlet)


def _in_reading_order(credit: Credit) -> tuple[tuple[int, int], str]:
    return (credit.span or (0, 0), credit.rule)


def _preference(credit: Credit) -> tuple[float, ...]:
    yields = sum(bool(v) for v in (credit.outlet, credit.href, credit.authors, credit.date, credit.headline))
    return (-_decisive(credit), -_KIND_RANK.get(credit.kind, 0), -credit.strength, -yields)


def _decisive(credit: Credit) -> int:
    """A rule of the negatives that was written for the phrase outranks what else matches there."""
    written = credit.polarity is Polarity.NEGATIVE and "/" not in credit.rule and credit.strength >= 0.85
    if credit.rule.endswith("/empty"):
        return 0
    if credit.rule.endswith("/on-day") and credit.polarity is Polarity.POSITIVE:
        return 3  # "first published on 2 May in X" says more than the day of its own
    written |= credit.polarity is Polarity.POSITIVE and credit.strength >= SUREST
    return 2 if written else 1 if credit.polarity in (Polarity.POSITIVE, Polarity.SELF, Polarity.WEAK) else 0
