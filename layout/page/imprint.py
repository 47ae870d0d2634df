"""The imprint (版本记录) at a page's foot: its items side by side, each whole, in as few lines as hold them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from layout.model.body import Inline, Text
from layout.model.issue import IssuePage
from layout.model.page import Box, Line, Page, PlacedLine, TextArea
from layout.model.theme import TemplateNode, Theme
from layout.page.cells import Rigid
from layout.page.costs import SPACE
from layout.page.fullpage import FULL_TEMPLATE
from layout.story.place import ASCENT, Placer
from layout.story.setter import Setter
from layout.units import Pt, Rect

IMPRINT = "imprint"
"""The slot, and the style of its text."""
GAP = 2.0
"""Ems between two items, at least."""
SPREAD = 4.0
"""Ems between two items up to which those of the last line are spread over its whole width too."""
OVER: Pt = 3.0
"""Between the rule above it and its first line."""
UNDER: Pt = 0.5


@dataclass(frozen=True, slots=True)
class Item:
    """An item in its line."""

    line: Line
    x: Pt
    row: int


@dataclass(frozen=True, slots=True)
class SetImprint:
    """All items with their places in the box."""

    items: tuple[Item, ...]
    size: Pt
    leading: Pt

    @property
    def rows(self) -> int:
        """Its lines."""
        return max((item.row for item in self.items), default=-1) + 1

    @property
    def height(self) -> Pt:
        """From the rule above it to its foot, set as close as its style says."""
        return OVER + self.rows * self.leading + UNDER


def set_imprint(texts: Sequence[str], setter: Setter, width: Pt) -> SetImprint:
    """Items in lines like words in a paragraph: all lines but the last are full.

    An item wider than a line takes several by itself.
    """
    size = setter.size(IMPRINT)
    pieces = [line for text in texts for line in setter.paragraph(Text((Inline(text),)), IMPRINT, width).lines]
    rows = list(_rows(pieces, width, GAP * size))
    items: list[Item] = []
    for row, several in enumerate(rows):
        free = width - sum(line.width for line in several)
        last = row == len(rows) - 1 and free > SPREAD * len(several) * size
        between = GAP * size if last else free / max(1, len(several) - 1)
        x = 0.0
        for line in several:
            items.append(Item(line, x, row))
            x += line.width + between
    return SetImprint(tuple(items), size, setter.style(IMPRINT).leading * size)


def _rows(pieces: Sequence[Line], width: Pt, gap: Pt) -> Iterator[list[Line]]:
    """Items of one line after the other."""
    row: list[Line] = []
    for line in pieces:
        if row and sum(one.width for one in row) + len(row) * gap + line.width > width + 0.01:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


@dataclass
class ImprintCell(Rigid):
    """The imprint, in whole rows of the grid."""

    id: str
    span: int
    rows: int
    set: SetImprint
    placer: Placer

    def place(self, column: int, row: int, rows: int) -> list[Box]:  # noqa: ARG002
        """One box."""
        rect = self.placer.rect(column, row, self.span, self.rows)
        leading = (rect.height - OVER - UNDER) / max(1, self.set.rows)
        areas = tuple(self._area(item, rect.x, rect.y + OVER + item.row * leading, leading) for item in self.set.items)
        return [Box(IMPRINT, rect, self.placer.unique(self.id), texts=areas)]

    def _area(self, item: Item, x: Pt, y: Pt, leading: Pt) -> TextArea:
        size = self.set.size
        baseline = y + (leading - size) / 2 + ASCENT * size
        place = Rect(x + item.x, y, item.line.width, leading)
        return TextArea(IMPRINT, place, (PlacedLine(item.line, x + item.x, baseline),))


def imprint_cell(page: IssuePage, number: int, setter: Setter, placer: Placer, span: int) -> ImprintCell | None:
    """The cell of a page's imprint, so many columns wide; None where there is nothing to say."""
    if not page.imprint:
        return None
    grid = setter.theme.grid
    set_ = set_imprint(page.imprint, setter, grid.width(span))
    return ImprintCell(f"p{number}.{IMPRINT}", span, ceil(set_.height / grid.pitch - 1e-6), set_, placer)


def at_foot(page: IssuePage, number: int, templates: Sequence[TemplateNode]) -> bool:
    """Whether a page has the imprint at its foot: the last one with text, where the page templates give it no place."""
    last = max((n for n, node in enumerate(templates, 1) if node is not FULL_TEMPLATE), default=0)
    return bool(page.imprint) and number == last and not any(map(_names_it, templates))


def _names_it(node: TemplateNode) -> bool:
    return node.slot == IMPRINT or any(map(_names_it, (*node.rows, *node.columns)))


def foot_of(page: Page, theme: Theme) -> Pt:
    """Where what stands on a page ends at the latest: its last line, or the white above an imprint at its foot."""
    foot = theme.page.top + theme.rows * theme.grid.pitch
    return min((top - SPACE * theme.grid.pitch for top in _tops(page, theme, foot)), default=foot)


def _tops(page: Page, theme: Theme, foot: Pt) -> Iterator[Pt]:
    whole = theme.grid.width(theme.grid.columns)
    for box in page.boxes:
        if box.slot == IMPRINT and box.rect.bottom > foot - 1 and box.rect.width > whole - 1:
            yield box.rect.y
