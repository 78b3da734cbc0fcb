"""How the parts of a sentence follow each other: the templates of `sentences.toml`, filled by a language.

A template is read once into parts, groups and signs, and filled with the words of each language that
uses it. What a language has no words for falls away: an alternative, a group that may be missing, or
the whole sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from provenance.parse.rules.tongue import Tongue

# An outlet between two words of the sentence; not longer than a name is. A sort behind it belongs to it.
_WITHIN = r"(?P<outlet>[^।。\n]{2,60}?%s)"
# A person, by name: the translator.
_WHO = r"[^.,;:()\n]{3,40}?"
# A name in front of its verb: no sentence sign in it but a host's dot.
_NAME = r"(?P<outlet>(?:[^.;:!?()]|[.:/?][^ ])+?)"
_SIGNS = {
    # Between two parts stand so few other words: adverbs, auxiliaries, a place in the paper.
    "GAP": r"(?: [^ .;:\"]+){0,3}?",
    "NARROW": r"(?: [^ .;:\"]+){0,2}?",
    "NEAR": r",?[^.;:\"]{0,30}? ",
    "NEXT": r"[^.;:\"]{0,30}? ",
    "LATE": r",?[^.;:\"]{0,60} ",
    "FAR": r"[^.;:\"]*?",
    "SOME": r",?(?: [^.;:\"]*?)? ?",
    "BEFORE": r"(?:[^.;:\"]{0,48}? )?",
    # The end of a word.
    "END": r"(?:[ .,;:!?\"')\]]|$)",
    "AFTER": r"(?:[ :,.]|$)",
    "OUTLET": "{outlet}",
    "NAME": _NAME,
    "STEM": _NAME,
    "REST": r"(?P<outlet>.+)",
    # A name and what may end its line: an issue, a day, by whose leave.
    "LINE": r"(?P<outlet>(?:[^.;!?]|[ (](?:\d{1,2}|nr|no|n|č|s|str|vol|núm|d)\. |[.:/?][^ ])+)",
    "WHOM": r"(?P<author>(?:[^.,;:\"(<>|]|\b[a-z]\. ){4,48}?)",
}
_NAMES = frozenset(("REST", "LINE", "NAME", "WHOM"))
# These hold the blank before them, or behind them.
_CLINGS_BACK = re.compile(r" (?=(?:GAP|NARROW|NEAR|NEXT|LATE|FAR|SOME|END|AFTER)\b)")
_CLINGS_ON = re.compile(r"(?<=NEAR|NEXT|LATE|SOME|STEM) |(?<=BEFORE) ")
_TOKEN = re.compile(r"(?P<part>[a-z]+)|(?P<capital>[A-Z]+)|(?P<sign>.)", re.DOTALL)


class Item(NamedTuple):
    """A part, a sign, or a group of alternatives, each a row of items."""

    kind: str  # part, capital, sign, group, or bare: a group that is bracketed only if several are left
    text: str
    ways: tuple[tuple[Item, ...], ...] = ()
    optional: bool = False
    goes_on: bool = False  # a blank follows


@cache
def read_template(template: str) -> Item:
    """A template as one group of its alternatives."""
    text = _CLINGS_ON.sub("", _CLINGS_BACK.sub("", template))
    tokens = [(found.lastgroup or "", found[0]) for found in _TOKEN.finditer(text)]
    return _group(tokens[::-1], "bare", "")


def _group(ahead: list[tuple[str, str]], kind: str, closing: str) -> Item:
    """The alternatives up to a closing bracket; `ahead` holds what is unread, the next token last."""
    ways: list[tuple[Item, ...]] = []
    way: list[Item] = []
    while ahead:
        token, text = ahead.pop()
        if token == "sign" and text == closing:
            break
        if token == "sign" and text == "|":
            ways.append(tuple(way))
            way = []
        elif token == "sign" and text in "([":
            inner = _group(ahead, "group" if text == "(" else "bare", ")" if text == "(" else "]")
            way.append(_with_what_follows(inner, ahead))
        else:
            way.append(_with_what_follows(Item(token, text), ahead))
    return Item(kind, "", (*ways, tuple(way)))


def _with_what_follows(item: Item, ahead: list[tuple[str, str]]) -> Item:
    if item.kind == "sign":
        return item
    optional = bool(ahead) and ahead[-1] == ("sign", "?")
    if optional:
        ahead.pop()
    goes_on = bool(ahead) and ahead[-1] == ("sign", " ") and not (optional and item.kind == "group")
    if goes_on:
        ahead.pop()
    return item._replace(optional=optional, goes_on=goes_on)


def can_say(template: str, tongue: Tongue) -> bool:
    """Whether a language has words for the parts that a sentence cannot do without."""
    return _stands(read_template(template), tongue)


def _stands(item: Item, tongue: Tongue) -> bool:
    if item.optional or item.kind in ("capital", "sign"):
        return True
    if item.kind == "part":
        return tongue.has(item.text)
    return any(all(_stands(inner, tongue) for inner in way) for way in item.ways)


def filled(template: str, tongue: Tongue, *, keeps_sort: bool = False) -> str:
    """The pattern of a sentence in a language that can say it."""
    return _filled(read_template(template), tongue, keeps_sort)


def _filled(item: Item, tongue: Tongue, keeps_sort: bool) -> str:
    if item.kind == "part":
        return _part(item, tongue, keeps_sort)
    if item.kind == "capital":
        return _capital(item, tongue, keeps_sort)
    if item.kind == "sign":
        return item.text
    ways = [way for way in item.ways if all(_stands(inner, tongue) for inner in way)]
    written = [_way(way, tongue, keeps_sort) for way in ways]
    if not written or (item.kind == "bare" and len(written) == 1):
        return "".join(written)
    mark = "?" if item.optional or _may_be_nothing(item, tongue) else ""
    return f"(?:{'|'.join(written)}){mark}" + (tongue.join if item.goes_on else "")


def _way(way: tuple[Item, ...], tongue: Tongue, keeps_sort: bool) -> str:
    """One alternative: its items one behind the other, a part in front of a name led up to it."""
    written = []
    for item, behind in zip(way, (*way[1:], None), strict=True):
        leads = item.kind == "part" and behind is not None and behind.text in _NAMES
        written.append(tongue.into(item.text) if leads else _filled(item, tongue, keeps_sort))
    return "".join(written)


def _part(item: Item, tongue: Tongue, keeps_sort: bool) -> str:
    if not tongue.has(item.text):
        return ""
    spoken = tongue.spoken(item.text, keeps_sort=keeps_sort, goes_on=item.goes_on)
    return f"(?:{spoken})?" if item.optional else spoken


def _capital(item: Item, tongue: Tongue, keeps_sort: bool) -> str:
    behind = tongue.join if item.goes_on else ""
    if item.text == "WITHIN":
        sort = tongue.spoken("sort", keeps_sort=keeps_sort, goes_on=False) if tongue.has("sort") else ""
        return _WITHIN % (f"(?: ?{sort})?" if sort else "") + behind
    if item.text == "WHO":
        return f"(?:{_WHO}{behind})?" if item.optional else _WHO + behind
    return _SIGNS[item.text] + behind


def _may_be_nothing(item: Item, tongue: Tongue) -> bool:
    """Whether a group holds one part, for which the language can say nothing at all."""
    parts = [inner.text for row in item.ways for inner in row if inner.kind == "part"]
    return len(parts) == 1 and tongue.may_be_nothing(parts[0])
