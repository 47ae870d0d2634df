"""Marks of vertical lines beside Chromium, which has the vertical forms that our faces lack.

Needs Debian's fonts-noto-cjk, of which the shipped faces are made (fonts/build.py); passes over where it is not there.
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from pressed import FONTS, JOB, html

from layout.compose import Downwards, compose, stood
from layout.compose.api import Form, Piece
from layout.faces import load
from layout.markup.lines import area_html
from layout.model.condition import Condition
from layout.model.document import DecidedPage, Document
from layout.model.page import PlacedLine, TextArea
from layout.model.theme import FaceRef, Setting
from layout.press.finish import finish_print
from layout.press.paint import paint
from layout.units import Rect

NOTO = Path(os.environ.get("LAYOUT_NOTO", "/usr/share/fonts/opentype/noto"))
SIMPLIFIED = 2
"""The instance of Noto's collections (JP, KR, SC, TC, HK)."""
FACES = {
    "NotoSerifCJK-Regular.ttc": FaceRef("Noto Serif SC", 400),
    "NotoSansCJK-Bold.ttc": FaceRef("Noto Sans SC", 700),
}
BESIDE = (
    "，",
    "。",
    "、",
    "；",
    "：",
    "！",
    "？",
    "（",
    "）",
    "《",
    "》",
    "『",
    "』",
    "【",
    "】",
    "——",
    "……",
    "～",
    "％",
    "／",
)
SIZE, WIDE, HIGH, STEP = 20.0, 800.0, 200.0, 30.0
NEAR = 0.06
"""Em."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium"),
    pytest.mark.skipif(not (NOTO / next(iter(FACES))).is_file(), reason="needs fonts-noto-cjk"),
]


class Ink(NamedTuple):
    """Of what stands behind the first Han of a line: the middle of its ink, and of the Han behind it, em from it."""

    right: float
    down: float
    following: float


def texts() -> list[str]:
    return [f"国{mark}永" for mark in BESIDE]


def inks(pdf: bytes, size: float) -> list[Ink]:
    """Each text of a page, by its ink."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    chars = [(text.get_text_range(i, 1), text.get_charbox(i)) for i in range(text.count_chars())]
    chars = [(char, box) for char, box in chars if char.strip()]
    starts = [i for i, (char, _) in enumerate(chars) if char == "国"]
    found = []
    for start in starts:
        end = next(i for i in range(start, len(chars)) if chars[i][0] == "永")
        (_, first), (_, last) = chars[start], chars[end]
        left, low, right, high = (
            f(box[i] for _, box in chars[start + 1 : end]) for i, f in enumerate((min, min, max, max))
        )
        x, y = (first[0] + first[2]) / 2, (first[1] + first[3]) / 2
        middle = (left + right) / 2 - x, y - (low + high) / 2, y - (last[1] + last[3]) / 2
        found.append(Ink(*(length / size for length in middle)))
    return found


def by_chromium(collection: str, folder: Path) -> bytes:
    """The texts as columns of a page that Chromium prints."""
    font = TTFont(NOTO / collection, fontNumber=SIMPLIFIED, lazy=True)
    font.save(folder / "face.otf")
    columns = "".join(f'<p style="left:{STEP * i}pt">{text}' for i, text in enumerate(texts(), 1))
    style = (
        f"@font-face{{font-family:F;src:url(face.otf)}}@page{{size:{WIDE}pt {HIGH}pt;margin:0}}body{{margin:0}}"
        f"p{{position:absolute;margin:0;top:20pt;font:{SIZE}pt/{STEP}pt F;text-spacing-trim:space-all}}"
        "p{writing-mode:vertical-rl}"
    )
    page = f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>{style}</style>{columns}'
    (folder / "page.html").write_text(page, "utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=page.pdf"]
    subprocess.run(["chromium", *options, "page.html"], cwd=folder, check=True, capture_output=True, timeout=90)
    return (folder / "page.pdf").read_bytes()


def by_us(face: FaceRef, condition: Condition) -> bytes:
    """The texts as vertical lines."""
    downwards, form = Downwards(load()), Form(HIGH, SIZE, setting=Setting(autospace=0))
    found = [compose(stood([Piece(text, face, SIZE, "body")], downwards), form, downwards).lines[0] for text in texts()]
    lines = tuple(PlacedLine(line, STEP * i, 20.0, vertical=True) for i, line in enumerate(found, 1))
    metrics = load().metrics(face)
    areas = (TextArea("body", Rect(0, 0, 0, 0), (line,)) for line in lines)
    body = "".join(area_html(area, lambda _: (metrics.ascent, metrics.descent)) for area in areas)
    style = (
        f"@page{{size:{WIDE}pt {HIGH}pt}}.page{{width:{WIDE}pt;height:{HIGH}pt}}"
        ".lines{position:absolute;margin:0;white-space:pre;font-variant-ligatures:none}.lines span{line-height:0}"
        f'.s-body{{font-family:"{face.family}";font-weight:{face.weight}}}'
    )
    decided = (DecidedPage(WIDE, HIGH, lines, (), ()),)
    document = Document(html(f'<section class="page">{body}</section>', style), {}, (), decided)
    return finish_print(paint(document, condition, fonts=FONTS), condition, JOB, fonts=FONTS)


@pytest.mark.parametrize("collection", FACES)
def test_marks_stand_where_chromium_has_them(collection: str, tmp_path: Path, newsprint: Condition) -> None:
    theirs = inks(by_chromium(collection, tmp_path), SIZE)
    ours = inks(by_us(FACES[collection], newsprint), SIZE)
    assert len(theirs) == len(ours) == len(BESIDE)
    for mark, their, our in zip(BESIDE, theirs, ours, strict=True):
        for one, other in zip(their, our, strict=True):
            assert one == pytest.approx(other, abs=NEAR), (mark, their, our)
