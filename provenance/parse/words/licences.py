"""Which licence a text is under, by its address, its letters or its words: "CC BY-ND 4.0"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from provenance.parse.words.tables import table

CREATIVE_COMMONS = "Creative Commons"
PUBLIC_DOMAIN = "public domain"
FREE_DOCUMENTATION = "GFDL"
WITH_PERMISSION = "with permission"
# The names of a licence's terms stand within so many signs of "Creative Commons".
TERMS_WITHIN = 110
# What takes a leave back stands at most so far in front of it.
REFUSED_WITHIN = 24
_ORDER = ("nc", "nd", "sa")
_ADDRESS = re.compile(
    r"creativecommons\.org/(?:licen[cs]es/(?P<terms>by(?:-(?:nc|nd|sa)){0,3})"
    r"(?:/(?P<version>\d\.\d)(?:/(?P<place>[a-z]{2})(?![a-z]))?)?"
    r"|publicdomain/(?P<tool>zero|mark))"
)
# "CC BY-NC-ND 4.0", "cc-by-sa", "CC-BY 3.0 DE".
_LETTERS = re.compile(
    r"(?<!\w)cc[\s_:-]{0,2}(?P<terms>by(?:[\s_/+-]{1,3}(?:nc|nd|sa)){0,3})(?!\w)"
    r"(?:[\s,(]{0,3}v?(?P<version>[1-4]\.\d)(?!\d)(?: (?P<place>[a-z]{2})(?![\w]))?)?"
)
_CC0 = re.compile(r"(?<!\w)cc[\s-]?(?:0|zero)(?!\w)")
# "Creative-Commons-Lizenz (BY-NC-SA 3.0 DE)": letters behind the name; "by" alone needs its version.
_BARE_LETTERS = re.compile(
    r"(?<!\w)(?P<terms>by(?:[\s_/-]{1,3}(?:nc|nd|sa)){1,3}|by(?= [1-4]\.\d))(?!\w)"
    r"(?:[\s,(]{0,3}v?(?P<version>[1-4]\.\d)(?!\d)(?: (?P<place>[a-z]{2})(?![\w]))?)?"
)
_VERSION = re.compile(r"(?<![\d.])([1-4]\.0|2\.5)(?!\.?\d)")
_TERM = re.compile(r"nc|nd|sa")


@cache
def _words(section: str, name: str) -> tuple[str, ...]:
    return tuple(table("licences.toml")[section][name])


def licence_at(address: str) -> str | None:
    """The licence that an address of Creative Commons names: ".../licenses/by-nd/4.0/"."""
    found = _ADDRESS.search(address.lower())
    if found is None:
        return None
    if found["tool"]:
        return "CC0 1.0" if found["tool"] == "zero" else PUBLIC_DOMAIN
    return _named(found["terms"], found["version"], found["place"])


def licence_named(text: str, folded: str, addresses: Iterable[str] = ()) -> str | None:
    """The licence or leave that a sentence states, the fullest statement of it; None where it states none."""
    for address in addresses:
        if (found := licence_at(address)) is not None:
            return found
    return (
        _by_letters(text, folded) or _by_words(folded) or (WITH_PERMISSION if gives_leave(folded) else None)
    )


def gives_leave(folded: str) -> bool:
    """Whether a sentence says that the text is shown by leave; "not without permission" says the opposite."""
    for phrase in _words("leave", "given"):
        at = folded.find(phrase)
        if at < 0 or (phrase[0].isascii() and at and folded[at - 1].isalnum()):
            continue
        ahead = folded[max(0, at - REFUSED_WITHIN) : at + len(phrase)]
        if not any(word in ahead for word in _words("leave", "refused")):
            return True
    return False


def _by_letters(text: str, folded: str) -> str | None:
    if "cc" not in folded and not _commons(folded):
        return None
    found = _LETTERS.search(folded)
    if found is None and (start := _commons(folded)):
        found = _BARE_LETTERS.search(folded, start, start + TERMS_WITHIN)
    if found is not None:
        return _named(found["terms"], found["version"], _place(text, found))
    return "CC0 1.0" if _CC0.search(folded) else None


def _place(text: str, found: re.Match[str]) -> str | None:
    """The country of a ported licence; a small word of the sentence is none."""
    place = found["place"]
    shown = text[found.start("place") : found.end("place")] if place else ""
    return place if place and shown.isupper() else None


def _commons(folded: str) -> int:
    """Where the name of Creative Commons ends in a text, 0 where it does not stand."""
    for name in _words("commons", "names"):
        at = folded.find(name)
        if at >= 0:
            return at + len(name)
    return 0


def _by_words(folded: str) -> str | None:
    start = _commons(folded)
    if start:
        behind = folded[start : start + TERMS_WITHIN]
        terms = [term for term in ("by", *_ORDER) if any(word in behind for word in _words("terms", term))]
        if not terms:
            return CREATIVE_COMMONS
        version = _VERSION.search(behind)
        return _named("-".join(terms), version[1] if version else None, None)
    if any(name in folded for name in _words("free_documentation", "names")):
        return FREE_DOCUMENTATION
    return PUBLIC_DOMAIN if any(name in folded for name in _words("public_domain", "names")) else None


def _named(terms: str, version: str | None, place: str | None) -> str:
    """ "CC BY-NC-ND 4.0": the terms in the order in which Creative Commons writes them."""
    held = set(_TERM.findall(terms))
    letters = "-".join(["BY", *(term.upper() for term in _ORDER if term in held)])
    return " ".join(part for part in ("CC", letters, version, place.upper() if place else None) if part)
