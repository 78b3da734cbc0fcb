"""Outlets' names that are somebody's surname in a text: "Sepp Blatter ... Blatter said"."""

from __future__ import annotations

import re

from provenance.outlets import Mention, OutletKind
from provenance.outlets.cues import BEFORE
from provenance.outlets.names import ARTICLES, folded
from provenance.parse.words.people import is_person

# A first name, and nothing that ends a sentence in front of it.
_FIRST_NAME = r"(?<![.!?:…\n] )(?<!\n)(?<!\w)([A-Z][\w-]{1,20}\.?) "


def is_surname(text: str, mention: Mention, start: int) -> bool:
    """Whether a one-word name is a person's of whom the text speaks by both names elsewhere.

    Behind an article or a publisher's word ("the Guardian", "told Stern") it is the outlet's.
    """
    name = mention.name
    if not name.isalpha() or mention.outlet.kind is OutletKind.AGENCY:
        return False
    before = text[max(0, start - 24) : start].split()[-1:]
    if before and folded(before[0]).strip(".,;:") in ARTICLES | BEFORE:
        return False
    return any(
        folded(found[1]) not in ARTICLES | BEFORE and is_person(f"{found[1]} {name}")
        for found in re.finditer(_FIRST_NAME + re.escape(name) + r"(?!\w)", text)
        if found.end() != start + len(name)
    )
