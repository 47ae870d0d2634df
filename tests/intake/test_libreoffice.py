"""Word files that LibreOffice wrote, and ours that LibreOffice opens; where it is not installed these are left out."""

import shutil
import subprocess
from pathlib import Path

import pytest

from layout.intake.reading import read_files
from layout.intake.storyfile import Writing, story_text
from tests.intake.incoming import make

SOFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")]


def converted(files: list[Path], kind: str, into: Path) -> None:
    """Files as LibreOffice saves them anew."""
    profile = f"-env:UserInstallation={(into.parent / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(into), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_stories_are_the_same_when_libreoffice_has_saved_them(tmp_path: Path, kind: str) -> None:
    right = make(tmp_path / "来稿")
    files = sorted((tmp_path / "来稿").glob("*.docx"))
    converted(files, kind, tmp_path / "anew")
    wrong = {}
    for file in files:
        (before,), (after,) = (
            read_files([one], tmp_path / "staging") for one in (file, tmp_path / "anew" / f"{file.stem}.{kind}")
        )
        assert before.drafts
        assert after.drafts, after.told
        stories = [
            story_text(one, [f"{n}.jpg" for n in range(len(one.photos))], Writing())
            for one in (before.drafts[0], after.drafts[0])
        ]
        if stories[0] != stories[1]:
            wrong[file.name] = stories
    assert len(files) == 12
    assert right
    assert wrong == {}


def test_libreoffice_opens_the_files_of_these_tests(tmp_path: Path) -> None:
    make(tmp_path / "来稿")
    files = sorted((tmp_path / "来稿").glob("*.docx"))
    converted(files, "txt:Text", tmp_path / "text")
    assert sorted(path.stem for path in (tmp_path / "text").iterdir()) == [file.stem for file in files]
