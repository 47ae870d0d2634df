"""What the eye says of where things stand: heads nearly level, gutters, white above advertisements, steps of briefs."""

from dataclasses import replace
from pathlib import Path

import pytest

from layout.model.body import Subhead
from layout.model.issue import Ad, Briefs, IssuePage, Picture, Story
from layout.model.page import Pages
from layout.model.theme import TemplateNode
from layout.page.eye import RULES, Offence, facts_of, offences
from layout.wording import hints, message
from tests.page.generated import text, tianshan
from tests.page.pages_of import columns, laid_out, leaf, on, photo, rows, story
from tests.wording.catalogue_files import entries

LONG = ("楼道里终于有了新灯真亮堂", "菜场终于换了新顶真亮堂啊", "巷口又种了一排新树真好看")


def seen(pages: Pages) -> dict[str, Offence]:
    return {one.key: one for one in offences(facts_of(pages.pages[0], tianshan()))}


def under(*heights: int) -> TemplateNode:
    """Columns each of which begins with a story so many lines high, with another under it."""
    return columns(*(rows(leaf("story", lines=height), leaf("story"), options={"space": 2}) for height in heights))


def pairs(*heads: str) -> list[Story]:
    """For each column a short story and one with a headline."""
    return [one for n, head in enumerate(heads) for one in (story(f"t{n}", 120, "雨"), story(f"s{n}", 500, head))]


@pytest.mark.parametrize(("second", "near"), [(24, False), (22, True), (15, False)])
def test_heads_a_few_lines_apart_are_read_as_one_too(second: int, near: bool) -> None:
    found = seen(laid_out(on(under(24, second), *pairs(*LONG[:2]))))
    assert ("R14-near" in found) == near and not ("R14" in found and near)


def test_heads_of_boxes_that_begin_level_stand_level() -> None:
    """The one whose box has a line more than it fills, over its heading, stands lower."""
    tree = rows(leaf("story"), columns(leaf("story"), leaf("story")))
    steps = set()
    for length in range(700, 900, 40):
        stories = (story("a", 1500), story("b", 800, LONG[0]), story("c", length, LONG[1]))
        pages = laid_out(on(tree, *stories))
        left, right = (one for one in facts_of(pages.pages[0], tianshan()).headed if one.id in ("b", "c"))
        assert left.heading and right.heading
        step = abs(left.heading.rect.y - right.heading.rect.y) / tianshan().grid.pitch
        steps.add(step > 1.1)
        assert ("R21-level" in seen(pages)) == (step > 1.1)
    assert False in steps


def test_three_heads_a_line_apart_are_a_row() -> None:
    found = seen(laid_out(on(under(24, 22, 24), *pairs(*LONG))))
    assert found["R15-near"].value == 3


def advert(lines: int = 12) -> Ad:
    return Ad(Picture(Path("/nowhere/ad.png"), 747, round(lines * 14.5 - 5.5)), columns=6, lines=lines)


def test_a_gutter_down_to_the_advertisement_cuts_the_page() -> None:
    stories = [story(f"s{n}", 700, head) for n, head in enumerate((*LONG, "雨"))]
    halves = columns(rows(leaf("story"), leaf("story")), rows(leaf("story"), leaf("story")))
    found = seen(laid_out(replace(on(rows(halves, leaf("ad")), *stories), ads=(advert(),))))
    assert found["R17"].value == 3


def test_a_side_column_down_to_the_advertisement_does_not() -> None:
    stories = [story(f"s{n}", 700 if n < 2 else 350, head) for n, head in enumerate((*LONG, "雨"))]
    parts = (rows(leaf("story"), leaf("story"), span=4), rows(leaf("story"), leaf("story"), span=2))
    found = seen(laid_out(replace(on(rows(columns(*parts), leaf("ad")), *stories), ads=(advert(),))))
    assert "R17" not in found


@pytest.mark.parametrize(("headline", "lost"), [("雨棚", True), ("三号楼道里终于有了新灯真亮堂堂", False)])
def test_a_short_headline_over_the_whole_page_is_lost_in_the_middle_of_it_too(headline: str, lost: bool) -> None:
    assert ("R4-lost" in seen(laid_out(on(rows(leaf("story")), story("a", 2400, headline))))) == lost


def test_a_headline_that_would_leave_a_hole_at_its_right_stands_in_the_middle() -> None:
    pages = laid_out(on(rows(leaf("story")), story("a", 2000, "三号楼道里终于有了新灯和新的门铃")))
    head = facts_of(pages.pages[0], tianshan()).headed[0].heading
    assert head and head.centred and 0.6 < head.fill < 0.75
    assert "R4-lost" not in seen(pages)


def test_items_of_a_list_are_flush_left_however_wide() -> None:
    briefs = Briefs(text("要闻简讯"), tuple(story(f"b{n}", 140, "雨棚修好了") for n in range(3)))
    tree = columns(leaf("briefs", span=4, arrange="across"), leaf("story", span=2))
    pages = laid_out(replace(on(tree, story("a", 900)), briefs=briefs))
    wide = [one for one in facts_of(pages.pages[0], tianshan()).headed if one.box.rect.width > 400]
    assert [one.heading.headline.lines[0].line.runs[0].x for one in wide if one.heading] == [0.0]
    assert not {"R4", "R4-lost"} & set(seen(pages))


def test_a_photo_of_a_few_lines_is_told_unless_its_editor_asked_for_it() -> None:
    for asked in (None, 1):
        shown, stamp = photo(), photo(2400, 1000, columns=asked)
        stories = replace(story("a", 1500), photos=(shown,)), replace(story("b", 900), photos=(stamp,))
        leaves = leaf("story", photo_columns=2), leaf("story", photo_columns=1)
        found = seen(laid_out(on(rows(*leaves), *stories)))
        assert ("R30-small" in found) == (asked is None)


def test_photos_of_two_stories_side_by_side_are_seen_as_one() -> None:
    tops = [leaf("story", photo_columns=3, photo="top") for _ in range(2)]
    stories = [replace(story(f"s{n}", 900, LONG[n]), photos=(photo(),)) for n in range(2)]
    assert seen(laid_out(on(columns(*tops), *stories)))["R31"].boxes == ("s0", "s1")
    apart = replace(tops[1], options={"photo_columns": 1, "photo": "bottom-right"})
    assert "R31" not in seen(laid_out(on(columns(tops[0], apart), *stories)))
    spanned = rows(leaf("story"), columns(leaf("story"), leaf("story")), leaf("ad"))
    assert "R17" not in seen(laid_out(replace(on(spanned, *stories[:3]), ads=(advert(),))))


def test_white_above_an_advertisement_is_that_between_stories() -> None:
    stories = [story(f"s{n}", 1040, head) for n, head in enumerate(LONG)]
    matter = rows(*(leaf("story") for _ in stories), options={"space": 2})
    (page,) = laid_out(replace(on(rows(matter, leaf("ad")), *stories), ads=(advert(),))).pages
    theme, ad = tianshan(), page.boxes[-1]
    wrong = []
    for lines in range(5):
        lower = replace(ad, rect=replace(ad.rect, y=page.boxes[-2].rect.bottom + lines * theme.grid.pitch))
        facts = facts_of(replace(page, boxes=(*page.boxes[:-1], lower)), theme)
        wrong.append("R21-ad" in {one.key for one in offences(facts)})
    assert wrong == [True, False, False, False, True]


def test_heads_of_briefs_side_by_side_in_a_stair_are_told() -> None:
    items = tuple(story(f"b{n}", 90, f"第{n}件小事") for n in range(4))
    for head, wrong in (("first", True), ("all", False)):
        tree = rows(leaf("story"), leaf("briefs", arrange="across", head=head))
        page = IssuePage("社区", stories=(story("a", 2600),), briefs=Briefs(text("简讯"), items), plan=tree)
        found = seen(laid_out(page))
        assert ("R37-stairs" in found) == wrong and (not wrong or found["R37-stairs"].value <= 4)


def test_a_photo_at_the_foot_of_its_columns_is_told_and_one_under_the_head_is_not() -> None:
    for place, wrong in (("bottom", True), ("top", False)):
        one = replace(story("a", 1500), photos=(photo(),))
        pages = laid_out(on(rows(leaf("story", photo_columns=2, photo=place)), one))
        assert ("R33" in seen(pages)) == wrong


def test_a_subhead_of_two_lines_turns_as_headlines_do() -> None:
    head = Subhead(text("一万八千亩晚稻颗粒归仓以后怎么办"))
    one = replace(story("a", 900), body=(*story("a", 450).body, head, *story("b", 450).body))
    (page,) = laid_out(on(columns(leaf("story"), leaf("story")), one, story("c", 900))).pages
    areas = [area for box in page.walk() for area in box.texts if area.kind == "subhead"]
    assert [placed.line.text for area in areas for placed in area.lines] == ["一万八千亩晚稻", "颗粒归仓以后怎么办"]


def test_a_report_under_a_bare_name_is_told_unless_a_kicker_says_what_happened() -> None:
    report = replace(story("a", 600, "邻里节"), body=(story("x", 1).body[0], *story("a", 600).body))
    report = replace(report, body=(replace(report.body[0], text=text("本报讯 今天开幕。")), *report.body[1:]))
    for kicker, wrong in ((None, True), (text("第十二届周六开场"), False)):
        pages = laid_out(on(rows(leaf("story")), replace(report, kicker=kicker)))
        assert ("R8" in seen(pages)) == wrong


def test_every_finding_has_a_sentence_and_a_remedy_in_both_languages() -> None:
    keys = {rule.key.lower() for rule in RULES if rule.id != "R36"} | {"r43", "r7-size"}
    for language in ("en", "zh-CN"):
        known = entries(language)
        assert [key for key in sorted(keys) if f"eye.{key}" not in known or f"hint-eye.{key}" not in known] == []


def test_a_split_word_is_told_with_the_headline_as_it_should_be_typed() -> None:
    page = laid_out(on(rows(leaf("story", span=6)), story("a", 900, "秋收扫尾：全镇一万八千亩晚稻颗粒归仓")))
    told = [one for one in page.diagnostics if one.code == "eye" and one.form in ("r1", "r2")]
    assert all("|" in hint for one in told for hint in hints(one)) and not any("{" in message(one) for one in told)
