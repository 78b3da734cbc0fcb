"""What a cut joined: words left out of a quotation, sentences or quotations that stood apart."""

from __future__ import annotations

from provenance.compare.passages import Range
from provenance.compare.sides import Side
from provenance.text.characters import TERMINAL

_MARKS = frozenset('“”„«»"＂「」『』')
_ELLIPSES = ("…", "...", ". . .")
_FULL_STOPS = frozenset(TERMINAL) - {"…"}


def splice_note(original: Side, repost: Side, cut: Range, place: int) -> str | None:
    """What the cut of `[start, stop)` joined at the repost's token `place`; None where it joined nothing.

    An ellipsis tells the reader that something is missing; words joined without one do not.
    """
    start, stop = cut
    here = repost.tokens.gaps[place]
    if any(mark in here for mark in _ELLIPSES):
        return "an ellipsis stands in place of the words left out"
    if start == 0 or stop >= len(original.tokens) or not 0 < place < len(repost.tokens):
        return None
    tokens = original.tokens
    before, inside, after = tokens.gaps[start], tokens.gaps[start + 1 : stop], tokens.gaps[stop]
    if _closes_first((before, *inside, after)) and not any(c in _MARKS for c in here):
        return "two quotations that stood apart were joined into one"
    if not _ends(here) and _ends(before) != _ends(after) and any(map(_ends, (before, after))):
        return "the end of one sentence was joined to another"
    return None


def _closes_first(gaps: tuple[str, ...]) -> bool:
    """True where the first quotation mark of a cut closes a quotation and a later one opens another."""
    marked = [gap for gap in gaps if not _MARKS.isdisjoint(gap)]
    marks = sum(c in _MARKS for gap in marked for c in gap)
    return marks >= 2 and not _opens(marked[0])


def _opens(gap: str) -> bool:
    """True for a gap whose first mark stands after a space, a bracket or the text's beginning."""
    at = next(k for k, c in enumerate(gap) if c in _MARKS)
    if gap[at] in "“„«「『":
        return True
    return gap[at] not in "”»」』" and (at > 0 and (gap[at - 1].isspace() or gap[at - 1] in "(["))


def _ends(gap: str) -> bool:
    """True for a gap in which a sentence ends, or the line: a caption may do without a full stop."""
    return "\n" in gap or not _FULL_STOPS.isdisjoint(gap)
