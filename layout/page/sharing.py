"""Rows shared out among cells one under the other, so that the sum of what it costs them is least."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from layout.page.cells import Cell
from layout.page.costs import FILL_COST, FOOT, FOOT_COST

FIRST_COST = FOOT * (FILL_COST - FOOT_COST)
"""What the first rows that are left over cost more than those that follow."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The best ways to share out between `low` and so many more rows, more or less than the cells' least."""

    low: int
    costs: Sequence[float]
    """For each number of rows, from `low` on."""
    used: Sequence[int]
    """How many of them the cells get then; the others are left over at the foot, which is in the cost."""
    given: tuple[Sequence[int], ...]
    """For each cell, what it gets where so many rows, from `low` on, are used up by it and those above it."""

    def cost(self, slack: int) -> float:
        """What it costs to share out so many rows more than the least; infinite where it cannot be."""
        return self.costs[slack - self.low]

    def gives(self, slack: int) -> tuple[int, ...]:
        """What each cell gets then, more than its least."""
        used = self.used[slack - self.low]
        gives: list[int] = []
        for chosen in reversed(self.given):
            gives.append(chosen[used - self.low])
            used -= gives[-1]
        return tuple(reversed(gives))


def shared(cells: Sequence[Cell], low: int, high: int, most: float) -> Sharing:
    """Dynamic programming over the cells, between so many rows less and more than their least.

    What costs more than `most` is left out.
    """
    best = [inf] * (high - low + 1)
    best[-low] = 0.0
    given: list[Sequence[int]] = []
    for cell in cells:
        best, chosen = _with(best, [one for one in cell.prices(low, high) if one[1] <= most], most)
        given.append(chosen)
    if any(cell.fills() for cell in cells):
        return Sharing(low, best, range(low, high + 1), tuple(given))
    return Sharing(low, *_leaving(best, low), tuple(given))


def _with(best: Sequence[float], priced: Sequence[tuple[int, float]], most: float) -> tuple[list[float], Sequence[int]]:
    """One cell more: the least cost by rows used up in all, and what the cell gets then.

    `priced` begins with its fewest rows.
    """
    rows = len(best)
    if len(priced) == 1 and not priced[0][0]:  # one that takes its rows, neither more nor less
        price = priced[0][1]
        return [cost + price if cost + price <= most else inf for cost in best], [0] * rows
    nearer, chosen = [inf] * rows, [0] * rows
    for used, cost in enumerate(best):
        if cost <= most and cost < inf:
            for give, price in priced:
                now, total = used + give, cost + price
                if now >= rows:
                    break
                if total < nearer[now] and now >= 0:
                    nearer[now] = total
                    chosen[now] = give
    return [cost if cost <= most else inf for cost in nearer], chosen


def _leaving(own: Sequence[float], low: int) -> tuple[list[float], list[int]]:
    """The cheapest way for each number of rows from `low` on, which may leave some of them over, and those it uses."""
    costs, used = [], []
    few = many = inf  # what is left over at the price of the first rows, and of those that follow
    few_rows = many_rows = low
    for rows, cost in enumerate(own, low):
        few, many = few + FILL_COST, many + FOOT_COST
        if cost < few:
            few, few_rows = cost, rows
        if cost < many:
            many, many_rows = cost, rows
        further = many + FIRST_COST
        costs.append(min(few, further))
        used.append(many_rows if further < few else few_rows)
    return costs, used
