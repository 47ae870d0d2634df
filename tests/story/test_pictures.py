"""Groups of pictures under one caption, and portraits beside bylines: at their places, whole, over nothing."""

import random
from pathlib import Path

import pytest

from layout.model.gallery import picture_rows, pixels, placed, shape, whole_pictures
from layout.model.issue import Photo, Picture, Story
from layout.model.page import Box
from layout.units import Rect
from tests.page.generated import text, tianshan
from tests.page.pages_of import boxes, columns, laid_out, leaf, on, rows, story
from tests.story.test_blocks import words


def group(seed: int, arrange: str = "") -> Photo:
    chance = random.Random(seed)
    made = [
        Picture(Path(f"/nowhere/{n}.jpg"), chance.randint(800, 4000), chance.randint(800, 4000))
        for n in range(chance.randint(2, 12))
    ]
    return Photo(made[0], text("左起：一、二"), more=tuple(made[1:]), arrange=arrange)


@pytest.mark.parametrize("arrange", ["", "across", "down"])
def test_the_pictures_of_a_group_fill_its_place_without_white(arrange: str) -> None:
    for seed in range(30):
        one = group(seed, arrange)
        place = Rect(10, 20, 300, 300 / shape(one) * random.Random(seed).uniform(0.8, 1.2))
        found = list(placed(one, place))
        assert [each.picture for each in found] == list(one.pictures)
        assert sum(each.rect.width * each.rect.height for each in found) == pytest.approx(place.width * place.height)
        for each in found:
            assert each.rect.x >= place.x - 0.01 and each.rect.right <= place.right + 0.01
            assert each.rect.y >= place.y - 0.01 and each.rect.bottom <= place.bottom + 0.01
            left, top, right, bottom = each.crop
            shown = (right - left) * each.picture.width_px / ((bottom - top) * each.picture.height_px)
            assert shown == pytest.approx(each.rect.width / each.rect.height)
        assert len(picture_rows(one)) == {"across": 1, "down": len(found)}.get(arrange, len(picture_rows(one)))


def test_a_group_is_as_fine_as_its_coarsest_picture() -> None:
    fine, coarse = Picture(Path("/a.jpg"), 3000, 2000), Picture(Path("/b.jpg"), 300, 200)
    assert pixels(Photo(fine, more=(coarse,), arrange="down"))[0] == pytest.approx(300)
    assert pixels(Photo(fine, more=(coarse,), arrange="across"))[0] == pytest.approx(600)


def the_box(made: Story, span: int) -> Box:
    beside = [leaf("story", span=6 - span, lines=40)] if span < 6 else []
    page = on(rows(columns(leaf("story", span=span, lines=40), *beside)), made, story("other", 300))
    return boxes(laid_out(page))["s"]


def test_a_group_stands_on_the_page_with_its_caption_and_is_one_picture_to_the_eye() -> None:
    one = group(3, "across")
    box = the_box(story("s", 400, photos=(one,)), 4)
    assert [p.key for p in box.pictures] == [f"s.photo1.{n}" for n in range(1, len(one.pictures) + 1)]
    assert len({p.alt for p in box.pictures}) == len(one.pictures)
    (whole,) = whole_pictures(box)
    assert whole.rect.width == pytest.approx(sum(p.rect.width for p in box.pictures))


@pytest.mark.parametrize("span", [1, 2, 4, 6])
@pytest.mark.parametrize("byline", ["记者 叶青", "本报特约评论员 叶青 程砚 文/图"])
def test_a_portrait_stands_beside_the_byline_over_no_text(span: int, byline: str) -> None:
    pitch, face = tianshan().grid.pitch, Photo(Picture(Path("/nowhere/a.jpg"), 900, 1200))
    for seed in range(3):
        chance = random.Random(seed)
        made = story("s", 500, words(chance, 30).plain, byline=text(byline), portrait=face)
        box = the_box(made, span)
        (portrait,) = box.pictures
        assert whole_pictures(box) == ()
        for area in box.texts:
            for line in area.lines:
                size = line.line.runs[0].size
                left = max(0.0, line.line.runs[0].x)  # the blank half of a mark may stand before its line
                own = Rect(line.x + left, line.baseline - 0.88 * size, line.line.width - left, size)
                assert not own.overlaps(portrait.rect), area.kind
        assert box.rect.x - 0.01 <= portrait.rect.x and portrait.rect.right <= box.rect.right
        last = next(area for area in box.texts if area.kind == "byline")
        assert portrait.rect.y - pitch < last.rect.bottom and last.rect.y < portrait.rect.bottom + pitch
        assert portrait.alt == byline
