"""Plain text and Markdown to a `Document` whose text is the input itself, but for lines broken at a width."""

from __future__ import annotations

import re

from provenance.model import Document, Image, Line, Link, MetaItem, Span, Zone
from provenance.parse.reading.wrapped import unwrapped
from provenance.parse.words.addresses import bare_addresses, resolve

# As for HTML: one beyond this is no article, and is said to be cut.
MAX_LINES = 50_000
_LINE = re.compile(r"[^\r\n]+")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
_MARKDOWN_LINK = re.compile(
    r"(!?)\[([^\[\]\n]{0,500})\]"
    r"\(([^()\s]{1,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?)(?:[ \t]+\"[^\"\n]{0,500}\")?\)"
)
# What a site's generator is told of a page, in front of its text.
FRONT_MATTER = "front_matter"
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<stated>(?:.{0,2000}\r?\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_KEY_AND_VALUE = re.compile(r"(?P<key>[A-Za-z][\w.-]{0,60})\s*:(?:\s+(?P<value>.*))?")
# "[Harbour Ledger][2]", and on a line of its own "[2]: https://...": a link whose address stands elsewhere.
_REFERENCE = re.compile(r"(?<!!)\[([^\[\]\n]{1,500})\] ?\[([^\[\]\n]{0,80})\]")
_ADDRESSED = re.compile(r"^ {0,3}\[([^\[\]\n]{1,80})\]: {0,4}<?(https?://[^\s<>]{4,2000})", re.MULTILINE)
_BULLET = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+")


def read_plain(text: str, *, url: str | None = None) -> Document:
    """Every non-blank line, and every address that stands in the text as a link."""
    text = unwrapped(text)
    lines, whole = _lines(text)
    return Document(
        text=text,
        lines=tuple(Line(span, "text", Zone.UNKNOWN) for span in lines),
        links=_bare_links(text, url),
        url=url,
        media_type="text/plain",
        parse_complete=whole,
        warnings=() if whole else (_limit_warning(),),
    )


def read_markdown(text: str, *, url: str | None = None) -> Document:
    """As plain text, with headings, list items, links and images recognised in place."""
    text = unwrapped(text)
    spans, whole = _lines(text)
    body, metadata = _front_matter(text)
    links: list[Link] = []
    images: list[Image] = []
    taken: list[Span] = []
    for match in _MARKDOWN_LINK.finditer(text):
        target = match.group(3)
        taken.append(Span(*match.span()))
        if match.group(1):
            images.append(Image(match.start(), resolve(target, url), match.group(2)))
        else:
            links.append(Link(Span(*match.span(2)), resolve(target, url), target))
    links += _reference_links(text, url)
    links += [link for link in _bare_links(text, url) if not _inside(link.span, taken)]
    return Document(
        text=text,
        lines=tuple(_markdown_line(text, span, body) for span in spans),
        links=tuple(sorted(links, key=lambda link: link.span)),
        images=tuple(images),
        metadata=metadata,
        title=next((item.value for item in metadata if item.name == "title"), None),
        url=url,
        media_type="text/markdown",
        parse_complete=whole,
        warnings=() if whole else (_limit_warning(),),
    )


def _limit_warning() -> str:
    return f"parse_limit: more than {MAX_LINES} lines"


def _lines(text: str) -> tuple[list[Span], bool]:
    spans: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            if len(spans) == MAX_LINES:
                return spans, False
            spans.append(Span(start, end))
    return spans, True


def _front_matter(text: str) -> tuple[int, tuple[MetaItem, ...]]:
    """Where the body begins, and what the lines before it state: the keys and values between two rules."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return 0, ()
    stated = (_KEY_AND_VALUE.fullmatch(line.strip()) for line in match["stated"].splitlines())
    items = [
        MetaItem(FRONT_MATTER, fact["key"].lower(), fact["value"].strip(" \"'"))
        for fact in stated
        if fact is not None and (fact["value"] or "").strip(" \"'")
    ]
    return match.end(), tuple(items)


def _markdown_line(text: str, span: Span, body: int) -> Line:
    line = span.of(text)
    if span.start < body:
        return Line(span, "text", Zone.HEADER)
    heading = _HEADING.match(line) if line.startswith("#") else None
    if heading and heading.group(2):
        start = span.start + heading.start(2)
        return Line(Span(start, span.start + heading.end(2)), f"h{len(heading.group(1))}")
    bullet = _BULLET.match(line)
    if bullet:
        return Line(Span(span.start + bullet.end(), span.end), "li")
    return Line(span, "blockquote" if line.startswith(">") else "p")


def _reference_links(text: str, url: str | None) -> list[Link]:
    """The links whose address stands on a line of its own, under their own words or another name."""
    addresses = {match[1].casefold(): match[2] for match in _ADDRESSED.finditer(text)}
    if not addresses:
        return []
    links = []
    for match in _REFERENCE.finditer(text):
        target = addresses.get((match[2] or match[1]).casefold())
        if target is not None:
            links.append(Link(Span(*match.span(1)), resolve(target, url), target))
    return links


def _bare_links(text: str, url: str | None) -> tuple[Link, ...]:
    return tuple(Link(span, resolve(span.of(text), url), span.of(text)) for span in bare_addresses(text))


def _inside(span: Span, taken: list[Span]) -> bool:
    from bisect import bisect_right

    index = bisect_right(taken, span, key=lambda other: other) - 1
    return index >= 0 and taken[index].start <= span.start < taken[index].end
