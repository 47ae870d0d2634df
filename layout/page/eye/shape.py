"""Rules of what a story's parts and a page's parts make together (模块): R16 beside, R17, R22 short, R33."""

from collections.abc import Iterator

from layout.model.page import Box
from layout.page.eye.facts import DRAWN, Offence, PageFacts, Seen, overlap
from layout.units import Pt, Rect

HALF = 0.4
"""Share of the page's columns on either side of a gutter from which the page falls into halves; less is a side column
(R17)."""
UNFILLED = 1.6
"""Lines that a column of a story may end above its box's foot: one, and what a picture's rounding leaves (R22)."""
ADVERTS = frozenset({"ad", "ads", "notice"})
"""Slots that hold advertisements."""


def beside_heads(facts: PageFacts) -> Iterator[Offence]:
    """R16: text that begins beside its head, though other text stands under it and no picture between."""
    for one in facts.headed:
        if one.heading is None or one.heading.headline.vertical:
            continue
        head = one.heading.rect
        under = [leg for leg in one.legs if overlap(leg.rect.x, leg.rect.right, head.x, head.right) > 1]
        beside = [leg for leg in one.legs if leg not in under and leg.rect.y < head.bottom]
        between = any(picture.rect.y < head.bottom for picture in one.pictures)
        if under and beside and not between and one.slot != "brief":
            yield Offence("R16", len(beside), beside[0].rect, (one.id,), "beside")


def gutters(facts: PageFacts) -> Iterator[Offence]:
    """R17: a gutter about the middle that runs from the page's head to the advertisements at its foot.

    One that parts a side column from the rest is custom.
    """
    drawn = [one for one in facts.seen if one.slot not in DRAWN and one.slot != "standing-head"]
    boxes, matter = [one.box for one in drawn], [one.box for one in drawn if one.slot not in ADVERTS]
    if len(matter) == len(boxes):
        return  # a gutter down to the foot is a fault of its own
    columns = facts.theme.grid.columns
    for column in (one for one in range(1, columns) if halves(one, columns)):
        x = facts.theme.margin + column * facts.theme.grid.step - facts.gutter / 2
        if _cut(matter, x) and not _cut(boxes, x):
            top, foot = min(box.rect.y for box in matter), max(box.rect.bottom for box in matter)
            yield Offence("R17", column, Rect(x, top, 0.0, foot - top), tuple(box.id for box in matter))
            return


def halves(column: int, columns: int) -> bool:
    """Whether a gutter behind so many of the columns of a page divides it into halves, or nearly."""
    return min(column, columns - column) >= HALF * columns


def _cut(boxes: list[Box], x: Pt) -> bool:
    """Whether an upright line leaves all of some boxes whole, with some on either side."""
    if len(boxes) < 3 or any(box.rect.x < x < box.rect.right for box in boxes):
        return False
    return len({box.rect.x > x for box in boxes}) == 2


def unfilled(facts: PageFacts) -> Iterator[Offence]:
    """R22: a story of which a column ends more than a line above its box's foot."""
    for one in facts.stories:
        short = _short(facts, one) if one.legs else 0.0
        if short > UNFILLED:
            yield Offence("R22", short, one.content, (one.id,), "short")


def _short(facts: PageFacts, one: Seen) -> float:
    """Lines by which the shortest of a story's columns ends above its box's foot."""
    columns = {round(leg.rect.x): leg.rect.x + 1 for leg in one.legs}.values()
    ends = (max(rect.bottom for rect in one.placed if rect.x < x < rect.right) for x in columns)
    foot = one.box.rect.bottom - facts.pitch * one.box.framing.inset.bottom
    return facts.rows(foot - min(ends))


def interrupted(facts: PageFacts) -> Iterator[Offence]:
    """R33: a picture in the middle of a column of text, or at its foot: reading stops there."""
    for one in facts.stories:
        for picture in one.pictures:
            over = [
                leg
                for leg in one.legs
                if overlap(leg.rect.x, leg.rect.right, picture.rect.x, picture.rect.right) > 1
                and leg.rect.bottom <= picture.rect.y + 1
            ]
            if over:
                yield Offence("R33", sum(leg.lines for leg in over), picture.rect, (one.id,))
