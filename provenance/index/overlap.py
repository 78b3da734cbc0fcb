"""How much of one text stands in another, in any order: counted over the whole texts, or estimated.

A letter counts as shared where it lies in a window of 32 letters that stands in the other
text too. So a changed word costs its own letters and no more, as long as its neighbours are
32 letters or more of unchanged text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from provenance.index.letters import letters_of
from provenance.index.prints import WINDOW, Hashes, Sought, hashed_windows

LONGEST_COUNTED = 500_000  # letters, a long book; counting two of them takes half a second


@dataclass(frozen=True, slots=True)
class Overlap:
    """`share` of the asked text that stands in the held one, and the other way round, in [0, 1]."""

    share: float
    share_of_held: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """A text ready to be counted against others."""

    letters: int
    windows: Hashes

    @classmethod
    def of(cls, text: str) -> Counted | None:
        """None for a text that is too short or too long to be counted."""
        letters = letters_of(text)
        if not WINDOW <= len(letters) <= LONGEST_COUNTED:
            return None
        return cls(len(letters), np.concatenate(list(hashed_windows(letters))))


def counted_overlap(asked: Counted, held: Counted) -> Overlap:
    """The letters of each text that stand in the other."""
    return Overlap(_covered(asked, held), _covered(held, asked), exact=True)


def _covered(text: Counted, other: Counted) -> float:
    """The share of the letters that lie in a window which stands in the other text."""
    steps = np.zeros(text.letters + 1, np.int32)
    starts = np.flatnonzero(np.isin(text.windows, other.windows))
    steps[starts] += 1
    steps[starts + WINDOW] -= 1
    return float(np.count_nonzero(np.cumsum(steps[:-1]))) / text.letters


def estimated_overlap(sought: Sought, shared: Collection[int], *, reach: int, prints: int) -> Overlap:
    """What the sampled fingerprints alone tell; a changed word costs all windows that it stands in.

    `reach` is the rank up to which the held text keeps its prints, `prints` how many it has.
    """
    expected = bisect_left(sought.ranks, reach)
    looked_for = prints
    if sought.is_cut and sought.ranks[-1] < reach:
        looked_for = round(prints * sought.ranks[-1] / reach)
    found = len(shared)
    return Overlap(_ratio(found, expected), _ratio(found, looked_for), exact=False)


def _ratio(part: int, whole: int) -> float:
    return min(1.0, part / whole) if whole else 0.0


def same_stretch(one: Collection[int], other: Collection[int]) -> bool:
    """Whether two held texts share the same stretch of what was asked, by the prints they share with it."""
    smaller = min(len(one), len(other))
    return smaller > 0 and 2 * len(set(one) & set(other)) >= smaller
