"""Running heads, folios and bars in the margins: by side, into the bleed, as the page template says."""

from dataclasses import replace

import pytest

from layout.model.furnishing import EdgeBar, Furnishing, RunningLine, RunningText
from layout.model.issue import IssuePage
from layout.model.looks import BoxLook, BoxRule, Ink
from layout.model.page import Box, Page
from layout.model.theme import PageSheet, Theme
from layout.wording import message
from tests.page.generated import tianshan
from tests.page.pages_of import found, laid_out, leaf, rows, story

SIZE = tianshan().page
PLAIN = rows(leaf("stories"))
HEAD = RunningLine(
    14,
    RunningText("{section}", "{section}"),
    inner=RunningText("{publication}", "{number}"),
    rule=BoxRule(1),
    look="rule",
)
BARS = (EdgeBar("head", 20, "bar"), EdgeBar("outer", 15, "bar", 100, 80), EdgeBar("foot", 10, "bar", 50, 1000))
LOOKS = {"bar": BoxLook(tint=Ink()), "rule": BoxLook(top=BoxRule(1))}


def theme(**own: Furnishing) -> Theme:
    return replace(tianshan(), furniture=own, looks={**tianshan().looks, **LOOKS})


def pages(own: Theme, *sheets: PageSheet) -> list[Page]:
    plans = [replace(PLAIN, sheet=sheet) for sheet in sheets]
    sources = (IssuePage("社区", stories=(story(f"a{n}", 900),), plan=plan) for n, plan in enumerate(plans))
    return list(laid_out(*sources, theme=own).pages)


def texts(page: Page) -> dict[str, Box]:
    return {"".join(placed.line.text for area in box.texts for placed in area.lines): box for box in page.over}


def test_running_heads_stand_by_side() -> None:
    odd, even = pages(theme(usual=Furnishing(HEAD)), PageSheet(), PageSheet())
    own, width = theme(), tianshan().grid.width(6)
    left, right = own.margin, own.margin + width
    assert texts(odd)["社区"].rect.right == pytest.approx(right) and texts(odd)["样张"].rect.x == pytest.approx(left)
    assert texts(even)["社区"].rect.x == pytest.approx(left) and texts(even)["2"].rect.right == pytest.approx(right)
    rule = next(box for box in odd.over if box.slot == "running-rule")
    assert (rule.rect.x, rule.rect.width, rule.rect.height) == pytest.approx((left, width, 1))
    assert 14 < rule.rect.y < SIZE.top
    assert odd.boxes[0].rect.y == SIZE.top  # nothing of the type area is taken


def test_bars_run_into_the_bleed() -> None:
    odd, even = pages(theme(usual=Furnishing(bars=BARS)), PageSheet(), PageSheet())
    head, outer, foot = (box.rect for box in odd.under)
    assert (head.x, head.y, head.right, head.bottom) == pytest.approx(
        (-SIZE.bleed, -SIZE.bleed, SIZE.width + SIZE.bleed, 20)
    )
    assert (outer.x, outer.y, outer.right, outer.bottom) == pytest.approx(
        (SIZE.width - 15, 100, SIZE.width + SIZE.bleed, 180)
    )
    assert (foot.x, foot.right) == pytest.approx((50, SIZE.width + SIZE.bleed))
    assert (even.under[1].rect.x, even.under[1].rect.right) == pytest.approx((-SIZE.bleed, 15))


@pytest.mark.parametrize(("origin", "places"), [("left", (60, 60)), ("outer", (-90, 60)), ("inner", (60, -90))])
def test_a_bar_at_the_head_starts_from_either_side(origin: str, places: tuple[float, float]) -> None:
    tab = EdgeBar("head", 20, "bar", 60, 30, origin)
    made = pages(theme(usual=Furnishing(bars=(tab,))), PageSheet(), PageSheet())
    for page, start in zip(made, places, strict=True):
        rect = page.under[0].rect
        assert (rect.x, rect.width) == pytest.approx((start % SIZE.width, 30))


def test_a_page_template_has_furniture_of_its_own_or_none() -> None:
    own = theme(usual=Furnishing(HEAD), cover=Furnishing(bars=BARS[:1]))
    cover, usual, none = pages(own, PageSheet(furniture="cover"), PageSheet(), PageSheet(furniture="none"))
    assert [bool(page.over) for page in (cover, usual, none)] == [False, True, False]
    assert [len(page.under) for page in (cover, usual, none)] == [1, 0, 0]


def test_texts_that_run_into_one_another_are_told() -> None:
    long = replace(HEAD, middle=RunningText("社区新闻" * 40, "社区"))
    made = laid_out(
        *(IssuePage("社区", stories=(story(f"a{n}", 900),)) for n in (1, 2)), theme=theme(usual=Furnishing(long))
    )
    assert message(found(made, "running-wide")).startswith("the texts in the margin of page 1 run into one another")
    assert sum(one.code == "running-wide" for one in made.diagnostics) == 1
