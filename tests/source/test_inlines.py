"""What stands within a line of a body: high and low, dots, ruby, lines, links, notes."""

import pytest

from layout.model.body import Emphasis, Footnotes, Inline, Marks, TextBlock, Under
from tests.source.test_texts import body


def inlines(line: str) -> list[Inline]:
    """The pieces of a body's first block."""
    blocks, findings = body(line, fullwidth=True)
    assert not findings.failed, findings.diagnostics
    assert isinstance(blocks[0], TextBlock)
    return list(blocks[0].text.inlines)


def marked(line: str) -> list[tuple[str, Marks]]:
    return [(one.text, one.marks) for one in inlines(line) if one.marks != Marks()]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("面积12m^2^。", [("2", Marks(raised=1))]),
        ("放出CO~2~和H~2~O", [("2", Marks(raised=-1)), ("2", Marks(raised=-1))]),
        ("[要紧]{着重号}的", [("要紧", Marks(under=Under.DOTS))]),
        ("[要紧]{ dots }的", [("要紧", Marks(under=Under.DOTS))]),
        ("[记住]{下划线}", [("记住", Marks(under=Under.LINE))]),
        ("[岳飞]{专名}[陆游]{专名}", [("岳飞", Marks(under=Under.NAME)), ("陆游", Marks(under=Under.NAME))]),
        ("[妈妈]{拼音：mā  ma}", [("妈", Marks(over="mā")), ("妈", Marks(over="ma"))]),
        ("[今天]{ruby: きょう}", [("今天", Marks(over="きょう"))]),
        ("见[网页](https://example.cn/a_b_(c))", [("网页", Marks(link="https://example.cn/a_b_(c)"))]),
        ('见[网页](https://example.cn "题")', [("网页", Marks(link="https://example.cn"))]),
        ("[x^2^]{下划线}", [("x", Marks(under=Under.LINE)), ("2", Marks(raised=1, under=Under.LINE))]),
    ],
)
def test_marks_are_read(line: str, expected: list[tuple[str, Marks]]) -> None:
    assert marked(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "9:00~11:30，13:00~17:00",
        "3~5~8人",
        "周一~周五",
        "[注]见下",
        "[甲] 见下",
        r"m\^2^",
        r"\[甲]{着重号}",
        "a^b c^d",
        "{甲}",
        "m²和CO₂",
    ],
)
def test_what_only_looks_like_it_is_text(line: str) -> None:
    assert marked(line) == []
    assert "".join(one.text for one in inlines(line)) == line.replace("\\", "")


def test_black_and_kai_stand_together() -> None:
    assert [(one.text, one.emphasis) for one in inlines("甲***乙***丙**丁*戊*己**")] == [
        ("甲", Emphasis.NONE),
        ("乙", Emphasis.BOTH),
        ("丙", Emphasis.NONE),
        ("丁", Emphasis.STRONG),
        ("戊", Emphasis.BOTH),
        ("己", Emphasis.STRONG),
    ]


def test_notes_are_numbered_as_the_text_refers_to_them() -> None:
    blocks, findings = body("甲[^b]乙[^a]丙[^b]\n[^a]: 一，见CO~2~。\n丁\n[^b]：二")
    assert not findings.failed
    *text, notes = blocks
    assert [block.plain for block in text] == ["甲①乙②丙①", "丁"]
    assert isinstance(notes, Footnotes)
    assert [(item.marker, item.text.plain) for item in notes.items] == [("①", "二"), ("②", "一，见CO2。")]


def test_a_word_in_braces_that_is_not_known_names_what_is() -> None:
    _, findings = body("[甲]{加粗}")
    assert [found.code for found in findings.diagnostics] == ["unknown-mark"]
