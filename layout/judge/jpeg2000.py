"""What a JPEG 2000 file says of itself: a picture in PDF may leave its colours to it (ISO 32000-1, 7.4.9)."""

import struct
from collections.abc import Iterator

from layout.judge import colour
from layout.judge.colour import Space

_CODESTREAM = b"\xff\x4f\xff\x51"
"""SOC and SIZ: a codestream without boxes."""
_COMPONENTS_END = 42
"""Of a codestream: where Csiz ends, after both markers, Lsiz, Rsiz and eight sizes."""
_NESTING = (b"jp2h",)
_HEADER_MOST = 1 << 16
_SRGB = Space("ICCBased", 3, base=colour.RGB)
_SGRAY = Space("ICCBased", 1, base=colour.GRAY)
_ENUMERATED = {12: colour.CMYK, 16: _SRGB, 17: _SGRAY, 18: _SRGB}
"""EnumCS (ISO/IEC 15444-1, Table I.10; 12 of 15444-2): CMYK, sRGB, gray, sYCC."""
_BY_COMPONENTS = {1: colour.GRAY, 2: colour.GRAY, 3: _SRGB, 4: colour.CMYK}
"""Where it does not say; a second component is taken for a mask."""


def space_of(source: bytes) -> Space:
    """The colour space; `colour.UNKNOWN` where there is no telling."""
    header = source[:_HEADER_MOST]
    boxes = dict(_boxes(header))
    colr = boxes.get(b"colr", b"")
    if colr[:1] == b"\x01" and len(colr) >= 7:
        return _ENUMERATED.get(struct.unpack(">I", colr[3:7])[0], colour.UNKNOWN)
    if colr[:1] in (b"\x02", b"\x03") and len(colr) > 131:
        known = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}.get(colr[19:23], 0)
        return Space("ICCBased", known, base=_BY_COMPONENTS.get(known))
    at = header.find(_CODESTREAM)
    if at < 0 or at + _COMPONENTS_END > len(header):
        return colour.UNKNOWN
    count = struct.unpack(">H", header[at + _COMPONENTS_END - 2 : at + _COMPONENTS_END])[0]
    return _BY_COMPONENTS.get(count, colour.UNKNOWN)


def _boxes(source: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes of a file, those inside the header box too: type and content, the first colour specification last."""
    found: list[tuple[bytes, bytes]] = []
    at = 0
    while at + 8 <= len(source):
        length, kind = struct.unpack(">I4s", source[at : at + 8])
        if length < 8 or kind == b"jp2c":
            break
        content = source[at + 8 : at + length]
        found += list(_boxes(content)) if kind in _NESTING else [(kind, content)]
        at += length
    yield from reversed(found)
