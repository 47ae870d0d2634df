"""Black rules keep the plates below them whole, as black text does; black areas knock out."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pressed import FONTS, JOB, MM, ghostscript, html, place

from layout.model.condition import Condition
from layout.model.document import Document
from layout.press.finish import finish_print
from layout.press.paint import paint
from layout.units import Rect

TINT, TOP = Rect(20, 40, 200, 100), 60
BLACK = "device-cmyk(0 0 0 1)"


def finished(body: str, condition: Condition) -> bytes:
    painted = paint(Document(html(body), {}, ()), condition, fonts=FONTS)
    return finish_print(painted, condition, JOB, fonts=FONTS)


def box(rect: Rect, style: str) -> str:
    return f'<div style="{place(rect)};{style}"></div>'


def overprinting(pdf: bytes) -> list[bool]:
    """For each black path of the first page, whether it overprints."""
    found, over = [], False
    fill = stroke = ()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for operands, operator in pikepdf.parse_content_stream(opened.pages[0]):
            name = str(operator)
            if name == "gs":
                over = str(operands[0]) == "/LayoutOver"
            elif name in "kK":
                black = tuple(map(float, operands)) == (0, 0, 0, 1)
                fill, stroke = (black, stroke) if name == "k" else (fill, black)
            elif (name in ("f", "f*") and fill is True) or (name == "S" and stroke is True):
                found.append(over)
    return found


@pytest.mark.parametrize(
    ("body", "over"),
    [
        (box(Rect(30, TOP, 100, 20), f"border-bottom: .3pt solid {BLACK}"), True),
        (box(Rect(30, TOP, 100, 20), f"border-left: 4pt solid {BLACK}"), True),
        (box(Rect(30, TOP, 100, 3), f"background: {BLACK}"), True),
        (box(Rect(30, TOP, 100, 30), f"background: {BLACK}"), False),
        (box(Rect(30, TOP, 100, 20), "border-bottom: .3pt solid device-cmyk(0 0 0 .9)"), None),
        (box(Rect(30, 150, 100, 20), f"border-bottom: .3pt solid {BLACK}"), False),
    ],
)
def test_a_black_rule_overprints_what_it_stands_on(body: str, over: bool | None, newsprint: Condition) -> None:
    """On bare paper there is nothing to overprint."""
    page = f'<section class="page">{box(TINT, "background: device-cmyk(0 .6 .6 0)")}{body}</section>'
    found = overprinting(finished(page, replace(newsprint, marks=False, slug=False)))
    assert found == ([] if over is None else [over])


def test_no_white_shows_where_the_black_plate_is_off(newsprint: Condition, tmp_path: Path) -> None:
    """Magenta below a black rule, as Ghostscript separates it."""
    rule = box(Rect(30, TOP, 100, 20), f"border-bottom: 2pt solid {BLACK}")
    page = f'<section class="page">{box(TINT, "background: device-cmyk(0 .6 .6 0)")}{rule}</section>'
    files = ghostscript(finished(page, newsprint), tmp_path, "tiffsep", 144, "-dOverprint=/simulate")
    (magenta,) = (file for file in files if "Magenta" in file.name)
    with Image.open(magenta) as plate:
        left, top = (20 * MM, 20 * MM)
        below = plate.crop((round(left + 80), round(top + 2 * TOP), round(left + 240), round(top + 2 * (TOP + 30))))
        assert below.getextrema() == (102, 102)
