"""What an element means for the text around it, worked out once for all elements alike.

A page repeats the same few hundred combinations of tag, class and id, and the pages
of a site each other's; everything that depends on these alone is worked out once.
"""

from __future__ import annotations

import re

from provenance.parse.reading.zones import Placed, placed_by_markup, placed_by_words

MAX_MARKS = 40
MAX_WORDS = 1_000
# A hostile page may never repeat a combination; then the table is emptied, not grown.
MAX_KINDS = 8_000

Attributes = dict[str, str | None]

BLOCKS = frozenset(
    (  # noqa: SIM905
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p "
        "plaintext pre search section summary table tbody tfoot thead tr td th caption ul xmp button"
    ).split()
)
UNSEEN = frozenset(
    (  # noqa: SIM905
        "script style template noscript head title meta link base select datalist textarea iframe object "
        "embed audio video canvas map noembed noframes frameset param source track input svg rp"
    ).split()
)
_LANDMARKS = frozenset(
    "header footer nav aside main article figure figcaption section blockquote table address".split()  # noqa: SIM905
)
_EMPHASIS = frozenset(("b", "strong", "em", "i", "u", "mark", "cite"))
# Elements that never hold a line of their own; their class words are not worth a frame.
_THIN = frozenset(("a", "span", "font", "abbr", "sup", "sub", "label", "time"))
_PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))
_ITEM_TYPES = frozenset(("article", "newsarticle", "blogposting", "reportagenewsarticle"))
_ITEM_CLASSES = frozenset(("hentry", "h-entry", "post", "article", "entry"))
_HIDING_CLASSES = frozenset(
    ("sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "screenreader-text")
)
_NAMING = ("id", "class", "role", "itemprop", "rel")
# Of most elements the class is all that names them.
_BESIDE_CLASS = frozenset(("id", "role", "itemprop", "itemtype", "rel"))
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_UNPLACED = (None, None)


class Kind:
    """All that tag, class, id, role, itemprop, itemtype and rel of an element say."""

    __slots__ = (
        "block",
        "by_markup",
        "by_words",
        "emphasised",
        "heading",
        "hidden",
        "item",
        "plain",
        "preformatted",
        "tag",
        "thin",
        "unnumbered",
        "words",
    )

    def __init__(self, tag: str, attributes: Attributes) -> None:
        self.tag = tag
        self.block = tag in BLOCKS
        words = _words(attributes)
        own = words.lower().split()
        if tag in _LANDMARKS:
            own.append(tag)
        self.words = tuple(own[:MAX_MARKS])
        self.hidden = not _HIDING_CLASSES.isdisjoint(own)
        self.emphasised = tag in _EMPHASIS
        self.preformatted = tag in _PREFORMATTED
        self.heading = tag == "h1"
        self.item = self.block and (
            tag == "article" or not _ITEM_CLASSES.isdisjoint(own) or _is_item_type(attributes.get("itemtype"))
        )
        placed = self.block and tag not in ("html", "body")
        role = attributes.get("role")
        # A header or footer means the page's, unless it stands inside an article.
        self.by_markup: tuple[Placed | None, Placed | None] = _UNPLACED
        if placed and (role or tag in _LANDMARKS):
            self.by_markup = (
                placed_by_markup(tag, role, inside_item=False),
                placed_by_markup(tag, role, inside_item=True),
            )
        self.by_words = placed_by_words(words) if placed and words else None
        # The children stand in the frame around the element.
        self.thin = tag in _THIN if not self.words else tag == "a"
        # Nothing but block and words: frames of such elements are alike under one parent.
        self.plain = not (self.item or self.heading or self.by_words or self.by_markup != _UNPLACED)
        self.unnumbered = not (self.item or self.heading)


_PLAIN: dict[str, Kind] = {}
_KNOWN: dict[tuple[str | None, ...], Kind] = {}


def kind_of(tag: str, attributes: Attributes) -> Kind:
    """The kind of an element with attributes; pages of a site repeat each other's."""
    get = attributes.get
    # A link takes its surroundings' words, not its own.
    if (tag == "a" and "itemscope" not in attributes) or _BESIDE_CLASS.isdisjoint(attributes):
        named = (tag, get("class"))
        return _KNOWN.get(named) or _known(named, tag, {"class": named[1]})
    key = (tag, get("class"), get("id"), get("role"), get("itemprop"), get("itemtype"), get("rel"))
    return _KNOWN.get(key) or _known(key, tag, attributes)


def _known(key: tuple[str | None, ...], tag: str, attributes: Attributes) -> Kind:
    if len(_KNOWN) >= MAX_KINDS:
        _KNOWN.clear()
    kind = _KNOWN[key] = Kind(tag, attributes)
    return kind


def plain(tag: str) -> Kind:
    """The kind of an element without attributes."""
    kind = _PLAIN.get(tag)
    if kind is None:
        kind = Kind(tag, {})
        if len(_PLAIN) < 200:  # known elements; a page's inventions are not kept
            _PLAIN[tag] = kind
    return kind


class Frame:
    """What an open element hands down to what stands in it; many share one, and never change it."""

    __slots__ = (
        "_marks",
        "alike",
        "closed",
        "depth",
        "emphasised",
        "in_article",
        "item",
        "kind",
        "outer",
        "preformatted",
        "scope",
        "zone",
    )

    def __init__(self, kind: Kind, outer: Frame | None = None) -> None:
        self.kind = kind
        self.outer = outer
        self.alike: dict[Kind, Frame] | None = None  # the frames of plain elements directly inside, by kind
        self._marks: tuple[str, ...] | None = None
        if outer is None:
            self.zone = 0  # number of the region
            self.item = 0
            self.depth = 0
            self.scope = 0  # of microdata
            self.emphasised = self.preformatted = self.in_article = self.closed = False
            return
        self.zone = outer.zone
        self.item = outer.item
        self.depth = outer.depth + 1
        self.scope = outer.scope
        self.emphasised = outer.emphasised or kind.emphasised
        self.preformatted = outer.preformatted or kind.preformatted
        self.in_article = outer.in_article
        self.closed = outer.closed  # a region whose own regions are all its own kind

    def tag(self) -> str:
        """The nearest block element."""
        frame: Frame | None = self
        while frame is not None:
            if frame.kind.block:
                return frame.kind.tag
            frame = frame.outer
        return "body"

    def marks(self) -> tuple[str, ...]:
        """Words of the element and those around it, nearest first; made only for elements that hold text."""
        if self._marks is not None:
            return self._marks
        chain: list[Frame] = []
        frame: Frame | None = self
        while frame is not None and frame._marks is None:
            chain.append(frame)
            frame = frame.outer
        marks = frame._marks if frame is not None and frame._marks is not None else ()
        for inner in reversed(chain):
            if inner.kind.words:
                marks = (inner.kind.words + marks)[:MAX_MARKS]
            inner._marks = marks
        return marks


def is_hidden(attributes: Attributes) -> bool:
    """Whether the element's own attributes, not its classes, hide it from every reader."""
    if "hidden" in attributes:
        return (attributes["hidden"] or "").lower() != "until-found"
    style = attributes.get("style")
    return bool(style) and _HIDING_STYLE.search(style or "") is not None


def _words(attributes: Attributes) -> str:
    found = [word for key in _NAMING if (word := attributes.get(key))]
    return (found[0] if len(found) == 1 else " ".join(found))[:MAX_WORDS]


def _is_item_type(kind: str | None) -> bool:
    return kind is not None and kind.rstrip("/").rsplit("/", 1)[-1].lower() in _ITEM_TYPES
