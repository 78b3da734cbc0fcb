"""Headlines as they stand in addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from provenance.model import BlockKind, Repost

# Letters that Unicode does not take apart but that WordPress and most others spell out.
_SPELT = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ı": "i",
        "&": " and ",
    }
)
LONGEST_HEADLINE = 200
_HEADLINES = (BlockKind.HEADLINE, BlockKind.SUBHEAD)
_QUOTES = re.compile(r"[’‘'ʼ`´“”„«»\"]")
_OTHER = re.compile(r"[^a-z0-9]+")


def spelt_plainly(text: str) -> str:
    """`text` in lower case, without quotation marks, with joined letters spelt out."""
    return _QUOTES.sub("", text.casefold()).translate(_SPELT)


def slug_of(headline: str) -> str:
    """The headline as a slug the way WordPress makes one; empty where no Latin letter stands."""
    folded = spelt_plainly(headline)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _OTHER.sub("-", plain).strip("-")


def headlines_of(repost: Repost, text: str) -> Iterator[str]:
    """Yields every headline that could be the original's, likeliest first, each once.

    What a credit states as the original's, what survived of it in the body, what
    the repost is called, and last the lines that stand like headlines or subheads.
    """
    located = (repost.original_headline, repost.headline)
    texts = [repost.claim.original_headline, *(item.text for item in located if item)]
    texts += [credit.headline for credit in repost.credits if credit.headline]
    texts += [block.span.of(text) for block in repost.blocks if block.kind in _HEADLINES]
    seen: set[str] = set()
    for stated in texts:
        words = " ".join((stated or "").split())
        if words and len(words) <= LONGEST_HEADLINE and words.casefold() not in seen:
            seen.add(words.casefold())
            yield words
