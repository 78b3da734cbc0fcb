"""Machine-readable statements of a page as raw facts: meta, link, JSON-LD, microdata, data islands.

Nothing is interpreted here; names are lower case, values as written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from provenance.model import MetaItem
from provenance.model.quick import maker

_item = maker(MetaItem)
MAX_ITEMS = 5_000
MAX_VALUE = 10_000
MAX_DEPTH = 6
# Scripts larger than this are searched for source words but not read as JSON.
MAX_JSON = 3_000_000

_WRAPPERS = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$"
)
# Properties whose value is an item of its own, not a part of the item that names it.
_OWN_NODES = frozenset({"@graph", "mainentity", "haspart", "itemlistelement", "item", "dataset"})


class MetadataCollector:
    """Gathers items up to a limit; `warnings` say what could not be read."""

    def __init__(self) -> None:
        self.items: list[MetaItem] = []
        self.warnings: list[str] = []
        self.node = 0
        self._outer: dict[int, tuple[str, int]] = {}

    def add(self, source: str, name: str, value: str, node: int = 0) -> None:
        """Keeps one statement; blank values and what exceeds the limit are left out."""
        value = value.strip()
        if value and len(self.items) < MAX_ITEMS:
            self.items.append(_item(source, name.strip().lower()[:200], value[:MAX_VALUE], node))

    def open_property(self, node: int, name: str, outer: int) -> None:
        """Remembers that a microdata item is the value of a property of another."""
        self._outer[node] = (name, outer)

    def finish(self) -> tuple[MetaItem, ...]:
        """All items; those of a nested microdata item also under their dotted name, as in JSON-LD."""
        nested = []
        for item in self.items:
            if item.source == "microdata" and item.node in self._outer and item.name != "@type":
                name, outer = self._outer[item.node]
                nested.append(MetaItem("microdata", f"{name.lower()}.{item.name}", item.value, outer))
        return (*self.items, *nested)

    def next_node(self) -> int:
        """A number for a new JSON-LD node or microdata scope."""
        self.node += 1
        return self.node

    def add_json_ld(self, text: str) -> None:
        """Every node of a JSON-LD script, flattened to dotted names."""
        values, fault = lenient_json(text)
        if fault:
            self.warnings.append(f"json_ld: {fault}")
        nodes = [node for value in values for node in _nodes(value)]
        by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        for node in nodes:
            number = self.next_node()
            for name, value in _flat(node, "", by_id, 0):
                self.add("json_ld", name, value, number)


def lenient_json(text: str) -> tuple[list[Any], str | None]:
    """The values of a script that should be JSON, and what was wrong where it had to be mended."""
    text = _unwrapped(text)
    if not text:
        return [], None
    if len(text) > MAX_JSON:
        return [], "too long to be read"
    try:
        return [_loads(text)], None
    except (ValueError, RecursionError):
        pass
    try:
        return _mended(text)
    except RecursionError:
        return [], "nested too deep to be read"


def _loads(text: str) -> Any:
    # Numbers stay as written: an int of 5,000 digits makes int() raise, and a date may be a number.
    return json.loads(text, strict=False, parse_int=str, parse_float=str, parse_constant=str)


def _mended(text: str) -> tuple[list[Any], str | None]:
    mended = _without_comments_and_commas(text)
    decoder = json.JSONDecoder(strict=False, parse_int=str, parse_float=str, parse_constant=str)
    values: list[Any] = []
    position = 0
    while position < len(mended):
        start = _next_value(mended, position)
        if start < 0:
            break
        try:
            value, position = decoder.raw_decode(mended, start)
        except ValueError as error:
            return values, f"not JSON: {str(error)[:80]}"
        values.append(value)
    return values, "mended" if values else "not JSON"


def _next_value(text: str, position: int) -> int:
    found = [at for at in (text.find("{", position), text.find("[", position)) if at >= 0]
    return min(found, default=-1)


def _unwrapped(text: str) -> str:
    text = text.strip()
    if text[:1] in ("{", "[") and text[-1:] in ("}", "]"):
        return text  # nothing is wrapped around it: most are
    previous = None
    while text != previous:
        previous, text = text, _WRAPPERS.sub("", text).strip().rstrip(";").strip()
    return text


_JSON_PARTS = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|,(?=\s*[}\]])|,\s*(?=,)', re.DOTALL)


def _without_comments_and_commas(text: str) -> str:
    return _JSON_PARTS.sub(lambda match: match.group() if match.group()[0] == '"' else "", text)


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The items of a JSON-LD value: objects at the top, in arrays, in @graph and in item properties."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for part in value:
            yield from _nodes(part, depth + 1)
    elif isinstance(value, dict):
        if any(key != "@context" and key != "@graph" for key in value):
            yield value
        for key, part in value.items():
            if key.lower() in _OWN_NODES:
                yield from _nodes(part, depth + 1)


def _flat(value: Any, name: str, by_id: dict[str, dict[str, Any]], depth: int) -> Iterator[tuple[str, str]]:
    """Dotted names and scalar values; references by @id are followed one step."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        if name and len(value) == 1 and value.get("@id") in by_id:
            target = by_id[value["@id"]]
            value = {key: part for key, part in target.items() if not isinstance(part, dict | list)} | {
                "@type": target.get("@type", "")
            }
        for key, part in value.items():
            if key == "@graph" or key == "@context" or (not name and key.lower() in _OWN_NODES):
                continue
            yield from _flat(part, f"{name}.{key}" if name else key, by_id, depth + 1)
    elif isinstance(value, list):
        for part in value[:200]:
            yield from _flat(part, name, by_id, depth + 1)
    elif isinstance(value, bool):
        yield name, "true" if value else "false"
    elif value is not None and len(str(value)) > 0:
        yield name, str(value)


# Keys under which portals keep the provider of an item in a page's data (Yahoo, MSN, Medium, Substack,
# WordPress): the key and a string, or the key and an object with a name.
_ISLAND_KEYS = (
    "provider|providerName|providerId|provider_name|providerBrand|publisher|publisherName|publisher_name|"
    "sourceName|source_name|sourceUrl|source_url|source|originalUrl|original_url|originalSource|original_source|"
    "canonicalUrl|canonical_url|canonical|syndicationSource|republishedFrom|brandName|attribution|sourceLink|"
    "hostname|webCanonicalUrl|isSyndicated"
)
# Each begins with a quotation mark, so that the engine goes from one to the next.
_ISLAND = re.compile(r'"(' + _ISLAND_KEYS + r')\\?"\s*:\s*(?:\\?"([^"\\]{1,500})\\?"|\{([^{}]{1,2000})\})')
_ISLAND_PART = re.compile(
    r'"(name|displayName|display_name|url|link|id|title|brand)\\?"\s*:\s*\\?"([^"\\]{1,500})\\?"'
)
MAX_ISLAND_FACTS = 200


def island_facts(text: str) -> Iterator[tuple[str, str]]:
    """Names and values of source-like keys in a script that carries data."""
    text = text.replace("\\/", "/").replace("\\u002F", "/")
    for count, match in enumerate(_ISLAND.finditer(text)):
        if count >= MAX_ISLAND_FACTS:
            return
        key, value, inner = match.groups()
        if value is not None:
            yield key, value
            continue
        for part in _ISLAND_PART.finditer(inner):
            yield f"{key}.{part.group(1)}", part.group(2)
