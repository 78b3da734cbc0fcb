"""Headline, subhead, byline, date and outlet of the two sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from provenance.model import (
    Alteration,
    AlterationKind,
    Located,
    OutletRef,
    PartialDate,
    Precision,
    Severity,
    Version,
)
from provenance.text.lexicon import Lexicon
from provenance.text.tokens import tokenise
from provenance.text.vocabulary import token_key

# A headline that keeps this share of its words on both sides was edited, not replaced.
EDITED_HEADLINE = 0.8
# Dates of two time zones, or of the evening and the morning after.
SAME_DAY = 1
_SITE_TAIL = re.compile(r"\s{1,8}[|\-–—:·»«]\s{1,8}")
_BY_WORDS = "by von par por di door autor от від yazan بقلم بواسطة"
_BY = frozenset(_BY_WORDS.split())


def compare_headers(original: Version, repost: Version, lexicon: Lexicon) -> Iterator[Alteration]:
    """The alterations of what stands above a text; what either side does not know is not compared."""
    yield from _headline(original, repost, lexicon)
    yield from _subhead(original, repost)
    yield from _byline(original, repost)
    yield from _date(original, repost)
    yield from _outlet(original, repost)


# --- headline ------------------------------------------------------------------------------------


def headline_keys(text: str) -> list[str]:
    """The words of a headline as keys."""
    return list(tokenise(text).keys)


def _headline(original: Version, repost: Version, lexicon: Lexicon) -> Iterator[Alteration]:
    ours, theirs = repost.headline, _candidates(original)
    if ours is None or not ours.text.strip() or not theirs:
        return
    keys = headline_keys(ours.text)
    if not keys or any(_same_headline(keys, ours.text, other.text) for other in theirs):
        return
    first = theirs[0]
    lost, gained = set(headline_keys(first.text)) - set(keys), set(keys) - set(headline_keys(first.text))
    small = _overlap(keys, headline_keys(first.text)) >= EDITED_HEADLINE and not _weighty(
        lost | gained, lexicon
    )
    yield Alteration(
        kind=AlterationKind.HEADLINE_REPLACED,
        severity=Severity.EDITORIAL if small else Severity.MATERIAL,
        repost_span=ours.span,
        original_span=first.span,
        before=first.text,
        after=ours.text,
        context=ours.text,
        note=_survives(first, repost),
    )


def _candidates(version: Version) -> list[Located]:
    listed = ([version.headline] if version.headline else []) + list(version.headlines)
    return [located for located in listed if located.text.strip()]


def _same_headline(keys: Sequence[str], text: str, other: str) -> bool:
    theirs = headline_keys(other)
    if keys == theirs or "".join(keys) == "".join(theirs):
        return True
    for piece in (*_without_site(other), *_without_site(text)):
        if headline_keys(piece) in (list(keys), theirs):
            return True
    cut = text.rstrip()
    if cut.endswith(("…", "...")):  # a list page cuts long headlines
        return len(keys) >= 3 and theirs[: len(keys)] == list(keys)
    return False


def _without_site(headline: str) -> list[str]:
    """`Headline - Site` and `Site: Headline` without the site."""
    if len(headline) > 500:
        return []
    cuts = [(m.start(), m.end()) for m in _SITE_TAIL.finditer(headline)]
    if not cuts:
        return []
    pieces = [headline[: cuts[-1][0]], headline[: cuts[0][0]], headline[cuts[0][1] :]]
    return [piece for piece in pieces if len(piece) * 2 > len(headline)]


def _overlap(x: Sequence[str], y: Sequence[str]) -> float:
    common = len(set(x) & set(y))
    return common / max(len(set(x)), len(set(y)), 1)


def _weighty(keys: set[str], lexicon: Lexicon) -> bool:
    return any(
        key in lexicon.negations or key in lexicon.hedges or key in lexicon.numbers or key[0].isdigit()
        for key in keys
    )


def _survives(headline: Located, repost: Version) -> str | None:
    wanted = headline_keys(headline.text)
    shown = repost.headline.text if repost.headline else None
    for line in repost.text.split("\n"):
        if (
            len(line) <= 3 * len(headline.text) + 20
            and line.strip() != shown
            and headline_keys(line) == wanted
        ):
            return "the original's headline still stands as a line of the text"
    return None


def _subhead(original: Version, repost: Version) -> Iterator[Alteration]:
    x, y = original.subhead, repost.subhead
    if x is None or y is None or headline_keys(x.text) == headline_keys(y.text):
        return
    if _holds_line(repost, x) or _holds_line(original, y):
        return  # two of several subheads: what became of each is told by the text
    yield Alteration(
        AlterationKind.SUBHEAD_CHANGED, Severity.MATERIAL, y.span, x.span, x.text, y.text, context=y.text
    )


def _holds_line(version: Version, subhead: Located) -> bool:
    wanted = headline_keys(subhead.text)
    longest = 3 * len(subhead.text) + 20
    lines = (line for line in version.text.split("\n") if len(line) <= longest)
    return any(headline_keys(line) == wanted for line in lines)


def not_in_subheads(headers: Sequence[Alteration], alterations: Sequence[Alteration]) -> list[Alteration]:
    """The alterations of a text less those inside a subhead that is reported as changed."""
    changed = [h for h in headers if h.kind is AlterationKind.SUBHEAD_CHANGED]
    return [a for a in alterations if not any(_lies_in(a, subhead) for subhead in changed)]


def _lies_in(alteration: Alteration, subhead: Alteration) -> bool:
    sides = (
        (alteration.original_span, subhead.original_span),
        (alteration.repost_span, subhead.repost_span),
    )
    return all(
        inner is None or (outer is not None and outer.start <= inner.start and inner.end <= outer.end)
        for inner, outer in sides
    )


# --- byline, date, outlet ---------------------------------------------------------------------------


def _name_key(name: str) -> tuple[str, ...]:
    keys = [token_key(s) for s in tokenise(name).surfaces]
    return tuple(k for k in keys if k not in _BY)


def _byline(original: Version, repost: Version) -> Iterator[Alteration]:
    theirs = [_name_key(a) for a in original.authors]
    ours = [_name_key(a) for a in repost.authors]
    theirs, ours = [n for n in theirs if n], [n for n in ours if n]
    if not theirs or not ours or _same_people(theirs, ours):
        return
    replaced = not any(_same_person(x, y) for x in theirs for y in ours)
    yield Alteration(
        AlterationKind.BYLINE_CHANGED,
        Severity.MATERIAL if replaced else Severity.EDITORIAL,
        None,
        None,
        ", ".join(original.authors),
        ", ".join(repost.authors),
        context=", ".join(repost.authors),
    )


def _same_people(theirs: Sequence[tuple[str, ...]], ours: Sequence[tuple[str, ...]]) -> bool:
    return all(any(_same_person(x, y) for y in ours) for x in theirs) and all(
        any(_same_person(x, y) for x in theirs) for y in ours
    )


def _same_person(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Equal, one inside the other ("Dr. Dan Steinbock, economist"), or initials against names."""
    if x == y or set(x) <= set(y) or set(y) <= set(x):
        return True
    return x[-1] == y[-1] and x[0][:1] == y[0][:1] and (len(x[0]) == 1 or len(y[0]) == 1)


def _date(original: Version, repost: Version) -> Iterator[Alteration]:
    x, y = original.date, repost.date
    if x is None or y is None:
        return
    size = min(len(_day(x)), len(_day(y)))
    if _day(x)[:size] == _day(y)[:size] or _days_apart(x, y) <= SAME_DAY:
        return
    yield Alteration(
        AlterationKind.DATE_CHANGED, Severity.EDITORIAL, None, None, x.value, y.value, context=y.value
    )


def _day(value: PartialDate) -> str:
    return value.value[: {Precision.YEAR: 4, Precision.MONTH: 7}.get(value.precision, 10)]


def _days_apart(x: PartialDate, y: PartialDate) -> int:
    try:
        return abs((date.fromisoformat(_day(x)) - date.fromisoformat(_day(y))).days)
    except ValueError:
        return 1 << 20


def _outlet(original: Version, repost: Version) -> Iterator[Alteration]:
    x, y = original.outlet, repost.outlet
    if x is None or y is None or _same_outlet(x, y):
        return
    yield Alteration(
        AlterationKind.OUTLET_CHANGED, Severity.EDITORIAL, None, None, x.name, y.name, context=y.name
    )


def _same_outlet(x: OutletRef, y: OutletRef) -> bool:
    """The same, or not known to be two: only two registered outlets can be told apart for sure."""
    if x.id and y.id:
        return x.id == y.id
    if x.domain and y.domain:
        return x.domain == y.domain or headline_keys(x.name) == headline_keys(y.name)
    return True
