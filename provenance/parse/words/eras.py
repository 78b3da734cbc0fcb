"""Days counted in other eras and calendars, as pages write them: Persian, Thai, Japanese, Taiwanese years.

Each is turned into the day of the Gregorian calendar. A Hebrew or Hijri date is
left unread: to which day it belongs hangs on tables or on the moon.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

# In folded form; the first six months of a Persian year have 31 days.
PERSIAN_MONTHS = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "ابان",
    "اذر",
    "دی",
    "بهمن",
    "اسفند",
)
_THAI_MONTHS = (
    ("มกราคม", "ม.ค"),
    ("กุมภาพันธ์", "ก.พ"),
    ("มีนาคม", "มี.ค"),
    ("เมษายน", "เม.ย"),
    ("พฤษภาคม", "พ.ค"),
    ("มิถุนายน", "มิ.ย"),
    ("กรกฎาคม", "ก.ค"),
    ("สิงหาคม", "ส.ค"),
    ("กันยายน", "ก.ย"),
    ("ตุลาคม", "ต.ค"),
    ("พฤศจิกายน", "พ.ย"),
    ("ธันวาคม", "ธ.ค"),
)
_NUMBER_OF = {name: n for n, name in enumerate(PERSIAN_MONTHS, 1)} | {
    name: n for n, names in enumerate(_THAI_MONTHS, 1) for name in names
}
# The year before each era's first.
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
BUDDHIST_AHEAD = 543
# Persian new year 1404 fell on this day; years are 365 days, or 366 eight times in 33 years.
_NOWRUZ = date(2025, 3, 21)
_NOWRUZ_YEAR = 1404
# The leap years' places in the cycle of 33, counted from year 1 of the calendar (Birashk's common rule).
_LEAP_PLACES = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_DIGITS = {sign: n for n, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}

_SIGN = re.compile(r"年|[\u0e00-\u0e7f]|(?:13|14)\d\d")
_PERSIAN = re.compile(
    rf"(?<!\d)(?:(?P<d>\d\d?) )?(?P<name>{'|'.join(PERSIAN_MONTHS)})(?: ماه)?,? (?P<y>1[34]\d\d)(?!\d)"
)
_PERSIAN_NUMBERS = re.compile(r"(?<!\d)(?P<y>13[4-9]\d|140\d)/(?P<m>\d\d?)/(?P<d>\d\d?)(?!\d)")
_THAI = re.compile(
    r"(?<!\d)(?:(?P<d>\d\d?) ?)?(?P<name>"
    + "|".join(re.escape(name) for names in _THAI_MONTHS for name in names)
    + r")\.? ?(?:พ\.ศ\. ?|ค\.ศ\. ?)?(?P<y>25\d\d|20\d\d|19\d\d|[5-7]\d)(?!\d)"
)
_ERA = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)}) ?(?P<y>元|\d{{1,3}}) ?年 ?(?P<m>\d\d?) ?月(?: ?(?P<d>\d\d?) ?日)?"
)
_NUMERAL = "〇零○一二三四五六七八九十"
_NUMERALS = re.compile(
    rf"(?<![{_NUMERAL}])(?P<y>[一二][{_NUMERAL[:-1]}]{{3}})年(?P<m>[{_NUMERAL}]{{1,3}})月(?:(?P<d>[{_NUMERAL}]{{1,3}})[日号號])?"
)


class EraDate(NamedTuple):
    """A Gregorian year, month and day, the day perhaps open, and where they stand in the text."""

    year: int
    month: int
    day: int | None
    start: int
    end: int


def find_era_date(folded: str) -> EraDate | None:
    """The first date of another era in folded text."""
    if folded.isascii() or _SIGN.search(folded) is None:
        return None
    for form, read in _FORMS:
        for match in form.finditer(folded):
            found = read(match)
            if found is not None:
                return EraDate(*found, *match.span())
    return None


def gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the Persian calendar."""
    days = sum(
        366 if _is_leap(one) else 365 for one in range(min(year, _NOWRUZ_YEAR), max(year, _NOWRUZ_YEAR))
    )
    first = _NOWRUZ + timedelta(days if year > _NOWRUZ_YEAR else -days)
    before = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    return first + timedelta(before + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP_PLACES


_Read = tuple[int, int, int | None] | None


def _day(match: re.Match[str]) -> int | None:
    return int(match["d"]) if match["d"] else None


def _persian(match: re.Match[str]) -> _Read:
    parts = match.groupdict()
    year, day = int(match["y"]), _day(match)
    month = _NUMBER_OF[parts["name"]] if "name" in parts else int(parts["m"])
    if not 1 <= month <= 12 or not 1 <= (day or 1) <= (31 if month <= 6 else 30):
        return None
    if day is None:  # a Persian month lies in two of the Gregorian
        return None
    found = gregorian(year, month, day)
    return found.year, found.month, found.day


def _thai(match: re.Match[str]) -> _Read:
    year = int(match["y"])
    if year < 100:
        year += 2500
    return _valid(year - BUDDHIST_AHEAD if year >= 2400 else year, _NUMBER_OF[match["name"]], _day(match))


def _era(match: re.Match[str]) -> _Read:
    year = 1 if match["y"] == "元" else int(match["y"])
    return _valid(_ERAS[match["era"]] + year, int(match["m"]), _day(match))


def _numerals(match: re.Match[str]) -> _Read:
    year = int("".join(str(_DIGITS.get(sign, 0)) for sign in match["y"]))
    return _valid(year, _value(match["m"]), _value(match["d"]) if match["d"] else None)


def _value(numeral: str) -> int:
    """ "十二" is 12, "二十" 20, "三十一" 31, "〇五" 5."""
    if "十" in numeral:
        tens, _, ones = numeral.partition("十")
        return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
    return int("".join(str(_DIGITS[sign]) for sign in numeral))


def _valid(year: int, month: int, day: int | None) -> _Read:
    if not 1800 <= year <= 2099 or not 1 <= month <= 12:
        return None
    return (year, month, day) if day is None or 1 <= day <= monthrange(year, month)[1] else None


_FORMS = (
    (_PERSIAN, _persian),
    (_PERSIAN_NUMBERS, _persian),
    (_THAI, _thai),
    (_ERA, _era),
    (_NUMERALS, _numerals),
)
