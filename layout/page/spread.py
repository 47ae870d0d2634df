"""A picture over two facing pages (跨版): each page has its half, and at the fold as much of the other as the bleed.

The halves meet at the trim; what lies beyond it is cut off, or covered by the neighbour where pages are imposed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from layout.model.issue import Ad, IssuePage, Photo
from layout.model.page import Box, PlacedPicture, TextArea
from layout.model.theme import TemplateNode, Theme
from layout.page.cells import Rigid
from layout.page.foldhead import FoldHead, fold_head
from layout.page.fullpage import CROPPED, is_of_trim
from layout.story.columns import Columns
from layout.story.photo import PhotoBlock, set_photo, to_bleed
from layout.story.place import Placer
from layout.story.setter import Setter
from layout.units import Pt, Rect

SPREAD = "spread"
"""The slot of what is over two pages and yet no page by itself."""
LEAST_ROWS = 8
"""Rows that such a picture has at least, and leaves free at least on its pages."""
USUAL = 2.0
"""Width to height of a picture that tells nothing of its shape."""
Crop = tuple[float, float, float, float]


def picture_of(page: IssuePage) -> Photo | Ad | None:
    """The picture that is over a page and the facing one, be it this or that page on which it begins."""
    every: tuple[Photo | Ad, ...] = (*page.photos, *page.ads)
    return page.beyond or next((one for one in every if one.spread), None)


def over_pages(page: IssuePage) -> Photo | Ad | None:
    """The same where it is no page by itself."""
    picture = picture_of(page)
    return None if picture is None or picture.full else picture


def with_spread(template: TemplateNode, page: IssuePage) -> TemplateNode:
    """A page template with the leaf of such a picture right below its 报眉, where it gives it no place itself."""
    if over_pages(page) is None or _names_it(template):
        return template
    leaf = TemplateNode(slot=SPREAD, options={"space": 1})
    if not template.rows or template.box:
        return TemplateNode(rows=(leaf, template), sheet=template.sheet)
    at = 1 if template.rows[0].slot == "folio" else 0
    return replace(template, rows=(*template.rows[:at], leaf, *template.rows[at:]))


def _names_it(node: TemplateNode) -> bool:
    return node.slot == SPREAD or any(map(_names_it, (*node.rows, *node.columns)))


def half_page(picture: Photo | Ad, number: int, theme: Theme) -> Box:
    """The one box of a page that is half of a picture, to the bleed."""
    page, bleed = theme.page, theme.page.bleed
    rect = Rect(-bleed, -bleed, page.width + 2 * bleed, page.height + 2 * bleed)
    whole = 2 * (page.width + bleed)
    slot = "ad" if isinstance(picture, Ad) else "photo"
    crop = _crop(picture, whole / rect.height)
    if is_of_trim(picture.picture, theme, 2):  # a PDF is cut to its trim, its bleed lies beyond
        _, crop = to_bleed(Rect(0, 0, 2 * page.width, page.height), replace(page, width=2 * page.width))
    key = f"p{number}.{slot}1"
    return Box(slot, rect, key, pictures=(_half(picture, key, rect, whole, number, crop),))


def _half(picture: Photo | Ad, key: str, rect: Rect, whole: Pt, number: int, crop: Crop) -> PlacedPicture:
    """The half of a picture that a page shows, in a place as wide as that; *whole*: both from outer to outer edge."""
    left, top, right, bottom = crop
    seen = (right - left) * rect.width / whole
    crop = (left, top, left + seen, bottom) if number % 2 == 0 else (right - seen, top, right, bottom)
    photo = picture if isinstance(picture, Photo) and number % 2 == 0 else None
    alt = picture.alt or (photo.caption.plain if photo and photo.caption else "")
    return PlacedPicture(key, picture.picture, rect, crop, alt if number % 2 == 0 else "", photo)


def _crop(picture: Photo | Ad, wanted: float) -> Crop:
    """The largest part of a shape: of a photo around its focus; finished artwork whole where it would lose much."""
    own = picture.picture.shape
    if not own:
        return (0.0, 0.0, 1.0, 1.0)
    if isinstance(picture, Ad) and max(own / wanted, wanted / own) - 1 >= CROPPED:
        return (0.0, 0.0, 1.0, 1.0)
    x, y = picture.focus if isinstance(picture, Photo) else (0.5, 0.5)
    width, height = (wanted / own, 1.0) if wanted < own else (1.0, own / wanted)
    left, top = min(max(x - width / 2, 0.0), 1 - width), min(max(y - height / 2, 0.0), 1 - height)
    return (left, top, left + width, top + height)


@dataclass
class SpreadCell(Rigid):
    """Half of a picture over two pages, from the type area's outer edge to the fold, on whole rows of the grid."""

    picture: Photo
    id: str
    span: int
    rows: int
    block: PhotoBlock
    """With its caption, on the page on which it begins."""
    columns: Columns
    picture_rows: int
    placer: Placer
    head: FoldHead | None = None
    """The headline over both pages, this one's part."""

    def place(self, column: int, row: int, rows: int) -> list[Box]:  # noqa: ARG002
        """One box."""
        page, outer, number = self.placer.theme.page, _outer(self.placer.theme, self.placer.page), self.placer.page
        cell = self.placer.rect(column, row, self.span, self.rows)
        pitch = self.placer.theme.grid.pitch
        height = self.picture_rows * pitch - 2 * self.placer.inset
        left = number % 2 == 0
        width = page.width - outer + page.bleed
        above = self.head.rows if self.head else 0
        rect = Rect(outer if left else -page.bleed, cell.y + above * pitch + self.placer.inset, width, height)
        whole = 2 * (page.width - outer)
        half = _half(self.picture, self.id, rect, whole, number, _crop(self.picture, whole / rect.height))
        texts: tuple[TextArea, ...] = ()
        if left and self.block.caption_rows:
            block = replace(self.block, picture_rows=self.picture_rows)
            below = (column, row + above, self.span, self.rows - above)
            texts = self.placer.photo(block, self.id, below, self.columns).texts
        heads = (self.head.area(outer, page.width - outer, cell.y, pitch),) if self.head else ()
        return [Box("photo", cell, self.id, texts=(*heads, *texts), pictures=(half,))]


def spread_cell(page: IssuePage, number: int, setter: Setter, placer: Placer, columns: Columns) -> SpreadCell | None:
    """The cell of what is over a page and the facing one; None where nothing is."""
    picture = over_pages(page)
    if not isinstance(picture, Photo):
        return None
    theme = placer.theme
    grid, width = theme.grid, 2 * (theme.page.width - _outer(theme, number))
    block = set_photo(picture, setter, columns, columns.count)
    own = picture.picture.shape or USUAL
    natural = ceil((width / own + grid.pitch - grid.size) / grid.pitch)
    rows = picture.lines or max(LEAST_ROWS, min(natural, theme.rows - LEAST_ROWS))
    caption = block.caption_rows if number % 2 == 0 else 0
    head = fold_head(picture, number, setter, width / 2)
    rows = min(rows, max(LEAST_ROWS, theme.rows - LEAST_ROWS - (head.rows if head else 0)))
    every = rows + caption + (head.rows if head else 0)
    return SpreadCell(picture, f"p{number}.{SPREAD}", columns.count, every, block, columns, rows, placer, head)


def _outer(theme: Theme, number: int) -> Pt:
    """What the grid leaves at the outer edge of a page."""
    return theme.margin if number % 2 == 0 else theme.page.width - theme.margin - theme.grid.width(theme.grid.columns)


def uneven(boxes: Sequence[Box], facing: Sequence[Box]) -> bool:
    """Whether the halves on two facing pages stand at different heights."""
    tops = [one.pictures[0].rect for page in (boxes, facing) for one in page if one.id.endswith(f".{SPREAD}")]
    return len(tops) == 2 and (abs(tops[0].y - tops[1].y) > 0.1 or abs(tops[0].height - tops[1].height) > 0.1)
