"""Planters for a language other than English, made of its patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.model import Span
from provenance.selftest.passage_planters import (
    cut_tail,
    drop_paragraph,
    drop_sentence,
    insert_paragraph,
    insert_sentence,
    move_paragraph,
    move_sentence,
    repeat_paragraph,
)
from provenance.selftest.places import everywhere, unquoted
from provenance.selftest.plants import Cut, Donors, Field, Plant, Planter
from provenance.selftest.tongues import Swaps, Tongue

_PASSAGES: tuple[tuple[Kind, Planter], ...] = (
    (Kind.PASSAGE_DROPPED, drop_sentence),
    (Kind.PASSAGE_DROPPED, drop_paragraph),
    (Kind.PASSAGE_INSERTED, insert_sentence),
    (Kind.PASSAGE_INSERTED, insert_paragraph),
    (Kind.PASSAGE_MOVED, move_paragraph),
    (Kind.PASSAGE_MOVED, move_sentence),
    (Kind.TAIL_CUT, cut_tail),
    (Kind.TEXT_REPEATED, repeat_paragraph),
)


def planters_of(tongue: Tongue) -> tuple[tuple[Kind, Planter], ...]:
    """Every planter that a language has, with its kind."""
    return (*_PASSAGES, (Kind.NUMBER_CHANGED, _named("change_figure", _change_figure)), *_made(tongue))


def not_planted(tongue: Tongue, english: Sequence[tuple[Kind, Planter]]) -> tuple[str, ...]:
    """The names of the English planters that a language has no like of."""
    own = {planter.__name__ for _, planter in planters_of(tongue)}
    return tuple(planter.__name__ for _, planter in english if planter.__name__ not in own)


def _made(tongue: Tongue) -> Iterator[tuple[Kind, Planter]]:
    for way, kind, swaps in (
        ("change_scale", Kind.NUMBER_CHANGED, tongue.scales),
        ("lose_not", Kind.NEGATION_CHANGED, tongue.lost_denials),
        ("add_not", Kind.NEGATION_CHANGED, tongue.added_denials),
        ("change_modal", Kind.NEGATION_CHANGED, tongue.modals),
        ("lose_hedge", Kind.HEDGE_CHANGED, tongue.lost_doubts),
        ("lose_attribution", Kind.HEDGE_CHANGED, tongue.attributions),
        ("add_hedge", Kind.HEDGE_CHANGED, tongue.added_doubts),
    ):
        if swaps:
            yield kind, _swapping(way, kind, swaps, tongue)
    for way, sets in (("change_spelt_number", tongue.numbers), ("change_date", tongue.calendar)):
        if sets:
            yield Kind.NUMBER_CHANGED, _exchanging(way, sets, tongue)
    if tongue.names and tongue.capitals:
        yield Kind.NAME_CHANGED, _naming(tongue)
    if tongue.words:
        yield Kind.QUOTE_CHANGED, _misquoting(tongue)
    if tongue.captions:
        yield Kind.CAPTION_INSERTED, _lining("insert_caption", Kind.CAPTION_INSERTED, ("",), tongue)
        yield Kind.LINK_INSERTED, _lining("insert_link", Kind.LINK_INSERTED, tongue.prompts, tongue)


def _named(way: str, planter: Planter) -> Planter:
    planter.__name__ = way
    return planter


def _begun(pattern: str, tongue: Tongue) -> re.Pattern[str]:
    """The pattern at a word's beginning, where words stand apart."""
    begins = r"(?<![\w'’-])" if tongue.spaced and not pattern.startswith((",", "،", "(?<=")) else ""
    return re.compile(begins + pattern)


def _swapping(way: str, kind: Kind, swaps: Swaps, tongue: Tongue) -> Planter:
    """Puts one thing in another's place."""
    patterns = [(_begun(pattern, tongue), new) for pattern, new in swaps]
    outside = way == "lose_attribution"

    def swap(field: Field, rng: Random, _donors: Donors) -> Plant | None:
        find = unquoted if outside else everywhere
        pool = [(span, pattern, new) for pattern, new in patterns for span in find(field, pattern)]
        if not pool:
            return None
        span, pattern, new = rng.choice(pool)
        found = pattern.match(field.text, span.start)
        return Plant(kind, (Cut(*span, found.expand(new) if found else new),), way)

    return _named(way, swap)


def _exchanging(way: str, sets: tuple[str, ...], tongue: Tongue) -> Planter:
    """Puts another word of a set in a word's place."""
    listed = [words.split() for words in sets]
    ends = r"(?=[ ,.،])" if tongue.spaced else ""
    patterns = [(_begun("(?:" + "|".join(words) + ")" + ends, tongue), words) for words in listed]

    def exchange(field: Field, rng: Random, _donors: Donors) -> Plant | None:
        pool = [(span, words) for pattern, words in patterns for span in everywhere(field, pattern)]
        if not pool:
            return None
        span, words = rng.choice(pool)
        new = rng.choice([word for word in words if word != span.of(field.text)])
        return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), way)

    return _named(way, exchange)


_FIGURE = re.compile(r"(?<![\d.,:/@\w-])\d{2,4}(?![\d/:%-]|[.,]\d)")
_FIGURE_UNSPACED = re.compile(r"(?<![\d.,:/@A-Za-z-])\d{2,4}(?![\d/:-]|[.,]\d)")


def _change_figure(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Changes one digit of a figure."""
    pool = everywhere(field, _FIGURE) or everywhere(field, _FIGURE_UNSPACED)
    if not pool:
        return None
    span = rng.choice(pool)
    old = span.of(field.text)
    at = rng.randrange(len(old))
    new = old[:at] + rng.choice([d for d in "123456789" if d != old[at]]) + old[at + 1 :]
    return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), "change_figure")


_NAME = re.compile(r"(?<=[^\W\d_A-ZÄÖÜÀ-ÞА-Я] )[A-ZÄÖÜÉА-Я][^\W\d_]{2,} [A-ZÄÖÜÉА-Я][^\W\d_]{2,}(?=[ ,.])")


def _naming(tongue: Tongue) -> Planter:
    """Puts another person's name in a person's place."""

    def name(field: Field, rng: Random, _donors: Donors) -> Plant | None:
        pool = everywhere(field, _NAME)
        names = [name for name in tongue.names if name not in field.text]
        if not pool or not names:
            return None
        return Plant(Kind.NAME_CHANGED, (Cut(*rng.choice(pool), rng.choice(names)),), "change_name")

    return _named("change_name", name)


_QUOTED = re.compile(r"[„«“][^„«“”»\n]{25,400}[”»“]")
_WORD = re.compile(r"(?<= )[^\W\d_A-ZÄÖÜÀ-ÞА-Я]{6,16}(?= [^\W\d_])")


def _misquoting(tongue: Tongue) -> Planter:
    """Changes one long word inside a quotation."""

    def misquote(field: Field, rng: Random, _donors: Donors) -> Plant | None:
        quoted = everywhere(field, _QUOTED)
        pool = [
            Span(*m.span()) for q in quoted for m in _WORD.finditer(field.text, q.start, q.end)
            if not _is_loaded(m[0], tongue)
        ]  # fmt: skip
        if not pool:
            return None
        return Plant(
            Kind.QUOTE_CHANGED, (Cut(*rng.choice(pool), rng.choice(tongue.words)),), "change_quoted_word"
        )

    return _named("change_quoted_word", misquote)


def _is_loaded(word: str, tongue: Tongue) -> bool:
    """True for a word that would make the edit one of another kind."""
    sets = (*tongue.numbers, *tongue.calendar)
    swaps = (
        *tongue.scales, *tongue.lost_denials, *tongue.added_denials, *tongue.modals, *tongue.lost_doubts,
    )  # fmt: skip
    return any(word in words.split() for words in sets) or any(word in pattern for pattern, _ in swaps)


def _lining(way: str, kind: Kind, prompts: Sequence[str], tongue: Tongue) -> Planter:
    """Puts a line of the aggregator's own between two paragraphs."""

    def line(field: Field, rng: Random, _donors: Donors) -> Plant | None:
        if len(field.paragraphs) < 3:
            return None
        at = rng.choice(field.paragraphs[:-1]).end
        new = "\n" + rng.choice(prompts) + rng.choice(tongue.captions)
        return Plant(kind, (Cut(at, at, new),), way)

    return _named(way, line)
