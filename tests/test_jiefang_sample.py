"""The sample of the theme `jiefang`: set well, in Hong Kong's forms, and read in order by every reader."""

import io
import subprocess
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from layout.compose import vertical_text
from layout.errors import Severity
from layout.judge import preflight
from layout.model.issue import Story
from layout.press import load_condition
from layout.run.pipeline import Outcome, render

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent


def bare(text: str) -> str:
    return "".join(text.split())


def story(outcome: Outcome, number: int) -> Story:
    lead = outcome.opened.issue.pages[number - 1].lead
    assert lead is not None
    return lead


def test_nothing_is_amiss(jiefang_outcome: Outcome) -> None:
    assert [fault.code for fault in jiefang_outcome.diagnostics if fault.severity is not Severity.NOTE] == []
    for fit in jiefang_outcome.pages.fits:
        assert fit.overset_lines == 0 and fit.blank_lines < 3, fit.id


def test_its_print_pdf_is_clean(jiefang_outcome: Outcome) -> None:
    report = preflight(jiefang_outcome.files["print.pdf"], load_condition("uncoated", ()))
    assert [fault.code for fault in report.diagnostics if fault.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", ["print.pdf", "screen.pdf"])
def test_every_story_is_told_in_order(jiefang_outcome: Outcome, name: str, tmp_path: Path) -> None:
    """The vertical page with its own marks, the English one with what its lines hyphenate."""
    file = tmp_path / name
    file.write_bytes(jiefang_outcome.files[name])
    pages = pypdfium2.PdfDocument(file)
    for number in (1, 2, 4):
        lead = story(jiefang_outcome, number)
        text = bare(vertical_text(lead.plain) if number == 2 else lead.plain)
        told = bare(pages[number - 1].get_textpage().get_text_range())
        command = ["pdftotext", "-raw", "-f", str(number), "-l", str(number), file, "-"]
        poppler = bare(subprocess.run(command, capture_output=True, check=True).stdout.decode())
        for part in (text[:200], text[-120:]):
            assert part in told and part in poppler, number


def test_english_stands_closer_than_chinese_and_ends_level_with_it(jiefang_outcome: Outcome) -> None:
    page = jiefang_outcome.pages.pages[2]
    box = next(box for box in page.walk() if box.story and box.story.language == "en")
    areas = [area for area in box.texts if area.kind == "body"]
    lines = [placed for area in areas for placed in area.lines]
    steps = {round(b.baseline - a.baseline, 2) for a, b in pairwise(lines) if b.x == a.x}
    assert min(step for step in steps if step > 0) == pytest.approx(14.6, abs=0.3)
    assert max(placed.baseline for placed in lines) == pytest.approx(box.rect.bottom - 3.75 - 0.12 * 9.5, abs=0.01)
    assert all(placed.line.full or placed.line.last for placed in lines)


def test_forms_of_hong_kong_are_painted(jiefang_outcome: Outcome) -> None:
    """`locl` is a matter of the text's language: the pages say it, and the faces are measured in it."""
    with pikepdf.open(io.BytesIO(jiefang_outcome.files["screen.pdf"])) as pdf:
        assert str(pdf.Root.Lang) == "zh-HK"
    assert jiefang_outcome.opened.theme.language == "zh-HK"


def test_the_specimen_of_languages_sets_each_text_in_its_own_face(tmp_path: Path) -> None:
    outcome = render(ROOT / "issues" / "specimen" / "languages.yaml", tmp_path / "out")
    assert [fault.code for fault in outcome.diagnostics if fault.severity is Severity.ERROR] == []
    assert "face-region" not in [fault.code for fault in outcome.diagnostics]
    page, english = outcome.pages.pages
    faces = {
        box.story.id: {
            (run.face.family, run.face.language)
            for area in box.texts
            if area.kind == "body"
            for placed in area.lines
            for run in placed.line.runs
        }
        for box in page.walk()
        if box.story
    }
    assert ("Noto Serif TC", "zh-TW") in faces["taiwan"] and ("Noto Serif TC", "zh-HK") in faces["hongkong"]
    assert {family for family, _ in faces["mainland"]} <= {"Noto Serif SC", "Source Serif 4"}
    lines = [
        placed.line
        for box in english.walk()
        if box.story
        for area in box.texts
        if area.kind == "body"
        for placed in area.lines
    ]
    assert all(line.full or line.last for line in lines)
