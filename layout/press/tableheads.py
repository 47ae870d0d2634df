"""Which heads the cells of tables have, as screen.pdf tells those who hear it: in tables with merged cells, too.

WeasyPrint names the heads of a cell by its number in its row, which is its column only where no cell is merged.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, String

_ROW_GROUPS = ("/THead", "/TBody", "/TFoot")


def name_heads(elements: Sequence[Any]) -> None:
    """Give each head a name of its own, and each cell of a table the names of the heads over it, from above."""
    tables = (element for element in elements if element.get("/S") == "/Table")
    for number, table in enumerate(tables, 1):
        _name_heads(table, f"head-{number}")


def _name_heads(table: Any, name: str) -> None:
    heads: dict[int, list[str]] = {}
    named = 0
    for cells in _columns([list(_kids(row)) for row in _rows(table)]):
        for cell, columns in cells:
            _lead(cell, dict.fromkeys(head for column in columns for head in heads.get(column, ())))
        for cell, columns in cells:
            if cell.get("/S") != "/TH":
                continue
            named += 1
            cell.ID = String(f"{name}-{named}")
            for column in columns:
                heads.setdefault(column, []).append(f"{name}-{named}")


def _rows(table: Any) -> Iterator[Any]:
    for kid in _kids(table):
        if kid.get("/S") in _ROW_GROUPS:
            yield from _rows(kid)
        elif kid.get("/S") == "/TR":
            yield kid


def _kids(element: Any) -> Iterator[Any]:
    """The elements in an element."""
    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, Array) else (kids,):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _columns(rows: Sequence[Sequence[Any]]) -> Iterator[list[tuple[Any, range]]]:
    """The cells of each row with the columns that they take, which cells of rows above may keep from others."""
    down: dict[int, int] = {}
    for row in rows:
        at, found = 0, []
        taken = {column for column, more in down.items() if more}
        for cell in row:
            while at in taken:
                at += 1
            wide = _span(cell, "/ColSpan")
            found.append((cell, range(at, at + wide)))
            at += wide
        down = {column: more - 1 for column, more in down.items() if more}
        for cell, columns in found:
            down |= dict.fromkeys(columns, _span(cell, "/RowSpan") - 1)
        yield found


def _span(cell: Any, name: str) -> int:
    own = cell.get("/A")
    return int(own.get(name, 1)) if isinstance(own, Dictionary) else 1


def _lead(cell: Any, heads: Iterable[str]) -> None:
    """Name the heads of a cell."""
    own = cell.get("/A")
    if not isinstance(own, Dictionary):
        return
    names = [String(head) for head in heads]
    if names:
        own.Headers = Array(names)
    elif Name.Headers in own:
        del own[Name.Headers]
