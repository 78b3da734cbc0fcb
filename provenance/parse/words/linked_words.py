"""What a link's words are where an outlet is expected: a headline, or the author's own place."""

from __future__ import annotations

import re

from provenance.outlets.hosts import registered_domain
from provenance.outlets.names import name_key
from provenance.parse.words.folding import fold
from provenance.parse.words.wording import words

# A link text or quotation of more words is a headline, not an outlet.
MOST_NAME_WORDS = 9
# A link of so many Chinese or Japanese signs is a headline, but for the long names of offices.
_DENSE_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
LEAST_DENSE_TITLE = 12
# A name and its host share a word of at least so many letters.
LEAST_SHARED = 4
# "my medium account": the host says whose it is.
_MINE = re.compile(
    r"(?:my|mein(?:e[mnr]?)?|mon|ma|mi|meu|minha|mio|mia|mijn|mój|moim|мой|моём|моем|min|mitt)\s"
)


# A page's title and the name of its site behind it.
_TITLE_AND_SITE = re.compile(r"(?P<title>.{6,200}?)(?: [-–—|·_] |[_|｜])(?P<site>[^-–—|_｜,，。.]{2,24})$")
LEAST_KEY = 4


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


def shares_with_host(shown: str, host: str) -> bool:
    """Whether words share something with a host's own label: all, one long word, or their initials."""
    label = name_key((registered_domain(host) or host).split(".")[0])
    key = name_key(shown)
    if not label or not key:
        return False
    parts = fold(shown).split()
    initials = "".join(word[0] for word in parts if word[0].isalnum())
    if key in label or label == initials or (len(label) >= LEAST_SHARED and label in key):
        return True
    return any(len(word) >= LEAST_SHARED and word in label for word in re.findall(r"\w+", fold(shown)))


def title_and_site(text: str, host: str) -> tuple[str, str] | None:
    """A page's title as browsers show it: "Salt returns - Kelp Notes", "盐回到码头 - 港湾网".

    The site behind the last sign is a name of few signs: in a script without
    capitals any, in others one that the address holds.
    """
    found = _TITLE_AND_SITE.match(text)
    if found is None:
        return None
    title, site = found["title"].strip(), found["site"].strip()
    key = name_key(site)
    dense = _DENSE_SIGN.search(site) is not None
    return (title, site) if dense or (len(key) >= LEAST_KEY and key in name_key(host)) else None
