"""The features of a theme in pictures: the same in both languages, each with its picture, and its lines make a page."""

from pathlib import Path

import pytest

from layout.errors import Severity
from layout.run.opening import lay_out, open_issue
from tests.features import DOCS, DOCUMENTS, features, filled, written
from tests.patience import PATIENT

NAMES = tuple(features())


def test_both_languages_show_the_same_and_each_has_its_picture() -> None:
    assert features(DOCUMENTS[0]) == features(DOCUMENTS[1])
    assert {f"{name}.jpg" for name in NAMES} == {file.name for file in (DOCS / "features").iterdir()}
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        assert all(text.count(f"](features/{name}.jpg)") == 1 for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_its_lines_can_be_read(name: str, tmp_path: Path) -> None:
    opened = open_issue(written(features()[name], tmp_path, 80))
    assert opened.theme.name == "shown" and not [one for one in opened.findings if one.severity is Severity.ERROR]


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES if PATIENT else NAMES[::2])
def test_its_lines_make_what_was_asked_for(name: str, tmp_path: Path) -> None:
    """What cannot be done as asked is told: text that does not run around a picture, a picture that does not bleed."""
    unmet = {"drop-cap", "not-wrapped", "no-bleed", "not-vertical", "long-quote"}
    found = lay_out(open_issue(filled(features()[name], tmp_path))).diagnostics
    assert not [one for one in found if one.severity is Severity.ERROR or one.code in unmet]


@pytest.mark.slow
def test_planning_frames_one_of_two_stories_side_by_side(tmp_path: Path) -> None:
    pages = lay_out(open_issue(filled(features()["frames"], tmp_path))).pages
    assert [box.framed for box in pages[0].walk() if box.story].count(True) == 1
