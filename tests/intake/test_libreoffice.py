"""Word files that LibreOffice wrote, and ours that LibreOffice opens; where it is not installed these are left out."""

import shutil
import subprocess
from pathlib import Path

import pytest

from layout.intake import import_files, oldoffice
from layout.intake.reading import read_files
from layout.intake.storyfile import Writing, story_text
from tests.intake.incoming import make
from tests.intake.words import CENTER, Word

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
            story_text(one, [f"{n}.jpg" for n in range(len(one.pictures))], Writing())
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


def test_files_of_old_office_are_read_through_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that it cannot read either is told, and keeps nobody from the others."""
    monkeypatch.setattr(oldoffice, "find_office", lambda: SOFFICE)
    word = Word()
    word.line("旧稿也要读", 22, bold=True, align=CENTER)
    word.lines("旧版Word的稿件还有很多，去年的通讯员就是这样寄来的。")
    word.saved(tmp_path / "旧稿.docx")
    (tmp_path / "来稿").mkdir()
    converted([tmp_path / "旧稿.docx"], "doc", tmp_path / "旧")
    content = (tmp_path / "旧" / "旧稿.doc").read_bytes()
    (tmp_path / "来稿" / "旧稿.doc").write_bytes(content)
    (tmp_path / "来稿" / "坏稿.doc").write_bytes(content[:1536] + bytes(3000))
    imported = import_files([tmp_path / "来稿"], tmp_path / "2027-03-05")
    assert [one.headline for one in imported.stories] == ["旧稿也要读"]
    told = {(one.code, dict(one.arguments)["file"]) for one in imported.diagnostics if "file" in dict(one.arguments)}
    assert ("import-through-office", "旧稿.doc") in told
    assert ("import-unreadable", "坏稿.doc") in told
