"""The specimen of vertical setting, rendered: nothing is amiss, and every reader tells the same in order."""

import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from layout.compose import vertical_text
from layout.errors import Severity
from layout.run.pipeline import Outcome, render

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return render(ROOT / "issues" / "specimen" / "vertical.yaml", tmp_path_factory.mktemp("vertical") / "out")


def heads(outcome: Outcome) -> list[str]:
    """The texts of the vertical headings, as they are set."""
    areas = [area for box in outcome.pages.pages[0].walk() for area in box.texts if area.vertical]
    assert len(areas) == 8
    return ["".join(placed.line.text for placed in area.lines) for area in areas]


def bare(text: str) -> str:
    return "".join(text.split())


def test_nothing_is_amiss(outcome: Outcome) -> None:
    assert [fault for fault in outcome.diagnostics if fault.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", ["print.pdf", "screen.pdf"])
def test_pdfium_and_poppler_tell_headings_in_order(outcome: Outcome, name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(outcome.files[name])
    pdfium = bare(pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range())
    poppler = bare(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode())
    for head in heads(outcome):
        assert bare(head) in pdfium, head
        assert bare(head) in poppler, head


@pytest.mark.parametrize("name", ["print.pdf", "screen.pdf"])
def test_they_tell_a_vertical_story_in_order(outcome: Outcome, name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(outcome.files[name])
    story = outcome.opened.issue.pages[1].lead
    assert story is not None
    wanted = bare(vertical_text(story.plain))
    above = bare("".join(part.text.over for part in story.parts()))  # told after its paragraph, as of horizontal lines
    assert above and "①，" in wanted
    pdfium = bare(pypdfium2.PdfDocument(file)[1].get_textpage().get_text_range())
    poppler = subprocess.run(
        ["pdftotext", "-raw", "-f", "2", file, "-"], capture_output=True, check=True
    ).stdout.decode()
    assert wanted in pdfium.replace(above, "")
    assert wanted in bare(poppler).replace(above, "")


@pytest.mark.java
def test_pdfbox_accepts_it(outcome: Outcome, tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    file.write_bytes(outcome.files["print.pdf"])
    judge = [sys.executable, ROOT / "tests" / "tools" / "judge_x1a.py", file]
    said = subprocess.run(judge, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_headings_are_headings_to_who_hears_them(outcome: Outcome) -> None:
    with pikepdf.open(io.BytesIO(outcome.files["screen.pdf"])) as pdf, pdf.open_outline() as outline:
        titles = {bare(item.title) for top in outline.root for item in top.children}
    assert sum(bare(head) in titles for head in heads(outcome)) == 3
