"""Files that an editor is sent become stories: each field where it belongs, nothing lost, everything told."""

from pathlib import Path

import pytest

from layout.intake import import_files
from layout.intake.marks import photo_credit
from layout.intake.pictures import Album
from layout.intake.reading import read_files
from layout.intake.storyfile import Writing, story_text
from layout.intake.submission import Submission, story_name
from tests.intake.words import CENTER, RIGHT, Word


def story_of(file: Path) -> str:
    """The story's file as it would be written."""
    (reading,) = read_files([file], file.parent / "staging")
    assert reading.drafts, reading.told
    return story_text(reading.drafts[0], [f"photos/{n}.jpg" for n in range(len(reading.drafts[0].pictures))], Writing())


def text_file(folder: Path, text: str, name: str = "稿件.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_word_file_without_styles(tmp_path: Path) -> None:
    word = Word()
    word.line("两岸十二个村从此十分钟到镇", 14, align=CENTER)
    word.line("青溪大桥主跨合龙", 22, bold=True, align=CENTER)
    word.line("——全长386米，明年五一通车", 14, align=CENTER)
    word.line("本报记者 叶青 通讯员 王大力", 12, align=CENTER)
    word.line("　　本报讯 12月1日上午,大桥合龙。\n大桥全长386米。", 10.5)
    word.line("一、工期提前", 10.5, bold=True)
    word.line("　　施工单位说(工期)提前了四十天。", 10.5)
    word.line("（供稿：镇建设办）", 10.5, align=RIGHT)
    assert story_of(word.saved(tmp_path / "大桥.docx")) == (
        "---\nheadline: 青溪大桥主跨合龙\nkicker: 两岸十二个村从此十分钟到镇\ndeck: ——全长386米，明年五一通车\n"
        "byline: 本报记者 叶青 通讯员 王大力\ncredit: 镇建设办\n---\n本报讯 12月1日上午，大桥合龙。\n大桥全长386米。\n"
        "## 一、工期提前\n施工单位说（工期）提前了四十天。\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "卫生院添了新设备\n本报记者 林小满\n\n　　本报讯 昨天，镇卫生院添了一台新设备。\n　　院长说，不用跑县城了。"
    assert story_of(text_file(tmp_path, text, encoding=encoding)) == (
        "---\nheadline: 卫生院添了新设备\nbyline: 本报记者 林小满\n---\n"
        "本报讯 昨天，镇卫生院添了一台新设备。\n院长说，不用跑县城了。\n"
    )


def test_a_poem_of_markdown(tmp_path: Path) -> None:
    text = "# 渡口的诗\n\n叶青\n\n船都睡了\n缆绳还醒着\n\n对岸有人喊渡\n月亮应了一声\n"
    assert story_of(text_file(tmp_path, text, "诗.md")) == (
        "---\nheadline: 渡口的诗\nbyline: 叶青\nkind: poem\n---\n船都睡了\n缆绳还醒着\n\n对岸有人喊渡\n月亮应了一声\n"
    )


def test_names_of_stories() -> None:
    names = {"01 青溪大桥合龙(定稿).docx": "青溪大桥合龙", "大桥-改2.docx": "大桥", "A&B 报告_v2.docx": "A-B-报告"}
    assert {name: story_name(Submission(Path(name))) for name in names} == names


def test_an_album_knows_a_picture_again(tmp_path: Path) -> None:
    photo = (Path(__file__).parent.parent.parent / "docs" / "first-issue-1.jpg").read_bytes()
    album = Album(tmp_path, "稿件.docx")
    first, again = album.take(photo, "a.jpg"), album.take(photo, "b.jpg")
    assert first is not None
    assert again is not None
    assert first.file == again.file


CREDITS = {
    "图为合龙现场。 甘雨 摄": "甘雨 摄",
    "合龙现场 甘雨摄": "甘雨摄",
    "合龙 甘雨 摄": "甘雨 摄",
    "渡口的早晨（记者 叶青 摄）": "记者 叶青 摄",
    "会场。摄影：甘雨": "摄影：甘雨",
    "会场 镇宣传办 供图": "镇宣传办 供图",
    "领奖。（王 磊 摄）": "王 磊 摄",
    "老街 资料图": "资料图",
    "孩子们在岸边观鸟": "",
}


@pytest.mark.parametrize("caption", CREDITS)
def test_the_credit_of_a_photo(caption: str) -> None:
    found = photo_credit(caption)
    assert (found[1] if found else "") == CREDITS[caption]


def test_a_line_alone_is_a_text_and_no_headline(tmp_path: Path) -> None:
    (tmp_path / "停水.txt").write_text("周日停水一天\n", "utf-8")
    assert story_of(tmp_path / "停水.txt") == "---\nheadline: 停水\n---\n周日停水一天\n"


def test_what_was_not_cleaned_is_not_told(tmp_path: Path) -> None:
    imported = import_files(
        [text_file(tmp_path, f"一条消息\n{'今天上午，镇里开了会。' * 3}\n")], tmp_path / "2027-03-05"
    )
    assert [one.code for one in imported.told if one.code == "import-cleaned"] == []
