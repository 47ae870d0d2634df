"""How wide the columns of a table are: as its cells need, so that the fewest lines result. Widths in em."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from operator import mul

from layout.model.body import Inline, Merge, Table, Text
from layout.model.page import Line
from layout.model.theme import Align
from layout.story.blocks import BlockPlace
from layout.story.columns import ColumnWidths, Widths
from layout.units import Pt

GAPS = (1.0, 0.5)
"""White between columns, from the wished for to the least."""
STEP = 0.5
"""Columns grow by so much while their widths are sought."""
MOST_KEPT = 50_000
"""Cells that are remembered as they were set."""
ENDLESS = 10_000.0
"""A width in which any cell stands on one line."""
WORD, NARROWEST = 4.0, 2.0
"""What a cell takes that is a word of its own, which is turned only where a table would not fit otherwise; and what a
column of text that is turned takes at least."""
MOST_FOR_POINTS = 1.0
"""What a column may be wider than its widest number so that the points of all stand under one another."""
MOST_WAYS = 20_000
"""Sets of widths that are all tried; of more, those on the way from the narrowest are."""
NUMBER = re.compile(r"([-+−]?[¥￥$]?\d[\d,，]*)((?:\.\d+)?\s?[%％‰℃°]?[\u4e00-\u9fff]{0,2})")  # data
"""A number that others of its column stand under: its whole part, then its fraction and its unit."""
_WORD = re.compile(r"[!-~\u2013\u00d7]+[—～，。；：、！？）”’》％℃]*")  # data
"""What is never turned: a Latin word or a number, with what no line begins with."""
_EDGE = 1e-6


@dataclass(frozen=True)
class TableCells:
    """A table's cells as they are set at one size."""

    table: Table
    place: BlockPlace
    size: Pt
    kept: float = WORD
    """The width up to which a cell is not turned."""

    def style(self, row: int) -> str:
        """The style of a row's cells."""
        return "table-head" if row < self.table.heads else "table"

    @cached_property
    def merges(self) -> dict[tuple[int, int], Merge]:
        """For each cell that is one with others, all of them."""
        return {
            (row, column): one
            for one in self.table.merged
            for row in range(one.row, one.row + one.rows)
            for column in range(one.column, one.column + one.columns)
        }

    def merge(self, row: int, column: int) -> Merge:
        """The cells that one is one with, itself alone or others too."""
        return self.merges.get((row, column)) or Merge(row, column)

    def within(self, row: int, column: int) -> bool:
        """Whether a cell is of one column, and not within another: its words decide how wide its column is."""
        one = self.merges.get((row, column))
        return one is None or (one.columns == 1 and one.row == row)

    def lines(self, row: int, column: int, width: float) -> tuple[Line, ...]:
        """A cell at a width."""
        setter, style, text = self.place.setter, self.style(row), self.table.rows[row][column]
        key = (text.inlines, style, self.size, width)
        found = setter.cells.get(key)
        if found is None:
            if len(setter.cells) >= MOST_KEPT:
                setter.cells.clear()
            form = setter.form(style, width * self.size, Align.START)
            found = setter.cells[key] = setter.shaped(text, style, setter.sized(form, self.size)).lines
        return found

    def width(self, row: int, column: int) -> float:
        """What a cell takes on one line of its column; nothing where it has several columns."""
        if not self.within(row, column):
            return 0.0
        lines = self.lines(row, column, ENDLESS)
        return lines[0].width / self.size if lines else 0.0

    @cached_property
    def natural(self) -> list[list[float]]:
        """What each cell takes on one line, by column."""
        return [[self.width(row, column) for row in range(len(self.table.rows))] for column in self.columns]

    def heights(self, columns: ColumnWidths) -> list[int]:
        """Lines of the grid that each row takes: what a cell of several rows takes more, the last of them has."""
        found = [1] * len(self.table.rows)
        merged = sorted(self.table.merged, key=lambda one: one.row + one.rows)
        plain = (Merge(row, column) for row in range(len(found)) for column in self.columns)
        for one in (*(one for one in plain if (one.row, one.column) not in self.merges), *merged):
            needed = len(self.lines(one.row, one.column, columns.across(one.column, one.columns)))
            end = one.row + one.rows
            found[end - 1] += max(0, needed - sum(found[one.row : end]))
        return found

    @property
    def columns(self) -> range:
        """Numbers of the columns."""
        return range(len(self.table.rows[0]))

    @cached_property
    def numeric(self) -> tuple["Figures | None", ...]:
        """Of each column that holds numbers, how they stand under one another."""
        return tuple(map(self._figures, self.columns))

    def _figures(self, column: int) -> "Figures | None":
        wish = self.table.aligns[column] if column < len(self.table.aligns) else None
        body = [row for row in range(self.table.heads, len(self.table.rows)) if self.within(row, column)]
        numbers = [part for part in (self.parts(row, column) for row in body) if part is not None]
        filled = sum(bool(self.table.rows[row][column].plain) for row in body)
        if not numbers or len(numbers) < filled or wish is Align.START:
            return None
        under = Figures(max(whole for whole, _ in numbers), max(rest for _, rest in numbers))
        widest = max(whole + rest for whole, rest in numbers)
        return under if under.width <= widest + MOST_FOR_POINTS else Figures(widest, 0.0, False)

    def parts(self, row: int, column: int) -> tuple[float, float] | None:
        """The widths of a number before and behind its decimal point; None where a cell holds something else."""
        text = self.table.rows[row][column]
        found = NUMBER.fullmatch(text.plain.strip())
        if found is None:
            return None
        whole = self.width(row, column)
        rest = self.place.setter.natural(_last(text, len(found[2])), self.style(row), self.size) / self.size
        return whole - rest, rest

    @cached_property
    def least(self) -> Widths:
        """What each column takes at least: its longest word, or two Han of what may be turned."""
        found = list(map(self._least, self.columns))
        for one in self.table.merged:
            if one.columns > 1:
                has = sum(found[one.column : one.column + one.columns]) + GAPS[-1] * (one.columns - 1)
                lacks = max(0.0, self._widest_word(one.row, one.column) - has) / one.columns
                for column in range(one.column, one.column + one.columns):
                    found[column] += lacks
        return tuple(found)

    def _widest_word(self, row: int, column: int) -> float:
        """What a cell takes at least that is turned: its longest Latin word, two Han."""
        plain = self.table.rows[row][column].plain
        return max([min(NARROWEST, len(plain)), *(self._word(word, row) for word in _WORD.findall(plain))])

    def _least(self, column: int) -> float:
        figures = self.numeric[column]
        found = [figures.width] if figures else []
        for row, natural in enumerate(self.natural[column]):
            if not self.within(row, column):
                continue
            plain = self.table.rows[row][column].plain
            number = figures is not None and row >= self.table.heads
            words = max((self._word(word, row) for word in _WORD.findall(plain)), default=0.0)
            kept = number or natural <= self.kept + _EDGE
            found.append(natural if kept else min(natural, max(NARROWEST, words)))
        return max(found, default=0.0)

    def _word(self, word: str, row: int) -> float:
        return self.place.setter.natural(_plain(word), self.style(row), self.size) / self.size


@dataclass(frozen=True, slots=True)
class Figures:
    """How the numbers of a column stand: what the widest take before and behind the decimal point."""

    whole: float
    rest: float
    points: bool = True
    """Whether their decimal points stand under one another; else they end at one place."""

    @property
    def width(self) -> float:
        """What they take together."""
        return self.whole + self.rest


def column_widths(cells: TableCells, measure: float) -> ColumnWidths:
    """Widths in which the table takes the fewest lines; what is left over is shared by all columns.

    Numbers in the first one have none of it: they would stand far from the table's edge.
    """
    count = len(cells.columns)
    for gap in GAPS:
        room = measure - gap * (count - 1)
        if sum(cells.least) <= room + _EDGE:
            chosen = _fewest(cells, room)
            numbered = cells.numeric[0] is not None and count > 1
            share = max(0.0, room - sum(chosen)) / (count - numbered)
            widths = tuple(width + share * (column > 0 or not numbered) for column, width in enumerate(chosen))
            made = ColumnWidths(widths, gap)
            return replace(made, rows=sum(cells.heights(made)))
    gap = GAPS[-1]
    room = max(measure - gap * (count - 1), count * STEP)
    least = [max(width, STEP) for width in cells.least]
    over = sum(least) - (measure - gap * (count - 1))
    return ColumnWidths(tuple(width / sum(least) * room for width in least), gap, over=over)


def _fewest(cells: TableCells, room: float) -> Widths:
    naturals = [max((width, *_figure_width(cells, column))) for column, width in enumerate(map(max, cells.natural))]
    if sum(naturals) <= room + _EDGE:
        return tuple(naturals)
    spare = room - sum(cells.least)
    ways = [_ways(cells, column, min(naturals[column], cells.least[column] + spare)) for column in cells.columns]
    if math.prod(map(len, ways)) <= MOST_WAYS:
        return WidthSearch.of(ways, _grown(ways, room)).best(room)
    return _grown(ways, room)


def _figure_width(cells: TableCells, column: int) -> list[float]:
    figures = cells.numeric[column]
    return [figures.width] if figures else []


Way = tuple[float, tuple[int, ...]]
"""A width of a column, and the lines that each of its cells takes in it."""


def _ways(cells: TableCells, column: int, most: float) -> list[Way]:
    """The widths of a column at which one of its cells has a line less, from the narrowest to the widest."""
    naturals = cells.natural[column]
    width = cells.least[column]
    found: list[Way] = []
    while True:
        counts = tuple(
            1 if natural <= width + _EDGE else len(cells.lines(row, column, width))
            for row, natural in enumerate(naturals)
        )
        if not found or counts != found[-1][1]:
            found.append((width, counts))
        if width >= most - _EDGE or max(counts) == 1:
            return found
        width = min(width + STEP, most)


def _rows(chosen: Sequence[Way]) -> tuple[int, int]:
    """The lines of a table, and those of all of its cells."""
    columns = [counts for _, counts in chosen]
    return sum(map(max, zip(*columns, strict=True))), sum(map(sum, columns))


@dataclass
class WidthSearch:
    """All sets of widths, but for those whose first columns show that they take more lines than the best one known."""

    ways: Sequence[Sequence[Way]]
    weights: tuple[int, ...]
    """Rows of the table that are alike in all widths stand here as one: how many they are."""
    least: tuple[tuple[int, ...], ...]
    """For each column: what each row takes at least in it and those behind it; then in none."""
    narrowest: tuple[float, ...]
    """For each column: what it and those behind it take at least."""
    found: tuple[int, int, float]
    """Lines of the best set known, those of its cells, its width."""
    chosen: Widths

    @classmethod
    def of(cls, ways: Sequence[Sequence[Way]], known: Widths) -> "WidthSearch":
        """The search that begins with a set of widths."""
        rows = Counter(zip(*(counts for way in ways for _, counts in way), strict=True))
        alike = iter(zip(*rows, strict=True))
        merged = [[(width, next(alike)) for width, _ in way] for way in ways]
        least = [(1,) * len(rows)]
        for way in reversed(merged):
            fewest = map(min, zip(*(counts for _, counts in way), strict=True))
            least.append(tuple(map(max, least[-1], fewest)))
        narrowest = tuple(accumulate((way[0][0] for way in reversed(ways)), initial=0.0))
        made = cls(merged, tuple(rows.values()), tuple(reversed(least)), narrowest[::-1], (0, 0, 0.0), known)
        used = [next(one for one in way if one[0] == width) for way, width in zip(merged, known, strict=True)]
        made.found = (*made._lines([counts for _, counts in used]), math.inf)
        return made

    def _lines(self, columns: Sequence[Sequence[int]]) -> tuple[int, int]:
        """The lines of a table, and those of all of its cells."""
        high = map(max, zip(*columns, strict=True))
        return self._weighted(high), sum(map(self._weighted, columns))

    def _weighted(self, counts: Iterable[int]) -> int:
        return sum(map(mul, self.weights, counts))

    def best(self, room: float) -> Widths:
        """The set of the fewest lines, then of those whose cells have the fewest, then the narrowest."""
        self._from(room, (), (1,) * len(self.weights), 0)
        return self.chosen

    def _from(self, room: float, taken: Widths, high: tuple[int, ...], cells: int) -> None:
        """Sets that begin with some widths; `high`: lines of each row in them, `cells`: those of all their cells."""
        column = len(taken)
        if column == len(self.ways):
            now = (self._weighted(high), cells, sum(taken))
            if now < self.found:
                self.found, self.chosen = now, taken
            return
        for width, counts in self.ways[column]:
            if width + self.narrowest[column + 1] > room + _EDGE:
                return
            higher = tuple(map(max, high, counts))
            if self._weighted(map(max, higher, self.least[column + 1])) <= self.found[0]:
                self._from(room - width, (*taken, width), higher, cells + self._weighted(counts))


def _grown(ways: Sequence[Sequence[Way]], room: float) -> Widths:
    """Widths grown from the narrowest, each time where a line is won for the least width."""
    at = [0] * len(ways)

    def chosen() -> list[Way]:
        return [way[i] for way, i in zip(ways, at, strict=True)]

    while True:
        now, used = _rows(chosen()), sum(width for width, _ in chosen())
        best: tuple[float, int, int] | None = None
        for column, way in enumerate(ways):
            before = at[column]
            for further in range(before + 1, len(way)):
                wider = way[further][0] - way[before][0]
                if used + wider > room + _EDGE:
                    break
                at[column] = further
                rows, lines = _rows(chosen())
                won = ((now[0] - rows) + (now[1] - lines) / 100) / wider
                if best is None or won > best[0]:
                    best = (won, column, further)
            at[column] = before
        if best is None:
            return tuple(width for width, _ in chosen())
        at[best[1]] = best[2]


def _plain(words: str) -> Text:
    return Text((Inline(words),))


def _last(text: Text, count: int) -> Text:
    """The last characters of a text."""
    plain = text.plain.strip()
    return _plain(plain[len(plain) - count :]) if count else Text(())
