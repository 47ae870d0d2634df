"""An issue of several pages as a whole: what a change of one word reaches, and what it does not."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from layout.model.page import Box
from layout.run.pipeline import Outcome, render
from layout.run.verify import check_pages
from tests.patience import patient

pytestmark = pytest.mark.slow


def drawn(pdf: bytes) -> list[bytes]:
    """What each page draws, as the finished file has it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            b"".join(part.read_bytes() for part in page.Contents)
            if isinstance(page.Contents, pikepdf.Array)
            else page.Contents.read_bytes()
            for page in document.pages
        ]


@patient
def test_one_word_changes_no_other_page(four_pages_outcome: Outcome, tmp_path: Path) -> None:
    issue = four_pages_outcome.opened.issue
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


def test_a_caption_that_no_page_shows_is_told(four_pages_outcome: Outcome) -> None:
    """The check that stands between a fault of ours and the press: here the fault is made by hand."""
    opened, pages = four_pages_outcome.opened, four_pages_outcome.pages
    assert not list(check_pages(opened.issue, pages, opened.theme))
    broken = replace(
        pages, pages=tuple(replace(p, boxes=tuple(uncaptioned(box) for box in p.boxes)) for p in pages.pages)
    )
    assert {found.code for found in check_pages(opened.issue, broken, opened.theme)} == {"text-lost"}


def uncaptioned(box: Box) -> Box:
    """The box with no text beside photos that belong to no story."""
    texts = box.texts if box.story is not None or not box.pictures else ()
    return replace(box, texts=texts, boxes=tuple(uncaptioned(inner) for inner in box.boxes))
