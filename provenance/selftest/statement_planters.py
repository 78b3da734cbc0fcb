"""Planters that turn what a sentence states: denials, modal verbs, doubts, attributions."""

from __future__ import annotations

import re
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.selftest.places import everywhere, unquoted
from provenance.selftest.plants import Cut, Donors, Field, Plant


def lose_not(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Takes a denial away."""
    pool = [
        *((s, "") for s in everywhere(field, re.compile(r" (?:not|never)(?= [a-z])"))),
        *((s, "") for s in everywhere(field, re.compile(r"(?<=is|as|re|ld|ve)n['’]t(?= )"))),
        *((s, "some") for s in everywhere(field, re.compile(r"(?<= )no(?= [a-z])"))),
    ]
    if not pool:
        return None
    span, new = rng.choice(pool)
    return Plant(Kind.NEGATION_CHANGED, (Cut(*span, new),), "lose_not")


def add_not(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Puts a denial after an auxiliary."""
    pattern = re.compile(
        r"(?<= )(?:is|are|was|were|will|would|should|could|can|may|must|has|have|had)(?= (?!not|no|n)[a-z])"
    )
    pool = everywhere(field, pattern)
    if not pool:
        return None
    at = rng.choice(pool).end
    return Plant(Kind.NEGATION_CHANGED, (Cut(at, at, rng.choice((" not", " not", " never"))),), "add_not")


def change_modal(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Makes a certainty of a possibility, or the reverse."""
    others = {
        "may": "will",
        "might": "will",
        "could": "will",
        "can": "may",
        "will": "may",
        "would": "might",
        "should": "must",
        "must": "may",
    }
    pool = everywhere(field, re.compile(r"(?<= )(?:" + "|".join(others) + r")(?= [a-z])"))
    if not pool:
        return None
    span = rng.choice(pool)
    return Plant(Kind.NEGATION_CHANGED, (Cut(*span, others[span.of(field.text)]),), "change_modal")


_DOUBTS = "allegedly|reportedly|alleged|apparently|probably|perhaps|possibly|likely|suspected"


def lose_hedge(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Takes a doubt or an attribution away."""
    pool = [
        *everywhere(
            field,
            re.compile(rf"(?<= )(?:{_DOUBTS}) (?=[a-z])"),
        ),
        *unquoted(field, re.compile(r", according to [^,.;\"“”\n]{4,60}(?=[,.])")),
    ]
    return Plant(Kind.HEDGE_CHANGED, (Cut(*rng.choice(pool), ""),), "lose_hedge") if pool else None


def add_hedge(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Puts a doubt before a participle or after an auxiliary."""
    pool = everywhere(field, re.compile(r"(?<= )(?:is|are|was|were|has|have|had|who)(?= [a-z]{4,}ed\b)"))
    if not pool:
        return None
    at = rng.choice(pool).end
    word = rng.choice(("allegedly", "reportedly", "apparently", "supposedly", "probably", "perhaps"))
    return Plant(Kind.HEDGE_CHANGED, (Cut(at, at, " " + word),), "add_hedge")
