"""Boxes and pull quotes move within their story to where a column begins or ends; wide tables stand over columns."""

import random

import pytest

from layout.errors import Severity
from layout.model.body import Block, BodyParagraph, BoxEnd, BoxHead, PullQuote, Subhead, Table, Text
from layout.model.issue import Story
from layout.model.page import Box, Pages
from layout.page import paginate
from layout.run.verify import check_pages
from layout.story.body import StoryPart
from layout.story.moving import MOST_MOVED, further_on, only_moved
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan
from tests.page.pages_of import issue_of, leaf, on, rows
from tests.patience import times
from tests.story.test_blocks import flow, words


def made(seed: int, tables: bool = False) -> Story:
    chance = random.Random(seed)
    body: list[Block] = []
    for number in range(chance.randint(4, 9)):
        body.append(BodyParagraph(words(chance, 110)))
        kind = chance.random()
        if kind < 0.2 and number:
            body.append(Subhead(words(chance, 8)))
            body.append(BodyParagraph(words(chance, 60)))
        elif kind < 0.4:
            body += [BoxHead(text("资料")), BodyParagraph(words(chance, 70)), BoxEnd()]
        elif kind < 0.6:
            body.append(PullQuote(words(chance, 20)))
        elif kind < 0.75 and tables:
            body.append(wide(chance))
    body.append(BodyParagraph(words(chance, 90)))
    return Story("s", text("题目"), body=tuple(body), credit=text("居委") if seed % 2 else None)


def wide(chance: random.Random) -> Table:
    """A table that no column of thirteen 字 holds."""
    head = tuple(text(f"第{number}号窗口") for number in range(6))
    found = tuple(tuple(text(chance.choice(("12,345.50", "8:30", "15", "9:00"))) for _ in range(6)) for _ in range(3))
    return Table((head, *found), 1, (None,) * 6, text("开放时间"))


def placed(story: Story, lines: int) -> tuple[Pages, Box]:
    theme = tianshan()
    issue = issue_of(on(rows(leaf("story", lines=lines)), story))
    pages = paginate(issue, theme, FAST, NEWSPRINT_PPI)
    assert not [fault for fault in check_pages(issue, pages, theme) if fault.severity is Severity.ERROR]
    return pages, next(box for page in pages.pages for box in page.walk() if box.story)


def test_boxes_move_whole_and_nothing_else_does() -> None:
    moved = 0
    for seed in range(times(10, 60)):
        story = made(seed)
        pages, box = placed(story, 24)
        assert box.story is not None and only_moved(story, box.story), f"seed {seed}"
        moved += sum(step.name == "moved" for fit in pages.fits for step in fit.steps)
    assert moved


def test_a_box_passes_no_subhead_no_other_and_few_paragraphs() -> None:
    for seed in range(times(10, 60)):
        story = made(seed)
        found = flow(StoryPart(story), 13)
        for start, _ in found.framed:
            opener = found.lines[start].opener
            for one in further_on(found, opener):
                assert one.passed <= MOST_MOVED
                order = list(dict.fromkeys(line.block for line in one.flow.lines if line.kind != "credit"))
                at = order.index(opener)
                passed = [story.body[number] for number in order[:at] if number > opener]
                assert not any(isinstance(block, Subhead | BoxHead | PullQuote) for block in passed)
                assert sorted(map(id, one.flow.lines)) == sorted(map(id, found.lines))


def test_what_is_announced_stays_where_it_is() -> None:
    said = BodyParagraph(text("办理时请带下面几样东西："))
    after = BodyParagraph(text("居民在社区里商量雨棚的事情。" * 9))
    story = Story("s", body=(after, said, BoxHead(Text(())), after, BoxEnd(), after, after))
    found = flow(StoryPart(story), 13)
    assert list(further_on(found, 2)) == []


def test_order_is_not_changed_otherwise() -> None:
    story = made(3)
    first, second, *rest = story.body
    swapped = Story("s", body=(second, first, *rest))
    assert isinstance(second, BodyParagraph | Subhead | BoxHead | PullQuote)
    assert not only_moved(story, Story("s", body=story.body[1:]))
    assert only_moved(story, swapped) == isinstance(second, PullQuote)


@pytest.mark.parametrize("seed", range(4))
def test_a_table_too_wide_for_a_column_stands_over_several(seed: int) -> None:
    story = made(seed, tables=True)
    story = Story("s", text("题"), body=(*story.body, wide(random.Random(seed)), story.body[0]), credit=text("居委"))
    pages, box = placed(story, 40)
    assert "table-wide" not in {fault.code for fault in pages.diagnostics}
    tables = [area for area in box.texts if area.kind == "table"]
    assert len(tables) == sum(isinstance(block, Table) for block in story.body)
    column = tianshan().grid.width(1)
    assert all(area.rect.width > column + 1 for area in tables)
    others = [area for area in box.texts if area.kind not in ("table", "table-caption") and area.lines]
    assert not any(one.rect.overlaps(other.rect) for one in tables for other in others)
