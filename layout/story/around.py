"""A picture with text around its shape (图文绕排): it goes with a paragraph whose lines beside it are shorter.

A circle, a rectangle, or a path of its own. It stands at a side of the column, its head level with the paragraph's; so
nothing on the page moves it away from its text, and every line beside it is set full at its own width, in whole 字.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, sqrt
from typing import TypeGuard

from layout.model.body import Block, BodyParagraph, Text
from layout.model.gallery import shape
from layout.model.issue import Photo
from layout.model.page import Line
from layout.model.theme import Grid
from layout.story.blocks import BlockPlace, moved, text_from
from layout.story.flow import FlowLine, Wrapped
from layout.story.spec import CIRCLE, LEFT, ROUNDED, SQUARE
from layout.units import Pt

ROWS = 8
"""Lines that such a picture is high where its editor says nothing."""
LEAST_BESIDE = 6
"""字 of a line beside it at least."""
GAP = 0.7
"""White between its shape and the text at its side, 字."""
OVER = 0.5
"""The same above and below, 字."""
_STEPS = 8
"""Heights within a line at which a path is asked how far it goes."""


@dataclass(frozen=True, slots=True)
class Contour:
    """What a picture takes of the lines beside it."""

    wrapped: Wrapped
    taken: tuple[int, ...]
    """字 of each line, from the head on."""

    @property
    def most(self) -> int:
        """字 of the line that it takes most of."""
        return max(self.taken)

    def of(self, row: int) -> int:
        """字 of one line; nothing below it."""
        return self.taken[row] if row < len(self.taken) else 0

    def alike(self, row: int) -> int:
        """Lines from one on of which it takes the same."""
        return next((n for n in range(1, len(self.taken) - row) if self.taken[row + n] != self.taken[row]),
                    max(1, len(self.taken) - row))  # fmt: skip


def wrapping(photos: Sequence[Photo]) -> Photo | None:
    """The first of some photos that text is to run around; it has no caption."""
    return next((photo for photo in photos if photo.wrap), None)


def contour(photo: Photo, grid: Grid) -> Contour:
    """A photo as text sees it."""
    rows = photo.lines or ROWS
    height = rows * grid.pitch - (grid.pitch - grid.size)
    own = 1.0 if photo.shape in (CIRCLE, SQUARE) else shape(photo)
    width = height * own
    radius = {CIRCLE: height / 2, ROUNDED: grid.size}.get(photo.shape, 0.0)
    taken = []
    for row in range(rows + 1):
        top, foot = row * grid.pitch - OVER * grid.size, row * grid.pitch + (1 + OVER) * grid.size
        far = _far(photo, width, height, (max(0.0, top), min(height, foot)))
        taken.append(ceil((far + GAP * grid.size) / grid.size - 1e-6) if far else 0)
    while taken[-1] == 0:
        taken.pop()
    return Contour(Wrapped(photo, width, height, radius, photo.wrap == LEFT), tuple(taken))


def _far(photo: Photo, width: Pt, height: Pt, band: tuple[Pt, Pt]) -> Pt:
    """How far into the column a picture goes within a band of its height; 0 where it does not go there."""
    top, foot = band
    if foot <= top:
        return 0.0
    heights = [top + (foot - top) * step / _STEPS for step in range(_STEPS + 1)]
    if photo.outline:
        found = [x for y in heights for x in _crossings(photo.outline, y / height)]
        found += [x for x, y in photo.outline if top <= y * height <= foot]
        if not found:
            return 0.0
        return width * (max(found) if photo.wrap == LEFT else 1 - min(found))
    if photo.shape == CIRCLE:
        half = height / 2
        return half + max(sqrt(max(0.0, half**2 - (y - half) ** 2)) for y in heights)
    return width


def _crossings(path: Sequence[tuple[float, float]], y: float) -> Iterator[float]:
    """Where a closed path crosses a height."""
    for (x0, y0), (x1, y1) in zip(path, (*path[1:], path[0]), strict=True):
        if (y0 <= y) != (y1 <= y):
            yield x0 + (y - y0) / (y1 - y0) * (x1 - x0)


def set_around(texts: Sequence[tuple[int, Text]], around: Contour, place: BlockPlace) -> dict[int, list[FlowLine]]:
    """Paragraphs, each with the number of its block, set around a picture; none where they are too short for it."""
    found: dict[int, list[FlowLine]] = {}
    row = 0
    for number, text in texts:
        lines = _paragraph(text, around, row, replace(place, number=number))
        found[number] = [_kept(line, row + n, around) for n, line in enumerate(lines)]
        row += len(lines)
        if row >= len(around.taken):
            first = texts[0][0]
            found[first][0] = replace(found[first][0], wrapped=around.wrapped)
            return found
    return {}


def _kept(line: FlowLine, row: int, around: Contour) -> FlowLine:
    """A line that no column parts from the picture beside it."""
    last = len(around.taken) - 1
    if row > last:
        return line
    return replace(line, starts=row == 0, ends=row == last and line.ends, whole=row == 0)


def _paragraph(text: Text, around: Contour, row: int, place: BlockPlace) -> list[FlowLine]:
    """One paragraph, its first line so many below the picture's head."""
    setter, size, at, lines = place.setter, place.size, 0, list[tuple[Line, int]]()
    left = around.wrapped.left
    while at < len(text.plain):
        taken, alike = around.of(row), around.alike(row) if row < len(around.taken) else 0
        rest = text_from(text, at)
        set_ = setter.paragraph(rest, "body", place.measure - taken * size, indented=at == 0).lines
        for line in set_[: alike or len(set_)]:
            stood = replace(moved(line, taken * size), measure=place.measure) if left and taken else line
            lines.append((stood, at))
            row += 1
        at += set_[: alike or len(set_)][-1].end
    last = len(lines) - 1
    return [
        FlowLine(line, "body", place.number, starts=i != last or last == 0, start=from_ + line.start,
                 end=from_ + line.end)
        for i, (line, from_) in enumerate(lines)
    ]  # fmt: skip


def may_stand(block: Block) -> TypeGuard[BodyParagraph]:
    """Whether a picture may stand beside a block: a paragraph of the body."""
    return type(block) is BodyParagraph
