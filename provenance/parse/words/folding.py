"""Folding for matching: a copy of captured text with the same length, so that spans carry over.

Rules are written in the folded form. Folding lowers the case, makes one of the
many quotation marks, dashes, blanks and full-width signs of the same use, and
takes away differences that writers of one language do not agree on (Arabic and
Persian yeh and kaf, the Russian yo, Greek accents) and in which digits they count. Every replacement is one
code point for one, hence `fold(text)[a:b]` is the folded `text[a:b]`.
"""

from __future__ import annotations

import re

# Signs of scripts that set no blanks between words, for a class in a pattern: Japanese, Chinese and Korean
# (which sets them, and puts as much into a sign), and these with Thai.
CJK_SIGNS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
DENSE_SIGNS = CJK_SIGNS + r"\u0e00-\u0e7f"

# The noughts of Arabic, Persian, Devanagari, Bengali, Tamil, Thai and full-width digits.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xBE6, 0xE50, 0xFF10)
_GROUPS: tuple[tuple[str, str], ...] = (
    ("'", "’‘‛′`´ʼ"),
    ('"', "“”„‟«»″「」『』《》〈〉״"),
    ("-", "‐‑‒–—―−－─־"),
    (
        " ",
        "\u00a0\u2007\u2009\u200a\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202f\u2066\u2067\u2069\u3000\ufeff\t\u00ad",
    ),
    (":", "：﹕︰՝"),
    (",", "，،"),
    ("(", "（"),
    (")", "）"),
    ("[", "【［"),
    ("]", "】］"),
    ("|", "｜│"),
    ("/", "／"),
    (";", "；"),
    ("ی", "يىئ"),
    ("ک", "ك"),
    ("ا", "أإآ"),
    ("ه", "ۀة"),
    ("е", "ё"),
    ("i", "İ"),
    *((str(value), "".join(chr(zero + value) for zero in _ZEROS)) for value in range(10)),
)
_ACCENTS: tuple[tuple[str, str], ...] = (
    ("α", "άἀἁὰ"),
    ("ε", "έὲ"),
    ("η", "ήὴ"),
    ("ι", "ίϊΐὶ"),
    ("ο", "όὸ"),
    ("υ", "ύϋΰὺ"),
    ("ω", "ώὼ"),
)


_BEFORE = {sign: to for to, signs in _GROUPS for sign in signs}
_AFTER = {sign: to for to, signs in _ACCENTS for sign in signs}
_ASCII = bytes(range(128))
_ASCII_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum())
_LETTERS = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The folded copy of `text`, code point for code point as long as it."""
    if text.isascii():
        return text.replace("`", "'").replace("\t", " ").lower()
    signs = _signs_beyond_ascii(text)
    for sign in signs & _BEFORE.keys():
        text = text.replace(sign, _BEFORE[sign])
    # U+0130 is the one code point whose lower case is longer than itself; it went above.
    text = text.lower()
    if any("\u0370" <= sign <= "\u1fff" for sign in signs):
        for sign, to in _AFTER.items():
            text = text.replace(sign, to)
    return text


def letters_of(folded: str) -> str:
    """The letters and digits of a folded text: what two lines share that say the same."""
    if folded.isascii():  # without a pattern it takes a twentieth of the time
        return folded.encode("ascii").translate(None, _ASCII_SIGNS).decode("ascii")
    return "".join(_LETTERS.findall(folded))


def _signs_beyond_ascii(text: str) -> frozenset[str]:
    """The signs of a text that are not ASCII, and the two that are and are folded all the same."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return frozenset(rest + "`\t")
