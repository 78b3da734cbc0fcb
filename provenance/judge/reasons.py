"""The sentence that goes with a verdict where no original was compared: what was asked, what it said."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.judge.looks import (
    ABSENT,
    HINDRANCES,
    SEARCHED,
    WALLS,
    is_barred,
    kind_of,
)
from provenance.model import (
    Attempt,
    Claim,
    Comparison,
    Fetched,
    Look,
    OutcomeKind,
    Resolution,
    Unreachable,
    Verdict,
)

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


def compared(resolution: Resolution, comparison: Comparison) -> str | None:
    """The comparison's own reason, else what was noted of the original's other states.

    Where it is `different`, with the address that held the other article.
    """
    accepted = resolution.accepted
    if comparison.verdict is not Verdict.DIFFERENT:
        note = accepted.note if accepted is not None else None
        return comparison.reason or (f"{note[0].upper()}{note[1:]}." if note else None)
    reached = accepted or next((a for a in resolution.attempts if isinstance(a.outcome, Fetched)), None)
    if reached is None:
        return comparison.reason
    where = f"The page at {reached.candidate.url} holds another article."
    return f"{where} {comparison.reason}" if comparison.reason else where


def nothing_tried(claim: Claim, resolution: Resolution) -> str:
    """Why no address could be tried at all."""
    why = resolution.reason or claim.url_reason
    return (
        f"No address of the original could be tried: {why.rstrip('.')}."
        if why
        else ("No address of the original could be tried: the page gives none.")
    )


def ruled_out(resolution: Resolution, look: Look) -> str:
    """Which of the outlet's own lists names nothing that could be the article."""
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


def searched_too(resolution: Resolution) -> str:
    """What was asked beyond the page's own addresses; empty where nothing was."""
    return f" It was not found elsewhere{_and_asked(resolution)}." if resolution.looks else ""


def not_conclusive(resolution: Resolution, absent: Sequence[Attempt]) -> str:
    """Why the search says nothing, its gravest hindrance first."""
    if resolution.stopped:
        return (
            f"The original was not found before {resolution.stopped.removeprefix('the ').rstrip('.')}"
            f"{_and_asked(resolution)}."
        )
    hindered = [a for a in resolution.attempts if is_barred(a)]
    if hindered:
        hindered.sort(key=lambda attempt: kind_of(attempt) not in WALLS)
        return could_not_look(hindered, resolution)
    refused = next((look for look in resolution.looks if look.kind in HINDRANCES), None)
    if refused is not None:
        seen = f" ({refused.detail.rstrip('.')})" if refused.detail else ""
        return (
            f"The original could not be looked for where it would stand: {refused.url} "
            f"{_PHRASES[refused.kind]}{seen}."
        )
    searched = [a for a in resolution.attempts if a.candidate.way in SEARCHED]
    tried = absent or searched
    if resolution.looks or searched:
        missing = sum(kind_of(a) in ABSENT for a in tried)
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


def could_not_look(barred: Sequence[Attempt], resolution: Resolution) -> str:
    """What stood between us and the first of the addresses that might hold the original."""
    first = barred[0]
    detail = first.outcome.detail if isinstance(first.outcome, Unreachable) else ""
    seen = f" ({detail.rstrip('.')})" if detail else ""
    more = len(resolution.attempts) - 1
    others = (
        f" {_counted(more)} more {'was' if more == 1 else 'were'} tried without finding it." if more else ""
    )
    met = _PHRASES[kind_of(first)]
    return f"The original could not be looked at: {first.candidate.url} {met}{seen}.{others}"


def not_there(absent: Sequence[Attempt], tried: int) -> str:
    """How the claimed address says that it holds nothing (any more)."""
    first = absent[0]
    rest = tried - 1
    others = (
        f", and {_counted(rest)} more {'address does' if rest == 1 else 'addresses do'} not hold it"
        if rest
        else ""
    )
    return f"The original is not there: {first.candidate.url} {_PHRASES[kind_of(first)]}{others}."


def _counted(number: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[number] if number < len(words) else str(number)
