"""What stands behind a page's text: metadata, links of the head, data, scripts and images."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from provenance.model import Image
from provenance.model.quick import maker
from provenance.parse.reading.html_elements import Attributes, is_hidden
from provenance.parse.reading.metadata_items import MetadataCollector, island_facts
from provenance.parse.words.addresses import Resolver

_image = maker(Image)
MAX_IMAGES = 20_000
MAX_SCRIPTS = 500
# An image no larger than this is a counter, not a picture.
PIXEL = 2
# Data islands longer than this are page state of megabytes; the source stands early in all we saw.
MAX_ISLAND = 2_000_000
# A microdata value is read from at most this much of its element's text.
MAX_ITEM_TEXT = 2_000

_UNREAD_RELS = frozenset(
    (  # noqa: SIM905
        "stylesheet preload prefetch dns-prefetch preconnect icon apple-touch-icon mask-icon manifest "
        "modulepreload apple-touch-icon-precomposed apple-touch-startup-image"
    ).split()
)
_LANGUAGE_ITEMS = ("content-language", "og:locale", "language")


class Facts:
    """Collects facts as the walk passes them; nothing is interpreted."""

    def __init__(self) -> None:
        self.resolver = Resolver(None)
        self.meta = MetadataCollector()
        self.images: list[Image] = []
        self.scripts: list[str] = []
        self.title: str | None = None
        self.language: str | None = None

    def read_unseen(self, node: LexborNode, tag: str, attributes: Attributes, at: int, scope: int) -> None:
        """An element that is no part of the text."""
        if tag == "script":
            self._read_script(node, attributes)
        elif tag == "meta":
            self._read_meta(attributes)
            self.read_microdata(node, attributes, scope)
        elif tag == "link":
            self._read_link(attributes)
            self.read_microdata(node, attributes, scope)
        elif tag == "title":
            self._read_title(node)
        elif tag == "iframe" and attributes.get("src"):
            self._add_script(attributes["src"] or "")
        elif tag in ("noscript", "object", "noembed"):
            for image in node.css("img"):
                self.add_image(image.attributes, at, hidden=True)
        elif tag == "head":
            self.read_hidden(node, at)

    def read_hidden(self, node: LexborNode, at: int) -> None:
        """Facts from a subtree that is not shown: its images, metadata and scripts."""
        for inner in node.css("img, meta, link, script, title, noscript"):
            name = inner.tag
            if name is None or inner.mem_id == node.mem_id:
                continue
            if name == "img":
                self.add_image(inner.attributes, at, hidden=True)
            else:
                self.read_unseen(inner, name, inner.attributes, at, 0)

    def _read_title(self, node: LexborNode) -> None:
        parent = node.parent
        if self.title is None and (parent is None or parent.tag not in ("svg", "symbol", "g")):
            self.title = " ".join((node.text() or "").split()) or None

    def _read_meta(self, attributes: Attributes) -> None:
        content = attributes.get("content")
        if content is None:
            return
        for key in ("property", "name", "http-equiv"):
            name = attributes.get(key)
            if name:
                self.meta.add("meta", name, content)
                if self.language is None and name.lower() in _LANGUAGE_ITEMS:
                    self.language = language_code(content)

    def _read_link(self, attributes: Attributes) -> None:
        href = attributes.get("href")
        rels = (attributes.get("rel") or "").lower().split()
        if not href or not rels or not _UNREAD_RELS.isdisjoint(rels):
            return
        if "alternate" in rels and attributes.get("hreflang"):
            self.meta.add("link", f"alternate.{attributes['hreflang']}", self.resolver(href))
            return
        for rel in rels:
            self.meta.add("link", rel, self.resolver(href))

    def _read_script(self, node: LexborNode, attributes: Attributes) -> None:
        source = attributes.get("src")
        if source:
            self._add_script(source)
        content = node.text() or ""
        if not content or content.isspace():
            return
        if (attributes.get("type") or "").strip().lower().startswith("application/ld+json"):
            self.meta.add_json_ld(content)
        elif len(content) <= MAX_ISLAND:
            for name, value in island_facts(content):
                self.meta.add("island", name, value)

    def _add_script(self, address: str) -> None:
        if len(self.scripts) < MAX_SCRIPTS:
            self.scripts.append(self.resolver(address))

    def read_microdata(self, node: LexborNode, attributes: Attributes, scope: int) -> int:
        """Keeps an item or a property; returns the scope that the element's children stand in."""
        if "itemscope" not in attributes and "itemprop" not in attributes:
            return scope
        prop = (attributes.get("itemprop") or "").strip()
        if "itemscope" in attributes:
            return self._open_item(attributes, prop, scope)
        value = _item_value(attributes)
        if value is None:
            value = "" if prop == "articleBody" else " ".join((node.text() or "")[:MAX_ITEM_TEXT].split())
        elif attributes.get("content") is None and attributes.get("datetime") is None:
            value = self.resolver(value)
        for name in prop.split():
            self.meta.add("microdata", name, value, scope)
        return scope

    def _open_item(self, attributes: Attributes, prop: str, scope: int) -> int:
        """A new scope; its properties also stand in the outer one as `property.name` would in JSON-LD."""
        kind = (attributes.get("itemtype") or "").rstrip("/").rsplit("/", 1)[-1] or "Thing"
        number = self.meta.next_node()
        self.meta.add("microdata", "@type", kind, number)
        if prop:
            self.meta.open_property(number, prop.split()[0], scope)
            self.meta.add("microdata", f"{prop.split()[0]}.@type", kind, scope)
        return number

    def add_image(self, attributes: Attributes, at: int, *, hidden: bool) -> None:
        """Keeps an image; one without size, or not shown, is marked hidden."""
        get = attributes.get
        raw = get("src") or get("data-src") or get("data-lazy-src") or get("data-original")
        if not raw or len(self.images) >= MAX_IMAGES:
            return
        if raw.startswith("data:"):
            raw = get("data-src") or get("data-lazy-src") or raw[:200]
        hidden = hidden or is_hidden(attributes) or _is_pixel(attributes)
        self.images.append(_image(at, self.resolver(raw), get("alt"), hidden))


def _is_pixel(attributes: Attributes) -> bool:
    if "width" not in attributes or "height" not in attributes:
        return False
    sizes = [(attributes.get(key) or "").removesuffix("px") for key in ("width", "height")]
    return all(size.isascii() and size.isdigit() and int(size[:6]) <= PIXEL for size in sizes)


def _item_value(attributes: Attributes) -> str | None:
    get = attributes.get
    return get("content") or get("datetime") or get("href") or get("src") or None


def language_code(tag: str) -> str | None:
    """The primary language of a BCP 47 tag or a locale."""
    code = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", tag.strip())
    return code.group().lower() if code and code.group().lower() != "utf" else None
