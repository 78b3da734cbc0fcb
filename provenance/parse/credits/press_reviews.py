"""Press reviews: pages that set an outlet's name in one and the same place of every piece.

One line "The Harbour Times, 4 March" under a headline may be anything; where piece
after piece has a headline, such a line and a text, and the names are those of
several outlets, the page says of each piece whose it is. The repetition is the
evidence, so a single such line gives no credit here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.model import Credit, CreditKind, Polarity, Span
from provenance.parse.credits.piece_places import (
    LEAST_OUTLETS,
    TEXT_END,
    Place,
    is_everyday_word,
    own_article,
    places_in,
)
from provenance.parse.credits.pieces import DENSE, Piece, pieces_of, start_of
from provenance.parse.page.context import PageContext

RULE = "any.piece-outlet"
# Fewer pieces are no repetition.
LEAST_PIECES = 3
# So large a share of the page's stretches of text must be pieces, and so much of its text stand in them.
LEAST_SHARE = 0.5
LEAST_TEXT_SHARE = 0.6
STRENGTH = 0.92
# Shorter pieces are told in the page's own words: recommendations, prizes, lists of podcasts.
LEAST_LENGTH = 200
LEAST_LENGTH_ALONE = 600
LEAST_LENGTH_DENSE = 90
WEAK_STRENGTH = 0.5
_HOUR = re.compile(r"(?<!\d)[0-2]?\d[:.h][0-5]\d(?![\d.])|(?<!\d)1?\d ?[ap]\.?m\b")


def press_review(page: PageContext) -> Iterator[Credit]:
    """A credit for each piece of a page that names the outlet in the same place of all of them."""
    pieces = pieces_of(page)
    if len(pieces) < LEAST_PIECES or page.is_front:
        return
    found = places_in(page, pieces)
    if not _repeats(page, found, pieces):
        return
    credits = list(_credits(page, found, pieces))
    if _prints_texts(page, found, pieces):
        yield from credits
    elif 2 * sum(credit.href is not None for credit in credits) > len(credits):
        yield from (replace(c, polarity=Polarity.WEAK, strength=WEAK_STRENGTH) for c in credits)


def _credits(page: PageContext, found: Sequence[Place], pieces: Sequence[Piece]) -> Iterator[Credit]:
    starts = [start_of(page, pieces[place.piece]) for place in found]
    ends = [*starts[1:], len(page.document.lines)]
    for place, first, after in zip(found, starts, ends, strict=True):
        if place.ref is None:
            continue
        lines = page.document.lines
        within = Span(lines[first].span.start, lines[after - 1].span.end)
        yield Credit(
            kind=CreditKind.SOURCE_LINE,
            text=place.span.of(page.document.text).strip(),
            span=place.span,
            rule=RULE,
            href=own_article(page, within, place.ref),
            language=page.language or None,
            polarity=Polarity.POSITIVE,
            strength=STRENGTH,
            outlet=place.ref,
            authors=place.people,
            date=place.date,
        )


def _repeats(page: PageContext, found: Sequence[Place], pieces: Sequence[Piece]) -> bool:
    """Whether the names are several outlets', and the page is made of the pieces that bear them."""
    known = [place.ref for place in found if place.ref is not None and place.ref.id is not None]
    sure = {ref.id for ref in known if not is_everyday_word(page, ref)}
    if len(found) < LEAST_PIECES or len(sure) < LEAST_OUTLETS or len(known) * 2 <= len(found):
        return False
    if len(found) < LEAST_SHARE * len(pieces) or _asks(page, found) or _is_programme(page, found, pieces):
        return False
    weights = [sum(len(page.text_of(n)) for n in range(p.first, p.last + 1)) for p in pieces]
    return sum(weights[found[0].piece :]) >= LEAST_TEXT_SHARE * sum(weights)


def _asks(page: PageContext, found: Sequence[Place]) -> bool:
    """Whether most lines are questions: who stands before them is who asks in an interview."""
    lines = (page.folded_of(page.frame.line_at(place.span.start)) for place in found)
    return 2 * sum(line.rstrip().endswith(("?", "？", "؟")) for line in lines) > len(found)


def _is_programme(page: PageContext, found: Sequence[Place], pieces: Sequence[Piece]) -> bool:
    """Whether hours stand over most pieces: what a channel shows, or who speaks at a conference."""
    heads = (pieces[place.piece].head for place in found)
    return 2 * sum(any(_HOUR.search(page.folded_of(n)) for n in head) for head in heads) > len(found)


def _prints_texts(page: PageContext, found: Sequence[Place], pieces: Sequence[Piece]) -> bool:
    """Whether most pieces are texts, not a few words that recommend one."""
    return 2 * sum(_is_text(page, pieces[place.piece], place) for place in found) > len(found)


def _is_text(page: PageContext, piece: Piece, place: Place) -> bool:
    """Whether a piece is long enough for a text, and does not speak of the outlet's text, as a jury does."""
    texts = [page.text_of(number) for number in range(piece.first, piece.last + 1)]
    length = sum(map(len, texts))
    if place.ref is not None and any(place.ref.name in text[:-TEXT_END] for text in texts):
        return False
    if DENSE.search(texts[0][:60]):
        return length >= LEAST_LENGTH_DENSE
    return length >= LEAST_LENGTH_ALONE or (len(texts) > 1 and length >= LEAST_LENGTH)
