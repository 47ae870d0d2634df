"""Stories in a Western language on rows of their own (西文行距): English of 10 on 14.5 beside Chinese of 10.5 on 18.

Letters are smaller than Han and want less white between lines. Such a story is fitted in rows of its own size and
pitch, between the same edges as its neighbours: its first line stands level with theirs, and so does its last one,
since what is left of the box's height is shared out among its rows.
"""

from dataclasses import dataclass, replace
from math import ceil

from layout.model.language import EASTERN, SIMPLIFIED, primary
from layout.model.looks import Inset
from layout.model.page import Box
from layout.model.theme import Grid, Theme, Western
from layout.units import Pt, Rect


@dataclass(frozen=True, slots=True)
class Ruling:
    """Rows of a story's own in boxes of a page's grid."""

    page: Grid
    western: Western

    def rows(self, page_rows: int) -> int:
        """Its rows in so many of the page's."""
        return max(0, int((self._high(page_rows) - self.western.size) / self.western.pitch + 1 + 1e-6))

    def page_rows(self, rows: int) -> int:
        """The fewest rows of the page in which it has so many."""
        if rows <= 0:
            return 0
        high = self.western.size + (rows - 1) * self.western.pitch
        return max(1, ceil((high + self.page.pitch - self.page.size) / self.page.pitch - 1e-6))

    def grid(self, page_rows: int) -> Grid:
        """The grid in a box of so many rows of the page, its last row level with the page's."""
        size, rows = self.western.size, self.rows(page_rows)
        pitch = (self._high(page_rows) - size) / (rows - 1) if rows > 1 else self.western.pitch
        return self._grid(pitch)

    @property
    def plain(self) -> Grid:
        """The grid by which it is fitted, whatever the box."""
        return self._grid(self.western.pitch)

    def down(self, grid: Grid) -> Pt:
        """From the top of a box to that of its first row in it."""
        return (self.page.pitch - self.page.size - grid.pitch + grid.size) / 2

    def _grid(self, pitch: Pt) -> Grid:
        size, ratio = self.western.size, self.page.size / self.western.size
        return replace(
            self.page, measure=self.page.measure * ratio, gutter=self.page.gutter * ratio, size=size, pitch=pitch
        )

    def _high(self, page_rows: int) -> Pt:
        """From the top of the first character in so many rows of the page to the foot of the last."""
        return page_rows * self.page.pitch - (self.page.pitch - self.page.size)


def ruling_of(theme: Theme, language: str) -> Ruling | None:
    """The rows of stories in a language (empty: the issue's); None where they are the page's."""
    spoken = language or theme.language or SIMPLIFIED
    if theme.western is None or primary(spoken) in EASTERN:
        return None
    return Ruling(theme.grid, theme.western)


def rows_in(box: Box, theme: Theme) -> tuple[Pt, Grid]:
    """Where the first row of a box begins, and the grid that its lines stand on."""
    ruling = ruling_of(theme, box.story.language) if box.story else None
    if ruling is None or any(area.vertical for area in box.texts):
        return theme.page.top, theme.grid
    return ruled_top(ruling, box.rect, box.framing.inset)


def ruled_top(ruling: Ruling, rect: Rect, inset: Inset) -> tuple[Pt, Grid]:
    """As `rows_in`, of a box of a story on rows of its own; *inset*: what its frame keeps clear."""
    pitch = ruling.page.pitch
    grid = ruling.grid(round(rect.height / pitch) - inset.rows)
    return rect.y + pitch * inset.top + ruling.down(grid), grid
