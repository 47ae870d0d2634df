"""Faulty files and what is said of them: each file begins with the diagnostics it must cause, in their order.

A line is ``# error[code] line:column message | hint | hint``; the file's first lines are those comments. After a
change of wording, ``UPDATE_EXPECTED=1 pytest tests/source`` writes what is said now: read the difference.
"""

import os
import re
from pathlib import Path

import pytest

from layout.errors import Diagnostic, LayoutError
from layout.source import read_issue, read_theme
from layout.wording import format_diagnostic, hints, message

FAULTY = Path(__file__).parent / "faulty"
ISSUES = sorted((FAULTY / "issue").glob("*.yaml"))
THEMES = sorted((FAULTY / "theme").glob("*.yaml"))
_EXPECTED = re.compile(r"# (?:(?:error|warning|note)\[|exit \d)")
STRUCTURE = {"yaml-syntax", "alias", "tag", "too-deep", "several-documents", "empty-file"} | {
    "duplicate-key", "unknown-key", "missing-key", "wrong-type",
}  # fmt: skip


def split(path: Path) -> tuple[list[str], str]:
    """The expected diagnostics, and the faulty text itself."""
    lines = path.read_text("utf-8").split("\n")
    count = next((i for i, line in enumerate(lines) if not _EXPECTED.match(line)), len(lines))
    return lines[:count], "\n".join(lines[count:])


def told(diagnostic: Diagnostic, folder: Path) -> str:
    """A diagnostic as one line; places in other files than the first are named."""
    span = diagnostic.span
    place = f"{span.line}:{span.column}" if span else "-"
    if span and span.file.name not in ("issue.yaml", "theme.yaml"):
        place = f"{span.file.relative_to(folder)}:{place}"
    parts = (message(diagnostic), *hints(diagnostic))
    text = " | ".join(parts).replace(str(folder), "FOLDER")
    text = re.sub(r"(fields known here: )[^|]*", r"\1…", text)  # a field more is no other fault
    text = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
    return f"# {diagnostic.severity}[{diagnostic.code}] {place} {text}"


def compare(path: Path, said: list[str]) -> None:
    expected, faulty = split(path)
    if os.environ.get("UPDATE_EXPECTED"):
        path.write_text("\n".join([*said, faulty]), "utf-8")
        return
    assert said == expected


@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.stem)
def test_issue(path: Path, folder: Path) -> None:
    file = folder / "issue.yaml"
    file.write_text(split(path)[1], "utf-8")
    code = 0
    try:
        _, found = read_issue(file)
    except LayoutError as problem:
        found, code = problem.diagnostics, problem.exit_code
    codes = {diagnostic.code for diagnostic in found if diagnostic.severity == "error"}
    assert code == (2 if codes & STRUCTURE else 1 if codes else 0)
    for diagnostic in found:
        assert diagnostic.span is None or "^" in format_diagnostic(diagnostic) or diagnostic.span.line == 1
    compare(path, [f"# exit {code}", *(told(diagnostic, folder) for diagnostic in found)])


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_theme(path: Path, tmp_path: Path) -> None:
    theme = tmp_path / "faulty"
    (theme / "templates").mkdir(parents=True)
    (theme / "theme.yaml").write_text(split(path)[1], "utf-8")
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "theme.yaml").write_text("title: 基础\n", "utf-8")
    with pytest.raises(LayoutError) as problem:
        read_theme("faulty", tmp_path, tmp_path)
    assert problem.value.exit_code == 2
    compare(path, [told(diagnostic, tmp_path) for diagnostic in problem.value.diagnostics])


def test_every_code_of_an_issue_is_in_its_documentation() -> None:
    document = (Path(__file__).parents[2] / "docs" / "issue-format.md").read_text("utf-8")
    codes = {match[1] for path in ISSUES for line in split(path)[0] if (match := re.match(r"# \w+\[([\w-]+)\]", line))}
    assert {code for code in codes if f"`{code}`" not in document} == set()
