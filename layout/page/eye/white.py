"""Rules of white (空白): under headings, between boxes, inside them, at the foot (R16, R19, R21–R23)."""

from collections.abc import Iterator

from layout.page.eye.facts import DRAWN, NOTICE, PICTURED, Offence, PageFacts, Seen, overlap
from layout.units import Pt, Rect

SPREAD = 0.5
"""Lines by which the air under headings may differ on a page (R19)."""
GAPS = 1.5
"""Lines by which gaps between boxes may differ, twice ± ½ and what headings' rounding to the grid leaves (R21)."""
OWN_AIR = 1.0
"""Lines of white above a heading that rounding to the grid leaves: no part of the gap (R21)."""
POCKET = (1, 4)
"""Columns and lines beyond which white inside the page is a hole (R22)."""
FIRST_LEG, NOTICE_LEG = 4, 3
"""Lines of text under a head at least, and under the one line that a notice's head is (R16)."""
HEAD_AIR = 1.5
"""Lines of white above a heading that are its own air, no hole (R22)."""
FOOT = 1.3
"""Lines that a column may end above the foot: the last line's own lead, and one more (R23)."""


def air(facts: PageFacts, one: Seen) -> float | None:
    """White between a heading and the text right under it, in lines; None where a picture stands there or no text."""
    if one.heading is None:
        return None
    bottom = one.heading.rect.bottom
    under = [
        leg for leg in one.legs if overlap(leg.rect.x, leg.rect.right, one.heading.rect.x, one.heading.rect.right) > 1
    ]
    inset = (facts.pitch - facts.theme.grid.size) / 2
    tops = [leg.rect.y + inset for leg in under if leg.rect.y >= bottom - 1]
    pictures = [p.rect.y for p in one.pictures if p.rect.y >= bottom - 1 and p.rect.x < one.heading.rect.right]
    if tops and pictures and min(pictures) < min(tops):
        return None
    return facts.rows(min(tops) - bottom) if tops else None


def uneven_air(facts: PageFacts) -> Iterator[Offence]:
    """R19: air under headings that differs from story to story."""
    airs = [(found, one) for one in facts.headed if (found := air(facts, one)) is not None]
    if len(airs) < 2:
        return
    (least, _), (most, one) = min(airs, key=lambda a: a[0]), max(airs, key=lambda a: a[0])
    if most - least > SPREAD + 0.02:
        yield Offence("R19", most - least, one.content, (one.id,))


def uneven_gaps(facts: PageFacts) -> Iterator[Offence]:
    """R21: gaps between boxes one under the other that differ."""
    gaps = list(_gaps(facts))
    if len(gaps) < 2:
        return
    least, most = min(gaps, key=lambda gap: gap[0]), max(gaps, key=lambda gap: gap[0])
    if most[0] - least[0] > GAPS + 0.02:
        yield Offence("R21", most[0] - least[0], most[1], ())


def _gaps(facts: PageFacts) -> Iterator[tuple[float, Rect]]:
    """White between what is drawn and what is drawn next below it, in lines, with its place."""
    boxes = [one for one in facts.seen if one.slot not in DRAWN]
    for lower in boxes:
        above = [
            one
            for one in boxes
            if one is not lower
            and one.box.rect.bottom <= lower.box.rect.y + 1
            and overlap(one.box.rect.x, one.box.rect.right, lower.box.rect.x, lower.box.rect.right) > 1
        ]
        if above and lower.group != "briefs":
            nearest = max(one.box.rect.bottom for one in above)
            height = lower.box.rect.y - nearest + _more_air(facts, lower)
            yield facts.rows(height), Rect(lower.box.rect.x, nearest, lower.box.rect.width, height)


def _more_air(facts: PageFacts, one: Seen) -> Pt:
    """White above a heading beyond the line that rounding to the grid may leave: it is seen as part of the gap."""
    if one.heading is None:
        return 0.0
    inset = facts.pitch if one.box.framed else 0.0
    return max(0.0, one.heading.rect.y - one.box.rect.y - inset - OWN_AIR * facts.pitch)


def pockets(facts: PageFacts) -> Iterator[Offence]:
    """R22: white inside the page, a column wide and more than four lines high."""
    width, height, place = largest_hole(facts)
    if width * height > POCKET[0] * POCKET[1]:
        yield Offence("R22", width * height, place, ())


def largest_hole(facts: PageFacts) -> tuple[int, int, Rect]:
    """The largest empty rectangle of more than four lines, in columns and lines, with its place."""
    grid, text = facts.theme.grid, facts.text
    rows = int(text.height / facts.pitch + 0.01)
    taken = taken_cells(facts)
    best = (0, 0, text)
    heights = [0] * grid.columns
    for row in range(rows):
        for column in range(grid.columns):
            heights[column] = 0 if taken[row][column] else heights[column] + 1
        for column in range(grid.columns):
            low = heights[column]
            for end in range(column, grid.columns):
                low = min(low, heights[end])
                width = end - column + 1
                if low <= POCKET[1]:
                    break
                if width * low > best[0] * best[1]:
                    top = text.y + (row - low + 1) * facts.pitch
                    place = Rect(facts.theme.margin + column * grid.step, top, grid.width(width), low * facts.pitch)
                    best = (width, low, place)
    return best


def taken_cells(facts: PageFacts) -> list[list[bool]]:
    """Cells of the grid that something is drawn in: by line and column."""
    text = facts.text
    rows = int(text.height / facts.pitch + 0.01)
    taken = [[False] * facts.theme.grid.columns for _ in range(rows)]
    for rect, columns in _drawn(facts):
        first = max(0, int((rect.y - text.y) / facts.pitch + 0.1))
        last = min(rows, int((rect.bottom - text.y) / facts.pitch + 0.9))
        for row in range(first, last):
            line = taken[row]
            for column in columns:
                line[column] = True
    return taken


def _drawn(facts: PageFacts) -> list[tuple[Rect, range]]:
    """What is drawn on the page, with the columns of the grid that it reaches into."""
    found: list[tuple[Rect, range]] = []
    for one in facts.seen:
        rects = [leg.rect for leg in one.legs] + [picture.rect for picture in one.pictures]
        rects += [area.rect for area in one.box.texts if area.lines and (area.vertical or area.kind in PICTURED)]
        rects += [_with_air(facts, one)] if one.heading else []
        found += [(rect, _columns(facts, rect)) for rect in rects or [one.box.rect]]
    return found


def _with_air(facts: PageFacts, one: Seen) -> Rect:
    """A heading with the white above it that belongs to it."""
    assert one.heading is not None
    rect = one.heading.rect
    air = min(HEAD_AIR * facts.pitch, max(0.0, rect.y - one.box.rect.y))
    return Rect(rect.x, rect.y - air, rect.width, rect.height + air)


def _columns(facts: PageFacts, rect: Rect) -> range:
    grid = facts.theme.grid
    first = (rect.x - facts.theme.margin + facts.gutter - 1) / grid.step
    last = (rect.right - facts.theme.margin - 1) / grid.step
    return range(max(0, int(first)), min(grid.columns, int(last) + 1))


def ragged_foot(facts: PageFacts) -> Iterator[Offence]:
    """R23: columns that end above the page's last line."""
    grid, foot = facts.theme.grid, facts.text.bottom
    bottoms = [facts.text.y] * grid.columns
    for rect, columns in _drawn(facts):
        for column in columns:
            bottoms[column] = max(bottoms[column], rect.bottom)
    for column, bottom in enumerate(bottoms):
        short = facts.rows(foot - bottom)
        if short > FOOT:
            x = facts.theme.margin + column * grid.step
            yield Offence("R23", short, Rect(x, bottom, grid.width(1), foot - bottom), ())


def bare_heads(facts: PageFacts) -> Iterator[Offence]:
    """R16: a head with hardly any text under it (背题)."""
    for one in facts.headed:
        first = min(one.legs, key=lambda leg: (leg.rect.x, leg.rect.y), default=None)
        total = sum(leg.lines for leg in one.legs)
        least = NOTICE_LEG if one.characters <= NOTICE and one.heading and one.heading.lines == 1 else FIRST_LEG
        if first is not None and first.lines < least <= total and one.slot != "brief":
            yield Offence("R16", first.lines, one.content, (one.id,))
