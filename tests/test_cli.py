"""The command line as an editor meets it: what goes wrong is said with its place, and nothing good is lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from layout.commands import mail, render
from layout.commands.console import browse_to
from layout.run.pipeline import Outcome
from tests.commandline import layout
from tests.minimal import MINIMAL, MORE_PAGES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "issue").mkdir()
    (tmp_path / "issue" / "issue.yaml").write_text(MINIMAL, "utf-8")
    return tmp_path


def broken(old: str, new: str) -> str:
    assert old in MINIMAL
    return MINIMAL.replace(old, new)


LONG = "街道召开全国文明城区创评工作推进会。" * 1700

FAULTS = {
    "not YAML": ("theme: [tianshan\n" + MINIMAL, 2, "issue.yaml:"),
    "a tab": (broken("  - section", "\t- section"), 2, "issue.yaml:6:"),
    "a duplicate key": (broken("number: 1\n", "number: 1\nnumber: 2\n"), 2, "issue.yaml:4:1"),
    "an unknown key": (broken("headline:", "headlin:"), None, "headline"),
    "a wrong type": (broken("number: 1", "number: 一百"), 1, "issue.yaml:3:9"),
    "a date there is not": (broken("2026-11-23", "2020-02-30"), 1, "issue.yaml:2:7"),
    "no such theme": (broken("theme: tianshan", "theme: tianshann"), 2, "tianshan"),
    "a missing photo": (
        broken("      body", "      photos: [{file: photos/no.jpg}]\n      body"),
        None,
        "photos/no.jpg",
    ),
    "a photo that is none": (
        broken("      body", "      photos: [{file: issue.yaml}]\n      body"),
        None,
        "issue.yaml:",
    ),
    "a path out of the folder": (
        broken("      body", "      photos: [{file: ../../x.jpg}]\n      body"),
        None,
        "../../x.jpg",
    ),
    "an emoji": (broken("今天下午", "今天😀下午"), 1, "U+1F600"),
    "a character without glyph": (broken("今天下午", "今天𰻞下午"), 1, "U+30EDE"),
    "a control character": (broken("今天", "今\x07天"), 1, "issue.yaml:10:"),
    "an alias bomb": ("a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n" + MINIMAL, 2, "issue.yaml:1:"),
    "30,000 characters": (broken("今天下午，街道召开会议。", LONG), 1, "characters"),
    "a URL too long for a code": (
        broken(
            "{name: 社区报}", '{name: 社区报, subscribe: [{name: a, url: "https://example.org/' + "x" * 900 + '"}]}'
        ),
        None,
        "issue.yaml:4:",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_its_place_and_the_last_good_output_stays(folder: Path, name: str) -> None:
    text, code, said = FAULTS[name]
    (folder / "issue" / "issue.yaml").write_text(text, "utf-8")
    good = folder / "out" / "issue"
    good.mkdir(parents=True)
    (good / "print.pdf").write_bytes(b"the last good one")
    run = layout("render", "issue", cwd=folder)
    assert run.returncode in ((1, 2) if code is None else (code,)), run.stderr
    assert said in run.stderr
    assert "error[" in run.stderr and "Traceback" not in run.stderr
    assert (good / "print.pdf").read_bytes() == b"the last good one"
    assert sorted(p.name for p in good.iterdir()) == ["print.pdf"]
    assert [p.name for p in (folder / "out").iterdir()] == ["issue"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_fault_in_a_file_that_is_not_utf_8_is_shown_with_its_line(folder: Path, encoding: str) -> None:
    (folder / "issue" / "issue.yaml").write_bytes(broken("今天下午", "今天😀下午").encode(encoding))
    run = layout("check", "issue", cwd=folder)
    assert run.returncode == 1 and "Traceback" not in run.stderr
    assert "issue.yaml:10:15: error[missing-glyph]" in run.stderr and "take it out" in run.stderr
    assert "本报讯 今天😀下午" in run.stderr


def test_a_story_without_a_place_is_told_once(folder: Path) -> None:
    text = MINIMAL + "    stories: [{headline: 二题, body: 二文。}]\n    template: one\n"
    (folder / "issue" / "issue.yaml").write_text(text, "utf-8")
    run = layout("check", "issue", "--theme", "./narrow", "--format", "json", cwd=folder)
    assert run.returncode == 2  # no such theme yet
    (folder / "narrow").mkdir()
    (folder / "narrow" / "theme.yaml").write_text(
        "extends: base\npages: {one: {rows: [masthead: {lines: 9}, lead]}}\n", "utf-8"
    )
    run = layout("check", "issue", "--theme", "./narrow", "--format", "json", cwd=folder)
    assert run.returncode == 1
    assert [row["code"] for row in json.loads(run.stderr) if row["severity"] == "error"] == ["no-place"]
    (folder / "issue" / "issue.yaml").write_text(text.replace("    template: one\n", ""), "utf-8")
    assert layout("check", "issue", "--theme", "./narrow", cwd=folder).returncode == 0  # planned, as it names none


@pytest.mark.slow
def test_a_place_that_cannot_be_written(folder: Path) -> None:
    (folder / "file").write_text("no folder")
    run = layout("render", "issue", "-o", "file/out", cwd=folder)
    assert run.returncode == 2 and "Traceback" not in run.stderr
    assert "error[not-written]" in run.stderr and "file" in run.stderr
    run = layout("compare", "issue", "issue", "--no-open", "-o", "nowhere/x.html", cwd=folder)
    assert run.returncode == 2 and "error[not-accessible]" in run.stderr


def test_a_misspelt_command(tmp_path: Path) -> None:
    run = layout("rendr", cwd=tmp_path)
    assert run.returncode == 2 and "did you mean “render”?" in run.stderr


def test_a_theme_of_ones_own_is_described(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "theme.yaml").write_text("extends: base\ntitle: 我的\n", "utf-8")
    run = layout("themes", "mine", cwd=folder)
    assert run.returncode == 0 and "mine  我的" in run.stdout and "tianshan" not in run.stdout


def test_fonts_are_described_in_words(tmp_path: Path) -> None:
    said = layout("fonts", cwd=tmp_path).stdout
    assert (
        "Noto Serif SC 900" in said
        and "all 8,105 of the general table of characters (通用规范汉字表)" in said
        and "SIL Open Font License" in said
    )
    assert "FaceReport" not in said


@pytest.mark.parametrize("number", ["-1", "nan", "inf"])
def test_a_number_that_is_none_of_those_asked_for(number: str) -> None:
    for command, name in ((mail.command, "--rate"), (render.command, "--dpi")):
        run = CliRunner().invoke(command, [".", name, number])
        assert run.exit_code == 2 and isinstance(run.exception, SystemExit), run.exception


@pytest.mark.parametrize(("language", "said"), [("en", "has no page 9, only page 1"), ("zh", "只有1个版，没有第9版")])
def test_a_plan_of_a_page_that_there_is_not(folder: Path, language: str, said: str) -> None:
    run = layout("plan", "issue", "--page", "9", cwd=folder, LAYOUT_LANG=language)
    assert run.returncode == 2 and "[usage]" in run.stderr and said in run.stderr


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"hello\n", "a text file"),
        (b"{\\rtf1 hello}", "an RTF file"),
        (b"PK\x03\x04 word/document.xml", "a Word or WPS file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x00\x01", "a file of an unknown kind"),
    ],
)
def test_what_is_no_pdf_is_called_what_it_is(folder: Path, content: bytes, kind: str) -> None:
    (folder / "advert.pdf").write_bytes(content)
    for words in (["preflight"], ["impose", "--scheme", "booklet"], ["compare", "--no-open", "advert.pdf"]):
        run = layout(*words, "advert.pdf", cwd=folder)
        assert run.returncode == 2 and f"advert.pdf is no PDF but {kind}" in run.stderr, run.stderr
        assert "export it as a PDF first" in run.stderr


def test_a_damaged_pdf_is_called_by_its_name(folder: Path, sample: Outcome) -> None:
    (folder / "good.pdf").write_bytes(sample.files["print.pdf"])
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing")
    for words in (["impose", "--scheme", "booklet"], ["compare", "--no-open", "good.pdf"]):
        run = layout(*words, "bad.pdf", cwd=folder)
        assert run.returncode == 2 and "bad.pdf is damaged" in run.stderr, run.stderr
    assert layout("preflight", "bad.pdf", cwd=folder).returncode == 1


@pytest.mark.parametrize(
    ("content", "found"), [(b"{\\rtf1 hello}", "an RTF file"), (b"PK\x03\x04 word/document.xml", "a Word or WPS file")]
)
def test_another_file_given_as_the_issue(folder: Path, content: bytes, found: str) -> None:
    (folder / "issue.docx").write_bytes(content)
    run = layout("check", "issue.docx", cwd=folder)
    assert run.returncode == 2 and f"issue.docx is no plain text but {found}" in run.stderr
    assert "an issue is a text file" in run.stderr
    (folder / "issue" / "issue.yaml").write_text(
        broken("      body: |\n        本报讯 今天下午，街道召开会议。\n", "      body: {file: a.md}\n"), "utf-8"
    )
    (folder / "issue" / "a.md").write_bytes(content)
    run = layout("check", "issue", cwd=folder)
    assert run.returncode == 2 and f"issue.yaml:9:20: error[not-text]: a.md is no plain text but {found}" in run.stderr
    assert "save it as plain text" in run.stderr


def test_two_stories_in_a_template_with_one_place(folder: Path) -> None:
    stories = "    template: front\n    stories: [{headline: 一题, body: 一文。}, {headline: 二题, body: 二文。}]\n"
    text = MINIMAL[: MINIMAL.index("    lead:")] + stories
    (folder / "issue" / "issue.yaml").write_text(text, "utf-8")
    run = layout("check", "issue", cwd=folder)
    where = [line for line in run.stderr.splitlines() if "error[no-place]" in line]
    assert [line.partition(": ")[0] for line in where] == ["issue/issue.yaml:8:15", "issue/issue.yaml:8:42"]
    assert "page 1: the template “front” has no place for the story “一题”" in where[0]
    assert "this one has places for lead, briefs only" in run.stderr


def test_no_file(folder: Path) -> None:
    run = layout("render", "nowhere", cwd=folder)
    assert run.returncode == 2
    assert "nowhere" in run.stderr and "Traceback" not in run.stderr


def test_markup_in_every_text_field_is_text(folder: Path) -> None:
    evil = '<script>alert(1)</script> {{ 7*7 }} {% raw %} & "'
    short = "<b>{{7*7}}&"  # a masthead has room for no more
    text = f"""\
theme: tianshan
date: 2026-11-23
number: 1
masthead: {{name: '{short}', place: '{short}', latin: '{short}', slogan: '{short}', publisher: '{short}'}}
pages:
  - section: '{evil}'
    lead:
      kicker: '{evil}'
      headline: '{evil}'
      deck: '{evil}'
      byline: '{evil}'
      body: |
        正文 {evil}
      credit: '{evil}'
"""
    (folder / "issue" / "issue.yaml").write_text(text, "utf-8")
    run = layout("check", "issue", cwd=folder)
    assert "Traceback" not in run.stderr
    assert run.returncode == 0, run.stderr


def test_a_template_at_fault_names_its_file_and_line(folder: Path) -> None:
    theme = folder / "mine"
    (theme / "templates" / "box").mkdir(parents=True)
    (theme / "theme.yaml").write_text("extends: tianshan\ntitle: mine\n", "utf-8")
    (theme / "templates" / "box" / "masthead.html.j2").write_text("<p>\n{{ masthead.nam }}</p>", "utf-8")
    (folder / "issue" / "issue.yaml").write_text(broken("theme: tianshan", "theme: ../mine"), "utf-8")
    run = layout("render", "issue", cwd=folder)
    assert run.returncode == 1
    assert "masthead.html.j2:2:" in run.stderr and "nam" in run.stderr


def test_a_colour_that_is_none_names_its_line(folder: Path) -> None:
    theme = folder / "mine"
    theme.mkdir()
    (theme / "theme.yaml").write_text('extends: tianshan\ntitle: mine\ncolors: {red: "reddish"}\n', "utf-8")
    (folder / "issue" / "issue.yaml").write_text(broken("theme: tianshan", "theme: ../mine"), "utf-8")
    run = layout("render", "issue", cwd=folder)
    assert run.returncode in (1, 2)
    assert "theme.yaml:3:" in run.stderr and "reddish" in run.stderr


def test_findings_as_json(folder: Path) -> None:
    (folder / "issue" / "issue.yaml").write_text(broken("headline:", "headlin:"), "utf-8")
    run = layout("check", "issue", "--format", "json", cwd=folder)
    rows = json.loads(run.stderr)
    assert rows[0]["code"] == "unknown-key" and rows[0]["line"] == 8


@pytest.mark.slow
def test_new_starts_an_issue_that_renders(tmp_path: Path) -> None:
    assert layout("new", "fresh", cwd=tmp_path).returncode == 0
    run = layout("render", "fresh", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "out" / "fresh" / "print.pdf").is_file()
    again = layout("new", "fresh", cwd=tmp_path)
    assert again.returncode == 2 and "nothing is written over" in again.stderr


def test_what_else_lies_in_the_output_folder_stays(folder: Path) -> None:
    """What the last run made goes; what only has a name like it, or was changed since, is somebody's own."""
    out, issue = folder / "out" / "issue", folder / "issue" / "issue.yaml"
    issue.write_text(MINIMAL + MORE_PAGES, "utf-8")
    assert layout("render", "issue", cwd=folder).returncode == 0
    assert (out / "page-3.png").exists()
    own = {"notes.txt": "mine", "page-sketch.png": "mine", "page-7.png": "mine", "page-3.png": "painted over"}
    for name, content in own.items():
        (out / name).write_text(content)
    out.chmod(0o770)
    issue.write_text(MINIMAL, "utf-8")
    assert layout("render", "issue", cwd=folder).returncode == 0
    assert {name: (out / name).read_text() for name in own} == own
    assert not (out / "page-2.png").exists()
    assert not [entry.name for entry in out.iterdir() if entry.name.startswith(".")]
    assert out.stat().st_mode & 0o777 == 0o770


@pytest.mark.parametrize("command", ["themes", "fonts", "info", "schema", "--help", "--version"])
def test_what_tells_about_itself(command: str, tmp_path: Path) -> None:
    run = layout(command, cwd=tmp_path)
    assert run.returncode == 0 and run.stdout.strip()


def test_a_page_behind_the_front_page_needs_no_template(folder: Path) -> None:
    more = """\
  - section: 社区
    stories:
      - headline: 另一条
        body: 第二版的一条消息。
"""
    (folder / "issue" / "issue.yaml").write_text(MINIMAL + more, "utf-8")
    run = layout("check", "issue", cwd=folder)
    assert run.returncode == 0, run.stderr
    assert "page 2" in run.stdout


def test_what_opens_a_browser_complains_to_nobody(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", "import sys; sys.stderr.write('no browser')"]
    monkeypatch.setattr("click.launch", lambda _: subprocess.run(command, check=True).returncode)
    monkeypatch.setattr("sys.stderr", os.fdopen(2, "w", closefd=False))
    browse_to("a.html")
    assert capfd.readouterr().err == ""


def test_the_command_line_loads_neither_planning_nor_reading() -> None:
    """So that the help, and what is said of a slip, is there at once."""
    rooms = "import sys, layout.cli; print(*{name.split('.')[1] for name in sys.modules if name.startswith('layout.')})"
    loaded = subprocess.run([sys.executable, "-c", rooms], capture_output=True, text=True, check=True).stdout.split()
    assert not {"plan", "page", "story", "compose", "source", "press", "model"} & set(loaded)
