"""Rows shared out among cells one under the other, so that the sum of what it costs them is least."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from layout.page.cells import Cell
from layout.page.costs import FILL_COST, FOOT, FOOT_COST

FIRST_COST = FOOT * (FILL_COST - FOOT_COST)
"""What the first rows that are left over cost more than those that follow."""


class Used(NamedTuple):
    """The cheapest way to use up some rows."""

    cost: float
    rows: int
    """How many of them; the others are left over at the foot, which is in the cost."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The best ways to share out between `low` and as many rows as `ways` holds, more or less than the cells' least."""

    low: int
    ways: tuple[Used, ...]
    """For each number of rows, from `low` on."""
    given: tuple[dict[int, int], ...]
    """For each cell, what it gets where so many rows are used up by it and those above it."""

    def cost(self, slack: int) -> float:
        """What it costs to share out so many rows more than the least; infinite where it cannot be."""
        return self.ways[slack - self.low].cost

    def gives(self, slack: int) -> tuple[int, ...]:
        """What each cell gets then, more than its least."""
        used = self.ways[slack - self.low].rows
        gives: list[int] = []
        for chosen in reversed(self.given):
            gives.append(chosen[used])
            used -= chosen[used]
        return tuple(reversed(gives))


def shared(cells: Sequence[Cell], low: int, high: int, most: float) -> Sharing:
    """Dynamic programming over the cells, between so many rows less and more than their least.

    What costs more than `most` is left out.
    """
    best: dict[int, float] = {0: 0.0}
    given: list[dict[int, int]] = []
    for cell in cells:
        prices = [one for one in cell.prices(low, high) if one[1] <= most]
        best, chosen = _with(best, prices, (low, high), most)
        given.append(chosen)
    left_over = not any(cell.fills() for cell in cells)
    return Sharing(low, _leaving(best, low, high) if left_over else _used(best, low, high), tuple(given))


def _with(
    best: dict[int, float], priced: Sequence[tuple[int, float]], bounds: tuple[int, int], most: float
) -> tuple[dict[int, float], dict[int, int]]:
    """One cell more: the least cost by rows used up in all, and what the cell gets then.

    `priced` begins with its fewest rows.
    """
    low, high = bounds
    nearer: dict[int, float] = {}
    chosen: dict[int, int] = {}
    for used, cost in best.items():
        for give, price in priced:
            now = used + give
            if now > high:
                break
            total = cost + price
            if now >= low and total <= most and (now not in nearer or total < nearer[now]):
                nearer[now] = total
                chosen[now] = give
    return nearer, chosen


def _used(best: dict[int, float], low: int, high: int) -> tuple[Used, ...]:
    """The cheapest way for each number of rows, all of which are used up."""
    return tuple(Used(best.get(rows, inf), rows) for rows in range(low, high + 1))


def _leaving(best: dict[int, float], low: int, high: int) -> tuple[Used, ...]:
    """The cheapest way for each number of rows, which may leave some of them over."""
    ways: list[Used] = []
    few = many = Used(inf, low)  # what is left over at the price of the first rows, and of those that follow
    for rows in range(low, high + 1):
        own = best.get(rows, inf)
        few, many = _cheaper(few, FILL_COST, own, rows), _cheaper(many, FOOT_COST, own, rows)
        ways.append(min(few, many._replace(cost=many.cost + FIRST_COST)))
    return tuple(ways)


def _cheaper(before: Used, row: float, own: float, rows: int) -> Used:
    """The better of using up a row less, and leaving one more over, and of using up so many."""
    return Used(own, rows) if own < before.cost + row else Used(before.cost + row, before.rows)
