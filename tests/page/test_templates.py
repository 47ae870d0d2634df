"""Page templates: fixed, proportional and content-sized leaves, groups, boxes, measures; and what is wrong in them."""

from dataclasses import replace
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.model.issue import Ad, Briefs, IssuePage, Picture, VectorSize
from layout.page import paginate
from layout.units import PT_PER_MM
from layout.wording import hints, message
from tests.page.generated import text, tianshan
from tests.page.pages_of import (
    body_areas,
    boxes,
    cells,
    codes,
    columns,
    found,
    issue_of,
    laid_out,
    leaf,
    on,
    photo,
    rows,
    story,
)


def test_a_leaf_takes_the_lines_it_is_given() -> None:
    pages = laid_out(on(rows(leaf("story", lines=20), leaf("story", min_lines=25), leaf("story", max_lines=9)),
                        story("a", 800), story("b", 200), story("c", 700)))  # fmt: skip
    placed = boxes(pages)
    assert cells(placed["a"])[3] == 20
    assert cells(placed["b"])[3] >= 25
    assert cells(placed["c"])[3] <= 9


def test_proportional_leaves_share_what_the_others_leave() -> None:
    tree = rows(leaf("folio", lines=2), leaf("story", share=2, space=0), leaf("story", share=1, space=0))
    placed = boxes(laid_out(on(tree, story("a", 3000), story("b", 1200))))
    upper, lower = cells(placed["a"])[3], cells(placed["b"])[3]
    assert upper + lower == tianshan().rows - 2
    assert upper == pytest.approx(2 * lower, abs=2)


def test_content_decides_where_nothing_else_does() -> None:
    tree = rows(leaf("story"), leaf("story"))
    for long, short in ((1400, 500), (500, 1400)):
        placed = boxes(laid_out(on(tree, story("a", long), story("b", short))))
        assert (cells(placed["a"])[3] > cells(placed["b"])[3]) == (long > short)


def test_stories_side_by_side_share_the_columns_by_their_length() -> None:
    placed = boxes(laid_out(on(rows(leaf("stories", arrange="across")), story("a", 1600), story("b", 400))))
    assert cells(placed["a"])[2] > cells(placed["b"])[2]
    assert cells(placed["a"])[3] == cells(placed["b"])[3]


@pytest.mark.parametrize(("span", "count", "wide"), [(2, 2, 1), (3, 3, 1), (3, 2, 1), (4, 4, 2), (6, 3, 2), (1, 2, 1)])
def test_stories_side_by_side_are_two_columns_wide_where_that_leaves_several(span: int, count: int, wide: int) -> None:
    stories = [story(name, 300) for name in "abcd"[:count]]
    side = columns(leaf("stories", arrange="across", span=span), leaf("lead", span=6 - span))
    placed = boxes(
        laid_out(on(side if span < 6 else leaf("stories", arrange="across"), *stories, lead=story("z", 900)))
    )
    widths = {name: cells(placed[name])[2] for name in "abcd"[:count]}
    assert min(widths.values()) == wide


@pytest.mark.parametrize(("divide", "characters"), [(2, 40), (4, 20), (0, 13)])
def test_other_measures_on_the_same_page(divide: int, characters: int) -> None:
    """破栏 and 长栏: six columns of 13 字 (83 with their gutters) in two of 41 or four of 20."""
    pages = laid_out(on(rows(leaf("story", divide=divide)), story("a", 1200)))
    area = body_areas(boxes(pages)["a"])[0]
    assert characters <= area.rect.width / tianshan().grid.size <= characters + 1
    assert all(placed.line.measure == area.rect.width for placed in area.lines)


def test_a_framed_story_keeps_clear_of_its_frame() -> None:
    box = boxes(laid_out(on(rows(leaf("story")), story("a", 600, box=True))))["a"]
    inside = box.rect.inset(tianshan().grid.size * 0.99)
    assert box.framed
    for area in box.texts:
        assert inside.x <= area.rect.x and area.rect.right <= inside.right + 0.01
        assert box.rect.y < area.rect.y and area.rect.bottom < box.rect.bottom


@pytest.mark.parametrize("arrange", ["down", "across"])
def test_framed_briefs_keep_clear_of_their_frame(arrange: str) -> None:
    briefs = Briefs(text("简讯"), (story("a", 120), story("b", 90)))
    template = columns(leaf("lead", span=2), leaf("briefs", box=True, arrange=arrange))
    page = on(template, lead=story("z", 400), briefs=briefs)
    (group,) = [box for box in laid_out(page).pages[0].walk() if box.slot == "briefs"]
    assert group.framed
    inside = group.rect.inset(tianshan().grid.size * 0.99)
    texts = [area for box in group.walk() for area in box.texts]
    assert {"standing-head", "body"} <= {area.kind for area in texts}
    for area in texts:
        assert inside.x <= area.rect.x and area.rect.right <= inside.right + 0.01
        assert group.rect.y + tianshan().grid.pitch <= area.rect.y + 0.01
    assert min(area.rect.x for area in texts) == pytest.approx(group.rect.x + tianshan().grid.size)
    assert max(area.rect.right for area in texts) == pytest.approx(group.rect.right - tianshan().grid.size, abs=0.1)


@pytest.mark.parametrize("branch", ["rows", "columns"])
def test_what_stands_in_a_framed_branch_keeps_clear_of_the_frame(branch: str) -> None:
    leaves = (leaf("story"), leaf("story"))
    framed = rows(*leaves, box=True) if branch == "rows" else columns(*leaves, box=True)
    boxed = laid_out(on(rows(leaf("lead"), framed), story("a", 200), story("b", 200), lead=story("z", 300)))
    placed = boxes(boxed)
    (group,) = [box for box in boxed.pages[0].walk() if box.slot == "group"]
    size, pitch = tianshan().grid.size, tianshan().grid.pitch
    texts = [area for name in "ab" for area in placed[name].texts]
    assert min(area.rect.x for area in texts) == pytest.approx(group.rect.x + size)
    assert max(area.rect.right for area in texts) == pytest.approx(group.rect.right - size, abs=0.1)
    assert group.rect.y + pitch == pytest.approx(min(placed[name].rect.y for name in "ab"))
    assert group.rect.bottom - pitch == pytest.approx(max(placed[name].rect.bottom for name in "ab"))


@pytest.mark.parametrize(("shape", "ratio"), [("square", 1.0), ("own", 0.8)])
def test_a_portrait_keeps_its_shape_whatever_the_lines(shape: str, ratio: float) -> None:
    page = on(
        columns(leaf("lead", span=4), leaf("story", span=2, photo="top", photo_columns=1, photo_shape=shape)),
        story("a", 300, photos=(photo(800, 1000),)),
        lead=story("z", 900),
    )
    (placed,) = boxes(laid_out(page))["a"].pictures
    left, top, right, bottom = placed.crop
    assert placed.rect.width / placed.rect.height == pytest.approx(ratio)
    assert (right - left) * 800 / ((bottom - top) * 1000) == pytest.approx(ratio)


def test_a_drawing_is_never_cropped() -> None:
    drawn = Picture(Path("/nowhere/chart.svg"), 0, 0, vector=VectorSize(300, 130))
    page = on(
        columns(leaf("lead", span=4), leaf("story", span=2, photo="top", photo_columns=2)),
        story("a", 300, photos=(replace(photo(), picture=drawn),)),
        lead=story("z", 900),
    )
    (placed,) = boxes(laid_out(page))["a"].pictures
    assert placed.crop == pytest.approx((0, 0, 1, 1))
    assert placed.rect.width / placed.rect.height == pytest.approx(300 / 130)


def test_a_long_credit_of_a_photo_goes_on_in_the_next_line() -> None:
    credit = text("某某、" * 40 + "摄")
    box = boxes(laid_out(on(rows(leaf("story")), story("a", 400, photos=(photo(credit=credit),)))))["a"]
    (area,) = [area for area in box.texts if area.kind == "photo-credit"]
    assert len(area.lines) > 1
    assert "".join(placed.line.text for placed in area.lines) == credit.plain


def test_a_title_stands_over_its_group() -> None:
    pages = laid_out(
        on(rows(leaf("stories", title="身边事", count=2), leaf("stories")), *(story(c, 200) for c in "abc"))
    )
    head = next(box for box in boxes(pages).values() if box.slot == "standing-head")
    assert head.texts[0].lines[0].line.text == "身边事"
    assert head.rect.y < boxes(pages)["a"].rect.y < boxes(pages)["b"].rect.y < boxes(pages)["c"].rect.y
    assert {box.id for box in boxes(pages)["p1.stories"].boxes} >= {"a", "b"}


def test_pictures_side_by_side_end_level() -> None:
    alone = tuple(photo(columns=None) for _ in range(3))
    pages = laid_out(on(rows(leaf("photos", across=3, crop=0.3)), photos=alone))
    placed = [boxes(pages)[f"p1.photo{n}"] for n in (1, 2, 3)]
    assert len({round(box.rect.bottom, 3) for box in placed}) == 1
    assert [cells(box)[0] for box in placed] == [0, 2, 4]


def test_an_advertisement_keeps_its_size() -> None:
    ad = Ad(Picture(issue_of().file, 900, 600), size=(80 * PT_PER_MM, 60 * PT_PER_MM))
    pages = laid_out(on(rows(leaf("story"), columns(leaf("ad", span=3), leaf("story", span=3))), story("a", 600),
                        story("b", 500), ads=(ad,)))  # fmt: skip
    picture = boxes(pages)["p1.ad1"].pictures[0]
    assert (picture.rect.width, picture.rect.height) == pytest.approx((80 * PT_PER_MM, 60 * PT_PER_MM))
    assert cells(boxes(pages)["b"])[0] == 3, "what stands beside an ad begins in its own column"


def test_an_advertisement_too_wide_for_its_place_is_an_error() -> None:
    ad = Ad(Picture(issue_of().file, 900, 600), columns=4, lines=10)
    pages = laid_out(on(rows(columns(leaf("ad", span=3), leaf("story", span=3))), story("a", 500), ads=(ad,)))
    assert codes(pages)["ad-size"] == 1


def test_what_has_no_place_is_an_error_that_names_it() -> None:
    pages = laid_out(on(rows(leaf("story")), story("a", 300), story("b", 300), photos=(photo(),)))
    told = [d for d in pages.diagnostics if d.code == "no-place"]
    said = " ".join(map(message, told))
    assert "the story “雨棚修好了”" in said and "the photo a.jpg" in said
    assert "this one has places for story only" in hints(told[0])[0]


def test_slots_for_which_there_is_nothing_vanish() -> None:
    tree = rows(leaf("lead"), leaf("briefs"), leaf("photos"), leaf("ads"), leaf("story"))
    assert cells(boxes(laid_out(on(tree, story("a", 300))))["a"])[1] == 0


def test_briefs_stand_under_their_head() -> None:
    briefs = Briefs(text("简讯"), (story("x", 100), story("y", 150), story("z", 120)))
    for arrange in ("down", "across"):
        pages = laid_out(IssuePage(briefs=briefs, plan=rows(leaf("briefs", arrange=arrange))))
        head = next(box for box in boxes(pages).values() if box.slot == "standing-head")
        assert all(head.rect.bottom <= boxes(pages)[id_].rect.y + 0.01 for id_ in "xyz")


def fault_of(*pages: IssuePage):
    with pytest.raises(LayoutError) as caught:
        paginate(issue_of(*pages), tianshan(), None, 200.0)  # type: ignore[arg-type]  # nothing is set before that is found
    return caught.value.diagnostics


def test_unknown_options_and_values_are_errors_with_hints() -> None:
    faults = fault_of(on(rows(leaf("story", headding=4), leaf("photo", across=99), leaf("stories", arrange="around"))))
    assert [fault.code for fault in faults] == ["unknown-option", "option-value", "option-value"]
    assert hints(faults[0]) == ("did you mean “heading”?",)
    assert "1 to 24" in hints(faults[1])[0] and "down, across" in hints(faults[2])[0]


def test_a_masthead_without_lines_and_a_framed_advertisement_are_told() -> None:
    """The one would take a single line and stand on what is below it; the other has no frame."""
    faults = fault_of(on(rows(leaf("masthead"), leaf("story"), leaf("ad", box=True))))
    assert [fault.code for fault in faults] == ["masthead-lines", "unknown-option"]
    assert hints(faults[0]) == ("write masthead: {lines: 12}",)
    assert not codes(laid_out(on(rows(leaf("masthead", min_lines=9), leaf("story")), story("a", 900))))[
        "masthead-lines"
    ]


def test_an_option_that_another_slot_understands_is_an_error_too() -> None:
    assert fault_of(on(rows(leaf("photo", heading=2))))[0].code == "unknown-option"


def test_unknown_templates_are_all_named() -> None:
    faults = fault_of(IssuePage(template="frnt"), IssuePage(template="back"))
    assert [(fault.code, fault.page) for fault in faults] == [("unknown-template", 1), ("unknown-template", 2)]
    assert "front" in hints(faults[0])[0]


def test_a_sheet_wants_an_even_number_of_pages() -> None:
    one = on(rows(leaf("story")), story("a", 300))
    assert not codes(laid_out(one))["page-count"]
    assert found(laid_out(one, one, one), "page-count").severity == "warning"
    assert not codes(laid_out(one, one, one, one))["page-count"]


@pytest.mark.parametrize("slot", ["photo", "photos"])
def test_a_frame_around_pictures(slot: str) -> None:
    """The picture and its caption stand clear of the frame, as those in a framed branch do."""
    page = on(rows(leaf(slot, box=True), leaf("story")), story("a", 400), photos=(photo(), photo()))
    if slot == "photo":
        page = replace(page, photos=page.photos[:1])
    pages = laid_out(page)
    frame = next(box for box in pages.pages[0].boxes if box.framed)
    assert len([box for box in frame.walk() if box.pictures]) == len(page.photos)
    for box in frame.walk():
        for inner in (*[picture.rect for picture in box.pictures], *[area.rect for area in box.texts]):
            assert frame.rect.x < inner.x and inner.right < frame.rect.right
            assert frame.rect.y < inner.y and inner.bottom < frame.rect.bottom
