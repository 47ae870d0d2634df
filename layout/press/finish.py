"""The painted PDF made print.pdf: PDF/X-1a:2003 or PDF/X-4, with marks and slug, the same bytes every time."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pikepdf import Pdf

from layout.errors import Argument, Diagnostic, LayoutError, error, said
from layout.model.condition import Condition
from layout.model.document import Job
from layout.press.cutouts import cut_out
from layout.press.holders import PRESS, place_artwork
from layout.press.inks import ForPress
from layout.press.marks import Sheet, sheet_for
from layout.press.metadata import describe_print
from layout.press.output import embed_fonts, save
from layout.press.sheet import Slugs, mount, paint_slugs, slug_forms, slug_line, slug_title
from layout.press.slug import slug_words
from layout.units import Pt

_DROPPED_FROM_ROOT = (
    "/Outlines",
    "/Names",
    "/Dests",
    "/AcroForm",
    "/OpenAction",
    "/StructTreeRoot",
    "/MarkInfo",
    "/ViewerPreferences",
    "/OutputIntents",
    "/Metadata",
)
_DECIMALS = 4
"""Of a length in a painted PDF."""
_DROPPED_FROM_PAGE = ("/Annots", "/StructParents", "/Tabs", "/CropBox", "/ArtBox", "/Group")


def slugs_ahead(condition: Condition, job: Job, trim: tuple[Pt, Pt], fonts: Sequence[Path]) -> Slugs | None:
    """The slug lines of a job whose pages are still being planned: they say nothing of what will be on them."""
    width, height = (round(side, _DECIMALS) for side in trim)
    pages = len(job.sections)
    sheets = [sheet_for(width, height, condition.bleed, condition)] * pages
    return paint_slugs(_slug_texts(condition, job, pages), sheets, condition, fonts)


def finish_print(
    painted: bytes, condition: Condition, job: Job, *, fonts: Sequence[Path], ready: Slugs | None = None
) -> bytes:
    """print.pdf from what `paint` made; *fonts* as there, for the slug line, unless that is *ready*.

    Raises LayoutError for what no press may get: colours that are no inks, transparency in PDF/X-1a.
    """
    faults: dict[Diagnostic, None] = {}
    with Pdf.open(io.BytesIO(painted)) as pdf:
        for key in _DROPPED_FROM_ROOT:
            if key in pdf.Root:
                del pdf.Root[key]
        rewriting = ForPress(pdf, condition)
        for number, page in enumerate(pdf.pages, 1):
            for key in _DROPPED_FROM_PAGE:
                if key in page.obj:
                    del page.obj[key]
            for code, what in sorted(rewriting.page(page.obj), key=repr):
                faults[_fault(code, what, number, condition)] = None
        if faults:
            raise LayoutError(faults)
        embed_fonts(pdf)
        place_artwork(pdf, PRESS)
        cut_out(pdf)
        sheets = [_sheet(page.obj, condition) for page in pdf.pages]
        slugs = paint_slugs(_slug_texts(condition, job, len(sheets)), sheets, condition, fonts, ready)
        forms = slug_forms(pdf, slugs, condition) if slugs else [None] * len(sheets)
        for page, sheet, slug in zip(pdf.pages, sheets, forms, strict=True):
            mount(pdf, page.obj, sheet, slug)
        describe_print(pdf, job, condition)
        return save(pdf, condition.level.pdf_version)


def _fault(code: str, what: Argument, page: int, condition: Condition) -> Diagnostic:
    if code == "foreign-colour":
        return error("foreign-colour", None, said("hint-ink-colours"), page=page, colour=what)
    if code == "transparency":
        hint = said("hint-mix-or-x4")
        return error("transparency", None, hint, page=page, what=what, level=str(condition.level))
    if code == "rgb-picture":
        return error("rgb-picture", None, said("hint-place-picture"), page=page, space=what)
    return error("unknown-content", page=page, what=what)


def _sheet(page: Any, condition: Condition) -> Sheet:
    """The sheet for a painted page: its trim box is from 0, its media box the bleed box."""
    width, height = (float(page.TrimBox[i]) - float(page.TrimBox[i - 2]) for i in (2, 3))
    painted = float(page.TrimBox[0]) - float(page.MediaBox[0])
    return sheet_for(width, height, min(painted, condition.bleed), condition)


def _slug_texts(condition: Condition, job: Job, pages: int) -> list[str]:
    """What stands on each page's slug line."""
    title = slug_title(job.title)
    return [slug_line(title, *words, job.file, condition.condition_text) for words in slug_words(job, pages)]
