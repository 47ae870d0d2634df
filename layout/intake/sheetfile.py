"""A spreadsheet as it is seen: its values as Excel shows and last saved them. No formula is reckoned, no macro run."""

import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from layout.errors import note, said, warning
from layout.intake.archive import PackedFile
from layout.intake.grids import ABOVE, LEFT, Cell, taken
from layout.intake.manuscript import (
    Gathered,
    Look,
    Manuscript,
    Role,
    Seen,
    SeenTable,
    UnreadableError,
    Why,
    plain_paragraph,
)
from layout.source.cellformats import shown

MOST_ROWS, MOST_COLUMNS = 2000, 100
_TITLE = 40
"""Characters of a sheet's title at most."""
_BEHIND = ("注", "备注", "说明", "制表", "填表", "来源", "供稿", "数据来源", "（", "(")  # data
_USUAL = ("sheet", "工作表", "book", "表")  # data
"""How sheets are called that nobody named."""


def read_commas(file: Path, text: str) -> Manuscript:
    """What is seen in a .csv: rows divided by whatever stands in it most."""
    gathered = Gathered(file)
    divider = max(("\t", ",", ";"), key=text.count)
    try:
        rows = list(csv.reader(text.splitlines(), delimiter=divider))
    except csv.Error:
        raise UnreadableError("damaged", said("hint-save-xlsx")) from None
    gathered.blocks += _blocks(rows, {})
    return gathered.finished()


def read_workbook(file: Path) -> Manuscript:
    """What is seen in an .xlsx. Raises UnreadableError."""
    packed = PackedFile(file)
    for name in packed.names():
        if name.endswith(".xml") and name.startswith("xl/"):
            packed.xml(name)  # which refuses bombs and entities before the library sees them
    gathered = Gathered(file)
    if packed.has("xl/vbaProject.bin"):
        gathered.told.append(note("import-macros", None, file=file.name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what the library does not keep: filters, drawings
        values, formulas, bare = _opened(file)
    seen = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    for sheet in values.worksheets:
        rows = _rows(sheet, formulas[sheet.title], gathered)
        if sheet.sheet_state != "visible":
            gathered.leave_out(Why.SHEET, " ".join(cell for row in rows for cell in row if cell))
            continue
        named = len(seen) > 1 and not sheet.title.lower().startswith(_USUAL)
        if named and any(cell for row in rows for cell in row):
            gathered.blocks.append(plain_paragraph(sheet.title, Look(Role.HEADING, level=2)))
        marks = _marks(sheet)
        gathered.leave_out(Why.HIDDEN, " ".join(_beneath(bare[sheet.title], marks)))
        gathered.blocks += _blocks(rows, marks)
    return gathered.finished()


def _opened(file: Path) -> tuple[Any, Any, Any]:
    """A workbook with its values, with its formulas, and with its values as if no cells were joined.

    It is given as bytes: by its name (.xls) the library would refuse it.
    """
    content = file.read_bytes()
    ways = ({"data_only": True}, {"data_only": False}, {"data_only": True, "read_only": True})
    values, formulas, bare = (openpyxl.load_workbook(io.BytesIO(content), keep_links=False, **way) for way in ways)
    return values, formulas, bare


def _rows(sheet: Any, formulas: Any, gathered: Gathered) -> list[list[str]]:
    """The rows of a sheet up to the last that is filled, as wide as its widest."""
    rows: list[list[str]] = []
    bare: list[str] = []
    for cells in sheet.iter_rows(max_row=min(sheet.max_row, MOST_ROWS), max_col=min(sheet.max_column, MOST_COLUMNS)):
        row = []
        for cell in cells:
            written = formulas.cell(cell.row, cell.column).value
            if cell.value is None and isinstance(written, str) and written.startswith("="):
                bare.append(cell.coordinate)
            row.append(" ".join(shown(cell.value, getattr(cell, "number_format", "") or "General").split()))
        rows.append(row)
    if bare:
        hint = said("hint-save-values")
        cells = tuple(bare[:8])
        gathered.told.append(
            warning("import-formula", None, hint, file=gathered.file.name, count=len(bare), cells=cells)
        )
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        hint = said("hint-copy-sheet")
        gathered.told.append(warning("import-sheet-large", None, hint, file=gathered.file.name, rows=MOST_ROWS))
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((number for row in rows for number, cell in enumerate(row, 1) if cell), default=0)
    return [row[:width] for row in rows]


def _blocks(rows: Sequence[Sequence[str]], marks: Mapping[tuple[int, int], str]) -> Iterable[Seen]:
    """The title over a table, the table, the lines under it; *marks*: of which neighbours cells are a part."""
    start, end = 0, len(rows)
    while start < end and sum(map(bool, rows[start])) <= 1 and not _goes_down(start, marks):
        start += 1
    while end > start and (not any(rows[end - 1]) or _is_note(end - 1, rows[end - 1], marks)):
        end -= 1
    for number, row in enumerate(rows[:start]):
        text = "".join(row)
        if text:
            title = number == 0 and len(text) <= _TITLE
            yield plain_paragraph(text, Look(Role.TITLE if title else Role.BODY))
    if end > start:
        yield SeenTable(tuple(_cells(number, rows[number], marks) for number in range(start, end)))
    yield from (plain_paragraph("".join(row)) for row in rows[end:] if any(row))


def _cells(number: int, row: Sequence[str], marks: Mapping[tuple[int, int], str]) -> tuple[Cell, ...]:
    """A row of the table."""
    found = ((text, marks.get((number, column), "")) for column, text in enumerate(row))
    return tuple(taken(mark) if mark else (plain_paragraph(text),) if text else () for text, mark in found)


def _goes_down(number: int, marks: Mapping[tuple[int, int], str]) -> bool:
    """Whether a cell of a row goes on in the next one: it is one of a head."""
    return any(row == number + 1 and mark == ABOVE for (row, _), mark in marks.items())


def _is_note(number: int, row: Sequence[str], marks: Mapping[tuple[int, int], str]) -> bool:
    """Whether a row under a table is a remark: one cell, over all columns or with words that begin one."""
    across = len(row) > 1 and all(marks.get((number, column)) == LEFT for column in range(1, len(row)))
    return sum(map(bool, row)) == 1 and (across or "".join(row).startswith(_BEHIND))


def _beneath(sheet: Any, marks: Mapping[tuple[int, int], str]) -> Iterator[str]:
    """What stands in cells that one over them hides; the library reads it only where it joins none."""
    last = max((row for row, _ in marks), default=-1)
    for number, row in enumerate(sheet.iter_rows(max_row=last + 1, max_col=MOST_COLUMNS) if marks else ()):
        for column, cell in enumerate(row):
            if (number, column) in marks and cell.value is not None:
                yield shown(cell.value, getattr(cell, "number_format", "") or "General")


def _marks(sheet: Any) -> dict[tuple[int, int], str]:
    """Of which neighbours the joined cells of a sheet are a part, by row and column from 0."""
    found: dict[tuple[int, int], str] = {}
    for one in sheet.merged_cells.ranges:
        if one.max_row > MOST_ROWS or one.max_col > MOST_COLUMNS:
            continue
        for row in range(one.min_row, one.max_row + 1):
            for column in range(one.min_col, one.max_col + 1):
                found[row - 1, column - 1] = ABOVE if row > one.min_row else LEFT
        del found[one.min_row - 1, one.min_col - 1]
    return found
