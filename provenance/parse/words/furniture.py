"""What pages print around texts: buttons, boxes, labels, stamps of time; told by a row's own words.

Each test asks for a row that holds nothing else, or for two words that only
such rows have together: a heading of an article must not pass for one.
"""

from __future__ import annotations

import re
from functools import cache

from provenance.parse.words.dates import day_and_month, find_date
from provenance.parse.words.folding import DENSE_SIGNS, fold
from provenance.parse.words.tables import table

# Longer rows are prose, whatever words they hold (furniture of 72 made-up pages in 24 languages).
LONGEST_BUTTON = 60
LONGEST_KEYWORDS = 200
LONGEST_BOX = 110
LONGEST_PLEA = 240
LONGEST_STAMP = 80
# More words than a date has, in any language: "le 12 du mois de mai de l'an 2021".
MOST_WORDS_OF_DATE = 8
_SIGN = r"[^\W\d_]|[\u0900-\u0963]"
_WORD = re.compile(rf"[^\W\d_](?:(?:{_SIGN}|[\u200c'.-])*(?:{_SIGN}))?")
_PLAIN = re.compile(r"[^\W\d_]+")
_DECLINED = (
    "facebook",
    "twitter",
    "telegram",
    "whatsapp",
    "instagram",
    "linkedin",
)  # in Polish, Turkish, Czech
_CLOCK = re.compile(r"(?<!\d)[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?!\d)")
_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(
    r"^\(?\d{1,5}\)?\s?(?P<rest>\S.{0,30})$|^(?P<front>\S.{0,30}?)\s?[:(]?\s?\d{1,5}\s?[)件개条]?$"
)
_RIGHTS = re.compile(r"^(?:©|\(c\) |copyright\b)")
_DENSE = re.compile(f"[{DENSE_SIGNS}]")


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(fold(word) for words in table("furniture.toml")[section].values() for word in words)


@cache
def _pattern(section: str) -> re.Pattern[str]:
    words = sorted(_listed(section), key=len, reverse=True)
    return re.compile("|".join(f"{_start(word)}{re.escape(word)}{_end(word)}" for word in words))


def _start(word: str) -> str:
    return "" if _DENSE.match(word) else r"(?<!\w)"


def _end(word: str) -> str:
    return "" if _DENSE.match(word) else r"(?!\w)"


@cache
def _networks() -> re.Pattern[str]:
    """The names of networks with an ending of case, or a particle of Japanese, behind them."""
    names = "|".join(sorted(_listed("networks"), key=len, reverse=True))
    return re.compile(
        rf"(?<![a-zа-яіїє0-9])(?:{names})(?:'?[a-zа-яіїє]{{0,4}}(?![^\W_])|(?=[\u3040-\u9fff\uac00-\ud7a3]))"
    )


_ASKING = ("alone", "networks", "newsletters", "supporting")
_LABELS = ("advertisements", "keywords", "others", "replies")


@cache
def _cues(*sections: str) -> frozenset[str]:
    """The longest word of each phrase of these sections, without which it cannot stand in a row."""
    phrases = (phrase for section in sections for phrase in _listed(section))
    return frozenset(max(found, key=len) for phrase in phrases if (found := _PLAIN.findall(phrase)))


@cache
def _all_cues() -> frozenset[str]:
    return _cues(*_ASKING, *_LABELS) | {"copyright", "c"}


def may_be_furniture(folded: str) -> bool:
    """Whether a row without a digit may be furniture at all: by one of its words, which most rows lack."""
    if folded[:1] == "©" or not _all_cues().isdisjoint(_PLAIN.findall(folded)):
        return True
    return _may_hold_declined(folded)


def may_ask_something(folded: str) -> bool:
    """Whether a row holds a word of buttons, boxes or pleas, which most rows do not."""
    return not _cues(*_ASKING).isdisjoint(_PLAIN.findall(folded)) or _may_hold_declined(folded)


def _may_hold_declined(folded: str) -> bool:
    """Whether a word of buttons may stand there with an ending, or without blanks around it."""
    if len(folded) > LONGEST_BOX:
        return False
    return any(stem in folded for stem in _DECLINED) or (
        not folded.isascii() and _DENSE.search(folded) is not None
    )


def has_digit(folded: str) -> bool:
    """Whether a digit stands in a row."""
    return _DIGIT.search(folded) is not None


def is_button(folded: str) -> bool:
    """Whether a row is a button to pass the page on, or a row of networks: "Share on Facebook"."""
    if len(folded) > LONGEST_BUTTON:
        return False
    row = folded.strip(" :.!|·•-")
    rest, named = _networks().subn(" ", row)
    words = _WORD.findall(rest)
    if any(word not in _listed("buttons") for word in words) or _DIGIT.search(rest):
        return False
    return named > 0 or (bool(words) and _alone(words))


def _alone(words: list[str]) -> bool:
    """Whether a word stands there that makes a button without a network: "Print this page"."""
    return not _listed("alone").isdisjoint(words)


def is_advertisement(folded: str) -> bool:
    """Whether a row is the label over an advertisement and nothing else."""
    return len(folded) <= LONGEST_BUTTON and folded.strip(" :.-–—*[]()|") in _listed("advertisements")


def is_keywords(folded: str) -> bool:
    """Whether a row is the label of a page's keywords, with or without them."""
    if len(folded) > LONGEST_KEYWORDS:
        return False
    label, colon, _ = folded.strip(" #|").partition(":")
    return label.strip() in _listed("keywords") and (bool(colon) or label.strip() == folded.strip(" #|"))


def is_newsletter(folded: str) -> bool:
    """Whether a row offers to send the reader news: what is sent, and what to do for it."""
    if len(folded) > LONGEST_BOX:
        return False
    return bool(_pattern("newsletters").search(folded) and _pattern("signing").search(folded))


def is_plea(folded: str) -> bool:
    """Whether a row asks the reader to support the site."""
    return len(folded) <= LONGEST_PLEA and _pattern("supporting").search(folded) is not None


def heads_other_pieces(folded: str) -> bool:
    """Whether a row stands over a list of other pieces."""
    return len(folded) <= LONGEST_BUTTON and folded.strip(" :.!?") in _listed("others")


def heads_comments(folded: str, comment_words: frozenset[str]) -> bool:
    """Whether a row counts the comments or heads the form for one."""
    row = folded.strip(" :.!»›")
    if len(row) > LONGEST_BUTTON:
        return False
    if row in _listed("replies"):
        return True
    counted = _COUNTED.match(row)
    return counted is not None and (counted["rest"] or counted["front"]).strip() in (
        comment_words | _listed("counted")
    )


def claims_rights(folded: str) -> bool:
    """Whether a short row opens with a sign of copyright."""
    return len(folded) <= LONGEST_KEYWORDS and _RIGHTS.match(folded) is not None


@cache
def _stamp_words() -> frozenset[str]:
    return _listed("stamps") | _listed("weekdays") | _listed("reading_times")


def is_stamp(folded: str) -> bool:
    """Whether a row says nothing but when a text was put up, or how long it takes to read."""
    if len(folded) > LONGEST_STAMP or _DIGIT.search(folded) is None:
        return False
    known = _stamp_words()
    if sum(word not in known for word in _WORD.findall(folded)) > MOST_WORDS_OF_DATE:
        return False
    rest, timed = _CLOCK.subn(" ", folded)
    found = find_date(rest)
    span = found.span if found else day_and_month(rest)
    if span is not None:
        rest = f"{rest[: span.start]} {rest[span.end :]}"
    words = _WORD.findall(rest)
    if any(word.strip(".") not in known and word not in known for word in words):
        return False
    return span is not None or timed > 0 or _says_length(rest, words)


def _says_length(rest: str, words: list[str]) -> bool:
    """Whether a number of minutes stands there with a word of reading."""
    return bool(words) and _DIGIT.search(rest) is not None and len(set(words) & _listed("reading_times")) > 0
