"""导读: the front page tells what stands inside, with the pages that the plan gave it."""

from dataclasses import replace
from pathlib import Path

import pytest

from layout.model.issue import Briefs, ContentsLine, ContentsWish, IssuePage, Newslist
from layout.page import paginate
from layout.page.auto import auto_template, stacked_rows
from layout.page.sheets import planned_front
from layout.plan import plan_issue
from layout.plan.contents import contents_of, is_panel, longest_title, prints_contents, with_contents
from layout.resources import themes_folder
from layout.source import read_theme
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan
from tests.page.pages_of import boxes, columns, laid_out, leaf, rows, story
from tests.page.pages_of import issue_of as pages_issue
from tests.plan.issues import issue_of, listed


def pages_of(*titles: str) -> list[IssuePage]:
    return [IssuePage(lead=story(f"s{n}", 100, title)) for n, title in enumerate(titles, 1)]


def test_titles_are_those_of_leads_inside_by_importance_in_the_order_of_pages() -> None:
    pages = pages_of("头版的头条", "第二版的头条", "第三版的头条", "第四版的头条")
    found = contents_of(pages, ("s4", "s2", "s3", "s1"), tianshan())
    assert found == (
        ContentsLine("第二版的头条", 2), ContentsLine("第三版的头条", 3), ContentsLine("第四版的头条", 4),
    )  # fmt: skip


def test_a_long_title_is_told_by_its_first_phrase_and_none_beyond_the_line() -> None:
    long = "青溪大桥提前二十天合龙，年底前通车已经成了定局"
    found = contents_of(
        pages_of("头版的头条", long, "短", *[f"又一个不短不长的标题{n}" for n in range(6)]), (), tianshan()
    )
    assert found[0] == ContentsLine("青溪大桥提前二十天合龙", 2) and "短" not in [line.title for line in found]
    grid = tianshan().grid
    assert sum(len(line.title) + 5 for line in found) * 10.5 < grid.width(grid.columns)


def test_a_page_of_short_stories_alone_is_named_by_its_first() -> None:
    short = IssuePage(briefs=Briefs(text("简讯"), (story("b1", 60, "古井让路一米二"), story("b2", 60, "大棚换膜"))))
    found = contents_of([*pages_of("头版的头条"), short, IssuePage()], (), tianshan())
    assert found == (ContentsLine("古井让路一米二", 2),)


@pytest.mark.slow
def test_the_front_page_of_a_planned_issue_says_where_things_stand() -> None:
    stories = listed([story(f"s{n}", 620, f"第{n}条街上的新鲜事") for n in range(1, 13)])
    plan = plan_issue(issue_of(Newslist(4, stories)), tianshan(), FAST, NEWSPRINT_PPI)
    lines = plan.issue.pages[0].contents
    assert lines and [line.page for line in lines] == sorted(line.page for line in lines)
    for line in lines:
        lead = plan.issue.pages[line.page - 1].lead
        assert lead is not None and lead.headline is not None and line.title == lead.headline.plain
    pages = paginate(plan.issue, tianshan(), FAST, NEWSPRINT_PPI, drafts=plan.drafts)
    assert any(box.slot == "contents" for box in boxes(pages).values())


def test_a_theme_that_cannot_print_it_and_few_pages_have_none() -> None:
    assert prints_contents(tianshan(), 4) and not prints_contents(tianshan(), 3)
    assert not prints_contents(replace(tianshan(), folders=(Path("/nowhere"),)), 4)


WISHES = (ContentsWish("s2"), ContentsWish("s3", "渡口的诗"), ContentsWish("gone"))


def test_stories_named_by_the_editor_have_the_pages_they_stand_on_and_one_that_is_gone_is_told() -> None:
    pages = tuple(pages_of("头版的头条", "卫生院添了新设备，老人检查不出镇", "渡口"))
    issue = replace(pages_issue(*pages), contents=WISHES)
    made, told = with_contents(issue, tianshan())
    assert made.pages[0].contents == (
        ContentsLine("卫生院添了新设备，老人检查不出镇", 2),
        ContentsLine("渡口的诗", 3),
    )
    assert [(one.code, one.story) for one in told] == [("contents-dropped", "gone")]
    turned, _ = with_contents(replace(issue, pages=(pages[0], pages[2], pages[1])), tianshan())
    assert [line.page for line in turned.pages[0].contents] == [3, 2]


def test_it_stands_under_the_masthead_of_any_front_page_in_as_many_lines_as_it_takes() -> None:
    long = ContentsWish("s2", "青溪大桥提前二十天合龙，年底前通车")
    for count in (1, 2, 5):
        issue = replace(pages_issue(*pages_of("头版的头条", "第二版的头条")), contents=(long,) * count)
        made, _ = with_contents(
            replace(issue, pages=(replace(issue.pages[0], template="front"), issue.pages[1])), tianshan()
        )
        found = boxes(paginate(made, tianshan(), FAST, NEWSPRINT_PPI))
        name, strip = found["p1.masthead"].rect, found["p1.contents"].rect
        lines = max(1, -(-count // 3))
        assert strip.y == pytest.approx(name.bottom) and strip.height == pytest.approx(
            2 * lines * tianshan().grid.pitch
        )


def test_it_stands_under_a_masthead_that_has_a_story_beside_it() -> None:
    pages = pages_of("头版的头条", "第二版的头条")
    front = replace(tianshan(), pages={"front": rows(columns(leaf("masthead", lines=12, span=4), leaf("story", span=2)),
                                                     leaf("lead"))})  # fmt: skip
    contents = (ContentsLine("第二版的头条", 2),)
    first = replace(pages[0], contents=contents, template="front", stories=(story("ear", 120),))
    found = boxes(laid_out(first, theme=front))
    strip, lead = found["p1.contents"].rect, found["s1"].rect
    assert strip.y >= max(found["p1.masthead"].rect.bottom, found["ear"].rect.bottom) - 0.01
    assert strip.width == pytest.approx(tianshan().grid.width(6)) and strip.bottom <= lead.y


def test_a_leaf_for_it_takes_nothing_where_no_page_is_named() -> None:
    plan = rows(leaf("masthead", lines=12), leaf("contents", min_lines=9), leaf("lead"))
    (page,) = pages_of("只有一版")
    found = boxes(laid_out(replace(page, plan=plan)))
    assert "p1.contents" not in found
    assert found["s1"].rect.y - found["p1.masthead"].rect.bottom < 3 * tianshan().grid.pitch


def test_a_template_with_a_place_for_it_names_the_leads_where_the_editor_says_nothing() -> None:
    issue = pages_issue(*pages_of("头版的头条", "第二版的头条"))
    plan = rows(leaf("masthead", lines=12), leaf("contents", lines=2), leaf("lead"))
    made, told = with_contents(replace(issue, pages=(replace(issue.pages[0], plan=plan), issue.pages[1])), tianshan())
    assert made.pages[0].contents == (ContentsLine("第二版的头条", 2),) and told == ()
    assert with_contents(issue, tianshan()) == (issue, ())


@pytest.mark.slow
def test_a_planned_issue_names_what_the_editor_wants_and_tells_of_what_waits() -> None:
    stories = listed([story(f"s{n}", 620, f"第{n}条街上的新鲜事") for n in range(1, 13)])
    issue = replace(
        issue_of(Newslist(4, stories)), contents=(ContentsWish("s9"), ContentsWish("s2"), ContentsWish("x"))
    )
    plan = plan_issue(issue, tianshan(), FAST, NEWSPRINT_PPI)
    front = plan.issue.pages[0].contents
    assert [line.title for line in front] == ["第9条街上的新鲜事", "第2条街上的新鲜事"]
    for line in front:
        here = plan.issue.pages[line.page - 1].everything()
        assert line.title in [one.headline.plain for one in here if one.headline]
    assert [one.story for one in plan.diagnostics if one.code == "contents-dropped"] == ["x"]


def test_the_first_page_of_a_planned_issue_takes_the_front_of_a_theme_that_plans_the_rest() -> None:
    """Else an issue of a theme whose pages have a 报眉 of their own had no masthead at all."""
    theme = read_theme("tongxun", themes_folder(), themes_folder())
    assert planned_front(theme) == "front" and planned_front(tianshan()) == "auto"
    stories = listed([story(f"s{n}", 300, f"第{n}条街上的新鲜事") for n in range(1, 14)])
    plan = plan_issue(issue_of(Newslist(4, stories)), theme, FAST, NEWSPRINT_PPI)
    assert [page.template for page in plan.issue.pages] == ["front", "auto", "auto", "auto"]
    found = boxes(paginate(plan.issue, theme, FAST, NEWSPRINT_PPI, drafts=plan.drafts))
    assert "p1.masthead" in found and len(plan.issue.pages[0].contents) == 3
    assert found["p1.contents"].rect.height >= 8 * theme.grid.pitch  # room for the three, known before they are


def test_a_page_that_is_planned_has_a_masthead_where_it_is_the_first() -> None:
    theme = read_theme("tongxun", themes_folder(), themes_folder())
    slots = [[one.slot for one in auto_template(theme, number).rows] for number in (1, 2)]
    assert slots == [["masthead", "auto"], ["folio", "auto"]]


@pytest.mark.parametrize(("titles", "full", "high"), [(1, False, 5), (3, False, 11), (3, True, 8)])
def test_a_panel_is_as_high_as_its_entries_ask_for_and_lower_on_a_full_page(titles: int, full: bool, high: int) -> None:
    grid = tianshan().grid
    entries = tuple(ContentsLine(f"第{n}版的头条", n) for n in range(2, 2 + titles))
    below = leaf("notice", lines=tianshan().rows - 1 - (8 if full else 20))
    found = boxes(laid_out(IssuePage(contents=entries, plan=rows(leaf("contents", entry=3), below))))
    assert round(found["p1.contents"].rect.height / grid.pitch) == high


def test_latin_letters_of_a_title_are_narrow() -> None:
    entries = (ContentsLine("The lift that took nineteen years", 3), ContentsLine("天台上的三十箱菜", 4))
    assert stacked_rows(entries, tianshan(), 1) == 1 + 2 + 1


def test_a_folio_stays_at_the_foot_of_a_page_with_nothing_over_it() -> None:
    grid = tianshan().grid
    found = boxes(laid_out(IssuePage(plan=rows(leaf("notice", lines=9), leaf("auto"), leaf("folio", lines=2)))))
    foot = tianshan().page.top + tianshan().rows * grid.pitch
    assert found["p1.folio"].rect.bottom == pytest.approx(foot, abs=0.1)


def test_titles_of_a_panel_with_a_row_each_are_no_longer_than_a_row() -> None:
    """Their rows are reckoned before anybody knows them."""
    theme = read_theme("jiefang", themes_folder(), themes_folder())
    front = theme.pages["front"]
    assert longest_title(front, theme) == 12 and longest_title(theme.pages["vertical"], theme) == 20
    pages = pages_of("頭版的頭條", "衛生院添了新設備，老人檢查不出鎮", "渡口的最後一個冬天到了")
    found = contents_of(pages, (), theme, is_panel(front), longest_title(front, theme))
    assert [line.title for line in found] == ["衛生院添了新設備", "渡口的最後一個冬天到了"]
