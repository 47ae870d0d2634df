"""Spreadsheets that an issue names for its tables: .xlsx and .csv, their values as they are shown.

Nothing in them is run or fetched: macros, formulas and links to other files stay where they are.
"""

import csv
import importlib
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layout.errors import LayoutError, Said, Span, error, said
from layout.fields.findings import Findings
from layout.limits import Overdue, within
from layout.model.body import Merge
from layout.source.cellformats import shown
from layout.source.encoding import read_text_file
from layout.source.merges import kept_merges
from layout.source.sheetxml import SheetLayout, sheet_layout

MOST_BYTES = 60 << 20
"""What an .xlsx may unpack to; one of 100,000 filled rows takes about 20 MB."""
SECONDS = 4.0
EMPTY_ROWS = 200
"""Rows without a value in a sheet, behind which nothing more is looked for."""
READ_ROWS, READ_COLUMNS = 1000, 100
"""Of a sheet: more than any table may have."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """What stands in a sheet, row by row."""

    path: Path
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Merge, ...] = ()
    hidden: tuple[int, int] = (0, 0)
    """Rows and columns with values that are left out, because the sheet hides them."""


def read_sheet(path: Path, name: str, findings: Findings, span: Span) -> SheetRows:
    """A sheet of a file, the first that is not hidden where none is named. Raises LayoutError (exit code 1 or 2)."""
    if path.suffix.lower() in (".csv", ".tsv"):
        text = read_text_file(path, findings, span).text
        if max(map(len, text.splitlines()), default=0) > csv.field_size_limit():
            raise _fault(span, said("hint-copy-sheet"), path, "large")
        try:
            return SheetRows(path, tuple(_comma_rows(text)))
        except csv.Error:
            raise _fault(span, said("hint-csv-quotes"), path, "quotes") from None
    if path.suffix.lower() == ".xls":
        raise _fault(span, said("hint-save-xlsx"), path, "old")
    try:
        with within(SECONDS):
            return _book_rows(path, name, span)
    except LayoutError:
        raise
    except Overdue:
        raise _fault(span, said("hint-copy-sheet"), path, "large") from None
    except Exception:  # whatever a stranger's file makes of a library
        raise _fault(span, said("hint-save-xlsx"), path) from None


def _fault(span: Span, hint: Said, path: Path, form: str = "") -> LayoutError:
    return LayoutError([error("unreadable-sheet", span, hint, form=form, file=path.name)], 1)


def _comma_rows(text: str) -> Iterator[tuple[str, ...]]:
    """Rows of a CSV, divided by whatever its first line is divided by most."""
    first = text.partition("\n")[0]
    divider = max(("\t", ",", ";"), key=first.count)
    lines = text.splitlines(keepends=True)
    yield from (tuple(row) for row in csv.reader(lines, delimiter=divider, strict=True))


def _book_rows(path: Path, name: str, span: Span) -> SheetRows:
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise _fault(span, said("hint-copy-sheet"), path, "large")
    openpyxl = importlib.import_module("openpyxl")
    values, formulas = (
        openpyxl.load_workbook(path, read_only=True, data_only=plain, keep_links=False) for plain in (True, False)
    )
    try:
        title = _title(values, name, path, span)
        rows = [
            [_cell(cell, formula, path, span) for cell, formula in zip(row, under, strict=False)]
            for row, under in zip(_filled(values[title]), _filled(formulas[title]), strict=False)
        ]
        part = str(getattr(values[title], "_worksheet_path", "")).lstrip("/")
        layout = sheet_layout(path, part, len(rows), READ_COLUMNS) if part else SheetLayout()
        far = _far_value(values[title], layout, len(rows))
    finally:
        values.close()
        formulas.close()
    if far:
        hint = said("hint-far-cell")
        raise LayoutError([error("unreadable-sheet", span, hint, form="far", file=path.name, cell=far)], 1)
    return _shown(path, rows, layout)


def _far_value(sheet: Any, layout: SheetLayout, rows: int) -> str:
    """The cell that holds something beyond what is read of a sheet; empty where none does."""
    beyond = [(layout.lowest, layout.last_row >= rows), (layout.outermost, layout.last_column >= READ_COLUMNS)]
    for cell, far in beyond:
        if far and str(sheet[cell].value or "").strip():
            return cell
    return ""


def _shown(path: Path, rows: Sequence[Sequence[str]], layout: SheetLayout) -> SheetRows:
    """What a sheet shows: no row and no column that is hidden in it."""
    width = max((number for row in rows for number, cell in enumerate(row, 1) if cell), default=0)
    down = [number for number in range(len(rows)) if number not in layout.hidden_rows]
    across = [number for number in range(width) if number not in layout.hidden_columns]
    seen = tuple(tuple(rows[row][column] for column in across if column < len(rows[row])) for row in down)
    hidden = (sum(any(rows[row]) for row in range(len(rows)) if row not in down), width - len(across))
    return SheetRows(path, seen, kept_merges(layout.merged, down, across), hidden)


def _title(book: Any, name: str, path: Path, span: Span) -> str:
    """The sheet that is wanted."""
    seen = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if name and name not in book.sheetnames:
        hint = said("hint-sheets", names=tuple(seen))
        raise LayoutError([error("unreadable-sheet", span, hint, form="sheet", file=path.name, sheet=name)], 1)
    if not name and not seen:
        raise _fault(span, said("hint-unhide"), path, "hidden")
    return name or str(seen[0])


def _filled(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """Rows up to the last before a long stretch of empty ones."""
    empty = 0
    for row in sheet.iter_rows(max_row=READ_ROWS, max_col=READ_COLUMNS):
        empty = 0 if any(cell.value is not None for cell in row) else empty + 1
        if empty > EMPTY_ROWS:
            return
        yield row


def _cell(cell: Any, formula: Any, path: Path, span: Span) -> str:
    """A cell as it is shown."""
    if cell.value is None and isinstance(formula.value, str) and formula.value.startswith("="):
        hint, at = said("hint-save-values"), formula.coordinate
        raise LayoutError([error("unreadable-sheet", span, hint, form="formula", file=path.name, cell=at)], 1)
    return shown(cell.value, getattr(cell, "number_format", "General") or "General")
