"""The specimen of languages and composite faces, rendered: nothing is amiss, and its texts are told in order."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from layout.errors import Severity
from layout.run.pipeline import Outcome, render

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return render(ROOT / "issues" / "specimen" / "languages.yaml", tmp_path_factory.mktemp("languages") / "out")


def test_nothing_is_amiss(outcome: Outcome) -> None:
    codes = {fault.code for fault in outcome.diagnostics if fault.severity is not Severity.NOTE}
    assert codes <= {"equal-headlines", "eye"}, "side by side on purpose"


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", ["print.pdf", "screen.pdf"])
def test_pdfium_and_poppler_tell_each_text_in_order(outcome: Outcome, name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(outcome.files[name])
    with pypdfium2.PdfDocument(file) as pdf:
        pdfium = bare("".join(page.get_textpage().get_text_range() for page in pdf))
    poppler = bare(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode())
    for page in outcome.opened.issue.pages:
        for story in page.everything():
            wanted = bare(story.plain)
            for told in (pdfium, poppler):  # which write the hyphens of divided words as soft ones, or none
                plain = told.replace("\ufffe", "").replace("\x02", "").replace("\u00ad", "")
                assert wanted in plain or without_hyphens(wanted) in without_hyphens(plain), story.id


def without_hyphens(text: str) -> str:
    return text.replace("-", "")


@pytest.mark.java
def test_pdfbox_accepts_it(outcome: Outcome, tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    file.write_bytes(outcome.files["print.pdf"])
    judge = [sys.executable, ROOT / "tests" / "tools" / "judge_x1a.py", file]
    said = subprocess.run(judge, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
