"""The days on which the original may have been published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from provenance.model import PartialDate

# An article's day in two time zones, in print and online, and one more.
MARGIN = timedelta(days=3)
# A page without a claimed date shows its own: most copies are made within days of the article.
BEFORE_COPY = timedelta(days=10)

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Window:
    """The first and last day, both included; `stated` where a date is claimed for the original itself."""

    first: date
    last: date
    stated: bool = True

    @property
    def days(self) -> int:
        """How many days lie between the first and the last."""
        return (self.last - self.first).days

    @property
    def likeliest(self) -> date:
        """The day to which an article is likely near: the claimed one, or that of the copy."""
        return self.first + (self.last - self.first) / 2 if self.stated else self.last - timedelta(days=1)

    def off(self, first: date, last: date) -> int:
        """How many days lie between this window and a time; 0 where they meet."""
        if first > self.last:
            return (first - self.last).days
        return max(0, (self.first - last).days)


def window_of(claimed: PartialDate | None, shown: PartialDate | None) -> Window | None:
    """The window of a claimed date, else the days before the one that the page shows for itself."""
    stated = days_of(claimed.value) if claimed else None
    if stated is not None:
        return Window(stated[0] - MARGIN, stated[1] + MARGIN)
    own = days_of(shown.value) if shown else None
    return Window(own[0] - BEFORE_COPY, own[1] + timedelta(days=1), stated=False) if own else None


def days_of(value: str) -> tuple[date, date] | None:
    """The first and last day that an ISO 8601 date may mean, as precise as it is."""
    found = _DAY.match(value)
    return days_between(*found.groups()) if found else None


def days_between(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    """The days that a year, a month or a day means; None for what is none."""
    try:
        if month and day:
            exact = date(int(year), int(month), int(day))
            return exact, exact
        if month:
            first = date(int(year), int(month), 1)
            following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
            return first, following - timedelta(days=1)
        return date(int(year), 1, 1), date(int(year), 12, 31)
    except (ValueError, OverflowError):  # lists hold 2021-13-00, too
        return None
