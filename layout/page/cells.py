"""The page as a tree of cells, each of which knows what a number of rows would cost it, and can be placed.

Here are the leaves; `layout.page.branches` holds what is made of them.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace

from layout.model.issue import Ad, Photo
from layout.model.looks import UNFRAMED, Framing
from layout.model.page import Box, Jump
from layout.page.costs import (
    DEEP,
    GAP_BOUNDS,
    HOLLOW_FRAME_COST,
    LEAD_CUT,
    LEAST_TEXT,
    MOST_EXTRA,
    PICTURE_COST,
    gap_cost,
)
from layout.story.body import StoryPart
from layout.story.columns import Columns
from layout.story.costs import CUT_COST, HOLE_COST, IMPOSSIBLE, OVERSET_COST
from layout.story.fit import Fitter
from layout.story.photo import PhotoBlock, set_photo
from layout.story.place import Placed, Placer
from layout.story.room import StoryLayout
from layout.story.setter import SetHeading
from layout.story.spec import StorySpec
from layout.story.steps import added_rows, cropped_rows

Prices = tuple[tuple[int, float], ...]
"""Rows more than a cell's least, and what they cost."""


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

    def changes(self, low: int, high: int) -> range:
        """Rows more than its least that are worth trying, within bounds."""
        return range(low, high + 1)

    def floor(self) -> int:
        """The fewest rows it can be squeezed to where a page is too full."""
        return self.least()

    def air(self) -> float:
        """Lines of white that it begins with: above a heading that was rounded to the grid."""
        return 0.0

    def fills(self) -> bool:
        """Whether it takes whatever rows others leave, so that none are left over."""
        return False

    def prices(self, low: int, high: int) -> Prices:
        """What each number of rows more than its least costs that is worth trying, the fewest first.

        A cell stands in many plans: it is reckoned once.
        """
        known: dict[tuple[int, int], Prices] = self.__dict__.setdefault("_prices", {})
        if (low, high) not in known:
            least = self.least()
            changes = self.changes(low, high)
            known[low, high] = tuple((give, self.cost(least + give)) for give in changes if least + give >= 0)
        return known[low, high]


class Rigid(Cell):
    """A cell that takes its rows, neither more nor less."""

    rows: int

    def least(self) -> int:
        """Its rows."""
        return self.rows

    def cost(self, rows: int) -> float:
        """Nothing for its own rows; any other number cannot be."""
        return 0.0 if rows == self.rows else IMPOSSIBLE + abs(rows - self.rows)

    def changes(self, low: int, high: int) -> range:
        """None."""
        return range(0, 1)


@dataclass
class FixedCell(Rigid):
    """A leaf that the theme's template draws: masthead, folio, a notice."""

    slot: str
    id: str
    span: int
    rows: int
    placer: Placer
    framing: Framing = UNFRAMED

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """One box."""
        return [self.placer.bare(self.slot, self.id, (column, row, self.span, self.rows), self.framing)]


FILLING = 400
"""Rows that may be added to a picture that fills its place: more than a page has."""
RIGID = (0, 0)
"""Bounds of white that neither gives nor takes."""


@dataclass
class GapCell(Cell):
    """White between two boxes: more of it where the page has rows left, a row less where it lacks them."""

    span: int
    rows: int
    bounds: tuple[int, int] = GAP_BOUNDS
    """Rows less and more that it may take; one always stays."""
    air_under: float = 0.0
    """Lines of white that what stands under it begins with."""

    def least(self) -> int:
        """The rows wished for."""
        return self.rows

    def cost(self, rows: int) -> float:
        """A little for each row more or less."""
        return (
            gap_cost(rows, self.rows, self.air_under) if rows - self.rows in self.changes(*self.bounds) else IMPOSSIBLE
        )

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """Nothing."""
        return []

    def changes(self, low: int, high: int) -> range:
        """A row less where one stays, a row or two more."""
        less, more = self.bounds
        return range(max(low, less, min(0, 1 - self.rows)), max(0, min(more, high)) + 1)

    def floor(self) -> int:
        """One row, or none where none is wished for."""
        return max(min(1, self.rows), self.rows + self.bounds[0])


@dataclass
class HeadCell(Rigid):
    """A standing head over a group (栏题)."""

    id: str
    span: int
    rows: int
    set: SetHeading
    placer: Placer
    columns: Columns
    """The inside of its box."""

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """One box."""
        return [self.placer.standing_head(self.set, self.id, (column, row, self.span, self.rows), self.columns)]


@dataclass
class StoryCell(Cell):
    """One story, or the part of it that a jump brought."""

    slot: str
    part: StoryPart
    spec: StorySpec
    fitter: Fitter
    placer: Placer
    jump: Jump | None = None
    """Where it may go on."""
    _least: int | None = None
    _floor: int | None = None
    _costs: dict[int, float] = field(default_factory=dict)
    _boxes: dict[tuple[int, int, int], Box] = field(default_factory=dict)
    """Where it was placed before."""

    @property
    def span(self) -> int:  # type: ignore[override]
        """Columns of the grid."""
        return self.spec.span

    @property
    def own(self) -> Fitter:
        """What fits it: on the page's rows, or on its own."""
        return self.fitter.of(self.part, self.spec)

    @property
    def frame_rows(self) -> int:
        """Rows that a frame around it takes at top and foot together."""
        return self.spec.framing.inset.rows

    def least(self) -> int:
        """The rows in which it fits as it is."""
        if self._least is None:
            self._least = self.fitter.page_rows_needed(self.part, self.spec) + self.frame_rows
        return self._least

    def floor(self) -> int:
        """Its heading and a little text."""
        if self._floor is None:
            head = self.own.page_rows(self.own.head(self.part, self.spec).rows)
            self._floor = min(self.least(), head + LEAST_TEXT + self.frame_rows)
        return self._floor

    def air(self) -> float:
        """That above its heading, where it has no frame."""
        return 0.0 if self.spec.framed else self.fitter.air(self.part, self.spec)

    def cost(self, rows: int) -> float:
        """What copyfit leaves amiss."""
        if rows not in self._costs:
            self._costs[rows] = self._cost(rows)
        return self._costs[rows]

    def _cost(self, rows: int) -> float:
        short = self.least() - rows
        if rows < self.floor():
            return IMPOSSIBLE + short
        if self._fills and short <= 0:
            return 0.0
        if self.jump is not None:
            return self._fit(rows)[0]
        if short > DEEP:
            return self._cut_cost() + OVERSET_COST * short * self.span
        if -short > MOST_EXTRA:
            hole = HOLE_COST + HOLLOW_FRAME_COST * self.spec.framed
            return self._fit(self.least() + MOST_EXTRA)[0] + hole * (-short - MOST_EXTRA)
        cost, layout = self._fit(rows)
        cost += HOLLOW_FRAME_COST * max(0, -short) * self.spec.framed
        return cost + (self._cut_cost() - CUT_COST if layout.overset_rows else 0.0)

    @property
    def _fills(self) -> bool:
        """Whether it is a picture with a heading on it and nothing else, which fills any place."""
        head = self.fitter.head(self.part, self.spec)
        return head.on is not None and head.on.fills

    def _cut_cost(self) -> float:
        return CUT_COST * (LEAD_CUT if self.slot == "lead" else 1)

    def changes(self, low: int, high: int) -> range:
        """Not many more than it needs."""
        return range(max(low, self.floor() - self.least()), min(high, FILLING if self._fills else MOST_EXTRA) + 1)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """One box."""
        placed = Placed(self._fit(rows)[1], self.slot, self.spec, ruling=self.own.ruling)
        here = (column, row, rows)
        self.placer.stories.append(placed)
        if here not in self._boxes:
            self._boxes[here] = self.placer.story(placed, (column, row, self.span, rows))
        return [self._boxes[here]]

    def _fit(self, rows: int) -> tuple[float, StoryLayout]:
        inner = self.own.rows_in(max(0, rows - self.frame_rows))
        if self.jump is not None:
            return self.own.fit_or_jump(self.part, self.spec, inner, self.jump)
        return self.own.fit(self.part, self.spec, inner)


@dataclass
class PhotoCell(Cell):
    """A picture that stands alone."""

    photo: Photo
    id: str
    spec: StorySpec
    crop: float
    fitter: Fitter
    placer: Placer
    _block: PhotoBlock | None = None

    @property
    def span(self) -> int:  # type: ignore[override]
        """Columns of the grid."""
        return self.spec.span

    def least(self) -> int:
        """Its rows, cropped as much as it may be."""
        return self.block.rows - self._give

    def cost(self, rows: int) -> float:
        """Rows cropped or added, and rows left blank under it."""
        change = rows - self.block.rows
        if change < -self._give:
            return IMPOSSIBLE - change
        changed = min(change, self._take)
        if self.spec.bleed and change > 0:
            return 0.0
        return abs(changed) * PICTURE_COST + (change - changed) * HOLE_COST

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """One box."""
        rows = min(rows, self.block.rows + self._take)
        cells, columns = (column, row, self.span, rows), self.fitter.columns(self.spec)
        box = self.placer.photo(self.block, self.id, cells, columns, self.spec.framing)
        return [replace(box, to_trim=self.spec.to_trim)]

    def changes(self, low: int, high: int) -> range:
        """As far as it may be cropped, and some white."""
        return range(max(0, low), min(high, self._give + self._take + MOST_EXTRA) + 1)

    @property
    def _give(self) -> int:
        """Rows that may be cropped."""
        return 0 if self.photo.lines else cropped_rows(self.block, self.crop)

    @property
    def _take(self) -> int:
        """Rows that may be added: no more than the press prints well; any number to one that fills its place."""
        fitter = self.fitter
        if self.spec.bleed and not self.photo.lines:
            return FILLING
        return 0 if self.photo.lines else added_rows(self.block, self.crop, fitter.photo_ppi, fitter.pitch)

    @property
    def block(self) -> PhotoBlock:
        """The picture in its own shape."""
        if self._block is None:
            columns, spec = self.fitter.columns(self.spec), self.spec
            self._block = set_photo(
                self.photo, self.fitter.setter, columns, columns.count, spec.photo_shape, spec.bleed
            )
        return self._block


@dataclass
class AdCell(Rigid):
    """An advertisement of fixed size."""

    ad: Ad
    id: str
    span: int
    rows: int
    placer: Placer

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """One box."""
        return [self.placer.ad(self.ad, self.id, column, row, self.span, self.rows)]


@dataclass
class BlankCell(Cell):
    """A leaf for which the issue has nothing."""

    span: int
    rows: int = 0

    def least(self) -> int:
        """What it keeps free."""
        return self.rows

    def cost(self, rows: int) -> float:
        """Blank space."""
        return max(0, rows - self.rows) * self.span * HOLE_COST / 2

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """Nothing."""
        return []
