"""Rules: strokes, and the thin filled rectangles that many programs draw instead."""

from itertools import pairwise

from layout.errors import said
from layout.judge.checks.colours import described
from layout.judge.colour import Tone
from layout.judge.geometry import Bounds
from layout.judge.grounds import Grounds
from layout.judge.judgement import Judgement
from layout.judge.marks import FillMark, Mark, PageContent, PaintContext, StrokeMark
from layout.judge.paths import upright_box
from layout.judge.words import points
from layout.units import Pt

_ROUNDING = 0.01
_VANISHING = 0.005
"""Points: nothing, but for rounding."""
_SLENDER = 4.0
"""A rectangle this many times longer than wide is a rule."""
_LENGTH_LEAST = 5.0
"""Points: what is shorter is part of a drawing."""
_RECTANGLES_MOST = 20
"""A path of more rectangles is a drawing or a code, not rules."""
_KNOCKS_OUT_VISIBLY = 2.0
"""Points: a black rule up to here is not much wider than plates are off."""


def check_page(judgement: Judgement, content: PageContent, grounds: Grounds) -> None:
    """Judge the rules of one page that show within the trim."""
    for mark in content.marks:
        if mark.context is not PaintContext.PAGE or mark.bounds.meet(content.trim).empty:
            continue
        if isinstance(mark, StrokeMark):
            _check_width(judgement, content.index, mark, mark.width, mark.bounds, grounds)
            if _knocks_out(mark, mark.width):
                _check_overprint(judgement, content.index, mark, _middles(mark), grounds)
        elif isinstance(mark, FillMark) and len(mark.polygons) <= _RECTANGLES_MOST:
            for bounds in _slender(mark):
                thickness = min(bounds.width, bounds.height)
                _check_width(judgement, content.index, mark, thickness, bounds, grounds)
                if _knocks_out(mark, thickness):
                    middle = ((bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2)
                    _check_overprint(judgement, content.index, mark, [middle], grounds)


def _slender(mark: FillMark) -> list[Bounds]:
    """The rectangles of a path that are rules, as far as the clip shows them."""
    boxes = [box for box in map(upright_box, mark.polygons) if box is not None]
    found = []
    for box in _frame(*boxes) if len(boxes) == 2 and boxes[0].covers(boxes[1]) else boxes:
        shown = box.meet(mark.clip.bounds)
        short, long = sorted((shown.width, shown.height))
        vanished = short <= _VANISHING < min(box.width, box.height)  # clipped away, not drawn thin
        if short >= 0 and not vanished and long >= _LENGTH_LEAST and long >= _SLENDER * short:
            found.append(shown)
    return found


def _frame(outer: Bounds, inner: Bounds) -> list[Bounds]:
    """The sides of a frame drawn as one rectangle with another cut out of it; sides of no width left out."""
    sides = [
        Bounds(outer.left, outer.top, inner.left, outer.bottom),
        Bounds(inner.right, outer.top, outer.right, outer.bottom),
        Bounds(outer.left, outer.top, outer.right, inner.top),
        Bounds(outer.left, inner.bottom, outer.right, outer.bottom),
    ]
    return [side for side in sides if min(side.width, side.height) > _VANISHING]


def _check_width(judgement: Judgement, page: int, mark: Mark, width: Pt, bounds: Bounds, grounds: Grounds) -> None:
    condition, tone = judgement.condition, mark.paint.tone
    if tone is Tone.PAPER:
        if mark.overprint or grounds.under(mark) is None:
            return
        rule, limit = "rule-thin-reversed", condition.rule_min_colours
    elif tone is Tone.COLOURS:
        rule, limit = "rule-thin-colours", condition.rule_min_colours
    elif tone is Tone.TINT:
        rule, limit = "rule-thin-tinted", condition.rule_min_tinted
    else:
        rule, limit = "rule-thin", condition.rule_min
    if width < limit - _ROUNDING:
        value, least = points(f"{width:.2g}" if width else "0"), points(f"{limit:g}", least=True)
        judgement.add(rule, page, bounds, value=value, limit=least, detail=(described(mark), mark.paint.title))


def _knocks_out(mark: Mark, width: Pt) -> bool:
    """Whether a rule is thin and black, and leaves the other plates white below it."""
    black = mark.paint.black_only and mark.paint.tone is not Tone.TINT
    keeps = mark.overprint and mark.paint.space.family != "DeviceGray"
    return black and not keeps and width <= _KNOCKS_OUT_VISIBLY


def _middles(mark: StrokeMark) -> list[tuple[Pt, Pt]]:
    """The middle of each stretch of a stroke."""
    if len(mark.polygons) > _RECTANGLES_MOST:
        return []
    ends = (end for polygon in mark.polygons for end in pairwise(polygon))
    return [((x0 + x1) / 2, (y0 + y1) / 2) for (x0, y0), (x1, y1) in ends]


def _check_overprint(
    judgement: Judgement, page: int, mark: Mark, middles: list[tuple[Pt, Pt]], grounds: Grounds
) -> None:
    """As for text: on bare paper and on black knocking out does no harm."""
    grounded = (grounds.below(mark, x, y) for x, y in middles)
    if any(ground is not None and not ground.paint.black_only for ground in grounded):
        limit = said("preflight-found-overprint")
        value, detail = mark.paint.title, described(mark)
        judgement.add("rule-black-knockout", page, mark.bounds, value=value, limit=limit, detail=detail)
