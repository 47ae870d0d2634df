"""What lies under a mark: the topmost thing painted before it at its middle."""

from collections import defaultdict
from collections.abc import Iterable

from layout.judge.colour import Tone
from layout.judge.geometry import Bounds
from layout.judge.marks import FillMark, Mark, Outline, PictureMark, ShadingMark
from layout.judge.paths import upright_box
from layout.units import Pt

_CELL = 36.0
"""Points: half an inch, so that a page has some hundred cells."""
_CELLS_MOST = 20_000


def inside(outline: Outline, x: float, y: float) -> bool:
    """Whether a point lies in the area that an outline encloses."""
    crossings = turns = 0
    for polygon in outline.polygons:
        previous = polygon[-1]
        for point in polygon:
            (x0, y0), (x1, y1) = previous, point
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                crossings += 1
                turns += 1 if y1 > y0 else -1
            previous = point
    return crossings % 2 == 1 if outline.even_odd else turns != 0


class Grounds:
    """The areas that a page paints, by place."""

    def __init__(self, marks: Iterable[Mark], media: Bounds) -> None:
        self._media = media
        self._cells: dict[tuple[int, int], list[Mark]] = defaultdict(list)
        for mark in marks:
            if isinstance(mark, FillMark | PictureMark | ShadingMark):
                self._note(mark)

    def _note(self, mark: Mark) -> None:
        box = mark.bounds.meet(self._media)
        if box.empty or (box.width / _CELL + 1) * (box.height / _CELL + 1) > _CELLS_MOST:
            return
        for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
            for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
                self._cells[column, row].append(mark)

    def under(self, mark: Mark) -> Mark | None:
        """What lies under the middle of a mark; None where that is bare paper."""
        box = mark.bounds
        return self.below(mark, (box.left + box.right) / 2, (box.top + box.bottom) / 2)

    def below(self, mark: Mark, x: Pt, y: Pt) -> Mark | None:
        """What lies under a mark at a place; None where that is bare paper."""
        for ground in reversed(self._cells.get((int(x // _CELL), int(y // _CELL)), [])):
            if ground.order < mark.order and _covers(ground, x, y):
                return None if ground.paint.tone is Tone.PAPER and not isinstance(ground, PictureMark) else ground
        return None


def _covers(ground: Mark, x: float, y: float) -> bool:
    if not ground.bounds.touches(Bounds(x, y, x, y)):
        return False
    if not isinstance(ground, FillMark):
        return True
    if len(ground.polygons) == 1 and upright_box(ground.polygons[0]) is not None:
        return True
    return inside(Outline(ground.polygons, ground.even_odd), x, y)
