"""How much colours stand out from each other."""

from layout.model.theme import Colour

LEAST_CONTRAST = 3.0
"""Of text to its ground (WCAG 2, large text)."""
WEIGHTS = (0.2126, 0.7152, 0.0722)
"""Of red, green and blue in the lightness of a colour."""


def contrast_of(one: Colour, other: Colour) -> float:
    """How much two colours stand out from each other, from 1 to 21, as WCAG 2 reckons it."""
    light, dark = sorted((_lightness(one), _lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lightness(colour: Colour) -> float:
    cyan, magenta, yellow, black = colour.inks
    linear = (_linear((1 - ink) * (1 - black)) for ink in (cyan, magenta, yellow))
    return sum(weight * value for weight, value in zip(WEIGHTS, linear, strict=True))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
