"""Merged cells of tables: ``<`` is one with the cell at its left, ``^`` with the one above."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from layout.model.body import Merge

LEFT, ABOVE = "<", "^"
"""What a cell holds that is one with its neighbour."""


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


def kept_merges(merges: Iterable[Merge], rows: Sequence[int], columns: Sequence[int]) -> tuple[Merge, ...]:
    """Merged cells in a table of which only these rows and columns are kept."""
    found = []
    for one in merges:
        down = [number for number, row in enumerate(rows) if one.row <= row < one.row + one.rows]
        across = [number for number, column in enumerate(columns) if one.column <= column < one.column + one.columns]
        if down and across and len(down) + len(across) > 2:
            found.append(Merge(down[0], across[0], len(down), len(across)))
    return tuple(found)
