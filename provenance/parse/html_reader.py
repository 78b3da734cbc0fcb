"""HTML to a `Document`: the visible text line by line, and what stands behind it.

One walk over the tree that Lexbor builds. White space collapses as in a
browser; block elements and `<br>` end a line; non-breaking spaces are kept.
What no reader sees (scripts, styles, templates, hidden elements, `noscript`)
stays out of the text, while its images, metadata and data are kept as facts.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from provenance.model import Document, Zone
from provenance.parse.addresses import Resolver, resolve
from provenance.parse.html_facts import Attributes, Facts, is_hidden, language_code
from provenance.parse.html_guard import guarded
from provenance.parse.html_lines import Frame, LineWriter
from provenance.parse.own_address import own_address
from provenance.parse.zones import placed_by_markup, placed_by_words

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "  # noqa: SIM905
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section "
    "summary table tbody tfoot thead tr td th caption ul xmp button".split()
)
_UNSEEN = frozenset(
    "script style template noscript head title meta link base select datalist textarea iframe object embed audio "  # noqa: SIM905
    "video canvas map noembed noframes frameset param source track input svg rp".split()
)
_LANDMARKS = frozenset(
    "header footer nav aside main article figure figcaption section blockquote table address".split()  # noqa: SIM905
)
_SPECIAL = _UNSEEN | {"a", "br", "img", "dialog"}
_EMPHASIS = frozenset(("b", "strong", "em", "i", "u", "mark", "cite"))
_PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))
_ITEM_TYPES = frozenset(("article", "newsarticle", "blogposting", "reportagenewsarticle"))
_ITEM_CLASSES = frozenset(("hentry", "h-entry", "post", "article", "entry"))


def read_html(text: str, *, url: str | None = None) -> Document:
    """The document of a page; `url` is its own address where the caller knows it."""
    text, warnings = guarded(text)
    tree = LexborHTMLParser(text)
    reader = _Reader(url or own_address(tree, text))
    root = tree.root
    if root is not None:
        reader.find_base(tree)
        reader.facts.language = language_code(root.attributes.get("lang") or "")
        reader.walk(root)
    return reader.document(warnings)


class _Reader:
    """The walk and its state: the line being written and the facts found so far."""

    def __init__(self, url: str | None) -> None:
        self.url = url
        self.writer = LineWriter()
        self.facts = Facts()
        self._items = 0

    def find_base(self, tree: LexborHTMLParser) -> None:
        """What later addresses are resolved against: the base element's address, else the page's own."""
        element = tree.css_first("base[href]")
        href = (element.attributes.get("href") or "").strip() if element is not None else ""
        if href:
            self.facts.meta.add("base", "href", href)
        base = resolve(href, self.url) if href else self.url
        self.facts.resolver = Resolver(base)

    def walk(self, root: LexborNode) -> None:
        """Depth first, without recursion: pages nest deeper than Python's stack."""
        frame = Frame("body", 0, "", None, 0, 0, False, False, 0, False)
        stack: list[tuple[LexborNode, Frame, str]] = []
        writer = self.writer
        node: LexborNode | None = root
        while node is not None and not writer.full:
            tag = node.tag
            child = None
            if tag == "-text":
                content = node.text_content
                if content:
                    writer.write(content, frame)
            elif tag is not None and tag[0] not in "-!":
                inner = self._enter(node, tag, frame)
                if inner is not None:
                    stack.append((node, frame, tag))
                    child = node.first_child
                    if child is not None:
                        frame = inner
                    else:
                        stack.pop()
                        self._leave(tag)
            if child is not None:
                node = child
                continue
            node = node.next
            while node is None and stack:
                parent, frame, tag = stack.pop()
                self._leave(tag)
                node = parent.next

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.writer.break_line()
        elif tag == "a":
            self.writer.close_link()

    def _enter(self, node: LexborNode, tag: str, frame: Frame) -> Frame | None:
        """The frame for the element's children, None where they are not part of the text."""
        attributes = node.attributes
        if tag in _SPECIAL and not self._goes_on(node, tag, attributes, frame):
            return None
        block = tag in _BLOCKS
        if not attributes and not block:
            return frame if tag not in _EMPHASIS else Frame.emphasis(frame)
        scope = frame.scope
        words = ""
        if attributes:
            if ("style" in attributes or "hidden" in attributes or "class" in attributes) and is_hidden(
                attributes
            ):
                self.facts.read_hidden(node, self.writer.position)
                return None
            words = _words(attributes)
        if block:
            self.writer.break_line()
        if "itemprop" in attributes or "itemscope" in attributes:
            scope = self.facts.read_microdata(node, attributes, scope)
        return self._inner(tag, words, attributes, frame, block, scope)

    def _goes_on(self, node: LexborNode, tag: str, attributes: Attributes, frame: Frame) -> bool:
        """Deals with elements that are more than a container; whether their children are text."""
        if tag == "a":
            self._open_link(attributes)
            return True
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
        raw = attributes.get("href") or ""
        rel = attributes.get("rel")
        self.writer.open_link(
            self.facts.resolver(raw), raw, tuple(rel.lower().split()) if rel else (), attributes.get("title")
        )

    def _inner(
        self, tag: str, words: str, attributes: Attributes, frame: Frame, block: bool, scope: int
    ) -> Frame:
        zone, item, in_article = frame.zone, frame.item, frame.in_article
        landmark = tag in _LANDMARKS
        if landmark:
            words = f"{words} {tag}" if words else tag
        if words and block and tag != "html" and tag != "body":
            if _is_item(tag, words, attributes):
                self._items += 1
                item = self._items
            placed = None
            if landmark or "role" in attributes:
                placed = placed_by_markup(tag, attributes.get("role"), inside_item=in_article)
            if placed is None and not landmark:
                placed = placed_by_words(words)
            if placed is not None:
                zone = self.writer.open_zone(placed.zone, weak=placed.weak, parent=zone)
                in_article = in_article or placed.zone is Zone.MAIN
        if tag == "h1":
            self.writer.note_heading(zone)
        return Frame(
            tag if block else frame.tag,
            zone,
            words,
            frame,
            item,
            frame.depth + 1,
            frame.emphasised or tag in _EMPHASIS,
            frame.preformatted or tag in _PREFORMATTED,
            scope,
            in_article,
        )

    def document(self, warnings: tuple[str, ...]) -> Document:
        """What was read; call once, after the walk."""
        text, lines, links = self.writer.finish()
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


def _words(attributes: Attributes) -> str:
    """Class, id, rel, role and itemprop of an element in one string."""
    name, ident = attributes.get("class"), attributes.get("id")
    words = f"{ident} {name}" if name and ident else name or ident or ""
    for key in ("role", "itemprop", "rel"):
        if key in attributes and attributes[key]:
            words = f"{words} {attributes[key]}"
    return words[:1_000]


def _is_item(tag: str, words: str, attributes: Attributes) -> bool:
    if tag == "article":
        return True
    if ("entry" in words or "post" in words or "article" in words) and not _ITEM_CLASSES.isdisjoint(
        words.split()
    ):
        return True
    kind = attributes.get("itemtype")
    return bool(kind) and (kind or "").rstrip("/").rsplit("/", 1)[-1].lower() in _ITEM_TYPES
