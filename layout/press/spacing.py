"""Letter-spacing as it was meant: WeasyPrint cuts each glyph's kerning to whole thousandths of an em.

Pango spreads a run's letter-spacing half before and half after each glyph. WeasyPrint writes the half before as an
exact fraction and the rest as ``int(kerning)``, so every glyph of a spaced line loses up to 0.001 em: a line of forty
characters ends 0.03 em short. The exact fraction tells the spacing, so it is written as the ``Tc`` operator instead:
exact, and a fifth of the bytes.
"""

import math
import re
from dataclasses import dataclass

_ITEM = re.compile(rb"<([0-9a-fA-F]*)>|([-+]?[0-9.]+(?:e[-+]?[0-9]+)?)")
_PANGO_SCALE = 1024
"""Pango's units per pixel."""
GUARD = 0.0003
"""Em that composed lines ask for beyond the whole thousandths they mean, lest WeasyPrint cut one off."""
_SLACK = 0.2
"""Units by which lengths written with four decimals are off."""
_GLYPH_DIGITS = 4
_SAME = 1e-6


@dataclass(slots=True)
class _Glyph:
    code: bytes
    offset: float = 0.0
    """Written before it, thousandths of its size in WeasyPrint's reckoning (Pango units per pixel of size)."""
    kern: int = 0
    """Written after it: to be subtracted, cut to a whole number."""


def respace(array: bytes, size: float, before: float | None) -> tuple[bytes, float] | None:
    """A ``TJ`` array as hexadecimal strings, and the ``Tc`` (in pixels) that spaces it; None where it keeps its own.

    *size* is the font size in pixels; *before* the spacing of the array that this one directly continues, if any.
    """
    if b"." not in array:
        return None
    glyphs = _read(array)
    if not glyphs or any(abs(glyph.offset - glyphs[-1].offset) > _SAME for glyph in glyphs[1:]):
        return None
    left, first = glyphs[-1].offset, glyphs[0].offset
    half = round(left * size)
    continues = before is not None and before != 0 and abs(first - left) < _SAME
    if half == 0 or (first and not continues):
        return None
    settings = [(_kerns(glyphs, laid, size, continues), meant) for laid, meant in _spacings(half, size)]
    kerns, spacing = min(settings, key=lambda setting: sum(map(bool, setting[0])))
    if continues and before != spacing:
        return None
    parts = [b"<"]
    for glyph, kern in zip(glyphs, kerns, strict=True):
        parts.append(glyph.code + (b">%d<" % kern if kern else b""))
    return b"".join([*parts, b">"]), spacing


def _spacings(half: int, size: float) -> list[tuple[tuple[int, ...], float]]:
    """What Pango may have laid out (units) and what was meant (pixels) where it sets *half* units before each glyph.

    WeasyPrint cuts the spacing meant to whole units and Pango its half. Where it is whole pixels, Pango rounds the half
    to whole pixels instead.
    """
    further = 1 if half > 0 else -1
    spacings: list[tuple[tuple[int, ...], float]] = []
    if half % _PANGO_SCALE == 0:
        wholes = (2 * half - _PANGO_SCALE, 2 * half)
        spacings += [((whole,), _meant(whole, whole + further, size)) for whole in wholes]
    return [*spacings, ((2 * half, 2 * half + further), _meant(2 * half, 2 * half + 2 * further, size))]


def _meant(near: int, far: int, size: float) -> float:
    """The spacing in pixels most likely meant by one between two numbers of units.

    That is whole thousandths of an em if these, asked for with a guard, lie there; else the middle.
    """
    low, high = min(near, far), max(near, far)
    middle = (low + high) / 2 / _PANGO_SCALE
    steps = round((middle / size - GUARD) * 1000)
    asked = (steps / 1000 + GUARD) * size * _PANGO_SCALE
    return steps / 1000 * size if low - _SLACK <= asked < high + _SLACK else middle


def _kerns(glyphs: list[_Glyph], laid: tuple[int, ...], size: float, continues: bool) -> list[int]:
    """The kerning after each glyph that is not letter-spacing of one of the amounts *laid* out."""
    thousandths = 1000 / _PANGO_SCALE / size
    before = round(glyphs[-1].offset * size) * thousandths
    kerns = []
    for index, glyph in enumerate(glyphs[:-1]):
        own = 0.0 if index or continues else before  # the first glyph of a line has no spacing before it
        extras = [_extra(glyph.kern, glyph.offset - (spacing * thousandths - own)) for spacing in laid]
        kerns.append(min(extras, key=abs))
    return [*kerns, 0]


def _read(array: bytes) -> list[_Glyph]:
    """The glyphs of an array with what is written around them; none where it is not what WeasyPrint writes."""
    glyphs: list[_Glyph] = []
    offset = 0.0
    for text, number in _ITEM.findall(array):
        if number and b"." in number:
            offset = -float(number)
        elif number and glyphs:
            glyphs[-1].kern = int(number)
        elif text:
            if len(text) % _GLYPH_DIGITS:
                return []
            codes = [text[i : i + _GLYPH_DIGITS] for i in range(0, len(text), _GLYPH_DIGITS)]
            glyphs.append(_Glyph(codes[0], offset))
            glyphs += [_Glyph(code) for code in codes[1:]]
            offset = 0.0
    return glyphs


def _extra(written: int, expected: float) -> int:
    """The kerning between two glyphs beside the letter-spacing: a whole number k with int(expected + k) == written."""
    if math.trunc(expected) == written:
        return 0
    return math.floor(written - expected) if written < 0 else math.ceil(written - expected)
