"""Everything behind WeasyPrint: pages laid out as they come, painted, finished for press and screen.

This is what a worker does while pages are still being planned (`layout.run.workers`); it takes and gives plain values.
"""

import importlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from operator import eq
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, LayoutError, Span
from layout.limits import Quota, at_work_on
from layout.markup.document import Markup, with_overlay
from layout.markup.given import Given, GivenPage
from layout.model.condition import Condition
from layout.model.document import Document, Job
from layout.press.culprit import Suspects, key_of, with_places
from layout.press.paint import Painting
from layout.press.styles import check_styles
from layout.run.breached import own, places_of, text_places
from layout.run.seen import unseen_faults
from layout.units import Pt

FINISH, RASTER = "layout.press.finish", "layout.pdf.raster"
"""Not needed before the last page is painted: loaded meanwhile."""
SCREEN, JUDGE, VERIFY = "layout.press.screen", "layout.judge.judge", "layout.run.verify"
"""Seldom needed here."""
HEARD = ("paint-warning", "notdef-glyph", "paint-failed")
"""What WeasyPrint says of a whole page."""
SECONDS, MORE_SECONDS = 12.0, 2.5
"""Of processor time for an issue, and more for each of its pages; a page of the samples takes 0.6."""
MEMORY, MORE_MEMORY = 600 << 20, 16 << 20
"""Bytes for an issue, and more for each of its pages. The samples take 120 and 160 million."""


class PressRoom:
    """One issue on the press."""

    def __init__(self, condition: Condition, fonts: Sequence[Path], job: Job, given: Given) -> None:
        self.condition = condition
        self.fonts = fonts
        self.job = job
        pages = len(job.sections)
        self.quota = Quota(SECONDS + MORE_SECONDS * pages, MEMORY + MORE_MEMORY * pages)
        """What all the work on the issue may take where this is a process of its own."""
        self._sheets = given.sheets
        self._pale = given.pale
        own = given.folders[0]
        self._theme_file = own / "theme.yaml"
        self._look = own / "style.css" if own / "style.css" in given.sheets else self._theme_file
        """What is named where a page's layout takes too much: in it, or in the templates, is what makes it do so."""
        self._markup = Markup(given)
        self._documents: list[Document] = []
        self._painting = Painting(condition, fonts)
        self._painted = b""
        self._slugs: Any = None
        self._suspects = Suspects()
        loader = ThreadPoolExecutor(1)
        self._loaded = {name: loader.submit(importlib.import_module, name) for name in (FINISH, RASTER)}
        loader.shutdown(wait=False)

    def prepare(self, trim: tuple[Pt, Pt]) -> None:
        """What can be done while the first page is still being planned; *trim*: the pages' width and height."""
        self._slugs = self._module(FINISH).slugs_ahead(self.condition, self.job, trim, self.fonts)

    def styles(self) -> list[Diagnostic]:
        """What the theme's style sheets ask for that cannot be printed."""
        found: list[Diagnostic] = []
        for sheet in self._sheets:
            with at_work_on(sheet):
                found += check_styles(sheet)
        return found

    def page(self, given: GivenPage) -> tuple[str, list[Diagnostic]]:
        """Lay out the next page: its HTML, what is to be noted. Raises LayoutError for faults of its templates."""
        with at_work_on(self._theme_file):
            try:
                document = self._markup.document([given])
            except LayoutError:
                self._painting.leave_out()
                raise
            self._documents.append(document)
            with at_work_on(self._look):
                notes = self._painting.add(document)
        return document.html, notes

    def paint(self, tags: bool = True) -> bytes:
        """The pages, painted, with tags for screen.pdf if wanted. Raises LayoutError with the faults of all."""
        with at_work_on(self._theme_file):
            try:
                self._painted = self._painting.finish(tags)
            except LayoutError as refused:
                raise LayoutError([self._traced(fault) for fault in refused.diagnostics]) from None
        return self._painted

    def _traced(self, fault: Diagnostic) -> Diagnostic:
        """What was told only when the pages were painted, with the rule or template that makes it so."""
        known = fault.span is not None and fault.span.file not in (self._theme_file, self._look)
        if known or fault.code not in HEARD:
            return fault
        for document in self._documents:
            told = self._painting_faults(document, document.html)
            if key_of(fault) in map(key_of, told):
                return with_places([fault], own(document), partial(self._painting_faults, document))[0]
        return fault

    def _painting_faults(self, document: Document, html: str) -> Sequence[Diagnostic]:
        """What is wrong with a document whose HTML is another when it is painted."""
        painting = Painting(self.condition, self.fonts)
        painting.add_html(html, painting.fetcher(document))
        try:
            painting.finish(tags=False)
        except LayoutError as refused:
            return refused.diagnostics
        return ()

    def print_ready(self) -> bytes:
        """print.pdf."""
        finish = self._module(FINISH)
        try:
            ready = self._slugs
            pdf: bytes = finish.finish_print(self._painted, self.condition, self.job, fonts=self.fonts, ready=ready)
        except LayoutError as refused:
            raise LayoutError(self._placed(refused.diagnostics)) from None
        return pdf

    def _placed(self, faults: Sequence[Diagnostic]) -> list[Diagnostic]:
        """What is wrong with print.pdf, with the rules and templates of the theme that make it so."""
        told = [fault for fault in faults if fault.page is None]
        for number, document in enumerate(self._documents, 1):
            on_page = [fault for fault in faults if fault.page == number]
            faults_of = partial(self._faults_without, document)
            told += with_places(on_page, document, faults_of, suspects=self._suspects) if on_page else []
        return told

    def _faults_without(self, document: Document, html: str) -> Sequence[Diagnostic]:
        """What is wrong with print.pdf of a document whose HTML is another."""
        try:
            self._printed(replace(document, html=html))
        except LayoutError as refused:
            return refused.diagnostics
        return ()

    def unseen(self, number: int, unseen: Sequence[Any]) -> list[Diagnostic]:
        """What preflight says that nobody sees of a page, with the rules of the theme that make it so."""
        with at_work_on(self._look):
            return unseen_faults(self._documents[number - 1], unseen, number, self._look_at, self._pale, self._suspects)

    def places_of(self, number: int, breaches: Sequence[Any]) -> list[Span | None]:
        """Which lines of issue and theme make what preflight finds on a page."""
        with at_work_on(self._look):
            return places_of(self._documents[number - 1], breaches, self._judge)

    def text_places(self, number: int, faults: Sequence[Diagnostic]) -> list[Span | None]:
        """Which lines of the theme make the PDF of a page say something else."""
        with at_work_on(self._look):
            return text_places(self._documents[number - 1], faults, self._said)

    def _said(self, document: Document) -> Sequence[Diagnostic]:
        """How the text of a document differs from that in its PDF."""
        report = self._report(document)
        texts = [page.text for page in report.pages] if report else [""]
        found: Sequence[Diagnostic] = list(importlib.import_module(VERIFY).check_pdf([document.html], texts, eq))
        return found

    def _look_at(self, document: Document) -> Sequence[Any] | None:
        """What is not seen of a document, however it came out; None where it cannot be printed at all."""
        report = self._report(document)
        return report.pages[0].unseen if report else None

    def _judge(self, document: Document) -> Sequence[Diagnostic]:
        """What preflight finds in a document."""
        report = self._report(document)
        return report.diagnostics if report else ()

    def _report(self, document: Document) -> Any:
        """Preflight's report on a document, however it came out; None where it cannot be printed at all."""
        try:
            pdf = self._printed(document)
        except LayoutError:
            return None
        judge = importlib.import_module(JUDGE)
        return judge.preflight(pdf, self.condition, judge.Expected(looked_at=True))

    def _printed(self, document: Document) -> bytes:
        """print.pdf of one document, however it came out. Raises LayoutError."""
        painting = Painting(self.condition, self.fonts)
        painting.add_html(document.html, painting.fetcher(document), document.decided)
        pdf: bytes = self._module(FINISH).finish_print(
            painting.regardless(), self.condition, self.job, fonts=self.fonts
        )
        return pdf

    def pictures(self, pdf: bytes, dpi: float) -> tuple[bytes, ...]:
        """The pages of a PDF as PNG."""
        images: tuple[bytes, ...] = self._module(RASTER).page_images(pdf, dpi)
        return images

    def drawn_over(self, over: Sequence[str], dpi: float) -> tuple[bytes, tuple[bytes, ...]]:
        """The pages with something drawn over each, such as their grid, painted for the screen; and their pictures."""
        painting = Painting(self.condition, self.fonts)
        for document, drawing in zip(self._documents, over, strict=True):
            painting.add_html(with_overlay(document, drawing).html, painting.fetcher(document), document.decided)
        pdf: bytes = importlib.import_module(SCREEN).finish_screen(painting.finish(), self.condition, self.job)
        return pdf, self.pictures(pdf, dpi)

    def _module(self, name: str) -> Any:
        return self._loaded[name].result()
