"""Stories set vertically (直排): from the right, in tiers (档) one below the other.

Such a story is a horizontal one turned by a quarter. It is fitted and placed in a box as wide as its own is high, whose
columns are the tiers and whose rows are the lines; then every place is turned: what was left stands on top, what was on
top stands right. So copyfit, jumps and pictures are those of horizontal stories. A picture is not turned, and is fitted
with its sides changed for that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from layout.model.body import Under
from layout.model.gallery import crop_to, pixels, shape
from layout.model.issue import Photo, Picture
from layout.model.page import Box, Panel, PlacedLine, PlacedPicture, TextArea
from layout.model.theme import Grid, Theme
from layout.story.photo import place_pictures
from layout.units import Pt, Rect

VERTICAL = "vertical"
"""A class for the style sheet: of a panel that is turned."""
CLEAR_TIERS = 1.0
"""字 between two tiers, at least."""
ENDLESS = 10_000
"""Pixels of the height of a group of drawings, which have none."""
LEAST_TIER = 6
"""字 of a tier, at least."""


@dataclass(frozen=True, slots=True)
class Tiers:
    """The tiers of a box: how many, of how many 字, so many 字 apart, with how many lines at which pitch."""

    count: int
    characters: int
    apart: float
    lines: int
    pitch: Pt


def line_pitch(grid: Grid, width: Pt) -> tuple[int, Pt]:
    """How many vertical lines stand in a width and from line to line: as the grid's, with both edges level."""
    lines = max(1, round((width - grid.size) / grid.pitch) + 1)
    return lines, (width - grid.size) / (lines - 1) if lines > 1 else grid.pitch


def tiers_in(grid: Grid, width: Pt, rows: int, count: int = 0) -> Tiers | None:
    """So many tiers in a width and rows of the grid (0: of about the grid's measure); None where there is no room."""
    inside = (rows * grid.pitch - (grid.pitch - grid.size)) / grid.size
    count = count or max(1, round((inside + CLEAR_TIERS) / (grid.measure + CLEAR_TIERS)))
    characters = int((inside - (count - 1) * CLEAR_TIERS) / count + 1e-6)
    if characters < LEAST_TIER:
        return None
    apart = (inside - count * characters) / (count - 1) if count > 1 else CLEAR_TIERS
    return Tiers(count, characters, apart, *line_pitch(grid, width))


def turned_theme(theme: Theme, tiers: Tiers) -> Theme:
    """The theme with tiers for columns and vertical lines for rows."""
    grid = Grid(tiers.count, tiers.characters, tiers.apart, theme.grid.size, tiers.pitch)
    return replace(theme, grid=grid)


def turned_place(place: str) -> str:
    """Where a picture stands before it is turned that is to stand at a place of the box, such as ``top-left``."""
    down, _, across = place.partition("-")
    down, across = ("middle", "center") if down == "center" else (down, across or "center")
    vertical = {"right": "top", "left": "bottom", "center": "middle"}[across]
    return f"{vertical}-" + {"top": "left", "bottom": "right", "middle": "center"}[down]


def turned_photo(photo: Photo, grid: Grid, pitch: Pt) -> Photo:
    """A photo with its sides changed, a group as one picture; a width that the editor asked for is so many lines."""
    lines = round(grid.width(photo.columns) / pitch) if photo.columns else None
    x, y = photo.focus
    return replace(photo, picture=_with_sides_changed(photo), focus=(y, 1 - x), columns=None, lines=lines, more=())


def _with_sides_changed(photo: Photo) -> Picture:
    """A picture as high as a photo is wide; a drawing stays one."""
    if photo.more:
        wide, high = pixels(photo)
        wide, high = (wide, high) if isfinite(wide) else (ENDLESS * shape(photo), ENDLESS)
        return replace(photo.picture, width_px=round(high), height_px=round(wide), vector=None)
    size = photo.picture.vector
    vector = replace(size, width=size.height, height=size.width) if size else None
    return replace(photo.picture, width_px=photo.picture.height_px, height_px=photo.picture.width_px, vector=vector)


def turned_box(box: Box, rect: Rect, inset: Pt, pitch: Pt, photos: Sequence[Photo]) -> Box:
    """A box that was placed as a horizontal one, turned into its place; its text begins *inset* below the head.

    *pitch* is from line to line; *photos*: those of its story as they are, in order.
    """
    return _Turning(box.rect, rect, inset, pitch).box(box, photos)


@dataclass(frozen=True, slots=True)
class _Turning:
    """From places in a box to those of the box turned by a quarter."""

    before: Rect
    after: Rect
    inset: Pt
    pitch: Pt

    @property
    def top(self) -> Pt:
        """Where what was the left edge lies."""
        return self.after.y + self.inset

    @property
    def right(self) -> Pt:
        """The right edge: what was the top."""
        return self.after.x + (self.after.width + self.before.height) / 2

    def rect(self, rect: Rect) -> Rect:
        """A rectangle, turned."""
        x, y = rect.x - self.before.x, rect.y - self.before.y
        return Rect(self.right - y - rect.height, self.top + x, rect.height, rect.width)

    def line(self, placed: PlacedLine) -> PlacedLine:
        """A line, turned: it is vertical."""
        x, y = placed.x - self.before.x, placed.baseline - self.before.y
        return PlacedLine(placed.line, self.right - y, self.top + x, vertical=True)

    def area(self, area: TextArea) -> TextArea:
        """Lines of one style, turned."""
        return replace(area, rect=self.rect(area.rect), lines=tuple(map(self.line, area.lines)))

    def panel(self, panel: Panel) -> Panel:
        """A panel, turned, and said to be so; an emphasis dot stands at the right of its character."""
        rect = panel.rect
        if panel.kind == Under.DOTS.value:
            row = int((rect.y - self.before.y) / self.pitch)
            middle = self.before.y + (row + 0.5) * self.pitch
            rect = replace(rect, y=2 * middle - rect.bottom)
        return Panel(f"{panel.kind} {VERTICAL}", self.rect(rect))

    def pictures(self, placed: Sequence[PlacedPicture], photos: Sequence[Photo]) -> Iterator[PlacedPicture]:
        """Pictures at their places, a group's one by one, a portrait too; themselves they are not turned."""
        left = iter(photos)
        for one in placed:
            rect = self.rect(one.rect)
            if one.portrait and one.photo:
                crop = crop_to(one.picture, one.photo.focus, rect.width / rect.height)
                yield replace(one, rect=rect, crop=crop)
            elif photo := next(left, None):
                yield from place_pictures(photo, one.key, rect)

    def box(self, box: Box, photos: Sequence[Photo]) -> Box:
        """A box with all that is in it."""
        pictures = tuple(self.pictures(box.pictures, photos))
        panels = tuple(map(self.panel, box.panels))
        codes = tuple(replace(code, rect=self.rect(code.rect)) for code in box.codes)
        texts = tuple(map(self.area, box.texts))
        return replace(box, rect=self.after, texts=texts, pictures=pictures, panels=panels, codes=codes)
