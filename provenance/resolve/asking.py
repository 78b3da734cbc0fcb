"""What a way of finding asks, and what it is answered.

A way that needs to know more than the page says is a generator: it yields
questions (`Ask`) and candidates, and is sent an answer for each. Who asks, and
through which gate, is no concern of this room; nothing here looks anywhere.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from enum import StrEnum

from provenance.model import Candidate, OutcomeKind, Page


class Reads(StrEnum):
    """As what an answer is to be read."""

    PAGE = "page"  # a page of the aggregator: its reposts with their claims
    SITE = "site"  # any page of a site, for what it says of the site's interfaces
    ROBOTS = "robots"  # robots.txt, for its Sitemap lines
    POSTS = "posts"  # the WordPress REST interface
    FEED = "feed"
    SITEMAP = "sitemap"
    RESULTS = "results"  # an HTML page of search results
    CAPTURES = "captures"  # a web archive's CDX list
    HITS = "hits"  # the JSON answer of a search service
    TEXTS = "texts"  # our own archive, by text; no request


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: `cost` is the number of requests that it takes.

    `secret` are header fields that are sent and never written down; `path` says
    where in a JSON answer the addresses stand (`web.results.url`); `base` is the
    address of the web archive whose list is asked.
    """

    url: str
    way: str
    reason: str
    reads: Reads
    cost: int = 1
    path: str | None = None
    base: str | None = None
    secret: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: an address, and what the list says of it.

    `date` is ISO 8601, as precise as the list gives it, of the publication or, with `changed`,
    of the last change; `words` are the article's first words; `copy` is the address of an
    archived copy.
    """

    url: str
    title: str | None = None
    date: str | None = None
    words: str | None = None
    copy: str | None = None
    changed: bool = False
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries that may be what is sought, likeliest first, and the further lists that are named.

    `unspoken` are entries near the likely day whose addresses and titles say nothing
    (`/story/4711`). `total` counts all entries; `near` those that may be of about the claimed
    date and are not among `entries`; `whole` is False where the list goes on elsewhere or was cut,
    `around` True where it names what was surely published before that time and what was after.
    """

    entries: tuple[Entry, ...] = ()
    further: tuple[Entry, ...] = ()
    unspoken: tuple[Entry, ...] = ()
    total: int = 0
    near: int = 0
    whole: bool = True
    around: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """What a page says of its site: where its interfaces stand.

    `posts` is the address of a WordPress REST interface, `searches` are addresses
    with `{words}` in them.
    """

    posts: str | None = None
    feeds: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a candidate: the outcome, and whether the page holds the repost's text."""

    kind: OutcomeKind
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """No answer: what was seen instead; `kind` None where nothing was asked."""

    kind: OutcomeKind | None = None
    detail: str = ""


Answer = Listing | Signs | Page | Tried | Silence
Step = Candidate | Ask
Asking = Generator[Step, Answer, None]
