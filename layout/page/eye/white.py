"""Rules of white (空白): under headings, between boxes, inside them, at the foot (R16, R19–R23)."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import median

from layout.page.eye.facts import NOTICE, Offence, PageFacts, Seen, overlap
from layout.page.eye.shape import ADVERTS
from layout.units import Pt, Rect

SPREAD = 0.5
"""Lines by which the air under headings may differ on a page (R19)."""
GAPS = 1.5
"""Lines by which gaps between boxes may differ, twice ± ½ and what headings' rounding to the grid leaves (R21)."""
OWN_AIR = 1.0
"""Lines of white above a heading that rounding to the grid leaves: no part of the gap (R21)."""
SEEN_AIR = 0.5
"""Lines of it that no reader sees (R21)."""
NARROW = {1: 2.5, 2: 2.0}
"""Lines by which gaps of so many columns may differ as they are seen: the narrower, the less they show (R21)."""
STEP = 1.1
"""Lines by which headings side by side in boxes that begin level may stand apart in height (R21)."""
AD_GAP = 1.1
"""Lines by which the gap above an advertisement may differ from the page's (R21)."""
BELONGS = 1.25
"""White above a heading to that below it at least (R20)."""
POCKET = (1, 4)
"""Columns and lines beyond which white inside the page is a hole (R22)."""
FIRST_LEG, NOTICE_LEG = 4, 3
"""Lines of text under a head at least, and under the one line that a notice's head is (R16)."""
FOOT = 1.3
"""Lines that a column may end above the foot: the last line's own lead, and one more (R23)."""
PAGE_FOOT = 0.5
"""Lines that all of them may (R23)."""


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
    yield from _differing(list(_gaps(facts, OWN_AIR)))


def seen_gaps(facts: PageFacts) -> Iterator[Offence]:
    """R21: gaps that differ as a reader sees them, what rounding to the grid leaves above headings included."""
    if not _differing(list(_gaps(facts, OWN_AIR))):
        gaps = list(_gaps(facts, SEEN_AIR))
        least = min((height for height, _, _ in gaps), default=0.0)
        shown = [gap for gap in gaps if gap[0] - least > NARROW.get(facts.columns(gap[1].width), GAPS) + 0.02]
        if shown:
            most = max(shown, key=lambda gap: gap[0])
            yield Offence("R21", most[0] - least, most[1], (), "air")


def _differing(gaps: Sequence[tuple[float, Rect, Seen]]) -> tuple[Offence, ...]:
    if len(gaps) < 2:
        return ()
    least, most = min(gaps, key=lambda gap: gap[0]), max(gaps, key=lambda gap: gap[0])
    spread = most[0] - least[0]
    return (Offence("R21", spread, most[1], ()),) if spread > GAPS + 0.02 else ()


def gaps_above_ads(facts: PageFacts) -> Iterator[Offence]:
    """R21: a gap above an advertisement that is narrower or wider than those between stories."""
    gaps = list(_gaps(facts, OWN_AIR))
    others = [height for height, _, lower in gaps if lower.slot not in ADVERTS]
    for height, place, lower in gaps:
        if others and lower.slot in ADVERTS and abs(height - median(others)) > AD_GAP + 0.02:
            yield Offence("R21", height, place, (lower.id,), "ad")


def _gaps(facts: PageFacts, own: float) -> Iterator[tuple[float, Rect, Seen]]:
    """White between what is drawn and what is drawn next below it, in lines, with its place and what is below.

    `own`: lines of white above a heading that are no part of it.
    """
    for lower, nearest in facts.under:
        height = lower.box.rect.y - nearest + _more_air(facts, lower, own)
        yield facts.rows(height), Rect(lower.box.rect.x, nearest, lower.box.rect.width, height), lower


def _more_air(facts: PageFacts, one: Seen, own: float) -> Pt:
    """White above a heading beyond what is its own: it is seen as part of the gap."""
    if one.heading is None:
        return 0.0
    inset = facts.pitch * one.box.framing.inset.top
    return max(0.0, one.heading.rect.y - one.box.rect.y - inset - own * facts.pitch)


def uneven_heads(facts: PageFacts) -> Iterator[Offence]:
    """R21: headings of boxes side by side that begin on one line, but do not themselves."""
    for one, other in combinations(facts.headed, 2):
        left, right = sorted((one, other), key=lambda seen: seen.box.rect.x)
        if not left.heading or not right.heading or left.box.framed or right.box.framed:
            continue
        neighbours = -1 < right.box.rect.x - left.box.rect.right < 2.5 * facts.gutter
        step = facts.rows(abs(left.heading.rect.y - right.heading.rect.y))
        if neighbours and abs(left.box.rect.y - right.box.rect.y) < 1 and step > STEP:
            lower = max(left, right, key=lambda seen: seen.heading.rect.y if seen.heading else 0.0)
            yield Offence("R21", step, lower.box.rect, (lower.id,), "level")


def heads_afloat(facts: PageFacts) -> Iterator[Offence]:
    """R20: less white above a heading than between it and its text: it belongs to neither."""
    gaps = {lower.id: (height, place) for height, place, lower in _gaps(facts, 0.0)}
    for one in facts.headed:
        below = air(facts, one) or 0.0
        if one.slot != "brief" and one.id in gaps and gaps[one.id][0] < BELONGS * below - 0.02:
            yield Offence("R20", gaps[one.id][0] / below, gaps[one.id][1], (one.id,))


def pockets(facts: PageFacts) -> Iterator[Offence]:
    """R22: white inside the page, a column wide and more than four lines high."""
    if _may_have_a_hole(facts):
        width, height, place = _largest_hole(facts)
        if width * height > POCKET[0] * POCKET[1]:
            yield Offence("R22", width * height, place, ())


def _may_have_a_hole(facts: PageFacts) -> bool:
    """Whether more lines than a hole has are white in some column."""
    rows = int(facts.text.height / facts.pitch + 0.01)
    free = [[(rows, rows)] for _ in range(facts.theme.grid.columns)]
    for first, last, columns in _drawn_rows(facts):
        for column in columns:
            free[column].append((first, last))
    for taken in free:
        reached = 0
        for first, last in sorted(taken):
            if first - reached > POCKET[1]:
                return True
            reached = max(reached, last)
    return False


def _drawn_rows(facts: PageFacts) -> Iterator[tuple[int, int, range]]:
    """Lines of the grid that something is drawn in, from one to before another, and its columns."""
    text, pitch = facts.text, facts.pitch
    rows = int(text.height / pitch + 0.01)
    for rect, columns in facts.drawn:
        yield (
            max(0, int((rect.y - text.y) / pitch + 0.1)),
            min(rows, int((rect.bottom - text.y) / pitch + 0.9)),
            columns,
        )


def _largest_hole(facts: PageFacts) -> tuple[int, int, Rect]:
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
    rows = int(facts.text.height / facts.pitch + 0.01)
    taken = [[False] * facts.theme.grid.columns for _ in range(rows)]
    for first, last, columns in _drawn_rows(facts):
        for row in range(first, last):
            line = taken[row]
            for column in columns:
                line[column] = True
    return taken


def ragged_foot(facts: PageFacts) -> Iterator[Offence]:
    """R23: columns that end above the page's last line."""
    grid, foot = facts.theme.grid, facts.text.bottom
    for column, bottom in enumerate(facts.bottoms):
        short = facts.rows(foot - bottom)
        if short > FOOT:
            x = facts.theme.margin + column * grid.step
            yield Offence("R23", short, Rect(x, bottom, grid.width(1), foot - bottom), ())


def short_page(facts: PageFacts) -> Iterator[Offence]:
    """R23: a page of which nothing reaches the last line."""
    text, lowest = facts.text, max(facts.bottoms)
    short = facts.rows(text.bottom - lowest)
    if PAGE_FOOT < short <= FOOT:
        yield Offence("R23", short, Rect(text.x, lowest, text.width, text.bottom - lowest), (), "page")


def bare_heads(facts: PageFacts) -> Iterator[Offence]:
    """R16: a head with hardly any text under it (背题)."""
    for one in facts.headed:
        first = min(one.legs, key=lambda leg: (leg.rect.x, leg.rect.y), default=None)
        total = sum(leg.lines for leg in one.legs)
        least = NOTICE_LEG if one.characters <= NOTICE and one.heading and one.heading.lines == 1 else FIRST_LEG
        if first is not None and first.lines < least <= total and one.slot != "brief":
            yield Offence("R16", first.lines, one.content, (one.id,))
