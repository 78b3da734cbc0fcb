"""The word lists of a text's language, ready to ask: is this a number, a denial, a doubt?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from provenance.text import figure_data as figures
from provenance.text import lexicon_data as data
from provenance.text.characters import without_marks

# A text is read with the lists of the language most of its commonest words belong to; this share of
# its words must be function words of that language, else English lists alone are used.
LEAST_FUNCTION_SHARE = 0.08
SAMPLE = 600


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the words of one language (and English) do; all words are casefolded and bare of marks."""

    language: str
    numbers: dict[str, float]
    negations: frozenset[str]
    modals: frozenset[str]
    hedges: frozenset[str]
    speech: frozenset[str]
    dates: frozenset[str]
    units: frozenset[str]
    function: frozenset[str]
    titles: frozenset[str]
    loaded: frozenset[str]  # every word that one of the lists of numbers to units holds
    styled: frozenset[str]  # every word that style books write in several ways


def words(text: str) -> frozenset[str]:
    """A whitespace-separated list as bare casefolded words."""
    return frozenset(without_marks(word.casefold()).replace("-", "") for word in text.split())


@cache
def lexicon(language: str) -> Lexicon:
    """The lists of a language; English ones stand in where a language has none."""
    code = language if language in data.FUNCTION else "en"

    def listed(table: dict[str, str]) -> frozenset[str]:
        return words(table.get(code, ""))

    pairs = (entry.rsplit(":", 1) for entry in figures.NUMBERS.get(code, "").split())
    numbers = {without_marks(word): float(value) for word, value in pairs}
    negations, modals, hedges = listed(data.NEGATIONS), listed(data.MODALS), listed(data.HEDGES)
    speech, dates, units = listed(data.SPEECH), listed(figures.DATES), listed(figures.UNITS)
    titles = words(data.TITLES)
    return Lexicon(
        language=code,
        numbers=numbers,
        negations=negations,
        modals=modals,
        hedges=hedges,
        speech=speech,
        dates=dates,
        units=units,
        function=listed(data.FUNCTION),
        titles=titles,
        loaded=frozenset(numbers).union(negations, modals, hedges, speech, dates, units),
        styled=frozenset(numbers).union(dates, titles),
    )


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    languages: dict[str, list[str]] = {}
    for code, listed in data.FUNCTION.items():
        for word in words(listed):
            languages.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in languages.items()}


def guess_language(keys: Sequence[str]) -> str:
    """The language whose function words are commonest among the first words, else `en`."""
    sample = keys[:SAMPLE]
    table = _function_words()
    votes = Counter(chain.from_iterable(table[key] for key in sample if key in table))
    if not votes:
        return "en"
    best, count = max(votes.items(), key=lambda item: (item[1], item[0] == "en"))
    return best if count >= LEAST_FUNCTION_SHARE * len(sample) else "en"


# Scripts that tell the language alone; kana comes first, since Japanese writes Han characters as well.
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
LEAST_SCRIPT_SHARE = 0.15  # of the characters; a name in another script makes no text of that language


def language_of(text: str) -> str:
    """The language of a text, by its script where that tells it, else by its function words."""
    if not text.isascii():
        for language, letters in _SCRIPTS:
            if len(letters.findall(text)) >= LEAST_SCRIPT_SHARE * len(text):
                return language
    guessed = guess_language(text.casefold().split())
    if guessed == "en" and not text.isascii() and _NOT_LATIN.search(text):
        return _language_of_script(text)
    return guessed


# A text in one of these scripts is not English, however few of its function words are known.
_NOT_LATIN = re.compile("[\u0370-\u0fff]")
_SCRIPTS_OF_SEVERAL = (
    (re.compile("[\u0620-\u06d3]"), (("ur", "ٹڈڑںے"), ("fa", "پچژگ")), "ar"),
    (re.compile("[\u0400-\u045f]"), (("uk", "іїєґ"),), "ru"),
    (re.compile("[\u05d0-\u05ea]"), (), "he"),
    (re.compile("[\u0391-\u03ce]"), (), "el"),
    (re.compile("[\u0904-\u0939]"), (), "hi"),
)
LEAST_LETTER_SHARE = 0.005  # of the characters; a foreign name brings fewer letters of its own language


def _language_of_script(text: str) -> str:
    for script, languages, usual in _SCRIPTS_OF_SEVERAL:
        if len(script.findall(text)) < LEAST_SCRIPT_SHARE * len(text):
            continue
        for language, letters in languages:
            if sum(map(text.count, letters)) >= LEAST_LETTER_SHARE * len(text):
                return language
        return usual
    return "en"
