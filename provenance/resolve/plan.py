"""The order of the ways: surest and cheapest first, each told what the earlier ones met.

One generator for one repost. It is closed by whoever runs it as soon as a page is
proven to be the original. What each step gains was estimated for an outlet that
still stands: a permalink or a link on the older page is the article or nothing, a
WordPress interface or sitemap names it in one or two requests and serves every other
repost of that outlet in the same run, the lists of web archives are slow and are
asked when the site itself could not help, or first where the site is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from provenance.model import Candidate
from provenance.outlets import Outlet
from provenance.outlets.hosts import same_site
from provenance.resolve.address import split_address
from provenance.resolve.asking import Ask, Asking, Reads, Tried
from provenance.resolve.elsewhere import (
    ArchiveServer,
    SearchService,
    known_texts,
    older_page_link,
    search_services,
    web_archives,
)
from provenance.resolve.listed import by_day, feeds, own_search, posts, sitemaps
from provenance.resolve.outlet_link import outlet_link
from provenance.resolve.permalink import permalinks_at, permalinks_by_day
from provenance.resolve.phrase import Wording, wording_of
from provenance.resolve.question import Question
from provenance.resolve.sites import Site, Sites
from provenance.resolve.window import Window

MOST_SITES = 4
FEED_DAYS = timedelta(days=60)  # feeds hold an outlet's last weeks


@dataclass(frozen=True, slots=True)
class Means:
    """What may be asked besides the outlet itself, and what day it is."""

    today: date
    archives: tuple[ArchiveServer, ...] = ()
    services: tuple[SearchService, ...] = ()


def plan(question: Question, given: tuple[Candidate, ...], sites: Sites, means: Means) -> Asking:
    """Every step for one repost after the candidates that its page gives, cheapest and surest first."""
    wording, window = wording_of(question), question.window
    yield from known_texts()
    yield from older_page_link(question)
    yield from outlet_links(question, given)
    yield from moved_paths(question, given)
    asked: list[Site] = []
    for site, outlet in sites_of(question, sites, given):
        asked.append(site)
        yield from _at_site(site, outlet, question, wording, means)
        if site.is_left:
            yield from web_archives(site.host, means.archives, wording, window)
    for site in asked:
        if not site.is_left:
            yield from web_archives(site.host, means.archives, wording, window)
    yield from search_services(means.services, question, wording)
    for site in asked:
        yield from by_day(site)


def outlet_links(question: Question, given: tuple[Candidate, ...]) -> Asking:
    """Links in the text that lead to the claimed outlet and that no credit gives."""
    tried = {candidate.url for candidate in given}
    for candidate in outlet_link(question):
        if candidate.url not in tried:
            tried.add(candidate.url)
            yield candidate


def _at_site(site: Site, outlet: Outlet | None, question: Question, wording: Wording, means: Means) -> Asking:
    """One site of the outlet: made-up addresses, then its lists."""
    site.unspoken = ()
    window = question.window
    for candidate in permalinks_at(question, outlet, site.origin, site.host):
        if site.closed:
            return
        reply = yield candidate
        if isinstance(reply, Tried):
            site.learn(reply.kind)
    if site.signs is None and not site.closed:
        yield Ask(f"{site.origin}/", "front_page", f"{site.host}’s front page names its lists", Reads.SITE)
    recent = _is_recent(window, means.today)
    ways = [posts(site, wording, window), sitemaps(site, window), feeds(site), own_search(site, wording)]
    if recent:
        ways.insert(1, ways.pop(2))
    for way in ways:
        if site.closed:
            return
        yield from way
    for candidate in permalinks_by_day(question, outlet, site.host):
        if not site.closed:
            yield candidate


def _is_recent(window: Window | None, today: date) -> bool:
    return window is not None and today - FEED_DAYS <= window.last


def sites_of(
    question: Question, sites: Sites, given: tuple[Candidate, ...]
) -> Iterator[tuple[Site, Outlet | None]]:
    """The sites where the claimed outlet published, then where its successors do, each once."""
    seen: set[str] = set()
    for host, outlet in _hosts(question):
        if host not in seen and not question.is_own(f"https://{host}/x"):
            seen.add(host)
            yield sites.of(origin_of(host, outlet, given), host), outlet
        if len(seen) >= MOST_SITES:
            return


def hosts_of(question: Question) -> frozenset[str]:
    """The hosts where the claimed outlet and its successors publish or published."""
    return frozenset(host for host, _ in _hosts(question))


def _hosts(question: Question) -> Iterator[tuple[str, Outlet | None]]:
    claim, registry = question.repost.claim, question.registry
    named = claim.outlet
    outlet = registry.by_id(named.id) if registry and named and named.id else None
    if outlet is None:
        if named is not None and named.domain:
            yield named.domain, None
        return
    at = date(int(claim.date.value[:4]), 7, 1) if claim.date else None
    followed: set[str] = set()
    while outlet is not None and outlet.id not in followed:
        followed.add(outlet.id)
        for host in _own_hosts(outlet, at):
            yield host, outlet
        at = None  # a successor holds the archive now, whatever its years
        outlet = registry.by_id(outlet.successor.outlet) if registry and outlet.successor else None


def _own_hosts(outlet: Outlet, at: date | None) -> tuple[str, ...]:
    """The hosts of that time, then the present ones, to which the archive may have moved; else all."""
    held = [domain.host for domain in outlet.domains if domain.years.hold(at)]
    present = [domain.host for domain in outlet.domains if domain.years.until is None]
    return tuple(dict.fromkeys((*held, *present))) or tuple(domain.host for domain in outlet.domains)


def moved_paths(question: Question, given: tuple[Candidate, ...]) -> Iterator[Candidate]:
    """The given addresses at the other hosts of their outlet: many a site moves and keeps its paths."""
    hosts = list(dict.fromkeys(host for host, _ in _hosts(question)))
    for candidate in given:
        parts = split_address(candidate.url)
        own = next(
            (host for host in hosts if parts and parts.hostname and same_site(parts.hostname, host)), None
        )
        for host in hosts if parts is not None and own is not None else ():
            if host != own and parts is not None:
                url = parts._replace(netloc=host).geturl()
                yield Candidate(
                    url, "moved_path", f"the same path at {host}; the address: {candidate.reason}"
                )


def origin_of(host: str, outlet: Outlet | None, given: tuple[Candidate, ...]) -> str:
    """The scheme, host and port of a site: as a given link has it, or its permalinks, else https."""
    for candidate in given:
        parts = split_address(candidate.url)
        if parts is not None and parts.hostname and same_site(parts.hostname, host) and parts.port:
            return f"{parts.scheme}://{parts.netloc}"
    for shape in outlet.permalinks if outlet else ():
        scheme, _, rest = shape.partition("://")
        authority = rest.partition("/")[0]
        if "{domain}" in authority and scheme in ("http", "https"):
            return f"{scheme}://{authority.replace('{domain}', host)}"
    return f"https://{host}"
