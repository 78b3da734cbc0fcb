"""Addresses as pages write them: resolved against the page's base, never raising."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urljoin, urlsplit

from provenance.model import Document, Link, Span

MAX_ADDRESS = 8_000
# Twins of one page: the mobile and the AMP site, and what mailings and networks hang on an address.
_TWIN = re.compile(r"^(?:www|m|amp|mobile)\.")
_AMP = re.compile(r"^/amp(?=/)|/amp/?$|\.amp(?=\.html?$|$)")
_TRACKING = re.compile(
    r"utm_\w+=|fbclid=|gclid=|mc_[ce]id=|ref(?:_src)?=|source=|src=|cmp(?:id)?=|m=1$|amp(?:=1)?$|outputtype=amp"
)
_WHITE = re.compile(r"[\t\n\f\r]")
_BARE = re.compile(r"(?:https?://|www\.)[^\s<>\"«»“”„‘’（）《》【】、，。；]{4,2000}", re.IGNORECASE)


def resolve(raw: str, base: str | None) -> str:
    """`raw` made absolute; as written where there is no base or the address cannot be read."""
    address = _WHITE.sub("", raw.strip())
    if len(address) > MAX_ADDRESS:
        return raw
    if address.startswith(("https://", "http://")):
        return address
    if address[:4].lower() == "www.":
        return "https://" + address
    if base is None:
        return address
    try:
        return urljoin(base, address)
    except ValueError:  # `http://[::1` and the like
        return address


class Resolver:
    """Resolves many addresses against one base; remembers what it has seen."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self._seen: dict[str, str] = {}
        self._origin = origin(base) if base else None
        self._page = resolve("#f", base).removesuffix("#f") if base else ""

    def __call__(self, raw: str) -> str:
        found = self._seen.get(raw)
        if found is None:
            found = self._seen[raw] = self._resolved(raw)
        return found

    def _resolved(self, raw: str) -> str:
        if not self._origin or not _plain(raw):
            return self._resolved_slowly(raw)
        if raw.startswith(("https://", "http://")):
            return raw
        if raw[:1] == "/" and raw[1:2] not in ("/", "\\") and "/." not in raw:
            return self._origin + raw
        if raw[:1] == "#" and len(raw) > 1:
            return self._page + raw
        return self._resolved_slowly(raw)

    def _resolved_slowly(self, raw: str) -> str:
        if raw[:4].lower() == "www.":  # a host-like path is still a path to a browser
            return resolve("./" + raw, self.base) if self.base else raw
        return resolve(raw, self.base)


def _plain(raw: str) -> bool:
    """Whether no sign of an address needs care: no white space to strip, none that is not ASCII."""
    return len(raw) <= MAX_ADDRESS and raw.isascii() and raw.isprintable() and " " not in raw


def authority(address: str) -> str | None:
    """Host and port of an absolute http address, None of anything else."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts.netloc if parts.scheme in ("http", "https") and parts.netloc else None


def origin(address: str) -> str | None:
    """Scheme and authority of an absolute http address."""
    host = authority(address)
    return f"{address.partition(':')[0].lower()}://{host}" if host else None


def bare_addresses(text: str) -> Iterator[Span]:
    """Addresses written out in a text, without the punctuation of the sentence around them."""
    if "://" not in text and "www." not in text.lower():
        return
    for match in _BARE.finditer(text):
        address = match.group()
        end = len(address.rstrip(".,;:!?'*_|"))
        while (
            end
            and address[end - 1] in ")]"
            and address.count("(", 0, end) + address.count("[", 0, end)
            < (address.count(")", 0, end) + address.count("]", 0, end))
        ):
            end -= 1
        if end > 8:
            yield Span(match.start(), match.start() + end)


def lone_address(text: str, longest: int) -> Span | None:
    """The address, where a line of no more than `longest` signs is nothing else but for two of them."""
    if len(text) > longest or " " in text:
        return None
    span = next(bare_addresses(text), None)
    return span if span is not None and span.end - span.start >= len(text) - 2 else None


def links_from(document: Document, start: int, end: int) -> Sequence[Link]:
    """The links that begin in `[start, end]`, found without a look at the page's other thousands."""
    first = bisect_left(document.links, start, key=_link_start)
    return document.links[first : bisect_right(document.links, end, key=_link_start)]


def _link_start(link: Link) -> int:
    return link.span.start


def address_key(url: str) -> tuple[str, str, tuple[str, ...]]:
    """What two addresses of one page share: host, path and query without www, AMP, mobile and tracking."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, "", ()
    host = _TWIN.sub("", parts.netloc.lower())
    path = _AMP.sub("", unquote(parts.path)).rstrip("/")
    kept = sorted(piece for piece in parts.query.split("&") if piece and not _TRACKING.match(piece))
    return host, path, tuple(kept)
