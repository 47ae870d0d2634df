"""CMaps: which bytes of a string make one character code, and what that code means as Unicode or as a CID."""

import re
from dataclasses import dataclass, field

from layout.pdf import objects
from layout.pdf.objects import Raw

_SECTION = re.compile(rb"begin(codespacerange|bfchar|bfrange|cidchar|cidrange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])|(\d+)")
_RANGE_LIMIT = 70_000
"""Codes that the ranges of one CMap may name in all: more than two bytes can say is hostile."""

_CODECS = (
    ("GBK2K", "gb18030"),
    ("GBKp", "gbk"),
    ("GBK", "gbk"),
    ("GB-", "gb2312"),
    ("ETen", "big5"),
    ("B5pc", "big5"),
    ("HKscs", "big5hkscs"),
    ("RKSJ", "cp932"),
    ("KSCms", "cp949"),
    ("KSC", "euc_kr"),
)
"""Python's codec for predefined CMaps of mixed one- and two-byte codes, by a part of their names."""


@dataclass(slots=True)
class CMap:
    """What a CMap says. `widths` holds the code space as (length in bytes, low, high)."""

    spaces: list[tuple[int, int, int]] = field(default_factory=list)
    unicode: dict[int, str] = field(default_factory=dict)
    cids: dict[int, int] = field(default_factory=dict)
    codec: str = ""
    """Python codec of a predefined CMap whose codes are characters of a legacy set."""
    vertical: bool = False

    def split(self, string: bytes) -> list[tuple[int, int]]:
        """The character codes in a shown string, each with its length in bytes."""
        if self.codec:
            return _split_legacy(string)
        if all(length == 2 for length, _, _ in self.spaces):
            return [(string[i] << 8 | string[i + 1], 2) for i in range(0, len(string) - 1, 2)]
        codes, place = [], 0
        while place < len(string):
            length = self._length_at(string, place)
            codes.append((int.from_bytes(string[place : place + length]), length))
            place += length
        return codes

    def _length_at(self, string: bytes, place: int) -> int:
        for length in (1, 2, 3, 4):
            code = int.from_bytes(string[place : place + length])
            if any(size == length and low <= code <= high for size, low, high in self.spaces):
                return length
        return min((length for length, _, _ in self.spaces), default=1)


IDENTITY = CMap(spaces=[(2, 0, 0xFFFF)])


def _split_legacy(string: bytes) -> list[tuple[int, int]]:
    codes, place = [], 0
    while place < len(string):
        length = 1
        if string[place] >= 0x80 and place + 1 < len(string):
            length = 2
        codes.append((int.from_bytes(string[place : place + length]), length))
        place += length
    return codes


def parse(source: bytes) -> CMap:
    """Read an embedded CMap or a ToUnicode stream; what cannot be read is left out."""
    cmap = CMap(vertical=re.search(rb"/WMode\s+1\s+def", source) is not None)
    budget = _RANGE_LIMIT
    for section in _SECTION.finditer(source):
        kind, tokens = section[1], _tokens(section[2])
        if kind == b"codespacerange":
            cmap.spaces += [
                (len(low), int.from_bytes(low), int.from_bytes(high))
                for low, high in zip(tokens[::2], tokens[1::2], strict=False)
                if isinstance(low, bytes) and isinstance(high, bytes)
            ]
        elif kind == b"bfchar":
            _chars(cmap, tokens)
        elif kind == b"bfrange":
            budget = _ranges(cmap, tokens, budget)
        elif kind == b"cidchar":
            for code, cid in zip(tokens[::2], tokens[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(cid, int):
                    cmap.cids[int.from_bytes(code)] = cid
        else:
            budget = _cid_ranges(cmap, tokens, budget)
    return cmap


_Token = bytes | int | list[bytes]


def _tokens(source: bytes) -> list[_Token]:
    """Hexadecimal strings as bytes, numbers as int, arrays of strings as lists."""
    result: list[_Token] = []
    group: list[bytes] | None = None
    for match in _TOKEN.finditer(source):
        if match[2]:
            group = []
        elif match[3]:
            if group is not None:
                result.append(group)
            group = None
        elif match[4]:
            result.append(int(match[4]))
        else:
            digits = re.sub(rb"\s", b"", match[1])
            value = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
            if group is None:
                result.append(value)
            else:
                group.append(value)
    return result


def _decoded(value: bytes) -> str:
    return value.decode("utf-16-be", "replace") if len(value) > 1 else value.decode("latin-1")


def _chars(cmap: CMap, tokens: list[_Token]) -> None:
    for code, value in zip(tokens[::2], tokens[1::2], strict=False):
        if isinstance(code, bytes) and isinstance(value, bytes):
            cmap.unicode[int.from_bytes(code)] = _decoded(value)


def _ranges(cmap: CMap, tokens: list[_Token], budget: int) -> int:
    for low, high, value in zip(tokens[::3], tokens[1::3], tokens[2::3], strict=False):
        if not (isinstance(low, bytes) and isinstance(high, bytes)):
            continue
        first, last = int.from_bytes(low), int.from_bytes(high)
        last = min(last, first + budget)
        budget -= max(0, last - first + 1)
        if isinstance(value, list):
            for offset, member in enumerate(value[: last - first + 1]):
                cmap.unicode[first + offset] = _decoded(member)
        elif isinstance(value, bytes) and value:
            stem, start = value[:-1], value[-1]
            for offset in range(last - first + 1):
                carried = int.from_bytes(stem) * 256 + start + offset
                cmap.unicode[first + offset] = _decoded(carried.to_bytes(max(len(value), 1) + 1)[-len(value) :])
    return max(0, budget)


def _cid_ranges(cmap: CMap, tokens: list[_Token], budget: int) -> int:
    for low, high, cid in zip(tokens[::3], tokens[1::3], tokens[2::3], strict=False):
        if isinstance(low, bytes) and isinstance(high, bytes) and isinstance(cid, int):
            first = int.from_bytes(low)
            last = min(int.from_bytes(high), first + budget)
            budget -= max(0, last - first + 1)
            for code in range(first, last + 1):
                cmap.cids[code] = cid + code - first
    return max(0, budget)


def encoding_of(value: Raw) -> CMap:
    """The CMap of a composite font's /Encoding: embedded, or a predefined one by its name."""
    if objects.is_stream(value):
        cmap = parse(objects.data(value))
        cmap.vertical |= objects.number(objects.entry(value, "/WMode")) == 1
        if not cmap.spaces:
            cmap.spaces = [(2, 0, 0xFFFF)]
        return cmap
    title = objects.name(value)
    vertical = title.endswith("-V")
    if title.startswith("Identity"):
        return CMap(spaces=[(2, 0, 0xFFFF)], vertical=vertical)
    if "UCS2" in title or "UTF16" in title:
        return CMap(spaces=[(2, 0, 0xFFFF)], codec="", vertical=vertical)
    codec = next((codec for part, codec in _CODECS if part in title), "")
    return CMap(spaces=[(2, 0, 0xFFFF)], codec=codec, vertical=vertical)


def predefined_text(title: str, code: int, length: int) -> str:
    """What a code of a predefined CMap means as Unicode; empty where that is not known."""
    if "UCS2" in title or "UTF16" in title:
        return chr(code) if not 0xD800 <= code <= 0xDFFF else ""
    codec = next((codec for part, codec in _CODECS if part in title), "")
    return code.to_bytes(length).decode(codec, "ignore") if codec else ""
