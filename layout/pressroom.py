"""Everything behind WeasyPrint: pages laid out as they come, painted, finished for press and screen.

This is what a worker does while pages are still being planned (`layout.workers`); it takes and gives plain values.
"""

from collections.abc import Sequence
from pathlib import Path

from layout.errors import Diagnostic
from layout.model.condition import Condition
from layout.model.document import Document, Job
from layout.press.finish import finish_print
from layout.press.paint import Painting
from layout.press.screen import finish_screen
from layout.press.styles import check_styles
from layout.raster import page_images


class PressRoom:
    """One issue on the press."""

    def __init__(self, condition: Condition, fonts: Sequence[Path], job: Job) -> None:
        self.condition = condition
        self.fonts = fonts
        self.job = job
        self._painting = Painting(condition, fonts)
        self._painted = self._screen = b""

    def styles(self, sheets: Sequence[Path]) -> list[Diagnostic]:
        """What the theme's style sheets ask for that cannot be printed."""
        return [fault for sheet in sheets for fault in check_styles(sheet)]

    def page(self, document: Document) -> None:
        """Lay out the next page."""
        self._painting.add(document)

    def paint(self) -> None:
        """Paint the pages. Raises LayoutError with the faults of all."""
        self._painted = self._painting.finish()

    def print_ready(self) -> bytes:
        """print.pdf."""
        return finish_print(self._painted, self.condition, self.job, fonts=self.fonts)

    def screen(self) -> bytes:
        """screen.pdf."""
        self._screen = finish_screen(self._painted, self.condition, self.job)
        return self._screen

    def pictures(self, dpi: float) -> tuple[bytes, ...]:
        """The pages of screen.pdf as PNG."""
        return page_images(self._screen, dpi)

    def drawn_over(self, documents: Sequence[Document], dpi: float) -> tuple[bytes, tuple[bytes, ...]]:
        """Other documents, such as the pages with their grid, painted for the screen; and their pictures."""
        painting = Painting(self.condition, self.fonts)
        for document in documents:
            painting.add(document)
        pdf = finish_screen(painting.finish(), self.condition, self.job)
        return pdf, page_images(pdf, dpi)
