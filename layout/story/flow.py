"""A story's body as rows that flow through frames, and the rules for where a frame may end."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from layout.model.issue import Photo
from layout.model.page import Line
from layout.units import Pt

RUNNING_TEXT = frozenset({"body", "speech"})
"""Kinds of lines that are paragraphs."""
SHORT_WORD, SHORT_LINE = 4, 2.5
"""Characters of a table's cell that are one word (中|医科), and of its lines on average, below which it is torn
(沈立|群主|任|医师)."""
MOST_LEFT_OUT = 9
"""Rows that frames are lower at most so that enough lines of a story go on elsewhere."""
DIVIDED = 10
"""A stanza or a table's row that is divided is as bad as so many frames that end where they should not."""


class CellLine(NamedTuple):
    """A line of a table's cell, on a row of the grid that it shares with those of others."""

    cell: int
    line: Line
    x: Pt
    """From the left edge of the column of text."""
    row: int = -1
    """The row that its cell begins in, where that is another than the line's."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A picture that text runs around: at a side of the column, its head level with the line that bears it."""

    photo: Photo
    width: Pt
    height: Pt
    radius: Pt
    left: bool
    """At which side."""


@dataclass(frozen=True, slots=True)
class OwnLeading:
    """How a line stands whose leading is not the grid's; all lines of its stretch together take whole rows."""

    leading: Pt
    size: Pt
    least: int
    """Rows that it takes where a frame begins with it."""
    opens: bool = True
    """Whether its stretch begins with it."""


@dataclass(frozen=True, slots=True)
class FlowLine:
    """One line of a body with what decides where it may stand."""

    line: Line
    kind: str
    """Name of its text style: body, subhead, note, credit."""
    block: int
    """Which block of the story it belongs to, from 0."""
    rows: int = 1
    """Whole lines of the grid it takes (占行)."""
    starts: bool = True
    """Whether a frame may begin with it: not with a paragraph's last line (孤行)."""
    ends: bool = True
    """Whether a frame may end with it: not with a heading (背题)."""
    beside: Line | None = None
    """A credit set flush right on the same line."""
    start: int = 0
    end: int = 0
    """The characters of its block, as set, that it holds; none for a credit."""
    item: int = 0
    """Which point of its list, or row of its table, it belongs to."""
    cells: tuple[CellLine, ...] = ()
    """Of a table: all lines on this row of the grid; `line` is none of them."""
    edges: tuple[Pt, ...] = ()
    """Of a table with merged cells: where its columns end, from the left edge of the column of text, 0 before them."""
    again: tuple["FlowLine", ...] = ()
    """Lines that a frame which begins with it repeats above it: a table's head."""
    whole: bool = False
    """Whether it begins what is never divided where a frame that follows can hold it: a stanza, a table's row."""

    opener: int = -1
    """The block that opens the box it stands in; none if negative."""
    frame: str = ""
    """What that is: box, quote."""
    inset: Pt = 0.0
    """What it keeps from the sides of the box."""
    wrapped: Wrapped | None = None
    """The picture whose head is level with it."""
    own: OwnLeading | None = None
    """Its own leading; None: that of the grid."""

    @property
    def chars(self) -> int:
        """Characters of the body that it holds."""
        return self.end - self.start


class Poured(NamedTuple):
    """How a flow filled frames."""

    ranges: tuple[tuple[int, int], ...]
    """For each frame, the flow lines it holds."""
    blanks: tuple[int, ...]
    """For each frame, the rows left free at its foot."""
    end: int
    """The first flow line that found no place; the number of lines where all did."""
    overset_rows: int
    forced: int = 0
    """Frames that had to end where they should not; `DIVIDED` for each that divides what is kept whole."""


def rows_of(lines: Sequence[FlowLine]) -> int:
    """Rows that lines take in one frame: the first of them without the white above it, a table's head before it."""
    return sum(line.rows for line in lines) - (_saved(lines[0]) if lines else 0)


def _is_torn(lines: Sequence[Line]) -> bool:
    """Whether a cell turns within a short word, or into lines too short to be read."""
    characters = sum(len(line.text) for line in lines)
    return len(lines) > 1 and (characters <= SHORT_WORD or characters < SHORT_LINE * len(lines))


def _saved(line: FlowLine) -> int:
    """Rows that a line takes less where a frame begins with it."""
    return line.rows - (line.own.least if line.own else 1) - len(line.again)


@dataclass(frozen=True)
class Flow:
    """Lines in reading order."""

    lines: tuple[FlowLine, ...]

    def last_lines(self) -> dict[int, int]:
        """Characters of the last line of each paragraph of several lines, by its block."""
        found: dict[int, list[int]] = {}
        for line in self.lines:
            if line.kind in RUNNING_TEXT and line.chars:
                found.setdefault(line.block, []).append(line.chars)
        return {block: chars[-1] for block, chars in found.items() if len(chars) > 1}

    @cached_property
    def tops(self) -> tuple[int, ...]:
        """Rows before each line, and the sum as the last entry."""
        sums = [0]
        for line in self.lines:
            sums.append(sums[-1] + line.rows)
        return tuple(sums)

    @cached_property
    def saved(self) -> tuple[int, ...]:
        """For each line, the rows that it takes less at the head of a frame, and 0 for the end."""
        return (*map(_saved, self.lines), 0)

    @cached_property
    def torn(self) -> int:
        """Lines of tables that their columns are too narrow for, and cells that are torn into short lines."""
        cells: dict[tuple[int, int, int], list[Line]] = {}
        for line in self.lines:
            for one in line.cells:
                cells.setdefault((line.block, line.item if one.row < 0 else one.row, one.cell), []).append(one.line)
        return sum(bool(line.amiss) for lines in cells.values() for line in lines) + sum(map(_is_torn, cells.values()))

    @cached_property
    def framed(self) -> tuple[tuple[int, int], ...]:
        """For each box and pull quote, its first line and the one behind its last."""
        found: list[tuple[int, int]] = []
        for number, line in enumerate(self.lines):
            if line.frame and found and found[-1][1] == number and self.lines[number - 1].opener == line.opener:
                found[-1] = (found[-1][0], number + 1)
            elif line.frame:
                found.append((number, number + 1))
        return tuple(found)

    @property
    def rows(self) -> int:
        """Rows that all lines take together."""
        return self.tops[-1]

    @cached_property
    def closing(self) -> tuple[FlowLine, ...]:
        """The credit, where it has lines of its own: it stands at the end also of a text that does not fit."""
        at = len(self.lines)
        while at and self.lines[at - 1].kind == "credit":
            at -= 1
        return self.lines[at:]

    @cached_property
    def legal(self) -> tuple[int, ...]:
        """For each place, the last place at or before it where a frame may end; -1 where there is none."""
        found, last = [], -1
        for here in range(len(self.lines) + 1):
            if here == len(self.lines) or here == 0 or (self.lines[here].starts and self.lines[here - 1].ends):
                last = here
            found.append(last)
        return tuple(found)

    @cached_property
    def whole(self) -> tuple[int, ...]:
        """For each place, the last place at or before it where something begins that is kept whole; -1 for none."""
        begins = (here if line.whole and line.starts else -1 for here, line in enumerate(self.lines))
        return (*accumulate(begins, max), -1)

    def poured_leaving(self, frames: Sequence[int], least: int) -> tuple[Poured, int]:
        """As `pour`, in frames that are lower, the last first, by as many rows as let at least *least* find no place.

        Those rows, too.
        """
        poured, fewer = self.pour(frames), 0
        while poured.overset_rows < least and fewer < MOST_LEFT_OUT:
            fewer += 1
            each, more = divmod(fewer, len(frames))
            behind = len(frames) - more
            poured = self.pour([max(0, own - each - (n >= behind)) for n, own in enumerate(frames)])
        return poured, fewer

    def pour(self, frames: Sequence[int], until: int | None = None) -> Poured:
        """Fill frames of so many rows, one after the other; a rule that cannot be kept is broken and counted.

        `until` is where the flow ends for this once. A subhead at the head of a frame needs no white above it. A frame
        too low for a stanza, or for a table's row, stays empty where one that follows is high enough.
        """
        lines, tops = len(self.lines) if until is None else until, self.tops
        legal, saved = self.legal, self.saved
        ranges: list[tuple[int, int]] = []
        blanks, start, forced = [], 0, 0
        for capacity in frames:
            room = tops[start] + capacity + (saved[start] if start < lines else 0)
            end = bisect_right(tops, room, start + 1, lines + 1) - 1
            if end < lines:
                last = legal[end]
                if last > start or (last == start == end):
                    end = last
                elif self.lines[start].whole and self._height(start) <= max(frames[len(ranges) + 1 :], default=0):
                    end = start
                elif self.whole[end] > start:  # rather parted from what leads up to it than divided
                    end, forced = self.whole[end], forced + 1
                else:
                    forced += DIVIDED if self.lines[start].whole else 1
            ranges.append((start, end))
            blanks.append(room - tops[end] if end > start else capacity)
            start = end
        return Poured(tuple(ranges), tuple(blanks), start, tops[lines] - tops[start], forced)

    def _height(self, start: int) -> int:
        """Rows from the head of a frame to the next place where one may end."""
        end = next(end for end in range(start + 1, len(self.legal)) if self.legal[end] == end)
        return self.tops[end] - self.tops[start] - self.saved[start]
