"""Folding for matching: a copy of captured text with the same length, so that spans carry over.

Rules are written in the folded form. Folding lowers the case, makes one of the
many quotation marks, dashes, blanks and full-width signs of the same use, and
takes away differences that writers of one language do not agree on (Arabic and
Persian yeh and kaf, the Russian yo, Greek accents). Every replacement is one
code point for one, hence `fold(text)[a:b]` is the folded `text[a:b]`.
"""

from __future__ import annotations

_GROUPS: tuple[tuple[str, str], ...] = (
    ("'", "’‘‛′`´ʼ"),
    ('"', "“”„‟«»″「」『』《》〈〉״"),
    ("-", "‐‑‒–—―−－─־"),
    (
        " ",
        "\u00a0\u2007\u2009\u200a\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202f\u2066\u2067\u2069\u3000\ufeff\t\u00ad",
    ),
    (":", "：﹕︰"),
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


def fold(text: str) -> str:
    """The folded copy of `text`, code point for code point as long as it."""
    for to, signs in _GROUPS:
        for sign in signs:
            text = text.replace(sign, to)
    if text.isascii():
        return text.lower()
    # U+0130 is the one code point whose lower case is longer than itself; it went above.
    text = text.lower()
    for to, signs in _ACCENTS:
        for sign in signs:
            text = text.replace(sign, to)
    return text
