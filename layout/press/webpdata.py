"""Whether the pixels of a WebP are all there: its codes have no checksum, and readers make a picture of anything.

Decoded again with something else in place of the end of its data: a reader that is where it should be sees that.
"""

from collections.abc import Iterator

from PIL import Image, ImageChops

from layout.press.jpegdata import Opener

_CODED = (b"VP8 ", b"VP8L")
"""Chunks with pixels (RFC 9649): with losses, without."""
_FILLERS = (b"\x5a\xa5", b"\x33\xc7", b"\x91\x0e")
_TAIL = 16
"""Bytes at the end that no whole picture is without."""
_LEAST = 1024
"""Bytes of coded data below which other codes may say the same."""


def is_whole(webp: bytes, opened: Opener) -> bool:
    """Whether all pixels of a WebP are there, as far as its codes tell."""
    for kind, start, end in _chunks(webp):
        if kind in _CODED and end - start >= _LEAST:
            return _reaches_its_end(webp, end, opened)
    return True


def _chunks(webp: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Each chunk of the file: its kind, where its data begin and end."""
    at = 12
    while at + 8 <= len(webp):
        size = int.from_bytes(webp[at + 4 : at + 8], "little")
        yield webp[at : at + 4], at + 8, min(at + 8 + size, len(webp))
        at += 8 + size + size % 2


def _reaches_its_end(webp: bytes, end: int, opened: Opener) -> bool:
    """Whether a reader uses the last data, as the writer meant it to."""
    shown = opened(webp)
    shown.load()
    if len(shown.convert("RGB").getcolors(2) or ()) == 1:
        return True
    tails = (filler * (_TAIL // 2) for filler in _FILLERS)
    return any(_differs(shown, webp[: end - _TAIL] + tail + webp[end:], opened) for tail in tails)


def _differs(shown: Image.Image, webp: bytes, opened: Opener) -> bool:
    """Whether another file shows something else, if anything."""
    try:
        other = opened(webp)
        other.load()
    except (OSError, ValueError):
        return True
    return ImageChops.difference(shown.convert("RGB"), other.convert("RGB")).getbbox() is not None
