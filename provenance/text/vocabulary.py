"""The words of texts as letters: one for each different word, the same for all its typesettings.

A word's key is the form in which two typesettings of it are equal. A text's
keys are spelt with one letter each, so that runs of words are sliced, compared
and hashed as strings are.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, compress, repeat
from operator import ne
from typing import overload

from provenance.text.characters import (
    LONGEST_WORD,
    plain_apostrophes,
    undisguised,
    without_invisible,
    without_marks,
)
from provenance.text.spelling import one_spelling

_NUMBER_START = re.compile(r"[-−–]?\d")
_GROUPED = re.compile(r"-?\d{1,3}(?:[,'\u00a0\u202f\u2009٬]\d{3})+(?!\d)|-?\d{1,3}(?:\.\d{3}){2,}(?!\d)")
SIGNS = "\0\1"  # no letters, for use between them
MOST_LETTERS = sys.maxunicode + 1 - len(SIGNS)


class Keys(Sequence[str]):
    """The keys of a text, spelt with one letter for each different key.

    `names` says by a letter's code point which key it stands for.
    """

    __slots__ = ("names", "row")

    def __init__(self, row: str, names: Sequence[str]) -> None:
        self.row = row
        self.names = names

    def __len__(self) -> int:
        return len(self.row)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> list[str]: ...

    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return list(map(self.names.__getitem__, map(ord, self.row[place])))
        return self.names[ord(self.row[place])]

    def __iter__(self) -> Iterator[str]:
        return map(self.names.__getitem__, map(ord, self.row))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keys) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


class Vocabulary:
    """A letter for every surface, the same for those of one key; the two sides of a comparison share one."""

    def __init__(self, *, english: bool = True, latin: bool = False) -> None:
        self.latin = latin  # the texts are in Latin letters
        self.key_of = _KEYS[english, latin].__getitem__
        self.letters: dict[str, str] = {}  # by surface
        self.names = [""] * len(SIGNS)  # keys by the code point of their letter
        self._by_key: dict[str, str] = {}
        self._small: set[str] = set()  # letters of surfaces that begin with a small letter and are no keys

    @property
    def is_full(self) -> bool:
        """True where the letters did not suffice, so that different words could not be told apart."""
        return len(self.names) - len(SIGNS) > MOST_LETTERS

    def letter(self, surface: str) -> str:
        """The letter of a surface."""
        letter = self.letters.get(surface)
        if letter is None:
            key = self.key_of(surface)
            letter = self._by_key.get(key)
            if letter is None:
                letter = self._by_key[key] = chr(min(len(self.names), _last_letter()))
                self.names.append(key)
            if surface != key and surface[0].islower():
                self._small.add(letter)
            self.letters[surface] = letter
        return letter

    def learn(self, surfaces: Sequence[str]) -> None:
        """Gives letters to the different surfaces of a first text in one sweep."""
        keys = list(map(self.key_of, surfaces))
        letters = chain(map(chr, range(len(SIGNS), _last_letter())), repeat(chr(_last_letter())))
        by_key: defaultdict[str, str] = defaultdict(letters.__next__)
        self.letters = dict(zip(surfaces, map(by_key.__getitem__, keys), strict=True))
        by_key.default_factory = None
        self.names += by_key
        self._by_key = by_key
        others = compress(surfaces, map(ne, surfaces, keys))
        self._small = {self.letters[surface] for surface in others if surface[0].islower()}

    def spelt(self, surfaces: Sequence[str]) -> str:
        """The letters of surfaces in their order."""
        return "".join(map(self.letter, surfaces))

    def has_small(self, key: str) -> bool:
        """True for a key of which a surface begins with a small letter."""
        letter = self._by_key.get(key)
        return (key[:1].islower() and self.letters.get(key, "") == letter) or letter in self._small


def _last_letter() -> int:
    return MOST_LETTERS + len(SIGNS) - 1


def token_key(surface: str, *, english: bool = True) -> str:
    """The form in which two typesettings of one word are equal."""
    return _KEYS[english, False][surface]


class _RememberedKeys(dict[str, str]):
    """The keys of surfaces met before; asked for thousands at a time, for which `lru_cache` is slow."""

    def __init__(self, *, english: bool, latin: bool) -> None:
        super().__init__()
        self._english = english
        self._latin = latin

    def __missing__(self, surface: str) -> str:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        key = self[surface] = _word_key(surface, english=self._english, latin=self._latin)
        return key


MOST_REMEMBERED = 1 << 16  # surfaces, of all texts of a process
_KEYS = {
    (english, latin): _RememberedKeys(english=english, latin=latin)
    for english in (True, False)
    for latin in (True, False)
}


def _word_key(word: str, *, english: bool, latin: bool) -> str:
    if len(word) > LONGEST_WORD:
        return word.casefold()
    if word.isascii():
        if word.isalpha():
            word = word.lower()
            return one_spelling(word) if english else word
    else:
        word = undisguised(without_invisible(word), latin=latin)
        word = plain_apostrophes(unicodedata.normalize("NFKC", word))
    if " " in word:
        word = word.replace(" ", "")
    if _NUMBER_START.match(word):
        return number_key(word)
    word = without_marks(word.casefold())
    if "." in word and not word.startswith(("http", "www.")):
        word = word.replace(".", "")
    return one_spelling(word) if english else word


def number_key(word: str) -> str:
    """A number in ASCII digits without grouping: `20,000` and `20 000` are one number."""
    if not word.isascii():
        word = "".join(str(unicodedata.digit(c, c)) if not c.isascii() else c for c in word)
        word = word.translate({0x2212: "-", 0x2013: "-", 0x66B: ".", 0x66C: ","})
    found = _GROUPED.match(word)
    if found:
        separators = ",'\u00a0\u202f\u2009" if "," in found[0] or "." not in found[0] else "."
        head = found[0].translate(dict.fromkeys(map(ord, separators)))
        word = head + word[found.end() :]
    return word.casefold()
