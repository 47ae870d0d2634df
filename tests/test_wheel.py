"""The wheel carries themes and fonts, and renders from an empty environment."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.patience import patient

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    kept = ("layout", "themes", "fonts", "pyproject.toml", "README.md", "LICENSE")
    source.mkdir()
    for name in kept:
        path = ROOT / name
        ignore = shutil.ignore_patterns("__pycache__", "*.pyc")
        (shutil.copytree(path, source / name, ignore=ignore) if path.is_dir() else shutil.copy(path, source / name))
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, timeout=240)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_themes_and_fonts(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "layout/_themes/tianshan/theme.yaml" in names
    assert {"layout/starter/publication.yaml", "layout/starter/photos/lane.jpg"} <= set(names)
    assert "layout/_fonts/NotoSerifSC-Regular.otf" in names
    assert any(name.startswith("layout/press/profiles/") and name.endswith(".icc") for name in names)


@patient
def test_it_renders_from_an_empty_environment(wheel: Path, sample_path: Path, tmp_path: Path) -> None:
    """A fresh environment that sees the installed dependencies but nothing of this checkout."""
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True, timeout=120)
    python = environment / "bin" / "python"
    site = next((environment / "lib").glob("python*")) / "site-packages"
    zipfile.ZipFile(wheel).extractall(site)
    installed = Path(next(p for p in sys.path if p.endswith("site-packages")))
    for entry in installed.iterdir():  # the dependencies, without this project
        if entry.name not in ("layout",) and not entry.name.startswith(("layout_zh", "_editable_impl_layout")):
            (site / entry.name).exists() or (site / entry.name).symlink_to(entry)
    work = tmp_path / "work"
    shutil.copytree(sample_path.parent, work / "issue")
    run = subprocess.run(
        [str(python), "-I", "-m", "layout", "render", "issue", "-o", "out"],
        cwd=work, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert (work / "out" / "print.pdf").stat().st_size > 100_000
    where = subprocess.run(
        [str(python), "-I", "-m", "layout", "info"], capture_output=True, text=True, check=True
    ).stdout
    assert str(site) in where and str(ROOT) not in where
