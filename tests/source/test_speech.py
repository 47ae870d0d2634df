"""Lead-ins of questions and answers, interviews, recipes."""

from layout.model.body import Emphasis, ItemList, Speech, Subhead
from tests.source.test_texts import body


def leads(text: str) -> list[str | None]:
    """Of each block its lead-in; nothing where it continues; None where it is no speech."""
    blocks, findings = body(text, fullwidth=True)
    assert not findings.failed
    found: list[str | None] = []
    for block in blocks:
        first = block.text.inlines[0] if isinstance(block, Speech) else None
        found.append(None if first is None else first.text if first.emphasis is Emphasis.LEAD else "")
    return found


def test_questions_and_answers_are_known_by_themselves() -> None:
    assert leads("前言。\n问:甲？\n答：乙。\n丙。\n问：丁？\n答：戊。\n后记。") == [
        None,
        "问：",
        "答：",
        "",
        "问：",
        "答：",
        None,
    ]
    assert leads("问：甲？\n乙。") == [None, None]
    assert leads("他问：“甲？”\n答：乙。\n问：丙") == [None, "答：", "问："]
    assert leads("**问：**甲？\n**答：**乙。") == [None, None]


def test_whoever_speaks_in_an_interview_leads_in() -> None:
    text = "::: 访谈\n记者：甲？\n李医生（镇卫生院）：乙。\n丙，说：“丁”。\n:::"
    assert leads(text) == ["记者：", "李医生（镇卫生院）：", ""]


def test_a_recipe_has_lists_among_its_lead_ins() -> None:
    blocks, findings = body("::: 菜谱 红烧茄子\n用料：茄子。\n做法：\n1. 切；\n2. 焖。\n:::", fullwidth=True)
    assert not findings.failed
    assert [type(block) for block in blocks] == [Subhead, Speech, Speech, ItemList]
