"""Outlets named in running text: one pass, names by their first word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.model import Span
from provenance.outlets import rows as data
from provenance.outlets.names import folded, split_article
from provenance.outlets.outlet import Mention

if TYPE_CHECKING:
    from provenance.outlets.registry import Registry

_WORD = re.compile(r"\w+")


class MentionScanner:
    """The names of a registry, by first word."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
        for row in registry.rows():
            for name in data.name_texts(row):
                bare = name.lstrip("~*")
                common = "~" in name[: len(name) - len(bare)]
                words = tuple(_WORD.findall(folded(split_article(bare)[1])))
                if words and not common:
                    self._by_first.setdefault(words[0], []).append((words, common))
        for entries in self._by_first.values():
            entries.sort(key=lambda e: -len(e[0]))

    def scan(self, text: str, *, country: str | None = None) -> tuple[Mention, ...]:
        """The outlets named in `text`."""
        words = list(_WORD.finditer(text))
        found: list[Mention] = []
        i = 0
        while i < len(words):
            step = self._at(text, words, i, found, country)
            i += step
        return tuple(found)

    def _at(
        self, text: str, words: list[re.Match[str]], i: int, found: list[Mention], country: str | None
    ) -> int:
        first = words[i][0]
        if first[0].islower():
            return 1
        for name, _ in self._by_first.get(folded(first), ()):
            if i + len(name) > len(words):
                continue
            if any(folded(words[i + k][0]) != name[k] for k in range(1, len(name))):
                continue
            span = Span(words[i].start(), words[i + len(name) - 1].end())
            if "\n" in span.of(text):
                continue
            outlet = self._registry.by_name(span.of(text), country=country)
            if outlet:
                found.append(Mention(outlet, span, span.of(text)))
                return len(name)
        return 1
