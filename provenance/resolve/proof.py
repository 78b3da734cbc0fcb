"""When a page that nobody gave as the source is the original.

A page that was found by searching must hold the repost's text, more surely than one to
which the page itself links; and it must stand where the claimed outlet publishes. The
same text on another site is another copy, whoever has it from whom.
"""

from __future__ import annotations

from enum import Enum

from provenance.model import Candidate, Capture, Comparison, Verdict, Version
from provenance.outlets.hosts import same_site
from provenance.resolve.address import host_of
from provenance.resolve.likeness import SAME_TITLE, content_words, likeness
from provenance.resolve.question import Question

# Of the repost's words, on the page. Two articles of one author that share background passages have
# less in common; a repost of which less is the article's needs its headline to agree.
SURE = 0.6
DECLARED = frozenset({"older_page", "named_memento"})


class Host(Enum):
    """Whose site an address stands on."""

    OUTLETS = "outlet"
    STRANGE = "strange"


def is_sure(comparison: Comparison) -> bool:
    """Whether a page that was searched for holds the article, and not one that shares some of it.

    An author writes an article and, hours later, its update under another headline; both share
    paragraphs, so an author and a day say nothing. What counts is how much of the repost stands on
    the page: a first report stands whole in its update, and is not what an aggregator copied.
    """
    copied = comparison.figures.from_original
    if comparison.verdict in (Verdict.FAITHFUL, Verdict.ABRIDGED, Verdict.ALTERED) and copied >= SURE:
        return True
    return headlines_agree(comparison.repost, comparison.original)


def headlines_agree(repost: Version, original: Version) -> bool:
    """Whether the headlines are one."""
    if not repost.headline or not original.headline:
        return False
    ours, theirs = (frozenset(content_words(v.text)) for v in (repost.headline, original.headline))
    return bool(ours) and (ours == theirs or likeness(ours, theirs) >= SAME_TITLE)


def host_standing(
    question: Question, candidate: Candidate, capture: Capture | None, hosts: frozenset[str]
) -> Host:
    """Whose site a candidate is on: the outlet's by its name, its hosts, or as a successor of it.

    An outlet's own address that leads to another site has moved there. What another copy credits is
    believed where nobody knows where the outlet publishes; else it may be one copy more.
    """
    if candidate.way in DECLARED or question.is_outlets(candidate.url):
        return Host.OUTLETS
    if candidate.way == "other_copy" and not hosts:
        return Host.OUTLETS
    host = host_of(candidate.url)
    if host is not None and any(same_site(host, one) for one in hosts) and not question.is_own(candidate.url):
        return Host.OUTLETS
    final = capture.final_url if capture is not None else None
    return Host.OUTLETS if final and question.is_outlets(final) else Host.STRANGE
