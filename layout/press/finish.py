"""The painted PDF made print.pdf: PDF/X-1a:2003 or PDF/X-4, with marks and slug, the same bytes every time."""

import io
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from layout.errors import Diagnostic, LayoutError, error
from layout.model.condition import Condition, PdfxLevel
from layout.model.document import Job
from layout.press.content import Rewriter, cmyk_operator
from layout.press.marks import ALL, SLUG_HEIGHT, SLUG_SIZE, Sheet, draw_marks, sheet_for
from layout.press.metadata import describe_print
from layout.press.output import repair_fonts, save
from layout.press.paint import paint_html
from layout.press.rewriting import Fault, Rewriting
from layout.units import Pt

SLUG = b"/LayoutSlug"
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
_SLUG_HTML = """<!DOCTYPE html><html lang="zh"><title>slug</title><style>
@page {{ size: {width}pt {height}pt; bleed: 0 }}
body {{ margin: 0 }}
section {{ font: {size}pt/{height}pt "Noto Sans SC"; white-space: pre; break-after: page; overflow: hidden }}
b {{ font-weight: inherit }}
</style>{sections}</html>"""
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
        rewriting = _ForPress(pdf, condition)
        for number, page in enumerate(pdf.pages, 1):
            for key in _DROPPED_FROM_PAGE:
                if key in page.obj:
                    del page.obj[key]
            for code, what in sorted(rewriting.page(page.obj)):
                faults[_fault(code, what, number, condition)] = None
        if faults:
            raise LayoutError(faults)
        sheets = [_sheet(page.obj, condition) for page in pdf.pages]
        slugs = _slugs(pdf, sheets, condition, job, fonts)
        for page, sheet, slug in zip(pdf.pages, sheets, slugs, strict=True):
            _mount(pdf, page.obj, sheet, slug)
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
    return Diagnostic(error(code, message).severity, code, message, None, (hint,) if hint else (), None, page)


class _ForPress(Rewriting):
    """Ink operators only, no tags, black text that overprints; what a press may not get is a fault."""

    def __init__(self, pdf: Pdf, condition: Condition) -> None:
        super().__init__(pdf)
        self.opaque = condition.level is PdfxLevel.X1A

    def rules(self, states: dict[bytes, int], _: frozenset[int]) -> Rewriter:
        return Rewriter(cmyk_operator, states, overprint=True, keep_tags=False)

    def alpha(self, description: str) -> set[Fault]:
        return {("transparency", description)} if self.opaque else set()

    def form(self, form: Any) -> set[Fault]:
        content, resources, faults = self.stream(form.read_bytes(), form.get("/Resources", Dictionary()))
        form.write(content)
        form.Resources = resources
        if self.opaque and "/Group" in form:
            del form["/Group"]
        return faults

    def picture(self, image: Any, _: float) -> set[Fault]:
        faults: set[Fault] = set()
        if "/Interpolate" in image:
            del image["/Interpolate"]
        if image.get("/ColorSpace") not in (Name.DeviceCMYK, Name.DeviceGray):
            faults.add(("rgb-picture", str(image.get("/ColorSpace", "no colour space")).lstrip("/")))
        if "/SMask" in image:
            faults |= self.alpha("a picture with an alpha channel")
        return faults


# Sheets ---------------------------------------------------------------------------------------------------------------


def _sheet(page: Any, condition: Condition) -> Sheet:
    """The sheet for a painted page: its trim box is from 0, its media box the bleed box."""
    width, height = (float(page.TrimBox[i]) - float(page.TrimBox[i - 2]) for i in (2, 3))
    painted = float(page.TrimBox[0]) - float(page.MediaBox[0])
    return sheet_for(width, height, min(painted, condition.bleed), condition)


def _mount(pdf: Pdf, page: Any, sheet: Sheet, slug: Any) -> None:
    """Put the page on its sheet: cut to its bleed, boxes written, marks and slug around it."""
    trim, bleed = sheet.trim, sheet.bleed
    left, low = float(page.TrimBox[0]), float(page.TrimBox[1])
    before = (
        f"q {bleed.x:.4f} {bleed.y:.4f} {bleed.width:.4f} {bleed.height:.4f} re W n "
        f"1 0 0 1 {trim.x - left:.4f} {trim.y - low:.4f} cm\n"
    )
    after = b"\nQ\n" + draw_marks(sheet)
    if sheet.marks:
        page.Resources.ColorSpace = page.Resources.get("/ColorSpace", Dictionary())
        page.Resources.ColorSpace[ALL.decode()] = _all_plates(pdf)
    if slug is not None and sheet.slug is not None:
        page.Resources.XObject = page.Resources.get("/XObject", Dictionary())
        page.Resources.XObject[SLUG.decode()] = slug
        after += f"\nq 1 0 0 1 {sheet.slug.x:.4f} {sheet.slug.y:.4f} cm ".encode() + SLUG + b" Do Q"
    page.Contents = pdf.make_stream(before.encode() + page.Contents.read_bytes() + after)
    page.MediaBox = _box(0, 0, sheet.width, sheet.height)
    page.BleedBox = _box(bleed.x, bleed.y, bleed.right, bleed.bottom)
    page.TrimBox = _box(trim.x, trim.y, trim.right, trim.bottom)


def _box(*corners: Pt) -> Array:
    return Array([round(corner, 4) for corner in corners])


def _all_plates(pdf: Pdf) -> Array:
    tint = pdf.make_stream(b"{dup dup dup}", FunctionType=4, Domain=[0, 1], Range=[0, 1, 0, 1, 0, 1, 0, 1])
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


# The slug line --------------------------------------------------------------------------------------------------------


def _slugs(pdf: Pdf, sheets: Sequence[Sheet], condition: Condition, job: Job, fonts: Sequence[Path]) -> list[Any]:
    """A form for each page with its slug line, painted in the document's own faces."""
    if not condition.slug:
        return [None] * len(sheets)
    painted = paint_html(_slug_html(sheets, condition, job), condition, fonts, None)
    forms: list[Any] = []
    with Pdf.open(io.BytesIO(painted)) as slugs:
        rewriting = _ForPress(slugs, condition)
        for page in slugs.pages:
            rewriting.page(page.obj)
            forms.append(pdf.copy_foreign(page.as_form_xobject()))
    return forms


def _slug_html(sheets: Sequence[Sheet], condition: Condition, job: Job) -> str:
    day = f"{job.date.year}年{job.date.month}月{job.date.day}日 星期{_WEEKDAYS[job.date.weekday()]}"
    plates = " ".join(
        f'<b style="color:device-cmyk({inks})">{name}</b>'
        for name, inks in (("C", "1 0 0 0"), ("M", "0 1 0 0"), ("Y", "0 0 1 0"), ("K", "0 0 0 1"))
    )
    sections: list[str] = []
    for number, _ in enumerate(sheets, 1):
        said = f"{job.title} · {day} · {number}/{len(sheets)}版 · {job.file} · {condition.condition_text} · "
        sections.append(f"<section>{escape(said)}{plates}</section>")
    width = max((sheet.slug.width for sheet in sheets if sheet.slug), default=0.0)
    return _SLUG_HTML.format(width=width, height=SLUG_HEIGHT, size=SLUG_SIZE, sections="".join(sections))
