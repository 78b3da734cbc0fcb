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
from itertools import accumulate, chain, islice
from operator import add

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
from provenance.text.sharing import stretches
from provenance.text.spelling import one_spelling

_LETTER = rf"[^\W_{UNSPACED}{MARKS}{APOSTROPHES}]"
_ALPHABETIC = rf"[^\W\d_{UNSPACED}{MARKS}{APOSTROPHES}]"
_INNER = f"[{MARKS}{APOSTROPHES}]"
# Every quantified class is disjoint from the one that follows it, so matching is linear.
# The first line is the fast way out for the commonest cases: an ASCII word before a space, a comma, a stop.
_TOKEN = re.compile(
    r"((?![ ,\n])(?:[A-Za-z]++(?=[ ,\n])|[A-Za-z]{2,}+(?=\.[ \n])"
    r"|(?:https?://|www\.)[^\s<>\"]+"
    r"|(?:(?<![\w\-−–—])[-−–](?=\d))?"
    r"(?:\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,٫]\d+)?|\d+(?:[.,:’'٫٬]\d+)*)" + rf"{_LETTER}*"
    rf"|(?<![^\W_])(?:{_ALPHABETIC}\.){{2,}}(?:{_ALPHABETIC}(?!{_LETTER}))?"
    rf"|{_LETTER}+(?:{_INNER}+{_LETTER}+)*[{MARKS}]*"
    rf"|[{UNSPACED}][{MARKS}]*"
    r"|[%％٪‰$＄€£￡¥￥₹₽₺₩￦₪₴]))"
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
    plain: bool = True  # false where tokens were cut or joined by what their text alone does not tell

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
        self.key_of = _english_key if english else _plain_key

    def __missing__(self, surface: str) -> str:
        key = self[surface] = self.key_of(surface)
        return key

    def lower(self) -> frozenset[str]:
        """The keys of the surfaces that begin with a small letter."""
        return frozenset([key for surface, key in self.items() if surface[0].islower()])

    def keys_of(self, surfaces: Sequence[str]) -> list[str]:
        """The keys of many surfaces; those not seen before are made in one sweep."""
        fresh = set(surfaces).difference(self)
        self.update(zip(fresh, map(self.key_of, fresh), strict=True))
        return list(map(self.__getitem__, surfaces))


def tokenise(
    text: str,
    vocabulary: Vocabulary | None = None,
    cuts: Sequence[int] = (),
    like: Tokens | None = None,
) -> Tokens:
    """Cuts a text into tokens; linear in its length.

    `cuts` are places in order that no token crosses: a caption may be glued to
    the name that follows it, and only the page's structure tells them apart.
    `like` is a text that may hold much of this one, cut with the same
    vocabulary; it changes nothing but the time.
    """
    known = Vocabulary() if vocabulary is None else vocabulary
    if like is not None and like.plain:
        surfaces, gaps, keys = _shared(text, known, like)
    else:
        parts = _TOKEN.split(text)
        surfaces, gaps = parts[1::2], parts[0::2]
        keys = known.keys_of(surfaces)
    lengths = list(map(len, surfaces))
    starts = _starts(lengths, gaps)
    cut = _cut_tokens(surfaces, gaps, starts, cuts) if cuts else False
    joined = _may_be_spaced(lengths) and _SPACED_LETTERS.search(text) is not None
    if joined:
        parts = _join_spaced_letters([*chain.from_iterable(zip(gaps, surfaces, strict=False)), gaps[-1]])
        surfaces, gaps = parts[1::2], parts[0::2]
    if cut or joined:
        starts = _starts(list(map(len, surfaces)), gaps)
        keys = known.keys_of(surfaces)
    return Tokens(text, surfaces, gaps, starts, keys, plain=not (cut or joined))


def _shared(text: str, known: Vocabulary, like: Tokens) -> tuple[list[str], list[str], list[str]]:
    """Surfaces, gaps and keys, taken from the other text as far as it holds this one."""
    surfaces: list[str] = []
    gaps: list[str] = []
    keys: list[str] = []
    at = 0
    for start, stop, place in (*stretches(text, like.text, like.starts), (0, 0, len(text))):
        parts = _TOKEN.split(text[at:place])
        gaps += parts[0::2]
        if len(parts) > 1:
            surfaces += parts[1::2]
            keys += map(known.__getitem__, parts[1::2])
        if start < stop:
            surfaces += like.surfaces[start:stop]
            gaps += like.gaps[start + 1 : stop]
            keys += like.keys[start:stop]
            at = place + like.end(stop - 1) - like.starts[start]
    return surfaces, gaps, keys


def _starts(lengths: Sequence[int], gaps: Sequence[str]) -> list[int]:
    steps = map(add, map(len, gaps), chain((0,), lengths))
    return list(islice(accumulate(steps), len(lengths)))


def _may_be_spaced(lengths: Sequence[int]) -> bool:
    """False when no three tokens of one character stand in a row; far cheaper than the search."""
    try:
        return b"\1\1\1" in bytes(lengths)
    except ValueError:  # a token of more than 255 characters
        return True


def _cut_tokens(surfaces: list[str], gaps: list[str], starts: Sequence[int], cuts: Sequence[int]) -> bool:
    """Splits the tokens that a cut falls into; nearly always there is none."""
    found = False
    for cut in reversed(cuts):
        index = bisect_right(starts, cut) - 1
        within = cut - starts[index] if index >= 0 else 0
        if 0 < within < len(surfaces[index]):
            surface = surfaces[index]
            surfaces[index : index + 1] = surface[:within], surface[within:]
            gaps.insert(index + 1, "")
            found = True
    return found


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
    return _english_key(surface) if english else _plain_key(surface)


@lru_cache(maxsize=1 << 16)
def _english_key(surface: str) -> str:
    return _word_key(surface, english=True)


@lru_cache(maxsize=1 << 16)
def _plain_key(surface: str) -> str:
    return _word_key(surface, english=False)


def _word_key(word: str, *, english: bool) -> str:
    if len(word) > LONGEST_WORD:
        return word.casefold()
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
