"""Serials, editors' notes before and behind a text, lists as the whole of a story, groups of pictures."""

from pathlib import Path

import pytest

from layout.model.body import EditorNote, Emphasis, ItemList, LinePlace, PlacedText
from layout.model.issue import Story
from layout.source import read_issue
from layout.source.around import han
from tests.minimal import MINIMAL
from tests.source.folder import png

STORY = (
    "  - stories:\n      - headline: 题\n        body: |\n          山里下了一夜雨。\n          早上起来，路不见了。\n"
)


def story(tmp_path: Path, fields: str, body: str = STORY) -> Story:
    (tmp_path / "a.png").write_bytes(png(60, 40))
    (tmp_path / "b.png").write_bytes(png(40, 60))
    file = tmp_path / "issue.yaml"
    file.write_text(MINIMAL + body + "".join(f"        {line}\n" for line in fields.splitlines()), "utf-8")
    issue, found = read_issue(file)
    assert not [one for one in found if one.severity == "error"]
    return issue.pages[1].stories[0]


@pytest.mark.parametrize(
    ("number", "said"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (23, "二十三"), (101, "101")]
)
def test_parts_are_counted_in_han(number: int, said: str) -> None:
    assert han(number) == said


def test_a_part_of_a_serial_says_which_it_is_and_that_it_goes_on(tmp_path: Path) -> None:
    found = story(tmp_path, "serial: {name: 山居, part: 3}\ncolumn: 副刊连载")
    assert found.column and found.column.plain == "副刊连载　《山居》连载之三"
    last = found.body[-1]
    assert isinstance(last, PlacedText) and (last.plain, last.place) == ("（未完待续）", LinePlace.RIGHT)
    assert story(tmp_path, "serial: {name: 《山居》, part: 12, last: yes}").body[-1].plain == "（全文完）"


def test_a_serial_says_once_that_it_goes_on(tmp_path: Path) -> None:
    found = story(tmp_path, "serial: {name: 山居, part: 3}", STORY + "          （待续）\n")
    assert [block.plain for block in found.body].count("（未完待续）") == 0


def test_an_editor_speaks_before_and_behind(tmp_path: Path) -> None:
    found = story(tmp_path, "note: 编者按：本报今起开设专栏。\nafterword: 路总会有的。\nqr: https://example.org/")
    first, last = found.body[0], found.body[-1]
    assert isinstance(first, EditorNote) and not first.behind and first.plain == "编者按：本报今起开设专栏。"
    assert isinstance(last, EditorNote) and last.behind and last.plain == "编后：路总会有的。"
    assert first.text.inlines[0].emphasis is last.text.inlines[0].emphasis is Emphasis.LEAD


def test_a_story_that_is_a_list(tmp_path: Path) -> None:
    found = story(tmp_path, "kind: list")
    (points,) = found.body
    assert isinstance(points, ItemList) and [item.marker for item in points.items] == ["●", "●"]


@pytest.mark.parametrize(
    ("caption", "arrange"),
    [
        ("左起：甲、乙", "across"),
        ("上图：甲；下图：乙", "down"),
        ("前排左起：甲", ""),
        ("四季", ""),
        ("上图、左图", ""),
    ],
)
def test_a_caption_says_how_its_pictures_stand(tmp_path: Path, caption: str, arrange: str) -> None:
    found = story(tmp_path, f"photos: [{{files: [a.png, b.png], caption: '{caption}'}}]")
    (group,) = found.photos
    assert [picture.file.name for picture in group.pictures] == ["a.png", "b.png"]
    assert group.arrange == arrange
