"""A spreadsheet as it is seen: its values as Excel shows and last saved them. No formula is reckoned, no macro run."""

import csv
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from layout.errors import note, said, warning
from layout.intake.archive import PackedFile
from layout.intake.manuscript import Gathered, Look, Manuscript, Role, Seen, UnreadableError, Why, plain_paragraph
from layout.intake.plaintext import table_of
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
    gathered.blocks += _blocks(rows, ())
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
        values, formulas = (openpyxl.load_workbook(file, data_only=plain, keep_links=False) for plain in (True, False))
    seen = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    for sheet in values.worksheets:
        rows = _rows(sheet, formulas[sheet.title], gathered)
        if sheet.sheet_state != "visible":
            gathered.leave_out(Why.SHEET, " ".join(cell for row in rows for cell in row if cell))
            continue
        named = len(seen) > 1 and not sheet.title.lower().startswith(_USUAL)
        if named and any(cell for row in rows for cell in row):
            gathered.blocks.append(plain_paragraph(sheet.title, Look(Role.HEADING, level=2)))
        gathered.blocks += _blocks(rows, [one.max_row for one in sheet.merged_cells.ranges])
    return gathered.finished()


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


def _blocks(rows: Sequence[Sequence[str]], joined: Sequence[int]) -> Iterable[Seen]:
    """The title over a table, the table, the lines under it; *joined*: rows, from 1, in which joined cells end."""
    rows = [list(row) for row in rows]
    start, end = 0, len(rows)
    while start < end and sum(map(bool, rows[start])) <= 1:
        start += 1
    while end > start and (not any(rows[end - 1]) or _is_note(rows[end - 1])):
        end -= 1
    for number, row in enumerate(rows[:start]):
        text = "".join(row)
        if text:
            title = number == 0 and len(text) <= _TITLE
            yield plain_paragraph(text, Look(Role.TITLE if title else Role.BODY))
    if end > start:
        yield table_of([row for row in rows[start:end] if any(row)], any(start < at <= end for at in joined))
    yield from (plain_paragraph("".join(row)) for row in rows[end:] if any(row))


def _is_note(row: Sequence[str]) -> bool:
    """Whether a row under a table is a remark: one cell, and words that begin one."""
    return sum(map(bool, row)) == 1 and "".join(row).startswith(_BEHIND)
