"""What of a page's texts and pictures nobody would see, though it is painted: covered, struck out, on its own colour.

Painting order decides, and what shows of each thing: nothing here knows what made the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from layout.judge.colour import Paint
from layout.judge.geometry import Bounds
from layout.judge.grounds import inside
from layout.judge.legible import CONTRAST, FLARE, faint, letters
from layout.judge.marks import (
    FillMark,
    Mark,
    PageContent,
    PaintContext,
    PictureMark,
    ShadingMark,
    StrokeMark,
    TextMark,
)
from layout.judge.paths import is_upright
from layout.judge.rendering import Renderer

_OPAQUE = 0.5
"""From this opacity on a thing hides what lies below."""
_LIGHT = {"Cyan": 0.37, "Magenta": 0.2, "Yellow": 0.85, "Black": 0.02}
"""How much light a solid ink leaves of the paper's."""
_GAIN = 0.8
"""Dot gain: a tint of 50 % prints like 70 %."""
_HEART = (0.3, 0.7)
"""The part of a letter's height through which a line strikes it out."""
_THIN = 0.25
"""Ems: what is lower than that is a line, and covers nothing but may strike out."""
_STRUCK = 0.8
"""Share of a text's width that a line must cross to strike it out."""
_SHOWN_LEAST = 0.7
"""Share of a picture that must show: a circle leaves 0.78 of its square."""
_SAMPLES = 7
"""Points across and down at which a picture is looked at."""
_STRIP = 1.0
"""Points that paper must take of a picture to be told: less is rounding."""
_RULE_MOST, _RULE_LEAST = 4.0, 12.0
"""Points: how thick a rule is at most, and how long at least."""
_LOST = 0.3
"""Share of a rule's thickness or length that may be below paper."""
_PAPER = 0.98
"""Light that a colour leaves which is none."""
_UNPAINTED = (3, 7)
"""Rendering modes that put no ink down."""


class Unseen(StrEnum):
    """Why something is not seen."""

    COVERED = "covered"
    STRUCK = "struck"
    GROUND = "ground"
    """It has the colour of what lies below, or nearly so."""
    DIM = "dim"
    """It is read with trouble on what lies below."""
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class UnseenThing:
    """A text, or a picture or rule where `text` is empty; its place in points from the trim's top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    why: Unseen
    rule: bool = False


def unseen(content: PageContent, renderer: Renderer | None) -> tuple[UnseenThing, ...]:
    """What of one page is not seen; only what lies within the trim. *renderer*: where the page may be drawn."""
    painted = [mark for mark in content.marks if mark.context is PaintContext.PAGE]
    areas = [mark for mark in painted if not isinstance(mark, TextMark)]
    opaque = [mark for mark in areas if mark.alpha >= _OPAQUE and not mark.soft_mask]
    others = [mark for mark in areas if not _is_plain(mark)]
    doubtful: dict[int, Unseen] = {}
    whys: dict[int, Unseen] = {}
    for mark in painted:
        if mark.whole.meet(content.trim).area > 0 and not mark.strange:
            why = _why(mark, opaque, painted)
            if why is not None:
                whys[mark.order] = why
            elif isinstance(mark, TextMark) and _is_read(mark):
                doubtful |= _doubt(mark, others)
    if renderer is not None and doubtful:
        texts = [mark for mark in painted if isinstance(mark, TextMark) and mark.order in doubtful]
        found = faint(renderer, content, texts)
        whys |= {order: doubtful[order] if unread else Unseen.DIM for order, unread in found.items()}
    return tuple(_thing(mark, whys[mark.order]) for mark in painted if mark.order in whys)


def _thing(mark: Mark, why: Unseen) -> UnseenThing:
    text = mark.text if isinstance(mark, TextMark) else ""
    return UnseenThing(text, *mark.whole, why, isinstance(mark, FillMark | StrokeMark))


def _is_plain(area: Mark) -> bool:
    """Whether its ink says all of what it does to text above and below it."""
    plain = not area.paint.pattern and area.alpha >= _OPAQUE and not area.soft_mask
    return plain and isinstance(area, FillMark | StrokeMark)


def _is_solid(area: Mark) -> bool:
    """Whether an opaque area has no holes, as far as is known without drawing it."""
    if isinstance(area, PictureMark):
        return not (area.picture.soft_masked or area.picture.stencil)
    return not area.paint.pattern


def _is_read(mark: TextMark) -> bool:
    return not mark.blank and mark.mode not in _UNPAINTED


def _doubt(mark: TextMark, others: Sequence[Mark]) -> dict[int, Unseen]:
    """That a text lies on or under what its ink alone says nothing of, by its place in the order of painting."""
    points = list(_middles(mark))
    near = [area for area in others if area.bounds.touches(mark.bounds)]
    over = [area.order > mark.order for area in near if any(_paints(area, x, y) for x, y in points)]
    return {mark.order: Unseen.COVERED if any(over) else Unseen.GROUND} if over else {}


def _why(mark: Mark, areas: Sequence[Mark], painted: Sequence[Mark]) -> Unseen | None:
    if isinstance(mark, PictureMark):
        return _why_picture(mark, [area for area in areas if area.bounds.touches(mark.bounds)], painted)
    if isinstance(mark, TextMark) and _is_read(mark):
        return _why_text(mark, [area for area in areas if area.bounds.touches(mark.bounds)])
    return Unseen.COVERED if _is_rule(mark) and _interrupted(mark, areas, painted) else None


# Texts ----------------------------------------------------------------------------------------------------------------


def _why_text(mark: TextMark, near: Sequence[Mark]) -> Unseen | None:
    points = list(_middles(mark))
    if any(not _within_clip(mark, x, y) for x, y in points):
        return Unseen.CUT
    later = [area for area in near if area.order > mark.order]
    if any(_hides(area, mark.size, x, y) for area in later for x, y in points):
        return Unseen.COVERED
    if any(_strikes(area, mark) for area in near):
        return Unseen.STRUCK
    below = [area for area in near if area.order < mark.order]
    if any(not _legible(mark, below, x, y) for x, y in points):
        return Unseen.GROUND
    return None


def _middles(mark: TextMark) -> Iterator[tuple[float, float]]:
    for letter in letters(mark):
        yield (letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2


def _within_clip(mark: Mark, x: float, y: float) -> bool:
    bounds = mark.clip.bounds
    return bounds.left <= x <= bounds.right and bounds.top <= y <= bounds.bottom and _outlined(mark, x, y)


def _outlined(mark: Mark, x: float, y: float) -> bool:
    return all(inside(outline, x, y) for outline in mark.clip.outlines)


def _hides(area: Mark, size: float, x: float, y: float) -> bool:
    """Whether an area is painted at a point, has no holes, and is more than a line."""
    thin = min(area.bounds.width, area.bounds.height) < _THIN * size
    return not thin and _is_solid(area) and _paints(area, x, y)


def _paints(area: Mark, x: float, y: float) -> bool:
    bounds = area.bounds
    if not (bounds.left <= x <= bounds.right and bounds.top <= y <= bounds.bottom) or not _outlined(area, x, y):
        return False
    if isinstance(area, FillMark):
        return is_upright(area.polygons) or inside(area.polygons, x, y)
    return isinstance(area, PictureMark | ShadingMark)


def _strikes(area: Mark, mark: TextMark) -> bool:
    """Whether an area is a line through the letters of a text."""
    across = area.bounds.meet(mark.whole)
    if area.bounds.height >= _THIN * mark.size or across.width < _STRUCK * mark.whole.width:
        return False
    high, low = (mark.whole.top + part * mark.whole.height for part in _HEART)
    return isinstance(area, FillMark | StrokeMark) and high < (area.bounds.top + area.bounds.bottom) / 2 < low


def _legible(mark: TextMark, below: Sequence[Mark], x: float, y: float) -> bool:
    ground = next((area for area in reversed(below) if _paints(area, x, y)), None)
    paper = light(ground.paint) if isinstance(ground, FillMark) else 1.0 if ground is None else None
    ink = light(mark.paint)
    if paper is None or ink is None:
        return True  # a picture, a pattern: nobody can say
    if mark.overprint and ground is not None:
        ink *= paper
    shown = mark.alpha * ink + (1 - mark.alpha) * paper
    return (max(shown, paper) + FLARE) / (min(shown, paper) + FLARE) >= CONTRAST


def light(paint: Paint) -> float | None:
    """How much light a colour leaves of the paper's, 0 to 1, roughly; None where its inks are not known."""
    if paint.pattern or paint.inks is None:
        return None
    left = 1.0
    for name, laid in paint.inks.items():
        printed = laid + _GAIN * laid * (1 - laid)
        left *= 1 - printed * (1 - _LIGHT.get(name, 0.3))
    return left


# Rules ----------------------------------------------------------------------------------------------------------------


def _is_rule(mark: Mark) -> bool:
    """Whether it is a line of ink along a side of the page, longer than it is thick."""
    thin, long = sorted((mark.bounds.width, mark.bounds.height))
    drawn = isinstance(mark, StrokeMark) or (isinstance(mark, FillMark) and is_upright(mark.polygons))
    return drawn and thin <= _RULE_MOST and long >= _RULE_LEAST and (light(mark.paint) or 0) <= _PAPER


def _interrupted(rule: Mark, areas: Iterable[Mark], painted: Sequence[Mark]) -> bool:
    """Whether paper is painted over a rule for more of its length than rounding."""
    for area in areas:
        if area.order > rule.order and area.bounds.touches(rule.bounds):
            strip = area.bounds.meet(rule.bounds)
            if max(strip.width, strip.height) >= _STRIP and _is_bare(strip, area, painted):
                thick, lost = (min(one.width, one.height) for one in (rule.bounds, strip))
                if lost > _LOST * thick:
                    return True
    return False


# Pictures -------------------------------------------------------------------------------------------------------------


def _why_picture(mark: PictureMark, near: Iterable[Mark], painted: Sequence[Mark]) -> Unseen | None:
    later = [area for area in near if area.order > mark.order]
    if any(_bare_strip(mark, area, painted) for area in later):
        return Unseen.COVERED
    shown = clipped = 0
    for x, y in _points(mark.whole):
        if not _within_clip(mark, x, y):
            clipped += 1
        elif not any(_paints(area, x, y) for area in later):
            shown += 1
    if shown >= _SHOWN_LEAST * _SAMPLES**2:
        return None
    return Unseen.CUT if clipped > (1 - _SHOWN_LEAST) * _SAMPLES**2 else Unseen.COVERED


def _bare_strip(mark: PictureMark, area: Mark, painted: Sequence[Mark]) -> bool:
    """Whether an area takes a part of a picture away."""
    strip = area.bounds.meet(mark.bounds)
    return min(strip.width, strip.height) >= _STRIP and _is_bare(strip, area, painted)


def _is_bare(strip: Bounds, area: Mark, painted: Sequence[Mark]) -> bool:
    """Whether a part of an area is paper with nothing on it; with something it is a label, or a title in its rule."""
    return _is_paper(area) and not any(one.order > area.order and _stands_in(one, strip) for one in painted)


def _is_paper(area: Mark) -> bool:
    """Whether an area is plain paper, an upright rectangle of it."""
    if not isinstance(area, FillMark) or not _is_plain(area) or area.knocks_out_nothing:
        return False
    left = light(area.paint)
    return left is not None and left > _PAPER and is_upright(area.polygons)


def _stands_in(mark: Mark, strip: Bounds) -> bool:
    """Whether a text has a letter in an area, or whether anything else that is not paper does."""
    if isinstance(mark, TextMark):
        return _is_read(mark) and any(
            strip.left < x < strip.right and strip.top < y < strip.bottom for x, y in _middles(mark)
        )
    return not _is_paper(mark) and mark.bounds.touches(strip)


def _points(bounds: Bounds) -> Iterator[tuple[float, float]]:
    parts = [(number + 0.5) / _SAMPLES for number in range(_SAMPLES)]
    for down in parts:
        for across in parts:
            yield bounds.left + across * bounds.width, bounds.top + down * bounds.height
