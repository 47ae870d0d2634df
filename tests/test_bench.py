"""The benchmarks are the program's, too: what they measure is there, and called what it is called now."""

import importlib
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "bench"


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.py")), ids=lambda file: str(file.relative_to(FOLDER)))
def test_it_loads(file: Path) -> None:
    importlib.import_module(".".join(file.relative_to(FOLDER.parent.parent).with_suffix("").parts))
