"""The Chinese calendar of a day: 农历丙午年十月二十, and the solar term that falls on it."""

import datetime
import importlib
from dataclasses import dataclass

from layout.wording.words import printed

_CALENDAR = "borax.calendars.lunardate"
"""Loaded where an issue wants it."""
FIRST, LAST = datetime.date(1901, 1, 1), datetime.date(2088, 12, 31)
"""Between which the months are certain. A calendar reckoned from the sky differs on one day alone, 28 September 2057,
when the new moon is at midnight; solar terms agree from 1980 on (before, six fall a day apart)."""
NEXT_WITHIN = 17
"""Days in which the next solar term comes at the latest."""


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the Chinese calendar in words."""

    year: str
    """丙午."""
    month: str
    """十月, 闰六月."""
    day: str
    """二十."""
    term: str
    """小雪, where one falls on the day."""


def lunar_day(date: datetime.date) -> LunarDay | None:
    """A day of the Chinese calendar; None outside the years of which it is certain."""
    if not FIRST <= date <= LAST:
        return None
    found = importlib.import_module(_CALENDAR).LunarDate.from_solar(date)
    month = f"{found.cn_leap}{found.cn_month}月"  # data
    return LunarDay(found.gz_year, month, found.cn_day, found.term or "")


def next_term(date: datetime.date) -> tuple[datetime.date, str] | None:
    """The first solar term after a day, and its day."""
    for days in range(1, NEXT_WITHIN + 1):
        day = date + datetime.timedelta(days=days)
        found = lunar_day(day)
        if found and found.term:
            return day, found.term
    return None


def lunar_words(date: datetime.date, language: str) -> tuple[str, str]:
    """农历丙午年十月二十, and the term of the day (empty where there is none); two empty texts outside its years."""
    found = lunar_day(date)
    if found is None:
        return "", ""
    return printed("lunar-day", language, year=found.year, month=found.month, day=found.day), found.term
