"""The breaks of a paragraph as a whole: the cheapest way through all lines that it could have."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from layout.compose.candidates import Candidates, Node, nodes_of
from layout.compose.prepared import Prepared

TIGHT = 2.0
"""How much a line may lack, em, in the first search. Lines that lack more are hardly ever part of the best setting."""
DISTURBING = 0.5
"""A first search whose dearest line costs more than this is repeated with hyphens and without a limit."""


class Breaks(NamedTuple):
    """A way through a paragraph."""

    nodes: tuple[Node, ...]
    """Where the lines end."""
    cost: float


class Shape(NamedTuple):
    """The measures of a paragraph's lines, em."""

    first: float
    rest: float
    justify: bool


def best_breaks(part: Prepared, shape: Shape) -> Breaks:
    """The cheapest breaks: legal ones if there are any, else the least bad."""
    candidates = Candidates(part, nodes_of(part), shape.justify)
    found = _shortest(candidates, shape, TIGHT)
    if found is not None and (not part.hyphens or _dearest(found, len(found.nodes)) <= DISTURBING):
        return found
    if part.hyphens:
        candidates = Candidates(part, nodes_of(part, hyphens=True), shape.justify)
    return (
        _shortest(candidates, shape, math.inf)
        or _shortest(Candidates(part, nodes_of(part, hyphens=True, forced=True), shape.justify), shape, math.inf, True)
        or Breaks((), 0.0)
    )


def _dearest(breaks: Breaks, lines: int) -> float:
    """What the lines cost that are dearer than they should be."""
    return breaks.cost / max(1, lines)


def _shortest(candidates: Candidates, shape: Shape, tolerance: float, desperate: bool = False) -> Breaks | None:
    """The cheapest way from the first node to the last; None where there is none. A desperate one always finds one."""
    count = len(candidates.nodes)
    best = [math.inf] * count
    before = [0] * count
    best[0] = 0.0
    lines_from = candidates.lines_from
    for j in range(count - 1):
        so_far = best[j]
        if so_far == math.inf:
            continue
        width = shape.rest if j else shape.first
        lines: Sequence[tuple[int, float]] = lines_from(j, width, tolerance)
        if desperate and not lines:
            lines = (candidates.overfull(j, width),)
        for k, cost in lines:
            if so_far + cost < best[k]:
                best[k] = so_far + cost
                before[k] = j
    if best[-1] == math.inf:
        return None
    path = [count - 1]
    while before[path[-1]]:
        path.append(before[path[-1]])
    return Breaks(tuple(candidates.nodes[k] for k in reversed(path)), best[-1])
