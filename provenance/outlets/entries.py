"""A registry's names as a text is searched for them: their words, and how much each must show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from provenance.outlets.names import split_article
from provenance.outlets.words import words_of

_CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ԯ԰-֏]")


class Level(IntEnum):
    """How much a name must show before it counts as an outlet's: see `provenance.outlets.mentions`."""

    SURE = 0
    PLAIN = 1
    COMMON = 2


# Codes of agencies so short are other people's too ("MIA", "CP", "AGI"), but for those known everywhere.
SHORT_CODE = 3
WORLD_CODES = frozenset({"AP", "AFP", "UPI", "EFE", "DPA", "PTI", "PAP", "APA", "MTI"})


class Entry(NamedTuple):
    """One name: its words as written (`pieces`) and folded (`keys`), its own article, its level."""

    pieces: tuple[str, ...]
    keys: tuple[str, ...]
    article: str | None
    name: str
    level: Level
    cased: bool
    exact: bool = False  # in capitals, where the same word in small letters is an everyday one: "SPIEGEL"


def entry_of(marked: str, agency: bool) -> Entry:
    name = marked.lstrip("~*")
    article, bare = split_article(name)
    if bare[:1].islower():
        article, bare = None, name  # "i newspaper": no name without what looks like an article
    words = words_of(bare)
    level = level_of(name, common="~" in marked[:2], agency=agency)
    pieces, keys = tuple(word.text for word in words), tuple(word.key for word in words)
    return Entry(pieces, keys, article, name, level, bool(_CASED.search(name)))


def weighed(names: Iterable[tuple[str, bool]]) -> list[Entry]:
    """The entries of names, longest first; an everyday word for one bearer is so for all ("The Sun")."""
    found = [entry_of(name, agency) for name, agency in names]
    common = {entry.keys for entry in found if entry.level is Level.COMMON}
    found = [_beside_everyday_word(e) if e.keys in common else e for e in found]
    return sorted(found, key=lambda entry: -sum(map(len, entry.keys)))


def _beside_everyday_word(entry: Entry) -> Entry:
    shouted = len(entry.keys) == 1 and entry.name.isupper() and len(entry.name) > SHORT_CODE
    if shouted and entry.level is not Level.COMMON:
        return entry._replace(exact=True)
    return entry._replace(level=Level.COMMON)


def by_second_word(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The entries by their second word, "" for names of one: many names begin with "Al" or "Daily"."""
    grouped: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        second = entry.keys[1] if len(entry.keys) > 1 else ""
        grouped[second] = (*grouped.get(second, ()), entry)
    return grouped


def level_of(name: str, *, common: bool, agency: bool) -> Level:
    """How much `name` must show, by its own form."""
    bare = split_article(name)[1]
    words = words_of(bare)
    if common or not words:
        return Level.COMMON
    if not _CASED.search(bare):  # no capitals to show that a name is meant
        return Level.COMMON if len(bare.split()) == 1 else Level.SURE
    if bare[0].isdigit() or (bare[0].islower() and len(words) == 1):
        return Level.COMMON
    if len(words) > 1:
        return Level.SURE
    if agency and len(bare) <= SHORT_CODE and bare.isupper() and bare not in WORLD_CODES:
        return Level.COMMON
    return Level.COMMON if len(bare) <= 2 and not agency else Level.PLAIN
