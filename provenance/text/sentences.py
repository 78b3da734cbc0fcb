"""Where sentences and lines begin, as places among the tokens of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.text import lexicon_data as data
from provenance.text.characters import TERMINAL
from provenance.text.tokens import Tokens

_ABBREVIATIONS = frozenset(data.ABBREVIATIONS.split())
_STOP = re.compile(rf"[{re.escape(TERMINAL)}]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\u2029|\f")
_UNSPACED_STOPS = "。！？｡！？"


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences as token ranges: sentence `k` is `[starts[k], starts[k + 1])`; the last entry ends the text."""

    starts: Sequence[int]

    def at(self, token: int) -> int:
        """The number of the sentence in which a token stands."""
        return max(0, min(bisect_right(self.starts, token) - 1, len(self.starts) - 2))

    def begins(self, token: int) -> bool:
        """True at a place where a sentence begins or the text ends."""
        place = bisect_right(self.starts, token) - 1
        return place >= 0 and self.starts[place] == token

    def bounds(self, sentence: int) -> tuple[int, int]:
        """The token range of a sentence."""
        return self.starts[sentence], self.starts[sentence + 1]


class _GapKinds(dict[str, int]):
    """0 no boundary, 1 a stop, 2 a line end, 3 a paragraph's end; each gap is looked at once."""

    def __missing__(self, gap: str) -> int:
        kind = 0
        if "\n" in gap or "\r" in gap or "\u2028" in gap or "\u2029" in gap or "\f" in gap:
            kind = 3 if _BLANK_LINE.search(gap) else 2
            if kind == 2 and _STOP.search(gap):
                kind = 3
        elif _STOP.search(gap):
            kind = 1
        self[gap] = kind
        return kind


def sentences(tokens: Tokens, cuts: Sequence[int] = ()) -> Sentences:
    """Finds the sentences; `cuts` are further token places where one surely begins (block bounds)."""
    kinds = list(map(_GapKinds().__getitem__, tokens.gaps))
    gaps, surfaces = tokens.gaps, tokens.surfaces
    last = len(tokens)
    starts = [0] + [
        index
        for index, kind in enumerate(kinds)
        if kind and 0 < index < last and (kind == 3 or _ends(surfaces, gaps[index], index, kind))
    ]
    dotted = {surface for surface in set(surfaces) if surface.endswith(".")}
    if dotted:
        starts += [
            index + 1
            for index, surface in enumerate(surfaces[:-1])
            if surface in dotted
            and not kinds[index + 1]
            and _follows_abbreviation(surfaces, gaps[index + 1], index + 1)
        ]
        starts.sort()
    if cuts:
        starts = sorted({*starts, *(cut for cut in cuts if 0 < cut < len(tokens))})
    starts.append(len(tokens))
    return Sentences(starts)


def _ends(surfaces: Sequence[str], gap: str, index: int, kind: int) -> bool:
    if kind == 2:  # a bare line end: a hard wrap where a lower-case word goes on
        return not surfaces[index][0].islower()
    before, after = surfaces[index - 1], surfaces[index]
    if any(stop in gap for stop in _UNSPACED_STOPS):
        return True
    if not any(c.isspace() for c in gap):
        return False
    if after[0].islower():
        return False
    if gap.startswith(".") and (len(before) == 1 and before.isalpha() and before.isupper()):
        return False
    return not (gap.startswith(".") and before.casefold() in _ABBREVIATIONS)


# Words that open a sentence after an abbreviation such as "U.S."; a name after it would not.
_OPENING_WORDS = "The A An In On At But He She It They We This That These If When While As And For"
_OPENERS = frozenset(_OPENING_WORDS.split())
_OPENING_QUOTES = frozenset("“\"‘'«„(")


def _follows_abbreviation(surfaces: Sequence[str], gap: str, index: int) -> bool:
    if gap.isspace():
        return surfaces[index] in _OPENERS
    return gap[0].isspace() and gap.strip() in _OPENING_QUOTES and not surfaces[index][0].islower()
