"""Colour through ICC profiles: sRGB and gray to a condition's inks, and inks to what a screen shows of them.

Towards paper as the condition says; where it says nothing, relative colorimetric with black-point compensation, which
keeps the detail in shadows that newsprint's black (L* about 30) would otherwise swallow. Screens are relative too.
"""

import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageCms

from layout.model.condition import Condition, RenderingIntent
from layout.model.theme import Colour
from layout.press.cache import cached

_RELATIVE = ImageCms.Intent.RELATIVE_COLORIMETRIC
_ABSOLUTE = ImageCms.Intent.ABSOLUTE_COLORIMETRIC
_BPC = ImageCms.Flags.BLACKPOINTCOMPENSATION
_TOWARDS_PAPER = {
    RenderingIntent.RELATIVE: (_RELATIVE, _BPC),
    RenderingIntent.PERCEPTUAL: (ImageCms.Intent.PERCEPTUAL, ImageCms.Flags.NONE),
    RenderingIntent.SATURATION: (ImageCms.Intent.SATURATION, ImageCms.Flags.NONE),
}
"""A profile's tables for the others reach its black point by themselves."""
_SAMPLE_STEP = 15
"""Black ink is sampled every 15/255: the 8 bits of L* in between would be steps."""
_SAMPLES = 255 // _SAMPLE_STEP + 1

_NEUTRAL = 3
"""Channels (of 255) that differ by no more are a gray."""

_KEPT_VERSION = "shown 1"
"""Of the colours in the cache."""

Cmyk = tuple[float, float, float, float]
Rgb = tuple[float, float, float]


@lru_cache(maxsize=8)
def _output(profile: Path) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(str(profile))


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@lru_cache(maxsize=8)
def _srgb_to_inks(profile: Path, intent: RenderingIntent) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(_srgb(), _output(profile), "RGB", "CMYK", *_TOWARDS_PAPER[intent])


@lru_cache(maxsize=8)
def _inks_to_srgb(profile: Path, absolute: bool) -> ImageCms.ImageCmsTransform:
    how = (_ABSOLUTE, ImageCms.Flags.NONE) if absolute else (_RELATIVE, _BPC)
    return ImageCms.buildTransform(_output(profile), _srgb(), "CMYK", "RGB", *how)


def to_inks(
    image: Image.Image, source: bytes | None, profile: Path, intent: RenderingIntent = RenderingIntent.RELATIVE
) -> Image.Image:
    """An RGB picture in the inks of *profile*. *source* is its ICC profile; sRGB where None or unusable."""
    if source:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(source))
            transform = ImageCms.buildTransform(own, _output(profile), "RGB", "CMYK", *_TOWARDS_PAPER[intent])
        except (ImageCms.PyCMSError, OSError):
            transform = _srgb_to_inks(profile, intent)
    else:
        transform = _srgb_to_inks(profile, intent)
    return _apply(image, transform)


def inks_to_inks(
    image: Image.Image, source: bytes | None, profile: Path, intent: RenderingIntent = RenderingIntent.RELATIVE
) -> Image.Image:
    """A CMYK picture separated for other inks, separated anew for *profile*; as it is without a source profile."""
    if not source:
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(source))
        transform = ImageCms.buildTransform(own, _output(profile), "CMYK", "CMYK", *_TOWARDS_PAPER[intent])
    except (ImageCms.PyCMSError, OSError):
        return image
    return _apply(image, transform)


def to_srgb(image: Image.Image, source: bytes | None) -> Image.Image:
    """A gray picture (L) with the tones of sRGB; as it is where *source* is no profile for gray."""
    if not source:
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(source))
        transform = ImageCms.buildTransform(own, _srgb(), "L", "RGB", _RELATIVE, _BPC)
    except (ImageCms.PyCMSError, OSError):
        return image
    return _apply(image, transform).getchannel("G")


def to_screen(image: Image.Image, profile: Path, absolute: bool = False) -> Image.Image:
    """A CMYK picture as a screen shows its print; *absolute*: with the paper's white and the inks' black."""
    return _apply(image, _inks_to_srgb(profile, absolute))


@lru_cache(maxsize=8)
def black_on_screen(profile: Path) -> tuple[int, ...]:
    """For each amount of black ink alone (0 to 255) the gray of sRGB that a screen shows of it.

    A neutral gray of the profile's luminance: the eye takes the paper for white and its black ink for gray, where a
    screen beside white would show coldset black as brown.
    """
    ramp = Image.new("CMYK", (256, 1))
    ramp.putdata([(0, 0, 0, black) for black in range(256)])
    return tuple(_kept(profile, "black", lambda: to_screen(ramp, profile).convert("L").tobytes()))


def _kept(profile: Path, what: str, make: Callable[[], bytes]) -> bytes:
    """Colours as a screen shows them, from the cache: for a handful of them a transform takes 40 ms to build."""
    return cached(hashlib.sha256(f"{_KEPT_VERSION}|{_digest(profile)}|{what}".encode()).hexdigest(), make)[0]


@lru_cache(maxsize=8)
def _digest(profile: Path) -> str:
    return hashlib.sha256(profile.read_bytes()).hexdigest()


def _apply(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    result = ImageCms.applyTransform(image, transform)
    if result is None:
        raise ValueError(image.mode)
    return result


@lru_cache(maxsize=8)
def black_curve(profile: Path) -> tuple[int, ...]:
    """For each gray of sRGB, 0 to 255, the black ink (0 to 255) that prints as it: the profile's K curve inverted.

    Lightness (L*) is scaled into what black ink alone reaches on this paper, so that white stays paper, 0 is solid and
    the steps between keep their proportion: sRGB 64, 128 and 192 are 61, 36 and 16 % on newsprint, not 75, 50 and 25.
    """
    ramp = Image.new("CMYK", (_SAMPLES, 1))
    ramp.putdata([(0, 0, 0, black) for black in range(0, 256, _SAMPLE_STEP)])
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    transform = ImageCms.buildTransform(_output(profile), lab, "CMYK", "LAB", _RELATIVE)
    shown = [value / 255 * 100 for value in _apply(ramp, transform).getchannel(0).tobytes()]
    reach = (shown[0] - shown[-1]) / 100
    return tuple(_ink_for(shown, shown[-1] + reach * _lightness(gray)) for gray in range(256))


def _lightness(gray: int) -> float:
    """L* of a gray of sRGB (IEC 61966-2-1, CIE 15)."""
    value = gray / 255
    y = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return 116 * float(y ** (1 / 3)) - 16 if y > 216 / 24389 else y * 24389 / 27


def _ink_for(shown: Sequence[float], wanted: float) -> int:
    """The black ink whose lightness is *wanted*, between the samples in straight lines."""
    for index, (light, dark) in enumerate(pairwise(shown)):
        if dark <= wanted <= light:
            part = (light - wanted) / (light - dark) if light > dark else 0.0
            return round((index + part) * _SAMPLE_STEP)
    return 0 if wanted > shown[0] else 255


@lru_cache(maxsize=4096)
def rgb_to_inks(rgb: Rgb, profile: Path, intent: RenderingIntent = RenderingIntent.RELATIVE) -> Cmyk:
    """One colour of a drawing (sRGB, 0 to 1) in inks (0 to 1); grays are black ink alone, black is solid."""
    values = tuple(round(min(1.0, max(0.0, value)) * 255) for value in rgb)
    if max(values) - min(values) <= _NEUTRAL:
        return (0.0, 0.0, 0.0, round(black_curve(profile)[values[1]] / 255, 2))
    cyan, magenta, yellow, black = to_inks(Image.new("RGB", (1, 1), values), None, profile, intent).tobytes()
    return (round(cyan / 255, 2), round(magenta / 255, 2), round(yellow / 255, 2), round(black / 255, 2))


@lru_cache(maxsize=4096)
def screen_rgb(inks: Cmyk, profile: Path, absolute: bool = False) -> Rgb:
    """One colour in inks (0 to 1) as sRGB (0 to 1); *absolute* as for `to_screen`."""
    laid = tuple(round(min(1.0, max(0.0, ink)) * 255) for ink in inks)
    if not any(laid[:3]) and not absolute:
        gray = black_on_screen(profile)[laid[3]] / 255
        return (gray, gray, gray)
    what = f"absolute {laid!r}" if absolute else repr(laid)
    shown = _kept(profile, what, lambda: to_screen(Image.new("CMYK", (1, 1), laid), profile, absolute).tobytes())
    red, green, blue = shown
    return (red / 255, green / 255, blue / 255)


@lru_cache(maxsize=4096)
def as_black(inks: Cmyk, profile: Path) -> Cmyk:
    """A colour in inks (0 to 1) as black ink alone, as light as it is in all inks on this paper."""
    if not any(inks[:3]):
        return inks
    shown = Image.new("RGB", (1, 1), tuple(round(value * 255) for value in screen_rgb(inks, profile))).convert("L")
    return (0.0, 0.0, 0.0, round(black_curve(profile)[shown.tobytes()[0]] / 255, 4))


def picture_as_black(inks: Image.Image, profile: Path) -> Image.Image:
    """A CMYK picture as one of grays (L, 0 is solid black), its black ink as light as it is in all inks."""
    return to_screen(inks, profile).convert("L").point([255 - black for black in black_curve(profile)])


def screen_colours(colours: Mapping[str, Colour], condition: Condition) -> dict[str, str]:
    """A theme's colours as a screen shows their print: name → ``#rrggbb``."""
    result: dict[str, str] = {}
    for name, colour in colours.items():
        rgb = screen_rgb(colour.inks, condition.profile)
        result[name] = "#" + "".join(f"{round(value * 255):02x}" for value in rgb)
    return result
