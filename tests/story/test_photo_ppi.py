"""Copyfit never makes a photo coarser than the press that was chosen prints well."""

import pytest

from layout.model.page import PlacedPicture
from layout.page import paginate
from layout.units import PT_PER_INCH
from tests.page.generated import FAST, tianshan
from tests.page.pages_of import boxes, issue_of, leaf, on, photo, rows, story
from tests.patience import PATIENT

NEWSPRINT, COATED = 200.0, 300.0
ALONE, IN_A_STORY = "photo", "story"


def placed(slot: str, press: float, lines: int, pixels: int, crop: float) -> PlacedPicture:
    """A photo of so many pixels' height in a leaf of so many lines."""
    one = photo(pixels * 3 // 2, pixels)
    more = {"photos": (one,)} if slot == ALONE else {}
    stories = () if slot == ALONE else (story("s", 900, photos=(one,)),)
    page = on(rows(leaf(slot, lines=lines, crop=crop)), *stories, **more)
    pages = paginate(issue_of(page), tianshan(), FAST, press)
    return next(picture for box in boxes(pages).values() for picture in box.pictures)


def ppi(picture: PlacedPicture) -> float:
    """Pixels an inch at the size that a picture is placed in."""
    _, top, _, bottom = picture.crop
    return picture.picture.height_px * (bottom - top) / (picture.rect.height / PT_PER_INCH)


@pytest.mark.parametrize("press", [NEWSPRINT, COATED])
@pytest.mark.parametrize("slot", [ALONE, IN_A_STORY])
def test_no_photo_is_enlarged_beyond_what_the_press_prints(slot: str, press: float) -> None:
    enlarged = 0
    for lines in range(20, 36, 5 if PATIENT else 10):
        for pixels in range(500, 1300, 320):
            natural = placed(slot, press, lines, pixels, 0.0)
            fitted = placed(slot, press, lines, pixels, 0.4)
            enlarged += fitted.rect.height > natural.rect.height
            if fitted.rect.height > natural.rect.height:
                assert ppi(fitted) >= press, f"{pixels} px high in {lines} lines"
    assert enlarged or slot == ALONE, "something was there to be seen"
