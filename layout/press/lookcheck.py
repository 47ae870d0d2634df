"""The rules and the tint of each box, compared with what was decided: no style sheet draws a look otherwise."""

from collections.abc import Iterator
from typing import Any

from tinycss2.color5 import parse_color

from layout.errors import Diagnostic, error, said
from layout.model.document import DecidedLook, DecidedPage
from layout.press.sight import AFTER, POINTS, SeenArea, SeenPage

_SIDES = ("top", "right", "bottom", "left")
_THIN = 0.02
"""Points by which a rule may be heavier or lighter than decided."""
_ALIKE = 0.002
"""By which inks may differ."""


def check_looks(seen: SeenPage, wanted: DecidedPage, page: int) -> Iterator[Diagnostic]:
    """An error for each box whose rules or tint are others than decided, or are not drawn."""
    shown = {area.name: area for area in seen.boxes}
    for name, look in wanted.looks:
        area = shown.get(name)
        if area is None or area.hidden:
            yield error("look-restyled", None, said("hint-look-in-theme"), form="missing", page=page, box=name)
        elif not _same(area.style, look) or (look.inner and not _second(shown.get(name + AFTER), area, look)):
            yield error("look-restyled", None, said("hint-look-in-theme"), page=page, box=name)


def _same(style: Any, look: DecidedLook) -> bool:
    sides = zip(_SIDES, look.weights, look.colours, strict=True)
    if not all(_drawn(style, side, weight, colour) for side, weight, colour in sides):
        return False
    if look.gradient and ("url", look.gradient) not in style["background_image"]:
        return False
    return not look.ground or _alike(style["background_color"], look.ground)


def _drawn(style: Any, side: str, weight: float, colour: str) -> bool:
    """Whether a box has a rule of this weight and ink at a side; 0: none."""
    drawn = style[f"border_{side}_width"] * POINTS if style[f"border_{side}_style"] != "none" else 0.0
    return abs(drawn - weight) <= _THIN and (not weight or _alike(style[f"border_{side}_color"], colour))


def _second(area: SeenArea | None, around: SeenArea, look: DecidedLook) -> bool:
    """Whether the second lines of rules are drawn, within the box."""
    if area is None or area.hidden:
        return False
    inside = zip(area.place[:2] + around.place[2:], around.place[:2] + area.place[2:], strict=True)
    if any(outer - inner > 1 for inner, outer in inside):
        return False
    widths = (
        (area.style, side, weight, colour)
        for side, weight, colour in zip(_SIDES, look.inner, look.colours, strict=True)
    )
    return all(_drawn(style, side, weight, colour) for style, side, weight, colour in widths)


def _alike(seen: Any, css: str) -> bool:
    wanted: Any = parse_color(css)
    if seen == "currentcolor" or wanted is None or seen.space != wanted.space:
        return bool(seen == wanted)
    return all(abs(one - other) < _ALIKE for one, other in zip(seen.coordinates, wanted.coordinates, strict=True))
