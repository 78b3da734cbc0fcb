"""What every way of finding is asked, and the form in which it answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from provenance.model import Candidate, Page, PartialDate, Repost
from provenance.outlets.hosts import registered_domain, same_site
from provenance.outlets.names import name_key, split_article
from provenance.resolve.address import host_of, key_of
from provenance.resolve.window import Window, window_of

if TYPE_CHECKING:
    from provenance.outlets import Registry


SHORTEST_NAME = 5  # "Time" and "Bild" are also words that other sites are called by


@dataclass(frozen=True, slots=True)
class Question:
    """One repost of one page, and the registry that knows outlets and their hosts."""

    page: Page
    repost: Repost
    registry: Registry | None = None
    shown: PartialDate | None = None  # the date that the page shows for itself

    @property
    def window(self) -> Window | None:
        """When the original may have been published, as far as the page lets us tell."""
        return window_of(self.repost.claim.date, self.shown if self.leads else None)

    @property
    def leads(self) -> bool:
        """Whether the page's machine-readable signals speak of this repost: it is the first."""
        return self.repost.index == 0

    @property
    def own_hosts(self) -> frozenset[str]:
        """The hosts of the page itself, as far as they are known."""
        urls = (self.page.document.url, self.repost.own_url)
        return frozenset(host for host in map(host_of, urls) if host)

    @property
    def own_keys(self) -> frozenset[str]:
        """The page's own addresses and those of the other items on it: never an original."""
        urls = [self.page.document.url, *(repost.own_url for repost in self.page.reposts)]
        return frozenset(key for key in (key_of(url) for url in urls if url) if key)

    @property
    def outlet_hosts(self) -> frozenset[str]:
        """The hosts of the claimed outlet: as the claim names it and as the registry knows it."""
        outlet = self.repost.claim.outlet
        if outlet is None:
            return frozenset()
        known = self.registry.by_id(outlet.id) if self.registry and outlet.id else None
        hosts = {domain.host for domain in known.domains} if known else set()
        return frozenset(hosts | ({outlet.domain} if outlet.domain else set()))

    def is_own(self, url: str) -> bool:
        """Whether an address stands on the page's own site."""
        host = host_of(url)
        return host is not None and any(same_site(host, own) for own in self.own_hosts)

    def is_outlets(self, url: str) -> bool:
        """Whether an address stands on the claimed outlet's site, and that is not the page's own."""
        host = host_of(url)
        if host is None or self.is_own(url):
            return False
        return any(same_site(host, outlet) for outlet in self.outlet_hosts) or self._bears_its_name(host)

    def _bears_its_name(self, host: str) -> bool:
        """Whether a host is called what the claimed outlet is called: "Low Marsh Herald", lowmarshherald.com.

        That is how a link is told to be the outlet's where the registry does not know it.
        """
        outlet, domain = self.repost.claim.outlet, registered_domain(host)
        if outlet is None or domain is None:
            return False
        label = name_key(domain.partition(".")[0])
        return len(label) >= SHORTEST_NAME and label in (
            name_key(outlet.name),
            name_key(split_article(outlet.name)[1]),
        )


class Way(Protocol):
    """One way of finding: pure, cheap, and silent where it has nothing to say."""

    def __call__(self, question: Question) -> Iterable[Candidate]: ...
