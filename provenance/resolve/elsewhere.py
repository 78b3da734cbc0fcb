"""What others may know: web archives, search services, our own archive, the aggregator's older page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from urllib.parse import quote, urlencode

from provenance.model import Candidate, Page, Repost
from provenance.resolve.address import article_address, key_of
from provenance.resolve.asking import Ask, Asking, Listing, Reads
from provenance.resolve.likeness import SAME_TITLE, content_words, likeness
from provenance.resolve.listed import listed
from provenance.resolve.phrase import Wording
from provenance.resolve.question import Question
from provenance.resolve.window import Window

MOST_CAPTURES = 2_000
SHORTEST_FILTER = 5  # letters: shorter words stand in too many addresses
DAYS_AFTER = timedelta(days=45)  # within which a crawler comes by
MOST_HITS = 5
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class ArchiveServer:
    """A web archive: where its copies stand (`base`), where its list is asked, and how that takes filters."""

    base: str
    cdx: str
    matches_whole: bool = False  # Wayback matches the whole field, pywb any part of it


@dataclass(frozen=True, slots=True)
class SearchService:
    """A search service: its address with `{words}`, and the path to the addresses in its JSON answer."""

    name: str
    template: str
    path: str
    secret: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def web_archives(
    host: str, servers: tuple[ArchiveServer, ...], wording: Wording, window: Window | None
) -> Asking:
    """The captures of a host: those with a rare word of the headline in their address, then all of a time."""
    for server in servers:
        found = False
        for query, reason in _capture_questions(host, server, wording, window):
            url = f"{server.cdx}?{urlencode(query)}"
            ask = Ask(url, "web_archive", f"{reason} in {server.base}", Reads.CAPTURES, base=server.base)
            answer = yield ask
            if not isinstance(answer, Listing):
                break
            for candidate in listed(answer, "web_archive", f"the list of captures in {server.base}"):
                found = True
                yield candidate
        if found:
            return


def _capture_questions(
    host: str, server: ArchiveServer, wording: Wording, window: Window | None
) -> Iterator[tuple[dict[str, str], str]]:
    query = {"url": host, "matchType": "host", "output": "json", "limit": str(MOST_CAPTURES)}
    query |= {"collapse": "urlkey"} if server.matches_whole else {}
    query |= {"from": f"{window.first:%Y%m%d}"} if window else {}
    word = rarest(wording.headlines[0]) if wording.headlines else None
    if word is not None:
        filtered = f"urlkey:.*{word}.*" if server.matches_whole else f"urlkey:{word}"
        yield query | {"filter": filtered}, f"captures of {host} with “{word}” in the address"
    if window is not None:
        until = f"{window.last + DAYS_AFTER:%Y%m%d}"
        yield query | {"to": until}, f"captures of {host} in the weeks after the claimed date"


def rarest(headline: str) -> str | None:
    """The longest word of a headline that addresses spell in one way: the one that fewest others hold.

    Not so words with an accent (ü as u or ue) or an elided article (l'eau as leau or l-eau).
    """
    words = [word for word in _WORD.findall(headline.casefold()) if word.isascii()]
    return max((word for word in words if len(word) >= SHORTEST_FILTER), key=len, default=None)


def search_services(services: tuple[SearchService, ...], question: Question, wording: Wording) -> Asking:
    """What search services find for a stretch of the text, the outlet's own pages first."""
    for service in services:
        for words in wording.searches(exact=True)[:2]:
            url = service.template.replace("{words}", quote(words, safe=""))
            ask = Ask(
                url, "web_search", f"{service.name} asked for {words}", Reads.HITS,
                path=service.path, secret=service.secret,
            )  # fmt: skip
            answer = yield ask
            if not isinstance(answer, Listing):
                break
            hits = sorted(
                listed(answer, "web_search", service.name), key=lambda c: not question.is_outlets(c.url)
            )
            yield from (hit for hit in hits[:MOST_HITS])  # a list takes no answers


def known_texts() -> Asking:
    """Articles in our own archive that hold the text; no request."""
    answer = yield Ask("", "known_text", "our own archive, by the text", Reads.TEXTS, cost=0)
    if isinstance(answer, Listing):
        for candidate in listed(answer, "known_text", "our own archive, by the text,"):
            yield replace(candidate, cost=0)


def older_page_link(question: Question) -> Asking:
    """The aggregator's own page of an older repost, and the link that still stands there."""
    page = question.page
    address = article_address(question.repost.own_url, page.document.url) if question.repost.own_url else None
    if address is None or key_of(address) == key_of(page.document.url or ""):
        return
    reason = "the aggregator's own page of this repost may still have the link"
    answer = yield Ask(address, "older_page", reason, Reads.PAGE)
    if not isinstance(answer, Page):
        return
    from provenance.resolve import candidates

    repost = same_repost(answer, question)
    for candidate in candidates(answer, repost, question.registry) if repost else ():
        told = f"the aggregator's own page of this repost has the link: {candidate.reason}"
        yield Candidate(candidate.url, "older_page", told)


def same_repost(page: Page, question: Question) -> Repost | None:
    """The repost on its own page: by its headline, else the lead where the address is its own."""
    wanted = question.repost.headline
    words = frozenset(content_words(wanted.text)) if wanted else frozenset()
    for repost in page.reposts:
        theirs = frozenset(content_words(repost.headline.text)) if repost.headline else frozenset()
        if words and (words == theirs or likeness(words, theirs) >= SAME_TITLE):
            return repost
    return page.reposts[0] if len(page.reposts) == 1 and not words else None
