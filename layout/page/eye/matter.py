"""Rules of legs, pictures, advertisements and the page as a whole (R25–R27, R29, R30, R36, R37, R41, R42)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from layout.model.page import PlacedPicture
from layout.page.eye.facts import Offence, PageFacts, Seen, overlap
from layout.page.eye.shape import ADVERTS
from layout.story.costs import SHAPES
from layout.units import Pt, Rect

LEG = (5, 35)
"""Lines of a leg of a story of several columns (R25)."""
STRIP = 5
"""Lines above or under a picture in its leg at least (R26)."""
WIDE_PAGE = 4
"""Columns of a page from which a picture of one column is a stamp (R30)."""
WEIGHT = 0.03
"""Part of the text area that a page's largest picture takes at least, so that it catches the eye (R30)."""
RIVAL = 0.85
"""Size of another story's picture, as a part of the lead's, from which neither dominates (R29)."""
STAMP = 5
"""Lines below which a picture of one column is a stamp, whatever else stands on the page (R30)."""
RIVALS = 0.67
"""Share of their height that two pictures side by side have in common, from which they are seen as one (R31)."""
SHAPE_OFF = 0.02
"""How far an advertisement may be from its artwork's shape (R36)."""
CENTRE_X, CENTRE_Y = (0.42, 0.58), (0.38, 0.60)
"""Where the page's centre of darkness lies (R42)."""
DARK = {"text": 0.25, "head": 0.45, "picture": 0.55}
"""How dark text, headings and pictures are, of 1, by a look at printed pages."""
STAIR = 4
"""Lines apart up to which heads of briefs side by side look as if they should be level (R37)."""
LONE, LONE_MOST = 1, 2
"""One-column stories on a page at most (R27)."""


def legs(facts: PageFacts) -> Iterator[Offence]:
    """R25: strips and walls."""
    for one in facts.stories:
        columns = {round(leg.rect.x) for leg in one.legs}
        for leg in one.legs:
            short = len(columns) >= 4 and leg.lines < LEG[0]
            if short or leg.unbroken > LEG[1]:
                yield Offence("R25", leg.lines, leg.rect, (one.id,))
                break


def strips(facts: PageFacts) -> Iterator[Offence]:
    """R26: crumbs of text above or under a picture."""
    for one in facts.stories:
        for picture in one.pictures:
            for leg in one.legs:
                shares = overlap(leg.rect.x, leg.rect.right, picture.rect.x, picture.rect.right) > 1
                near = -1 < leg.rect.y - picture.rect.bottom < 5 * facts.pitch or (
                    -1 < picture.rect.y - leg.rect.bottom < 3 * facts.pitch
                )
                if shares and near and leg.lines < STRIP:
                    yield Offence("R26", leg.lines, leg.rect, (one.id,))


def one_column(facts: PageFacts) -> Iterator[Offence]:
    """R27: stories of one column side by side, or many of them."""
    narrow = [one for one in facts.stories if facts.columns(one.box.rect.width) == LONE and one.slot != "brief"]
    if len(narrow) > LONE_MOST:
        yield Offence("R27", len(narrow), narrow[-1].content, tuple(one.id for one in narrow))


def inversions(facts: PageFacts) -> Iterator[Offence]:
    """R29: another story's picture larger than the lead's."""
    yield from (one for one in _beside_the_leads(facts) if one.value > 1.0)


def equals(facts: PageFacts) -> Iterator[Offence]:
    """R29: another story's picture as large as the lead's: the page has no way in."""
    yield from (replace(one, form="equal") for one in _beside_the_leads(facts) if RIVAL < one.value <= 1.0)


def _beside_the_leads(facts: PageFacts) -> Iterator[Offence]:
    """Other stories' pictures, and how large each is, of the lead's."""
    first = next((one for one in facts.stories if one.slot == "lead"), None)
    if first is None or not first.pictures:
        return
    lead = max(_area(picture) for picture in first.pictures)
    for one in facts.stories:
        for picture in one.pictures if one is not first else ():
            yield Offence("R29", _area(picture) / lead, picture.rect, (one.id, first.id))


def slits(facts: PageFacts) -> Iterator[Offence]:
    """R30: pictures that are slits; one from edge to edge of the page is its band."""
    low, high = SHAPES
    for picture, one in _pictures(facts):
        if picture.rect.width > facts.text.width + 1:
            continue
        own = picture.picture.shape or 1.0
        shape = picture.rect.width / picture.rect.height
        if shape < min(low, own * 0.85) or shape > max(high, own * 1.15):
            yield Offence("R30", shape, picture.rect, (one.id,))


def weightless(facts: PageFacts) -> Iterator[Offence]:
    """R30: a page whose pictures are all of one column, or so small that none catches the eye."""
    pictures = _pictures(facts)
    if not pictures or facts.theme.grid.columns < WIDE_PAGE:
        return
    largest, of = max(pictures, key=lambda found: _area(found[0]))
    weight = _area(largest) / (facts.text.width * facts.text.height)
    wide = any(facts.columns(picture.rect.width) > 1 for picture, _ in pictures)
    fixed = [p for p, _ in pictures if p.photo and (p.photo.columns or p.photo.lines)]
    if len(fixed) < len(pictures) and not (wide and weight >= WEIGHT):
        yield Offence("R30", 100 * weight, largest.rect, (of.id,), "weight")


def small(facts: PageFacts) -> Iterator[Offence]:
    """R30: a picture of one column and a few lines, on a page with a larger one, that its editor did not ask for."""
    if facts.theme.grid.columns < WIDE_PAGE or not any(facts.columns(p.rect.width) > 1 for p, _ in _pictures(facts)):
        return
    for picture, one in _pictures(facts):
        fixed = picture.photo and (picture.photo.columns or picture.photo.lines)
        lines = facts.rows(picture.rect.height)
        if lines < STAMP and facts.columns(picture.rect.width) == 1 and not fixed:
            yield Offence("R30", lines, picture.rect, (one.id,), "small")


def rivals(facts: PageFacts) -> Iterator[Offence]:
    """R31: pictures of two stories side by side at one height, with a gutter between: they are seen as one."""
    for (first, one), (second, other) in combinations(_pictures(facts), 2):
        left, right = sorted((first.rect, second.rect), key=lambda rect: rect.x)
        shared = overlap(left.y, left.bottom, right.y, right.bottom)
        close = -1 < right.x - left.right < 2.5 * facts.gutter
        if one is not other and close and shared > RIVALS * min(left.height, right.height):
            yield Offence("R31", facts.rows(shared), left, (one.id, other.id))


def _pictures(facts: PageFacts) -> list[tuple[PlacedPicture, Seen]]:
    """The pictures of a page with what they belong to, advertisements apart."""
    return [(picture, one) for one in facts.seen if one.slot not in ADVERTS for picture in one.pictures]


def advertisements(facts: PageFacts) -> Iterator[Offence]:
    """R36: an advertisement out of shape, or with editorial matter under it."""
    for one in facts.seen:
        for picture in one.pictures if one.slot == "ad" else ():
            if picture.picture.shape:
                off = abs(picture.rect.width / picture.rect.height / picture.picture.shape - 1)
                if off > SHAPE_OFF:
                    yield Offence("R36", off, picture.rect, (one.id,))
            below = [
                other
                for other in facts.seen
                if other.slot not in ("ad", "notice")
                and other.content.y >= picture.rect.bottom - 1
                and overlap(other.content.x, other.content.right, picture.rect.x, picture.rect.right) > 1
            ]
            if below:
                yield Offence("R36", len(below), picture.rect, (one.id, below[0].id))


def briefs(facts: PageFacts) -> Iterator[Offence]:
    """R37: briefs whose heads differ, or are as large as a story's."""
    heads = [one.heading for one in facts.stories if one.slot == "brief" and one.heading]
    stories = [one for one in facts.headed if one.slot != "brief" and one.characters > facts.short]
    others = [one.heading.size for one in stories if one.heading]
    if not heads:
        return
    sizes, lines = {round(head.size, 1) for head in heads}, {head.lines for head in heads}
    if len(sizes) > 1 or len(lines) > 1 or (others and max(sizes) >= min(others)):
        yield Offence("R37", max(sizes), heads[0].rect, ())


def notices(facts: PageFacts) -> Iterator[Offence]:
    """R37: notices of a page whose heads are of several sizes."""
    heads = [one for one in facts.headed if one.notice and one.characters <= facts.short]
    sizes = [one.heading.size for one in heads if one.heading]
    if sizes and max(sizes) > min(sizes) + 0.1:
        odd = [one.id for one in heads if one.heading and one.heading.size < max(sizes)]
        yield Offence("R37", max(sizes) / min(sizes), heads[0].box.rect, tuple(odd), "notices")


def brief_stairs(facts: PageFacts) -> Iterator[Offence]:
    """R37: heads of briefs, or of notices, side by side that stand at several heights, a few lines apart."""
    items = [one for one in facts.headed if one.group == "briefs"]
    shorts = [one for one in facts.headed if one.notice]
    for one, other in (*combinations(items, 2), *combinations(shorts, 2)):
        if one.heading is None or other.heading is None or not _abreast(one.box.rect, other.box.rect, facts):
            continue
        step = abs(one.heading.headline.lines[0].baseline - other.heading.headline.lines[0].baseline)
        if 0.5 < step <= STAIR * facts.pitch + 1:
            yield Offence("R37", facts.rows(step), one.heading.headline.rect, (one.id, other.id), "stairs")
            return


def _abreast(one: Rect, other: Rect, facts: PageFacts) -> bool:
    """Whether two boxes stand side by side with a gutter between."""
    left, right = sorted((one, other), key=lambda rect: rect.x)
    shared = overlap(left.y, left.bottom, right.y, right.bottom)
    return -1 < right.x - left.right < 2.5 * facts.gutter and shared > 1


def balance(facts: PageFacts) -> Iterator[Offence]:
    """R42: a page that is heavy on one side."""
    x, y = centre(facts)
    if not (CENTRE_X[0] <= x <= CENTRE_X[1] and CENTRE_Y[0] <= y <= CENTRE_Y[1]):
        yield Offence("R42", max(abs(x - 0.5), abs(y - 0.49)), facts.text, ())


def centre(facts: PageFacts) -> tuple[float, float]:
    """The centre of darkness, as fractions of the text area."""
    total = x = y = 0.0
    for rect, dark in _weights(facts.seen):
        weight = rect.width * rect.height * dark
        total += weight
        x += weight * (rect.x + rect.width / 2)
        y += weight * (rect.y + rect.height / 2)
    text = facts.text
    if not total or not text.height:  # a leaf that nothing is left of
        return 0.5, 0.5
    return (x / total - text.x) / text.width, (y / total - text.y) / text.height


def _weights(seen: tuple[Seen, ...]) -> Iterator[tuple[Rect, float]]:
    for one in seen:
        yield from ((leg.rect, DARK["text"]) for leg in one.legs)
        yield from ((picture.rect, DARK["picture"]) for picture in one.pictures)
        if one.heading:
            yield one.heading.rect, DARK["head"]


def _area(picture: PlacedPicture) -> Pt:
    return picture.rect.width * picture.rect.height
