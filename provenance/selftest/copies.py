"""Copies in which nothing was altered: another typography, another house style."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from random import Random

_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"))


def retypeset(text: str, rng: Random) -> str:
    """The same words in another typography: a handful of habits, chosen at random."""
    habits = [
        _curl,
        _straighten,
        _dashes,
        _ellipses,
        _spaces,
        _ligatures,
        _soft_hyphens,
        _decomposed,
        _paragraphs,
        _zero_width,
    ]
    for habit in rng.sample(habits, rng.choice((1, 2, 3))):
        text = habit(text, rng)
    return text


def _curl(text: str, _rng: Random) -> str:
    text = re.sub(r'(?<![^\s(\[—–-])"(?=\S)', "“", text)
    text = text.replace('"', "”")
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)


def _straighten(text: str, _rng: Random) -> str:
    return text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'", 0xAB: '"', 0xBB: '"'})


def _dashes(text: str, rng: Random) -> str:
    dash = rng.choice((" - ", "—", " – ", "--", " -- "))
    return re.sub(r" ?[—–] ?| --? ", dash, text)


def _ellipses(text: str, rng: Random) -> str:
    return text.replace("...", "…") if "..." in text else text.replace("…", rng.choice(("...", ". . .")))


def _spaces(text: str, rng: Random) -> str:
    return re.sub(
        r"(?<=[^\n ]) (?=[^\n ])", lambda _: rng.choice((" ", " ", " ", "  ", "\u00a0", "\u202f")), text
    )


def _ligatures(text: str, _rng: Random) -> str:
    for plain, joined in _LIGATURES:
        text = text.replace(plain, joined)
    return text


def _soft_hyphens(text: str, rng: Random) -> str:
    return re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", lambda _: "\u00ad" if rng.random() < 0.2 else "", text)


def _zero_width(text: str, rng: Random) -> str:
    return re.sub(r"(?<=[a-z]) (?=[a-z])", lambda _: " \u200b" if rng.random() < 0.05 else " ", text)


def _decomposed(text: str, rng: Random) -> str:
    return unicodedata.normalize(rng.choice(("NFD", "NFC", "NFKC")), text)


def _paragraphs(text: str, rng: Random) -> str:
    """Blank lines between paragraphs, and some paragraphs split after a sentence."""
    text = re.sub(r"(?<=[a-z]{3}\.) (?=[A-Z])", lambda _: "\n" if rng.random() < 0.1 else " ", text)
    return re.sub(r"\n+", "\n\n", text)


_SMALL_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
_SPELT = dict(zip(_SMALL_NUMBERS.split(), range(2, 13), strict=True))
_SPELLINGS = (
    ("defense", "defence"), ("Defense", "Defence"), ("center", "centre"), ("Center", "Centre"),
    ("color", "colour"), ("favor", "favour"), ("labor", "labour"), ("honor", "honour"),
    ("neighbor", "neighbour"), ("behavior", "behaviour"), ("program ", "programme "),
    ("organiz", "organis"), ("recogniz", "recognis"), ("criticiz", "criticis"), ("realiz", "realis"),
    ("traveled", "travelled"), ("canceled", "cancelled"), ("labeled", "labelled"), ("gray", "grey"),
    ("skeptic", "sceptic"), ("theater", "theatre"), ("toward ", "towards "), ("analyz", "analys"),
    ("judgment", "judgement"), ("license", "licence"),
)  # fmt: skip
_SHORT_MONTHS = (
    ("January", "Jan."),
    ("August", "Aug."),
    ("September", "Sept."),
    ("October", "Oct."),
    ("November", "Nov."),
    ("December", "Dec."),
)


def restyle(text: str, rng: Random) -> str:
    """The same statements in another house style: spelling, numbers, dates, titles, contractions."""
    habits = [
        _british,
        _numerals,
        _percent,
        _dates,
        _abbreviations,
        _contractions,
        _titles,
        _capitals,
        _hyphens,
    ]
    for habit in rng.sample(habits, rng.choice((1, 2, 3))):
        text = habit(text, rng)
    return text


def restyler(styles: Sequence[tuple[str, str]]) -> Callable[[str, Random], str]:
    """A copier that writes one thing of a language the other way; it changes nothing where none is known."""

    def restyle(text: str, rng: Random) -> str:
        for pattern, new in rng.sample(list(styles), min(1, len(styles))):
            text = re.sub(pattern, new, text)
        return text

    return restyle


def _british(text: str, _rng: Random) -> str:
    for american, british in _SPELLINGS:
        text = re.sub(rf"\b{american}", british, text)
    return text


def _numerals(text: str, _rng: Random) -> str:
    return re.sub(r"(?<= )(?:" + "|".join(_SPELT) + r")(?= [a-z])", lambda m: str(_SPELT[m[0]]), text)


def _percent(text: str, rng: Random) -> str:
    return re.sub(r"(?<=\d) percent\b", rng.choice(("%", " per cent", " pct")), text)


def _dates(text: str, rng: Random) -> str:
    if rng.random() < 0.5:
        return re.sub(r"\b([A-Z][a-z]{2,8}) (\d{1,2}), (20\d\d|19\d\d)\b", r"\2 \1 \3", text)
    for long, short in _SHORT_MONTHS:
        text = re.sub(rf"\b{long} (?=\d{{1,2}}\b)", short + " ", text)
    return text


def _abbreviations(text: str, _rng: Random) -> str:
    return text.replace("U.S.", "US").replace("U.N.", "UN").replace("a.m.", "am").replace("p.m.", "pm")


def _contractions(text: str, rng: Random) -> str:
    for long, short in (
        ("did not", "didn't"),
        ("do not", "don't"),
        ("is not", "isn't"),
        ("we are", "we're"),
        ("will not", "won't"),
    ):
        old, new = (long, short) if rng.random() < 0.5 else (short, long)
        text = re.sub(rf"\b{old}\b", new, text)
    return text


def _titles(text: str, _rng: Random) -> str:
    for short, long in (
        ("Sen. ", "Senator "),
        ("Gov. ", "Governor "),
        ("Rep. ", "Representative "),
        ("Mr. ", "Mr "),
        ("Dr. ", "Dr "),
    ):
        text = text.replace(short, long)
    return text


def _capitals(text: str, _rng: Random) -> str:
    return re.sub(r"\b(President|Prime Minister|Congress|Senate)\b(?= [a-z])", lambda m: m[0].lower(), text)


def _hyphens(text: str, _rng: Random) -> str:
    return re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text)
