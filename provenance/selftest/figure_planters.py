"""Planters of figures and dates."""

from __future__ import annotations

import re
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.selftest.places import everywhere
from provenance.selftest.plants import Cut, Donors, Field, Plant


def change_figure(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Changes one figure: another digit, two digits swapped, a factor of ten."""
    pool = everywhere(field, re.compile(r"(?<![\w.,:/@-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?=[ ,.;%)](?!\d))"))
    if not pool:
        return None
    span = rng.choice(pool)
    old = span.of(field.text)
    for _ in range(20):
        new = _other_figure(old, rng)
        if new != old and float(new.replace(",", "")) != float(old.replace(",", "")):
            return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), "change_figure")
    return None


def _other_figure(old: str, rng: Random) -> str:
    digits = [k for k, c in enumerate(old) if c.isdigit()]
    new = list(old)
    way = rng.randrange(3)
    if way == 0 or len(digits) < 2:
        new[rng.choice(digits)] = rng.choice("123456789")
    elif way == 1:
        x, y = rng.sample(digits, 2)
        new[x], new[y] = new[y], new[x]
    else:
        return str(int(float(old.replace(",", "")) * rng.choice((2, 3, 10))) + 1)
    return "".join(new) if new[0] != "0" or len(digits) == 1 else old


_SPELT_NUMBERS = "two three four five six seven eight nine ten eleven twelve twenty thirty"
_SPELT = _SPELT_NUMBERS.split()


def change_spelt_number(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Changes a number written as a word."""
    pool = everywhere(field, re.compile(r"(?<= )(?:" + "|".join(_SPELT) + r")(?= [a-z])"))
    if not pool:
        return None
    span = rng.choice(pool)
    new = rng.choice([w for w in _SPELT if w != span.of(field.text)])
    return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), "change_spelt_number")


def change_scale(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Makes millions of billions, or pounds of dollars."""
    pool = everywhere(field, re.compile(r"\b(?:million|billion|trillion)\b|\$(?=\d)"))
    if not pool:
        return None
    span = rng.choice(pool)
    others = {
        "$": "€£",
        "million": ("billion",),
        "billion": ("million", "trillion"),
        "trillion": ("billion",),
    }
    return Plant(Kind.NUMBER_CHANGED, (Cut(*span, rng.choice(others[span.of(field.text)])),), "change_scale")


_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MONTH_NAMES = "January February March April June July August September October November December"
WEEKDAYS, MONTHS = _WEEKDAY_NAMES.split(), _MONTH_NAMES.split()


def change_date(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Changes a weekday, a month or a year in the text."""
    pool = everywhere(
        field, re.compile(r"\b(?:" + "|".join(WEEKDAYS + MONTHS) + r")\b|(?<=in )(?:19|20)\d\d(?=[ ,.])")
    )
    if not pool:
        return None
    span = rng.choice(pool)
    old = span.of(field.text)
    pool_names = WEEKDAYS if old in WEEKDAYS else MONTHS
    new = (
        str(int(old) - rng.randrange(1, 9))
        if old.isdigit()
        else rng.choice([n for n in pool_names if n != old])
    )
    return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), "change_date")
