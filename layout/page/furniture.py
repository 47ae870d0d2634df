"""What stands in a page's margins: running heads and folios, by side, with their rules, and bars into the bleed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from layout.errors import Diagnostic, error, said
from layout.model.body import Inline, Text
from layout.model.furnishing import (
    FOOT,
    HEAD,
    INNER,
    LEFT,
    NO_FURNITURE,
    USUAL,
    EdgeBar,
    Furnishing,
    RunningLine,
)
from layout.model.issue import Issue
from layout.model.looks import UNFRAMED, Framing
from layout.model.page import Box, Page, PlacedLine, TextArea
from layout.model.theme import PageSheet, Theme
from layout.story.place import ASCENT
from layout.story.setter import Setter
from layout.units import Pt, Rect
from layout.wording import printed
from layout.wording.region import issue_days, issue_numbers, weekday

BAR, RULE = "bar", "running-rule"
"""Slots of boxes in the margins."""
APART = 0.45
"""Em from a running line's characters to its rule."""
BETWEEN = 1.0
"""Em that two texts of one line keep between them."""


@dataclass(frozen=True, slots=True)
class IssueWords:
    """What texts of the margin may say of an issue."""

    language: str
    said: Mapping[str, str]
    """By the words that stand for it."""


def words_of(issue: Issue) -> IssueWords:
    """What texts of the margin may say of an issue."""
    language, several = issue.language, issue.monthly or issue.until is not None
    month = said("date-month-name", month=issue.date.month)
    said_ = {
        "publication": issue.masthead.name,
        "days": issue_days(issue.date, issue.until, issue.monthly, language),
        "weekday": "" if several else weekday(issue.date, language),
        "issue": issue_numbers((issue.number, issue.number_to), (issue.total, issue.total_to), language),
        "month": printed("print-month", language, year=issue.date.year, month=month),
    }
    return IssueWords(language, said_)


def furnished(page: Page, sheet: PageSheet, setter: Setter, words: IssueWords) -> tuple[Page, tuple[Diagnostic, ...]]:
    """The page with its furniture, and an error where texts of a line run into one another."""
    theme = setter.theme.facing(page.number)
    name = sheet.furniture or USUAL
    own = theme.furniture.get(name) if name != NO_FURNITURE else None
    if own is None:
        return page, ()
    number = page.number
    own_words = {"number": str(number), "section": page.source.section}
    own_words["folio"] = printed("page-name.bare", words.language, number=number)
    margin = _Margin(theme, number, setter, {**words.said, **own_words})
    under = tuple(margin.bar(bar, n) for n, bar in enumerate(own.bars, 1))
    over = tuple(box for kind, line in _lines(own) for box in margin.line(kind, line))
    return replace(page, under=under, over=over), tuple(margin.told(own, page))


def _lines(own: Furnishing) -> Iterator[tuple[str, RunningLine]]:
    for kind, line in ((HEAD, own.head), (FOOT, own.foot)):
        if line is not None:
            yield kind, line


class _Margin:
    """The margins of one page."""

    def __init__(self, theme: Theme, number: int, setter: Setter, words: Mapping[str, str]) -> None:
        self._theme, self._number, self._setter, self._words = theme, number, setter, words

    @property
    def _width(self) -> Pt:
        return self._theme.grid.width(self._theme.grid.columns)

    def bar(self, bar: EdgeBar, number: int) -> Box:
        """A bar with the bleed beyond it."""
        page = self._theme.page
        along = page.width if bar.edge in (HEAD, FOOT) else page.height
        start, end = (bar.start, bar.start + bar.length) if bar.length else (bar.start, along)
        start = start - page.bleed if start <= 0 else start
        end = along + page.bleed if end >= along else end
        deep = bar.size + page.bleed
        right = (self._number % 2 == 1) != (INNER in (bar.edge, bar.origin))
        if bar.edge in (HEAD, FOOT):
            start, end = (along - end, along - start) if right and bar.origin != LEFT else (start, end)
            rect = Rect(start, -page.bleed if bar.edge == HEAD else page.height - bar.size, end - start, deep)
        else:
            rect = Rect(page.width - bar.size if right else -page.bleed, start, deep, end - start)
        return Box(BAR, rect, f"p{self._number}.{BAR}{number}", framing=Framing((bar.look,)))

    def line(self, kind: str, line: RunningLine) -> Iterator[Box]:
        """The texts of a line, each in a box, and its rule."""
        style, page = f"running-{kind}", self._theme.page
        size = self._setter.size(style)
        top = line.at if kind == HEAD else page.height - line.at - size
        for place, text, x in self._placed(line, style):
            set_ = self._setter.label(text, style, self._width)
            area = TextArea(style, Rect(x, top, set_.width, size), (PlacedLine(set_, x, top + ASCENT * size),))
            yield Box(style, area.rect, f"p{self._number}.{style}.{place}", texts=(area,), framing=UNFRAMED)
        if line.rule is not None:
            apart, weight = APART * size, line.rule.weight
            y = top + size + apart if kind == HEAD else top - apart - weight
            rect = Rect(self._theme.margin, y, self._width, weight)
            yield Box(RULE, rect, f"p{self._number}.{style}.rule", framing=Framing((line.look,)))

    def _placed(self, line: RunningLine, style: str) -> Iterator[tuple[str, str, Pt]]:
        """The texts that a line has here, each with where it begins."""
        left, right = self._theme.margin, self._theme.margin + self._width
        odd = self._number % 2 == 1
        for place, running in (("outer", line.outer), ("middle", line.middle), ("inner", line.inner)):
            text = self._said(running.on(self._number))
            if not text:
                continue
            width = self._setter.label(text, style, self._width).width
            if place == "middle":
                yield place, text, (left + right - width) / 2
            else:
                yield place, text, right - width if (place == "outer") == odd else left

    def _said(self, text: str) -> str:
        for word, value in self._words.items():
            text = text.replace(f"{{{word}}}", value)
        return text.strip()

    def told(self, own: Furnishing, page: Page) -> Iterator[Diagnostic]:
        """An error for each line whose texts run into one another."""
        for kind, line in _lines(own):
            style = f"running-{kind}"
            size = self._setter.size(style)
            found = sorted(
                (x, self._setter.natural(Text((Inline(text),)), style, size), text)
                for _, text, x in self._placed(line, style)
            )
            ends = [(x, x + width) for x, width, _ in found]
            meet = any(end + BETWEEN * size > after for (_, end), (after, _) in pairwise(ends))
            if meet or any(end > self._theme.margin + self._width + size / 10 for _, end in ends):
                words = tuple(text for *_, text in found)
                span, number = next((text.span for text in line.texts if text.span), None), page.number
                yield error("running-wide", span, said("hint-running-wide"), page=number, number=number, texts=words)
