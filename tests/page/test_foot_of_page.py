"""Pages whose folio stands at the foot, and what is too long by a line or two for the page it begins on."""

from dataclasses import replace

import pytest

from layout.model.body import QuickResponse
from layout.model.issue import IssuePage
from layout.model.theme import TemplateNode
from layout.page.eye import facts_of, offences
from tests.page.generated import text, tianshan
from tests.page.pages_of import codes, laid_out, leaf, on, photo, rows, story

TIGHT = {"head_rows": 0, "subheads": False, "loose": 0}
"""A leaf that leaves copyfit nothing to do."""
LOW: TemplateNode = rows(leaf("auto"), leaf("folio", lines=2))


def test_white_over_a_folio_at_the_foot_is_seen() -> None:
    """Where the page's one story fills a part of it; text that fills it leaves none."""
    theme = replace(tianshan(), pages={**tianshan().pages, "auto": LOW})
    thin = laid_out(IssuePage("一"), IssuePage("二", lead=story("a", 900)), theme=theme)
    assert codes(thin)["page-short"] == 1
    full = laid_out(IssuePage("一"), IssuePage("二", lead=story("a", 4400, photos=(photo(),))), theme=theme)
    assert not codes(full)["page-short"]
    assert facts_of(full.pages[1], theme).text.height == pytest.approx((theme.rows - 3) * theme.grid.pitch)


@pytest.fixture(scope="module")
def longest() -> int:
    """Characters of the longest story that thirty lines hold."""
    lengths = range(2100, 1500, -13)
    return next(
        n for n in lengths if not codes(laid_out(on(rows(leaf("story", lines=30, **TIGHT)), story("s", n))))["overset"]
    )


@pytest.mark.parametrize("over", [1, 2, 3, 6])
def test_a_story_over_by_a_line_goes_on_with_lines_enough(longest: int, over: int) -> None:
    """It leaves some of its lines for the next page; those that are over are too few to go there alone."""
    front, back = rows(leaf("story", lines=30, jump=True, **TIGHT)), rows(leaf("jumps"), leaf("stories"))
    made = laid_out(on(front, story("s", longest + 13 * over)), on(back, story("t", 300)))
    assert not codes(made)["overset"]
    behind = [fit for fit in made.fits if fit.id == "s" and fit.page == 2]
    assert behind and behind[0].lines >= 4


def test_a_poem_that_leads_a_page_is_no_notice() -> None:
    tree = rows(leaf("lead"), leaf("story"))
    page = laid_out(on(tree, story("b", 400, grade="small"), lead=story("a", 90, "梧桐"))).pages[0]
    assert "R12" not in {one.rule for one in offences(facts_of(page, tianshan()))}


def test_a_code_at_the_foot_is_no_white() -> None:
    """A story that ends with its QR code, whose caption stands beside it, ends where the code does."""
    plain = story("a", 200)
    coded = replace(plain, body=(*plain.body, QuickResponse("https://example.org/write", text("扫码投稿"))))
    page = laid_out(on(rows(leaf("story", **TIGHT)), coded)).pages[0]
    (code,) = (code for box in page.walk() for code in box.codes)
    column = int((code.rect.x - tianshan().margin) / tianshan().grid.step)
    assert facts_of(page, tianshan()).bottoms[column] >= code.rect.bottom - 0.01
