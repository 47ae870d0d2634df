"""The eye finds what a chief editor would, and nothing on a page that he would sign."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from layout.model.issue import Ad, IssuePage, Picture
from layout.model.page import Pages
from layout.model.theme import Align
from layout.page.costs import EYE_COSTS
from layout.page.eye import RULES, facts_of, offences
from layout.page.eye.variety import likeness
from layout.page.eye.white import air
from layout.page.grade import grades
from layout.wording import message
from tests.page.generated import tianshan
from tests.page.pages_of import boxes, columns, laid_out, leaf, on, photo, rows, story

DOCS = Path(__file__).parent.parent.parent / "docs" / "eye.md"


def rules(pages: Pages, number: int = 1) -> dict[str, float]:
    return {one.rule: one.value for one in offences(facts_of(pages.pages[number - 1], tianshan()))}


def abreast(*heads: str, **more: object) -> Pages:
    """A story over the page, and stories of one length side by side under it."""
    first = story("first", 900, "镇里今天开了一个很长很长的会")
    stories = [story(f"s{n}", 900, head, **more) for n, head in enumerate(heads)]
    return laid_out(on(rows(leaf("story"), columns(*(leaf("story") for _ in stories))), first, *stories))


def test_headlines_that_are_read_as_one_sentence() -> None:
    found = rules(abreast("楼道里终于有了新灯真亮堂", "菜场终于换了新顶真亮堂啊"))
    assert 1.0 <= found["R14"] < 1.33 and "R15" not in found


def test_a_short_headline_leaves_white_that_keeps_the_next_apart() -> None:
    assert "R14" not in rules(abreast("新灯", "菜场终于换了新顶真亮堂啊"))


def test_a_headline_that_fills_its_measure_runs_into_the_next() -> None:
    """Where the theme has no size that leaves white."""
    styles = {**tianshan().styles, "story-headline": replace(tianshan().styles["story-headline"], sizes=(19.6,))}
    theme = replace(tianshan(), styles=styles)
    stories = [story("s0", 900, "菜场终于换了新顶真亮堂了"), story("s1", 1800, "雨棚")]
    page = on(rows(leaf("story"), columns(*(leaf("story", span=n) for n in (2, 4)))), story("a", 900), *stories)
    found = [offences(facts_of(laid_out(page, theme=one).pages[0], one)) for one in (theme, tianshan())]
    (edge,) = [one for one in found[0] if one.key == "R4-edge"]
    assert edge.boxes == ("s0", "s1") and edge.value > 0.95
    assert "R4-edge" not in {one.key for one in found[1]}


def test_headings_of_notices_are_of_one_size() -> None:
    styles = {**tianshan().styles, "notice-headline": replace(tianshan().styles["notice-headline"], sizes=(14.0, 12.0))}
    notices = [story("n0", 120, "停电通知"), story("n1", 120, "镇文化中心招聘")]
    tree = rows(leaf("story"), columns(leaf("story"), leaf("story", smaller=1)))
    for theme, wrong in ((replace(tianshan(), styles=styles), True), (tianshan(), False)):
        pages = laid_out(on(tree, story("a", 900), *notices), theme=theme)
        assert ("R37-notices" in {one.key for one in offences(facts_of(pages.pages[0], theme))}) == wrong


def test_a_frame_keeps_headlines_apart() -> None:
    assert "R14" not in rules(abreast("楼道里终于有了新灯真亮堂", "菜场终于换了新顶真亮堂啊", box=True))


def test_three_heads_in_a_row() -> None:
    heads = ("楼道里有新灯", "菜场换了新顶", "巷口种了新树")
    assert rules(abreast(*heads))["R15"] == 3
    assert "R15" not in rules(abreast(*heads, box=True))  # cards


@pytest.mark.parametrize(
    ("headline", "rule", "wrong"),
    [
        ("秋收扫尾：全镇一万|八千亩晚稻颗粒归仓", "R1", False),
        ("楼道里终于有了新灯", "R1", False),
    ],
)
def test_breaks_that_the_editor_asked_for_are_his(headline: str, rule: str, wrong: bool) -> None:
    page = laid_out(on(rows(leaf("story", span=6)), story("a", 900, headline.replace("|", "\n"))))
    assert (rule in rules(page)) == wrong


def test_a_wide_headline_that_leaves_a_hole_stands_in_the_middle() -> None:
    page = on(rows(leaf("story")), story("a", 2400, "雨棚修好了"))
    found = offences(facts_of(laid_out(page).pages[0], tianshan()))
    assert "R4" not in {one.key for one in found}
    (head,) = [area for box in boxes(laid_out(page)).values() for area in box.texts if area.kind == "story-headline"]
    (line,) = (placed.line for placed in head.lines)
    assert line.runs[0].x == pytest.approx(head.rect.width - line.width, abs=0.01)


def test_a_theme_that_will_have_headlines_at_the_left_is_told_of_the_hole() -> None:
    styles = {n: replace(s, align=Align.START) if s.align is Align.AUTO else s for n, s in tianshan().styles.items()}
    page = on(rows(leaf("story")), story("a", 2400, "新灯"))
    assert rules(laid_out(page, theme=replace(tianshan(), styles=styles)))["R4"] < 0.2


def test_air_under_headings_is_constant_on_a_page() -> None:
    """Whatever their size, their lines, and what stands over and under the headline."""
    more = replace(story("b", 700, "社区食堂满一周年：八元一餐，每天三百人"), byline=story("x", 1).headline)
    page = laid_out(on(rows(leaf("story"), leaf("story"), leaf("story")), story("a", 900), more, story("c", 300)))
    facts = facts_of(page.pages[0], tianshan())
    airs = [found for one in facts.headed if (found := air(facts, one)) is not None]
    assert len(airs) == 3 and max(airs) - min(airs) <= 0.5 and min(airs) > 0.8
    assert "R19" not in rules(page)


def test_an_advertisement_out_of_shape() -> None:
    for width, wrong in ((747, False), (300, True)):
        ad = Ad(Picture(tianshan().folders[0], width, 125), columns=6, lines=9)
        page = laid_out(replace(on(rows(leaf("story"), leaf("ad")), story("a", 900)), ads=(ad,)))
        assert ("R36" in rules(page)) == wrong


def test_another_storys_picture_larger_than_the_leads() -> None:
    lead, other = replace(story("a", 900), photos=(photo(),)), replace(story("b", 900), photos=(photo(),))
    for own, others, wrong in ((3, 2, False), (1, 3, True)):
        tree = rows(leaf("lead", photo_columns=own), leaf("story", photo_columns=others))
        page = laid_out(IssuePage("社区", lead=lead, stories=(other,), plan=tree))
        assert ("R29" in rules(page)) == wrong


def test_photos_of_one_story_larger_than_the_leads_are_told_once() -> None:
    lead, other = replace(story("a", 900), photos=(photo(),)), replace(story("b", 1200), photos=(photo(),) * 3)
    tree = rows(leaf("lead", photo_columns=1), leaf("story", photo_columns=2))
    pages = laid_out(IssuePage("社区", lead=lead, stories=(other,), plan=tree))
    assert sum(one.rule == "R29" for one in offences(facts_of(pages.pages[0], tianshan()))) > 1
    assert sum(one.form == "r29" for one in pages.diagnostics) == 1


def test_a_page_has_a_photo_of_weight_and_the_leads_is_larger() -> None:
    """One column says nothing, whatever its height; two of one size say nothing about which story comes first."""
    lead, other = replace(story("a", 900), photos=(photo(),)), replace(story("b", 900), photos=(photo(),))
    for own, others, weightless, equal in ((1, 1, True, True), (2, 1, False, False), (2, 2, False, True)):
        tree = rows(leaf("lead", photo_columns=own), leaf("story", photo_columns=others))
        page = laid_out(IssuePage("社区", lead=lead, stories=(other,), plan=tree)).pages[0]
        found = {one.key for one in offences(facts_of(page, tianshan()))}
        assert ("R30-weight" in found) == weightless and ("R29-equal" in found) == equal
    asked = replace(photo(), columns=1)
    page = laid_out(IssuePage("社区", lead=replace(lead, photos=(asked,)), plan=rows(leaf("lead")))).pages[0]
    assert "R30-weight" not in {one.key for one in offences(facts_of(page, tianshan()))}


def page_of(*lengths: int) -> IssuePage:
    lead, *others = (story(f"s{n}", length) for n, length in enumerate(lengths))
    return IssuePage("社区", lead=lead, stories=tuple(others))


def test_grades_fall_with_the_order_and_notices_are_the_smallest() -> None:
    found = grades(page_of(900, 500, 400, 400, 300, 300, 120))
    assert list(found.values()) == ["lead", "second", "story", "story", "small", "small", "notice"]


def test_a_short_story_is_no_second() -> None:
    assert list(grades(page_of(900, 200, 400)).values())[1] == "story"


def test_an_editor_may_say_how_loud_a_headline_is() -> None:
    page = page_of(900, 500, 400)
    quiet = replace(page.stories[0], grade="small")
    assert list(grades(replace(page, stories=(quiet, *page.stories[1:]))).values()) == ["lead", "small", "story"]


def test_sizes_never_rise_down_the_order() -> None:
    page = laid_out(replace(page_of(900, 500, 400, 400, 300, 300), template="auto"))
    heads = facts_of(page.pages[0], tianshan()).headed
    sizes = [one.heading.size for one in heads if one.heading]
    assert all(later <= earlier * 1.13 for earlier, later in pairwise(sizes))
    assert max(sizes) == sizes[0] and len(set(sizes)) >= 3


def test_every_rule_is_told_in_the_docs() -> None:
    told = re.findall(r"^\| (R\d+) \| .* \| (yes|no) \|$", DOCS.read_text("utf-8"), re.MULTILINE)
    assert told == [(rule.id, "yes" if rule.refuses else "no") for rule in RULES]
    assert {rule.key for rule in RULES} == set(EYE_COSTS)


def test_a_page_with_the_skeleton_of_the_page_before_is_told() -> None:
    def planned(*lengths: int) -> IssuePage:
        stories = [story(f"s{n}", length, f"第{n}条街上的新鲜事") for n, length in enumerate(lengths)]
        return IssuePage("社区", "auto", lead=replace(stories[0], photos=(photo(),)), stories=tuple(stories[1:]))

    a, b = (1300, 700, 600, 400, 300), (900, 900, 800, 800)
    alike = laid_out(planned(*b), planned(*a), planned(*a), planned(*b))
    assert [round(likeness(*pair), 2) == 1 for pair in pairwise(alike.pages)] == [False, True, False]
    (one,) = [d for d in alike.diagnostics if d.code == "eye" and d.form == "r43"]
    assert one.page == 3 and "page 2" in message(one)
