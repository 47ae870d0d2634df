"""Texts in another script than is said, faces of another region, and the program's own words in a paper's language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from layout.errors import Diagnostic
from layout.model.page import Pages, Run
from layout.run.opening import OpenIssue, lay_out, open_issue

LATIN = Path(__file__).parent.parent / "fonts" / "RareLatin.ttf"
CASE = Path(__file__).parent.parent / "cases" / "themes" / "jump-words-simplified"
SIMPLIFIED = "去年这个时候，区里有三十七户的窗户被吹开，邻居们分头关窗，忙了一夜，说下次要早点准备。"
TRADITIONAL = "去年此時，區內有三十七戶的窗戶被吹開，鄰居們分頭關窗，忙了一夜，說下次要早一點準備。"
ISSUE = """theme: {theme}
date: 2026-11-30
number: 1
{lang}
masthead: {{name: 街坊}}
pages:
  - lead: {{headline: 題, body: {body}}}
    stories:
      - {{headline: 題, body: {body}}}
"""


def opened(folder: Path, body: str, lang: str = "", theme: str = "base") -> OpenIssue:
    (folder / "issue.yaml").write_text(ISSUE.format(theme=theme, lang=lang and f"lang: {lang}", body=body), "utf-8")
    return open_issue(folder)


def told(folder: Path, body: str, lang: str = "", theme: str = "base") -> dict[str, Diagnostic]:
    return {one.code: one for one in opened(folder, body, lang, theme).findings}


def printed(pages: Pages) -> Iterator[str]:
    """The lines of the program's own labels."""
    for page in pages.pages:
        for box in page.walk():
            for area in box.texts:
                if area.kind in ("jump", "jump-source"):
                    yield from (placed.line.text for placed in area.lines)


@pytest.mark.parametrize(("body", "lang", "form"), [(TRADITIONAL, "", ""), (SIMPLIFIED, "zh-Hant-TW", "simplified")])
def test_the_other_script_is_told_once_at_the_first_story(tmp_path: Path, body: str, lang: str, form: str) -> None:
    found = told(tmp_path, body, lang)["other-script"]
    assert (found.form, found.said.named["more"]) == (form, 1)
    assert found.span is not None and found.span.line == 7


@pytest.mark.parametrize(("body", "lang"), [(SIMPLIFIED, ""), (TRADITIONAL, "zh-Hant-HK"), ("一九四九年的報頭。", "")])
def test_the_script_that_is_said_and_a_few_strange_characters_are_not_told(
    tmp_path: Path, body: str, lang: str
) -> None:
    assert "other-script" not in told(tmp_path, body, lang)


def test_faces_of_another_region_are_told_where_the_language_is_said(tmp_path: Path) -> None:
    found = told(tmp_path, TRADITIONAL, "zh-Hant-HK")["face-region"]
    assert found.said.named["families"] == ("Noto Sans SC", "Noto Serif SC")
    assert found.span is not None and found.span.line == 4
    assert "face-region" not in told(tmp_path, SIMPLIFIED)
    assert "face-region" not in told(tmp_path, "One year of the circle.", "en")


def test_faces_of_another_region_are_told_where_a_story_says_its_language(tmp_path: Path) -> None:
    story = f"      - headline: 題\n        lang: zh-Hant-TW\n        body: {TRADITIONAL}\n"
    (tmp_path / "issue.yaml").write_text(ISSUE.format(theme="base", lang="", body=SIMPLIFIED) + story, "utf-8")
    span = {one.code: one for one in open_issue(tmp_path).findings}["face-region"].span
    assert span is not None and span.line == 11


def test_where_nobody_says_a_language_faces_are_told_in_the_theme(tmp_path: Path) -> None:
    (tmp_path / "theme" / "fonts").mkdir(parents=True)
    font = TTFont(LATIN)
    for name in font["name"].names:
        name.string = "Plain TC"
    font.save(tmp_path / "theme" / "fonts" / "plain.ttf")
    theme = "extends: base\nfaces:\n  hei: Plain TC\n"
    (tmp_path / "theme" / "theme.yaml").write_text(theme, "utf-8")
    found = told(tmp_path, SIMPLIFIED, theme="./theme")["face-region"]
    assert found.said.named["families"] == ("Plain TC",)
    assert found.span is not None and (found.span.file.name, found.span.line) == ("theme.yaml", 3)


def test_jump_labels_are_in_the_language_of_the_story(tmp_path: Path) -> None:
    text = (CASE / "issue.yaml").read_text("utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "theme.yaml").write_bytes((CASE / "theme" / "theme.yaml").read_bytes())
    (tmp_path / "issue.yaml").write_text("lang: zh-Hant-HK\n" + text, "utf-8")
    found = open_issue(tmp_path)
    labels = set(printed(lay_out(found)))
    assert labels >= {"（下轉第2版）", "（上接第1版）"}
    assert all(run.face.language == "zh-HK" for run in _runs(lay_out(found)))


def _runs(pages: Pages) -> Iterator[Run]:
    for page in pages.pages:
        for box in page.walk():
            for area in box.texts:
                yield from (run for placed in area.lines for run in placed.line.runs)
