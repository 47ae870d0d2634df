"""Photos made ready for a press before anything is painted: upright, cropped, resampled, separated into its inks.

What comes out is a JPEG in CMYK or gray (K alone) that every later step passes on untouched. Results are kept in the
cache folder under the content's hash and every parameter, so a second render converts nothing.
"""

import hashlib
from pathlib import Path

from PIL import Image

from layout.errors import LayoutError, Span, error, said
from layout.model.condition import Condition
from layout.model.page import PlacedPicture
from layout.press.cache import Served, cached
from layout.press.originals import flatten, is_blank, open_original
from layout.press.separation import encoded, is_drawn, most_ink, separated
from layout.press.styles import style_sheet
from layout.press.svg import press_svg
from layout.units import PT_PER_INCH

CACHE_VERSION = "7"
"""To be changed with anything that changes what comes out."""
LOSSLESS = ("PNG", "TIFF")
"""Formats that designers send type in."""
DRAWN_MOST = 12_000_000
"""Pixels of a drawn picture up to which all of them are kept: an A4 page of 400 ppi. Four plates of it are 48 MB."""


def press_picture(placed: PlacedPicture, condition: Condition) -> Served:
    """A placed picture as the press takes it. Raises LayoutError where the file is none that can be shown."""
    file, span = placed.picture.file, placed.picture.span
    if placed.picture.vector is not None:
        content = _read(file, span)
        return press_svg(content, placed.crop, condition, span, file.name, lettered=False), "image/svg+xml"
    size = (placed.rect.width / PT_PER_INCH, placed.rect.height / PT_PER_INCH)
    return _pressed(file, span, placed.crop, size, condition)


def press_theme_picture(file: Path, condition: Condition) -> Served:
    """A file of the theme as the press takes it, whole and with all its pixels: its place is CSS's business."""
    if file.suffix.lower() == ".css":
        return style_sheet(file).encode(), "text/css"
    return _pressed(file, Span(file, 1, 1), (0.0, 0.0, 1.0, 1.0), None, condition)


def _read(file: Path, span: Span | None) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise LayoutError([error("unreadable-picture", span, file=file.name)]) from None


def _pressed(
    file: Path,
    span: Span | None,
    crop: tuple[float, float, float, float],
    inches: tuple[float, float] | None,
    condition: Condition,
) -> Served:
    content = _read(file, span)
    if file.suffix.lower() == ".svg":
        return press_svg(content, crop, condition, span, file.name), "image/svg+xml"
    resolution = f"{condition.photo_ppi}|{condition.line_art_ppi}"
    parameters = f"{CACHE_VERSION}|{crop}|{inches}|{resolution}|{most_ink(condition)}"
    parameters += f"|{condition.intent}" + ("|black" if condition.black_only else "")
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
        return encoded(_crop(image, crop, None))
    lossless, clear = image.format in LOSSLESS, image.has_transparency_data
    image = flatten(image)
    if inches is not None and is_blank(image):
        form = "" if clear else "white"
        raise LayoutError([error("invisible-picture", span, said("hint-save-picture-again"), form=form, file=name)])
    drawn = image.width * image.height <= DRAWN_MOST and is_drawn(image, lossless)
    if drawn and inches is not None:
        size = tuple(max(1, round(side * condition.line_art_ppi)) for side in inches)
    return encoded(separated(_crop(image, crop, size), source, condition, drawn))


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
