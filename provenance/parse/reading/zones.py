"""In which part of a page an element stands: by element, by role, and by class and id words.

Elements and roles are believed. Class words are a site's own habit ("has-sidebar"
on the element around everything), so a zone that rests on words alone is given
up where it holds the main heading or most of the page's running text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from provenance.model import Zone

# A zone by class words that holds more than this share of the running text is no side part.
LARGEST_SIDE_SHARE = 0.5

_BY_TAG = {
    "nav": Zone.NAVIGATION,
    "aside": Zone.ASIDE,
    "main": Zone.MAIN,
    "article": Zone.MAIN,
    "figure": Zone.FIGURE,
    "figcaption": Zone.FIGURE,
}
_BY_ROLE = {
    "navigation": Zone.NAVIGATION,
    "menu": Zone.NAVIGATION,
    "menubar": Zone.NAVIGATION,
    "search": Zone.NAVIGATION,
    "banner": Zone.HEADER,
    "contentinfo": Zone.FOOTER,
    "complementary": Zone.ASIDE,
    "main": Zone.MAIN,
    "article": Zone.MAIN,
    "figure": Zone.FIGURE,
}
_BY_WORD = {
    Zone.COMMENTS: "comments comment commentlist disqus respond comentarios kommentare commentaires",
    Zone.RELATED: "related recommended recommendations recirculation recirc trending popular mostread "
    "mostviewed readmore readnext upnext outbrain taboola relacionadas relacionados verwandte "
    "yarpp relatedposts relatedarticles relatednews relatedlinks relatedcontent relatedstories crp",
    Zone.NAVIGATION: "nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager "
    "skiplink skiplinks sitemap",
    Zone.FOOTER: "footer colophon sitefooter pagefooter",
    Zone.HEADER: "masthead siteheader topbar pageheader",
    Zone.ASIDE: "sidebar widget newsletter signup subscribe promo advert advertisement adslot cookie consent "
    "share sharing sharedaddy social modal popup",
    Zone.FIGURE: "caption captions wp-caption gallery slideshow thumbcaption",
    Zone.MAIN: "articlebody entrycontent postcontent articlecontent storybody contentbody articletext",
}
_WORD_ZONE = {word: zone for zone, words in _BY_WORD.items() for word in words.split()}
_PAIRS = {
    ("related", "posts"),
    ("related", "articles"),
    ("more", "stories"),
    ("read", "more"),
    ("read", "next"),
    ("most", "read"),
    ("most", "popular"),
    ("most", "viewed"),
    ("next", "post"),
    ("next", "article"),
    ("next", "story"),
    ("next", "news"),
    ("prev", "post"),
    ("previous", "post"),
}
_FOOTER_PAIRS = {("site", "footer"), ("page", "footer"), ("global", "footer"), ("main", "footer")}
_HEADER_PAIRS = {
    ("site", "header"),
    ("page", "header"),
    ("global", "header"),
    ("main", "header"),
    ("top", "bar"),
}
_MAIN_PAIRS = {
    ("article", "body"),
    ("article", "content"),
    ("article", "text"),
    ("entry", "content"),
    ("post", "content"),
    ("post", "body"),
    ("story", "body"),
    ("content", "body"),
}
_SPLIT = re.compile(r"[-_\s]+|(?<=[a-z])(?=[A-Z])")
_MAY_SAY_ZONE = re.compile(
    "com|disq|resp|rel|rec|kom|trend|popular|most|read|next|prev|outb|tabo|verw|yarpp|crp|nav|menu|bread|pag|skip|sitem|foot|"
    "colo|mast|header|top|side|widg|news|sign|subs|promo|adv|adsl|cook|cons|payw|shar|soci|modal|popup|capt|gall|slid|"
    "thumb|body|content|text|more|upn"
)
# A class name of this length is a build's hash or a sentence.
LONGEST_NAME = 80
# Words that speak of a whole page's state, not of a part: `no-sidebar`, `has-comments`, `with-nav`.
_STATES = frozenset(
    {"has", "no", "with", "without", "is", "hide", "show", "single", "page", "body", "layout", "fixed"}
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A zone and whether only class words say so."""

    zone: Zone
    weak: bool


_WEAK = {zone: Placed(zone, weak=True) for zone in Zone}


def placed_by_markup(tag: str, role: str | None, *, inside_item: bool) -> Placed | None:
    """The zone that element and role declare; a header or footer inside an article is part of it."""
    zone = _BY_ROLE.get(role.lower()) if role else None
    if zone is None:
        if tag == "header" or tag == "footer":
            if inside_item:
                return None
            zone = Zone.HEADER if tag == "header" else Zone.FOOTER
        else:
            zone = _BY_TAG.get(tag)
    return Placed(zone, weak=False) if zone else None


def placed_by_words(words: str) -> Placed | None:
    """The zone that class and id words suggest, the first telling word first."""
    for name in words.split():
        zone = _zone_of_name(name)
        if zone is not None:
            return _WEAK[zone]
    return None


@lru_cache(maxsize=20_000)
def _zone_of_name(name: str) -> Zone | None:
    if len(name) > LONGEST_NAME or not _MAY_SAY_ZONE.search(name.lower()):
        return None
    parts = [part.lower() for part in _SPLIT.split(name) if part]
    if not parts or (parts[0] in _STATES and len(parts) > 1):
        return None
    pairs = set(pairwise(parts))
    for table, zone in ((_PAIRS, Zone.RELATED), (_FOOTER_PAIRS, Zone.FOOTER), (_HEADER_PAIRS, Zone.HEADER)):
        if pairs & table:
            return zone
    if pairs & _MAIN_PAIRS or "".join(parts) in ("articlebody", "entrycontent"):
        return Zone.MAIN
    if len(parts) > 3:  # utility classes and build hashes
        return None
    return next((_WORD_ZONE[part] for part in parts if part in _WORD_ZONE), None)
