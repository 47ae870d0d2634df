"""The page as a tree of cells, each of which knows what a number of rows would cost it, and can be placed."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field

from layout.model.issue import Ad, Photo, Story, Text
from layout.model.page import Box
from layout.paginate.fit import BLANK_COST, IMPOSSIBLE, Fitter, StorySpec
from layout.paginate.photo import PhotoBlock, set_photo
from layout.paginate.place import Placer
from layout.paginate.setter import SetHeading

GAP_COST = 7.0
"""A row more between two boxes: better than a blank row in a column of text, worse than a photo cropped by a row."""
MOST_GAP = 2
"""Rows that one gap between boxes may grow by."""


class Cell(ABC):
    """Part of a page, `span` columns of the grid wide."""

    span: int

    @abstractmethod
    def least(self) -> int:
        """The fewest rows in which everything in it fits."""

    @abstractmethod
    def cost(self, rows: int) -> float:
        """What is amiss when it is given so many rows; 0 is perfect."""

    @abstractmethod
    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """Its boxes, with its upper left corner at a column and row of the page."""


@dataclass
class FixedCell(Cell):
    """A leaf that the theme's template draws: masthead, folio, a notice."""

    slot: str
    id: str
    span: int
    rows: int
    placer: Placer

    def least(self) -> int:
        return self.rows

    def cost(self, rows: int) -> float:
        return 0.0 if rows == self.rows else IMPOSSIBLE + abs(rows - self.rows)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        return [self.placer.bare(self.slot, self.id, column, row, self.span, rows)]


@dataclass
class GapCell(Cell):
    """White between two boxes."""

    span: int
    rows: int
    grows: bool = True

    def least(self) -> int:
        return self.rows

    def cost(self, rows: int) -> float:
        more = rows - self.rows
        return more * GAP_COST if 0 <= more <= (MOST_GAP if self.grows else 0) else IMPOSSIBLE + abs(more)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        return []


@dataclass
class HeadCell(Cell):
    """A standing head over a column of briefs (栏题)."""

    text: Text
    id: str
    span: int
    rows: int
    set: SetHeading
    placer: Placer

    def least(self) -> int:
        return self.rows

    def cost(self, rows: int) -> float:
        return 0.0 if rows == self.rows else IMPOSSIBLE + abs(rows - self.rows)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        return [self.placer.standing_head(self.set, self.id, column, row, self.span, rows)]


@dataclass
class StoryCell(Cell):
    """One story."""

    slot: str
    story: Story
    spec: StorySpec
    fitter: Fitter
    placer: Placer
    _least: int | None = None

    @property
    def span(self) -> int:  # type: ignore[override]
        """Columns of the grid."""
        return self.spec.span

    @property
    def frame_rows(self) -> int:
        """Rows that a frame around it takes at top and foot together."""
        return 2 if self.spec.framed else 0

    def least(self) -> int:
        if self._least is None:
            self._least = self.fitter.needed(self.story, self.spec) + self.frame_rows
        return self._least

    def cost(self, rows: int) -> float:
        inner = rows - self.frame_rows
        return self.fitter.fit(self.story, self.spec, inner)[0] if inner > 0 else IMPOSSIBLE

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        _, layout = self.fitter.fit(self.story, self.spec, rows - self.frame_rows)
        return [self.placer.story(layout, self.slot, self.spec, column, row, rows)]


@dataclass
class PhotoCell(Cell):
    """A picture that stands alone."""

    photo: Photo
    id: str
    span: int
    crop: float
    fitter: Fitter
    placer: Placer

    def least(self) -> int:
        block = self._block()
        return block.rows - (0 if self.photo.lines else int(block.natural_rows * self.crop))

    def cost(self, rows: int) -> float:
        block = self._block()
        change = abs(rows - block.rows)
        return change * 1.0 if change <= block.natural_rows * self.crop else IMPOSSIBLE + change

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        return [self.placer.photo(self._block(), self.id, column, row, self.span, rows)]

    def _block(self) -> PhotoBlock:
        setter = self.fitter.setter
        return set_photo(self.photo, setter, self.fitter.columns(StorySpec(self.span)), self.span)


@dataclass
class AdCell(Cell):
    """An advertisement of fixed size."""

    ad: Ad
    id: str
    span: int
    rows: int
    placer: Placer

    def least(self) -> int:
        return self.rows

    def cost(self, rows: int) -> float:
        return 0.0 if rows == self.rows else IMPOSSIBLE + abs(rows - self.rows)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        return [self.placer.ad(self.ad, self.id, column, row, self.span, rows)]


@dataclass
class StackCell(Cell):
    """Cells one under the other. Rows are shared out so that the sum of their costs is least."""

    children: Sequence[Cell]
    span: int
    slot: str = ""
    id: str = ""
    placer: Placer | None = None
    framed: bool = False
    _shares: dict[int, tuple[float, tuple[int, ...]]] = field(default_factory=dict)

    def least(self) -> int:
        return sum(child.least() for child in self.children)

    def cost(self, rows: int) -> float:
        return self._share(rows)[0]

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        _, shares = self._share(rows)
        boxes: list[Box] = []
        here = row
        for child, share in zip(self.children, shares, strict=True):
            boxes += child.place(column, here, share)
            here += share
        if self.placer is None or not self.slot:
            return boxes
        return [self.placer.group(self.slot, self.id, boxes, column, row, self.span, rows, self.framed)]

    def _share(self, rows: int) -> tuple[float, tuple[int, ...]]:
        """The least cost of sharing `rows` among the children, and the shares: dynamic programming over children."""
        if rows not in self._shares:
            slack = rows - self.least()
            best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
            for child in self.children:
                nearer: dict[int, tuple[float, tuple[int, ...]]] = {}
                for used, (cost, shares) in best.items():
                    for give in range(min(slack, 0), max(slack, 0) + 1):
                        now = used + give
                        if not min(slack, 0) <= now <= max(slack, 0):
                            continue
                        share = child.least() + give
                        if share < 0:
                            continue
                        total = cost + child.cost(share)
                        if now not in nearer or total < nearer[now][0]:
                            nearer[now] = (total, (*shares, share))
                best = nearer
            self._shares[rows] = best.get(slack) or (IMPOSSIBLE, tuple(c.least() for c in self.children))
        return self._shares[rows]


@dataclass
class SideCell(Cell):
    """Cells side by side, all of one height."""

    children: Sequence[Cell]
    span: int
    slot: str = ""
    id: str = ""
    placer: Placer | None = None
    framed: bool = False

    def least(self) -> int:
        return max(child.least() for child in self.children)

    def cost(self, rows: int) -> float:
        return sum(child.cost(rows) for child in self.children)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        boxes: list[Box] = []
        here = column
        for child in self.children:
            boxes += child.place(here, row, rows)
            here += child.span
        if self.placer is None or not self.slot:
            return boxes
        return [self.placer.group(self.slot, self.id, boxes, column, row, self.span, rows, self.framed)]


@dataclass
class BlankCell(Cell):
    """A leaf for which the issue has nothing: blank space, as cheap as the theme's lines for it."""

    span: int
    rows: int = 0

    def least(self) -> int:
        return self.rows

    def cost(self, rows: int) -> float:
        return max(0, rows - self.rows) * self.span * BLANK_COST / 2

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        return []
