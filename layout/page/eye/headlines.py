"""Rules of headlines: how they turn, fill their width and stand beside each other (R1–R5, R11, R12, R14, R15)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Protocol

from layout.compose.words import leans, links, whole
from layout.model.issue import LEADING
from layout.page.eye.facts import NOTICE, Offence, PageFacts, Seen, overlap
from layout.units import Pt, Rect

_HAN = re.compile("[\u3400-\u9fff]")  # data
PAUSES = frozenset("，、；：。！？,;:!? 　")
"""Where a headline may turn best."""
BALANCED, STEPPED = 0.6, 1 / 3
"""Shorter to longer of two lines: without a pause, and with one (R3)."""
FILLED = 0.6
"""Fill of the measure of headings over four columns and more (R4)."""
MOST_LINES = {1: 3, 2: 2, 3: 2}
"""Lines of a headline by columns; of wider ones `WIDE_LINES` (R5)."""
WIDE_LINES = 2
APART, FAR_APART = 1.33, 1.6
"""Ratio of two sizes side by side from which nobody reads them as one: if their lines differ; at all (R14)."""
SHORT_FILL = 0.6
"""Fill of the left one up to which white keeps them apart (R14)."""
LEVEL = 6.0
"""Points of height that two headings share, from which they stand side by side (R14)."""
DOMINANT, DOMINANT_PT = 1.4, 12.0
"""How much larger the lead is than the second headline: times, or points (R11)."""
COMMONEST = 0.5
"""Most headlines of one size on a page of `SIX` or more (R12)."""
SIX, SIZES = 6, 3
STEP = 1.13
"""Ratio up to which two sizes are one grade: the size within it follows from the words (R12)."""


def split_words(facts: PageFacts) -> Iterator[Offence]:
    """R1: lines that end inside a word, name or number with its measure word."""
    names = facts.theme.setting.names
    for one, text, ends in _turned(facts):
        inside = whole(text, tuple(names))
        for end in ends:
            if end - 1 in inside:
                yield Offence("R1", end, one.headline_rect, (one.id,))


def senseless_turns(facts: PageFacts) -> Iterator[Offence]:
    """R2: a pause that fits and is not taken; a line that begins with 的, 了 … or ends with 和, 在 …."""
    for one, text, ends in _turned(facts):
        pauses = _pauses(text)
        for end in ends:
            if leans(text, end - 1) or links(text, end - 1):
                yield Offence("R2", end, one.headline_rect, (one.id,))
        if len(ends) == 1 and pauses and ends[0] not in pauses and any(_fits(one, text, pause) for pause in pauses):
            yield Offence("R2", ends[0], one.headline_rect, (one.id,))


def _pauses(text: str) -> list[int]:
    """Characters before each pause of a headline; between Western words a space alone is none."""
    western = not _HAN.search(text)
    return [
        i + 1
        for i in range(1, len(text) - 1)
        if text[i] in PAUSES and (not western or (text[i] == " " and text[i - 1] in PAUSES))
    ]


def unbalanced(facts: PageFacts) -> Iterator[Offence]:
    """R3: lines neither alike nor in a step; a line of one character; a last line that is a stump."""
    for one, text, ends in _turned(facts):
        if not ends:
            continue
        widths = [placed.line.width for placed in one.seen.heading.headline.lines]  # type: ignore[union-attr]
        least = STEPPED if len(ends) > 1 or text[ends[0] - 1] in PAUSES else BALANCED
        ratio = min(widths) / max(widths)
        if ratio < least - 0.02:
            yield Offence("R3", ratio, one.headline_rect, (one.id,))


def ill_filled(facts: PageFacts) -> Iterator[Offence]:
    """R4: a wide headline that leaves a hole at its right."""
    for one in facts.headed:
        heading = one.heading
        wide = heading is not None and facts.columns(heading.headline.measure) >= 4
        if heading and wide and heading.fill < FILLED and not heading.centred:
            yield Offence("R4", heading.fill, heading.rect, (one.id,))


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
        if one.characters <= NOTICE and news and one.heading and not _graded(one):
            least = min(other.heading.size for other in news if other.heading)
            if one.heading.size >= least and one.slot != "brief":
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
    for left, right in beside(facts):
        if _kept_apart(left, right):
            continue
        assert left.heading and right.heading
        ratio = max(left.heading.size, right.heading.size) / min(left.heading.size, right.heading.size)
        yield Offence("R14", ratio, left.heading.rect, (left.id, right.id))


def rows_of_heads(facts: PageFacts) -> Iterator[Offence]:
    """R15: three or more heads in a row on one level."""
    following = {left.id: right for left, right in beside(facts)}
    starts = set(following) - {right.id for right in following.values()}
    for start in sorted(starts):
        row = [start]
        while row[-1] in following and following[row[-1]].id not in row:
            row.append(following[row[-1]].id)
        if len(row) > 2:
            first = next(one for one in facts.headed if one.id == start)
            yield Offence("R15", len(row), first.content, tuple(row))


def beside(facts: PageFacts) -> Iterator[tuple[Seen, Seen]]:
    """Pairs of stories whose headings stand side by side with nothing but a gutter between; items of briefs apart."""
    for one, other in combinations(facts.headed, 2):
        left, right = sorted((one, other), key=lambda seen: seen.box.rect.x)
        if one.group == other.group == "briefs" or left.heading is None or right.heading is None:
            continue
        gap = right.heading.headline.rect.x - left.heading.headline.rect.right
        a, b = left.heading.headline.rect, right.heading.headline.rect
        if -1 < gap < 2.5 * facts.gutter and overlap(a.y, a.bottom, b.y, b.bottom) >= LEVEL:
            yield left, right


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
    return left.fill <= SHORT_FILL or ratio >= FAR_APART or (ratio >= APART and left.lines != right.lines)


class _Turn:
    """A headline of several lines with its place."""

    def __init__(self, seen: Seen, rect: Rect) -> None:
        self.seen, self.headline_rect, self.id = seen, rect, seen.id


def _turned(facts: PageFacts) -> Iterator[tuple[_Turn, str, Sequence[int]]]:
    """Headlines of several lines: their text as printed, and the offsets at which lines end, the editor's own apart."""
    for one in facts.headed:
        heading = one.heading
        if heading is None or heading.lines < 2:
            continue
        lines = [placed.line.text for placed in heading.headline.lines]
        text, ends = "", []
        for line in lines:
            text += " " * (text[-1:].isascii() and text[-1:].isalnum() and line[:1].isascii()) + line
            ends.append(len(text))
        asked = one.box.story.headline.plain if one.box.story and one.box.story.headline else ""
        own = {len(part) for part in _before_breaks(asked)}
        yield _Turn(one, heading.rect), text, [end for end in ends[:-1] if end not in own] or []


def _before_breaks(text: str) -> Iterator[str]:
    """What stands before each break that the editor asked for, spaces and breaks left out."""
    for i, char in enumerate(text):
        if char == "\n":
            yield text[:i].replace("\n", "")


def _fits(one: _Turn, text: str, pause: int) -> bool:
    """Whether both halves at a pause fit the measure, by the width that the headline's characters have on average."""
    heading = one.seen.heading
    assert heading
    width = sum(placed.line.width for placed in heading.headline.lines)
    first, rest = (width * part / len(text) for part in (pause, len(text) - pause))
    return max(first, rest) <= heading.headline.measure and min(first, rest) / max(first, rest) >= STEPPED
