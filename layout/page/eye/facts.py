"""What the eye sees of a page: its boxes with their headings, legs, pictures and importance, in points and lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from layout.model.body import BODY_AREAS
from layout.model.gallery import whole_pictures
from layout.model.issue import IssuePage, Story
from layout.model.page import Box, Page, PlacedPicture, TextArea
from layout.model.theme import Theme
from layout.page.grade import BRIEF_LENGTH, NOTICE_LENGTH, is_notice
from layout.page.imprint import IMPRINT, foot_of
from layout.units import Pt, Rect

BODY = BODY_AREAS | {"credit", "jump"}
"""Kinds of text areas that belong to a story's text."""
PICTURED = frozenset({"caption", "photo-credit"})
DRAWN = frozenset({"masthead", "contents", "folio", "notice"})
"""Slots that the theme's templates draw."""
HEAD_AIR = 1.5
"""Lines of white above a heading that are its own air, no hole (R22)."""
NOTICE = NOTICE_LENGTH
"""Characters up to which a story is a notice or a brief."""


@dataclass(frozen=True, slots=True)
class Offence:
    """A rule's bound overstepped: by which number, where, and which stories it concerns."""

    rule: str
    value: float
    place: Rect
    boxes: tuple[str, ...] = ()
    form: str = ""
    """What is broken of a rule that says several things."""
    words: str = ""
    """The heading as its author may write it to be rid of it."""

    @property
    def key(self) -> str:
        """The rule with the form."""
        return f"{self.rule}-{self.form}" if self.form else self.rule


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a story: all its texts together, and its headline."""

    rect: Rect
    headline: TextArea
    size: Pt
    """Of the headline."""

    @property
    def lines(self) -> int:
        """Lines of the headline."""
        return len(self.headline.lines)

    @property
    def fill(self) -> float:
        """The longest line of the headline as a part of the width it may use."""
        widest = max((placed.line.width for placed in self.headline.lines), default=0.0)
        return widest / self.headline.measure if self.headline.measure else 1.0

    @property
    def cover(self) -> float:
        """What its longest line covers of the width it may use, wherever it stands in it."""
        widths = (placed.line.width - placed.line.runs[0].x for placed in self.headline.lines)
        return max(widths, default=0.0) / self.headline.measure if self.headline.measure else 1.0

    @property
    def centred(self) -> bool:
        """Whether its lines stand in the middle of that width."""
        whites = [(placed.line.runs[0].x, self.headline.measure - placed.line.width) for placed in self.headline.lines]
        return all(left > 1 and abs(left - right) < 1 for left, right in whites)


@dataclass(frozen=True, slots=True)
class Leg:
    """A run of text in one column of a story that nothing interrupts."""

    column: int
    rect: Rect
    lines: int
    unbroken: int
    """Most of its lines that no subhead parts."""


@dataclass(frozen=True)
class Seen:
    """A box that is no group, as the eye sees it."""

    box: Box
    slot: str
    group: str
    rank: int
    """Its place in the order of importance, from 0; what is no story comes last."""
    heading: Heading | None
    legs: tuple[Leg, ...]

    @property
    def id(self) -> str:
        """The box's."""
        return self.box.id

    @cached_property
    def pictures(self) -> tuple[PlacedPicture, ...]:
        """Its pictures: a group as one, no portrait."""
        return whole_pictures(self.box)

    @cached_property
    def placed(self) -> Sequence[Rect]:
        """Where its text, its pictures and its codes stand."""
        text = [leg.rect for leg in self.legs]
        return text + [picture.rect for picture in self.pictures] + [code.rect for code in self.box.codes]

    @cached_property
    def content(self) -> Rect:
        """The rectangle round all that is drawn in it."""
        rects = [area.rect for area in self.box.texts if area.lines] + [picture.rect for picture in self.pictures]
        return around(rects) if rects else self.box.rect

    @property
    def name(self) -> str:
        """What it is called: its story's headline."""
        story = self.box.story
        return story.headline.plain.replace("\n", "") if story and story.headline else self.id

    @property
    def is_story(self) -> bool:
        """Whether it holds a story."""
        return self.box.story is not None

    @cached_property
    def characters(self) -> int:
        """Characters of its story's text."""
        return len(self.box.story.plain) if self.box.story else 0

    @cached_property
    def notice(self) -> bool:
        """Whether it is a story short enough to be a notice that stands by itself, and its editor says no grade."""
        return is_notice(self.slot, self.box.story)


@dataclass(frozen=True)
class PageFacts:
    """A page as the eye sees it."""

    page: Page
    theme: Theme
    seen: tuple[Seen, ...]
    head: int = 0
    """Lines at the page's head that are another's, where only a part of a page is looked at."""

    @property
    def pitch(self) -> Pt:
        """A line of the grid."""
        return self.theme.grid.pitch

    @property
    def gutter(self) -> Pt:
        """Between two columns."""
        return self.theme.grid.gutter * self.theme.grid.size

    @cached_property
    def text(self) -> Rect:
        """版心, without what the theme's templates draw at its head, and at its foot from edge to edge."""
        own, width = self.theme.page.top + self.head * self.pitch, self.theme.grid.width(self.theme.grid.columns)
        drawn = [one.box.rect for one in self.seen if one.slot in DRAWN]
        last = max((one.box.rect.y for one in self.seen if one.slot not in DRAWN), default=self.theme.page.height)
        low = [rect for rect in drawn if rect.y > last and rect.width > width - 1]
        top = max((rect.bottom for rect in drawn if rect not in low), default=own)
        foot = min((foot_of(self.page, self.theme), *(rect.y - self.pitch for rect in low)))
        return Rect(self.theme.margin, top, width, foot - top)

    @cached_property
    def stories(self) -> tuple[Seen, ...]:
        """Boxes of stories, the most important first; what continues another page's comes last."""
        return tuple(sorted((one for one in self.seen if one.is_story), key=lambda one: one.rank))

    @property
    def short(self) -> int:
        """Characters up to which a story is a notice: fewer on a page with a list of briefs (`layout.page.grade`)."""
        return BRIEF_LENGTH if any(one.slot == "brief" for one in self.seen) else NOTICE_LENGTH

    @cached_property
    def headed(self) -> tuple[Seen, ...]:
        """Stories with a headline, the most important first."""
        return tuple(one for one in self.stories if one.heading is not None)

    @cached_property
    def drawn(self) -> Sequence[tuple[Rect, range]]:
        """What is drawn on the page, with the columns of the grid that it reaches into."""
        found: list[tuple[Rect, range]] = []
        for one in self.seen:
            rects = list(one.placed)
            rects += [area.rect for area in one.box.texts if area.lines and (area.vertical or area.kind in PICTURED)]
            rects += [self._with_air(one, one.heading.rect)] if one.heading else []
            found += [(rect, self._reached(rect)) for rect in rects or [one.box.rect]]
        return found

    @cached_property
    def abreast(self) -> tuple[tuple[Seen, Seen], ...]:
        """Pairs of stories whose headlines have nothing but a gutter between them, at whatever heights; items of a list
        apart."""
        found = []
        for one, other in combinations(self.headed, 2):
            left, right = (one, other) if one.box.rect.x <= other.box.rect.x else (other, one)
            if left.heading is None or right.heading is None:
                continue
            gap = right.heading.headline.rect.x - left.heading.headline.rect.right
            if -1 < gap < 2.5 * self.gutter and not _listed(one, other):
                found.append((left, right))
        return tuple(found)

    @cached_property
    def under(self) -> tuple[tuple[Seen, Pt], ...]:
        """What stands under something else, in a list of briefs not looked at, with the foot of what is next above."""
        boxes = [(one, one.box.rect) for one in self.seen if one.slot not in DRAWN]
        found = []
        for lower, rect in boxes:
            if lower.group == "briefs":
                continue
            low, left, right = rect.y + 1, rect.x, rect.right
            feet = [
                other.bottom
                for one, other in boxes
                if other.bottom <= low and one is not lower and overlap(other.x, other.right, left, right) > 1
            ]
            if feet:
                found.append((lower, max(feet)))
        return tuple(found)

    @cached_property
    def bottoms(self) -> Sequence[Pt]:
        """Where each column of the grid ends."""
        bottoms = [self.text.y] * self.theme.grid.columns
        for rect, columns in self.drawn:
            for column in columns:
                bottoms[column] = max(bottoms[column], rect.bottom)
        return bottoms

    def _with_air(self, one: Seen, rect: Rect) -> Rect:
        """A heading with the white above it that belongs to it."""
        air = min(HEAD_AIR * self.pitch, max(0.0, rect.y - one.box.rect.y))
        return Rect(rect.x, rect.y - air, rect.width, rect.height + air)

    def _reached(self, rect: Rect) -> range:
        grid = self.theme.grid
        first = (rect.x - self.theme.margin + self.gutter - 1) / grid.step
        last = (rect.right - self.theme.margin - 1) / grid.step
        return range(max(0, int(first)), min(grid.columns, int(last) + 1))

    def columns(self, width: Pt) -> int:
        """Columns of the grid in a width."""
        return max(1, round((width + self.gutter) / self.theme.grid.step))

    def rows(self, height: Pt) -> float:
        """A height in lines of the grid."""
        return height / self.pitch


def _listed(one: Seen, other: Seen) -> bool:
    """Whether two are items of briefs, or notices: of one size, as lists are (R37)."""
    return one.group == other.group == "briefs" or (one.notice and other.notice)


Known = dict[tuple[int, str], Seen]
"""Boxes that were looked at before, by the identity that a box keeps while it stands here, and by its group."""


def facts_of(page: Page, theme: Theme, head: int = 0, known: Known | None = None) -> PageFacts:
    """A page as the eye sees it, from the line `head` on; boxes in `known` are not looked at again."""
    known = {} if known is None else known
    ranks = {story.id: rank for rank, story in enumerate(_order(page.source))}
    found: list[Seen] = []
    for box, group in (leaf for top in page.boxes if top.slot != IMPRINT for leaf in _leaves(top, "")):
        if (id(box), group) not in known:
            known[id(box), group] = _seen(box, group, ranks, theme)
        found.append(known[id(box), group])
    return PageFacts(page, theme, tuple(found), head)


def _order(source: IssuePage) -> Iterator[Story]:
    """The page's stories, the most important first."""
    if source.lead:
        yield source.lead
    yield from source.stories
    if source.briefs:
        yield from source.briefs.items


def _leaves(box: Box, group: str) -> Iterator[tuple[Box, str]]:
    if not box.boxes:
        yield box, group
    for inner in box.boxes:
        yield from _leaves(inner, box.slot)


def _seen(box: Box, group: str, ranks: dict[str, int], theme: Theme) -> Seen:
    rank = ranks.get(box.story.id, len(ranks)) if box.story else len(ranks)
    slot = "brief" if group == "briefs" and box.slot != "standing-head" else box.slot
    return Seen(box, slot, group, rank, _heading(box), tuple(_legs(box, theme)))


def _heading(box: Box) -> Heading | None:
    areas = [area for area in box.texts if area.lines and area.kind not in BODY | PICTURED]
    heads = [area for area in areas if area.kind.endswith("headline")]
    if not heads:
        return None
    headline = max(heads, key=size_of)
    rects = [area.rect for area in areas]
    return Heading(around([*rects, *_borne_by(headline, box)]), headline, size_of(headline))


def _borne_by(headline: TextArea, box: Box) -> Iterator[Rect]:
    """The picture that a headline stands on, with what is written under it: a heading with them."""
    at = headline.lines[0]
    for picture in box.pictures:
        if not picture.portrait and picture.rect.contains(at.x, at.baseline):
            yield picture.rect
            yield from (area.rect for area in box.texts if area.kind in PICTURED and area.rect.y >= picture.rect.y)
            return


def size_of(area: TextArea) -> Pt:
    """The size of an area's largest characters."""
    return max((run.size for placed in area.lines for run in placed.line.runs), default=0.0)


def _legs(box: Box, theme: Theme) -> Iterator[Leg]:
    """The runs of a story's text, in reading order: areas of one column that stand close under each other."""
    areas = [area for area in box.texts if area.kind in BODY and area.lines and not area.vertical]
    run: list[TextArea] = []
    for area in sorted(areas, key=lambda one: (round(one.rect.x, 1), one.rect.y)):
        close = (
            run
            and abs(area.rect.x - run[-1].rect.x) < 0.5
            and area.rect.y - run[-1].rect.bottom < theme.grid.pitch * 2.5
        )
        if run and not close:
            yield _leg(run, theme)
            run = []
        run.append(area)
    if run:
        yield _leg(run, theme)


def _leg(run: Sequence[TextArea], theme: Theme) -> Leg:
    rect = around([area.rect for area in run])
    rows = [(area.kind == "subhead", round(area.rect.height / theme.grid.pitch)) for area in run]
    longest = most = 0
    for subhead, height in rows:
        most = 0 if subhead else most + height
        longest = max(longest, most)
    return Leg(run[0].column, rect, round(rect.height / theme.grid.pitch), longest)


def around(rects: Sequence[Rect]) -> Rect:
    """The smallest rectangle around some."""
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)


def overlap(low: Pt, high: Pt, other_low: Pt, other_high: Pt) -> Pt:
    """The length that two stretches share; negative where they are apart."""
    return min(high, other_high) - max(low, other_low)
