"""Links set, taken away or pointed elsewhere on words that both sides have.

Only said where both sides' links are known: a plain text has none to show.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from provenance.compare.align import Match
from provenance.compare.sides import ASIDE, Side
from provenance.model import Alteration, AlterationKind, BlockKind, Link, Severity, Span

# Parameters that say where a reader came from, not where the link leads.
_TRACKING = (
    "utm_",
    "fbclid",
    "gclid",
    "mc_cid",
    "mc_eid",
    "cmpid",
    "icid",
    "ncid",
    "ref_src",
    "smid",
    "igshid",
)
_MOBILE = frozenset({"amp", "outputtype"})  # the same page for small screens
_NOT_BODY = ASIDE | {BlockKind.PROMO, BlockKind.INSERTED_LINK, BlockKind.BIO, BlockKind.BOILERPLATE}
SHORTEST_WRAPPED = 9  # characters of host and path: "a.example"
MANY = 3  # from this many on, "all links were taken away" is one edit


@dataclass(frozen=True, slots=True)
class _Placed:
    link: Link
    start: int  # tokens
    stop: int


def compare_links(original: Side, repost: Side, runs: Sequence[Match]) -> Iterator[Alteration]:
    """The alterations of links; `runs` are the equal runs of both sides."""
    if not original.version.links or not repost.version.links:
        return
    theirs, ours = _placed(original), _placed(repost)
    their_links, our_links = _Links(theirs), _Links(ours)
    there = _Mapping([(m.a, m.b, m.size) for m in runs])
    back = _Mapping([(m.b, m.a, m.size) for m in runs])
    removed: list[Alteration] = []
    for placed in theirs:
        where = there.range(placed.start, placed.stop)
        if where is None or repost.line_at(where[0]).kind is BlockKind.BOILERPLATE:
            continue
        other = our_links.over(*where)
        if other is None:
            removed.append(_removed(original, repost, placed, where))
        elif not same_target(placed.link.href, other.link.href):
            yield _retargeted(repost, placed, other)
    yield from _gathered(removed, bool(ours))
    for placed in ours:
        where = back.range(placed.start, placed.stop)
        if where is not None and their_links.over(*where) is None:
            yield _added(repost, placed)


def _placed(side: Side) -> list[_Placed]:
    starts = side.tokens.starts
    found: list[_Placed] = []
    for link in side.version.links:
        low, high = bisect_left(starts, link.span.start), bisect_left(starts, link.span.end)
        if low < high and side.line_at(low).kind not in _NOT_BODY:
            found.append(_Placed(link, low, high))
    return sorted(found, key=lambda placed: placed.start)


class _Mapping:
    """Token ranges of one side as ranges of the other, where both are one equal run."""

    def __init__(self, runs: list[tuple[int, int, int]]) -> None:
        self.runs = sorted(runs)
        self.starts = [run[0] for run in self.runs]

    def range(self, start: int, stop: int) -> tuple[int, int] | None:
        place = bisect_right(self.starts, start) - 1
        if place < 0:
            return None
        here, there, size = self.runs[place]
        if stop > here + size:
            return None
        return there + start - here, there + stop - here


class _Links:
    """The links of one side in order, to find the one over a token range."""

    def __init__(self, placed: Sequence[_Placed]) -> None:
        self.placed = placed
        self.starts = [p.start for p in placed]

    def over(self, start: int, stop: int) -> _Placed | None:
        place = bisect_left(self.starts, stop) - 1
        return self.placed[place] if place >= 0 and self.placed[place].stop > start else None


def same_target(x: str, y: str) -> bool:
    """True when two addresses lead to one place, or one wraps the other in a redirect."""
    a, b = _bare(x), _bare(y)
    if a == b:
        return True
    return _wraps(y, a) or _wraps(x, b)


def _wraps(outer: str, bare: str) -> bool:
    """True for an address that carries the other whole, behind its own host: redirects, archives, readers.

    `a.example/news/x` is no wrapping of `a.example/news`.
    """
    carried = unquote(outer).partition("://")[2].partition("/")[2]
    before, found, after = carried.partition(bare)
    if not found or len(bare) < SHORTEST_WRAPPED or (before and before[-1] not in "/=."):
        return False
    return not after.strip("/") or after.lstrip("/")[0] in "&?#"


def _bare(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    asked = [(k, v) for k, v in parse_qsl(parts.query) if not k.lower().startswith(_TRACKING)]
    query = urlencode([(k, v) for k, v in asked if k.lower() not in _MOBILE])
    host = (parts.netloc.lower()).removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    path = "/".join(part for part in parts.path.split("/") if part != "amp")
    path = path.rstrip("/").removesuffix("/index.html").replace(".amp.html", ".html")
    return f"{host}{path}?{query}" if query else f"{host}{path}"


def _removed(original: Side, repost: Side, placed: _Placed, where: tuple[int, int]) -> Alteration:
    here = repost.tokens.span(*where)
    return Alteration(
        AlterationKind.LINK_REMOVED,
        Severity.EDITORIAL,
        here,
        placed.link.span,
        placed.link.href,
        None,
        context=placed.link.span.of(original.version.text),
    )


def _gathered(removed: list[Alteration], any_left: bool) -> Iterator[Alteration]:
    if len(removed) < MANY or any_left:
        yield from removed
        return
    first = removed[0]
    spans = [a.original_span for a in removed if a.original_span]
    places = [a.repost_span for a in removed if a.repost_span]
    yield Alteration(
        first.kind,
        first.severity,
        Span(min(s.start for s in places), max(s.end for s in places)),
        Span(min(s.start for s in spans), max(s.end for s in spans)),
        " ".join(a.before or "" for a in removed),
        None,
        context=first.context,
        note=f"all {len(removed)} links of the text were taken away",
    )


def _retargeted(repost: Side, theirs: _Placed, ours: _Placed) -> Alteration:
    return Alteration(
        AlterationKind.LINK_RETARGETED,
        Severity.MATERIAL,
        ours.link.span,
        theirs.link.span,
        theirs.link.href,
        ours.link.href,
        context=ours.link.span.of(repost.version.text),
    )


def _added(repost: Side, placed: _Placed) -> Alteration:
    return Alteration(
        AlterationKind.LINK_INSERTED,
        Severity.EDITORIAL,
        placed.link.span,
        None,
        None,
        placed.link.href,
        context=placed.link.span.of(repost.version.text),
    )
