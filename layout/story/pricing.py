"""What a layout of a story leaves amiss, as a cost; which of its variants may be worth trying in a box."""

from collections.abc import Sequence
from dataclasses import dataclass

from layout.story.costs import (
    BESIDE_WHITE,
    BLANK_COST,
    CUT_COST,
    FOOT_COST,
    FORCED_COST,
    HOLE_COST,
    MOST_BLANK,
    OVERSET_COST,
)
from layout.story.flow import Flow
from layout.story.room import Filled, Room
from layout.story.steps import Variant


@dataclass(frozen=True, slots=True)
class Priced:
    """A variant with what its heading and photos take of a box, and its body."""

    variant: Variant
    taken: int
    """Columns × rows, with the white around them: the same in a box of any height."""
    flow: Flow


def under_beside(room: Room) -> float:
    """What the white under a heading costs that stands beside its text."""
    white = room.rows - room.head.rows - BESIDE_WHITE if room.head.beside and room.head.span else 0
    return HOLE_COST * max(0, white)


def promising(every: Sequence[Priced], area: int, columns: int) -> Sequence[tuple[float, int, Priced]]:
    """Variants with what they cost at least in a box of so many rows of columns, the cheapest first."""
    return sorted(
        (one.variant.cost + _open(area - one.taken - one.flow.rows, columns), number, one)
        for number, one in enumerate(every)
    )


def _open(free: int, columns: int) -> float:
    """What so many rows of columns more (less where negative) than a text has cost at least."""
    if free < 0:
        return -OVERSET_COST * free
    foot, holes = (free // columns, free % columns) if columns > 1 else (0, free)
    return FOOT_COST * foot + HOLE_COST * holes + BLANK_COST * (foot + holes > MOST_BLANK)


def amiss(filled: Filled) -> float:
    """What text that is poured into its frames leaves amiss."""
    holes, foot, poured = filled.holes, filled.foot, filled.poured
    return (
        OVERSET_COST * poured.overset_rows
        + CUT_COST * (poured.overset_rows > 0)
        + HOLE_COST * holes
        + FOOT_COST * foot
        + FORCED_COST * poured.forced
        + BLANK_COST * (holes + foot > MOST_BLANK)
    )
