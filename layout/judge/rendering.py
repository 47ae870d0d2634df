"""Pages as PDFium renders them, whole or in part, placed in page space."""

from enum import Enum
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from layout.judge.geometry import Bounds
from layout.judge.marks import PageContent
from layout.units import PT_PER_INCH

_PIXELS_MOST = 60_000_000
"""Of one picture: an A1 page at 200 dpi. What is larger is rendered more coarsely."""


class Unrendered(Exception):
    """PDFium could not open or draw it, or nothing of it lies on the page."""


class Layer(Enum):
    """What of a page is drawn."""

    WHOLE = "whole"
    WITHOUT_TEXT = "without text"
    TEXT = "text"
    """Its text alone, in black."""


class View:
    """A picture of part of a page: `area` in page space, `scale` pixels a point."""

    def __init__(self, picture: Image.Image, area: Bounds, scale: float) -> None:
        self.picture = picture
        self.area = area
        self.scale = scale

    def to_page(self, x: float, y: float) -> tuple[float, float]:
        """A pixel's place in page space."""
        return self.area.left + x / self.scale, self.area.top + y / self.scale

    def pixels(self, bounds: Bounds) -> tuple[int, int, int, int]:
        """A box of page space in whole pixels of the picture, cut to it: left, top, right, bottom."""
        width, height = self.picture.size
        left = (bounds.left - self.area.left) * self.scale
        top = (bounds.top - self.area.top) * self.scale
        right = left + bounds.width * self.scale
        bottom = top + bounds.height * self.scale
        return (
            min(max(round(left), 0), width),
            min(max(round(top), 0), height),
            min(max(round(right), 0), width),
            min(max(round(bottom), 0), height),
        )


class Renderer:
    """Renders pages of one PDF. Use as a context manager."""

    def __init__(self, source: bytes) -> None:
        try:
            self._pdf = pypdfium2.PdfDocument(source)
        except pypdfium2.PdfiumError as fault:
            raise Unrendered from fault
        self._page: tuple[int, pypdfium2.PdfPage] | None = None
        """The page drawn last: reading one in takes longer than drawing part of it."""

    def __enter__(self) -> "Renderer":
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the PDF."""
        self._page = None
        self._pdf.close()

    def _load(self, index: int) -> pypdfium2.PdfPage:
        if self._page is None or self._page[0] != index:
            self._page = index, self._pdf[index]
        return self._page[1]

    def _layer(self, index: int, layer: Layer) -> pypdfium2.PdfPage:
        """A page read in anew, of which only some things are drawn."""
        page = self._pdf[index]
        count = pdfium.FPDFPage_CountObjects(page)
        _leave(layer, [pdfium.FPDFPage_GetObject(page, number) for number in range(count)])
        return page

    def view(
        self,
        content: PageContent,
        dpi: float,
        area: Bounds | None = None,
        gray: bool = True,
        layer: Layer = Layer.WHOLE,
    ) -> View:
        """A page, or the part of it inside *area*. Raises Unrendered."""
        shown = content.shown
        wanted = shown if area is None else area.meet(shown)
        if wanted.width <= 0 or wanted.height <= 0:
            raise Unrendered
        scale = min(dpi / PT_PER_INCH, (_PIXELS_MOST / wanted.area) ** 0.5)
        try:
            page = self._load(content.index) if layer is Layer.WHOLE else self._layer(content.index, layer)
            unit = page.get_width() / shown.width  # PDFium leaves UserUnit out
            crop = (
                (wanted.left - shown.left) * unit,
                (shown.bottom - wanted.bottom) * unit,
                (shown.right - wanted.right) * unit,
                (wanted.top - shown.top) * unit,
            )
            crop = tuple(max(0.0, side) for side in crop)
            bitmap = page.render(scale=scale / unit, crop=crop, grayscale=gray)
            picture = bitmap.to_pil().convert("L" if gray else "RGB")
        except (pypdfium2.PdfiumError, ValueError, IndexError, ZeroDivisionError, MemoryError) as fault:
            raise Unrendered from fault
        return View(picture, wanted, picture.width / wanted.width)


def _leave(layer: Layer, things: list[Any]) -> None:
    """Put out of sight what is of another layer, in forms too."""
    for thing in things:
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            count = pdfium.FPDFFormObj_CountObjects(thing)
            _leave(layer, [pdfium.FPDFFormObj_GetObject(thing, number) for number in range(count)])
        elif (kind == pdfium.FPDF_PAGEOBJ_TEXT) is not (layer is Layer.TEXT):
            pdfium.FPDFPageObj_SetIsActive(thing, False)
        elif layer is Layer.TEXT:
            pdfium.FPDFPageObj_SetFillColor(thing, 0, 0, 0, 255)
