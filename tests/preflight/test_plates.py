"""The ink that is worked out from the operators, held against the plates that Ghostscript makes."""

import io
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from controls import CONTROLS, heavy_jpeg
from good import BLEED, HEIGHT, NEWSPRINT, SHEET, WIDTH, at, box, good_pdf, mm, page_of, picture
from pikepdf import Dictionary, Name
from PIL import Image

from layout.judge import preflight
from layout.judge.pages import open_document
from layout.judge.plates import PIXELS_PER_MM, Plates, paints_plates
from layout.model.condition import PdfxLevel

DPI = 25.4 * PIXELS_PER_MM
PLATES = ("Cyan", "Magenta", "Yellow", "Black")


def ours(made: bytes) -> dict[str, Image.Image]:
    document = open_document(made)
    content = document.page(0)
    plates = Plates(content.bleed)
    for mark in content.marks:
        if paints_plates(mark):
            plates.paint(mark)
    return plates.planes


def theirs(made: bytes, folder: Path) -> dict[str, Image.Image]:
    """Ghostscript's plates at eight times the resolution, averaged, cut to the bleed; 0 no ink."""
    (folder / "in.pdf").write_bytes(made)
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", f"-r{8 * DPI}", "-o", "p.tif", "in.pdf"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    margin, size = (
        (SHEET - BLEED) * PIXELS_PER_MM,
        ((WIDTH + 2 * BLEED) * PIXELS_PER_MM, (HEIGHT + 2 * BLEED) * PIXELS_PER_MM),
    )
    found = {}
    for name in PLATES:
        with Image.open(folder / f"p({name}).tif") as plate:
            area = tuple(round(8 * side) for side in (margin, margin, margin + size[0], margin + size[1]))
            small = plate.convert("L").crop(area).resize((round(size[0]), round(size[1])), Image.Resampling.BOX)
            found[name] = small.point([255 - level for level in range(256)])
    return found


def share_far_off(mine: Image.Image, judged: Image.Image) -> float:
    """How much of a plate differs visibly: the rims of shapes do, half a millimetre wide."""
    levels = zip(mine.tobytes(), judged.tobytes(), strict=True)
    return sum(abs(a - b) > 12 for a, b in levels) / (mine.width * mine.height)


def no_text(parts: dict[str, str]) -> None:
    """Areas and pictures only: what plates are made of here."""
    for name in ("headline", "body", "black-on-tint", "rule", "reversed", "qr", "marks", "slug"):
        parts.pop(name)


def shapes(parts: dict[str, str]) -> None:
    """Knocking out, overprinting, holes, curves, clips, turned pictures."""
    no_text(parts)
    parts["overprint"] = (
        f"0.9 0 0 0 k {box(10, 110, 30, 20)} f /Black gs 0 0.8 0 0.5 k {box(20, 115, 30, 20)} f /Plain gs"
    )
    parts["hole"] = f"0 0 1 0 k {box(60, 110, 30, 30)} {box(70, 120, 10, 10)} f*"
    parts["curve"] = f"0.5 0.5 0 0 k {mm(30, 30)} m {mm(30, 60, 60, 60, 60, 30)} c h f"
    parts["clip"] = f"q {mm(100, 20)} m {mm(130, 20)} l {mm(115, 50)} l h W n 1 1 0 0 k {box(85, 120, 40, 40)} f Q"
    parts["turned"] = f"q {mm(0, 30, -20, 0)} {mm(30, 15)} cm /Photo Do Q"
    parts["mirrored"] = f"q {mm(-30, 0, 0, -20)} {mm(90, 85)} cm /Photo Do Q"


def veils(parts: dict[str, str]) -> None:
    """Transparency: alpha, a blend mode, a soft mask, a group."""
    shapes(parts)
    parts["veil"] = f"/Half gs 0 0 1 0 k {box(20, 60, 50, 30)} f /Whole gs"
    parts["shade"] = f"/Shade gs 0.5 0.5 0 0.2 k {box(40, 80, 50, 30)} f /Whole gs"
    parts["masked"] = f"q {mm(30, 0, 0, 30)} {at(75, 90)} cm /Soft Do Q"
    parts["group"] = "/Shade gs /Group Do /Whole gs"


def transparent(pdf: pikepdf.Pdf) -> None:
    resources = page_of(pdf).Resources
    resources.ExtGState.Half = Dictionary(ca=0.5)
    resources.ExtGState.Shade = Dictionary(BM=Name.Multiply)
    resources.ExtGState.Whole = Dictionary(ca=1, BM=Name.Normal)
    mask = pdf.make_indirect(picture(pdf, 200, 200, (1.0,)))
    resources.XObject.Soft = pdf.make_indirect(picture(pdf, 300, 300, (0.2, 0.9, 0.9, 0.0), SMask=mask))
    content = f"/Half gs 1 0 0 0 k {box(30, 100, 30, 30)} f".encode()
    form = pikepdf.Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 500, 600])
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, I=True)
    form.Resources = Dictionary(ExtGState=resources.ExtGState)
    resources.XObject.Group = pdf.make_indirect(form)
    page_of(pdf).Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


@pytest.mark.skipif(not shutil.which("gs"), reason="needs Ghostscript")
def test_plates_of_transparency_are_ghostscripts(tmp_path: Path) -> None:
    made = good_pdf(veils, transparent, PdfxLevel.X4)
    mine, judged = ours(made), theirs(made, tmp_path)
    for name in PLATES:
        assert share_far_off(mine[name], judged[name]) < 0.01, name


@pytest.mark.skipif(not shutil.which("gs"), reason="needs Ghostscript")
@pytest.mark.parametrize("edit", [None, heavy_jpeg], ids=["samples", "jpeg"])
def test_plates_are_ghostscripts(edit: object, tmp_path: Path) -> None:
    made = good_pdf(shapes, edit)  # type: ignore[arg-type]
    mine, judged = ours(made), theirs(made, tmp_path)
    for name in PLATES:
        assert share_far_off(mine[name], judged[name]) < 0.006, name


@pytest.mark.skipif(not shutil.which("gs"), reason="needs Ghostscript")
def test_the_peak_is_ghostscripts(tmp_path: Path) -> None:
    heavy = next(control for control in CONTROLS if control.name == "overprinted panels").pdf
    plates = theirs(heavy, tmp_path)
    peak = max(sum(levels) for levels in zip(*(plates[name].tobytes() for name in PLATES), strict=True)) / 2.55
    assert preflight(heavy, NEWSPRINT).pages[0].ink == pytest.approx(peak, abs=1.5)


def test_overprinted_text_on_a_picture_is_no_fault() -> None:
    """180 % under text that adds 100 % of black over a few pixels."""

    def apply(parts: dict[str, str]) -> None:
        parts["photo"] += f" /Black gs 0 0 0 1 k BT /F1 10 Tf {mm(40, 80)} Td <0001> Tj ET /Plain gs"

    report = preflight(good_pdf(apply), NEWSPRINT)
    assert "ink-limit" not in {breach.rule for breach in report.breaches}


def test_the_way_a_cmyk_jpeg_is_stored_is_minded() -> None:
    """Without /Decode, the same samples mean the opposite inks: 100 % instead of 300 %; 120 % has type on a tint."""

    def straight(pdf: pikepdf.Pdf) -> None:
        heavy_jpeg(pdf)
        del page_of(pdf).Resources.XObject.Photo.Decode

    assert preflight(good_pdf(edit=heavy_jpeg), NEWSPRINT).pages[0].ink == pytest.approx(300, abs=2)
    with Image.open(io.BytesIO(page_jpeg(good_pdf(edit=straight)))) as picture:
        assert picture.mode == "CMYK"
    assert preflight(good_pdf(edit=straight), NEWSPRINT).pages[0].ink == pytest.approx(120, abs=2)


def page_jpeg(made: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        return page_of(pdf).Resources.XObject.Photo.read_raw_bytes()
