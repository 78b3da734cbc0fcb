"""Lists that an outlet's site gives: its WordPress interface, feed, sitemaps and search pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode

from provenance.model import Candidate
from provenance.resolve.asking import Ask, Asking, Entry, Listing, Reads
from provenance.resolve.phrase import Wording
from provenance.resolve.sites import Site
from provenance.resolve.window import Window, days_between

POSTS_A_PAGE = 100  # the most that WordPress gives at once
MOST_SITEMAPS = 5  # of one site for one repost: an index, and the parts about the date
LONGEST_WINDOW = 45  # days that one question for posts may cover

_SKIPPED = re.compile(
    r"tag|categor|author|autor|image|video|user|taxonom|product|attachment|event", re.IGNORECASE
)
_YEAR_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:[-_/]?(0[1-9]|1[0-2]))?(?!\d)")


def listed(listing: Listing, way: str, where: str) -> Iterator[Candidate]:
    """The candidates that a list names, likeliest first."""
    for entry in listing.entries:
        told = f" as “{entry.title}”" if entry.title else ""
        yield Candidate(entry.url, way, f"{where} names it{told}", copy=entry.copy)


def posts(site: Site, wording: Wording, window: Window | None) -> Asking:
    """The WordPress interface: the posts about the claimed day, then those that hold words of the text."""
    api = site.signs.posts if site.signs else None
    if api is None:
        return
    where = f"{site.host}’s WordPress interface"
    for parameters, reason in _post_questions(wording, window):
        if "posts" in site.deaf:
            return
        fields = {"per_page": str(POSTS_A_PAGE), "_fields": "link,title,date,excerpt"}
        url = _with_query(f"{api}wp/v2/posts", parameters | fields)
        way = _way_of(parameters)
        answer = yield Ask(url, way, f"{where}: {reason}", Reads.POSTS)
        if isinstance(answer, Listing):
            yield from listed(answer, way, where)
        else:
            site.deaf.add("posts")


def _post_questions(wording: Wording, window: Window | None) -> Iterator[tuple[dict[str, str], str]]:
    if window is not None and window.days <= LONGEST_WINDOW:
        between = {"after": f"{window.first}T00:00:00", "before": f"{window.last}T23:59:59"}
        yield between, f"its posts from {window.first} to {window.last}"
    for words in wording.searches(exact=True):
        yield {"search": words}, f"its posts with {words}"


def _way_of(parameters: dict[str, str]) -> str:
    if "search" not in parameters:
        return "posts"
    return "text_search" if parameters["search"].startswith('"') else "posts_search"


def _with_query(address: str, parameters: dict[str, str]) -> str:
    """`address` with parameters; WordPress without pretty addresses has its interface in a query."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode(parameters)}"


def sitemaps(site: Site, window: Window | None) -> Asking:
    """robots.txt names the sitemaps; of an index the parts about the claimed date are read."""
    where = f"{site.host}’s sitemap"
    unspoken: list[Entry] = []
    queue = [Entry(url) for url in site.signs.sitemaps] if site.signs else []
    answer = yield Ask(
        f"{site.origin}/robots.txt", "robots", f"{site.host}’s robots.txt names its sitemaps", Reads.ROBOTS
    )
    if isinstance(answer, Listing):
        queue += answer.further
    queue = queue or [Entry(f"{site.origin}/sitemap.xml")]
    seen: set[str] = set()
    while queue and len(seen) < MOST_SITEMAPS:
        url = queue.pop(0).url
        if url in seen:
            continue
        seen.add(url)
        answer = yield Ask(url, "sitemap", f"{where} names its articles", Reads.SITEMAP)
        if isinstance(answer, Listing):
            unspoken += answer.unspoken
            yield from listed(answer, "sitemap", where)
            queue = in_order(answer.further, window) + queue

    site.unspoken = tuple(unspoken)


def by_day(site: Site) -> Asking:
    """What the sitemap names of about that day without a word that tells what it is: the last resort."""
    for entry in site.unspoken:
        reason = f"{site.host}’s sitemap has it of {entry.date or 'that time'}"
        yield Candidate(entry.url, "sitemap_day", reason)


def in_order(parts: tuple[Entry, ...], window: Window | None) -> list[Entry]:
    """The parts of a sitemap index that may name an article of that time, likeliest first.

    Without a window the parts that were changed last come first.
    """
    kept = [(order, entry) for entry in parts if (order := _order(entry, window)) is not None]
    if window is None:
        kept.sort(key=lambda pair: pair[1].date or "", reverse=True)
        return [entry for _, entry in sorted(kept, key=lambda pair: pair[0][0])]
    return [entry for _, entry in sorted(kept, key=lambda pair: pair[0])]


def _order(entry: Entry, window: Window | None) -> tuple[int, str] | None:
    """Where a part stands; None for one that is of another time."""
    name = entry.url.rpartition("://")[2].partition("/")[2]
    rank = 3 if _SKIPPED.search(name) else 1
    named = _YEAR_IN_NAME.search(name)
    days = days_between(named[1], named[2], None) if named else None
    changed = (entry.date or "")[:10]
    if window is None:
        return rank, ""
    if days is not None:
        off = window.off(*days)
        return (rank - 1, f"{off:05}") if not off or not window.stated else None
    if changed and changed < f"{window.first}":
        return None  # it was not changed since, so it cannot name what came later
    return rank, changed


def feeds(site: Site) -> Asking:
    """The feeds that the site names: its newest articles, with their first words."""
    for url in (site.signs.feeds if site.signs else ())[:2]:
        answer = yield Ask(url, "feed", f"{site.host}’s feed names its newest articles", Reads.FEED)
        if isinstance(answer, Listing):
            yield from listed(answer, "feed", f"{site.host}’s feed")


def own_search(site: Site, wording: Wording) -> Asking:
    """The site's own search, asked for the headline and for words of the text."""
    templates = site.signs.searches if site.signs else ()
    for template in templates[:1]:
        for words in wording.searches(exact=False)[:2]:
            if "site_search" in site.deaf:
                return
            url = template.replace("{words}", quote(words, safe=""))
            answer = yield Ask(url, "site_search", f"{site.host}’s own search for {words}", Reads.RESULTS)
            if isinstance(answer, Listing):
                yield from listed(answer, "site_search", f"{site.host}’s own search")
            else:
                site.deaf.add("site_search")
