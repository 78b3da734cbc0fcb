"""What a run has learned of the sites that it asked, so that nothing is asked twice."""

from __future__ import annotations

from dataclasses import dataclass, field

from provenance.model import OutcomeKind
from provenance.resolve.asking import Entry, Signs

# After these a site is not asked for anything else: it would answer the same.
CLOSED = frozenset(
    {
        OutcomeKind.DNS_FAULT,
        OutcomeKind.PARKED,
        OutcomeKind.TIMEOUT,
        OutcomeKind.RESET,
        OutcomeKind.TLS_FAULT,
        OutcomeKind.BLOCKED,
        OutcomeKind.RATE_LIMITED,
        OutcomeKind.REFUSED,
    }
)
# Of these, the ones that say that nobody publishes there any more.
LEFT = frozenset({OutcomeKind.DNS_FAULT, OutcomeKind.PARKED})


@dataclass(slots=True)
class Site:
    """One origin (`https://host`) in one run. Grows as answers come."""

    origin: str
    host: str
    signs: Signs | None = None  # None: no page of it was seen yet
    closed: OutcomeKind | None = None
    answered: bool = False
    unspoken: tuple[Entry, ...] = ()  # what its sitemap names without words, for the present repost
    deaf: set[str] = field(default_factory=set)  # ways to which it has nothing to say

    @property
    def is_left(self) -> bool:
        """Whether nobody publishes there any more."""
        return self.closed in LEFT

    def learn(self, kind: OutcomeKind | None, *, of_list: bool = False) -> None:
        """Takes in what a look at one of its addresses came to.

        That an interface is shut (WordPress answers 401 where a plug-in shuts it) does not close the site.
        """
        if kind in CLOSED and not (of_list and kind is OutcomeKind.BLOCKED):
            self.closed = kind
        elif kind is not None and kind not in (OutcomeKind.OFFLINE, OutcomeKind.NOT_ARCHIVED):
            self.answered = True

    def shows(self, signs: Signs) -> None:
        """Takes in what one of its pages says of its interfaces."""
        if self.signs is None:
            self.signs = signs
            return
        old = self.signs
        self.signs = Signs(
            posts=old.posts or signs.posts,
            feeds=tuple(dict.fromkeys(old.feeds + signs.feeds)),
            searches=tuple(dict.fromkeys(old.searches + signs.searches)),
            sitemaps=tuple(dict.fromkeys(old.sitemaps + signs.sitemaps)),
        )


class Sites:
    """The sites of one run, by their origin."""

    def __init__(self) -> None:
        self._sites: dict[str, Site] = {}

    def of(self, origin: str, host: str) -> Site:
        """What is known of a site; begins with nothing."""
        return self._sites.setdefault(origin, Site(origin, host))

    def leads(self, site: Site, final_url: str | None) -> None:
        """Takes in where a site's addresses lead: `www.` or not, https or not, it is one site."""
        origin = origin_in(final_url or "")
        same_host = origin.partition("://")[2].removeprefix("www.") == site.origin.partition("://")[
            2
        ].removeprefix("www.")
        if origin and origin != site.origin and same_host:
            site.origin = origin
            self._sites[origin] = site

    def at(self, url: str) -> Site | None:
        """The known site under which an address stands."""
        return self._sites.get(origin_in(url))


def origin_in(url: str) -> str:
    """The scheme, host and port of an address."""
    scheme, mark, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0].partition('?')[0]}" if mark else ""
