"""Stories that go on at a later page: 下转 and 上接 in pairs, at a sensible place, nothing lost between them."""

from dataclasses import replace

import pytest

from layout.model.body import Table
from layout.model.issue import IssuePage
from layout.page import paginate
from layout.run.verify import check_pages
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan
from tests.page.pages_of import (
    body_areas,
    boxes,
    codes,
    found,
    issue_of,
    laid_out,
    leaf,
    on,
    photo,
    rows,
    story,
    unaccounted,
)

FRONT = rows(leaf("story", lines=30, jump=True))
BACK = rows(leaf("jumps", heading=3), leaf("stories"))


def jumped(characters: int = 3000, **more: object) -> tuple[IssuePage, IssuePage]:
    return on(FRONT, story("s", characters, "雨棚修好了，大家来看", **more)), on(BACK, story("t", 300))


def labels(pages, number: int) -> list[str]:
    areas = [area for box in boxes(pages, number).values() for area in box.texts if area.kind.startswith("jump")]
    return ["".join(placed.line.text for placed in area.lines) for area in areas]


def test_a_jump_has_both_ends() -> None:
    pages = laid_out(*jumped())
    assert labels(pages, 1) == ["（下转第2版）"]
    assert labels(pages, 2) == ["（上接第1版）", "雨棚修好了，大家来看"]
    assert not codes(pages)["overset"] and not codes(pages)["jump-unmatched"]


@pytest.mark.parametrize("characters", range(1900, 4200, 170))
def test_nothing_is_lost_on_the_way(characters: int) -> None:
    issue = issue_of(*jumped(characters, credit=text("居委")))
    assert not list(unaccounted(issue, paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)))


@pytest.mark.parametrize("characters", range(2700, 3400, 100))
def test_the_text_goes_on_where_it_broke_off(characters: int) -> None:
    """A paragraph that a jump cuts goes on without an indent, a new one with it. Paragraphs here have 90 characters."""
    pages = laid_out(*jumped(characters))
    before = sum(placed.line.end - placed.line.start for area in body_areas(boxes(pages)["s"]) for placed in area.lines)
    first = body_areas(boxes(pages, 2)["s.p2"])[0].lines[0].line
    assert first.runs[0].x == pytest.approx(0 if before % 90 else 18)


def test_a_jump_takes_more_than_a_few_lines() -> None:
    """A story that is over by a line or two is squeezed or reported; nobody turns the page for that."""
    for characters in range(1500, 2400, 60):
        pages = laid_out(*jumped(characters))
        for number, id_ in ((1, "s"), (2, "s.p2")):
            if labels(pages, 2) and id_ in boxes(pages, number):
                assert sum(len(area.lines) for area in body_areas(boxes(pages, number)[id_])) >= 4


def test_the_editor_may_forbid_and_allow() -> None:
    pages = laid_out(*jumped(jump=False))
    assert codes(pages)["overset"] == 1 and not labels(pages, 1)
    stiff = rows(leaf("story", lines=30))
    pages = laid_out(on(stiff, story("s", 3000, jump=True)), on(BACK))
    assert labels(pages, 1)


def test_no_jump_from_the_last_page() -> None:
    pages = laid_out(on(FRONT, story("s", 3000)))
    assert codes(pages)["overset"] == 1 and not labels(pages, 1)


def test_it_goes_to_the_page_that_has_a_place_for_it() -> None:
    stories = on(rows(leaf("stories")), story("u", 300))
    pages = laid_out(jumped()[0], stories, on(BACK, story("t", 300)))
    assert labels(pages, 1) == ["（下转第3版）"] and not labels(pages, 2)


def test_a_page_that_expects_nothing_still_takes_what_comes() -> None:
    pages = laid_out(jumped()[0], on(rows(leaf("photo")), photos=(photo(),)))
    assert labels(pages, 2)[0] == "（上接第1版）" and not codes(pages)["no-place"]


def test_what_is_over_at_the_other_end_is_counted() -> None:
    issue = issue_of(jumped(7000)[0], on(rows(leaf("jumps", lines=12)), story("t", 100)))
    pages = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    assert found(pages, "overset").page == 2
    assert not [lost for lost in unaccounted(issue, pages) if lost.startswith("s:")]


def test_photos_stay_where_the_story_begins() -> None:
    pages = laid_out(*jumped(photos=(photo(),)))
    assert boxes(pages)["s"].pictures and not boxes(pages, 2)["s.p2"].pictures


WIDE = Table((tuple(text(f"二〇二{n}年完成的数量") for n in range(6)), *[(text("12.5"),) * 6] * 3), 1, (None,) * 6)


@pytest.mark.parametrize("at", [1, 9, 18, 24])
def test_a_table_over_columns_stands_where_its_text_does(at: int) -> None:
    """Once, with the part of the story in which it is written, be it before or behind the jump."""
    whole = story("s", 3000, "雨棚修好了，大家来看")
    with_table = replace(whole, body=(*whole.body[:at], WIDE, *whole.body[at:]))
    issue = issue_of(on(FRONT, with_table), on(BACK, story("t", 300)))
    pages = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    lines = [area for n in (1, 2) for box in boxes(pages, n).values() for area in box.texts if area.kind == "table"]
    assert lines and labels(pages, 1) == ["（下转第2版）"]
    assert not codes(pages)["table-wide"]
    assert [fault for fault in check_pages(issue, pages, tianshan()) if fault.code == "text-lost"] == []


def test_a_table_too_wide_is_told_once() -> None:
    wider = replace(WIDE, rows=tuple(row * 9 for row in WIDE.rows), aligns=(None,) * 54)
    whole = story("s", 3000, "雨棚修好了，大家来看")
    pages = laid_out(
        on(FRONT, replace(whole, body=(*whole.body[:24], wider, *whole.body[24:]))), on(BACK, story("t", 9))
    )
    assert codes(pages)["table-wide"] == 1


def test_a_wide_table_without_lines_enough_is_told_as_such() -> None:
    """Not as too wide: it would stand over several columns; those that have room stand in the order of the text."""
    long = replace(WIDE, rows=WIDE.rows * 24)
    whole = replace(story("s", 300), body=(*story("s", 300).body, long))
    (found,) = [
        one for one in laid_out(on(FRONT, whole), on(BACK, story("t", 9))).diagnostics if one.code == "table-wide"
    ]
    assert found.form == "room"
    two = replace(whole, body=(*story("s", 300).body, WIDE, replace(WIDE, rows=WIDE.rows[:2])))
    pages = laid_out(on(FRONT, two), on(BACK, story("t", 9)))
    tables = [area for area in boxes(pages)["s"].texts if area.kind == "table"]
    assert len(tables[0].lines) > len(tables[1].lines) and not codes(pages)["table-wide"]
    assert (tables[0].rect.y, tables[0].rect.x) < (tables[1].rect.y, tables[1].rect.x)
