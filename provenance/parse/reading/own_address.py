"""The page's own address, as far as the page itself gives it.

`rel=canonical` and `og:url` mostly say it, but a republished page may name the
original there: so they are believed only where nothing else on the page speaks
for another host (its feeds, AMP and short links, most of its absolute links).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from selectolax.lexbor import LexborNode

from provenance.parse.words.addresses import authority

SIGNS = 'link[rel][href], meta[property*="og:url" i][content]'
# Links that a site's software writes into every page, always with its own host.
_OWN_RELS = frozenset(
    ("amphtml", "shortlink", "edituri", "https://api.w.org/", "search", "pingback", "wlwmanifest")
)
# An absolute link, sought as a string in two thirds of a pattern's time, and the host behind it.
_LINK = 'href="http'
_HOST = re.compile(r"s?://([^/\"'\s<>?#]{4,100})")
# What most of the page's links say counts as much as two of its head's elements.
LINKS_COUNT = 2
# How far before its address a tag begins at most.
LONGEST_TAG = 500
# Fewer absolute links say nothing about whose page it is.
LEAST_LINKS = 6
# Enough to know the majority: the first links of a page are its own navigation.
MOST_LINKS = 60


def own_address(signs: Iterable[LexborNode], text: str) -> str | None:
    """The address the page gives for itself, None where it gives none or its signs disagree.

    `signs` are the elements of the tree that `SIGNS` selects, `text` is the page's source.
    """
    stated: list[str] = []
    votes: Counter[str] = Counter()
    for node in signs:
        attributes = node.attributes
        if node.tag == "meta":
            if (attributes["property"] or "").strip().lower() == "og:url":
                stated.append((attributes["content"] or "").strip())
            continue
        rels = (attributes["rel"] or "").lower().split()
        address = (attributes["href"] or "").strip()
        if "canonical" in rels:
            stated.append(address)
        elif not _OWN_RELS.isdisjoint(rels) or (
            "alternate" in rels and "rss" in (attributes.get("type") or "")
        ):
            votes[site(address)] += 1
    stated = [address for address in stated if authority(address)]
    if not stated:
        return None
    votes.pop("", None)
    if not _is_settled(stated, votes):
        votes[_most_linked(text)] += LINKS_COUNT
        votes.pop("", None)
    return _believed(stated, votes)


def _is_settled(stated: list[str], votes: Counter[str]) -> bool:
    """Whether the links of the page could change nothing: a stated site leads by more than their votes."""
    ranked = votes.most_common(2)
    second = ranked[1][1] if len(ranked) > 1 else 0
    return bool(ranked) and ranked[0][1] > second + LINKS_COUNT and ranked[0][0] in map(site, stated)


def _believed(stated: list[str], votes: Counter[str]) -> str | None:
    sites = {site(address) for address in stated}
    if not votes:
        return stated[0] if len(sites) == 1 else None
    best = votes.most_common(1)[0][0]
    if best in sites:
        return next(address for address in stated if site(address) == best)
    # Nothing on the page speaks for the stated host.
    return None if sum(votes.values()) > 1 else (stated[0] if len(sites) == 1 else None)


def _most_linked(text: str) -> str:
    """The site that most of the first absolute links lead to."""
    hosts: Counter[str] = Counter()
    for link in islice(_links_out(text), MOST_LINKS):
        hosts[link] += 1
    looked = hosts.total()
    if looked < LEAST_LINKS:
        return ""
    counts: Counter[str] = Counter()
    for name, times in hosts.items():  # in the order they came: on a tie the first site is taken
        plain = name.isascii() and "[" not in name and "]" not in name
        counts[_by_labels(name) if plain else site("http://" + name)] += times
    host_name, count = counts.most_common(1)[0]
    return host_name if count * 2 > looked else ""


def _links_out(text: str) -> Iterator[str]:
    """The hosts of absolute links in the source, one for each link."""
    start = text.find(_LINK)
    while start >= 0:
        host = _HOST.match(text, start + len(_LINK))
        if host is not None:
            tag = text.rfind("<", max(0, start - LONGEST_TAG), start)
            if tag >= 0 and text[tag + 1 : tag + 3].lower() in ("a ", "a\n"):
                yield host[1]
        start = text.find(_LINK, start + len(_LINK))


def site(address: str) -> str:
    """The host by its last two labels, for counting: good enough to see that two hosts are of one site."""
    return _by_labels(authority(address) or "")


def _by_labels(netloc: str) -> str:
    host = netloc.rpartition("@")[2].partition(":")[0].lower()
    labels = host.split(".")
    if len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) <= 3:  # co.uk, com.au
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])
