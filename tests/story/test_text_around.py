"""Text around the shape of a picture: clear of it, full at widths of whole 字, nothing lost."""

from dataclasses import replace
from math import hypot

import pytest

from layout.model.body import Subhead
from layout.model.issue import Photo, Story
from layout.model.page import Box, Pages
from layout.run.verify import check_pages
from layout.story.around import contour
from layout.wording import hints, message
from tests.page.generated import text, tianshan
from tests.page.pages_of import body_areas, boxes, issue_of, laid_out, leaf, on, photo, rows, story

GRID = tianshan().grid
PATH = ((0.4, 0.0), (0.6, 0.0), (1.0, 0.25), (0.7, 0.6), (0.6, 1.0), (0.4, 1.0), (0.3, 0.6), (0.0, 0.25))


def wrapped(**more: object) -> Photo:
    return photo(2400, 2400, **{"caption": None, "wrap": "right", "lines": 8} | more)


def checked(written: Story, **options: object) -> tuple[Pages, Box]:
    issue = issue_of(on(rows(leaf("story", **options)), written))
    pages = laid_out(*issue.pages)
    assert not [fault for fault in check_pages(issue, pages, tianshan()) if fault.severity == "error"]
    return pages, boxes(pages)["a"]


def told(pages: Pages) -> list[str]:
    found = [fault for fault in pages.diagnostics if fault.code == "not-wrapped"]
    assert all(message(fault).startswith("no text runs around") and len(hints(fault)) == 1 for fault in found)
    return [fault.form for fault in found]


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("shape", ["circle", "rounded", "square", "own"])
@pytest.mark.parametrize("divide", [2, 3])
def test_text_keeps_clear_of_the_shape(side: str, shape: str, divide: int) -> None:
    pages, box = checked(story("a", 1500, photos=(wrapped(wrap=side, shape=shape),)), divide=divide)
    (picture,) = box.pictures
    rect, size = picture.rect, GRID.size
    beside = 0
    for area in body_areas(box):
        for placed in area.lines:
            top, foot = placed.baseline - 0.88 * size, placed.baseline + 0.12 * size
            left, right = placed.x + placed.line.runs[0].x, placed.x + placed.line.width
            if foot < rect.y or top > rect.bottom or right < rect.x - 3 * size or left > rect.right + 3 * size:
                continue
            beside += 1
            if shape == "circle":
                x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
                near = [hypot(edge - x, level - y) for edge in (left, right) for level in (top, foot)]
                assert min(near) > rect.width / 2 or (right < rect.x or left > rect.right)
            else:
                assert right < rect.x or left > rect.right or foot < rect.y or top > rect.bottom
            if placed.line.full:
                assert placed.line.measure / size == pytest.approx(round(placed.line.measure / size))
    assert beside >= 8 and not told(pages)


def test_a_path_takes_of_each_line_what_it_goes_into_it() -> None:
    taken = contour(wrapped(outline=PATH, lines=10), GRID).taken
    widest = max(range(len(taken)), key=taken.__getitem__)
    assert 1 <= widest <= 3 and taken[-1] < taken[widest]
    assert contour(wrapped(wrap="left", outline=PATH, lines=10), GRID).taken == taken  # it is the same from both sides
    half = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))
    left, right = (contour(wrapped(wrap=side, outline=half), GRID).most for side in ("left", "right"))
    assert left < right


@pytest.mark.parametrize(
    ("more", "characters", "form"),
    [({}, 1500, ""), ({"caption": text("说明"), "lines": 3}, 1500, "captioned"), ({"lines": 3}, 8, "short")],
)
def test_a_picture_that_text_cannot_run_around_stands_as_any_other(
    more: dict[str, object], characters: int, form: str
) -> None:
    pages, box = checked(story("a", characters, photos=(wrapped(**more),)))
    assert told(pages) == [form]
    (picture,) = box.pictures
    assert all(
        area.rect.right <= picture.rect.x + 0.01
        or picture.rect.right <= area.rect.x + 0.01
        or area.rect.bottom <= picture.rect.y
        or picture.rect.bottom <= area.rect.y
        for area in body_areas(box)
    )


def test_the_picture_stands_with_paragraphs_that_nothing_parts() -> None:
    written = story("a", 1500, photos=(wrapped(lines=12),))
    body = (*written.body[:2], Subhead(text("分题")), *written.body[2:])
    pages, box = checked(replace(written, body=body), divide=2)
    (picture,) = box.pictures
    subhead = next(area for area in box.texts if area.kind == "subhead")
    assert not told(pages) and not picture.rect.y < subhead.rect.y < picture.rect.bottom
