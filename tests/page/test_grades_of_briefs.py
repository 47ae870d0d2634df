"""Grades of headlines: what is short, and how the heads of briefs stand to the others of their page."""

from dataclasses import replace

from layout.model.issue import Briefs
from layout.page.grade import NOTICE, SMALL, grades
from tests.page.generated import text
from tests.page.pages_of import laid_out, leaf, on, rows, story


def test_briefs_are_headed_smaller_than_all_news_of_their_page() -> None:
    """A short story beside a list of briefs is news; what is shorter still is a notice there, too."""
    items = tuple(story(f"b{n}", 60, "周日义诊") for n in range(3))
    news = story("a", 120, "食堂开张"), story("n", 60, "征稿")
    page = on(rows(leaf("story"), leaf("story"), leaf("briefs")), *news, briefs=Briefs(text("要闻简讯"), items))
    found = {box.id: area.lines[0].line.runs[0].size for box in laid_out(page).pages[0].walk() for area in box.texts
             if area.kind.endswith("headline")}  # fmt: skip
    assert found["a"] > max(found[f"b{n}"] for n in range(3))
    assert grades(page)["a"] == SMALL and grades(page)["n"] == NOTICE
    assert grades(replace(page, briefs=None))["a"] == NOTICE
