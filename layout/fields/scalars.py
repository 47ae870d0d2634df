"""Kinds of single values: numbers, dates, lengths, yes and no."""

import datetime
import re
from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.kinds import ScalarKind, Schema, Schemas, UnfitError
from layout.fields.nodes import Scalar
from layout.units import Pt, parse_length

_CHINESE = {"是": True, "否": False}  # data
YES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False} | _CHINESE
"""Words for yes and no that YAML knows, and the Chinese ones."""
_ENDLESS = 10**9
"""A bound that need not be told."""
_NAME = said("kind-name")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DATE_LIKE = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*")  # data
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


@dataclass(frozen=True, eq=False)
class Whole(ScalarKind[int]):
    """A whole number, in decimal digits whatever zeros lead them."""

    least: int = 0
    most: int = _ENDLESS

    @property
    def wanted(self) -> Said:
        """A whole number within its limits."""
        if self.most < _ENDLESS:
            return said("kind-whole", least=self.least, most=self.most)
        return said("kind-whole.least", least=self.least)

    def of(self, text: str) -> int:
        """The number."""
        if not re.fullmatch(r"[+-]?\d{1,12}", text):
            digits = re.findall(r"\d+", text)
            one = len(digits) == 1 and len(digits[0]) <= 12
            raise UnfitError("wrong-number", *([said("hint-digits", text=digits[0])] if one else []), text=text)
        number = int(text)
        if not self.least <= number <= self.most and self.most < _ENDLESS:
            raise UnfitError("wrong-number", form="range", least=self.least, most=self.most, text=str(number))
        if number < self.least:
            raise UnfitError("wrong-number", form="least", least=self.least, text=str(number))
        return number

    def schema(self, _: Schemas) -> Schema:
        """An integer within its limits."""
        return {"type": "integer", "minimum": self.least, **({"maximum": self.most} if self.most < _ENDLESS else {})}


@dataclass(frozen=True, eq=False)
class Decimal(ScalarKind[float]):
    """A number with or without decimals, or a percentage where *percent* says what 1 is then called."""

    least: float = 0.0
    most: float = 1e6
    percent: bool = False

    @property
    def wanted(self) -> Said:
        """A number within its limits."""
        return said("kind-number", least=self.least, most=self.most)

    def of(self, text: str) -> float:
        """The number; a percentage as a fraction."""
        match = re.fullmatch(r"([+-]?(?:\d{1,12}(?:\.\d*)?|\.\d+))\s*(%?)", text, re.ASCII)
        if match is None or (match[2] and not self.percent):
            raise UnfitError("wrong-number", form="decimal", text=text)
        number = float(match[1]) / (100 if match[2] else 1)
        if not self.least <= number <= self.most:
            least, most = (f"{end:.0%}" if self.percent else end for end in (self.least, self.most))
            raise UnfitError("wrong-number", form="range", least=least, most=most, text=text)
        return number

    def schema(self, _: Schemas) -> Schema:
        """A number, or a percentage as text."""
        number: Schema = {"type": "number", "minimum": self.least, "maximum": self.most}
        return {"anyOf": [number, {"type": "string", "pattern": r"^[\d.]+ *%$"}]} if self.percent else number


@dataclass(frozen=True, eq=False)
class Flag(ScalarKind[bool]):
    """Yes or no."""

    @property
    def wanted(self) -> Said:
        """Yes or no."""
        return said("kind-flag")

    def of(self, text: str) -> bool:
        """The answer."""
        if text.lower() not in YES:
            raise UnfitError("unknown-word", form="flag", text=text)
        return YES[text.lower()]

    def schema(self, _: Schemas) -> Schema:
        """A truth value, or a word that YAML 1.2 takes for text."""
        return {"enum": [True, False, "yes", "no", "on", "off", "是", "否"]}  # data


EARLIEST = 1000
"""The first year of a date: files say it in four digits, and no newspaper is older."""


@dataclass(frozen=True, eq=False)
class Date(ScalarKind[datetime.date]):
    """A day of the calendar."""

    @property
    def wanted(self) -> Said:
        """A date."""
        return said("kind-date")

    def of(self, text: str) -> datetime.date:
        """The day."""
        match = _DATE_LIKE.fullmatch(text)
        if match is None:
            raise UnfitError("wrong-date", said("hint-date"), text=text)
        year, month, day = (int(part) for part in match.groups())
        if year < EARLIEST:
            raise UnfitError("wrong-date", said("hint-date"), form="calendar", text=text.strip())
        try:
            date = datetime.date(year, month, day)
        except ValueError:
            raise UnfitError("wrong-date", _last_day(year, month), form="calendar", text=text.strip()) from None
        if not _DATE.fullmatch(text):
            raise UnfitError("wrong-date", said("hint-write.bare", text=date.isoformat()), form="written", text=text)
        return date

    def schema(self, _: Schemas) -> Schema:
        """A date as text."""
        return {"type": "string", "format": "date"}


def _last_day(year: int, month: int) -> Said:
    if not (1 <= month <= 12 and 1 <= year <= 9998):
        return said("hint-date")
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return said("hint-last-day", date=str(following - datetime.timedelta(days=1)))


@dataclass(frozen=True, eq=False)
class Measurement(ScalarKind[Pt]):
    """A length with its unit, in points; 0 needs none."""

    positive: bool = True

    @property
    def wanted(self) -> Said:
        """A length."""
        return said("kind-length")

    def of(self, text: str) -> Pt:
        """The length."""
        written = text.strip()
        if written == "0" and not self.positive:
            return 0.0
        try:
            length = parse_length(written)
        except ValueError:
            raise self._unreadable(text) from None
        if length < 0 or (self.positive and not length):
            raise UnfitError("wrong-length", form="positive" if self.positive else "negative", text=text)
        return length

    def _unreadable(self, text: str) -> UnfitError:
        written = text.strip()
        if _NUMBER.fullmatch(written):
            return UnfitError("wrong-length", form="bare", text=text)
        unit = re.fullmatch(rf"{_NUMBER.pattern}\s*([A-Za-z]+)", written)
        if unit:
            return UnfitError("wrong-length", form="unit", unit=unit[2].lower())
        return UnfitError("wrong-length", text=text)

    def schema(self, _: Schemas) -> Schema:
        """Text of a number and a unit."""
        return {"type": "string", "pattern": r"^\d+(\.\d+)? *(pt|mm|cm|in|pc|px)$"}


@dataclass(frozen=True, eq=False)
class Word(ScalarKind[str]):
    """A name or word for the program, not for the reader: taken as it is written."""

    pattern: str = r".+"
    what: Said = _NAME

    @property
    def wanted(self) -> Said:
        """A name, or what else its pattern asks for."""
        return self.what

    def of(self, text: str) -> str:
        """The word."""
        text = text.strip()
        if not re.fullmatch(self.pattern, text):
            raise UnfitError("unknown-word", form="pattern", text=text, wanted=self.wanted)
        return text

    def schema(self, _: Schemas) -> Schema:
        """Text of its pattern."""
        return {"type": "string", **({"pattern": f"^{self.pattern}$"} if self.pattern != ".+" else {})}


def plain_scalar(node: Scalar) -> str | int | float | bool:
    """A free option's value: a number or yes/no where it is written without quotes and looks like one, else text."""
    text = node.text
    if node.style:
        return text
    if text.lower() in YES:
        return YES[text.lower()]
    if re.fullmatch(r"[+-]?\d{1,12}", text, re.ASCII):
        return int(text)
    if re.fullmatch(r"[+-]?\d{0,12}\.\d{1,12}", text, re.ASCII):
        return float(text)
    return text
