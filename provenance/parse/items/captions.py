"""Signs that a short line is a caption or a self-link of the aggregator, not a heading of the article.

Text captures of pages keep what stood on pictures: alternative text glued to
the caption, the aggregator's own headline repeated, file names. Each function
here is one such sign.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from provenance.parse.items.rows import Row

# Shorter echoes are chance: `Iran` begins many lines.
LEAST_ECHO = 10
# A run of fewer words of a title is a phrase that any line may share.
LEAST_RUN = 4
# A heading of more words than this in title case is likelier the title of another piece.
LONG_TITLE_WORDS = 6
# Words that title case leaves small.
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "to",
        "from",
        "and",
        "or",
        "but",
        "nor",
        "as",
        "vs",
        "with",
        "via",
        "over",
        "into",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "et",
        "der",
        "die",
        "das",
        "und",
        "von",
        "zu",
        "y",
        "el",
        "los",
        "en",
        "del",
        "al",
        "da",
        "do",
        "e",
        "o",
    ]
)
_WORD = re.compile(r"\w+", re.UNICODE)
# A join of two texts without a blank: `outfitsKourosh`, `MEKLeaked`, `2018Secret`, `Trumpשלום`.
_JOIN = re.compile(
    r"(?P<low>[a-zß-öø-ÿ’”»)\]?!])(?P<up>[A-ZÀ-ÖØ-ÞА-Я“«])|(?P<caps>[A-Z]{2})(?P<word>[A-Z][a-z]{2})|"
    r"(?P<digit>\d)(?P<letter>[A-Z][a-z]{2})|(?P<cyr>[а-яё])(?P<cap>[А-ЯЁ])"
)
_BARE_JOIN = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
MOST_JOINS = 10
# A shorter start (`US`, `In`) is said again by chance.
LEAST_START = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_FILE_NAME = re.compile(r"\b\w+_\w+_\w|\.(?:jpe?g|png|gif|webp)\b|\bIMG[_-]?\d", re.IGNORECASE)


class Vocabulary:
    """The words of a page's running text, to tell a glued token from a brand in camel case."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._counted: Counter[str] | None = None

    @property
    def _counts(self) -> Counter[str]:
        if self._counted is None:
            text = "\n".join(row.text for row in self._rows if not row.outside)
            self._counted = Counter(_WORD.findall(text.lower()))
        return self._counted

    def glued(self, text: str) -> int | None:
        """Where two texts meet without a blank between them, None where none do."""
        for match in _JOIN.finditer(text):
            at = match.start() + (2 if match.group("caps") else 1)
            left = re.search(r"(\w+)\W?$", text[:at])
            right = re.match(r"\W?(\w+)", text[at:])
            if not left or not right:
                continue
            one, other = left.group(1).lower(), right.group(1).lower()
            whole = (left.group(1) + right.group(1)).lower()
            if min(len(one), len(other)) < 2 or self._counts[whole] > 1:
                continue
            if _YEAR.fullmatch(one[-4:]) and match.group("digit"):
                return at
            if self._counts[one] and self._counts[other]:
                return at
        return None


def repeats_itself(text: str) -> bool:
    """Whether the row says the same thing twice (alternative text and caption of one picture)."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < 4:
        key = "".join(words)
        half = len(key) // 2
        return len(key) >= 2 * LEAST_ECHO and len(key) % 2 == 0 and key[:half] == key[half:]
    size = max(3, len(words) // 3)
    seen: dict[tuple[str, ...], int] = {}
    for start in range(len(words) - size + 1):
        piece = tuple(words[start : start + size])
        if piece in seen and start - seen[piece] >= size:
            return True
        seen.setdefault(piece, start)
    key = "".join(words)
    half = len(key) // 2
    return len(key) >= 2 * LEAST_ECHO and key[:half] == key[-half:]


def restates_its_start(text: str) -> bool:
    """Whether what stands before a join is said again behind it (`line 6A tram of line 6`)."""
    low = text.lower()
    for match in islice(_BARE_JOIN.finditer(text), MOST_JOINS):
        left = low[: match.start()].strip()
        if len(left) >= LEAST_START and left in low[match.start() :]:
            return True
    return False


def names_a_file(text: str) -> bool:
    """Whether the row carries a picture's file name."""
    return _FILE_NAME.search(text) is not None


def echoes(key: str, titles: Sequence[str]) -> bool:
    """Whether a row's key begins with one of the titles, or is the start or the end of one."""
    for title in titles:
        if len(title) < LEAST_ECHO:
            continue
        if key.startswith(title):
            return True
        if len(key) >= LEAST_ECHO and (title.startswith(key) or title.endswith(key)):
            return True
    return False


def quotes_title(text: str, title: str) -> bool:
    """Whether the row holds a run of words that is most of a title (alternative text of its picture)."""
    said, words = _WORD.findall(text.lower()), _WORD.findall(title.lower())
    size = max(LEAST_RUN, len(words) // 2 + 1)
    runs = {tuple(words[start : start + size]) for start in range(len(words) - size + 1)}
    return any(tuple(said[start : start + size]) in runs for start in range(len(said) - size + 1))


def long_title_case(text: str) -> bool:
    """Whether the row is written like the headline of a piece: many words, all but the small ones capital."""
    words: list[str] = _WORD.findall(text)
    telling = [word for word in words if word.lower() not in _SMALL and word[0].isalpha()]
    if len(words) < LONG_TITLE_WORDS or len(telling) < LONG_TITLE_WORDS - 2:
        return False
    return sum(word[0].isupper() for word in telling) >= len(telling) - 1
