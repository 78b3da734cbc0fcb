"""Addresses that hold another whole address: what sends a reader on, and where to.

Networks and forums lead away through a page of their own ("away.php?to=https%3A...",
"/link?target=...", "/url?q=..."). Where the reader arrives is the address meant.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from provenance.outlets.hosts import host_of, same_site

# What such pages call the address in their query, and the last step of their path.
_KEYS = frozenset(
    {"to", "u", "url", "q", "target", "dest", "destination", "redirect", "redirect_url", "goto"}
)
_STEPS = frozenset(
    {"", "away", "away.php", "url", "l.php", "link", "link.php", "redirect", "redirect.php", "redir", "out"}
    | {"go", "goto", "jump", "leave", "exit", "external", "linkfilter"}
)
LONGEST = 4_000


def behind_redirect(address: str) -> str:
    """Where an address leads that holds another site's; any other as it is."""
    if (
        "?" not in address
        or len(address) > LONGEST
        or ("%3A" not in address.upper() and address.count("://") < 2)
    ):
        return address
    try:
        parts = urlsplit(address)
        held = [value for key, value in parse_qsl(parts.query) if key.lower() in _KEYS]
    except ValueError:
        return address
    last = parts.path.rstrip("/").rpartition("/")[2].lower()
    if last not in _STEPS or len(held) != 1 or not held[0].startswith(("https://", "http://")):
        return address
    outer, inner = host_of(address), host_of(held[0])
    return held[0] if outer and inner and not same_site(outer, inner) else address
