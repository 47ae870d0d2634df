"""What a maker-up would not let pass: faults of finished pages, each with page, place and story; docs/pagination.md."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from layout.errors import Diagnostic, Said, error, note, said, warning
from layout.model.body import BODY_AREAS
from layout.model.gallery import whole_pictures
from layout.model.issue import Story
from layout.model.page import Box, Jump, Page, TextArea
from layout.model.theme import Theme
from layout.page.costs import DISPLAY_SIZE, FOOT_LINES, NEAR_LINES, SHEET
from layout.page.grade import is_notice
from layout.page.imprint import IMPRINT, foot_of
from layout.page.options import DRAWN
from layout.page.spread import uneven
from layout.story.body import is_runt
from layout.story.setter import heading_lines
from layout.units import Pt, Rect

FLOWING = frozenset({"body", "note", "speech"})
EQUAL_HEADLINES = "equal-headlines"
"""The code of two headlines of one size side by side: a plan answers it with a smaller one."""
PAGE_BLANK = "page-blank"
"""The code of a page that ends far above its foot: what is white on it is told by that."""
PAGE_CUT = "page-cut"
"""The code of a gutter through the whole page: it concerns everything that stands on it."""
CROP_MOST = 0.9
"""What a page template may say of `crop`."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A box that is no group, and the slot of the group it stands in."""

    box: Box
    group: str = ""

    @property
    def headline(self) -> TextArea | None:
        """Its largest heading."""
        heads = [area for area in self.box.texts if area.kind.endswith("headline") and area.lines]
        return max(heads, key=_size, default=None)


Known = dict[int, tuple[Box, tuple[Diagnostic, ...]]]
"""Faults of boxes that were looked at before, by the identity that a box keeps while it stands here."""


def page_faults(page: Page, theme: Theme, divided: bool = False, known: Known | None = None) -> Iterator[Diagnostic]:
    """Faults of one page; `divided`: by its template into columns, so that a gutter from head to foot is meant.

    Boxes in `known` are not looked at again.
    """
    found = [leaf for box in page.boxes for leaf in _leaves(box)]
    known = {} if known is None else known
    for box in (leaf.box for leaf in found):
        if id(box) not in known:
            known[id(box)] = (box, tuple(_story_faults(box, theme)))
        for fault in known[id(box)][1]:
            yield replace(fault, page=page.number)
    for fault in (
        *_clashes(found, theme),
        *_far_pictures(found, theme),
        *(() if divided else _cut_through(found, theme)),
        *_blank_foot(page, found, theme),
    ):
        yield replace(fault, page=page.number, span=fault.span or page.source.span)


def issue_faults(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Faults of the whole: jumps that do not meet, a number of pages that no sheet has."""
    yield from _unmatched(pages)
    for page, facing in pairwise(pages):
        if uneven(page.boxes, facing.boxes):
            span, hint = page.source.span, said("hint-spread-uneven")
            yield error("spread-uneven", span, hint, page=page.number, number=page.number, facing=facing.number)
    count = len(pages)
    if count > 1 and count % 2:
        yield warning("page-count", None, said("hint-page-count", sheet=SHEET), form="odd", count=count)
    elif count > 2 and count % SHEET:
        yield note("page-count", form="loose", count=count, sheet=SHEET)


def long_headlines(pages: Sequence[Page], theme: Theme) -> Iterator[Diagnostic]:
    """Headlines of more lines than their style aims at and their author broke them into.

    Told of finished pages only: no plan is better for it, and a narrower box would be the wrong cure.
    """
    for page in pages:
        for box in page.walk():
            for area in box.texts:
                most = heading_lines(theme, area.kind, area.measure) if area.kind.endswith("headline") else 0
                if most and box.story and len(area.lines) > max(most, _broken_into(box.story)):
                    yield _long_headline(box.story, page.number, len(area.lines), most)


def _broken_into(story: Story) -> int:
    return story.headline.plain.count("\n") + 1 if story.headline else 1


def _long_headline(story: Story, page: int, lines: int, most: int) -> Diagnostic:
    span, name = story.span, story.headline.plain if story.headline else story.id
    if story.headline and story.headline.span:
        span = story.headline.span
    hint = said("hint-long-headline", lines=most)
    return warning("long-headline", span, hint, story=story.id, page=page, name=name, lines=lines)


def _leaves(box: Box, group: str = "") -> Iterator[Leaf]:
    if not box.boxes:
        yield Leaf(box, group)
    for inner in box.boxes:
        yield from _leaves(inner, box.slot)


def _story_faults(box: Box, theme: Theme) -> Iterator[Diagnostic]:
    """背题, 孤行 and 孤字 in one box."""
    story = box.story
    if story is None:
        return
    frames = list(_frames(box, theme))
    for number, frame in enumerate(frames):
        for fault in _frame_faults(frame, _name(box), first=number == 0):
            yield replace(fault, span=story.span, story=story.id)
    if story.body and not frames and any(area.kind.endswith("headline") for area in box.texts):
        yield warning("stranded-heading", story.span, form="alone", story=story.id, name=_name(box))


def _frame_faults(frame: Sequence[TextArea], name: str, first: bool) -> Iterator[Diagnostic]:
    """Faults of the text in one frame of a story."""
    column, form = frame[0].column + 1, "tier" if frame[0].vertical else ""
    if frame[-1].kind == "subhead":
        yield warning("stranded-heading", form=form, text=_text(frame[-1]), column=column, name=name)
    opening = frame[0].lines[0].line
    if not first and frame[0].kind in FLOWING and opening.start > 0 and opening.last and not opening.full:
        yield warning("widow", form=form, text=opening.text, column=column, name=name)
    for area in frame:
        for placed in area.lines:
            if area.kind in FLOWING and is_runt(placed.line):
                hint, text = said("hint-runt"), placed.line.text
                yield warning("runt", None, hint, form=form, text=text, column=column, name=name)


def _frames(box: Box, theme: Theme) -> Iterator[list[TextArea]]:
    """The areas of a story's text that stand together without a break, in reading order."""
    frame: list[TextArea] = []
    for area in box.texts:
        if area.kind not in BODY_AREAS or not area.lines:
            continue
        joins = frame and area.column == frame[-1].column and _gap(frame[-1], area) < 1.2 * theme.grid.pitch
        if frame and not joins:
            yield frame
            frame = []
        frame.append(area)
    if frame:
        yield frame


def _gap(one: TextArea, following: TextArea) -> Pt:
    """From an area to what follows in its column, or in its tier."""
    return one.rect.x - following.rect.right if one.vertical else following.rect.y - one.rect.bottom


def _clashes(leaves: Sequence[Leaf], theme: Theme) -> Iterator[Diagnostic]:
    """Headlines of one size side by side, and headlines that touch with nothing between (碰题).

    Items of one column of briefs are equals, and the theme draws a rule between what stands side by side in a group;
    notices beside notices are a list as well.
    """
    least = DISPLAY_SIZE * theme.grid.size
    headed = ((leaf, leaf.headline) for leaf in leaves)
    heads = [(leaf, area) for leaf, area in headed if area is not None and _size(area) >= least]
    for number, (one, upper) in enumerate(heads):
        for other, lower in heads[number + 1 :]:
            if one.group == other.group == "briefs":
                continue
            left, right = sorted(((one, upper), (other, lower)), key=lambda head: head[1].rect.x)
            equal = abs(_size(upper) - _size(lower)) < 0.1 and _same_height(upper, lower, theme)
            equal = equal and not all(is_notice(leaf.box.slot, leaf.box.story) for leaf in (one, other))
            if equal and _touch(left, right, theme):
                yield _clash(EQUAL_HEADLINES, left[0].box, right[0].box)
            elif _stacked(upper, lower, theme):
                yield _clash("headlines-touch", one.box, other.box)


def _touch(left: tuple[Leaf, TextArea], right: tuple[Leaf, TextArea], theme: Theme) -> bool:
    """Whether two boxes are neighbours, the one at the right edge of the other, and neither is framed.

    A vertical headline meets only what stands right beside it, and is read as one only with another vertical one.
    """
    gap = right[0].box.rect.x - left[0].box.rect.right
    if left[1].vertical or right[1].vertical:
        return left[1].vertical == right[1].vertical and right[1].rect.x - left[1].rect.right < 2 * gap
    return abs(gap - theme.grid.gutter * theme.grid.size) < 1 and not (left[0].box.framed or right[0].box.framed)


def _same_height(one: TextArea, other: TextArea, theme: Theme) -> bool:
    return abs(one.lines[0].baseline - other.lines[0].baseline) < theme.grid.pitch


def _stacked(one: TextArea, other: TextArea, theme: Theme) -> bool:
    """Whether a headline stands right under another one, columns shared."""
    upper, lower = sorted((one.rect, other.rect), key=lambda rect: rect.y)
    beside = upper.right <= lower.x or lower.right <= upper.x
    return not beside and 0 <= lower.y - upper.bottom < theme.grid.pitch


def _far_pictures(leaves: Sequence[Leaf], theme: Theme) -> Iterator[Diagnostic]:
    """Pictures that stand alone and do not touch the story they belong to."""
    boxes = {leaf.box.story.id: leaf.box for leaf in leaves if leaf.box.story}
    beside, under = 1.5 * theme.grid.gutter * theme.grid.size, (NEAR_LINES + 0.5) * theme.grid.pitch
    for leaf in leaves:
        for placed in whole_pictures(leaf.box):
            of = boxes.get(placed.photo.story) if placed.photo else None
            if placed.photo is None or of is None or _neighbours(of.rect, leaf.box.rect, beside, under):
                continue
            shown = placed.photo.caption.plain if placed.photo.caption else placed.picture.file.name
            hint, story = said("hint-picture-far"), of.story.id if of.story else None
            yield warning("picture-far", placed.picture.span, hint, story=story, picture=shown, name=_name(of))


def _neighbours(one: Rect, other: Rect, beside: Pt, under: Pt) -> bool:
    """Whether two boxes stand side by side or one under the other, no further apart than that."""
    wider = Rect(one.x - beside, one.y, one.width + 2 * beside, one.height)
    taller = Rect(one.x, one.y - under, one.width, one.height + 2 * under)
    return wider.overlaps(other) or taller.overlaps(other)


def _clash(code: str, one: Box, other: Box) -> Diagnostic:
    span, story = (other.story.span, other.story.id) if other.story else (None, None)
    return warning(code, span, said("hint-headlines"), story=story, one=_name(one), other=_name(other))


def _cut_through(leaves: Sequence[Leaf], theme: Theme) -> Iterator[Diagnostic]:
    """A gutter that runs straight from the first box to the last, edge to edge (通栏断版); a page of pictures may.

    Frames at both its sides close it: nobody reads down between two cards.
    """
    if not any(leaf.box.story for leaf in leaves):
        return
    boxes = [leaf.box for leaf in leaves if leaf.box.slot not in DRAWN and leaf.box.slot != "standing-head"]
    for column in range(1, theme.grid.columns):
        x = theme.margin + column * theme.grid.step - theme.grid.gutter * theme.grid.size / 2
        if any(box.rect.x < x < box.rect.right for box in boxes) or _between_frames(boxes, x):
            continue
        sides = Counter(box.rect.x > x for box in boxes)
        if sides[True] and sides[False] and len(boxes) > 2:
            yield warning(PAGE_CUT, None, said("hint-page-cut"), column=column)


def _between_frames(boxes: Sequence[Box], x: Pt) -> bool:
    """Whether a gutter runs between two framed boxes side by side."""
    framed = [box.rect for box in boxes if box.framed]
    left, right = [one for one in framed if one.right < x], [one for one in framed if one.x > x]
    return any(one.y < other.bottom and other.y < one.bottom for one in left for other in right)


def _blank_foot(page: Page, leaves: Sequence[Leaf], theme: Theme) -> Iterator[Diagnostic]:
    foot = foot_of(page, theme)
    own = [leaf.box.rect.bottom for leaf in leaves if leaf.box.slot != IMPRINT]
    filled = max(own, default=theme.page.top)
    lines = int((foot - filled) / theme.grid.pitch + 0.01)
    if lines > FOOT_LINES:
        first = round((foot - theme.page.top) / theme.grid.pitch) - lines + 1
        hints = (said("hint-page-blank"), *_taller(leaves, filled, lines * theme.grid.pitch))
        yield warning(PAGE_BLANK, None, *hints, number=page.number, first=first, lines=lines)
    if filled > foot + theme.grid.pitch / 2:
        over = ceil((filled - foot) / theme.grid.pitch - 0.01)
        yield warning("page-overfull", None, said("hint-page-overfull"), number=page.number, lines=over)


def _taller(leaves: Sequence[Leaf], foot: Pt, white: Pt) -> Iterator[Said]:
    """How a picture that stands alone above the white could fill it: by being cropped more than it may be."""
    for leaf in leaves:
        if leaf.box.slot in ("photo", "photos") and leaf.box.pictures and abs(leaf.box.rect.bottom - foot) < 1:
            placed = whole_pictures(leaf.box)[0]
            whole = placed.rect.width / (placed.picture.shape or 1.0)
            crop = ceil(100 * ((placed.rect.height + white) / whole - 1)) / 100
            if crop <= CROP_MOST:
                yield said("hint-crop", crop=crop)
                return


def _unmatched(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Jumps whose other end is not where they say: each label has another on the page that it names, further on."""
    ends: dict[tuple[Jump, int], TextArea] = {}
    for page in pages:
        for area in (area for box in page.walk() for area in box.texts):
            if area.jump is not None:
                ends.setdefault((area.jump, page.number), area)
    for (jump, here), area in sorted(ends.items(), key=lambda end: (end[0][0].story, end[0][1])):
        there = jump.target if here == jump.source else jump.source
        if (jump, there) not in ends or jump.target <= jump.source:
            yield warning("jump-unmatched", story=jump.story, page=here, label=_text(area), here=here, there=there)


def _size(area: TextArea) -> float:
    return max((run.size for placed in area.lines for run in placed.line.runs), default=0.0)


def _text(area: TextArea) -> str:
    return "".join(placed.line.text for placed in area.lines)


def _name(box: Box) -> str:
    return box.story.name if box.story else box.id
