"""Which of the asked fingerprints a held text has, by the sketch that is kept beside it.

A sketch is the low 16 bits of each of the text's fingerprints, lowest rank first: 128 bytes that
answer for all of them at once, where looking for each in the database takes as many look-ups. Of a
thousand fingerprints asked one agrees by chance; a sketch is read of texts that share a whole one.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

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

    def held_in(self, sketch: bytes) -> set[int]:
        """Those that a text has."""
        return self._places.keys() & struct.unpack(f"<{len(sketch) // BYTES}H", sketch)

    def places(self, low: Iterable[int]) -> tuple[int, ...]:
        """The places of these among those asked."""
        return tuple(map(self._places.__getitem__, low))
