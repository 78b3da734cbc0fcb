"""Portals' own data about an item: the provider or original address that a page carries in its scripts.

Such data lists the recommended items too, each with its provider. So a name
counts only where the reader sees it at the head of the text, and an address
only where the data holds one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from provenance.model import Credit, CreditKind, MetaItem, Polarity
from provenance.outlets.names import name_key
from provenance.parse.notices.values import host_ref, outlet_ref
from provenance.parse.page.context import PageContext
from provenance.parse.words.articles import is_article, is_web

SOURCE = "island"
NAMES = frozenset(
    {"provider", "provider.name", "provider.displayname", "provider.display_name", "providername"}
    | {"provider_name", "providerbrand.name", "publishername", "publisher_name", "sourcename", "source_name"}
    | {"source.name"}
)
ADDRESSES = frozenset(
    {"originalurl", "original_url", "sourceurl", "source_url", "syndicationsource", "republishedfrom"}
    | {"sourcelink"}
)
# Where readers pass a text on; a button names each of them.
_NETWORKS = frozenset(
    {
        "facebook",
        "twitter",
        "x",
        "pinterest",
        "instagram",
        "whatsapp",
        "telegram",
        "linkedin",
        "reddit",
        "tumblr",
    }
    | {
        "youtube",
        "google",
        "email",
        "print",
        "vk",
        "line",
        "wechat",
        "weibo",
        "messenger",
        "flipboard",
        "pocket",
    }
)
NAME_STRENGTH = 0.75
ADDRESS_STRENGTH = 0.8


def platform_credits(page: PageContext) -> Iterator[Credit]:
    """The provider and the original address in a portal's data."""
    held: dict[str, list[MetaItem]] = defaultdict(list)
    for item in page.document.metadata:
        if item.source == SOURCE:
            held[item.name].append(item)
    for name, items in held.items():
        values = list(dict.fromkeys(item.value.strip() for item in items))
        if name in NAMES:
            yield from _providers(page, items[0], values)
        elif name in ADDRESSES and len(values) == 1 and is_web(values[0]):
            yield _address(page, items[0], values[0])


def _providers(page: PageContext, item: MetaItem, values: list[str]) -> Iterator[Credit]:
    for value in values[:20]:
        if not 2 <= len(value) <= 60 or name_key(value) not in page.head_keys - _NETWORKS:
            continue
        ref = outlet_ref(value, page.registry)[0]
        own = page.own.is_outlet(ref)
        yield replace(
            _made(item, value),
            polarity=Polarity.SELF if own else Polarity.POSITIVE,
            rule="any.platform-provider" + ("/own" if own else ""),
            strength=NAME_STRENGTH,
            outlet=ref,
        )


def _address(page: PageContext, item: MetaItem, url: str) -> Credit:
    own = page.own.is_url(url) or page.own.host is None
    polarity = Polarity.SELF if own else Polarity.POSITIVE if is_article(url) else Polarity.NEGATIVE
    return replace(
        _made(item, url),
        polarity=polarity,
        rule="any.platform-address" + ("/own" if own else ""),
        strength=ADDRESS_STRENGTH,
        href=url,
        outlet=None if own else host_ref(url, page.registry),
    )


def _made(item: MetaItem, value: str) -> Credit:
    return Credit(kind=CreditKind.META, text=f"{item.name}: {value}"[:400], span=None, rule="any.platform")
