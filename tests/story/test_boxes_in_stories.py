"""Boxes and pull quotes flow with their story: nothing lost, none divided that a column can hold."""

import random
from itertools import groupby

import pytest

from layout.errors import Severity
from layout.model.body import Block, BodyParagraph, BoxEnd, BoxHead, ItemList, ListItem, PullQuote, Table, squeezed
from layout.model.issue import Story
from layout.page import paginate
from layout.run.verify import check_pages
from layout.story.body import Cut, StoryPart
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan
from tests.page.pages_of import issue_of, leaf, on, rows
from tests.patience import times
from tests.story.test_blocks import flow, shown, table, words


def box(chance: random.Random) -> list[Block]:
    inner: list[Block] = []
    for _ in range(chance.randint(1, 3)):
        kind = chance.randrange(3)
        if kind == 0:
            inner.append(ItemList(tuple(ListItem("●", words(chance, 30)) for _ in range(3))))
        elif kind == 1:
            inner.append(table(chance, 3, 2, 6))
        else:
            inner.append(BodyParagraph(words(chance, 60)))
    return [BoxHead(text("门诊时间" if chance.random() < 0.7 else "")), *inner, BoxEnd()]


def story(seed: int) -> Story:
    chance = random.Random(seed)
    body: list[Block] = []
    for _ in range(chance.randint(2, 4)):
        body.append(BodyParagraph(words(chance, 120)))
        body += box(chance) if chance.random() < 0.6 else [PullQuote(words(chance, 20), text("——李医生"))]
    return Story("s", headline=text("题目"), body=(*body, BodyParagraph(words(chance, 90))), credit=text("居委"))


@pytest.mark.parametrize("measure", [10, 13, 27])
def test_every_character_of_a_box_stands_within_it(measure: int) -> None:
    size = tianshan().grid.size
    for seed in range(times(4, 20)):
        made = story(seed)
        found = flow(StoryPart(made), measure)
        assert shown(found.lines) == squeezed(made.plain)
        for line in found.lines:
            if line.frame == "box" and line.line.runs:
                assert line.line.runs[0].x >= line.inset - 0.5 * size
                assert line.line.width <= measure * size - line.inset + 0.1


def test_no_column_divides_a_box_that_it_could_hold() -> None:
    for seed in range(times(6, 30)):
        chance = random.Random(seed)
        found = flow(StoryPart(story(seed)), 13)
        poured = found.pour([chance.randint(12, 30) for _ in range(30)])
        assert poured.end == len(found.lines)
        for _, stretch in groupby(enumerate(found.lines), lambda pair: pair[1].opener):
            numbers = [number for number, line in stretch if line.frame]
            height = sum(found.lines[number].rows for number in numbers)
            if numbers and height <= 12:
                inside = {i for i, (start, end) in enumerate(poured.ranges) if start <= numbers[0] < end}
                ends = {i for i, (start, end) in enumerate(poured.ranges) if start <= numbers[-1] < end}
                assert inside == ends


def test_a_story_goes_on_within_a_box_that_was_divided() -> None:
    long = [BodyParagraph(text("居民在社区里商量雨棚、楼道和花坛的事情。" * 6)) for _ in range(8)]
    made = Story("s", body=(BoxHead(text("题")), *long, BoxEnd()))
    whole = flow(StoryPart(made), 13)
    at = next(i for i in range(20, len(whole.lines)) if whole.legal[i] == i)
    line = whole.lines[at]
    rest = flow(StoryPart(made, Cut(line.block, line.start)), 13)
    assert shown(whole.lines[:at]) + shown(rest.lines) == squeezed(made.plain)
    assert all(one.frame == "box" for one in rest.lines)


def test_boxes_are_framed_on_the_page() -> None:
    theme = tianshan()
    made = story(3)
    issue = issue_of(on(rows(leaf("story", lines=50)), made))
    pages = paginate(issue, theme, FAST, NEWSPRINT_PPI)
    assert not [fault for fault in check_pages(issue, pages, theme) if fault.severity is Severity.ERROR]
    placed = next(one for page in pages.pages for one in page.walk() if one.story)
    count = sum(isinstance(block, BoxHead | PullQuote) for block in made.body)
    assert sum(panel.kind in ("box", "quote") for panel in placed.panels) == count
    tables = [panel for panel in placed.panels if panel.kind == "table"]
    assert len(tables) == sum(isinstance(block, Table) for block in made.body)
