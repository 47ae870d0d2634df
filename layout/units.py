"""Lengths and rectangles. Every length inside the house is a float in PostScript points (1/72 in).

Coordinates have their origin at the top left corner of the trim box, x to the right, y downwards.
"""

import re
from dataclasses import dataclass

Pt = float
"""A length in points."""

PT_PER_INCH = 72.0
PT_PER_MM = PT_PER_INCH / 25.4
_POINTS = {"pt": 1.0, "mm": PT_PER_MM, "cm": 10 * PT_PER_MM, "in": PT_PER_INCH, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"([+-]?\d+(?:\.\d+)?)\s*([a-z]+)", re.IGNORECASE)


def parse_length(text: str) -> Pt:
    """Read a length with its unit, such as ``275mm`` or ``10.5pt``, as points. Raises ValueError for anything else."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    value, unit = float(match[1]), match[2].lower()
    if unit not in _POINTS:
        raise ValueError(unit)
    return value * _POINTS[unit]


def css_pixels(text: str) -> float:
    """The length of a drawing in its own units, of which an inch has 96: ``227``, ``60mm``; 0 for what is none."""
    try:
        return float(text)
    except ValueError:
        pass
    try:
        return parse_length(text) / _POINTS["px"]
    except ValueError:
        return 0.0


def to_mm(length: Pt) -> float:
    """Points as millimetres."""
    return length / PT_PER_MM


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle, in points."""

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    def contains(self, x: Pt, y: Pt) -> bool:
        """Whether a point lies within it."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    @property
    def right(self) -> Pt:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Pt:
        """The y of the lower edge."""
        return self.y + self.height

    def inset(self, by: Pt) -> "Rect":
        """The rectangle that is smaller by *by* on every side (larger where negative)."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def overlaps(self, other: "Rect", tolerance: Pt = 0.01) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right - tolerance
            and other.x < self.right - tolerance
            and self.y < other.bottom - tolerance
            and other.y < self.bottom - tolerance
        )
