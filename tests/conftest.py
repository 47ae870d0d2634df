"""What many tests share: the sample issues, rendered once a run."""

from pathlib import Path

import pytest

from layout.pipeline import Outcome, render

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "issues" / "2020-06-08" / "issue.yaml"


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """The first sample's issue.yaml."""
    return SAMPLE


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first sample was rendered."""
    return tmp_path_factory.mktemp("sample") / "out"


@pytest.fixture(scope="session")
def sample(sample_folder: Path) -> Outcome:
    """The first sample, rendered into `sample_folder`."""
    return render(SAMPLE, sample_folder)
