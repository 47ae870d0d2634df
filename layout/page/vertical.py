"""Stories set vertically (直排) as cells of a page: the height decides how many characters their tiers have."""

from dataclasses import dataclass, field, replace

from layout.model.page import Box, Jump
from layout.page.cells import Cell
from layout.page.costs import LEAD_CUT, MOST_EXTRA
from layout.page.options import Options
from layout.story.body import StoryPart
from layout.story.costs import CUT_COST, HOLE_COST, IMPOSSIBLE
from layout.story.fit import Fitter
from layout.story.place import Placed, Placer
from layout.story.room import StoryLayout
from layout.story.spec import StorySpec
from layout.story.turned import LEAST_TIER, Tiers, tiers_in, turned_place

NO_TIERS = Tiers(1, LEAST_TIER, 0.0, 1, 1.0)
SEARCHED = 400
"""Rows up to which a vertical story is looked for: more than any page has."""


def vertical_of(part: StoryPart, options: Options) -> str:
    """What of a story is set vertically: as its editor says, else as the leaf does."""
    return part.story.vertical or options.word("vertical")


@dataclass
class VerticalCell(Cell):
    """One story set vertically, or the part of it that a jump brought."""

    slot: str
    part: StoryPart
    spec: StorySpec
    tiers: int
    """How many there are; 0: as many as are about as long as the page's columns are wide."""
    fitter: Fitter
    placer: Placer
    jump: Jump | None = None
    _least: int | None = None
    _costs: dict[int, float] = field(default_factory=dict)

    @property
    def span(self) -> int:  # type: ignore[override]
        """Columns of the grid."""
        return self.spec.span

    def least(self) -> int:
        """The rows in which it fits as it is."""
        if self._least is None:
            low, high = 0, 1
            while not self._fits(high) and high < SEARCHED:
                low, high = high, 2 * high
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (low, middle) if self._fits(middle) else (middle, high)
            self._least = high
        return self._least

    def floor(self) -> int:
        """The fewest rows that have tiers."""
        return next(rows for rows in range(SEARCHED) if self._in(rows))

    def cost(self, rows: int) -> float:
        """What copyfit leaves amiss; rows beyond those that it needs are blank."""
        if rows not in self._costs:
            self._costs[rows] = self._cost(rows)
        return self._costs[rows]

    def _cost(self, rows: int) -> float:
        if self._in(rows) is None:
            return IMPOSSIBLE + self.least() - rows
        beyond = max(0, rows - self.least() - MOST_EXTRA)
        cost, layout = self._fit(rows - beyond)
        cut = CUT_COST * (LEAD_CUT - 1) if layout.overset_rows and self.slot == "lead" else 0.0
        return cost + cut + HOLE_COST * beyond

    def changes(self, low: int, high: int) -> range:
        """Not many more than it needs."""
        return range(max(low, self.floor() - self.least()), min(high, MOST_EXTRA) + 1)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """One box."""
        tiers, _ = self._at(rows)
        placed = Placed(self._fit(rows)[1], self.slot, self._spec(tiers), tiers)
        self.placer.stories.append(placed)
        return [self.placer.story(placed, (column, row, self.span, rows))]

    def _in(self, rows: int) -> Tiers | None:
        grid = self.fitter.setter.theme.grid
        return tiers_in(grid, grid.width(self.span), rows, self.tiers)

    def _spec(self, tiers: Tiers) -> StorySpec:
        """The spec of the box that is turned."""
        photo = turned_place(self.spec.photo)
        spec = self.spec.bounded({"head_rows": 0})
        framing = replace(spec.framing, inset=spec.framing.inset.turned())
        return replace(spec, span=tiers.count, beside=0, divide=0, photo=photo, framing=framing)

    def _at(self, rows: int) -> tuple[Tiers, int]:
        """The tiers in so many rows, and how many lines each has room for: none in a box too low for tiers."""
        tiers = self._in(rows)
        if tiers is None:
            return self._in(self.floor()) or NO_TIERS, 0
        return tiers, max(0, tiers.lines - sum(self.spec.framing.inset.sides))

    def _fits(self, rows: int) -> bool:
        tiers = self._in(rows)
        if tiers is None:
            return False
        return self.fitter.turned(tiers).needed(self.part, self._spec(tiers)) <= self._at(rows)[1]

    def _fit(self, rows: int) -> tuple[float, StoryLayout]:
        tiers, lines = self._at(rows)
        fitter, spec = self.fitter.turned(tiers), self._spec(tiers)
        if self.jump is not None:
            return fitter.fit_or_jump(self.part, spec, lines, self.jump)
        return fitter.fit(self.part, spec, lines)
