"""The painted PDF made print.pdf: PDF/X-1a:2003 or PDF/X-4, with marks and slug, the same bytes every time."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pikepdf import Pdf

from layout.errors import Diagnostic, LayoutError, error_text
from layout.model.condition import Condition
from layout.model.document import Job
from layout.press.inks import ForPress
from layout.press.marks import Sheet, sheet_for
from layout.press.metadata import describe_print
from layout.press.output import repair_fonts, save
from layout.press.sheet import mount, slug_forms

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
_DROPPED_FROM_PAGE = ("/Annots", "/StructParents", "/Tabs", "/CropBox", "/ArtBox", "/Group")
_WEEKDAYS = "一二三四五六日"


def finish_print(painted: bytes, condition: Condition, job: Job, *, fonts: Sequence[Path]) -> bytes:
    """print.pdf from what `paint` made; *fonts* as there, for the slug line.

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
            for code, what in sorted(rewriting.page(page.obj)):
                faults[_fault(code, what, number, condition)] = None
        if faults:
            raise LayoutError(faults)
        sheets = [_sheet(page.obj, condition) for page in pdf.pages]
        slugs = slug_forms(pdf, _slug_texts(condition, job, len(sheets)), sheets, condition, fonts)
        for page, sheet, slug in zip(pdf.pages, sheets, slugs, strict=True):
            mount(pdf, page.obj, sheet, slug)
        repair_fonts(pdf)
        describe_print(pdf, job, condition)
        return save(pdf, condition.level.pdf_version)


def _fault(code: str, what: str, page: int, condition: Condition) -> Diagnostic:
    if code == "foreign-colour":
        message = f"page {page} paints with {what}, which is no ink"
        hint = "write every colour of the theme as device-cmyk(c m y k), also fill and stroke in an SVG"
    elif code == "transparency":
        message = f"page {page} has something transparent ({what}), which {condition.level} forbids"
        hint = "mix the tint into a solid colour, or give the printing condition the level PDF/X-4"
    elif code == "rgb-picture":
        message, hint = f"page {page} shows a picture in {what}", "place it as a picture of the issue or of the theme"
    else:
        message, hint = f"page {page} holds {what}, which no press file may hold", ""
    return replace(error_text(code, message, None, *((hint,) if hint else ())), page=page)


def _sheet(page: Any, condition: Condition) -> Sheet:
    """The sheet for a painted page: its trim box is from 0, its media box the bleed box."""
    width, height = (float(page.TrimBox[i]) - float(page.TrimBox[i - 2]) for i in (2, 3))
    painted = float(page.TrimBox[0]) - float(page.MediaBox[0])
    return sheet_for(width, height, min(painted, condition.bleed), condition)


def _slug_texts(condition: Condition, job: Job, pages: int) -> list[str]:
    day = f"{job.date.year}年{job.date.month}月{job.date.day}日 星期{_WEEKDAYS[job.date.weekday()]}"
    return [
        f"{job.title} · {day} · {number}/{pages}版 · {job.file} · {condition.condition_text}"
        for number in range(1, pages + 1)
    ]
