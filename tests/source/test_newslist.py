"""The newslist: an issue that only says how many pages it has, with its stories in order of importance."""

from collections.abc import Callable
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.model.issue import AdPosition, Newslist
from layout.source import issue_schema, read_issue

HEAD = "theme: tianshan\ndate: 2027-03-12\nnumber: 3\nmasthead: {name: 青溪镇报}\n"
BRIDGE = "---\nheadline: 大桥合龙\nbyline: 记者 叶青\n---\n本报讯 大桥合龙。\n第二段, 半角。\n"
STORY = "  - {headline: 题, body: 本报讯 天晴。}\n"
Write = Callable[[str], Path]


def read(write: Write, text: str) -> Newslist:
    newslist = read_issue(write(HEAD + text))[0].newslist
    assert newslist is not None
    return newslist


def told(write: Write, text: str) -> list[str]:
    with pytest.raises(LayoutError) as problem:
        read_issue(write(HEAD + text))
    return [one.code for one in problem.value.diagnostics]


def test_stories_stand_in_the_list_or_in_files_of_their_own(write: Write, folder: Path) -> None:
    (folder / "texts" / "bridge.md").write_text(BRIDGE, "utf-8")
    found = read(
        write,
        "pages: 4\nstories:\n  - texts/bridge.md\n"
        "  - {file: texts/bridge.md, id: again, headline: 另一个题, page: 3, hold: yes, related: [bridge]}\n" + STORY,
    )
    bridge, again, third = found.stories
    assert (bridge.story.id, again.story.id, third.story.id) == ("bridge", "again", "story3")
    assert bridge.story.plain == "本报讯 大桥合龙。第二段，半角。" and bridge.story.byline is not None
    assert again.story.headline is not None and again.story.headline.plain == "另一个题"
    assert (again.page, again.hold, again.related) == (3, True, ("bridge",))
    place = bridge.story.body[1].text.span
    assert place is not None and (place.file.name, place.line, place.column) == ("bridge.md", 6, 1)


def test_a_file_without_fields_is_a_body(write: Write) -> None:
    (only,) = read(write, "pages: 1\nstories:\n  - {file: texts/note.md, headline: 题}\n").stories
    assert only.story.id == "note" and only.story.plain == "本报讯 街道召开推进会。"


def test_everything_else_of_the_issue(write: Write) -> None:
    found = read(
        write,
        "pages: 8\nstories:\n" + STORY + "sections:\n  - {name: 要闻, pages: [1, 2]}\n  - {name: 副刊}\n"
        "ads:\n  - {file: photos/ok.jpg, columns: 6, lines: 9, page: 4}\n"
        "  - {file: photos/ok.jpg, columns: 3, lines: 9, position: back}\n"
        "fillers:\n  - {file: photos/ok.jpg, columns: 2, lines: 9}\n  - {headline: 小知识, body: 多喝水。}\n"
        "briefs: {title: 简讯, items: [{headline: 甲, body: 乙。}]}\n"
        "classified: {page: 8, groups: [{head: 房屋, texts: 旺铺出租。}]}\n",
    )
    assert [(one.page, one.story.id, one.story.kind) for one in found.stories[1:]] == [(8, "classified", "classified")]
    assert found.count == 8 and [section.pages for section in found.sections] == [(1, 2), ()]
    assert [(ad.page, ad.position) for ad in found.ads] == [(4, None), (0, AdPosition.BACK)]
    assert [filler.ad is None for filler in found.fillers] == [False, True]
    assert [story.id for story in found.everything()] == ["story1", "classified", "brief1", "filler2"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("pages: 0\nstories:\n" + STORY, ["wrong-number"]),
        ("pages: 200\nstories:\n" + STORY, ["wrong-number"]),
        ("pages: 八\nstories:\n" + STORY, ["wrong-type"]),
        ("pages: 4\n", ["list-empty"]),
        ("pages:\n  - lead: {headline: 题, body: 本报讯 天晴。}\nstories:\n" + STORY, ["list-without-count"]),
        ("pages: 4\nstories:\n  - {page: 5, headline: 题, body: 本报讯 天晴。}\n", ["page-beyond"]),
        (
            "pages: 4\nstories:\n" + STORY + "ads:\n  - {file: photos/ok.jpg, columns: 6, lines: 9, page: 9}\n",
            ["page-beyond"],
        ),
        (
            "pages: 4\nstories:\n" + STORY + "sections:\n  - {name: 甲, pages: [1]}\n  - {name: 乙, pages: [1]}\n",
            ["page-twice"],
        ),
        (
            "pages: 4\nsections:\n  - {name: 要闻, pages: [1]}\n"
            "stories:\n  - {section: 要间, headline: 题, body: 本报讯 天晴。}\n",
            ["unknown-section"],
        ),
        ("pages: 4\nstories:\n  - {related: [x], headline: 题, body: 本报讯 天晴。}\n", ["unknown-story"]),
        ("pages: 4\nstories:\n" + 2 * "  - {id: a, headline: 题, body: 天。}\n", ["duplicate-id"]),
        ("pages: 4\nstories:\n  - texts/nothing.md\n", ["no-such-file"]),
        ("pages: 4\nstories:\n  - ../outside.md\n", ["outside-folder"]),
        ("pages: 4\nstories:\n  - texts/empty.md\n", ["no-headline", "empty-body"]),
    ],
)
def test_what_is_wrong_is_told(write: Write, text: str, codes: list[str]) -> None:
    assert set(told(write, text)) <= set(codes) and told(write, text)


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("---\nheadlin: 题\n---\n正文。\n", "unknown-key"),
        ("---\nheadline：题\n---\n正文。\n", "yaml-syntax"),
        ("---\n- 题\n---\n正文。\n", "wrong-type"),
        ("---\nheadline: 题\n正文。\n", "front-open"),
        ("---\n---\n正文。\n", "no-headline"),
    ],
)
def test_a_file_that_is_wrong_is_told_in_its_place(write: Write, folder: Path, front: str, code: str) -> None:
    (folder / "texts" / "odd.md").write_text(front, "utf-8")
    with pytest.raises(LayoutError) as problem:
        read_issue(write(HEAD + "pages: 1\nstories:\n  - texts/odd.md\n"))
    assert code in [one.code for one in problem.value.diagnostics]


def test_the_schema_knows_both_forms() -> None:
    schema = issue_schema("en")
    pages = schema["$defs"]["issue"]["properties"]["pages"]["anyOf"]
    assert [one["type"] for one in pages] == ["integer", "array"]
    assert {"page", "section", "hold", "related", "file"} <= set(schema["$defs"]["listed_story"]["properties"])
