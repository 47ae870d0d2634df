"""Kinds of single values: numbers, dates, lengths, yes and no."""

import datetime
import re
from dataclasses import dataclass

from layout.source.kinds import Context, Kind, Schema, read_scalar, wrong_type
from layout.source.tree import List, Node, Scalar
from layout.units import Pt, parse_length

YES = {"true": True, "yes": True, "on": True, "是": True, "false": False, "no": False, "off": False, "否": False}
"""Words for yes and no that YAML knows, and the Chinese ones."""
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DATE_LIKE = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*")


@dataclass(frozen=True, eq=False)
class Whole(Kind[int]):
    """A whole number, in decimal digits whatever zeros lead them."""

    least: int = 0
    most: int = 10**9

    def read(self, node: Node, context: Context) -> int | None:
        """The number."""
        scalar = read_scalar(node, context, "a whole number")
        if scalar is None:
            return None
        if not re.fullmatch(r"[+-]?\d{1,12}", scalar.text):
            digits = re.findall(r"\d+", scalar.text)
            hint = (f"write only the digits: {digits[0]}",) if len(digits) == 1 and len(digits[0]) <= 12 else ()
            message = f"“{scalar.text}” is no whole number, as {context.name} needs it"
            context.error("wrong-number", message, scalar.span, *hint)
            return None
        number = int(scalar.text)
        if not self.least <= number <= self.most:
            limits = f"from {self.least} to {self.most}" if self.most < 10**9 else f"{self.least} or more"
            context.error("wrong-number", f"{context.name} must be {limits}, not {number}", scalar.span)
            return None
        return number

    def schema(self, _: Schema) -> Schema:
        """An integer within its limits."""
        return {"type": "integer", "minimum": self.least, **({"maximum": self.most} if self.most < 10**9 else {})}


@dataclass(frozen=True, eq=False)
class Decimal(Kind[float]):
    """A number with or without decimals, or a percentage where *percent* says what 1 is then called."""

    least: float = 0.0
    most: float = 1e6
    percent: bool = False

    def read(self, node: Node, context: Context) -> float | None:
        """The number; a percentage as a fraction."""
        scalar = read_scalar(node, context, "a number")
        if scalar is None:
            return None
        match = re.fullmatch(r"([+-]?(?:\d{1,12}(?:\.\d*)?|\.\d+))\s*(%?)", scalar.text, re.ASCII)
        if match is None or (match[2] and not self.percent):
            context.error("wrong-number", f"“{scalar.text}” is no number, as {context.name} needs it", scalar.span)
            return None
        number = float(match[1]) / (100 if match[2] else 1)
        if not self.least <= number <= self.most:
            message = f"{context.name} must be from {self.least:g} to {self.most:g}, not {scalar.text}"
            context.error("wrong-number", message, scalar.span)
            return None
        return number

    def schema(self, _: Schema) -> Schema:
        """A number, or a percentage as text."""
        number: Schema = {"type": "number", "minimum": self.least, "maximum": self.most}
        return {"anyOf": [number, {"type": "string", "pattern": r"^[\d.]+ *%$"}]} if self.percent else number


@dataclass(frozen=True, eq=False)
class Flag(Kind[bool]):
    """Yes or no."""

    def read(self, node: Node, context: Context) -> bool | None:
        """The answer."""
        scalar = read_scalar(node, context, "yes or no")
        if scalar is None:
            return None
        if scalar.text.lower() not in YES:
            context.error("unknown-word", f"{context.name} is yes or no, not “{scalar.text}”", scalar.span)
            return None
        return YES[scalar.text.lower()]

    def schema(self, _: Schema) -> Schema:
        """A truth value, or a word that YAML 1.2 takes for text."""
        return {"enum": [True, False, "yes", "no", "on", "off", "是", "否"]}


@dataclass(frozen=True, eq=False)
class Date(Kind[datetime.date]):
    """A day of the calendar."""

    def read(self, node: Node, context: Context) -> datetime.date | None:
        """The day."""
        scalar = read_scalar(node, context, "a date")
        if scalar is None:
            return None
        match = _DATE_LIKE.fullmatch(scalar.text)
        if match is None:
            hint = "write year-month-day: 2020-06-08"
            context.error("wrong-date", f"“{scalar.text}” is no date", scalar.span, hint)
            return None
        year, month, day = (int(part) for part in match.groups())
        try:
            date = datetime.date(year, month, day)
        except ValueError:
            message = f"there is no {scalar.text.strip()} in the calendar"
            context.error("wrong-date", message, scalar.span, *_last_day(year, month))
            return None
        if not _DATE.fullmatch(scalar.text):
            message = f"“{scalar.text}” is not how a date is written here"
            context.error("wrong-date", message, scalar.span, f"write {date.isoformat()}")
            return None
        return date

    def schema(self, _: Schema) -> Schema:
        """A date as text."""
        return {"type": "string", "format": "date"}


def _last_day(year: int, month: int) -> tuple[str, ...]:
    if not (1 <= month <= 12 and 1 <= year <= 9998):
        return ("write year-month-day: 2020-06-08",)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (f"that month ends on {following - datetime.timedelta(days=1)}",)


@dataclass(frozen=True, eq=False)
class Measurement(Kind[Pt]):
    """A length with its unit, in points."""

    positive: bool = True

    def read(self, node: Node, context: Context) -> Pt | None:
        """The length."""
        scalar = read_scalar(node, context, "a length such as 9pt or 275mm")
        if scalar is None:
            return None
        try:
            length = parse_length(scalar.text)
        except ValueError as problem:
            context.error("wrong-length", str(problem), scalar.span)
            return None
        if length < 0 or (self.positive and not length):
            least = "more than nothing" if self.positive else "nothing or more"
            context.error("wrong-length", f"{context.name} must be {least}, not {scalar.text}", scalar.span)
            return None
        return length

    def schema(self, _: Schema) -> Schema:
        """Text of a number and a unit."""
        return {"type": "string", "pattern": r"^\d+(\.\d+)? *(pt|mm|cm|in|pc|px)$"}


@dataclass(frozen=True, eq=False)
class Pair(Kind[tuple[float, float]]):
    """Two values of one kind: width and height, or left and top."""

    part: Kind[float]
    wanted: str

    def read(self, node: Node, context: Context) -> tuple[float, float] | None:
        """The two values."""
        if not isinstance(node, List) or len(node.items) != 2:
            wrong_type(node, context, self.wanted)
            return None
        first, second = (self.part.read(item, context) for item in node.items)
        return None if first is None or second is None else (first, second)

    def schema(self, definitions: Schema) -> Schema:
        """An array of two."""
        return {"type": "array", "items": self.part.schema(definitions), "minItems": 2, "maxItems": 2}


@dataclass(frozen=True, eq=False)
class Word(Kind[str]):
    """A name or word for the program, not for the reader: taken as it is written."""

    pattern: str = r".+"
    wanted: str = "a name"

    def read(self, node: Node, context: Context) -> str | None:
        """The word."""
        scalar = read_scalar(node, context, self.wanted)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if not re.fullmatch(self.pattern, text):
            context.error("unknown-word", f"“{text}” is not {self.wanted}, as {context.name} needs it", scalar.span)
            return None
        return text

    def schema(self, _: Schema) -> Schema:
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
