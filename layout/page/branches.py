"""Cells made of cells: one under the other, side by side, the best of several."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, inf

from layout.model.looks import UNFRAMED, Framing
from layout.model.page import Box
from layout.page.cells import Cell
from layout.page.costs import (
    CUT_FROM,
    FILL_COST,
    MOST_EXTRA,
    SHARED_FURTHER,
    SHARED_ROWS,
    SQUEEZED_ROWS,
    open_cost,
)
from layout.page.sharing import Sharing, shared
from layout.story.costs import IMPOSSIBLE
from layout.story.place import Placer


@dataclass(frozen=True, slots=True)
class GroupCell:
    """The box that stands around the boxes of a branch."""

    slot: str
    id: str
    placer: Placer
    framing: Framing = UNFRAMED

    def around(self, boxes: list[Box], column: int, row: int, span: int, rows: int) -> list[Box]:
        """The one box with those inside it."""
        return [self.placer.group(self.slot, self.id, boxes, (column, row, span, rows), self.framing)]


@dataclass
class StackCell(Cell):
    """Cells one under the other. Rows are shared out so that the sum of their costs is least."""

    children: Sequence[Cell]
    span: int
    group: GroupCell | None = None
    weights: tuple[int, ...] = ()
    """For each child, its part of the rows that the children without a weight leave; 0: what it needs."""
    _least: int | None = None
    _shares: dict[int, tuple[float, tuple[int, ...]]] = field(default_factory=dict)
    _sharings: dict[tuple[int, int], Sharing] = field(default_factory=dict)

    def least(self) -> int:
        """All of them as they are."""
        if self._least is None:
            self._least = sum(child.least() for child in self.children)
        return self._least

    def air(self) -> float:
        """That of the first, unless a box is drawn around them."""
        return self.children[0].air() if self.children and self.group is None else 0.0

    def floor(self) -> int:
        """All of them squeezed."""
        return sum(child.floor() for child in self.children)

    def cost(self, rows: int) -> float:
        """The least sum."""
        slack = rows - self.least()
        if not any(self.weights) and slack >= -CUT_FROM:
            cost = self._sharing(slack).cost(slack)
            if cost < inf:
                return cost
        return self.share(rows)[0]

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """Their boxes, inside one where the branch is a group."""
        _, shares = self.share(rows)
        boxes: list[Box] = []
        here = row
        for child, share in zip(self.children, shares, strict=True):
            boxes += child.place(column, here, share)
            here += share
        return _grouped(self.group, boxes, column, row, self.span, rows)

    def fills(self) -> bool:
        """Whether one of them does."""
        return any(one.fills() for one in self.children)

    def changes(self, low: int, high: int) -> range:
        """Not many more than it needs, unless it fills what is left."""
        most = high if self.fills() else min(high, MOST_EXTRA)
        return range(max(low, self.floor() - self.least()), most + 1)

    def share(self, rows: int) -> tuple[float, tuple[int, ...]]:
        """The least cost of sharing out rows among the children, and the shares."""
        if rows not in self._shares:
            if any(self.weights):
                self._shares[rows] = self._by_weight(rows)
            elif rows - self.least() < -CUT_FROM:
                self._shares[rows] = self._cut(rows)
            else:
                self._shares[rows] = self._best(rows - self.least())
        return self._shares[rows]

    def _best(self, slack: int) -> tuple[float, tuple[int, ...]]:
        """The cheapest way to use up so many rows more than the least."""
        sharing = self._sharing(slack)
        cost = sharing.cost(slack)
        if cost == inf:
            return self._cut(slack + self.least())
        gives = sharing.gives(slack)
        return cost, tuple(child.least() + give for child, give in zip(self.children, gives, strict=True))

    def _sharing(self, slack: int) -> Sharing:
        """How rows are shared out where so many more than the least are to be used up."""
        far = max(0, ceil((abs(slack) + SQUEEZED_ROWS - SHARED_ROWS) / SHARED_FURTHER)) * SHARED_FURTHER + SHARED_ROWS
        low, high = (-SQUEEZED_ROWS, far) if slack >= 0 else (-far, SQUEEZED_ROWS)
        if (low, high) not in self._sharings:
            most = self._most(high) if slack >= 0 and not self.fills() else inf
            self._sharings[low, high] = shared(self.children, low, high, most)
        return self._sharings[low, high]

    def _most(self, slack: int) -> float:
        """What it costs to give each child its least, and nothing to anybody: no better way is dearer."""
        return sum(child.cost(child.least()) for child in self.children) + open_cost(slack, FILL_COST)

    def _cut(self, rows: int) -> tuple[float, tuple[int, ...]]:
        """Too many rows by far: the last children are squeezed first, the first keep what they need."""
        shares = [child.least() for child in self.children]
        over = sum(shares) - rows
        for at in reversed(range(len(shares))):
            squeezed = min(max(0, over), shares[at] - min(shares[at], self.children[at].floor()))
            shares[at] -= squeezed
            over -= squeezed
        costs = sum(child.cost(share) for child, share in zip(self.children, shares, strict=True))
        return costs + IMPOSSIBLE * (over > 0), tuple(shares)

    def _by_weight(self, rows: int) -> tuple[float, tuple[int, ...]]:
        """The children with a weight share what the others leave, by largest remainder."""
        fixed = sum(c.least() for c, weight in zip(self.children, self.weights, strict=True) if not weight)
        left, total = max(0, rows - fixed), sum(self.weights)
        shares = [left * w // total if w else c.least() for c, w in zip(self.children, self.weights, strict=True)]
        odd = left - sum(s for s, w in zip(shares, self.weights, strict=True) if w)
        order = sorted((-(left * w % total), i) for i, w in enumerate(self.weights) if w)
        for _, i in order[:odd]:
            shares[i] += 1
        return sum(c.cost(s) for c, s in zip(self.children, shares, strict=True)), tuple(shares)


@dataclass
class SideCell(Cell):
    """Cells side by side, all of one height."""

    children: Sequence[Cell]
    span: int
    group: GroupCell | None = None
    widths: tuple[int, ...] = ()
    """Columns that each of them has; its own where empty."""
    _costs: dict[int, float] = field(default_factory=dict)

    def least(self) -> int:
        """The highest."""
        return self._least

    def air(self) -> float:
        """The most that one of them begins with."""
        return max(child.air() for child in self.children) if self.group is None else 0.0

    def floor(self) -> int:
        """The highest when all are squeezed."""
        return self._floor

    @cached_property
    def _least(self) -> int:
        return max(child.least() for child in self.children)

    @cached_property
    def _floor(self) -> int:
        return max(child.floor() for child in self.children)

    def fills(self) -> bool:
        """Whether one of them does."""
        return any(one.fills() for one in self.children)

    def changes(self, low: int, high: int) -> range:
        """Not many more than it needs, unless it fills what is left."""
        most = high if self.fills() else min(high, MOST_EXTRA)
        return range(max(low, self.floor() - self.least()), most + 1)

    def cost(self, rows: int) -> float:
        """All of them at that height."""
        if rows not in self._costs:
            self._costs[rows] = sum(child.cost(rows) for child in self.children)
        return self._costs[rows]

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """Their boxes from left to right."""
        boxes: list[Box] = []
        here = column
        widths = self.widths or tuple(child.span for child in self.children)
        for child, width in zip(self.children, widths, strict=True):
            boxes += child.place(here, row, rows)
            here += width
        return _grouped(self.group, boxes, column, row, self.span, rows)


@dataclass
class ChoiceCell(Cell):
    """Several ways to set the same: for each height the best of them."""

    options: Sequence[Cell]
    span: int

    def least(self) -> int:
        """That of the lowest."""
        return min(option.least() for option in self.options)

    def air(self) -> float:
        """That of the first, which is as good as any."""
        return self.options[0].air()

    def floor(self) -> int:
        """That of the lowest."""
        return min(option.floor() for option in self.options)

    def fills(self) -> bool:
        """Whether one of them does."""
        return any(one.fills() for one in self.options)

    def changes(self, low: int, high: int) -> range:
        """Not many more than it needs, unless it fills what is left."""
        most = high if self.fills() else min(high, MOST_EXTRA)
        return range(max(low, self.floor() - self.least()), most + 1)

    def cost(self, rows: int) -> float:
        """That of the best at this height."""
        return min(option.cost(rows) for option in self.options)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """The boxes of the best at this height."""
        return min(self.options, key=lambda option: option.cost(rows)).place(column, row, rows)


@dataclass
class BoundedCell(Cell):
    """A cell whose height the template bounds (lines, min_lines, max_lines)."""

    inner: Cell
    low: int
    high: int | None

    @property
    def span(self) -> int:  # type: ignore[override]
        """That of what is inside."""
        return self.inner.span

    def least(self) -> int:
        """What it needs, within the bounds."""
        rows = max(self.inner.least(), self.low)
        return rows if self.high is None else min(rows, self.high)

    def air(self) -> float:
        """That of what is inside."""
        return self.inner.air()

    def floor(self) -> int:
        """Squeezed, within the bounds."""
        return max(self.low, min(self.inner.floor(), self.least()))

    def cost(self, rows: int) -> float:
        """That of what is inside; beyond the bounds it cannot be."""
        if rows < self.low or (self.high is not None and rows > self.high):
            return IMPOSSIBLE + abs(rows - self.least())
        return self.inner.cost(rows)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """The boxes of what is inside."""
        return self.inner.place(column, row, rows)

    def fills(self) -> bool:
        """Where the template sets it no bound."""
        return self.high is None and self.inner.fills()

    def changes(self, low: int, high: int) -> range:
        """Those of what is inside that keep within the bounds."""
        least, most = self.least(), self.high
        top = high if most is None else min(high, most - least)
        return range(max(low, self.low - least), top + 1)


def _grouped(group: GroupCell | None, boxes: list[Box], column: int, row: int, span: int, rows: int) -> list[Box]:
    return boxes if group is None else group.around(boxes, column, row, span, rows)
