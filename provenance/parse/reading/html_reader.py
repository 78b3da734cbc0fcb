"""HTML to a `Document`: the visible text line by line, and what stands behind it.

One walk over the tree that Lexbor builds. White space collapses as in a
browser; block elements and `<br>` end a line; non-breaking spaces are kept.
What no reader sees (scripts, styles, templates, hidden elements, `noscript`)
stays out of the text, while its images, metadata and data are kept as facts.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from provenance.model import Document, Zone
from provenance.parse.reading.html_elements import UNSEEN, Attributes, Frame, Kind, is_hidden, kind_of, plain
from provenance.parse.reading.html_facts import Facts, language_code
from provenance.parse.reading.html_guard import guarded
from provenance.parse.reading.html_lines import CLOSED, LineWriter
from provenance.parse.reading.own_address import SIGNS, own_address
from provenance.parse.words.addresses import Resolver, resolve

_BASE = "base[href]"
_SPECIAL = UNSEEN | {"br", "img", "dialog"}


def read_html(text: str, *, url: str | None = None) -> Document:
    """The document of a page; `url` is its own address where the caller knows it."""
    text, warnings = guarded(text)
    tree = LexborHTMLParser(text)
    bases, signs = _signs(tree, own=not url)
    reader = _Reader(url or own_address(signs, text))
    root = tree.root
    if root is not None:
        reader.find_base(bases[0] if bases else None)
        reader.facts.language = language_code(root.attributes.get("lang") or "")
        reader.walk(root)
    return reader.document(warnings)


def _signs(tree: LexborHTMLParser, *, own: bool) -> tuple[list[LexborNode], list[LexborNode]]:
    """The base elements, and those that may say the page's own address: one search through the tree."""
    found = tree.css(f"{_BASE}, {SIGNS}" if own else _BASE)
    return [node for node in found if node.tag == "base"], [node for node in found if node.tag != "base"]


class _Reader:
    """The walk and its state: the line being written and the facts found so far."""

    def __init__(self, url: str | None) -> None:
        self.url = url
        self.writer = LineWriter()
        self.facts = Facts()
        self._items = 0
        self._shared: list[Frame] = []  # frames that know those inside them

    def find_base(self, element: LexborNode | None) -> None:
        """What later addresses are resolved against: the base element's address, else the page's own."""
        href = (element.attributes.get("href") or "").strip() if element is not None else ""
        if href:
            self.facts.meta.add("base", "href", href)
        base = resolve(href, self.url) if href else self.url
        self.facts.resolver = Resolver(base)

    def walk(self, root: LexborNode) -> None:
        """Depth first, without recursion: pages nest deeper than Python's stack."""
        frame = Frame(plain("-"))
        stack: list[tuple[LexborNode, Frame, Kind]] = []
        writer = self.writer
        node: LexborNode | None = root
        while node is not None and not writer.full:
            tag = node.tag or "-"
            if tag == "-text":
                content = node.text_content
                if content:
                    if not content.isspace() or "\xa0" in content or frame.preformatted:
                        writer.write(content, frame)
                    elif writer.open:
                        writer.space = True
            elif tag[0] not in "-!":
                attributes = node.attributes
                if tag not in _SPECIAL or self._goes_on(node, tag, attributes, frame):
                    kind = kind_of(tag, attributes) if attributes else plain(tag)
                    if kind.hidden or (
                        ("style" in attributes or "hidden" in attributes) and is_hidden(attributes)
                    ):
                        self.facts.read_hidden(node, writer.position)
                    else:
                        if kind.block and writer.open:
                            writer.break_line()
                        inner = self._enter(node, kind, attributes, frame)
                        child = node.first_child
                        if child is not None:
                            stack.append((node, frame, kind))
                            node, frame = child, inner
                            continue
                        if tag == "a":
                            writer.close_link()
            node = node.next
            while node is None and stack:
                parent, frame, kind = stack.pop()
                if kind.block:
                    if writer.open:
                        writer.break_line()
                elif kind.tag == "a":
                    writer.close_link()
                node = parent.next

    def _enter(self, node: LexborNode, kind: Kind, attributes: Attributes, frame: Frame) -> Frame:
        """The frame for the element's children."""
        if kind.tag == "a":
            self._open_link(attributes)
        if "itemprop" in attributes or "itemscope" in attributes:
            scope = self.facts.read_microdata(node, attributes, frame.scope)
            if scope != frame.scope:
                inner = self._frame(kind, frame)
                inner.scope = scope
                return inner
        if kind.thin:
            return frame
        if not (kind.plain or (frame.closed and kind.unnumbered)):
            return self._frame(kind, frame)
        if frame.alike is None:
            frame.alike = {}
            self._shared.append(frame)
        known = frame.alike.get(kind)
        if known is None:
            known = frame.alike[kind] = Frame(kind, frame)
        return known

    def _frame(self, kind: Kind, outer: Frame) -> Frame:
        frame = Frame(kind, outer)
        placed = kind.by_markup[outer.in_article] or kind.by_words
        if placed is not None:
            if not outer.closed:
                frame.zone = self.writer.open_zone(placed.zone, weak=placed.weak, parent=outer.zone)
                frame.closed = not placed.weak and placed.zone in CLOSED
            frame.in_article = outer.in_article or placed.zone is Zone.MAIN
        if kind.item:
            self._items += 1
            frame.item = self._items
        if kind.heading:
            self.writer.note_heading(frame.zone)
        return frame

    def _goes_on(self, node: LexborNode, tag: str, attributes: Attributes, frame: Frame) -> bool:
        """Deals with elements whose children are no text; true for an open dialog, which is shown."""
        if tag == "br":
            self.writer.break_line()
        elif tag == "img":
            self.facts.add_image(attributes, self.writer.position, hidden=False)
        elif tag == "dialog" and "open" in attributes:
            return True
        else:
            self.facts.read_unseen(node, tag, attributes, self.writer.position, frame.scope)
        return False

    def _open_link(self, attributes: Attributes) -> None:
        get = attributes.get
        raw = get("href") or ""
        rel = get("rel")
        self.writer.open_link(
            self.facts.resolver(raw), raw, tuple(rel.lower().split()) if rel else (), get("title")
        )

    def document(self, warnings: tuple[str, ...]) -> Document:
        """What was read; call once, after the walk."""
        text, lines, links = self.writer.finish()
        for frame in self._shared:
            frame.alike = None  # no cycle is left for the collector to find
        limits = tuple(self.writer.warnings)
        facts = self.facts
        return Document(
            text=text,
            lines=lines,
            links=links,
            images=tuple(facts.images),
            metadata=facts.meta.finish(),
            scripts=tuple(facts.scripts),
            title=facts.title,
            language=facts.language,
            url=self.url,
            parse_complete=not warnings and not limits,
            warnings=(*warnings, *limits, *facts.meta.warnings),
        )
