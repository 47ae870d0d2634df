"""The sample front page, as others see it: PDFium, Ghostscript, zxing and the judge of even setting."""

import ctypes
import json
import math
import shutil
import statistics
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
import zxingcpp
from PIL import Image

from layout.model.body import Subhead, squeezed
from layout.run.pipeline import Outcome, render
from layout.run.verify import stories

TOOLS = Path(__file__).parent / "tools"
needs_ghostscript = pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript is not installed")


@dataclass(frozen=True)
class Glyph:
    char: str
    x: float
    y: float
    size: float


def glyphs(pdf: bytes) -> list[Glyph]:
    """Visible characters of page 1 within the trim, in the order painted; x and y in points from its top left."""
    page = pdfium.PdfDocument(pdf)[0]
    left, bottom, right, top = page.get_trimbox()
    text = page.get_textpage()
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    found = []
    for i in range(raw.FPDFText_CountChars(text)):
        char = chr(raw.FPDFText_GetUnicode(text, i))
        if char.isspace() or char in "\x00\u200b\ufffe" or raw.FPDFText_IsGenerated(text, i) == 1:
            continue
        raw.FPDFText_GetCharOrigin(text, i, x, y)
        if left <= x.value <= right and bottom <= y.value <= top:
            raw.FPDFText_GetMatrix(text, i, matrix)
            size = raw.FPDFText_GetFontSize(text, i) * math.hypot(matrix.c, matrix.d)
            found.append(Glyph(char, x.value - left, top - y.value, size))
    return found


def ghostscript(folder: Path, dpi: int) -> Image.Image:
    """Page 1 of print.pdf as Ghostscript draws it, cut to the trim."""
    target = folder / f"gs-{dpi}.png"
    command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dUseTrimBox", "-sDEVICE=png16m", f"-r{dpi}", "-dTextAlphaBits=4",
               "-dGraphicsAlphaBits=4", f"-sOutputFile={target}", str(folder / "print.pdf")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return Image.open(target)


def pdfium_page(pdf: bytes, dpi: int) -> Image.Image:
    page = pdfium.PdfDocument(pdf)[0]
    left, bottom, right, top = page.get_trimbox()
    media = page.get_mediabox()
    crop = (left - media[0], bottom - media[1], media[2] - right, media[3] - top)
    return page.render(scale=dpi / 72, crop=crop).to_pil().convert("RGB")


def test_every_word_of_the_issue_is_in_the_pdf_once_and_in_order(sample: Outcome) -> None:
    shown = "".join(g.char for g in glyphs(sample.files["print.pdf"]))
    issue = sample.opened.issue
    for story in stories(issue):
        for block in story.body:
            wanted = squeezed(block.text.plain)
            # A paragraph's column may end with a story's credit on the same line; nothing else may stand in between.
            assert shown.count(wanted) == 1, wanted[:30]
        for text in (story.kicker, story.headline, story.credit):
            assert text is None or squeezed(text.plain) in shown
    masthead = issue.masthead
    for text in (masthead.name, masthead.place, masthead.latin, masthead.publisher, "/".join(masthead.slogan)):
        assert squeezed(text) in shown
    for one in masthead.subscribe:
        assert f"扫描二维码关注“{one.name}”" in shown


def test_no_character_is_there_that_nobody_wrote(sample: Outcome) -> None:
    """What the page shows beyond the issue is the theme's: dates, labels, parentheses."""
    issue = sample.opened.issue
    written = Counter[str]()
    for story in stories(issue):
        texts = [story.kicker, story.headline, story.deck, story.byline, story.credit, *(b.text for b in story.body)]
        texts += [text for photo in story.photos for text in (photo.caption, photo.credit)]
        written.update(squeezed("".join(t.plain for t in texts if t)))
    masthead = issue.masthead
    written.update(squeezed(masthead.name + masthead.place + masthead.latin + masthead.publisher))
    written.update("/".join(masthead.slogan) + "".join(f"扫描二维码关注“{one.name}”" for one in masthead.subscribe))
    written.update("要闻简讯" + "2020年6月8日星期一第112期第1版要闻" + "（）" * 3)
    shown = Counter(g.char for g in glyphs(sample.files["print.pdf"]))
    assert shown - written == Counter() == written - shown


@pytest.mark.parametrize("dpi", [150])
def test_qr_codes_decode_from_pdfium(sample: Outcome, dpi: int) -> None:
    codes = zxingcpp.read_barcodes(pdfium_page(sample.files["print.pdf"], dpi))
    assert sorted(c.text for c in codes) == sorted(one.url for one in sample.opened.issue.masthead.subscribe)


@needs_ghostscript
def test_qr_codes_decode_from_ghostscript_and_both_draw_the_same_page(sample: Outcome, sample_folder: Path) -> None:
    ours = ghostscript(sample_folder, 150)
    codes = zxingcpp.read_barcodes(ours)
    assert sorted(c.text for c in codes) == sorted(one.url for one in sample.opened.issue.masthead.subscribe)
    theirs = pdfium_page(sample.files["print.pdf"], 150).resize(ours.size)
    small = (ours.width // 12, ours.height // 12)
    pairs = zip(
        ours.convert("L").resize(small, Image.Resampling.BOX).tobytes(),
        theirs.convert("L").resize(small, Image.Resampling.BOX).tobytes(),
        strict=True,
    )
    # Blank text would differ by far more over whole columns; colour management of pictures differs a little.
    assert statistics.quantiles([abs(a - b) for a, b in pairs], n=100)[97] < 40


def test_text_is_set_evenly(sample: Outcome, sample_folder: Path) -> None:
    size = sample.opened.theme.grid.size
    command = [sys.executable, str(TOOLS / "spacing.py"), "--size", f"{size:g}", str(sample_folder / "print.pdf")]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    row = dict(zip(said[1::2], map(float, said[2::2]), strict=True))
    assert row["lines"] > 150
    assert row["solid"] >= 0.93
    assert row["mean"] <= 0.003
    assert row["uneven"] <= 0.05
    assert row["start"] == row["end"] == row["runts"] == 0


def test_baselines_stand_on_the_grid_and_full_lines_end_at_the_measure(sample: Outcome) -> None:
    theme, grid = sample.opened.theme, sample.opened.theme.grid
    first = theme.page.top + (grid.pitch - grid.size) / 2 + 0.88 * grid.size
    body = [
        g
        for g in glyphs(sample.files["print.pdf"])
        if abs(g.size - grid.size) < 0.05 and g.y > theme.page.top + 12 * grid.pitch
    ]
    off = [abs((g.y - first) / grid.pitch - round((g.y - first) / grid.pitch)) * grid.pitch for g in body]
    assert max(off) < 0.05
    edges = [theme.margin + c * grid.step + grid.width(1) for c in range(grid.columns)]
    full = [
        placed.line
        for box in _boxes(sample)
        for area in box.texts
        if area.kind == "body"
        for placed in area.lines
        if placed.line.full
    ]
    assert len(full) > 150
    rows = [list(row) for _, row in groupby(sorted(body, key=lambda g: (round(g.y), g.x)), key=lambda g: round(g.y))]
    captions = [p.baseline for box in _boxes(sample) for a in box.texts if "caption" in a.kind for p in a.lines]
    ends = 0
    for row in rows:
        for edge in edges:
            if any(abs(row[0].y - baseline) < 1 for baseline in captions):
                continue  # a caption spans columns
            last = max((g for g in row if edge - grid.size * 1.3 < g.x < edge), key=lambda g: g.x, default=None)
            if last is not None and "\u4e00" <= last.char <= "\u9fff" and last.x > edge - 1.05 * grid.size:
                assert abs(last.x + grid.size - edge) <= 0.01 * grid.size + 0.02
                ends += 1
    assert ends > 80


def _boxes(sample: Outcome):  # type: ignore[no-untyped-def]
    todo = [box for page in sample.pages.pages for box in page.boxes]
    while todo:
        box = todo.pop()
        yield box
        todo += box.boxes


def test_headings_are_clearly_larger_than_text(sample: Outcome) -> None:
    lead = next(box for box in _boxes(sample) if box.slot == "lead")
    headline = next(area for area in lead.texts if area.kind == "headline")
    assert len(headline.lines) == 2
    assert headline.lines[0].line.runs[0].size >= 3 * sample.opened.theme.grid.size
    for placed in headline.lines:
        assert placed.line.width >= 0.9 * placed.line.measure


def test_subheads_of_the_sample_are_subheads(sample: Outcome) -> None:
    heads = [b for story in stories(sample.opened.issue) for b in story.body if isinstance(b, Subhead)]
    assert [b.text.plain[:2] for b in heads] == ["一、", "二、", "三、"]


def test_the_same_input_gives_the_same_bytes(sample: Outcome, sample_path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "another place" / "issue"
    shutil.copytree(sample_path.parent, folder)
    again = render(folder / "issue.yaml", tmp_path / "out")
    for name in ("print.pdf", "screen.pdf", "page-1.png"):
        assert again.files[name] == sample.files[name], name


def test_the_report_says_what_was_made(sample: Outcome, sample_folder: Path) -> None:
    report = json.loads((sample_folder / "report.json").read_text())
    assert report["verdict"] == "ok"
    assert {"print.pdf", "screen.pdf", "page-1.png"} <= set(report["files"])
    assert [row["overset_lines"] for row in report["stories"]] == [0, 0, 0]
    assert all(row["blank_lines"] <= 2 for row in report["stories"])
