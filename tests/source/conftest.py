"""Folders as an editor has them: an issue.yaml beside pictures and texts, some of them broken."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.source.folder import make_folder


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the folder lies that all tests look at."""
    desk = tmp_path_factory.mktemp("desk")
    make_folder(desk / "issue")
    return desk


@pytest.fixture(scope="session")
def made(desk: Path) -> frozenset[Path]:
    """What lies there."""
    return frozenset(desk.rglob("*"))


@pytest.fixture
def folder(desk: Path, made: frozenset[Path]) -> Iterator[Path]:
    """An issue's folder with pictures and texts, without an issue.yaml; what a test adds goes with it."""
    yield desk / "issue"
    for added in sorted(set(desk.rglob("*")) - made):
        if added.is_dir() and not added.is_symlink():
            shutil.rmtree(added)
        else:
            added.unlink(missing_ok=True)


@pytest.fixture
def write(folder: Path) -> Callable[[str], Path]:
    """Writes an issue.yaml and tells where."""

    def write(text: str) -> Path:
        path = folder / "issue.yaml"
        path.write_text(text, "utf-8")
        return path

    return write
