"""Font programs as far as PDF needs them: the tables of an sfnt, and how a CFF numbers its glyphs.

PDF writers put glyph numbers where CIDs belong. A CID-keyed CFF maps CIDs to glyphs through its charset; where that is
not the identity, Ghostscript and MuPDF paint nothing, PDFium and Poppler the right thing: nobody would notice before
the press.

Sources: OpenType 1.9 (ISO/IEC 14496-22), "Font file"; Adobe Technical Note 5176. Fonts may come from anywhere, so that
whatever is broken is a `ValueError`. (fontTools reads them too, but takes 80 ms to load: a tenth of ``layout check``.)
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

OPENTYPE_CFF = b"OTTO"
TRUETYPE = (b"\x00\x01\x00\x00", b"true")
"""How sfnt files begin, by their outlines."""

_SFNT_HEADER, _TABLE_RECORD = 12, 16
_ESCAPE = 12
_ROS, _CHARSET, _CHARSTRINGS = (_ESCAPE, 30), (15,), (17,)
"""Operators of the Top DICT; ROS marks a CID-keyed font."""
_PREDEFINED = 3
"""Charset offsets below name a predefined charset, all of them for fonts without CIDs."""


def table(sfnt: bytes, tag: bytes) -> bytes:
    """A table of an OpenType or TrueType font; empty where it has none or ends before it does. Raises ValueError."""
    for index in range(_short(sfnt, 4)):
        record = sfnt[_SFNT_HEADER + _TABLE_RECORD * index : _SFNT_HEADER + _TABLE_RECORD * (index + 1)]
        if len(record) < _TABLE_RECORD:
            raise ValueError(index)
        if record[:4] == tag:
            offset, length = struct.unpack(">II", record[8:])
            return sfnt[offset : offset + length] if offset + length <= len(sfnt) else b""
    return b""


def glyph_count(truetype: bytes) -> int:
    """How many glyphs a TrueType font holds, by its ``maxp`` table. Raises ValueError where it has none."""
    return _short(table(truetype, b"maxp"), 4)


@dataclass(frozen=True)
class Cff:
    """A Compact Font Format font set's first font. Its properties raise ValueError where its charset is broken."""

    data: bytes
    glyphs: int
    keyed: bool
    """Whether it is CID-keyed; if not, CIDs are glyph numbers (ISO 32000-1, 9.7.4.2)."""
    charset_at: int
    """Where its charset lies; below 3: one of the predefined ones."""

    @property
    def predefined(self) -> bool:
        """Whether its charset is one that the format knows by number: no CIDs are in those."""
        return self.charset_at < _PREDEFINED

    @property
    def form(self) -> int:
        """The format of its charset: 0 lists each glyph, 1 and 2 list ranges of up to 256 or 65,536."""
        return _byte(self.data, self.charset_at)

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """Its charset, from glyph 1 on: the first CID of a range and how many follow one another."""
        return tuple(self._ranges())

    @property
    def charset_size(self) -> int:
        """Bytes that its charset takes."""
        return 1 + len(self.ranges) * self._width

    @property
    def cids(self) -> frozenset[int]:
        """The CIDs of its glyphs; with a predefined charset, as if that were the identity."""
        if self.predefined:
            return frozenset(range(self.glyphs))
        return frozenset([0, *(cid for first, count in self.ranges for cid in range(first, first + count))])

    def _ranges(self) -> Iterator[tuple[int, int]]:
        at, named, width = self.charset_at + 1, 1, self._width
        while named < self.glyphs:
            first = _short(self.data, at)
            _byte(self.data, at + width - 1)
            count = 1 + int.from_bytes(self.data[at + 2 : at + width], "big")
            yield first, count
            named, at = named + count, at + width

    @property
    def _width(self) -> int:
        """Bytes of one range of its charset."""
        if self.form > 2:
            raise ValueError(self.form)
        return (2, 3, 4)[self.form]


def read_cff(data: bytes) -> Cff:
    """The first font of a CFF table or file. Raises ValueError where it cannot be followed to its char strings."""
    if _byte(data, 0) != 1 or _byte(data, 2) < 4:
        raise ValueError("header")
    top_at = index_places(data, _byte(data, 2))[-1]
    places = index_places(data, top_at)
    if len(places) < 2:
        raise ValueError("Top DICT")
    top = {operator: operands for operator, _, operands in dict_entries(data[places[0] : places[1]])}
    glyphs = _short(data, _offset(top, _CHARSTRINGS))
    if not glyphs:
        raise ValueError("CharStrings")
    _last_end(data, _offset(top, _CHARSTRINGS))
    return Cff(data, glyphs, _ROS in top, _offset(top, _CHARSET))


def _byte(data: bytes, at: int) -> int:
    if not 0 <= at < len(data):
        raise ValueError(at)
    return data[at]


def _short(data: bytes, at: int) -> int:
    if not 0 <= at <= len(data) - 2:
        raise ValueError(at)
    return int.from_bytes(data[at : at + 2], "big")


def index_places(data: bytes, at: int) -> list[int]:
    """Where the objects of a CFF's INDEX lie: the start of each, then the end of the last and of all. ValueError."""
    count = _short(data, at)
    if not count:
        return [at + 2]
    size, start = _byte(data, at + 2), at + 3
    base = start + size * (count + 1) - 1
    _last_end(data, at)
    places = [base + int.from_bytes(data[start + size * i : start + size * (i + 1)], "big") for i in range(count + 1)]
    if places != sorted(places):
        raise ValueError("disorder")
    return places


def _last_end(data: bytes, at: int) -> int:
    """Where an INDEX ends, by its last offset alone: that of the glyphs may be long."""
    count, size = _short(data, at), _byte(data, at + 2)
    if not 1 <= size <= 4:
        raise ValueError(size)
    last = at + 3 + size * count
    end = last + size - 1 + int.from_bytes(data[last : last + size], "big")
    if end > len(data):
        raise ValueError(end)
    return end


def dict_entries(data: bytes) -> Iterator[tuple[tuple[int, ...], bytes, list[int]]]:
    """A DICT of a CFF, in order: operator, its operands as they stand, and as whole numbers; reals as 0. ValueError."""
    operands: list[int] = []
    begun = at = 0
    while at < len(data):
        if data[at] <= 21:
            operator = (_ESCAPE, _byte(data, at + 1)) if data[at] == _ESCAPE else (data[at],)
            yield operator, data[begun:at], operands
            operands = []
            begun = at = at + len(operator)
        else:
            value, at = _operand(data, at)
            operands.append(value)


def _operand(data: bytes, at: int) -> tuple[int, int]:
    """One operand of a DICT (Technical Note 5176, 4) and where the next thing begins."""
    first = data[at]
    if first == 28:
        return int.from_bytes(data[at + 1 : at + 3], "big", signed=True), at + 3
    if first == 29:
        return int.from_bytes(data[at + 1 : at + 5], "big", signed=True), at + 5
    if first == 30:
        end = at + 1
        while _byte(data, end) & 0x0F != 0x0F and data[end] >> 4 != 0x0F:
            end += 1
        return 0, end + 1
    if 32 <= first <= 246:
        return first - 139, at + 1
    if 247 <= first <= 250:
        return (first - 247) * 256 + _byte(data, at + 1) + 108, at + 2
    if 251 <= first <= 254:
        return -(first - 251) * 256 - _byte(data, at + 1) - 108, at + 2
    raise ValueError(first)


def _offset(top: dict[tuple[int, ...], list[int]], operator: tuple[int, ...]) -> int:
    """An offset that a Top DICT holds; 0 where it has none."""
    return (top.get(operator) or [0])[-1]
