"""Pages of a finished file as a viewer shows them: turned, scaled by their unit, two where one page is a spread."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pikepdf

from layout.errors import LayoutError, error, said
from layout.limits import file_at_work
from layout.units import Pt

_SAME = 0.1
"""Points by which pages may differ in size."""
_LEAST = 1.0
"""Points: a page that is smaller has nothing to print."""
_PARENTS_MOST = 50
"""Nodes of a page tree above a page: one that goes round is no tree."""


@dataclass(frozen=True, slots=True)
class PageToImpose:
    """A page, or half of a page that shows two. Points."""

    page: pikepdf.Page
    width: Pt
    """Of the trimmed page, as `height`."""
    height: Pt
    bleed: Pt
    """Artwork beyond the trim on every side."""
    matrix: tuple[float, ...]
    """From the page's own space to that of the trimmed page as seen, origin at its lower left."""
    joined: bool = False
    """Whether what it shows goes on in its neighbour, over the fold."""


def pages_to_impose(pages: Sequence[pikepdf.Page]) -> list[PageToImpose]:
    """All pages in order; one that is twice as wide as the others is two. Raises LayoutError that names a page.

    So for pages that are too small or differ in size, and for spreads whose halves would not face each other.
    """
    seen = [_as_seen(page) for page in pages]
    narrow = min((one.width for one in seen), default=0.0)
    found: list[PageToImpose] = []
    for one in seen:
        if min(one.width, one.height) < _LEAST:
            number, file = len(found) + 1, file_at_work() or Path("PDF")
            hint = said("hint-export-again")
            fault = error("unreadable-pdf", None, hint, form="page", page=number, number=number, file=file.name)
            raise LayoutError([fault], 2)
        double = abs(one.width - 2 * narrow) <= 2 * _SAME
        if double and len(found) % 2 == 0:
            raise LayoutError([error("unequal-pages", None, form="spread", page=len(found) + 1)])
        found += [_half(one, 0), _half(one, 1)] if double else [one]
        if any(abs(a - b) > _SAME for a, b in ((found[-1].width, found[0].width), (one.height, found[0].height))):
            raise LayoutError([error("unequal-pages", page=len(found))])
    return found


def _half(spread: PageToImpose, right: int) -> PageToImpose:
    """The left or the right page of two."""
    width, (a, b, c, d, e, f) = spread.width / 2, spread.matrix
    return PageToImpose(
        spread.page, width, spread.height, spread.bleed, (a, b, c, d, e - right * width, f), joined=True
    )


def _as_seen(page: pikepdf.Page) -> PageToImpose:
    trim, bleed = _box(page.trimbox), _box(page.bleedbox)
    unit, turned = _unit(page), _turn(page)
    left, low, right, high = trim
    matrix = {
        0: (1, 0, 0, 1, -left, -low),
        90: (0, -1, 1, 0, -low, right),
        180: (-1, 0, 0, -1, right, high),
        270: (0, 1, -1, 0, high, -left),
    }[turned]
    width, height = (right - left) * unit, (high - low) * unit
    if turned in (90, 270):
        width, height = height, width
    beyond = max(0.0, min(left - bleed[0], low - bleed[1], bleed[2] - right, bleed[3] - high))
    return PageToImpose(page, width, height, beyond * unit, tuple(value * unit for value in matrix))


def _box(corners: Any) -> tuple[Pt, Pt, Pt, Pt]:
    """Left, low, right, high, whichever corners are named."""
    x1, y1, x2, y2 = (float(value) for value in corners)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _unit(page: pikepdf.Page) -> float:
    """Points in a unit of the page's space."""
    unit = page.obj.get("/UserUnit", 1)
    return float(unit) if isinstance(unit, int | Decimal) and unit > 0 else 1.0


def _turn(page: pikepdf.Page) -> int:
    """By how many degrees the page is turned clockwise to be seen; inherited from its parents."""
    node: Any = page.obj
    for _ in range(_PARENTS_MOST):
        turned = node.get("/Rotate")
        if isinstance(turned, int):
            return turned % 360 if turned % 90 == 0 else 0
        if not isinstance(node := node.get("/Parent"), pikepdf.Dictionary):
            break
    return 0
