"""Finished pages on the sheets they are printed on: printer's spreads for folded newspapers and stitched booklets.

A page becomes a form that is drawn where it belongs: no stream is touched, vectors stay vectors, and the file stays the
PDF/X it was. Sheets lie inside one another: the outermost carries the first and the last page.
"""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from layout.errors import LayoutError
from layout.limits import at_work_on
from layout.model.condition import Condition
from layout.pdf.raster import unreadable
from layout.press.folding import folding_svg
from layout.press.labels import paint_labels
from layout.press.marks import MARK_LENGTH, Sheet, mark_ink, sheet_for
from layout.press.output import save
from layout.press.pagesin import PageToImpose, pages_to_impose
from layout.press.sheet import mount, paint_slugs, slug_forms, slug_line, slug_title
from layout.press.sides import Scheme, SheetCell, Side, check_count, plan, scheme_of, sides_of
from layout.press.spots import spots_of
from layout.resources import fonts_folder
from layout.units import PT_PER_MM, Pt
from layout.wording import text
from layout.wording.language import CHINESE, tag

_OF_PAGES = ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests", "/OpenAction", "/AcroForm", "/PageLabels")
"""What of a file's catalog speaks of pages that are no more."""
LABELS = "/LayoutLabels"
"""What a sheet calls the form that names its pages and folds."""


def impose(
    pdf: bytes, scheme: str, condition: Condition, *, fonts: Sequence[Path] = (), paper: Pt | None = None
) -> bytes:
    """The pages of a finished file on sheets, by the scheme of that name.

    *paper* is the thickness of the paper in points (the scheme's usual one where None), *fonts* the folders with the
    faces for the slug line (none is drawn without). Raises LayoutError for an unknown scheme or pages that do not fit.
    """
    chosen = scheme_of(scheme)
    with _open(pdf) as source:
        condition = replace(condition, spots=condition.spots or spots_of(source))
        own = len(source.pages)
        seen = pages_to_impose(list(source.pages))
        check_count(len(seen), chosen)
        creep = (chosen.paper if paper is None else paper) if chosen.trimmed else 0.0
        press = _Imposition(source, chosen, seen, creep)
        sides = plan(len(seen), chosen)
        sheet = sheet_for(2 * seen[0].width, press.height, press.bleed, condition)
        sheet = replace(sheet, folded=True, slug=sheet.slug if fonts else None)
        language = tag(str(source.Root.get("/Lang", ""))) or CHINESE
        slugs = paint_slugs(_slug_texts(source, sides, condition, language), [sheet] * len(sides), condition, fonts)
        labels = paint_labels(sides, sheet, seen[0].height, condition, fonts, language)
        none: list[Any] = [None] * len(sides)
        forms, named = (slug_forms(source, one, condition) if one else none for one in (slugs, labels))
        for side, slug, label in zip(sides, forms, named, strict=True):
            page, marks = press.side(side), fold_marks(sheet, chosen)
            if label is not None:
                page.Resources.XObject[LABELS] = label
                marks += f"\nq {LABELS} Do Q".encode()
            mount(source, page, sheet, slug, marks)
        del source.pages[:own]
        for key in _OF_PAGES:
            if key in source.Root:
                del source.Root[key]
        return save(source, source.pdf_version)


def folding_file(pdf: Path, scheme: str, language: str) -> str:
    """The picture of a file's sheets and of the folded copy (SVG), in a process of its own; raises as `impose_file`."""
    with at_work_on(pdf), _open(pdf.read_bytes()) as source:
        seen = pages_to_impose(list(source.pages))
        return folding_svg(sides_of(len(seen), scheme), seen[0].width / seen[0].height, language)


def impose_file(pdf: Path, scheme: str, condition: Condition, paper: Pt | None) -> bytes:
    """`impose` for a file, in a process of its own. Raises LayoutError that names it, also where it is damaged."""
    with at_work_on(pdf):
        try:
            return impose(pdf.read_bytes(), scheme, condition, fonts=[fonts_folder()], paper=paper)
        except (LayoutError, OSError, MemoryError):
            raise
        except Exception:  # an object is not what it must be: there is no end of ways
            raise unreadable() from None


def _open(content: bytes) -> Pdf:
    try:
        return Pdf.open(io.BytesIO(content))
    except pikepdf.PasswordError:
        raise unreadable(locked=True) from None
    except pikepdf.PdfError:
        raise unreadable() from None


def _slug_texts(source: Pdf, sides: Sequence[Side], condition: Condition, language: str) -> list[str]:
    """What stands on each side's slug line, in the publication's language as far as the file names it."""
    title = str(source.trailer.get("/Info", Dictionary()).get("/Title", "")).strip()
    plates = text("slug-plates", language, plates=len(sides))
    lines: list[str] = []
    for side in sides:
        sheet = text("slug-sheet", language, sheet=side.sheet, face=side.face.value)
        pages = text("slug-pages", language, pages=" ".join(str(cell.page) for cell in side.cells))
        lines.append(slug_line(slug_title(title), sheet, pages, plates, condition.condition_text))
    return lines


class _Imposition:
    """Sides of sheets, drawn as pages at the end of the source file."""

    def __init__(self, pdf: Pdf, scheme: Scheme, pages: Sequence[PageToImpose], creep: Pt) -> None:
        self.pdf = pdf
        self.pages = pages
        self.page = page = pages[0]
        self.bleed = bleed = min(page.bleed for page in pages)
        self.creep = creep
        self.gap = 2 * bleed if scheme.up == 4 and scheme.trimmed else 0.0
        """Between heads: what is cut away where there is bleed; newspapers are folded there."""
        self.rows = scheme.up // 2
        self.height = self.rows * page.height + (self.rows - 1) * self.gap

    def side(self, side: Side) -> Any:
        """A new page with the pages of a side, its TrimBox from 0."""
        forms: dict[str, Any] = {}
        drawing: list[str] = []
        for cell in side.cells:
            name = f"/Page{cell.page}"
            forms[name], matrix = self.placed(cell)
            drawing.append(f"q {' '.join(f'{value:.4f}' for value in matrix)} cm {name} Do Q")
        self.pdf.add_blank_page(page_size=(2 * self.page.width, self.height))
        page = self.pdf.pages[-1].obj
        page.Contents = self.pdf.make_stream("\n".join(drawing).encode())
        page.Resources = Dictionary(XObject=Dictionary(forms))
        page.TrimBox = [0, 0, 2 * self.page.width, self.height]
        return page

    def placed(self, cell: SheetCell) -> tuple[Any, tuple[float, ...]]:
        """The page as a form, cut where the next page begins, and the matrix that puts it into its cell."""
        width, height = self.page.width, self.page.height
        seen, creep = self.pages[cell.page - 1], cell.leaf * self.creep
        lost = 0.0 if seen.joined else creep
        low_x, high_x = (lost, width + self.bleed) if cell.recto else (-self.bleed, width - lost)
        head = self.bleed if self.rows == 1 or self.gap else 0.0
        form = self.form(seen, pikepdf.Rectangle(low_x, -self.bleed, high_x, height + head))
        scale, shift = 1.0, -creep if cell.recto else creep
        if seen.joined:  # what goes on over the fold loses nothing there: it becomes so much narrower
            scale, shift = 1 - creep / width, 0.0 if cell.recto else creep
        x = cell.column * width
        if not cell.turned:
            return form, (scale, 0, 0, 1, x + shift, 0)
        return form, (-scale, 0, 0, -1, x + width - shift, self.height)

    def form(self, seen: PageToImpose, shown: pikepdf.Rectangle) -> Any:
        """A page as a form, as it is seen; *shown* is what of it."""
        form = self.pdf.make_stream(_content(seen.page), Type=Name.XObject, Subtype=Name.Form)
        box = pikepdf.Matrix(*seen.matrix).inverse().transform(shown)
        form.BBox = [round(value, 4) for value in (box.llx, box.lly, box.urx, box.ury)]
        form.Matrix = [round(value, 4) for value in seen.matrix]
        form.Resources = seen.page.resources
        if "/Group" in seen.page.obj:
            form.Group = seen.page.obj.Group
        return form


def _content(page: pikepdf.Page) -> bytes:
    """All of a page's content in one stream."""
    contents = page.obj.get("/Contents")
    if contents is None:
        return b""
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(stream.read_bytes() for stream in streams)


def fold_marks(sheet: Sheet, scheme: Scheme) -> bytes:
    """Dashed lines outside the bleed where the sheet is folded."""
    trim = sheet.trim
    x = trim.x + trim.width / 2
    out = trim.x - sheet.bleed.x + 1 * PT_PER_MM
    lines = [
        (x, trim.y - out, x, trim.y - out - MARK_LENGTH),
        (x, trim.bottom + out, x, trim.bottom + out + MARK_LENGTH),
    ]
    if scheme.up == 4:
        y = trim.y + trim.height / 2
        lines += [
            (trim.x - out, y, trim.x - out - MARK_LENGTH, y),
            (trim.right + out, y, trim.right + out + MARK_LENGTH, y),
        ]
    if not sheet.marks:
        return b""
    drawn = "\n".join(f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S" for x1, y1, x2, y2 in lines)
    return b"\nq 0.25 w [2 2] 0 d " + mark_ink(sheet) + f"\n{drawn}\nQ".encode()
