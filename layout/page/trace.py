"""Pages as text: boxes, areas, lines. What a reviewer reads and a test compares.

Places are columns and lines of the grid, from 1; what is off the lines (headings) has points from the box's top.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from layout.model.body import BODY_AREAS
from layout.model.looks import BOX
from layout.model.page import Box, Page, Pages, StoryFit, TextArea
from layout.model.theme import Theme
from layout.wording import text

ON_LINES = BODY_AREAS | {"credit", "caption", "photo-credit", "jump"}
"""Kinds of areas that begin at a line of the grid."""


def trace(pages: Pages, theme: Theme) -> str:
    """All pages as text, and how each story came out; the same pages give the same text."""
    lines: list[str] = []
    for page in pages.pages:
        lines += _page(page, theme.facing(page.number, page.columns))
        lines += [f"  = {_fit(fit)}" for fit in pages.fits if fit.page == page.number]
        lines.append("")
    return "\n".join(lines)


def _page(page: Page, theme: Theme) -> Iterator[str]:
    section, columns = page.source.section, theme.grid.columns
    yield text(
        "trace-page", number=page.number, section=section, template=page.template, columns=columns, rows=theme.rows
    )
    for box in page.boxes:
        yield from _box(box, Cells(theme), "  ")


def _fit(fit: StoryFit) -> str:
    words = [text("trace-fit", id=fit.id, box=fit.box, lines=fit.lines)]
    if fit.overset_lines:
        words.append(text("trace-over", lines=fit.overset_lines, characters=fit.overset_chars))
    if fit.blank_lines:
        words.append(text("trace-blank", lines=fit.blank_lines))
    return "".join([*words, *(text("trace-step", step=step.said) for step in fit.steps)])


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
        left, right = self.column(rect.x), self.column(rect.right + grid.gutter * grid.size) - 1
        first, last = self.line(rect.y), self.line(rect.bottom) - 1
        return text("trace-cells", left=f"{left:g}", right=f"{right:g}", first=f"{first:g}", last=f"{last:g}")


def _box(box: Box, cells: Cells, indent: str) -> Iterator[str]:
    signs = (" " + text("trace-framed")) * (BOX in box.framing.looks)
    signs += "".join(f" {look}" for look in box.framing.looks if look not in (BOX, box.slot))
    yield f"{indent}{box.slot} {box.id}: {cells.of(box)}{signs}"
    for picture in box.pictures:
        column, line = f"{cells.column(picture.rect.x):g}", f"{cells.line(picture.rect.y):g}"
        size = {"width": f"{picture.rect.width:.1f}", "height": f"{picture.rect.height:.1f}"}
        crop = " ".join(f"{edge:.3f}" for edge in picture.crop)
        yield f"{indent}  " + text("trace-picture", key=picture.key, column=column, line=line, crop=crop, **size)
    for area in box.texts:
        yield from _area(area, box, cells, indent + "  ")
    for inner in box.boxes:
        yield from _box(inner, cells, indent + "  ")


def _area(area: TextArea, box: Box, cells: Cells, indent: str) -> Iterator[str]:
    column = f"{cells.column(area.rect.x):g}"
    if area.kind in ON_LINES:
        line = f"{cells.line(area.rect.y):g}"
        yield indent + text("trace-area", kind=area.kind, column=column, line=line)
    else:
        size = max((run.size for placed in area.lines for run in placed.line.runs), default=0.0)
        down, points = f"{area.rect.y - box.rect.y:.1f}", f"{size:g}"
        yield indent + text("trace-area.heading", kind=area.kind, column=column, down=down, size=points)
    for placed in area.lines:
        yield f"{indent}  |{placed.line.text}|"
