"""The newspaper that a theme's first issue begins with: told where it is broken, put down as it is written."""

import shutil
from pathlib import Path

import pytest

from layout.commands.begun import faults_of_first_issue
from layout.resources import themes_folder
from layout.source import read_theme
from tests.commandline import layout


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "ours"
    shutil.copytree(themes_folder() / "tongxun" / "starter", folder / "starter")
    (folder / "theme.yaml").write_text("extends: tongxun\ntitle: 我们的\n", "utf-8")
    return folder


def test_a_broken_starter_is_told_in_its_own_files(theme: Path) -> None:
    issue, paper = theme / "starter" / "issue.yaml", theme / "starter" / "publication.yaml"
    issue.write_text(issue.read_text("utf-8").replace("pages:", "pagez:", 1), "utf-8")
    paper.write_text(paper.read_text("utf-8") + "contact: us\n", "utf-8")
    found = faults_of_first_issue(read_theme(str(theme), theme, themes_folder()), None)
    places = {(one.code, one.span.file, one.span.line) for one in found if one.span}
    lines = paper.read_text("utf-8").count("\n")
    assert {("unknown-key", issue, 5), ("unknown-key", paper, lines)} <= places


def test_an_address_in_a_starter_stays_one(theme: Path, tmp_path: Path) -> None:
    paper = theme / "starter" / "publication.yaml"
    written = paper.read_text("utf-8").replace("某某", "某某a@example.org", 1)
    assert "a@example.org" in written
    paper.write_text(written, "utf-8")
    made = layout("new", str(tmp_path / "paper" / "2026-12-05"), "--theme", str(theme), cwd=tmp_path)
    assert made.returncode == 0
    assert "a@example.org" in (tmp_path / "paper" / "publication.yaml").read_text("utf-8")


def test_a_theme_may_be_named_by_its_file(theme: Path, tmp_path: Path) -> None:
    listed = layout("themes", str(theme / "theme.yaml"), cwd=tmp_path)
    assert listed.returncode == 0 and "我们的" in listed.stdout
    begun = layout("new", str(tmp_path / "paper" / "2026-12-05"), "--theme", str(theme / "theme.yaml"), cwd=tmp_path)
    assert begun.returncode == 0
    assert "theme: ../ours\n" in (tmp_path / "paper" / "publication.yaml").read_text("utf-8")
