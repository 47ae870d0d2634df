"""The tutorial for designers: its blocks typed as they stand make pages without an error, in both languages."""

import re
from pathlib import Path

import pytest

from layout.run.checking import check
from layout.run.pipeline import Wishes
from tests.commandline import layout

DOCS = Path(__file__).parent.parent / "docs"
BLOCK = re.compile(r"^```\w+ (?P<file>paper/\S+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
LAST = re.compile(r"^```yaml\n(?P<text>    stories: .*\n)```$", re.MULTILINE)
LANGUAGES = ("newsletter.md", "newsletter.zh-CN.md")


def blocks(name: str) -> dict[str, str]:
    """Each file that the tutorial has written."""
    return {found["file"]: found["text"] for found in BLOCK.finditer((DOCS / name).read_text("utf-8"))}


def test_both_languages_have_the_same_files_typed() -> None:
    assert len(blocks(LANGUAGES[0])) == 4
    assert blocks(LANGUAGES[0]) == blocks(LANGUAGES[1])


@pytest.mark.slow
def test_the_tutorial_ends_with_pages_that_print(tmp_path: Path) -> None:
    assert layout("new", "paper/2026-12-01", "--theme", "tongxun", cwd=tmp_path).returncode == 0
    for file, text in blocks(LANGUAGES[0]).items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    paper, issue = tmp_path / "paper" / "publication.yaml", tmp_path / "paper" / "2026-12-01" / "issue.yaml"
    paper.write_text(paper.read_text("utf-8").replace("theme: tongxun", "theme: ours"), "utf-8")
    last = LAST.search((DOCS / LANGUAGES[0]).read_text("utf-8"))
    assert last
    lines = issue.read_text("utf-8").rstrip().split("\n")
    issue.write_text("\n".join([*lines[:-1], last["text"]]), "utf-8")
    assert check(issue, Wishes()).good
    theme = str(tmp_path / "paper" / "themes" / "ours")
    everything = DOCS.parent / "issues" / "specimen" / "kinds.yaml"
    assert check(everything, Wishes(theme=theme)).good, "its masthead has room for all that a paper may say"
