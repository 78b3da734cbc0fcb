"""Which archived captures hold a text, as a document and as lines for a terminal.

Twenty copies of one article are one group. Its earliest capture is called the earliest known
and nothing more: what we saw first need not have been there first.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import FoundText, HeldAs, Match, MatchGroup, Tool
from provenance.report import words
from provenance.report.escape import one_line, running
from provenance.report.evidence import capture_document
from provenance.report.fields import Document, figure, known
from provenance.report.serialise import claim_document, header

HELD_AS = {
    HeldAs.REPOST: "repost",
    HeldAs.ORIGINAL: "accepted original",
    HeldAs.ARTICLE: "archived page",
}
NOT_CHECKED = "no check stands on it"
ONLY_FILES = "only files hold it, and their times are when we read them"


def find_document(found: FoundText, *, limit: int | None = None, tool: Tool | None = None) -> Document:
    """What `provenance find` prints for one text; at most `limit` groups of captures."""
    groups = found.groups[:limit]
    return {
        **header("find", tool),
        "input": found.input,
        **known("index", found.index, "the page republishes nothing; its own text was looked for"),
        **known("headline", found.headline, "the page gives none"),
        "letters": found.letters,
        "reason": found.reason,
        "groups_found": len(found.groups),
        "groups": [_group(group) for group in groups],
    }


def _group(group: MatchGroup) -> Document:
    earliest = group.earliest
    return {
        "captures": len(group.matches),
        **known("earliest_known", earliest and capture_document(earliest.capture), ONLY_FILES),
        "matches": [_match(match) for match in group.matches],
    }


def _match(match: Match) -> Document:
    claim, original = match.claim, match.original
    unclaimed = "only a checked repost has a claim"
    return {
        "share": figure(match.share),
        "share_of_held": figure(match.share_of_held),
        "exact": match.exact,
        "held_as": match.held_as.value,
        **known("headline", match.headline, "none is recorded"),
        "capture": capture_document(match.capture),
        **known("check_id", match.check_id, NOT_CHECKED),
        **known("verdict", match.verdict and match.verdict.value, unclaimed),
        **known("claim", claim and claim_document(claim), unclaimed),
        **known("original", original and capture_document(original), "no original is proven for it"),
    }


def render_found(found: FoundText, *, limit: int | None = None) -> str:
    """The same for a terminal."""
    return "".join(f"{line}\n" for line in _lines(found, limit))


def _lines(found: FoundText, limit: int | None) -> Iterator[str]:
    headline = f": “{running(found.headline)}”" if found.headline else ""
    item = f", item {found.index + 1}" if found.index is not None else ""
    yield f"{one_line(found.input)}{item}{headline}"
    if found.reason is not None:
        yield f"  Could not be looked for: {found.reason}."
    elif not found.groups:
        yield "  Nothing in the archive holds this text."
    for number, group in enumerate(found.groups[:limit], start=1):
        yield from _group_lines(number, group)
    left = len(found.groups) - len(found.groups[:limit])
    if left:
        yield f"  and {left} more (--limit)"
    yield ""


def _group_lines(number: int, group: MatchGroup) -> Iterator[str]:
    copies = f", {len(group.matches)} captures" if len(group.matches) > 1 else ""
    yield f"  {number}. {_share(group.matches[0])}{copies}"
    if group.earliest is not None and len(group.matches) > 1:
        when = words.moment(group.earliest.capture.captured_at)
        yield f"     earliest known capture: {when}, {_place(group.earliest)}"
    for match in group.matches:
        yield from _match_lines(match)


def _share(match: Match) -> str:
    about = "" if match.exact else "about "
    return f"{about}{_percent(match.share)} of the text"


def _percent(share: float) -> str:
    """Whole percent; only the whole text is all of it, and only nothing is none."""
    shown = round(100 * share)
    return f"{min(shown, 99) if share < 1 else 100} %" if shown else "less than 1 %"


def _match_lines(match: Match) -> Iterator[str]:
    capture = match.capture
    about = "" if match.exact else "about "
    shares = f"{_percent(match.share)} of the text; {_percent(match.share_of_held)} of what it holds"
    yield f"     {HELD_AS[match.held_as]}: {_place(match)} ({about}{shares})"
    if match.headline:
        yield f"       “{running(match.headline)}”"
    if match.claim is not None and match.verdict is not None:
        outlet = match.claim.outlet.name if match.claim.outlet is not None else "no outlet"
        yield f"       claims {running(outlet)}; checked: {match.verdict.value}"
    if match.original is not None:
        yield f"       its original: {one_line(match.original.final_url or match.original.url or '')}"
    at = words.moment(capture.captured_at)
    yield f"       captured {at}, via {capture.via.value}, SHA-256 {capture.sha256}"


def _place(match: Match) -> str:
    capture = match.capture
    return one_line(capture.final_url or capture.url or capture.source or "a file without a name")
