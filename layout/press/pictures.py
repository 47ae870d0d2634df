"""Photos made ready for a press before anything is painted: upright, cropped, resampled, separated into its inks.

What comes out is a JPEG in CMYK or gray (K alone) that every later step passes on untouched. Results are kept in the
cache folder under the content's hash and every parameter, so a second render converts nothing.
"""

import hashlib
import io
from pathlib import Path

from PIL import Image, ImageChops, ImageMath

from layout.errors import LayoutError, Span, error
from layout.model.condition import Condition
from layout.model.page import PlacedPicture
from layout.press.cache import Served, cached
from layout.press.colour import black_curve, inks_to_inks, picture_as_black, to_inks, to_srgb
from layout.press.originals import flatten, open_original
from layout.press.styles import style_sheet
from layout.press.svg import press_svg
from layout.units import PT_PER_INCH

JPEG_QUALITY = 92
"""Below it, JPEG's ringing overshoots the ink limit at hard edges."""
JPEG_HEADROOM = 4.0
"""Percent of ink left for what rounding in JPEG adds: full blacks separated at 240 % come back at up to 251."""
NEUTRAL = 2
"""Channels of a picture that never differ by more (of 255) are a gray picture saved in colour."""
CACHE_VERSION = "4"
"""To be changed with anything that changes what comes out."""
DRAWN_COLOURS = 64
"""A picture of no more colours is drawn, as advertisements with type are: its edges are kept."""
DRAWN_MOST = 12_000_000
"""Pixels of a drawn picture up to which all of them are kept: an A4 page of 400 ppi. Four plates of it are 48 MB."""
PURE = 4
"""Levels of 255: coloured inks of no more are none, and a colour of no more is black."""

_FULL = 255


def press_picture(placed: PlacedPicture, condition: Condition) -> Served:
    """A placed picture as the press takes it. Raises LayoutError where the file is none that can be shown."""
    size = (placed.rect.width / PT_PER_INCH, placed.rect.height / PT_PER_INCH)
    return _pressed(placed.picture.file, placed.picture.span, placed.crop, size, condition)


def press_theme_picture(file: Path, condition: Condition) -> Served:
    """A file of the theme as the press takes it, whole and with all its pixels: its place is CSS's business."""
    if file.suffix.lower() == ".css":
        return style_sheet(file).encode(), "text/css"
    return _pressed(file, Span(file, 1, 1), (0.0, 0.0, 1.0, 1.0), None, condition)


def _pressed(
    file: Path,
    span: Span | None,
    crop: tuple[float, float, float, float],
    inches: tuple[float, float] | None,
    condition: Condition,
) -> Served:
    try:
        content = file.read_bytes()
    except OSError:
        raise LayoutError([error("unreadable-picture", span, file=file.name)]) from None
    if file.suffix.lower() == ".svg":
        return press_svg(content, crop, condition, span, file.name), "image/svg+xml"
    resolution = f"{condition.photo_ppi}|{condition.line_art_ppi}"
    parameters = f"{CACHE_VERSION}|{crop}|{inches}|{resolution}|{_most_ink(condition)}"
    parameters += "|black" if condition.black_only else ""
    key = hashlib.sha256(parameters.encode())
    key.update(condition.profile.read_bytes())
    key.update(content)
    return cached(key.hexdigest(), lambda: _convert(content, file.name, span, crop, inches, condition))


def _convert(
    content: bytes,
    name: str,
    span: Span | None,
    crop: tuple[float, float, float, float],
    inches: tuple[float, float] | None,
    condition: Condition,
) -> bytes:
    size = None if inches is None else tuple(max(1, round(side * condition.photo_ppi)) for side in inches)
    image = open_original(content, name, span, _enough(size, crop), strict=inches is None)
    source = image.info.get("icc_profile")
    line_art = image.mode == "1"
    if line_art:
        return _encode(_crop(image, crop, None))
    image = flatten(image)
    drawn = image.width * image.height <= DRAWN_MOST and image.getcolors(DRAWN_COLOURS) is not None
    if drawn and inches is not None:
        size = tuple(max(1, round(side * condition.line_art_ppi)) for side in inches)
    image = _crop(image, crop, size)
    if image.mode == "L":
        return _encode(_as_black(image, source, condition))
    if image.mode == "CMYK":
        inks = _keep_black(image, inks_to_inks(image, source, condition.profile))
    elif _is_neutral(image):
        return _encode(_as_black(image.getchannel("G"), None, condition))
    else:
        inks = to_inks(image, source, condition.profile)
        inks = _blacken(image, inks) if drawn else inks
    if condition.black_only:
        return _encode(picture_as_black(inks, condition.profile))
    return _encode(_limited(inks, _most_ink(condition)))


def _enough(size: tuple[int, ...] | None, crop: tuple[float, float, float, float]) -> int:
    """Pixels along the whole picture's shorter side that leave twice as many as *size* in the crop; 0: all of them."""
    if size is None:
        return 0
    left, top, right, bottom = crop
    return round(2 * max(size[0] / max(right - left, 1e-3), size[1] / max(bottom - top, 1e-3)))


def _crop(image: Image.Image, crop: tuple[float, float, float, float], size: object) -> Image.Image:
    """The part that shows, resampled to *size* where it has more pixels; never up."""
    left, top, right, bottom = crop
    box = (left * image.width, top * image.height, right * image.width, bottom * image.height)
    whole = (max(1, round(box[2] - box[0])), max(1, round(box[3] - box[1])))
    if isinstance(size, tuple) and size[0] < whole[0] and size[1] < whole[1]:
        return image.resize(size, Image.Resampling.LANCZOS, box, reducing_gap=3.0)
    x, y = min(round(box[0]), image.width - whole[0]), min(round(box[1]), image.height - whole[1])
    return image.crop((x, y, x + whole[0], y + whole[1]))


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


def _blacken(own: Image.Image, inks: Image.Image) -> Image.Image:
    """Black of a drawn picture as black ink alone."""
    red, green, blue = own.split()
    lighter = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda level: 255 * (level > PURE))
    return Image.composite(inks, Image.new("CMYK", own.size, (0, 0, 0, _FULL)), lighter)


def _highest(channel: Image.Image) -> float:
    """The highest value in a picture of one channel."""
    highest = channel.getextrema()[1]
    return highest if isinstance(highest, int | float) else highest[1]


def _as_black(image: Image.Image, source: bytes | None, condition: Condition) -> Image.Image:
    """A gray picture on the black plate alone, through the profile's K curve."""
    curve = [_FULL - black for black in black_curve(condition.profile)]
    return to_srgb(image, source).point(curve)


def _most_ink(condition: Condition) -> float:
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


def _encode(image: Image.Image) -> bytes:
    """JPEG for photos, PNG for line art (as gray: WeasyPrint would make one-bit pictures RGB)."""
    buffer = io.BytesIO()
    if image.mode == "1":
        image.convert("L").save(buffer, "PNG", optimize=False)
    else:
        image.save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()
