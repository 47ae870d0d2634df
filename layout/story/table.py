"""A table as rows that flow: no row is divided, and its head stands again over what a column brings of it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, product

from layout.model.body import Table
from layout.model.page import Line
from layout.model.theme import Align
from layout.story.blocks import BlockPlace
from layout.story.flow import CellLine, FlowLine
from layout.story.tablewidths import NARROWEST, WORD, ColumnWidths, TableCells, column_widths

WORTH_TURNING = 0.8
"""Share of its lines down to which a table must come for its short words to be turned as well."""
KEPT_WHOLE = 14
"""Lines of a table, its head and caption included, up to which it is not divided."""
NOTHING = Line((), 0.0, 0.0, 0, 0)
"""The line of a row: its cells have its text."""


def set_table(block: Table, place: BlockPlace) -> list[FlowLine]:
    """A table; its caption and its head stay with its first row."""
    cells, columns = table_columns(block, place)
    caption = _caption(block, place)
    before = len(block.caption.plain) if block.caption else 0
    starts = list(accumulate((sum(len(cell.plain) for cell in row) for row in block.rows), initial=before))
    heads = tuple(
        line for row in range(block.heads) for line in _row(cells, columns, row, (starts[row], starts[row + 1]))
    )
    lines = [*caption, *heads] if place.offset < starts[block.heads] else []
    rows = [_row(cells, columns, row, (starts[row], starts[row + 1])) for row in range(block.heads, len(block.rows))]
    if not place.offset and sum(map(len, rows), len(lines)) <= KEPT_WHOLE:
        return _undivided([*lines, *(line for row in rows for line in row)])
    for row in range(block.heads, len(block.rows)):
        if starts[row] >= place.offset:
            first = row == block.heads and bool(caption or heads)
            lines += _body_row(rows[row - block.heads], heads, glued=first)
    return [replace(lines[0], starts=True, whole=True), *lines[1:]] if lines else lines


def _undivided(lines: Sequence[FlowLine]) -> list[FlowLine]:
    """A table that is short enough to be seen at a glance stays whole where a column can hold it."""
    last = len(lines) - 1
    return [replace(line, starts=i == 0, ends=i == last, whole=i == 0) for i, line in enumerate(lines)]


def table_columns(block: Table, place: BlockPlace) -> tuple[TableCells, ColumnWidths]:
    """The cells of a table at the largest of its sizes in which it fits the measure, and its columns."""
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
    set_ = place.setter.paragraph(block.caption, "table-caption", place.measure).lines
    return [
        FlowLine(line, "table-caption", place.number, starts=i == 0, ends=False, start=line.start, end=line.end)
        for i, line in enumerate(set_)
    ]


def _row(cells: TableCells, columns: ColumnWidths, row: int, span: tuple[int, int]) -> list[FlowLine]:
    """A row of a table, one line of the grid after the other; all of its characters count for the first."""
    found: list[list[CellLine]] = [[]]
    for column in cells.columns:
        for number, line in enumerate(_cell(cells, columns, row, column)):
            if number == len(found):
                found.append([])
            found[number].append(line)
    return [
        FlowLine(
            NOTHING,
            "table",
            cells.place.number,
            starts=False,
            ends=False,
            start=span[0] if i == 0 else span[1],
            end=span[1],
            item=row,
            cells=tuple(lines),
        )
        for i, lines in enumerate(found)
    ]


def _body_row(lines: Sequence[FlowLine], heads: tuple[FlowLine, ...], glued: bool) -> list[FlowLine]:
    last = len(lines) - 1
    opens = (not glued, *(False for _ in lines[1:]))
    return [replace(line, starts=opens[i], ends=i == last, again=heads, whole=opens[i]) for i, line in enumerate(lines)]


def _cell(cells: TableCells, columns: ColumnWidths, row: int, column: int) -> list[CellLine]:
    """The lines of a cell at their places in the table."""
    width, left = columns.widths[column], columns.left(column)
    figures = cells.numeric[column]
    wish = cells.table.aligns[column] if column < len(cells.table.aligns) else None
    align = wish or (Align.END if figures else Align.START)
    parts = cells.parts(row, column) if figures and row >= cells.table.heads else None
    found = []
    for line in cells.lines(row, column, width):
        free = width - line.width / cells.size
        if figures and figures.points and parts:
            shift = _aligned(align, width - figures.width) + figures.whole - parts[0]
        else:
            shift = _aligned(align, free)
        found.append(CellLine(column, line, (left + max(0.0, shift)) * cells.size))
    return found


def _aligned(align: Align, free: float) -> float:
    if align is Align.CENTER:
        return free / 2
    return free if align is Align.END else 0.0
