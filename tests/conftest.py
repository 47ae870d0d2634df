"""What many tests share: the sample issues, each rendered once a run."""

import os
import shutil
from pathlib import Path

import pytest

from layout.run.pipeline import Outcome, render

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "issues" / "2020-06-08" / "issue.yaml"
FOUR_PAGES = ROOT / "issues" / "four-pages" / "issue.yaml"
MARKET_TOWN = ROOT / "issues" / "market-town" / "issue.yaml"
NEIKAN = ROOT / "issues" / "neikan" / "issue.yaml"
TONGXUN = ROOT / "issues" / "tongxun" / "issue.yaml"
TONGXUN_A5 = ROOT / "issues" / "tongxun-a5" / "issue.yaml"
JIEFANG = ROOT / "issues" / "jiefang" / "issue.yaml"
SPECIMEN = ROOT / "issues" / "specimen" / "issue.yaml"

os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")  # PDFBox is done in a moment
os.environ["LAYOUT_LANG"] = "en"  # what is compared below is said in English, here and in the programs that tests start


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


@pytest.fixture(scope="session")
def four_pages_outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The second sample, four pages with all kinds of matter, rendered."""
    return render(FOUR_PAGES, tmp_path_factory.mktemp("four-pages") / "out")


@pytest.fixture(scope="session")
def specimen_outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The specimen of setting, rendered."""
    return render(SPECIMEN, tmp_path_factory.mktemp("specimen") / "out")


@pytest.fixture(scope="session")
def jiefang_outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The sample of the theme `jiefang`, rendered: Traditional, a vertical page, an English one."""
    return render(JIEFANG, tmp_path_factory.mktemp("jiefang") / "out")


@pytest.fixture(scope="session")
def market_town_outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The third sample, eight planned pages of a town's weekly, rendered."""
    folder = tmp_path_factory.mktemp("market-town")  # where its plan may be kept
    shutil.copytree(MARKET_TOWN.parent, folder / "issue")
    return render(folder / "issue" / "issue.yaml", folder / "out")


@pytest.fixture(scope="session")
def neikan_outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The house magazine, the sample of the theme neikan, rendered."""
    return render(NEIKAN, tmp_path_factory.mktemp("neikan") / "out")


@pytest.fixture(scope="session")
def tongxun_outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The school's newsletter, the sample of the theme tongxun, rendered."""
    return render(TONGXUN, tmp_path_factory.mktemp("tongxun") / "out")


@pytest.fixture(scope="session")
def tongxun_a5_outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The booklet, the sample of the theme tongxun-a5, rendered."""
    return render(TONGXUN_A5, tmp_path_factory.mktemp("tongxun-a5") / "out")
