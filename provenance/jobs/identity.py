"""When two reposts carry the same text."""

from __future__ import annotations

import hashlib

from provenance.model import BlockKind, Page, Repost
from provenance.text.tokens import tokenise

FEWEST_WORDS = 8  # "Read more here" stands on a million pages and makes nobody's text the same


def text_digest(page: Page, repost: Repost) -> str | None:
    """The digest of the words of a repost's body; None where there are too few to tell it by.

    Typography, spacing and letter case do not count, nor does anything that the
    aggregator put between the paragraphs. A paragraph that stands twice counts once:
    the same article with and without an injected repetition is the same text.
    """
    bodies = (block.span.of(page.text) for block in repost.blocks if block.kind is BlockKind.BODY)
    paragraphs = dict.fromkeys(" ".join(tokenise(body).keys) for body in bodies)
    words = " ".join(paragraphs).split()
    if len(words) < FEWEST_WORDS:
        return None
    return hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()
