"""A table as rows that flow: no row is divided, and its head stands again over what a column brings of it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, product

from layout.model.body import Merge, Table
from layout.model.page import Line
from layout.model.theme import Align
from layout.story.blocks import BlockPlace
from layout.story.columns import ColumnWidths
from layout.story.flow import CellLine, FlowLine
from layout.story.tablewidths import NARROWEST, WORD, TableCells, column_widths
from layout.units import Pt

WORTH_TURNING = 0.8
"""Share of its lines down to which a table must come for its short words to be turned as well."""
MOST_TABLES = 200
"""Tables that are remembered, each at one width, with the columns found for them."""
KEPT_WHOLE = 14
"""Lines of a table, its head and caption included, up to which it is not divided."""
FEWEST_DIVIDED, MOST_TIED = 4, 8
"""Rows of a table from which none stands alone where it is divided, and lines that two rows take at most for that."""
NOTHING = Line((), 0.0, 0.0, 0, 0)
"""The line of a row: its cells have its text."""


def set_table(block: Table, place: BlockPlace) -> list[FlowLine]:
    """A table; its caption and its head stay with its first row."""
    cells, columns = table_columns(block, place)
    caption = _caption(block, place)
    before = len(block.caption.plain) if block.caption else 0
    starts = list(accumulate((sum(len(cell.plain) for cell in row) for row in block.rows), initial=before))
    every = _rows(cells, columns, starts)
    heads = tuple(line for row in every[: block.heads] for line in row)
    lines = [*caption, *heads] if place.offset < starts[block.heads] else []
    rows = every[block.heads :]
    if not place.offset and sum(map(len, rows), len(lines)) <= KEPT_WHOLE:
        return _undivided([*lines, *(line for row in rows for line in row)])
    for row in range(block.heads, len(block.rows)):
        if starts[row] >= place.offset:
            first = row == block.heads and bool(caption or heads)
            tied = _is_alone(row, block, rows) or any(one.row < row < one.row + one.rows for one in block.merged)
            goes_on = any(one.row <= row < one.row + one.rows - 1 for one in block.merged)
            lines += _body_row(rows[row - block.heads], heads, glued=first or tied, ends=not goes_on)
    return [replace(lines[0], starts=True, whole=True), *lines[1:]] if lines else lines


def _is_alone(row: int, block: Table, rows: Sequence[Sequence[FlowLine]]) -> bool:
    """Whether a division before a row would leave one alone: below the head, or at the table's end under it again."""
    at, count = row - block.heads, len(rows)
    if count < FEWEST_DIVIDED or at not in (1, count - 1):
        return False
    return len(rows[at - 1]) + len(rows[at]) <= MOST_TIED


def _undivided(lines: Sequence[FlowLine]) -> list[FlowLine]:
    """A table that is short enough to be seen at a glance stays whole where a column can hold it."""
    last = len(lines) - 1
    return [replace(line, starts=i == 0, ends=i == last, whole=i == 0) for i, line in enumerate(lines)]


def table_columns(block: Table, place: BlockPlace) -> tuple[TableCells, ColumnWidths]:
    """The cells of a table at the largest of its sizes in which it fits the measure, and its columns."""
    known = place.setter.tables
    key = (block, place.measure)
    if key not in known:
        if len(known) >= MOST_TABLES:
            known.clear()
        cells, columns = _table_columns(block, place)
        known[key] = cells.size, cells.kept, columns
    size, kept, columns = known[key]
    return TableCells(block, place, size, kept), columns


def _table_columns(block: Table, place: BlockPlace) -> tuple[TableCells, ColumnWidths]:
    sizes = place.setter.style("table").sizes or (place.size,)
    for kept, size in product((WORD, NARROWEST), sizes):
        found = _at(TableCells(block, place, size, kept), place)
        if not found[1].over:
            break
    turned = _at(replace(found[0], kept=NARROWEST), place)
    return turned if turned[1].rows < WORTH_TURNING * found[1].rows else found


def _at(cells: TableCells, place: BlockPlace) -> tuple[TableCells, ColumnWidths]:
    return cells, column_widths(cells, place.measure / cells.size)


def too_wide(block: Table, place: BlockPlace) -> tuple[int, str] | None:
    """The column that a table too wide for the measure had best have shorter words in, and the longest of its cells."""
    cells, columns = table_columns(block, place)
    if not columns.over:
        return None
    worst = max(cells.columns, key=lambda column: cells.least[column])
    longest = max((row[worst].plain for row in block.rows), key=len)
    return worst, longest


def _caption(block: Table, place: BlockPlace) -> list[FlowLine]:
    if block.caption is None or place.offset:
        return []
    set_ = place.setter.title(block.caption, "table-caption", place.measure)
    return [
        FlowLine(line, "table-caption", place.number, starts=i == 0, ends=False, start=line.start, end=line.end)
        for i, line in enumerate(set_)
    ]


def _rows(cells: TableCells, columns: ColumnWidths, starts: Sequence[int]) -> list[list[FlowLine]]:
    """The rows of a table, each one line of the grid after the other; all characters of one count for its first.

    A cell of several rows stands in the middle of them.
    """
    heights = cells.heights(columns)
    tops = list(accumulate(heights, initial=0))
    found: list[list[CellLine]] = [[] for _ in range(tops[-1])]
    for row in range(len(heights)):
        for column in cells.columns:
            one = cells.merge(row, column)
            if (one.row, one.column) == (row, column):
                lines = _cell(cells, columns, one)
                first = tops[row] + (tops[row + one.rows] - tops[row] - len(lines)) // 2 * (one.rows > 1)
                for number, line in enumerate(lines, first):
                    found[number].append(line)
    plain = FlowLine(NOTHING, "table", cells.place.number, starts=False, ends=False, edges=_edges(cells, columns))
    made: list[list[FlowLine]] = [[] for _ in heights]
    for row, height in enumerate(heights):
        for i in range(height):
            own = replace(plain, start=starts[row + (i > 0)], end=starts[row + 1])
            made[row].append(replace(own, item=row, cells=tuple(found[tops[row] + i])))
    return made


def _edges(cells: TableCells, columns: ColumnWidths) -> tuple[Pt, ...]:
    """Where rules end that merged cells interrupt: in the middle between columns."""
    if not cells.merges:
        return ()
    inner = ((columns.left(column) - columns.gap / 2) * cells.size for column in cells.columns[1:])
    return (0.0, *inner, cells.place.measure)


def _body_row(lines: Sequence[FlowLine], heads: tuple[FlowLine, ...], glued: bool, ends: bool) -> list[FlowLine]:
    last = len(lines) - 1
    opens = (not glued, *(False for _ in lines[1:]))
    return [
        replace(line, starts=opens[i], ends=ends and i == last, again=heads, whole=opens[i])
        for i, line in enumerate(lines)
    ]


def _cell(cells: TableCells, columns: ColumnWidths, one: Merge) -> list[CellLine]:
    """The lines of a cell at their places in the table; in the middle over several columns, unless aligned."""
    row, column = one.row, one.column
    width, left = columns.across(column, one.columns), columns.left(column)
    figures = cells.numeric[column] if one.columns == 1 else None
    wish = cells.table.aligns[column] if column < len(cells.table.aligns) else None
    align = wish or (Align.END if figures else Align.CENTER if one.columns > 1 else Align.START)
    parts = cells.parts(row, column) if figures and row >= cells.table.heads else None
    found = []
    for line in cells.lines(row, column, width):
        free = width - line.width / cells.size
        if figures and figures.points and parts:
            shift = _aligned(align, width - figures.width) + figures.whole - parts[0]
        else:
            shift = _aligned(align, free)
        found.append(CellLine(column, line, (left + max(0.0, shift)) * cells.size, row))
    return found


def _aligned(align: Align, free: float) -> float:
    if align is Align.CENTER:
        return free / 2
    return free if align is Align.END else 0.0
