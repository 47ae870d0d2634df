"""Facing pages with an inner margin: the grid stands where the spine leaves it, and nothing else changes."""

from dataclasses import replace

import pytest

from layout.model.issue import Ad, Picture
from layout.model.page import Page
from layout.model.theme import Theme
from layout.page.trace import trace
from tests.page.generated import tianshan
from tests.page.pages_of import laid_out, leaf, on, photo, rows, story
from tests.page.test_ad_labels import ARTWORK

INNER = 22.0
OUTER = tianshan().page.width - tianshan().grid.width(6) - INNER


def bound() -> Theme:
    return replace(tianshan(), page=replace(tianshan().page, inner=INNER))


def edges(page: Page) -> tuple[float, float]:
    boxes = [box for box in page.walk() if box.slot != "photo"]
    return min(box.rect.x for box in boxes), max(box.rect.right for box in boxes)


def test_odd_pages_have_it_left_and_even_ones_right() -> None:
    plan = rows(leaf("folio", lines=2), leaf("stories"), leaf("ads"))
    ad = Ad(Picture(ARTWORK.file, 747, 139), 6, 10)
    pages = [on(plan, story(name, 3000), ads=(ad,)) for name in "abc"]
    made, plain = laid_out(*pages, theme=bound()), laid_out(*pages)
    width = tianshan().page.width
    assert edges(made.pages[0]) == pytest.approx((INNER, width - OUTER))
    assert edges(made.pages[1]) == pytest.approx((OUTER, width - INNER))
    assert edges(made.pages[2]) == edges(made.pages[0])
    assert [one.code for one in made.diagnostics] == [one.code for one in plain.diagnostics]
    assert trace(made, bound()) == trace(plain, tianshan())


def test_planned_pages_are_the_same_but_for_their_place() -> None:
    stories = [story(f"s{n}", 700 + 170 * n, photos=(photo(),) if n == 1 else ()) for n in range(6)]
    page = replace(on(leaf("lead"), *stories[1:]), lead=stories[0], plan=None, template="auto")
    assert trace(laid_out(page, page, theme=bound()), bound()) == trace(laid_out(page, page), tianshan())


def test_what_is_over_both_pages_meets_at_the_spine() -> None:
    picture = photo(6000, 2000, spread=True, lines=30)
    left, right = (on(rows(leaf("folio", lines=2), leaf("stories")), story(name, 1500)) for name in "ab")
    made = laid_out(left, replace(left, photos=(picture,)), replace(right, beyond=picture), theme=bound())
    one, other = (box.pictures[0].rect for page in made.pages[1:] for box in page.walk() if box.pictures)
    width, bleed = tianshan().page.width, tianshan().page.bleed
    assert (one.x, one.right, other.x, other.right) == pytest.approx((OUTER, width + bleed, -bleed, width - OUTER))
