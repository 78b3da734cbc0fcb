"""What an address is, as far as its letters tell: article, front page, or nothing to fetch.

Pure string work: nothing is looked up. An address that is refused here is never
asked for, so every rule errs towards keeping an address, with one exception: a
front page is never passed off as an article, because comparing an article with a
front page says "different" about a link that was merely general.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit

from provenance.outlets.hosts import normal_host

MAX_ADDRESS = 2048  # longer ones are refused by common servers (RFC 9110 4.1 asks for 8000 at most)

# Parameters that say how a reader came, never which page is meant.
_TRACKING = frozenset(
    "fbclid gclid dclid msclkid yclid twclid wbraid gbraid mc_cid mc_eid _ga igshid"  # noqa: SIM905
    " ref_src ref_url cmpid ocid smid ncid sr_share spm".split()
)
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "at_medium", "at_campaign", "hsa_")

_FRONT_FILES = re.compile(r"(?:index|default|home|main)\.(?:html?|php|aspx?|jsp|cfm)", re.IGNORECASE)
_LANGUAGE_PART = re.compile(r"[a-z]{2}(?:[-_][a-z]{2})?", re.IGNORECASE)
# First path parts under which sites list articles; what follows is a name, not an article.
_LISTING_PARTS = frozenset(
    "tag tags category categories kategorie categoria categorie topic topics thema sujet"  # noqa: SIM905
    " author authors autor auteur search feed rss".split()
)


def split_address(url: str) -> SplitResult | None:
    """The parts of an http or https address with a host; None for everything else."""
    if not url or len(url) > MAX_ADDRESS or any(character.isspace() for character in url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:  # "http://[::1" and "http://host:port" are what pages really hold
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    if "." not in host and ":" not in host and host != "localhost":
        return None  # "http://source/" is a slip of the pen, not a host
    return None if parts.username or parts.password else parts


def host_of(url: str | None) -> str | None:
    """The host of an address in punycode, lower case and without "www."; None where there is none."""
    parts = split_address(url or "")
    if parts is None or parts.hostname is None:
        return None
    host = parts.hostname if ":" not in parts.hostname else f"[{parts.hostname}]"
    return normal_host(host).removeprefix("www.")


def key_of(url: str) -> str | None:
    """The form under which two spellings of one address are the same.

    Scheme, "www.", default ports, fragments, tracking parameters and a trailing
    slash do not tell articles apart; case in the path and other parameters may.
    """
    parts = split_address(url)
    if parts is None:
        return None
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    path = parts.path.rstrip("/") or ""
    query = urlencode(_telling_parameters(parts.query))
    return f"{host_of(url)}{port}{path}" + (f"?{query}" if query else "")


def is_front_page(url: str) -> bool:
    """Whether the address names a site or a section of it as a whole, and no article."""
    parts = split_address(url)
    if parts is None:
        return False
    segments = [segment for segment in parts.path.split("/") if segment]
    if segments and _FRONT_FILES.fullmatch(segments[-1]):
        segments.pop()
    if segments and _LANGUAGE_PART.fullmatch(segments[0]):
        segments.pop(0)
    if _telling_parameters(parts.query):
        return False
    return not segments or (segments[0].lower() in _LISTING_PARTS and len(segments) <= 2)


def article_address(url: str, base: str | None = None) -> str | None:
    """The address made absolute and stripped of its fragment, if it may hold an article."""
    try:
        whole = urljoin(base, url.strip()) if base else url.strip()
    except ValueError:
        return None
    parts = split_address(whole)
    if parts is None or is_front_page(whole):
        return None
    return parts._replace(fragment="").geturl()


def _telling_parameters(query: str) -> list[tuple[str, str]]:
    return [
        (name, value)
        for name, value in parse_qsl(query, keep_blank_values=True, max_num_fields=None)
        if name.lower() not in _TRACKING and not name.lower().startswith(_TRACKING_PREFIXES)
    ]
