"""Fonts whose characters stand one below the other, as content streams name them, and their spacing.

Such a font is another with the encoding Identity-V: the same program, the same numbers of glyphs. Its line runs towards
negative numbers, so that what is written between glyphs, and Tc, count the other way (ISO 32000-1, 9.4.4).
"""

import re

_DOWN = b"-V"
_ITEM = re.compile(rb"(<[^>]*>)|(-?[0-9.]+(?:e-?[0-9]+)?)")
"""A string of a ``TJ`` array, or a number beside one."""
_FIRST = re.compile(rb"(<[0-9a-fA-F]{4})([0-9a-fA-F].*)", re.DOTALL)
"""An array that begins with a string of several glyphs."""


def downwards(font: bytes) -> bytes:
    """The name of a font's vertical form."""
    return font + _DOWN


def is_downwards(font: bytes) -> bool:
    """Whether a font's name is that of a vertical form."""
    return font.endswith(_DOWN)


def downwards_parts(array: bytes) -> tuple[bytes, ...]:
    """What stands in a ``TJ`` array that was written for a horizontal line, for a vertical one: its first glyph apart.

    On a page that has horizontal lines too, readers take what begins at one height for one line, and tell it from the
    left. So what is shown last in a vertical line begins where no line does: at neither its head nor an indent.
    """
    turned = _ITEM.sub(lambda item: item[1] or b"%g" % -float(item[2]), array)
    first = _FIRST.match(turned)
    return (turned,) if first is None else (first[1] + b">", b"<" + first[2])


_STRING = re.compile(rb"<([0-9a-fA-F]*)>")
_DIGITS = 4
"""That write a glyph's number."""


def glyphs(array: bytes) -> list[int]:
    """The numbers of the glyphs that a ``TJ`` array shows."""
    written = b"".join(_STRING.findall(array))
    return [int(written[at : at + _DIGITS], 16) for at in range(0, len(written), _DIGITS)]


def only_glyphs(array: bytes) -> bytes:
    """A ``TJ`` array without anything between its strings."""
    return _ITEM.sub(lambda item: item[1] or b"", array)
