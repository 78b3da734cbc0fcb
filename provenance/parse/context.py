"""What every search for credits needs of a page, gathered once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from provenance.model import Document, Line, Span, Zone
from provenance.outlets import Registry
from provenance.parse.agencies import Named, identify
from provenance.parse.folding import fold
from provenance.parse.frame import OUTSIDE, Frame, Place, frame_of
from provenance.parse.ownsite import OwnSite, own_site

_MARK_WORDS = re.compile(r"[-_\s]+|__")
# The foot of an article: its credit stands within so many lines of the last paragraph.
FOOT_LINES = 3
_CAPTION_TAGS = frozenset({"figcaption", "figure", "caption"})
_CAPTION_MARKS = frozenset(
    {
        "caption",
        "captions",
        "credit",
        "credits",
        "figcaption",
        "legend",
        "legende",
        "didascalia",
        "photocredit",
    }
    | {"bildunterschrift", "bildnachweis", "bildquelle", "imagecredit", "imgcredit", "pie"}
)
# What stands under a picture is no longer.
LONGEST_CAPTION = 600
_AUTHOR_MARKS = frozenset({"author", "autor", "auteur", "autore", "byline", "writer"})
# Class words are a line's own only near it; the words of far ancestors speak of the whole page.
NEAR_MARKS = 2


@dataclass(frozen=True)
class PageContext:
    """A document, its folded text, who it is and where its lead item stands."""

    document: Document
    registry: Registry
    folded: str
    frame: Frame
    own: OwnSite

    @classmethod
    def of(cls, document: Document, registry: Registry) -> PageContext:
        """The context of a document."""
        return cls(document, registry, fold(document.text), frame_of(document), own_site(document, registry))

    @property
    def language(self) -> str:
        """The page's language as two letters, `` where it is not known."""
        return (self.document.language or "")[:2].lower()

    def place(self, line: int) -> Place:
        """Where a line stands in relation to the lead item."""
        return self._places[line]

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return tuple(self.frame.place(number) for number in range(len(self.document.lines)))

    def is_outside(self, line: int) -> bool:
        """Whether the markup says that a line is no part of any item's text.

        A widget directly below the last paragraph and inside the same article
        element is the article's own foot, whatever its class says.
        """
        entry = self.document.lines[line]
        if entry.zone not in OUTSIDE:
            return False
        last = self.frame.last
        reach = {Zone.ASIDE: FOOT_LINES, Zone.RELATED: 1}.get(entry.zone, 0)
        at_foot = 0 <= last < line <= last + reach
        return not (at_foot and entry.item and entry.item == self.document.lines[last].item)

    def is_caption(self, line: int) -> bool:
        """Whether a line belongs to a picture, by its markup."""
        entry = self.document.lines[line]
        if entry.zone is Zone.FIGURE or entry.tag in _CAPTION_TAGS:
            return True
        words = self.mark_words(line)
        if entry.span.end - entry.span.start > LONGEST_CAPTION:
            return False
        return not words.isdisjoint(_CAPTION_MARKS) and words.isdisjoint(_AUTHOR_MARKS)

    def mark_words(self, line: int) -> frozenset[str]:
        """The words of the nearest class and id names of a line."""
        return _mark_words(self.document.lines[line].marks[: NEAR_MARKS + 1])

    def follows_image(self, line: int) -> bool:
        """Whether an image stands directly above a line."""
        if line < 1:
            return False
        span = Span(self.document.lines[line - 1].span.end, self.document.lines[line].span.start)
        return any(span.start <= at <= span.end for at in self._image_places)

    @cached_property
    def _image_places(self) -> tuple[int, ...]:
        return tuple(image.at for image in self.document.images if not image.hidden)

    def identify(self, name: str, *, any_case: bool = False) -> Named | None:
        """The outlet or agency that a name means on this page."""
        key = (name, any_case)
        if key not in self._identified:
            self._identified[key] = identify(
                name, self.registry, language=self.language or None, host=self.own.host, any_case=any_case
            )
        return self._identified[key]

    @cached_property
    def _identified(self) -> dict[tuple[str, bool], Named | None]:
        return {}

    def line(self, number: int) -> Line:
        """A line of the page."""
        return self.document.lines[number]

    def text_of(self, number: int) -> str:
        """The text of a line."""
        return self.document.lines[number].span.of(self.document.text)

    def folded_of(self, number: int) -> str:
        """The folded text of a line."""
        return self.document.lines[number].span.of(self.folded)


@lru_cache(maxsize=4096)
def _mark_words(marks: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for mark in marks for word in (mark, *_MARK_WORDS.split(mark)) if word)
