"""A page put on the sheet it is printed on: cut to its bleed, its boxes written, marks and a slug line around it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from layout.model.condition import Condition
from layout.press.inks import ForPress
from layout.press.marks import ALL, SLUG_HEIGHT, SLUG_LINES, SLUG_SIZE, TARGET, Sheet, draw_marks
from layout.press.output import embed_fonts
from layout.press.paint import Painting
from layout.press.spots import all_plates, separations
from layout.units import Pt

SLUG = b"/LayoutSlug"
_SLUG_HTML = """<!DOCTYPE html><html lang="zh"><title>slug</title><style>
@page {{ size: {width}pt {height}pt; bleed: 0 }}
body {{ margin: 0 }}
section {{ font: {size}pt/{line}pt "Noto Sans SC"; break-after: page; overflow: hidden }}
span {{ white-space: nowrap }}
section div {{ height: {height}pt; columns: {columns}; column-gap: {gap}pt; column-fill: auto; width: {used}pt }}
b {{ font-weight: inherit }}
</style>{sections}</html>"""  # data
_BETWEEN = " · "
_TITLE_MOST = 60
"""Characters of the title in a slug line: a publication may have a name of any length."""
_INK_MOST = 24
"""Of a spot colour's name there."""
_PLATES = (("C", "1 0 0 0"), ("M", "0 1 0 0"), ("Y", "0 0 1 0"), ("K", "0 0 0 1"))
"""Each plate names itself in its own ink."""


def slug_line(*parts: str) -> str:
    """What a slug line says, its parts as every slug line parts them."""
    return _BETWEEN.join(parts)


def slug_title(title: str) -> str:
    """A publication's title for a slug line: one that would fill the line is cut."""
    return _cut(title, _TITLE_MOST)


def _cut(name: str, most: int) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _parts(line: str) -> str:
    """A slug line whose parts stay whole where it turns."""
    return "".join(f"<span>{part}</span>{_BETWEEN}" for part in line.split(_BETWEEN)).removesuffix(_BETWEEN)


@dataclass(frozen=True, slots=True)
class Slugs:
    """Painted slug lines, one a sheet, and the HTML that says them."""

    html: str
    pdf: bytes


def paint_slugs(
    texts: Sequence[str],
    sheets: Sequence[Sheet],
    condition: Condition,
    fonts: Sequence[Path],
    ready: Slugs | None = None,
) -> Slugs | None:
    """The slug lines of *sheets*, None where the shop wants none; those that are *ready*, where they say the same."""
    width = max((sheet.slug.width for sheet in sheets if sheet.slug), default=0.0)
    if not width:
        return None
    printed = [(name, f"device-cmyk({inks})") for name, inks in (_PLATES[-1:] if condition.black_only else _PLATES)]
    printed += [(escape(_cut(spot.name, _INK_MOST)), f"color({spot.css_name} 1)") for spot in condition.spots]
    plates = " ".join(f'<b style="color:{colour}">{name}</b>' for name, colour in printed)
    sections = "".join(f"<section><div>{_parts(slug_line(escape(text), plates))}</div></section>" for text in texts)
    html = _SLUG_HTML.format(sections=sections, **_measures(width, any(sheet.folded for sheet in sheets)))
    if ready is not None and ready.html == html:
        return ready
    painting = Painting(condition, fonts)
    painting.add_html(html)
    return Slugs(html, painting.finish())


def slug_forms(pdf: Pdf, slugs: Slugs, condition: Condition) -> list[Any]:
    """A form for each sheet with its slug line, set in the document's own faces."""
    with Pdf.open(io.BytesIO(slugs.pdf)) as painted:
        rewriting = ForPress(painted, condition)
        for page in painted.pages:
            rewriting.page(page.obj)
        embed_fonts(painted)
        return [pdf.copy_foreign(page.as_form_xobject()) for page in painted.pages]


def _measures(width: Pt, folded: bool) -> dict[str, Pt]:
    """The slug's two lines on both sides of the target in the middle; of a folded sheet on the left half alone."""
    half = width / 2 - 4 * TARGET
    columns, used = (1, half) if folded else (2, width)
    height = SLUG_LINES * SLUG_HEIGHT
    gap = 8 * TARGET
    lines = {"size": SLUG_SIZE, "line": SLUG_HEIGHT, "height": height}
    return {**lines, "width": width, "columns": columns, "gap": gap, "used": used}


def mount(pdf: Pdf, page: Any, sheet: Sheet, slug: Any = None, marks: bytes = b"") -> None:
    """Put *page*, whose TrimBox says where it is, on *sheet*; *marks* are drawn beside the usual ones."""
    trim, bleed = sheet.trim, sheet.bleed
    left, low = float(page.TrimBox[0]), float(page.TrimBox[1])
    before = (
        f"q {bleed.x:.4f} {bleed.y:.4f} {bleed.width:.4f} {bleed.height:.4f} re W n "
        f"1 0 0 1 {trim.x - left:.4f} {trim.y - low:.4f} cm\n"
    )
    after = b"\nQ\n" + draw_marks(sheet) + marks
    if sheet.marks and (sheet.spots or not sheet.black_only):
        spaces = page.Resources.ColorSpace = page.Resources.get("/ColorSpace", Dictionary())
        spaces[ALL.decode()] = all_plates(pdf, sheet.spots) if sheet.black_only else _all_plates(pdf)
        for name, space in separations(pdf, sheet.spots).items():
            spaces[name] = spaces.get(name, space)
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
