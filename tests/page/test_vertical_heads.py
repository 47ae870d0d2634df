"""Vertical headings (竖题) on pages: at their side, as long as the text, with columns of text in what is left."""

import pytest

from layout.errors import LayoutError
from layout.model.page import Box, Pages, TextArea
from layout.model.theme import TemplateNode
from layout.page.items import leaves
from layout.page.supply import SupplyItem
from layout.story.body import StoryPart
from layout.units import Rect
from tests.page.generated import text, tianshan
from tests.page.pages_of import body_areas, boxes, codes, columns, laid_out, leaf, on, photo, rows, story

GRID = tianshan().grid


def heads(box: Box) -> list[TextArea]:
    return [area for area in box.texts if area.lines and area.lines[0].vertical]


def page_of(characters: int = 900, side: str = "left", headline: str = "青溪大桥主跨合龙", **more: object) -> Pages:
    said: dict[str, object] = {"vertical": side, "span": 6, "divide": 3}
    return laid_out(
        on(rows(leaf("story", **(said | more))), story("a", characters, headline, kicker=text("两岸12个村十分钟到镇")))
    )


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_vertical_head_stands_beside_its_text(side: str) -> None:
    box = boxes(page_of(side=side))["a"]
    kicker, headline = heads(box)
    texts = body_areas(box)
    assert kicker.rect.x > headline.rect.right  # from the right
    if side == "left":
        assert headline.rect.x >= box.rect.x - 0.01
        assert kicker.rect.right + GRID.size <= min(area.rect.x for area in texts) + 0.01
    else:
        assert kicker.rect.right <= box.rect.right + 0.01
        assert headline.rect.x - GRID.size >= max(area.rect.right for area in texts) - 0.01


def test_its_lines_end_within_the_text() -> None:
    box = boxes(page_of())["a"]
    foot = max(area.rect.bottom for area in body_areas(box))
    for area in heads(box):
        for placed in area.lines:
            assert placed.baseline + placed.line.width <= foot + 0.01


def test_the_text_is_set_in_what_is_left() -> None:
    left = body_areas(boxes(page_of())["a"])
    plain = body_areas(boxes(page_of(vertical="none"))["a"])
    assert {area.column for area in left} == {0, 1, 2}
    assert left[0].rect.width < plain[0].rect.width
    assert left[0].rect.width / GRID.size == pytest.approx(round(left[0].rect.width / GRID.size))


def test_a_headline_turns_at_a_word() -> None:
    box = boxes(page_of(300, headline="社区食堂今天开张老人孩子都来尝鲜"))["a"]
    headline = next(area for area in heads(box) if area.kind.endswith("headline"))
    words = [placed.line.text for placed in headline.lines]
    assert len(words) > 1
    assert not any(word.startswith(("堂", "天", "人", "子")) for word in words)


def test_a_framed_head_keeps_clear_of_the_frame() -> None:
    for side in ("left", "right"):
        box = boxes(page_of(side=side, box=True))["a"]
        edge = min(area.rect.x for area in heads(box)), max(area.rect.right for area in heads(box))
        inside = Rect(box.rect.x + GRID.size, box.rect.y, box.rect.width - 2 * GRID.size, box.rect.height)
        assert inside.x - 0.01 <= edge[0] < edge[1] <= inside.right + 0.01


def test_a_box_too_narrow_has_its_head_over_the_text() -> None:
    narrow = columns(leaf("story", span=1, vertical="left"), leaf("stories", span=5))
    pages = laid_out(on(narrow, story("a", 500), story("b", 900)))
    assert heads(boxes(pages)["a"]) == []
    assert body_areas(boxes(pages)["a"])


def test_a_box_too_low_for_its_head_is_told() -> None:
    pages = page_of(900, lines=3)
    assert {"overset", "no-room"} & codes(pages).keys()


def test_a_head_beside_a_line_of_text_is_readable() -> None:
    """A box is as high as its heading wants, however short the text."""
    headline = next(area for area in heads(boxes(page_of(20))["a"]) if area.kind.endswith("headline"))
    assert len(headline.lines) <= 3


def test_the_option_is_for_stories() -> None:
    node = TemplateNode(slot="photos", options={"vertical": "left"})
    with pytest.raises(LayoutError) as refused:
        laid_out(on(rows(node), story("a", 90)))
    assert [fault.code for fault in refused.value.diagnostics] == ["unknown-option"]


def test_vertical_heads_are_read_as_one_only_where_they_meet() -> None:
    """Right of the left story and left of the right one they meet (碰题); left of both, text parts them."""

    def clashes(left: str, right: str) -> int:
        side = columns(leaf("story", span=3, vertical=left, divide=1), leaf("story", span=3, vertical=right, divide=1))
        stories = (story(name, 600) for name in "abc")
        return codes(laid_out(on(rows(leaf("story"), side), *stories))).get("equal-headlines", 0)

    assert clashes("right", "left") == 1
    assert clashes("left", "left") == 0


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_portrait_stands_over_the_byline(side: str) -> None:
    face = photo(900, 900)
    more: dict[str, object] = {"byline": text("记者 叶青"), "portrait": face}
    page = on(rows(leaf("story", vertical=side, span=6, divide=3)), story("a", 900, "青溪大桥主跨合龙", **more))
    box = boxes(laid_out(page))["a"]
    (portrait,) = box.pictures
    byline = next(area for area in heads(box) if area.kind == "byline")
    assert portrait.picture == face.picture and portrait.rect.width < portrait.rect.height
    assert byline.rect.y >= portrait.rect.bottom
    assert portrait.rect.x <= byline.rect.x and byline.rect.right <= portrait.rect.right
    others = [area.rect for area in (*heads(box), *body_areas(box)) if area.kind != "byline"]
    assert not any(portrait.rect.overlaps(rect) for rect in others)
    assert box.rect.x - 0.01 <= portrait.rect.x and portrait.rect.right <= box.rect.right + 0.01


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_head_with_a_column_to_itself_leaves_the_text_in_the_pages_columns(side: str) -> None:
    box = boxes(page_of(side=side, beside=1, divide=0))["a"]
    own = range(1, 6) if side == "left" else range(5)
    assert {round(area.rect.x / GRID.step, 2) for area in body_areas(box)} == {
        round(tianshan().margin / GRID.step + n, 2) for n in own
    }
    column = (box.rect.x if side == "left" else box.rect.x + 5 * GRID.step) + GRID.width(1) / 2
    kicker, headline = heads(box)
    assert (headline.rect.x + kicker.rect.right) / 2 == pytest.approx(column)


def test_one_that_its_column_does_not_hold_takes_what_it_needs() -> None:
    box = boxes(
        page_of(
            450,
            beside=1,
            divide=0,
            headline="青溪大桥主跨提前二十天合龙，年底通车已成定局，两岸往来不再绕行三十公里山路",
        )
    )["a"]
    texts = body_areas(box)
    assert max(area.rect.right for area in heads(box)) + GRID.size <= min(area.rect.x for area in texts) + 0.01


@pytest.mark.parametrize(
    ("headline", "stands"), [("外婆的梯田", True), ("CT机进村", False), ("外婆的梯田里有一架会唱歌的老水车", False)]
)
def test_a_planned_page_sets_a_short_headline_upright_over_which_it_would_be_lost(headline: str, stands: bool) -> None:
    """Over all of a page's columns it is lost; its letters lie on their side where they are Latin."""
    item = SupplyItem("story", "a", 1, (StoryPart(story("a", 800, headline)),))
    found = [one.options for one in leaves(item, 6, GRID, 67)]
    assert any(one.get("vertical") == "left" and one.get("beside") == 1 for one in found) == stands
