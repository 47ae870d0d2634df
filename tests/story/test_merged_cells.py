"""Merged cells: read as written, set over their rows and columns, nothing lost, nothing over anything else."""

import random
from itertools import pairwise

import pytest

from layout.model.body import Merge, Table, Text, squeezed
from layout.model.issue import Story
from layout.source.merges import kept_merges, overlapping, written_merges
from layout.story.body import StoryPart
from tests.page.generated import tianshan
from tests.patience import times
from tests.story.test_blocks import flow, words


def merged_table(seed: int, rows: int, columns: int) -> Table:
    """A table in which rectangles by chance are one cell."""
    chance = random.Random(seed)
    merges: list[Merge] = []
    for _ in range(8):
        row, column = chance.randrange(rows), chance.randrange(columns)
        one = Merge(row, column, chance.randint(1, min(3, rows - row)), chance.randint(1, min(3, columns - column)))
        crosses_head = row == 0 and one.rows > 1
        if one[2:] != (1, 1) and not crosses_head and overlapping([*merges, one]) is None:
            merges.append(one)
    made = [[words(chance, 10) for _ in range(columns)] for _ in range(rows)]
    for one in merges:
        for r in range(one.row, one.row + one.rows):
            for c in range(one.column, one.column + one.columns):
                if (r, c) != (one.row, one.column):
                    made[r][c] = Text(())
    return Table(tuple(map(tuple, made)), 1, (None,) * columns, merged=tuple(merges))


def marks(table: Table) -> list[list[str]]:
    """A table as an editor writes it."""
    found = []
    for r, row in enumerate(table.rows):
        found.append([])
        for c, cell in enumerate(row):
            one = table.merge(r, c)
            mark = cell.plain if (one.row, one.column) == (r, c) else "<" if c > one.column else "^"
            found[-1].append(mark)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_merged_cells_are_read_as_they_are_written(seed: int) -> None:
    table = merged_table(seed, 6, 5)
    assert written_merges(marks(table)) == (tuple(sorted(table.merged)), None)


@pytest.mark.parametrize(
    ("rows", "place", "form"),
    [
        ([["<", "a"]], (0, 0), "edge"),
        ([["^", "a"]], (0, 0), "edge"),
        ([["a", "<"], ["^", "b"]], (1, 0), "shape"),
        ([["a", "b"], ["c", "<"], ["<", "^"]], (2, 0), "edge"),
    ],
)
def test_what_makes_no_rectangle_is_told_at_its_place(rows: list[list[str]], place: tuple[int, int], form: str) -> None:
    assert written_merges(rows)[1] == (*place, form)


def test_rows_that_are_left_out_shorten_what_is_merged() -> None:
    assert kept_merges([Merge(0, 0, 3, 1), Merge(1, 1, 1, 9)], [0, 2], [0, 1]) == (Merge(0, 0, 2, 1),)


@pytest.mark.parametrize("measure", [13, 20, 27, 40])
def test_merged_cells_stand_whole_and_over_nothing(measure: int) -> None:
    size = tianshan().grid.size
    for seed in range(times(5, 30)):
        table = merged_table(seed, 7, 4)
        found = flow(StoryPart(Story("s", body=(table,))), measure)
        cells: dict[tuple[int, int], str] = {}
        for line in found.lines:
            ends = [(cell.x, cell.x + cell.line.width) for cell in sorted(line.cells, key=lambda cell: cell.x)]
            for (_, end), (start, _) in pairwise(ends):
                assert end <= start + size / 2, f"seed {seed}"
            assert all(end <= measure * size + 0.1 for _, end in ends)
            for cell in line.cells:
                cells[cell.row, cell.cell] = cells.get((cell.row, cell.cell), "") + cell.line.text
        wanted = {
            (r, c): squeezed(cell.plain) for r, row in enumerate(table.rows) for c, cell in enumerate(row) if cell
        }
        assert {place: squeezed(said) for place, said in cells.items()} == wanted
        assert all(not line.starts for line in found.lines[1:]) or len(found.lines) > 14
