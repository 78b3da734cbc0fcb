"""What every search for credits needs of a page, gathered once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from provenance.model import Document, Line, Span, Zone
from provenance.outlets import Registry
from provenance.parse.folding import fold
from provenance.parse.frame import OUTSIDE, Frame, Place, frame_of
from provenance.parse.ownsite import OwnSite, own_site

_CAPTION_TAGS = frozenset({"figcaption", "figure", "caption"})
_CAPTION_MARKS = ("caption", "credit", "photo", "image", "legend", "bildunterschrift", "copyright-img")


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
        return self.frame.place(line)

    def is_outside(self, line: int) -> bool:
        """Whether the markup says that a line is no part of any item's text."""
        return self.document.lines[line].zone in OUTSIDE

    def is_caption(self, line: int) -> bool:
        """Whether a line belongs to a picture, by its markup."""
        entry = self.document.lines[line]
        if entry.zone is Zone.FIGURE or entry.tag in _CAPTION_TAGS:
            return True
        return any(word in mark for mark in entry.marks[:6] for word in _CAPTION_MARKS)

    def follows_image(self, line: int) -> bool:
        """Whether an image stands directly above a line."""
        if line < 1:
            return False
        span = Span(self.document.lines[line - 1].span.end, self.document.lines[line].span.start)
        return any(span.start <= at <= span.end for at in self._image_places)

    @cached_property
    def _image_places(self) -> tuple[int, ...]:
        return tuple(image.at for image in self.document.images if not image.hidden)

    def line(self, number: int) -> Line:
        """A line of the page."""
        return self.document.lines[number]

    def text_of(self, number: int) -> str:
        """The text of a line."""
        return self.document.lines[number].span.of(self.document.text)

    def folded_of(self, number: int) -> str:
        """The folded text of a line."""
        return self.document.lines[number].span.of(self.folded)
