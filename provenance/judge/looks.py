"""What an attempt met, sorted by what it lets us say: not there, silent, or not looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never
from urllib.parse import urlsplit

from provenance.model import Attempt, Fetched, Look, OutcomeKind, Resolution, Unreachable

# A parked domain is none of these: the outlet lost its address, which says nothing about the article.
ABSENT = frozenset({OutcomeKind.GONE, OutcomeKind.NOT_FOUND, OutcomeKind.SOFT_404})
# An archive that has no copy says nothing about the page itself.
SILENT = frozenset({OutcomeKind.NOT_ARCHIVED})

WALLS = frozenset(
    {
        OutcomeKind.PAYWALLED,
        OutcomeKind.CONSENT_WALL,
        OutcomeKind.BLOCKED,
        OutcomeKind.ROBOTS,
        OutcomeKind.RATE_LIMITED,
    }
)
HINDRANCES = WALLS | {
    OutcomeKind.DNS_FAULT,
    OutcomeKind.TLS_FAULT,
    OutcomeKind.TIMEOUT,
    OutcomeKind.RESET,
    OutcomeKind.SERVER_ERROR,
    OutcomeKind.PROTOCOL_FAULT,
    OutcomeKind.TOO_MANY_REDIRECTS,
    OutcomeKind.TOO_LARGE,
    OutcomeKind.REFUSED,
}

# Ways that the page itself does not give: what they meet says nothing about the repost.
SEARCHED = frozenset(
    "known_text older_page outlet_link permalink posts posts_search text_search"  # noqa: SIM905
    " sitemap sitemap_day feed site_search web_archive web_search other_copy named_memento".split()
)
# Lists that name the articles of a site about a day.
FULL_LISTS = frozenset({"posts", "sitemap"})
SEARCHES = frozenset({"text_search", "posts_search"})
# A word of one may have been changed in the copy, or be a link in the original.
FEWEST_PASSAGES = 2
NAMING = FULL_LISTS | SEARCHES | {"sitemap_day", "feed", "site_search"}


def kind_of(attempt: Attempt) -> OutcomeKind:
    return attempt.outcome.kind


def is_barred(attempt: Attempt) -> bool:
    outcome = attempt.outcome
    match outcome:
        case Fetched():
            return False
        case Unreachable():
            return outcome.kind not in ABSENT and outcome.kind not in SILENT
        case _:
            assert_never(outcome)


def ruling_look(resolution: Resolution) -> Look | None:
    """The look by which the outlet's own sites rule the article out; None where any of them does not.

    A page that was named and could not be read rules nothing out, nor does a search that
    was stopped.
    """
    named = [a for a in resolution.attempts if a.candidate.way in NAMING]
    if resolution.stopped or any(is_barred(a) for a in named):
        return None
    sites: dict[str, list[Look]] = {}
    for look in resolution.looks:
        if look.way in FULL_LISTS | SEARCHES:
            sites.setdefault(urlsplit(look.url).netloc, []).append(look)
    ruling = [_by_sitemap(looks) or _by_search(looks) for looks in sites.values()]
    return ruling[0] if ruling and all(ruling) else None


def _by_sitemap(looks: Sequence[Look]) -> Look | None:
    """A site's one sitemap that names what came before and after the claimed day, and nothing of it.

    One of several may be that of another section, another year or the last two days.
    """
    lists = [look for look in looks if look.way == "sitemap"]
    if len(lists) != 1:
        return None
    (only,) = lists
    names_none = only.total and not only.near and not only.likely
    return only if _answered(only) and only.around and names_none else None


def _by_search(looks: Sequence[Look]) -> Look | None:
    """A search over all posts that finds neither of two passages nor the headline.

    It must have posts to search, and as many of the claimed days as the sitemap names pages:
    a site may keep its articles where this interface does not look.
    """
    posts = [look for look in looks if look.way == "posts" and look.kind is OutcomeKind.OK]
    paged = sum(look.near + look.likely for look in looks if look.way == "sitemap")
    if not posts or posts[0].total < max(1, paged):
        return None
    found = [look for look in looks if look.way in SEARCHES]
    silent = [look.way for look in found if _answered(look) and not look.total]
    enough = silent.count("text_search") >= FEWEST_PASSAGES and "posts_search" in silent
    return found[0] if enough and len(silent) == len(found) else None


def _answered(look: Look) -> bool:
    return look.kind is OutcomeKind.OK and look.whole
