"""The breaks of a paragraph as a whole: the cheapest way through all lines that it could have."""

import math
from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from layout.compose.candidates import BreakNode, Candidates, nodes_of
from layout.compose.cost import HAN_WEIGHT, MANY
from layout.compose.prepared import Prepared

TIGHT = 2.0
"""How much a line may lack, em, in the first search. Lines that lack more are hardly ever part of the best setting."""
DISTURBING = 2.0
"""A first search whose lines cost more than this on average is repeated without that limit."""

LOOSE_MOST = 4.0
"""How much a line may lack, em, where a paragraph is made longer."""
EDGE = 0.5
"""What an opener at the start of a line can take at most, em."""
BAND = 3.0
"""By how many lines a paragraph may be ahead of or behind its even progress: a very long one stays quick to loosen."""
_NOWHERE = (math.inf, 0)


class Breaks(NamedTuple):
    """A way through a paragraph."""

    nodes: tuple[BreakNode, ...]
    """Where the lines end."""
    cost: float


class Shape(NamedTuple):
    """The measures of a paragraph's lines, em."""

    first: float
    rest: float
    justify: bool


def legal_lines(part: Prepared, justify: bool, dearer: Sequence[float] = ()) -> Candidates:
    """All lines between the places where a paragraph may be broken; the same at every measure.

    `dearer`: what a break behind each character costs besides.
    """
    nodes = nodes_of(part)
    if dearer:
        nodes = [node._replace(penalty=node.penalty + dearer[node.next - 1]) if node.next else node for node in nodes]
    return Candidates(part, nodes, justify)


def best_breaks(candidates: Candidates, shape: Shape) -> Breaks:
    """The cheapest breaks: legal ones if there are any, else the least bad."""
    found = _shortest(candidates, shape, TIGHT)
    if found is not None and found.cost <= DISTURBING * len(found.nodes):
        return found
    return _shortest(candidates, shape, math.inf) or _least_bad(candidates.part, shape)


def _least_bad(part: Prepared, shape: Shape) -> Breaks:
    """Breaks where none are legal: what may not be split is, or sticks out, and as little of it as can be."""
    found = _shortest(Candidates(part, nodes_of(part, forced=True), shape.justify), shape, math.inf, True)
    return found or Breaks((), 0.0)


def breaks_in(candidates: Candidates, shape: Shape, count: int, most: float = math.inf) -> Breaks | None:
    """The cheapest legal breaks into exactly so many lines; None where there are none that cost at most so much."""
    if shape.justify and _at_least(candidates.part, shape, count) > most:
        return None
    final = len(candidates.nodes) - 1
    reached: list[dict[int, tuple[float, int]]] = [{} for _ in candidates.nodes]
    reached[0][0] = (0.0, 0)
    whole = candidates.end[final] or 1.0
    for j in range(final):
        expected = count * candidates.start[j] / whole
        here = [
            (number, cost)
            for number, (cost, _) in reached[j].items()
            if number < count and cost <= most and abs(number - expected) <= BAND
        ]
        if not here:
            continue
        for k, cost in candidates.lines_from(j, shape.rest if j else shape.first, LOOSE_MOST):
            there = reached[k]
            for number, so_far in here:
                if so_far + cost < there.get(number + 1, _NOWHERE)[0]:
                    there[number + 1] = (so_far + cost, j)
    if reached[final].get(count, _NOWHERE)[0] > most or count not in reached[final]:
        return None
    path = [final]
    for number in range(count, 1, -1):
        path.append(reached[path[-1]][number][1])
    return Breaks(tuple(candidates.nodes[k] for k in reversed(path)), reached[final][count][0])


def _at_least(part: Prepared, shape: Shape, count: int) -> float:
    """What breaks into so many lines cost at least, whatever they are.

    The last line has a character; what the lines before it lack by then is made up by Han, at best shared evenly.
    """
    if count < 2:
        return 0.0
    width = sum(part.advance) + sum(part.natural)
    lacking = shape.first + shape.rest * (count - 2) - width
    lacking -= sum(sum(rooms.values()) for rooms in part.take.values()) + EDGE * count
    return HAN_WEIGHT / MANY * lacking * lacking / (count - 1) if lacking > 0 else 0.0


def _shortest(candidates: Candidates, shape: Shape, tolerance: float, desperate: bool = False) -> Breaks | None:
    """The cheapest way from the first node to the last; None where there is none. A desperate one always finds one.

    Nodes are left in the order of what reaching them costs (Dijkstra): most of a paragraph's places cost more to reach
    than all of its best setting, and no line is ever tried from them.
    """
    final = len(candidates.nodes) - 1
    best = [math.inf] * (final + 1)
    before = [0] * (final + 1)
    best[0] = 0.0
    heap = [(0.0, 0)]
    while heap:
        so_far, j = heappop(heap)
        if j == final:
            break
        if so_far > best[j]:
            continue
        width = shape.rest if j else shape.first
        lines: Sequence[tuple[int, float]] = candidates.lines_from(j, width, tolerance)
        if desperate and not lines:
            lines = (candidates.overfull(j, width),)
        for k, cost in lines:
            reached = so_far + cost
            if reached < best[k]:
                best[k] = reached
                before[k] = j
                heappush(heap, (reached, k))
    if best[final] == math.inf:
        return None
    path = [final]
    while before[path[-1]]:
        path.append(before[path[-1]])
    return Breaks(tuple(candidates.nodes[k] for k in reversed(path)), best[final])
