"""A picture that is a page by itself runs to the bleed, with nothing of the theme on it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from layout.errors import LayoutError
from layout.model.issue import Ad, IssuePage, Picture, VectorSize
from layout.page import paginate
from layout.page.spread import half_page
from layout.press import check_pictures
from layout.press.conditions import load_condition
from layout.source import read_issue
from layout.wording import message
from tests.minimal import MINIMAL
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import issue_of, leaf, on, photo, rows, story

PAGE = tianshan().page
SHEET = (PAGE.width + 2 * PAGE.bleed, PAGE.height + 2 * PAGE.bleed)


def ad(width: int, height: int, **more: object) -> Ad:
    return replace(Ad(Picture(Path("/nowhere/ad.jpg"), width, height), labelled=True), **more)


@pytest.mark.parametrize(
    "page",
    [
        IssuePage("广告", ads=(ad(2810, 3960, full=True),)),
        IssuePage("广告", ads=(ad(2810, 3960, size=SHEET),)),
        IssuePage("广告", ads=(ad(2750, 3900, size=(PAGE.width, PAGE.height)),)),
        IssuePage("图片", photos=(photo(6000, 4000, caption=None, full=True),)),
    ],
)
def test_it_fills_the_page_to_the_bleed_unbent(page: IssuePage) -> None:
    first = on(rows(leaf("folio", lines=2), leaf("stories")), story("s", 900))
    made = paginate(issue_of(first, page), tianshan(), FAST, NEWSPRINT_PPI)
    (box,) = made.pages[1].boxes
    (placed,) = box.pictures
    assert (placed.rect.x, placed.rect.y, placed.rect.width, placed.rect.height) == (-PAGE.bleed, -PAGE.bleed, *SHEET)
    assert [one for one in made.diagnostics if one.page == 2] == []
    assert [one.code for one in check_pictures([placed], load_condition("newsprint", [])) if "shape" in one.code] == []


def test_artwork_of_another_shape_is_told_and_never_cropped_away() -> None:
    made = paginate(issue_of(IssuePage(ads=(ad(2000, 2000, full=True),))), tianshan(), FAST, NEWSPRINT_PPI)
    (placed,) = made.pages[0].boxes[0].pictures
    assert placed.crop == (0, 0, 1, 1)
    assert "ad-shape" in {one.code for one in check_pictures([placed], load_condition("newsprint", []))}


def test_the_imprint_and_jumps_pass_it_by() -> None:
    text = on(rows(leaf("folio", lines=2), leaf("stories")), story("s", 900), imprint=("印数：12000份",))
    back = IssuePage("广告", ads=(ad(2810, 3960, full=True),), imprint=("印数：12000份",))
    made = paginate(issue_of(text, back), tianshan(), FAST, NEWSPRINT_PPI)
    assert "p1.imprint" in {box.id for box in made.pages[0].walk()}
    long = on(rows(leaf("folio", lines=2), leaf("stories", jump=True)), story("t", 9000, jump=True))
    after = on(rows(leaf("jumps")), story("u", 90))
    gone = paginate(issue_of(long, back, replace(after, plan=None)), tianshan(), FAST, NEWSPRINT_PPI)
    assert {jump.target for page in gone.pages for box in page.walk() for a in box.texts if (jump := a.jump)} == {3}


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("    ads:\n      - {file: a.png, full: yes}\n", "has its page to itself"),
        ("  - photos:\n      - {file: a.png, full: yes, caption: 长卷}\n", "no place for a caption"),
    ],
)
def test_what_has_no_place_beside_it_is_told(tmp_path: Path, said: str, why: str) -> None:
    Image.new("L", (40, 40), 128).save(tmp_path / "a.png")
    (tmp_path / "issue.yaml").write_text(MINIMAL + said, "utf-8")
    with pytest.raises(LayoutError) as fault:
        read_issue(tmp_path / "issue.yaml")
    (one,) = fault.value.diagnostics
    assert one.code == "full-page" and why in message(one) and one.span


def pdf_ad(width: float, **more: object) -> Ad:
    size = VectorSize(width, PAGE.height, (PAGE.bleed,) * 4, exact=True)
    return replace(Ad(Picture(Path("/nowhere/ad.pdf"), 0, 0, vector=size), full=True), **more)


def test_a_pdf_is_cut_at_its_trim_and_its_bleed_is_kept_beyond() -> None:
    made = paginate(issue_of(IssuePage(ads=(pdf_ad(PAGE.width),))), tianshan(), FAST, NEWSPRINT_PPI)
    (placed,) = made.pages[0].boxes[0].pictures
    beyond = PAGE.bleed / PAGE.width, PAGE.bleed / PAGE.height
    assert (placed.rect.width, placed.rect.height) == pytest.approx(SHEET)
    assert placed.crop == pytest.approx((-beyond[0], -beyond[1], 1 + beyond[0], 1 + beyond[1]))
    assert check_pictures([placed], load_condition("newsprint", [])) == ()


def test_a_pdf_over_two_pages_meets_at_the_fold() -> None:
    left = half_page(pdf_ad(2 * PAGE.width, spread=True), 2, tianshan()).pictures[0].crop
    right = half_page(pdf_ad(2 * PAGE.width, spread=True), 3, tianshan()).pictures[0].crop
    beyond = PAGE.bleed / (2 * PAGE.width)
    assert (left[0], left[2]) == pytest.approx((-beyond, 0.5 + beyond))
    assert (right[0], right[2]) == pytest.approx((0.5 - beyond, 1 + beyond))
