"""A township's folder as it really is: nine of ten stories whole, no character lost, each file that is none told."""

from pathlib import Path

import pytest

from layout.intake import import_files
from tests.intake import township
from tests.intake.judging import Verdict, judge, printed


def verdict_of(folder: Path, office: bool) -> Verdict:
    sent = township.make(folder / "来稿", office)
    return judge(sent, import_files([folder / "来稿"], folder / "2027-04-09"))


def test_a_townships_folder(tmp_path: Path) -> None:
    verdict = verdict_of(tmp_path, office=False)
    assert (verdict.right["whole"], verdict.lost, verdict.untold) == (27, {}, []), printed(verdict)


@pytest.mark.slow
@pytest.mark.skipif(township.SOFFICE is None, reason="LibreOffice is not installed")
def test_a_townships_folder_with_files_of_libreoffice(tmp_path: Path) -> None:
    verdict = verdict_of(tmp_path, office=True)
    assert (verdict.right["whole"], verdict.lost, verdict.untold) == (27, {}, []), printed(verdict)
