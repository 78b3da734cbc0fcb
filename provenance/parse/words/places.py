"""Countries, cities and languages: what stands in an outlet's stead and is none.

A credit line's place is written in English; behind "published in" a country, a city or
a language stands in the page's own tongue, with that tongue's endings: "Türkiye'de",
"Suomessa", "w Polsce", "en inglés".
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from provenance.parse.words.folding import fold
from provenance.parse.words.tables import table
from provenance.parse.words.wording import words

# Tongues that write a place's case at its end: "Ruotsissa", "Budapesten", "w Warszawie".
_INFLECTING = frozenset(
    ("bg", "cs", "el", "et", "fi", "hr", "hu", "pl", "ro", "ru", "sk", "sq", "sr", "tr", "uk")
)
# What an inflected name shares with the name: all but its last letter ("Suomi", "Suomessa"), in long names
# but the last two ("Englanti", "Englannissa"); an ending follows. Shorter names are listed form by form.
SHORTEST_INFLECTED = 5
SHORTEST_STEM = 4
LONG_NAME = 7
LONGEST_ENDING = 5
_AND = re.compile(r",? (?:and|und|et|y|e|i|og|och|en|ja|és|a|и|та|і|ve|dan|và|και|și|dhe) | ?[,/&] ?")


class _Names(NamedTuple):
    whole: frozenset[str]
    by_stem: dict[str, tuple[str, ...]]  # inflected names, by their first letters


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(table("calendar.toml")["places"]["names"])


@lru_cache(maxsize=1)
def _geography() -> _Names:
    text = (resources.files(__package__) / "geography.txt").read_text(encoding="utf-8")
    whole: set[str] = set(_places())
    by_stem: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        _, tongue, names = line.split(" ", 2)
        whole.update(names.split("|"))
        if tongue in _INFLECTING:
            for name in names.split("|"):
                if len(name) >= SHORTEST_INFLECTED:
                    by_stem.setdefault(name[:SHORTEST_STEM], set()).add(name)
    return _Names(frozenset(whole), {stem: tuple(names) for stem, names in by_stem.items()})


def is_place(name: str) -> bool:
    """Whether a name is that of a country or a large city, in English."""
    return fold(name).strip(" .") in _places()


def names_place_or_language(name: str) -> bool:
    """Whether nothing but countries, cities or languages is named, in any of the tongues and its cases."""
    parts = [part.strip(" .,;:()\"'") for part in _AND.split(fold(name))]
    return bool(parts) and all(_is_called_so(part) for part in parts)


def _is_called_so(name: str) -> bool:
    bare = _without_article(name)
    names = _geography()
    if name in names.whole or bare in names.whole:
        return True
    return any(_is_case_of(bare, place) for place in names.by_stem.get(bare[:SHORTEST_STEM], ()))


def _without_article(name: str) -> str:
    """A name without its article: "la argentina", "l'argentine"."""
    article, _, rest = name.partition(" ")
    return rest if rest and article in words("articles") else name.removeprefix("l'")


def _is_case_of(word: str, place: str) -> bool:
    """ "englannissa" of "englanti": the stem is shared, and what follows it is no longer than an ending."""
    if word.count(" ") != place.count(" "):
        return False
    stem = len(place) - (2 if len(place) >= LONG_NAME else 1)
    shared = next((n for n in range(len(place)) if word[n : n + 1] != place[n]), len(place))
    longest = LONGEST_ENDING if shared > SHORTEST_STEM else LONGEST_ENDING - 1
    return shared >= stem and len(word) - shared <= longest
