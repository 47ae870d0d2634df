"""What docs/first-issue.zh-CN.md has the editor write is set as it says; each step makes pages."""

from pathlib import Path

import pytest
from PIL import Image

from layout.errors import LayoutError, has_errors
from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import make
from layout.wording import CHINESE, format_diagnostic
from tests.first_issue import DOCUMENT, PICTURED, blocks, states, written
from tests.tables import DOCS

MOST_KB = 150


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder and the issue after each step."""
    folder = tmp_path_factory.mktemp("first") / "2026-11-30"
    return folder, states(folder)


def test_every_step_can_be_rendered(steps: tuple[Path, list[str]]) -> None:
    folder, issues = steps
    assert len(issues) == 5
    for issue in issues:
        (folder / "issue.yaml").write_text(issue, "utf-8")
        opened = open_issue(folder / "issue.yaml")
        assert not has_errors((*opened.findings, *lay_out(opened).diagnostics)), issue


def test_of_the_finished_issue_only_the_kind_of_paper_is_asked(steps: tuple[Path, list[str]]) -> None:
    folder, issues = steps
    (folder / "issue.yaml").write_text(issues[-1], "utf-8")
    assert [one.code for one in make(folder / "issue.yaml").diagnostics] == ["imprint-kind"]


def test_the_mistakes_are_told_as_the_document_says(steps: tuple[Path, list[str]]) -> None:
    folder, issues = steps
    issue = issues[-1]
    for block in blocks("wrong"):
        issue = (
            issue.replace(block.replace("headlin:", "headline:"), block)
            if "headlin:" in block
            else written(issue, block)
        )
    (folder / "issue.yaml").write_text(issue, "utf-8")
    with pytest.raises(LayoutError) as problem:
        open_issue(folder / "issue.yaml")
    told = [format_diagnostic(one, folder.resolve(), CHINESE) for one in problem.value.diagnostics]
    (said,) = blocks("said")
    assert "\n".join(told) + "\n" == said


def test_every_block_is_tried_and_every_picture_there() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert text.count("```yaml") == len(blocks("step")) + len(blocks("wrong"))
    for number in range(1, len(PICTURED) + 1):
        picture = DOCS / f"first-issue-{number}.jpg"
        assert f"({picture.name})" in text
        assert picture.stat().st_size <= MOST_KB * 1000
        with Image.open(picture) as page:
            assert page.width < page.height
