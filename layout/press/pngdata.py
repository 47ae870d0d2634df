"""Whether the pixels of a PNG are as they were written: its readers look at the checksums of everything else."""

import zlib
from collections.abc import Iterator

from layout.press.jpegdata import Opener

_SIGNATURE = 8
_HEAD, _SUM = 8, 4
"""Bytes before a chunk's data, length and kind, and of the checksum behind them (ISO/IEC 15948, 5.3)."""


def is_whole(png: bytes, _: Opener) -> bool:
    """Whether every chunk of a PNG with pixels in it has its checksum."""
    return all(zlib.crc32(png[start:end]) == stated for start, end, stated in _pixels(png))


def _pixels(png: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind and data of each chunk of pixels, where they begin and end, and its checksum as stated."""
    at = _SIGNATURE
    while at + _HEAD <= len(png):
        size, kind = int.from_bytes(png[at : at + 4], "big"), png[at + 4 : at + _HEAD]
        end = at + _HEAD + size
        if kind == b"IEND":
            return
        if kind in (b"IDAT", b"fdAT"):
            yield at + 4, end, int.from_bytes(png[end : end + _SUM], "big")
        at = end + _SUM
