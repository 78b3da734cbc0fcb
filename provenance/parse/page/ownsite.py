"""Who the page itself is: its hosts and the names of its outlet.

A notice that names the page's own outlet declares no source. The names come
from the page (og:site_name, publisher, title suffix) and from the registry.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from provenance.model import Document, OutletRef, Zone
from provenance.outlets import Outlet, Registry
from provenance.outlets.hosts import host_of, registered_domain
from provenance.outlets.names import name_key
from provenance.parse.words.agencies import agency_of
from provenance.parse.words.folding import fold
from provenance.parse.words.replayed import behind_replay
from provenance.parse.words.wording import words

_NAME_ITEMS = frozenset(
    {
        "og:site_name",
        "application-name",
        "publisher",
        "publisher.name",
        "author.worksfor.name",
        "apple-mobile-web-app-title",
        "dc.publisher",
        "sitename",
        "site_name",
        "twitter:app:name:iphone",
    }
)
_HOST_ITEMS = frozenset(
    {"og:url", "twitter:url", "alternate", "amphtml", "shortlink", "mainentityofpage", "al:web:url"}
)
_TITLE_PARTS = re.compile(r"\s+[-–—|·:»]\s+|[|_]|(?<=[\u4e00-\u9fff])-{1,3}(?=\S)| - ")
# Words a site may add to its brand for a channel or a format of its own.
_CHANNEL = re.compile(
    r"(?:官方网站|官网|官網|门户网站|网|網|客户端|新闻|新聞|在线|online|news|digital|web|tv|magazine|magazin|redaktion|staff|redaccion|newsroom"
    r"|com|org|net|official)$"
)
# "EMOTION 10/22", "Ledger No. 4": an issue of the house's own.
_ISSUE = re.compile(
    r"[\s,]*(?:nr\.?|no\.?|#|ausgabe|heft|issue)?[\s.]*\d{1,4}(?:\s?[/-]\s?\d{1,4})*\s*$", re.IGNORECASE
)
# In a page's foot, among its last lines, its owner signs; in a text's own last lines its author may.
FOOT_LINES = 15
LONGEST_FOOT_LINE = 200
LEAST_OWNER = 5
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:copyright\s)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|present))?[\s,.]*)?"
    r"(?:by\s)?(?P<name>[^\d\s.,|;:。，©()][^\d.,|;:。，©()\n]{1,40}?)"
    r"\s*(?:[.,|;:。，©()]|all rights|alle rechte|tous droits|todos los|版权所有|版權所有|$)",
    re.IGNORECASE,
)
# "http://https://harbour.example/": a template's scheme before the address's own.
_SCHEME_TWICE = re.compile(r"^https?:/{0,2}(?=https?:)")
_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLES = frozenset(
    {"the", "der", "die", "das", "dem", "den", "des", "le", "la", "les", "el", "los", "il", "de", "het"}
)
LEAST_BRAND_DENSE = 2
LEAST_CODE = 2
# A word has a stem of this length, and endings of that: "Głos", "Głosu"; "Долина", "Долины".
LEAST_STEM = 4
LONGEST_ENDING = 2


@dataclass(frozen=True, slots=True)
class OwnSite:
    """The page's outlet: registered domains, brand keys, and registry entries."""

    domains: frozenset[str]
    names: frozenset[str]
    ids: frozenset[str]
    host: str | None
    outlet: Outlet | None
    language: str | None
    titles: tuple[str, ...] = ()  # the names as the page prints them

    def is_url(self, url: str) -> bool:
        """Whether an address is on the page's own site."""
        host = host_of(behind_replay(url))
        return host is not None and (registered_domain(host) or host) in self.domains

    def is_host(self, host: str) -> bool:
        """Whether a host belongs to the page's own site."""
        return (registered_domain(host) or host) in self.domains

    def is_outlet(self, ref: OutletRef) -> bool:
        """Whether an outlet is the page's own, or one of its channels."""
        if ref.id is not None and ref.id in self.ids:
            return True
        if ref.domain and self.is_host(ref.domain):
            return True
        known_elsewhere = ref.domain is not None
        return self.is_name(ref.name, channels=not known_elsewhere)

    def is_inflected(self, words_after: str) -> bool:
        """Whether words begin with the site's name in one of the forms that its language gives it."""
        given = re.findall(r"\w+", fold(words_after))
        for title in self.titles:
            parts = re.findall(r"\w+", fold(title))
            bare = [part for part in parts if part not in _ARTICLES]
            pieces = [word for word in given if word not in _ARTICLES][: len(bare)]
            if len(pieces) == len(bare) >= 1 and all(map(_is_form, pieces, bare)):
                return True
        return False

    def is_code(self, code: str) -> bool:
        """Whether a code is the site's own: the initials of its name, or how its name or host begins."""
        key = name_key(code)
        if len(key) < LEAST_CODE:
            return False
        if any(key in _initials(title) for title in self.titles):
            return True
        return len(key) > LEAST_CODE and any(own.startswith(key) for own in self.names)

    def is_name(self, name: str, *, channels: bool = True) -> bool:
        """Whether a name is the site's; with `channels` also where it only begins with the brand."""
        key = name_key(_POSSESSIVE.sub("", _ISSUE.sub("", name)))
        if not key:
            return False
        if key in self.names or _CHANNEL.sub("", key) in self.names:
            return True
        return channels and (self._is_dense_channel(key) or self._is_worded_channel(name))

    def _is_dense_channel(self, key: str) -> bool:
        """ "搜狐政务" on the site of 搜狐: scripts without blanks put the channel behind the brand."""
        if key.isascii():
            return False
        return any(
            key.startswith(own) for own in self.names if not own.isascii() and len(own) >= LEAST_BRAND_DENSE
        )

    def _is_worded_channel(self, name: str) -> bool:
        """ "Ledger Staff", "Ledger Online": the brand and words that only say which part of the house."""
        parts = re.findall(r"\w+", fold(name))
        for cut in range(1, len(parts)):
            if name_key(" ".join(parts[:cut])) not in self.names:
                continue
            if parts[cut] in ("and", "und", "et") or all(part in words("channels") for part in parts[cut:]):
                return True
        return False


def _is_form(word: str, own: str) -> bool:
    """Whether two words share their stem: all but the last letters of the longer ones."""
    if word == own:
        return True
    if not own.isalpha() or min(len(word), len(own)) < LEAST_STEM:
        return False
    stem = max(LEAST_STEM - 1, min(len(word), len(own)) - LONGEST_ENDING)
    return abs(len(word) - len(own)) <= LONGEST_ENDING and word[:stem] == own[:stem]


def _initials(title: str) -> frozenset[str]:
    parts = re.findall(r"\w+", fold(title))
    small = [part for part in parts if part not in _ARTICLES and part not in ("of", "and", "de", "for")]
    return frozenset("".join(part[0] for part in some) for some in (parts, small) if len(some) >= LEAST_CODE)


def own_site(document: Document, registry: Registry) -> OwnSite:
    """Who the page is, by its address, its metadata and its links."""
    host = _own_host(document)
    domains = {registered_domain(host) or host} if host else set()
    outlet = registry.by_host(host) if host else None
    names = set(_names(document))
    label = (registered_domain(host) or host).split(".")[0] if host else ""
    if host:
        names |= {label, name_key(label), name_key(registered_domain(host) or host)}
    if outlet:
        names |= {name_key(name.text) for name in outlet.names}
        domains |= {domain.host for domain in outlet.domains}
    names |= _owners(document, registry)
    titles = _titles(document)
    names |= {name_key(title.partition(" ")[2]) for title in titles if fold(title.partition(" ")[0]) == "the"}
    names = {name for key in names for name in (key, _CHANNEL.sub("", key)) if len(name) >= 2}
    names -= _agency_names(document, registry, outlet) - {label}  # an agency's own host says whose it is
    return OwnSite(
        domains=frozenset(domains),
        names=frozenset(names),
        ids=frozenset({outlet.id} if outlet else ()),
        host=host,
        outlet=outlet,
        language=document.language,
        titles=tuple(title for title in titles if name_key(title) in names),
    )


def _owners(document: Document, registry: Registry) -> set[str]:
    """Keys of whom the page's foot gives as the site's owner: "© 2019 Harbour Ledger. All rights"."""
    owners = set()
    for line in document.lines[-FOOT_LINES:]:
        if line.zone is not Zone.FOOTER or line.span.end - line.span.start > LONGEST_FOOT_LINE:
            continue
        found = _OWNER.search(line.span.of(document.text))
        if found is None or agency_of(found["name"], registry) is not None:
            continue
        key = name_key(found["name"])
        if len(key) >= (LEAST_OWNER if key.isascii() else LEAST_BRAND_DENSE):
            owners.add(key)
    return owners


def _agency_names(document: Document, registry: Registry, outlet: Outlet | None) -> set[str]:
    """Agencies that head tags name as publisher of their own copy on somebody else's site."""
    strangers = set()
    for item in document.metadata:
        if item.name in _NAME_ITEMS and len(item.value) < 80:
            agency = agency_of(item.value, registry)
            if agency is not None and (outlet is None or agency.id != outlet.id):
                strangers.add(name_key(item.value))
    return strangers


def _own_host(document: Document) -> str | None:
    if document.url and (host := host_of(behind_replay(document.url))):
        return host
    votes: Counter[str] = Counter()
    for item in document.metadata:
        address = _SCHEME_TWICE.sub("", item.value) if item.name in _HOST_ITEMS else ""
        if "." in (host := host_of(behind_replay(address)) or ""):
            votes[host] += 3 if item.name == "og:url" else 1
    for link in document.links[:400]:
        if link.href != link.raw:
            continue
        if host := host_of(link.href):
            votes[host] += 0  # listed, never decisive alone
    if votes:
        top = votes.most_common(1)[0]
        if top[1] > 0:
            return top[0]
    return _most_linked(document)


def _most_linked(document: Document) -> str | None:
    """The host that half of the page's absolute links go to: the site's own navigation."""
    hosts = Counter(host for link in document.links[:600] if (host := host_of(behind_replay(link.href))))
    if not hosts:
        return None
    host, count = hosts.most_common(1)[0]
    return host if count >= 5 and count * 2 >= sum(hosts.values()) else None


def _names(document: Document) -> set[str]:
    return {key for title in _titles(document) if (key := name_key(title))}


def _titles(document: Document) -> list[str]:
    """The names that the page prints for its site, in head tags and behind the title."""
    titles = [
        item.value
        for item in document.metadata
        if item.name in _NAME_ITEMS and item.source != "island" and len(item.value) < 80
    ]
    parts = [part.strip() for part in _TITLE_PARTS.split(document.title or "") if part.strip()]
    if len(parts) > 1:
        # The brand closes the title ("Headline - Brand"); a headline itself is longer.
        titles += [part for part in parts[1:] if len(part) <= 40 and len(part.split()) <= 5]
    return list(dict.fromkeys(titles))


def path_of(url: str) -> str:
    """The path of an address, `` where it cannot be read."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
