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
    marks = sum(c in _MARKS for gap in (before, *inside, after) for c in gap)
    if marks >= 2 and not any(c in _MARKS for c in here):
        return "two quotations that stood apart were joined into one"
    if not _ends(here) and _ends(before) != _ends(after) and any(map(_ends, (before, after))):
        return "the end of one sentence was joined to another"
    return None


def _ends(gap: str) -> bool:
    return not _FULL_STOPS.isdisjoint(gap)
