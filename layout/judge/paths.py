"""The path under construction: subpaths as polygons in page space."""

from collections.abc import Sequence

from layout.judge.geometry import Bounds, Matrix, around, transform
from layout.judge.marks import Polygon

_CURVE_STEPS = 8
"""Straight pieces for one Bézier curve: within 0.1 % of its size."""
_WEIGHTS = [
    ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    for t in (i / _CURVE_STEPS for i in range(1, _CURVE_STEPS + 1))
]
_UPRIGHT_TOLERANCE = 0.01
"""Points by which the sides of an upright rectangle may lean."""


class PathBuilder:
    """Takes the operands of path operators; coordinates go through the matrix in force."""

    def __init__(self) -> None:
        self._subpaths: list[list[tuple[float, float]]] = []
        self._current = (0.0, 0.0)
        self._start = (0.0, 0.0)

    def clear(self) -> None:
        """Begin anew."""
        self._subpaths = []

    def move(self, matrix: Matrix, x: float, y: float) -> None:
        """Begin a subpath."""
        self._current = self._start = (x, y)
        self._subpaths.append([transform(matrix, x, y)])

    def line(self, matrix: Matrix, x: float, y: float) -> None:
        """A straight line; raises ValueError without a starting point, as `curve` does."""
        self._open().append(transform(matrix, x, y))
        self._current = (x, y)

    def curve(self, matrix: Matrix, points: Sequence[tuple[float, float] | None]) -> None:
        """A curve to the third point; None stands for the current point."""
        subpath = self._open()
        known = [self._current if point is None else point for point in points]
        x0, y0 = transform(matrix, *self._current)
        (x1, y1), (x2, y2), (x3, y3) = [transform(matrix, *point) for point in known]
        subpath += [(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3) for a, b, c, d in _WEIGHTS]
        self._current = known[-1]

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """A closed rectangle."""
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
        self._subpaths.append([transform(matrix, *corner) for corner in corners])
        self._current = self._start = (x, y)

    def close(self) -> None:
        """Close the subpath."""
        if self._subpaths:
            self._subpaths[-1].append(self._subpaths[-1][0])
            self._current = self._start

    def _open(self) -> list[tuple[float, float]]:
        if not self._subpaths:
            raise ValueError
        return self._subpaths[-1]

    def polygons(self) -> tuple[Polygon, ...]:
        """What has been drawn, subpaths of one point left out."""
        return tuple(tuple(subpath) for subpath in self._subpaths if len(subpath) > 1)


def bounds_of(polygons: Sequence[Polygon]) -> Bounds:
    """The box around all of them."""
    return around(point for polygon in polygons for point in polygon)


def upright_box(polygon: Polygon) -> Bounds | None:
    """The box that an upright rectangle fills exactly; None for any other shape."""
    corners = polygon[:-1] if len(polygon) > 1 and polygon[0] == polygon[-1] else polygon
    if len(corners) != 4:
        return None
    box = around(corners)
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if abs(x0 - x1) > _UPRIGHT_TOLERANCE and abs(y0 - y1) > _UPRIGHT_TOLERANCE:
            return None
    return box


def is_upright(polygons: Sequence[Polygon]) -> bool:
    """Whether the path is one upright rectangle."""
    return len(polygons) == 1 and upright_box(polygons[0]) is not None
