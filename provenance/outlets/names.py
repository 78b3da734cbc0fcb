"""Names as keys: what may differ between two spellings of one outlet's name.

Case, diacritics, spacing, punctuation, "&" for "and" and a leading article say
nothing about which outlet is meant ("Lobe Log", "LobeLog", "Lobe log"; "Süddeutsche",
"Sueddeutsche"). Keys are compared, never shown.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that NFKD leaves whole though readers type them plain, and Arabic-script
# letters that Arabic and Persian keyboards give different code points.
_PLAIN = {
    ord("&"): " and ",
    ord("ø"): "o",
    ord("ł"): "l",
    ord("đ"): "d",
    ord("ð"): "d",
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("þ"): "th",
    ord("ı"): "i",
    ord("ي"): "ی",
    ord("ى"): "ی",
    ord("ك"): "ک",
    ord("ة"): "ه",
    ord("أ"): "ا",
    ord("إ"): "ا",
    ord("آ"): "ا",
    0x0640: None,  # tatweel
    0x200B: None,
    0x200C: None,  # the zero-width non-joiner of Persian compounds
    0x200D: None,
    0x00AD: None,
}
_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"}
)
_MARKS = re.compile("[\u0300-\u036f\u064b-\u0652\u0670]+")
_NOT_LETTERS = re.compile(r"[^\w\n]+|_+")

_ARTICLE_WORDS = "the die der das le la les el los las il lo gli i o os as a de het den det η ο το τα οι"
ARTICLES = frozenset(_ARTICLE_WORDS.split())
_ARTICLE = re.compile(rf"^(?:({_ARTICLE_WORDS.replace(' ', '|')})\s+|(l)['’]\s*)(?=\w)", re.I)


def folded(text: str) -> str:
    """`text` without case, marks and variant letters; words and lines stay apart."""
    text = text.casefold()
    if not text.isascii() or "&" in text:
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text.translate(_PLAIN)))
    return text


def name_keys(names: str) -> list[str]:
    """The keys of many names, given and returned one a line: one pass over the whole text."""
    return _NOT_LETTERS.sub("", folded(names)).split("\n")


def name_key(name: str) -> str:
    """The key under which `name` is looked up: folded letters and digits only."""
    return _NOT_LETTERS.sub("", folded(name.replace("\n", " ")))


def split_article(name: str) -> tuple[str | None, str]:
    """The leading article in lower case, if there is one, and the rest of the name."""
    match = _ARTICLE.match(name)
    if match is None:
        return None, name
    return (match[1] or match[2]).lower(), name[match.end() :]


def umlauts_spelt_out(name: str) -> str:
    """`name` as typed without umlauts ("Sueddeutsche"); the same string where there are none."""
    return name.translate(_GERMAN)
