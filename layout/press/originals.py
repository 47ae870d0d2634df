"""A photo's file, read as it came from a camera, a telephone or a scanner: one whole picture, upright, in L, RGB, CMYK.

What cannot be read rightly is an error with the file's name: half a photo, several in one file.
"""

import io
import warnings

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from layout.errors import Diagnostic, LayoutError, Span, error, said
from layout.press import jpegdata, pngdata, webpdata

MAX_PIXELS = 120_000_000
"""Larger pictures are refused unread: a broadsheet page at 300 ppi has 31 million, the largest cameras 100."""
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP")
_IS_WHOLE = {
    "JPEG": jpegdata.is_whole,
    "MPO": jpegdata.is_whole,
    "PNG": pngdata.is_whole,
    "WEBP": webpdata.is_whole,
}
"""How the formats are judged whose readers fill up what is missing."""

_GRAY_MODES = {"L", "LA", "La"}
_SIXTEEN_BITS = ("I;16", "I;16B", "I;16L")
_FULL, _FULL_16 = 255, 65535
_PAPER = 247
"""Of 255, in each of red, green and blue: a tint of 3 %, which no press shows."""
_SCREEN_GAMMA = 2.2
_ALIKE = 0.05
"""Exponents that differ less show the same."""
_SUBFILE_TYPE, _REDUCED = 254, 1
"""TIFF's tag that tells a preview from another picture (TIFF 6.0, NewSubfileType)."""
_ICC_SIGNATURE = slice(36, 40)
_ICC_HEADER = 128


def open_original(content: bytes, name: str, span: Span | None, enough: int, strict: bool = False) -> Image.Image:
    """The picture, read and upright. Raises LayoutError for what is none, is broken, is not one or is too large.

    A JPEG with far more than *enough* pixels on each side is read at a half, quarter or eighth of its size. *strict*: a
    profile that is none is refused; else it is done without, which whoever read the issue has told.
    """
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint sets it: half a photo would come out gray without a word
    try:
        image = _opened(content)
        _refuse_what_is_not_one(image, content, name, span)
        if strict:
            _refuse_profile(image, name, span)
        if enough:
            image.draft(None, (enough, enough))
        ImageOps.exif_transpose(image, in_place=True)
        deep = image.mode.startswith("I") or image.mode == "F"
        return _as_shown(_eight_bits(image) if deep else image, image)
    except Image.DecompressionBombError:
        millions = MAX_PIXELS // 1_000_000
        fault = error("too-many-pixels", span, said("hint-save-picture-smaller"), file=name, millions=millions)
        raise LayoutError([fault]) from None
    except UnidentifiedImageError:
        hint = said("hint-save-picture-as", formats=FORMATS[:3])
        raise LayoutError([error("not-a-picture", span, hint, file=name)]) from None
    except (OSError, SyntaxError, ValueError):
        raise LayoutError([_damaged("damaged", name, span)]) from None


def _opened(content: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        image = Image.open(io.BytesIO(content), formats=FORMATS)
    if image.width * image.height > MAX_PIXELS:
        raise Image.DecompressionBombError
    return image


def _refuse_what_is_not_one(image: Image.Image, content: bytes, name: str, span: Span | None) -> None:
    """Raise LayoutError for several pictures in one file, one of which a part is missing or changed."""
    if _is_several(image):
        raise LayoutError([error("several-pictures", span, said("hint-save-one-picture"), file=name)])
    is_whole = _IS_WHOLE.get(image.format or "")
    if is_whole is not None and not is_whole(content, _opened):
        raise LayoutError([_damaged("half", name, span)])


def _refuse_profile(image: Image.Image, name: str, span: Span | None) -> None:
    profile = image.info.get("icc_profile")
    if profile and (len(profile) < _ICC_HEADER or profile[_ICC_SIGNATURE] != b"acsp"):
        hint = said("hint-save-with-srgb")
        raise LayoutError([error("unreadable-picture", span, hint, form="profile", file=name)])


def _damaged(form: str, name: str, span: Span | None) -> Diagnostic:
    return error("unreadable-picture", span, said("hint-save-picture-again"), form=form, file=name)


def _is_several(image: Image.Image) -> bool:
    """Whether a file holds several pictures, and none is the one. A telephone's JPEG has its photo first."""
    if image.format in ("JPEG", "MPO") or getattr(image, "n_frames", 1) < 2:
        return False
    if image.format != "TIFF":
        return True
    image.seek(1)
    preview = int(image.tag_v2.get(_SUBFILE_TYPE, 0)) & _REDUCED  # type: ignore[attr-defined]
    image.seek(0)
    return not preview


def is_blank(image: Image.Image) -> bool:
    """Whether a flat picture (L, RGB, CMYK) would leave next to no ink on paper."""
    bands = [image.getchannel(band).getextrema() for band in image.getbands()]
    if image.mode == "CMYK":
        return all(isinstance(most, int) and most <= _FULL - _PAPER for _, most in bands)
    return all(isinstance(least, int) and least >= _PAPER for least, _ in bands)


def flatten(image: Image.Image) -> Image.Image:
    """The picture in L, RGB or CMYK, transparent parts on white: a press knows no transparency but paper."""
    if "A" in image.getbands() or "a" in image.getbands() or "transparency" in image.info:
        gray = image.mode in _GRAY_MODES
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image).convert("L" if gray else "RGB")
    return image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _as_shown(image: Image.Image, original: Image.Image) -> Image.Image:
    """A picture of 8 bits; a PNG without profile that says how its levels are meant (gAMA) as if they were sRGB's."""
    image.format, gamma = original.format, original.info.get("gamma")
    if image.format != "PNG" or not gamma or {"icc_profile", "srgb"} & set(original.info):
        return image
    exponent = 1 / (gamma * _SCREEN_GAMMA)
    if abs(exponent - 1) < _ALIKE:
        return image
    if image.mode == "P":
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    lit = [round(_FULL * (level / _FULL) ** exponent) for level in range(_FULL + 1)]
    shown = image.point([level for band in image.getbands() for level in (range(_FULL + 1) if band == "A" else lit)])
    shown.format = original.format
    return shown


def _eight_bits(image: Image.Image) -> Image.Image:
    """Gray of 16 bits or more as 8: Pillow's own conversion cuts off all above 255."""
    wide = image.convert("F")
    low, high = wide.getextrema()
    if not (isinstance(low, float) and isinstance(high, float) and 0 <= low <= high <= _FULL_16):
        raise ValueError(image.mode)
    scale = _scale(image.mode, high)
    return wide.point(lambda value: value * scale + 0.0).convert("L")


def _scale(mode: str, highest: float) -> float:
    """What makes a gray's values 8 bits: floating point is from 0 to 1, 16 bits to 65535, other integers to either."""
    if mode == "F" and highest <= 1:
        return float(_FULL)
    if mode in _SIXTEEN_BITS or highest > _FULL:
        return _FULL / _FULL_16
    return 1.0
