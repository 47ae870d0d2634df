"""Folders as editors really have them: nearly all stories whole, no character lost, each file that is none told."""

from pathlib import Path
from types import ModuleType

import pytest

from layout.intake import import_files
from tests.intake import (
    college,
    county,
    ferry,
    hill,
    hospital,
    island,
    lake,
    mill,
    orchard,
    quarry,
    rules,
    school,
    street,
    township,
    valley,
    works,
)
from tests.intake.judging import Sent, Verdict, judge, printed
from tests.patience import PATIENT


def verdict_of(sent: Sent, folder: Path) -> Verdict:
    return judge(sent, import_files([folder / "来稿"], folder / "2027-04-09"))


def test_a_townships_folder(tmp_path: Path) -> None:
    verdict = verdict_of(township.make(tmp_path / "来稿", office=False), tmp_path)
    assert (verdict.right["whole"], verdict.lost, verdict.untold, verdict.unread) == (27, {}, [], []), printed(verdict)


KEPT_BACK = [
    (county, 24),
    (school, 15),
    (street, 26),
    (works, 26),
    (valley, 14),
    (hospital, 16),
    (mill, 17),
    (college, 14),
    (rules, 16),
    (orchard, 14),
    (ferry, 14),
    (hill, 14),
    (island, 12),
    (lake, 11),
    (quarry, 10),
]


@pytest.mark.slow
@pytest.mark.parametrize(("module", "stories"), KEPT_BACK if PATIENT else KEPT_BACK[::3])
def test_folders_that_were_kept_back(tmp_path: Path, module: ModuleType, stories: int) -> None:
    verdict = verdict_of(module.make(tmp_path / "来稿", office=False), tmp_path)
    assert (verdict.right["whole"], verdict.stories) == (stories, stories), printed(verdict)
    assert (verdict.lost, verdict.untold, verdict.unread) == ({}, [], [])


@pytest.mark.slow
@pytest.mark.skipif(township.SOFFICE is None, reason="LibreOffice is not installed")
def test_folders_with_files_of_libreoffice(tmp_path: Path) -> None:
    for module, right in ((township, 27), (county, 25)):
        folder = tmp_path / module.__name__
        verdict = verdict_of(module.make(folder / "来稿", office=True), folder)
        assert (verdict.right["whole"], verdict.lost, verdict.untold, verdict.unread) == (right, {}, [], []), printed(
            verdict
        )
