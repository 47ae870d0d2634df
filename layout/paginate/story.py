"""One story in one box: its heading, its photos and the frames left over for the text. Rows and columns, no points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from layout.model.issue import Story
from layout.paginate.columns import Columns
from layout.paginate.flow import Flow, Poured
from layout.paginate.heading import Head
from layout.paginate.photo import PhotoBlock

SHORTEST_FRAME = 2
"""Rows under which a gap between heading and photo takes no text: a lone line there would be lost."""

CLEAR_ROWS = 1
"""Free rows between a photo and text above or below it: with the line gap about 1 字, as typesetting.md asks."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A run of rows of one column, free for text."""

    column: int
    row: int
    rows: int


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """A photo block with the column and row where it stands in its box."""

    block: PhotoBlock
    column: int
    row: int

    def covers(self, column: int) -> bool:
        """Whether it stands in a column."""
        return self.column <= column < self.column + self.block.span

    @property
    def end(self) -> int:
        """The first row below it."""
        return self.row + self.block.rows


@dataclass(frozen=True)
class StoryLayout:
    """A story poured into a box of so many columns and rows."""

    story: Story
    columns: Columns
    rows: int
    head: Head
    photos: tuple[PhotoPlace, ...]
    flow: Flow
    slots: tuple[Slot, ...]
    poured: Poured
    steps: tuple[str, ...] = ()
    """Copyfitting steps taken, in words."""

    @property
    def overset_rows(self) -> int:
        """Rows of text that found no place."""
        return self.poured.overset_rows

    @cached_property
    def overset_chars(self) -> int:
        """Characters in them."""
        return self.flow.chars_from(self.poured.end)

    @property
    def blank_rows(self) -> int:
        """Rows of the frames that hold no text."""
        return sum(self.poured.blanks)


def free_slots(columns: int, rows: int, head: Head, photos: Sequence[PhotoPlace]) -> Iterator[Slot]:
    """The frames in reading order: column by column, from the top, around heading and photos."""
    for column in range(columns):
        row = head.rows if column < head.span else 0
        for place in sorted((p for p in photos if p.covers(column)), key=lambda p: p.row):
            gap = place.row - CLEAR_ROWS - row
            if gap >= SHORTEST_FRAME:
                yield Slot(column, row, gap)
            row = max(row, place.end + CLEAR_ROWS)
        if rows - row >= SHORTEST_FRAME or (rows > row and columns == 1):
            yield Slot(column, row, rows - row)


def place_photos(
    blocks: Sequence[PhotoBlock], columns: int, rows: int, head: Head, where: str
) -> tuple[PhotoPlace, ...] | None:
    """Photos at their places in a box; None where they do not fit.

    `where` says the first one's corner, such as ``top-right``; the others follow under it or at the opposite corner.
    """
    places: list[PhotoPlace] = []
    for number, block in enumerate(blocks):
        for corner in _corners(where, number):
            place = _at(block, corner, columns, rows, head, places)
            if place is not None:
                places.append(place)
                break
        else:
            return None
    return tuple(places)


def _corners(where: str, number: int) -> tuple[str, ...]:
    """Places to try for the nth photo, best first."""
    vertical, _, side = where.partition("-")
    opposite = {"top": "bottom", "bottom": "top", "middle": "bottom"}[vertical]
    across = {"right": "left", "left": "right", "center": "center"}[side]
    order = [(vertical, side), (opposite, across), (vertical, across), (opposite, side)]
    turned = order[number % 4 :] + order[: number % 4]
    return tuple(f"{v}-{s}" for v, s in turned)


def _at(
    block: PhotoBlock, corner: str, columns: int, rows: int, head: Head, others: Sequence[PhotoPlace]
) -> PhotoPlace | None:
    vertical, _, side = corner.partition("-")
    if block.span > columns:
        return None
    column = {"left": 0, "right": columns - block.span, "center": (columns - block.span) // 2}[side]
    top = head.rows if column < head.span else 0
    bottom = rows - block.rows
    row = {"top": top, "bottom": bottom, "middle": top + max(0, (bottom - top) // 2)}[vertical]
    place = PhotoPlace(block, column, row)
    for other in others:
        if _collide(place, other):
            place = PhotoPlace(block, column, other.end + CLEAR_ROWS if vertical != "bottom" else other.row - block.rows - 1)
    clear = place.row >= top and place.end <= rows and not any(_collide(place, other) for other in others)
    return place if clear else None


def _collide(a: PhotoPlace, b: PhotoPlace) -> bool:
    side_by_side = a.column >= b.column + b.block.span or b.column >= a.column + a.block.span
    apart = a.row >= b.end + CLEAR_ROWS or b.row >= a.end + CLEAR_ROWS
    return not (side_by_side or apart)


def pour_story(
    story: Story, columns: Columns, rows: int, head: Head, photos: tuple[PhotoPlace, ...], flow: Flow
) -> StoryLayout:
    """The story's text in the frames that heading and photos leave."""
    slots = tuple(free_slots(columns.count, rows, head, photos))
    return StoryLayout(story, columns, rows, head, photos, flow, slots, flow.pour([slot.rows for slot in slots]))
