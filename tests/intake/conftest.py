"""Files are read in this process, which tests what is read; `test_bad_files` reads them in one of its own."""

from collections.abc import Iterator

import pytest

from layout.intake import importing, oldoffice
from layout.intake.reading import read_files


@pytest.fixture(scope="module", autouse=True)
def read_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """No process is started for each import, but where the module is about that."""
    patch = pytest.MonkeyPatch()
    if not request.module.__name__.endswith("bad_files"):
        patch.setattr(importing, "read_apart", read_files)
    yield
    patch.undo()


@pytest.fixture(autouse=True)
def without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """Old files are told, wherever the tests run; those of LibreOffice itself let it read them."""
    monkeypatch.setattr(oldoffice, "find_office", lambda: None)
