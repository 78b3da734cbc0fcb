"""Planters of names, of quoted words and of who said them."""

from __future__ import annotations

import re
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.model import Span
from provenance.selftest.figure_planters import MONTHS, WEEKDAYS
from provenance.selftest.places import LOADED, everywhere
from provenance.selftest.plants import Cut, Donors, Field, Plant

_SPEAKING = (
    r"(?:said|says|saying|told|added|wrote|tweeted|asked|warned|argued|insisted|declared|explained|noted|replied"
    r"|stated|claimed)"
)


def change_name(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts another name in a name's place, not beside a verb of speech."""
    pattern = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}(?=[ ,.;](?!\s?[A-Z]))")
    pool = [
        s for s in everywhere(field, pattern) if not is_calendar(s.of(field.text)) and not _speaks(field, s)
    ]
    names = [n for n in donors.names if not is_calendar(n) and n not in field.text]
    if not pool or not names:
        return None
    span = rng.choice(pool)
    return Plant(Kind.NAME_CHANGED, (Cut(*span, rng.choice(names)),), "change_name")


def is_calendar(name: str) -> bool:
    return any(
        word in WEEKDAYS or word in MONTHS or word in ("May", "The", "And", "But") for word in name.split()
    )


def _speaks(field: Field, span: Span) -> bool:
    around = field.text[max(0, span.start - 25) : span.end + 25]
    return re.search(_SPEAKING, around) is not None


def change_quoted_word(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Changes or drops one content word inside a quotation."""
    inside = re.compile(r"[“\"]([^“”\"\n]{25,400})[”\"]")
    spans = [
        Span(m.start(), m.end())
        for p in field.paragraphs
        for q in inside.finditer(field.text, p.start, p.end)
        if field.text[q.start()] == "“" or field.text[p.start : q.start()].count('"') % 2 == 0
        for m in re.compile(r"(?<= )[a-z]{5,14}(?= [a-z])").finditer(field.text, q.start(1), q.end(1))
        if not LOADED.search(m[0])
    ]
    words = [w for w in donors.words if not LOADED.search(w)]
    if not spans or not words:
        return None
    span = rng.choice(spans)
    if rng.random() < 0.3:
        return Plant(Kind.QUOTE_CHANGED, (Cut(span.start, span.end + 1, ""),), "drop_quoted_word")
    return Plant(Kind.QUOTE_CHANGED, (Cut(*span, rng.choice(words)),), "change_quoted_word")


def change_speaker(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts the words of a quotation into another mouth."""
    pattern = re.compile(
        r"(?<=,[”\"] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?(?= said\b)"
        r"|(?<=,[”\"] said )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?(?=[,.])"
    )
    pool = everywhere(field, pattern)
    names = [n for n in donors.names if n not in field.text and not is_calendar(n)]
    if not pool or not names:
        return None
    return Plant(Kind.NAME_CHANGED, (Cut(*rng.choice(pool), rng.choice(names)),), "change_speaker")
