"""Embedded fonts as PDF 1.4 knows them: WeasyPrint embeds whole OpenType files, which came with 1.6.

The outlines of an OpenType/CFF font are taken out as a bare CFF (``CIDFontType0C``). WeasyPrint writes glyph numbers as
CIDs; a CID-keyed CFF maps CIDs to glyphs through its charset (Adobe Technical Note 5176, 13), which viewers with an eye
to glyph numbers ignore and Ghostscript obeys: where it is not the identity, a press prints blanks that proofs do not
show. So it is made the identity.
"""

import struct
from itertools import pairwise

from layout.errors import Said, said

_SFNT_HEADER = 12
_TABLE_RECORD = 16
_ROS = (12, 30)
_CHARSET = (15,)
_CHARSTRINGS = (17,)
_PREDEFINED_CHARSETS = 3


class FontFault(ValueError):
    """A font program that cannot be embedded as it must be; `said` is why."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.said = why


def bare_cff(opentype: bytes) -> bytes:
    """The ``CFF`` table of an OpenType font, its charset the identity. Raises FontFault where there is none."""
    if not opentype.startswith(b"OTTO"):
        raise FontFault(said("font-no-cff"))
    return _identity_charset(_table(opentype, b"CFF "))


def cid_set(program: bytes) -> bytes:
    """The CIDs in an embedded font program (bare CFF or TrueType) as the bits of a ``CIDSet``: all of its glyphs."""
    if program[:1] == b"\x01":
        top = _top_dict(program)
        glyphs = _short(program, int(top[_CHARSTRINGS][0]))
    else:
        glyphs = _short(_table(program, b"maxp"), 4)
    whole, rest = divmod(glyphs, 8)
    return b"\xff" * whole + (bytes([0xFF << (8 - rest) & 0xFF]) if rest else b"")


def _short(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")


def _table(sfnt: bytes, wanted: bytes) -> bytes:
    """A table of an OpenType or TrueType font. Raises FontFault where there is none."""
    for index in range(_short(sfnt, 4)):
        tag, _, offset, length = struct.unpack_from(">4sIII", sfnt, _SFNT_HEADER + index * _TABLE_RECORD)
        if tag == wanted:
            return sfnt[offset : offset + length]
    raise FontFault(said("font-no-table", table=wanted.decode().strip()))


def _identity_charset(cff: bytes) -> bytes:
    top = _top_dict(cff)
    if _ROS not in top:
        return cff  # not CID-keyed: CIDs are glyph numbers already (ISO 32000-1, 9.7.4.2)
    glyphs = _short(cff, int(top[_CHARSTRINGS][0]))
    offset = int(top.get(_CHARSET, [0])[0])
    if offset < _PREDEFINED_CHARSETS:
        raise FontFault(said("font-name-charset"))
    size = _charset_size(cff, offset, glyphs)
    identity = _identity(cff[offset], glyphs)
    return cff[:offset] + identity + cff[offset + len(identity) :] if len(identity) <= size else cff


def _identity(form: int, glyphs: int) -> bytes:
    """The identity as a charset in the same format, which is never longer than another: no gaps between ranges."""
    if form == 0:
        return struct.pack(f">B{glyphs - 1}H", 0, *range(1, glyphs))
    longest, layout = (0x100, ">HB") if form == 1 else (0x10000, ">HH")
    ranges = [(first, min(longest, glyphs - first) - 1) for first in range(1, glyphs, longest)]
    return bytes([form]) + b"".join(struct.pack(layout, *one) for one in ranges)


def _charset_size(cff: bytes, offset: int, glyphs: int) -> int:
    """Bytes that the charset takes, so that nothing else is written over."""
    form = cff[offset]
    if form == 0:
        return 1 + 2 * (glyphs - 1)
    width = 3 if form == 1 else 4
    at, named = offset + 1, 1
    while named < glyphs:
        left = cff[at + 2] if form == 1 else _short(cff, at + 2)
        named += left + 1
        at += width
    return at - offset


def _top_dict(cff: bytes) -> dict[tuple[int, ...], list[float]]:
    """Operators of the first Top DICT with their operands."""
    _, after_names = _index(cff, cff[2])
    tops, _ = _index(cff, after_names)
    data, at = tops[0], 0
    found: dict[tuple[int, ...], list[float]] = {}
    operands: list[float] = []
    while at < len(data):
        first = data[at]
        if first <= 21:
            operator = (first, data[at + 1]) if first == 12 else (first,)
            found[operator], operands = operands, []
            at += len(operator)
        else:
            value, at = _operand(data, at)
            operands.append(value)
    return found


def _operand(data: bytes, at: int) -> tuple[float, int]:
    """One operand of a DICT (Technical Note 5176, 4) and where the next begins."""
    first = data[at]
    if first == 28:
        return int.from_bytes(data[at + 1 : at + 3], "big", signed=True), at + 3
    if first == 29:
        return int.from_bytes(data[at + 1 : at + 5], "big", signed=True), at + 5
    if first == 30:
        end = at + 1
        while data[end] & 0x0F != 0x0F and data[end] >> 4 != 0x0F:
            end += 1
        return 0.0, end + 1  # a real number: no offset is one
    if first <= 246:
        return first - 139, at + 1
    if first <= 250:
        return (first - 247) * 256 + data[at + 1] + 108, at + 2
    return -(first - 251) * 256 - data[at + 1] - 108, at + 2


def _index(cff: bytes, at: int) -> tuple[list[bytes], int]:
    """The items of an INDEX and where it ends."""
    count = _short(cff, at)
    if count == 0:
        return [], at + 2
    size = cff[at + 2]
    start = at + 3
    offsets = [int.from_bytes(cff[start + i * size : start + (i + 1) * size], "big") for i in range(count + 1)]
    base = start + (count + 1) * size - 1
    return [cff[base + a : base + b] for a, b in pairwise(offsets)], base + offsets[-1]
