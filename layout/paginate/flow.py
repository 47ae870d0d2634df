"""A story's body as rows that flow through frames, and the rules for where a frame may end."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from layout.model.page import Line


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

    @property
    def chars(self) -> int:
        """Characters of the issue that it holds."""
        return self.line.end - self.line.start


@dataclass(frozen=True, slots=True)
class Poured:
    """How a flow filled frames."""

    ranges: tuple[tuple[int, int], ...]
    """For each frame, the flow lines it holds."""
    blanks: tuple[int, ...]
    """For each frame, the rows left free at its foot."""
    end: int
    """The first flow line that found no place; the number of lines where all did."""
    overset_rows: int
    forced: int = 0
    """Frames that had to end where they should not."""


@dataclass(frozen=True)
class Flow:
    """Lines in reading order."""

    lines: tuple[FlowLine, ...]

    @cached_property
    def tops(self) -> tuple[int, ...]:
        """Rows before each line, and the sum as the last entry."""
        sums = [0]
        for line in self.lines:
            sums.append(sums[-1] + line.rows)
        return tuple(sums)

    @property
    def rows(self) -> int:
        """Rows that all lines take together."""
        return self.tops[-1]

    def pour(self, frames: Sequence[int]) -> Poured:
        """Fill frames of so many rows, one after the other; a rule that cannot be kept is broken and counted."""
        ranges, blanks, start, forced = [], [], 0, 0
        for capacity in frames:
            end = bisect_right(self.tops, self.tops[start] + capacity) - 1
            legal = self._legal_end(start, end)
            if legal is None:
                legal, forced = end, forced + 1
            ranges.append((start, legal))
            blanks.append(capacity - (self.tops[legal] - self.tops[start]))
            start = legal
        return Poured(tuple(ranges), tuple(blanks), start, self.rows - self.tops[start], forced)

    def _legal_end(self, start: int, end: int) -> int | None:
        """The last place at or before `end` where a frame may stop; None where there is none."""
        if end >= len(self.lines):
            return len(self.lines)
        for here in range(end, start, -1):
            if self.lines[here].starts and self.lines[here - 1].ends:
                return here
        return start if end == start else None

    def chars_from(self, start: int) -> int:
        """Characters in the lines from `start` on."""
        return sum(line.chars for line in self.lines[start:])
