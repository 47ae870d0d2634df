"""Dates and numbers as the papers of a region print them."""

import datetime

from layout.errors import Argument, Said, said
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


def issue_days(date: datetime.date, until: datetime.date | None, monthly: bool, language: str) -> str:
    """When an issue appears: 2026年11月28日, 2026年11月号, 2026年11月28日—12月4日."""
    month = said("date-month-name", month=date.month)
    if monthly:
        return printed("date-month", language, year=date.year, month=month)
    if until is None:
        return printed("date-day", language, year=date.year, month=month, day=date.day)
    form = ".years" if until.year != date.year else ".months" if until.month != date.month else ""
    last: dict[str, Argument] = {
        "last-day": until.day,
        "last-month": said("date-month-name", month=until.month),
        "last-year": until.year,
    }
    return printed(f"date-span{form}", language, year=date.year, month=month, day=date.day, **last)


def issue_numbers(number: tuple[int, int], total: tuple[int, int], language: str) -> str:
    """第5期, 第5—6期, 第5期（总第120期）; of each pair the last is 0 where there is one number alone."""
    own = _numbered("issue-number", number)
    if not total[0]:
        return printed(own.id, language, **own.named)
    return printed("number-both", language, number=own, total=_numbered("number-in-total", total))


def _numbered(id_: str, numbers: tuple[int, int]) -> Said:
    first, last = numbers
    return said(f"{id_}.double", number=first, last=last) if last else said(id_, number=first)


def counted(number: int, language: str) -> str:
    """A small number as it is counted with: in Chinese 一, 十, 十二, 二十三 up to 99; digits above and elsewhere."""
    tens, ones = divmod(number, 10)
    if not language.startswith("zh") or not 0 < number < 100:
        return str(number)
    ten = "十"  # data
    head = "" if tens == 0 else ten if tens == 1 else f"{_NUMERALS[tens]}{ten}"
    return head + (_NUMERALS[ones] if ones else "")
