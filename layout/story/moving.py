"""Boxes and pull quotes where the page likes them: a few paragraphs further on, at the head or the foot of a column.

The writer's place is the first wish. None goes before it, past a subhead or another, nor one that a line announces.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from layout.model.body import Block, BoxHead, PullQuote, Table
from layout.model.issue import Story
from layout.story.body import Cut, StoryPart
from layout.story.boxes import insides
from layout.story.costs import MIDST_COST, MOST_MOVED, MOVED_COST
from layout.story.flow import Flow, FlowLine, Poured


class MovedFlow(NamedTuple):
    """A flow with a box further on, and how many blocks it passed."""

    flow: Flow
    passed: int
    opener: int


def further_on(flow: Flow, opener: int) -> Iterator[MovedFlow]:
    """The flow with one of its boxes behind each of the next blocks."""
    start, end = next(pair for pair in flow.framed if flow.lines[pair[0]].opener == opener)
    lines = flow.lines
    if start and not lines[start - 1].ends:
        return
    passed, last = 0, len(lines) - len(flow.closing)
    while end < last and passed < MOST_MOVED:
        if lines[end].kind == "subhead" or lines[end].frame:
            return
        at = _behind(lines, end, last)
        passed += 1
        if lines[at - 1].beside is not None:
            return
        if lines[at - 1].ends:
            moved = (*lines[:start], *lines[end:at], *lines[start:end], *lines[at:])
            yield MovedFlow(Flow(moved), passed, opener)
        start, end, lines = start + at - end, at, (*lines[:start], *lines[end:at], *lines[start:end], *lines[at:])


def _behind(lines: Sequence[FlowLine], at: int, last: int) -> int:
    """The line behind the block that a line begins."""
    block = lines[at].block
    while at < last and lines[at].block == block:
        at += 1
    return at


def place_cost(flow: Flow, poured: Poured) -> float:
    """What boxes cost that stand amidst a column."""
    heads = {start for start, end in poured.ranges if end > start}
    feet = {end for (start, end), blank in zip(poured.ranges, poured.blanks, strict=True) if end > start and not blank}
    return MIDST_COST * sum(start not in heads and end not in feet for start, end in flow.framed)


def moved_cost(passed: int) -> float:
    """What a box costs that stands behind so many blocks which it was written before."""
    return MOVED_COST * passed


def as_placed(part: StoryPart, flow: Flow, last: Sequence[int], cut: Cut | None) -> Story:
    """A story with its blocks in the order in which they are read on a page; those in *last* at the end of what it has.

    What stands before the part is left as it is, and so is what goes on elsewhere from *cut* on.
    """
    body = part.story.body
    first, beyond = part.start.block if part.start else 0, cut.block if cut else len(body)
    here = [number for number in range(first, beyond) if number not in last]
    order = dict.fromkeys(line.block for line in flow.lines if line.kind != "credit" and line.block in here)
    rest = [number for number in here if number not in order]
    numbers = [*range(first), *order, *rest, *last, *range(beyond, len(body))]
    return part.story if numbers == sorted(numbers) else replace(part.story, body=tuple(body[n] for n in numbers))


def only_moved(story: Story, placed: Story) -> bool:
    """Whether nothing but boxes, pull quotes and tables stands elsewhere than it was written, each of them whole."""
    ours, theirs = list(_together(story.body)), list(_together(placed.body))
    stay, stand = ([unit for unit in units if not _moves(unit)] for units in (ours, theirs))
    return stay == stand and Counter(ours) == Counter(theirs)


def _together(body: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """The blocks of a body, those of a box together."""
    unit: list[Block] = []
    before = -1
    for block, opener in zip(body, insides(body), strict=True):
        if unit and (opener < 0 or opener != before):
            yield tuple(unit)
            unit = []
        unit.append(block)
        before = opener
    if unit:
        yield tuple(unit)


def _moves(unit: tuple[Block, ...]) -> bool:
    return isinstance(unit[0], BoxHead | PullQuote | Table)
