"""Boxes and pull quotes of a body."""

from layout.model.body import BodyParagraph, BoxEnd, BoxHead, ItemList, PullQuote, QuickResponse, Table, Verse
from tests.source.test_texts import body


def test_a_box_holds_whatever_a_body_holds() -> None:
    text = "甲\n::: 框 门诊时间\n乙\n- 丙\n| 丁 | 戊 |\n|---|---|\n| 己 | 庚 |\n::: 诗 码头\n船\n:::\n:::\n辛"
    blocks, findings = body(text)
    assert not findings.failed
    kinds = [BodyParagraph, BoxHead, BodyParagraph, ItemList, Table, Verse, BoxEnd, BodyParagraph]
    assert [type(block) for block in blocks] == kinds
    assert blocks[1].plain == "门诊时间"


def test_a_pull_quote_says_whose_words_it_has() -> None:
    blocks, findings = body("::: 引文\n要紧的是\n每天开窗。\n——李医生\n:::\n::: quote 只一行\n:::")
    assert not findings.failed
    assert [[text.plain for text in block.texts()] for block in blocks if isinstance(block, PullQuote)] == [
        ["要紧的是\n每天开窗。", "——李医生"],
        ["只一行"],
    ]


def test_what_is_wrong_with_a_box_is_told() -> None:
    def codes(text: str) -> list[str]:
        return [found.code for found in body(text)[1].diagnostics]

    assert codes("::: 框 甲\n乙") == ["block-open"]
    assert codes("::: 框 甲\n::: 框 乙\n丙\n:::\n:::") == ["block-nested"]
    assert codes("::: 框 甲\n:::") == ["empty-block"]
    assert codes("::: 框 甲\n乙\n:::\n:::") == ["block-end"]


def test_a_code_has_an_address_and_a_caption() -> None:
    blocks, findings = body("::: 二维码 https://example.org/a_b\n扫码看\n视频\n:::")
    assert not findings.failed
    (code,) = blocks
    assert isinstance(code, QuickResponse)
    assert (code.url, code.plain) == ("https://example.org/a_b", "扫码看\n视频")
    assert [found.code for found in body("::: 二维码 附表\n:::")[1].diagnostics] == ["wrong-url"]
