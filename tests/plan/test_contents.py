"""导读: the front page tells what stands inside, with the pages that the plan gave it."""

from dataclasses import replace
from pathlib import Path

from layout.model.issue import ContentsLine, IssuePage, Newslist
from layout.page import paginate
from layout.plan import plan_issue
from layout.plan.contents import contents_of, prints_contents
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import boxes, story
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


def test_the_front_page_of_a_planned_issue_says_where_things_stand() -> None:
    stories = listed([story(f"s{n}", 620, f"第{n}条街上的新鲜事") for n in range(1, 25)])
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
