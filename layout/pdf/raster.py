"""Pages of a PDF as pictures, cut to the trim box, so that the geometry of `Pages` fits them."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from isal import isal_zlib
from PIL import Image, ImageChops

from layout.errors import LayoutError, error, said
from layout.limits import file_at_work
from layout.units import PT_PER_INCH

T = TypeVar("T")

PREVIEW_DPI = 144.0
"""Body type of 9 pt is 18 px high: read without effort on a screen, at half size on a phone."""

MAX_PIXELS = 120_000_000
"""A broadsheet page (400 × 560 mm) at 300 dpi has 31 million; more than this is a mistyped resolution."""

PNG_LEVEL = 2
"""Of zlib: on newspaper pages a third of the time of its usual 6, and no larger."""
PAGE_LEVEL = 2
"""Of ISA-L, for whole pages: a sixth of zlib's time, an eighth more bytes."""
BAND = 256
"""Rows of a page that are packed at a time, to hold little of it twice."""


def open_pdf(pdf: bytes) -> pdfium.PdfDocument:
    """The document, to be used in a ``with``. Raises LayoutError (exit code 2) where *pdf* is no readable PDF."""
    try:
        return pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as fault:
        raise unreadable(fault.err_code == pdfium_c.FPDF_ERR_PASSWORD) from None


def unreadable(locked: bool = False) -> LayoutError:
    """What to raise of a PDF that cannot be read, or that is *locked*; it is named where the work is at it."""
    file = file_at_work()
    if file is None:
        return LayoutError([error("unreadable-pdf", form="encrypted" if locked else "")], 2)
    if locked:
        hint = said("hint-no-password")
        return LayoutError([error("unreadable-pdf", None, hint, form="file-encrypted", file=file.name)], 2)
    return LayoutError([error("unreadable-pdf", None, said("hint-export-again"), form="file", file=file.name)], 2)


def open_page(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """Page *number*, from 1. Raises LayoutError (exit code 2) where it cannot be read."""
    try:
        return document[number - 1]
    except pdfium.PdfiumError:
        file, hint = file_at_work() or Path("PDF"), said("hint-export-again")
        fault = error("unreadable-pdf", None, hint, form="page", page=number, number=number, file=file.name)
        raise LayoutError([fault], 2) from None


def render_pages(pdf: bytes, dpi: float = PREVIEW_DPI) -> Iterator[Image.Image]:
    """Each page as an RGB picture of its trim box at *dpi*, one at a time so that memory holds one page only.

    Raises LayoutError (exit code 2) where *pdf* is no readable PDF or a page would be too large.
    """
    return _each_page(pdf, lambda page, number: _drawn(page, number, dpi).convert("RGB"))


def render_page(pdf: bytes, number: int, dpi: float) -> Image.Image:
    """Page *number*, from 1, as `render_pages` does."""
    with open_pdf(pdf) as document:
        return _drawn(open_page(document, number), number, dpi).convert("RGB")


def page_images(pdf: bytes, dpi: float = PREVIEW_DPI) -> tuple[bytes, ...]:
    """Each page of *pdf* as a PNG of its trim box at *dpi*: the bytes are the same for the same PDF.

    Raises LayoutError as `render_pages` does.
    """
    return tuple(_each_page(pdf, lambda page, number: page_png(_drawn(page, number, dpi))))


def _each_page(pdf: bytes, work: Callable[[pdfium.PdfPage, int], T]) -> Iterator[T]:
    with open_pdf(pdf) as document:
        for number in range(1, len(document) + 1):
            page = open_page(document, number)
            yield work(page, number)
            page.close()


def _drawn(page: pdfium.PdfPage, number: int, dpi: float) -> Image.Image:
    """One page, cropped from what PDFium shows (the crop box) to the trim box: RGBX, in PDFium's own memory."""
    left, bottom, right, top = page.get_trimbox()
    shown_left, shown_bottom, shown_right, shown_top = page.get_cropbox()
    scale = dpi / PT_PER_INCH
    if (right - left) * (top - bottom) * scale * scale > MAX_PIXELS:
        hint = said("hint-lower-resolution")
        raise LayoutError([error("page-too-large", None, hint, page=number, dpi=dpi, most=MAX_PIXELS)], 2)
    crop = (left - shown_left, bottom - shown_bottom, shown_right - right, shown_top - top)
    wanted = tuple(max(0.0, side) for side in crop)
    bitmap = page.render(scale=scale, crop=wanted, prefer_bgrx=True, rev_byteorder=True)
    return Image.frombuffer("RGBX", (bitmap.width, bitmap.height), bitmap.buffer, "raw", "RGBX", bitmap.stride, 1)


def png(image: Image.Image) -> bytes:
    """The picture as PNG bytes, the same for the same pixels."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=False, compress_level=PNG_LEVEL)
    return buffer.getvalue()


def page_png(image: Image.Image) -> bytes:
    """A picture of a page, RGB or RGBX, as PNG bytes, each row as its difference to the one above (filter *Up*).

    Pillow tries five filters on every row and packs them with zlib, which takes longer than all else.
    """
    width, height = image.size
    packer = isal_zlib.compressobj(PAGE_LEVEL)
    packed = []
    for top in range(0, height, BAND):
        box = (0, top, width, min(height, top + BAND))
        above = image.crop((0, top - 1, width, box[3] - 1))
        rows = ImageChops.subtract_modulo(image.crop(box), above).tobytes("raw", "RGB")
        stride = 3 * width
        packed.append(packer.compress(b"".join(b"\x02" + rows[at : at + stride] for at in range(0, len(rows), stride))))
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", b"".join((*packed, packer.flush()))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
