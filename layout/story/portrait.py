"""The portrait of whoever wrote a story: small, beside its heading, or beside the byline alone in a narrow one."""

from dataclasses import dataclass, replace

from layout.model.gallery import crop_to
from layout.model.issue import Photo, Story
from layout.model.page import PlacedPicture
from layout.model.theme import Grid
from layout.units import Pt, Rect

ROWS = 4
"""Lines of the grid that it is as high as: 19 mm on a grid of 14.5 pt."""
SHAPE = 0.8
"""Its width to its height."""
WIDE = 20
"""字 of a heading's width from which on all of it stands beside the portrait; below, its byline alone."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """A portrait in a heading block, from the block's top left corner."""

    photo: Photo
    width: Pt
    height: Pt
    taken: Pt
    """What it takes of the width of the texts beside it."""
    wide: bool
    """Whether all texts of the heading stand beside it."""
    left: Pt = 0.0
    top: Pt = 0.0

    def placed(self, story: Story, x: Pt, y: Pt) -> PlacedPicture:
        """The picture in a heading block that stands there."""
        rect = Rect(x + self.left, y + self.top, self.width, self.height)
        crop = crop_to(self.photo.picture, self.photo.focus, self.width / self.height)
        shown = self.photo.alt or (story.byline.plain if story.byline else story.name)
        return PlacedPicture(f"{story.id}.portrait", self.photo.picture, rect, crop, shown, self.photo, portrait=True)


def portrait_in(photo: Photo, grid: Grid, width: Pt, turned: bool) -> Portrait:
    """A portrait for a heading of a width: from the head of characters in its first row to their foot in its last.

    Its sides are changed in a heading that is *turned* with its story, so that it is upright then.
    """
    height = ROWS * grid.pitch - (grid.pitch - grid.size)
    along = height / SHAPE if turned else SHAPE * height
    return Portrait(photo, along, height, along + grid.size, width >= WIDE * grid.size)


def over_byline(portrait: Portrait, right: Pt) -> Portrait:
    """A portrait over the byline of a vertical heading, upright; its left is told from the block's right edge."""
    return replace(portrait, width=portrait.height, height=portrait.width, left=-right - portrait.height, top=0.0)
