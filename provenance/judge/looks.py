"""What an attempt met, sorted by what it lets us say: not there, silent, or not looked at."""

from __future__ import annotations

from typing import assert_never

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
# Lists that name every article of a site about a day.
FULL_LISTS = frozenset({"posts", "sitemap"})
SEARCHES = frozenset({"text_search", "posts_search"})
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
    """The look by which the outlet's own site rules the article out; None where nothing does.

    It is a whole list of what the outlet published about the claimed day that names nothing
    that could be the article; or its search over all its posts, where that finds neither a
    passage of the text nor the headline. A page that was named and could not be read rules
    nothing out.
    """
    named = [a for a in resolution.attempts if a.candidate.way in NAMING]
    if any(is_barred(a) for a in named):
        return None
    answered = [look for look in resolution.looks if look.kind is OutcomeKind.OK and look.whole]
    for look in answered:
        if look.way in FULL_LISTS and look.total and not look.near and not look.likely:
            return look
    silent = [look for look in answered if not look.total and look.way in SEARCHES]
    return silent[0] if {look.way for look in silent} == SEARCHES else None
