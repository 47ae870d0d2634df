"""What folders and plate makers read beside the pages of a sheet: number and head of each, and the order of folds."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from layout.model.condition import Condition
from layout.press.marks import MARK_GAP, Sheet
from layout.press.paint import Painting
from layout.press.sheet import Slugs
from layout.press.sides import SheetFace, Side
from layout.units import Pt
from layout.wording import text

_SIZE: Pt = 7.0
_BOX: Pt = 16.0
"""A label's width and height: what is free beside the bleed."""
_AT = 0.7
"""Where beside a page its label stands, from its foot: clear of targets and fold marks."""
_AFTER: Pt = 3.0
"""From a fold mark to its name."""
_ROOM: Pt = 26.0
"""For the name of a fold, from its mark on."""
_HTML = """<!DOCTYPE html><html lang="{language}"><title>labels</title><style>
@page {{ size: {width}pt {height}pt; bleed: 0 }}
body {{ margin: 0 }}
section {{ position: relative; height: {height}pt; break-after: page; overflow: hidden }}
div {{ position: absolute; font: 700 {size}pt/{line}pt "Noto Sans SC"; white-space: nowrap }}
.page {{ width: {box}pt; height: {box}pt; text-align: center }}
.turned {{ transform: rotate(180deg) }}
.up {{ transform: rotate(-90deg); transform-origin: 0 0 }}
</style>{sections}</html>"""  # data


def paint_labels(
    sides: Sequence[Side], sheet: Sheet, height: Pt, condition: Condition, fonts: Sequence[Path], language: str
) -> Slugs | None:
    """The labels of *sides*, a page of the sheet's size each; *height* is that of a page. None without a slug line."""
    if sheet.slug is None:
        return None
    sections = "".join(f"<section>{''.join(_labels(side, sheet, height, language))}</section>" for side in sides)
    measures = {"width": sheet.width, "height": sheet.height, "size": _SIZE, "line": _BOX / 2, "box": _BOX}
    html = _HTML.format(sections=sections, language=language, **measures)
    painting = Painting(condition, fonts)
    painting.add_html(html)
    return Slugs(html, painting.finish())


def _labels(side: Side, sheet: Sheet, height: Pt, language: str) -> Iterator[str]:
    """The page's number with a triangle towards its head, then the folds."""
    free = sheet.bleed.x - MARK_GAP
    for cell in side.cells:
        x = (sheet.width - free if cell.column else 0.0) + (free - _BOX) / 2
        foot = sheet.trim.y + _AT * height  # from the sheet's foot, or from its head for pages on their heads
        y = (foot if cell.turned else sheet.height - foot) - _BOX / 2
        turned = " turned" if cell.turned else ""
        yield f'<div class="page{turned}" style="left:{x:.3f}pt;top:{y:.3f}pt">▲<br>{cell.page}</div>'
    folds = 1 if any(cell.row for cell in side.cells) and side.face is not SheetFace.TUMBLE else 0
    half_line = _BOX / 4
    spine = sheet.trim.x + sheet.trim.width / 2 + _AFTER
    yield _named("", spine, free / 2 - half_line, text("fold-mark", language, number=folds + 1))
    if any(cell.row for cell in side.cells):
        across = text("fold-mark", language, number=1) if folds else text("fold-mark.cut", language)
        yield _named("up", free / 2 - half_line, sheet.height / 2 + _ROOM, across)


def _named(name: str, x: Pt, y: Pt, words: str) -> str:
    return f'<div class="{name}" style="left:{x:.3f}pt;top:{y:.3f}pt;width:{_ROOM}pt">{words}</div>'
