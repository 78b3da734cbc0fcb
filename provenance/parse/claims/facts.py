"""When the original appeared and what it was called, as the credits say together."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Credit, CreditKind, Document, OutletRef, PartialDate, Polarity, Precision
from provenance.parse.credits.evidence import same_outlet
from provenance.parse.items.segment import Section
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold

# A page states its own day within so many lines, on a line of its own, or in these head tags.
HEAD_LINES = 40
LONGEST_DATE_LINE = 48
# "Published on" and an hour may stand beside it.
BESIDE_DATE = 30
_OWN_DATES = frozenset(
    {"article:published_time", "datepublished", "og:published_time", "date", "pubdate", "dc.date.issued"}
)


def date_of(document: Document, surest: Sequence[Credit], outlet: OutletRef | None) -> PartialDate | None:
    """The date that the surest credit of the claimed outlet gives.

    A byline's date is the page's own as a rule; it is the original's where the page
    states a later day for itself.
    """
    dated = [c for c in surest if c.date is not None and c.kind is not CreditKind.DATELINE]
    dated = [c for c in dated if c.outlet is None or outlet is None or same_outlet(c.outlet, outlet)]
    for credit in dated:
        if credit.kind is not CreditKind.BYLINE:
            return credit.date
    own = _own_days(document, dated) if dated else ()
    return next((c.date for c in dated if c.date and own and c.date.value < min(own)), None)


def _own_days(document: Document, dated: Sequence[Credit]) -> tuple[str, ...]:
    """The days that the page states for itself: in its head tags, or on a line of nothing but a date."""
    taken = [credit.span for credit in dated if credit.span is not None]
    stated = [item.value for item in document.metadata if item.name.lower() in _OWN_DATES]
    stated += [
        line.span.of(document.text)
        for line in document.lines[:HEAD_LINES]
        if line.span.end - line.span.start <= LONGEST_DATE_LINE and line.span not in taken
    ]
    return tuple(day for text in stated if (day := _day_alone(text)))


def _day_alone(text: str) -> str | None:
    """The day of a text that says little else."""
    found = find_date(fold(text))
    if found is None or found.date.precision is not Precision.DAY:
        return None
    return found.date.value if len(text) - (found.span.end - found.span.start) <= BESIDE_DATE else None


def headline_of(mine: Sequence[Credit], surest: Sequence[Credit], section: Section) -> str | None:
    """The original's headline that a credit states, else the one that stands in the section."""
    stated = next(
        (c.headline for c in (*surest, *mine) if c.headline and c.polarity is not Polarity.NEGATIVE), None
    )
    if stated:
        return stated
    return section.original_headline.text if section.original_headline else None
