"""What a character is to a comparison: marks that carry no words, and letters in disguise.

Nothing here edits captured text. The tables say which characters two
typesettings of the same words may differ in, so that a token can be given a
key under which both are the same (`provenance.text.tokens`).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Soft hyphen, zero-width characters, joiners, bidirectional controls, byte order mark, variation
# selectors: a reader sees none of them, and pages sprinkle them into words to break or to hide them.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff"
)

# Combining marks that may stand inside a word, Indic vowel signs among them (Python's `\w` has none).
MARKS = (
    INVISIBLE
    + "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640"
    "\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08ff"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3"
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0ae2\u0ae3\u0b01-\u0b03"
    "\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6"
    "\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d82\u0d83\u0dca-\u0ddf\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u3099\u309a\uff9e\uff9f"
)

# Scripts written without spaces between words; each character (with its marks) is a token.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u303b\u3040-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af"
)

QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″〝〞＂＇「」『』"
DASHES = "-‐‑‒–—―−﹘﹣－"
APOSTROPHES = "'’‘ʼ`´′＇‛"
CLOSERS = "\"'”’“‘»«)]」』 \t\r\n"  # what may stand after a sentence's stop, „so“ and »so« among it
TERMINAL = ".!?…。！？؟۔।॥｡"

_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


def _expand(ranges: str) -> frozenset[int]:
    points: set[int] = set()
    index = 0
    while index < len(ranges):
        if index + 2 < len(ranges) and ranges[index + 1] == "-":
            points.update(range(ord(ranges[index]), ord(ranges[index + 2]) + 1))
            index += 3
        else:
            points.add(ord(ranges[index]))
            index += 1
    return frozenset(points)


_DROP_INVISIBLE = dict.fromkeys(_expand(INVISIBLE))

# Marks that writers may leave out without changing the word: accents on Latin and Greek letters,
# Hebrew points, Arabic vowel signs and the tatweel. Cyrillic and Indic marks are letters of their own.
_OPTIONAL_MARKS = dict.fromkeys(
    [
        *range(0x0591, 0x05C8),
        *range(0x0610, 0x061B),
        0x0640,
        *range(0x064B, 0x0660),
        0x0670,
        *range(0x06D6, 0x06EE),
    ]
)

# Letters of one script that pass for letters of another, as Unicode's confusables table has them,
# cut to the ones that look alike in common fonts.
_LOOKALIKES = str.maketrans(
    "асеорхуіјѕԁһӏԛԝвкмнтАВЕЗКМНОРСТУХІЈЅԌԚԜαοιντρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲɡıℓ",
    "aceopxyijsdhlqwвkмнтABE3KMHOPCTYXIJSGQWaoivtpukABEZHIKMNOPTYXcgil",
)
# Alike only among Latin letters: alone, a small "ρ" or "α" is a symbol and looks it.
_TELLTALE = frozenset("αιντρυκϲ")
_FOLDS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
        "ё": "е", "ґ": "г", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه",
        "ک": "ك", "ھ": "ه", "ئ": "ي", "ؤ": "و", "ς": "σ",
    }
)  # fmt: skip

# Longer than any word of any language; such a token is data, and normalising it could take
# quadratic time (a letter under 100,000 combining marks).
LONGEST_WORD = 200


def without_invisible(text: str) -> str:
    """The text less the characters that no reader sees."""
    return text if text.isascii() else text.translate(_DROP_INVISIBLE)


def has_invisible(text: str) -> bool:
    """True when characters that no reader sees stand in the text."""
    return not text.isascii() and len(text.translate(_DROP_INVISIBLE)) != len(text)


def undisguised(word: str, *, latin: bool = False) -> str:
    """The word with look-alike letters of other scripts brought back, if it mixes scripts.

    In a `latin` text a word of nothing but look-alike letters is in disguise as well:
    no reader can tell the Cyrillic `а` from the article, or `ΝΑΤΟ` from NATO.
    """
    if word.isascii():
        return word
    scripts = {_script(c) for c in word} - {""}
    if "latin" in scripts:
        return word.translate(_LOOKALIKES) if len(scripts) > 1 else word
    if not latin or not scripts or not _TELLTALE.isdisjoint(word):
        return word
    plain = word.translate(_LOOKALIKES)
    return plain if plain_apostrophes(plain).isascii() else word


def _script(character: str) -> str:
    point = ord(character)
    if point < 0x250:
        return "latin" if character.isalpha() else ""
    if 0x370 <= point < 0x400:
        return "greek"
    if 0x400 <= point < 0x530:
        return "cyrillic"
    return "latin" if 0x1E00 <= point < 0x1F00 else ""


def plain_apostrophes(word: str) -> str:
    """The word with every apostrophe written as U+0027."""
    return word.translate(_APOSTROPHE)


@lru_cache(maxsize=65536)
def without_marks(word: str) -> str:
    """The casefolded word less the marks that writers may leave out."""
    if word.isascii():
        return word
    word = word.translate(_OPTIONAL_MARKS)
    decomposed = unicodedata.normalize("NFD", word)
    if decomposed != word:
        word = unicodedata.normalize("NFC", "".join(_bare(decomposed)))
    return word.translate(_FOLDS)


def _bare(decomposed: str) -> list[str]:
    kept: list[str] = []
    base = ""
    for character in decomposed:
        if not unicodedata.combining(character):
            base = character
        elif base and (_script(base) in ("latin", "greek")) and 0x300 <= ord(character) < 0x370:
            continue
        kept.append(character)
    return kept
