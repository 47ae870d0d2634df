"""The same text in the same face, size and measure: a PDF by Typst, and one by our composer and WeasyPrint."""

import datetime
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typst

from layout.compose import Form, Paragraph, Piece, compose
from layout.faces import Faces, load
from layout.markup.lines import area_html
from layout.model.document import Job
from layout.model.page import Line, PlacedLine, TextArea
from layout.model.theme import FaceRef, Setting
from layout.press import load_condition
from layout.press.paint import Painting
from layout.press.screen import finish_screen
from layout.resources import extra_folder, fonts_folder
from layout.units import Rect

FACE = FaceRef("Noto Serif SC")
SIZE = 10.5
LEADING = 1.7
MARGIN = 20.0
PAGE_HEIGHT = 800.0
INDENT = 2.0

_STYLE = """@page { size: %spt %spt; margin: 0 } body { margin: 0; font-family: "%s" }
.lines { font-variant-ligatures: none }
section { position: relative; break-after: page; height: %spt }
.lines { position: absolute; white-space: pre; font-kerning: normal } .lines span { line-height: 0 }"""
_TYPST = """#set page(width: {width}pt, height: {height}pt, margin: {margin}pt)
#set text(font: "{family}", size: {size}pt, lang: "zh", region: "{region}", fallback: false)
#set par(justify: true, leading: 0.7em, first-line-indent: (amount: 2em, all: true))
{body}"""
JOB = Job("composer", "composer", datetime.date(2020, 6, 8), 1, ("",))


@dataclass(frozen=True)
class Setting_:
    """One text set by one program."""

    pdf: Path
    composing: float
    """Seconds; for Typst, all that it does."""
    again: float = 0.0
    """Seconds that composing the same paragraphs again takes."""
    painting: float = 0.0
    """Seconds that WeasyPrint takes for our lines."""
    paragraphs: tuple[Paragraph, ...] = ()


def _folders() -> list[Path]:
    return [fonts_folder(), *(folder for folder in [extra_folder("tc")] if folder)]


def with_typst(
    paragraphs: Sequence[str], measure: int, pdf: Path, face: FaceRef = FACE, region: str = "cn"
) -> Setting_:
    """Typst's own justification of Chinese, nothing turned off."""
    quoted = ("#" + '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' for text in paragraphs)
    source = _TYPST.format(
        width=measure * SIZE + 2 * MARGIN,
        height=PAGE_HEIGHT,
        margin=MARGIN,
        family=face.family,
        region=region,
        size=SIZE,
        body="\n\n".join(quoted),
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.typ"
        file.write_text(source, "utf-8")
        start = time.perf_counter()
        typst.compile(
            str(file), output=str(pdf), font_paths=[str(folder) for folder in _folders()], ignore_system_fonts=True
        )
        return Setting_(pdf, time.perf_counter() - start)


def with_layout(
    paragraphs: Sequence[str], measure: int, pdf: Path, setting: Setting | None = None, face: FaceRef = FACE
) -> Setting_:
    """Our lines, painted and finished as a page of the newspaper is."""
    faces = load(_folders()[1:])
    form = Form(measure * SIZE, SIZE, INDENT, setting=setting or Setting())
    pieces = [(Piece(text, face, SIZE, "body"),) for text in paragraphs]
    compose((Piece("文", face, SIZE, "body"),), form, faces)
    start = time.perf_counter()
    composed = tuple(compose(piece, form, faces) for piece in pieces)
    composing = time.perf_counter() - start
    start = time.perf_counter()
    for piece in pieces:
        compose(piece, form, faces)
    again = time.perf_counter() - start
    html = _html([line for paragraph in composed for line in paragraph.lines], measure, faces, face)
    condition = load_condition("newsprint")
    start = time.perf_counter()
    painting = Painting(condition, _folders())
    painting.add_html(html)
    painted = painting.finish()
    painting = time.perf_counter() - start
    pdf.write_bytes(finish_screen(painted, condition, JOB))
    return Setting_(pdf, composing, again, painting, composed)


def _html(lines: Sequence[Line], measure: int, faces: Faces, face: FaceRef) -> str:
    """Pages of lines, one block a page."""
    metrics = faces.metrics(face)
    pitch = SIZE * LEADING
    per_page = int((PAGE_HEIGHT - 2 * MARGIN) / pitch)
    width = measure * SIZE + 2 * MARGIN
    pages = []
    for at in range(0, len(lines), per_page):
        placed = tuple(
            PlacedLine(line, MARGIN, MARGIN + SIZE + i * pitch) for i, line in enumerate(lines[at : at + per_page])
        )
        area = TextArea("body", Rect(MARGIN, MARGIN, measure * SIZE, PAGE_HEIGHT - 2 * MARGIN), placed)
        pages.append(f"<section>{area_html(area, lambda _: (metrics.ascent, metrics.descent))}</section>")
    style = _STYLE % (width, PAGE_HEIGHT, face.family, PAGE_HEIGHT)
    head = f'<!doctype html><html lang="{face.language or "zh-CN"}"><meta charset="utf-8">'
    return f"{head}<style>{style}</style>{''.join(pages)}"
