"""What a page template says of its whole page: columns of its own, variants that take turns, left and right."""

from dataclasses import replace

import pytest

from layout.model.issue import IssuePage
from layout.model.page import Page
from layout.model.theme import PageSheet, TemplateNode, Theme
from layout.units import Rect
from tests.page.generated import tianshan
from tests.page.pages_of import body_areas, columns, laid_out, leaf, on, photo, rows, story

GRID = tianshan().grid


def themed(**pages: TemplateNode) -> Theme:
    return replace(tianshan(), pages=pages)


def bodies(page: Page) -> dict[str, list[Rect]]:
    return {box.id: [area.rect for area in body_areas(box)] for box in page.walk() if box.story}


@pytest.mark.parametrize(("count", "characters"), [(2, 41), (3, 27), (4, 20), (5, 15)])
def test_a_page_may_have_columns_of_its_own(count: int, characters: int) -> None:
    tree = rows(leaf("lead"), leaf("stories", arrange="across"), sheet=PageSheet(columns=count))
    made = laid_out(on(tree, story("a", 500), story("b", 500), lead=story("z", 1200)))
    areas = bodies(made.pages[0])
    lefts = sorted({round(rect.x - tianshan().margin, 2) for rect in areas["z"]})
    assert len(lefts) == count and {rect.width for rect in areas["z"]} == {characters * GRID.size}
    assert {round(rect.x - tianshan().margin, 2) for one in ("a", "b") for rect in areas[one]} <= set(lefts)
    assert lefts[-1] + characters * GRID.size == pytest.approx(GRID.width(6))


def test_pages_of_other_columns_stand_side_by_side_with_planned_ones() -> None:
    own = rows(leaf("lead"), leaf("stories"), sheet=PageSheet(columns=4))
    sources = [on(own, story("a", 900), lead=story("z", 1500)), IssuePage("社区", stories=(story("b", 4000),))]
    made = laid_out(*sources, theme=themed(auto=rows(leaf("auto"), sheet=PageSheet(columns=3))))
    assert [page.columns for page in made.pages] == [4, 3]
    assert all(one.rect.width == pytest.approx(GRID.width(6)) for one in made.pages[1].boxes)


def test_a_column_of_text_may_be_several_of_the_grid() -> None:
    """4 + 2 of a grid of six, text two columns wide: groups are shared out in such columns, too."""
    tree = rows(leaf("stories", arrange="across", count=2),
                columns(leaf("lead", span=4), leaf("story", span=2)))  # fmt: skip
    tree = replace(tree, options={"column_span": 2})
    made = laid_out(on(tree, story("a", 400), story("b", 400), story("c", 900), lead=story("z", 1800)))
    areas = bodies(made.pages[0])
    count = {name: len({rect.x for rect in found}) for name, found in areas.items()}
    assert sorted((count["a"], count["b"])) == [1, 2] and (count["z"], count["c"]) == (2, 1)
    assert {rect.width for found in areas.values() for rect in found} == {27 * GRID.size}


def test_left_and_right_change_places_on_even_pages() -> None:
    tree = columns(leaf("lead", span=4, photo="top-right"), leaf("stories", span=2), sheet=PageSheet(mirror=True))
    pages = [
        IssuePage("社区", template="two", lead=story(f"z{n}", 900, photos=(photo(),)), stories=(story(f"a{n}", 500),))
        for n in (1, 2)
    ]
    made = laid_out(*pages, theme=themed(two=tree))
    odd, even = ({box.id: box for box in page.walk()} for page in made.pages)
    assert odd["z1"].rect.x < odd["a1"].rect.x and even["a2"].rect.x < even["z2"].rect.x
    assert odd["z1"].pictures[0].rect.x - odd["z1"].rect.x > 1
    assert even["z2"].pictures[0].rect.x == pytest.approx(even["z2"].rect.x)


def test_variants_take_turns_and_one_without_a_place_is_passed_over() -> None:
    first, second = rows(leaf("lead"), leaf("stories")), columns(leaf("lead"), leaf("stories"))
    third = rows(leaf("lead"), leaf("stories"), leaf("photos"))
    node = replace(first, sheet=PageSheet(variants=(first, second, third)))

    def page(number: int, *photos: object) -> IssuePage:
        return IssuePage("社区", template="in", lead=story(f"z{number}", 900), stories=(story(f"a{number}", 900),),
                         photos=photos)  # fmt: skip

    made = laid_out(page(1), page(2), page(3), page(4), page(5, photo()), theme=themed(**{"in": node}))
    beside = [len({box.rect.y for box in page.walk() if box.story}) == 1 for page in made.pages]
    assert beside == [False, True, False, False, False]
    assert not [one for one in made.diagnostics if one.code == "no-place"]


def test_the_first_and_the_last_page_take_what_is_for_them() -> None:
    plain, back = rows(leaf("stories")), rows(leaf("stories"), sheet=PageSheet(place="last"))
    pages = [IssuePage("社区", stories=(story(str(n), 900),)) for n in range(3)]
    made = laid_out(*pages, theme=themed(front=plain, back=back))
    assert [page.template for page in made.pages] == ["front", "auto", "back"]
    cover = rows(leaf("lead"), sheet=PageSheet(place="first"))
    made = laid_out(
        replace(pages[0], stories=(), lead=story("z", 900)), *pages[1:], theme=themed(front=plain, cover=cover)
    )
    assert [page.template for page in made.pages] == ["cover", "auto", "auto"]
