"""Machine-readable credits: canonical and its kin, JSON-LD, microdata, meta, feed source.

`isBasedOn`, `original-source` and `syndication-source` nearly always point at the
page itself: such a value is of polarity `self` and declares nothing. A canonical
on another site is right in most cases, and is weaker than a visible notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from provenance.model import Credit, CreditKind, MetaItem, OutletRef, PartialDate, Polarity
from provenance.outlets.hosts import host_of, registered_domain
from provenance.outlets.names import name_key
from provenance.parse.credits.signature import read_signature
from provenance.parse.notices.values import host_ref, outlet_ref
from provenance.parse.page.context import PageContext
from provenance.parse.reading.plain_reader import FRONT_MATTER
from provenance.parse.words.articles import is_article, is_web
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold, letters_of
from provenance.parse.words.people import split_people, without_by

CANONICAL_STRENGTH = 0.8
# Hosts under which systems keep their own copies: an address there is no publisher's.
_SYSTEM_HOST = re.compile(
    r"(?:^|\.)(?:localhost|staging|stage|preview|cms|dev|test|origin|amazonaws|cloudfront|azurewebsites|herokuapp|"
    r"cdn\.ampproject|wpengine|wpcomstaging|netlify|vercel|pantheonsite|google|googleusercontent|example)\."
)
_ADDRESS_ITEMS = {
    "canonical": (CreditKind.CANONICAL, CANONICAL_STRENGTH),
    "syndication-source": (CreditKind.META, 0.8),
    "original-source": (CreditKind.META, 0.75),
    "original_url": (CreditKind.META, 0.85),
    "originalurl": (CreditKind.META, 0.85),
    "original_link": (CreditKind.META, 0.85),
    "_original_url": (CreditKind.META, 0.85),
    "syndication_permalink": (CreditKind.META, 0.9),
    "syndication_source_uri": (CreditKind.META, 0.8),
    "wprss_item_permalink": (CreditKind.META, 0.9),
    "cyberseo_post_link": (CreditKind.META, 0.9),
    "feedzy_item_url": (CreditKind.META, 0.9),
    "canonical_url": (CreditKind.CANONICAL, 0.85),
    "u-repost-of": (CreditKind.META, 0.9),
    "repost-of": (CreditKind.META, 0.9),
    "og:url": (CreditKind.META, 0.6),
}
# Papers, studies and official documents that a text is about: no article that it was taken from.
_DOCUMENT = re.compile(
    r"^https?://(?:[^/]*\.)?(?:doi\.org|arxiv\.org|ssrn\.com|zenodo\.org|biorxiv\.org|medrxiv\.org|jstor\.org|"
    r"pubmed\.[^/]+|nih\.gov|[^/]+\.(?:gov|gob|gouv|govt|int|mil)|[^/]+\.(?:gov|gob|gouv|go)\.[a-z]{2})(?:/|$)"
    r"|\.(?:pdf|docx?|xlsx?|csv|zip)(?:[?#]|$)"
)
_BASED_ON = frozenset(
    {"isbasedon", "isbasedon.url", "isbasedon.@id", "isbasedonurl", "isbasedon.mainentityofpage"}
    | {"translationofwork", "translationofwork.url", "translationofwork.@id"}
)
# Keys before a text in Markdown whose value is where the text was first.
_FRONT_MATTER_ADDRESSES = frozenset(
    {"source_url", "source-url", "sourceurl", "original_url", "original-url", "originalurl", "original"}
    | {"source", "originally_published", "originally_published_at", "syndicated_from", "repost_of"}
)
# What a text is based on that is no text.
_NO_TEXTS = frozenset(
    {"dataset", "datacatalog", "datadownload", "book", "movie", "tvseries", "tvepisode", "musicrecording"}
    | {"softwaresourcecode", "softwareapplication", "product", "videoobject", "imageobject", "photograph"}
)
_NAME_ITEMS = {
    "source": 0.7,
    "dc.source": 0.6,
    "article:source": 0.75,
    "syndication_source": 0.85,
    "sourceorganization.name": 0.7,
    "sourceorganization": 0.7,
    "provider.name": 0.6,
    "news_source": 0.7,
    "wprss_feed_name": 0.8,
}
_AUTHOR_ITEMS = frozenset(
    {
        "author",
        "author.name",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "cxenseparse:author",
        "articleauthor",
        "dc.creator",
        "creator",
        "creator.name",
        "byl",
        "dc:creator",
        "dcterms.creator",
        "article:author_name",
        "twitter:data1",
        "contributor.name",
    }
)
_ARTICLE_TYPES = frozenset(
    {
        "article",
        "newsarticle",
        "blogposting",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "webpage",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "socialmediaposting",
        "techarticle",
        "scholarlyarticle",
        "liveblogposting",
        "creativework",
    }
)
_PAGE_TYPES = frozenset({"webpage", "creativework"})
# A shorter headline stands in other titles by chance.
LEAST_HEADLINE = 8


# "来源：人民网": some systems write the label into the value.
_LABELLED = re.compile(
    r"^(?:source|quelle|fuente|fonte|источник|来源|來源|出处|出處|出典|출처)\s*[:：]\s*", re.IGNORECASE
)


def machine_credits(page: PageContext) -> Iterator[Credit]:
    """What head tags, JSON-LD, microdata and feeds say of a source, in the page's order."""
    types = _node_types(page.document.metadata)
    articles = {node for node, names in types.items() if names & _ARTICLE_TYPES}
    articles -= _of_other_texts(page, {node for node in articles if not types[node] & _PAGE_TYPES})
    no_texts = _based_on_no_text(page.document.metadata)
    seen: set[tuple[str, str]] = set()
    for item in page.document.metadata:
        if item.source in ("json_ld", "microdata") and item.node not in articles:
            continue
        if item.source == "island":
            continue  # platforms.py reads a portal's data
        key = (item.name, item.value)
        if key in seen:
            continue
        seen.add(key)
        credit = _credit(page, item, no_texts)
        if credit is not None:
            yield credit


def _of_other_texts(page: PageContext, articles: set[int]) -> set[int]:
    """The nodes of articles that the page announces, where one of several has the page's own headline."""
    if len(articles) < 2:
        return set()
    title = letters_of(fold(page.document.title or ""))
    headed = {
        item.node: key
        for item in page.document.metadata
        if item.node in articles and item.name == "headline" and (key := letters_of(fold(item.value)))
    }
    own = {node for node, key in headed.items() if len(key) >= LEAST_HEADLINE and key in title}
    return headed.keys() - own if own else set()


def _node_types(items: tuple[MetaItem, ...]) -> dict[int, frozenset[str]]:
    types: dict[int, set[str]] = {}
    for item in items:
        if item.name in ("@type", "itemtype", "type") and item.node:
            types.setdefault(item.node, set()).add(fold(item.value).rsplit("/", 1)[-1])
    return {node: frozenset(names) for node, names in types.items()}


def _based_on_no_text(items: Iterable[MetaItem]) -> frozenset[int]:
    """The nodes that say to be based on a dataset, a book, a film."""
    return frozenset(
        item.node
        for item in items
        if item.name == "isbasedon.@type" and fold(item.value).rsplit("/", 1)[-1] in _NO_TEXTS
    )


def _credit(page: PageContext, item: MetaItem, no_texts: frozenset[int]) -> Credit | None:
    name = item.name
    if item.source == "feed":
        return _feed(page, item)
    if item.source == FRONT_MATTER and name in _FRONT_MATTER_ADDRESSES and is_article(item.value):
        if page.own.is_url(item.value):
            return _made(item, CreditKind.META, Polarity.SELF, 0.8, note="own", href=item.value)
        ref = host_ref(item.value, page.registry)
        return _made(item, CreditKind.META, Polarity.POSITIVE, 0.85, href=item.value, outlet=ref)
    if name in _ADDRESS_ITEMS:
        kind, strength = _ADDRESS_ITEMS[name]
        return _address(page, item, kind, strength)
    if name in _BASED_ON and (_DOCUMENT.search(item.value.strip().lower()) or item.node in no_texts):
        return _made(
            item, CreditKind.JSON_LD, Polarity.NEGATIVE, 0.5, note="document", href=item.value.strip()
        )
    if name in _BASED_ON:
        return _address(page, item, CreditKind.JSON_LD, 0.8)
    if name in _NAME_ITEMS:
        return _name(page, item, _NAME_ITEMS[name])
    if name in _AUTHOR_ITEMS:
        return _author(page, item)
    return None


def _kind(item: MetaItem) -> CreditKind:
    return CreditKind.JSON_LD if item.source in ("json_ld", "microdata") else CreditKind.META


def _made(
    item: MetaItem,
    kind: CreditKind,
    polarity: Polarity,
    strength: float,
    *,
    note: str = "",
    href: str | None = None,
    outlet: OutletRef | None = None,
    authors: tuple[str, ...] = (),
    date: PartialDate | None = None,
) -> Credit:
    return Credit(
        kind=kind,
        text=f"{item.name}: {item.value}"[:400],
        span=None,
        rule=f"any.{item.source}-{item.name}"[:80] + (f"/{note}" if note else ""),
        href=href,
        polarity=polarity,
        strength=strength,
        outlet=outlet,
        authors=authors,
        date=date,
    )


def _address(page: PageContext, item: MetaItem, kind: CreditKind, strength: float) -> Credit | None:
    url = item.value.strip()
    if url.startswith("//"):
        url = "https:" + url
    if not is_web(url):
        return (
            _made(item, kind, Polarity.NEGATIVE, 0.3, note="no-address")
            if kind is not CreditKind.META
            else None
        )
    if page.own.is_url(url):
        return _made(item, kind, Polarity.SELF, 0.9, note="own", href=url)
    if _carries(page, url):
        return _made(item, kind, Polarity.SELF, 0.8, note="carried", href=url)
    if page.own.host is None:
        return _made(item, kind, Polarity.SELF, 0.3, note="own-unknown", href=url)
    note = _doubt(page, url)
    if note:
        return _made(item, kind, Polarity.NEGATIVE, 0.5, note=note, href=url)
    if item.name == "og:url":
        return None
    return _made(item, kind, Polarity.POSITIVE, strength, href=url, outlet=host_ref(url, page.registry))


def _carries(page: PageContext, url: str) -> bool:
    """Whether the page was read through a cache or a translator, whose address holds the site's own host."""
    host = (host_of(url) or "").removeprefix("www.")
    shown = (page.document.url or "").lower()
    own = page.own.host or ""
    if len(host) < 5 or not shown:
        return False
    return host in shown.partition("//")[2].partition("/")[2] or host.replace(".", "-") in own.split(".")[0]


def _doubt(page: PageContext, url: str) -> str | None:
    """Why an address on another site is no source: a system's host, a home page, the same brand elsewhere."""
    host = host_of(url) or ""
    if _SYSTEM_HOST.search("." + host) or "." not in host:
        return "system-host"
    try:
        path = urlsplit(url).path
    except ValueError:
        return "broken"
    if len(path.strip("/")) < 5 or path.rstrip("/").endswith("/undefined"):
        return "home-page"
    if "/" not in path.strip("/") and not is_article(url):
        return "section"  # an account of a network, a section
    own = (registered_domain(page.own.host or "") or "").split(".")[0]
    other = (registered_domain(host) or "").split(".")[0]
    if own and own == other:
        return "same-brand"
    if len(own) >= 5 and len(other) >= 5 and (own in host.replace("-", "") and other.startswith("wordpress")):
        return "system-host"
    return None


def _name(page: PageContext, item: MetaItem, strength: float) -> Credit | None:
    value = _LABELLED.sub("", " ".join(item.value.split()))
    if is_web(value):
        return _address(page, item, _kind(item), strength)
    if not 2 <= len(value) <= 80:
        return None
    ref, _, known = outlet_ref(value, page.registry)
    if page.own.is_outlet(ref):
        return _made(item, _kind(item), Polarity.SELF, 0.8, note="own", outlet=ref)
    cjk = any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in value)
    shown = item.name == "provider.name" and name_key(value) in page.head_keys
    if not known and not cjk and not shown:  # an unknown provider counts where readers see it, too
        return _made(item, _kind(item), Polarity.NEGATIVE, 0.3, note="unknown-name", outlet=ref)
    return _made(item, _kind(item), Polarity.POSITIVE, strength, outlet=ref)


def _author(page: PageContext, item: MetaItem) -> Credit | None:
    """An agency or another outlet as author; people are kept as clues to the byline."""
    value = " ".join(without_by(item.value).split())
    if is_web(value) or not 2 <= len(value) <= 200:
        return None
    signed = read_signature(page, value)
    if signed is None:
        people = split_people(value)
        return _made(item, _kind(item), Polarity.SELF, 0.3, note="person", authors=people) if people else None
    if page.own.is_outlet(signed.ref) or _begins_with_own(page, value):
        polarity, strength, note = Polarity.SELF, 0.6, "own"
    elif signed.joined:
        polarity, strength, note = Polarity.WEAK, 0.5, "joined"
    elif signed.agency:
        polarity, strength, note = Polarity.POSITIVE, 0.85, "agency"
    elif page.own.host is None:  # it may be the page's own
        polarity, strength, note = Polarity.SELF, 0.3, "own-unknown"
    else:
        polarity, strength, note = Polarity.POSITIVE, 0.6, "outlet"
    return _made(item, _kind(item), polarity, strength, note=note, outlet=signed.ref, authors=signed.people)


def _begins_with_own(page: PageContext, value: str) -> bool:
    """ "Ledger UK | Channel | Recipes, Shows": the site's own name, and what it has."""
    first, sign, _ = value.partition("|")
    return bool(sign) and page.own.is_name(first.strip())


def _feed(page: PageContext, item: MetaItem) -> Credit | None:
    """`<source>` of RSS and Atom: the feed that an entry was copied from."""
    if "source" not in item.name:
        return None
    value = item.value.strip()
    if is_web(value):
        if page.own.is_url(value):
            return _made(item, CreditKind.FEED, Polarity.SELF, 0.8, note="own", href=value)
        return _made(
            item, CreditKind.FEED, Polarity.POSITIVE, 0.85, href=value, outlet=host_ref(value, page.registry)
        )
    ref, _, _ = outlet_ref(value[:80], page.registry)
    if page.own.is_outlet(ref):
        return _made(item, CreditKind.FEED, Polarity.SELF, 0.8, note="own", outlet=ref)
    found = find_date(fold(value))
    return _made(
        item, CreditKind.FEED, Polarity.POSITIVE, 0.85, outlet=ref, date=found.date if found else None
    )
