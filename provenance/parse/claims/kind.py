"""What the page's lead item is: a repost, an own text that credits a source, or neither."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Credit, Document, PageKind
from provenance.parse.credits.evidence import crediting, declaring
from provenance.parse.items.segment import Section

# With less visible text than this there is nothing of which a kind could be said.
LEAST_TEXT = 120
# A first section of less than a third of all text is a headline or standfirst cut off its article.
LEAST_SHARE = 3


def page_kind(document: Document, sections: Sequence[Section], credits: Sequence[Credit]) -> PageKind:
    """The kind of the lead item, by the credits that belong to it."""
    if len(document.text.strip()) < LEAST_TEXT and not declaring(credits):
        return PageKind.UNKNOWN
    mine = _of_lead(sections, credits)
    if declaring(mine):
        return PageKind.REPOST
    if crediting(mine):
        return PageKind.DERIVED
    return PageKind.ORIGINAL


def _of_lead(sections: Sequence[Section], credits: Sequence[Credit]) -> list[Credit]:
    """The credits of the first section; where that is but a scrap of the text, of the next ones too."""
    if not sections:
        return list(credits)
    numbers = list(sections[0].credits)
    length = sum(section.span.end - section.span.start for section in sections)
    held = sections[0].span.end - sections[0].span.start
    for section in sections[1:]:
        if held * LEAST_SHARE >= length:
            break
        numbers += section.credits
        held += section.span.end - section.span.start
    return [credits[number] for number in numbers]


def is_repost(section: Section, credits: Sequence[Credit]) -> bool:
    """Whether the credits of a section declare that it comes from elsewhere."""
    return bool(declaring(credits[number] for number in section.credits))
