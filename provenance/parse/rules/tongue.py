"""The words of one language for the parts of a credit, as patterns, as cues and as examples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

# What leads from one part to the next: adverbs, auxiliaries, a place in the paper.
NEAR = r"[^.;:\"]{0,30}?"
WHOM = r"(?P<author>(?:[^.,;:\"(<>|]|\b[a-z]\. ){4,48}?)"
# Any ending of a word.
ENDING = r"[^ .,;:!?\"()]*"
EMPTY = "_"
ANY_NOUN = "+"
# A shorter label is looked for with its colon: "za" stands everywhere.
LEAST_CUE = 4
NOUN = r"\+"
_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in ".()?+|[]"} | {"*": ENDING})


class Tongue:
    """The parts of one language, as patterns, as cues and as an example of each."""

    def __init__(self, name: str, table: dict[str, Any]) -> None:
        self.name = name
        self.order = str(table.get("order", "verb"))
        lists = {part: table[part] for part in table if part not in ("order", "text")}
        self._words = {
            part: tuple(written for word in listed for written in _written_out(word))
            for part, listed in lists.items()
        }
        self._words["text"] = tuple(_pairs(table["text"]))
        self._patterns: dict[str, str] = {}
        self._nouns = tuple(dict.fromkeys(noun for nouns in table["text"][1::2] for noun in nouns))

    def has(self, *parts: str) -> bool:
        """Whether the language has words for all of the parts."""
        return all(part in self._words for part in parts)

    def words(self, part: str) -> tuple[str, ...]:
        """The words of a part, every alternative written out."""
        return self._words[part]

    @property
    def nouns(self) -> tuple[str, ...]:
        """What a page calls its text, without determiners."""
        return self._nouns

    def pattern(self, part: str) -> str:
        """Any of the words of a part."""
        if part not in self._patterns:  # many rules of a language share it
            listed = (_escaped(word) for word in _longest_first(self.words(part)))
            nouns = f"(?:{'|'.join(_escaped(noun) for noun in _longest_first(self.nouns))})"
            self._patterns[part] = f"(?:{'|'.join(word.replace(NOUN, nouns) for word in listed)})"
        return self._patterns[part]

    def into(self, part: str, value: str) -> str:
        """A part with what it leads up to: a preposition and its outlet, "d'" and its name."""
        open_ended = [word for word in self.words(part) if word.endswith("'")]
        spaced = [word for word in self.words(part) if word not in open_ended and word != EMPTY]
        ways = [f"(?:{'|'.join(_escaped(w) for w in _longest_first(spaced))}):? "] if spaced else []
        ways += [_escaped(word) for word in open_ended]
        ways += [""] if EMPTY in self.words(part) else []
        return f"(?:{'|'.join(ways)}){value}"

    def led(self, subject: str, verb: str) -> str:
        """A subject, its author where the language names one with a word of its own, and the verb."""
        if not self.has("by"):
            return f"{subject},?{NEAR} {verb}"
        return f"{subject}(?: {self.into('by', WHOM)},? {verb}|,?{NEAR} {verb})"

    def example(self, part: str) -> str:
        """One way to say a part."""
        word = self.words(part)[0].replace("*", "").replace(ANY_NOUN, self.nouns[0])
        return "" if word == EMPTY else word


def cues_of(tongue: Tongue, *parts: str) -> tuple[str, ...]:
    """What a line must hold for the rule to be tried: the words of its opening, without their endings."""
    words = (re.split(r"[*+]", word)[0] for part in parts if tongue.has(part) for word in tongue.words(part))
    signed = (f"{word}:" if parts == ("label",) and len(word) < LEAST_CUE else word for word in words)
    return tuple(dict.fromkeys(word for word in signed if word and word != EMPTY))


def _pairs(groups: list[list[str]]) -> Iterator[str]:
    """Every determiner with every noun of its group; "l'" stands directly before its noun."""
    for determiners, nouns in zip(groups[::2], groups[1::2], strict=True):
        for determiner in determiners:
            for noun in nouns:
                between = "" if determiner.endswith("'") else " "
                yield noun if determiner == EMPTY else f"{determiner}{between}{noun}"


def _written_out(word: str) -> Iterator[str]:
    """ "by a|b of" as "by a of" and "by b of"."""
    ways = [""]
    for piece in word.split(" "):
        ways = [f"{way} {choice}" for way in ways for choice in piece.split("|")]
    lead = word[: len(word) - len(word.lstrip(" "))]
    return (lead + " ".join(way.split()) for way in ways)


def _escaped(word: str) -> str:
    return "" if word == EMPTY else word.translate(_ESCAPES)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)
