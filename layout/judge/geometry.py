"""Matrices and upright boxes of a page, for the interpreter and the checks.

Page space: points, origin at the top left corner of the trim box, x to the right, y downwards, as the page is seen.
"""

import math
from collections.abc import Iterable
from typing import NamedTuple

from layout.units import PT_PER_MM, Pt

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f as PDF writes them: x' = a·x + c·y + e, y' = b·x + d·y + f."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that applies *first*, then *second*."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def transform(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """The point (x, y) through *matrix*."""
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def scales(matrix: Matrix) -> tuple[float, float]:
    """How long a unit along x and one along y become."""
    return math.hypot(matrix[0], matrix[1]), math.hypot(matrix[2], matrix[3])


class Bounds(NamedTuple):
    """An upright box in page space, edges in points. Empty where an edge lies beyond its opposite."""

    left: Pt
    top: Pt
    right: Pt
    bottom: Pt

    @property
    def width(self) -> Pt:
        """Left to right."""
        return self.right - self.left

    @property
    def height(self) -> Pt:
        """Top to bottom."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """In square points; 0 where empty."""
        return 0.0 if self.empty else self.width * self.height

    @property
    def empty(self) -> bool:
        """Whether there is nothing inside, not even a line."""
        return self.right < self.left or self.bottom < self.top

    def meet(self, other: "Bounds") -> "Bounds":
        """What the two share; may be empty."""
        return Bounds(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def join(self, other: "Bounds") -> "Bounds":
        """The smallest box around both."""
        return Bounds(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grow(self, by: Pt) -> "Bounds":
        """Larger by *by* on every side (smaller where negative)."""
        return Bounds(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def touches(self, other: "Bounds") -> bool:
        """Whether the two share a point; as ``meet`` says, without making what they share: it is asked most often."""
        left, top, right, low = self
        from_left, from_top, to_right, to_low = other
        return not (
            (right < left or to_right < left or right < from_left or to_right < from_left)
            or (low < top or to_low < top or low < from_top or to_low < from_top)
        )

    def covers(self, other: "Bounds", tolerance: Pt = 0.05) -> bool:
        """Whether *other* lies inside."""
        return (
            other.left >= self.left - tolerance
            and other.top >= self.top - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    @property
    def in_mm(self) -> tuple[float, float, float, float]:
        """x, y, width and height in millimetres, to a hundredth."""
        return (
            round(self.left / PT_PER_MM, 2),
            round(self.top / PT_PER_MM, 2),
            round(self.width / PT_PER_MM, 2),
            round(self.height / PT_PER_MM, 2),
        )


EVERYWHERE = Bounds(-1e9, -1e9, 1e9, 1e9)
NOWHERE = Bounds(1e9, 1e9, -1e9, -1e9)


def around(points: Iterable[tuple[float, float]]) -> Bounds:
    """The smallest box around the points; `NOWHERE` without any."""
    listed = list(points)
    if not listed:
        return NOWHERE
    xs = [x for x, _ in listed]
    ys = [y for _, y in listed]
    return Bounds(min(xs), min(ys), max(xs), max(ys))


def boxed(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> Bounds:
    """The upright box around a rectangle sent through *matrix*."""
    return around(transform(matrix, x, y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1)))


def inverse(matrix: Matrix) -> Matrix:
    """The matrix that undoes *matrix*; raises ValueError for one that flattens everything."""
    a, b, c, d, e, f = matrix
    size = a * d - b * c
    if not size:
        raise ValueError(matrix)
    return (d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size)
