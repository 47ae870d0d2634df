"""Font programs, looked at closely enough to tell whether they are what the PDF says they are.

Only headers and, for CID-keyed CFF, the charset: a CID that the charset lacks prints as nothing at all in some
interpreters, the fault that looks right on the screen.
"""

import itertools
import struct
from dataclasses import dataclass

_STANDARD_TRUETYPE = (b"\x00\x01\x00\x00", b"true")


@dataclass(frozen=True, slots=True)
class Program:
    """What a font program is. `kind`: cff, truetype, opentype-cff, opentype-truetype, type1 or empty (unreadable)."""

    kind: str
    cids: frozenset[int] | None = None
    """The CIDs that a CID-keyed CFF holds; None where it is not one."""
    glyphs: int = 0
    """How many glyphs it holds; 0 where that is not known."""


UNREADABLE = Program("")


def read(source: bytes) -> Program:
    """Tell what kind of font program this is; `UNREADABLE` for anything broken."""
    try:
        return _read(source)
    except (struct.error, IndexError, ValueError):
        return UNREADABLE


def _read(source: bytes) -> Program:
    head = source[:4]
    if head == b"OTTO":
        table = _table(source, b"CFF ")
        inner = _cff(table) if table else UNREADABLE
        return Program("opentype-cff", inner.cids, inner.glyphs) if inner.kind else UNREADABLE
    if head in _STANDARD_TRUETYPE:
        maxp = _table(source, b"maxp")
        if not maxp or not _table(source, b"glyf"):
            return UNREADABLE
        return Program("truetype", None, struct.unpack(">H", maxp[4:6])[0])
    if head[:2] == b"%!" or head[:1] == b"\x80":
        return Program("type1")
    if head[:1] == b"\x01":
        return _cff(source)
    return UNREADABLE


def _table(source: bytes, tag: bytes) -> bytes:
    """A table of an sfnt; empty where it has none or the file ends before it does."""
    count = struct.unpack(">H", source[4:6])[0]
    for index in range(count):
        record = source[12 + 16 * index : 28 + 16 * index]
        if record[:4] == tag:
            offset, length = struct.unpack(">II", record[8:16])
            return source[offset : offset + length] if offset + length <= len(source) else b""
    return b""


def _index(source: bytes, place: int) -> tuple[list[tuple[int, int]], int]:
    """A CFF INDEX: start and end of each of its objects, and where it ends."""
    count = struct.unpack(">H", source[place : place + 2])[0]
    if not count:
        return [], place + 2
    size = source[place + 2]
    if not 1 <= size <= 4:
        raise ValueError("an offset of a CFF index takes 1 to 4 bytes")
    start = place + 3
    if start + size * (count + 1) > len(source):
        raise ValueError("a CFF index reaches beyond the font")
    offsets = [int.from_bytes(source[start + size * i : start + size * (i + 1)]) for i in range(count + 1)]
    base = start + size * (count + 1) - 1
    if offsets != sorted(offsets) or base + offsets[-1] > len(source):
        raise ValueError("the offsets of a CFF index are in disorder")
    return [(base + low, base + high) for low, high in itertools.pairwise(offsets)], base + offsets[-1]


def _count(source: bytes, place: int) -> int:
    """How many objects an INDEX holds, by its ends alone: that of the glyphs may be long."""
    count = int(struct.unpack(">H", source[place : place + 2])[0])
    size = source[place + 2] if count else 1
    start = place + 3
    if not 1 <= size <= 4:
        raise ValueError("an offset of a CFF index takes 1 to 4 bytes")
    last = int.from_bytes(source[start + size * count : start + size * (count + 1)])
    if count and start + size * (count + 1) - 1 + last > len(source):
        raise ValueError("a CFF index reaches beyond the font")
    return count


def _dictionary(source: bytes) -> dict[int, list[int]]:
    """A CFF DICT: operator (12 x as 1200 + x) → whole operands (reals as 0)."""
    result: dict[int, list[int]] = {}
    operands: list[int] = []
    place = 0
    while place < len(source):
        byte = source[place]
        place += 1
        if byte == 12:
            result[1200 + source[place]] = operands
            operands, place = [], place + 1
        elif byte <= 21:
            result[byte] = operands
            operands = []
        elif byte == 28:
            operands.append(struct.unpack(">h", source[place : place + 2])[0])
            place += 2
        elif byte == 29:
            operands.append(struct.unpack(">i", source[place : place + 4])[0])
            place += 4
        elif byte == 30:
            while source[place] & 0x0F != 0x0F and source[place] >> 4 != 0x0F:
                place += 1
            operands.append(0)
            place += 1
        elif byte <= 246:
            operands.append(byte - 139)
        elif byte <= 250:
            operands.append((byte - 247) * 256 + source[place] + 108)
            place += 1
        else:
            operands.append(-(byte - 251) * 256 - source[place] - 108)
            place += 1
    return result


def _cff(source: bytes) -> Program:
    if source[0] != 1 or source[2] < 4:
        return UNREADABLE
    _, place = _index(source, source[2])
    tops, _ = _index(source, place)
    if not tops:
        return UNREADABLE
    top = _dictionary(source[tops[0][0] : tops[0][1]])
    glyphs = _count(source, top[17][0]) if top.get(17) else 0
    if not glyphs:
        return UNREADABLE
    keyed = 1230 in top  # ROS: a CID-keyed font
    return Program("cff", _charset(source, (top.get(15) or [0])[0], glyphs) if keyed else None, glyphs)


def _charset(source: bytes, place: int, glyphs: int) -> frozenset[int]:
    """The CIDs of a CID-keyed font."""
    if place <= 2:  # a predefined charset: not for CID-keyed fonts, but what an identity would be
        return frozenset(range(glyphs))
    form, place = source[place], place + 1
    cids = {0}
    if form == 0:
        cids.update(struct.unpack(f">{glyphs - 1}H", source[place : place + 2 * (glyphs - 1)]))
        return frozenset(cids)
    size = 3 if form == 1 else 4
    seen = 1
    while seen < glyphs:
        first, left = struct.unpack(">HB" if form == 1 else ">HH", source[place : place + size])
        cids.update(range(first, first + left + 1))
        seen, place = seen + left + 1, place + size
    return frozenset(cids)
