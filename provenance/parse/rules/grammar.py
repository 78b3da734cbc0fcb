"""Rows of the table of rules that are built from a language's words and its word order.

"This column was written for Harbour Ledger" holds a subject, a verb, a preposition
and an outlet. Which words may stand in these places, and in which order, is data:
`grammar.toml`, whose head explains it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from provenance.parse.words.folding import fold

# The end of a word that is given without it. Signs are left out rather than letters named:
# of the classes of Unicode the automaton becomes a thousand times as large.
_ENDING = r"[^\s.,;:!?()\[\]\"-]*"
# What no text matches, in place of words that a language lacks.
_NEVER = r"[^\x00-\x{10FFFF}]"
_SLOT = re.compile(r"([a-z]+|OUTLET|WITHIN|WHO)(\?)?( )?")
# An outlet between two words of the sentence; not longer than a name is. A sort behind it belongs to it.
_WITHIN = r"(?P<outlet>[^।。\n]{2,60}?%s)"
# A person, by name: the translator.
_WHO = r"[^.,;:()\n]{3,40}?"
# These may end in a colon or a comma.
_LEAD_IN = frozenset({"whence", "where", "sort", "shared", "whole", "credit", "rendering"})
# Every sentence says it of the text in so many words, or names its outlet's sort.
STRENGTH = 0.9
LABEL_STRENGTH = 0.8


def grammar_rows() -> Iterator[dict[str, Any]]:
    """The rows of every language in the packaged table, in the form of those of `rules.toml`."""
    table = tomllib.loads((resources.files(__package__) / "grammar.toml").read_text(encoding="utf-8"))
    orders, gives, at, kinds = (table.pop(name) for name in ("orders", "gives", "at", "kind"))
    for language, slots in table.items():
        for key, example in slots["examples"].items():
            if key == "source":
                yield _label(language, slots, example)
                continue
            order, _, sentence = key.rpartition("/")
            pattern = orders[order or slots["order"]][sentence]
            given = "named" if key in slots.get("named", ()) else gives.get(sentence, "")
            yield {
                "id": f"{language}.{key}",
                "place": "edge",
                "at": at.get(sentence, "start"),
                "kind": kinds.get(sentence, "notice"),
                "strength": STRENGTH,
                "gives": given,
                "cues": [fold(word.rstrip("*")) for word in slots[sentence.partition("-")[0]]],
                "match": _sentence(pattern, slots, keeps_sort=given == "named"),
                "example": example,
            }


def _label(language: str, slots: Mapping[str, Any], example: str) -> dict[str, Any]:
    listed = [fold(word) for word in slots["source"]]
    return {
        "id": f"{language}.source",
        "kind": "source_line",
        "place": "edge",
        "at": "label",
        "strength": LABEL_STRENGTH,
        "cues": listed,
        "match": _alternatives(slots["source"]),
        "example": example,
    }


def _sentence(pattern: str, slots: Mapping[str, Any], *, keeps_sort: bool) -> str:
    """The pattern of a sentence, its slots filled with a language's words."""
    join = slots.get("join", " ")

    def filled(found: re.Match[str]) -> str:
        name, optional, behind = found[1], found[2], join if found[3] else ""
        if name in _LEAD_IN and behind:
            behind = "[:,]?" + behind
        if name == "OUTLET":
            return "{outlet}" + behind
        if name == "WITHIN":
            sorts = f"(?: ?{_words(slots, 'sort', keeps_sort)})?" if "sort" in slots else ""
            return _WITHIN % sorts + behind
        if name == "WHO":
            return f"(?:{_WHO}{behind})?" if optional else _WHO + behind
        if name not in slots:
            return "" if optional else _NEVER
        words = _words(slots, name, keeps_sort)
        return f"(?:{words}{behind})?" if optional else words + behind

    return _SLOT.sub(filled, pattern.replace("(", "(?:").replace(") ", ")" + join))


def _words(slots: Mapping[str, Any], name: str, keeps_sort: bool) -> str:
    """The words of a slot; where they name a sort of outlet, in a group of that name if that is asked."""
    plain = _alternatives(slots[name])
    if name == "sort":
        return f"(?P<sort>{plain})" if keeps_sort else plain
    sorted_words = slots.get(f"{name}_sort")
    if sorted_words is None:
        return plain
    sorts = _alternatives(sorted_words)
    return f"(?:{f'(?P<sort>{sorts})' if keeps_sort else sorts}|{plain})"


def _alternatives(listed: list[str]) -> str:
    return _any_of(tuple(listed))


@cache  # a language's sentences share their words; the table is read once a process
def _any_of(listed: tuple[str, ...]) -> str:
    longest = sorted(listed, key=len, reverse=True)
    return "(?:" + "|".join(_word(fold(word)) for word in longest) + ")"


def _word(folded: str) -> str:
    return re.escape(folded.rstrip("*")).replace(r"\ ", " ") + (_ENDING if folded.endswith("*") else "")
