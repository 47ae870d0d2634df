"""The inside of a box: how many columns of which measure, and where they stand; those of a table."""

from dataclasses import dataclass

from layout.model.theme import Grid
from layout.units import Pt

Widths = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Equal columns inside a box. Offsets are from the box's left edge."""

    count: int
    measure: Pt
    """Width of a column, a whole number of 字."""
    gutter: Pt
    left: Pt
    """From the box's edge to the first column: 0 unless a frame (围框) is there."""
    grid: Grid

    def x(self, column: int) -> Pt:
        """Left edge of a column."""
        return self.left + column * (self.measure + self.gutter)

    def width(self, count: int) -> Pt:
        """Width of so many neighbouring columns."""
        return count * self.measure + (count - 1) * self.gutter


def columns_in(grid: Grid, span: int, divide: int = 0, clear: tuple[int, int] = (0, 0)) -> Columns:
    """Columns of a box that spans `span` columns of the grid.

    `divide` re-divides it into another number of columns (破栏); `clear`: 字 that it keeps clear of a frame at its left
    and its right. A measure is whole 字, so what the division leaves goes into the gutters.
    """
    if not divide and clear == (0, 0):
        return Columns(span, grid.measure * grid.size, grid.gutter * grid.size, 0.0, grid)
    chars = span * grid.measure + (span - 1) * grid.gutter - sum(clear)
    count = divide or span
    measure = int((chars - (count - 1) * grid.gutter) / count + 1e-6)
    left = clear[0] * grid.size
    if count == 1:
        return Columns(1, chars * grid.size, 0.0, left, grid)
    gutter = (chars - count * measure) / (count - 1)
    return Columns(count, measure * grid.size, gutter * grid.size, left, grid)


@dataclass(frozen=True, slots=True)
class ColumnWidths:
    """The columns of a table. Widths in em."""

    widths: Widths
    gap: float
    rows: int = 0
    """Lines of the grid that the table takes in them."""
    over: float = 0.0
    """By how much the table is too wide, em; then no widths are right."""

    def left(self, column: int) -> float:
        """Where a column begins."""
        return sum(self.widths[:column]) + column * self.gap

    def across(self, column: int, count: int) -> float:
        """What so many columns take together."""
        return sum(self.widths[column : column + count]) + (count - 1) * self.gap
