"""One story in one box: its heading, its photos and the frames left over for the text. Rows and columns, no points."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from layout.model.body import Block
from layout.model.issue import Photo, Story
from layout.model.page import CopyfitStep, Jump, Line
from layout.story.across import AcrossBlock
from layout.story.body import Cut, StoryPart, chars_after
from layout.story.columns import Columns
from layout.story.costs import CLEAR_ROWS, CRUMB, MOST_STEPPED, SHORTEST_FRAME
from layout.story.flow import Flow, Poured
from layout.story.heading import Head
from layout.story.moving import as_placed
from layout.story.photo import PhotoBlock


class Slot(NamedTuple):
    """A run of rows of one column, free for text."""

    column: int
    row: int
    rows: int


B = TypeVar("B", PhotoBlock, AcrossBlock)


@dataclass(frozen=True, slots=True)
class BlockAt(Generic[B]):
    """A photo, or a table over several columns, with the column and row where it stands in its box."""

    block: B
    column: int
    row: int

    @property
    def end(self) -> int:
        """The first row below it."""
        return self.row + self.block.rows


PhotoPlace = BlockAt[PhotoBlock]
TablePlace = BlockAt[AcrossBlock]
Places = Sequence[PhotoPlace | TablePlace]


@dataclass(frozen=True, slots=True)
class JumpLabel:
    """Where a story goes on, and the line that says so."""

    jump: Jump
    line: Line


class Room(NamedTuple):
    """A box and what stands in it beside the text."""

    columns: Columns
    rows: int
    head: Head
    photos: tuple[PhotoPlace, ...]
    tables: tuple[TablePlace, ...] = ()

    @property
    def _blocks(self) -> tuple[PhotoPlace | TablePlace, ...]:
        """All that text flows around."""
        return (*self.photos, *self.tables)

    @property
    def crumbs(self) -> int:
        """Pictures with strips of text of fewer than `CRUMB` rows above or under them."""
        frames = list(self._frames(0))
        return sum(any(_crumb(frame, place) for frame in frames) for place in self._blocks)

    def slots(self, foot: int = 0) -> tuple[Slot, ...]:
        """The frames in reading order: column by column, from the top, around heading and photos.

        *foot*: rows left free under all columns.
        """
        return tuple(itertools.starmap(Slot, self._frames(foot)))

    def capacities(self, foot: int = 0) -> list[int]:
        """The rows of each frame."""
        if self.photos or self.tables:
            return [rows for _, _, rows in self._frames(foot)]
        head, whole = self.head, self.rows - foot
        shortest = SHORTEST_FRAME if self.columns.count > 1 else 1
        under = 0 if head.beside or whole - head.rows < shortest else min(head.span, self.columns.count)
        beside = max(0, self.columns.count - head.span) if whole >= shortest else 0
        return [whole - head.rows] * under + [whole] * beside

    def _frames(self, foot: int) -> Iterator[tuple[int, int, int]]:
        taken = sorted((p.row, p.end, p.column, p.column + p.block.span) for p in self._blocks)
        shortest = SHORTEST_FRAME if self.columns.count > 1 else 1
        for column in range(self.head.span if self.head.beside else 0, self.columns.count):
            row = self.head.rows if column < self.head.span else 0
            for first, end, left, right in taken:
                if not left <= column < right:
                    continue
                gap = first - CLEAR_ROWS - row
                if gap >= SHORTEST_FRAME:
                    yield column, row, gap
                row = max(row, end + CLEAR_ROWS)
            last = self.rows - foot - row
            if last >= shortest:
                yield column, row, last


def _crumb(frame: tuple[int, int, int], place: PhotoPlace | TablePlace) -> bool:
    """Whether a frame is a strip above or under a photo or a table."""
    column, row, rows = frame
    over, under = row + rows + CLEAR_ROWS == place.row, row == place.end + CLEAR_ROWS
    return rows < CRUMB and (over or under) and place.column <= column < place.column + place.block.span


class Filled(NamedTuple):
    """How a text fills the frames of a box."""

    poured: Poured
    credit_last: bool = False
    """Whether the credit stands at the end although text before it found no place."""
    foot: int = 0
    """Rows left free under all columns, so that they end level."""

    @property
    def holes(self) -> int:
        """Rows of the frames that hold no text, apart from the foot."""
        return sum(self.poured.blanks)

    @property
    def blank_rows(self) -> int:
        """Rows of the box left blank: holes in its columns and the foot that all of them share."""
        return self.holes + self.foot


@dataclass(frozen=True)
class StoryLayout:
    """A story poured into a box of so many columns and rows."""

    part: StoryPart
    room: Room
    flow: Flow
    filled: Filled
    label: JumpLabel | None = None
    """Where it goes on, if it does."""
    lost: tuple[Photo, ...] = ()
    """Photos for which the box has no room."""
    steps: tuple[CopyfitStep, ...] = ()
    """What copyfit did."""

    @property
    def story(self) -> Story:
        """The story it shows."""
        return self.part.story

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The frames of its text."""
        return self.room.slots(self.filled.foot)

    @property
    def overset_rows(self) -> int:
        """Rows of text that found no place here or on the page it jumps to."""
        return 0 if self.label else self.filled.poured.overset_rows

    @property
    def cut(self) -> Cut | None:
        """The place in the body that text without a place here begins at."""
        end = self.filled.poured.end
        if end >= len(self.flow.lines) - (len(self.flow.closing) if self.filled.credit_last else 0):
            return None
        line = self.flow.lines[end]
        return Cut(line.block, line.start)

    @cached_property
    def as_read(self) -> Story:
        """The story with its blocks in the order in which they are read here."""
        tables = [table.block.number for table in self.room.tables]
        return as_placed(self.part, self.flow, tables, self.cut if self.label else None)

    @cached_property
    def overset_chars(self) -> int:
        """Characters of the body, as written, that found no place."""
        return chars_after(self.story, self.cut) if self.cut and not self.label else 0

    def begun(self) -> Iterator[tuple[int, Block]]:
        """The blocks that begin in this part of the story, with their numbers; what found no place is of it."""
        start, cut = self.part.start, self.cut if self.label else None
        for number, block in enumerate(self.story.body):
            before = start is not None and (number, 0) < (start.block, start.offset)
            if not before and (cut is None or (number, 0) < (cut.block, cut.offset)):
                yield number, block

    @property
    def headless(self) -> bool:
        """Whether the box is too low even for the heading."""
        return self.room.head.rows > self.room.rows


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


TABLE_CORNERS = (("bottom", "right"), ("bottom", "left"), ("top", "left"), ("top", "right"))
"""Where a table over several columns stands, best first: at the foot of its story."""
QUOTE_CORNERS = (("middle", "center"), ("middle", "right"), ("middle", "left"), *TABLE_CORNERS)
"""Where a pull quote does: in its midst."""


def place_tables(
    blocks: Sequence[AcrossBlock], columns: int, rows: int, head: Head, photos: Sequence[PhotoPlace]
) -> tuple[TablePlace, ...] | None:
    """Tables at their places in a box beside its photos, those behind others under or at the right of them.

    None where they do not fit.
    """
    places: list[TablePlace] = []
    upwards = [*(one for one in reversed(blocks) if not one.quote), *(one for one in blocks if one.quote)]
    for block in upwards:
        for corner in QUOTE_CORNERS if block.quote else TABLE_CORNERS:
            place = _at(block, corner, columns, rows, head, (*photos, *places))
            if place is not None:
                places.append(place)
                break
        else:
            return None
    return tuple(sorted(places, key=lambda place: place.block.number))


def _corner(where: str) -> tuple[str, str]:
    """Vertical and horizontal place: ``top`` is ``top-center``."""
    vertical, _, side = where.partition("-")
    return ("middle", "center") if vertical == "center" else (vertical, side or "center")


def _corners(where: str, number: int) -> tuple[tuple[str, str], ...]:
    """Places to try for the nth photo, best first."""
    vertical, side = _corner(where)
    opposite = {"top": "bottom", "bottom": "top", "middle": "bottom"}[vertical]
    across = {"right": "left", "left": "right", "center": "center"}[side]
    order = ((vertical, side), (opposite, across), (vertical, across), (opposite, side))
    return order[number % 4 :] + order[: number % 4]


def _amid(high: int, top: int, rows: int) -> int:
    """Where a quote of so many rows stands in the midst of text from *top* to the foot: at the foot where that is low,
    and the text over or under it would have no frame."""
    bottom = rows - high
    middle = top + max(0, (bottom - top) // 2)
    framed = min(middle - top, bottom - middle) - CLEAR_ROWS >= SHORTEST_FRAME
    return middle if framed or bottom - CLEAR_ROWS - top < SHORTEST_FRAME else bottom


def _at(block: B, corner: tuple[str, str], columns: int, rows: int, head: Head, others: Places) -> BlockAt[B] | None:
    vertical, side = corner
    if block.span > columns:
        return None
    column = {"left": 0, "right": columns - block.span, "center": (columns - block.span) // 2}[side]
    top = head.rows if column < head.span else 0
    bottom = rows - block.rows
    quote = isinstance(block, AcrossBlock) and block.quote
    middle = _amid(block.rows, top, rows) if quote else top + max(0, (bottom - top) // 2)
    row = {"top": top, "bottom": bottom, "middle": middle}[vertical]
    place = BlockAt(block, column, row)
    for other in others:
        if _collide(place, other):
            clear = other.row - block.rows - CLEAR_ROWS if vertical == "bottom" else other.end + CLEAR_ROWS
            if quote and vertical == "middle":
                clear = max(clear, _amid(block.rows, clear, rows))
            place = BlockAt(block, column, clear)
    free = place.row >= top and place.end <= rows and not any(_collide(place, other) for other in others)
    return place if free else None


def _collide(a: PhotoPlace | TablePlace, b: PhotoPlace | TablePlace) -> bool:
    side_by_side = a.column >= b.column + b.block.span or b.column >= a.column + a.block.span
    apart = a.row >= b.end + CLEAR_ROWS or b.row >= a.end + CLEAR_ROWS
    return not (side_by_side or apart)


def fill(room: Room, flow: Flow) -> Filled:
    """The text in the frames that heading and photos leave.

    Where it does not fit, the credit keeps its place at the end: so what is over is text alone, and cutting just that
    makes the story fit.
    """
    capacities = room.capacities()
    poured = flow.pour(capacities)
    if poured.overset_rows == 0 or not flow.closing or not capacities or capacities[-1] <= len(flow.closing):
        return Filled(poured)
    capacities[-1] -= len(flow.closing)
    return Filled(flow.pour(capacities, until=len(flow.lines) - len(flow.closing)), credit_last=True)


def fill_level(room: Room, flow: Flow) -> Filled:
    """As `fill`, with columns that end level: what is blank at the end is shared out as rows under all of them."""
    filled = fill(room, flow)
    count = room.columns.count
    if filled.poured.overset_rows or count == 1:
        return filled
    for foot in range(filled.holes // count, 0, -1):
        poured = flow.pour(room.capacities(foot))
        if poured.overset_rows == 0 and poured.forced <= filled.poured.forced:
            return Filled(poured, foot=foot)
    return filled


def stepped(room: Room, flow: Flow, filled: Filled) -> Filled:
    """The text with no column ending more than a row above the others, where it leaves several rows at its end.

    They are shared out, a row to each of some columns: legs that differ by a line are level to a reader's eye.
    """
    slots, foot = room.slots(filled.foot), room.rows - filled.foot
    feet = [number for number, slot in enumerate(slots) if slot.row + slot.rows == foot]
    if filled.poured.overset_rows or filled.credit_last or max(filled.poured.blanks, default=0) < 2 or len(feet) < 2:
        return filled
    best = filled
    for shorter in _subsets(feet[:-1]):
        poured = flow.pour([slot.rows - (number in shorter) for number, slot in enumerate(slots)])
        blanks = tuple(blank + (number in shorter) for number, blank in enumerate(poured.blanks))
        sound = not poured.overset_rows and poured.forced <= filled.poured.forced
        level = max(blanks[:-1]) < 2 or max(filled.poured.blanks) > 2
        if sound and level and max(blanks) < max(best.poured.blanks):
            best = filled._replace(poured=poured._replace(blanks=blanks))
        if max(best.poured.blanks) < 2:
            break
    return best


def _subsets(feet: Sequence[int]) -> Iterator[frozenset[int]]:
    """Sets of some columns' last frames, the smallest and last first, at most `MOST_STEPPED` of them."""
    every = (set_ for count in range(1, len(feet) + 1) for set_ in itertools.combinations(reversed(feet), count))
    return map(frozenset, itertools.islice(every, MOST_STEPPED))
