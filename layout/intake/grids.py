"""Tables while they are read: a cell over several columns or rows, and the places that it takes of its neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from layout.intake.manuscript import Look, Seen, SeenParagraph, SeenTable

LEFT, ABOVE = "<", "^"
"""How a body's table says that a cell is one with that at its left, or above."""
MOST = 100
"""Columns or rows over which a cell goes at most."""
Cell = tuple[Seen, ...]
"""What stands in a cell."""


def taken(mark: str) -> Cell:
    """A cell that is one with another."""
    return (SeenParagraph((), Look(joined=mark)),)


def joined(cell: Sequence[Seen]) -> str:
    """``<`` or ``^`` of a cell that is one with another, else nothing."""
    return cell[0].look.joined if cell and isinstance(cell[0], SeenParagraph) else ""


@dataclass(slots=True)
class CellGrid:
    """A table that is filled cell by cell."""

    rows: list[list[Cell]] = field(default_factory=list)
    down: dict[int, int] = field(default_factory=dict)
    """Columns that cells of former rows go on in, and for how many rows more."""

    def begin_row(self) -> None:
        """The cells that follow stand in a new row."""
        self.rows.append([])
        self._go_down()

    def put(self, cell: Cell, columns: int = 1, rows: int = 1) -> None:
        """One more cell of the row, which may go over several."""
        columns, rows = (min(max(one, 1), MOST) for one in (columns, rows))
        row = self.rows[-1]
        start = len(row)
        row.append(cell)
        row += [taken(joined(cell) or LEFT)] * (columns - 1)
        if rows > 1:
            self.down |= dict.fromkeys(range(start, start + columns), rows - 1)
        self._go_down()

    def _go_down(self) -> None:
        """Fill the next places of the row that cells above go on in."""
        row = self.rows[-1]
        while self.down.get(len(row)):
            self.down[len(row)] -= 1
            row.append(taken(ABOVE))

    def table(self) -> list[Seen]:
        """The table; none where there were no cells."""
        return [SeenTable(tuple(map(tuple, self.rows)))] if any(self.rows) else []


def shown(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows with words, and of these the columns up to the last with any; what then lost its neighbour is empty."""
    kept = [row for row in rows if any(map(_has, row))]
    wide = max((number for row in kept for number, cell in enumerate(row, 1) if _has(cell)), default=0)
    found: list[list[Cell]] = []
    for row in kept:
        found.append([])
        for at, cell in enumerate(row[:wide]):
            above = found[-2] if len(found) > 1 else []
            alone = (joined(cell) == ABOVE and at >= len(above)) or (joined(cell) == LEFT and not at)
            found[-1].append(() if alone else cell)
    return found


def _has(cell: Cell) -> bool:
    """Whether anything stands in a cell."""
    return any(not isinstance(one, SeenParagraph) or one.words for one in cell)


def spanning(row: Sequence[Cell]) -> bool:
    """Whether a row is one cell from end to end."""
    return len(row) > 1 and _has(row[0]) and all(joined(cell) == LEFT for cell in row[1:])


def titled(rows: Sequence[Sequence[Cell]]) -> tuple[list[Cell], list[Sequence[Cell]], list[Cell]]:
    """What a table says over its whole width above its head, the table, and what it says so below."""
    left = list(rows)
    above, below = list(_spanning(left)), list(_spanning(left[::-1]))
    rest = left[len(above) : len(left) - len(below)]
    return (above, rest, below[::-1]) if len(rest) > 1 else ([], left, [])


def _spanning(rows: Sequence[Sequence[Cell]]) -> Iterator[Cell]:
    for row in rows:
        if not spanning(row):
            return
        yield row[0]
