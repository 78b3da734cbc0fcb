"""All credits of a page: what it says, visibly or to machines, of where its text comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from provenance.model import Credit, CreditKind, Document, Polarity
from provenance.outlets import Registry
from provenance.parse.beside import completed
from provenance.parse.bylines import bylines
from provenance.parse.context import PageContext
from provenance.parse.datelines import datelines
from provenance.parse.endcredits import end_credits
from provenance.parse.machine import machine_credits
from provenance.parse.pixels import pixels
from provenance.parse.visible import notices, teasers

MOST_CREDITS = 2000


def find_credits(document: Document, registry: Registry) -> tuple[Credit, ...]:
    """Every credit of the whole page in reading order, those that no reader sees last; negatives included."""
    return credits_of(PageContext.of(document, registry))


def credits_of(page: PageContext) -> tuple[Credit, ...]:
    """Every credit of a page whose context is at hand."""
    visible = [*teasers(page), *notices(page), *datelines(page), *bylines(page), *end_credits(page)]
    shown = [completed(page, c) for c in _without_overlaps(_carrying_links(credit) for credit in visible)]
    hidden = [*machine_credits(page), *pixels(page)]
    return tuple([*shown, *hidden][:MOST_CREDITS])


def _carrying_links(credit: Credit) -> Credit:
    return credit if credit.href is None or credit.href.strip() else replace(credit, href=None)


_RANK = {Polarity.NEGATIVE: 3, Polarity.SELF: 2, Polarity.POSITIVE: 1, Polarity.WEAK: 0}
_KIND_RANK = {CreditKind.TEASER: 3, CreditKind.DATELINE: 2, CreditKind.NOTICE: 1}


def _without_overlaps(found: Iterable[Credit]) -> list[Credit]:
    """One credit a stretch: the surer one, and on a tie the one that yields more."""
    ordered = sorted(found, key=_preference)
    kept: list[Credit] = []
    for credit in ordered:
        if credit.span is None or not any(_overlap(credit, other) for other in kept):
            kept.append(credit)
    return sorted(kept, key=lambda credit: (credit.span or (0, 0), credit.rule))


def _preference(credit: Credit) -> tuple[float, ...]:
    yields = sum(bool(v) for v in (credit.outlet, credit.href, credit.authors, credit.date, credit.headline))
    return (-_decisive(credit), -_KIND_RANK.get(credit.kind, 0), -credit.strength, -yields)


def _decisive(credit: Credit) -> int:
    """A rule of the negatives that was written for the phrase outranks what else matches there."""
    written = credit.polarity is Polarity.NEGATIVE and "/" not in credit.rule and credit.strength >= 0.85
    return 2 if written else 1 if credit.polarity in (Polarity.POSITIVE, Polarity.SELF, Polarity.WEAK) else 0


def _overlap(first: Credit, second: Credit) -> bool:
    if first.span is None or second.span is None:
        return False
    return first.span.start < second.span.end and second.span.start < first.span.end
