"""What a link's words are where an outlet is expected: a headline, or the author's own place."""

from __future__ import annotations

import re

from provenance.parse.words.folding import fold
from provenance.parse.words.wording import words

# A link text or quotation of more words is a headline, not an outlet.
MOST_NAME_WORDS = 9
# A link of so many Chinese or Japanese signs is a headline, but for the long names of offices.
_DENSE_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
LEAST_DENSE_TITLE = 12
# "my medium account": the host says whose it is.
_MINE = re.compile(
    r"(?:my|mein(?:e[mnr]?)?|mon|ma|mi|meu|minha|mio|mia|mijn|mój|moim|мой|моём|моем|min|mitt)\s"
)


def undated(text: str) -> str:
    """A link's words without the issue or the day behind a name: "Harbour Notes (no. 7, 3 May 2021)"."""
    head, bracket, _ = text.partition(" (")
    return head if bracket and any(sign.isdigit() for sign in text[len(head) :]) else text


def reads_as_title(text: str) -> bool:
    """Whether a link's words are the headline of what it leads to, and no name."""
    if len(_DENSE_SIGN.findall(text)) >= LEAST_DENSE_TITLE:
        return not text.endswith(tuple(words("institution_endings")))
    count = len(text.split())
    return count > MOST_NAME_WORDS or count >= 7 or (count >= 5 and text[-1:] in "?!…")


def is_mine(text: str) -> bool:
    """Whether the words speak of the author's own account or blog."""
    return _MINE.match(fold(text)) is not None
