"""Drop caps: nothing lost, over nothing, in long texts alone; told where the first paragraph is too short."""

from dataclasses import replace
from pathlib import Path

import pytest

from layout.errors import Span
from layout.model.body import BodyParagraph, EditorNote, squeezed
from layout.model.issue import Story
from layout.model.theme import Theme
from layout.page import paginate
from layout.run.verify import check_pages
from layout.story.body import Cut, StoryPart, set_body
from layout.story.dropcap import STYLE
from layout.story.flow import Flow
from layout.story.setter import Setter
from layout.wording import hints
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan
from tests.page.pages_of import issue_of, laid_out, leaf, on, rows, words
from tests.story.test_blocks import shown

LONG = BodyParagraph(text(words(120)))


def theme(lines: int) -> Theme:
    return replace(tianshan(), drop_cap=lines)


def flow(story: Story, measure: int, lines: int = 2, start: Cut | None = None) -> Flow:
    return set_body(StoryPart(story, start), Setter(theme(lines), FAST), measure * tianshan().grid.size)


def caps(found: Flow) -> list[str]:
    return [run.text for line in found.lines for run in line.line.runs if run.style == STYLE]


@pytest.mark.parametrize("lines", [2, 3, 4])
@pytest.mark.parametrize("measure", [13, 20, 27, 40])
def test_the_first_character_stands_beside_so_many_lines(lines: int, measure: int) -> None:
    size, pitch = tianshan().grid.size, tianshan().grid.pitch
    story = Story("s", body=(EditorNote(text("编者按")), BodyParagraph(text(words(240))), LONG))
    found = flow(story, measure, lines)
    assert shown(found.lines) == squeezed(story.plain) and caps(found) == [words(1)]
    first = [line for line in found.lines if line.block == 1]
    cap = first[0].line.runs[0]
    assert cap.size == (lines - 1) * pitch + size
    for line in first[:lines]:
        own = [run for run in line.line.runs if run.style != STYLE]
        assert own[0].x >= cap.x + cap.width - 0.01 and line.line.width <= measure * size + 0.1
    assert all(not line.ends for line in first[: lines - 1]) and first[lines].line.runs[0].x < size
    starts = [line.start for line in first]
    assert starts == sorted(starts) and first[0].start == 0 and first[-1].end == 240


def test_none_in_short_texts_reports_poems_and_continuations() -> None:
    assert caps(flow(Story("s", body=(LONG,)), 20)) == []
    report = BodyParagraph(text("本报讯 " + words(120)))
    assert caps(flow(Story("s", body=(report, LONG, LONG)), 20)) == []
    assert caps(flow(Story("s", body=(BodyParagraph(text("“" + words(120))), LONG, LONG)), 20)) == []
    assert caps(flow(Story("s", body=(LONG, LONG, LONG), kind="interview"), 20)) == []
    assert caps(flow(Story("s", body=(LONG, LONG, LONG)), 20, start=Cut(1, 0))) == []


def test_a_first_paragraph_too_short_for_one_is_told() -> None:
    for first, told in ((BodyParagraph(text("下了一夜雨。")), True), (LONG, False)):
        story = Story("s", text("题"), body=(first, LONG, LONG))
        issue = issue_of(on(rows(leaf("story", lines=30)), story))
        pages = paginate(issue, theme(2), FAST, NEWSPRINT_PPI)
        assert ("drop-cap" in {fault.code for fault in pages.diagnostics}) == told
        assert not [fault for fault in check_pages(issue, pages, theme(2)) if fault.severity == "error"]


def test_a_story_has_one_of_two_lines_in_a_theme_without() -> None:
    story = Story("s", body=(BodyParagraph(text(words(80))),), drop_cap=True)
    assert caps(flow(story, 20, lines=0)) == [words(1)] and caps(flow(replace(story, drop_cap=None), 20, lines=0)) == []


@pytest.mark.parametrize(
    ("change", "form"),
    [
        ({"kind": "poem"}, "kind"),
        ({"body": (BodyParagraph(text("本报讯 " + words(120))),)}, "dateline"),
        ({"body": (BodyParagraph(text("“" + words(120))),)}, "begins"),
        ({"vertical": "text"}, "vertical"),
    ],
)
def test_why_a_story_that_asks_for_one_has_none_is_told_where_it_asks(change: dict[str, object], form: str) -> None:
    at = Span(Path("桥.md"), 4, 11)
    story = Story("s", text("青溪大桥"), body=(LONG, LONG), drop_cap=True, drop_cap_span=at)
    story = replace(story, **change)
    told = [one for one in laid_out(on(rows(leaf("stories")), story)).diagnostics if one.code == "drop-cap"]
    assert [(one.form, one.span) for one in told] == [(form, at)] and "Han" in hints(told[0])[0]
