"""Pixels as a condition's inks: CMYK under its limit, or black ink alone, and as the JPEG that a press gets."""

import io

from PIL import Image, ImageChops, ImageMath

from layout.model.condition import Condition
from layout.press.colour import black_curve, inks_to_inks, picture_as_black, to_inks, to_srgb

JPEG_QUALITY = 92
"""Below it, JPEG's ringing overshoots the ink limit at hard edges."""
JPEG_HEADROOM = 4.0
"""Percent of ink left for what rounding in JPEG adds: full blacks separated at 240 % come back at up to 251."""
NEUTRAL = 2
"""Channels of a picture that never differ by more (of 255) are a gray picture saved in colour."""
DRAWN_COLOURS = 64
"""A picture of no more colours is drawn, as advertisements with type are: its edges are kept."""
PURE = 4
"""Levels of 255: coloured inks of no more are none, and a colour of no more is black."""

_FULL = 255
_STEPS = 0xF0
"""What of a level tells flat colours apart: sixteen steps."""
_FLAT_COLOURS, _FLAT_SHARE = 8, 0.9
"""So many colours cover so much of line art; the rest are soft edges. Of photos they cover half."""
_GRAY = 6
"""Levels by which channels of a soft edge of black type may differ."""


def is_drawn(image: Image.Image, lossless: bool) -> bool:
    """Whether a picture in L, RGB or CMYK is line art: of few colours, or of few but for the soft edges of type.

    *lossless*: whether its format keeps edges as they were drawn.
    """
    if image.getcolors(DRAWN_COLOURS) is not None:
        return True
    if not lossless:
        return False
    flat = image.convert("RGB").point(lambda level: level & _STEPS)
    counted = sorted((count for count, _ in flat.getcolors(1 << 12) or ()), reverse=True)
    return sum(counted[:_FLAT_COLOURS]) >= _FLAT_SHARE * image.width * image.height


def separated(image: Image.Image, source: bytes | None, condition: Condition, drawn: bool) -> Image.Image:
    """A picture in L, RGB or CMYK, with its profile, as the condition's inks: CMYK, or L, which is black ink alone.

    *drawn*: whether it is no photo, so that its black is to be black ink alone.
    """
    if image.mode == "L":
        return _as_black(image, source, condition)
    if image.mode == "CMYK":
        inks = _keep_black(image, inks_to_inks(image, source, condition.profile, condition.intent))
    elif _is_neutral(image):
        return _as_black(image.getchannel("G"), None, condition)
    else:
        inks = to_inks(image, source, condition.profile, condition.intent)
        inks = _blacken(image, inks, condition) if drawn else inks
    if condition.black_only:
        return picture_as_black(inks, condition.profile)
    return _limited(inks, most_ink(condition))


def _is_neutral(image: Image.Image) -> bool:
    """Whether an RGB picture is gray throughout."""
    red, green, blue = image.split()
    return all(_highest(ImageChops.difference(green, other)) <= NEUTRAL for other in (red, blue))


def _keep_black(own: Image.Image, inks: Image.Image) -> Image.Image:
    """What is black ink alone in a separated picture stays so: type of four inks needs all plates to register."""
    cyan, magenta, yellow, black = own.split()
    coloured = ImageChops.lighter(ImageChops.lighter(cyan, magenta), yellow).point(lambda level: 255 * (level > PURE))
    if inks is own or coloured.getextrema() == (_FULL, _FULL):
        return inks
    none = Image.new("L", own.size)
    return Image.composite(inks, Image.merge("CMYK", (none, none, none, black)), coloured)


def _blacken(own: Image.Image, inks: Image.Image, condition: Condition) -> Image.Image:
    """Black and grays of a drawn picture, the soft edges of its type among them, as black ink alone."""
    red, green, blue = own.split()
    off = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(blue, green))
    coloured = off.point(lambda level: 255 * (level > _GRAY))
    none, curve = Image.new("L", own.size), black_curve(condition.profile)
    black = green.point(list(curve))
    return Image.composite(inks, Image.merge("CMYK", (none, none, none, black)), coloured)


def _highest(channel: Image.Image) -> float:
    """The highest value in a picture of one channel."""
    highest = channel.getextrema()[1]
    return highest if isinstance(highest, int | float) else highest[1]


def _as_black(image: Image.Image, source: bytes | None, condition: Condition) -> Image.Image:
    """A gray picture on the black plate alone, through the profile's K curve."""
    curve = [_FULL - black for black in black_curve(condition.profile)]
    return to_srgb(image, source).point(curve)


def most_ink(condition: Condition) -> float:
    """Percent that a picture may have anywhere: no more than what a shop would ask to have a look at."""
    return min(condition.ink_limit, condition.ink_warning)


def _limited(image: Image.Image, limit: float) -> Image.Image:
    """The picture with no more ink than *limit* percent anywhere: black stays, the colours give way in proportion."""
    cyan, magenta, yellow, black = image.split()
    most = (limit - JPEG_HEADROOM) / 100 * _FULL
    total: Image.Image = ImageMath.lambda_eval(
        lambda args: args["c"] + args["m"] + args["y"] + args["k"], c=cyan, m=magenta, y=yellow, k=black
    )
    if _highest(total) <= most:
        return image

    def eased(ink: Image.Image) -> Image.Image:
        eased_ink: Image.Image = ImageMath.lambda_eval(
            lambda args: args["convert"](
                args["ink"]
                * args["min"](args["float"](args["t"] - args["k"]), most - args["k"])
                / args["max"](args["float"](args["t"] - args["k"]), 1.0),
                "L",
            ),
            ink=ink,
            t=total,
            k=black,
        )
        return eased_ink

    return Image.merge("CMYK", (eased(cyan), eased(magenta), eased(yellow), black))


def encoded(image: Image.Image) -> bytes:
    """JPEG for photos, PNG for line art (as gray: WeasyPrint would make one-bit pictures RGB)."""
    buffer = io.BytesIO()
    if image.mode == "1":
        image.convert("L").save(buffer, "PNG", optimize=False)
    else:
        image.save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()
