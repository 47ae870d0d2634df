"""Pictures on the grid: whole columns wide, whole lines high, cropped where their shape does not fit, captioned."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil

from layout.model.gallery import Crop, pixels, placed, shape
from layout.model.issue import Photo
from layout.model.page import Line, PlacedPicture
from layout.model.theme import Align, Grid, PageSize, Theme
from layout.story.columns import Columns
from layout.story.costs import LEAST_PICTURE, SHAPE_BEYOND, SHAPES
from layout.story.leading import leading_of, rows_for
from layout.story.setter import Setter
from layout.story.spec import CIRCLE, GRID, OWN, ROUNDED, SQUARE
from layout.units import PT_PER_INCH, Pt, Rect

TOUCHING: Pt = 0.5
"""By which a place may be off the trim to touch it."""


@dataclass(frozen=True)
class PhotoBlock:
    """A picture with its caption, `span` columns wide; row counts in lines of the grid."""

    photo: Photo
    span: int
    width: Pt
    picture_rows: int
    caption: tuple[Line, ...]
    credit: tuple[Line, ...]
    credit_beside: bool
    """Whether the credit stands flush right on the caption's last line."""
    natural_rows: int
    """Rows at which nothing is cropped, as near as the grid allows."""
    bounds: tuple[int, int]
    """Rows from which and up to which it is no slit (R30)."""
    exact: float | None = None
    """Width to height that it keeps whatever its rows; None where its rows decide."""
    shaped: str = GRID
    """Of which shape it was to be, as `StorySpec.photo_shape`."""
    leading: Pt = 0.0
    """Of caption and credit, where they have one of their own."""
    pitch: Pt = 0.0
    """That of the grid."""
    bleed: bool = False
    """Whether it goes on to the trim and beyond where it stands at the edge of the type area."""

    @cached_property
    def caption_rows(self) -> int:
        """Rows under the picture."""
        lines = len(self.caption) + (0 if self.credit_beside else len(self.credit))
        return rows_for(lines, self.leading, self.pitch) if self.leading else lines

    @cached_property
    def rows(self) -> int:
        """All of it."""
        return self.picture_rows + self.caption_rows

    def cropped(self, change: int) -> "PhotoBlock":
        """The block with a picture so many rows higher, unless the editor fixed its height."""
        return self if self.photo.lines is not None else replace(self, picture_rows=self.picture_rows + change)

    @property
    def ppi(self) -> float:
        """Pixels an inch at this width; infinite for drawings, which have none."""
        return pixels(self.photo)[0] / self.width * PT_PER_INCH

    def radius(self, rect: Rect, size: Pt) -> Pt:
        """Of its corners where it stands there; *size*: one 字."""
        return {CIRCLE: min(rect.width, rect.height) / 2, ROUNDED: size}.get(self.shaped, 0.0)

    def place(self, x: Pt, y: Pt, height: Pt) -> Rect:
        """Where the picture stands in its width and a height: all of it, or the middle of its top."""
        width = min(self.width, height * self.exact) if self.exact else self.width
        return Rect(x + (self.width - width) / 2, y, width, width / self.exact if self.exact else height)


def place_pictures(photo: Photo, key: str, rect: Rect, radius: Pt = 0.0) -> Iterator[PlacedPicture]:
    """The pictures of a photo in a place; those of a group are told apart by their number, in what they show too.

    *radius*: of the corners of one that stands alone.
    """
    alt, count = photo.alt or (photo.caption.plain if photo.caption else ""), len(photo.pictures)
    for number, one in enumerate(placed(photo, rect), 1):
        name = f"{key}.{number}" if photo.more else key
        told = f"{alt}（{number}/{count}）" if photo.more and alt else alt
        yield PlacedPicture(name, one.picture, one.rect, one.crop, told, photo, radius=0.0 if photo.more else radius)


def to_bleed(rect: Rect, page: PageSize) -> tuple[Rect, Crop]:
    """A place with the bleed where it touches the trim, and the part that shows there of what fills it: beyond 0 to 1.

    That is what a PDF has beyond its trim box.
    """
    touched = (rect.x, rect.y, page.width - rect.right, page.height - rect.bottom)
    left, top, right, low = (page.bleed if abs(gap) <= TOUCHING else 0.0 for gap in touched)
    wider = Rect(rect.x - left, rect.y - top, rect.width + (left + right), rect.height + (top + low))
    return wider, (-left / rect.width, -top / rect.height, 1 + right / rect.width, 1 + low / rect.height)


def bled(rect: Rect, theme: Theme) -> Rect:
    """A picture's place with what lies beyond each edge of the type area that it stands at: margin and bleed."""
    page, grid = theme.page, theme.grid
    inset = (grid.pitch - grid.size) / 2
    left, right = theme.margin, theme.margin + grid.width(grid.columns)
    top, foot = page.top + inset, page.top + theme.rows * grid.pitch - inset
    x = -page.bleed if abs(rect.x - left) <= TOUCHING else rect.x
    y = -page.bleed if abs(rect.y - top) <= TOUCHING else rect.y
    end = page.width + page.bleed if abs(rect.right - right) <= TOUCHING else rect.right
    low = page.height + page.bleed if abs(rect.bottom - foot) <= TOUCHING else rect.bottom
    return Rect(x, y, end - x, low - y)


def set_photo(
    photo: Photo, setter: Setter, columns: Columns, span: int, shaped: str = GRID, bleed: bool = False
) -> PhotoBlock:
    """A photo `span` columns wide, with its caption set; `shaped`: of which shape, as `StorySpec.photo_shape`.

    *bleed*: whether its place wants it printed beyond the trim; its editor may as well.
    """
    width = columns.width(span)
    grid = setter.theme.grid
    kept = (
        OWN if photo.picture.vector else photo.shape or shaped
    )  # a chart or a map that is cropped says something else
    exact = {OWN: shape(photo), SQUARE: 1.0, CIRCLE: 1.0}.get(kept)
    if exact is None:
        bounds = _bounds(shape(photo), width, grid)
        natural = round((width / shape(photo) + grid.pitch - grid.size) / grid.pitch)
        natural = max(LEAST_PICTURE, bounds[0], min(natural, bounds[1]))
    else:
        natural = max(1, ceil((width / exact + grid.pitch - grid.size) / grid.pitch - 1e-6))
        bounds = (natural, natural)
    caption, credit, beside = _texts(photo, setter, width)
    rows, leading = photo.lines or natural, leading_of(setter.style("caption"), setter.size("caption"))
    return PhotoBlock(
        photo,
        span,
        width,
        rows,
        caption,
        credit,
        beside,
        natural,
        bounds,
        exact,
        kept,
        leading,
        grid.pitch,
        bleed or photo.bleed,
    )


def _texts(photo: Photo, setter: Setter, width: Pt) -> tuple[tuple[Line, ...], tuple[Line, ...], bool]:
    """Caption and credit, and whether the credit has room on the caption's last line."""
    caption = tuple(setter.caption(photo.caption, "caption", width)) if photo.caption else ()
    credit = setter.paragraph(photo.credit, "photo-credit", width, align=Align.END).lines if photo.credit else ()
    if len(credit) != 1 or not caption:
        return caption, credit, False
    needed = sum(run.width for run in credit[0].runs)
    return caption, credit, needed + setter.theme.grid.size <= width - caption[-1].width


def _bounds(own: float, width: Pt, grid: Grid) -> tuple[int, int]:
    """Rows between which a picture of a shape may be cropped: no flatter and no slimmer than pictures are."""
    flat, slim = max(SHAPES[1], own * SHAPE_BEYOND), min(SHAPES[0], own / SHAPE_BEYOND)
    gap = grid.pitch - grid.size
    return ceil((width / flat + gap) / grid.pitch - 1e-6), int((width / slim + gap) / grid.pitch + 1e-6)
