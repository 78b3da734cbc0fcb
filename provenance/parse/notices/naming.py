"""Whether what stands in an outlet's place is a name at all: "in two parts" and "on this site" hold none."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.model import Span
from provenance.parse.notices.values import OutletValue
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit
from provenance.parse.words.dates import months
from provenance.parse.words.eras import PERSIAN_MONTHS
from provenance.parse.words.folding import fold
from provenance.parse.words.name_spans import UNCASED, follows_account
from provenance.parse.words.wording import names_outlet, words

# What a name in a script with capitals holds: one of them, a host's dot, or digits grown into letters.
_MARK = re.compile(r"[^\W\d_]\.[^\W\d_]|[^\W\d_]\d|\d[^\W\d_]")
# Opening marks, and words without meaning, before the words that are looked at.
_BEFORE = ' "([:'
# Chinese, Japanese, Korean: "选举之前", "選挙の前", "3月5日", "선거 전".
_DENSE_WHEN = re.compile(
    r"^\d{1,4} ?[年月년월]|(?:之前|之后|之後|以前|以后|的旧版|[의の]前|の後|向け|회|回に分けて| 전| 후)$"
)
# "آبان ۱۴۰۳", "נובמבר 2024": a month and its year; "5 במרץ".
_MONTH_AND_YEAR = re.compile(r"^[^\W\d]{2,10} (?:1[34]|19|20)\d\d$|^\d{1,2} ב")
# Shorter months ("mai", "mars") are too like other words to be told in another case.
SHORTEST_MONTH = 5
# "Season 2 of Harbour Kitchen": what was broadcast is no text.
_PROGRAMME = re.compile(
    r"(?:the )?(?:(?:first|second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th)) (?:season|series|episode)\b|"
    r"(?:season|series|episode|staffel|folge|saison|épisode|temporada|episodio|stagione|puntata|odcinek|сезон|серия)"
    r" (?:\d|one\b|two\b|three\b|four\b|five\b))"
)
# "The Holy Bible", "świętej Biblii".
LONGEST_SCRIPTURE = 3
# "Translated by Bing": a machine's translation of a text, beside the text.
_MACHINES = frozenset(
    {"bing", "bing translator", "microsoft", "microsoft translator", "google", "google translate", "deepl"}
    | {"google translator", "google übersetzer", "yandex", "yandex translate", "chatgpt", "baidu", "papago"}
)
_TRANSLATED = re.compile(
    r"transl|перев|перек|übers|uberse|traduc|traduz|tradui|vertaal|tłumacz|přelož|çevir|çevri|ترجم|翻译|翻譯|翻訳|번역|terjemah"
)
# Behind these a word of an alphabet has ended.
_WORD_ENDS = " .,\n।۔։"
# A name in quotation marks needs no capital.
_OPENING = '"“„«「『《‘'


def _said(page: PageContext, hit: Hit) -> str:
    return page.folded_of(hit.line)[:300]


def is_no_name(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a notice's outlet is but the words of its sentence, of an outlet that nothing else shows."""
    if value.ref is not None and fold(value.ref.name) in _MACHINES and _TRANSLATED.search(_said(page, hit)):
        return True
    if value.ref is None or (value.href is not None and not page.own.is_url(value.href)):
        return False
    group = hit.groups.get("outlet") or hit.groups.get("via") or hit.groups.get("author") or value.span
    if group is not None and _begins_no_name(page, group):
        return True
    if value.known or value.agency or value.ref.domain is not None:
        return False
    name = value.ref.name
    if _PROGRAMME.match(fold(name)) or (group and _PROGRAMME.match(page.folded, group.start, group.end)):
        return True
    if fold(name).strip() in words("firsts") or _is_scripture(name):
        return True
    if _is_month(name) or _is_season(name) or _is_reader_or_version(page, group, name):
        return True
    if UNCASED.search(name):
        bare = fold(name).strip()
        return _DENSE_WHEN.search(bare) is not None or _MONTH_AND_YEAR.search(bare) is not None
    quoted = value.span is not None and (
        follows_quotation_mark(page.document.text, value.span.start)
        or follows_account(page.folded, value.span.start)
    )
    return not quoted and not any(sign.isupper() for sign in name) and _MARK.search(name) is None


def follows_quotation_mark(text: str, start: int) -> bool:
    """Whether a name opens a quotation."""
    return start > 0 and text[start - 1] in _OPENING


def is_shown(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a word for its sort, quotation marks, a link or the registry show an outlet to be one."""
    if value.known or value.agency or "sort" in hit.groups:
        return True
    if value.href is not None or (value.ref is not None and value.ref.domain is not None):
        return True
    if value.ref is not None and names_outlet(value.ref.name):
        return True
    if value.span is None:
        return False
    start = value.span.start
    return follows_quotation_mark(page.document.text, start) or follows_account(page.folded, start)


def _is_month(name: str) -> bool:
    """ "5 Maret", "Νοέμβριο": a month, in whatever case, with or without its day."""
    word = fold(name).strip("0123456789. ")
    if UNCASED.search(word) and (word in months() or word in PERSIAN_MONTHS):
        return True
    if not word.isalpha() or len(word) < SHORTEST_MONTH:
        return False
    return any(word.startswith(month[:-1]) and len(word) <= len(month) + 1 for month in _long_months())


def _is_scripture(name: str) -> bool:
    """ "The Bible", "Biblii": a holy book, from which words are taken as from no outlet."""
    parts = fold(name).split()
    return len(parts) <= LONGEST_SCRIPTURE and not words("scriptures").isdisjoint(parts)


def _is_season(name: str) -> bool:
    """ "Autumn 2022", "Sommer": whose issue it was goes without saying."""
    return fold(name).strip("0123456789. ") in words("seasons")


def _is_reader_or_version(page: PageContext, span: Span | None, name: str) -> bool:
    """ "I wrote this for Ben", "written for Python 2.7": whom or what it is for, in one word."""
    if len(name) == 1 and name.isalpha():
        return not UNCASED.search(name)
    meant = span is not None and page.folded[max(0, span.start - 5) : span.start].endswith(" for ")
    return meant and (" " not in name or name[-1].isdigit())


@lru_cache(maxsize=1)
def _long_months() -> tuple[str, ...]:
    return tuple(month for month in months() if len(month) >= SHORTEST_MONTH)


def _begins_no_name(page: PageContext, span: Span) -> bool:
    text = page.document.text[span.start : span.start + 40].lstrip(_BEFORE)
    if text[:1].isupper() or text[:1] in _OPENING:
        return False
    opening = fold(text)
    if UNCASED.search(opening[:2]):
        return opening.startswith(_uncased_openings()) or _DENSE_WHEN.search(opening[:6]) is not None
    first = [word.strip(".,") for word in opening.split()[:2]]
    listed = words("no_names")
    return bool(first) and (first[0] in listed or " ".join(first) in listed)


@lru_cache(maxsize=1)
def _uncased_openings() -> tuple[str, ...]:
    """The listed words of scripts without capitals; those of alphabets must end where the word does."""
    found = []
    for word in words("no_names"):
        if UNCASED.search(word):
            alphabet = "\u0590" <= word[0] <= "\u10ff" and not "\u0e00" <= word[0] <= "\u0e7f"
            found += [word + sign for sign in _WORD_ENDS] if alphabet else [word]
    return tuple(found)
