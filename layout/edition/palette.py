"""The theme's colours for light and dark screens, each text colour readable on its ground by WCAG 2.2."""

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass

CONTRAST = 4.6
"""WCAG 2.2 asks 4.5 : 1 of text (criterion 1.4.3); a little more, so that rounding never falls below it."""

ACCENT_NAMES = ("accent", "brand", "primary", "masthead", "red")
"""What a theme may call its leading colour, the first found is taken; else its most colourful one."""

_STEP = 0.01
Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Shades:
    """Colours of one scheme as ``#rrggbb``."""

    ground: str
    """Behind everything."""
    paper: str
    """Behind text."""
    tint: str
    """Behind asides."""
    ink: str
    muted: str
    """Captions, dates; readable on ground, paper and tint."""
    rule: str
    accent: str
    """Kickers, links; readable on ground, paper and tint."""
    band: str
    """A ground in the accent."""
    on_band: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Both schemes."""

    light: Shades
    dark: Shades


def palette(colours: Mapping[str, str]) -> Palette:
    """Both schemes from a theme's colours (name → ``#rrggbb``); black and white where it has none."""
    accent = _accent(colours)
    light = _shades(accent, ground="#f4f2ee", paper="#ffffff", tint="#f7f5f1", ink="#1d1b19", muted="#66615b")
    dark = _shades(accent, ground="#121212", paper="#1b1b1c", tint="#242425", ink="#e9e6e1", muted="#aaa59e")
    return Palette(light, dark)


def _shades(accent: str, ground: str, paper: str, tint: str, ink: str, muted: str) -> Shades:
    grounds = (ground, paper, tint)
    band = _readable(accent, ("#ffffff",))
    return Shades(
        ground=ground,
        paper=paper,
        tint=tint,
        ink=ink,
        muted=_readable(muted, grounds),
        rule=_mix(paper, ink, 0.16),
        accent=_readable(accent, grounds),
        band=band,
        on_band="#ffffff",
    )


def _accent(colours: Mapping[str, str]) -> str:
    """The theme's leading colour."""
    for name in ACCENT_NAMES:
        if name in colours:
            return colours[name]
    return max(colours.values(), key=_colourfulness, default="#000000")


def _colourfulness(colour: str) -> float:
    red, green, blue = _rgb(colour)
    return max(red, green, blue) - min(red, green, blue)


def _rgb(colour: str) -> Rgb:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))  # type: ignore[return-value]


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in rgb)


def _mix(one: str, other: str, part: float) -> str:
    return _hex(tuple(a + (b - a) * part for a, b in zip(_rgb(one), _rgb(other), strict=True)))  # type: ignore[arg-type]


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _readable(colour: str, grounds: tuple[str, ...]) -> str:
    """The colour, made lighter or darker in its own hue until it can be read on every one of the grounds."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(colour))
    step = -_STEP if luminance(grounds[0]) > 0.18 else _STEP
    shade = colour
    while min(contrast(shade, ground) for ground in grounds) < CONTRAST and 0 < lightness + step < 1:
        lightness += step
        shade = _hex(colorsys.hls_to_rgb(hue, lightness, saturation))
    return shade
