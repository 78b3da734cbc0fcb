"""The one place where a verdict is decided, with the sentence that gives its reason.

Everything here is a rule over values: what was seen, what was found, what
could not be looked at. A failed look never becomes "not there", and nothing
unseen becomes "dropped".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from provenance.kinship import (
    AGREEING,
    LEAST_FACTS,
    NO_KINSHIP,
    Kinship,
    evidence,
    facts_agree,
    may_be_same_story,
    same_story,
    shared_facts,
)
from provenance.model import (
    Alteration,
    AlterationKind,
    Attempt,
    Claim,
    Comparison,
    Complete,
    Fetched,
    Figures,
    OutcomeKind,
    Resolution,
    Severity,
    Unreachable,
    Verdict,
)

# Below this share of common words, on both sides, a text is not a copy. Copies of one agency story in
# the family corpus share 0.55 and more, articles of different outlets on one event at most 0.3.
COPIED = 0.4
# A text with fewer words says too little to be compared, unless it is the same word for word.
LEAST_WORDS = 25
MUCH_MORE = 3

# An original with less than this share of the repost's words that tells the same is a summary of it.
SUMMARY = 0.6

CUTS = frozenset({AlterationKind.PASSAGE_DROPPED, AlterationKind.TAIL_CUT})


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a comparison saw, ready to be judged.

    `unseen` says why the original could not be seen whole (a paywall, too little text);
    `withheld` counts cuts and insertions that an incomplete capture does not let us claim.
    """

    figures: Figures
    alterations: tuple[Alteration, ...]
    identical: bool
    repost_complete: Complete
    original_complete: Complete
    incomplete_reasons: tuple[str, ...] = ()
    withheld: int = 0
    unseen: str | None = None
    kinship: Kinship = NO_KINSHIP
    reworded: tuple[int, int] = (0, 0)  # sentences in which words were changed, of those on both sides


# --- comparisons ---------------------------------------------------------------------------------


def judge_comparison(seen: Sighting) -> tuple[Verdict, str | None]:
    """The verdict of a comparison and its reason; always a reason for `unverifiable`."""
    figures = seen.figures
    if seen.identical:
        return _nothing_found(seen)
    if not figures.repost_words or not figures.original_words:
        return Verdict.UNVERIFIABLE, seen.unseen or _no_words(figures)
    if seen.unseen:
        return Verdict.UNVERIFIABLE, seen.unseen
    fewer, more = sorted((figures.repost_words, figures.original_words))
    if fewer < LEAST_WORDS and more > MUCH_MORE * fewer:
        return Verdict.UNVERIFIABLE, _too_little(figures)
    if (
        not is_copied(figures)
        and figures.original_words < SUMMARY * figures.repost_words
        and _summarises(seen)
    ):
        return Verdict.UNVERIFIABLE, _summary(figures)
    if not is_copied(figures):
        return _not_a_copy(seen)
    if is_reworded(seen.reworded, figures) and facts_agree(seen.kinship):
        return Verdict.REWRITTEN, _reworded(seen)
    own = [a for a in seen.alterations if a.severity is Severity.MATERIAL and not _is_cut(a)]
    if own:
        return Verdict.ALTERED, None
    if seen.withheld:
        return Verdict.UNVERIFIABLE, _withheld(seen)
    if any(_is_cut(a) and a.severity is Severity.MATERIAL for a in seen.alterations):
        return Verdict.ABRIDGED, None
    return _nothing_found(seen)


def _summarises(seen: Sighting) -> bool:
    facts = shared_facts(seen.kinship)
    return facts.fewer >= LEAST_FACTS and facts.both >= AGREEING * facts.fewer


def _summary(figures: Figures) -> str:
    return (
        f"The page found tells the same in far fewer words ({figures.original_words} against "
        f"{figures.repost_words}); it may be a summary, so nothing can be said about what was changed."
    )


def _is_cut(alteration: Alteration) -> bool:
    return alteration.kind in CUTS or (
        alteration.kind is AlterationKind.PASSAGE_CHANGED and not alteration.after
    )


def _no_words(figures: Figures) -> str:
    if figures.original_words:
        return "The repost holds no words, so there is nothing to compare."
    if figures.repost_words:
        return "The original's page holds no article text, so nothing can be said about what was changed."
    return "Neither side holds any words, so there is nothing to compare."


def _too_little(figures: Figures) -> str:
    return (
        f"There is too little text to tell: {figures.repost_words} words in the repost, "
        f"{figures.original_words} in the original."
    )


def _nothing_found(seen: Sighting) -> tuple[Verdict, str | None]:
    for side, complete in (("repost", seen.repost_complete), ("original", seen.original_complete)):
        if complete is Complete.NO:
            reasons = "".join(f" ({reason})" for reason in seen.incomplete_reasons[:1])
            return (
                Verdict.UNVERIFIABLE,
                f"The capture of the {side} is not whole{reasons}; "
                "as far as it goes, nothing material was found.",
            )
    return Verdict.FAITHFUL, None


def _withheld(seen: Sighting) -> str:
    cause = seen.incomplete_reasons[0] if seen.incomplete_reasons else "a capture is not known to be whole"
    passages = "one passage stands" if seen.withheld == 1 else f"{seen.withheld} passages stand"
    return f"{passages.capitalize()} on one side only, but that proves nothing here: {cause}."


def _not_a_copy(seen: Sighting) -> tuple[Verdict, str]:
    figures = seen.figures
    if min(figures.repost_words, figures.original_words) < LEAST_WORDS:
        return Verdict.UNVERIFIABLE, _too_little(figures)
    if same_story(seen.kinship):
        return Verdict.REWRITTEN, "The wording differs almost throughout, but " + evidence(seen.kinship)
    if may_be_same_story(seen.kinship):
        return Verdict.UNVERIFIABLE, (
            "The wording differs almost throughout, and "
            + evidence(seen.kinship)
            + " It cannot be told whether one was made from the other or both report the same event."
        )
    return Verdict.DIFFERENT, (
        f"Only {figures.from_original:.0%} of the repost's words stand in the page found, and "
        + evidence(seen.kinship)
    )


def is_copied(figures: Figures) -> bool:
    """True when enough of either text stands in the other for an edit to be called an edit."""
    common = figures.from_original * figures.repost_words
    least = min(LEAST_WORDS, 0.8 * min(figures.repost_words, figures.original_words))
    return max(figures.kept, figures.from_original) >= COPIED and common >= least


# Copies spun by a synonym list change words in nine of ten sentences; the most edited honest copy in
# the family corpus does so in less than half.
REWORDED = 0.6
LEAST_SENTENCES = 6
HARDLY_REWORDED = 0.9  # of the words kept: many sentences, but a word here and there


def is_reworded(sentences: tuple[int, int], figures: Figures) -> bool:
    """True when so many sentences were given other words that no list of edits describes the copy."""
    changed, total = sentences
    return (
        total >= LEAST_SENTENCES and changed >= REWORDED * total and figures.from_original < HARDLY_REWORDED
    )


def _reworded(seen: Sighting) -> str:
    changed, total = seen.reworded
    return f"Words were changed in {changed} of {total} sentences, while " + evidence(seen.kinship)


# --- checks --------------------------------------------------------------------------------------

# A parked domain is none of these: the outlet lost its address, which says nothing about the article.
_ABSENT = frozenset({OutcomeKind.GONE, OutcomeKind.NOT_FOUND, OutcomeKind.SOFT_404})
# An archive that has no copy says nothing about the page itself.
_SILENT = frozenset({OutcomeKind.NOT_ARCHIVED})

_PHRASES: dict[OutcomeKind, str] = {
    OutcomeKind.GONE: "is gone (the server says so for good)",
    OutcomeKind.NOT_FOUND: "was not found on its server",
    OutcomeKind.SOFT_404: "shows an error page although the server reports success",
    OutcomeKind.PARKED: "stands on a domain that is parked now",
    OutcomeKind.BLOCKED: "refused our request",
    OutcomeKind.PAYWALLED: "is behind a paywall",
    OutcomeKind.CONSENT_WALL: "is behind a consent wall",
    OutcomeKind.RATE_LIMITED: "asked us to come back later",
    OutcomeKind.WRONG_TYPE: "is not a readable document",
    OutcomeKind.TOO_LARGE: "is larger than the limit",
    OutcomeKind.SERVER_ERROR: "answered with a server error",
    OutcomeKind.TOO_MANY_REDIRECTS: "redirected too many times",
    OutcomeKind.TLS_FAULT: "could not be reached over a trusted connection",
    OutcomeKind.DNS_FAULT: "has a host name that could not be resolved",
    OutcomeKind.TIMEOUT: "did not answer in time",
    OutcomeKind.RESET: "broke the connection",
    OutcomeKind.PROTOCOL_FAULT: "answered with something that is not valid HTTP",
    OutcomeKind.REFUSED: "is an address that we refuse to ask",
    OutcomeKind.ROBOTS: "is closed to programs by its robots.txt",
    OutcomeKind.OFFLINE: "was not asked for, because this run is offline",
    OutcomeKind.NOT_ARCHIVED: "has no copy in the web archives asked",
    OutcomeKind.NOT_MODIFIED: "has not changed since it was last captured, and no capture was at hand",
    OutcomeKind.OK: "was reached",
}


def judge_check(
    claim: Claim, resolution: Resolution, comparison: Comparison | None
) -> tuple[Verdict, str | None]:
    """The verdict of a check: the comparison's where there is one, else why there is none."""
    if comparison is not None:
        return comparison.verdict, _compared_reason(resolution, comparison)
    if (
        claim.outlet is None
        and claim.url is None
        and claim.original_headline is None
        and not resolution.attempts
    ):
        return (
            Verdict.UNSOURCED,
            "The page names no outlet and gives no address that this text is taken from.",
        )
    if not resolution.attempts and not resolution.looks:
        return Verdict.UNVERIFIABLE, _nothing_tried(claim, resolution)
    return _no_original(claim, resolution)


def _compared_reason(resolution: Resolution, comparison: Comparison) -> str | None:
    accepted = resolution.accepted
    if comparison.verdict is not Verdict.DIFFERENT:
        return comparison.reason
    reached = accepted or next((a for a in resolution.attempts if isinstance(a.outcome, Fetched)), None)
    if reached is None:
        return comparison.reason
    where = f"The page at {reached.candidate.url} holds another article."
    return f"{where} {comparison.reason}" if comparison.reason else where


def _nothing_tried(claim: Claim, resolution: Resolution) -> str:
    why = resolution.reason or claim.url_reason
    return (
        f"No address of the original could be tried: {why.rstrip('.')}."
        if why
        else ("No address of the original could be tried: the page gives none.")
    )


# Ways that the page itself does not give: what they meet says nothing about the repost.
SEARCHED = frozenset(
    "known_text older_page outlet_link permalink posts posts_search text_search"  # noqa: SIM905
    " sitemap sitemap_day feed site_search web_archive web_search other_copy named_memento".split()
)
# Lists that name every article of a site about a day.
_FULL_LISTS = frozenset({"posts", "sitemap"})
_SEARCHES = frozenset({"text_search", "posts_search"})
_NAMING = _FULL_LISTS | _SEARCHES | {"sitemap_day", "feed", "site_search"}


def _no_original(claim: Claim, resolution: Resolution) -> tuple[Verdict, str]:
    """No candidate was accepted: not there, another article there, or not looked at.

    Only an address that the page gives can make it `different`. It is `not_found` where
    that address is not there, or where the page gives none and the outlet's own site
    `rules_out` the article; everything else is a look that did not come to its end.
    """
    given = [a for a in resolution.attempts if a.candidate.way not in SEARCHED]
    barred = [a for a in given if _is_barred(a)]
    if barred:
        return Verdict.UNVERIFIABLE, _could_not_look(barred, resolution)
    other = next((a for a in given if isinstance(a.outcome, Fetched)), None)
    if other is not None:
        note = f" ({other.note})" if other.note else ""
        return Verdict.DIFFERENT, f"The page at {other.candidate.url} holds another article{note}."
    absent = [a for a in given if _kind(a) in _ABSENT]
    if absent and _claimed_was_tried(claim, absent):
        return Verdict.NOT_FOUND, _not_there(absent, len(resolution.attempts)) + _searched_too(resolution)
    if not given and rules_out(resolution):
        return Verdict.NOT_FOUND, _ruled_out(resolution)
    return Verdict.UNVERIFIABLE, _not_conclusive(resolution, absent)


def rules_out(resolution: Resolution) -> bool:
    """Whether the outlet's site was asked and has no such article.

    So it is where a whole list of what it published about the claimed day names nothing
    that could be it; or where its search over all its posts finds neither a passage of the
    text nor the headline. A page that was named and could not be read rules nothing out.
    """
    named = [a for a in resolution.attempts if a.candidate.way in _NAMING]
    if any(_is_barred(a) for a in named):
        return False
    answered = [look for look in resolution.looks if look.kind is OutcomeKind.OK and look.whole]
    lists = [look for look in answered if look.way in _FULL_LISTS and look.total]
    if any(not look.near and not look.likely for look in lists):
        return True
    silent = {look.way for look in answered if not look.total}
    return silent >= {"text_search", "posts_search"}


def _ruled_out(resolution: Resolution) -> str:
    look = next(look for look in resolution.looks if look.whole and look.way in (_FULL_LISTS | _SEARCHES))
    return (
        f"The page gives no address of the original, and the outlet’s own lists of its articles ({look.url}) "
        f"name none that could be it{_and_asked(resolution)}."
    )


def _and_asked(resolution: Resolution) -> str:
    tried = sum(a.candidate.way in SEARCHED for a in resolution.attempts)
    asked = len(resolution.looks)
    parts = [f"{_counted(asked)} {'list was' if asked == 1 else 'lists were'} asked"] if asked else []
    parts += [f"{_counted(tried)} {'address' if tried == 1 else 'addresses'} tried"] if tried else []
    return f" ({' and '.join(parts)})" if parts else ""


def _searched_too(resolution: Resolution) -> str:
    return f" It was not found elsewhere{_and_asked(resolution)}." if resolution.looks else ""


def _not_conclusive(resolution: Resolution, absent: Sequence[Attempt]) -> str:
    """Why the search says nothing, its gravest hindrance first."""
    if resolution.stopped:
        return (
            f"The original was not found before {resolution.stopped.removeprefix('the ').rstrip('.')}"
            f"{_and_asked(resolution)}."
        )
    hindered = [a for a in resolution.attempts if _is_barred(a)]
    if hindered:
        hindered.sort(key=lambda attempt: _kind(attempt) not in _WALLS)
        return _could_not_look(hindered, resolution)
    refused = next((look for look in resolution.looks if look.kind in _HINDRANCES), None)
    if refused is not None:
        seen = f" ({refused.detail.rstrip('.')})" if refused.detail else ""
        return (
            f"The original could not be looked for where it would stand: {refused.url} "
            f"{_PHRASES[refused.kind]}{seen}."
        )
    searched = [a for a in resolution.attempts if a.candidate.way in SEARCHED]
    tried = absent or searched
    if resolution.looks or searched:
        missing = sum(_kind(a) in _ABSENT for a in tried)
        others = f"; {missing} of {len(tried)} are not there" if missing else ""
        return (
            "The page gives no address of the original, and none of the addresses where it might stand "
            f"holds it{others}{_and_asked(resolution)}."
        )
    if absent:
        return (
            "The page gives no address of the original, and none of the addresses where it might stand "
            f"holds it; {len(absent)} of {len(resolution.attempts)} are not there."
        )
    return resolution.reason or "No archive holds a copy, and the page itself was not asked for."


_WALLS = frozenset(
    {
        OutcomeKind.PAYWALLED,
        OutcomeKind.CONSENT_WALL,
        OutcomeKind.BLOCKED,
        OutcomeKind.ROBOTS,
        OutcomeKind.RATE_LIMITED,
    }
)
_HINDRANCES = _WALLS | {
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


def _kind(attempt: Attempt) -> OutcomeKind:
    return attempt.outcome.kind


def _is_barred(attempt: Attempt) -> bool:
    outcome = attempt.outcome
    match outcome:
        case Fetched():
            return False
        case Unreachable():
            return outcome.kind not in _ABSENT and outcome.kind not in _SILENT
        case _:
            assert_never(outcome)


def _claimed_was_tried(claim: Claim, absent: Sequence[Attempt]) -> bool:
    stated = {"source_link", "stated_url", "canonical", "claim"}
    return any(a.candidate.url == claim.url or a.candidate.way in stated for a in absent)


def _could_not_look(barred: Sequence[Attempt], resolution: Resolution) -> str:
    first = barred[0]
    detail = first.outcome.detail if isinstance(first.outcome, Unreachable) else ""
    seen = f" ({detail.rstrip('.')})" if detail else ""
    more = len(resolution.attempts) - 1
    others = (
        f" {_counted(more)} more {'was' if more == 1 else 'were'} tried without finding it." if more else ""
    )
    return (
        f"The original could not be looked at: {first.candidate.url} {_PHRASES[_kind(first)]}{seen}.{others}"
    )


def _not_there(absent: Sequence[Attempt], tried: int) -> str:
    first = absent[0]
    rest = tried - 1
    others = (
        f", and {_counted(rest)} more {'address does' if rest == 1 else 'addresses do'} not hold it"
        if rest
        else ""
    )
    return f"The original is not there: {first.candidate.url} {_PHRASES[_kind(first)]}{others}."


def _counted(number: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[number] if number < len(words) else str(number)


def kinds_found(alterations: Iterable[Alteration]) -> tuple[AlterationKind, ...]:
    """The kinds that occur, in the contract's order."""
    present = {a.kind for a in alterations}
    return tuple(kind for kind in AlterationKind if kind in present)
