"""Fingerprints of a text: hashes of its windows of 32 letters, a fixed sample of them.

Which windows are sampled depends on their own hash alone, so a passage gives the same
prints wherever it stands: half of a text, or a text inside a longer page, shares them. A
document keeps at most `MOST_HELD` of them, those with the lowest ranks, and says up to which
rank it keeps them; whoever asks looks for all of its own up to `FULL_REACH`. Sets of this
kind are known as FracMinHash (Irber et al. 2022) and bottom-k sketches (Cohen and Kaplan
2007).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provenance.index.letters import Letters, letters_of
from provenance.model import TextPrints

Hashes = NDArray[np.uint64]

WINDOW = 32  # letters
SAMPLED = 32  # one window in so many
FULL_REACH = 2**32 // SAMPLED
MOST_HELD = 64
MOST_SOUGHT = 1024
SLICE = 1 << 13  # letters hashed at once: what they need stays in the processor's cache

BASE = 0x9E3779B97F4A7C15  # odd, and no small number: 2**64 divided by the golden ratio


def _powers_of(base: int) -> Hashes:
    """`base` to the powers of 0, 1, 2, ..., modulo 2**64, one for each letter of a slice."""
    powers = np.full(SLICE + WINDOW, base, np.uint64)
    powers[0] = 1
    return np.multiply.accumulate(powers)


_POWERS, _INVERSE_POWERS = _powers_of(BASE), _powers_of(pow(BASE, -1, 2**64))
_LIMIT = np.uint64(FULL_REACH << 32)
_MIX = (
    (np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)),
    (np.uint64(27), np.uint64(0x94D049BB133111EB)),
)
_LAST_SHIFT = np.uint64(31)
_RANK_SHIFT = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text is looked for by: hashes with their ranks, lowest rank first, each once."""

    hashes: tuple[int, ...]
    ranks: tuple[int, ...]

    @property
    def is_cut(self) -> bool:
        """Whether the text has more prints than are looked for."""
        return len(self.ranks) == MOST_SOUGHT


def prints_of(text: str) -> TextPrints:
    """What a document keeps; no prints where it has fewer than `WINDOW` letters."""
    letters = letters_of(text)
    sampled = sampled_windows(letters)
    reach = FULL_REACH
    if len(sampled) > MOST_HELD:
        reach = int(sampled[MOST_HELD] >> _RANK_SHIFT)
        sampled = sampled[:MOST_HELD]
    digest = hashlib.blake2b(letters.astype("<u4").tobytes(), digest_size=16).digest()
    return TextPrints(digest, len(letters), reach, _low(sampled).astype("<i4").tobytes())


def sought_in(text: str) -> Sought:
    """What a text is looked for by; of a very long one the `MOST_SOUGHT` prints of lowest rank."""
    sampled = sampled_windows(letters_of(text))[:MOST_SOUGHT]
    return Sought(tuple(_low(sampled).tolist()), tuple((sampled >> _RANK_SHIFT).tolist()))


def sampled_windows(letters: Letters) -> Hashes:
    """The hashes of rank below `FULL_REACH`, ascending, each once."""
    found = [hashes[hashes < _LIMIT] for hashes in hashed_windows(letters)]
    if not found:
        return np.empty(0, np.uint64)
    hashes = np.concatenate(found) if len(found) > 1 else found[0]
    hashes.sort()
    differs = hashes[1:] != hashes[:-1]
    return hashes if np.count_nonzero(differs) == len(differs) else hashes[np.concatenate(([True], differs))]


def hashed_windows(letters: Letters) -> Iterator[Hashes]:
    """The hash of every window, in order, a slice of the text at a time."""
    last = len(letters) - WINDOW + 1
    for start in range(0, last, SLICE):
        yield _hash_slice(letters[start : min(start + SLICE, last) + WINDOW - 1])


def _hash_slice(letters: Letters) -> Hashes:
    """Polynomial hashes as differences of running sums, modulo 2**64; then mixed so that every bit counts.

    A letter at `place` is weighed with `BASE ** -place`, so that the sum over a window, times `BASE` to
    the place of its last letter, weighs each with its distance from the window's end.
    """
    count = len(letters)
    weighed = letters.astype(np.uint64)
    weighed *= _INVERSE_POWERS[:count]
    sums = np.empty(count + 1, np.uint64)
    sums[0] = 0
    np.add.accumulate(weighed, out=sums[1:])
    hashes = sums[WINDOW:] - sums[:-WINDOW]
    hashes *= _POWERS[WINDOW - 1 : count]
    return _mixed(hashes)


def _mixed(values: Hashes) -> Hashes:
    """The finaliser of SplitMix64 (Steele et al. 2014), in place."""
    for shift, factor in _MIX:
        values ^= values >> shift
        values *= factor
    values ^= values >> _LAST_SHIFT
    return values


def _low(hashes: Hashes) -> NDArray[np.int32]:
    """The half of a hash that is stored; the other half is its rank."""
    return hashes.astype(np.uint32).view(np.int32)
