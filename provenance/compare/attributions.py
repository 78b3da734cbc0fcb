"""An attribution that stands elsewhere in its sentences: said before a quotation, and now behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from provenance.compare.align import Match
from provenance.compare.sides import Side
from provenance.model import Alteration, AlterationKind, Severity

NEAR = 60  # tokens between the old place and the new one: two or three sentences
_QUOTED = re.compile(r"[\"“„«「『][^\"”“»」』\n]{0,2000}[\"”“»」』]")
_NOTE = "the attribution stands elsewhere in the sentence"


def with_moved(
    alterations: Sequence[Alteration], original: Side, repost: Side, kept: Sequence[Match]
) -> list[Alteration]:
    """The alterations, with an attribution lost here and added just there told as one that moved.

    `"It is over," she said. "We go."` and `"It is over. We go," she said.` say the same of the same speaker.
    """
    lost = [a for a in alterations if _is_attribution(a) and a.after is None]
    added = [a for a in alterations if _is_attribution(a) and a.before is None]
    if not lost or not added:
        return list(alterations)
    told = list(alterations)
    for old in lost:
        same = (a for a in added if _same_words(old, a))
        new = next((a for a in same if _speaks_of_the_same(old, a, original, repost, kept)), None)
        if new is not None:
            added.remove(new)
            told.remove(new)
            told[told.index(old)] = _moved(old, new)
    return told


def _is_attribution(alteration: Alteration) -> bool:
    return alteration.kind is AlterationKind.HEDGE_CHANGED and "an attribution was" in (alteration.note or "")


def _same_words(old: Alteration, new: Alteration) -> bool:
    return (old.before or "").casefold().split() == (new.after or "").casefold().split()


def _speaks_of_the_same(
    old: Alteration, new: Alteration, original: Side, repost: Side, kept: Sequence[Match]
) -> bool:
    """True where nothing but quoted words, or words of the same sentence, lie between the two places.

    Behind somebody else's words an attribution would give them to another speaker.
    """
    if old.original_span is None or new.repost_span is None:
        return False
    there = max(0, bisect_right(original.tokens.starts, old.original_span.start) - 1)
    here = _as_in_original(bisect_right(repost.tokens.starts, new.repost_span.start) - 1, kept)
    if here is None or abs(here - there) > NEAR:
        return False
    low, high = sorted((there, min(here, len(original.tokens) - 1)))
    sentences = original.sentences
    if sentences.at(low) == sentences.at(max(low, high - 1)):
        return True
    ends = old.original_span.end, original.tokens.starts[high]
    between = original.version.text[min(ends) : max(ends)]
    if here < there:
        between = original.version.text[original.tokens.starts[low] : old.original_span.start]
    return not any(map(str.isalpha, _QUOTED.sub("", between)))


def _as_in_original(token: int, kept: Sequence[Match]) -> int | None:
    """The token of the original before which a token of the repost would stand."""
    number = bisect_right([match.b for match in kept], token) - 1
    if number < 0:
        return None
    match = kept[number]
    return match.a + min(token - match.b, match.size)


def _moved(old: Alteration, new: Alteration) -> Alteration:
    joined = (old.note or "").partition("; ")[2]
    return replace(
        old,
        kind=AlterationKind.PASSAGE_MOVED,
        severity=Severity.EDITORIAL,
        repost_span=new.repost_span,
        after=new.after,
        context=new.context,
        note=f"{_NOTE}; {joined}" if joined else _NOTE,
    )
