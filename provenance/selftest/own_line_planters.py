"""Planters of an aggregator's own lines: captions and links."""

from __future__ import annotations

import re
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.selftest.plants import Cut, Donors, Field, Plant


def insert_caption(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a caption line between two paragraphs."""
    titles = [
        t
        for t in donors.titles
        if t not in field.text and not re.match(r"(?i)read|watch|related|more|see|sign|follow", t)
    ]
    if len(field.paragraphs) < 3 or not titles:
        return None
    title = rng.choice(titles)
    at = rng.choice(field.paragraphs[:-1]).end
    return Plant(Kind.CAPTION_INSERTED, (Cut(at, at, f"\n{title}"),), "insert_caption")


def insert_link(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a line that sends the reader elsewhere between two paragraphs."""
    titles = [t for t in donors.titles if t not in field.text]
    if len(field.paragraphs) < 3 or not titles:
        return None
    prompt = rng.choice(("Read more: ", "Also read: ", "See also: ", "Related: ", "READ MORE: "))
    at = rng.choice(field.paragraphs[:-1]).end
    return Plant(Kind.LINK_INSERTED, (Cut(at, at, "\n" + prompt + rng.choice(titles)),), "insert_link")
