"""Rules on a page (栏线): between stories side by side, between those one under the other, between columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from layout.model.body import BODY_AREAS
from layout.model.looks import Framing
from layout.model.page import Box, Page
from layout.model.theme import PageRule, Theme
from layout.story.place import line_inset
from layout.units import Pt, Rect

RULE = "rule"
"""The slot of such a box."""
STORIES = frozenset({"lead", "story", "brief"})
CLOSE: Pt = 1.0
"""Points by which places that touch may be apart."""


def ruled(page: Page, theme: Theme) -> Page:
    """The page with the rules that its theme wants between things; *theme*: as the page has it."""
    rules = theme.rules
    if not rules:
        return page
    found = [
        Box(RULE, place, f"p{page.number}.{RULE}{n}", framing=Framing((rules[kind].look,)))
        for n, (kind, place) in enumerate(_places(page, theme), 1)
    ]
    return replace(page, over=(*page.over, *found))


def _places(page: Page, theme: Theme) -> Iterator[tuple[str, Rect]]:
    rules = theme.rules
    for stories in _together(page.boxes):
        yield from _between(stories, theme, rules)


def _together(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Stories that no frame divides: those of the page, those within each frame."""
    found: list[Box] = []
    waiting = list(boxes)
    while waiting:
        box = waiting.pop(0)
        if box.boxes and box.framed:
            yield from _together(box.boxes)
        elif box.boxes:
            waiting += box.boxes
        elif box.slot in STORIES:
            found.append(box)
    yield found


def _between(stories: Sequence[Box], theme: Theme, rules: Mapping[str, PageRule]) -> Iterator[tuple[str, Rect]]:
    if "beside" in rules:
        yield from (("beside", place) for place in _beside(stories, theme, rules["beside"]))
    if "below" in rules:
        yield from (("below", place) for place in _below(stories, theme, rules["below"]))
    if "columns" in rules:
        yield from (("columns", place) for box in stories for place in _columns(box, rules["columns"]))


def _beside(stories: Sequence[Box], theme: Theme, rule: PageRule) -> Iterator[Rect]:
    """In the gutter between stories side by side, as high as both stand beside each other."""
    gutter, inset, weight = theme.grid.gutter * theme.grid.size, line_inset(theme.grid), rule.rule.weight
    for one, other in combinations(stories, 2):
        left, right = sorted((one, other), key=lambda box: box.rect.x)
        apart = right.rect.x - left.rect.right
        top, foot = max(left.rect.y, right.rect.y), min(left.rect.bottom, right.rect.bottom)
        if abs(apart - gutter) < CLOSE and foot - top > theme.grid.pitch and not (left.framed or right.framed):
            yield Rect(left.rect.right + (apart - weight) / 2, top + inset, weight, foot - top - 2 * inset)


def _below(stories: Sequence[Box], theme: Theme, rule: PageRule) -> Iterator[Rect]:
    """In the white between stories one under the other, as wide as the lower one."""
    pitch, weight = theme.grid.pitch, rule.rule.weight
    for lower in stories:
        over = [box for box in stories if box is not lower and _above(box.rect, lower.rect)]
        if not over or lower.framed:
            continue
        nearest = max(over, key=lambda box: box.rect.bottom)
        apart = lower.rect.y - nearest.rect.bottom
        if pitch - CLOSE < apart < 4 * pitch and not nearest.framed:
            yield Rect(lower.rect.x, nearest.rect.bottom + (apart - weight) / 2, lower.rect.width, weight)


def _above(one: Rect, other: Rect) -> bool:
    return one.bottom <= other.y + CLOSE and one.x < other.right - CLOSE and other.x < one.right - CLOSE


def _columns(box: Box, rule: PageRule) -> Iterator[Rect]:
    """Between columns of one story, as far down as both have text."""
    areas = [area.rect for area in box.texts if area.kind in BODY_AREAS and not area.vertical]
    for one, other in combinations(areas, 2):
        left, right = sorted((one, other), key=lambda rect: rect.x)
        top, foot = max(left.y, right.y), min(left.bottom, right.bottom)
        between = [rect for rect in areas if left.right - CLOSE < rect.x < right.x - CLOSE]
        if right.x > left.right and foot > top and not between:
            middle = (left.right + right.x - rule.rule.weight) / 2
            yield Rect(middle, top, rule.rule.weight, foot - top)
