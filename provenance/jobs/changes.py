"""What changed between two captures; runs in the child, like everything that reads captured bytes.

Both captures are read by the rules of today, so that a new version of ours is never taken
for an edit of theirs.
"""

from __future__ import annotations

from provenance.compare import compare_versions
from provenance.compare.history import Capture as State
from provenance.compare.history import compare_history
from provenance.extract import extract, version_of_article, version_of_repost
from provenance.jobs.identity import text_digest
from provenance.jobs.inside import document_of, page_of
from provenance.jobs.rereading import (
    Copy,
    CopyChange,
    Known,
    OriginalChange,
    PageChange,
    RepostChange,
    Stands,
)
from provenance.model import Alteration, Capture, Comparison, Page, Repost, Verdict, Version
from provenance.watch.corrections import claims_news, corrections_added
from provenance.watch.findings import edits, still_carried

UNTOLD = frozenset({Verdict.DIFFERENT, Verdict.UNVERIFIABLE})
# Lines of the older page outside its reposts, by which the site's own pages are known from a wall.
FEWEST_SURROUNDINGS = 3
KEPT_SURROUNDINGS = 0.5


# --- the original --------------------------------------------------------------------------------


def original_change(old: Capture | None, new: Capture, name: str, copies: tuple[Copy, ...]) -> OriginalChange:
    """Compares an original with its earlier capture; without one, with what was compared last."""
    article = extract(document_of(new, name), new)
    now = version_of_article(article)
    before = version_of_article(extract(document_of(old, name), old)) if old else None
    base = before or (copies[0].original if copies else None)
    if base is None:
        return OriginalChange(article.extracted)
    change = compare_versions(now, base)
    found = edits(change)
    if change.verdict is Verdict.DIFFERENT:
        return OriginalChange(article.extracted, unlike=True)
    if change.verdict is Verdict.UNVERIFIABLE and not found:
        return OriginalChange(article.extracted, unseen=change.reason or "too little could be read")
    if before is None or not found:
        return OriginalChange(article.extracted, claims_news=claims_news(base.text, now.text))
    return OriginalChange(
        article.extracted,
        alterations=found,
        copies=tuple(_copy_change(copy, before, now, old, new) for copy in copies),
        notices=corrections_added(before.text, now.text),
        claims_news=claims_news(before.text, now.text),
    )


def _copy_change(copy: Copy, before: Version, now: Version, old: Capture | None, new: Capture) -> CopyChange:
    assert old is not None
    states = [
        State(min(old.captured_at, new.captured_at), copy.original),
        State(new.captured_at, now),
    ]
    history = compare_history(copy.side, states)
    carried = still_carried(compare_versions(copy.side, before), history.comparisons[-1])
    nearest = history.comparisons[history.matched] if history.matched is not None else None
    return CopyChange(nearest, history.matched == len(states) - 1, history.reason, carried)


# --- the page ------------------------------------------------------------------------------------


def page_change(
    old: Capture | None,
    new: Capture,
    name: str,
    layer: str | None,
    known: tuple[Known, ...],
) -> PageChange:
    """Finds every known repost again on a later capture of its page, and compares the two readings."""
    page = page_of(new, name, layer)
    before = page_of(old, name, layer) if old is not None else None
    digests = tuple(text_digest(page, repost) for repost in page.reposts)
    reading = _Reading(page, new, before, old, digests)
    return PageChange(page, reading.changes(known, name), digests, _is_same_site(before, page))


class _Reading:
    """Two captures of one page, side by side."""

    def __init__(
        self,
        page: Page,
        new: Capture,
        before: Page | None,
        old: Capture | None,
        digests: tuple[str | None, ...],
    ) -> None:
        self.page, self.new, self.before, self.old, self.digests = page, new, before, old, digests
        self.taken: set[int] = set()

    def changes(self, known: tuple[Known, ...], name: str) -> tuple[RepostChange, ...]:
        """One change for each known repost; what is surely the same is paired first."""
        earlier = {one.repost_id: self._earlier(one) for one in known}
        pairs: dict[int, int] = {}
        for way in (self._by_text, self._by_headline, self._by_likeness):
            for one in known:
                if one.repost_id not in pairs:
                    found = way(one, earlier[one.repost_id])
                    if found is not None:
                        pairs[one.repost_id] = found
                        self.taken.add(found)
        return tuple(
            self._change(one, earlier[one.repost_id], pairs.get(one.repost_id), name) for one in known
        )

    def _earlier(self, one: Known) -> Repost | None:
        """The repost as the older capture has it."""
        if self.before is None:
            return None
        reposts = self.before.reposts
        if one.text_sha256 is not None:
            for repost in reposts:
                if text_digest(self.before, repost) == one.text_sha256:
                    return repost
        if one.headline is not None:
            for repost in reposts:
                if repost.headline is not None and repost.headline.text == one.headline:
                    return repost
        return reposts[one.index] if len(reposts) == 1 and one.index == 0 else None

    def _free(self) -> list[int]:
        return [k for k in range(len(self.page.reposts)) if k not in self.taken]

    def _by_text(self, one: Known, earlier: Repost | None) -> int | None:
        wanted = one.text_sha256
        if earlier is not None and self.before is not None:
            wanted = text_digest(self.before, earlier) or wanted
        if wanted is None:
            return None
        return next((k for k in self._free() if self.digests[k] == wanted), None)

    def _by_headline(self, one: Known, earlier: Repost | None) -> int | None:
        located = earlier.headline if earlier is not None else None
        headline = located.text if located is not None else one.headline
        for k in self._free():
            title = self.page.reposts[k].headline
            if title is not None and title.text == headline and self._is_alike(k, one, earlier):
                return k
        return None

    def _by_likeness(self, one: Known, earlier: Repost | None) -> int | None:
        return next((k for k in self._free() if self._is_alike(k, one, earlier)), None)

    def _is_alike(self, k: int, one: Known, earlier: Repost | None) -> bool:
        side = self._older_side(one, earlier)
        return side is not None and compare_versions(self._side(k), side).verdict not in UNTOLD

    def _side(self, k: int) -> Version:
        return version_of_repost(self.page, self.page.reposts[k], self.new)

    def _older_side(self, one: Known, earlier: Repost | None) -> Version | None:
        if earlier is not None and self.before is not None:
            return version_of_repost(self.before, earlier, self.old)
        return one.side

    def _change(self, one: Known, earlier: Repost | None, k: int | None, name: str) -> RepostChange:
        side = self._older_side(one, earlier)
        if k is None:
            stands = Stands.UNCREDITED if side is not None and self._still_there(side, name) else Stands.GONE
            url = earlier.claim.url if earlier is not None else None
            return RepostChange(one.repost_id, stands, was_read=earlier is not None, old_url=url)
        found: tuple[Alteration, ...] = ()
        if earlier is not None and side is not None:
            found = edits(compare_versions(self._side(k), side))
        nearest = self._nearest(k, one, name) if found else None
        return RepostChange(
            one.repost_id,
            Stands.EDITED if found else Stands.SAME,
            index=k,
            alterations=found,
            was_read=earlier is not None,
            old_url=earlier.claim.url if earlier is not None else None,
            new_url=self.page.reposts[k].claim.url,
            nearest=nearest,
        )

    def _nearest(self, k: int, one: Known, name: str) -> Comparison | None:
        """The repost as it stands now beside the state of the original that it is nearest to."""
        if one.original is None:
            return None
        at = self.new.captured_at
        states = [State(at, one.original)]
        if one.latest is not None:
            latest = extract(document_of(one.latest, name), one.latest)
            states.append(State(at, version_of_article(latest)))
        history = compare_history(self._side(k), states)
        return history.comparisons[history.matched if history.matched is not None else 0]

    def _still_there(self, side: Version, name: str) -> bool:
        """Whether the text stands on the page, though nothing says where it is from."""
        whole = version_of_article(extract(document_of(self.new, name), self.new))
        return compare_versions(side, whole).verdict not in UNTOLD


def _is_same_site(before: Page | None, page: Page) -> bool:
    if before is None:
        return False
    inside = [repost.span for repost in before.reposts]
    lines, place = [], 0
    for line in before.text.splitlines(keepends=True):
        outside = not any(span.start <= place < span.end for span in inside)
        if outside and line.strip():
            lines.append(line.strip())
        place += len(line)
    if len(lines) < FEWEST_SURROUNDINGS:
        return False
    now = {line.strip() for line in page.text.splitlines()}
    return sum(line in now for line in lines) >= KEPT_SURROUNDINGS * len(lines)
