"""Fonts whose characters stand one below the other, as content streams name them, and their spacing.

Such a font is another with the encoding Identity-V: the same program, the same numbers of glyphs. Its line runs towards
negative numbers, so that what is written between glyphs, and Tc, count the other way (ISO 32000-1, 9.4.4).
"""

import re

_DOWN = b"-V"
_BETWEEN = re.compile(rb"(?<=[>\[])\s*-?[0-9.]+(?:e-?[0-9]+)?\s*(?=[<\]])")
"""A number between the strings of a ``TJ`` array."""


def downwards(font: bytes) -> bytes:
    """The name of a font's vertical form."""
    return font + _DOWN


def is_downwards(font: bytes) -> bool:
    """Whether a font's name is that of a vertical form."""
    return font.endswith(_DOWN)


def kerned_down(array: bytes) -> bytes:
    """A ``TJ`` array written for a horizontal line, for a vertical one."""
    return _BETWEEN.sub(lambda number: b"%g" % -float(number[0]), array)


_STRING = re.compile(rb"<([0-9a-fA-F]*)>")
_DIGITS = 4
"""That write a glyph's number."""


def glyphs(array: bytes) -> list[int]:
    """The numbers of the glyphs that a ``TJ`` array shows."""
    written = b"".join(_STRING.findall(array))
    return [int(written[at : at + _DIGITS], 16) for at in range(0, len(written), _DIGITS)]


def only_glyphs(array: bytes) -> bytes:
    """A ``TJ`` array without anything between its strings."""
    return _BETWEEN.sub(b"", array)
