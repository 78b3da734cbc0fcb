"""What stands between two spaces, each different one cut into tokens once.

A piece is a word, or a word with marks, or several, or none. No token reaches
over a space or a line break and none looks beyond it, so a piece is cut the
same way wherever it stands. What two texts share is cut once, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.text.characters import APOSTROPHES, MARKS, UNSPACED
from provenance.text.shared import shared_runs
from provenance.text.vocabulary import SIGNS, Vocabulary

_LETTER = rf"[^\W_{UNSPACED}{MARKS}{APOSTROPHES}]"
_ALPHABETIC = rf"[^\W\d_{UNSPACED}{MARKS}{APOSTROPHES}]"
_INNER = f"[{MARKS}{APOSTROPHES}]"
# Every quantified class is disjoint from the one that follows it, so matching is linear.
# The first line is the fast way out for the commonest cases: an ASCII word before a space, a comma, a stop.
TOKEN = re.compile(
    r"((?![ ,\n])(?:[A-Za-z]++(?=[ ,\n])|[A-Za-z]{2,}+(?=\.[ \n])"
    r"|(?:https?://|www\.)[^\s<>\"]+"
    r"|(?:(?<![\w\-−–—])[-−–](?=\d))?"
    r"(?:\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,٫]\d+)?|\d+(?:[.,:’'٫٬]\d+)*)" + rf"{_LETTER}*"
    rf"|(?<![^\W_])(?:{_ALPHABETIC}\.){{2,}}(?:{_ALPHABETIC}(?!{_LETTER}))?"
    rf"|{_LETTER}+(?:{_INNER}+{_LETTER}+)*[{MARKS}]*"
    rf"|[{UNSPACED}][{MARKS}]*"
    r"|[%％٪‰$＄€£￡¥￥₹₽₺₩￦₪₴]))"
)
# What a piece spells begins with one of these signs unless the piece is a word.
MARKED = SIGNS[0]  # one word with marks before or after it
OTHER = SIGNS[1]  # no word or several
_STOPS = ".,\n"
_HOST = "www"  # the one word whose stop may belong to it


class CutText(NamedTuple):
    """A text with a space after each line break, its pieces, and what each of them spells."""

    spaced: str
    pieces: list[str]
    spelt: list[str]


class Pieces(dict[str, str]):
    """What each different piece of one or several texts spells."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self.marked: dict[str, tuple[str, str, str]] = {}  # what stands before the word, the word, what after
        self.others: dict[str, tuple[list[str], list[str]]] = {}  # surfaces and gaps
        self._first: CutText | None = None

    def __missing__(self, piece: str) -> str:
        surfaces, gaps = _cut(piece)
        if len(surfaces) == 1:  # as nearly always
            letters = self.vocabulary.letter(surfaces[0])
            if len(surfaces[0]) < len(piece):
                letters = MARKED + letters
                self.marked[piece] = gaps[0], surfaces[0], _spaced(gaps[1])
        else:
            letters = OTHER + self.vocabulary.spelt(surfaces)
            gaps[-1] = _spaced(gaps[-1])
            self.others[piece] = surfaces, gaps
        self[piece] = letters
        return letters

    def of(self, text: str) -> tuple[list[str], str]:
        """The pieces of a text, those with a line break end with it, and what they spell."""
        spaced = text.replace("\n", "\n ")
        if self._first is not None:
            pieces, spelt = self._copied(spaced, self._first)
        else:
            pieces = spaced.split(" ")
            spelt = self._learnt(pieces)
            self._first = CutText(spaced, pieces[:], spelt)
        return pieces, "".join(spelt)

    def _learnt(self, pieces: Sequence[str]) -> list[str]:
        """What the pieces of the first text spell; each different one is learnt once."""
        self._learn(dict.fromkeys(pieces))
        return list(map(self.__getitem__, pieces))

    def _learn(self, pieces: Iterable[str]) -> None:
        """Learns in one sweep the plain words, and those before a stop: nearly all that a text is made of."""
        self.vocabulary.learn(list(filter(str.isascii, filter(str.isalpha, pieces))))
        letters = self.vocabulary.letters
        self.update(letters)
        for piece in [piece for piece in pieces if piece not in letters]:
            word = piece.rstrip(_STOPS)
            if word.isalpha() and word.isascii() and word != _HOST:
                self[piece] = MARKED + (letters.get(word) or self.vocabulary.letter(word))
                gap = piece[len(word) :]
                self.marked[piece] = "", word, gap if gap[-1:] == "\n" else gap + " "

    def _copied(self, spaced: str, first: CutText) -> tuple[list[str], list[str]]:
        """Pieces and what they spell, copied from the first text where this one has the same."""
        pieces: list[str] = []
        spelt: list[str] = []
        done = at = place = 0  # in this text, in the first, and the number of the piece there
        for a, b, size in shared_runs(first.spaced, spaced):
            if done < b:
                own = spaced[done : b - 1].split(" ")
                pieces += own
                spelt += map(self.__getitem__, own)
            place = place + first.spaced.count(" ", at, a) if at <= a else first.spaced.count(" ", 0, a)
            at, done = a + size, b + size
            stop = place + first.spaced.count(" ", a, at)
            pieces += first.pieces[place:stop]
            spelt += first.spelt[place:stop]
            place = stop
        own = spaced[done:].split(" ")
        return pieces + own, [*spelt, *map(self.__getitem__, own)]


def _spaced(gap: str) -> str:
    """What stands after a piece's last word, with the space that follows unless a line ends there."""
    return gap if gap[-1:] == "\n" else gap + " "


def _is_plain(word: str) -> bool:
    """True for ASCII letters alone, which are one token whatever stop follows."""
    return word.isalpha() and word.isascii() and word != _HOST


def _cut(piece: str) -> tuple[list[str], list[str]]:
    """Surfaces and the gaps around them."""
    word = piece.rstrip(_STOPS)  # the commonest pieces are words before a stop: no need to search them
    if _is_plain(word):
        return [word], ["", piece[len(word) :]]
    parts = TOKEN.split(piece)
    return parts[1::2], parts[0::2]
