"""Pictures of two states of a page, and the places where they differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from layout.compare.snapshot import Snapshot
from layout.edition.contents import Area
from layout.limits import at_work_on
from layout.pdf.raster import render_pages

COMPARE_DPI = 110.0
"""Body type of 9 pt is 14 px: legible, and a page of 275 × 390 mm is 1191 × 1689 px."""
CELL = 8
"""Changes are gathered in cells of so many pixels, about half a line of text."""
_THRESHOLD = 40
"""Of 255: below it lie differences of smoothing."""
_JOIN = 2
"""Cells up to so far apart belong to one change."""
GONE_COLOUR, ADDED_COLOUR = "#c0182b", "#0a7d33"


@dataclass(frozen=True, slots=True)
class PageChange:
    """One page in both states; None where it exists in one only."""

    number: int
    old: Image.Image | None
    new: Image.Image | None
    areas: tuple[Area, ...]

    @property
    def changed(self) -> bool:
        """Whether a reader could see a difference."""
        return bool(self.areas) or self.old is None or self.new is None


def compare_pages(old: Snapshot, new: Snapshot, dpi: float = COMPARE_DPI) -> tuple[PageChange, ...]:
    """The pages of two states that differ, by their numbers, with the changed places; two are held at a time."""
    pairs = enumerate(zip_longest(_pages(old, dpi), _pages(new, dpi)), 1)
    pages = (PageChange(number, a, b, _changes(number, a, b)) for number, (a, b) in pairs)
    return tuple(page for page in pages if page.changed)


def _pages(state: Snapshot, dpi: float) -> Iterator[Image.Image]:
    """The pages of a state; it is the one to be named where drawing one of them takes too much."""
    pages = render_pages(state.pdf, dpi)
    while True:
        with at_work_on(Path(state.title)):
            page = next(pages, None)
        if page is None:
            return
        yield page


def _changes(number: int, old: Image.Image | None, new: Image.Image | None) -> tuple[Area, ...]:
    if old is None or new is None:
        return ()
    size = (max(old.width, new.width), max(old.height, new.height))
    mask = ImageChops.difference(_on_white(old, size), _on_white(new, size)).point(_above)
    cells = mask.reduce(CELL).point(lambda value: 255 if value else 0)
    return tuple(
        Area(number, x0 * CELL / size[0], y0 * CELL / size[1], (x1 - x0) * CELL / size[0], (y1 - y0) * CELL / size[1])
        for x0, y0, x1, y1 in _clusters(cells)
    )


def _above(value: int) -> int:
    return 255 if value > _THRESHOLD else 0


def _on_white(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    sheet = Image.new("L", size, 255)
    sheet.paste(image.convert("L"))
    return sheet


def _clusters(cells: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Bounding boxes (left, top, right, bottom, in cells) of marked cells that lie together, from top to bottom."""
    data = cells.tobytes()
    left = {(i % cells.width, i // cells.width) for i, value in enumerate(data) if value}
    boxes = []
    while left:
        todo = [left.pop()]
        xs, ys = [todo[0][0]], [todo[0][1]]
        while todo:
            x, y = todo.pop()
            near = {(x + dx, y + dy) for dx in range(-_JOIN, _JOIN + 1) for dy in range(-_JOIN, _JOIN + 1)} & left
            left -= near
            todo += near
            xs += [x for x, _ in near]
            ys += [y for _, y in near]
        boxes.append((min(xs), min(ys), max(xs) + 1, max(ys) + 1))
    yield from sorted(boxes, key=lambda box: (box[1], box[0]))


def marked(image: Image.Image, areas: tuple[Area, ...], colour: str) -> Image.Image:
    """The picture with its changed places framed and tinted."""
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for area in areas:
        x, y = area.left * image.width, area.top * image.height
        box = (x - 4, y - 4, x + area.width * image.width + 4, y + area.height * image.height + 4)
        draw.rectangle(box, fill=f"{colour}26", outline=f"{colour}ff", width=max(2, image.width // 500))
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")
