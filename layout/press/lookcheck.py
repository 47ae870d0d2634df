"""The rules and the tint of each box, compared with what was decided: no style sheet draws a look otherwise."""

from collections.abc import Iterator
from typing import Any

from tinycss2.color5 import parse_color

from layout.errors import Diagnostic, error, said
from layout.model.document import DecidedLook, DecidedPage
from layout.press.sight import POINTS, SeenPage

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
        elif not _same(area.style, look):
            yield error("look-restyled", None, said("hint-look-in-theme"), page=page, box=name)


def _same(style: Any, look: DecidedLook) -> bool:
    for side, weight, colour in zip(_SIDES, look.weights, look.colours, strict=True):
        drawn = style[f"border_{side}_width"] * POINTS if style[f"border_{side}_style"] != "none" else 0.0
        if abs(drawn - weight) > _THIN or (weight and not _alike(style[f"border_{side}_color"], colour)):
            return False
    if look.gradient and ("url", look.gradient) not in style["background_image"]:
        return False
    return not look.ground or _alike(style["background_color"], look.ground)


def _alike(seen: Any, css: str) -> bool:
    wanted: Any = parse_color(css)
    if seen == "currentcolor" or wanted is None or seen.space != wanted.space:
        return bool(seen == wanted)
    return all(abs(one - other) < _ALIKE for one, other in zip(seen.coordinates, wanted.coordinates, strict=True))
