"""The pieces of a page: stretches of running text with what stands above and below each."""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.parse.page.context import PageContext
from provenance.parse.words.people import is_person

# A headline, the outlet, a date and an author stand above a text.
HEAD_LINES = 4
LONGEST_TITLE = 220
# Shorter is a rubric or a role.
LEAST_TITLE_WORDS = 3
LEAST_TITLE_DENSE = 7
# In capitals a headline of more words reads like a name, and is none.
LONGEST_PERSON = 4
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
NUMBER = re.compile(r"(?:\d{1,3}[.)]|[-*•=#]+)\s*")
DENSE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
_SENTENCE_END = (".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟")


class Piece(NamedTuple):
    """A stretch of text: numbers of its head's lines, of its first and last paragraph, of the line below."""

    head: tuple[int, ...]
    first: int
    last: int
    below: int | None


def pieces_of(page: PageContext) -> list[Piece]:
    """The stretches of running text, with the lines above and below them."""
    texts = _texts(page)
    found = []
    floor = -1
    for number, (first, last) in enumerate(texts):
        above = range(first - 1, max(floor, first - 1 - HEAD_LINES), -1)
        head = tuple(n for n in above if not page.is_outside(n) and not page.is_caption(n))
        follows = texts[number + 1][0] if number + 1 < len(texts) else len(page.document.lines)
        below = last + 1 if last + 1 < follows and not page.is_outside(last + 1) else None
        found.append(Piece(head, first, last, below))
        floor = last
    return found


def _texts(page: PageContext) -> list[tuple[int, int]]:
    """First and last line of each stretch of paragraphs; a short sentence between two divides nothing."""
    found: list[tuple[int, int]] = []
    for number in page.frame.paragraphs:
        if page.is_outside(number):
            continue
        if found and all(_is_sentence(page, n) for n in range(found[-1][1] + 1, number)):
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _is_sentence(page: PageContext, number: int) -> bool:
    line = page.line(number)
    return line.tag[:1] != "h" and page.folded_of(number).rstrip(" \"')]").endswith(_SENTENCE_END)


def start_of(page: PageContext, piece: Piece) -> int:
    """The first line of a piece: its first heading, else its first line that reads as a headline."""
    headings = [n for n in piece.head if page.line(n).tag in HEADINGS]
    return min(headings or [n for n in piece.head if is_title(page, n)] or [piece.first])


def is_title(page: PageContext, number: int) -> bool:
    """Whether a line reads as a headline: some words, no person's name, no sentence."""
    return reads_as_title(page.text_of(number))


def reads_as_title(text: str) -> bool:
    """The same of a part of a line: "2010-2012" has no words, "Deputy Editor" too few."""
    text = NUMBER.sub("", text.strip(), count=1)
    if len(text) > LONGEST_TITLE or text.endswith((".", "。", "।", "۔", ":")):
        return False
    if DENSE.search(text):
        return len(text) >= LEAST_TITLE_DENSE
    words = text.split()
    worded = sum(word[:1].isalpha() or word[1:2].isalpha() for word in words) >= LEAST_TITLE_WORDS
    return worded and not (len(words) <= LONGEST_PERSON and is_person(text))
