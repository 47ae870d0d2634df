"""Blend modes that work on each plate by itself (ISO 32000-1, 11.3.5.2), in ink: 0 none, 255 full."""

from collections.abc import Callable
from typing import Any

from PIL import Image, ImageChops, ImageMath

Blend = Callable[[Image.Image, Image.Image], Image.Image]
"""From what lies below and what is laid on it to what comes of it."""


def _in_light(blend: Blend) -> Blend:
    return lambda below, above: ImageChops.invert(blend(ImageChops.invert(below), ImageChops.invert(above)))


def _burn(below: Image.Image, above: Image.Image) -> Image.Image:
    return _reckoned(lambda b, s: b * 255 / (256 - s), below, above)


def _dodge(below: Image.Image, above: Image.Image) -> Image.Image:
    return ImageChops.invert(_burn(ImageChops.invert(below), ImageChops.invert(above)))


def _exclude(below: Image.Image, above: Image.Image) -> Image.Image:
    return _reckoned(lambda b, s: b + s - 2 * b * s / 255, below, above)


def _reckoned(formula: Callable[[Any, Any], Any], below: Image.Image, above: Image.Image) -> Image.Image:
    """A formula, cut off at 255, as a picture of numbers is that becomes one of levels."""
    found: Image.Image = ImageMath.lambda_eval(lambda held: formula(held["b"], held["s"]), b=below, s=above)
    return found.convert("L")


MODES: dict[str, Blend] = {
    "Multiply": ImageChops.screen,  # in ink, not in light
    "Screen": ImageChops.multiply,
    "Darken": ImageChops.lighter,
    "Lighten": ImageChops.darker,
    "Overlay": _in_light(ImageChops.overlay),
    "HardLight": _in_light(ImageChops.hard_light),
    "Difference": _in_light(ImageChops.difference),
    "Exclusion": _in_light(_exclude),
    "ColorBurn": _burn,
    "ColorDodge": _dodge,
}


def blended(mode: str, below: Image.Image, above: Image.Image) -> Image.Image:
    """What a mode makes of two planes of one plate."""
    return MODES[mode](below, above)
