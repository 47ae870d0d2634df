"""What a spreadsheet shows of a value: numbers, percentages, sums and dates by their number format."""

import datetime
import math
import re

_SECTION = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_UNSEEN = re.compile(r"\[[^\]]*\]|_.|\*.")
"""Colours and conditions in brackets, blanks as wide as a character, what fills a cell."""
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]+)?")
_HALVES = ("上午", "下午")  # data
_DATE_PART = re.compile(
    rf'"[^"]*"|\\.|AM/PM|{"/".join(_HALVES)}|y+|m+|d+|h+|s+(?:\.0+)?|a+|.', re.IGNORECASE | re.DOTALL
)
_WEEKDAYS = "一二三四五六日"  # data
_TWELVE = ("am/pm", "/".join(_HALVES))
_GENERAL = 10
"""Significant digits that are shown of a number without a format."""


def shown(value: object, number_format: str) -> str:
    """A value as a spreadsheet shows it; in a format that is not known as one without a format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return _date(value, number_format)
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, int | float):
        return _number(float(value), number_format)
    return str(value)


def _number(value: float, number_format: str) -> str:
    sections = _SECTION.split(number_format)
    negative = value < 0 and len(sections) > 1
    section = _UNSEEN.sub("", sections[1] if negative else sections[0])
    digits = _DIGITS.search(_LITERAL.sub(lambda match: " " * len(match[0]), section))
    if number_format in ("General", "@", "") or digits is None:
        return _general(value)
    before, after = section[: digits.start()], section[digits.end() :]
    if "%" in after + before:
        value *= 100
    whole, _, fraction = digits[0].partition(".")
    places = len(fraction)
    wanted = abs(value) if negative else value
    text = f"{_rounded(wanted, places):{',' if ',' in whole else ''}.{places}f}"
    for optional in reversed(fraction):
        if optional == "0" or not text.endswith("0"):
            break
        text = text[:-1]
    return _bare(before) + text.rstrip(".") + _bare(after)


def _rounded(value: float, places: int) -> float:
    """Halves away from zero, as spreadsheets round them."""
    scale = 10.0**places
    return math.copysign(math.floor(abs(value) * scale + 0.5 + 1e-9) / scale, value)


def _general(value: float) -> str:
    if value == int(value) and abs(value) < 1e11:
        return str(int(value))
    return f"{value:.{_GENERAL}g}"


def _bare(literals: str) -> str:
    return _LITERAL.sub(lambda match: match[1] or match[2] or "", literals).strip()


def _date(value: datetime.datetime | datetime.date | datetime.time, number_format: str) -> str:
    parts = _DATE_PART.findall(_UNSEEN.sub("", _SECTION.split(number_format)[0]))
    lower = [part.lower() for part in parts]
    twelve = any(part in _TWELVE for part in lower)
    if not any(part[0] in "ymdhs" for part in lower if part):
        return value.isoformat(" ") if isinstance(value, datetime.datetime) else value.isoformat()
    return "".join(_part(parts, lower, at, value, twelve) for at in range(len(parts))).strip()


def _part(
    parts: list[str],
    lower: list[str],
    at: int,
    value: datetime.datetime | datetime.date | datetime.time,
    twelve: bool,
) -> str:
    """One piece of a date's format."""
    part = lower[at]
    hour, minute = getattr(value, "hour", 0), getattr(value, "minute", 0)
    if part in _TWELVE:
        return (("AM", "PM") if part == _TWELVE[0] else _HALVES)[hour >= 12]
    if part[0] == "m" and _is_minute(lower, at):
        return f"{minute:0{min(len(part), 2)}}"
    if part[0] == "a" and len(part) > 2 and isinstance(value, datetime.date):
        return ("星期" if len(part) > 3 else "") + _WEEKDAYS[value.weekday()]  # data
    numbers = {
        "y": getattr(value, "year", 0) % (100 if len(part) < 3 else 10000),
        "m": getattr(value, "month", 0),
        "d": getattr(value, "day", 0),
        "h": ((hour + 11) % 12 + 1) if twelve else hour,
        "s": getattr(value, "second", 0),
    }
    if part[0] in numbers:
        return f"{numbers[part[0]]:0{2 if part[0] == 'y' and len(part) < 3 else min(len(part), 4)}}"
    return _bare(parts[at]) or (parts[at] if parts[at].isspace() else "")


def _is_minute(lower: list[str], at: int) -> bool:
    """Whether an m stands for minutes: behind hours, or before seconds."""
    before = next((part for part in reversed(lower[:at]) if part[0] in "ymdhs"), "")
    after = next((part for part in lower[at + 1 :] if part[0] in "ymdhs"), "")
    return before.startswith("h") or after.startswith("s")
