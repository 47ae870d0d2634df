"""Pages of many stories, and leaves that choose theirs by its length."""

from dataclasses import replace

import pytest

from layout.model.issue import Briefs, IssuePage
from layout.plan.kept import with_heights
from tests.page.generated import text, tianshan
from tests.page.pages_of import boxes, cells, codes, columns, laid_out, leaf, on, rows, story

MANY = (364, 329, 318, 250, 209, 208, 172, 160, 156, 141, 136, 121, 120, 109)
"""Characters of fourteen stories that fill a page."""


@pytest.mark.slow
def test_fourteen_stories_find_their_places_on_a_page_that_has_room() -> None:
    lead, *others = (story(f"s{n}", length, f"第{n}条街上的新鲜事") for n, length in enumerate(MANY, 1))
    pages = laid_out(IssuePage("社区", "auto", lead, None, tuple(others)))
    assert not codes(pages)["overset"] and not codes(pages)["no-room"]


@pytest.mark.parametrize(("lengths", "chosen"), [((900, 300, 200), "b"), ((900, 60, 300), "c"), ((900, 700), "b")])
def test_a_leaf_takes_the_first_story_whose_height_it_allows_else_the_nearest(
    lengths: tuple[int, ...], chosen: str
) -> None:
    ear = leaf("story", fits=True, min_lines=9, max_lines=14, span=3)
    tree = rows(columns(leaf("masthead", lines=12, span=3), ear), leaf("stories", arrange="across"))
    stories = [story(id_, length) for id_, length in zip("abc", lengths, strict=False)]
    pages = laid_out(on(tree, *stories))
    placed = boxes(pages)
    assert [id_ for id_ in "abc" if id_ in placed and cells(placed[id_])[1] == 0] == [chosen]
    assert not codes(pages)["overset"]


def test_what_leads_beside_the_lead_is_no_ear() -> None:
    tree = rows(leaf("story", fits=True, min_lines=3, max_lines=30), leaf("lead"), leaf("lead"), leaf("stories"))
    second = replace(story("b", 300), grade="lead")
    placed = boxes(laid_out(on(tree, second, story("c", 300), lead=story("a", 600))))
    assert cells(placed["c"])[1] < cells(placed["a"])[1] < cells(placed["b"])[1]


def test_columns_for_which_a_page_has_nothing_are_given_to_the_widest_beside_them() -> None:
    front = rows(columns(leaf("lead", span=4), rows(leaf("contents", min_lines=6), leaf("briefs"), span=2)))
    theme = replace(tianshan(), pages={"front": front})
    lone = boxes(laid_out(IssuePage("一", "front", lead=story("a", 900)), theme=theme))
    assert cells(lone["a"])[2] == 6
    briefs = Briefs(text("简讯"), (story("b", 60), story("c", 60)))
    beside = boxes(laid_out(IssuePage("一", "front", lead=story("a", 900), briefs=briefs), theme=theme))
    assert cells(beside["a"])[2] == 4


def test_heights_are_kept_where_a_leaf_of_the_template_has_nothing() -> None:
    tree = rows(leaf("masthead", lines=12), leaf("photo"), leaf("lead"), leaf("stories", arrange="across"), leaf("ads"))
    made = laid_out(on(tree, story("b", 300), story("c", 280), lead=story("a", 900))).pages[0]
    kept = with_heights(tree, made, tianshan())
    assert [node.lines for node in kept.rows][2] == cells({box.id: box for box in made.walk()}["a"])[3]
    assert kept.rows[1].lines is None and kept.rows[4].lines is None
