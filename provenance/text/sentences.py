"""Where sentences and lines begin, as places among the tokens of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from provenance.text import lexicon_data as data
from provenance.text.characters import TERMINAL
from provenance.text.tokens import Tokens

_ABBREVIATIONS = frozenset(data.ABBREVIATIONS.split())
_STOP = re.compile(rf"[{re.escape(TERMINAL)}]")
# Every token that ends with a stop holds one of these; they are sought apart, each by its first sign.
_DOTTED = re.compile(r"\.(?=[^\W\d_]\.)")
_ADDRESS = re.compile(r"://|www\.")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\u2029|\f")
_UNSPACED_STOPS = "。！？｡！？"


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences as token ranges: `k` is `[starts[k], starts[k + 1])`; the last entry ends the text."""

    starts: Sequence[int]

    def at(self, token: int) -> int:
        """The number of the sentence in which a token stands."""
        return bisect_right(self.starts, token, 1, len(self.starts) - 1) - 1

    def begins(self, token: int) -> bool:
        """True at a place where a sentence begins or the text ends."""
        place = bisect_right(self.starts, token) - 1
        return place >= 0 and self.starts[place] == token

    def bounds(self, sentence: int) -> tuple[int, int]:
        """The token range of a sentence."""
        return self.starts[sentence], self.starts[sentence + 1]


class _Gap(IntEnum):
    """What a gap says about a sentence's end; each different gap is looked at once."""

    NONE = 0
    END = 1  # a paragraph's end, a line that ends with a stop, a full-width stop
    LINE = 2  # a bare line end
    POINT = 3  # a full stop and a space
    STOP = 4  # another stop and a space


_END, _POINT = int(_Gap.END), int(_Gap.POINT)  # compared for every sentence; an enum takes far longer


class _GapKinds(dict[str, int]):
    def __missing__(self, gap: str) -> int:
        kind = self[gap] = _gap_kind(gap)
        return kind


def _gap_kind(gap: str) -> int:
    stopped = _STOP.search(gap) is not None
    if any(end in gap for end in "\n\r\u2028\u2029\f"):
        return _Gap.END if stopped or _BLANK_LINE.search(gap) else _Gap.LINE
    if not stopped:
        return _Gap.NONE
    if any(stop in gap for stop in _UNSPACED_STOPS):
        return _Gap.END
    if not any(c.isspace() for c in gap):
        return _Gap.NONE
    return _Gap.POINT if gap.startswith(".") else _Gap.STOP


def sentences(tokens: Tokens, cuts: Sequence[int] = ()) -> Sentences:
    """Finds the sentences; `cuts` are further token places where one surely begins (block bounds)."""
    kinds = _GapKinds()
    gaps, surfaces = tokens.gaps, tokens.surfaces
    last = len(tokens)
    stops = [(k, kind) for k in tokens.marked if (kind := kinds[gaps[k]]) and 0 < k < last]
    starts = [0, *[k for k, kind in stops if kind == _END or _ends(surfaces, k, kind)]]
    abbreviations = _ending_with_stop(tokens)
    if abbreviations:
        starts += [
            index + 1
            for index in abbreviations
            if not kinds[gaps[index + 1]] and _follows_abbreviation(surfaces, gaps[index + 1], index + 1)
        ]
        starts.sort()
    if cuts:
        starts = sorted({*starts, *(cut for cut in cuts if 0 < cut < len(tokens))})
    starts.append(len(tokens))
    return Sentences(starts)


def _ending_with_stop(tokens: Tokens) -> list[int]:
    """The tokens, but for the last, that end with a stop: "U.S.", or an address at its sentence's end."""
    surfaces = tokens.surfaces
    if tokens.plain:  # asked of the text: to look at each surface takes ten times as long
        signs = (_DOTTED, _ADDRESS) if "://" in tokens.text or "www." in tokens.text else (_DOTTED,)
        found = (match.start() for sign in signs for match in sign.finditer(tokens.text))
        held = {bisect_right(tokens.starts, at) - 1 for at in found}
    else:
        held = set(range(len(surfaces)))
    return sorted(index for index in held if 0 <= index < len(surfaces) - 1 and surfaces[index][-1] == ".")


def _ends(surfaces: Sequence[str], index: int, kind: int) -> bool:
    if surfaces[index][0].islower():
        return False  # a hard wrap, an abbreviation, a title with a mark in it
    if kind != _POINT:
        return True
    before = surfaces[index - 1]
    if len(before) == 1 and before.isalpha() and before.isupper():
        return False
    if before.isdecimal() and len(before) <= 2 and surfaces[index] in _MONTHS_WITH_ORDINALS:
        return False
    return before.casefold() not in _ABBREVIATIONS


# Months of languages that write a day with a stop and a month with a capital: "am 30. September".
_MONTHS_AFTER_STOPS = (
    "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember"
)
_MONTHS_WITH_ORDINALS = frozenset(_MONTHS_AFTER_STOPS.split())
# Words that open a sentence after an abbreviation such as "U.S."; a name after it would not.
_OPENING_WORDS = "The A An In On At But He She It They We This That These If When While As And For"
_OPENERS = frozenset(_OPENING_WORDS.split())
_OPENING_QUOTES = frozenset("“\"‘'«„(")


def _follows_abbreviation(surfaces: Sequence[str], gap: str, index: int) -> bool:
    if gap.isspace():
        return surfaces[index] in _OPENERS
    return gap[:1].isspace() and gap.strip() in _OPENING_QUOTES and not surfaces[index][0].islower()
