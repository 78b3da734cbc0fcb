"""Which archived captures hold a text, and which of them are copies of one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from provenance.errors import InputError
from provenance.fetch.outcomes import stands_instead
from provenance.index.letters import letters_of
from provenance.index.overlap import Counted, Overlap, counted_overlap, estimated_overlap, same_stretch
from provenance.index.prints import Sought, sought_in
from provenance.jobs.bench import Bench
from provenance.jobs.indexing import article_text, catch_up, original_text, repost_text, version_text
from provenance.jobs.pages import Seen, see_at
from provenance.model import (
    Capture,
    Check,
    FoundText,
    HeldAs,
    Located,
    Match,
    MatchGroup,
    Problem,
    Verdict,
    Version,
    Via,
)
from provenance.read import Given, Input, expand
from provenance.store import Selection
from provenance.store.textlook import Hit, Holder

# Less than a tenth of both texts is a quotation, a biography or an invitation to subscribe.
LEAST_SHARE = 0.1
# One print of 32 bits may agree by chance: in an archive of a million texts, one in seventy does.
FEWEST_PRINTS = 2
# Of five prints a long text, which keeps one in five, may lack all: one time in three.
SUREST_FROM = 5


@dataclass(frozen=True, slots=True)
class _Held:
    """A text of the index against the asked one, with who holds it."""

    hit: Hit
    overlap: Overlap
    holders: tuple[Holder, ...]


def find_inputs(bench: Bench, given: Given) -> Iterator[FoundText | Problem]:
    """Looks for each text of each input, one at a time."""
    catch_up(bench)
    for item in expand(given, bench.sources, limit=bench.settings.max_input_bytes):
        if isinstance(item, Problem):
            yield item
        else:
            yield from _find_input(bench, item)


def _find_input(bench: Bench, item: Input) -> Iterator[FoundText | Problem]:
    try:
        seen = see_at(bench, item)
    except InputError as error:
        yield Problem(error.input, error.code, error.message, error.remedy)
        return
    wall = stands_instead(seen.capture) if not seen.page.reposts else None
    for index, headline, text in _texts_asked(seen):
        found = find_text(bench, text) if wall is None else _not_looked_for(text, wall)
        yield replace(found, input=item.name, index=index, headline=headline)


def _not_looked_for(text: str, reason: str) -> FoundText:
    return FoundText("", None, None, len(letters_of(text)), (), reason)


def _texts_asked(seen: Seen) -> Iterator[tuple[int | None, str | None, str]]:
    """Each repost of a page, or its article where it republishes nothing."""
    page = seen.page
    for repost in page.reposts:
        yield repost.index, _words(repost.headline), repost_text(page.text, repost)
    if not page.reposts:
        yield None, page.document.title, article_text(page)


def find_text(bench: Bench, text: str) -> FoundText:
    """Where a text was found; asks nothing of the network.

    That a text of few prints was not found says nothing: `reason` says so.
    """
    sought = sought_in(text)
    groups = _groups(bench, text, sought) if sought.hashes else ()
    too_little = not groups and len(sought.hashes) < SUREST_FROM
    reason = "the text is too short or too uniform to be looked for" if too_little else None
    return FoundText("", None, None, len(letters_of(text)), groups, reason)


def known_texts(bench: Bench, asked: Version | str) -> tuple[Match, ...]:
    """The captures in our own archive that hold a text, best first.

    A version's body blocks are what is looked for. Nothing is asked of the network.
    """
    catch_up(bench)
    text = asked if isinstance(asked, str) else version_text(asked)
    return tuple(match for group in find_text(bench, text).groups for match in group.matches)


def _groups(bench: Bench, text: str, sought: Sought) -> tuple[MatchGroup, ...]:
    with bench.store.index.look() as look:
        hits = [hit for hit in look.hits(sought.hashes) if _may_hold(hit, sought)]
        holders: dict[int, list[Holder]] = {}
        for holder in look.holders([hit.text_id for hit in hits]):
            holders.setdefault(holder.text_id, []).append(holder)
    names = {one.check_id for some in holders.values() for one in some if one.check_id is not None}
    checks = _checks(bench, names)
    asked = Counted.of(text)
    held = []
    for hit in hits:
        by = holders.get(hit.text_id, [])
        overlap = _overlap(hit, by, checks, asked, sought)
        if max(overlap.share, overlap.share_of_held) >= LEAST_SHARE:
            held.append(_Held(hit, overlap, tuple(by)))
    held.sort(key=lambda one: (-one.overlap.share, -one.overlap.share_of_held, one.hit.text_id))
    return tuple(_painted(number, some, checks) for number, some in enumerate(_by_stretch(held)))


def _may_hold(hit: Hit, sought: Sought) -> bool:
    """Whether a text shares enough prints to be looked at; edits spare fewer windows than letters."""
    estimate = estimated_overlap(sought, hit.shared, reach=hit.reach, prints=hit.prints)
    return max(estimate.share, estimate.share_of_held) >= LEAST_SHARE / 2


def _checks(bench: Bench, names: Iterable[str]) -> dict[str, Check]:
    wanted = tuple(sorted(names))
    if not wanted:
        return {}
    return {check.check_id: check for check in bench.store.checks(Selection(check_ids=wanted))}


def _overlap(
    hit: Hit, holders: Sequence[Holder], checks: Mapping[str, Check], asked: Counted | None, sought: Sought
) -> Overlap:
    """Counted where a check keeps the held text, else estimated; nothing where too little agrees to tell."""
    text = next((told for one in holders if (told := _text_of(one, checks)) is not None), None)
    held = Counted.of(text) if text is not None else None
    if asked is not None and held is not None:
        return counted_overlap(asked, held)
    if len(hit.shared) < FEWEST_PRINTS:
        return Overlap(0.0, 0.0, exact=False)
    return estimated_overlap(sought, hit.shared, reach=hit.reach, prints=hit.prints)


def _text_of(holder: Holder, checks: Mapping[str, Check]) -> str | None:
    check = checks.get(holder.check_id or "")
    if check is None:
        return None
    if holder.held_as is HeldAs.REPOST:
        return repost_text(check.page_text, check.repost)
    return original_text(check)


def _by_stretch(held: Iterable[_Held]) -> list[list[_Held]]:
    """The texts, best first, each with those that share the same stretch of the asked text."""
    groups: list[list[_Held]] = []
    for one in held:
        group = next((g for g in groups if same_stretch(g[0].hit.shared, one.hit.shared)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _painted(number: int, held: Iterable[_Held], checks: Mapping[str, Check]) -> MatchGroup:
    matches = tuple(_match(number, one.overlap, holder, checks) for one in held for holder in one.holders)
    timed = [match for match in matches if match.capture.via is not Via.FILE]
    return MatchGroup(matches, min(timed, key=lambda match: match.capture.captured_at, default=None))


def _match(number: int, overlap: Overlap, holder: Holder, checks: Mapping[str, Check]) -> Match:
    check = checks.get(holder.check_id or "")
    match = Match(
        group=number,
        share=overlap.share,
        share_of_held=overlap.share_of_held,
        exact=overlap.exact,
        held_as=holder.held_as,
        capture=holder.capture,
        check_id=holder.check_id,
    )
    if check is None:
        return match
    if holder.held_as is not HeldAs.REPOST:
        original = check.comparison.original if check.comparison is not None else None
        return replace(match, headline=_words(original.headline if original is not None else None))
    return replace(
        match,
        headline=_words(check.repost.headline),
        claim=check.repost.claim,
        verdict=check.verdict,
        original=_original_of(check),
    )


def _original_of(check: Check) -> Capture | None:
    """The capture that a check proved to be the original; not one that it could not compare."""
    accepted = check.resolution.accepted
    if accepted is None or check.verdict is Verdict.UNVERIFIABLE:
        return None
    return accepted.outcome.capture


def _words(located: Located | None) -> str | None:
    return located.text if located is not None else None
