"""The words by which names are read, from `wording.toml`, as patterns and sets."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from provenance.parse.words.folding import fold

_PLAIN_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[str]]]:
    text = (resources.files(__package__) / "wording.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def words(section: str) -> frozenset[str]:
    """Every word of a section, all languages together."""
    return frozenset(word for listed in _table()[section].values() for word in listed)


class WholeWords:
    """A pattern for any of some words standing by itself; a text that holds none is told without it.

    Most texts hold none of a section's hundred words. A set of the text's own
    words says so in a tenth of the time that the pattern takes.
    """

    def __init__(self, pattern: re.Pattern[str], listed: frozenset[str]) -> None:
        self._plain = frozenset(word for word in listed if _PLAIN_WORD.fullmatch(word))
        self._others = tuple(listed - self._plain)
        self._pattern = pattern

    def search(self, folded: str) -> re.Match[str] | None:
        """The first of the words in folded text."""
        if self._plain.isdisjoint(_PLAIN_WORD.findall(folded)):
            for phrase in self._others:
                if phrase in folded:
                    break
            else:
                return None
        return self._pattern.search(folded)

    def finditer(self, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """All of the words in a stretch of folded text."""
        return self._pattern.finditer(folded, start, end)


@cache
def whole_words(section: str) -> WholeWords:
    """A pattern for any word of a section standing by itself."""
    return WholeWords(re.compile(rf"(?<!\w){any_of(section)}(?!\w)"), words(section))


@cache
def leading(section: str) -> re.Pattern[str]:
    """A pattern for a text that opens with a word of a section, with what divides it from the rest."""
    return re.compile(rf"^[\s*_|(\-]*{any_of(section)}(?:\s*:|(?<=\w)\s|(?<=[\u3000-\u9fff])[/|])\s*")


@cache
def labelling(section: str) -> re.Pattern[str]:
    """A pattern for a text that opens with a word of a section, and a colon or a bar behind it."""
    return re.compile(rf"^[\s*_|(\-]*(?:{any_of(section)})\s?[:|/]\s*")


def any_of(section: str) -> str:
    """The words of a section as a group of a larger pattern, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words(section), key=len, reverse=True)))})"


def names_institution(name: str) -> bool:
    """Whether a name is a public body's, a bank's or an office's, by the words of its language."""
    folded = fold(name)
    if whole_words("institutions").search(folded):
        return True
    bare = folded.strip(" .,;:)(\"'")
    return any(bare.endswith(ending) for ending in words("institution_endings")) and not any(
        bare.endswith(ending) for ending in words("outlet_endings")
    )


def names_outlet(name: str) -> bool:
    """Whether a name in a script without capitals holds what such outlets' names hold ("…新聞", "…일보")."""
    folded = fold(name)
    return not folded.isascii() and any(part in folded for part in words("outlet_parts"))


@cache
def first_signs(section: str) -> frozenset[str]:
    """The first two signs of every word of a section: what a line must begin with to hold one."""
    return frozenset(word[:2] for word in words(section))
