"""Words with their places: the text is cut, never edited.

A token keeps its surface as captured and a key under which two typesettings of
one word are equal (case, quotes, ligatures, soft hyphens, accents, US and UK
spelling, digit forms). What stands between two tokens is a gap. Surfaces and
gaps joined in order give the captured text back, character for character.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from provenance.model import Span
from provenance.text.characters import (
    APOSTROPHES,
    LONGEST_WORD,
    MARKS,
    UNSPACED,
    plain_apostrophes,
    undisguised,
    without_invisible,
    without_marks,
)
from provenance.text.spelling import one_spelling

_LETTER = rf"[^\W_{UNSPACED}{MARKS}{APOSTROPHES}]"
_ALPHABETIC = rf"[^\W\d_{UNSPACED}{MARKS}{APOSTROPHES}]"
_INNER = f"[{MARKS}{APOSTROPHES}]"
# Every quantified class is disjoint from the one that follows it, so matching is linear.
# The first line is the fast way out for the commonest case: an ASCII word before a space or comma.
_TOKEN = re.compile(
    r"((?![ ,\n])(?:[A-Za-z]++(?=[ ,\n])"
    r"|(?:https?://|www\.)[^\s<>\"]+"
    r"|(?:(?<![\w\-−–—])[-−–](?=\d))?"
    r"(?:\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,٫]\d+)?|\d+(?:[.,:’'٫٬]\d+)*)" + rf"{_LETTER}*"
    rf"|(?<![^\W_])(?:{_ALPHABETIC}\.){{2,}}(?:{_ALPHABETIC}(?!{_LETTER}))?"
    rf"|{_LETTER}+(?:{_INNER}+{_LETTER}+)*[{MARKS}]*"
    rf"|[{UNSPACED}][{MARKS}]*"
    r"|[%٪‰$€£¥₹₽₺₩₪₴￥]))"
)
_SPACED_LETTERS = re.compile(r" [^\W\d_] [^\W\d_] [^\W\d_](?![^\W_])")
_NUMBER_START = re.compile(r"[-−–]?\d")
_GROUPED = re.compile(r"-?\d{1,3}(?:[,'\u00a0\u202f\u2009٬]\d{3})+(?!\d)|-?\d{1,3}(?:\.\d{3}){2,}(?!\d)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words: `gaps[k]` precedes `surfaces[k]`, and one gap more ends the text."""

    text: str
    surfaces: Sequence[str]
    gaps: Sequence[str]
    starts: Sequence[int]
    keys: Sequence[str]

    def __len__(self) -> int:
        return len(self.surfaces)

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        return self.starts[index] + len(self.surfaces[index])

    def span(self, start: int, stop: int) -> Span:
        """The characters from token `start` up to token `stop`; empty at a place between tokens."""
        if start >= stop:
            at = self.starts[start] if start < len(self.surfaces) else len(self.text)
            return Span(at, at)
        return Span(self.starts[start], self.end(stop - 1))


class Vocabulary(dict[str, str]):
    """Keys by surface, each made once; the two sides of a comparison share one."""

    def __init__(self, *, english: bool = True) -> None:
        super().__init__()
        self.english = english

    def __missing__(self, surface: str) -> str:
        key = self[surface] = token_key(surface, english=self.english)
        return key


def tokenise(text: str, vocabulary: Vocabulary | None = None, cuts: Sequence[int] = ()) -> Tokens:
    """Cuts a text into tokens; linear in its length.

    `cuts` are places in order that no token crosses: a caption may be glued to
    the name that follows it, and only the page's structure tells them apart.
    """
    keys = Vocabulary() if vocabulary is None else vocabulary
    parts = _TOKEN.split(text)
    if cuts:
        parts = _cut_parts(parts, cuts)
    if _SPACED_LETTERS.search(text):
        parts = _join_spaced_letters(parts)
    places = [0, *accumulate(map(len, parts))]
    surfaces = parts[1::2]
    return Tokens(text, surfaces, parts[0::2], places[1:-1:2], list(map(keys.__getitem__, surfaces)))


def _cut_parts(parts: list[str], cuts: Sequence[int]) -> list[str]:
    """Splits the tokens that a cut falls into; nearly always there is none."""
    ends = list(accumulate(map(len, parts)))
    for cut in reversed(cuts):
        index = bisect_right(ends, cut)
        if index % 2 and index < len(parts):
            within = cut - (ends[index] - len(parts[index]))
            if within:
                parts[index : index + 1] = [parts[index][:within], "", parts[index][within:]]
    return parts


def _join_spaced_letters(parts: list[str]) -> list[str]:
    """Makes one token of `r e g i m e`: letter-spacing hides a word from whoever looks for it."""
    joined: list[str] = [parts[0]]
    index = 1
    while index < len(parts):
        stop = index
        while (
            _is_letter(parts[stop])
            and stop + 2 < len(parts)
            and parts[stop + 1] == " "
            and _is_letter(parts[stop + 2])
        ):
            stop += 2
        if (stop - index) // 2 < 3:
            stop = index
        joined.append("".join(parts[index : stop + 1]))
        joined.append(parts[stop + 1])
        index = stop + 2
    return joined


def _is_letter(part: str) -> bool:
    return len(part) == 1 and part.lower() != part.upper()


def token_key(surface: str, *, english: bool = True) -> str:
    """The form in which two typesettings of one word are equal."""
    return surface.casefold() if len(surface) > LONGEST_WORD else _word_key(surface, english)


@lru_cache(maxsize=1 << 16)
def _word_key(word: str, english: bool) -> str:
    if word.isascii():
        if word.isalpha():
            word = word.lower()
            return one_spelling(word) if english else word
    else:
        word = undisguised(without_invisible(word))
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
