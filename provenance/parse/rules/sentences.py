"""Rules made of the parts of a credit, so that a sentence is read whose words never stood together before.

Languages say where a text comes from with few kinds of sentence: this text came out there (first), it
was taken from there, we print it by their leave, it is a translation of what came out there, its
original stands there. `latin.toml` and `scripts.toml` hold each language's words for the parts,
`sentences.toml` the sentences, and its head explains all three. The rules made of them are rows of the
same shape as those of `rules.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache, partial
from importlib import resources
from typing import Any

from provenance.parse.rules.tongue import CloseTongue, Tongue
from provenance.parse.rules.wordorder import can_say, filled

EXAMPLE = "Harbour Ledger"
# Every sentence of the closer languages says it of the text in so many words, or names its outlet's sort.
STRENGTH = 0.9
_TABLES = (("scripts.toml", CloseTongue), ("latin.toml", Tongue))
_PART = re.compile(r"[a-z]+")
_CLINGING = re.compile(r"STEM ")


def sentence_rows() -> tuple[dict[str, Any], ...]:
    """The rules of all languages, as rows of the table of rules."""
    sentences = _table("sentences.toml")
    return tuple(row for tongue in tongues() for row in _rows(tongue, sentences[tongue.style]))


@lru_cache(maxsize=1)
def tongues() -> tuple[Tongue, ...]:
    """Every language of the packaged tables."""
    return tuple(made(name, parts) for table, made in _TABLES for name, parts in _table(table).items())


@cache
def nouns_of(language: str) -> tuple[str, ...]:
    """What pages of a language call their text."""
    return tuple(
        tongue.folded(n) for tongue in tongues() if tongue.name == language for n in tongue.words("work")
    )


@lru_cache(maxsize=1)
def text_nouns() -> frozenset[str]:
    """What the languages call a text that a page may speak of: "article", "nota", "reportaż"."""
    return frozenset(noun for tongue in tongues() if tongue.has("work") for noun in tongue.words("work"))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files(__package__) / name).read_text(encoding="utf-8"))


def _rows(tongue: Tongue, orders: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name, sentence, example in _sentences(tongue, orders):
        gives = "named" if name in tongue.named else sentence.get("gives", "")
        if can_say(sentence["match"], tongue):
            match = partial(filled, sentence["match"], tongue, keeps_sort=gives == "named")
            yield _row(tongue, name, sentence, match, example or _shown(sentence["shown"], tongue), gives)


def _sentences(tongue: Tongue, orders: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """The sentences of a language, with its example of each where it has examples of its own."""
    own = {name: sentence for order in (*tongue.orders, "any") for name, sentence in orders[order].items()}
    if not tongue.examples:
        for name, sentence in own.items():
            if not tongue.may_be_nothing(sentence.get("filled", "")):
                yield name, sentence, ""
    for key, example in tongue.examples.items():
        order, _, name = key.rpartition("/")
        yield key, orders[order][name] if order else own[name], example


def _row(
    tongue: Tongue,
    name: str,
    sentence: Mapping[str, Any],
    match: Callable[[], str],
    example: str,
    gives: str,
) -> dict[str, Any]:
    """A row of the table; its pattern is written when a page first calls for it."""
    at = sentence.get("at", "start")
    return {
        "id": f"{tongue.name}.{tongue.prefix}{name}",
        "place": "edge",
        "at": at,
        "opens": tongue.style == "loose" and at != "label",
        "kind": sentence.get("kind", "notice"),
        "strength": sentence.get("strength", STRENGTH),
        "gives": gives or ("composed" if tongue.style == "loose" else ""),
        "cues": tongue.cues(sentence.get("cues", (name.rpartition("/")[2],))),
        "needs": tongue.cues(sentence.get("needs", ())),
        "match": match,
        "example": example,
    }


def _shown(shape: str, tongue: Tongue) -> str:
    """A sentence of the parts that are said in it: the first words of each."""
    said = _PART.sub(lambda part: tongue.example(part[0]) if tongue.has(part[0]) else part[0], shape)
    said = _CLINGING.sub(EXAMPLE, said).replace("OUTLET", EXAMPLE)
    return re.sub("  +", " ", said).strip()
