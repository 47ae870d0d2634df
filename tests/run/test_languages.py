"""Whatever a command prints is in one language: Chinese without English words, English without Chinese ones."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from layout.cli import COMMANDS
from layout.errors import LayoutError
from layout.press.conditions import load_condition
from layout.resources import themes_folder
from layout.wording import text
from layout.wording.catalogue import catalogue
from layout.wording.telling import format_diagnostic
from tests.commandline import Ended
from tests.commandline import layout as run
from tests.minimal import MINIMAL

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z0-9-]*[A-Za-z]{2,}[A-Za-z0-9_./:-]*", re.ASCII)
KNOWN = {
    *COMMANDS,
    *(folder.name for folder in themes_folder().iterdir()),
    "layout", "PDF", "JSON", "Schema", "Ctrl-C", "template", "auto", "booklet", "2up-fold", "4up-fold",
    "4up-booklet", "newsprint", "zh", "en", "text", "json", "issue", "story", "theme",
    "publication", "1mm", "LAYOUT_LANG", "LAYOUT_MAIL_FROM", "README.md", "CSV", "QR", "eml",
    "Word", "Excel", "OpenDocument", "Markdown", "docx", "odt", "xlsx", "csv",
    "files", "delivery", "PDF/X", "HTML", "zip", "OpenSSH", "SFTP", "sftp", "mailto", "example.cn",
    "SVG", "CIP3", "ppf",
}  # fmt: skip
"""What has one name in both languages: commands, formats, codes, themes."""
FILE = re.compile(r"--?[a-z][a-z-]*|[\w/.-]*\.(?:pdf|png|json|yaml|html|txt|md|eml)|[a-z]+/", re.ASCII)
"""Options, files, folders."""
PART = re.compile(r"\{[a-z]+(?::[^{}]*)?\}(?:\.pdf)?")
"""Of a pattern of file names."""
CODE = re.compile(r"\[[a-z]+(?:-[a-z]+)*\]")
ADDRESS = re.compile(
    r"https?://[^\s；，]*|s?ftp://[\w@:./-]*|(?:mailto:)?[\w.]+@[\w.]+|smtps?://[\w@:.]+|<a@b.cn>|\{(?:address|token)\}",
    re.ASCII,
)
BRACKETS = re.compile(r"[(（“][^()（）“”]*[)）”]")
MISTAKES = (
    ["rendr"], ["check"], ["check", "--trace", "x"], ["check", "a", "b"], ["preview", "nowhere"], ["new"],
    ["render", "x", "--dpi", "9"], ["render", "x", "--dpi", "viel"], ["render", "x", "--trace=3"],
    ["preview", "--port"],
    ["preview", "x", "--port", "0"], ["schema", "x"], ["themes", "nowhere"], ["themes", "issue.yaml"], ["impose", "x"],
    ["impose", "issue.yaml"], ["impose", "issue.yaml", "--scheme", "x"], ["check", "x", "--format", "xml"],
    ["impose", "issue.yaml", "--scheme", "booklet", "--paper", "thick"], ["explain", "nothing"],
    ["plan", "x", "--page", "0"], ["new", "x", "--theme", "y"], ["new", "."],
    ["render", "issue.yaml", "-o", "issue.yaml"],
    ["check", "x", "--lang", "fr"],
)  # fmt: skip


def program(*arguments: str, cwd: Path, **environment: str) -> Ended:
    """As `run`, in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("L")}
    command = [sys.executable, "-m", "layout", *arguments]
    ended = subprocess.run(
        command, cwd=cwd, env=kept | environment, capture_output=True, text=True, timeout=60, check=False,
        encoding="utf-8",
    )  # fmt: skip
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def english(said: str) -> list[str]:
    """Latin words that have a Chinese name."""
    return [
        word
        for word in LATIN.findall(CODE.sub("", PART.sub("", ADDRESS.sub("", said))))
        if word.strip(":./") not in KNOWN and not FILE.fullmatch(word.strip(":."))
    ]


def chinese(said: str) -> list[str]:
    """Han outside brackets."""
    return HAN.findall(BRACKETS.sub("", said))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "issue.yaml").write_text(MINIMAL, "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_in_one_language(name: str, folder: Path) -> None:
    words = [name] if name else []
    zh = run(*words, "--help", cwd=folder, LANG="zh_CN.UTF-8")
    assert zh.returncode == 0 and "用法：" in zh.stdout and english(zh.stdout) == []
    en = run(*words, "--help", cwd=folder, LANG="C")
    assert en.returncode == 0 and en.stdout.startswith("Usage: layout") and chinese(en.stdout) == []
    assert run("--lang", "zh", *words, "-h", cwd=folder, LANG="C").stdout == zh.stdout
    assert run(*words, "--lang=en", "-h", cwd=folder, LANG="zh_CN.UTF-8").stdout == en.stdout


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_mistakes_are_told_in_one_language(arguments: list[str], folder: Path) -> None:
    zh = run(*arguments, cwd=folder, LAYOUT_LANG="zh")
    assert zh.returncode == 2 and zh.stderr.startswith("错误[")
    told = zh.stderr
    for argument in arguments:
        told = told.replace(f"“{argument}”", "").replace(str(folder / argument), "")
    assert english(told) == [], zh.stderr
    en = run(*arguments, cwd=folder, LANG="C")
    assert en.returncode == 2 and en.stderr.startswith("error[") and chinese(en.stderr) == [], en.stderr


@pytest.mark.parametrize(
    "arguments", [["check", "."], ["new", "fresh"], ["info"], ["plan", "."], ["render", ".", "-o", "o"]]
)
def test_results_are_told_in_one_language(arguments: list[str], folder: Path) -> None:
    zh = run(*arguments, cwd=folder, LAYOUT_LANG="zh")
    assert zh.returncode == 0 and HAN.search(zh.stdout)
    if arguments[0] not in ("info", "check", "plan"):  # versions; copyfit's steps and paths
        assert english(zh.stdout.replace("fresh", "").replace("trace", "").replace(str(folder), "")) == []
    if arguments[0] == "new":
        return
    en = run(*arguments, cwd=folder, LANG="C")
    assert en.returncode == 0 and chinese(en.stdout) == []


@pytest.mark.slow
def test_the_program_itself_speaks_the_language_of_its_environment(folder: Path) -> None:
    zh = program("check", ".", cwd=folder, LANG="zh_CN.UTF-8")
    assert zh.returncode == 0 and zh == run("check", ".", cwd=folder, LANG="zh_CN.UTF-8")
    en = program("rendr", cwd=folder, LANG="C", PYTHONUTF8="1")
    assert en.returncode == 2 and en == run("rendr", cwd=folder, LANG="C")


def test_a_new_issue_has_remarks_in_the_editors_language(folder: Path) -> None:
    first, second = folder / "first", folder / "second"
    for place, language in ((first, "zh"), (second, "en")):
        place.mkdir()
        run("--lang", language, "new", "one", cwd=place)
        run("--lang", language, "new", "two", cwd=place)
    for file, remark, other in (
        ("publication.yaml", "# 换成自己的", "# put your own here"),
        ("one/issue.yaml", "# 最重要的排在最前", "# the most important first"),
        ("two/issue.yaml", "# 最重要的排在最前", "# the most important first"),
    ):
        assert remark in (first / file).read_text("utf-8")
        written = (second / file).read_text("utf-8")
        assert other in written and not HAN.search("".join(re.findall(r"# .*", written)))


def test_every_scheme_is_explained(folder: Path) -> None:
    said = run("impose", "--help", cwd=folder, LANG="C").stdout
    names = re.search(r"--scheme \[([^]]*)\]", said)
    assert names and all(f"{name}:" in said for name in names[1].split("|"))


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_a_code_is_explained(language: str, folder: Path) -> None:
    said = run("explain", "[port-in-use]", "--lang", language, cwd=folder).stdout
    causes = catalogue(language, "causes")
    assert causes.format("port-in-use", {}) in said and causes.format("port-in-use.cure", {}) in said
    assert text("explain-cause", language) in said and said.count("…") == 4


def test_a_code_that_is_nearly_one(folder: Path) -> None:
    near = run("explain", "port-in-us", "--lang", "en", cwd=folder)
    assert near.returncode == 2 and "did you mean port-in-use?" in near.stderr
    assert "port-in-use\n" in run("explain", "--lang", "en", cwd=folder).stdout


LOST = 'extends = "newsprint"\nidentifier = "X"\nprofile = "no.icc"\n'


def test_the_systems_own_words_are_not_passed_on(tmp_path: Path) -> None:
    """What Python and the system say of a file is English: a broken printing condition is told in the reader's."""
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "ours.toml").write_text("title = ours\n", "utf-8")
    (tmp_path / "press" / "lost.toml").write_text(
        'extends = "newsprint"\nidentifier = "X"\nprofile = "no.icc"\n', "utf-8"
    )
    for name, place, words in (("ours", "1:9", "TOML"), ("lost", "3:11", "没有这个文件")):
        with pytest.raises(LayoutError) as fault:
            load_condition(name, [tmp_path])
        told = format_diagnostic(fault.value.diagnostics[0], language="zh-CN")
        assert f"{name}.toml:{place}" in told.replace(str(tmp_path), "") and words in told
        assert "Invalid" not in told and "such file" not in told
