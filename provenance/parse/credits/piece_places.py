"""Where a page names the outlets of its pieces: on a line of their own, in the headline, behind the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from provenance.model import OutletRef, PartialDate, Span
from provenance.outlets.hosts import host_of
from provenance.outlets.names import name_key
from provenance.parse.credits.bylines import begins
from provenance.parse.credits.pieces import (
    HEADINGS,
    LONGEST_TITLE,
    NUMBER,
    Piece,
    is_title,
    reads_as_title,
    start_of,
)
from provenance.parse.notices.values import links_within
from provenance.parse.page.context import PageContext
from provenance.parse.words.articles import is_article
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person, split_people, without_by
from provenance.parse.words.places import is_place

LEAST_OUTLETS = 2
# Where more pieces are without any known name, those between cannot make up for them.
MOST_UNNAMED = 0.7
LONGEST_PLACE = 120
# A name that nobody knows counts beside known ones up to so many words.
LONGEST_UNKNOWN = 5
# No outlet's name has more.
LONGEST_NAME = 8
# A paragraph's closing words, in which its outlet may stand in brackets.
TEXT_END = 70

_CUTS = re.compile(r"\s*[|·•,/()\[\]—–;]\s*|\s+-+\s+|\s*:\s*$|\s{3,}")
_BEFORE = re.compile(
    r"^(?:via|from|in|aus|dans|dal|da|de|из|через|z|источник|source|quelle)\b:?\s+", re.IGNORECASE
)
# "3 hours ago": a date to whoever reads the page at once.
_AGO = re.compile(
    r"(?:\d{1,2}|an?|one) \w{1,10} (?:ago|geleden|temu|назад|тому|önce|fa|atrás|sedan|siden|sitten)"
    r"|(?:vor|il y a|hace|há|před|prije|pre|înainte cu|πριν(?: από)?) \d{1,2} \w{1,10}"
    r"|\d{1,2} ?\w{1,4} ?[前전]"
)
_TITLE_END = re.compile(
    r"(?P<title>.{6,200}?)\s*(?:\([^()]{2,80}\)|\[[^\[\]]{2,80}\]|\s[–—|-]\s[^–—|]{2,60})[.\s]*"
)
_TITLE_START = re.compile(
    r"(?:[^:|\[\]()]{2,50}(?::| \|| [–—-])|\[[^\[\]]{2,50}\]|\([^()]{2,50}\)) (?P<title>.{6,200})"
)
_TEXT_END = re.compile(r"[(\[](?P<outlet>[^()\[\]]{2,60})[)\]]\.?\s*$")
# Markdown's "[The Harbour Times](https://…)".
_LINK_TARGET = re.compile(r"\]\([^()\s]*\)")
_OPENING = re.compile(r"(?:[^\W\d_]{2,10}: ?|[^\w\s]\s*|(?:from|via|aus|dans|in) )?")


class Where(StrEnum):
    """The place in a piece where its outlet is named."""

    ABOVE = "above"  # on a line of its own between headline and text, or over the headline
    BELOW = "below"  # on a line of its own under the text
    TITLE_END = "title-end"
    TITLE_START = "title-start"
    TEXT_END = "text-end"


# Under the paragraphs of one author's article stand references.
_OVER_TEXTS = (Where.ABOVE, Where.TITLE_END, Where.TITLE_START)


@dataclass(frozen=True, slots=True)
class Place:
    """What stands in the place: its span, and who is named there."""

    piece: int
    span: Span
    ref: OutletRef | None = None
    parts: tuple[str, ...] = ()
    shape: tuple[str, ...] = ()  # what each part is: "outlet", "person", "place" or "?"
    dress: tuple[str, ...] = ()  # how the markup and the first sign set it off
    people: tuple[str, ...] = ()
    date: PartialDate | None = None


def places_in(page: PageContext, pieces: Sequence[Piece]) -> Sequence[Place]:
    """The outlets of the pieces, read from the place in which most of them name one; () where none do."""
    looked = _looked_at(page, pieces)
    return max(
        (_placed(page, pieces, where, places) for where, places in looked.items()), key=len, default=()
    )


def _looked_at(page: PageContext, pieces: Sequence[Piece]) -> dict[Where, list[Place]]:
    """What stands in the places of pieces with a headline; {} once too few of them name an outlet."""
    found: dict[Where, list[Place]] = {
        where: [] for where in (_OVER_TEXTS if _is_signed_above(page, pieces[0]) else Where)
    }
    spare = MOST_UNNAMED * len(pieces)
    for number, piece in enumerate(pieces):
        named = False
        titles = [n for n in piece.head if is_title(page, n) and not _is_place(page, n)]
        for where, places in found.items() if titles else ():
            here = list(_in_place(page, piece, number, titles, where))
            named |= any(place.ref is not None for place in here)
            places += here
        spare -= not named
        if spare < 0:
            return {}
    return found


def _placed(
    page: PageContext, pieces: Sequence[Piece], where: Where, looked: Sequence[Place]
) -> Sequence[Place]:
    """The outlets in one place of the pieces, and the unknown names that stand there like them."""
    if _stands_elsewhere(page, pieces, where, looked):
        return []
    forms = [(place.shape, place.dress) for place in looked if place.ref is not None]
    if len(forms) < LEAST_OUTLETS:
        return []
    usual, dress = max(forms, key=forms.count)
    by_piece: dict[int, Place] = {}
    for place in looked:
        if place.ref is not None:
            by_piece.setdefault(place.piece, place)
    for place in looked:
        if place.piece not in by_piece:
            alike = _as_the_others(read_whole(page, place.piece, place.span), usual, dress, where)
            if alike is not None:
                by_piece[place.piece] = alike
    return [by_piece[number] for number in sorted(by_piece)]


def _in_place(
    page: PageContext, piece: Piece, number: int, titles: Sequence[int], where: Where
) -> Iterator[Place]:
    if where is Where.TEXT_END:
        lines: tuple[int, ...] = (piece.last,)
    elif where is Where.BELOW:
        lines = (piece.below,) if piece.below is not None and not _is_signed(page, piece.below) else ()
    else:
        lines = piece.head
    for n in lines:
        span = _named_part(page, n, where)
        if span is None:
            continue
        place = read_place(page, number, span)
        if where is not Where.ABOVE or any(_heads(page, title, n, place) for title in titles):
            yield place


def _is_place(page: PageContext, number: int) -> bool:
    """Whether a line holds nothing but an outlet's name, and perhaps a person's and a date."""
    span = page.line(number).span
    return span.end - span.start <= LONGEST_PLACE and read_place(page, 0, span).ref is not None


def _stands_elsewhere(
    page: PageContext, pieces: Sequence[Piece], where: Where, looked: Sequence[Place]
) -> bool:
    """Whether lines between two pieces belong to the other one: those of the page's first or last tell."""
    named = [place for place in looked if place.ref is not None]
    if where is Where.BELOW:
        return sum(any(_is_place(page, n) for n in piece.head) for piece in pieces) >= len(looked)
    if where is not Where.ABOVE or not named:
        return False
    over = [
        place for place in named if page.frame.line_at(place.span.start) < start_of(page, pieces[place.piece])
    ]
    below = sum(piece.below is not None and _is_place(page, piece.below) for piece in pieces)
    return 2 * len(over) > len(named) and below >= len(named)


def _is_signed(page: PageContext, number: int) -> bool:
    """Whether a line belongs to what stands above it: a picture, or somebody's quoted words."""
    return page.follows_image(number) or page.is_quotation(number - 1)


def _heads(page: PageContext, title: int, named: int, place: Place) -> bool:
    """Whether a line is the headline of a piece whose outlet another line names.

    Below the name something has to show it: a paper's name over "A national daily" is no press review.
    """
    line = page.line(title)
    shown = line.tag in HEADINGS or line.emphasised or place.date is not None
    return title < named or (title > named and shown)


def _named_part(page: PageContext, number: int, where: Where) -> Span | None:
    """The stretch of a line that would name the outlet."""
    start, end = page.line(number).span
    text = page.document.text
    if where in (Where.ABOVE, Where.BELOW):
        return Span(start, end) if 2 <= end - start <= LONGEST_PLACE else None
    if where is Where.TEXT_END:
        match = _TEXT_END.search(text, max(start, end - TEXT_END), end)
        return Span(*match.span()) if match else None
    if end - start > LONGEST_TITLE:
        return None
    if where is Where.TITLE_START:
        begin = NUMBER.match(text, start, end)
        match = _TITLE_START.fullmatch(text, begin.end() if begin else start, end)
    else:
        match = _TITLE_END.fullmatch(text, start, end)
    if match is None or not reads_as_title(match["title"]) or _is_place(page, number):
        return None
    before = where is Where.TITLE_START
    return _trimmed(text, *((start, match.start("title")) if before else (match.end("title"), end)))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def read_place(page: PageContext, piece: int, span: Span) -> Place:
    """A place as far as it names a known outlet; most lines name none, and nothing more is asked of them."""
    text = span.of(page.document.text)
    if any(_known(page, _bare(part)) for part in _CUTS.split(text)):
        return read_whole(page, piece, span)
    return Place(piece, span)


def read_whole(page: PageContext, piece: int, span: Span) -> Place:
    """A place's parts: outlets, people, a date; `ref` where one outlet is among them and nothing unknown."""
    text = _LINK_TARGET.sub("]", span.of(page.document.text))
    date = find_date(fold(text))
    if date is not None:
        text = f"{text[: date.span.start]}|{text[date.span.end :]}"
    parts = tuple(part for part in map(_bare, _CUTS.split(text)) if part and not _AGO.fullmatch(part))
    named = [_known(page, part) for part in parts]
    shape = tuple(
        "outlet" if ref is not None else _kind_of(part) for part, ref in zip(parts, named, strict=True)
    )
    known = [ref for ref in named if ref is not None]
    whole = len(known) == 1 and "?" not in shape and not page.own.is_outlet(known[0])
    return Place(
        piece=piece,
        span=span,
        ref=known[0] if whole else None,
        parts=parts,
        shape=shape,
        dress=_dress(page, span),
        people=tuple(part for part, kind in zip(parts, shape, strict=True) if kind == "person"),
        date=date.date if date else None,
    )


def _kind_of(part: str) -> str:
    if is_place(part):
        return "place"
    return "person" if is_person(part) else "?"


def own_article(page: PageContext, span: Span, ref: OutletRef) -> str | None:
    """The article on the outlet's own host to which a stretch of the page links."""
    for link in links_within(page.document, span):
        owner = page.registry.by_host(host_of(link.href) or "")
        if owner is not None and owner.id == ref.id and is_article(link.href):
            return link.href
    return None


def is_everyday_word(page: PageContext, ref: OutletRef) -> bool:
    """Whether a name is an everyday word too ("Science"), so that it may be a rubric's."""
    outlet = page.registry.by_id(ref.id) if ref.id else None
    key = name_key(ref.name)
    return outlet is None or any(name.common and name_key(name.text) == key for name in outlet.names)


def _known(page: PageContext, name: str) -> OutletRef | None:
    """The outlet that the registry knows by a name."""
    if not name or name.count(" ") >= LONGEST_NAME:
        return None
    named = page.identify(name)
    return named.ref if named is not None and named.known else None


def _dress(page: PageContext, span: Span) -> tuple[str, ...]:
    line = page.line(page.frame.line_at(span.start))
    opening = _OPENING.match(page.document.text, span.start, span.end)
    return (line.tag, *line.marks[:1], opening[0].strip() if opening else "")


@lru_cache(maxsize=4096)  # one line is read for several places in turn
def _bare(part: str) -> str:
    return _BEFORE.sub("", without_by(NUMBER.sub("", part.strip(), count=1)), count=1).strip(" .,*_\"'“”„«»")


def _is_set_off(place: Place) -> bool:
    """Whether a line of a few words is no headline: by its markup, a sign or a word in front of the name."""
    return bool(place.dress[-1]) or (place.dress[0] not in HEADINGS | {"text"} and len(place.dress) > 2)


def _as_the_others(
    place: Place, usual: tuple[str, ...], dress: tuple[str, ...], where: Where
) -> Place | None:
    """A place shaped like the others' in which an outlet stands that the registry does not know."""
    own_line = where in (Where.ABOVE, Where.BELOW) and place.date is None
    if own_line and (place.dress != dress or not _is_set_off(place)):
        return None
    if len(place.parts) != len(usual) or "outlet" in place.shape or usual.count("outlet") != 1:
        return None
    at = usual.index("outlet")
    rest = [kind for n, kind in enumerate(place.shape) if n != at]
    name = place.parts[at]
    if "?" in rest or ":" in name or len(name.split()) > LONGEST_UNKNOWN or not name[:1].isupper():
        return None
    people = tuple(part for n, part in enumerate(place.parts) if n != at)
    return replace(place, ref=OutletRef(name), people=people)


def _is_signed_above(page: PageContext, piece: Piece) -> bool:
    """Whether a byline stands over the first headline: what follows may be one article's sections."""
    start = start_of(page, piece)
    above = (n for n in piece.head if n < start or page.line(n).tag not in HEADINGS)
    return any(begins(page, n) and split_people(page.text_of(n)) and not _is_place(page, n) for n in above)
