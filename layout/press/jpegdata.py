"""Whether the pixels of a JPEG are all there: readers fill up what is missing or broken, without a word.

Decoded a second time with something else behind or in place of the end of its data: a whole photo does not see the
one, and sees the other. What lies between is judged by what no photo's codes can say, and by its restart markers.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops

Opener = Callable[[bytes], Image.Image]
"""Opens a picture's bytes."""

_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""A marker of JPEG's (ISO/IEC 10918-1, B.1.1): not a stuffed FF, not a restart between two rows."""
_RESTART = re.compile(rb"\xff([\xd0-\xd7])")
_EOI, _SOS, _DHT = 0xD9, 0xDA, 0xC4
_SEQUENTIAL = (0xC0, 0xC1)
"""Frames whose blocks are each coded in one go, with Huffman's codes."""
_ALONE = (0x01, 0xD8)
"""Markers without a segment behind them."""
_FILLERS = (b"\x5a\xa5" * 256, b"\x33\xc7" * 256, b"\x91\x0e" * 256)
"""Behind the last pixel no reader of a whole photo sees it; in place of the last pixels it does."""
_EMPTY = re.compile(rb"\x00{32,}")
"""What a disk or a download leaves where bytes are missing."""
_FEW, _REFINED, _ANY = 31, 2047, 1 << 40
"""Bytes of zeros that codes may have, bits that refine coefficients or ends of blocks, and codes of flat areas."""


@dataclass(frozen=True, slots=True)
class _Scan:
    """The coded data of one scan."""

    start: int
    end: int
    sequential: bool
    """Whether its blocks are each coded in one go."""
    zeros: int
    """How many bytes of zeros may stand in it: any number where they are codes of flat areas."""
    components: tuple[int, ...]
    """Which of the picture's colours it is of."""
    coefficients: range
    low: int
    """Down to which bit it tells them."""


def is_whole(jpeg: bytes, opened: Opener) -> bool:
    """Whether all pixels of a JPEG are there, as far as its codes tell."""
    scans = list(_scans(jpeg))
    if not scans:
        return False
    end = scans[-1].end
    shown = _small(jpeg, opened)
    if _differs(shown, jpeg[:end] + _FILLERS[0] + jpeg[end:], opened):
        return False
    if any(_is_broken(jpeg, scan) for scan in scans) or not _is_told_whole(scans):
        return False
    return not (scans[-1].sequential and _has_rest(jpeg, scans[-1], shown, opened))


def _has_rest(jpeg: bytes, scan: _Scan, shown: Image.Image, opened: Opener) -> bool:
    """Whether a reader had all the pixels before the data ended: what stands last is no part of the picture."""
    end = scan.start + len(jpeg[scan.start : scan.end].rstrip(b"\x00\xff"))
    size = len(_FILLERS[0])
    if all(least == most for least, most in _extrema(shown)) or end - scan.start < 4 * size:
        return False  # of one colour, or of a few blocks: other codes may say the same
    return not any(_differs(shown, jpeg[: end - size] + other + jpeg[end:], opened) for other in _FILLERS)


def _extrema(image: Image.Image) -> tuple[tuple[int, int], ...]:
    """The least and the most of each band."""
    found = image.getextrema()
    return found if isinstance(found[0], tuple) else (found,)  # type: ignore[return-value]


def _differs(shown: Image.Image, jpeg: bytes, opened: Opener) -> bool:
    """Whether another JPEG shows something else, if anything."""
    try:
        return ImageChops.difference(shown, _small(jpeg, opened)).getbbox() is not None
    except OSError:
        return True


def _is_broken(jpeg: bytes, scan: _Scan) -> bool:
    """Whether a scan holds what no photo's codes say, or restarts out of their order."""
    if any(len(empty[0]) > scan.zeros for empty in _EMPTY.finditer(jpeg, scan.start, scan.end)):
        return True
    restarts = _RESTART.finditer(jpeg, scan.start, scan.end)
    return any(found[1][0] & 7 != number & 7 for number, found in enumerate(restarts))


def _is_told_whole(scans: list[_Scan]) -> bool:
    """Whether the scans of a progressive JPEG tell all coefficients of all its colours down to the last bit."""
    low: dict[tuple[int, int], int] = {}
    for scan in scans:
        low |= {(part, number): scan.low for part in scan.components for number in scan.coefficients}
    colours = {part for part, _ in low}
    return scans[-1].sequential or all(low.get((part, number)) == 0 for part in colours for number in range(64))


def _scans(jpeg: bytes) -> Iterator[_Scan]:
    """The scans of the first picture, in order; none where no mark ends it."""
    found: list[_Scan] = []
    first_codes: dict[int, int] = {}
    at, sequential = 2, False
    while (marker := _MARKER.search(jpeg, at)) is not None:
        at, kind = marker.start(), jpeg[marker.start() + 1]
        if kind == _EOI:
            yield from found
            return
        length = 0 if kind in _ALONE else int.from_bytes(jpeg[at + 2 : at + 4], "big")
        segment = jpeg[at + 4 : at + 2 + length]
        at += 2 + length
        sequential = sequential or kind in _SEQUENTIAL
        if kind == _DHT:
            first_codes |= dict(_first_codes(segment))
        elif kind == _SOS:
            following = _MARKER.search(jpeg, at)
            end = following.start() if following else len(jpeg)
            found.append(_scan(at, end, sequential, segment, first_codes))


def _first_codes(tables: bytes) -> Iterator[tuple[int, int]]:
    """Of each Huffman table: its class and number in a byte, and what its code of zeros alone stands for."""
    at = 0
    while at + 17 < len(tables):
        yield tables[at], tables[at + 17]
        at += 17 + sum(tables[at + 1 : at + 17])


def _is_flat(header: bytes, first_codes: dict[int, int]) -> bool:
    """Whether zeros alone say of every component of a scan that nothing changes from block to block."""
    tables = [header[2 + 2 * number] for number in range(header[0]) if 2 + 2 * number < len(header)] if header else []
    return all(first_codes.get(table >> 4, 0) == 0 and first_codes.get(0x10 | (table & 15), 0) == 0 for table in tables)


def _scan(start: int, end: int, sequential: bool, header: bytes, first_codes: dict[int, int]) -> _Scan:
    """A scan by its header (B.2.3); of one that is none, nothing is known."""
    if len(header) < 6 or len(header) < 4 + 2 * header[0]:
        return _Scan(start, end, sequential, _ANY, (), range(0), 0)
    names, tables = header[1 : 1 + 2 * header[0] : 2], header[2 : 2 + 2 * header[0] : 2]
    first, last, bits = header[1 + 2 * header[0] : 4 + 2 * header[0]]
    if sequential:
        zeros = _ANY if _is_flat(header, first_codes) else _FEW
    elif first == 0:
        flat = bits >> 4 or all(first_codes.get(table >> 4, 0) == 0 for table in tables)
        zeros = _ANY if flat else _FEW
    elif bits >> 4:
        zeros = _REFINED
    else:
        zeros = _REFINED if first_codes.get(0x10 | (tables[0] & 15), 0) & 15 == 0 else _FEW
    return _Scan(start, end, sequential, zeros, tuple(names), range(first, last + 1), bits & 15)


def _small(jpeg: bytes, opened: Opener) -> Image.Image:
    """The picture at an eighth of its size, where each row is written once, which takes a sixth of the time."""
    image = opened(jpeg)
    if "progressive" not in image.info:
        image.draft(None, (1, 1))
    image.load()
    return image
