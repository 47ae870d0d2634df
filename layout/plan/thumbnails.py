"""Pages as small pictures made of characters, as many side by side as a terminal has room for."""

from collections.abc import Iterator, Mapping, Sequence

from layout.model.page import Box, Page
from layout.model.theme import Theme
from layout.units import Rect
from layout.wording import cells

ACROSS, DOWN = 4, 4.0
"""Cells of a terminal for a column of the grid, and lines of the grid for one of a terminal."""
BETWEEN = 2
PICTURE, BLANK = ":", ""
"""What fills a picture; the second cell of a character that takes two."""


def thumbnails(pages: Sequence[Page], theme: Theme, names: Mapping[str, str], width: int) -> Iterator[str]:
    """The lines to print, for a terminal of so many cells; *names* are what is written into boxes, by their ids."""
    own = theme.grid.columns * ACROSS + 1
    across = max(1, (width + BETWEEN) // (own + BETWEEN))
    for first in range(0, len(pages), across):
        row = [
            _thumbnail(page, theme.facing(page.number, page.columns), names) for page in pages[first : first + across]
        ]
        for line in zip(*row, strict=True):
            yield (" " * BETWEEN).join(line).rstrip()
        yield ""


def _thumbnail(page: Page, theme: Theme, names: Mapping[str, str]) -> list[str]:
    """One page: a frame around each box, its name at the top, pictures filled."""
    wide, high = theme.grid.columns * ACROSS + 1, round(theme.rows / DOWN) + 1
    canvas = [[" "] * wide for _ in range(high)]
    leaves = [box for box in page.walk() if not box.boxes]
    for box in leaves:
        _frame(canvas, _cells(box.rect, theme))
    for box in leaves:
        for picture in box.pictures:
            _fill(canvas, _cells(picture.rect, theme))
        _write(canvas, _cells(box.rect, theme), _name(box, names))
    return ["".join(line) for line in canvas]


def _name(box: Box, names: Mapping[str, str]) -> str:
    return names.get(box.story.id if box.story else box.id, "")


def _cells(rect: Rect, theme: Theme) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a rectangle on the canvas."""
    grid = theme.grid
    left, right = (rect.x - theme.margin) / grid.step, (rect.right - theme.margin) / grid.step
    top, bottom = (rect.y - theme.page.top) / grid.pitch, (rect.bottom - theme.page.top) / grid.pitch
    most = grid.columns * ACROSS, round(theme.rows / DOWN)
    return (
        min(max(round(left * ACROSS), 0), most[0]),
        min(max(round(top / DOWN), 0), most[1]),
        min(max(round(right * ACROSS), 0), most[0]),
        min(max(round(bottom / DOWN), 0), most[1]),
    )


def _frame(canvas: list[list[str]], place: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = place
    for x in range(left, right + 1):
        for y in (top, bottom):
            canvas[y][x] = "+" if x in (left, right) or canvas[y][x] == "|" else "-"
    for y in range(top + 1, bottom):
        for x in (left, right):
            canvas[y][x] = "+" if canvas[y][x] == "-" else "|"


def _fill(canvas: list[list[str]], place: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = place
    for y in range(top, bottom + 1):
        for x in range(left, right + 1):
            if canvas[y][x] == " ":
                canvas[y][x] = PICTURE


def _write(canvas: list[list[str]], place: tuple[int, int, int, int], name: str) -> None:
    """A name inside a box, over as many lines as there are, never over its frame."""
    left, top, right, bottom = place
    x, y = left + 1, top + 1
    for character in name:
        size = cells(character)
        if x + size > right:
            x, y = left + 1, y + 1
        if y >= bottom or x + size > right:
            return
        canvas[y][x] = character
        if size > 1:
            canvas[y][x + 1] = BLANK
        x += size
