"""Folders as an editor has them: an issue.yaml beside pictures and texts, some of them broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.source.folder import make_folder


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An issue's folder with pictures and texts, without an issue.yaml."""
    folder = tmp_path_factory.mktemp("desk") / "issue"
    make_folder(folder)
    return folder


@pytest.fixture
def write(folder: Path) -> Callable[[str], Path]:
    """Writes an issue.yaml and tells where."""

    def write(text: str) -> Path:
        path = folder / "issue.yaml"
        path.write_text(text, "utf-8")
        return path

    return write
