"""Pictures that are a page by themselves, to the bleed and without anything the theme draws."""

from layout.model.furnishing import NO_FURNITURE
from layout.model.gallery import MIDDLE, WHOLE, crop_to
from layout.model.issue import Ad, IssuePage, Photo, Picture
from layout.model.page import Box, PlacedPicture
from layout.model.theme import PageSheet, TemplateNode, Theme
from layout.story.photo import place_pictures, to_bleed
from layout.units import PT_PER_MM, Pt, Rect

FULL = "full"
"""The name of such a page's template, and the slot in it."""
FULL_TEMPLATE = TemplateNode(slot=FULL, sheet=PageSheet(furniture=NO_FURNITURE))
SMALLER: Pt = PT_PER_MM
"""By which an advertisement may be smaller than the trimmed page and be a full page all the same."""
NO_BLEED = (0.0, 0.0, 0.0, 0.0)
CROPPED = 0.05
"""Part of its shape by which an advertisement may differ and be cropped; beyond that it is told (``ad-shape``)."""


def full_picture(page: IssuePage, theme: Theme) -> Ad | Photo | None:
    """The advertisement or photo that is the page: one that says so, or an advertisement of its size."""
    if page.beyond is not None and page.beyond.full:
        return page.beyond
    several: tuple[Ad | Photo, ...] = (*page.ads, *page.photos)
    if len(several) != 1 or page.plan is not None or any(page.everything()):
        return None
    only = several[0]
    return only if only.full or (isinstance(only, Ad) and _as_large(only, theme)) else None


def _as_large(ad: Ad, theme: Theme) -> bool:
    width, height = ad.size or (0.0, 0.0)
    return width >= theme.page.width - SMALLER and height >= theme.page.height - SMALLER


def is_of_trim(picture: Picture, theme: Theme, pages: int = 1) -> bool:
    """Whether a PDF of so many pages' width is cut to the trim, its bleed beyond it; else the bleed is within it."""
    if picture.vector is None or not picture.is_pdf:
        return False
    whole = pages * theme.page.width + 2 * theme.page.bleed
    return picture.vector.bleed != NO_BLEED or abs(picture.vector.width - whole) > SMALLER


def full_box(only: Ad | Photo, number: int, theme: Theme) -> Box:
    """The page's one box."""
    rect, crop = to_bleed(Rect(0.0, 0.0, theme.page.width, theme.page.height), theme.page)
    if isinstance(only, Photo) and (only.more or not is_of_trim(only.picture, theme)):
        id_ = f"p{number}.photo1"
        return Box("photo", rect, id_, pictures=tuple(place_pictures(only, id_, rect)))
    slot = "photo" if isinstance(only, Photo) else "ad"
    id_, wanted, own = f"p{number}.{slot}1", rect.width / rect.height, only.picture.shape
    if not is_of_trim(only.picture, theme):
        fits = own and max(own / wanted, wanted / own) - 1 < CROPPED
        crop = crop_to(only.picture, MIDDLE, wanted) if fits else WHOLE
    return Box(slot, rect, id_, pictures=(PlacedPicture(id_, only.picture, rect, crop, only.alt),))
