"""The portrait of whoever wrote a story: small, beside its heading, or beside the byline alone in a narrow one."""

from dataclasses import dataclass, replace

from layout.model.gallery import crop_to, picture_shape
from layout.model.issue import Photo, Story
from layout.model.page import PlacedPicture
from layout.model.theme import Theme
from layout.units import Pt, Rect

SHAPES = {"upright": 0.8, "square": 1.0, "rounded": 1.0, "circle": 1.0}
"""Width to height of each shape."""
OWN = (0.5, 2.0)
"""Width to height of one that keeps its own shape, at least and at most."""
CORNER = 0.12
"""Radius of a rounded corner, of its height."""
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
    radius: Pt = 0.0
    """Of its corners."""

    def placed(self, story: Story, x: Pt, y: Pt) -> PlacedPicture:
        """The picture in a heading block that stands there."""
        rect = Rect(x + self.left, y + self.top, self.width, self.height)
        crop = crop_to(self.photo.picture, self.photo.focus, self.width / self.height)
        shown = self.photo.alt or (story.byline.plain if story.byline else story.name)
        key, radius = f"{story.id}.portrait", self.radius
        return PlacedPicture(key, self.photo.picture, rect, crop, shown, self.photo, portrait=True, radius=radius)


def portrait_in(photo: Photo, theme: Theme, width: Pt, turned: bool) -> Portrait:
    """A portrait for a heading of a width: from the head of characters in its first row to their foot in its last.

    Its sides are changed in a heading that is *turned* with its story, so that it is upright then.
    """
    grid, look = theme.grid, theme.portrait
    height = look.lines * grid.pitch - (grid.pitch - grid.size)
    shape = SHAPES.get(look.shape) or min(max(picture_shape(photo.picture), OWN[0]), OWN[1])
    along = height / shape if turned else shape * height
    radius = {"circle": height / 2, "rounded": CORNER * height}.get(look.shape, 0.0)
    return Portrait(photo, along, height, along + grid.size, width >= WIDE * grid.size, radius=radius)


def over_byline(portrait: Portrait, right: Pt) -> Portrait:
    """A portrait over the byline of a vertical heading, upright; its left is told from the block's right edge."""
    return replace(portrait, width=portrait.height, height=portrait.width, left=-right - portrait.height, top=0.0)
