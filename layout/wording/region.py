"""Dates and numbers as the papers of a region print them."""

import datetime

from layout.wording.language import CHINESE
from layout.wording.words import printed

_NUMERALS = "零一二三四五六七八九"  # data


def full_date(date: datetime.date, language: str) -> str:
    """A date with its weekday as a masthead says it: 2020年6月8日 星期一."""
    return printed(
        "date-full", language, year=date.year, month=date.month, day=date.day, weekday=weekday(date, language)
    )


def weekday(date: datetime.date, language: str) -> str:
    """星期一."""
    return printed("weekday", language, day=date.isoweekday())


def counted(number: int, language: str) -> str:
    """A small number as it is counted with: in Chinese 一, 十, 十二, 二十三 up to 99; digits above and elsewhere."""
    tens, ones = divmod(number, 10)
    if language != CHINESE or not 0 < number < 100:
        return str(number)
    ten = "十"  # data
    head = "" if tens == 0 else ten if tens == 1 else f"{_NUMERALS[tens]}{ten}"
    return head + (_NUMERALS[ones] if ones else "")
