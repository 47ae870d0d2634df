"""Pages of a PDF as pictures, cut to the trim box, so that the geometry of `Pages` fits them."""

import io
import struct
import zlib
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pypdfium2 as pdfium
from PIL import Image, ImageChops

from layout.errors import LayoutError, error
from layout.units import PT_PER_INCH

PREVIEW_DPI = 144.0
"""Body type of 9 pt is 18 px high: read without effort on a screen, at half size on a phone."""

MAX_PIXELS = 120_000_000
"""A broadsheet page (400 × 560 mm) at 300 dpi has 31 million; more than this is a mistyped resolution."""

PNG_LEVEL = 2
"""Of zlib: on newspaper pages a third of the time of its usual 6, and no larger."""
PAGE_LEVEL = 1
"""Of zlib, for whole pages."""
BAND = 256
"""Rows of a page that are packed at a time, to hold little of it twice."""
PACKERS = 1
"""Threads that pack pages; as many pages more are held in memory."""


def open_pdf(pdf: bytes) -> pdfium.PdfDocument:
    """The document, to be used in a ``with``. Raises LayoutError (exit code 2) where *pdf* is no readable PDF."""
    try:
        return pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as fault:
        raise LayoutError([error("unreadable-pdf", f"the PDF cannot be read: {fault}")], 2) from None


def render_pages(pdf: bytes, dpi: float = PREVIEW_DPI) -> Iterator[Image.Image]:
    """Each page as an RGB picture of its trim box at *dpi*, one at a time so that memory holds one page only.

    Raises LayoutError (exit code 2) where *pdf* is no readable PDF or a page would be too large.
    """
    with open_pdf(pdf) as document:
        for number in range(len(document)):
            page = document[number]
            yield _render(page, number + 1, dpi)
            page.close()


def render_page(pdf: bytes, number: int, dpi: float) -> Image.Image:
    """Page *number*, from 1, as `render_pages` does."""
    with open_pdf(pdf) as document:
        return _render(document[number - 1], number, dpi)


def _render(page: pdfium.PdfPage, number: int, dpi: float) -> Image.Image:
    """One page, cropped from what PDFium shows (the crop box) to the trim box."""
    left, bottom, right, top = page.get_trimbox()
    shown_left, shown_bottom, shown_right, shown_top = page.get_cropbox()
    scale = dpi / PT_PER_INCH
    if (right - left) * (top - bottom) * scale * scale > MAX_PIXELS:
        message = f"page {number} at {dpi:g} dpi would have more than {MAX_PIXELS:,} pixels"
        raise LayoutError([error("picture-too-large", message, None, "choose a lower resolution")], 2)
    crop = (left - shown_left, bottom - shown_bottom, shown_right - right, shown_top - top)
    bitmap = page.render(scale=scale, crop=tuple(max(0.0, side) for side in crop))
    image: Image.Image = bitmap.to_pil()
    return image if image.mode == "RGB" else image.convert("RGB")


def png(image: Image.Image) -> bytes:
    """The picture as PNG bytes, the same for the same pixels."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=False, compress_level=PNG_LEVEL)
    return buffer.getvalue()


def page_png(image: Image.Image) -> bytes:
    """An RGB picture of a page as PNG bytes, each row as its difference to the one above (filter *Up*).

    Pillow tries five filters on every row, which takes longer than all else; on newspaper pages half the time saves
    all but a twentieth of the bytes.
    """
    width, height = image.size
    packer = zlib.compressobj(PAGE_LEVEL)
    packed = []
    for top in range(0, height, BAND):
        box = (0, top, width, min(height, top + BAND))
        above = image.crop((0, top - 1, width, box[3] - 1))
        rows, stride = ImageChops.subtract_modulo(image.crop(box), above).tobytes(), 3 * width
        packed.append(packer.compress(b"".join(b"\x02" + rows[at : at + stride] for at in range(0, len(rows), stride))))
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", b"".join((*packed, packer.flush()))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def page_images(pdf: bytes, dpi: float = PREVIEW_DPI) -> tuple[bytes, ...]:
    """Each page of *pdf* as a PNG of its trim box at *dpi*: the bytes are the same for the same PDF.

    Pages are packed, which takes longer than drawing them, while the next are drawn.
    """
    packed: list[bytes] = []
    waiting: deque[Future[bytes]] = deque()
    with ThreadPoolExecutor(PACKERS) as packers:
        for image in render_pages(pdf, dpi):
            waiting.append(packers.submit(page_png, image))
            if len(waiting) > PACKERS:
                packed.append(waiting.popleft().result())
        packed += [future.result() for future in waiting]
    return tuple(packed)
