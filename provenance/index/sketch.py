"""Which of the asked fingerprints a held text has, by the sketch that is kept beside it.

A sketch is the low 16 bits of each of the text's fingerprints, lowest rank first: 128 bytes that
answer for all of them at once, where looking for each in the database takes as many look-ups. Of a
thousand fingerprints asked one agrees by chance; a sketch is read of texts that share a whole one.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np

BYTES = 2  # of each fingerprint
LOW = (1 << 8 * BYTES) - 1


def sketch_of(prints: bytes) -> bytes:
    """The sketch of packed fingerprints, in their order."""
    return np.frombuffer(prints, "<i4").astype("<u2").tobytes()


class Asked:
    """Fingerprints that are looked for, by the part of them that sketches keep."""

    def __init__(self, hashes: Sequence[int]) -> None:
        self._places = {one & LOW: place for place, one in enumerate(hashes)}
        self._low = frozenset(self._places)

    def held_in(self, sketch: bytes) -> list[int]:
        """The places, among those asked, of the fingerprints that a text has."""
        low = self._low.intersection(struct.unpack(f"<{len(sketch) // BYTES}H", sketch))
        return [self._places[one] for one in low]
