"""What a row is by its own words or its markup's names: byline, standfirst, note on an author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from provenance.parse.items.rows import Row
from provenance.parse.words.folding import letters_of
from provenance.parse.words.phrases import BARE_BY, BIO_OPENING, BIO_VERB, BYLINE

LONGEST_BYLINE = 160
# A pulled quote is a sentence or two; a shorter one is a word anybody may say twice.
LONGEST_QUOTE = 400
LEAST_QUOTE = 20
# The longest headline of the 91 pages of the development corpus has 105 signs; standfirsts run longer.
LONGEST_HEADLINE = 130
# An author's note is rarely longer.
LONGEST_BIO = 1_500
# Letters that may stand before a name: Dr., Professor.
LONGEST_TITLE_OF_PERSON = 10
# A figure's label, its alternative text and its source stand within so many rows.
FIGURE_ROWS = 3
# Names of the element itself and the two around it; farther out they speak of the page.
NEAR_MARKS = 3
# An element bears some two names of its own.
OWN_MARKS = 2

SUBHEAD_MARKS = frozenset(
    (
        *("standfirst", "deck", "dek", "subtitle", "subhead", "sub-title", "subheadline", "lede", "chapo"),
        *("teaser", "article-summary", "excerpt", "intro", "kicker", "subheading"),
        *("subline", "vorspann", "bajada", "sumario", "occhiello"),
    )
)
CAPTION_MARKS = frozenset(
    ("caption", "wp-caption-text", "image-caption", "photo-credit", "image-credit", "credit", "figcaption")
)
BYLINE_MARKS = frozenset(
    (
        *("byline", "author", "by-line", "post-meta", "entry-meta", "article-meta"),
        *("dateline", "timestamp", "date"),
    )
)
PROMO_MARKS = frozenset(
    (
        *("newsletter", "promo", "subscribe", "signup", "donate"),
        *("donation", "advert", "ad", "social", "share"),
    )
)
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?…][\"'”’»)]?\s+[\"'“‘«(]?[^\W\d_a-z]|[。！？].")
_PARTS = re.compile(r"[-_]+")
_PICTURE_ADDRESS = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|\?)", re.IGNORECASE)
_BIO_MARKS = frozenset(("author-bio", "bio", "about-author", "author-box", "author-info", "authorbio"))


def marked(row: Row, names: frozenset[str]) -> bool:
    """Whether the element itself or one near around it bears one of the names."""
    return not names.isdisjoint(row.marks[:NEAR_MARKS])


def is_standfirst(row: Row) -> bool:
    """Whether the markup calls the row a standfirst, by a name or a part of the nearest one.

    Themes put a word of their own before it: `gh-article-excerpt`, `teaser-text`, `field-subline`.
    """
    if marked(row, SUBHEAD_MARKS):
        return True
    return any(_names_standfirst(mark) for mark in row.marks[:OWN_MARKS])


@lru_cache(maxsize=4_000)
def _names_standfirst(mark: str) -> bool:
    return not SUBHEAD_MARKS.isdisjoint(_PARTS.split(mark))


def pulls_quote(row: Row, others: Sequence[Row]) -> bool:
    """Whether the row says again, set apart, what a paragraph of the same text says."""
    apart = row.tag == "blockquote" or any("quote" in mark for mark in row.marks[:NEAR_MARKS])
    if not apart or len(row.text) > LONGEST_QUOTE or len(row.key) < LEAST_QUOTE:
        return False
    return any(other is not row and row.key in letters_of(other.folded) for other in others)


def links_on(row: Row) -> bool:
    """Whether the row is a link that leads to a page, not to a larger picture."""
    return row.tag != "figcaption" and row.link is not None and not _PICTURE_ADDRESS.search(row.link)


def byline_like(row: Row) -> bool:
    """Whether the row names who wrote, by its words or its markup; a bare "by" counts."""
    if BARE_BY.match(row.folded) or (len(row.text) <= LONGEST_BYLINE and BYLINE.match(row.folded)):
        return True
    return marked(row, BYLINE_MARKS)


def reads_as_headline(row: Row) -> bool:
    """Whether a title row is one headline: not two sentences, and no longer than headlines are."""
    return len(row.text) <= LONGEST_HEADLINE and _TWO_SENTENCES.search(row.text) is None


def is_bio(row: Row, names: Sequence[str]) -> bool:
    """Whether the row is a note on an author; `names` are the keys of the authors the credits give."""
    if len(row.text) > LONGEST_BIO:
        return False
    if BIO_OPENING.match(row.folded):
        return True
    for name in names:
        at = row.key.find(name, 0, LONGEST_TITLE_OF_PERSON + len(name))
        if at >= 0:
            return BIO_VERB.match(_after_letters(row.folded, at + len(name))) is not None
    return marked(row, _BIO_MARKS)


def _after_letters(folded: str, count: int) -> str:
    """What follows the first `count` letters and digits."""
    for position, sign in enumerate(folded):
        if count == 0:
            return folded[position:]
        count -= sign.isalnum()
    return ""
