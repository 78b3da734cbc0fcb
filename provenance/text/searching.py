"""Words as a search compares them: the same for a text and for a question.

Case, accents that writers leave out, typographic forms and invisible characters
make no difference. A script written without spaces is cut into its characters,
so that any run of them can be asked for; the words of one chunk of a question
(`co-operation`, `東京都`) must stand side by side.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from provenance.text.characters import LONGEST_WORD, MARKS, UNSPACED, without_invisible, without_marks

_LETTER = rf"[^\W_{UNSPACED}{MARKS}]"
# Every quantified class is disjoint from the one that follows it, so matching is linear.
_WORD = re.compile(rf"{_LETTER}+(?:[{MARKS}]+{_LETTER}+)*[{MARKS}]*|[{UNSPACED}][{MARKS}]*")
_CHUNK = re.compile(r'"([^"]*)"|([^\s"]+)')


def search_words(text: str) -> list[str]:
    """The words of a text in order: lower-case letters, digits and marks, never a blank or a sign."""
    folded = unicodedata.normalize("NFKC", without_invisible(text)).casefold()
    words = (without_marks(word[:LONGEST_WORD]) for word in _WORD.findall(folded))
    return [word for word in words if word]


def search_phrases(question: str) -> list[list[str]]:
    """What a question asks for: runs of words that must all occur, each side by side.

    Words between two `"` are one run. Nothing else is syntax: a quotation mark
    without its partner, an operator, a bracket are blanks.
    """
    return [words for chunk in _chunks(question) if (words := search_words(chunk))]


def _chunks(question: str) -> Iterator[str]:
    for quoted, plain in _CHUNK.findall(question):
        yield quoted or plain
