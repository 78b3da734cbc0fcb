"""The words of a text as names are made of them: glued ones apart, folded keys beside what is written."""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.outlets.names import ARTICLES, folded

# A soft hyphen or a zero-width sign stands inside its word.
_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u00ad\u200b-\u200d](?=[^\\W_]))*")
_LEAD = re.compile(rf"^[*~]*(?:(?:{'|'.join(sorted(ARTICLES))})\s+|l['’]\s*)?(?=\w)", re.I | re.M)


class Word(NamedTuple):
    """A word of the text: `key` folded, `text` as written; `glued` where a capture ran it into the next."""

    start: int
    end: int
    text: str
    key: str
    glued: bool = False


_word = tuple.__new__  # as `Word(…)`, in a third of the time


def words_of(text: str) -> list[Word]:
    """The words of `text`; words that a capture glued together come apart at their capitals.

    "Al JazeeraThe Guardian" and "NewsNBC" stood in a capture that lost the
    links between the names; the same rule makes "LobeLog" and "Lobe Log" equal.
    """
    pieces: list[tuple[int, int, str, bool]] = []
    for match in _WORD.finditer(text):
        word = match[0]
        start, end = match.span()
        if word.islower() or (tail := word[1:]) == tail.lower() or word.isupper():
            pieces.append((start, end, word, False))
            continue
        for first, last in _humps(word):
            pieces.append((start + first, start + last, word[first:last], True))
    if not pieces:
        return []
    keys = folded("\n".join([piece[2] for piece in pieces])).split("\n")  # one call costs less than hundreds
    return [
        _word(Word, (start, end, word, key, glued))
        for (start, end, word, glued), key in zip(pieces, keys, strict=True)
    ]


def first_words(joined: str) -> list[str]:
    """The first word of each line after its marks and article, cut at its inner capital."""
    found: list[str] = []
    for line in _LEAD.sub("", joined).split("\n"):
        match = _WORD.search(line)
        word = match[0] if match else ""
        if word[1:].islower() or word.isupper():
            found.append(word)
        else:
            hump = word[: _humps(word)[0][1]] if word else ""
            found.append("" if hump.lower() in ARTICLES else hump)  # "LeMonde" is for look-ups, not for prose
    return found


def _humps(word: str) -> list[tuple[int, int]]:
    cuts = [0]
    for i in range(1, len(word)):
        here, before = word[i], word[i - 1]
        after = word[i + 1] if i + 1 < len(word) else ""
        if here.isupper() and (before.islower() or (before.isupper() and after.islower())):
            cuts.append(i)
    return list(zip(cuts, [*cuts[1:], len(word)], strict=True))
