"""What docs/first-issue.zh-CN.md has the editor write is set as it says; each step makes pages."""

from pathlib import Path

import pytest
from PIL import Image

from layout.errors import LayoutError, Severity, has_errors
from layout.run.checking import check
from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import Wishes
from layout.source import read_issue
from layout.wording import CHINESE, format_diagnostic
from tests.first_issue import BLOCKS, DAY, DOCUMENT, PICTURED, apply, blocks, steps
from tests.patience import PATIENT
from tests.tables import DOCS

MOST_KB = 150


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The issue's folder after the last step; every step before can be read (laid out, with patience)."""
    folder = tmp_path_factory.mktemp("first") / DAY
    for step in steps(folder):
        found = read_issue(folder / "issue.yaml")[1]
        if PATIENT:
            opened = open_issue(folder / "issue.yaml")
            found = (*opened.findings, *lay_out(opened).diagnostics)
        assert not has_errors(found), step
    return folder


def test_of_the_finished_issue_only_the_kind_of_paper_is_asked(finished: Path) -> None:
    found = check(finished / "issue.yaml", Wishes()).diagnostics
    assert all(one.severity is Severity.NOTE for one in found)
    assert [one.code for one in found if one.code != "eye"] == ["imprint-kind"]


def test_the_mistakes_are_told_as_the_document_says(finished: Path) -> None:
    before = {file: file.read_text("utf-8") for file in (finished / "issue.yaml", finished / "stories" / "长廊.md")}
    for block in blocks("wrong"):
        file = finished / block.file
        if "headlin:" in block.text:
            right = block.text.replace("headlin:", "headline:")
            file.write_text(file.read_text("utf-8").replace(right, block.text), "utf-8")
        else:
            apply(block, finished)
    with pytest.raises(LayoutError) as problem:
        open_issue(finished / "issue.yaml")
    told = [format_diagnostic(one, finished.resolve(), CHINESE) for one in problem.value.diagnostics]
    (said,) = blocks("said")
    for file, text in before.items():
        file.write_text(text, "utf-8")
    assert "\n".join(told) + "\n" == said.text


def test_every_block_is_tried_and_every_picture_there() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert sum(BLOCKS) == len(blocks("step"))
    assert text.count("```yaml") + text.count("```markdown") == len(blocks("step")) + len(blocks("wrong"))
    for number in range(1, len(PICTURED) + 1):
        picture = DOCS / f"first-issue-{number}.jpg"
        assert f"({picture.name})" in text
        assert picture.stat().st_size <= MOST_KB * 1000
        with Image.open(picture) as page:
            assert page.width < page.height
