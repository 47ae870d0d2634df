"""A picture over two facing pages (跨版): the halves are one picture, meet at the fold and reach the bleed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from layout.errors import LayoutError
from layout.model.issue import Ad, IssuePage, Photo, Picture, VectorSize
from layout.model.page import PlacedPicture
from layout.page import paginate
from layout.page.foldhead import AT_FOLD
from layout.run.verify import check_pages
from layout.source import read_issue
from tests.minimal import MINIMAL
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan
from tests.page.pages_of import issue_of, laid_out, leaf, on, photo, rows, story

PAGE, MARGIN = tianshan().page, tianshan().margin
FRONT = on(rows(leaf("folio", lines=2), leaf("stories")), story("s", 900))


def halves(picture: Photo, **facing: object) -> tuple[PlacedPicture, PlacedPicture]:
    """The picture on pages 2 and 3."""
    left = IssuePage("影像", photos=(picture,), stories=() if picture.full else (story("a", 1500),))
    right = IssuePage("影像", stories=() if picture.full else (story("b", 1500),), beyond=picture)
    made = laid_out(FRONT, left, replace(right, **facing))
    assert not [one for one in made.diagnostics if one.severity == "error" and one.page != 1]
    one, other = (
        next(placed for box in page.boxes for placed in box.pictures if placed.picture is picture.picture)
        for page in made.pages[1:]
    )
    return one, other


def meet(one: PlacedPicture, other: PlacedPicture) -> None:
    """What is at the left page's trim is at the right page's, and beyond it each shows the neighbour's edge."""
    scale = (one.crop[2] - one.crop[0]) / one.rect.width
    at_fold = one.crop[0] + (PAGE.width - one.rect.x) * scale
    assert other.crop[0] - other.rect.x * scale == pytest.approx(at_fold)
    assert one.rect.right - PAGE.width == pytest.approx(PAGE.bleed) == pytest.approx(-other.rect.x)
    assert one.crop[1::2] == pytest.approx(other.crop[1::2])
    shape = one.picture.width_px * (one.crop[2] - one.crop[0]) / (one.picture.height_px * (one.crop[3] - one.crop[1]))
    assert shape == pytest.approx(one.rect.width / one.rect.height)


def test_both_pages_are_the_picture_to_the_bleed() -> None:
    one, other = halves(photo(8000, 5000, caption=None, full=True, spread=True))
    meet(one, other)
    assert (one.rect.x, one.rect.y) == (-PAGE.bleed, -PAGE.bleed)
    assert other.rect.bottom == pytest.approx(PAGE.height + PAGE.bleed)
    assert (one.crop[0], other.crop[2]) == pytest.approx((0, 1)) or one.crop[1] == pytest.approx(0)


def test_artwork_of_both_pages_trim_fills_that_its_bleed_beyond() -> None:
    bleed = (PAGE.bleed,) * 4
    artwork = Picture(Path("/nowhere/a.pdf"), 0, 0, vector=VectorSize(2 * PAGE.width, PAGE.height, bleed, True))
    ad = Ad(artwork, full=True, spread=True, labelled=False)
    made = laid_out(FRONT, IssuePage(ads=(ad,)), IssuePage(beyond=ad))
    left, right = (page.boxes[0] for page in made.pages[1:])
    beyond = PAGE.bleed / (2 * PAGE.width)
    assert left.pictures[0].crop[::2] == pytest.approx((-beyond, 0.5 + beyond))
    assert right.pictures[0].crop[::2] == pytest.approx((0.5 - beyond, 1 + beyond))
    assert left.texts[0].rect.x < PAGE.width / 2 and not right.texts, "广告 at the outer corner, once"


@pytest.mark.parametrize("lines", [None, 30])
def test_over_what_else_stands_on_both(lines: int | None) -> None:
    one, other = halves(photo(6000, 2000, spread=True, lines=lines))
    meet(one, other)
    assert (one.rect.x, other.rect.right) == pytest.approx((MARGIN, PAGE.width - MARGIN))
    assert (one.rect.y, one.rect.height) == (other.rect.y, other.rect.height)
    assert one.alt and not other.alt


def test_a_headline_goes_over_the_fold_where_it_says() -> None:
    """Each page has its part, both in one size and on one line, as far from the fold as shops keep from the trim."""
    over = photo(6000, 2000, spread=True, lines=20, headline=text("青溪大桥合龙\n两岸今日通车"))
    left = IssuePage("影像", photos=(over,), stories=(story("a", 900),))
    issue = issue_of(FRONT, left, IssuePage("影像", stories=(story("b", 900),), beyond=over))
    made = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    assert not [one for one in check_pages(issue, made, tianshan()) if one.severity == "error" and one.page != 1]
    boxes = [next(box for box in page.boxes if box.id.endswith(".spread")) for page in made.pages[1:]]
    heads = [next(area for area in box.texts if area.kind == "headline") for box in boxes]
    ends = [line for area in heads for line in area.lines]
    assert ["".join(run.text for run in line.line.runs) for line in ends] == ["青溪大桥合龙", "两岸今日通车"]
    assert ends[0].baseline == ends[1].baseline and ends[0].line.runs[0].size == ends[1].line.runs[0].size
    right = max(run.x + run.width for run in ends[0].line.runs)
    assert PAGE.width - ends[0].x - right == pytest.approx(AT_FOLD, abs=0.1) == pytest.approx(ends[1].x, abs=0.1)
    assert boxes[0].pictures[0].rect.y == boxes[1].pictures[0].rect.y >= heads[0].rect.bottom


def test_halves_that_do_not_meet_are_told() -> None:
    picture = photo(6000, 2000, spread=True, lines=20)
    left = IssuePage("影像", photos=(picture,), stories=(story("a", 1500),))
    high = on(rows(leaf("folio", lines=6), leaf("stories")), story("b", 1500), beyond=picture)
    assert "spread-uneven" in {one.code for one in laid_out(FRONT, left, high).diagnostics}


ON = "    photos: [{file: a.png, spread: yes, full: yes}]\n"
FULL, BLANK, TEXT = "  - section: 影像\n" + ON, "  - section: 影像\n", "  - stories: [{headline: 标题, body: 正文。}]\n"


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (FULL + BLANK, []),
        (TEXT + FULL + BLANK, [("spread-place", "odd"), ("empty-page", "")]),
        (FULL, [("spread-place", "last")]),
        (FULL + TEXT, [("spread-place", "taken")]),
        (FULL.replace("file: a.png", "files: [a.png, a.png]") + BLANK, [("spread-place", "group"), ("empty-page", "")]),
        (BLANK + TEXT, [("empty-page", "")]),
        (FULL.replace("full: yes", "headline: 甲|乙") + TEXT, []),
        (FULL.replace("full: yes", "headline: 甲乙") + TEXT, [("spread-place", "fold")]),
        (FULL.replace("full: yes", "headline: 甲|乙|丙") + TEXT, [("spread-place", "fold")]),
        (FULL.replace("}", ", headline: 甲|乙}") + BLANK, [("spread-place", "headline")]),
    ],
)
def test_it_begins_on_a_left_page_and_has_the_facing_one(tmp_path: Path, pages: str, said: list[object]) -> None:
    Image.new("L", (80, 50), 128).save(tmp_path / "a.png")
    (tmp_path / "issue.yaml").write_text(MINIMAL + pages, "utf-8")
    try:
        _, found = read_issue(tmp_path / "issue.yaml")
    except LayoutError as fault:
        found = fault.diagnostics
    assert [(one.code, one.form) for one in found] == said
