"""What each value is called in a report, in words that can be read aloud.

The reports accuse or clear people. So every sentence says what was seen on
the two pages and leaves open who did it: the pages do not show that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from provenance.model import (
    Alteration,
    AlterationKind,
    Attempt,
    BlockKind,
    Capture,
    Claim,
    Complete,
    Credit,
    CreditKind,
    Fetched,
    Look,
    OutcomeKind,
    PartialDate,
    Precision,
    Resolution,
    Severity,
    SourceFinding,
    SourceFindingKind,
    Unreachable,
    Verdict,
    Via,
)

VERDICTS: dict[Verdict, tuple[str, str]] = {
    Verdict.FAITHFUL: ("Faithful", "The text is the original’s; nothing material differs."),
    Verdict.ABRIDGED: ("Abridged", "Parts of the original are missing; what is there is the original’s."),
    Verdict.ALTERED: ("Altered", "The text differs from the original’s in the ways listed."),
    Verdict.REWRITTEN: ("Rewritten", "The original’s story is told in other words."),
    Verdict.DIFFERENT: ("Different", "The page that was found holds another article."),
    Verdict.NOT_FOUND: ("Not found", "We looked, and the original is not there."),
    Verdict.UNVERIFIABLE: ("Unverifiable", "We could not look, or could look only in part."),
    Verdict.UNSOURCED: ("Unsourced", "No source is claimed."),
}

KINDS: dict[AlterationKind, tuple[str, str]] = {
    AlterationKind.HEADLINE_REPLACED: ("Headline replaced", "The headline is not the original’s."),
    AlterationKind.SUBHEAD_CHANGED: ("Subhead changed", "The subhead is not the original’s."),
    AlterationKind.BYLINE_CHANGED: ("Byline changed", "The byline is not the original’s."),
    AlterationKind.DATE_CHANGED: ("Date changed", "The date is not the original’s."),
    AlterationKind.OUTLET_CHANGED: ("Outlet changed", "The outlet named is not the original’s."),
    AlterationKind.PASSAGE_DROPPED: ("Passage dropped", "A passage of the original is missing."),
    AlterationKind.PASSAGE_INSERTED: ("Passage inserted", "This passage does not stand in the original."),
    AlterationKind.PASSAGE_CHANGED: ("Passage changed", "The passage is worded differently."),
    AlterationKind.PASSAGE_MOVED: ("Passage moved", "The passage stands in another place."),
    AlterationKind.TAIL_CUT: ("Tail cut", "The end of the original is missing."),
    AlterationKind.NUMBER_CHANGED: ("Number changed", "A number is not the original’s."),
    AlterationKind.NEGATION_CHANGED: ("Negation changed", "A word that denies or permits was lost or added."),
    AlterationKind.NAME_CHANGED: ("Name changed", "A name is not the original’s."),
    AlterationKind.QUOTE_CHANGED: ("Quotation changed", "A quotation or its speaker is not the original’s."),
    AlterationKind.HEDGE_CHANGED: ("Hedge changed", "A qualification or attribution was lost or added."),
    AlterationKind.CAPTION_INSERTED: ("Caption inserted", "This caption does not stand in the original."),
    AlterationKind.LINK_INSERTED: ("Link inserted", "This link does not stand in the original."),
    AlterationKind.LINK_REMOVED: ("Link removed", "A link of the original is missing."),
    AlterationKind.LINK_RETARGETED: ("Link retargeted", "The link leads to another address."),
    AlterationKind.TEXT_REPEATED: ("Text repeated", "The text stands more often than in the original."),
}

SEVERITIES: dict[Severity, tuple[str, str]] = {
    Severity.MATERIAL: ("material", "may change what a reader learns"),
    Severity.EDITORIAL: ("editorial", "house style, or what republication terms allow"),
    Severity.COSMETIC: ("cosmetic", "does not touch the words"),
}

OUTCOMES: dict[OutcomeKind, str] = {
    OutcomeKind.OK: "fetched",
    OutcomeKind.NOT_MODIFIED: "unchanged since the last capture",
    OutcomeKind.GONE: "gone: the server says that the page was removed",
    OutcomeKind.NOT_FOUND: "the server has no such page",
    OutcomeKind.BLOCKED: "the server refused us",
    OutcomeKind.PAYWALLED: "behind a paywall",
    OutcomeKind.CONSENT_WALL: "behind a consent wall",
    OutcomeKind.RATE_LIMITED: "the server asked us to slow down",
    OutcomeKind.SOFT_404: "the address answers, but without the article",
    OutcomeKind.PARKED: "the domain is parked",
    OutcomeKind.WRONG_TYPE: "not a kind of file that can be read",
    OutcomeKind.TOO_LARGE: "too large",
    OutcomeKind.SERVER_ERROR: "the server failed",
    OutcomeKind.TOO_MANY_REDIRECTS: "redirected too often",
    OutcomeKind.TLS_FAULT: "no secure connection could be made",
    OutcomeKind.DNS_FAULT: "the host name was not found",
    OutcomeKind.TIMEOUT: "no answer in time",
    OutcomeKind.RESET: "the connection broke",
    OutcomeKind.PROTOCOL_FAULT: "the answer was not valid HTTP",
    OutcomeKind.REFUSED: "not asked: our rules refuse the address",
    OutcomeKind.ROBOTS: "not asked: robots.txt forbids it",
    OutcomeKind.OFFLINE: "not asked: working offline",
    OutcomeKind.NOT_ARCHIVED: "no archived copy",
}

VIAS: dict[Via, str] = {
    Via.LIVE: "from the live web",
    Via.MEMENTO: "from a web archive",
    Via.WARC: "from a WARC file",
    Via.FILE: "from a file",
}

COMPLETES: dict[Complete, str] = {
    Complete.YES: "whole",
    Complete.NO: "not whole",
    Complete.UNATTESTED: "not known to be whole",
}

CREDITS: dict[CreditKind, str] = {
    CreditKind.TEASER: "teaser",
    CreditKind.NOTICE: "notice",
    CreditKind.BYLINE: "byline",
    CreditKind.DATELINE: "dateline",
    CreditKind.SOURCE_LINE: "source line",
    CreditKind.END_CREDIT: "end credit",
    CreditKind.CANONICAL: "canonical address",
    CreditKind.JSON_LD: "JSON-LD",
    CreditKind.META: "metadata",
    CreditKind.PIXEL: "republication pixel",
    CreditKind.FEED: "feed",
}

IGNORED: dict[str, str] = {
    "whitespace": "white space",
    "quotes": "quotation marks",
    "dashes": "dashes",
    "case": "capitals",
}

# What a reader should know of a capture, whatever way it came.
_PROOFS: dict[Via, tuple[str, str]] = {
    Via.LIVE: (
        "This address answered our request with exactly these bytes at this time.",
        "It does not prove who wrote them, that other readers saw the same, or what stood there before.",
    ),
    Via.MEMENTO: (
        "The web archive answered our request with exactly these bytes.",
        "That the site itself sent them, and when, rests on the web archive’s word.",
    ),
    Via.WARC: (
        "The WARC file holds exactly these bytes for this address.",
        "That the site sent them, and when, rests on the word of whoever recorded the file.",
    ),
    Via.FILE: (
        "The file held exactly these bytes when it was read.",
        "It does not prove where the text comes from, when it was published, or that any site showed it.",
    ),
}


def proves(capture: Capture) -> str:
    """What the capture shows, in one sentence."""
    return _PROOFS[capture.via][0]


def does_not_prove(capture: Capture) -> str:
    """What the capture does not show, its completeness included."""
    limits = _PROOFS[capture.via][1]
    match capture.complete:
        case Complete.YES:
            return limits
        case Complete.NO:
            return f"{limits} The capture is not whole{_because(capture)}."
        case Complete.UNATTESTED:
            return f"{limits} Nothing attests that the capture is whole{_because(capture)}."


# What the look itself found odd, as `Capture.flags` names it.
FLAGS = {
    "cross_site_redirect": "The address led to a site of another name.",
    "idn_mixed_or_confusable": "The site's name mixes scripts, so that it can be taken for another name.",
    "cl_and_te": "The answer stated its length in two ways that contradict each other.",
    "length_not_attested": "The answer did not say how long it is.",
    "extra_bytes_ignored": "More bytes came than the answer announced; they were left out.",
    "multi_member": "The compressed answer consisted of several parts; all of them were read.",
    "type_mismatch": "The bytes are not of the type that the server stated.",
    "time_stated": "The time is the word of the person who gave the copy.",
}


def oddities(capture: Capture) -> tuple[str, ...]:
    """What was odd about the look, a sentence each."""
    return tuple(FLAGS.get(flag, f"Noted: {flag.replace('_', ' ')}.") for flag in capture.flags)


def _because(capture: Capture) -> str:
    return f" ({capture.complete_reason})" if capture.complete_reason else ""


_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September")
MONTHS = (*_MONTHS, "October", "November", "December")


def stated_date(date: PartialDate) -> str:
    """A date as stated, in words: `24 November 2021`, `November 2021`, `2021`."""
    try:
        year, month, day = (*(int(part) for part in date.value[:10].split("-")), 1, 1)[:3]
        name = MONTHS[month - 1]
    except (ValueError, IndexError):
        return date.value
    match date.precision:
        case Precision.YEAR:
            return str(year)
        case Precision.MONTH:
            return f"{name} {year}"
        case Precision.DAY:
            return f"{day} {name} {year}"
        case Precision.MINUTE:
            return (
                f"{day} {name} {year}, {date.value[11:16]}"
                if len(date.value) > 10
                else f"{day} {name} {year}"
            )


def moment(when: datetime) -> str:
    """A time for people: `24 November 2021, 08:15 UTC`."""
    when = when.astimezone(UTC)
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}, {when:%H:%M} UTC"


def counted(count: int, one: str, many: str | None = None) -> str:
    """`1 repost`, `2 reposts`, `1,200 reposts`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def share(value: float) -> str:
    """A share as a percentage that never rounds to all or to nothing."""
    if 0.995 <= value < 1:
        return "more than 99%"
    if 0 < value < 0.005:
        return "less than 1%"
    return f"{value:.0%}"


def severity_counts(alterations: tuple[Alteration, ...]) -> str:
    """`12 alterations: 9 material, 3 editorial`."""
    counts = [(severity, sum(a.severity is severity for a in alterations)) for severity in Severity]
    each = ", ".join(f"{count:,} {SEVERITIES[severity][0]}" for severity, count in counts if count)
    return f"{counted(len(alterations), 'alteration')}: {each}"


def kind_counts(alterations: Iterable[Alteration]) -> str:
    """`Headline replaced, caption inserted (2)`, in the order of the list."""
    counts = Counter(alteration.kind for alteration in alterations)
    named = (
        KINDS[kind][0].lower() + (f" ({count:,})" if count > 1 else "") for kind, count in counts.items()
    )
    said = ", ".join(named)
    return said[:1].upper() + said[1:]


def context(alteration: Alteration) -> str | None:
    """The words around an alteration, without the pieces of words at either end.

    None where there are none beside what stands on the two sides.
    """
    around = alteration.context
    if not around.strip() or around in (alteration.before, alteration.after):
        return None
    pieces = around.split(" ")
    if len(pieces) < _PIECES or max(len(pieces[0]), len(pieces[-1])) > _LONGEST_WORD:
        return around
    return " ".join(pieces[1:-1])


_PIECES, _LONGEST_WORD = 8, 30  # a script without spaces has few and long ones


def differences(verdict: Verdict) -> tuple[str, str | None]:
    """What the list of alterations is called under a verdict, and what must be said before it."""
    match verdict:
        case Verdict.DIFFERENT:
            return "Differences seen", "The page found holds another article: these are no alterations."
        case Verdict.UNVERIFIABLE | Verdict.NOT_FOUND | Verdict.UNSOURCED:
            return "Differences seen", "The verdict does not rest on these: they are no findings."
        case _:
            return "What was altered", None


def joined(names: tuple[str, ...]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def way(name: str) -> str:
    """A way of finding as words: `source_link` is "source link"."""
    return name.replace("_", " ")


def claim_sentence(claim: Claim) -> str:
    """Who the page says wrote it, for whom and when, with what it does not say."""
    outlet = claim.outlet.name if claim.outlet else "no outlet named"
    authors = joined(claim.authors) if claim.authors else "no author named"
    date = stated_date(claim.date) if claim.date else "no date given"
    return f"{outlet}; {authors}; {date}"


def outcome(attempt: Attempt) -> str:
    """What came back for a candidate, with the status and what was seen."""
    match attempt.outcome:
        case Fetched(capture=capture, kind=kind):
            answer = OUTCOMES[kind] + (f" (HTTP {capture.status})" if capture.status else "")
        case Unreachable(kind=kind, detail=detail, status=status):
            answer = OUTCOMES[kind] + (f" (HTTP {status})" if status else "")
            answer += f": {detail}" if detail else ""
    taken = "accepted as the original" if attempt.accepted else "not accepted"
    if attempt.accepted or isinstance(attempt.outcome, Fetched):
        answer += f"; {taken}"
    return answer + (f"; {attempt.note}" if attempt.note else "")


def source_finding(finding: SourceFinding) -> str:
    """What a search showed about the address that the page gives."""
    given, found = finding.url or "the address given", finding.found_url
    match finding.kind:
        case SourceFindingKind.LINK_TO_OTHER_ARTICLE:
            there = f"; the original stands at {found}" if found else ""
            return f"The link given as the source, {given}, leads to another article{there}."
        case SourceFindingKind.LINK_TO_AGGREGATOR:
            there = f"; the original stands at {found}" if found else ""
            return f"The link given as the source, {given}, leads back to the page’s own site{there}."
        case SourceFindingKind.ORIGINAL_ELSEWHERE:
            return f"The original stands at {found}, not at the address given, {given}."


def look(value: Look) -> str:
    """What a question came to: how many entries were listed and how many of them may be the original."""
    if value.kind is not OutcomeKind.OK:
        return OUTCOMES[value.kind] + (f": {value.detail}" if value.detail else "")
    if not value.total:
        return "it answered and lists nothing" if value.whole else "it answered"
    more = "" if value.whole else "; the list is not the whole one"
    return f"{counted(value.total, 'entry', 'entries')} listed, {value.likely:,} tried or to be tried{more}"


def spent(resolution: Resolution) -> str | None:
    """How many requests a search took, and why it ended early."""
    if not resolution.requests and not resolution.stopped:
        return None
    told = f"{counted(resolution.requests, 'request')} sent for this repost"
    return f"{told}; {resolution.stopped}" if resolution.stopped else told


def ignored(counts: tuple[tuple[str, int], ...]) -> str:
    """What was seen and not counted as an alteration: `quotation marks (12), dashes (2)`."""
    return ", ".join(f"{IGNORED.get(layer, way(layer))} ({count:,})" for layer, count in counts if count)


NOTHING = "(nothing)"
# Of these the kind itself says on which side there is nothing.
_ONE_SIDED = frozenset(
    kind
    for kind in AlterationKind
    if kind.endswith(("_dropped", "_inserted", "_cut", "_removed", "_repeated"))
)


def sides(alteration: Alteration) -> tuple[tuple[str, str | None], ...]:
    """What stands on either side: None where nothing does and the kind alone would not say so."""
    both = (("original", alteration.before), ("repost", alteration.after))
    if alteration.kind in _ONE_SIDED or (alteration.before is None and alteration.after is None):
        return tuple((name, text) for name, text in both if text is not None)
    return both


def not_compared(verdicts: Iterable[tuple[Verdict, int]]) -> str | None:
    """How many reposts have no original at hand, and what that means; None where all have one."""
    counts = dict(verdicts)
    unknown = counts.get(Verdict.UNVERIFIABLE, 0) + counts.get(Verdict.NOT_FOUND, 0)
    if not unknown:
        return None
    without = "was not compared" if unknown == 1 else "were not compared"
    return f"Without an original at hand, {unknown:,} {without}: that says nothing about the text."


def block(kind: BlockKind) -> str:
    """A block kind as words."""
    return way(kind.value)


def credit(value: Credit) -> str:
    """The form of a credit as words."""
    return CREDITS[value.kind]
