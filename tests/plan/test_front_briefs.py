"""Briefs of an issue that only says how many pages it has: as many on the front page as that has room for."""

import pytest

from layout.model.issue import Briefs, Newslist
from layout.page.pages import new_fitter
from layout.plan.areas import Areas
from layout.plan.copy import Desk
from layout.plan.frontbriefs import as_it_fits
from layout.resources import themes_folder
from layout.source import read_theme
from tests.page.generated import FAST, NEWSPRINT_PPI, text
from tests.page.pages_of import story
from tests.plan.issues import issue_of, listed


def _newslist(theme: str, briefs: int) -> tuple[list[str], list[str]]:
    """The briefs that stay on a theme's front page, and those that stand inside."""
    items = tuple(story(f"b{n}", 60, "街口改道") for n in range(briefs))
    stories = listed([story(f"s{n}", 500, "第一条街上的新鲜事") for n in range(5)])
    issue = issue_of(Newslist(4, stories, briefs=Briefs(text("简讯"), items)))
    read = read_theme(theme, themes_folder(), themes_folder())
    found = as_it_fits(Desk(issue, read, Areas(new_fitter(issue, read, FAST, NEWSPRINT_PPI))))
    front = found.briefs.items if found.briefs else ()
    return [one.id for one in front], [one.story.id for one in found.stories[5:]]


@pytest.mark.parametrize("theme", ["tianshan", "tongxun", "neikan", "jiefang"])
def test_few_briefs_all_stand_on_the_front_page(theme: str) -> None:
    assert _newslist(theme, 2) == (["b0", "b1"], [])


@pytest.mark.parametrize("theme", ["tongxun", "neikan", "jiefang", "tongxun-a5"])
def test_briefs_that_the_front_page_has_no_room_for_are_the_last_stories_of_the_list(theme: str) -> None:
    front, inside = _newslist(theme, 12)
    assert inside and len(front) != 1
    assert [*front, *inside] == [f"b{n}" for n in range(12)]


def test_a_cover_with_room_for_one_brief_has_none() -> None:
    assert _newslist("tongxun-a5", 3)[0] == []
