"""What the XML of a sheet says beside its values: merged cells, what is hidden, where its last value stands.

openpyxl tells none of it where it reads a sheet of any size, row by row.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from layout.model.body import Merge

MOST_MERGES = 2000
"""Merged cells that are read of a sheet."""
_CHUNK, _LONGEST = 1 << 20, 1024
_REFERENCE = rb'"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
_TAG = re.compile(
    rb"<(?:\w+:)?(?:mergeCell\s[^>]*?ref=" + _REFERENCE + rb"|row(\s[^>]*)>|col(\s[^>]*)>"
    rb'|c\s[^>]*?r="([A-Z]{1,3})(\d{1,7})"[^>]*>(?=<(?:\w+:)?(?:v|is|f)[\s>]))'
)
_HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
_NUMBER = {name: re.compile(rb"\s" + name.encode() + rb'="(\d{1,7})"') for name in ("r", "min", "max")}


@dataclass(slots=True)
class SheetLayout:
    """Rows and columns from 0."""

    merged: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    last_row: int = -1
    last_column: int = -1
    """The last with a value."""
    lowest: str = ""
    outermost: str = ""
    """A cell with a value in the last row, and one in the last column, as the sheet names it."""


def sheet_layout(path: Path, part: str, rows: int, columns: int) -> SheetLayout:
    """Of the sheet that has this name in an .xlsx, in so many rows and columns; its last value wherever it stands."""
    found = SheetLayout()
    for tag in _tags(path, part):
        left, top, right, foot, row, column, letters, number = tag.groups()
        if left is not None:
            _merge(found, (left, top, right, foot), rows, columns)
        elif row is not None:
            if _HIDDEN.search(row) and (place := _NUMBER["r"].search(row)):
                found.hidden_rows.add(int(place[1]) - 1)
        elif column is not None:
            first, last = _NUMBER["min"].search(column), _NUMBER["max"].search(column)
            if _HIDDEN.search(column) and first and last:
                found.hidden_columns |= set(range(int(first[1]) - 1, min(int(last[1]), columns)))
        else:
            _value(found, letters, number)
    found.merged.sort()
    return found


def _merge(found: SheetLayout, reference: tuple[bytes, bytes, bytes, bytes], rows: int, columns: int) -> None:
    left, top, right, foot = reference
    first, last = _column(left), min(_column(right), columns - 1)
    row, end = int(top) - 1, min(int(foot), rows) - 1
    if row <= end and first <= last and (row, first) != (end, last) and len(found.merged) < MOST_MERGES:
        found.merged.append(Merge(row, first, end - row + 1, last - first + 1))


def _value(found: SheetLayout, letters: bytes, number: bytes) -> None:
    row, column = int(number) - 1, _column(letters)
    if row > found.last_row:
        found.last_row, found.lowest = row, (letters + number).decode()
    if column > found.last_column:
        found.last_column, found.outermost = column, (letters + number).decode()


def _tags(path: Path, part: str) -> Iterator[re.Match[bytes]]:
    with zipfile.ZipFile(path) as archive, archive.open(part) as file:
        kept = b""
        while chunk := file.read(_CHUNK):
            kept += chunk
            end = 0
            for match in _TAG.finditer(kept):
                end = match.end()
                yield match
            kept = kept[max(end, len(kept) - _LONGEST) :]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number - 1
