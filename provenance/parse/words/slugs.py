"""Whether an address was made from a headline."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from provenance.parse.words.folding import fold

# An address belongs to a headline whose words make up this share of its slug's.
SLUG_SHARE = 0.6
# So many words, and so large a share of them, no headline on the same matter has by chance.
LEAST_WORDS = 4
SAME_HEADLINE = 0.8


def slug_matches(address: str, headline: str) -> bool:
    """Whether the address may have been made from the headline."""
    words, share = _shared(address, headline)
    return words >= 2 and share >= SLUG_SHARE


def spells(address: str, headline: str) -> bool:
    """Whether the address surely was made from the headline."""
    words, share = _shared(address, headline)
    return words >= LEAST_WORDS and share >= SAME_HEADLINE


def _shared(address: str, headline: str) -> tuple[int, float]:
    """How many words an address has, and how large a share of them stands in the headline."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return 0, 0.0
    slug = max(path.split("/"), key=len, default="")
    words = {word for word in re.split(r"[\W_]+", fold(slug)) if len(word) > 2 and not word.isdigit()}
    if not words:
        return 0, 0.0
    said = set(re.split(r"[\W_]+", fold(headline)))
    return len(words), sum(word in said for word in words) / len(words)
