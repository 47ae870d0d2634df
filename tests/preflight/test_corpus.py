"""The corpus of odd PDFs: nothing falls, and ink is what Ghostscript lays, or is told as not counted."""

import shutil
import subprocess
from pathlib import Path

import corpus_colours  # noqa: F401 - each adds its files
import corpus_files  # noqa: F401
import corpus_pictures  # noqa: F401
import pytest
from corpus_sheet import CASES
from good import NEWSPRINT, NEWSPRINT_X4
from patience import PATIENT
from PIL import Image, ImageMath

from layout.judge import preflight
from layout.judge.report import PreflightReport
from layout.model.condition import Condition

PIXELS_PER_MM = 8
PLATES = ("Cyan", "Magenta", "Yellow", "Black")
TOLERANCE = 3.0
TINY = {"form cut"}
"""Of a square millimetre, which a grid of square millimetres does not hit."""
GROUPS = 16


def judged(name: str, condition: Condition = NEWSPRINT_X4) -> PreflightReport:
    return preflight(CASES[name](), condition)


# What Ghostscript's tiffsep lays: in the heaviest square millimetre, in the heaviest pixel. None: told as not counted.
KNOWN = {
    "axial": (269, 280), "axial on ink": (300, 300), "axial as pattern": (144, 155), "axial no length": (0, 0),
    "axial reached by its light end": (55, 61), "axial spot": (86, 90), "axial with ground": (280, 280),
    "radial cone": (273, 280), "by function as pattern": (196, 212), "coons": (262, 281),
    "mesh by function": (267, 280),
    "blend Screen": (200, 200), "blend White Difference": (200, 200), "blend ColorBurn": (304, 304),
    "blend Hue": None, "group knockout": None, "soft mask little ink": None, "alpha page group rgb": None,
    "icc cmyk": None, "rgb over cmyk": None, "default cmyk": None, "layer off": None, "annotation square": None,
    "annotation stamp": (300, 300), "spot all": (320, 320), "clip even odd": (300, 300), "clip empty": (20, 20),
    "picture cmyk 4": (193, 193), "picture decode of half": (116, 116), "picture colour key hides all": (40, 40),
    "picture indexed beyond": (313, 313), "picture jpeg in ascii85": (169, 169), "picture run length": (231, 231),
    "picture gray 16": (75, 75), "picture fax": None, "picture jbig2": None, "picture soft mask matte": None,
    "picture mask": (231, 231), "text big on ink": (280, 280), "text small on ink": (230, 280),
    "text clips white": None,
    "tiling in tiling": (210, 210), "tiling cut": (210, 210), "type 3 coloured": (199, 199),
    "tiny marks": (156, 400), "no scale": (20, 20),
    "content too many operands": (260, 260), "content numbers of exponents": None, "content array open": None,
    "structure content outside": None, "structure no table": None, "overprint icc 1": None,
}  # fmt: skip


@pytest.mark.parametrize("name", KNOWN)
def test_ink_is_what_is_laid_or_told_as_not_counted(name: str) -> None:
    (page,) = judged(name).pages
    least, most = KNOWN[name] or (0, 400)
    assert page.counted is (KNOWN[name] is not None)
    assert least - TOLERANCE <= page.ink <= most + TOLERANCE


def told_apart(report: PreflightReport) -> bool:
    """Whether it says that it is not whole."""
    whole = all(page.counted for page in report.pages)
    return not whole or bool({"file-broken", "file-unfinished", "encrypted"} & {one.rule for one in report.breaches})


def laid(made: bytes, folder: Path) -> tuple[float, float] | None:
    """Percent of ink in the heaviest square millimetre and pixel of the first page; None where there is no page."""
    (folder / "in.pdf").write_bytes(made)
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-dLastPage=1"]
    command += [f"-r{25.4 * PIXELS_PER_MM}", "-o", "p.tif", "in.pdf"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    total: Image.Image | None = None
    for plate in folder.glob("p(*).tif"):
        with Image.open(plate) as opened:
            ink = opened.convert("L").point([255 - level for level in range(256)]).convert("I")
        plate.unlink()
        total = ink if total is None else add(total, ink)
    if total is None:
        return None
    exact = total.convert("F")
    return exact.reduce(PIXELS_PER_MM).getextrema()[1] / 2.55, exact.getextrema()[1] / 2.55  # type: ignore[operator]


def add(first: Image.Image, second: Image.Image) -> Image.Image:
    return ImageMath.lambda_eval(lambda held: held["a"] + held["b"], a=first, b=second)


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("structure ahead", "file-damaged"),
        ("structure count wrong", "file-damaged"),
        ("content glyph widths on a page", "operator"),
        ("font truetype", "font-broken"),
    ],
)
def test_what_other_readers_stumble_over_is_told(name: str, rule: str) -> None:
    """Ghostscript warns of the first, Poppler reads no page of the second and warns of the third, PDFBox of the 4th."""
    for condition in (NEWSPRINT, NEWSPRINT_X4):
        assert rule in {one.rule for one in judged(name, condition).breaches}


@pytest.mark.slow
@pytest.mark.skipif(not PATIENT or not shutil.which("gs"), reason="needs Ghostscript and minutes (LAYOUT_PATIENT)")
@pytest.mark.parametrize("group", range(GROUPS))
def test_every_file_comes_to_an_end_and_its_ink_is_ghostscripts(group: int, tmp_path: Path) -> None:
    wrong = []
    for number, name in enumerate(sorted(CASES)[group::GROUPS]):
        report = judged(name)
        judged(name, NEWSPRINT)
        if told_apart(report) or name in TINY or number % 3:
            continue
        found = laid(CASES[name](), tmp_path)
        if found and not found[0] - TOLERANCE <= report.pages[0].ink <= found[1] + TOLERANCE:
            wrong.append((name, report.pages[0].ink, *found))
    assert wrong == []
