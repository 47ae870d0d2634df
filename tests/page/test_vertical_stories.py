"""Stories set vertically (直排): tiers from the right, filled, jumped and pictured as horizontal columns are."""

from dataclasses import replace
from itertools import combinations

import pytest

from layout.model.body import BodyParagraph, Inline, Marks, Table, Text, Under
from layout.model.issue import IssuePage
from layout.model.page import Box, Pages, TextArea
from layout.run.verify import check_pages
from layout.story.turned import line_pitch
from layout.units import Rect
from tests.page.generated import text, tianshan
from tests.page.pages_of import (
    at_line,
    body_areas,
    boxes,
    codes,
    columns,
    issue_of,
    laid_out,
    leaf,
    on,
    photo,
    rows,
    story,
)

THEME = tianshan()
GRID = THEME.grid


def page_of(characters: int = 1200, tiers: int = 3, **more: object) -> IssuePage:
    return on(rows(leaf("story", vertical="text", tiers=tiers)), story("a", characters, "青溪大桥合龙", **more))


def lines_of(area: TextArea) -> list[float]:
    return [placed.x for placed in area.lines]


def tiers_of(box: Box) -> dict[int, list[TextArea]]:
    found: dict[int, list[TextArea]] = {}
    for area in body_areas(box):
        found.setdefault(area.column, []).append(area)
    return found


def test_tiers_stand_one_below_the_other_and_run_from_the_right() -> None:
    box = boxes(laid_out(page_of()))["a"]
    tiers = tiers_of(box)
    assert sorted(tiers) == [0, 1, 2]
    tops = [tiers[number][0].rect.y for number in range(3)]
    assert tops == sorted(tops)
    for areas in tiers.values():
        places = [x for area in areas for x in lines_of(area)]
        assert places == sorted(places, reverse=True)
    assert all(area.vertical for areas in tiers.values() for area in areas)


def test_the_lines_fill_the_width_from_edge_to_edge() -> None:
    """What is left of the width is whole lines at its left, under all tiers."""
    page = on(rows(leaf("story", vertical="text", tiers=3, lines=24)), story("a", 1500, "青溪大桥合龙"))
    box = boxes(laid_out(page))["a"]
    first = max(x for area in body_areas(box) for x in lines_of(area))
    assert first + 0.88 * GRID.size == pytest.approx(box.rect.right)
    end = min(x for areas in tiers_of(box).values() for area in areas for x in lines_of(area)) - box.rect.x
    left = (end - (1 - 0.88) * GRID.size) / line_pitch(GRID, box.rect.width)[1]
    assert left == pytest.approx(round(left), abs=0.01)
    assert left < 6


def test_the_first_line_is_level_with_horizontal_text() -> None:
    """The head of a tier's characters is where that of a horizontal line's is."""
    box = boxes(laid_out(page_of()))["a"]
    area = body_areas(box)[0]
    assert area.rect.y - box.rect.y == pytest.approx((GRID.pitch - GRID.size) / 2)


def test_nothing_is_lost_and_lines_stand_on_their_grid() -> None:
    page = page_of(1000, kicker=text("引题“有”引号"))
    pages = laid_out(page)
    assert [fault.code for fault in check_pages(issue_of(page), pages, THEME)] == []


def test_a_framed_one_keeps_clear_of_its_frame() -> None:
    page = on(rows(leaf("story", vertical="text", tiers=2, box=True)), story("a", 900))
    box = boxes(laid_out(page))["a"]
    inside = Rect(box.rect.x, box.rect.y, box.rect.width, box.rect.height).inset(GRID.size)
    for area in box.texts:
        for placed in area.lines:
            assert inside.x < placed.x < inside.right
            assert inside.y <= placed.baseline and placed.baseline + placed.line.width <= inside.bottom + 0.1


def test_a_picture_is_not_turned() -> None:
    page = page_of(1200, photos=(photo(1600, 1200),))
    pages = laid_out(page)
    (picture,) = boxes(pages)["a"].pictures
    left, top, right, bottom = picture.crop
    shown = (right - left) * 1600 / ((bottom - top) * 1200)
    assert picture.picture.width_px == 1600
    assert picture.rect.width / picture.rect.height == pytest.approx(shown, rel=0.01)
    caption = next(area for area in boxes(pages)["a"].texts if area.kind == "caption")
    assert caption.vertical and caption.rect.right <= picture.rect.x + GRID.pitch
    texts = [area.rect for area in body_areas(boxes(pages)["a"])]
    assert not any(rect.overlaps(picture.rect) for rect in texts)


def test_without_a_number_tiers_are_about_as_long_as_columns_are_wide() -> None:
    areas = body_areas(boxes(laid_out(page_of(1500, tiers=0)))["a"])
    assert abs(areas[0].lines[0].line.measure / GRID.size - GRID.measure) < GRID.measure / 2


def test_it_jumps_as_horizontal_ones_do() -> None:
    first = on(rows(leaf("story", vertical="text", tiers=2, lines=30, jump=True)), story("a", 3000))
    pages = laid_out(first, on(rows(leaf("jumps"))))
    label = next(area for area in boxes(pages)["a"].texts if area.kind == "jump")
    assert label.vertical and label.lines[0].line.text == "（下转第2版）"
    assert list(check_pages(issue_of(first, on(rows(leaf("jumps")))), pages, THEME)) == []


def test_too_much_text_is_overset() -> None:
    pages = laid_out(on(rows(leaf("story", vertical="text", tiers=2, lines=20)), story("a", 4000)))
    assert codes(pages)["overset"] == 1


TABLED = story("a", 600)
TABLED = replace(TABLED, body=(*TABLED.body, Table(rows=((text("甲"), text("乙")), (text("1"), text("2"))))))


def test_a_box_too_low_for_its_tiers_is_told() -> None:
    pages = laid_out(on(rows(leaf("story", vertical="text", tiers=12, lines=20)), story("a", 300)))
    assert codes(pages)["overset"] == 1


@pytest.mark.parametrize(
    ("page", "form"),
    [
        (on(rows(columns(at_line(leaf("story", vertical="text"), 4), box=True)), story("a", 600)), "framed"),
        (on(rows(at_line(leaf("story", vertical="text"), 4)), TABLED), "table"),
    ],
)
def test_what_cannot_be_vertical_is_told(page: IssuePage, form: str) -> None:
    pages = laid_out(page)
    found = [fault for fault in pages.diagnostics if fault.code == "not-vertical"]
    assert {(fault.form, fault.span and fault.span.line) for fault in found} == {(form, 4)}
    assert not any(area.vertical for area in boxes(pages)["a"].texts)


def test_dots_stand_at_the_right_and_lines_at_the_left() -> None:
    marked = (
        Inline("要紧", marks=Marks(under=Under.DOTS)),
        Inline("的是"),
        Inline("岳飞", marks=Marks(under=Under.NAME)),
    )
    page = on(
        rows(leaf("story", vertical="text", tiers=1)), replace(story("a", 90), body=(BodyParagraph(Text(marked)),))
    )
    box = boxes(laid_out(page))["a"]
    (line,) = [placed for area in body_areas(box) for placed in area.lines]
    middle = line.x + 0.38 * GRID.size
    sides = {panel.kind: panel.rect.x + panel.rect.width / 2 - middle for panel in box.panels}
    assert sides["dot vertical"] > GRID.size / 2
    assert sides["name vertical"] < -GRID.size / 2


def several() -> Pages:
    side = columns(leaf("story", span=3, vertical="text", tiers=2), leaf("story", span=3, vertical="text", tiers=2))
    return laid_out(on(rows(side), story("a", 800), story("b", 600)))


def test_two_share_a_height() -> None:
    found = boxes(several())
    assert found["a"].rect.bottom == pytest.approx(found["b"].rect.bottom)
    assert not codes(several())["overset"]


def test_all_pictures_of_a_vertical_story_stand_in_it() -> None:
    """A group's, as high and as wide as they are, and the author's portrait, which is another one."""
    wide, high, face = photo(1600, 1000), photo(800, 1200), photo(900, 900)
    group = replace(wide, more=(high.picture, wide.picture))
    page = page_of(1500, photos=(group, high), portrait=face, byline=text("记者 叶青"))
    found = boxes(laid_out(page))["a"].pictures
    assert [one.picture for one in found] == [face.picture, *group.pictures, high.picture]
    for one in found:
        left, top, right, bottom = one.crop
        shown = (right - left) * one.picture.width_px / ((bottom - top) * one.picture.height_px)
        assert one.rect.width / one.rect.height == pytest.approx(shown, rel=0.01)
    assert found[0].rect.width < found[0].rect.height
    assert not any(one.rect.overlaps(other.rect) for one, other in combinations(found, 2))


def test_a_picture_that_stands_nowhere_is_told() -> None:
    """The check that stands between a fault of ours and the press: here the fault is made by hand."""
    page = page_of(1500, photos=(photo(1600, 1000),))
    pages = laid_out(page)
    (laid,) = pages.pages
    broken = replace(pages, pages=(replace(laid, boxes=tuple(map(without_pictures, laid.boxes))),))
    assert [(one.code, one.form) for one in check_pages(issue_of(page), broken, THEME)] == [("text-lost", "picture")]


def without_pictures(box: Box) -> Box:
    return replace(box, pictures=(), boxes=tuple(map(without_pictures, box.boxes)))


def test_an_english_story_keeps_its_quotation_marks() -> None:
    words = text("“We measured it three times,” said the engineer, who had not slept. " * 12)
    page = on(rows(leaf("story", vertical="text", tiers=2)), story("a", 0, body=(BodyParagraph(words),), language="en"))
    pages = laid_out(page)
    shown = "".join(placed.line.text for area in body_areas(boxes(pages)["a"]) for placed in area.lines)
    assert "“" in shown and "『" not in shown
    assert "text-lost" not in [fault.code for fault in check_pages(issue_of(page), pages, THEME)]
