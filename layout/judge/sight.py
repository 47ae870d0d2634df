"""What of a page's texts and pictures nobody would see, though it is painted: covered, struck out, on its own colour.

Painting order decides, and what shows of each thing: nothing here knows what made the file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from layout.judge.colour import Paint
from layout.judge.geometry import Bounds
from layout.judge.grounds import inside
from layout.judge.legible import CONTRAST, FLARE, HARD, faint, letters
from layout.judge.marks import (
    FillMark,
    Mark,
    Outline,
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
_LETTERS = (0.15, 0.85)
"""The part of a letter's height in which strokes are that tell it from others."""
_CUT_THROUGH = 0.1
"""Ems of these that a bar may cover where its middle leaves the letter's heart alone."""
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
_HEIGHTS = (0.2, 0.5, 0.8)
"""Where a letter is looked at, of its height: a bar through its upper half leaves it as unread as one through all."""
_LOST = 0.3
"""Share of a rule's thickness or length that may be below paper."""
_PAPER = 0.98
"""Light that a colour leaves which is none."""
_EXACT = 0.01
_UNPAINTED = (3, 7)
"""Rendering modes that put no ink down."""


class Unseen(StrEnum):
    """Why something is not seen."""

    COVERED = "covered"
    STRUCK = "struck"
    GROUND = "ground"
    """It has the colour of what lies below, or nearly so."""
    FAINT = "faint"
    """It can be made out on what lies below, but not read with ease."""
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
            if why in (None, Unseen.FAINT) and isinstance(mark, TextMark) and _is_read(mark):
                doubtful |= _doubt(mark, others)
    if renderer is not None and doubtful:
        texts = [mark for mark in painted if isinstance(mark, TextMark) and mark.order in doubtful]
        found = faint(renderer, content, texts)
        whys |= {order: doubtful[order] if unread else Unseen.FAINT for order, unread in found.items()}
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
    points = list(_points_of(mark))
    near = [area for area in others if area.bounds.touches(mark.bounds)]
    over = [area.order > mark.order for area in near if any(paints(area, x, y) for x, y in points)]
    return {mark.order: Unseen.COVERED if any(over) else Unseen.GROUND} if over else {}


def _why(mark: Mark, areas: Sequence[Mark], painted: Sequence[Mark]) -> Unseen | None:
    if isinstance(mark, PictureMark):
        return _why_picture(mark, [area for area in areas if area.bounds.touches(mark.bounds)], painted)
    if isinstance(mark, TextMark) and _is_read(mark):
        return _why_text(mark, [area for area in areas if area.bounds.touches(mark.bounds)])
    return Unseen.COVERED if _is_rule(mark) and _interrupted(mark, areas, painted) else None


# Texts ----------------------------------------------------------------------------------------------------------------


def _why_text(mark: TextMark, near: Sequence[Mark]) -> Unseen | None:
    points = _looked_at(mark, near)
    if any(not _within_clip(mark, x, y) for x, y in points):
        return Unseen.CUT
    later = [area for area in near if area.order > mark.order]
    if any(_hides(area, mark.size, x, y) for area in later for x, y in points):
        return Unseen.COVERED
    if any(_strikes(area, mark) for area in near):
        return Unseen.STRUCK
    below = [area for area in near if area.order < mark.order]
    contrast = min((_contrast(mark, below, x, y) for x, y in points), default=_MOST)
    return Unseen.GROUND if contrast < CONTRAST else Unseen.FAINT if contrast < HARD else None


def _looked_at(mark: TextMark, near: Sequence[Mark]) -> list[tuple[float, float]]:
    """The points of a text that tell what becomes of it: one, where all of it stands within each area that is near."""
    whole = mark.whole
    if not mark.clip.outlines and mark.clip.bounds.meet(whole) == whole and all(_holds(area, whole) for area in near):
        return [((whole.left + whole.right) / 2, (whole.top + whole.bottom) / 2)]
    return list(_points_of(mark))


def _holds(area: Mark, place: Bounds) -> bool:
    """Whether an upright area has all of a place in it."""
    shape = area.polygons if isinstance(area, FillMark) else ()
    return area.bounds.meet(place) == place and not area.clip.outlines and (not shape or is_upright(shape))


def _points_of(mark: TextMark) -> Iterator[tuple[float, float]]:
    for letter in letters(mark):
        for part in _HEIGHTS:
            yield (letter.left + letter.right) / 2, letter.top + part * (letter.bottom - letter.top)


def _within_clip(mark: Mark, x: float, y: float) -> bool:
    bounds = mark.clip.bounds
    return bounds.left <= x <= bounds.right and bounds.top <= y <= bounds.bottom and _outlined(mark, x, y)


def _outlined(mark: Mark, x: float, y: float) -> bool:
    return all(inside(outline, x, y) for outline in mark.clip.outlines)


def _hides(area: Mark, size: float, x: float, y: float) -> bool:
    """Whether an area is painted at a point, has no holes, and is more than a line."""
    return not _is_thin(area, size) and _is_solid(area) and paints(area, x, y)


def _is_thin(area: Mark, size: float) -> bool:
    """Whether an area is no more than a line beside type of a size."""
    return min(area.bounds.width, area.bounds.height) < _THIN * size


def paints(area: Mark, x: float, y: float) -> bool:
    """Whether an area is painted at a point; a stroke, where it is one straight line along a side of the page."""
    bounds = area.bounds
    if not (bounds.left <= x <= bounds.right and bounds.top <= y <= bounds.bottom) or not _outlined(area, x, y):
        return False
    if isinstance(area, FillMark):
        return is_upright(area.polygons) or inside(Outline(area.polygons, area.even_odd), x, y)
    if isinstance(area, StrokeMark):
        bar = _bar(area)
        return bar is not None and bar.left <= x <= bar.right and bar.top <= y <= bar.bottom
    return isinstance(area, PictureMark | ShadingMark)


def _bar(stroke: StrokeMark) -> Bounds | None:
    """What one straight line along a side of the page fills; None for any other."""
    if len(stroke.polygons) != 1 or len(stroke.polygons[0]) != 2:
        return None
    (x1, y1), (x2, y2) = stroke.polygons[0]
    half, leaning = stroke.width / 2, min(abs(x1 - x2), abs(y1 - y2))
    if leaning > _EXACT:
        return None
    down, across = (half, 0.0) if abs(y1 - y2) <= _EXACT else (0.0, half)
    return Bounds(min(x1, x2) - across, min(y1, y2) - down, max(x1, x2) + across, max(y1, y2) + down)


def _strikes(area: Mark, mark: TextMark) -> bool:
    """Whether an area is a line through the letters of a text."""
    across = area.bounds.meet(mark.whole)
    if area.bounds.height >= _THIN * mark.size or across.width < _STRUCK * mark.whole.width:
        return False
    if not isinstance(area, FillMark | StrokeMark):
        return False
    high, low = (mark.whole.top + part * mark.whole.height for part in _HEART)
    if high < (area.bounds.top + area.bounds.bottom) / 2 < low:
        return True
    high, low = (mark.whole.top + part * mark.whole.height for part in _LETTERS)
    within = min(area.bounds.bottom, low) - max(area.bounds.top, high)
    return area.order > mark.order and within > _CUT_THROUGH * mark.size


_MOST = 21.0
"""Contrast of black and white."""


def _contrast(mark: TextMark, below: Sequence[Mark], x: float, y: float) -> float:
    """How a text stands out from what lies below it at a point."""
    ground = next((area for area in reversed(below) if not _is_thin(area, mark.size) and paints(area, x, y)), None)
    inks: Mapping[str, float] | None = {}
    if ground is not None:
        inks = _known_inks(ground.paint) if isinstance(ground, FillMark | StrokeMark) else None
    own = _known_inks(mark.paint)
    if inks is None or own is None:
        return _MOST  # a picture, a pattern: nobody can say
    paper = _light_of(inks)
    laid = {**inks, **{name: part for name, part in own.items() if part}} if mark.overprint else own
    shown = mark.alpha * _light_of(laid) + (1 - mark.alpha) * paper
    return (max(shown, paper) + FLARE) / (min(shown, paper) + FLARE)


def light(paint: Paint) -> float | None:
    """How much light a colour leaves of the paper's, 0 to 1, roughly; None where its inks are not known."""
    inks = _known_inks(paint)
    return None if inks is None else _light_of(inks)


def _known_inks(paint: Paint) -> Mapping[str, float] | None:
    return None if paint.pattern else paint.inks


def _light_of(inks: Mapping[str, float]) -> float:
    """How much light inks on one another leave of the paper's."""
    left = 1.0
    for name, laid in inks.items():
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
    if any(_bare_strip(mark, area, painted) or _bare_cover(mark, area, later, painted) for area in later):
        return Unseen.COVERED
    shown = clipped = 0
    for x, y in _points(mark.whole):
        if not _within_clip(mark, x, y):
            clipped += 1
        elif not any(paints(area, x, y) for area in later):
            shown += 1
    if shown >= _SHOWN_LEAST * _SAMPLES**2:
        return None
    return Unseen.CUT if clipped > (1 - _SHOWN_LEAST) * _SAMPLES**2 else Unseen.COVERED


def _bare_strip(mark: PictureMark, area: Mark, painted: Sequence[Mark]) -> bool:
    """Whether an area takes a part of a picture away."""
    strip = area.bounds.meet(mark.bounds)
    return min(strip.width, strip.height) >= _STRIP and _is_bare(strip, area, painted)


def _bare_cover(mark: PictureMark, area: Mark, later: Sequence[Mark], painted: Sequence[Mark]) -> bool:
    """Whether an area of any shape and colour, more than a rule, covers a part of a picture and bears nothing.

    What stands on another area over the picture is a part of that: a sign on its label.
    """
    strip = area.bounds.meet(mark.bounds)
    if not (isinstance(area, FillMark) and _is_plain(area) and min(strip.width, strip.height) > _RULE_MOST):
        return False
    if area.knocks_out_nothing or not any(paints(area, x, y) for x, y in _points(strip)):
        return False
    if any(one.order < area.order and _is_around(one.bounds, strip) for one in later):
        return False
    return not any(one.order > area.order and _stands_in(one, strip) for one in painted)


def _is_around(one: Bounds, other: Bounds) -> bool:
    """Whether a box has another within it, but for rounding."""
    sides = (other.left - one.left, other.top - one.top, one.right - other.right, one.bottom - other.bottom)
    return min(sides) >= -_STRIP


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
            strip.left < x < strip.right and strip.top < y < strip.bottom for x, y in _points_of(mark)
        )
    return not _is_paper(mark) and mark.bounds.touches(strip)


def _points(bounds: Bounds) -> Iterator[tuple[float, float]]:
    parts = [(number + 0.5) / _SAMPLES for number in range(_SAMPLES)]
    for down in parts:
        for across in parts:
            yield bounds.left + across * bounds.width, bounds.top + down * bounds.height
