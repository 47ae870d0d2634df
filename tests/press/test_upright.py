"""Vertical lines in print: what a page has upright stands upright, at its place, in every reader, in order."""

from collections.abc import Callable

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from pressed import FONTS, HEIGHT, JOB, WIDTH, html

from layout.compose import Downwards, compose, stood
from layout.compose.api import Form, Piece
from layout.errors import LayoutError
from layout.faces import load
from layout.judge import extract_texts, preflight
from layout.markup.lines import area_html
from layout.model.condition import Condition
from layout.model.document import DecidedPage, Document
from layout.model.page import PlacedLine, TextArea
from layout.model.theme import FaceRef
from layout.press.finish import finish_print
from layout.press.paint import paint
from layout.units import Rect

SONG = FaceRef("Noto Serif SC")
SIZE, LEADING, RIGHT, TOP = 20.0, 32.0, 250.0, 60.0
WORDS = "他说：“今年34月，读《红楼》。”用Python——5678版……涨5％！"
STYLE = (
    ".lines{position:absolute;margin:0;font-kerning:normal;font-variant-ligatures:none}.lines span{line-height:0}"
    '.s-body{font-family:"Noto Serif SC"}'
)
ABOVE = 1.151
"""Of Noto Serif SC, as Pango takes it."""


@pytest.fixture(scope="module")
def area() -> TextArea:
    """The words in vertical lines of twelve squares."""
    downwards = Downwards(load())
    pieces = stood([Piece(WORDS, SONG, SIZE, "body")], downwards)
    lines = compose(pieces, Form(12 * SIZE, SIZE), downwards).lines
    placed = tuple(PlacedLine(line, RIGHT - n * LEADING, TOP, vertical=True) for n, line in enumerate(lines))
    return TextArea("body", Rect(0, TOP, RIGHT, 12 * SIZE), placed)


def document(area: TextArea, style: str = "") -> Document:
    metrics = load().metrics(SONG)
    body = area_html(area, lambda _: (metrics.ascent, metrics.descent))
    decided = DecidedPage(WIDTH, HEIGHT, area.lines, (), ())
    return Document(html(f'<section class="page">{body}</section>', STYLE + style), {}, (), (decided,))


@pytest.fixture(scope="module")
def printed(area: TextArea, newsprint: Condition) -> bytes:
    return finish_print(paint(document(area), newsprint, fonts=FONTS), newsprint, JOB, fonts=FONTS)


def ink(page: pypdfium2.PdfPage) -> dict[str, tuple[float, float, float, float]]:
    """The ink of each character within the trim, as PDFium sees it."""
    text, trim = page.get_textpage(), page.get_trimbox()
    found = {text.get_text_range(i, 1): text.get_charbox(i) for i in reversed(range(text.count_chars()))}
    return {char: box for char, box in found.items() if box[1] > trim[1]}


def test_every_character_stands_in_its_square(area: TextArea, printed: bytes) -> None:
    """PDFium's ink boxes of Han: in the middle of a column, each in the square that was decided."""
    page = pypdfium2.PdfDocument(printed)[0]
    left, _, _, top = page.get_trimbox()
    found = ink(page)
    for placed in area.lines:
        for run in placed.line.runs:
            if run.upright is None or run.upright.across:
                continue
            for n, char in enumerate(run.text):
                if char in "：，。！":
                    continue
                x1, y1, x2, y2 = found[char]
                start = placed.baseline + run.x + n * (SIZE + run.spacing)
                middle = placed.x + 0.38 * SIZE
                assert (x1 + x2) / 2 - left == pytest.approx(middle, abs=0.08 * SIZE), char
                assert start - 0.05 * SIZE < top - y2 < top - y1 < start + 1.05 * SIZE, char


def test_marks_and_figures_stand_where_vertical_lines_have_them(area: TextArea, printed: bytes) -> None:
    page = pypdfium2.PdfDocument(printed)[0]
    left, boxes = page.get_trimbox()[0], ink(page)
    columns = {char: p.x + 0.38 * SIZE for p in area.lines for run in p.line.runs for char in run.text}
    for mark in "：，。！":
        assert boxes[mark][0] - left > columns[mark], mark
    one, two = boxes["3"], boxes["4"]
    assert columns["3"] - 0.6 * SIZE < one[0] - left < two[2] - left < columns["3"] + 0.6 * SIZE
    assert one[1] == pytest.approx(two[1], abs=0.05 * SIZE)
    assert boxes["《"][2] - boxes["《"][0] > boxes["《"][3] - boxes["《"][1]


def test_the_text_is_read_in_order(area: TextArea, printed: bytes) -> None:
    wanted = "".join(placed.line.text for placed in area.lines)
    assert wanted in extract_texts(printed)[0]
    told = pypdfium2.PdfDocument(printed)[0].get_textpage().get_text_range()
    assert wanted.replace(" ", "") in "".join(told.split())


def test_other_renderers_show_the_same(
    printed: bytes, by_ghostscript: Callable[[bytes, int], NDArray[np.uint8]]
) -> None:
    """Where Ghostscript has ink, PDFium has, but for edges."""
    dpi = 72
    ours = np.asarray(pypdfium2.PdfDocument(printed)[0].render(scale=dpi / 72).to_pil().convert("L"), dtype=float)
    theirs = by_ghostscript(printed, dpi).astype(float)
    height, width = (min(a, b) for a, b in zip(ours.shape, theirs.shape, strict=True))
    part = np.s_[60 : height - 40, 40 : width - 40]
    difference = np.abs(ours[part] - theirs[part])
    assert (ours[part] < 200).sum() > 500
    assert difference.mean() < 4


def test_preflight_is_content(printed: bytes, newsprint: Condition) -> None:
    assert preflight(printed, newsprint).breaches == ()


def test_what_a_style_sheet_moves_is_told(area: TextArea, newsprint: Condition) -> None:
    with pytest.raises(LayoutError) as refused:
        paint(document(area, ".lines{translate:0 0;margin-left:9pt!important}"), newsprint, fonts=FONTS)
    assert "line-moved" in {fault.code for fault in refused.value.diagnostics}
