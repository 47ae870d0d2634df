"""Numbers as they are written in Chinese: from Han to a value, and from a value to Han."""

import re

DIGITS = "〇一二三四五六七八九"  # data
_VALUES = {digit: value for value, digit in enumerate(DIGITS)} | {"零": 0, "两": 2}  # data
_SMALL = {"十": 10, "百": 100, "千": 1000}  # data
_LARGE = {"万": 10**4, "亿": 10**8}  # data
HAN_NUMBER = "[〇零一二两三四五六七八九十百千]"  # data
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|" + HAN_NUMBER + "+")
"""A number in one script, without 万 and 亿 behind it."""


def value_of(written: str) -> float | None:
    """The value of a number in either script, with or without 万 or 亿; None where it is none."""
    large = _LARGE.get(written[-1:], 1)
    number = written[:-1] if large > 1 else written
    if not number:
        return None
    if re.fullmatch(r"\d+(?:,\d{3})*(?:\.\d+)?", number, re.ASCII):
        return float(number.replace(",", "")) * large
    value = _han(number)
    return None if value is None else float(value * large)


def _han(written: str) -> int | None:
    if not all(char in _VALUES or char in _SMALL for char in written):
        return None
    if not any(char in _SMALL for char in written):
        return int("".join(str(_VALUES[char]) for char in written))
    total, digit = 0, 0
    for char in written:
        if char in _SMALL:
            total += (digit or 1) * _SMALL[char]
            digit = 0
        else:
            digit = _VALUES[char]
    return total + digit


def in_han(number: int) -> str:
    """A number from 1 to 99 in Han, as days of the traditional calendar are written without 初."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else DIGITS[tens]) + "十" if tens else ""  # data
    return head + (DIGITS[ones] if ones else "")
