"""Days, months and spans of days that an issue is of, and its numbers: one, or the two of a double issue."""

import datetime
import re
from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.kinds import ScalarKind, Schema, Schemas, UnfitError
from layout.fields.scalars import EARLIEST, Date, Whole

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_MONTH_LIKE = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月号?)?\s*")  # data
_BETWEEN = re.compile(r"\s*(?:—+|–|~|～|至|到|/)\s*|\s+-+\s+")  # data
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TWO = re.compile(r"(\d{1,9})\s*[-—–~～至]+\s*(\d{1,9})")  # data
_WITH_TOTAL = re.compile(r"(?:第\s*)?(\d{1,9})\s*期?\s*[（(]\s*总\s*第?\s*(\d{1,9})\s*期?\s*[）)]")  # data
_DATE = Date()
_NUMBER = Whole(0)


@dataclass(frozen=True, slots=True)
class Dated:
    """When an issue appears."""

    day: datetime.date
    """The first day."""
    until: datetime.date | None = None
    """The last one, where there are several."""
    monthly: bool = False
    """Whether only the month is said."""


@dataclass(frozen=True, slots=True)
class NumberPair:
    """A number, or the first and the last of a double issue."""

    first: int
    last: int = 0
    """0: there is one."""


@dataclass(frozen=True, eq=False)
class IssueDate(ScalarKind[Dated]):
    """A day, a month (``2026-11``), or the first and last of several days with a stroke between them."""

    @property
    def wanted(self) -> Said:
        """A date."""
        return said("kind-date")

    def of(self, text: str) -> Dated:
        """When it is."""
        if match := _MONTH_LIKE.fullmatch(text):
            return self._month(text, int(match[1]), int(match[2]))
        days = _BETWEEN.split(text.strip())
        try:
            return self._span(text, *days) if len(days) == 2 and all(days) else Dated(_DATE.of(text))
        except UnfitError as fault:
            if fault.hints == (said("hint-date"),):
                raise UnfitError("wrong-date", said("hint-dates"), text=text) from None
            raise

    @staticmethod
    def _month(text: str, year: int, month: int) -> Dated:
        if not (year >= EARLIEST and 1 <= month <= 12):
            raise UnfitError("wrong-date", said("hint-dates"), form="calendar", text=text.strip())
        day = datetime.date(year, month, 1)
        if not _MONTH.fullmatch(text):
            raise UnfitError("wrong-date", said("hint-write.bare", text=f"{day:%Y-%m}"), form="written", text=text)
        return Dated(day, monthly=True)

    @staticmethod
    def _span(text: str, first: str, last: str) -> Dated:
        days = [_DATE.of(part if _DAY.fullmatch(part) else _written(part)) for part in (first, last)]
        if days[0] >= days[1]:
            raise UnfitError("wrong-date", said("hint-dates"), form="order", text=text)
        right = "/".join(day.isoformat() for day in days)
        if text != right:
            raise UnfitError("wrong-date", said("hint-write.bare", text=right), form="written", text=text)
        return Dated(days[0], days[1])

    def schema(self, _: Schemas) -> Schema:
        """A date, a month or two dates as text."""
        return {"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2}(/\d{4}-\d{2}-\d{2})?)?$"}


def _written(part: str) -> str:
    """A day in another writing as a date is written, where it can be told; itself otherwise."""
    figures = re.findall(r"\d+", part)
    return "-".join((figures[0], *(one.zfill(2) for one in figures[1:]))) if len(figures) == 3 else part


@dataclass(frozen=True, eq=False)
class IssueNumber(ScalarKind[NumberPair]):
    """A number, or two with a stroke between them: 5-6."""

    @property
    def wanted(self) -> Said:
        """A whole number."""
        return _NUMBER.wanted

    def of(self, text: str) -> NumberPair:
        """The number or numbers."""
        if match := _TWO.fullmatch(text):
            first, last = int(match[1]), int(match[2])
            if first >= last:
                raise UnfitError("wrong-number", said("hint-double-number"), form="order", text=text)
            return NumberPair(first, last)
        if match := _WITH_TOTAL.fullmatch(text.strip()):
            raise UnfitError("wrong-number", said("hint-total", number=match[1], total=match[2]), text=text)
        return NumberPair(_NUMBER.of(text))

    def schema(self, _: Schemas) -> Schema:
        """An integer, or two as text."""
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^\d+-\d+$"}]}
