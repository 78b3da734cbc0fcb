"""Latin-script names that a sentence inflects: "Helsingin Sanomille", "Gazecie Wyborczej", "Népszavának".

A name is looked for only in forms of the languages that its outlet writes in, or,
for agencies, of any; a word of running text must keep the stem and end as such a case does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.outlets.names import ARTICLES, folded

# Endings by language, folded, as they stand on the words of names.
_ENDINGS = {
    "fi": "n a lle lla lta ssa sta en in an iin lehden lehdelle lehdessa lehdesta lehtea den delle desta "
    "ille illa ilta issa ista ien omien omille omissa omista omia",
    "et": "i le s st ga lt ele es est ega elt ile is ist ehele ehes ehe ehele ehega hele hes hega helt",
    "hu": "nak nek ban ben ba be ban bol rol tol val vel hoz hez t at et ot nal nel ra re nek an en on",
    "pl": "y i e ie u a em ach om owi ej a iej ego emu ym im ecie cie ce dze ze",
    "cs": "u y i e ech um em ovi a ou ych ym emu eho ich im e ace",
    "sk": "u y i e och om ovi a ou ych ym emu eho ej",
    "hr": "a u om em i ju e og oj im ih og nom",
    "sl": "a u om em i o e ega emu ih im ja",
    "lt": "o ui a e u oje as ai iu ams os ei",
    "lv": "a am u i as ai e es ei",
    "de": "n en r er m em s",
    "sv": "s",
}
_ENDINGS["sr"] = _ENDINGS["bs"] = _ENDINGS["hr"]
_BY_LANGUAGE = {language: frozenset(ends.split()) for language, ends in _ENDINGS.items()}
_ALL = frozenset().union(*_BY_LANGUAGE.values())
# Letters of the languages above; a text without any of them is in none of them.
_MARKED = "ąęłńśźżćěřůčšžőűäöüõåāēīūļķņėįųđďťňľĺŕáíóúý"
MARKED_LETTERS = re.compile(f"[{_MARKED}{_MARKED.upper()}]")
_VOWELS = frozenset("aeiouy")
_LATIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
# Of a stem so short an ending makes another word.
SHORTEST_STEM = 3
# "Gazeta": "gazecie", "Sanomat": "sanomille": what an ending may take off the name.
MOST_TAKEN_OFF = 2
# A site's pages say the same words again and again; so many are weighed but once.
MOST_REMEMBERED = 20_000
# Names so short must keep all their letters.
SHORT_NAME = 5


class Inflected(NamedTuple):
    """A name by the folded words that make it, and the endings its words may have."""

    name: str
    keys: tuple[str, ...]
    endings: frozenset[str]


class InflectedLatin:
    """The names that may be inflected, by the first letters of their first word."""

    def __init__(self, names: Iterable[tuple[str, Sequence[str], bool]]) -> None:
        self._by_stem: dict[str, list[Inflected]] = {}
        self._begun: dict[str, tuple[Inflected, ...]] = {}  # the names that a word may begin
        for name, languages, agency in names:
            ends = (
                _ALL if agency else _BY_LANGUAGE.get(languages[0], frozenset()) if languages else frozenset()
            )
            if ends and _LATIN.fullmatch(name) and name[0].isupper() and len(name) >= SHORTEST_STEM:
                keys = tuple(key for key in folded(name).split() if key not in ARTICLES)
                if keys and len(keys[0]) >= SHORTEST_STEM and not name.isupper():
                    self._by_stem.setdefault(keys[0][:SHORTEST_STEM], []).append(Inflected(name, keys, ends))
        for entries in self._by_stem.values():
            entries.sort(key=lambda entry: -sum(map(len, entry.keys)))

    def at(self, keys: Sequence[str], at: int) -> Inflected | None:
        """The name of which the words from `at` on are another form."""
        key = keys[at]
        begun = self._begun.get(key)
        if begun is None:
            if len(self._begun) >= MOST_REMEMBERED:
                self._begun.clear()
            listed = self._by_stem.get(key[:SHORTEST_STEM], ())
            begun = tuple(entry for entry in listed if _is_form(key, entry.keys[0], entry.endings))
            self._begun[key] = begun
        for entry in begun:
            form = tuple(keys[at : at + len(entry.keys)])
            if form != entry.keys and _are_forms(form, entry):
                return entry
        return None


def _are_forms(words: Sequence[str], entry: Inflected) -> bool:
    return len(words) == len(entry.keys) and all(
        _is_form(word, key, entry.endings) for word, key in zip(words, entry.keys, strict=True)
    )


def _is_form(word: str, key: str, endings: frozenset[str]) -> bool:
    """Whether `word` is `key` in a case of its language."""
    if word == key:
        return True
    if word.startswith(key):
        return word[len(key) :] in endings
    if len(key) < SHORT_NAME:
        return False
    most = MOST_TAKEN_OFF if len(key) > SHORT_NAME else 1
    for off in range(1, most + 1):
        if word.startswith(key[:-off]):
            ending = word[len(key) - off :]
            return ending in endings and (len(ending) > 1 or ending in _VOWELS)
    return False
