"""Embedded fonts as PDF 1.4 knows them: WeasyPrint embeds whole OpenType files, which came with 1.6.

The outlines of an OpenType/CFF font are taken out as a bare CFF (``CIDFontType0C``). WeasyPrint writes glyph numbers as
CIDs and keeps those numbers by thousands of empty glyphs between them; a CID-keyed CFF is left with the glyphs that are
drawn, their CIDs the numbers they had (see `layout.fontprogram`).
"""

import struct
from collections.abc import Collection

from layout.errors import Said, said
from layout.fontprogram import OPENTYPE_CFF, Cff, glyph_count, read_cff, table
from layout.press.cffsubset import drawn_alone


class FontFault(ValueError):
    """A font program that cannot be embedded as it must be; `said` is why."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.said = why


def bare_cff(opentype: bytes, drawn: Collection[int]) -> bytes:
    """The ``CFF`` table of an OpenType font with the *drawn* glyphs alone, numbers of which are their CIDs.

    One that is not CID-keyed has no CIDs but its glyphs' places, and is left whole. Raises FontFault for broken ones.
    """
    if not opentype.startswith(OPENTYPE_CFF):
        raise FontFault(said("font-no-cff"))
    try:
        cff = read_cff(table(opentype, b"CFF "))
        return (cff.keyed and drawn_alone(cff, drawn)) or _identity_charset(cff)
    except FontFault:
        raise
    except (ValueError, IndexError, struct.error):
        raise FontFault(said("font-broken-cff")) from None


def cid_set(program: bytes) -> bytes:
    """The CIDs in an embedded font program (bare CFF or TrueType) as the bits of a ``CIDSet``: all of its glyphs."""
    try:
        cids = _cids(program)
    except ValueError:
        raise FontFault(said("font-no-glyphs")) from None
    bits = bytearray(max(cids) // 8 + 1)
    for cid in cids:
        bits[cid // 8] |= 0x80 >> cid % 8
    return bytes(bits)


def _cids(program: bytes) -> Collection[int]:
    if program[:1] != b"\x01":
        return range(glyph_count(program))
    cff = read_cff(program)
    return cff.cids if cff.keyed else range(cff.glyphs)


def _identity_charset(cff: Cff) -> bytes:
    if not cff.keyed:
        return cff.data
    if cff.predefined:
        raise FontFault(said("font-name-charset"))
    start, identity = cff.charset_at, _identity(cff.form, cff.glyphs)
    if len(identity) > cff.charset_size:
        return cff.data  # something else would be written over
    return cff.data[:start] + identity + cff.data[start + len(identity) :]


def _identity(form: int, glyphs: int) -> bytes:
    """The identity as a charset in the same format, which is never longer than another: no gaps between ranges."""
    if form == 0:
        return struct.pack(f">B{glyphs - 1}H", 0, *range(1, glyphs))
    longest, layout = (0x100, ">HB") if form == 1 else (0x10000, ">HH")
    ranges = [(first, min(longest, glyphs - first) - 1) for first in range(1, glyphs, longest)]
    return bytes([form]) + b"".join(struct.pack(layout, *one) for one in ranges)
