"""Lists, verse, names and letters among prose at every measure: all of it stands, nothing is divided unlawfully."""

import random
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

import pytest

from layout.errors import Severity
from layout.model.body import (
    Block,
    BodyParagraph,
    Inline,
    ItemList,
    LinePlace,
    ListItem,
    NameList,
    PlacedText,
    Table,
    Text,
    Verse,
    squeezed,
)
from layout.model.issue import Story
from layout.model.theme import Align
from layout.page import paginate
from layout.run.verify import check_pages
from layout.story.body import Cut, StoryPart, set_body
from layout.story.flow import CellLine, Flow, FlowLine
from layout.story.setter import Setter
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import issue_of, leaf, on, rows
from tests.patience import times

MEASURES = (8, 12, 13, 20, 27, 40)
WORDS = "居民在社区里商量雨棚、楼道和花坛，3号楼的12级台阶也量了一遍；“明天再来。”大家说。"


def text(words: str) -> Text:
    return Text((Inline(words),))


def words(chance: random.Random, most: int) -> Text:
    start = chance.randrange(len(WORDS) - 2)
    return text((WORDS[start:] + WORDS * 4)[: chance.randint(2, most)].lstrip("，、。；”") or "无")


def block(chance: random.Random) -> Block:
    kind = chance.randrange(6)
    if kind == 0:
        numbers = [f"{n}." for n in range(1, chance.randint(3, 12))]
        return ItemList(tuple(ListItem(n, words(chance, 60), level=i % 3 == 2) for i, n in enumerate(numbers)))
    if kind == 1:
        stanzas = tuple(tuple(words(chance, 24) for _ in range(chance.randint(1, 5))) for _ in range(4))
        titled = chance.random() < 0.5
        return Verse(stanzas, text("码头") if titled else None, text("叶青") if titled else None)
    if kind == 2:
        names = ("张三", "李小四", "欧阳震华", "古丽·买买提", "王五")
        return NameList(tuple(text(chance.choice(names)) for _ in range(chance.randint(1, 30))))
    if kind == 3:
        return PlacedText(words(chance, 16), chance.choice(list(LinePlace)))
    return table(chance, chance.randint(2, 4), 3) if kind == 4 else BodyParagraph(words(chance, 90))


def table(chance: random.Random, rows: int, columns: int, most: int = 14) -> Table:
    """A table with words, numbers, and cells without anything."""
    aligns = tuple(chance.choice((None, None, Align.START, Align.CENTER, Align.END)) for _ in range(columns))
    numeric = [chance.random() < 0.3 for _ in range(columns)]

    def cell(column: int) -> Text:
        if numeric[column]:
            return text(chance.choice(("7", "12.5", "0.25", "1,200", "−3%")))
        return words(chance, most) if chance.random() < 0.9 else Text(())

    head = tuple(text(f"栏{column}") for column in range(columns))
    found = tuple(tuple(map(cell, range(columns))) for _ in range(rows))
    return Table((head, *(row for row in found if any(row))), 1, aligns, text("说明") if rows % 2 else None)


def story(seed: int) -> Story:
    chance = random.Random(seed)
    return Story("s", body=tuple(block(chance) for _ in range(chance.randint(2, 9))), credit=text("居委"))


def shown(lines: tuple[FlowLine, ...]) -> str:
    found = []
    for (block_, item, kind), stretch in groupby(lines, lambda line: (line.block, line.item, line.kind)):
        del block_, item
        if kind == "table":
            found += [cell.line.text for cell in sorted(_cells(stretch), key=lambda cell: cell.cell)]
        elif kind != "credit":
            found += [line.line.text for line in stretch]
    return squeezed("".join(found))


def _cells(lines: Iterable[FlowLine]) -> list[CellLine]:
    return [cell for line in lines for cell in line.cells]


def flow(part: StoryPart, measure: int) -> Flow:
    return set_body(part, Setter(tianshan(), FAST), measure * tianshan().grid.size)


@pytest.mark.parametrize("measure", MEASURES)
def test_every_character_stands_and_keeps_within_the_measure(measure: int) -> None:
    for seed in range(times(8, 30)):
        made = story(seed)
        found = flow(StoryPart(made), measure)
        assert shown(found.lines) == squeezed(made.plain), f"seed {seed}"
        for line in found.lines:
            assert line.line.width <= measure * tianshan().grid.size + 0.1, f"seed {seed}: {line.line.text}"
            ends = [run.x + run.width for run in line.line.runs]
            assert ends == sorted(ends) or line.kind == "body", f"seed {seed}: {line.line.text}"


@pytest.mark.parametrize("measure", MEASURES)
def test_a_story_goes_on_where_it_was_divided(measure: int) -> None:
    for seed in range(times(2, 10)):
        made = story(seed)
        whole = flow(StoryPart(made), measure)
        for at in range(1, len(whole.lines), 3):
            line = whole.lines[at]
            if line.kind == "credit" or whole.legal[at] != at:
                continue
            rest = flow(StoryPart(made, Cut(line.block, line.start)), measure)
            both = shown(whole.lines[:at]) + shown(rest.lines)
            assert both == squeezed(made.plain), f"seed {seed}, line {at}"


def test_no_frame_divides_a_stanza_that_it_could_hold() -> None:
    for seed in range(times(12, 40)):
        chance = random.Random(seed)
        found = flow(StoryPart(replace(story(seed), credit=None)), 13)
        frames = [chance.randint(2, 14) for _ in range(40)]
        poured = found.pour(frames)
        assert poured.end == len(found.lines)
        opens = [i for i, line in enumerate(found.lines) if line.whole]
        for number, (start, end) in enumerate(poured.ranges):
            if end == len(found.lines) or start == end:
                continue
            line = found.lines[end]
            if line.kind == "verse" and not line.whole:
                begin = max(i for i in opens if i < end)
                rows = sum(found.lines[i].rows for i in range(begin + 1, len(found.lines)) if i < end) + 1
                assert begin == start and rows >= frames[number], f"seed {seed}"


def test_points_begin_at_one_place_and_markers_hang() -> None:
    setter = Setter(tianshan(), FAST)
    size = tianshan().grid.size
    items = tuple(ListItem(f"{n}.", text("居民在社区里商量雨棚楼道和花坛的事情")) for n in (8, 9, 10))
    lines = set_body(StoryPart(Story("s", body=(ItemList(items),))), setter, 13 * size).lines
    assert len(lines) == 6
    for line in lines:
        first = next(run for run in line.line.runs if not run.text[0].isdigit())
        assert first.x == pytest.approx(2 * size)
    markers = [lines[i].line.runs[0] for i in (0, 2, 4)]
    assert [marker.text for marker in markers] == ["8.", "9.", "10."]
    assert len({round(marker.x + marker.width, 3) for marker in markers}) == 1
    assert markers[2].x == pytest.approx(0)


def test_white_stands_above_and_below_verse_and_nowhere_at_a_frame_s_edge() -> None:
    verse = Verse(((text("船都睡了"), text("缆绳醒着")), (text("对岸"),)))
    prose = BodyParagraph(text("居民在社区里商量。"))
    lines = flow(StoryPart(Story("s", body=(prose, verse, prose))), 13).lines
    assert [line.rows for line in lines] == [1, 2, 1, 2, 2]
    assert Flow(lines).pour([1, 4, 9]).ranges == ((0, 1), (1, 4), (4, 5))


def test_names_of_two_are_spaced_to_three_and_stand_in_columns() -> None:
    names = NameList(tuple(map(text, ("张三", "李小四", "王五", "赵六", "欧阳震华", "钱七"))))
    first, second = flow(StoryPart(Story("s", body=(names,))), 13).lines
    assert first.line.text == "张　三李小四王　五"
    assert [round(run.x / tianshan().grid.size, 2) for run in first.line.runs if run.text[0] in "张李王"] == [0, 5, 10]
    assert second.line.text == "赵　六欧阳震华钱　七"


@pytest.mark.parametrize("first", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (10, 20, 30)[: times(1, 3)])])
def test_pages_hold_all_of_it_on_the_grid(first: int) -> None:
    for seed in range(first, first + 10):
        made = replace(story(seed), headline=text("社区办事指南"))
        issue = issue_of(on(rows(leaf("story")), made))
        pages = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
        assert not [d for d in check_pages(issue, pages, tianshan()) if d.severity is Severity.ERROR], f"seed {seed}"


@pytest.mark.parametrize("seed", range(times(2, 6)))
def test_a_jump_takes_along_whole_rows_and_stanzas(seed: int) -> None:
    chance = random.Random(seed)
    long = Story("s", text("社区办事指南"), body=tuple(block(chance) for _ in range(60)), credit=text("居委"))
    front = on(rows(leaf("story", lines=30, jump=True)), long)
    issue = issue_of(front, on(rows(leaf("jumps", heading=3))))
    pages = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    assert any(area.kind == "jump" for box in pages.pages[0].walk() for area in box.texts)
    assert not [d for d in check_pages(issue, pages, tianshan()) if d.severity is Severity.ERROR]


def test_no_column_ends_with_a_line_that_announces_a_list() -> None:
    points = ItemList((ListItem("●", text("户口簿；")), ListItem("●", text("身份证。"))))
    body = (BodyParagraph(text("先说一句。")), BodyParagraph(text("请带好：")), points)
    found = flow(StoryPart(Story("s", body=body)), 13)
    assert [line.ends for line in found.lines] == [True, False, True, True]


def test_no_column_ends_with_a_point_that_announces_its_own() -> None:
    points = ItemList(
        (ListItem("1.", text("大功率电器：")), ListItem("○", text("电暖器。"), 1), ListItem("2.", text("关火：")))
    )
    found = flow(StoryPart(Story("s", body=(points,))), 13)
    assert [line.ends for line in found.lines] == [False, True, True]
