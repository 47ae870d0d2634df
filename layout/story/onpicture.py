"""A heading that stands on its story's first picture (标题压图), at its head or at its foot, bare or on a panel."""

from dataclasses import replace
from math import ceil

from layout.model.page import Panel
from layout.model.theme import Grid
from layout.story.body import StoryPart
from layout.story.columns import Columns
from layout.story.costs import CLEAR_ROWS
from layout.story.heading import Head, OnPicture, set_head
from layout.story.photo import set_photo
from layout.story.setter import Setter
from layout.story.spec import FOOT, StorySpec
from layout.units import Pt, Rect

PANEL = "over"
"""The kind of the panel under such a heading."""
PAD = 0.75
"""White between the heading and the edge of its picture or its panel, lines of the grid."""
CLEAR = 1
"""Lines of the picture that such a heading leaves free at least."""
COVERED = 0.28
"""Share of a picture that a panel covers at most."""


def inset(bleed: bool, panel: bool, grid: Grid) -> Pt:
    """What the heading keeps from each side: nothing where its picture goes on beyond, unless it has a panel."""
    return _edge(bleed, grid) + (grid.size if panel else 0.0)


def _edge(bleed: bool, grid: Grid) -> Pt:
    """What a heading or its panel keeps from the side of its picture, as far as that is in the type area."""
    return 0.0 if bleed else grid.size


def head_on_picture(part: StoryPart, spec: StorySpec, setter: Setter, columns: Columns) -> Head:
    """The heading of a story on its first photo, which is as wide as the box."""
    grid = setter.theme.grid
    block = set_photo(part.photos[0], setter, columns, columns.count, spec.photo_shape, spec.bleed)
    width = block.width - 2 * inset(block.bleed, spec.panel, grid)
    head = set_head(part, setter, dict(spec.styles), columns.count, width, spec.smaller)
    alone = not part.story.body and not part.story.credit and len(part.photos) == 1
    return set_on(head, OnPicture(block, grid, spec.over == FOOT, spec.panel, alone))


def set_on(head: Head, manner: OnPicture) -> Head:
    """A heading as high as the picture that it stands on, and its caption."""
    grid = manner.grid
    by = inset(manner.block.bleed, manner.panel, grid)
    parts = tuple(replace(part, left=part.left + by) for part in head.parts)
    portrait = replace(head.portrait, left=head.portrait.left + by) if head.portrait else None
    high = _height(head) + 2 * PAD * grid.pitch
    needed = ceil((high / COVERED if manner.panel else high) / grid.pitch) + CLEAR
    own = manner.block
    free = manner.fills and own.photo.lines is None  # then it fills any place in which it is no slit
    block = replace(own, picture_rows=max(own.bounds[0] if free else own.picture_rows, needed))
    whole = replace(head, parts=parts, portrait=portrait, on=replace(manner, block=block))
    rows = block.rows + (0 if manner.fills else CLEAR_ROWS)
    return _stood(replace(whole, rows=rows, least=rows))


def taller(head: Head, rows: int, pitch: Pt) -> Head:
    """A heading in another number of rows: on a picture that takes them, unless its editor fixed the height."""
    if head.on is None:
        return head.grown(rows, pitch)
    if head.on.block.photo.lines is not None and not head.on.fills:
        return replace(head, rows=rows)
    block = replace(head.on.block, picture_rows=head.on.block.picture_rows + rows - head.rows)
    return _stood(replace(head, rows=rows, on=replace(head.on, block=block)))


def panel_of(head: Head) -> Panel | None:
    """The panel under a heading, from the head's top left corner; none where it has none."""
    if head.on is None or not head.on.panel or not head.parts:
        return None
    pad = PAD * head.on.grid.pitch
    first, block = head.parts[0].top, head.on.block
    left = _edge(block.bleed, head.on.grid)
    return Panel(PANEL, Rect(left, first - pad, block.width - 2 * left, _height(head) + 2 * pad))


def _height(head: Head) -> Pt:
    """From the top of the first text to the foot of the last."""
    return head.parts[-1].top + head.parts[-1].set.height - head.parts[0].top if head.parts else 0.0


def _stood(head: Head) -> Head:
    """The heading at its end of the picture."""
    if head.on is None or not head.parts:
        return head
    grid = head.on.grid
    high = head.on.block.picture_rows * grid.pitch - (grid.pitch - grid.size)
    pad = PAD * grid.pitch
    away = pad + grid.pitch if head.on.panel else pad  # a panel touches no edge of its picture
    top = high - away - _height(head) if head.on.foot else away
    down = top - head.parts[0].top
    parts = tuple(replace(part, top=part.top + down) for part in head.parts)
    portrait = replace(head.portrait, top=head.portrait.top + down) if head.portrait else None
    return replace(head, parts=parts, portrait=portrait)
