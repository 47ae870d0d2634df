"""The leaves that a theme's templates draw, as high as they are to be: masthead, folio, notices, 导读."""

from dataclasses import dataclass

from layout.model.issue import IssuePage
from layout.model.looks import Framing
from layout.model.page import Box
from layout.model.theme import TemplateNode
from layout.page.auto import CONTENTS, CONTENTS_ROWS, contents_lines, stacked_rows
from layout.page.cells import Cell, FixedCell
from layout.page.costs import PANEL_COST
from layout.page.options import Options
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
    rows = node.lines or node.min_lines or 1
    if node.slot != CONTENTS:
        return FixedCell(node.slot, id_, span, rows, placer, framing)
    options, entries = Options(node.options), source.contents
    if each := options.whole("entry"):
        least, most = (LABEL_ROWS + one * len(entries) for one in (min(each, LEAST_ENTRY), each))
        return PanelCell(node.slot, id_, span, max(rows, most), placer, framing, max(rows, least)) if entries else None
    stacked = options.flag("stacked")
    lines = contents_lines(entries, placer.theme, span)
    wanted = stacked_rows(entries, placer.theme, span) if stacked else CONTENTS_ROWS * lines
    rows = max(rows, wanted) if wanted or node.lines else 0
    return FixedCell(node.slot, id_, span, rows, placer, framing) if rows else None
