"""HTML to a `Document`: the visible text line by line, and what stands behind it.

One walk over the tree. White space collapses as in a browser; block elements
and `<br>` end a line; non-breaking spaces are kept. What no reader sees
(scripts, styles, templates, hidden elements, `noscript`) stays out of the text,
while its images, metadata and data are kept as facts.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from provenance.model import Document, Image, Zone
from provenance.parse.addresses import Resolver, origin, resolve
from provenance.parse.html_guard import guarded
from provenance.parse.html_lines import LineWriter
from provenance.parse.metadata_items import MetadataCollector, island_facts
from provenance.parse.zones import placed_by_markup, placed_by_words

MAX_MARKS = 40
MAX_IMAGES = 20_000
MAX_SCRIPTS = 500
# An image no larger than this is a counter, not a picture.
PIXEL = 2
# Data islands longer than this are page state of megabytes; the source stands early in all we saw.
MAX_ISLAND = 2_000_000

_WS = " \t\n\f\r"
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "td",
        "th",
        "caption",
        "ul",
        "xmp",
        "button",
    ]
)
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "base",
        "select",
        "datalist",
        "textarea",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "map",
        "noembed",
        "noframes",
        "frameset",
        "param",
        "source",
        "track",
        "input",
        "svg",
        "rp",
    ]
)
_LANDMARKS = frozenset(
    [
        "header",
        "footer",
        "nav",
        "aside",
        "main",
        "article",
        "figure",
        "figcaption",
        "section",
        "blockquote",
        "table",
        "address",
    ]
)
_EMPHASIS = frozenset(["b", "strong", "em", "i", "u", "mark", "cite"])
_HIDING_CLASSES = frozenset(
    ["sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "screenreader-text"]
)
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ITEM_TYPES = ("article", "newsarticle", "blogposting", "reportagenewsarticle")
_ITEM_CLASSES = frozenset({"hentry", "h-entry", "post", "article", "entry"})
_LINK_RELS_UNREAD = frozenset(
    [
        "stylesheet",
        "preload",
        "prefetch",
        "dns-prefetch",
        "preconnect",
        "icon",
        "apple-touch-icon",
        "mask-icon",
        "manifest",
        "modulepreload",
        "apple-touch-icon-precomposed",
        "apple-touch-startup-image",
    ]
)


class Frame(NamedTuple):
    """What an open element hands down to what stands in it."""

    tag: str  # nearest block element
    zone: int  # number of the zone region
    marks: tuple[str, ...]
    item: int
    depth: int
    emphasised: bool
    preformatted: bool
    scope: int  # microdata scope
    in_article: bool


def read_html(text: str, *, url: str | None = None) -> Document:
    """The document of a page; `url` is its own address where the caller knows it."""
    text, warnings = guarded(text)
    tree = LexborHTMLParser(text)
    reader = _Reader(tree, url)
    root = tree.root
    if root is not None:
        reader.read_head(root)
        reader.walk(root)
    return reader.document(warnings)


class _Reader:
    def __init__(self, tree: LexborHTMLParser, url: str | None) -> None:
        self.tree = tree
        self.url = url
        self.writer = LineWriter()
        self.meta = MetadataCollector()
        self.images: list[Image] = []
        self.scripts: list[str] = []
        self.title: str | None = None
        self.language: str | None = None
        self.resolver = Resolver(url)
        self._items = 0

    # --- before the walk: the base and the page's own address -----------------------------

    def read_head(self, root: LexborNode) -> None:
        """Finds what later addresses depend on: the base and the page's own URL."""
        base = self.tree.css_first("base[href]")
        href = base.attributes.get("href") if base is not None else None
        own = self.url or self._stated_url()
        if href and href.strip():
            self.meta.add("base", "href", href)
            self.resolver = Resolver(resolve(href, own) if own else href.strip())
        else:
            self.resolver = Resolver(own)
        self.url = own
        language = (root.attributes.get("lang") or root.attributes.get("xml:lang") or "").strip()
        self.language = _language_code(language)

    def _stated_url(self) -> str | None:
        """The address the page gives for itself: og:url, else a canonical link; both must be absolute."""
        for selector, name in (
            ("link[rel~=canonical i][href]", "href"),
            ('meta[property="og:url" i]', "content"),
        ):
            node = self.tree.css_first(selector)
            value = (node.attributes.get(name) or "").strip() if node is not None else ""
            if value and origin(value):
                return value
        return None

    # --- the walk -------------------------------------------------------------------------

    def walk(self, root: LexborNode) -> None:
        """Depth first over the tree, without recursion: pages nest deeper than Python's stack."""
        frame = Frame("body", 0, (), 0, 0, False, False, 0, False)
        stack: list[tuple[Frame, bool, bool]] = []
        node: LexborNode | None = root
        writer = self.writer
        while node is not None:
            tag = node.tag
            descend = False
            if tag == "-text":
                content = node.text_content
                if content:
                    writer.write(content, frame)
            elif tag is not None and tag[0] not in "-!":
                entered = self._enter(node, tag, frame)
                if entered is not None:
                    child = node.first_child
                    block = tag in _BLOCKS
                    if child is not None:
                        stack.append((frame, block, tag == "a"))
                        frame = entered
                        node = child
                        descend = True
                    else:
                        self._leave(block, tag == "a")
            if descend:
                continue
            while True:
                following = node.next
                if following is not None:
                    node = following
                    break
                if not stack:
                    return
                node = node.parent
                frame, block, is_link = stack.pop()
                if block or is_link:
                    self._leave(block, is_link)
                if node is None:
                    return
            if writer.full:
                return

    def _leave(self, block: bool, is_link: bool) -> None:
        if is_link:
            self.writer.close_link()
        if block:
            self.writer.break_line()

    def _enter(self, node: LexborNode, tag: str, frame: Frame) -> Frame | None:
        """The frame for the element's children, None where they are not part of the text."""
        if tag == "br":
            self.writer.break_line()
            return None
        attributes = node.attributes
        if tag in _UNSEEN or (tag == "dialog" and "open" not in attributes):
            self._read_unseen(node, tag, attributes, frame)
            return None
        if tag == "img":
            self._add_image(attributes, hidden=False)
            return None
        if not attributes and tag not in _BLOCKS and tag not in _EMPHASIS:
            return frame
        if attributes and _hidden(attributes):
            self._read_hidden(node, tag)
            return None
        if tag in _BLOCKS:
            self.writer.break_line()
        if attributes:
            self._read_microdata(node, attributes, frame)
            if tag == "a" and attributes.get("href") is not None:
                self._open_link(attributes)
        return self._frame(tag, attributes, frame)

    def _open_link(self, attributes: dict[str, str | None]) -> None:
        raw = attributes.get("href") or ""
        rel = tuple((attributes.get("rel") or "").lower().split())
        self.writer.open_link(self.resolver(raw), raw, rel, attributes.get("title"))

    def _frame(self, tag: str, attributes: dict[str, str | None], frame: Frame) -> Frame:
        block = tag in _BLOCKS
        zone, item, in_article = frame.zone, frame.item, frame.in_article
        marks, scope = frame.marks, frame.scope
        words = ""
        if attributes:
            words = _words(attributes)
            if "itemscope" in attributes:
                scope = self.meta.node  # opened by _read_microdata
        if words or tag in _LANDMARKS:
            own = tuple(words.lower().split())
            if tag in _LANDMARKS:
                own = (*own, tag)
            marks = (own + marks)[:MAX_MARKS]
            if _is_item(tag, own, attributes):
                self._items += 1
                item = self._items
            if tag not in ("html", "body"):
                placed = placed_by_markup(tag, attributes.get("role"), inside_item=in_article)
                if placed is None and words and block:
                    placed = placed_by_words(_class_and_id(attributes))
                if placed is not None:
                    zone = self.writer.open_zone(placed.zone, weak=placed.weak, parent=frame.zone)
                    in_article = in_article or (placed.zone is Zone.MAIN)
        if tag in ("h1", "h2") and block:
            self.writer.note_heading(zone, tag)
        return Frame(
            tag if block else frame.tag,
            zone,
            marks,
            item,
            frame.depth + 1,
            frame.emphasised or tag in _EMPHASIS,
            frame.preformatted or tag in ("pre", "listing", "xmp", "plaintext"),
            scope,
            in_article,
        )

    # --- what no reader sees --------------------------------------------------------------

    def _read_unseen(
        self, node: LexborNode, tag: str, attributes: dict[str, str | None], frame: Frame
    ) -> None:
        if tag == "script":
            self._read_script(node, attributes)
        elif tag == "meta":
            self._read_meta(attributes)
            self._read_microdata(node, attributes, frame)
        elif tag == "link":
            self._read_link(attributes)
            self._read_microdata(node, attributes, frame)
        elif tag == "title":
            self._read_title(node)
        elif tag == "iframe" and attributes.get("src"):
            self.scripts.append(self.resolver(attributes["src"] or ""))
        elif tag in ("noscript", "object", "noembed"):
            for image in node.css("img"):
                self._add_image(image.attributes, hidden=True)
        elif tag == "head":
            self._read_hidden(node, tag)

    def _read_hidden(self, node: LexborNode, tag: str) -> None:
        """Facts from a subtree that is not shown: its images, metadata and scripts."""
        for inner in node.css("img, meta, link, script, title, noscript"):
            name = inner.tag
            if inner.mem_id == node.mem_id or name is None:
                continue
            if name == "img":
                self._add_image(inner.attributes, hidden=True)
            else:
                self._read_unseen(inner, name, inner.attributes, _NOWHERE)

    def _read_title(self, node: LexborNode) -> None:
        parent = node.parent
        if self.title is None and (parent is None or parent.tag not in ("svg", "symbol", "g")):
            self.title = " ".join((node.text() or "").split()) or None

    def _read_meta(self, attributes: dict[str, str | None]) -> None:
        content = attributes.get("content")
        if content is None:
            return
        for key in ("property", "name", "http-equiv"):
            name = attributes.get(key)
            if name:
                self.meta.add("meta", name, content)
                if name.lower() in ("content-language", "og:locale", "language") and self.language is None:
                    self.language = _language_code(content)

    def _read_link(self, attributes: dict[str, str | None]) -> None:
        href = attributes.get("href")
        rels = (attributes.get("rel") or "").lower().split()
        if not href or not rels or not _LINK_RELS_UNREAD.isdisjoint(rels):
            return
        if "alternate" in rels and attributes.get("hreflang"):
            self.meta.add("link", f"alternate.{attributes['hreflang']}", self.resolver(href))
            return
        for rel in rels:
            self.meta.add("link", rel, self.resolver(href))

    def _read_script(self, node: LexborNode, attributes: dict[str, str | None]) -> None:
        source = attributes.get("src")
        if source and len(self.scripts) < MAX_SCRIPTS:
            self.scripts.append(self.resolver(source))
        kind = (attributes.get("type") or "").strip().lower()
        content = node.text() or ""
        if not content.strip():
            return
        if kind.startswith("application/ld+json"):
            self.meta.add_json_ld(content)
        elif len(content) <= MAX_ISLAND:
            for name, value in island_facts(content):
                self.meta.add("island", name, value)

    def _read_microdata(self, node: LexborNode, attributes: dict[str, str | None], frame: Frame) -> None:
        if "itemscope" not in attributes and "itemprop" not in attributes:
            return
        prop = attributes.get("itemprop")
        if "itemscope" in attributes:
            kind = (attributes.get("itemtype") or "").rstrip("/").rsplit("/", 1)[-1]
            if prop:
                self.meta.add("microdata", f"{prop}.@type", kind or "Thing", frame.scope)
            number = self.meta.next_node()
            self.meta.add("microdata", "@type", kind or "Thing", number)
            if prop:
                self.meta.add("microdata", "@property", f"{prop} of {frame.scope}", number)
            return
        value = _item_value(attributes)
        if value is None:
            value = " ".join((node.text() or "")[:2_000].split()) if prop != "articleBody" else ""
        else:
            value = self.resolver(value) if "href" in attributes or "src" in attributes else value
        for name in (prop or "").split():
            self.meta.add("microdata", name, value, frame.scope)

    def _add_image(self, attributes: dict[str, str | None], *, hidden: bool) -> None:
        raw = next(
            (
                attributes[key]
                for key in ("src", "data-src", "data-lazy-src", "data-original")
                if attributes.get(key)
            ),
            None,
        )
        if raw is None or len(self.images) >= MAX_IMAGES:
            return
        if raw.startswith("data:"):
            raw = attributes.get("data-src") or attributes.get("data-lazy-src") or raw[:200]
        hidden = hidden or _hidden(attributes) or _is_pixel(attributes)
        self.images.append(Image(self.writer.position, self.resolver(raw), attributes.get("alt"), hidden))

    # --- the result -----------------------------------------------------------------------

    def document(self, warnings: tuple[str, ...]) -> Document:
        """What was read; call once, after the walk."""
        text, lines, links = self.writer.finish()
        limits = self.writer.warnings
        return Document(
            text=text,
            lines=lines,
            links=links,
            images=tuple(self.images),
            metadata=tuple(self.meta.items),
            scripts=tuple(self.scripts),
            title=self.title,
            language=self.language,
            url=self.url,
            parse_complete=not warnings and not limits,
            warnings=(*warnings, *limits, *self.meta.warnings),
        )


_NOWHERE = Frame("head", 0, (), 0, 0, False, False, 0, False)


def _words(attributes: dict[str, str | None]) -> str:
    found = [attributes.get(key) for key in ("class", "id", "rel", "role", "itemprop")]
    return " ".join(value for value in found if value)[:2_000]


def _class_and_id(attributes: dict[str, str | None]) -> str:
    return f"{attributes.get('id') or ''} {attributes.get('class') or ''}"[:400]


def _is_item(tag: str, own: tuple[str, ...], attributes: dict[str, str | None]) -> bool:
    if tag == "article" or not _ITEM_CLASSES.isdisjoint(own):
        return True
    kind = attributes.get("itemtype")
    return bool(kind) and (kind or "").rstrip("/").rsplit("/", 1)[-1].lower() in _ITEM_TYPES


def _hidden(attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes and (attributes.get("hidden") or "").lower() != "until-found":
        return True
    style = attributes.get("style")
    if style and ("none" in style.lower() or "hidden" in style.lower()) and _HIDING_STYLE.search(style):
        return True
    names = attributes.get("class")
    return bool(names) and not _HIDING_CLASSES.isdisjoint((names or "").split())


def _is_pixel(attributes: dict[str, str | None]) -> bool:
    sizes = [attributes.get("width"), attributes.get("height")]
    numbers = [int(size) for size in sizes if size and size.isascii() and size.isdigit() and len(size) < 6]
    return len(numbers) == 2 and all(number <= PIXEL for number in numbers)


def _item_value(attributes: dict[str, str | None]) -> str | None:
    for key in ("content", "datetime", "href", "src"):
        value = attributes.get(key)
        if value:
            return value
    return None


def _language_code(tag: str) -> str | None:
    code = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", tag.strip())
    return code.group().lower() if code else None
