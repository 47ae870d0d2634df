"""Pages as text: boxes, areas, lines. What a reviewer reads and a test compares.

Places are columns and lines of the grid, from 1; what is off the lines (headings) has points from the box's top.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from layout.model.page import Box, Page, Pages, StoryFit, TextArea
from layout.model.theme import Theme

ON_GRID = frozenset({"body", "note", "subhead", "credit", "caption", "photo-credit", "jump"})
"""Kinds of areas whose lines stand on the lines of the grid."""


def trace(pages: Pages, theme: Theme) -> str:
    """All pages as text, and how each story came out; the same pages give the same text."""
    lines: list[str] = []
    for page in pages.pages:
        lines += _page(page, theme)
        lines += [f"  = {_fit(fit)}" for fit in pages.fits if fit.page == page.number]
        lines.append("")
    return "\n".join(lines)


def _page(page: Page, theme: Theme) -> Iterator[str]:
    yield f"page {page.number} “{page.source.section}” {page.template}: {theme.grid.columns} × {theme.rows}"
    for box in page.boxes:
        yield from _box(box, Cells(theme), "  ")


def _fit(fit: StoryFit) -> str:
    over = f", {fit.overset_lines} lines ({fit.overset_chars} characters) over" if fit.overset_lines else ""
    blank = f", {fit.blank_lines} blank" if fit.blank_lines else ""
    steps = f"; {'; '.join(fit.steps)}" if fit.steps else ""
    return f"{fit.id} in {fit.box}: {fit.lines} lines{over}{blank}{steps}"


@dataclass(frozen=True, slots=True)
class Cells:
    """Points to columns and lines of a theme's grid."""

    theme: Theme

    def column(self, x: float) -> float:
        """The column that begins at x, from 1; a fraction where something begins inside a column."""
        return round((x - self.theme.margin) / self.theme.grid.step + 1, 2)

    def line(self, y: float) -> float:
        """The line of the grid that begins at y, from 1."""
        return round((y - self.theme.page.top) / self.theme.grid.pitch + 1, 2)

    def of(self, box: Box) -> str:
        """Columns 1–3, lines 5–24."""
        rect, grid = box.rect, self.theme.grid
        right = self.column(rect.right + grid.gutter * grid.size) - 1
        return f"columns {self.column(rect.x):g}–{right:g}, lines {self.line(rect.y):g}–{self.line(rect.bottom) - 1:g}"


def _box(box: Box, cells: Cells, indent: str) -> Iterator[str]:
    signs = " framed" * box.framed + (f" {box.look}" if box.look else "")
    yield f"{indent}{box.slot} {box.id}: {cells.of(box)}{signs}"
    for picture in box.pictures:
        left, top, right, bottom = picture.crop
        where = f"column {cells.column(picture.rect.x):g}, line {cells.line(picture.rect.y):g}"
        size = f"{picture.rect.width:.1f} × {picture.rect.height:.1f} pt"
        crop = f"{left:.3f} {top:.3f} {right:.3f} {bottom:.3f}"
        yield f"{indent}  picture {picture.key} {where}, {size}, shows {crop}"
    for area in box.texts:
        yield from _area(area, box, cells, indent + "  ")
    for inner in box.boxes:
        yield from _box(inner, cells, indent + "  ")


def _area(area: TextArea, box: Box, cells: Cells, indent: str) -> Iterator[str]:
    column = cells.column(area.rect.x)
    if area.kind in ON_GRID:
        yield f"{indent}{area.kind} column {column:g}, line {cells.line(area.rect.y):g}"
    else:
        size = max((run.size for placed in area.lines for run in placed.line.runs), default=0.0)
        top = area.rect.y - box.rect.y
        yield f"{indent}{area.kind} column {column:g}, {top:.1f} pt down, {size:g} pt"
    for placed in area.lines:
        yield f"{indent}  |{placed.line.text}|"
