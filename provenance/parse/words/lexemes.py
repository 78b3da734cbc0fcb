"""The stems of words that say, in whatever order, that somebody brought out the page's text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

# Between "this" and its noun, or the noun and "this", stands one word at most.
_BESIDE = r"(?: [^\s.,;:!?]+)?"
# The vowels and soft signs that endings take the place of; shorter nouns have none.
_VOWELS = frozenset("aeiouyаеиоуыьюяєіїαεηιουωăâęąěůýáíéā")
LEAST_NOUN = 4
_SAME = {"nb": "no", "nn": "no", "bs": "hr"}


class Lexeme(NamedTuple):
    """The patterns of one language."""

    this: re.Pattern[str]
    deed: re.Pattern[str]
    work: re.Pattern[str]
    wrote: re.Pattern[str] | None
    purpose: re.Pattern[str] | None


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((resources.files(__package__) / "lexemes.toml").read_text(encoding="utf-8"))


@cache
def lexeme_of(language: str, nouns: Sequence[str]) -> Lexeme | None:
    """The patterns of a language, with its nouns for a text; None where the table says nothing of it."""
    stems = _table().get(_SAME.get(language, language)) if language != "others" else None
    if stems is None:
        return None
    wrote, purpose = (_pattern(stems[part]) if part in stems else None for part in ("wrote", "for"))
    work = _pattern((*stems.get("work", ()), *map(_inflected, nouns)))
    return Lexeme(_pattern(stems["this"]), _pattern(stems["deed"]), work, wrote, purpose)


@lru_cache(maxsize=1)
def replies() -> re.Pattern[str]:
    """What makes a text an answer to another, or stand on a list, of an outlet that it names."""
    others = _table()["others"]
    return _pattern((*others["reply"], *others["listed"]))


@lru_cache(maxsize=1)
def speaks_of_another() -> re.Pattern[str]:
    """What makes a sentence one about a reply, a study, a book, a prize or a person."""
    return _pattern(sorted({stem for stems in _table()["others"].values() for stem in stems}))


def beside(line: str, this: re.Pattern[str], noun: re.Match[str]) -> bool:
    """Whether "this" stands in front of a noun, behind it, or in it ("bài viết này")."""
    if this.search(noun[0]):
        return True
    before, behind = line[: noun.start()], line[noun.end() :]
    return bool(
        re.search(rf"(?:{this.pattern}){_BESIDE}[ \"']?$", before)
        or re.match(rf"{_BESIDE} ?(?:{this.pattern})", behind)
    )


def _pattern(stems: Iterable[str]) -> re.Pattern[str]:
    """Any of the stems, each from where its word begins to where it may end."""
    ways = sorted((_written(stem) for stem in stems), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


def _written(stem: str) -> str:
    """ "*" for any ending, "~" for so few letters as a case has."""
    return re.escape(stem.rstrip("*~")) + (r"\w*" if stem.endswith("*") else r"\w{0,3}" * stem.endswith("~"))


def _inflected(noun: str) -> str:
    """A noun with another ending: "статья" as "статью", "artykuł" as "artykułu"."""
    if len(noun) < LEAST_NOUN or not noun.isalpha():
        return noun
    return (noun[:-1] if noun[-1] in _VOWELS else noun) + "~"
