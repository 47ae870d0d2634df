"""The imprint stands at the last page's foot, its items whole, whatever its length."""

from dataclasses import replace
from itertools import pairwise

import pytest

from layout.page import paginate
from layout.page.imprint import foot_of
from layout.run.verify import check_pages
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import boxes, issue_of, leaf, on, rows, story

ITEMS = (
    "编印单位：青溪镇人民政府",
    "发送对象：本镇居民",
    "印数：12000份",
    "地址：青溪镇桥头路1号",
    "印刷日期：2026年11月27日",
)


def pages(items: tuple[str, ...], template: object = None, count: int = 2) -> object:
    one = on(template or rows(leaf("folio", lines=2), leaf("stories")), story("s", 900), imprint=items)
    several = [replace(one, stories=(story(f"s{n}", 900),)) for n in range(count)]
    return paginate(issue_of(*several), tianshan(), FAST, NEWSPRINT_PPI)


def test_it_stands_on_the_last_lines_of_the_last_page() -> None:
    made = pages(ITEMS)
    assert "p1.imprint" not in boxes(made, 1)
    theme, box = tianshan(), boxes(made, 2)["p2.imprint"]
    assert box.rect.bottom == pytest.approx(theme.page.top + theme.rows * theme.grid.pitch)
    assert max(one.rect.bottom for id_, one in boxes(made, 2).items() if one is not box) <= box.rect.y - 14


@pytest.mark.parametrize("copies", [1, 2, 4, 9])
def test_no_item_is_divided_nor_wider_than_the_page(copies: int) -> None:
    box = boxes(pages(ITEMS * copies), 2)["p2.imprint"]
    assert [area.lines[0].line.text for area in box.texts] == list(ITEMS * copies)
    baselines = sorted({round(area.lines[0].baseline, 2) for area in box.texts})
    for baseline in baselines:
        row = [area.rect for area in box.texts if round(area.lines[0].baseline, 2) == baseline]
        assert all(one.right + 10 < other.x for one, other in pairwise(row))
        assert row[-1].right <= box.rect.right + 0.01
        if baseline != baselines[-1]:
            assert row[-1].right == pytest.approx(box.rect.right)  # full lines end at the page's edge
    assert baselines[-1] < box.rect.bottom and baselines[0] > box.rect.y + 6


def test_an_item_wider_than_the_page_goes_on_in_the_next_line() -> None:
    long = "地址：" + "青溪镇桥头路" * 30
    box = boxes(pages((*ITEMS, long)), 2)["p2.imprint"]
    shown = "".join(area.lines[0].line.text for area in box.texts)
    assert shown == "".join((*ITEMS, long))


def test_one_line_takes_one_row() -> None:
    box = boxes(pages(ITEMS), 2)["p2.imprint"]
    assert len({area.lines[0].baseline for area in box.texts}) == 1
    assert box.rect.height == pytest.approx(tianshan().grid.pitch)


def test_a_page_template_may_give_it_another_place() -> None:
    made = pages(ITEMS, rows(leaf("folio", lines=2), leaf("imprint"), leaf("stories")))
    for number in (1, 2):
        assert boxes(made, number)[f"p{number}.imprint"].rect.y < boxes(made, number)[f"s{number - 1}"].rect.y


def test_what_no_page_prints_is_an_error() -> None:
    made = issue_of(on(rows(leaf("stories")), story("s", 900)))
    made = replace(made, imprint=replace(made.imprint, publisher="青溪镇人民政府", registration="（浙）内资准字第1号"))
    found = check_pages(made, paginate(made, tianshan(), FAST, NEWSPRINT_PPI), tianshan())
    assert [one.said.named["field"] for one in found if one.code == "unprinted-field"] == ["publisher", "registration"]


def test_a_page_filled_down_to_it_does_not_end_above_its_foot() -> None:
    theme, (_, last) = tianshan(), pages(ITEMS).pages
    top = next(box.rect.y for box in last.walk() if box.slot == "imprint")
    rows_ = round((top - theme.page.top) / theme.grid.pitch)
    filled = on(rows(leaf("folio", lines=2), leaf("stories")), story("s", 26 * 6 * rows_), imprint=ITEMS)
    (page,) = paginate(issue_of(filled), tianshan(), FAST, NEWSPRINT_PPI).pages
    lowest = max(box.rect.bottom for box in page.walk() if box.slot == "story")
    assert lowest == pytest.approx(foot_of(page, theme))
