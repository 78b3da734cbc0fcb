"""The words of an edit with what their places tell: which of them are names."""

from __future__ import annotations

from typing import NamedTuple

from provenance.compare.sides import Side
from provenance.text.vocabulary import Vocabulary


class Word(NamedTuple):
    """A token with what its place tells: `name` is a capital that the sentence start does not explain."""

    key: str
    surface: str
    name: bool


def words_of(
    side: Side, start: int, stop: int, vocabulary: Vocabulary, *, nouns_capital: bool = False
) -> list[Word]:
    """The words of a range; `vocabulary` is that of both sides.

    A word that is written small anywhere on either side owes a capital to the
    beginning of its sentence, and is no name.
    Where every noun has a capital (German), a name is told by the capital beside it.
    """
    words: list[Word] = []
    surfaces, row, names = side.tokens.surfaces, side.tokens.keys.row, side.tokens.keys.names
    for k in range(start, stop):
        surface, key = surfaces[k], names[ord(row[k])]
        name = not surface.islower() and _has_capital(surface)
        name = name and not (_is_first(side, k) and vocabulary.has_small(key))
        if name and nouns_capital:
            name = stands_named(side, k)
        words.append(Word(key, surface, name))
    return words


def _has_capital(surface: str) -> bool:
    """True for a capital at the beginning or behind a glued article: "Elmore", "d'Elmore"."""
    if surface[0].isupper():
        return True
    return surface[1:2] in "'’" and surface[1:3].strip("'’")[-1:].isupper()


NOUNS_CAPITAL = frozenset({"de"})
BEFORE_PLACES = frozenset({"in", "aus", "nach", "bei"})


def stands_named(side: Side, token: int) -> bool:
    """True for a noun beside another ("Konzern Halvari") or after a word that stands before places."""
    surfaces, gaps = side.tokens.surfaces, side.tokens.gaps
    if (
        token
        and gaps[token] == " "
        and (surfaces[token - 1][0].isupper() or side.tokens.keys[token - 1] in BEFORE_PLACES)
    ):
        return True
    following = surfaces[token + 1 : token + 2]
    return bool(following) and gaps[token + 1] == " " and following[0][0].isupper()


def _is_first(side: Side, token: int) -> bool:
    return side.sentences.begins(token) or opens_quotation(side.tokens.gaps[token])


_OPENING = frozenset("“\"«„‘'(")


def opens_quotation(gap: str) -> bool:
    """True for what stands before the first word of quoted or announced speech."""
    return gap[-1:] in _OPENING or gap.rstrip().endswith(":")
