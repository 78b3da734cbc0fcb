"""What every search for credits needs of a page, gathered once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from provenance.model import Document, Line, Span, Zone
from provenance.outlets import Registry
from provenance.outlets.names import name_key
from provenance.parse.page.frame import OUTSIDE, Frame, Place, frame_of
from provenance.parse.page.ownsite import OwnSite, own_site, path_of
from provenance.parse.words.agencies import Named, identify
from provenance.parse.words.folding import fold
from provenance.parse.words.wording import words

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
# The microformat of one picture or film, and how far around its words it stands.
_MEDIA_ITEM = "hmedia"
NEAR_MEDIA = 6
# What stands under a picture is no longer.
LONGEST_CAPTION = 600
_AUTHOR_MARKS = frozenset({"author", "autor", "auteur", "autore", "byline", "writer"})
# Containers of posts that scripts turn into somebody else's widget, and of readers' answers.
_EMBEDS = frozenset(
    {"twitter-tweet", "twitter-video", "instagram-media", "fb-post", "tiktok-embed", "bluesky-embed"}
    | {
        "mastodon-embed",
        "reddit-embed-bq",
        "reddit-card",
        "telegram-post",
        "imgur-embed-pub",
        "threads-embed",
    }
    | {"text-post-media", "wp-block-embed", "embedly-card"}
)
_RESPONSES = frozenset(
    {"responses", "replies", "reply", "reactions", "discussion", "commenters", "guestbook"}
)
SUBHEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_QUOTES = frozenset('"“”„«»「」『』')
_COUNT = re.compile(r"\d+")
# A name between headline and text has its line to itself.
LONGEST_HEAD_NAME = 60
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
    limits: list[str] = field(default_factory=list)  # what the searches for credits left unread

    @classmethod
    def of(cls, document: Document, registry: Registry) -> PageContext:
        """The context of a document."""
        return cls(document, registry, fold(document.text), frame_of(document), own_site(document, registry))

    @property
    def language(self) -> str:
        """The page's language as two letters, `` where it is not known."""
        return (self.document.language or "")[:2].lower()

    @cached_property
    def is_front(self) -> bool:
        """Whether the page is a site's front page: its bylines and datelines are of what it announces."""
        address = self.document.url
        if not address or path_of(address).strip("/") or "?" in address:
            return False
        return not any(item.name == "og:type" and "article" in item.value for item in self.document.metadata)

    def place(self, line: int) -> Place:
        """Where a line stands in relation to the lead item."""
        return self._places[line]

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return self.frame.places()

    @cached_property
    def _folded_lines(self) -> tuple[str, ...]:
        folded = self.folded
        return tuple(folded[line.span.start : line.span.end] for line in self.document.lines)

    def is_outside(self, line: int) -> bool:
        """Whether the markup says that a line is no part of any item's text.

        A widget directly below the last paragraph and inside the same article
        element is the article's own foot, whatever its class says.
        """
        entry = self.document.lines[line]
        if self.is_embedded(line) or self._is_below_comments(line):
            return True
        if entry.zone not in OUTSIDE:
            return False
        last = self.frame.last
        reach = {Zone.ASIDE: FOOT_LINES, Zone.RELATED: 1}.get(entry.zone, 0)
        at_foot = 0 <= last < line <= last + reach
        return not (at_foot and entry.item and entry.item == self.document.lines[last].item)

    def is_embedded(self, line: int) -> bool:
        """Whether a line is a post of somebody else's, or quoted between the text's own paragraphs."""
        marks = self.document.lines[line].marks
        if not _EMBEDS.isdisjoint(marks):
            return True
        if "blockquote" not in marks:
            return False
        above, below = self.frame.around(line)
        return bool(above and below) and not self._is_quoted_whole

    def is_quotation(self, line: int) -> bool:
        """Whether a line is somebody's words: in quotation marks, or in an element for them."""
        text = self.text_of(line).strip()
        marked = text[:1] in _QUOTES and text.rstrip(".")[-1:] in _QUOTES
        return marked or "blockquote" in self.document.lines[line].marks

    @cached_property
    def _is_quoted_whole(self) -> bool:
        """Whether the lead's own paragraphs stand in a quotation element, as copied texts often do."""
        frame = self.frame
        if frame.first < 0:
            return False
        ends = (self.document.lines[frame.first].marks, self.document.lines[frame.last].marks)
        return any("blockquote" in marks for marks in ends)

    def _is_below_comments(self, line: int) -> bool:
        """Whether a line stands below the readers' comments, by their heading or their list's name."""
        if line <= self.frame.last or self.frame.last < 0:
            return False
        if not _RESPONSES.isdisjoint(self.mark_words(line)):
            return True
        start = self._comments_from
        item = self.document.lines[line].item
        return 0 <= start < line and item not in self.frame.others

    @cached_property
    def _comments_from(self) -> int:
        """The line of a heading over comments below the text, -1 where there is none."""
        for number in range(self.frame.last + 1, len(self.document.lines)):
            if self.document.lines[number].tag in SUBHEADINGS and _is_comment_heading(self.folded_of(number)):
                return number
        return -1

    def is_caption(self, line: int) -> bool:
        """Whether a line belongs to a picture, by its markup."""
        entry = self.document.lines[line]
        if entry.zone is Zone.FIGURE or entry.tag in _CAPTION_TAGS or self.is_media(line):
            return True
        words = self.mark_words(line)
        if entry.span.end - entry.span.start > LONGEST_CAPTION:
            return False
        return not words.isdisjoint(_CAPTION_MARKS) and words.isdisjoint(_AUTHOR_MARKS)

    def is_media(self, line: int) -> bool:
        """Whether a line stands in the microformat of one picture or film, where its maker is named."""
        return _MEDIA_ITEM in self.document.lines[line].marks[:NEAR_MEDIA]

    def mark_words(self, line: int) -> frozenset[str]:
        """The words of the nearest class and id names of a line."""
        return _mark_words(self.document.lines[line].marks[: NEAR_MARKS + 1])

    def lines_marked(self, names: frozenset[str]) -> frozenset[int]:
        """The lines whose nearest class and id names hold one of the words."""
        found = self._marked.get(names)
        if found is None:
            found = self._marked[names] = frozenset(self._find_marked(names))
        return found

    @cached_property
    def _marked(self) -> dict[frozenset[str], frozenset[int]]:
        return {}

    def _find_marked(self, names: frozenset[str]) -> Iterator[int]:
        for near, numbers in self._lines_by_marks:
            if not names.isdisjoint(near):
                yield from numbers

    @cached_property
    def _lines_by_marks(self) -> tuple[tuple[frozenset[str], list[int]], ...]:
        """The words near each line; lines of one element share its marks, so that few are looked at."""
        alike: dict[int, list[int]] = {}
        lines = self.document.lines
        for number, line in enumerate(lines):
            alike.setdefault(id(line.marks), []).append(number)
        return tuple(
            (_mark_words(lines[numbers[0]].marks[: NEAR_MARKS + 1]), numbers) for numbers in alike.values()
        )

    def follows_image(self, line: int) -> bool:
        """Whether an image stands directly above a line."""
        if line < 1:
            return False
        span = Span(self.document.lines[line - 1].span.end, self.document.lines[line].span.start)
        return any(span.start <= at <= span.end for at in self._image_places)

    @cached_property
    def _image_places(self) -> tuple[int, ...]:
        return tuple(image.at for image in self.document.images if not image.hidden)

    @cached_property
    def head_keys(self) -> frozenset[str]:
        """The short lines between headline and text, as keys of names."""
        return frozenset(
            name_key(self.text_of(number))
            for number, line in enumerate(self.document.lines)
            if self.place(number) in (Place.HEAD, Place.OPENING)
            and line.span.end - line.span.start <= LONGEST_HEAD_NAME
        )

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
        return self._folded_lines[number]


def _is_comment_heading(folded: str) -> bool:
    return _COUNT.sub("", folded).strip(" :()-") in words("comment_headings")


@lru_cache(maxsize=4096)
def _mark_words(marks: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for mark in marks for word in (mark, *_MARK_WORDS.split(mark)) if word)
