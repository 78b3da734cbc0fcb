"""RSS and Atom to a `Document`: one item after the other, its markup read as a page's.

Each entry gives its title as a heading and the lines of its text; `source`,
`author`, `link` and the like are kept as `feed` items, one node an entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from provenance.model import Document, Image, Line, Link, MetaItem, Span, Zone
from provenance.parse.reading.html_reader import read_html
from provenance.parse.words.addresses import resolve

# Feeds of the wild hold tens of entries; one with more is an archive of a site, and is cut.
MAX_ENTRIES = 1_000
MAX_VALUE = 10_000
_TEXTS = ("encoded", "content", "description", "summary")


def read_feed(text: str, *, url: str | None = None) -> Document | None:
    """The document of a feed, None where the text is none."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or _name(root) not in ("rss", "feed", "RDF"):
        return None
    entries = [element for element in root.iter() if _name(element) in ("item", "entry")]
    writer = _Feed(url)
    for number, entry in enumerate(entries[:MAX_ENTRIES], 1):
        writer.add(entry, number)
    whole = len(entries) <= MAX_ENTRIES and not parser.error_log
    title = next((child.text for child in root.iter() if _name(child) == "title"), None)
    return writer.document(title, whole)


class _Feed:
    """The text of a feed as it grows."""

    def __init__(self, url: str | None) -> None:
        self.url = url
        self.parts: list[str] = []
        self.position = 0
        self.lines: list[Line] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.items: list[MetaItem] = []

    def add(self, entry: Any, number: int) -> None:
        """One entry: its facts, its title as a heading that links to it, and its text."""
        facts = list(_facts(entry))
        self.items += [MetaItem("feed", name, value[:MAX_VALUE], number) for name, value in facts]
        title = next((value for name, value in facts if name == "title"), "")
        address = next((value for name, value in facts if name == "link"), None)
        heading = read_html(title)
        if heading.text:
            span = self._append(heading.text.replace("\n", " "), "h2", number)
            if address:
                self.links.append(Link(span, resolve(address, self.url), address))
        markup = next((text for name in _TEXTS for text in _markup(entry, name)), "")
        self._append_page(read_html(markup, url=address), number)

    def _append(self, text: str, tag: str, item: int) -> Span:
        if self.parts:
            self.parts.append("\n")
            self.position += 1
        span = Span(self.position, self.position + len(text))
        self.parts.append(text)
        self.position = span.end
        self.lines.append(Line(span, tag, Zone.MAIN, (), item))
        return span

    def _append_page(self, page: Document, item: int) -> None:
        if not page.text:
            return
        if self.parts:
            self.parts.append("\n")
            self.position += 1
        by = self.position
        self.parts.append(page.text)
        self.position += len(page.text)
        self.lines += [
            replace(line, span=line.span.shifted(by), item=item, zone=Zone.MAIN) for line in page.lines
        ]
        self.links += [replace(link, span=link.span.shifted(by)) for link in page.links]
        self.images += [replace(image, at=image.at + by) for image in page.images]

    def document(self, title: str | None, whole: bool) -> Document:
        """What was read."""
        return Document(
            text="".join(self.parts),
            lines=tuple(self.lines),
            links=tuple(sorted(self.links, key=lambda link: link.span)),
            images=tuple(self.images),
            metadata=tuple(self.items),
            title=title,
            url=self.url,
            parse_complete=whole,
            warnings=() if whole else ("feed: damaged, or longer than its limit",),
        )


def _facts(entry: Any) -> Iterator[tuple[str, str]]:
    for child in entry:
        name = _name(child).lower()
        value = (child.text or "").strip()
        if name == "source":
            yield from _source(child, value)
        elif name == "link":
            yield "link", (child.get("href") or value).strip()
        elif name == "author" and len(child):
            yield "author", "".join(part.text or "" for part in child if _name(part) == "name").strip()
        elif value and name not in _TEXTS:
            yield name, value


def _source(element: Any, value: str) -> Iterator[tuple[str, str]]:
    """RSS names the feed an entry came from with its address; Atom carries that feed's head inside."""
    if value:
        yield "source", value
    if element.get("url"):
        yield "source.url", element.get("url")
    for part in element:
        name = _name(part).lower()
        found = (part.get("href") or part.text or "").strip()
        if found and name in ("title", "link", "id"):
            yield ("source" if name == "title" else f"source.{name}"), found


def _markup(entry: Any, name: str) -> Iterator[str]:
    for child in entry:
        if _name(child).lower() == name:
            inner = "".join(etree.tostring(part, encoding="unicode") for part in child)
            text = (child.text or "") + inner
            if text.strip():
                yield text


def _name(element: Any) -> str:
    """The local name; comments and processing instructions have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
