"""As much of the Compact Font Format as tells whether CIDs equal glyph numbers. Source: Adobe Technical Note 5176.

PDF writers put glyph numbers where CIDs belong. In a CID-keyed font whose charset is not the identity, Ghostscript and
MuPDF then paint nothing, PDFium and Poppler the right thing: nobody would notice before the press.
"""

from collections.abc import Iterator
from itertools import pairwise

_ROS = (12, 30)
"""Operator of the Top DICT that marks a CID-keyed font."""
_CHARSET = (15,)


def has_identity_cids(table: bytes) -> bool:
    """Whether glyph numbers may stand for CIDs, from the bytes of a ``CFF `` table; true of fonts that have no CIDs.

    A table that cannot be followed to its end counts as one that may not.
    """
    if not table:
        return True
    try:
        top = dict(_operators(_top_dict(table)))
        if _ROS not in top:
            return True
        return _is_identity(table, top.get(_CHARSET, [0])[-1])
    except (IndexError, ValueError):
        return False


def _top_dict(table: bytes) -> bytes:
    """The first Top DICT: header, Name INDEX, Top DICT INDEX."""
    _, end = _index(table, table[2])
    entries, _ = _index(table, end)
    return entries[0]


def _index(table: bytes, at: int) -> tuple[list[bytes], int]:
    """The objects of the INDEX at *at* and where it ends."""
    count = int.from_bytes(table[at : at + 2], "big")
    if not count:
        return [], at + 2
    size, offsets = table[at + 2], at + 3
    base = offsets + (count + 1) * size - 1
    places = [int.from_bytes(table[offsets + i * size : offsets + (i + 1) * size], "big") for i in range(count + 1)]
    if base + places[-1] > len(table):
        raise ValueError("an INDEX ends after its table")
    objects = [table[base + a : base + b] for a, b in pairwise(places)]
    return objects, base + places[-1]


def _operators(data: bytes) -> Iterator[tuple[tuple[int, ...], list[int]]]:
    """Each operator of a DICT with its operands; real numbers come as 0, nothing here needs them."""
    at, operands = 0, list[int]()
    while at < len(data):
        byte = data[at]
        if byte <= 21:
            width = 2 if byte == 12 else 1
            yield tuple(data[at : at + width]), operands
            at, operands = at + width, []
        else:
            value, at = _operand(data, at)
            operands.append(value)


def _operand(data: bytes, at: int) -> tuple[int, int]:
    """The number at *at* and where the next thing begins."""
    byte = data[at]
    if byte == 28:
        return int.from_bytes(data[at + 1 : at + 3], "big", signed=True), at + 3
    if byte == 29:
        return int.from_bytes(data[at + 1 : at + 5], "big", signed=True), at + 5
    if byte == 30:
        end = at + 1
        while data[end] & 0x0F != 0x0F:
            end += 1
        return 0, end + 1
    if 32 <= byte <= 246:
        return byte - 139, at + 1
    if 247 <= byte <= 250:
        return (byte - 247) * 256 + data[at + 1] + 108, at + 2
    if 251 <= byte <= 254:
        return -(byte - 251) * 256 - data[at + 1] - 108, at + 2
    raise ValueError(f"no operand begins with {byte}")


def _is_identity(table: bytes, at: int) -> bool:
    """Whether the charset at *at* gives glyph n the CID n; the predefined ones (0, 1, 2) hold no CIDs."""
    if at <= 2:
        return False
    glyphs = _glyph_count(table)
    fmt, at = table[at], at + 1
    if fmt == 0:
        cids = [int.from_bytes(table[at + 2 * i : at + 2 * i + 2], "big") for i in range(glyphs - 1)]
        return cids == list(range(1, glyphs))
    width, expected = 1 if fmt == 1 else 2, 1
    while expected < glyphs:
        first = int.from_bytes(table[at : at + 2], "big")
        left = int.from_bytes(table[at + 2 : at + 2 + width], "big")
        if first != expected:
            return False
        expected, at = expected + left + 1, at + 2 + width
    return True


def _glyph_count(table: bytes) -> int:
    """The number of char strings."""
    at = dict(_operators(_top_dict(table)))[(17,)][-1]
    return int.from_bytes(table[at : at + 2], "big")
