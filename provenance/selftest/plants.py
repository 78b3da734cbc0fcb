"""Alterations planted on purpose, with their places, to see whether the comparer finds them.

The planters know nothing of the comparer: they cut texts with patterns of their
own, take foreign words and sentences from other articles, and share no word
list with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from provenance.model import AlterationKind, Span


@dataclass(frozen=True, slots=True)
class Cut:
    """`[start, end)` of the original gives way to `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Plant:
    """One alteration as cuts into the original; several cuts make one edit (a move has two)."""

    kind: AlterationKind
    cuts: tuple[Cut, ...]
    way: str  # which planter, for the list of failures


@dataclass(frozen=True, slots=True)
class Planted:
    """A plant and where it came to stand: on the original, and on the altered copy."""

    plant: Plant
    original: tuple[Span, ...]
    repost: tuple[Span, ...]


def apply_plants(text: str, plants: Sequence[Plant]) -> tuple[str, tuple[Planted, ...]]:
    """The altered copy, and where each plant stands on both sides; plants must not overlap."""
    cuts = sorted(((c, p) for p in plants for c in p.cuts), key=lambda pair: (pair[0].start, pair[0].end))
    pieces: list[str] = []
    places: dict[int, list[Span]] = {id(p): [] for p in plants}
    at = length = 0
    for cut, plant in cuts:
        pieces += [text[at : cut.start], cut.text]
        length += cut.start - at
        places[id(plant)].append(Span(length, length + len(cut.text)))
        length += len(cut.text)
        at = cut.end
    pieces.append(text[at:])
    return "".join(pieces), tuple(
        Planted(p, tuple(Span(c.start, c.end) for c in p.cuts), tuple(places[id(p)])) for p in plants
    )


# Characters; planters look back from each match to its paragraph's start, so a longer line would be
# quadratic, and it is data rather than prose.
LONGEST_PARAGRAPH = 4_000

# --- what a planter sees -----------------------------------------------------------------------------

_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
CHARACTERS = 2  # of a script without spaces that count as a word


def length(text: str) -> int:
    """The words of a text, two characters counting as one where words do not stand apart."""
    spaced = len(text.split())
    return spaced if text.isascii() else max(spaced, len(_UNSPACED.findall(text)) // CHARACTERS)


_SENTENCE_END_ABROAD = re.compile(
    r"[.!?؟।][\"”»’')]{0,2}(?=\s+[\"“„«‘(]?[^\W_a-zà-öø-ÿа-я])|[。！？][”」』]{0,2}"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’')]{0,2}(?=\s+[\"“‘(]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Prof|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|U\.S|U\.N|U\.K|D\.C|a\.m|p\.m)\.$"
)


@dataclass(frozen=True, slots=True)
class Field:
    """An article as a planter sees it: prose paragraphs and their sentences, as spans."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[tuple[Span, ...], ...]  # one tuple for each paragraph

    def all_sentences(self) -> list[Span]:
        """Every sentence of the prose."""
        return [sentence for group in self.sentences for sentence in group]


_PROSE_END = re.compile(r"[.!?][\"”’')]{0,2}$")
_PROSE_END_ABROAD = re.compile(r"[.!?؟।。！？][\"”“»’')」』]{0,2}$")


def read_field(text: str, language: str = "en") -> Field:
    """Finds the prose paragraphs: twelve words and more, ending like a sentence."""
    prose_end = _PROSE_END if language == "en" else _PROSE_END_ABROAD
    paragraphs: list[Span] = []
    at = 0
    for line in text.split("\n"):
        bare = line.strip()
        if (
            len(bare) <= LONGEST_PARAGRAPH
            and length(bare) >= 12
            and prose_end.search(bare)
            and not (_NOTE.match(bare) or _SITE.search(bare))
        ):
            start = at + line.index(bare[0])
            paragraphs.append(Span(start, start + len(bare)))
        at += len(line) + 1
    counts: dict[str, int] = {}
    for span in paragraphs:
        counts[span.of(text)] = counts.get(span.of(text), 0) + 1
    paragraphs = [span for span in paragraphs if counts[span.of(text)] == 1]
    sentences = (tuple(_sentences(text, p, language)) for p in paragraphs)
    return Field(text, tuple(paragraphs), tuple(sentences))


def _sentences(text: str, paragraph: Span, language: str) -> list[Span]:
    spans: list[Span] = []
    start = paragraph.start
    ends = _SENTENCE_END if language == "en" else _SENTENCE_END_ABROAD
    for found in ends.finditer(text, paragraph.start, paragraph.end):
        if _ABBREVIATED.search(text[max(start, found.start() - 6) : found.start() + 1]):
            continue
        spans.append(Span(start, found.end()))
        start = found.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    spans.append(Span(start, paragraph.end))
    return [span for span in spans if span.end > span.start]


@dataclass(frozen=True, slots=True)
class Donors:
    """Words and sentences of other articles, to plant from."""

    sentences: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    titles: tuple[str, ...]


_NAME = re.compile(r"(?<=[a-z] )(?:[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2})(?=[ ,.])")
_TITLE = re.compile(
    r"(?!Click|Most |More |Trending|Sign |Read |Photo|By |Thank |Subscribe|Get )[A-Z][^\d©|@]{0,120}[a-z]"
)
_NOTE = re.compile(
    r"(?i)_|associated press|follow |copyright|©|contribut|reporting by|this story|sign up|read more"
    r"|\(ap photo"
)
_SITE = re.compile(r"(?i)rights reserved|be published, broadcast|digital subscription|newsletter|sign up")
_WORD = re.compile(r"(?<= )[a-z]{5,12}(?=[ ,.])")


def read_donors(texts: Sequence[str], language: str = "en") -> Donors:
    """Gathers what other articles can lend."""
    sentences: list[str] = []
    names: set[str] = set()
    words: set[str] = set()
    titles: list[str] = []
    for text in texts:
        field = read_field(text, language)
        sentences += [s.of(text) for s in field.all_sentences() if 8 <= length(s.of(text)) <= 40]
        names.update(_NAME.findall(text))
        words.update(_WORD.findall(text))
        lines = [line.strip() for line in text.split("\n")]
        titles += [t for t in lines if 4 <= len(t.split()) <= 14 and _TITLE.fullmatch(t)]
    return Donors(
        tuple(dict.fromkeys(sentences)),
        tuple(sorted(names)),
        tuple(sorted(words)),
        tuple(dict.fromkeys(titles)),
    )


Planter = Callable[[Field, Random, Donors], Plant | None]
