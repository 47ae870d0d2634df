"""Days that do not exist, and days of the week that are others."""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from layout.errors import warning
from layout.proofread.figures import value_of
from layout.proofread.galley import Galley, Remark, Stretch

_WEEK = "一二三四五六日"  # data
_HAN = "[一二三四五六七八九十]"  # data
_DAY_NAME = "(?P<week>星期|周|礼拜)(?P<name>[一二三四五六日天])(?![至到、—至岁年])"  # data
_DATE = re.compile(
    rf"(?:(?P<year>\d{{4}}|[一二][〇零一二三四五六七八九]{{3}})年)?"
    rf"(?<![\d.])(?P<month>\d{{1,2}}|(?<!{_HAN}){_HAN}{{1,2}})月(?P<day>\d{{1,2}}|{_HAN}{{1,3}})[日号]"
    rf"(?:(?:至|到|—|～|-)(?P<until>\d{{1,2}})[日号])?"
    rf"(?:[，（(]?{_DAY_NAME})?"  # data
)
_REVERSED = re.compile(
    rf"{_DAY_NAME}[（(](?:(?P<year>\d{{4}})年)?(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日[）)]"  # data
)
_TRADITIONAL = re.compile(
    "(?:农历|阴历|夏历|古历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)[^，。；]{0,8}$"  # data
)
_ORDINAL = re.compile("第$|元$|[朝代帝宗祖统治正庆绪熙丰隆历德靖祯][〇一二三四五六七八九十元]*年$")  # data
_YEAR = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)年")  # data
_TIME = re.compile(
    r"(?P<part>上午|清晨|凌晨|下午|晚上|早上|当晚|中午)?(?<![\d.:：])(?P<hour>\d{1,2})(?:[时点](?P<minute>\d{1,2})分(?![钟之])"
    r"|(?<=\d)[:：](?P<clock>\d{2})(?![\d:：]))"  # data
)


@dataclass(frozen=True)
class _Found:
    """A date as it is written."""

    year: int | None
    month: int
    day: int


def dates(text: Galley, day: datetime.date) -> Iterator[Remark]:
    """What is wrong with the dates and times of a story in an issue of that day."""
    years = {int(year) for one in text.stretches for year in _YEAR.findall(one.text)}
    for stretch in text.stretches:
        for match in _DATE.finditer(stretch.text):
            if stretch.prose and not _other_calendar(match):
                yield from _of_date(match, stretch, day, years)
        for match in _REVERSED.finditer(stretch.text):
            yield from _weekday(match, _read(match, "day"), stretch, day, years)
        yield from _times(stretch)


def _other_calendar(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 14) : match.start()]
    return bool(_TRADITIONAL.search(before) or _ORDINAL.search(before))


def _of_date(match: re.Match[str], stretch: Stretch, day: datetime.date, years: set[int]) -> Iterator[Remark]:
    found = _read(match, "day")
    last = _read(match, "until") if match["until"] else found
    missing = next((one for one in (found, last) if one and not _exists(one)), None)
    if missing is not None:
        end = match.end() if not match["name"] else match.start("name") - len(match["week"])
        told = warning("no-such-date", found=match.string[match.start() : end].rstrip("，（("))
        yield Remark(stretch, match.start(), match.start() + len(str(dict(told.arguments)["found"])), told)
    elif match["name"] and not match["until"]:
        yield from _weekday(match, found, stretch, day, years)


def _read(match: re.Match[str], name: str) -> _Found | None:
    numbers = [value_of(match[part]) if match[part] else None for part in ("year", "month", name)]
    year, month, day = (None if one is None else int(one) for one in numbers)
    return None if month is None or day is None else _Found(year, month, day)


def _exists(found: _Found) -> bool:
    if not 1 <= found.month <= 12:
        return False
    year = found.year or 2024  # a leap year, where none is named
    return year < 1 or 1 <= found.day <= calendar.monthrange(min(year, 9999), found.month)[1]


def _weekday(
    match: re.Match[str], found: _Found | None, stretch: Stretch, day: datetime.date, years: set[int]
) -> Iterator[Remark]:
    """Tell of a day of the week that the date has in no year that may be meant."""
    if found is None or not _exists(found) or (found.year or 2000) < 1600:
        return
    meant = sorted({day.year - 1, day.year, day.year + 1} | years) if found.year is None else [found.year]
    days = [
        datetime.date(year, found.month, found.day) for year in meant if _exists(_Found(year, found.month, found.day))
    ]
    named = _WEEK.index("日" if match["name"] == "天" else match["name"])  # data
    nearest = min(days, key=lambda one: abs((one - day).days), default=None)
    far = nearest is not None and found.year is None and abs((nearest - day).days) > 150
    others = [one for one in days if one.year in years or far or one is nearest]
    if nearest is None or any(one.weekday() == named for one in others):
        return
    start = match.start("week")
    right = match["week"] + _WEEK[nearest.weekday()]
    date = match.string[match.start("year") if match["year"] else match.start("month") : match.end("day") + 1]
    told = warning("wrong-weekday", date=date, found=match["week"] + match["name"], right=right)
    yield Remark(stretch, start, match.end("name"), told, right)


_BEFORE_NOON = frozenset({"上午", "清晨", "凌晨", "早上"})  # data


def _times(stretch: Stretch) -> Iterator[Remark]:
    for match in _TIME.finditer(stretch.text):
        hour, minute = int(match["hour"]), int(match["minute"] or match["clock"])
        clock = match["clock"] is not None
        if clock and not match["part"]:
            continue
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            yield Remark(stretch, *match.span(), warning("no-such-time", found=match[0]))
        elif match["part"] in _BEFORE_NOON and hour > 12:
            yield Remark(stretch, *match.span(), warning("no-such-time", form="part", found=match[0]))
