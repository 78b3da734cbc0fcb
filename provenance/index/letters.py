"""The letters of a text: what is left of it when case, typography and spacing are taken away.

Two typesettings of the same words have the same letters, whatever their quotes, accents, line
breaks and invisible characters. A Han or Kana character says about as much as three letters
of an alphabet and counts as three, so that a window of letters holds as much text in every
script. Letters are hashed and counted, and never shown to anybody.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np
from numpy.typing import NDArray

from provenance.text.characters import undisguised, without_invisible, without_marks

Letters = NDArray[np.uint32]

DENSE_WEIGHT = 3
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
_OTHER = re.compile(r"[^\x00-\x7f]+")
_TATWEEL = "\u0640"

# ASCII letters in lower case and digits stand for themselves; everything else is 0 and dropped.
_ASCII = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 0 for code in range(128)) + bytes(128)
_DROPPED = bytes(code for code in range(256) if not _ASCII[code])
_ASCII_CODES = np.frombuffer(_ASCII[:128], np.uint8).astype(np.uint32)


def letters_of(text: str) -> Letters:
    """The letters of a text, one number each; linear in its length, whatever it holds.

    Every character is folded for itself: composing or reordering marks over a whole text
    takes quadratic time on a letter under 100,000 of them, and marks are dropped anyway.
    """
    folded = text if text.isascii() else _folded(text)
    if folded.isascii():
        packed = folded.encode("ascii").translate(_ASCII, _DROPPED)
        return np.frombuffer(packed, np.uint8).astype(np.uint32)
    codes = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint32)
    is_ascii = codes < 128
    codes[is_ascii] = _ASCII_CODES[codes[is_ascii]]
    kept: Letters = codes[codes != 0]
    return kept


class _Folded(dict[int, str]):
    """The letters of each character beyond ASCII, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _letters_of_character(chr(code))
        return folded


_FOLDED = _Folded()
_FOLDED.update((code, chr(code)) for code in range(128))


def _folded(text: str) -> str:
    """The text with every character beyond ASCII folded; where they are few, only those are visited."""
    if 2 * len(text.encode("ascii", "ignore")) < len(text):
        return text.translate(_FOLDED)
    return _OTHER.sub(_fold_run, text)


def _fold_run(run: re.Match[str]) -> str:
    return run[0].translate(_FOLDED)


def _letters_of_character(character: str) -> str:
    if character == _TATWEEL or not without_invisible(character):
        return ""
    parts = unicodedata.normalize("NFKD", character).casefold()
    return "".join(_letter(part) for part in parts if part.isalnum())


def _letter(part: str) -> str:
    """One letter as it reads beside Latin ones: a Cyrillic `а` in a Latin word is there to hide it."""
    digit = unicodedata.digit(part, None)
    if digit is not None:
        return str(digit)
    if _DENSE.match(part):
        return part * DENSE_WEIGHT
    return without_marks(undisguised("a" + part)[1:])
