"""广告 stands beside every advertisement that wants it, in white where there is some, else on a ground of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from layout.model.issue import Ad, IssuePage, Picture
from layout.model.page import Box, Pages
from layout.model.theme import Theme
from layout.wording import message
from tests.page.generated import tianshan
from tests.page.pages_of import boxes, laid_out, leaf, on, rows, story

UNSAID = replace(tianshan(), label_ads=False)
ARTWORK = Picture(Path("/nowhere/tea.png"), 400, 300)


def ad(**more: object) -> Ad:
    return replace(Ad(ARTWORK, 3, 12), **more)


def page(one: Ad, theme: Theme = UNSAID, *, alone: bool = False) -> Pages:
    template = leaf("ads") if alone else rows(leaf("folio", lines=2), leaf("stories"), leaf("ads"))
    stories = () if alone else (story("s", 3000),)
    return laid_out(on(template, *stories, ads=(one,)), theme=theme)


def words(box: Box) -> list[str]:
    return ["".join(placed.line.text for placed in area.lines) for area in box.texts]


@pytest.mark.parametrize(
    ("labelled", "theme", "printed"),
    [
        (None, UNSAID, []),
        (None, tianshan(), ["广告"]),
        (True, tianshan(), []),
        (False, UNSAID, ["广告"]),
    ],
)
def test_the_artwork_the_theme_or_the_editor_decides(labelled: bool | None, theme: Theme, printed: list[str]) -> None:
    assert words(boxes(page(ad(labelled=labelled), theme))["p1.ad1"]) == printed


def test_it_stands_in_the_white_above_the_artwork() -> None:
    made = page(ad(labelled=False))
    found = boxes(made)
    (area,), (artwork,) = found["p1.ad1"].texts, found["p1.ad1"].pictures
    assert found["s"].rect.bottom < area.rect.y < area.rect.bottom < artwork.rect.y
    assert area.rect.right == pytest.approx(artwork.rect.right)
    assert not found["p1.ad1"].panels
    assert not [one for one in made.diagnostics if one.code == "ad-label-inside"]


def test_below_it_where_it_is_at_the_head_of_the_page() -> None:
    (box,) = page(ad(labelled=False), alone=True).pages[0].boxes
    assert box.texts[0].rect.y > box.pictures[0].rect.bottom


def test_within_the_artwork_where_that_is_the_page_and_told() -> None:
    made = laid_out(IssuePage(ads=(ad(full=True, labelled=False),)), theme=UNSAID)
    (box,) = made.pages[0].boxes
    (panel,), (area,) = box.panels, box.texts
    assert panel.rect.y < area.rect.y and area.rect.bottom < panel.rect.bottom
    assert area.rect.y > UNSAID.page.top and area.rect.right < UNSAID.page.width - UNSAID.margin
    (told,) = [one for one in made.diagnostics if one.code == "ad-label-inside"]
    assert "tea.png" in message(told)


def test_what_is_for_the_public_good_says_that() -> None:
    assert words(boxes(page(ad(labelled=False, public_service=True)))["p1.ad1"]) == ["公益广告"]
