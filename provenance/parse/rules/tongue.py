"""The words of one language for the parts of a credit, as patterns, as cues and as examples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from provenance.parse.words.folding import fold

EMPTY = "_"
ANY_NOUN = "+"
NOUN = r"\+"
# A shorter label is looked for with its colon: "za" stands everywhere.
LEAST_CUE = 4
# Of these a language writes no words down: how it joins its words to sentences, and which it has.
_MANNERS = frozenset(("order", "examples", "named", "join"))
# Any ending of a word, and what a word holds of the signs of patterns.
_ENDING = r"[^ .,;:!?\"()]*"
_ESCAPES = {sign: f"\\{sign}" for sign in ".()?+|[]"}
# Where blanks part no words, signs do. They are left out rather than letters named: of the classes of
# Unicode the automaton becomes a thousand times as large.
_CLOSE_ENDING = r"[^\s.,;:!?()\[\]\"-]*"


class Tongue:
    """A language whose words stand apart and whose names have capitals."""

    style = "loose"
    prefix = "composed-"
    join = " "
    leading: frozenset[str] = frozenset()  # behind these parts a colon or a comma may stand
    escapes = str.maketrans(_ESCAPES | {"*": _ENDING})

    def __init__(self, name: str, table: Mapping[str, Any]) -> None:
        self.name = name
        order = table["order"]
        self.orders = (order,) if isinstance(order, str) else tuple(order)
        self.join = str(table.get("join", self.join))
        self.examples: Mapping[str, str] = table.get("examples", {})
        self.named = frozenset(table.get("named", ()))
        self._words = {
            part: tuple(written for word in _flat(listed) for written in _written_out(word))
            for part, listed in table.items()
            if part not in _MANNERS
        }
        self._words["text"] = tuple(_agreeing(table.get("this", []), table["work"]))
        self._patterns: dict[str, str] = {}  # many sentences share them, and the cues
        self._cues: dict[str, tuple[str, ...]] = {}

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that the language has words for."""
        return tuple(self._words)

    def has(self, part: str) -> bool:
        """Whether the language has words for the part."""
        return part in self._words

    def words(self, part: str) -> tuple[str, ...]:
        """The words of a part, every alternative written out; of `text`, "this" with its "article"."""
        return self._words[part]

    def pattern(self, part: str) -> str:
        """Any of the words of a part."""
        if part not in self._patterns:
            self._patterns[part] = self._any_of(self.words(part))
        return self._patterns[part]

    def spoken(self, part: str, *, keeps_sort: bool, goes_on: bool) -> str:
        """The words of a part within a sentence, and what joins them to the next part.

        Where they name a sort of outlet they stand in a group of that name, if that is asked.
        """
        spoken = self.pattern(part)
        if part == "sort" and keeps_sort:
            spoken = f"(?P<sort>{spoken})"
        elif self.has(f"{part}_sort"):
            sorts = self.pattern(f"{part}_sort")
            spoken = f"(?:{f'(?P<sort>{sorts})' if keeps_sort else sorts}|{spoken})"
        led = "[:,]?" if goes_on and part in self.leading else ""
        return spoken + led + (self.join if goes_on else "")

    def into(self, part: str) -> str:
        """A part that leads up to a name: a preposition and its blank, "d'" without one."""
        open_ended = [word for word in self.words(part) if word.endswith("'")]
        spaced = [word for word in self.words(part) if word not in open_ended and word != EMPTY]
        ways = [f"(?:{'|'.join(self.escaped(w) for w in _longest_first(spaced))}):? "] if spaced else []
        ways += [self.escaped(word) for word in open_ended]
        ways += [""] if EMPTY in self.words(part) else []
        return f"(?:{'|'.join(ways)})"

    def may_be_nothing(self, part: str) -> bool:
        """Whether the language can do without words for the part."""
        return self.has(part) and EMPTY in self.words(part)

    def example(self, part: str) -> str:
        """One way to say a part."""
        word = self.words(part)[0].replace("*", "").replace(ANY_NOUN, self.words("work")[0])
        return "" if word == EMPTY else word

    def cues(self, parts: Iterable[str]) -> tuple[str, ...]:
        """What a line must hold for a sentence to be looked for: words of these parts, without endings."""
        return tuple(dict.fromkeys(cue for part in parts for cue in self._cues_of(part)))

    def _cues_of(self, part: str) -> tuple[str, ...]:
        if part not in self._cues:
            begun = (re.split(r"[*+]", word)[0] for word in self._words.get(part, ()) if word != EMPTY)
            cues = [self.folded(word) for word in begun if word]
            if part == "source":
                cues = [f"{cue}:" if len(cue) < LEAST_CUE else cue for cue in cues]
            self._cues[part] = tuple(cues)
        return self._cues[part]

    def folded(self, word: str) -> str:
        """The word as it is searched for; of this script all are written so."""
        return word

    def escaped(self, word: str) -> str:
        """The pattern of one word."""
        return "" if word == EMPTY else self.folded(word).translate(self.escapes)

    def _any_of(self, listed: Iterable[str]) -> str:
        nouns = ""
        if any(ANY_NOUN in word for word in listed):
            nouns = f"(?:{'|'.join(self.escaped(noun) for noun in _longest_first(self.words('work')))})"
        ways = (self.escaped(word).replace(NOUN, nouns) for word in _longest_first(listed))
        return f"(?:{'|'.join(ways)})"


class CloseTongue(Tongue):
    """A language of another script: its parts follow each other closely, and its names have no capitals."""

    style = "close"
    prefix = ""
    leading = frozenset({"whence", "where", "sort", "shared", "whole", "credit", "rendering"})
    escapes = str.maketrans(_ESCAPES | {"-": r"\-", "*": _CLOSE_ENDING})

    def folded(self, word: str) -> str:
        return _folded(word)


_folded = cache(fold)  # languages of one script share words


def _flat(listed: list[Any]) -> Iterator[str]:
    """The words of a part, of whatever groups; each once."""
    if listed and isinstance(listed[0], list):
        return iter(dict.fromkeys(word for group in listed for word in group))
    return iter(listed)


def _agreeing(this: list[Any], work: list[Any]) -> Iterator[str]:
    """Every determiner with every noun of its group; "l'" stands directly before its noun."""
    groups = zip(this, work, strict=True) if work and isinstance(work[0], list) else ((this, work),)
    for determiners, nouns in groups:
        for determiner in determiners:
            between = "" if determiner.endswith("'") else " "
            for noun in nouns:
                yield noun if determiner == EMPTY else f"{determiner}{between}{noun}"


def _written_out(word: str) -> tuple[str, ...]:
    """ "by a|b of" as "by a of" and "by b of"."""
    if "|" not in word:
        return (word,)
    ways = [""]
    for piece in word.split(" "):
        ways = [f"{way} {choice}" for way in ways for choice in piece.split("|")]
    lead = word[: len(word) - len(word.lstrip(" "))]
    return tuple(lead + " ".join(way.split()) for way in ways)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: 0 if word == EMPTY else len(word), reverse=True)
