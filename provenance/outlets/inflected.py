"""Cyrillic names that a sentence inflects between its quotation marks: «Коммерсанту», «Новой газете».

Only what stands whole between guillemets is compared, word by word without its
ending, so that no word of running text is taken for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from provenance.model import Span
from provenance.outlets.cues import AFTER, BEFORE, INSTITUTIONS
from provenance.outlets.names import folded

_QUOTED = re.compile(r"«([^«»\n]{3,40})»")
_CYRILLIC = re.compile(r"^[\u0400-\u04ff\s-]+$")
_WORD = re.compile(r"[^\W_]+")
# What Russian and Ukrainian put at the end of a name in another case.
_ENDINGS = "аеёиоуыэюяьъйіїємх"
SHORTEST_STEM = 3
# How far before the marks a word may stand that says what is named ("изданию «Медуза»").
_REACH = 40


class Quoted(NamedTuple):
    """A registered name, where its inflected form stands, and whether a word before speaks of a publisher."""

    name: str
    span: Span
    shown: bool


class InflectedNames:
    """The Cyrillic names of a registry by their stems."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_stems: dict[tuple[str, ...], str] = {}
        for name in names:
            if _CYRILLIC.match(name):
                self._by_stems.setdefault(_stems(name), name)

    def find(self, text: str) -> Iterator[Quoted]:
        """The names between guillemets, in whatever case, in order."""
        for match in _QUOTED.finditer(text):
            name = self._by_stems.get(_stems(match[1])) if _CYRILLIC.match(match[1]) else None
            if name is not None:
                before = _WORD.findall(folded(text[max(0, match.start() - _REACH) : match.start()]))[-3:]
                if before and before[-1] in INSTITUTIONS:
                    continue  # "кинотеатр «Известия»"
                shown = any(word in BEFORE or word in AFTER for word in before)
                yield Quoted(name, Span(match.start(1), match.end(1)), shown)


def _stems(name: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in _WORD.findall(folded(name)))


def _stem(word: str) -> str:
    short = word.rstrip(folded(_ENDINGS))
    return short if len(short) >= SHORTEST_STEM else word[:SHORTEST_STEM]
