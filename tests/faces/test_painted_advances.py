"""What the faces room measures is what WeasyPrint paints: advances against the positions in a finished PDF."""

import ctypes
import html
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from layout.faces import Faces, load
from layout.model.shaping import stretches
from layout.model.theme import FaceRef
from layout.press import use_fonts
from layout.resources import fonts_folder

# isort: split
import weasyprint

SIZE = 20.0
MARGIN = 10.0
TOLERANCE = 0.004
"""em in a whole line: Pango counts in 1/1024 px, PDF in thousandths of the size."""
TRUNCATED = 0.001
"""em: WeasyPrint cuts each kern, and each letter space, to whole thousandths."""

TEXTS = (
    "街道召开2020年全国文明城区创评工作推进会，确保创评成功。",
    "“四史”教育是党员的‘必修课’：（一）学；（二）做！",
    "史蒂夫·乔布斯——苹果公司（Apple Inc.）的创始人……",
    "街[c]座(Ao)街{j}楼-V座、甲(街f)(V)",
    "AVATAR To We 中(AV)国 “AV”中 V.A.T.",
    "don’t 1990’s L’Oréal “don’t”",
    "37.5℃、50%、±3‰、№ 8、①②③、㎡、Ⅷ、×÷≤≥",
    "café ā á ǎ à ɑ ɡ Übergröße λδα ΑΥ Москва ГАУ",
    "バッグ、カタカナひらがなㄅㄆㄇ",
    "‼⁇⁈⁉‧・•–—⸺′″™©®→■□●○▲△★☆",
    "《书名〈章节〉》「『引』」【】〔〕〖〗ＡＢＣ１２３",
)
COMBINED = "ê\u0304 m\u0300 n\u030c"
"""Letters of pinyin that have no code point of their own: a letter and a mark."""
LETTER_SPACE = 0.025
"""em after each character in the second setting of each text."""
NUDGE = 0.0003
"""em added so that what WeasyPrint cuts off is not needed."""


@pytest.fixture(scope="module")
def faces() -> Faces:
    return load()


def _line(text: str, ref: FaceRef, spacing: float) -> str:
    space = f"{spacing + NUDGE}em" if spacing else "normal"
    style = f"font-family:'{ref.family}';font-weight:{ref.weight};letter-spacing:{space}"
    shaped = "".join(f"<span>{html.escape(text[start:end])}</span>" for start, end in stretches(text))
    return f'<p style="{style}">{shaped}</p>'


def _paint(lines: list[str], file: Path) -> pypdfium2.PdfDocument:
    css = f"""@page {{ size: 1200pt 60pt; margin: {MARGIN}pt }}
    body {{ margin: 0 }}
    p {{ margin: 0; font-size: {SIZE}pt; white-space: pre; break-after: page;
         font-kerning: normal; font-variant-ligatures: none }}"""
    use_fonts([fonts_folder()])
    document = f'<html lang="zh-CN"><style>{css}</style>{"".join(lines)}</html>'
    weasyprint.HTML(string=document).write_pdf(file)
    return pypdfium2.PdfDocument(file)


def _origins(page: pypdfium2.PdfPage) -> tuple[str, list[float]]:
    """The characters of a page and the x, from the margin in em, at which each was painted."""
    textpage = page.get_textpage()
    chars, places = "", []
    for index in range(textpage.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(textpage.raw, index))
        if char in "\r\n" or pdfium.FPDFText_IsGenerated(textpage.raw, index):
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
        chars, places = chars + char, [*places, (x.value - MARGIN) / SIZE]
    return chars, places


@pytest.mark.parametrize("spacing", [0.0, LETTER_SPACE])
def test_advances_are_those_painted(faces: Faces, tmp_path: Path, spacing: float) -> None:
    cases = [(info.ref, text) for info in faces.infos for text in (*TEXTS, *([] if spacing else [COMBINED]))]
    document = _paint([_line(text, ref, spacing) for ref, text in cases], tmp_path / "out.pdf")
    off = []
    for (ref, text), page in zip(cases, document, strict=False):
        chars, places = _origins(page)
        assert chars == text, ref
        x, allowed = 0.0, TOLERANCE
        for char, advance, place in zip(text, faces.advances(ref, text), places, strict=True):
            if advance and abs(place - x) > allowed:
                off.append((ref, text, char, round(x, 4), round(place, 4)))
                break
            x += advance + (spacing if advance else 0)
            allowed += NUDGE if spacing else 0  # it adds up from stretch to stretch; the press takes it back
            allowed += TRUNCATED if faces.advances(ref, char) != (advance,) else 0
    assert not off


def test_normal_line_height_is_ascent_and_descent(faces: Faces) -> None:
    use_fonts([fonts_folder()])
    for info in faces.infos:
        style = f"font: {info.ref.weight} 100px '{info.ref.family}'; line-height: normal; margin: 0"
        page = weasyprint.HTML(string=f'<html lang="zh-CN"><p style="{style}">国</p>').render().pages[0]._page_box
        html_box = page.children[0]
        line = html_box.children[0].children[0].children[0]
        metrics = faces.metrics(info.ref)
        assert line.height == pytest.approx(100 * (metrics.ascent + metrics.descent), abs=0.2), info.ref
        assert line.baseline == pytest.approx(100 * metrics.ascent, abs=0.2), info.ref
