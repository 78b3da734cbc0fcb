"""Made-up documents for `benchmarks/find.py`, and the texts that are looked for among them.

Nothing but the words of this file and a seed goes in.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

WORDS_OF_PARAGRAPH = 75
WORDS_OF_TEASER = 60
SHARED_PARAGRAPHS = 2  # in each text, out of 4 to 12; each stands in about eight texts
TEXTS_TO_A_PARAGRAPH = 8
INVITATIONS = 200  # "subscribe to our newsletter": every text has one of these
EDITED_WORDS = 0.03


# --- the documents ----------------------------------------------------------------------------


def vocabulary() -> tuple[list[str], NDArray[np.float64]]:
    """Made-up words and how often each is used: a few are everywhere, as in every language."""
    chosen = random.Random(7)
    syllables = [a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "en", "ar", "is")]
    words = ["".join(chosen.choices(syllables, k=1 + min(3, rank // 40))) for rank in range(30_000)]
    shares = np.cumsum(1 / np.arange(3, len(words) + 3))
    return words, shares / shares[-1]


WORDS, SHARES = vocabulary()
SORTS = {"own": 0, "shared": 1, "invitation": 2, "around": 3}


def paragraph(sort: str, number: int, place: int = 0, count: int = WORDS_OF_PARAGRAPH) -> str:
    """The paragraph of that sort and number: sentences of made-up words."""
    ranks = np.searchsorted(SHARES, np.random.default_rng((SORTS[sort], number, place)).random(count))
    words = [WORDS[rank] for rank in ranks.tolist()]
    for start in range(0, count, 15):
        words[start] = words[start].capitalize()
        words[min(start + 14, count - 1)] += "."
    return " ".join(words)


shared = lru_cache(maxsize=50_000)(lambda number: paragraph("shared", number))
invitation = lru_cache(maxsize=None)(lambda number: paragraph("invitation", number, 0, 30))


def own_paragraphs(number: int) -> list[str]:
    """What stands in this text alone."""
    return [paragraph("own", number, place) for place in range(2 + random.Random(number).randrange(9))]


def document(number: int, size: int) -> str:
    """A text of 340 to 1,000 words: its own paragraphs, some that other texts share, an invitation."""
    chosen = random.Random(f"document {number}")
    pool = max(1, size * SHARED_PARAGRAPHS // TEXTS_TO_A_PARAGRAPH)
    parts = own_paragraphs(number)
    parts += [shared(chosen.randrange(pool)) for _ in range(SHARED_PARAGRAPHS)]
    chosen.shuffle(parts)
    return "\n".join([*parts, invitation(chosen.randrange(INVITATIONS))])


# --- what is looked for -----------------------------------------------------------------------


def edited(number: int, size: int) -> str:
    """The text with a few words in a hundred replaced."""
    chosen = random.Random(f"edited {number}")
    words = document(number, size).split(" ")
    return " ".join(chosen.choice(WORDS) if chosen.random() < EDITED_WORDS else word for word in words)


def halved(number: int, size: int) -> str:
    """The text with half of its sentences dropped, here and there."""
    sentences = document(number, size).replace("\n", " ").split(". ")
    kept = sorted(random.Random(f"half {number}").sample(range(len(sentences)), len(sentences) // 2))
    return ". ".join(sentences[place] for place in kept)


def inside(number: int, size: int) -> str:
    """The text in the middle of a page three times as long."""
    around = [paragraph("around", number, place) for place in range(2 * (len(own_paragraphs(number)) + 2))]
    half = len(around) // 2
    return "\n".join([*around[:half], document(number, size), *around[half:]])


def teaser(number: int, size: int) -> str:  # noqa: ARG001 - asked like the others
    """Sixty words from the middle of a paragraph of the text's own."""
    words = own_paragraphs(number)[-1].split(" ")
    return " ".join(words[5 : 5 + WORDS_OF_TEASER])


ASKED: dict[str, Callable[[int, int], str]] = {
    "edited, 3 % of the words": edited,
    "half the sentences dropped": halved,
    "inside a page three times as long": inside,
    "teaser of 60 words": teaser,
}


def questions(kind: str, among: int, size: int, count: int) -> list[tuple[int, str]]:
    """Texts to look for among the first documents of `size`, with the number of each one's document."""
    chosen = random.Random(f"{kind} {among}").sample(range(among), count)
    return [(number, ASKED[kind](number, size)) for number in chosen]
