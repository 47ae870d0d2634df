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
    settings = [_set(glyphs, spacing, size, continues) for spacing in _spacings(half)]
    kerns, spacing = min(reversed(settings), key=lambda setting: sum(map(bool, setting[0])))
    if continues and before != spacing:
        return None
    parts = [b"<"]
    for glyph, kern in zip(glyphs, kerns, strict=True):
        parts.append(glyph.code + (b">%d<" % kern if kern else b""))
    return b"".join([*parts, b">"]), spacing


def _spacings(half: int) -> list[float]:
    """Letter-spacings in pixels of which Pango sets *half* (its units) before each glyph.

    WeasyPrint cuts the spacing to whole units and Pango its half, so the spacing meant is up to two units larger: the
    middle is at most one off. Where it is whole pixels, Pango rounds the half to whole pixels, too.
    """
    spacings = [(2 * half + (1 if half > 0 else -1)) / _PANGO_SCALE]
    if half % _PANGO_SCALE == 0:
        spacings += [2 * half / _PANGO_SCALE, (2 * half - _PANGO_SCALE) / _PANGO_SCALE]
    return spacings


def _set(glyphs: list[_Glyph], spacing: float, size: float, continues: bool) -> tuple[list[int], float]:
    """The kerning after each glyph that is not this letter-spacing, and the letter-spacing."""
    full = spacing * 1000 / size
    before = glyphs[-1].offset * 1000 / _PANGO_SCALE
    kerns = []
    for index, glyph in enumerate(glyphs[:-1]):
        expected = glyph.offset - (full if index or continues else full - before)
        kerns.append(_extra(glyph.kern, expected))
    return [*kerns, 0], spacing


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
