"""What several lines of a body make together: lists, verse, names, letters."""

import pytest

from layout.model.body import BodyParagraph, ItemList, LinePlace, NameList, PlacedText, Table, Verse
from tests.source.test_texts import body


def points(text: str) -> list[list[tuple[int, str, str]]]:
    blocks, findings = body(text, fullwidth=True)
    assert not findings.failed
    return [[(item.level, item.marker, item.text.plain) for item in b.items] for b in blocks if isinstance(b, ItemList)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 一\n- 二", [(0, "●", "一"), (0, "●", "二")]),
        ("* 一\n\n* 二", [(0, "●", "一"), (0, "●", "二")]),
        ("- 一", [(0, "●", "一")]),
        ("■一\n■ 二", [(0, "■", "一"), (0, "■", "二")]),
        ("1. 甲\n2. 乙\n   - 丙", [(0, "1.", "甲"), (0, "2.", "乙"), (1, "○", "丙")]),
        ("1.甲\n2.乙", [(0, "1.", "甲"), (0, "2.", "乙")]),
        (
            "一、甲\n（一）子\n（二）丑\n二、乙",
            [(0, "一、", "甲"), (1, "（一）", "子"), (1, "（二）", "丑"), (0, "二、", "乙")],
        ),
        ("(1)甲\n(2)乙", [(0, "（1）", "甲"), (0, "（2）", "乙")]),
        ("①甲\n②乙", [(0, "①", "甲"), (0, "②", "乙")]),
        ("九、甲\n十、乙\n十一、丙", [(0, "九、", "甲"), (0, "十、", "乙"), (0, "十一、", "丙")]),
        ("　　1. 甲\n　　2. 乙", [(0, "1.", "甲"), (0, "2.", "乙")]),
    ],
)
def test_lists_are_read_as_they_are_written(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert points(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "1. 只有一条。\n正文",
        "一、标题\n正文。\n二、标题\n正文。",
        "1.5元一斤\n2.5元一斤",
        "1. 甲\n3. 丙",
        "一、" + "很长" * 50 + "。\n二、" + "很长" * 50 + "。",
        "■一行",
    ],
)
def test_what_is_no_list_stays_a_paragraph(text: str) -> None:
    assert points(text) == []


def test_a_third_level_is_an_error_told_once() -> None:
    _, findings = body("- a\n  - b\n    - c\n      - d")
    assert [found.code for found in findings.diagnostics] == ["list-deep"]


def test_verse_keeps_lines_and_stanzas() -> None:
    blocks, findings = body("::: 诗 码头\n叶青\n\n船都睡了\\\n缆绳醒着\n\n对岸\n:::\n正文")
    assert not findings.diagnostics
    poem, prose = blocks
    assert isinstance(poem, Verse) and isinstance(prose, BodyParagraph)
    assert poem.title is not None and poem.title.plain == "码头"
    assert poem.author is not None and poem.author.plain == "叶青"
    assert [[line.plain for line in stanza] for stanza in poem.stanzas] == [["船都睡了", "缆绳醒着"], ["对岸"]]


def test_a_first_line_is_no_author_behind_an_empty_line_or_among_others() -> None:
    for text in (
        "::: poem 题\n\n独行\n\n又一行\n:::",
        "::: poem 题\n一行\n二行\n\n三行\n:::",
        "::: poem\n一行\n\n二行\n:::",
    ):
        (poem,), _ = body(text)
        assert isinstance(poem, Verse) and poem.author is None
        assert "".join(line.plain for stanza in poem.stanzas for line in stanza) == poem.plain.removeprefix("题")


def test_names_are_told_apart() -> None:
    (names,), _ = body("::: 名单\n张三 李　四、王小二，古丽·买买提\n欧阳震华\n:::")
    assert isinstance(names, NameList)
    assert [name.plain for name in names.names] == ["张三", "李四", "王小二", "古丽·买买提", "欧阳震华"]


def test_a_letter_stands_as_letters_do() -> None:
    blocks, _ = body("::: 书信\n编辑同志：\n我想说一件事。\n此致\n敬礼！\n居民 李桂芬\n2026年11月30日\n:::")
    places = [block.place if isinstance(block, PlacedText) else None for block in blocks]
    assert places == [LinePlace.LEFT, None, None, LinePlace.LEFT, LinePlace.RIGHT, LinePlace.RIGHT]


def test_a_notice_without_a_signature_has_none() -> None:
    blocks, _ = body("::: 通知\n各位居民：\n明天停水。\n请相互转告。\n:::")
    assert [type(block) for block in blocks] == [PlacedText, BodyParagraph, BodyParagraph]


def test_letters_hold_tables_and_lists() -> None:
    """A table with a fence of its own, points, and clauses, which are paragraphs; the signature stays at the right."""
    table = "::: 表 水费\n| 月 | 元 |\n|---|---|\n| 一 | 3 |\n:::"
    points = "- 热线：96616\n- 值班：石磊\n一、好。\n二、对。"
    text = f"::: 书信\n编辑同志：\n请看：\n{table}\n{points}\n此致\n敬礼\n马兰英\n4月3日\n:::\n正文"
    blocks, findings = body(text)
    assert not findings.failed
    kinds = [block.place if isinstance(block, PlacedText) else type(block) for block in blocks]
    left, right = LinePlace.LEFT, LinePlace.RIGHT
    inner = [Table, ItemList, BodyParagraph, BodyParagraph, BodyParagraph]
    assert kinds == [left, BodyParagraph, *inner, left, right, right, BodyParagraph]


def test_a_backslash_breaks_a_line() -> None:
    blocks, findings = body("锄禾日当午，\\\n汗滴**禾下**土。\n正文")
    assert [block.plain for block in blocks] == ["锄禾日当午，\n汗滴禾下土。", "正文"]
    assert not findings.diagnostics
