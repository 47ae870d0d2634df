"""The documents say what the program does: their examples are read, their tables compared with the formats."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.fields.findings import NOT_READABLE
from layout.model.body import Inline, Text
from layout.source import read_issue, read_theme
from layout.wording import CHINESE, ENGLISH, format_diagnostic

DOCS = Path(__file__).parents[2] / "docs"
ISSUE = (DOCS / "issue-format.md").read_text("utf-8")
CHINESE_ISSUE = (DOCS / "issue-format.zh-CN.md").read_text("utf-8")
THEME = (DOCS / "theme-format.md").read_text("utf-8")
CHINESE_THEME = (DOCS / "theme-format.zh-CN.md").read_text("utf-8")
PAPERS = [(DOCS / f"publication{ending}.md").read_text("utf-8") for ending in ("", f".{CHINESE}")]
HEAD = "theme: tianshan\ndate: 2020-06-08\nnumber: 112\nmasthead: {name: 天山社区晨报}\npages:\n  - lead:\n"


def examples(document: str, kind: str) -> list[str]:
    """The code blocks whose first line is “```yaml KIND” or the like."""
    return re.findall(rf"^```\w+ {kind}\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)


def indented(text: str, by: int) -> str:
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(keepends=True))


def _how(inline: Inline) -> str:
    """What a piece of text bears, in a word."""
    marks = inline.marks
    height = {1: "high", -1: "low"}.get(marks.raised, "")
    emphasis = "" if inline.emphasis == "none" else inline.emphasis.value
    return emphasis or height or marks.under.value or marks.over or marks.link


def shown(text: Text) -> str:
    """A text with its emphasis; a marker of a list apart."""
    pieces = [f"[{how}: {i.text}]" if (how := _how(i)) else i.text for i in text.inlines]
    return " ".join(pieces) if pieces[0] in ("●", "1.", "2.") else "".join(pieces)


@pytest.mark.parametrize("text", examples(ISSUE, "issue") + examples(CHINESE_ISSUE, "issue"))
def test_whole_issues_are_read(text: str, write: Callable[[str], Path]) -> None:
    assert read_issue(write(text))[1] == ()


@pytest.mark.parametrize("document", PAPERS, ids=[ENGLISH, CHINESE])
def test_publications_are_read(document: str, tmp_path: Path) -> None:
    (tmp_path / "issue").mkdir()
    (tmp_path / "publication.yaml").write_text(examples(document, "publication")[0], "utf-8")
    (tmp_path / "issue" / "issue.yaml").write_text(examples(document, "issue")[0], "utf-8")
    issue, found = read_issue(tmp_path / "issue")
    assert found == () and (issue.number, issue.newslist and len(issue.newslist.stories)) == (518, 2)


@pytest.mark.parametrize("text", examples(ISSUE, "story") + examples(CHINESE_ISSUE, "story"))
def test_stories_are_read(text: str, write: Callable[[str], Path]) -> None:
    assert read_issue(write(HEAD + indented(text, 6)))[1] == ()


@pytest.mark.parametrize("text", examples(ISSUE, "filed") + examples(CHINESE_ISSUE, "filed"))
def test_stories_in_files_are_read(text: str, write: Callable[[str], Path], folder: Path) -> None:
    (folder / "texts" / "bridge.md").write_text(text, "utf-8")
    assert read_issue(write(HEAD.replace("lead:\n", "lead: texts/bridge.md\n")))[1] == ()


@pytest.mark.parametrize("document", [ISSUE, CHINESE_ISSUE], ids=[ENGLISH, CHINESE])
def test_the_body_is_what_the_document_says_it_is(document: str, write: Callable[[str], Path]) -> None:
    written, said = examples(document, "body"), examples(document, "blocks")
    for text, expected in zip(written, said, strict=True):
        story = read_issue(write(HEAD + "      headline: 题\n      body: |\n" + indented(text, 8)))[0].pages[0].lead
        assert story is not None
        lines = [f"{block.kind}: {' / '.join(map(shown, block.texts()))}\n" for block in story.body]
        assert "".join(lines) == expected


@pytest.mark.parametrize(("document", "language"), [(ISSUE, ENGLISH), (CHINESE_ISSUE, CHINESE)], ids=[ENGLISH, CHINESE])
def test_faulty_examples_say_what_the_document_says(document: str, language: str, write: Callable[[str], Path]) -> None:
    (wrong,), (said,) = examples(document, "wrong"), examples(document, "said")
    path = write(wrong)
    with pytest.raises(LayoutError) as problem:
        read_issue(path)
    shown = [format_diagnostic(found, path.parent.resolve(), language) for found in problem.value.diagnostics]
    assert "\n".join(shown) + "\n" == said


def test_the_theme_format_has_the_same_examples_in_both_languages() -> None:
    assert examples(THEME, "theme") == examples(CHINESE_THEME, "theme")
    assert examples(THEME, "pages") == examples(CHINESE_THEME, "pages")


@pytest.mark.parametrize("text", examples(THEME, "theme"))
def test_themes_are_read(text: str, tmp_path: Path) -> None:
    for name, content in (("base", examples(THEME, "theme")[0]), ("mine", text)):
        (tmp_path / name / "templates").mkdir(parents=True)
        (tmp_path / name / "theme.yaml").write_text(content, "utf-8")
    assert read_theme("mine", tmp_path, tmp_path).pages


@pytest.mark.parametrize("text", examples(THEME, "pages"))
def test_page_templates_are_read(text: str, tmp_path: Path) -> None:
    (tmp_path / "mine" / "templates").mkdir(parents=True)
    before, _, _ = examples(THEME, "theme")[0].partition("pages:\n")
    (tmp_path / "mine" / "theme.yaml").write_text(before + text, "utf-8")
    assert read_theme("mine", tmp_path, tmp_path).pages


def test_the_exit_codes_are_as_the_document_says() -> None:
    table = re.findall(r"^\| (?:`[\w-]+`(?:, )?)+ \| (?:error|warning|note) \| ([12–]) \|", ISSUE, re.MULTILINE)
    assert table
    for codes, exit_code in re.findall(r"^\| ((?:`[\w-]+`(?:, )?)+) \| error \| ([12]) \|", ISSUE, re.MULTILINE):
        for code in re.findall(r"`([\w-]+)`", codes):
            assert (code in NOT_READABLE) == (exit_code == "2"), code
