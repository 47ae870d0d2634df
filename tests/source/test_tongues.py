"""What ``lang:`` says of an issue, a story and words within a line, and what reading makes of their marks."""

from pathlib import Path

import pytest

from layout.model.issue import Issue
from layout.model.language import tag_of
from layout.source import read_issue
from layout.source.punctuation import punctuation_edits
from layout.source.textwork import Edit
from layout.source.tongue import corner_brackets, unknown_language, western_edits

ISSUE = """theme: tianshan
date: 2026-11-28
number: 5
masthead: {name: 试报}
%s
pages:
  - lead:
      headline: 题
      lang: %s
      body: %s
"""


def issue(folder: Path, body: str, story: str = "en", own: str = "") -> Issue:
    file = folder / "issue.yaml"
    file.write_text(ISSUE % (own, story, body), "utf-8")
    return read_issue(file)[0]


def edited(text: str, edits: list[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("zh-Hans", "zh-CN"), ("zh_CN", "zh-CN"), ("zh-Hant-HK", "zh-HK"), ("ZH-tw", "zh-TW"), ("繁体", "zh-TW"),
        ("en-gb", "en-GB"), ("英文", "en"),
        ("fr", "fr"), ("klingon", None), ("ug", None), ("", None), ("zh-Hant-XX", None),
    ],
)  # fmt: skip
def test_a_language_is_known_by_many_names(written: str, tag: str | None) -> None:
    assert tag_of(written) == tag


def test_words_of_joined_letters_are_known_within_a_text() -> None:
    assert (tag_of("ug", within=True), tag_of("维吾尔文", within=True), tag_of("维吾尔文")) == ("ug", "ug", None)


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", '"Yes," she said, "it\'s \'mine\'."', "“Yes,” she said, “it’s ‘mine’.”"),
        ("en", "the '90s -- a good time", "the ’90s — a good time"),
        ("de", '"Ja", sagte er', "„Ja“, sagte er"),
        ("fr", 'il dit "oui"', "il dit «\u202foui\u202f»"),
    ],
)
def test_straight_marks_become_those_of_the_language(language: str, text: str, printed: str) -> None:
    assert edited(text, western_edits(text, language)) == printed


def test_traditional_quotations_stand_in_corner_brackets() -> None:
    text = '他說"好"。'
    assert edited(text, corner_brackets(punctuation_edits(text), "zh-HK")) == "他說「好」。"
    assert edited(text, corner_brackets(punctuation_edits(text), "zh-CN")) == "他說“好”。"


def test_story_and_issue_and_words_have_their_language(tmp_path: Path) -> None:
    found = issue(tmp_path, 'He said "yes" and [oui]{lang=fr}.', own="lang: zh-Hant-HK")
    story = found.pages[0].lead
    assert story is not None
    assert (found.language, story.language) == ("zh-HK", "en")
    (paragraph,) = story.body
    text = next(paragraph.texts())
    assert text.plain == "He said “yes” and oui."
    assert [inline.text for inline in text.inlines if inline.marks.language == "fr"] == ["oui"]


def test_a_publication_says_it_for_its_issues(tmp_path: Path) -> None:
    (tmp_path / "publication.yaml").write_text("lang: en\nmasthead: {name: Paper}\ntheme: tianshan\n", "utf-8")
    folder = tmp_path / "2026-11-28"
    folder.mkdir()
    file = folder / "issue.yaml"
    file.write_text("date: 2026-11-28\nnumber: 1\npages:\n  - lead: {headline: One, body: '\"Two\"'}\n", "utf-8")
    found = read_issue(file)[0]
    assert found.language == "en"
    assert found.pages[0].lead is not None and found.pages[0].lead.plain == "“Two”"


@pytest.mark.parametrize(
    ("written", "near"), [("zh-Hanz", "zh-Hans"), ("zh-Hant-TV", "zh-Hant-TW"), ("简体字", "简体")]
)
def test_an_unknown_language_is_told_with_what_is_near(written: str, near: str) -> None:
    assert unknown_language(written).hints[0].named["name"] == near
