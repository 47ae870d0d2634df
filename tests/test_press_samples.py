"""Every sample issue as a print shop would look at it, and one for a shop of its own, by judges that we did not write.

Apache PDFBox, Ghostscript's plates, zxing and PDFium share no code with what made the files.
"""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

from layout.cli import main
from layout.errors import Severity
from layout.model.body import BodyParagraph
from layout.model.condition import Condition
from layout.model.page import Box, Page, TextArea
from layout.press import load_condition
from layout.press.impose import impose
from layout.resources import fonts_folder
from layout.run.pipeline import Outcome, Wishes, make
from layout.units import PT_PER_INCH, PT_PER_MM, Pt, Rect
from layout.wording import message
from tests.patience import PATIENT

ROOT = Path(__file__).parent.parent
JUDGE = ROOT / "tests" / "tools" / "judge_x1a.py"
SAMPLES = sorted(file.parent.name for file in ROOT.glob("issues/*/issue.yaml"))
FIXTURES = {
    "2020-06-08": "sample",
    "four-pages": "four_pages_outcome",
    "jiefang": "jiefang_outcome",
    "market-town": "market_town_outcome",
    "neikan": "neikan_outcome",
    "specimen": "specimen_outcome",
    "tongxun": "tongxun_outcome",
    "tongxun-a5": "tongxun_a5_outcome",
}
DPI, CODE_DPI = 100, 300
INKS = ("Cyan", "Magenta", "Yellow", "Black")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript is not installed")]

TRANSPARENCY = "Transparency error, ca entry in a ExtGState is invalid"
"""What PDF/A-1b alone forbids; PDF/X-4 is made for it."""

SHOP = """extends = "coated"
title = "商务印刷厂"
profile = "shop.icc"
identifier = "SHOP 2026-1"
level = "PDF/X-4"
marks = false
slug = false
"""


@dataclass
class Job:
    """What was rendered, and what others make of its print.pdf."""

    name: str
    outcome: Outcome
    condition: Condition
    folder: Path

    @cached_property
    def file(self) -> Path:
        path = self.folder / "print.pdf"
        path.write_bytes(self.outcome.files["print.pdf"])
        return path

    @cached_property
    def trims(self) -> list[tuple[Pt, Pt]]:
        """From the top left corner of each page's sheet to that of its trim."""
        with pikepdf.open(self.file) as pdf:
            boxes = [[[float(v) for v in page.obj[key]] for key in ("/MediaBox", "/TrimBox")] for page in pdf.pages]
        return [(trim[0] - media[0], media[3] - trim[3]) for media, trim in boxes]

    @cached_property
    def plates(self) -> list[dict[str, NDArray[np.float32]]]:
        """Ghostscript's plates of each page, those of spot colours too, ink from 0 to 100 %."""
        self.separate("plates", f"-r{3 * DPI}", "-dDownScaleFactor=3")
        files = [sorted(self.folder.glob(f"plates{number}(*).tif")) for number in range(1, len(self.trims) + 1)]
        return [{file.stem.partition("(")[2].rstrip(")"): ink_of(file) for file in page} for page in files]

    def separate(self, name: str, *options: str) -> None:
        command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", *options]
        output = f"-sOutputFile={self.folder / name}%d.tif"
        subprocess.run([*command, output, str(self.file)], check=True, capture_output=True, timeout=120)

    @cached_property
    def proofs(self) -> list[NDArray[np.float32]]:
        """Each page as Ghostscript's plates together darken the paper, from 0 to 100 %."""
        return [100 * (1 - np.prod([1 - plate / 100 for plate in plates.values()], axis=0)) for plates in self.plates]

    @cached_property
    def views(self) -> list[NDArray[np.float32]]:
        """Each page in gray as PDFium draws it, as ink from 0 to 100 %."""
        pages = (page.render(scale=DPI / PT_PER_INCH, grayscale=True) for page in pdfium.PdfDocument(self.file))
        return [100 - np.asarray(page.to_pil().convert("L"), dtype=np.float32) / 2.55 for page in pages]

    def part(self, page: int, plate: NDArray[np.float32], rect: Rect) -> NDArray[np.float32]:
        """The part of a page (from 1) inside *rect*, which counts from the trim."""
        (left, top), scale = self.trims[page - 1], DPI / PT_PER_INCH
        x, y = (rect.x + left) * scale, (rect.y + top) * scale
        return plate[round(y) : round(y + rect.height * scale), round(x) : round(x + rect.width * scale)]

    def coloured(self, page: int, rect: Rect) -> bool:
        """Whether anything but a flat tint stands there on the plates of other inks than black."""
        others = (plate for ink, plate in self.plates[page - 1].items() if ink != "Black")
        return any(np.ptp(self.part(page, plate, rect)) >= 1 for plate in others)

    def areas(self, *kinds: str) -> Iterator[tuple[Page, TextArea]]:
        for page in self.outcome.pages.pages:
            for box in page.boxes:
                yield from ((page, area) for area in texts(box) if area.lines and (not kinds or area.kind in kinds))


def texts(box: Box) -> Iterator[TextArea]:
    yield from box.texts
    for inner in box.boxes:
        yield from texts(inner)


def ink_of(file: Path) -> NDArray[np.float32]:
    with Image.open(file) as plate:
        return (255 - np.asarray(plate, dtype=np.float32)) / 2.55


def line_rects(area: TextArea) -> Iterator[Rect]:
    """The ink of each line: from its first character to its last, from baseline to the top of the characters.

    A line that runs down the page is turned about where it begins: its characters stand right of its baseline.
    """
    for placed in area.lines:
        size = max(run.size for run in placed.line.runs)
        if placed.vertical:
            yield Rect(placed.x - 0.1 * size, placed.baseline, 0.96 * size, max(placed.line.width, size))
            continue
        yield Rect(placed.x, placed.baseline - 0.86 * size, max(placed.line.width, size), 0.96 * size)


def judged(*files: Path) -> str:
    run = subprocess.run([sys.executable, JUDGE, *files], capture_output=True, text=True, check=False, timeout=120)
    return run.stdout + run.stderr


@pytest.fixture(scope="session", params=SAMPLES if PATIENT else ["four-pages"])
def job(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Job:
    """Each sample, for the condition of its theme; by default the one with all kinds of matter."""
    outcome: Outcome = request.getfixturevalue(FIXTURES[request.param])
    condition = load_condition(outcome.opened.theme.press, outcome.opened.theme.folders)
    return Job(request.param, outcome, condition, tmp_path_factory.mktemp("job"))


@pytest.fixture(scope="session")
def x4(tmp_path_factory: pytest.TempPathFactory) -> Job:
    """The first sample for a shop of its own: its profile lies in the theme, it takes PDF/X-4 and refuses marks.

    The theme makes use of it: its tint is transparent.
    """
    folder = tmp_path_factory.mktemp("shop")
    issue = shutil.copytree(ROOT / "issues" / "2020-06-08", folder / "issue")
    theme = issue / "mine"
    (theme / "press").mkdir(parents=True)
    (theme / "theme.yaml").write_text("extends: tianshan\ntitle: 本店\n", "utf-8")
    (theme / "style.css").write_text(".box-briefs { background: device-cmyk(0 0 0 .5 / .2) }\n", "utf-8")
    (theme / "press" / "shop-x4.toml").write_text(SHOP, "utf-8")
    shutil.copy(ROOT / "layout" / "press" / "profiles" / "coated-fogra39.icc", theme / "press" / "shop.icc")
    outcome = make(issue / "issue.yaml", Wishes(theme=str(theme), press="shop-x4"))
    return Job("x4", outcome, load_condition("shop-x4", outcome.opened.theme.folders), tmp_path_factory.mktemp("job"))


# What must hold for every job, whichever condition it is for.


def check_verdict(job: Job) -> None:
    found = [diagnostic for diagnostic in job.outcome.diagnostics if diagnostic.code.startswith("preflight-")]
    assert not [message(diagnostic) for diagnostic in found]


def check_black_text(job: Job) -> None:
    """Under body text nothing prints but black: where there is a tint, it is the same all over the column.

    But for columns with drop caps, which a theme may set in colour.
    """
    lines = 0
    for page, area in job.areas("body", "note"):
        plates = job.plates[page.number - 1]
        sizes = [run.size for placed in area.lines for run in placed.line.runs]
        for rect in line_rects(area) if max(sizes) < 2 * min(sizes) else ():
            assert job.part(page.number, plates["Black"], rect).max() > 50, (page.number, rect)
            assert not job.coloured(page.number, rect), (page.number, rect)
            lines += 1
    assert lines > 30


def check_ink(job: Job) -> None:
    """All inks together, averaged over square millimetres as a densitometer would, stay within the limit."""
    side = round(DPI / 25.4)
    for page, (number, plates) in zip(job.outcome.pages.pages, enumerate(job.plates, 1), strict=True):
        theme = job.outcome.opened.theme.page
        total = job.part(page.number, sum(plates.values(), np.zeros(())), Rect(0, 0, theme.width, theme.height))
        rows, columns = total.shape[0] // side, total.shape[1] // side
        cells = total[: rows * side, : columns * side].reshape(rows, side, columns, side).mean((1, 3))
        assert cells.max() <= job.condition.ink_limit, number


def check_codes(job: Job) -> None:
    """The codes decode from the black plate alone, and nothing of them is on the others."""
    wanted = sorted(one.url for one in job.outcome.opened.issue.masthead.subscribe)
    if not wanted:
        return
    (masthead,) = (box.rect for page in job.outcome.pages.pages for box in page.boxes if box.slot == "masthead")
    left, top = (round(side * CODE_DPI / PT_PER_INCH) for side in job.trims[0])
    width, height = (round(side * CODE_DPI / PT_PER_INCH) for side in (masthead.right, masthead.bottom))
    job.separate("code", f"-r{CODE_DPI}", "-dLastPage=1")
    plates = {}
    for ink in INKS:
        with Image.open(job.folder / f"code1({ink}).tif") as plate:
            plates[ink] = plate.crop((left, top, left + width, top + height))
    found = zxingcpp.read_barcodes(plates["Black"])
    assert sorted(code.text for code in found) == wanted
    for code in found:
        corner, opposite = code.position.top_left, code.position.bottom_right
        for ink in INKS[:3]:
            assert plates[ink].crop((corner.x, corner.y, opposite.x, opposite.y)).getextrema() == (255, 255)


def check_renderings(job: Job) -> None:
    """Ghostscript and PDFium put about as much ink into every line of text: none is blank in one of them."""
    lines = 0
    for page, area in job.areas():
        for rect in line_rects(area):
            views = (views[page.number - 1] for views in (job.views, job.proofs))
            ours, theirs = (job.part(page.number, view, rect) for view in views)
            assert np.ptp(ours) > 40 and np.ptp(theirs) > 40, (page.number, area.kind, rect)
            # black on paper; what colour looks like is each program's own opinion
            if abs(np.median(ours)) < 5 and not job.coloured(page.number, rect):
                assert abs(ours.mean() - theirs.mean()) < 4 + 0.25 * theirs.mean(), (page.number, area.kind, rect)
            lines += 1
    assert lines > 40


def test_preflight_finds_nothing(job: Job) -> None:
    check_verdict(job)


def test_samples_say_nothing_worse_than_a_note(job: Job) -> None:
    """Planned afresh; the specimen of setting shows what is warned of, twice."""
    found = [one.code for one in job.outcome.diagnostics if one.severity is not Severity.NOTE]
    assert len(found) == (2 if job.name == "specimen" else 0), found


@pytest.mark.java
def test_pdfbox_accepts_the_pages_and_the_sheets(job: Job, tmp_path: Path) -> None:
    """Sheets of eight pages, of the four pages twice over; where somebody has patience, of every sample's."""
    if job.name != "four-pages" and not PATIENT:
        assert judged(job.file).count("accepted") == 1
        return
    sheets = tmp_path / "sheets.pdf"
    with pikepdf.open(job.file) as pdf:
        pages = len(pdf.pages)
        for number in range(8 - pages):
            pdf.pages.append(pdf.pages[number % pages])
        eight = io.BytesIO()
        pdf.save(eight, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    sheets.write_bytes(impose(eight.getvalue(), "4up-fold", job.condition, fonts=[fonts_folder()]))
    said = judged(job.file, sheets)
    assert said.count("accepted") == 2, said


def test_plates_of_ghostscript(job: Job) -> None:
    """One test, so that the plates are made once: black text, ink by area, and what PDFium draws of the same."""
    check_black_text(job)
    check_ink(job)
    check_renderings(job)


def test_codes_decode_from_the_black_plate(job: Job) -> None:
    check_codes(job)


def check_jumps(job: Job) -> None:
    """Each label of a jump leads to the page where its story goes on, or comes from."""
    areas = [(p.number, area.jump) for p in job.outcome.pages.pages for box in p.walk() for area in box.texts]
    wanted = sorted((n, jump.target if n == jump.source else jump.source) for n, jump in areas if jump)
    document, found = pdfium.PdfDocument(job.outcome.files["screen.pdf"]), []
    with pikepdf.open(io.BytesIO(job.outcome.files["screen.pdf"])) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            notes = [note for note in page.obj.get("/Annots", []) if str(note.get("/Dest", "")).startswith("jump-")]
            for note in notes:
                place = pdfium.raw.FPDF_GetNamedDestByName(document, str(note.Dest).encode())
                found.append((number, pdfium.raw.FPDFDest_GetDestPageIndex(document, place) + 1))
                assert str(note.Contents) == f"第{found[-1][1]}版"
    assert sorted(found) == wanted
    assert wanted or job.name != "four-pages"


def test_screen_is_for_eyes(job: Job) -> None:
    """Tags, bookmarks and links; cut to the trim, without marks; the page pictures come from it."""
    screen, theme = job.outcome.files["screen.pdf"], job.outcome.opened.theme.page
    with pikepdf.open(io.BytesIO(screen)) as pdf:
        assert pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang).startswith("zh")
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root for item in (item, *item.children)]
        links = {str(note.A.URI) for page in pdf.pages for note in page.obj.get("/Annots", []) if "/A" in note}
        for page in pdf.pages:
            box = [float(v) for v in page.obj.MediaBox]
            assert [box[2] - box[0], box[3] - box[1]] == pytest.approx([theme.width, theme.height], abs=0.01)
        assert b"Separation" not in b"".join(
            bytes(item.get("/ColorSpace", pikepdf.Dictionary()).unparse())
            for item in (page.obj.Resources for page in pdf.pages)
        )
    for page in job.outcome.pages.pages:
        assert any(page.source.section in title for title in titles)
    assert {one.url for one in job.outcome.opened.issue.masthead.subscribe} <= links
    check_jumps(job)
    document = pdfium.PdfDocument(screen)
    for number in range(len(document)):
        with Image.open(io.BytesIO(job.outcome.files[f"page-{number + 1}.png"])) as picture:
            shown = np.asarray(picture.convert("L").resize((200, 280), Image.Resampling.BOX), dtype=np.float32)
        drawn = document[number].render(scale=1).to_pil().convert("L").resize((200, 280), Image.Resampling.BOX)
        assert np.abs(shown - np.asarray(drawn, dtype=np.float32)).mean() < 5


def test_a_shop_of_its_own_that_takes_x4(x4: Job) -> None:
    check_verdict(x4)
    check_black_text(x4)
    check_ink(x4)
    check_codes(x4)
    check_renderings(x4)


@pytest.mark.java
def test_what_pdfbox_says_of_x4_is_what_only_archives_forbid(x4: Job) -> None:
    """PDF/A-1b takes no transparency, PDF/X-4 does; there is nothing else to say."""
    said = judged(x4.file)
    assert "REFUSED" in said
    findings = re.findall(r"^\d[\d.]* : (.+)$", said, re.MULTILINE)
    assert findings and {finding.rpartition(" on page ")[0] for finding in findings} == {TRANSPARENCY}, said


def test_a_shop_of_its_own_is_named_in_the_file(x4: Job) -> None:
    with pikepdf.open(x4.file) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == "SHOP 2026-1"
        assert intent.DestOutputProfile.read_bytes() == x4.condition.profile.read_bytes()
        assert pdf.pdf_version == "1.6"
        for page in pdf.pages:  # neither marks nor slug: the sheet ends with the bleed
            assert page.obj.MediaBox == page.obj.BleedBox
            width = float(page.obj.TrimBox[0]) - float(page.obj.BleedBox[0])
            assert width == pytest.approx(3 * PT_PER_MM, abs=0.01)


def run(*arguments: object) -> int:
    """The exit code of the command line."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)


def test_commands_know_the_conditions_of_a_theme(x4: Job, capsys: pytest.CaptureFixture[str]) -> None:
    theme = next(folder for folder in x4.outcome.opened.theme.folders if (folder / "press").is_dir())
    assert run("preflight", x4.file, "--theme", theme, "--press", "shop-x4") == 0
    assert "shop-x4 – 商务印刷厂, PDF/X-4" in capsys.readouterr().out
    assert run("preflight", x4.file) == 1  # newsprint takes no PDF/X-4
    assert run("preflight", x4.file, "--press", "shop-x4") == 2
    assert "there is no printing condition “shop-x4”" in capsys.readouterr().err


def test_sheets_from_the_command_line(four_pages_outcome: Outcome, sample: Outcome, tmp_path: Path) -> None:
    (tmp_path / "print.pdf").write_bytes(four_pages_outcome.files["print.pdf"])
    (tmp_path / "one.pdf").write_bytes(sample.files["print.pdf"])
    (tmp_path / "none.pdf").write_text("no PDF")
    assert run("impose", tmp_path / "print.pdf", "--scheme", "2up-fold") == 0
    with pikepdf.open(tmp_path / "print-2up-fold.pdf") as sheets:
        assert len(sheets.pages) == 2
    assert run("impose", tmp_path / "one.pdf", "--scheme", "booklet") == 1  # no multiple of four
    assert run("impose", tmp_path / "none.pdf", "--scheme", "booklet") == 2
    assert run("impose", tmp_path / "print.pdf", "--scheme", "booklet", "--paper", "3 foo") == 2


@pytest.mark.parametrize("name", list(FIXTURES) if PATIENT else ["2020-06-08"])
def test_an_issue_is_the_same_bytes_elsewhere(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Another folder, process, order of hashing, time zone, language, and an empty cache."""
    outcome: Outcome = request.getfixturevalue(FIXTURES[name])
    folder = shutil.copytree(ROOT / "issues" / name, tmp_path / "另一处 elsewhere")
    changed = {"PYTHONHASHSEED": "4711", "TZ": "America/Lima", "LC_ALL": "C", "LAYOUT_CACHE": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "layout", "render", str(folder), "-o", "out"]
    environment = {**os.environ, **changed, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, env=environment, timeout=120)
    for file, content in outcome.files.items():
        if file != "report.json":
            assert (tmp_path / "out" / file).read_bytes() == content, file


def test_each_paragraph_is_one_in_the_tags(job: Job) -> None:
    """A paragraph of a body is one P, whole even where a column or a picture divides it."""
    told: set[str] = set()
    document = pdfium.PdfDocument(job.outcome.files["screen.pdf"])
    with pikepdf.open(io.BytesIO(job.outcome.files["screen.pdf"])) as pdf:
        said = {page.obj.objgen: _marked(document[number]) for number, page in enumerate(pdf.pages)}
        elements = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/P"]
        told = {_said(element, said[element.Pg.objgen]) for element in elements}
    jumped = {area.jump.story for p in job.outcome.pages.pages for b in p.walk() for area in b.texts if area.jump}
    stories = [story for page in job.outcome.pages.pages for story in page.source.everything()]
    paragraphs = [
        _letters(block.text.plain)
        for story in stories
        for block in story.body
        if isinstance(block, BodyParagraph) and story.id not in jumped
    ]
    assert len(paragraphs) > 10
    assert [paragraph for paragraph in paragraphs if paragraph not in told] == []


def _marked(page: pdfium.PdfPage) -> dict[int, str]:
    """What a page says under each number of marked content."""
    texts, found = page.get_textpage(), {}
    for thing in page.get_objects([pdfium.raw.FPDF_PAGEOBJ_TEXT]):
        buffer = (pdfium.raw.FPDF_WCHAR * 4096)()
        length = pdfium.raw.FPDFTextObj_GetText(thing.raw, texts.raw, buffer, 4096)
        words = bytes(buffer)[: max(0, length // 2 - 1) * 2].decode("utf-16-le")
        number = pdfium.raw.FPDFPageObj_GetMarkedContentID(thing.raw)
        found[number] = found.get(number, "") + words
    return found


def _said(element: pikepdf.Object, marked: dict[int, str]) -> str:
    kids = element.get("/K", pikepdf.Array())
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    parts = (marked.get(int(kid), "") if isinstance(kid, int) else _said(kid, marked) for kid in kids)
    return _letters("".join(parts))


def _letters(words: str) -> str:
    """Without what setting adds: spaces, the hyphens of divided words."""
    return re.sub(r"[\s\x02\ufffe‐-]+", "", words)
