"""Names as keys: what may differ between two spellings of one outlet's name.

Case, diacritics, spacing, punctuation, "&" for "and" and a leading article say
nothing about which outlet is meant ("Lobe Log", "LobeLog", "Lobe log"; "Süddeutsche",
"Sueddeutsche"). Keys are compared, never shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Letters that NFKD leaves whole though readers type them plain, and Arabic-script
# letters that Arabic and Persian keyboards give different code points; tatweel, soft
# hyphens and the zero-width signs (Persian compounds) say nothing.
_PLAIN = (
    *(("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("ı", "i")),
    *(("ي", "ی"), ("ى", "ی"), ("ك", "ک"), ("ة", "ه"), ("أ", "ا"), ("إ", "ا"), ("آ", "ا")),
    *((sign, "") for sign in "\u0640\u200b\u200c\u200d\u00ad"),
)
_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"}
)
_MARKS = re.compile("[\u0300-\u036f\u064b-\u0652\u0670]+")
_COMMON_SIGNS = " -.'’~*()/!"
_NOT_LETTERS = re.compile(r"[^\w\n]+|_+")

_ARTICLE_WORDS = "the die der das le la les el los las il lo gli i o os as a de het den det η ο το τα οι"
ARTICLES = frozenset(_ARTICLE_WORDS.split())
_ARTICLE = re.compile(rf"^(?:({_ARTICLE_WORDS.replace(' ', '|')})\s+|(l)['’]\s*)(?=\w)", re.I)

_MARKED_ARTICLE = re.compile(
    rf"^[*~]*((?:{_ARTICLE_WORDS.replace(' ', '|')})\s+|l['’]\s*)(?=\w)", re.I | re.M
)
_UMLAUT = re.compile("[äöüÄÖÜåÅ]")


def folded(text: str) -> str:
    """`text` without case, marks and variant letters; words and lines stay apart."""
    if text.isascii():
        return text.lower().replace("&", " and ")
    text = text.casefold().replace("&", " and ")
    for letter, plain in _PLAIN:  # whole-text replaces: a tenth of the time of str.translate
        text = text.replace(letter, plain)
    return _MARKS.sub("", unicodedata.normalize("NFKD", text))


def name_keys(names: str) -> list[str]:
    """The keys of many names, given and returned one a line: one pass over the whole text."""
    keys = folded(names)
    for sign in _COMMON_SIGNS:  # cheaper than leaving them all to the pattern
        keys = keys.replace(sign, "")
    return _NOT_LETTERS.sub("", keys).split("\n")


def name_key(name: str) -> str:
    """The key under which `name` is looked up: folded letters and digits only."""
    return _NOT_LETTERS.sub("", folded(name.replace("\n", " ")))


def lines_with_article(names: str) -> list[tuple[int, int]]:
    """Of names given one a line: for each that has a leading article, where it starts and ends."""
    return [(match.start(1), match.end()) for match in _MARKED_ARTICLE.finditer(names)]


def lines_with_umlaut(names: str) -> list[int]:
    """Of names given one a line: where in the text each umlaut stands."""
    return [match.start() for match in _UMLAUT.finditer(names)]


def is_short_form(code: str, words: Iterable[str]) -> bool:
    """Whether a code is made of the capitals of the words in front of it: "Allied Anchor Party (AAP)"."""
    initials = "".join(word[0] for word in words if word[0].isupper())
    return len(code) > 1 and code.isupper() and initials.endswith(code)


def split_article(name: str) -> tuple[str | None, str]:
    """The leading article in lower case, if there is one, and the rest of the name."""
    match = _ARTICLE.match(name)
    if match is None:
        return None, name
    return (match[1] or match[2]).lower(), name[match.end() :]


def umlauts_spelt_out(name: str) -> str:
    """`name` as typed without umlauts ("Sueddeutsche"); the same string where there are none."""
    return name.translate(_GERMAN)
