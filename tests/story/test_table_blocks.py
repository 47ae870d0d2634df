"""Tables up to 30 × 9 at every measure: nothing lost or cut, no row divided, the fewest lines, figures in line."""

import random
from itertools import product

import pytest

from layout.errors import Severity
from layout.model.body import BodyParagraph, Table, squeezed
from layout.model.issue import Story
from layout.model.page import TextArea
from layout.page import paginate
from layout.run.verify import check_pages
from layout.story.blocks import BlockPlace
from layout.story.body import Cut, StoryPart
from layout.story.columns import ColumnWidths
from layout.story.setter import Setter
from layout.story.table import table_columns, too_wide
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import issue_of, leaf, on, rows
from tests.patience import times
from tests.story.test_blocks import flow, shown, table, text

MEASURES = (8, 13, 20, 27, 40)


def of(*lines: str) -> Table:
    """A table with a head from lines of cells divided by bars."""
    found = tuple(tuple(map(text, line.split("|"))) for line in lines)
    return Table(found, 1, (None,) * len(found[0]))


@pytest.mark.parametrize("measure", MEASURES)
def test_every_cell_stands_within_its_column(measure: int) -> None:
    size = tianshan().grid.size
    for seed in range(times(3, 24)):
        chance = random.Random(seed)
        made = table(chance, chance.choice((1, 4, 12, 30)), chance.choice((1, 2, 3, 5, 9)))
        place = BlockPlace(Setter(tianshan(), FAST), measure * size, 0)
        found = flow(StoryPart(Story("s", body=(made,))), measure)
        assert shown(found.lines) == squeezed(made.plain), f"seed {seed}"
        if too_wide(made, place) is not None:
            continue
        cells, columns = table_columns(made, place)
        for line in found.lines:
            for cell in line.cells:
                right = (columns.left(cell.cell) + columns.widths[cell.cell]) * cells.size
                assert cell.x + cell.line.width <= right + 0.1, f"seed {seed}: {cell.line.text}"
        assert columns.left(len(cells.columns)) - columns.gap <= measure * size / cells.size + 0.01


def test_no_frame_divides_a_row_and_each_begins_with_the_head() -> None:
    for seed in range(times(8, 24)):
        made = table(random.Random(seed), 20, 3)
        found = flow(StoryPart(Story("s", body=(made,))), 13)
        poured = found.pour([9] * 40)
        assert poured.end == len(found.lines)
        if poured.forced:
            continue
        for start, end in poured.ranges:
            if start == end:
                continue
            first = found.lines[start]
            assert start == 0 or [line.item for line in first.again] == [0] * len(first.again) != []
            assert end == len(found.lines) or found.lines[end].item != found.lines[end - 1].item
            assert sum(line.rows for line in found.lines[start:end]) + len(first.again) <= 9


def test_no_row_stands_alone_where_a_table_is_divided() -> None:
    for rows_, seed in product((16, 17, 19, 23), range(3)):
        made = of("站名|首班|末班", *(f"第{n}站|6:{n + seed:02}|22:{n:02}" for n in range(10, 10 + rows_)))
        found = flow(StoryPart(Story("s", body=(made,))), 20)
        for high in (8, 12, rows_):
            poured = found.pour([high] * 40)
            assert not poured.forced
            stands = [{found.lines[n].item for n in range(*ends)} - {0} for ends in poured.ranges if ends[0] < ends[1]]
            assert min(map(len, stands)) >= 2, (rows_, seed, high)


def test_numbers_in_the_first_column_stand_at_the_tables_edge() -> None:
    made = of("名次|姓名|成绩", "1|叶青|14.1", "12|程小溪|15.2")
    cells, columns = table_columns(made, BlockPlace(Setter(tianshan(), FAST), 40 * tianshan().grid.size, 0))
    assert columns.widths[0] == pytest.approx(max(cells.natural[0]))
    assert columns.left(3) - columns.gap == pytest.approx(40 * tianshan().grid.size / cells.size)


def test_a_table_goes_on_with_its_head_where_a_jump_divides_it() -> None:
    made = table(random.Random(3), 12, 3)
    whole = flow(StoryPart(Story("s", body=(made,))), 13)
    at = next(i for i, line in enumerate(whole.lines) if line.item == 6)
    rest = flow(StoryPart(Story("s", body=(made,)), Cut(0, whole.lines[at].start)), 13)
    assert shown(whole.lines[:at]) + shown(rest.lines) == squeezed(made.plain)
    assert rest.lines[0].again and rest.lines[0].item == 6


def test_no_other_widths_take_fewer_lines() -> None:
    """Every set of widths in steps of half a 字, on tables of three columns."""
    size = tianshan().grid.size
    for seed in range(times(1, 12)):
        made = table(random.Random(seed), 5, 3, most=30)
        cells, columns = table_columns(made, BlockPlace(Setter(tianshan(), FAST), 20 * size, 0))
        room = 20 * size / cells.size - 2 * columns.gap
        steps = [i / 2 for i in range(4, int(2 * room))]
        others = (
            (one, two, room - one - two)
            for one, two in product(steps, steps)
            if one >= cells.least[0] and two >= cells.least[1] and room - one - two >= cells.least[2]
        )
        fewest = min(sum(cells.heights(ColumnWidths(one, columns.gap))) for one in others)
        assert columns.rows <= fewest, f"seed {seed}"


def test_figures_stand_under_one_another_at_the_point() -> None:
    made = of("品种|价", "青菜|1.25", "五花肉|14", "鸡蛋|5.5")
    lines = flow(StoryPart(Story("s", body=(made,))), 13).lines
    size = tianshan().grid.size
    points = [cell.x + 0.5 * size * len(cell.line.text.split(".")[0]) for line in lines[1:] for cell in line.cells[1:]]
    assert max(points) - min(points) < 0.01


def test_a_table_too_wide_names_the_column_and_its_longest_cell() -> None:
    made = of("名|网址", "甲|www.example.org/very/long/address/of/a/page", "乙|b")
    place = BlockPlace(Setter(tianshan(), FAST), 13 * tianshan().grid.size, 0)
    assert too_wide(made, place) == (1, "www.example.org/very/long/address/of/a/page")
    assert too_wide(of("名|址", "甲|乙"), place) is None


def test_a_table_on_a_page_is_whole_and_on_the_grid() -> None:
    made = of("站名|首班|末班", *(f"第{n}站|6:{n:02}|22:{n:02}" for n in range(10, 50)))
    issue = issue_of(on(rows(leaf("story")), Story("s", text("公交时刻"), body=(made,), credit=text("居委"))))
    pages = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    assert not list(check_pages(issue, pages, tianshan()))
    areas: list[TextArea] = [area for box in pages.pages[0].walk() for area in box.texts if area.kind == "table"]
    panels = [panel for box in pages.pages[0].walk() for panel in box.panels]
    assert len(areas) > 1 and [area.again for area in areas] == [0] + [3] * (len(areas) - 1)
    assert [panel.kind for panel in panels].count("table-row") == 40


def test_a_row_higher_than_every_column_is_told() -> None:
    made = of("名|事", f"甲|{'很长' * 99}")
    issue = issue_of(on(rows(leaf("story", lines=20)), Story("s", text("公交时刻"), body=(made,))))
    pages = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    told = [d for d in (*pages.diagnostics, *check_pages(issue, pages, tianshan())) if d.severity is Severity.ERROR]
    assert "table-row" in {d.code for d in told} <= {"table-row", "overset"}


def test_a_short_table_is_not_divided_and_gets_columns_of_text_that_it_fits() -> None:
    """Four rows are seen at a glance: whole, in columns as wide as they need, where the page's are too narrow."""
    hours = of(
        "科室|时间|医生|费用", "内科|周一至周五 8:00—16:30|周慧、陈立人|12.50", "骨科|周三全天，周六上午|欧阳志远|8"
    )
    prose = tuple(BodyParagraph(text("居民在社区里商量雨棚、楼道和花坛，台阶也量了一遍。" * 4)) for _ in range(6))
    story = Story("s", headline=text("门诊时间有调整"), body=(*prose[:3], hours, *prose[3:]))
    pages = paginate(issue_of(on(leaf("auto"), story)), tianshan(), FAST, NEWSPRINT_PPI)
    (box,) = [one for one in pages.pages[0].walk() if one.id == "s"]
    stands = [area for area in box.texts if area.kind == "table"]
    assert len({area.column for area in stands}) == 1
    assert not [one for one in pages.diagnostics if one.code == "forbidden-break"]


def test_short_words_that_must_turn_are_counted_so_that_the_table_gets_wider_columns() -> None:
    clinic = of(
        "科室|时间|医生|医院", "中医科|周一至周五|汤明远主任医师|本院", "口腔科|周二、周五下午|连翘主治医师|县中医院"
    )
    part = StoryPart(Story("s", body=(clinic,)))
    assert flow(part, 13).torn >= 2 and flow(part, 27).torn == 0
