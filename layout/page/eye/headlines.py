"""Rules of headlines: how they fill their width and stand beside each other (R4, R5, R8, R11, R12, R14,
R15)."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Protocol

from layout.compose.words import NUMBER
from layout.model.issue import LEADING
from layout.page.eye.facts import NOTICE, Offence, PageFacts, Seen, overlap
from layout.story.costs import CENTRED_FROM, FILLED, HOLE
from layout.story.setter import DATELINE
from layout.units import Pt

LOST = 0.4
"""Fill of a headline over four columns and more below which it is lost in the middle of them, too (R4)."""
EDGE = 0.95
"""Fill above which a line runs into the headline that begins at its right (R4)."""
MOST_LINES = {1: 3, 2: 2, 3: 2}
"""Lines of a headline by columns; of wider ones `WIDE_LINES` (R5)."""
WIDE_LINES = 2
APART, FAR_APART = 1.33, 1.6
"""Ratio of two sizes side by side from which nobody reads them as one: if their lines differ; at all (R14)."""
SHORT_FILL, ALIKE, SHORTEST_FILL = 0.6, 1.1, 0.4
"""Fill of the left one up to which white keeps them apart; the ratio up to which two sizes look like one, and the fill
up to which even these are apart: the white is half as wide again as the headline then (R14)."""
LEVEL = 6.0
"""Points of height that two headings share, from which they stand side by side (R14)."""
NEAR = 3
"""Lines by which the tops of two headings differ up to which a reader takes them for neighbours (R14, R15)."""
DOMINANT, DOMINANT_PT = 1.4, 12.0
"""How much larger the lead is than the second headline: times, or points (R11)."""
BARE = 6
"""Characters of a headline up to which it is a name rather than news (R8)."""
COMMONEST = 0.5
"""Most headlines of one size on a page of `SIX` or more (R12)."""
SIX, SIZES = 6, 3
STEP = 1.13
"""Ratio up to which two sizes are one grade: the size within it follows from the words (R12)."""


def ill_filled(facts: PageFacts) -> Iterator[Offence]:
    """R4: a wide headline that leaves a hole at its right; items of a list begin flush left, whatever their width."""
    for one in facts.headed:
        heading = one.heading if one.slot != "brief" else None
        wide = heading is not None and facts.columns(heading.headline.measure) >= CENTRED_FROM
        if heading and wide and heading.fill < FILLED and not heading.centred:
            yield Offence("R4", heading.fill, heading.rect, (one.id,))


def lost(facts: PageFacts) -> Iterator[Offence]:
    """R4: a headline so much shorter than its story is wide that the white beside it, or on both sides, is a hole."""
    for one in facts.headed:
        heading = one.heading if one.slot != "brief" else None
        columns = facts.columns(heading.headline.measure) if heading and not heading.headline.vertical else 0
        if heading is None or columns < CENTRED_FROM or (heading.fill < FILLED and not heading.centred):
            continue
        wide = columns > CENTRED_FROM and not heading.centred and (1 - heading.fill) * columns >= HOLE
        if wide or heading.cover < LOST:
            yield Offence("R4", heading.cover, heading.rect, (one.id,), "lost")


def touching(facts: PageFacts) -> Iterator[Offence]:
    """R4: a line of a headline that fills its measure up to the headline beside it."""
    for left, right in beside(facts):
        head, other = left.heading, right.heading
        if head is None or other is None or left.box.framed or right.box.framed:
            continue
        low, high = other.headline.rect.y, other.headline.rect.bottom
        abreast = [
            placed.line.width / head.headline.measure
            for placed in head.headline.lines
            if overlap(placed.baseline - head.size, placed.baseline, low, high) >= LEVEL
        ]
        if max(abreast, default=0.0) > EDGE:
            yield Offence("R4", max(abreast), head.rect, (left.id, right.id), "edge")


def too_many_lines(facts: PageFacts) -> Iterator[Offence]:
    """R5: more lines than a width bears."""
    for one in facts.headed:
        heading = one.heading
        if heading and heading.lines > MOST_LINES.get(facts.columns(heading.headline.measure), WIDE_LINES):
            yield Offence("R5", heading.lines, heading.rect, (one.id,))


def weak_lead(facts: PageFacts) -> Iterator[Offence]:
    """R11: a lead whose headline does not dominate, other leads of the page aside (双头条)."""
    if len(facts.headed) < 2 or facts.headed[0].slot != "lead":
        return
    first = facts.headed[0].heading
    others = [one for one in facts.headed[1:] if not (one.box.story and one.box.story.grade == LEADING)]
    second = max((one.heading.size for one in others if one.heading), default=0.0)
    if first and first.size < second * DOMINANT and first.size < second + DOMINANT_PT:
        loud = tuple(one.id for one in others if one.heading and one.heading.size > second - 0.1)
        yield Offence("R11", first.size / second, first.rect, (facts.headed[0].id, *loud))


def out_of_order(facts: PageFacts) -> Iterator[Offence]:
    """R12: sizes that rise down the order, notices as large as news, one size on most heads."""
    heads = [one for one in facts.headed if one.heading and not one.box.id.endswith(f".p{facts.page.number}")]
    ranked = [one for one in heads if one.characters > NOTICE and one.slot != "brief" and not _graded(one)]
    for one, other in pairwise(ranked):
        if other.heading and one.heading and other.heading.size > one.heading.size * STEP:
            yield Offence("R12", other.heading.size / one.heading.size, other.heading.rect, (one.id, other.id))
    news = [one for one in heads if one.characters > NOTICE]
    for one in heads:
        if one.characters <= facts.short and news and one.heading and not _graded(one):
            least = min(other.heading.size for other in news if other.heading)
            if one.heading.size >= least and one.slot not in ("brief", "lead"):
                yield Offence("R12", one.heading.size / least, one.heading.rect, (one.id,))
    heads = [one for one in heads if one.slot != "brief"]  # those of a list are of one size (R37)
    sizes = Counter(round(one.heading.size, 1) for one in heads if one.heading)
    if len(heads) >= SIX and (sizes.most_common(1)[0][1] > COMMONEST * len(heads) or len(sizes) < SIZES):
        (size, count), *_ = sizes.most_common(1)
        alike = [one.id for one in heads if one.heading and round(one.heading.size, 1) == size]
        yield Offence("R12", count / len(heads), facts.text, (alike[0], *alike[(count + 1) // 2 :]))


def _graded(one: Seen) -> bool:
    """Whether its editor said how loud its headline is."""
    return bool(one.box.story and one.box.story.grade)


def side_by_side(facts: PageFacts) -> Iterator[Offence]:
    """R14: neighbouring headlines at one height that are read as one (碰题)."""
    yield from (_clash(left, right) for left, right in beside(facts) if not _kept_apart(left, right))


def near_heads(facts: PageFacts) -> Iterator[Offence]:
    """R14: neighbouring headlines one of which stands a few lines higher: neither level nor apart."""
    for left, right in beside(facts, NEAR):
        if not _level(left, right) and not _kept_apart(left, right):
            yield _clash(left, right, "near")


def _clash(left: Seen, right: Seen, form: str = "") -> Offence:
    assert left.heading and right.heading
    ratio = max(left.heading.size, right.heading.size) / min(left.heading.size, right.heading.size)
    return Offence("R14", ratio, left.heading.rect, (left.id, right.id), form)


def rows_of_heads(facts: PageFacts) -> Iterator[Offence]:
    """R15: three or more heads in a row on one level; heads in frames of their own are cards, not a row."""
    yield from _rows(facts)


def near_rows(facts: PageFacts) -> Iterator[Offence]:
    """R15: three or more heads in a row, some of them a few lines higher than others."""
    level = {box for row in _rows(facts) for box in row.boxes}
    yield from (row for row in _rows(facts, NEAR, "near") if not level.issuperset(row.boxes))


def _rows(facts: PageFacts, near: int = 0, form: str = "") -> Iterator[Offence]:
    pairs = [pair for pair in beside(facts, near) if not all(one.box.framed for one in pair)]
    following = {left.id: right for left, right in pairs}
    starts = set(following) - {right.id for right in following.values()}
    for start in sorted(starts):
        row = [start]
        while row[-1] in following and following[row[-1]].id not in row:
            row.append(following[row[-1]].id)
        if len(row) > 2:
            first = next(one for one in facts.headed if one.id == start)
            yield Offence("R15", len(row), first.content, tuple(row), form)


def beside(facts: PageFacts, near: int = 0) -> Iterator[tuple[Seen, Seen]]:
    """Pairs of stories whose headings stand side by side with nothing but a gutter between; items of a list apart.

    `near`: lines by which one may stand higher than the other where they share no height.
    """
    for left, right in facts.abreast:
        assert left.heading and right.heading
        close = near and abs(left.heading.rect.y - right.heading.rect.y) <= near * facts.pitch + 1
        if _level(left, right) or (close and not left.box.framed and not right.box.framed):
            yield left, right


def _level(left: Seen, right: Seen) -> bool:
    """Whether two headlines share height."""
    assert left.heading and right.heading
    a, b = left.heading.headline.rect, right.heading.headline.rect
    return overlap(a.y, a.bottom, b.y, b.bottom) >= LEVEL


def _kept_apart(left: Seen, right: Seen) -> bool:
    assert left.heading and right.heading
    return left.box.framed or right.box.framed or apart(left.heading, right.heading)


class Headed(Protocol):
    """A headline as its neighbour sees it."""

    @property
    def size(self) -> Pt:
        """Of its characters."""

    @property
    def lines(self) -> int:
        """How many."""

    @property
    def fill(self) -> float:
        """Its longest line as a part of its measure."""


def apart(left: Headed, right: Headed) -> bool:
    """Whether nobody reads two headlines side by side as one: by sizes, lines, and the white behind the left one."""
    ratio = max(left.size, right.size) / min(left.size, right.size)
    white = left.fill <= (SHORT_FILL if ratio > ALIKE else SHORTEST_FILL)
    return white or ratio >= FAR_APART or (ratio >= APART and left.lines != right.lines)


def bare_titles(facts: PageFacts) -> Iterator[Offence]:
    """R8: a report (本报讯) whose few words over it say neither who nor how many, and no kicker or deck does."""
    for one in facts.headed:
        story = one.box.story
        words = story.headline.plain if story and story.headline else ""
        if story is None or one.heading is None or story.kicker or story.deck or not DATELINE.match(story.plain):
            continue
        if len(words) <= BARE and not NUMBER.search(words):
            yield Offence("R8", len(words), one.heading.rect, (one.id,))
