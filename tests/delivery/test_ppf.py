"""Ink-key previews: a PPF file is a PostScript program, so Ghostscript reads it back, and its plates are the judge."""

import datetime
import io
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from pikepdf import Array, Dictionary, Name
from PIL import Image

from layout.delivery.pieces import ShopFile
from layout.delivery.ppf import ppf_of
from layout.judge import Expected, PageSeen, preflight
from layout.model.document import Job
from layout.press import load_condition

pytestmark = pytest.mark.skipif(not shutil.which("gs"), reason="needs Ghostscript")
JOB = Job("社区报", "社区报", datetime.date(2026, 11, 23), 112, ("要闻", "民生"))
WIDTH, HEIGHT = 400, 240
SPOT = "专金 (A)"
PAGES = (
    "1 0 0 0 k 20 20 120 200 re f 0 .3 .8 0 k 200 40 90 90 re f /S cs .5 scn 300 150 60 60 re f "
    "0 0 0 1 K 3 w 10 230 m 390 10 l S",
    "0 1 0 0 k 250 0 150 240 re f 0 0 0 .25 k 0 0 100 240 re f",
)
PROLOG = """
/CIP3BeginSheet { (sheet) = } def /CIP3EndSheet {} def /CIP3BeginFront { (front) = } def /CIP3EndFront {} def
/CIP3BeginBack { (back) = } def /CIP3EndBack {} def /CIP3BeginPreviewImage {} def /CIP3EndPreviewImage {} def
/CIP3BeginSeparation {} def /CIP3EndSeparation {} def
/CIP3PreviewImage {
  CIP3PreviewImageEncoding /ASCIIHexDecode ne { (encoding) = } if
  CIP3PreviewImageCompression /RunLengthDecode ne { (compression) = } if
  CIP3AdmSeparationNames Number get = /Number Number 1 add def
  << /PageSize [CIP3PreviewImageWidth CIP3PreviewImageHeight] >> setpagedevice
  CIP3PreviewImageWidth CIP3PreviewImageHeight scale
  CIP3PreviewImageWidth CIP3PreviewImageHeight CIP3PreviewImageBitsPerComp CIP3PreviewImageMatrix
  /Hex currentfile /ASCIIHexDecode filter def Hex /RunLengthDecode filter image Hex flushfile showpage
} def
/Number 0 def /CIP3EndFront { /Number 0 def } def /CIP3EndBack { /Number 0 def } def
"""


def printed() -> bytes:
    """A sheet of two sides, without bleed."""
    pdf = pikepdf.new()
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.2, 0.6, 0.2], N=1)
    spot = Array([Name.Separation, Name(f"/{SPOT}"), Name.DeviceCMYK, tint])
    for content in PAGES:
        page = pdf.add_blank_page(page_size=(WIDTH, HEIGHT)).obj
        page.TrimBox = page.BleedBox = [0, 0, WIDTH, HEIGHT]
        page.Resources = Dictionary(ColorSpace=Dictionary(S=spot))
        page.Contents = pdf.make_stream(content.encode())
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


def run(folder: Path, *arguments: str | Path) -> list[str]:
    command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dNOSAFER", *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return done.stdout.decode("utf-8").splitlines()


def read_back(ppf: bytes, folder: Path) -> tuple[list[str], list[NDArray[np.float64]]]:
    """What Ghostscript says and shows of a PPF file: what it comes by, and each preview's ink in percent."""
    (folder / "prolog.ps").write_text(PROLOG)
    (folder / "in.ppf").write_bytes(ppf)
    told = run(folder, "-sDEVICE=pgmraw", "-r72", "-sOutputFile=preview-%02d.pgm", "prolog.ps", "in.ppf")
    shown = [Image.open(file) for file in sorted(folder.glob("preview-*.pgm"))]
    return told, [(255 - np.asarray(one.convert("L"), dtype=float)) / 2.55 for one in shown]


def plates(pdf: bytes, page: int, folder: Path, size: tuple[int, int]) -> dict[str, NDArray[np.float64]]:
    (folder / "in.pdf").write_bytes(pdf)
    options = (f"-dFirstPage={page}", f"-dLastPage={page}", "-r203.2", "-dOverprint=/simulate")
    run(folder, "-sDEVICE=tiffsep", *options, f"-sOutputFile=p{page}.tif", "in.pdf")
    found = {}
    for file in folder.glob(f"p{page}(*.tif"):
        with Image.open(file) as plate:
            coarse = plate.convert("L").resize(size, Image.Resampling.BOX)
            found[file.name.split("(", 1)[1].rsplit(")", 1)[0]] = (255 - np.asarray(coarse, dtype=float)) / 2.55
    return found


@pytest.fixture(scope="module")
def judged() -> tuple[bytes, tuple[PageSeen, ...]]:
    pdf = printed()
    return pdf, preflight(pdf, load_condition("newsprint"), Expected(inks=True)).pages


def test_previews_are_ghostscripts_plates(judged: tuple[bytes, tuple[PageSeen, ...]], tmp_path: Path) -> None:
    pdf, pages = judged
    told, shown = read_back(ppf_of(JOB, ShopFile("a.pdf", (2, 1), sheet=1), pages, "layout"), tmp_path)
    assert told == ["sheet", "front", "Cyan", "Magenta", "Yellow", "Black", SPOT, "back", "Magenta", "Black"]
    size = (shown[0].shape[1], shown[0].shape[0])
    theirs = [plates(pdf, page, tmp_path, size) for page in (1, 2)]
    expected = [theirs[0][name] for name in ("Cyan", "Magenta", "Yellow", "Black")]
    spot = next(plate for name, plate in theirs[0].items() if name not in ("Cyan", "Magenta", "Yellow", "Black"))
    for ours, other in zip(shown, [*expected, spot, theirs[1]["Magenta"], theirs[1]["Black"]], strict=True):
        assert abs(ours - other).mean() < 0.5
        assert ours.mean() == pytest.approx(other.mean(), abs=0.4)


def test_pages_are_sheets_of_their_own(judged: tuple[bytes, tuple[PageSeen, ...]], tmp_path: Path) -> None:
    told, shown = read_back(ppf_of(JOB, ShopFile("a.pdf", (1, 2)), judged[1], "layout"), tmp_path)
    assert [word for word in told if word in ("sheet", "front", "back")] == ["sheet", "front"] * 2
    assert len(shown) == 7


def test_it_is_text_that_says_the_extent(judged: tuple[bytes, tuple[PageSeen, ...]]) -> None:
    made = ppf_of(JOB, ShopFile("a.pdf", (2, 1), sheet=1), judged[1], "layout")
    assert made.startswith(b"%!PS-Adobe-3.0\n%%CIP3-File Version 3.0\n") and made.endswith(b"%%CIP3EndOfFile\n")
    assert max(map(len, made.splitlines())) < 256 and made.isascii()
    extent = made.split(b"/CIP3AdmPSExtent [")[1].split(b"] def")[0].split()
    assert [float(side) for side in extent] == pytest.approx([WIDTH, HEIGHT], abs=0.02)
