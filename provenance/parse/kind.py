"""What the page's lead item is: a repost, an own text that credits a source, or neither."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Credit, Document, PageKind
from provenance.parse.evidence import crediting, declaring
from provenance.parse.segment import Section

# With less visible text than this there is nothing of which a kind could be said.
LEAST_TEXT = 120


def page_kind(document: Document, sections: Sequence[Section], credits: Sequence[Credit]) -> PageKind:
    """The kind of the lead item, by the credits that belong to it."""
    if len(document.text.strip()) < LEAST_TEXT and not declaring(credits):
        return PageKind.UNKNOWN
    mine = [credits[number] for number in sections[0].credits] if sections else list(credits)
    if declaring(mine):
        return PageKind.REPOST
    if crediting(mine):
        return PageKind.DERIVED
    return PageKind.ORIGINAL


def is_repost(section: Section, credits: Sequence[Credit]) -> bool:
    """Whether the credits of a section declare that it comes from elsewhere."""
    return bool(declaring(credits[number] for number in section.credits))
