"""Pull quotes over columns: out of the flow, in the midst of their story, every word once."""

from dataclasses import replace

import pytest

from layout.model.body import PullQuote
from layout.model.issue import Story
from layout.model.looks import BoxLook, BoxRule, Inset
from layout.model.page import Box, Pages
from layout.run.verify import check_pages
from tests.page.generated import text, tianshan
from tests.page.pages_of import at_line, boxes, issue_of, laid_out, leaf, on, photo, rows, story

QUOTE = PullQuote(text("路好走了，人就肯出来。"), text("——小陈"))


def quoted(characters: int, **more: object) -> Story:
    written = story("a", characters, **more)
    at = len(written.body) // 2
    return replace(written, body=(*written.body[:at], QUOTE, *written.body[at:]))


def checked(written: Story, **options: object) -> tuple[Pages, Box]:
    issue = issue_of(on(rows(leaf("story", **options)), written))
    pages = laid_out(*issue.pages)
    assert not [fault for fault in check_pages(issue, pages, tianshan()) if fault.severity == "error"]
    return pages, boxes(pages)["a"]


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("photos", [(), (photo(),)])
def test_a_quote_stands_over_columns_and_its_text_around_it(columns: int, photos: tuple[object, ...]) -> None:
    grid = tianshan().grid
    _, box = checked(quoted(2700, photos=photos), quote_columns=columns)
    (rect,) = [panel.rect for panel in box.panels if panel.kind == "quote"]
    assert rect.width == pytest.approx(grid.width(columns))
    others = [area.rect for area in box.texts if area.kind == "body"] + [one.rect for one in box.pictures]
    assert all(
        one.right <= rect.x + 0.01 or rect.right <= one.x + 0.01 or one.bottom <= rect.y or rect.bottom <= one.y
        for one in others
    )
    assert any(one.bottom <= rect.y and one.x >= rect.x - 0.01 for one in others)


def test_a_quote_of_a_column_stays_in_the_flow() -> None:
    _, box = checked(quoted(1800))
    (rect,) = [panel.rect for panel in box.panels if panel.kind == "quote"]
    assert rect.width == pytest.approx(tianshan().grid.width(1))


@pytest.mark.parametrize(("characters", "told"), [(90, False), (9, True)])
def test_a_quote_longer_than_its_story_is_told(characters: int, told: bool) -> None:
    pages = laid_out(on(rows(at_line(leaf("story", quote_columns=2), 5)), quoted(characters)))
    found = [fault for fault in pages.diagnostics if fault.code == "long-quote"]
    assert [fault.span and fault.span.line for fault in found] == [5] * told, "no file of an editor's has the text"


def test_a_quote_under_a_picture_stands_in_the_midst_of_the_text_below_it() -> None:
    """Above the story's first paragraph it would be read first."""
    _, box = checked(quoted(1500, photos=(photo(),)), quote_columns=2, photo="top", photo_columns=6, divide=3)
    (rect,) = [panel.rect for panel in box.panels if panel.kind == "quote"]
    first = next(area.rect for area in box.texts if area.kind == "body")
    assert first.bottom <= rect.y and first.y > box.pictures[0].rect.bottom


def test_a_quote_keeps_from_the_rules_that_its_look_has_at_its_sides() -> None:
    grid, look = tianshan().grid, BoxLook(left=BoxRule(3), inset=Inset(left=1))
    theme = replace(tianshan(), looks={**tianshan().looks, "quote": look})
    box = boxes(laid_out(on(rows(leaf("story")), quoted(1800)), theme=theme))["a"]
    (rect,) = [panel.rect for panel in box.panels if panel.kind == "quote"]
    quotes = [area for area in box.texts if area.kind in ("pull-quote", "quote-source")]
    runs = [area.rect.x + run.x for area in quotes for placed in area.lines for run in placed.line.runs]
    assert quotes and min(runs) >= rect.x + grid.size - 0.01
