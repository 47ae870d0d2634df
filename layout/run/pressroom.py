"""Everything behind WeasyPrint: pages laid out as they come, painted, finished for press and screen.

This is what a worker does while pages are still being planned (`layout.run.workers`); it takes and gives plain values.
"""

import importlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic
from layout.model.condition import Condition
from layout.model.document import Document, Job
from layout.press.paint import Painting
from layout.press.styles import check_styles

FINISH, RASTER = "layout.press.finish", "layout.pdf.raster"
"""Not needed before the last page is painted: loaded meanwhile."""
SCREEN = "layout.press.screen"
"""Seldom needed here."""


class PressRoom:
    """One issue on the press."""

    def __init__(self, condition: Condition, fonts: Sequence[Path], job: Job) -> None:
        self.condition = condition
        self.fonts = fonts
        self.job = job
        self._painting = Painting(condition, fonts)
        self._painted = b""
        loader = ThreadPoolExecutor(1)
        self._loaded = {name: loader.submit(importlib.import_module, name) for name in (FINISH, RASTER)}
        loader.shutdown(wait=False)

    def styles(self, sheets: Sequence[Path]) -> list[Diagnostic]:
        """What the theme's style sheets ask for that cannot be printed."""
        return [fault for sheet in sheets for fault in check_styles(sheet)]

    def page(self, document: Document) -> None:
        """Lay out the next page."""
        self._painting.add(document)

    def paint(self) -> bytes:
        """The pages, painted. Raises LayoutError with the faults of all."""
        self._painted = self._painting.finish()
        return self._painted

    def print_ready(self) -> bytes:
        """print.pdf."""
        finish = self._module(FINISH)
        pdf: bytes = finish.finish_print(self._painted, self.condition, self.job, fonts=self.fonts)
        return pdf

    def pictures(self, pdf: bytes, dpi: float) -> tuple[bytes, ...]:
        """The pages of a PDF as PNG."""
        images: tuple[bytes, ...] = self._module(RASTER).page_images(pdf, dpi)
        return images

    def drawn_over(self, documents: Sequence[Document], dpi: float) -> tuple[bytes, tuple[bytes, ...]]:
        """Other documents, such as the pages with their grid, painted for the screen; and their pictures."""
        painting = Painting(self.condition, self.fonts)
        for document in documents:
            painting.add(document)
        pdf: bytes = importlib.import_module(SCREEN).finish_screen(painting.finish(), self.condition, self.job)
        return pdf, self.pictures(pdf, dpi)

    def _module(self, name: str) -> Any:
        return self._loaded[name].result()
