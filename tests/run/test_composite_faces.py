"""Composite faces all the way to decided lines, and what is told of faces that cannot do what they are named for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from layout.errors import Diagnostic, LayoutError
from layout.model.page import Run
from layout.run.opening import OpenIssue, lay_out, open_issue

FONTS = Path(__file__).parent.parent / "fonts"
THEME = "extends: base\nfaces:\n  song: {faces}\n"
WHOLE = "{han: Noto Serif SC, latin: {family: Rare Latin, scale: 1.1, shift: -0.02}, digits: Noto Sans SC}"
ISSUE = """theme: ./theme
date: 2026-11-30
number: 1
masthead: {name: 试报}
pages:
  - lead:
      headline: 题
      body: |
        读*Great Expectations*和Jane Austen共12本，“Yes”。
    stories:
      - headline: Heading
        lang: en
        body: One of *them* said “yes” to all the others in the room.
"""


def opened(
    folder: Path, faces: str, issue: str = ISSUE, fonts: tuple[str, ...] = ("RareLatin", "RareLatinItalic")
) -> OpenIssue:
    (folder / "theme").mkdir()
    (folder / "fonts").mkdir(exist_ok=True)
    for name in fonts:
        (folder / "fonts" / f"{name}.ttf").write_bytes((FONTS / f"{name}.ttf").read_bytes())
    (folder / "theme" / "theme.yaml").write_text(THEME.replace("{faces}", faces), "utf-8")
    (folder / "issue.yaml").write_text(issue, "utf-8")
    return open_issue(folder)


def told(found: OpenIssue) -> dict[str, Diagnostic]:
    return {one.code: one for one in found.findings}


def runs(found: OpenIssue) -> Iterator[Run]:
    for page in lay_out(found).pages:
        for box in page.walk():
            for area in box.texts:
                if area.kind == "body":
                    yield from (run for placed in area.lines for run in placed.line.runs)


def test_every_character_is_in_the_face_that_is_named_for_it(tmp_path: Path) -> None:
    found = opened(tmp_path, WHOLE)
    assert "no-italic" not in told(found)
    by_face: dict[tuple[str, bool, str], str] = {}
    sizes: dict[str, set[float]] = {}
    for run in runs(found):
        key = run.face.family, run.face.italic, run.face.language
        by_face[key] = by_face.get(key, "") + run.text.replace(" ", "").rstrip("-")
        sizes.setdefault(run.face.family, set()).add(round(run.size / found.theme.grid.size, 3))
    assert by_face["Rare Latin", True, ""] == "GreatExpectations"
    assert by_face["Rare Latin", False, ""] == "JaneAustenYes"
    assert by_face["Rare Latin", True, "en"] == "them"
    assert by_face["Rare Latin", False, "en"] == "Oneofsaid“yes”toalltheothersintheroom."
    assert by_face["Noto Sans SC", False, ""] == "12"
    assert by_face["Noto Serif SC", False, ""] == "读和共本，“”。"
    assert sizes == {"Rare Latin": {1.1}, "Noto Sans SC": {1.0}, "Noto Serif SC": {1.0}}
    latin = next(run for run in runs(found) if run.face.family == "Rare Latin")
    assert latin.shift == pytest.approx(-0.02 * found.theme.grid.size)


def test_a_face_without_an_italic_is_told_where_one_is_wanted(tmp_path: Path) -> None:
    found = opened(tmp_path, WHOLE, fonts=("RareLatin",))
    span = told(found)["no-italic"].span
    assert span is not None and span.file.name == "theme.yaml" and span.line == 3
    assert not any(run.face.italic for run in runs(found))


def test_an_italic_that_stands_upright_is_told(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    font = TTFont(FONTS / "RareLatin.ttf")
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~64 | 1
    font["head"].macStyle |= 2
    font.save(tmp_path / "fonts" / "RareLatin-Italic.ttf")
    found = told(opened(tmp_path, WHOLE, fonts=("RareLatin",)))["upright-italic"]
    assert found.span is not None and (found.span.file.name, found.span.line) == ("theme.yaml", 3)


def test_a_body_face_with_neither_han_nor_latin_is_an_error(tmp_path: Path) -> None:
    found = told(opened(tmp_path, "Rare Naskh", fonts=("RareNaskh",)))["face-without"]
    assert found.form == "han" and found.span is not None and found.span.line == 3


@pytest.mark.parametrize(
    ("faces", "form"),
    [
        ("{han: Noto Serif SC, latin: Rare Naskh}", ""),
        ("{han: Noto Serif SC, digits: Rare Naskh}", "digits"),
        ("{han: Rare Naskh, latin: Rare Latin}", "han"),
    ],
)
def test_faces_that_lack_what_they_are_named_for_are_errors(tmp_path: Path, faces: str, form: str) -> None:
    found = told(opened(tmp_path, faces, fonts=("RareNaskh", "RareLatin")))["face-without"]
    assert found.form == form
    assert found.span is not None and (found.span.file.name, found.span.line) == ("theme.yaml", 3)


def test_a_part_that_is_nowhere_is_an_error_at_its_line(tmp_path: Path) -> None:
    with pytest.raises(LayoutError) as fault:
        opened(tmp_path, "{han: Noto Serif SC, latin: Nowhere}")
    (one,) = fault.value.diagnostics
    assert one.code == "unknown-face" and one.span is not None and one.span.line == 3


def test_an_italic_alone_is_no_face_for_text(tmp_path: Path) -> None:
    with pytest.raises(LayoutError) as fault:
        opened(tmp_path, "Rare Latin", fonts=("RareLatinItalic",))
    assert [(one.code, one.form) for one in fault.value.diagnostics] == [("unknown-face", "italic")]


def test_a_type_1_font_is_told(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "old.pfb").write_bytes(b"%!PS-AdobeFont-1.0: Old")
    with pytest.raises(LayoutError) as fault:
        opened(tmp_path, "Noto Serif SC")
    assert [one.code for one in fault.value.diagnostics] == ["bad-font"]
