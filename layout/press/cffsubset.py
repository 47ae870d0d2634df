"""A CID-keyed CFF with the glyphs that are drawn and no others, each under the number it had as its CID.

The file is written anew from the parts of the old one: names, strings and the dictionaries of its hints as they stand;
charset, choice of hints and outlines for the glyphs that stay; the offsets between them (Adobe Technical Note 5176).
"""

import struct
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from layout.fontprogram import Cff, dict_entries, index_places

_CHARSET, _CHARSTRINGS, _PRIVATE, _SUBRS = (15,), (17,), (18,), (19,)
_FD_ARRAY, _FD_SELECT = (12, 36), (12, 37)
_LONG = 29
"""Begins a whole number of four bytes: so is each offset written, whatever its size, and lengths are known before."""
_BY_RANGES = 3
"""The format of an FDSelect that lists ranges; 0 lists each glyph."""

_OFFSETS = (_CHARSET, _FD_SELECT, _CHARSTRINGS, _FD_ARRAY)
"""What the Top DICT says a place of, in the order in which they are written."""

Entries = list[tuple[tuple[int, ...], bytes, list[int]]]
"""A DICT as `dict_entries` tells it."""


def drawn_alone(cff: Cff, drawn: Collection[int]) -> bytes:
    """The font with .notdef and the glyphs of these numbers; nothing where its hints call subroutines of their own.

    Raises ValueError for a font that cannot be followed.
    """
    data = cff.data
    glyphs = [0, *sorted(glyph for glyph in set(drawn) if 0 < glyph < cff.glyphs)]
    header = data[2]
    names = index_places(data, header)
    tops = index_places(data, names[-1])
    strings = index_places(data, tops[-1])
    globals_end = index_places(data, strings[-1])[-1]
    top = list(dict_entries(data[tops[0] : tops[1]]))
    chosen = _hints_of(data, _at(top, _FD_SELECT), glyphs)
    kept = sorted(set(chosen))
    places = index_places(data, _at(top, _FD_ARRAY))
    hints = [list(dict_entries(data[places[one] : places[one + 1]])) for one in kept]
    private = [_private(data, one) for one in hints]
    if any(operator == _SUBRS for one in private for operator, _, _ in dict_entries(one)):
        return b""
    before = data[: names[-1]]
    between = data[tops[-1] : globals_end]
    parts = (_charset(glyphs), _choice([kept.index(one) for one in chosen]), _outlines(cff, top, glyphs))
    return _written(before, between, top, parts, list(zip(hints, private, strict=True)))


def _written(
    before: bytes, between: bytes, top: Entries, parts: Sequence[bytes], hints: Sequence[tuple[Entries, bytes]]
) -> bytes:
    """The file; offsets in it count from its start."""
    at = len(before) + len(_index([_dict(top, {operator: [0] for operator in _OFFSETS})])) + len(between)
    offsets: dict[tuple[int, ...], list[int]] = {}
    for operator, part in zip(_OFFSETS, parts, strict=False):
        offsets[operator] = [at]
        at += len(part)
    dicts: list[bytes] = []
    for entries, private in hints:
        dicts.append(_dict(entries, {_PRIVATE: [len(private), at]}))
        at += len(private)
    offsets[_FD_ARRAY] = [at]
    head = before + _index([_dict(top, offsets)]) + between
    return head + b"".join(parts) + b"".join(private for _, private in hints) + _index(dicts)


def _at(entries: Entries, operator: tuple[int, ...]) -> int:
    """An offset that a DICT holds. Raises ValueError where it has none."""
    for found, _, values in entries:
        if found == operator and values:
            return values[-1]
    raise ValueError(operator)


def _private(data: bytes, entries: Entries) -> bytes:
    for operator, _, values in entries:
        if operator == _PRIVATE and len(values) == 2:
            return data[values[1] : values[1] + values[0]]
    raise ValueError(_PRIVATE)


def _hints_of(data: bytes, at: int, glyphs: Sequence[int]) -> list[int]:
    """Which font dictionary each of these glyphs, in order, takes its hints from."""
    if data[at] == 0:
        return [data[at + 1 + glyph] for glyph in glyphs]
    if data[at] != _BY_RANGES:
        raise ValueError(data[at])
    count = int.from_bytes(data[at + 1 : at + 3], "big")
    ranges = list(struct.iter_unpack(">HB", data[at + 3 : at + 3 + 3 * count]))
    return list(_looked_up(ranges, glyphs))


def _looked_up(ranges: Sequence[tuple[int, int]], glyphs: Sequence[int]) -> Iterator[int]:
    place = 0
    for glyph in glyphs:
        while place + 1 < len(ranges) and ranges[place + 1][0] <= glyph:
            place += 1
        yield ranges[place][1]


def _charset(glyphs: Sequence[int]) -> bytes:
    return struct.pack(f">B{len(glyphs) - 1}H", 0, *glyphs[1:])


def _choice(chosen: Sequence[int]) -> bytes:
    """An FDSelect by ranges."""
    ranges = b""
    first = count = 0
    for hints, run in groupby(chosen):
        ranges += struct.pack(">HB", first, hints)
        first, count = first + len(list(run)), count + 1
    return struct.pack(">BH", _BY_RANGES, count) + ranges + struct.pack(">H", first)


def _outlines(cff: Cff, top: Entries, glyphs: Sequence[int]) -> bytes:
    data, start = cff.data, _at(top, _CHARSTRINGS)
    size = data[start + 2]
    base = start + 2 + size * (cff.glyphs + 1)

    def place(glyph: int) -> int:
        at = start + 3 + size * glyph
        return base + int.from_bytes(data[at : at + size], "big")

    return _index([data[place(glyph) : place(glyph + 1)] for glyph in glyphs])


def _index(items: Sequence[bytes]) -> bytes:
    """An INDEX of these."""
    places = [1]
    for item in items:
        places.append(places[-1] + len(item))
    size = (places[-1].bit_length() + 7) // 8
    offsets = b"".join(place.to_bytes(size, "big") for place in places)
    return struct.pack(">HB", len(items), size) + offsets + b"".join(items)


def _dict(entries: Entries, changed: dict[tuple[int, ...], list[int]]) -> bytes:
    """A DICT with other operands for some operators."""
    out = b""
    for operator, raw, _ in entries:
        values = changed.get(operator)
        out += raw if values is None else b"".join(struct.pack(">Bi", _LONG, value) for value in values)
        out += bytes(operator)
    return out
