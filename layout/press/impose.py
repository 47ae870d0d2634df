"""Finished pages on the sheets they are printed on: printer's spreads for folded newspapers and stitched booklets.

A page becomes a form that is drawn where it belongs: no stream is touched, vectors stay vectors, and the file stays the
PDF/X it was. Sheets lie inside one another: the outermost carries the first and the last page.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from layout.errors import LayoutError, Said, error, said
from layout.limits import at_work_on, file_at_work
from layout.model.condition import Condition
from layout.pdf.raster import unreadable
from layout.press.marks import MARK_LENGTH, Sheet, mark_ink, sheet_for
from layout.press.output import save
from layout.press.sheet import mount, paint_slugs, slug_forms, slug_line, slug_title
from layout.press.spots import spots_of
from layout.resources import fonts_folder
from layout.units import PT_PER_MM, Pt
from layout.wording import say, text
from layout.wording.language import CHINESE, tag

_NEWSPRINT = 0.07 * PT_PER_MM
"""Thickness of newsprint of 45 g/m²."""
_COATED = 0.1 * PT_PER_MM
"""Thickness of coated paper of 115 g/m²."""
_OF_PAGES = ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests", "/OpenAction", "/AcroForm", "/PageLabels")
"""What of a file's catalog speaks of pages that are no more."""
_SAME = 0.1
"""Points by which pages may differ in size."""
_LEAST = 1.0
"""Points: a page that is smaller has nothing to print."""
_PARENTS_MOST = 50
"""Nodes of a page tree above a page: one that goes round is no tree."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way to put pages on sheets."""

    name: str
    described: Said
    up: int
    """Pages on one side of a sheet: 2, or 4 with their heads together."""
    paper: Pt
    """Thickness of the usual paper."""
    trimmed: bool
    """Whether the fore-edges are cut after folding, so that the pages of inner sheets must creep to the spine."""

    @property
    def title(self) -> str:
        """What it is, in the user's language."""
        return say(self.described)


SCHEMES = {
    scheme.name: scheme
    for scheme in (
        Scheme("2up-fold", said("scheme-2up-fold"), 2, _NEWSPRINT, False),
        Scheme("4up-fold", said("scheme-4up-fold"), 4, _NEWSPRINT, False),
        Scheme("booklet", said("scheme-booklet"), 2, _COATED, True),
        Scheme("4up-booklet", said("scheme-4up-booklet"), 4, _COATED, True),
    )
}


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One page on a side of a sheet."""

    page: int
    """From 1."""
    column: int
    """0 left, 1 right, as the sheet lies."""
    row: int
    """0 below, 1 above."""
    leaf: int
    """Folded sheets of four pages outside of it: how far it creeps."""

    @property
    def turned(self) -> bool:
        """Whether it stands on its head."""
        return self.row == 1

    @property
    def recto(self) -> bool:
        """Whether its spine is on its left."""
        return self.page % 2 == 1


class SheetFace(Enum):
    """What a plate prints of a sheet, and what its slug line calls it."""

    FRONT = said("sheet-front")
    BACK = said("sheet-back")
    TUMBLE = said("sheet-tumble")
    """Both sides, work and tumble: the sheet is cut into two."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet."""

    sheet: int
    """From 1."""
    face: SheetFace
    cells: tuple[SheetCell, ...]


def list_schemes() -> list[Scheme]:
    """What `impose` knows."""
    return list(SCHEMES.values())


def plan(pages: int, scheme: Scheme) -> list[Side]:
    """Which page goes where. *pages* is a multiple of 4."""
    leaves = [_leaf(index, pages) for index in range(pages // 4)]
    if scheme.up == 2:
        return [
            Side(number, face, spread)
            for number, leaf in enumerate(leaves, 1)
            for face, spread in zip((SheetFace.FRONT, SheetFace.BACK), leaf, strict=True)
        ]
    return list(_four_up(leaves))


def sides_of(pages: int, scheme: str) -> list[Side]:
    """`plan` by the scheme of that name. Raises LayoutError for one that is none, and for pages that fill no sheets."""
    chosen = _scheme(scheme)
    _check_count(pages, chosen)
    return plan(pages, chosen)


Spread = tuple[SheetCell, SheetCell]


def _leaf(index: int, pages: int) -> tuple[Spread, Spread]:
    """The outer and the inner side of the sheet of four pages with so many sheets around it."""
    low, high = 2 * index + 1, pages - 2 * index
    outer = (SheetCell(high, 0, 0, index), SheetCell(low, 1, 0, index))
    inner = (SheetCell(low + 1, 0, 0, index), SheetCell(high - 1, 1, 0, index))
    return outer, inner


def _four_up(leaves: Sequence[tuple[Spread, Spread]]) -> Iterator[Side]:
    """Two sheets of four pages on one of eight: the inner one's sides stand on their heads above the outer one's.

    A sheet of four that is left over is printed work-and-tumble: both its sides on one plate, two copies a sheet.
    """
    for number, first in enumerate(range(0, len(leaves), 2), 1):
        outer, inner = leaves[first]
        if first + 1 < len(leaves):
            next_outer, next_inner = leaves[first + 1]
            yield Side(number, SheetFace.FRONT, (*outer, *_turned(next_inner)))
            yield Side(number, SheetFace.BACK, (*inner, *_turned(next_outer)))
        else:
            yield Side(number, SheetFace.TUMBLE, (*outer, *_turned(inner)))


def _turned(spread: Spread) -> Spread:
    left, right = spread
    return (replace(right, column=0, row=1), replace(left, column=1, row=1))


def impose(
    pdf: bytes, scheme: str, condition: Condition, *, fonts: Sequence[Path] = (), paper: Pt | None = None
) -> bytes:
    """The pages of a finished file on sheets, by the scheme of that name.

    *paper* is the thickness of the paper in points (the scheme's usual one where None), *fonts* the folders with the
    faces for the slug line (none is drawn without). Raises LayoutError for an unknown scheme or pages that do not fit.
    """
    chosen = _scheme(scheme)
    with _open(pdf) as source:
        condition = replace(condition, spots=condition.spots or spots_of(source))
        pages = list(source.pages)
        seen = [_as_seen(page) for page in pages]
        _check(seen, chosen)
        creep = (chosen.paper if paper is None else paper) if chosen.trimmed else 0.0
        press = _Imposition(source, chosen, seen, creep)
        sides = plan(len(pages), chosen)
        sheet = sheet_for(2 * seen[0].width, press.height, press.bleed, condition)
        sheet = replace(sheet, folded=True, slug=sheet.slug if fonts else None)
        slugs = paint_slugs(_slug_texts(source, sides, condition), [sheet] * len(sides), condition, fonts)
        forms = slug_forms(source, slugs, condition) if slugs else [None] * len(sides)
        for side, slug in zip(sides, forms, strict=True):
            mount(source, press.side(side), sheet, slug, fold_marks(sheet, chosen))
        del source.pages[: len(pages)]
        for key in _OF_PAGES:
            if key in source.Root:
                del source.Root[key]
        return save(source, source.pdf_version)


def impose_file(pdf: Path, scheme: str, condition: Condition, paper: Pt | None) -> bytes:
    """`impose` for a file, in a process of its own. Raises LayoutError that names it, also where it is damaged."""
    with at_work_on(pdf):
        try:
            return impose(pdf.read_bytes(), scheme, condition, fonts=[fonts_folder()], paper=paper)
        except (LayoutError, OSError, MemoryError):
            raise
        except Exception:  # an object is not what it must be: there is no end of ways
            raise unreadable() from None


def _scheme(name: str) -> Scheme:
    if name not in SCHEMES:
        raise LayoutError([error("unknown-scheme", None, said("hint-schemes", names=tuple(SCHEMES)), name=name)], 2)
    return SCHEMES[name]


def _open(content: bytes) -> Pdf:
    try:
        return Pdf.open(io.BytesIO(content))
    except pikepdf.PasswordError:
        raise unreadable(locked=True) from None
    except pikepdf.PdfError:
        raise unreadable() from None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page as a viewer shows it: turned, and scaled by its unit. Points."""

    width: Pt
    """Of the trimmed page, as `height`."""
    height: Pt
    bleed: Pt
    """Artwork beyond the trim on every side."""
    matrix: pikepdf.Matrix
    """From the page's own space to that of the trimmed page as seen, origin at its lower left."""


def _as_seen(page: pikepdf.Page) -> _Seen:
    trim, bleed = _box(page.trimbox), _box(page.bleedbox)
    unit, turned = _unit(page), _turn(page)
    left, low, right, high = trim
    matrix = {
        0: (1, 0, 0, 1, -left, -low),
        90: (0, -1, 1, 0, -low, right),
        180: (-1, 0, 0, -1, right, high),
        270: (0, 1, -1, 0, high, -left),
    }[turned]
    width, height = (right - left) * unit, (high - low) * unit
    if turned in (90, 270):
        width, height = height, width
    beyond = max(0.0, min(left - bleed[0], low - bleed[1], bleed[2] - right, bleed[3] - high))
    return _Seen(width, height, beyond * unit, pikepdf.Matrix(*(value * unit for value in matrix)))


def _box(corners: Any) -> tuple[Pt, Pt, Pt, Pt]:
    """Left, low, right, high, whichever corners are named."""
    x1, y1, x2, y2 = (float(value) for value in corners)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _unit(page: pikepdf.Page) -> float:
    """Points in a unit of the page's space."""
    unit = page.obj.get("/UserUnit", 1)
    return float(unit) if isinstance(unit, int | Decimal) and unit > 0 else 1.0


def _turn(page: pikepdf.Page) -> int:
    """By how many degrees the page is turned clockwise to be seen; inherited from its parents."""
    node: Any = page.obj
    for _ in range(_PARENTS_MOST):
        turned = node.get("/Rotate")
        if isinstance(turned, int):
            return turned % 360 if turned % 90 == 0 else 0
        if not isinstance(node := node.get("/Parent"), pikepdf.Dictionary):
            break
    return 0


def _check(pages: Sequence[_Seen], scheme: Scheme) -> None:
    _check_count(len(pages), scheme)
    for number, page in enumerate(pages, 1):
        if min(page.width, page.height) < _LEAST:
            file, hint = file_at_work() or Path("PDF"), said("hint-export-again")
            fault = error("unreadable-pdf", None, hint, form="page", page=number, number=number, file=file.name)
            raise LayoutError([fault], 2)
        if abs(page.width - pages[0].width) > _SAME or abs(page.height - pages[0].height) > _SAME:
            raise LayoutError([error("unequal-pages", page=number)])


def _check_count(pages: int, scheme: Scheme) -> None:
    if not pages or pages % 4:
        hint = said("hint-add-pages", pages=4 - pages % 4)
        raise LayoutError([error("sheet-pages", None, hint, pages=pages, scheme=scheme.name)])


def _slug_texts(source: Pdf, sides: Sequence[Side], condition: Condition) -> list[str]:
    """What stands on each side's slug line, in the publication's language as far as the file names it."""
    title = str(source.trailer.get("/Info", Dictionary()).get("/Title", "")).strip()
    language = tag(str(source.Root.get("/Lang", ""))) or CHINESE
    plates = text("slug-plates", language, plates=len(sides))
    lines: list[str] = []
    for side in sides:
        sheet = text("slug-sheet", language, sheet=side.sheet, face=side.face.value)
        pages = text("slug-pages", language, pages=" ".join(str(cell.page) for cell in side.cells))
        lines.append(slug_line(slug_title(title), sheet, pages, plates, condition.condition_text))
    return lines


class _Imposition:
    """Sides of sheets, drawn as pages at the end of the source file."""

    def __init__(self, pdf: Pdf, scheme: Scheme, pages: Sequence[_Seen], creep: Pt) -> None:
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
        creep = cell.leaf * self.creep
        low_x, high_x = (creep, width + self.bleed) if cell.recto else (-self.bleed, width - creep)
        head = self.bleed if self.rows == 1 or self.gap else 0.0
        form = self.form(cell.page, pikepdf.Rectangle(low_x, -self.bleed, high_x, height + head))
        shift = -creep if cell.recto else creep
        x = cell.column * width
        if not cell.turned:
            return form, (1, 0, 0, 1, x + shift, 0)
        return form, (-1, 0, 0, -1, x + width - shift, self.height)

    def form(self, number: int, shown: pikepdf.Rectangle) -> Any:
        """A page as a form, as it is seen; *shown* is what of it."""
        page, matrix = self.pdf.pages[number - 1], self.pages[number - 1].matrix
        form = self.pdf.make_stream(_content(page), Type=Name.XObject, Subtype=Name.Form)
        box = matrix.inverse().transform(shown)
        form.BBox = [round(value, 4) for value in (box.llx, box.lly, box.urx, box.ury)]
        form.Matrix = [round(value, 4) for value in matrix.shorthand]
        form.Resources = page.resources
        if "/Group" in page.obj:
            form.Group = page.obj.Group
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
