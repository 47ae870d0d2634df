"""Rules between stories and columns, as a theme says, and looks of parts of a story."""

from dataclasses import replace

import pytest

from layout.markup.rules import decided_part, look_rules
from layout.model.looks import BoxLook, BoxRule, Ink, RuleLine
from layout.model.page import Box
from layout.model.theme import PageRule, Theme
from tests.page.generated import tianshan
from tests.page.pages_of import body_areas, boxes, columns, laid_out, leaf, on, rows, story

RULE = BoxRule(0.5)
GUTTER, PITCH = tianshan().grid.gutter * tianshan().grid.size, tianshan().grid.pitch


def theme(*kinds: str) -> Theme:
    rules = {kind: PageRule(RULE, f"rules-{kind}") for kind in kinds}
    return replace(tianshan(), rules=rules, looks={**tianshan().looks, "tint": BoxLook(tint=Ink())})


def drawn(tree: object, own: Theme, *stories: object, **more: object) -> tuple[list[Box], dict[str, Box]]:
    made = laid_out(on(tree, *stories, **more), theme=own)
    return [box for box in made.pages[0].over if box.slot == "rule"], boxes(made)


def test_between_stories_side_by_side_and_one_under_the_other() -> None:
    tree = rows(leaf("lead"), leaf("stories", arrange="across"))
    found, placed = drawn(tree, theme("beside", "below"), story("a", 600), story("b", 600), lead=story("z", 900))
    upright = [box.rect for box in found if box.rect.height > 10]
    flat = [box.rect for box in found if box.rect.width > 10]
    (beside,) = upright
    left, right = sorted((placed["a"].rect, placed["b"].rect), key=lambda rect: rect.x)
    assert beside.x + 0.25 == pytest.approx((left.right + right.x) / 2)
    assert left.y < beside.y < beside.bottom < left.bottom
    assert [rect.width for rect in flat] == pytest.approx([left.width, right.width])
    assert all(placed["z"].rect.bottom < rect.y < left.y for rect in flat)


def test_between_columns_where_both_have_text() -> None:
    found, placed = drawn(leaf("story"), theme("columns"), story("a", 2000))
    areas = [area.rect for area in body_areas(placed["a"])]
    assert len(found) == 5
    for box in found:
        left = max((rect for rect in areas if rect.right < box.rect.x), key=lambda rect: rect.x)
        assert box.rect.x - left.right == pytest.approx((GUTTER - 0.5) / 2)
        assert box.rect.y >= left.y and box.rect.bottom <= left.bottom + 0.01


def test_no_rule_beside_a_tint() -> None:
    tree = columns(leaf("lead", span=4), leaf("stories", span=2, look="tint"))
    found, placed = drawn(tree, theme("beside", "below"), story("a", 300), story("b", 300), lead=story("z", 1800))
    assert len(found) == 1 and found[0].rect.height == 0.5
    assert placed["a"].rect.bottom < found[0].rect.y < placed["b"].rect.y


def test_looks_of_parts_of_a_story() -> None:
    look = BoxLook(top=BoxRule(2), bottom=RULE, tint=Ink("k", 0.1))
    own = replace(tianshan(), looks={"table": look, "table-row": BoxLook(top=RULE)})
    table, turned = decided_part(own, "table", False, ""), decided_part(own, "table vertical", False, "")
    assert table and table.weights == (2, 0, 0.5, 0) and table.ground == "device-cmyk(0 0 0 0.1)"
    assert turned and turned.weights == (0, 2, 0, 0.5)
    assert decided_part(own, "table-row", False, "") is None and decided_part(own, "quote", False, "") is None
    second = decided_part(own, "table-row", True, "")
    assert second and second.weights == (0.5, 0, 0, 0)
    wenwu = replace(own, looks={"quote": BoxLook(top=BoxRule(4, line=RuleLine.THICK_THIN))})
    quote, turned = decided_part(wenwu, "quote", False, ""), decided_part(wenwu, "quote vertical", False, "")
    assert quote and (quote.weights, quote.inner) == ((2.5, 0, 0, 0), (0.5, 0, 0, 0))
    assert turned and (turned.weights, turned.inner) == ((0, 2.5, 0, 0), (0, 0.5, 0, 0))
    row = ".panel.panel-table-row:not(.vertical)"
    assert any(rule.startswith(f"{row}{{border:0;}}.panel-table-row+{row}{{border-top") for rule in look_rules(own))
