"""Differences that are no alterations: counted by layer, never listed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import filterfalse

from provenance.compare.align import Match
from provenance.text.characters import (
    APOSTROPHES,
    DASHES,
    LONGEST_WORD,
    QUOTES,
    TERMINAL,
    has_invisible,
    plain_apostrophes,
    undisguised,
    without_invisible,
)
from provenance.text.tokens import Tokens

_ELLIPSIS = re.compile(r"\.(?:\s?\.){2,}|…")
_QUOTE_SET = frozenset(QUOTES + APOSTROPHES)
_DASH_SET = frozenset(DASHES)


def count_ignored(matches: Sequence[Match], original: Tokens, repost: Tokens) -> Counter[str]:
    """The silent differences in the words and gaps of equal runs, by layer."""
    counts: Counter[str] = Counter()
    ends = len(original), len(repost)
    for a, b, size in matches:
        first = 0 if a == b == 0 else 1
        last = size + 1 if (a + size, b + size) == ends else size
        if _same_text(original, repost, (a, b), size, first == 0 or last > size):
            continue
        x, y = original.surfaces[a : a + size], repost.surfaces[b : b + size]
        if x != y:
            counts.update(word_layer(p, q) for p, q in zip(x, y, strict=True) if p != q)
        x, y = original.gaps[a + first : a + last], repost.gaps[b + first : b + last]
        if x != y:
            for p, q in zip(x, y, strict=True):
                if p != q:
                    counts.update(gap_layers(p, q))
    return counts


def _same_text(original: Tokens, repost: Tokens, at: tuple[int, int], size: int, at_end: bool) -> bool:
    """True for an equal run that is the same character for character, so that nothing in it is ignored."""
    if at_end or not original.plain or not repost.plain:
        return False
    a, b = at
    x = original.text[original.starts[a] : original.end(a + size - 1)]
    return x == repost.text[repost.starts[b] : repost.end(b + size - 1)]


@lru_cache(maxsize=65536)
def word_layer(x: str, y: str) -> str:
    """The first layer in which two surfaces of one key are the same."""
    x, y = without_invisible(x), without_invisible(y)
    if x == y:
        return "invisible"
    x, y = plain_apostrophes(x), plain_apostrophes(y)
    if x == y:
        return "quotes"
    x, y = unicodedata.normalize("NFC", x[:400]), unicodedata.normalize("NFC", y[:400])
    if x == y:
        return "unicode"
    x, y = unicodedata.normalize("NFKC", x), unicodedata.normalize("NFKC", y)
    if x == y:
        return "ligatures"
    if x.casefold() == y.casefold():
        return "case"
    if undisguised(x, latin=True).casefold() == undisguised(y, latin=True).casefold():
        return "disguise"
    if x[:1].isdigit() or x[:1] in DASHES:
        return "numbers"
    if x.replace(" ", "").casefold() == y.replace(" ", "").casefold():
        return "disguise"
    if x.isascii() and y.isascii():
        return "abbreviations" if "." in x or "." in y else "spelling"
    return "diacritics"


@lru_cache(maxsize=65536)
def gap_layers(x: str, y: str) -> tuple[str, ...]:
    """Every layer in which two gaps differ."""
    found: list[str] = []
    if has_invisible(x) or has_invisible(y):
        bare = without_invisible(x), without_invisible(y)
        if bare != (x, y):
            found.append("invisible")
            x, y = bare
            if x == y:
                return tuple(found)
    if _spaces(x) != _spaces(y):
        found.append("whitespace")
    for name, reduced in (("ellipses", _ellipses), ("quotes", _quotes), ("dashes", _dashes)):
        if reduced(x) != reduced(y):
            found.append(name)
    if _rest(x) != _rest(y):
        found.append("punctuation")
    return tuple(found) or ("whitespace",)


def _spaces(gap: str) -> str:
    return "".join(c for c in gap if c.isspace())


def _ellipses(gap: str) -> list[str]:
    return _ELLIPSIS.findall(gap)


def _quotes(gap: str) -> str:
    return "".join(c for c in gap if c in _QUOTE_SET)


def _dashes(gap: str) -> str:
    return "".join(c for c in gap if c in _DASH_SET)


def _rest(gap: str) -> str:
    gap = _ELLIPSIS.sub("", gap)
    kept = "".join(c for c in gap if not c.isspace() and c not in _QUOTE_SET and c not in _DASH_SET)
    return unicodedata.normalize("NFKC", kept[:400])


def suspects(vocabulary: Collection[str], *, latin: bool) -> set[str]:
    """The surfaces that may be disguised; usually none, so that no side need be searched."""
    spaced = {s for s in vocabulary if " " in s}
    others = (s for s in filterfalse(str.isascii, vocabulary) if len(s) <= LONGEST_WORD)
    return spaced.union(s for s in others if without_invisible(s) != s or undisguised(s, latin=latin) != s)


def disguises(tokens: Tokens, suspected: frozenset[str], *, latin: bool) -> Counter[str]:
    """Words made to look like others or to hide: look-alike letters, invisible characters, letter-spacing."""
    counts: Counter[str] = Counter()
    for surface in suspected.intersection(tokens.surfaces) if suspected else ():
        bare = without_invisible(surface)
        if undisguised(bare, latin=latin) != bare:
            counts["lookalike"] += 1
        if "\u200b" in surface or "\u2060" in surface or "\ufeff" in surface:
            counts["invisible"] += 1
        if " " in surface:
            counts["spaced"] += 1
    return counts


def is_terminal(gap: str) -> bool:
    """True when a sentence ends in the gap."""
    return any(c in TERMINAL for c in gap)
