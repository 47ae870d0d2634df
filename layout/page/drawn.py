"""The leaves that a theme's templates draw, as high as they are to be: masthead, folio, notices, 导读."""

from collections.abc import Sequence
from dataclasses import dataclass

from layout.model.issue import ContentsLine, IssuePage
from layout.model.looks import Framing
from layout.model.page import Box
from layout.model.theme import TemplateNode, Theme
from layout.page.auto import CONTENTS, CONTENTS_ROWS, contents_lines, stacked_rows
from layout.page.cells import Cell, FixedCell
from layout.page.costs import PANEL_COST
from layout.page.options import DRAWN, Options
from layout.page.sheets import widths
from layout.story.place import Placer

LABEL_ROWS, LEAST_ENTRY = 2, 2
"""Rows of a 导读 above its first entry; rows of an entry where the page is full: two lines of small type."""


@dataclass
class PanelCell(FixedCell):
    """A 导读 whose entries have rows each: as high as they ask for, or lower where the page is full."""

    least_rows: int = 1

    def least(self) -> int:
        """Its rows where every entry has as few as it can read in."""
        return self.least_rows

    def cost(self, rows: int) -> float:
        """A little for each row that it lacks; it takes no more than it asks for."""
        return PANEL_COST * (self.rows - rows) if self.least_rows <= rows <= self.rows else super().cost(rows)

    def changes(self, low: int, high: int) -> range:
        """Up to the rows it asks for."""
        return range(max(0, low), min(high, self.rows - self.least_rows) + 1)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """One box."""
        return [self.placer.bare(self.slot, self.id, (column, row, self.span, min(rows, self.rows)), self.framing)]


def drawn_cell(
    node: TemplateNode, span: int, number: int, source: IssuePage, placer: Placer, framing: Framing
) -> Cell | None:
    """The cell of a leaf on a page of a *number*; none of a 导读 that names nothing."""
    id_ = f"p{number}.{node.slot}"
    least, most = _rows(node, span, source.contents, placer.theme)
    if least < most:
        return PanelCell(node.slot, id_, span, most, placer, framing, least)
    return FixedCell(node.slot, id_, span, most, placer, framing) if most else None


def drawn_cells(node: TemplateNode, span: int, contents: Sequence[ContentsLine], theme: Theme) -> int:
    """Cells (rows of one column) of a page template of so many columns that the theme draws."""
    if node.rows:
        return sum(drawn_cells(child, span, contents, theme) for child in node.rows)
    if node.columns:
        children = zip(node.columns, widths(node, span), strict=True)
        return sum(drawn_cells(child, width, contents, theme) for child, width in children)
    return span * _rows(node, span, contents, theme)[0] if node.slot in DRAWN else 0


def room_of(
    slot: str, node: TemplateNode, cells: tuple[int, int], contents: Sequence[ContentsLine], theme: Theme
) -> tuple[int, int] | None:
    """Columns and rows that a page template, given so many, leaves to a leaf of a slot beside what the theme draws."""
    if node.slot == slot:
        return cells
    span, rows = cells
    if node.columns:
        parts = [(child, (width, rows)) for child, width in zip(node.columns, widths(node, span), strict=True)]
    else:
        drawn = [(_rows(child, span, contents, theme)[0] if child.slot in DRAWN else 0) for child in node.rows]
        left = rows - sum(
            own + Options(child.options).whole("space") for child, own in zip(node.rows, drawn, strict=True) if own
        )
        parts = [(child, (span, left)) for child in node.rows]
    found = (room_of(slot, child, own, contents, theme) for child, own in parts)
    return next((room for room in found if room), None)


def _rows(node: TemplateNode, span: int, contents: Sequence[ContentsLine], theme: Theme) -> tuple[int, int]:
    """The rows that a drawn leaf takes where the page is full, and those it asks for; none of a 导读 of nothing."""
    rows = node.lines or node.min_lines or 1
    if node.slot != CONTENTS:
        return rows, rows
    options = Options(node.options)
    if each := options.whole("entry"):
        least, most = (LABEL_ROWS + one * len(contents) for one in (min(each, LEAST_ENTRY), each))
        return (max(rows, least), max(rows, most)) if contents else (0, 0)
    lines = contents_lines(contents, theme, span)
    wanted = stacked_rows(contents, theme, span) if options.flag("stacked") else CONTENTS_ROWS * lines
    rows = max(rows, wanted) if wanted or node.lines else 0
    return rows, rows
