"""Gradients (渐变): a form that draws an axial shading in the press's inks, and one in those of a screen.

WeasyPrint draws none in inks; so a holder is painted in the place of each, as in that of artwork (`press/holders`).
"""

import io
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from layout.errors import LayoutError, error, said
from layout.model.condition import Condition
from layout.press.artwork import FORM, ReadyArtwork
from layout.press.colour import as_black, screen_rgb
from layout.press.content import Inks, times
from layout.press.fetch import GRADIENT_SCHEME
from layout.press.spots import separation

_SIDE = 100
"""Points: how wide and high the forms are drawn; a page of less is none."""
_AXES = {"right": (0, 0, _SIDE, 0), "left": (_SIDE, 0, 0, 0), "down": (0, _SIDE, 0, 0), "up": (0, 0, 0, _SIDE)}
_INKS = re.compile(r"device-cmyk\(([\d.e-]+) ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)")
_SPOT = re.compile(r"color\((--\S+) ([\d.e-]+)\)")
_STEPS = 8
"""Parts of a gradient on a screen: what ink looks like does not go straight from one colour to another."""
_DIGITS = 5


class _Stops:
    """The two ends of a gradient on a condition's press."""

    def __init__(self, written: Sequence[str], condition: Condition) -> None:
        self._condition = condition
        by_name = {spot.css_name: spot for spot in condition.spots}
        spots = [(by_name.get(match[1]), float(match[2])) for match in map(_SPOT.fullmatch, written) if match]
        self.spot = next((spot for spot, _ in spots if spot), None)
        self.tints = [float(match[2]) if (match := _SPOT.fullmatch(one)) else 0.0 for one in written]
        if self.spot is not None:
            self.inks = [times(self.spot.inks, tint) for tint in self.tints]
        else:
            self.inks = [self._process(one) for one in written]

    def _process(self, written: str) -> Inks:
        match = _INKS.fullmatch(written)
        if match is None:
            hint = said("hint-theme-file", scheme=GRADIENT_SCHEME)
            raise LayoutError([error("forbidden-url", None, hint, form="page", address=written)])
        cyan, magenta, yellow, black = map(float, match.groups())
        inks = (cyan, magenta, yellow, black)
        return as_black(inks, self._condition.profile) if self._condition.black_only else inks

    def on_screen(self, part: float) -> list[float]:
        """What a place of it looks like."""
        first, last = self.inks
        inks = tuple(one + part * (other - one) for one, other in zip(first, last, strict=True))
        shown = as_black(inks, self._condition.profile) if self._condition.black_only else inks
        return [round(value, _DIGITS) for value in screen_rgb(shown, self._condition.profile)]


def gradient(name: str, condition: Condition) -> ReadyArtwork:
    """The gradient of an address, behind its scheme. Raises LayoutError where it is none."""
    way, *written = name.split(";")
    if way not in _AXES or len(written) != 2:
        hint = said("hint-theme-file", scheme=GRADIENT_SCHEME)
        raise LayoutError([error("forbidden-url", None, hint, form="page", address=name)])
    stops = _Stops(written, condition)
    space = separation(stops.spot) if stops.spot else Name.DeviceCMYK
    ends = [[tint] for tint in stops.tints] if stops.spot else [list(inks) for inks in stops.inks]
    seen = [stops.on_screen(step / _STEPS) for step in range(_STEPS + 1)]
    return ReadyArtwork(_drawn(way, space, ends), _drawn(way, Name.DeviceRGB, seen))


def _drawn(way: str, space: Any, colours: Sequence[Sequence[float]]) -> bytes:
    """A file of a page that draws a form: colours at equal distances along an axis."""
    with pikepdf.new() as made:
        shading = Dictionary(
            ShadingType=2, ColorSpace=space, Coords=list(_AXES[way]), Function=_function(colours), Extend=[True, True]
        )
        form = made.make_stream(
            b"/Sh0 sh", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, _SIDE, _SIDE],
            Resources=Dictionary(Shading=Dictionary(Sh0=shading)),
        )  # fmt: skip
        page = made.add_blank_page(page_size=(_SIDE, _SIDE))
        page.obj.TrimBox = Array([0, 0, _SIDE, _SIDE])
        page.obj.Resources = Dictionary(XObject=Dictionary({FORM: form}))
        page.obj.Contents = made.make_stream(FORM.encode() + b" Do")
        buffer = io.BytesIO()
        made.save(buffer, deterministic_id=True)
        return buffer.getvalue()


def _function(colours: Sequence[Sequence[float]]) -> Dictionary:
    parts = [
        Dictionary(FunctionType=2, Domain=[0, 1], C0=list(one), C1=list(other), N=1) for one, other in pairwise(colours)
    ]
    if len(parts) == 1:
        return parts[0]
    bounds = [step / len(parts) for step in range(1, len(parts))]
    return Dictionary(FunctionType=3, Domain=[0, 1], Functions=parts, Bounds=bounds, Encode=[0, 1] * len(parts))
