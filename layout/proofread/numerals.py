"""Numerals as GB/T 15835—2011 has them: one script in one number, years in full, ranges, round numbers in Han."""

import re
from collections.abc import Iterator

from layout.errors import note, warning
from layout.proofread.figures import DIGITS, in_han, value_of
from layout.proofread.galley import KnownMistake, Remark, Stretch, found_by

_HAN = "〇零一二三四五六七八九"  # data
_SHORT = r"\d{1,4}(?:\.\d+)?"
_HAN_VALUES = {char: max(0, place - 1) for place, char in enumerate(_HAN)}
_ROUND = "一二三四五六七八九"  # data
_AFTER = "(?:个|天|位|岁|斤|块|年(?![级期度代])|公里|里地|百|千|十|万|分钟|小时|元|家|户|亩)"  # data
_UNITS = (
    "(?:日|月|年(?!级)|岁|周岁|时|点|人|天|元|万|亿|%|℃|度|米|公里|亩|斤|公斤|分钟|小时|厘米|毫米|吨|倍|折)"  # data
)
_THOUSANDS = "(?=[余多]?(?:[元人名个户亩斤家万亿块株头只件次年棵册字里份位条辆套]|公斤|公里|平方))"  # data
_HOLIDAYS = (
    "(?:国际)?(?:劳动节|妇女节|消费者权益日|青年节|儿童节|护士节|护士日|禁毒日|博物馆日|残疾人日|志愿者日|教师节"
    "|(?:特大|大)?地震|运动|惨案|事变|起义)"  # data
)


def _year(written: str) -> str:
    """A year in Han with 〇 for each nought, whatever stood for it."""
    return re.sub("[零○OＯo0]", "〇", written)  # data


def _arabic(written: str) -> str:
    """A number whose digits are of two scripts, in Arabic digits."""
    return "".join(str(_HAN_VALUES.get(char, char)) for char in written)


def _part(written: str) -> str:
    """A Han number in Arabic digits."""
    value = value_of(written)
    return written if value is None else str(int(value))


def _mixed(match: re.Match[str]) -> bool:
    return bool(re.search(r"\d", match[1])) and bool(re.search(f"[{_HAN}]", match[1]))


def _in_round(match: re.Match[str], of: str) -> bool:
    """Whether two numbers are neighbours, as they are in 七八个."""
    first, second = (value_of(match[at]) for at in (1, 2))
    return first is not None and second == first + 1 and match[1] in of


def _lunar(match: re.Match[str]) -> str | None:
    """A day of the traditional calendar in Han."""
    month, day = int(match[2]), int(match[3] or 0)
    if not (1 <= month <= 12 and day <= 30):
        return None
    return match[1] + ("正" if month == 1 else in_han(month)) + "月" + _lunar_day(day)  # data


def _lunar_day(day: int) -> str:
    return "" if not day else ("初" if day <= 10 else "") + in_han(day)  # data


def _thousands(match: re.Match[str]) -> str | None:
    """3千 as 3000; nothing where more stands before it, or decimals."""
    written = match[1]
    before = match.string[max(0, match.start() - 1) : match.start()]
    zeros = "00" if match[2] == "百" else "000"  # data
    return None if "." in written or (before and before in "万亿千百") else written + zeros  # data


def _tens(match: re.Match[str]) -> str:
    return in_han(int(match[1]) * 10) + "几"  # data


_YEARS = (
    KnownMistake(
        re.compile(rf"(?<![{_HAN}])([一二][{_HAN}○OＯo0]{{3}})年(?![前后来多间级])"),  # data
        lambda m: note("year-zero", found=m[0]) if re.search("[零○OＯo0]", m[1]) else None,  # data
        lambda m: _year(m[1]) + "年",  # data
        True,
    ),
    KnownMistake(
        re.compile(rf"(?<![\d{_HAN}.])([12一二][\d{_HAN}]{{3}})年"),  # data
        lambda m: warning("mixed-numeral", found=m[0]) if _mixed(m) else None,
        lambda m: _arabic(m[1]) + "年",  # data
        True,
    ),
    KnownMistake(
        re.compile(r"(?<![\d.])['’‘]?(\d\d)年(?=\d{1,2}月(?:\d{1,2}日)?)(?!\d+月[大小])"),  # data
        lambda m: note("short-year", found=m[0]),
    ),
    KnownMistake(
        re.compile(r"(?<!\d)(\d\d)(\d\d)([—～~-])(\d\d)年(?!代)"),  # data
        lambda m: note("short-year", found=m[0]) if m[4] > m[2] else None,
        lambda m: f"{m[1]}{m[2]}{m[3].replace('-', '—').replace('~', '～')}{m[1]}{m[4]}年",  # data
        True,
    ),
)
_MIXED = (
    KnownMistake(
        re.compile(r"(?<!\d)(\d{1,2})月([一二三四五六七八九十]{1,3})日"),  # data
        lambda m: warning("mixed-numeral", found=m[0]),
        lambda m: f"{m[1]}月{_part(m[2])}日",  # data
        True,
    ),
    KnownMistake(
        re.compile(r"(?<![一二三四五六七八九十历年])([一二三四五六七八九十]{1,2})月(\d{1,2})日"),  # data
        lambda m: warning("mixed-numeral", found=m[0]),
        lambda m: f"{_part(m[1])}月{m[2]}日",  # data
        True,
    ),
    KnownMistake(
        re.compile(r"(?<![\d〇一二三四五六七八九十百第初])([二三四五六七八九]十)([1-9])(?![\d.:：、])"),  # data
        lambda m: warning("mixed-numeral", found=m[0]),
        lambda m: f"{int(value_of(m[1]) or 0) // 10}{m[2]}",
        True,
    ),
    KnownMistake(
        re.compile(rf"(?<![\d.第])(\d{{1,3}}(?:\.\d+)?)([百千]){_THOUSANDS}"),  # data
        lambda m: warning("mixed-numeral", form="thousands", found=m[0]),
        _thousands,
        True,
    ),
    KnownMistake(
        re.compile(r"百分之(\d+(?:\.\d+)?)(?!\d|[至到—～~-]\d|点)"),  # data
        lambda m: warning("mixed-numeral", form="percent", found=m[0]),
        lambda m: f"{m[1]}%",
        True,
    ),
    KnownMistake(
        re.compile(r"(?<!\d)(\d{1,2})分之([一二三四五六七八九])(?![十百])"),  # data
        lambda m: warning("mixed-numeral", found=m[0]),
        lambda m: f"{in_han(int(m[1]))}分之{m[2]}" if int(m[1]) else None,  # data
        True,
    ),
    KnownMistake(
        re.compile(r"([一二三四五六七八九十百万]{1,4})分之(\d+)"),  # data
        lambda m: warning("mixed-numeral", found=m[0]) if m[1] not in ("百", "万") else None,  # data
        lambda m: f"{m[1]}分之{in_han(int(m[2]))}" if 0 < int(m[2]) < 100 else None,  # data
        True,
    ),
    KnownMistake(
        re.compile(
            r"(?:星期|礼拜)([1-7])(?!\d)|(?<![\d第满一两几每])周([1-6])(?=[，。、；）)至到晚早上下中]|$)"  # data
        ),
        lambda m: note("weekday-numeral", found=m[0]),
        lambda m: m[0][:-1] + ("日" if m[0][-1] == "7" else DIGITS[int(m[0][-1])]),  # data
        True,
    ),
    KnownMistake(
        re.compile(r"((?:农历|阴历|夏历|古历))(\d{1,2})月(?:初?(\d{1,2})日?)?"),  # data
        lambda m: note("traditional-date", found=m[0]),
        _lunar,
        True,
    ),
    KnownMistake(
        re.compile(r"((?:正月|冬月|腊月|闰[一二三四五六七八九十]+月))初?(\d{1,2})日?(?!\d)"),  # data
        lambda m: note("traditional-date", found=m[0]) if 1 <= int(m[2]) <= 30 else None,
        lambda m: m[1] + _lunar_day(int(m[2])),
        True,
    ),
)
_APPROXIMATE = (
    KnownMistake(
        re.compile(rf"(?<![\d.、第年月/:：—～-])([1-9])、([1-9])(?={_AFTER})(?!\d|个?[月])"),  # data
        lambda m: note("approximate-number", found=m[0]) if _in_round(m, "123456789") else None,
        lambda m: DIGITS[int(m[1])] + DIGITS[int(m[2])],
        True,
    ),
    KnownMistake(
        re.compile(
            rf"(?<=[^第初十百千、{_ROUND}周月年\d（在列居获])([二三四五六七八])、([三四五六七八九])(?={_AFTER})"  # data
            r"(?!个(?:方面|环节|阶段))"  # data
        ),
        lambda m: note("approximate-number", form="pause", found=m[0]) if _in_round(m, _ROUND) else None,
        lambda m: m[1] + m[2],
        True,
    ),
    KnownMistake(
        re.compile(r"(?<![\d.])([1-9])0几(?=[个名人天年岁位家户元万次亩里公多])"),  # data
        lambda m: note("approximate-number", form="several", found=m[0]),
        _tens,
        True,
    ),
    KnownMistake(
        re.compile(r"几(10{1,4})(?=[个名人天年岁位家户元万次亩里公])"),  # data
        lambda m: note("approximate-number", form="several", found=m[0]),
        lambda m: "几" + {2: "十", 3: "百", 4: "千", 5: "万"}[len(m[1])],  # data
        True,
    ),
)


def _rises(match: re.Match[str]) -> bool:
    """Whether the second number is the greater one, as it is in a range."""
    return float(match[2]) > float(match[1].rstrip("%"))


_RANGES = (
    KnownMistake(
        re.compile(
            rf"(?<![\d./:：第A-Za-z年—～~-])({_SHORT}%?)[-–]({_SHORT})(?![\d-])(?={_UNITS})"  # data
        ),
        lambda m: note("range-mark", found=m[0]) if _rises(m) else None,
        lambda m: f"{m[1]}—{m[2]}",
        True,
    ),
    KnownMistake(
        re.compile(rf"(?<![\d./:：第A-Za-z—～-])({_SHORT}%?)~({_SHORT})(?={_UNITS})"),  # data
        lambda m: note("range-mark", found=m[0]) if _rises(m) else None,
        lambda m: f"{m[1]}～{m[2]}",
        True,
    ),
    KnownMistake(
        re.compile(rf"(?<![\d.])(\d{{1,2}})[.．](\d{{1,2}})(?=[”\"]?{_HOLIDAYS})"),
        lambda m: note("dated-name", found=m[0]) if 1 <= int(m[1]) <= 12 and 1 <= int(m[2]) <= 31 else None,
        lambda m: f"{m[1]}·{m[2]}",
        True,
    ),
)


def numerals(stretch: Stretch) -> Iterator[Remark]:
    """What is wrong with the numerals of a stretch."""
    if stretch.prose:
        yield from found_by((*_YEARS, *_MIXED, *_APPROXIMATE, *_RANGES), stretch)
