"""Lines that a paragraph could have: where each may start and end, and what it would cost. Widths in em.

A line's cost is found without setting it: widths and what gaps can give are sums over characters, so that those of a
line are differences of two of them.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from layout.compose.breaks import NEVER
from layout.compose.classes import (
    CLOSING,
    FULL_SPACE,
    INTERPUNCTS,
    OPENERS,
    POINTS,
    SPACE,
    WESTERN_CLOSERS,
    WESTERN_OPENERS,
)
from layout.compose.cost import (
    FORBIDDEN_EDGE,
    FORBIDDEN_SPLIT,
    HYPHEN,
    LADDER,
    MANY,
    OVERFULL,
    RAGGED,
    RUNT,
    SQUEEZE_WEIGHTS,
    START_WEIGHT,
    STRETCH_WEIGHTS,
    STUB,
    UNFILLED,
    UNFILLED_AT_ALL,
    WESTERN_HYPHEN,
    WESTERN_SQUEEZE,
    WESTERN_STRETCH,
)
from layout.compose.prepared import PLAIN_EDGE, Prepared

EPSILON = 1e-6
"""Widths in em closer than this are the same."""
HANGING = 1.0
"""By how much the end of a line may move back, em, when the line gets a character longer: a mark hangs."""
_LEADS = frozenset(OPENERS + WESTERN_OPENERS)
_FOLLOWS = frozenset(CLOSING + INTERPUNCTS + POINTS + WESTERN_CLOSERS)
UNCOUNTED = frozenset(CLOSING + SPACE + FULL_SPACE)
"""Shapes that do not make a last line of one character any longer."""


class BreakNode(NamedTuple):
    """A place where a line may end and the next begin."""

    last: int
    """The last character that counts for the width; -1 for the start of the paragraph."""
    next: int
    """The first character of the next line."""
    penalty: float
    hyphen: float = 0.0
    """Width of the hyphen that is added; 0: none."""
    hangs: bool = False
    """Whether the mark after `last` hangs beyond the measure."""
    kern: float = 0.0
    """By how much `last` is wider where nothing follows it."""
    forced: bool = False
    """Whether nothing but despair allows a break here."""


def nodes_of(part: Prepared, forced: bool = False) -> list[BreakNode]:
    """The places in reading order: the start, each break, the end.

    `forced` adds every place between two glyphs.
    """
    nodes = [BreakNode(-1, 0, 0.0)]
    shape = part.shape
    for i, penalty in enumerate([*part.penalty[:-1], 0.0]):
        hyphen = part.hyphens.get(i, 0.0)
        if penalty == NEVER and not hyphen and not forced:
            continue
        last = i - 1 if shape[i] == SPACE or shape[i] == FULL_SPACE else i
        if penalty < NEVER:
            nodes.append(BreakNode(last, i + 1, penalty, kern=part.kerns.get(last, 0.0)))
            if last in part.ends and part.ends[last].hangs and last - 1 not in part.ends and last:
                nodes.append(BreakNode(last - 1, i + 1, penalty, hangs=True))
        elif hyphen:
            nodes.append(BreakNode(last, i + 1, WESTERN_HYPHEN if part.western else HYPHEN, hyphen))
        elif i not in part.joined and shape[i + 1] != SPACE:
            nodes.append(BreakNode(last, i + 1, _despair(part, i), forced=True))
    return nodes


def _despair(part: Prepared, i: int) -> float:
    """The penalty of a break that is not allowed, when there is no setting without one."""
    edge = part.shape[i] in _LEADS or part.shape[i + 1] in _FOLLOWS
    return FORBIDDEN_EDGE if edge else FORBIDDEN_SPLIT


class Sums(NamedTuple):
    """What one class of gaps has, at the nodes: sums up to the line's end and up to its start."""

    weight: float
    room_end: list[float]
    room_start: list[float]
    count_end: list[int]
    count_start: list[int]


class Candidates:
    """All lines of a prepared paragraph between given nodes."""

    def __init__(self, part: Prepared, nodes: Sequence[BreakNode], justify: bool) -> None:
        self.part = part
        self.nodes = nodes
        self.justify = justify
        count = len(part.text)
        position = [0.0, *accumulate(map(float.__add__, part.advance, part.natural))]
        lasts = [node.last for node in nodes]
        nexts = [node.next for node in nodes]
        ends = [part.ends.get(last, PLAIN_EDGE) for last in lasts]
        self.end = [
            position[last] + part.advance[last] + edge.natural + node.hyphen + node.kern if last >= 0 else 0.0
            for last, edge, node in zip(lasts, ends, nodes, strict=True)
        ]
        self.end_give = [0.0 if node.hyphen else edge.give for edge, node in zip(ends, nodes, strict=True)]
        self.start = [position[i] + part.starts.get(i, 0.0) for i in nexts]
        self.start_take = [max(0.0, part.starts.get(i, 0.0)) if i else 0.0 for i in nexts]
        self.penalty = [node.penalty for node in nodes]
        squeeze, stretch = (WESTERN_SQUEEZE, WESTERN_STRETCH) if part.western else (SQUEEZE_WEIGHTS, STRETCH_WEIGHTS)
        self.squeezes = [
            _sums(rooms, squeeze[number], count, lasts, nexts) for number, rooms in sorted(part.squeeze.items())
        ]
        self.takes = [_sums(part.take[number], stretch[number], count, lasts, nexts) for number in sorted(part.take)]
        self.rest = stretch[-1]
        rest = [0, *accumulate(part.stretches)]
        self.rest_end = [rest[last] if last >= 0 else 0 for last in lasts]
        self.rest_start = [rest[i] for i in nexts]
        self.runt_from = _runts(part, nexts)
        self.divided = frozenset(k for k, node in enumerate(nodes) if node.hyphen) if part.western else frozenset()

    def lines_from(self, j: int, width: float, tolerance: float) -> list[tuple[int, float]]:
        """The lines that can start at node *j* in a measure of `width`, each with its last node and its cost.

        `tolerance` is how much of the measure, in em, a line may leave to be made up by stretching.
        """
        found: list[tuple[int, float]] = []
        target = self.start[j] + width
        ends, gives, penalties, squeezes = self.end, self.end_give, self.penalty, self.squeezes
        final = len(ends) - 1
        k = j + 1
        if self.justify:
            k = max(k, min(final, bisect_left(ends, target - tolerance)))
        while k <= final:
            excess = ends[k] - target
            cost = 0.0
            if excess > EPSILON:
                excess -= gives[k]
                for weight, room_end, room_start, count_end, count_start in squeezes:
                    if excess <= EPSILON:
                        break
                    room = room_end[k] - room_start[j]
                    if room > 0.0:
                        used = room if room < excess else excess
                        cost += weight * used * used / (count_end[k] - count_start[j])
                        excess -= used
                if excess > EPSILON:
                    if excess > HANGING:
                        break
                    k += 1
                    continue
            elif excess < -EPSILON and k != final:
                cost = self._stretched(j, k, -excess)
            found.append((k, cost + penalties[k]))
            k += 1
        if found and found[-1][0] == final and j >= self.runt_from:
            found[-1] = (final, found[-1][1] + RUNT)
        return self._divided(found) if j in self.divided else found

    def _divided(self, found: list[tuple[int, float]]) -> list[tuple[int, float]]:
        """Lines under a divided word in Western text: it costs more over another, and before the last line."""
        final = len(self.nodes) - 1
        return [(k, cost + LADDER if k == final or self.nodes[k].hyphen else cost) for k, cost in found]

    def _stretched(self, j: int, k: int, lacking: float) -> float:
        """The cost of stretching a line by `lacking`."""
        if not self.justify:
            return RAGGED * lacking * lacking
        cost = 0.0
        room = self.start_take[j]
        if room > 0.0:
            used = room if room < lacking else lacking
            cost += START_WEIGHT * used * used
            lacking -= used
        for weight, room_end, room_start, count_end, count_start in self.takes:
            room = room_end[k] - room_start[j]
            if room > 0.0:
                used = room if room < lacking else lacking
                cost += weight * used * used / (count_end[k] - count_start[j])
                lacking -= used
        if lacking > EPSILON:
            gaps = self.rest_end[k] - self.rest_start[j]
            share = self.rest / min(gaps, MANY) if gaps > 0 else UNFILLED
            cost += share * lacking * lacking + (0.0 if gaps > 0 else UNFILLED_AT_ALL)
        return cost

    def overfull(self, j: int, width: float) -> tuple[int, float]:
        """The shortest line from node *j*, which sticks out."""
        k = next(k for k in range(j + 1, len(self.nodes)) if self.nodes[k].next > self.nodes[j].next)
        return k, OVERFULL * max(1.0, self.end[k] - self.start[j] - width) + self.penalty[k]


def _sums(rooms: dict[int, float], weight: float, count: int, lasts: Sequence[int], nexts: Sequence[int]) -> Sums:
    """Sums of one class at the nodes."""
    dense, counts = [0.0] * (count + 1), [0] * (count + 1)
    for gap, room in rooms.items():
        dense[gap + 1], counts[gap + 1] = room, 1
    dense, counts = list(accumulate(dense)), list(accumulate(counts))
    return Sums(
        weight,
        [dense[last] if last >= 0 else 0.0 for last in lasts],
        [dense[i] for i in nexts],
        [counts[last] if last >= 0 else 0 for last in lasts],
        [counts[i] for i in nexts],
    )


def _runts(part: Prepared, nexts: Sequence[int]) -> int:
    """The first node from which on a last line would have a single character, marks apart; few in Western text."""
    seen, at = 0, len(part.shape)
    while at and seen < (STUB if part.western else 2):
        at -= 1
        seen += part.shape[at] not in UNCOUNTED
    return next((k for k, i in enumerate(nexts) if i > at), len(nexts))
