"""Everything behind WeasyPrint: pages laid out as they come, painted, finished for press and screen, and judged.

This is what a worker does while pages are still being planned (`layout.workers`); it takes and gives plain values.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from layout.errors import Diagnostic
from layout.model.condition import Condition
from layout.model.document import Document, Job
from layout.preflight import preflight, render_html
from layout.press.finish import finish_print
from layout.press.paint import Painting
from layout.press.screen import finish_screen
from layout.press.styles import check_styles
from layout.verify import check_pdf, codes_shown


@dataclass(frozen=True, slots=True)
class Printed:
    """print.pdf and what it was found to be."""

    pdf: bytes
    report: bytes
    """preflight.html where it was wanted."""
    diagnostics: tuple[Diagnostic, ...]


class PressRoom:
    """One issue on the press."""

    def __init__(self, condition: Condition, fonts: Sequence[Path], job: Job) -> None:
        self.condition = condition
        self.fonts = fonts
        self.job = job
        self._painting = Painting(condition, fonts)
        self._html: list[str] = []
        self._painted = b""

    def styles(self, sheets: Sequence[Path]) -> list[Diagnostic]:
        """What the theme's style sheets ask for that cannot be printed."""
        return [fault for sheet in sheets for fault in check_styles(sheet)]

    def page(self, document: Document) -> None:
        """Lay out the next page."""
        self._html.append(document.html)
        self._painting.add(document)

    def paint(self) -> None:
        """Paint the pages. Raises LayoutError with the faults of all."""
        self._painted = self._painting.finish()

    def screen(self) -> bytes:
        """screen.pdf."""
        return finish_screen(self._painted, self.condition, self.job)

    def printed(self, trim: tuple[float, float], report: bool) -> Printed:
        """print.pdf, judged: against its condition, and against the pages it was painted from.

        *trim*: width and height of a page in points; *report*: whether preflight.html is wanted.
        """
        pdf = finish_print(self._painted, self.condition, self.job, fonts=self.fonts)
        codes = [shown for html in self._html for shown in codes_shown(html)]
        judged = preflight(pdf, self.condition, expected_codes=codes, trim=trim, name="print.pdf")
        found = (*judged.diagnostics, *check_pdf(self._html, tuple(page.text for page in judged.pages)))
        return Printed(pdf, render_html(judged, pdf).encode() if report else b"", found)

    def drawn_over(self, documents: Sequence[Document]) -> bytes:
        """Other documents, such as the pages with their grid, painted for the screen."""
        painting = Painting(self.condition, self.fonts)
        for document in documents:
            painting.add(document)
        return finish_screen(painting.finish(), self.condition, self.job)
