"""What number an issue has, by its date: counted from one issue on, in the paper's rhythm."""

import datetime
import re
from dataclasses import dataclass, replace

from layout.errors import Said, Span, said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Choice, Kind, ListOf, Schema, Schemas
from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Date, Flag, Whole

WEEKDAYS = {
    "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
    "周一": 0, "周二": 1, "周三": 2, "周四": 3, "周五": 4, "周六": 5, "周日": 6,  # data
}  # fmt: skip
WEEK = 7
_FIRST_DAY = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?")  # data
_FIRST_NUMBER = re.compile(r"\D{0,3}(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a paper appears: every so many days or months, or on days of the week."""

    days: int = 0
    months: int = 0
    weekdays: tuple[int, ...] = ()
    """From Monday, 0."""

    def count(self, start: datetime.date, day: datetime.date) -> int:
        """Days of issue behind *start*, up to *day*; negative where that is earlier."""
        if self.weekdays:
            whole, rest = divmod((day - start).days, WEEK)
            over = sum((start.weekday() + 1 + n) % WEEK in self.weekdays for n in range(rest))
            return whole * len(set(self.weekdays)) + over
        if self.months:
            return ((day.year - start.year) * 12 + day.month - start.month) // self.months
        return (day - start).days // self.days

    def near(self, start: datetime.date, day: datetime.date) -> datetime.date:
        """The day of issue that *day* stands for: an issue before or after a holiday is still that of its week."""
        if self.weekdays or self.months:
            return day
        return start + datetime.timedelta(days=self.days * round((day - start).days / self.days))

    def keeps(self, start: datetime.date, day: datetime.date) -> bool:
        """Whether the paper appears on that day of itself."""
        if self.weekdays:
            return day.weekday() in self.weekdays
        return self.months > 0 or (day - start).days % self.days == 0


RHYTHMS = {
    "day": Rhythm(days=1),
    "week": Rhythm(days=WEEK),
    "fortnight": Rhythm(days=2 * WEEK),
    "month": Rhythm(months=1),
    "quarter": Rhythm(months=3),
}


@dataclass(frozen=True, slots=True)
class Numbering:
    """From which issue on numbers are counted, and how."""

    start: datetime.date
    number: int
    total: int | None
    rhythm: Rhythm
    yearly: bool
    """Whether the number begins at 1 with each year; the total never does."""
    skipped: tuple[datetime.date, ...]
    """Days on which no issue appeared."""
    span: Span

    def of(self, day: datetime.date) -> dict[str, int]:
        """Number and total of the issue of a day, by their fields; none of a day before the count."""
        day = self.rhythm.near(self.start, day)
        count = self._count(day)
        if self.rhythm.count(self.start, day) < 0:
            return {}
        number = self.number + count
        if self.yearly and day.year > self.start.year:
            number = count - self._count(datetime.date(day.year - 1, 12, 31))
        return {"number": number} | ({} if self.total is None else {"total": self.total + count})

    def keeps(self, day: datetime.date) -> bool:
        """Whether an issue of that day is one that the paper has of itself."""
        return self.rhythm.keeps(self.start, day) and day not in self.skipped

    def _count(self, day: datetime.date) -> int:
        """Issues behind the first, up to a day."""
        away = sum(self.start < self.rhythm.near(self.start, one) <= day for one in set(self.skipped))
        return self.rhythm.count(self.start, day) - away


@dataclass(frozen=True, eq=False)
class RhythmKind(Kind[Rhythm]):
    """A word, or days of the week."""

    _word = Choice(RHYTHMS)
    _weekdays = ListOf(Choice(WEEKDAYS), 1)

    @property
    def wanted(self) -> Said:
        """What may be written."""
        return said("kind-rhythm", words=tuple(RHYTHMS))

    def read(self, node: Node, context: Context) -> Rhythm | None:
        """The rhythm."""
        if isinstance(node, List):
            days = self._weekdays.read(node, context)
            return Rhythm(weekdays=days) if days else None
        if isinstance(node, Group):
            wrong_type(node, context, self.wanted)
            return None
        return self._word.read(node, context)

    def schema(self, schemas: Schemas) -> Schema:
        """A word or an array of words."""
        return {"anyOf": [self._word.schema(schemas), self._weekdays.schema(schemas)]}


@dataclass(frozen=True, slots=True)
class _Start:
    date: datetime.date
    number: int
    total: int | None


def _start(values: Values, _: Context) -> _Start | None:
    day, number = values[START_DATE], values[START_NUMBER]
    return None if day is None or number is None else _Start(day, number, values[START_TOTAL])


def _numbering(values: Values, _: Context) -> Numbering | None:
    start, rhythm = values[START], values[EVERY]
    if start is None or rhythm is None:
        return None
    yearly = values.get(YEARLY, False)
    return Numbering(start.date, start.number, start.total, rhythm, yearly, values.get(SKIP, ()), values.start)


START_DATE = Field("date", Date(), "Date", "日期", "Day of that issue.", "那一期的日期。", required=True)
START_NUMBER = Field("number", Whole(0), "Number", "期号", "Its number.", "那一期的期号。", required=True)
START_TOTAL = Field(
    "total", Whole(0), "Total", "总第几期", "Its number counted from the first issue ever.", "那一期是总第几期。"
)
NUMBERED_FROM = Record("numbered_from", said("record-numbered-from"), (START_DATE, START_NUMBER, START_TOTAL), _start)
START = Field(
    "from",
    NUMBERED_FROM,
    "From",
    "起算期",
    "An issue whose number is known: {date: 2017-01-06, number: 1, total: 1}.",
    "从哪一期算起：{date: 2017-01-06, number: 1, total: 1}。",
    required=True,
)
EVERY = Field(
    "every",
    RhythmKind(),
    "Every",
    "刊期",
    "How often it appears: day, week, fortnight, month, quarter; or its days: [tue, fri].",
    "多久出一期：day每日，week每周，fortnight双周，month每月，quarter每季；或写星期几：[周二, 周五]。",
    required=True,
)
YEARLY = Field(
    "yearly",
    Flag(),
    "Yearly",
    "期号每年另起",
    "Whether the number begins at 1 with each year (the total never does).",
    "期号是否每年从1算起（总期号不另起）。",
)
SKIP = Field(
    "skip",
    ListOf(Date()),
    "Skip",
    "休刊日",
    "Days of issue on which none appeared: [2027-02-12].",
    "休刊的日期：[2027-02-12]。",
)
NUMBERING = Record("numbering", said("record-numbering"), (START, EVERY, YEARLY, SKIP), _numbering)
NUMBERING_FIELD = Field(
    "numbering",
    NUMBERING,
    "Numbering",
    "期号推算",
    "From which issue on, and how often: number and total follow from an issue's date.",
    "从哪一期起、多久一期：期号和总期号由日期推算。",
)


def numbered(issue: Group, numbering: Numbering | None, field: Scalar, keys: frozenset[str], context: Context) -> Group:
    """An issue's fields with the numbers that follow from its date, where it states none; *field*: where they are from.

    Only fields among *keys* are added. What disagrees is told, and holds. Of a numbering that is wrong, which is told
    elsewhere, follows 0.
    """
    day = first_day(issue)
    if numbering is None or day is None:
        return issue if issue.get("number") else _with_number(issue, field, "number", 0)
    told = numbering.of(day)
    kept = numbering.keeps(day)
    for name, number in told.items():
        own = issue.get(name)
        if own is not None and kept:
            _compare(own, number, numbering, context)
        elif own is None and name in keys:
            issue = _with_number(issue, field, name, number)
    date = issue.get("date")
    if not told and date and issue.get("number") is None:
        start = str(numbering.start)
        context.findings.note("numbering-before", date.value.span, date=str(day), start=start)
    elif date and told and not kept:
        hint = said("hint-numbering-at", file=numbering.span.file.name, line=numbering.span.line)
        stated = _stated(issue.get("number"))
        number = told["number"] if stated is None else stated
        context.findings.note("off-day", date.value.span, hint, date=str(day), number=number)
    return issue


def _with_number(issue: Group, field: Scalar, name: str, number: int) -> Group:
    """An issue with a number as if it stood where the numbering is named."""
    made = Entry(replace(field, text=name), replace(field, text=str(number)))
    return replace(issue, entries=(*issue.entries, made))


def _compare(own: Entry, number: int, numbering: Numbering, context: Context) -> None:
    """Tell where a number that is stated is not what follows from the date."""
    stated = _stated(own)
    if stated is None or stated == number:
        return
    hint = said("hint-numbering-at", file=numbering.span.file.name, line=numbering.span.line)
    code = "number-disagrees"
    context.findings.warning(code, own.value.span, hint, field=own.key.text, stated=stated, number=number)


def _stated(own: Entry | None) -> int | None:
    """The number that an issue states, of a double issue the first."""
    found = _FIRST_NUMBER.match(own.value.text) if own and isinstance(own.value, Scalar) else None
    return int(found[1]) if found else None


def first_day(issue: Group) -> datetime.date | None:
    """The day that an issue is of, or the first of several; None where its date is none, which is told elsewhere."""
    entry = issue.get("date")
    found = _FIRST_DAY.match(entry.value.text) if entry and isinstance(entry.value, Scalar) else None
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3] or 1)) if found else None
    except ValueError:
        return None
