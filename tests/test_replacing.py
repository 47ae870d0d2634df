"""Files that are replaced: the new content whole, or the old one."""

import os
from pathlib import Path

import pytest

from layout.files import replace_file


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "issue.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)
    assert [one.name for one in tmp_path.iterdir()] == ["issue.yaml"]


def test_what_a_link_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "issue.yaml").write_bytes(b"old")
    (tmp_path / "issue.yaml").symlink_to(tmp_path / "far" / "issue.yaml")
    replace_file(tmp_path / "issue.yaml", b"new")
    assert (tmp_path / "issue.yaml").is_symlink()
    assert (tmp_path / "far" / "issue.yaml").read_bytes() == b"new"


def test_a_broken_write_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "issue.yaml"
    file.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        replace_file(file, b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("issue.yaml", b"old")]
