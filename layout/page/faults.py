"""What a maker-up would not let pass: faults of finished pages, each with page, place and story (typesetting.md, 6)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from layout.errors import Diagnostic, note_text, warning_text
from layout.model.page import Box, Page, PlacedLine, TextArea
from layout.model.theme import Theme
from layout.page.options import DRAWN
from layout.story.body import is_runt
from layout.units import Pt, Rect

BODY = frozenset({"body", "note", "subhead"})
FLOWING = frozenset({"body", "note"})
FOOT_LINES = 3
"""Blank lines at the foot of a page above which they are a fault (空白)."""
LOUD = 1.5
"""Times the size of body text from which a headline is one that can clash with another."""
NEAR_LINES = 3
"""Lines of white between a picture and its story from which they are no longer neighbours."""
SHEET = 4
"""Pages of a folded sheet."""
_TO = re.compile(r"下转第(\d+)版")
_FROM = re.compile(r"上接第(\d+)版")


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


def page_faults(page: Page, theme: Theme) -> Iterator[Diagnostic]:
    """Faults of one page."""
    found = [leaf for box in page.boxes for leaf in _leaves(box)]
    for leaf in found:
        for fault in _story_faults(leaf.box, theme):
            yield replace(fault, page=page.number)
    for fault in (
        *_clashes(found, theme),
        *_far_pictures(found, theme),
        *_cut_through(found, theme),
        *_blank_foot(page, found, theme),
    ):
        yield replace(fault, page=page.number, span=fault.span or page.source.span)


def issue_faults(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Faults of the whole: jumps that do not meet, a number of pages that no sheet has."""
    yield from _unmatched(pages)
    count = len(pages)
    if count > 1 and count % 2:
        hint = f"add or drop a page: a sheet has two sides, a folded one {SHEET} pages"
        yield warning_text("page-count", f"{count} pages: the back of one would stay empty", None, hint)
    elif count > 2 and count % SHEET:
        yield note_text("page-count", f"{count} pages: two of them need a loose leaf; a folded sheet has {SHEET}")


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
    for number, frame in enumerate(frames, 1):
        where = f"in column {frame[0].column + 1} of “{_name(box)}”"
        if frame[-1].kind == "subhead":
            last = _text(frame[-1].lines)
            yield warning_text("stranded-heading", f"“{last}” stands last {where} (背题)", story.span, story=story.id)
        first = frame[0].lines[0].line
        if number > 1 and frame[0].kind in FLOWING and first.start > 0 and not first.full:
            message = f"“{first.text}”, the last line of a paragraph, stands alone at the top {where} (孤行)"
            yield warning_text("widow", message, story.span, story=story.id)
        for area in frame:
            for placed in area.lines:
                if area.kind in FLOWING and is_runt(placed.line):
                    message = f"“{placed.line.text}” makes a line of its own {where} (孤字)"
                    hint = "add or cut a few characters in its paragraph"
                    yield warning_text("runt", message, story.span, hint, story=story.id)
    if story.body and not frames and any(area.kind.endswith("headline") for area in box.texts):
        yield warning_text(
            "stranded-heading", f"“{_name(box)}” has no text under it (背题)", story.span, story=story.id
        )


def _frames(box: Box, theme: Theme) -> Iterator[list[TextArea]]:
    """The areas of a story's text that stand together without a break, in reading order."""
    frame: list[TextArea] = []
    for area in box.texts:
        if area.kind not in BODY or not area.lines:
            continue
        joins = (
            frame and area.column == frame[-1].column and area.rect.y - frame[-1].rect.bottom < 1.2 * theme.grid.pitch
        )
        if frame and not joins:
            yield frame
            frame = []
        frame.append(area)
    if frame:
        yield frame


def _clashes(leaves: Sequence[Leaf], theme: Theme) -> Iterator[Diagnostic]:
    """Headlines of one size side by side, and headlines that touch with nothing between (碰题).

    Items of one column of briefs are equals, and the theme draws a rule between what stands side by side in a group.
    """
    loud = [(leaf, leaf.headline) for leaf in leaves]
    heads = [(leaf, area) for leaf, area in loud if area is not None and _size(area) >= LOUD * theme.grid.size]
    for number, (one, upper) in enumerate(heads):
        for other, lower in heads[number + 1 :]:
            if one.group == other.group == "briefs":
                continue
            left, right = sorted(((one, upper), (other, lower)), key=lambda head: head[1].rect.x)
            equal = abs(_size(upper) - _size(lower)) < 0.1 and _same_height(upper, lower, theme)
            if equal and _touch(left, right, theme):
                yield _clash("equal-headlines", "have one size and stand side by side", left[0].box, right[0].box)
            elif _stacked(upper, lower, theme):
                yield _clash("headlines-touch", "stand one upon the other (碰题)", one.box, other.box)


def _touch(left: tuple[Leaf, TextArea], right: tuple[Leaf, TextArea], theme: Theme) -> bool:
    """Whether two boxes are neighbours, the one at the right edge of the other, and neither is framed."""
    gap = right[0].box.rect.x - left[0].box.rect.right
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
        for placed in leaf.box.pictures:
            of = boxes.get(placed.photo.story) if placed.photo else None
            if placed.photo is None or of is None or _neighbours(of.rect, leaf.box.rect, beside, under):
                continue
            shown = placed.photo.caption.plain if placed.photo.caption else placed.picture.file.name
            message = f"the picture “{shown}” does not stand beside “{_name(of)}”, which it belongs to"
            hint = "let them be neighbours in the page template, or give the picture to the story, under its photos:"
            yield warning_text(
                "picture-far", message, placed.picture.span, hint, story=of.story.id if of.story else None
            )


def _neighbours(one: Rect, other: Rect, beside: Pt, under: Pt) -> bool:
    """Whether two boxes stand side by side or one under the other, no further apart than that."""
    wider = Rect(one.x - beside, one.y, one.width + 2 * beside, one.height)
    taller = Rect(one.x, one.y - under, one.width, one.height + 2 * under)
    return wider.overlaps(other) or taller.overlaps(other)


def _clash(code: str, what: str, one: Box, other: Box) -> Diagnostic:
    message = f"the headlines of “{_name(one)}” and “{_name(other)}” {what}"
    span = other.story.span if other.story else None
    hint = "give one of them another width, a box, a photo at its top, or smaller: 1 in the page template"
    return warning_text(code, message, span, hint, story=other.story.id if other.story else None)


def _cut_through(leaves: Sequence[Leaf], theme: Theme) -> Iterator[Diagnostic]:
    """A gutter that runs straight from the first box to the last, edge to edge (通栏断版)."""
    boxes = [leaf.box for leaf in leaves if leaf.box.slot not in DRAWN and leaf.box.slot != "standing-head"]
    for column in range(1, theme.grid.columns):
        x = theme.margin + column * theme.grid.step - theme.grid.gutter * theme.grid.size / 2
        if any(box.rect.x < x < box.rect.right for box in boxes):
            continue
        sides = Counter(box.rect.x > x for box in boxes)
        if sides[True] and sides[False] and len(boxes) > 2:
            message = f"the gutter behind column {column} cuts the whole page in two (通栏断版)"
            yield warning_text("page-cut", message, None, "let one box span it")


def _blank_foot(page: Page, leaves: Sequence[Leaf], theme: Theme) -> Iterator[Diagnostic]:
    foot = theme.page.top + theme.rows * theme.grid.pitch
    filled = max((leaf.box.rect.bottom for leaf in leaves), default=theme.page.top)
    lines = int((foot - filled) / theme.grid.pitch + 0.01)
    if lines > FOOT_LINES:
        message = f"page {page.number} is blank from line {theme.rows - lines + 1} on: {lines} lines (空白)"
        yield warning_text("page-blank", message, None, "give it another story, a photo or an advertisement")
    if filled > foot + theme.grid.pitch / 2:
        yield warning_text("page-overfull", f"what stands on page {page.number} reaches beyond its foot", None)


def _unmatched(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Jumps whose other end is not where they say."""
    ends: dict[tuple[str, str], list[tuple[int, int]]] = {}
    boxes = {(page.number, leaf.box) for page in pages for box in page.boxes for leaf in _leaves(box)}
    for number, box in sorted(boxes, key=lambda found: (found[0], found[1].id)):
        for area in box.texts:
            text = _text(area.lines)
            for kind, pattern in (("to", _TO), ("from", _FROM)):
                match = pattern.search(text) if area.kind.startswith("jump") else None
                if match and box.story:
                    ends.setdefault((box.story.id, kind), []).append((number, int(match[1])))
    for (story, kind), places in sorted(ends.items()):
        others = ends.get((story, "from" if kind == "to" else "to"), [])
        for here, there in places:
            if (there, here) not in others or (there <= here) == (kind == "to"):
                label = f"下转第{there}版" if kind == "to" else f"上接第{there}版"
                message = f"“{label}” on page {here} has no other end on page {there}"
                yield replace(warning_text("jump-unmatched", message, None, story=story), page=here)


def _size(area: TextArea) -> float:
    return max((run.size for placed in area.lines for run in placed.line.runs), default=0.0)


def _text(lines: Sequence[PlacedLine]) -> str:
    return "".join(placed.line.text for placed in lines)


def _name(box: Box) -> str:
    headline = box.story.headline if box.story else None
    return headline.plain.replace("\n", "") if headline else box.id
