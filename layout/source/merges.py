"""Merged cells of tables: ``<`` is one with the cell at its left, ``^`` with the one above; an .xlsx has its own."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from layout.model.body import Merge

LEFT, ABOVE = "<", "^"
"""What a cell holds that is one with its neighbour."""
MOST_MERGES = 2000
"""Merged cells that are read of a sheet."""
_CHUNK, _LONGEST = 1 << 20, 256
_REFERENCE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


class WrongMerge(NamedTuple):
    """A cell that cannot be merged as it says, and why."""

    row: int
    column: int
    form: str
    """``edge``: there is no such neighbour; ``shape``: with others it makes no rectangle."""


def written_merges(cells: Sequence[Sequence[str]]) -> tuple[tuple[Merge, ...], WrongMerge | None]:
    """The merged cells that the marks among cells make, and the first mark that is wrong."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for row, texts in enumerate(cells):
        for column, text in enumerate(texts):
            mark = text.strip()
            beside = {LEFT: (row, column - 1), ABOVE: (row - 1, column)}.get(mark, (row, column))
            if min(beside) < 0 or (beside != (row, column) and beside not in owners):
                return (), WrongMerge(row, column, "edge")
            owners[row, column] = owners.get(beside, beside)
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for cell, owner in owners.items():
        found.setdefault(owner, []).append(cell)
    merges = []
    for (row, column), of in found.items():
        (last_row, last_column) = max(r for r, _ in of), max(c for _, c in of)
        one = Merge(row, column, last_row - row + 1, last_column - column + 1)
        if len(of) != one.rows * one.columns or min(c for _, c in of) < column:
            return (), WrongMerge(*of[-1], "shape")
        merges += [one] if len(of) > 1 else []
    return tuple(merges), None


def covered(merges: Iterable[Merge]) -> set[tuple[int, int]]:
    """The cells that are one with another, in which their text stands."""
    return {
        (row, column)
        for one in merges
        for row in range(one.row, one.row + one.rows)
        for column in range(one.column, one.column + one.columns)
        if (row, column) != (one.row, one.column)
    }


def overlapping(merges: Sequence[Merge]) -> tuple[Merge, Merge] | None:
    """Two merged cells that share one."""
    taken: dict[tuple[int, int], Merge] = {}
    for one in merges:
        for row in range(one.row, one.row + one.rows):
            for column in range(one.column, one.column + one.columns):
                other = taken.setdefault((row, column), one)
                if other is not one:
                    return other, one
    return None


def without_rows(merges: Iterable[Merge], kept: Sequence[int], columns: int) -> tuple[Merge, ...]:
    """Merged cells in a table of which only these rows, and so many columns, are kept."""
    found = []
    for one in merges:
        rows = [number for number, row in enumerate(kept) if one.row <= row < one.row + one.rows]
        wide = min(one.columns, columns - one.column)
        if rows and wide > 0 and (len(rows) > 1 or wide > 1):
            found.append(Merge(rows[0], one.column, len(rows), wide))
    return tuple(found)


def sheet_merges(path: Path, part: str, rows: int, columns: int) -> tuple[Merge, ...]:
    """The merged cells of a sheet of an .xlsx within its first rows and columns; `part` is its name in the archive."""
    found = []
    for left, top, right, foot in _references(path, part):
        first, last = _column(left), min(_column(right), columns - 1)
        row, end = int(top) - 1, min(int(foot), rows) - 1
        if row <= end and first <= last and (row, first) != (end, last):
            found.append(Merge(row, first, end - row + 1, last - first + 1))
        if len(found) == MOST_MERGES:
            break
    return tuple(sorted(found))


def _references(path: Path, part: str) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
    with zipfile.ZipFile(path) as archive, archive.open(part) as file:
        kept = b""
        while chunk := file.read(_CHUNK):
            kept += chunk
            end = 0
            for match in _REFERENCE.finditer(kept):
                end = match.end()
                yield match[1], match[2], match[3], match[4]
            kept = kept[max(end, len(kept) - _LONGEST) :]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number - 1
