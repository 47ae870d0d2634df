"""An issue of several pages as a whole: what a change of one word reaches, and what it does not."""

import io
import shutil
from pathlib import Path

import pikepdf

from layout.pipeline import Outcome, render


def drawn(pdf: bytes) -> list[bytes]:
    """What each page draws, as the finished file has it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            b"".join(part.read_bytes() for part in page.Contents)
            if isinstance(page.Contents, pikepdf.Array)
            else page.Contents.read_bytes()
            for page in document.pages
        ]


def test_one_word_changes_no_other_page(four_pages_outcome: Outcome, tmp_path: Path) -> None:
    issue = four_pages_outcome.desk.issue
    folder = tmp_path / issue.folder.name
    shutil.copytree(issue.folder, folder)
    path = folder / "issue.yaml"
    text = path.read_text("utf-8")
    assert text.count("最小的4岁") == 1, "the word is on page 3 alone"
    path.write_text(text.replace("最小的4岁", "最小的5岁"), "utf-8")
    again = render(path, tmp_path / "out")
    before, after = drawn(four_pages_outcome.files["print.pdf"]), drawn(again.files["print.pdf"])
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, True, False, True]
    pictures = [four_pages_outcome.files[f"page-{n}.png"] == again.files[f"page-{n}.png"] for n in (1, 2, 3, 4)]
    assert pictures == [True, True, False, True]
