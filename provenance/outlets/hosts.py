"""Hosts and the domains they are registered under, by the public suffix list, offline."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    # Imported late: reading the list costs more than parsing most pages needs.
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=True)


def normal_host(host: str) -> str:
    """`host` in lower case and punycode, without port, trailing dot and user part."""
    host = host.strip().lower().rpartition("@")[2].rstrip(".")
    if not host.startswith("["):
        host = host.partition(":")[0]
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def host_of(url: str) -> str | None:
    """The host that a URL names, normal; None where there is none."""
    try:
        host = urlsplit(url.strip()).hostname
    except ValueError:
        return None
    return normal_host(host) if host else None


@lru_cache(maxsize=4096)
def registered_domain(host: str) -> str | None:
    """The domain a host is registered under (`bbc.co.uk`); None for suffixes, addresses and plain names.

    Private suffixes count (`blogspot.com`, `github.io`): two blogs of one
    service are two publishers.
    """
    host = normal_host(host)
    if "." not in host or host.replace(".", "").isdigit() or host.startswith("["):
        return None
    found: str | None = _suffixes().privatesuffix(host)
    return found


def same_site(a: str, b: str) -> bool:
    """Whether two hosts belong to one registered domain (or are the same host)."""
    a, b = normal_host(a), normal_host(b)
    if not a or not b:
        return False
    return a == b or (registered_domain(a) is not None and registered_domain(a) == registered_domain(b))
