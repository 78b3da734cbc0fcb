"""Dates as pages write them, in the languages of the rules; a date is never a guess.

`12/31/2021` can be read one way, `03/04/2021` cannot: where the order is open,
only the year is kept.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from provenance.model import PartialDate, Precision, Span
from provenance.parse.words.eras import find_era_date
from provenance.parse.words.folding import fold
from provenance.parse.words.tables import table


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """The number of each month by its folded names, from `calendar.toml`."""
    return {
        fold(name): number
        for number, names in enumerate(table("calendar.toml")["months"].values(), 1)
        for name in names
    }


@lru_cache(maxsize=1)
def any_weekday() -> str:
    """The names of the days of the week as a group of a larger pattern, from `calendar.toml`."""
    names = map(re.escape, table("calendar.toml")["weekdays"]["names"])
    return f"(?:{'|'.join(sorted(names, key=len, reverse=True))})"


_NAME = r"[^\W\d_]{2,12}"
# Vowel signs of Indic and Thai script are no letters to `\w`, and Arabic counts two months of some names.
_MARK = r"[\u0900-\u0963\u0981-\u09e3\u0b82-\u0bd7\u0c00-\u0c63\u0e31-\u0e4e]"
_MARKED_NAME = rf"(?:[^\W\d_]|{_MARK}){{2,14}}"
_ARABIC_NAME = rf"{_NAME}(?: ال(?:اول|ثانی))?"
_YEAR = r"(?P<y>(?:1[89]|20)\d\d)"


def _forms(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The forms of a date, `name` the pattern of a month's name; each with a sign it cannot do without.

    Bounded everywhere, so that the standard library's engine stays linear.
    """
    forms = (
        (rf"(?<!\d){_YEAR}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)", ""),
        (rf"(?<!\d){_YEAR} ?年 ?(?P<m>\d\d?) ?月 ?(?P<d>\d\d?) ?日", "年"),
        (rf"(?<!\d){_YEAR} ?년 ?(?P<m>\d\d?) ?월 ?(?P<d>\d\d?) ?일", "년"),
        (rf"(?<!\d){_YEAR}\. ?(?P<m>\d\d?)\. ?(?P<d>\d\d?)(?!\d)", "."),
        (
            rf"(?<!\w)(?P<name>{name})\.? {{1,3}}(?P<d>\d\d?)(?:st|nd|rd|th)?(?:,|,? {{1,3}}){_YEAR}(?!\d)",
            " ",
        ),
        (
            rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th|er|º|\.|ος|η)?(?: de| di| of| d'(?=\w)|-)? ?"
            rf"(?P<name>{name})\.?,?(?: de| del|-)? {{0,3}}{_YEAR}(?!\d)",
            "",
        ),
        (rf"(?<!\d)(?P<d>\d\d?)\. ?(?P<m>\d\d?)\. ?{_YEAR}(?!\d)", "."),
        (rf"(?<!\d)ngày (?P<d>\d\d?) tháng (?P<m>\d\d?)(?:,| năm)? {_YEAR}(?!\d)", "ngày"),
        (rf"(?<!\d)(?P<a>\d\d?)[/-](?P<b>\d\d?)[/-]{_YEAR}(?!\d)", ""),
        (r"(?<!\d)(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<yy>\d\d)(?!\d)", "/"),
        (r"(?<![\d.])(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<yy>[0-3]\d)(?![\d.]\d|\d)", "."),
        (
            rf"(?<!\w)(?P<d>\d\d?)[./ -] ?(?P<roman>i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,2}})[./ -] ?{_YEAR}(?!\d)",
            "i",
        ),
        (rf"(?<!\w)(?P<d>\d\d?)[./ -] ?(?P<roman>v|x)[./ -] ?{_YEAR}(?!\d)", ""),
        (rf"(?<!\d){_YEAR}(?:\.| m\.|\. gada)? (?P<name>{name}) (?P<d>\d\d?)(?!\d)", " "),
        (rf"(?<!\d){_YEAR}\. gada (?P<d>\d\d?)\. (?P<name>{name})", "gada"),
        (rf"(?<!\w)(?P<name>{name})\.?,?(?: de| of)? {_YEAR}(?!\d)", " "),
        (rf"(?<!\d){_YEAR} ?年 ?(?P<m>\d\d?) ?月", "年"),
        (rf"(?<!\d){_YEAR} (?:წლის|թ\.|թվականի) ?(?P<name>{name}) (?P<d>\d\d?)(?!\d)", "թ"),
        (rf"(?<!\d){_YEAR} წლის (?P<d>\d\d?) (?P<name>{name})", "წლის"),
    )
    return tuple((re.compile(form), sign) for form, sign in forms)


_FORMS = _forms(_NAME)
_MARKED_FORMS = _forms(_MARKED_NAME)
_ARABIC_FORMS = _forms(_ARABIC_NAME)
_MARKED = re.compile(rf"(?P<arabic> ال(?:اول|ثانی))|{_MARK}")
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_MAY_BE_YEAR = re.compile(r"(?:1[89]|20)\d\d|\d\.[01]\d\.[0-3]\d(?!\d)")
_BARE_YEAR = re.compile(rf"(?<![\d/-]){_YEAR}(?![\d/-])")


# Languages whose numeric dates open with the day wherever they are written; English ones may do either.
_DAY_FIRST = re.compile(
    r"ar|az|be|bg|bn|bs|ca|cs|cy|da|de|el|es|et|fi|fr|ga|gl|gu|he|hi|hr|hy|id|is|it|ka|lv|mk|mr|ms|mt|nb|nl|nn|no"
    r"|pl|pt|ro|ru|sk|sl|sq|sr|ta|te|th|tr|uk|ur|vi"
)


def writes_day_first(language: str | None) -> bool:
    """Whether a language's numeric dates open with the day: "05/06/2021" is the fifth of June in French."""
    return _DAY_FIRST.fullmatch((language or "")[:2].lower()) is not None


class FoundDate(NamedTuple):
    """A date and where it stands in the text that was searched."""

    date: PartialDate
    span: Span


@lru_cache(maxsize=64)  # one line is asked for its date by several searches in turn
def find_date(folded: str, *, bare_year: bool = False, day_first: bool = False) -> FoundDate | None:
    """The first full date in folded text, or a month with its year; a year alone only if asked for.

    `day_first` says that `03/04/2021` is the third of April (see `writes_day_first`).
    """
    if "/" not in folded and _MAY_BE_YEAR.search(folded) is None:
        return _of_era(folded)
    best: FoundDate | None = None
    for form, sign in _forms_for(folded):
        if sign not in folded:
            continue
        for match in form.finditer(folded):
            date = _read(match, day_first)
            if date is None:
                continue
            if best is None or _rank(date, match.start()) < _rank(best.date, best.span.start):
                best = FoundDate(date, Span(*match.span()))
            break
    best = best or _of_era(folded)
    if best is None and bare_year:
        year = _BARE_YEAR.search(folded)
        if year is not None:
            return FoundDate(PartialDate(year["y"], Precision.YEAR), Span(*year.span()))
    return best


def _forms_for(folded: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    marked = None if folded.isascii() else _MARKED.search(folded)
    if marked is None:
        return _FORMS
    return _ARABIC_FORMS if marked["arabic"] else _MARKED_FORMS


def _of_era(folded: str) -> FoundDate | None:
    found = find_era_date(folded)
    date = _partial(found.year, found.month, found.day) if found else None
    return FoundDate(date, Span(found.start, found.end)) if found and date else None


_DAY_BESIDE_MONTH = (
    re.compile(rf"(?<!\w)\d\d?(?:st|nd|rd|th|er|º|\.)?(?: de| di| of)? (?P<name>{_NAME})(?!\w)"),
    re.compile(rf"(?<!\w)(?P<name>{_NAME}) \d\d?(?:st|nd|rd|th)?(?!\w)"),
)


def day_and_month(folded: str) -> Span | None:
    """Where a day with its month stands, with or without a year: "4 May", "May 4th"."""
    if not any(sign.isdigit() for sign in folded):
        return None
    for form in _DAY_BESIDE_MONTH:
        for match in form.finditer(folded):
            if match["name"] in months():
                return Span(*match.span())
    return None


def _rank(date: PartialDate, start: int) -> tuple[int, int]:
    return (0 if date.precision is Precision.DAY else 1, start)


def _read(match: re.Match[str], day_first: bool) -> PartialDate | None:
    parts = match.groupdict()
    year = int(parts["y"]) if parts.get("y") else 2000 + int(parts["yy"])
    if parts.get("name") is not None:
        month = months().get(parts["name"])
        if month is None:
            return None
    elif parts.get("a") is not None:
        return _open_order(year, int(parts["a"]), int(parts["b"]), day_first)
    elif parts.get("roman") is not None:
        month = _ROMAN[parts["roman"]]
    else:
        month = int(parts["m"])
    return _partial(year, month, int(parts["d"]) if parts.get("d") else None)


def _open_order(year: int, first: int, second: int, day_first: bool) -> PartialDate | None:
    if first == second or first > 12 or (day_first and second <= 12):
        return _partial(year, second, first)
    if second > 12:
        return _partial(year, first, second)
    return PartialDate(f"{year:04d}", Precision.YEAR)


def _partial(year: int, month: int, day: int | None) -> PartialDate | None:
    if not 1 <= month <= 12:
        return None
    if day is None:
        return PartialDate(f"{year:04d}-{month:02d}", Precision.MONTH)
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return PartialDate(f"{year:04d}-{month:02d}-{day:02d}", Precision.DAY)
