"""Documents: one text and one set of spans for HTML and plain text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.model.spans import Span


class Zone(StrEnum):
    """The part of a page in which a line stands, as its markup says."""

    MAIN = "main"
    HEADER = "header"
    NAVIGATION = "navigation"
    ASIDE = "aside"
    FOOTER = "footer"
    COMMENTS = "comments"
    FIGURE = "figure"
    RELATED = "related"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line: a block of HTML up to a break, or a line of plain text.

    `tag` is the nearest block element (`p`, `h1`, `li`, `figcaption`, `pre`, ...; `text`
    in plain text). `marks` are class, id, rel, role and itemprop words of the
    element and its ancestors, lower case, nearest first, at most 40.
    `item` numbers the nearest enclosing article-like container (0 where there is none).
    """

    span: Span
    tag: str
    zone: Zone = Zone.UNKNOWN
    marks: tuple[str, ...] = ()
    item: int = 0
    depth: int = 0
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the visible text; `href` is absolute where the base is known, `raw` as written."""

    span: Span
    href: str
    raw: str
    rel: tuple[str, ...] = ()
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image at a place in the text; `hidden` marks pixels and images without size."""

    at: int
    src: str
    alt: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class MetaItem:
    """One machine-readable statement: `source` is `meta`, `link`, `json_ld`, `microdata`, `feed`...

    `name` is the property as the page spells it, lower case (`og:url`, `canonical`,
    `isBasedOn.url`); `node` tells apart items of one JSON-LD node or microdata scope.
    """

    source: str
    name: str
    value: str
    node: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A capture as text: nothing thrown away, nothing judged.

    `text` joins the visible lines with newlines; every span points into it. For
    plain text `text` is the decoded input itself.
    """

    text: str
    lines: tuple[Line, ...]
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    metadata: tuple[MetaItem, ...] = ()
    scripts: tuple[str, ...] = ()  # addresses of scripts and data islands that name a source
    title: str | None = None
    language: str | None = None
    url: str | None = None
    media_type: str = "text/html"
    sha256: str = ""
    parse_complete: bool = True
    warnings: tuple[str, ...] = ()
