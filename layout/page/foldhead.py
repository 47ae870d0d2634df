"""A headline over two facing pages (跨版标题): its one break is at the fold, each page has the part at its side."""

from dataclasses import dataclass
from math import ceil

from layout.model.body import Text
from layout.model.issue import Photo
from layout.model.page import Line, PlacedLine, TextArea
from layout.model.theme import Align
from layout.story.blocks import text_from
from layout.story.cutting import text_until
from layout.story.place import ASCENT
from layout.story.setter import Setter
from layout.units import PT_PER_MM, Pt, Rect

HEADLINE = "headline"
AT_FOLD: Pt = 5 * PT_PER_MM
"""White that each part keeps from the fold, as shops ask for at the trim: paper that moves cuts no character."""
LEADING = 1.25
"""Height of its line, em."""


@dataclass(frozen=True, slots=True)
class FoldHead:
    """The part of such a headline that a page has, as it is set."""

    lines: tuple[Line, ...]
    size: Pt
    rows: int
    left: bool
    """Whether it is that of the left page, which ends at the fold."""

    def area(self, outer: Pt, width: Pt, top: Pt, pitch: Pt) -> TextArea:
        """Where it stands. *outer*: the type area's outer edge; *width*: from there to the fold, or to the type area's
        other edge.
        """
        x = outer if self.left else AT_FOLD
        down = (self.rows * pitch - LEADING * self.size * len(self.lines)) / 2
        first = top + down + (LEADING - 1) / 2 * self.size + ASCENT * self.size
        placed = tuple(PlacedLine(one, x, first + n * LEADING * self.size) for n, one in enumerate(self.lines))
        return TextArea(HEADLINE, Rect(x, top, width - AT_FOLD, self.rows * pitch), placed)


def parts_at_fold(text: Text) -> tuple[Text, Text]:
    """What stands at the left of the fold, and at its right."""
    at = text.plain.index("\n")
    return text_until(text, at), text_from(text, at + 1)


def part_of(photo: Photo, number: int) -> Text | None:
    """The part of a photo's headline on a page of this number."""
    return parts_at_fold(photo.headline)[number % 2] if photo.headline else None


def fold_head(photo: Photo, number: int, setter: Setter, width: Pt) -> FoldHead | None:
    """A photo's headline on a page, in the largest size in which either part fits; *width*: from outer edge to fold."""
    part = part_of(photo, number)
    if photo.headline is None or part is None:
        return None
    style = setter.style(HEADLINE)
    sizes = style.sizes or (setter.size(HEADLINE),)
    both = parts_at_fold(photo.headline)
    fitting = (one for one in sizes if all(_takes(half, one, setter) <= width for half in both))
    size = next(fitting, sizes[-1])
    left = number % 2 == 0
    form = setter.form(HEADLINE, width - AT_FOLD, Align.END if left else Align.START)
    lines = tuple(setter.shaped(part, HEADLINE, setter.sized(form, size)).lines)
    pitch = setter.theme.grid.pitch
    return FoldHead(lines, size, ceil(LEADING * size * len(lines) / pitch + 0.5), left)


def _takes(half: Text, size: Pt, setter: Setter) -> Pt:
    return setter.natural(half, HEADLINE, size) + AT_FOLD
