"""Pages one after the other: the same skeleton twice looks machine-made (R43)."""

from collections.abc import Sequence

from layout.model.page import Page
from layout.page.eye.facts import DRAWN
from layout.units import Rect

ALIKE = 0.8
"""Likeness of two pages from which a reader sees one skeleton twice."""
FEW = 3
"""Boxes of a page up to which it has no skeleton to speak of."""


def likeness(one: Page, other: Page) -> float:
    """How much of two pages is covered by boxes of the same place and size: 0 … 1.

    Each box counts by its area, with what it shares with the other page's box that is most like it, as a part of both.
    """
    boxes, others = _boxes(one), _boxes(other)
    if min(len(boxes), len(others)) <= FEW:
        return 0.0
    return (_covered(boxes, others) + _covered(others, boxes)) / 2


def _boxes(page: Page) -> list[Rect]:
    return [box.rect for box in page.walk() if not box.boxes and box.slot not in DRAWN]


def _covered(boxes: Sequence[Rect], others: Sequence[Rect]) -> float:
    area = sum(box.width * box.height for box in boxes)
    return sum(box.width * box.height * max(_shared(box, one) for one in others) for box in boxes) / area


def _shared(one: Rect, other: Rect) -> float:
    """What two rectangles share as a part of what they cover together."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / (one.width * one.height + other.width * other.height - width * height)
