"""What is checked of finished pages on every run: nothing lost, everything on the grid, every field printed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from layout.errors import Diagnostic, Span
from layout.model.body import EditorNote, Inline, Text
from layout.model.issue import Story
from layout.model.page import Box, Page, Pages, TextArea
from layout.page import paginate
from layout.run import verify
from layout.story import frames, place
from layout.wording import hints, message
from tests.page.generated import FAST, NEWSPRINT_PPI, issue, text, tianshan
from tests.page.pages_of import body_areas, boxes, issue_of, laid_out, leaf, on, photo, rows, story
from tests.patience import times


def check_pages(*given: object) -> list[Diagnostic]:
    """What is found of them, but that nobody said which regulations apply."""
    return [one for one in verify.check_pages(*given) if one.code != "imprint-kind"]


def changed(pages: Pages, id_: str, change: Callable[[TextArea], TextArea]) -> Pages:
    """The pages with the areas of a box changed."""

    def box(one: Box) -> Box:
        texts = tuple(map(change, one.texts)) if one.id == id_ else one.texts
        return replace(one, texts=texts, boxes=tuple(map(box, one.boxes)))

    def page(one: Page) -> Page:
        return replace(one, boxes=tuple(map(box, one.boxes)))

    return replace(pages, pages=tuple(map(page, pages.pages)))


@pytest.mark.parametrize("seed", [5, 25, 15, 35, 0, 10, 20, 30][: times(2, 8)])
def test_pages_pass_whatever_stands_on_them(seed: int) -> None:
    made = issue(seed, 2, 6, 900)
    pages = paginate(made, tianshan(), FAST, NEWSPRINT_PPI)
    assert not [f for f in check_pages(made, pages, tianshan()) if f.code in ("off-grid", "unprinted-field")]


def test_a_line_off_the_grid_is_named_with_its_story() -> None:
    made = issue_of(on(rows(leaf("story")), story("s", 600)))
    pages = paginate(made, tianshan(), FAST, NEWSPRINT_PPI)
    first = body_areas(boxes(pages)["s"])[0].lines[2]

    def down(area: TextArea) -> TextArea:
        moved = (replace(p, baseline=p.baseline + 0.4) if p == first else p for p in area.lines)
        return replace(area, lines=tuple(moved))

    (fault,) = check_pages(made, changed(pages, "s", down), tianshan())
    assert (fault.code, fault.severity, fault.story) == ("off-grid", "error", "s")
    assert first.line.text in message(fault) and "0.40 pt" in message(fault)


def test_white_that_stands_partly_above_a_line_of_text_is_found(monkeypatch) -> None:
    """Rows added to a line as if it were a subhead: two thirds of them above it."""
    blocks = (*story("s", 90).body, EditorNote(text("编者按：" + "人人都在说雨棚的事，" * 9)))
    made = issue_of(on(rows(leaf("story")), replace(story("s", 900), body=(*blocks, *story("s", 700).body))))

    def taller(layout: object) -> object:
        for lines, slot in filled(layout):
            yield [replace(li, rows=2) if li.kind == "note" and not li.starts else li for li in lines], slot

    filled = place._filled
    monkeypatch.setattr(place, "_filled", taller)
    monkeypatch.setattr(frames, "_share_above", lambda lines, number: 2 / 3 if number else 0.0)
    pages = paginate(made, tianshan(), FAST, NEWSPRINT_PPI)
    assert {f.code for f in check_pages(made, pages, tianshan())} == {"off-grid"}


def test_a_text_that_the_theme_prints_nowhere_is_an_error_at_its_place() -> None:
    span = Span(Path("/nowhere/issue.yaml"), 9, 7)
    one: Story = story("s", 600, kicker=Text((Inline("加大宣传"),), span), photos=(photo(),))
    made = issue_of(on(rows(leaf("story")), one))
    for heading, codes in ((tianshan().heading, []), (("headline",), ["unprinted-field"])):
        theme = replace(tianshan(), heading=heading)
        found = list(check_pages(made, paginate(made, theme, FAST, NEWSPRINT_PPI), theme))
        assert [f.code for f in found] == codes
    (fault,) = found
    assert fault.span == span and "kicker" in message(fault) and "heading:" in hints(fault)[0]


def test_the_theme_says_what_stands_over_a_story_and_in_which_order() -> None:
    one = story("s", 600, kicker=text("引题"), byline=text("记者"))
    theme = replace(tianshan(), heading=("byline", "headline", "kicker"))
    pages = paginate(issue_of(on(rows(leaf("story")), one)), theme, FAST, NEWSPRINT_PPI)
    shown = ["".join(p.line.text for p in area.lines) for area in boxes(pages)["s"].texts]
    assert shown[:3] == ["记者", "雨棚修好了", "引题"]


@pytest.mark.parametrize("characters", [20, 200, 500])
def test_a_credit_of_any_length_goes_on_in_the_next_column(characters: int) -> None:
    credit = text("甲乙丙丁" * (characters // 4))
    page = on(rows(leaf("story", lines=12)), story("a", 600, credit=credit))
    pages = laid_out(page)
    assert not [fault for fault in check_pages(issue_of(page), pages, tianshan()) if fault.code == "text-lost"]
