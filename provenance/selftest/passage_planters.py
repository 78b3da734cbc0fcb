"""Planters of passages: dropped, inserted, moved, repeated, cut and reworded."""

from __future__ import annotations

import re
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.model import Span
from provenance.selftest.places import LOADED, unquoted
from provenance.selftest.plants import Cut, Donors, Field, Plant, length


def _sentence_cut(field: Field, span: Span) -> Cut:
    """Takes a sentence out with the space that followed or preceded it."""
    start, end = span
    if field.text[end : end + 1] == " ":
        return Cut(start, end + 1, "")
    if start and field.text[start - 1] == " ":
        return Cut(start - 1, end, "")
    return Cut(start, end + 1 if field.text[end : end + 1].isspace() else end, "")


def _stands_once(field: Field, sentence: Span) -> bool:
    """True for a sentence that the text holds once (captions recur)."""
    return field.text.count(sentence.of(field.text)) == 1


def drop_sentence(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Drops a sentence, never the last of the article."""
    groups = field.sentences[:-1]
    pool = [s for g in groups for s in g if len(g) > 1 and length(s.of(field.text)) >= 4]
    chosen = rng.choice(pool) if pool else None
    if chosen is None or not _stands_once(field, chosen):
        return None
    return Plant(Kind.PASSAGE_DROPPED, (_sentence_cut(field, chosen),), "drop_sentence")


def drop_paragraph(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Drops one to three paragraphs that follow each other, not the last."""
    if len(field.paragraphs) < 4:
        return None
    size = rng.choice((1, 1, 1, 2, 3))
    first = rng.randrange(0, max(1, len(field.paragraphs) - 1 - size))
    last = first + size - 1
    between = field.text[field.paragraphs[first].start : field.paragraphs[last].end]
    if between.count("\n") > size - 1 or last >= len(field.paragraphs) - 1:
        return None
    cut = Cut(field.paragraphs[first].start, field.paragraphs[last].end + 1, "")
    return Plant(Kind.PASSAGE_DROPPED, (cut,), "drop_paragraph")


def insert_sentence(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a foreign sentence into a paragraph."""
    pool = [s for g in field.sentences for s in g[:-1]]
    if not pool or not donors.sentences:
        return None
    at = rng.choice(pool).end
    return Plant(Kind.PASSAGE_INSERTED, (Cut(at, at, " " + _foreign(field, rng, donors)),), "insert_sentence")


def insert_paragraph(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a paragraph of one to three foreign sentences between two paragraphs."""
    if len(field.paragraphs) < 3 or not donors.sentences:
        return None
    at = rng.choice(field.paragraphs[:-1]).end
    text = " ".join(_foreign(field, rng, donors) for _ in range(rng.choice((1, 2, 3))))
    return Plant(Kind.PASSAGE_INSERTED, (Cut(at, at, "\n" + text),), "insert_paragraph")


def _foreign(field: Field, rng: Random, donors: Donors) -> str:
    for _ in range(20):
        sentence = rng.choice(donors.sentences)
        if sentence not in field.text and not any(w in field.text for w in _grams(sentence, 6)):
            return sentence
    return "The committee will publish its findings at the end of the month."


def _grams(text: str, size: int) -> list[str]:
    words = text.split()
    return [" ".join(words[k : k + size]) for k in range(len(words) - size + 1)]


def move_paragraph(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Moves a paragraph at least two paragraphs away."""
    count = len(field.paragraphs)
    if count < 5:
        return None
    source = rng.randrange(count)
    target = rng.choice([k for k in range(count) if abs(k - source) >= 2])
    moved, place = field.paragraphs[source], field.paragraphs[target]
    if length(moved.of(field.text)) < 15:
        return None
    out = Cut(moved.start, min(len(field.text), moved.end + 1), "")
    if target > source:
        into = Cut(place.end, place.end, "\n" + moved.of(field.text))
    else:
        into = Cut(place.start, place.start, moved.of(field.text) + "\n")
    return Plant(Kind.PASSAGE_MOVED, (out, into), "move_paragraph")


def move_sentence(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Moves a sentence to the end of a paragraph further on."""
    groups = [k for k, g in enumerate(field.sentences) if len(g) > 1]
    if not groups or len(field.paragraphs) < 4:
        return None
    source = rng.choice(groups)
    pool = [s for s in field.sentences[source] if length(s.of(field.text)) >= 10 and _stands_once(field, s)]
    targets = [k for k in range(len(field.paragraphs)) if k > source + 1]
    if not pool or not targets:
        return None
    sentence, place = rng.choice(pool), field.paragraphs[rng.choice(targets)].end
    cuts = (_sentence_cut(field, sentence), Cut(place, place, " " + sentence.of(field.text)))
    return Plant(Kind.PASSAGE_MOVED, cuts, "move_sentence")


def cut_tail(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Ends the article one to six paragraphs early; what the page prints after it goes as well."""
    if len(field.paragraphs) < 6:
        return None
    keep = len(field.paragraphs) - rng.randrange(1, min(6, len(field.paragraphs) // 2))
    start = field.paragraphs[keep - 1].end
    return Plant(Kind.TAIL_CUT, (Cut(start, len(field.text), ""),), "cut_tail")


def repeat_paragraph(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Prints a paragraph again further on."""
    if len(field.paragraphs) < 4:
        return None
    source = rng.randrange(len(field.paragraphs) - 2)
    text = field.paragraphs[source].of(field.text)
    at = field.paragraphs[rng.randrange(source, len(field.paragraphs) - 1)].end
    return Plant(Kind.TEXT_REPEATED, (Cut(at, at, "\n" + text),), "repeat_paragraph")


def change_words(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Replaces one to four content words in a row, outside quotations, by foreign ones."""
    pool = unquoted(field, re.compile(r"(?<= )[a-z]{5,14}(?: [a-z]{2,14}){0,3}(?= [a-z])"))
    pool = [s for s in pool if not LOADED.search(s.of(field.text))]
    if not pool or len(donors.words) < 3:
        return None
    span = rng.choice(pool)
    text = " ".join(rng.sample(donors.words, rng.choice((1, 2, 3))))
    if LOADED.search(text):
        return None
    return Plant(Kind.PASSAGE_CHANGED, (Cut(span.start, span.end, text),), "change_words")


def drop_clause(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Drops a clause between two commas."""
    pool = unquoted(
        field, re.compile(r", (?:who|which|where|while|but|and|as|after|when)\b[^,.;:?!\"“”\n]{20,120}(?=,)")
    )
    pool = [
        s for s in pool if not LOADED.search(s.of(field.text)) and not re.search(r"[A-Z\d]", s.of(field.text))
    ]
    return Plant(Kind.PASSAGE_CHANGED, (Cut(*rng.choice(pool), ""),), "drop_clause") if pool else None
