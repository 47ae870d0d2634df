"""A folder as a desk is sent it becomes an issue: each story right to the character; again, and nothing is lost."""

import shutil
from pathlib import Path

import pytest

from layout.intake import Imported, import_files
from layout.source import read_issue
from layout.wording import message
from tests.intake.incoming import LONE, NAMES, make
from tests.intake.words import RIGHT, Word


@pytest.fixture(scope="module")
def incoming(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Imported, dict[str, str]]:
    place = tmp_path_factory.mktemp("desk")
    right = make(place / "来稿")
    return place, import_files([place / "来稿"], place / "2027-03-05"), right


@pytest.mark.parametrize("name", NAMES)
def test_each_story_is_as_it_is_to_be(incoming: tuple[Path, Imported, dict[str, str]], name: str) -> None:
    place, _, right = incoming
    assert (place / "2027-03-05" / "stories" / f"{name}.md").read_text("utf-8") == right[name]


def test_the_issue_says_what_the_page_list_says(incoming: tuple[Path, Imported, dict[str, str]]) -> None:
    place, _, _ = incoming
    issue, found = read_issue(place / "2027-03-05")
    assert issue.newslist is not None
    assert [(one.story.headline.plain, one.page, one.hold) for one in issue.newslist.stories][-5:] == [
        ("老街的早晨", 4, False),
        ("渡口", 4, True),
        ("我家门前的桥", 4, False),
        ("给编辑部的一封信", 4, False),
        ("镇级文明家庭名单", 4, False),
    ]
    assert [(one.name, one.pages) for one in issue.newslist.sections][:2] == [("要闻", (1,)), ("社区", (2,))]
    assert [message(one) for one in found if one.severity != "note"] == []


def test_photos_of_no_story_are_told_and_kept(incoming: tuple[Path, Imported, dict[str, str]]) -> None:
    place, imported, _ = incoming
    told = [dict(one.arguments)["file"] for one in imported.told if one.code == "import-photo"]
    assert told == list(LONE)
    assert {path.stem for path in (place / "2027-03-05" / "photos").iterdir()} >= {Path(name).stem for name in LONE}


def test_corrections_of_both_sides_are_there(incoming: tuple[Path, Imported, dict[str, str]], tmp_path: Path) -> None:
    place, _, _ = incoming
    folder, issue = tmp_path / "来稿", tmp_path / "2027-03-05"
    shutil.copytree(place / "来稿", folder)
    shutil.copytree(place / "2027-03-05", issue)
    bridge, essay, letter = (issue / "stories" / f"{name}.md" for name in ("青溪大桥合龙", "老街", "读者来信"))
    bridge.write_text(
        bridge.read_text("utf-8").replace("headline: 青溪大桥主跨合龙", "headline: 青溪大桥|主跨合龙"), "utf-8"
    )
    essay.write_text(essay.read_text("utf-8").replace("## 茶馆", "## 茶馆里"), "utf-8")
    letter.write_text(letter.read_text("utf-8").replace("希望贵报多登", "希望多登"), "utf-8")
    word = Word()
    word.line("停水通知", 18, bold=True)
    word.lines("因管道检修，溪北片区3月9日停水。", "不便之处，敬请谅解。")
    word.line("青溪镇自来水站", 10.5, align=2)
    word.line("2027年3月2日", 10.5, align=2)
    word.saved(folder / "05 停水通知(改).docx")
    (folder / "05 停水通知.docx").unlink()
    text = (folder / "14 新书.csv").read_bytes().decode("gb18030")
    (folder / "14 新书.csv").write_text(text.replace("叶青", "叶青青"), "utf-8")
    listed = (issue / "issue.yaml").read_text("utf-8")
    again = import_files([folder], issue)
    stories = {path.stem: path.read_text("utf-8") for path in (issue / "stories").glob("*.md")}
    assert "青溪大桥|主跨合龙" in stories["青溪大桥合龙"]
    assert "## 茶馆里" in stories["老街"]
    assert "希望多登" in stories["读者来信"]
    assert "3月9日停水。" in stories["停水通知"]
    assert "叶青青" in stories["新书"]
    assert {one.state for one in again.stories} == {"same", "updated"}
    assert (issue / "issue.yaml").read_text("utf-8") == listed
    assert len(stories) == len(NAMES)


def test_a_clash_keeps_what_stands_and_shows_both(tmp_path: Path) -> None:
    source, issue = tmp_path / "消息.txt", tmp_path / "2027-03-05"
    source.write_text("一条消息\n　　今天上午，镇里开了会。\n　　会开了一天。\n", "utf-8")
    import_files([source], issue)
    story = issue / "stories" / "消息.md"
    story.write_text(story.read_text("utf-8").replace("今天上午", "昨天上午").replace("一天", "一整天"), "utf-8")
    source.write_text("一条消息\n　　今天下午，镇里开了会。\n　　会开了一天。\n　　散会时天黑了。\n", "utf-8")
    again = import_files([source], issue)
    assert (
        story.read_text("utf-8")
        == "---\nheadline: 一条消息\n---\n昨天上午，镇里开了会。\n会开了一整天。\n散会时天黑了。\n"
    )
    (clash,) = [one for one in again.diagnostics if one.code == "import-clash"]
    assert clash.span is not None
    assert (clash.span.file, clash.span.line) == (story, 4)
    assert [hint.id for hint in clash.hints] == ["hint-clash-mine", "hint-clash-theirs", "hint-clash"]
    assert [one.state for one in import_files([source], issue).stories] == ["same"]


def test_a_story_that_was_taken_away_stays_away(tmp_path: Path) -> None:
    source, issue = tmp_path / "消息.txt", tmp_path / "2027-03-05"
    source.write_text("一条消息\n　　今天上午，镇里开了会。\n", "utf-8")
    import_files([source], issue)
    (issue / "stories" / "消息.md").unlink()
    assert [one.state for one in import_files([source], issue).stories] == ["removed"]
    assert list((issue / "stories").iterdir()) == []


def test_an_issue_that_is_there_only_grows(tmp_path: Path) -> None:
    source, issue = tmp_path / "消息.txt", tmp_path / "2027-03-05"
    source.write_text("一条消息\n　　今天上午，镇里开了会。\n", "utf-8")
    issue.mkdir()
    before = "date: 2027-03-05   # 周五\r\npages: 2\r\nstories:    # 头条在前\r\n    - stories/旧.md\r\n\r\nads: []\r\n"
    (issue / "issue.yaml").write_bytes(before.encode("gb18030"))
    import_files([source], issue)
    after = (issue / "issue.yaml").read_bytes().decode("gb18030")
    assert after == before.replace("旧.md\r\n", "旧.md\r\n    - stories/消息.md\r\n")


ITEM = "  - stories/消息.md\n"
GROWN = {
    "pages: 2\nstories: []\nads: []\n": f"pages: 2\nstories:\n{ITEM}ads: []\n",
    "pages: 2\nstories:   # 头条\nads: []\n": f"pages: 2\nstories:   # 头条\n{ITEM}ads: []\n",
    "stories: [stories/旧.md]   # x\npages: 2\n": "stories: [stories/旧.md, stories/消息.md]   # x\npages: 2\n",
    "pages: 2": f"pages: 2\nstories:\n{ITEM}",
    "pages: 2\nstories:\n  - stories/旧.md": f"pages: 2\nstories:\n  - stories/旧.md\n{ITEM}",
    "stories:\n- headline: 题\n  body: |\n    一行。\n    # 二\n\n# 广告\nads: []\n": (
        "stories:\n- headline: 题\n  body: |\n    一行。\n    # 二\n- stories/消息.md\n\n# 广告\nads: []\n"
    ),
    "stories:\n  - {file: stories/旧.md,\n     page: 1}\n  # 末尾\n": (
        f"stories:\n  - {{file: stories/旧.md,\n     page: 1}}\n{ITEM}  # 末尾\n"
    ),
    "pages:\n  - lead: stories/旧.md\n": "pages:\n  - lead: stories/旧.md\n",
    "pages: [\n": "pages: [\n",
}


@pytest.mark.parametrize("before", GROWN)
def test_a_list_grows_at_its_end(tmp_path: Path, before: str) -> None:
    source, issue = tmp_path / "消息.txt", tmp_path / "2027-03-05"
    source.write_text("一条消息\n　　今天上午，镇里开了会。\n", "utf-8")
    issue.mkdir()
    (issue / "issue.yaml").write_text(before, "utf-8")
    told = import_files([source], issue).told
    assert (issue / "issue.yaml").read_text("utf-8") == GROWN[before]
    assert ("import-not-listed" in {one.code for one in told}) == (GROWN[before] == before)


def test_a_notice_with_points_or_a_table_can_be_read(tmp_path: Path) -> None:
    for number, more in enumerate(("points", "table")):
        word = Word()
        word.line("停水通知", 18, bold=True)
        word.lines("因检修停水，请提前储水，早晚错峰。")
        if more == "points":
            word.numbered("带上水桶", "bullet", "·")
        else:
            word.table(("片区", "时间"), ("溪北", "8:00"))
        word.line("镇水站", 10.5, align=RIGHT)
        word.line("2027年3月2日", 10.5, align=RIGHT)
        imported = import_files([word.saved(tmp_path / f"{number}.docx")], tmp_path / more)
        issue, _ = read_issue(imported.issue)
        text = (tmp_path / more / imported.stories[0].file).read_text("utf-8")
        assert ("- 带上水桶" in text) == (more == "points") and issue.newslist is not None
