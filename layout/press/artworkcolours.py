"""What becomes of the colours of artwork that comes as PDF: inks for a press, or what a screen shows of them."""

import io
import math
from contextlib import suppress
from typing import Any

import pikepdf
from pikepdf import Array, Name, Pdf
from PIL import Image

from layout.model.condition import Condition
from layout.press.colour import Cmyk, as_black, rgb_to_inks, screen_rgb
from layout.press.recolour import GRAY, INKS, RGB, ColourRules, Written
from layout.press.screenpictures import pixels, show_picture
from layout.press.separation import DRAWN_COLOURS, encoded, most_ink, separated
from layout.press.steps import palette_in_inks, shading_in_inks

_BROKEN = (pikepdf.PdfError, pikepdf.DataDecodingError, OSError, ValueError, NotImplementedError)
"""What pictures raise that cannot be read; they stay what they are."""
_TRACE = 0.001
"""Of an ink: less is none."""
_DEVICE = {GRAY: Name.DeviceGray, INKS: Name.DeviceCMYK}


class ForInks(ColourRules):
    """RGB separated for a condition; on a press of black alone everything is black. Tagged inks keep their numbers."""

    def __init__(self, condition: Condition, pdf: Pdf) -> None:
        self.condition = condition
        self._pdf = pdf

    def colour(self, kind: str, values: tuple[float, ...]) -> Written:
        """In inks, or a gray, which is black ink alone."""
        if kind == GRAY:
            return "g", values
        first, second, third, black = (*values, 0.0)[:4]
        inks = (first, second, third, black)
        if kind == RGB:
            inks = self._limited(rgb_to_inks(inks[:3], self.condition.profile, self.condition.intent))
        return "k", as_black(inks, self.condition.profile) if self.condition.black_only else inks

    def _limited(self, inks: Cmyk) -> Cmyk:
        """No more ink than our own pictures get: black stays, the colours give way in proportion."""
        *colours, black = inks
        share = min(1.0, (most_ink(self.condition) / 100 - black) / max(sum(colours), _TRACE))
        cyan, magenta, yellow = (math.floor(ink * share * 100) / 100 if share < 1 else ink for ink in colours)
        return cyan, magenta, yellow, black

    def space(self, kind: str) -> Any:
        """Inks and grays that are tagged as such; RGB stays, and is refused."""
        return _DEVICE.get(kind)

    def palette(self, space: Any, kind: str) -> Any:
        """A palette of RGB looked up in inks."""
        return palette_in_inks(space, self._separated) if kind == RGB else None

    def shading(self, shading: Any, kind: str) -> bool:
        """A gradient between RGB colours, sampled in inks."""
        return kind == RGB and shading_in_inks(shading, self._separated, self._pdf)

    def _separated(self, values: tuple[float, ...]) -> tuple[float, ...]:
        return self.colour(RGB, values)[1]

    def picture(self, image: Any, kind: str, _: float) -> None:
        """A picture in inks; one of inks keeps its numbers."""
        if kind == GRAY or (kind == INKS and not self.condition.black_only):
            image.ColorSpace = _DEVICE[kind]
            return
        with suppress(*_BROKEN):
            made, drawn = pixels(image), False
            profile = _profile(image)
            if kind == RGB:
                made = made.convert("RGB")
                drawn = made.getcolors(DRAWN_COLOURS) is not None
            _write(image, separated(made, profile, self.condition, drawn))


def _profile(image: Any) -> bytes | None:
    space = image.get("/ColorSpace")
    return space[1].read_bytes() if isinstance(space, Array) and space[0] == Name.ICCBased else None


def _write(image: Any, made: Image.Image) -> None:
    image.write(encoded(made), filter=Name.DCTDecode)
    image.Width, image.Height = made.size
    image.BitsPerComponent = 8
    image.ColorSpace = Name.DeviceGray if made.mode == "L" else Name.DeviceCMYK
    with Image.open(io.BytesIO(image.read_raw_bytes())) as jpeg:
        turned = jpeg.mode == "CMYK" and "adobe" in jpeg.info
    if "/Decode" in image:
        del image["/Decode"]
    if turned:
        image.Decode = Array([1, 0] * 4)


class ForScreens(ColourRules):
    """Inks as a screen shows their print. What is made of inks in steps gets the condition's profile."""

    def __init__(self, condition: Condition, pdf: Pdf) -> None:
        self.condition = condition
        self._pdf = pdf
        self._tagged: Any = None

    def colour(self, kind: str, values: tuple[float, ...]) -> Written | None:
        """As sRGB."""
        if kind == RGB:
            return None
        cyan, magenta, yellow, black = values if kind == INKS else (0.0, 0.0, 0.0, 1 - values[0])
        inks = (cyan, magenta, yellow, black)
        inks = as_black(inks, self.condition.profile) if self.condition.black_only else inks
        return "rg", screen_rgb(inks, self.condition.profile, self.condition.soft_proof)

    def space(self, kind: str) -> Any:
        """Inks with their profile."""
        if kind != INKS:
            return None
        if self._tagged is None:
            self._tagged = Array([Name.ICCBased, self._pdf.make_stream(self.condition.profile.read_bytes(), N=4)])
        return self._tagged

    def palette(self, _: Any, __: str) -> None:
        """Palettes keep their numbers; their inks get the profile."""

    def shading(self, _: Any, __: str) -> bool:
        """Gradients, too."""
        return False

    def picture(self, image: Any, kind: str, side: float) -> None:
        """A picture in sRGB, with no more pixels than a screen needs; line art stays."""
        if kind != RGB and int(image.get("/BitsPerComponent", 8)) > 1 and not isinstance(image.get("/Mask"), Array):
            with suppress(*_BROKEN):
                show_picture(image, side, self.condition)
