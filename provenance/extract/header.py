"""Headlines, authors and dates: every one that a page states, with its place, best first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.extract.body import ELSEWHERE, letters_of
from provenance.model import Document, Line, MetaItem, OutletRef, PartialDate, Precision, Span, Zone
from provenance.parse.credits.signature import without_date
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import split_people, without_by

_HEADLINE_META = ("headline", "og:title", "twitter:title", "dc.title", "alternativeheadline")
_AUTHOR_META = (
    "author.name",
    "author",
    "byl",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "creator.name",
)
_DATE_META = (
    *("datepublished", "article:published_time", "og:published_time", "parsely-pub-date", "sailthru.date"),
    *("dc.date.issued", "dcterms.date", "dc.date", "pubdate", "publish-date", "date", "datecreated"),
)
_SITE_META = ("og:site_name", "publisher.name", "application-name")
_SUBHEAD_META = ("og:description", "description", "twitter:description", "alternativeheadline")

_TITLE_BREAK = re.compile(r"\s[|\u2013\u2014»·:-]{1,3}\s")
_ISO_DATE = re.compile(r"\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])")
_URL_DATE = re.compile(r"/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-])")
_BYLINE_MARKS = (
    "byline",
    "author",
    "authors",
    "by-line",
    "article-author",
    "c-byline",
    "post-author",
    "autor",
)
_SUBHEAD_MARKS = (
    "subhead",
    "subheadline",
    "subtitle",
    "standfirst",
    "dek",
    "deck",
    "lede",
    "excerpt",
    "chapeau",
)
FIRST_YEAR = 1600  # no newspaper is older
# Between headline and standfirst stand a kicker, a byline, a date, a picture with its caption.
SUBHEAD_LINES = 12
NEXT_LINES = 4  # further down a heading is a crosshead, and a mark may be another item's
LONGEST_BYLINE = 160
LONGEST_DATE_LINE = 80


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a page states about itself: the words, the place (`h1`, `og:title`), the span if visible."""

    text: str
    place: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above an article, every candidate kept; the properties name the surest."""

    headlines: tuple[Statement, ...] = ()
    subheads: tuple[Statement, ...] = ()
    bylines: tuple[Statement, ...] = ()
    dates: tuple[Statement, ...] = ()
    outlet: OutletRef | None = None
    url: str | None = None

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of the first place that gives any; a site's own name is not an author."""
        site = letters_of(self.outlet.name) if self.outlet else ""
        for place in dict.fromkeys(statement.place for statement in self.bylines):
            stated = [statement.text for statement in self.bylines if statement.place == place]
            names = tuple(n for text in stated for n in names_in(text) if letters_of(n) != site)
            if names:
                return tuple(dict.fromkeys(names))
        return ()

    @property
    def date(self) -> PartialDate | None:
        """The date of publication: the first that reads as one."""
        return next(filter(None, (partial_date(statement.text) for statement in self.dates)), None)


def read_header(document: Document, body: frozenset[int]) -> Header:
    """Collects what the document states of its headline, authors, dates and outlet."""
    headlines = tuple(_unique(_headlines(document, body)))
    site = next(iter(_meta(document, _SITE_META)), None)
    return Header(
        headlines=headlines,
        subheads=tuple(_unique(_subheads(document, body, headlines))),
        bylines=tuple(_unique(_bylines(document, body))),
        dates=tuple(_unique(_dates(document, body))),
        outlet=OutletRef(site.text) if site else None,
        url=document.url,
    )


def names_in(text: str) -> tuple[str, ...]:
    """The people that a byline names; empty where it names a desk, a site or an agency."""
    return split_people(without_date(text))


def partial_date(text: str) -> PartialDate | None:
    """An ISO date, or the start of an ISO time, as a day or month; None for anything else.

    `0001-01-01` is what a content system prints for "not set".
    """
    found = _ISO_DATE.match(text)
    if not found or not FIRST_YEAR <= int(found[1]) <= 2999 or not 1 <= int(found[2]) <= 12:
        return None
    if found[3] is None:
        return PartialDate(f"{found[1]}-{found[2]}", Precision.MONTH)
    if not 1 <= int(found[3]) <= 31:
        return None
    return PartialDate("-".join(found.groups()), Precision.DAY)


# --- headlines ------------------------------------------------------------------------------


def _headlines(document: Document, body: frozenset[int]) -> Iterator[Statement]:
    stated = [*_meta(document, _HEADLINE_META), *_title(document)]
    keys = [letters_of(statement.text) for statement in stated]
    first = min(body, default=len(document.lines))
    ones = [n for n, line in enumerate(document.lines) if line.tag == "h1" and line.zone is not Zone.FOOTER]
    ones.sort(key=lambda n: (not _agrees(_words(document, n), keys), document.lines[n].zone in ELSEWHERE, n))
    yield from (_visible(document, n, "h1") for n in ones)
    others = [n for n, line in enumerate(document.lines[: first + 3]) if line.tag in ("h2", "h3")]
    yield from (_visible(document, n, "h2") for n in others if _agrees(_words(document, n), keys))
    if not ones and not document.media_type.startswith("text/html") and document.lines:
        yield from _first_line(document)
    yield from stated


def _agrees(words: str, keys: Iterable[str]) -> bool:
    mine = letters_of(words)
    return bool(mine) and any(mine == key or (len(mine) > 12 and mine in key) for key in keys)


def _first_line(document: Document) -> Iterator[Statement]:
    """The first line of a plain text that is shorter than what follows and ends without a full stop."""
    line = document.lines[0]
    words = line.span.of(document.text).strip().lstrip("#").strip()
    if words and len(words) <= 200 and not words.endswith((".", "。", ":", ",")):
        yield Statement(words, "first line", line.span)


def _title(document: Document) -> Iterator[Statement]:
    title = " ".join((document.title or "").split())
    parts = _TITLE_BREAK.split(title)
    if len(parts) > 1:
        yield Statement(max(parts, key=len), "title")
    if title:
        yield Statement(title, "title")


# --- authors and subheads -----------------------------------------------------------------------


def _bylines(document: Document, body: frozenset[int]) -> Iterator[Statement]:
    yield from (item for item in _meta(document, _AUTHOR_META) if not item.text.startswith(("http", "@")))
    for n, line in _near_body(document, body):
        words = line.span.of(document.text)
        if len(words) > LONGEST_BYLINE:
            continue
        if _marked(line, _BYLINE_MARKS) or (without_by(words) != words and names_in(words)):
            yield _visible(document, n, "byline")


def _subheads(
    document: Document, body: frozenset[int], headlines: tuple[Statement, ...]
) -> Iterator[Statement]:
    described = [letters_of(item.text) for item in _meta(document, _SUBHEAD_META)]
    taken = {letters_of(headline.text) for headline in headlines}
    last = next(
        (n for n, line in enumerate(document.lines) if headlines and line.span == headlines[0].span), None
    )
    if last is None:
        return
    usual = _usual_shape(document, body)
    for n in range(last + 1, min(last + 1 + SUBHEAD_LINES, len(document.lines))):
        line, key = document.lines[n], letters_of(_words(document, n))
        if not key or key in taken or line.zone in ELSEWHERE:
            continue
        told = key in described and (n not in body or line.emphasised or _shape(line) != usual)
        heading = line.tag in ("h2", "h3") and n not in body
        if told or (n <= last + NEXT_LINES and (heading or _marked(line, _SUBHEAD_MARKS))):
            yield _visible(document, n, "subhead")


def _shape(line: Line) -> tuple[str, tuple[str, ...]]:
    return line.tag, line.marks


def _usual_shape(document: Document, body: frozenset[int]) -> tuple[str, tuple[str, ...]] | None:
    """How most body lines are marked up; a description that looks like them is the first paragraph."""
    shapes = Counter(_shape(document.lines[n]) for n in body)
    return shapes.most_common(1)[0][0] if shapes else None


def _near_body(document: Document, body: frozenset[int]) -> Iterator[tuple[int, Line]]:
    """Yields the lines above the body and the first few of it: where bylines stand."""
    first = min(body, default=len(document.lines))
    for n, line in enumerate(document.lines[: first + 4]):
        if line.zone not in ELSEWHERE:
            yield n, line


# --- dates ----------------------------------------------------------------------------------------


def _dates(document: Document, body: frozenset[int]) -> Iterator[Statement]:
    yield from _meta(document, _DATE_META)
    found = _URL_DATE.search(document.url or "")
    if found:
        year, month, day = found[1], found[2].zfill(2), (found[3] or "").zfill(2)
        yield Statement(f"{year}-{month}-{day}" if found[3] else f"{year}-{month}", "address")
    for n, line in _near_body(document, body):
        if line.span.end - line.span.start <= LONGEST_DATE_LINE and n not in body:
            yield from _visible_date(document, n)


def _visible_date(document: Document, n: int) -> Iterator[Statement]:
    found = find_date(fold(document.lines[n].span.of(document.text)))
    if found is not None and found.date.precision in (Precision.DAY, Precision.MONTH):
        yield Statement(found.date.value, "date line", document.lines[n].span)


# --- shared ---------------------------------------------------------------------------------------


def _meta(document: Document, names: tuple[str, ...]) -> Iterator[Statement]:
    for name in names:
        for item in document.metadata:
            if _property(item) == name and item.value.strip():
                yield Statement(" ".join(item.value.split()), f"{item.source} {item.name}")


def _property(item: MetaItem) -> str:
    return item.name.casefold().removeprefix("article.").removeprefix("newsarticle.")


def _marked(line: Line, words: tuple[str, ...]) -> bool:
    return any(mark in words for mark in line.marks[:6])


def _words(document: Document, n: int) -> str:
    return " ".join(document.lines[n].span.of(document.text).split())


def _visible(document: Document, n: int, place: str) -> Statement:
    return Statement(_words(document, n), place, document.lines[n].span)


def _unique(statements: Iterable[Statement]) -> Iterator[Statement]:
    seen = set()
    for statement in statements:
        key = (statement.text, statement.place, statement.span)
        if key not in seen and statement.text:
            seen.add(key)
            yield statement
