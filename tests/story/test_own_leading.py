"""Texts on a leading of their own: none over another, whole rows together, the grid again below, wherever parted."""

import itertools
from dataclasses import replace

import pytest

from layout.model.body import BodyParagraph, BoxEnd, BoxHead, EditorNote, ItemList, ListItem, PullQuote, Table, squeezed
from layout.model.issue import Story
from layout.model.page import TextArea
from layout.model.theme import Style, Theme
from layout.run.verify import check_pages
from layout.story.body import StoryPart, set_body
from layout.story.flow import Flow, FlowLine, rows_of
from layout.story.frames import FramePlace, frame_areas
from layout.story.leading import rows_for
from layout.story.place import row_baseline
from layout.story.setter import Setter
from tests.page.generated import FAST, text, tianshan
from tests.page.pages_of import boxes, issue_of, laid_out, leaf, on, photo, rows, story, words
from tests.story.test_blocks import shown

PITCH = tianshan().grid.pitch
PLAIN = BodyParagraph(text(words(60)))


def theme(**sizes: tuple[float, float]) -> Theme:
    """With styles of a size and a leading, in points, of their own."""
    styles = dict(tianshan().styles)
    for name, (size, leading) in sizes.items():
        style = styles.get(name.replace("_", "-"), Style())
        styles[name.replace("_", "-")] = replace(style, sizes=(size,), leading=leading / size, off_grid=True)
    return replace(tianshan(), styles=styles)


def flow(chosen: Theme, *blocks: object, measure: int = 13) -> Flow:
    return set_body(StoryPart(Story("s", body=blocks)), Setter(chosen, FAST), measure * chosen.grid.size)


def areas(lines: tuple[FlowLine, ...], *blocks: object) -> list[TextArea]:
    place = FramePlace(0.0, 0.0, 13 * 9.0, 0, PITCH, row_baseline(tianshan().grid))
    return frame_areas(lines, place, blocks)[0]


@pytest.mark.parametrize("leading", [9.5, 11.0, 13.0, 18.0, 24.0])
def test_lines_stand_apart_wherever_a_frame_divides_them_and_the_grid_goes_on(leading: float) -> None:
    blocks = (PLAIN, EditorNote(text(words(150))), PLAIN)
    lines = flow(theme(note=(8.0, leading)), *blocks).lines
    note = [number for number, line in enumerate(lines) if line.kind == "note"]
    assert sum(lines[n].rows for n in note) == rows_for(len(note), leading, PITCH)
    for start in range(len(lines)):
        for end in range(start + 1, len(lines) + 1):
            found = areas(lines[start:end], *blocks)
            every = sorted((placed.baseline, area.kind) for area in found for placed in area.lines)
            for (above, one), (below, other) in itertools.pairwise(every):
                wanted = leading if one == other == "note" else (min(leading, PITCH) + 8) / 2
                assert below - above >= wanted - 0.01
            high = rows_of(lines[start:end]) * PITCH
            assert every[-1][0] <= high and all(area.rect.bottom <= high + 0.01 for area in found)
            for baseline in (placed.baseline for area in found if area.kind == "body" for placed in area.lines):
                row = (baseline - row_baseline(tianshan().grid)) / PITCH
                assert abs(row - round(row)) < 1e-6


def test_paragraphs_and_lists_of_a_box_take_the_style_of_boxes() -> None:
    points = ItemList((ListItem("●", text(words(20))), ListItem("●", text(words(20)))))
    blocks = (BoxHead(text("资料")), PLAIN, PLAIN, points, BoxEnd())
    lines = flow(theme(box_text=(8.0, 11.0)), *blocks, measure=20).lines
    inner = [line for line in lines if line.kind in ("body", "list")]
    assert {run.style for line in inner for run in line.line.runs} == {"box-text"}
    assert all(line.own for line in inner) and shown(lines) == squeezed("".join(block.plain for block in blocks))
    body = [line for line in lines if line.kind == "body"]
    assert sum(line.rows for line in body) == rows_for(len(body), 11.0, PITCH)


def test_rows_of_tables_stand_on_the_leading_of_the_table() -> None:
    table = Table(tuple((text(f"项目{n}"), text("数")) for n in range(6)), heads=1)
    lines = flow(theme(table=(8.0, 11.0)), PLAIN, table, PLAIN).lines
    own = [line for line in lines if line.kind == "table"]
    assert sum(line.rows for line in own) == rows_for(6, 11.0, PITCH) + 1  # the white above
    found = next(area for area in areas(lines, PLAIN, table, PLAIN) if area.kind == "table")
    tops = sorted({placed.baseline for placed in found.lines})
    assert [round(b - a, 4) for a, b in itertools.pairwise(tops)] == [11.0] * 5


def test_quotes_are_larger_than_the_pitch_and_captions_return_to_the_grid() -> None:
    chosen = theme(pull_quote=(14.0, 24.0), caption=(7.0, 9.0))
    written = story("a", 900, photos=(photo(caption=text(words(120)), credit=text("叶青 摄")),))
    written = replace(written, body=(*written.body[:3], PullQuote(text(words(20))), *written.body[3:]))
    issue = issue_of(on(rows(leaf("story")), written))
    pages = laid_out(*issue.pages, theme=chosen)
    assert not [fault for fault in check_pages(issue, pages, chosen) if fault.severity == "error"]
    caption = next(area for area in boxes(pages)["a"].texts if area.kind == "caption")
    apart = [b.baseline - a.baseline for a, b in zip(caption.lines, caption.lines[1:], strict=False)]
    assert len(apart) > 1 and apart == pytest.approx([9.0] * len(apart))
