"""Faults of a page: each is found where it is, and named with page, place and story; good pages have none."""

from dataclasses import replace

from layout.model.page import Box, Line, Page, Pages, PlacedLine, TextArea
from layout.page.faults import issue_faults, page_faults
from layout.wording import hints, message
from tests.page.generated import tianshan
from tests.page.pages_of import body_areas, boxes, codes, columns, found, laid_out, leaf, on, photo, rows, story


def faults(pages: Pages, number: int = 1) -> dict[str, str]:
    return {fault.code: message(fault) for fault in pages.diagnostics if fault.page == number}


def changed(pages: Pages, id_: str, areas: list[TextArea]) -> Page:
    """The first page with the areas of one box replaced."""

    def new(box: Box) -> Box:
        return replace(box, texts=tuple(areas)) if box.id == id_ else replace(box, boxes=tuple(map(new, box.boxes)))

    page = pages.pages[0]
    return replace(page, boxes=tuple(map(new, page.boxes)))


def test_a_good_page_has_no_faults() -> None:
    pages = laid_out(on(rows(leaf("folio", lines=2), leaf("story"), columns(leaf("story"), leaf("story", smaller=1))),
                        story("a", 2620, "镇里今天开了很长很长的会"), story("b", 900), story("c", 900)))  # fmt: skip
    assert not set(faults(pages)) - {"page-blank"}


def test_equal_headlines_side_by_side() -> None:
    """The first story behind the lead is the page's second; those behind it are of one grade."""
    news = (story("s", 900), story("a", 900, "楼道有了新灯"), story("b", 900, "菜场换了新顶"))
    for smaller, wrong in ((0, True), (1, False)):
        tree = rows(leaf("story"), columns(leaf("story"), leaf("story", smaller=smaller)))
        found = faults(laid_out(on(tree, *news)))
        assert ("equal-headlines" in found) == wrong
        assert not wrong or "楼道有了新灯" in found["equal-headlines"]


def test_notices_side_by_side_are_a_list() -> None:
    tree = rows(leaf("story"), columns(leaf("story"), leaf("story")))
    for length, wrong in ((120, False), (400, True)):
        pair = (story("a", length, "停水通知"), story("b", length, "换膜提醒"))
        assert ("equal-headlines" in faults(laid_out(on(tree, story("s", 900), *pair)))) == wrong


def test_a_frame_or_another_width_keeps_headlines_apart() -> None:
    tree = rows(columns(leaf("story"), leaf("story")))
    assert "equal-headlines" not in faults(laid_out(on(tree, story("a", 900), story("b", 900, box=True))))


def test_headlines_that_touch() -> None:
    pages = laid_out(on(rows(leaf("story", space=0), leaf("story", space=0)), story("a", 500), story("b", 500)))
    box = boxes(pages)["a"]
    heads = [area for area in box.texts if area.kind.endswith("headline")]
    other = next(area for area in boxes(pages)["b"].texts if area.kind.endswith("headline"))
    down = other.rect.y - 2 - heads[0].rect.height
    moved = replace(heads[0], rect=replace(heads[0].rect, y=down))
    assert "headlines-touch" in {
        f.code for f in page_faults(changed(pages, "a", [moved, *body_areas(box)]), tianshan())
    }


def test_a_picture_far_from_the_story_that_it_belongs_to() -> None:
    """Beside it or under it is near; behind another story, or corner to corner, is not."""
    wanted = (replace(photo(), story="a", columns=2),)
    stories = (story("a", 900, "楼道有了新灯"), story("b", 900))
    for tree, far in (
        (rows(leaf("story"), leaf("photo"), leaf("story")), False),
        (rows(columns(leaf("story", span=4), leaf("photo", span=2)), leaf("story")), False),
        (rows(leaf("story"), leaf("story"), leaf("photo")), True),
        (
            rows(
                columns(leaf("story", span=3), leaf("story", span=3)),
                columns(leaf("auto", span=3), leaf("photo", span=3)),
            ),
            True,
        ),
    ):
        told = faults(laid_out(on(tree, *stories, photos=wanted)))
        assert ("picture-far" in told) == far
    assert "一张照片" in told["picture-far"] and "楼道有了新灯" in told["picture-far"]


def test_a_gutter_through_the_whole_page() -> None:
    through = rows(columns(rows(leaf("story"), leaf("story")), leaf("story"), leaf("story")))
    pages = laid_out(on(through, *(story(c, 700) for c in "abcd")))
    assert "page-cut" not in faults(pages)  # told where the program chose the columns; here the template draws them
    told = {fault.code: message(fault) for fault in page_faults(pages.pages[0], tianshan())}
    assert "column 2" in told["page-cut"] or "column 4" in told["page-cut"]
    cards = laid_out(on(through, *(story(c, 700, box=True) for c in "abcd")))
    assert "page-cut" not in {fault.code for fault in page_faults(cards.pages[0], tianshan())}
    spanned = rows(leaf("story"), *through.rows)
    assert "page-cut" not in faults(laid_out(on(spanned, *(story(c, 700) for c in "abcde"))))


def test_a_heading_without_text_under_it() -> None:
    pages = laid_out(on(rows(leaf("story")), story("a", 600)))
    box = boxes(pages)["a"]
    first, *rest = body_areas(box)
    stranded = replace(first, kind="subhead", lines=first.lines[-1:])
    assert "stranded-heading" in {f.code for f in page_faults(changed(pages, "a", [stranded, *rest]), tianshan())}
    alone = [area for area in box.texts if area.kind.endswith("headline")]
    assert "stranded-heading" in {f.code for f in page_faults(changed(pages, "a", alone), tianshan())}


def test_runts_and_widows() -> None:
    pages = laid_out(on(rows(leaf("story")), story("a", 600)))
    box = boxes(pages)["a"]
    areas = body_areas(box)

    def with_line(area: TextArea, at: int, words: str, last: bool = True) -> TextArea:
        placed = area.lines[at]
        run = replace(placed.line.runs[0], text=words)
        line = Line((run,), placed.line.measure, 9.0, start=40, end=42, full=False, last=last)
        lines = list(area.lines)
        lines[at] = PlacedLine(line, placed.x, placed.baseline)
        return replace(area, lines=tuple(lines))

    runt = [with_line(areas[0], -1, "了。"), *areas[1:]]
    assert "“了。”" in {f.code: message(f) for f in page_faults(changed(pages, "a", runt), tianshan())}["runt"]
    widow = [areas[0], with_line(areas[1], 0, "也说好。"), *areas[2:]]
    fault = {f.code: f for f in page_faults(changed(pages, "a", widow), tianshan())}["widow"]
    assert fault.story == "a" and fault.page == 1 and "column 2" in message(fault)
    within = [areas[0], with_line(areas[1], 0, "也说好。", last=False), *areas[2:]]
    assert "widow" not in {f.code for f in page_faults(changed(pages, "a", within), tianshan())}


def test_blank_pages_and_boxes() -> None:
    pages = laid_out(on(rows(leaf("story")), story("a", 600)))
    assert "lines (空白)" in faults(pages)["page-blank"]
    assert found(laid_out(on(rows(leaf("story", lines=40)), story("a", 600))), "underset").page == 1


def test_a_picture_that_leaves_its_slot_blank_says_which_crop_would_fill_it() -> None:
    def of(crop: float) -> Pages:
        return laid_out(on(rows(leaf("photo", lines=80, crop=crop)), photos=(photo(6000, 5000),)))

    hint = next(one for one in hints(found(of(0.1), "page-blank")) if "crop: " in one)
    crop = float(hint.partition("crop: ")[2].split()[0])
    assert codes(of(crop))["page-blank"] == 0


def test_a_jump_whose_other_end_is_missing() -> None:
    front = on(rows(leaf("story", lines=30, jump=True)), story("s", 3000))
    pages = laid_out(front, on(rows(leaf("jumps"), leaf("story")), story("t", 300)))
    assert not list(issue_faults(pages.pages))
    alone = [pages.pages[0], replace(pages.pages[1], boxes=())]
    fault = next(iter(issue_faults(alone)))
    assert fault.code == "jump-unmatched" and fault.story == "s" and fault.page == 1 and "下转第2版" in message(fault)


def test_findings_name_page_and_story() -> None:
    good = on(rows(leaf("story", lines=30)), story("a", 1500, photos=(photo(),)))
    pages = laid_out(good, on(rows(leaf("story", lines=20)), story("b", 5000)))
    over = found(pages, "overset")
    assert (over.page, over.story) == (2, "b") and str(pages.fits[1].overset_chars) in message(over)
    assert codes(pages)["overset"] == 1
