"""The specimen shows each rule, in all three styles, as it says."""

from pathlib import Path

import pytest

from layout.errors import Severity
from layout.model.page import Line
from layout.run.opening import lay_out, open_issue

FOLDER = Path(__file__).parents[2] / "issues" / "specimen"


def lines_under(name: str) -> dict[str, list[Line]]:
    """The body lines of each rule, by its subhead."""
    pages = lay_out(open_issue(FOLDER / f"{name}.yaml"))
    assert not [d for d in pages.diagnostics if d.severity is Severity.ERROR]
    rules: dict[str, list[Line]] = {}
    current: list[Line] = []
    for area in pages.pages[0].boxes[-1].texts:
        for placed in area.lines:
            style = placed.line.runs[0].style
            if style == "subhead":
                current = rules.setdefault(placed.line.text, [])
            elif style != "note":
                current.append(placed.line)
    return rules


@pytest.fixture(scope="module")
def rules() -> dict[str, list[Line]]:
    return lines_under("issue")


def test_every_rule_is_shown_once_with_a_caption(rules: dict[str, list[Line]]) -> None:
    source = (FOLDER / "rules.md").read_text("utf-8").split("\n## ")[1:]
    assert len(source) == len(rules) == 19
    assert all("\n> " in rule for rule in source)


def test_rules_show_what_they_say(rules: dict[str, list[Line]]) -> None:
    text = {name: [line.text for line in lines] for name, lines in rules.items()}
    assert all(line[0] not in "，。、：；？！”）" for line in text["避头"])
    assert all(line[-1] not in "“（《" for line in text["避尾"])
    assert rules["行首齐边"][0].runs[0].x < 2 * 12, "the opener is drawn into the indent"
    assert any(line.hyphen for line in rules["西文断词"])
    assert any("？！" in line for line in text["问号叹号连用"]) and any(
        "！！！" in line for line in text["问号叹号连用"]
    )
    assert all(line.count("—") % 2 == 0 and line.count("…") % 2 == 0 for line in text["破折号与省略号"])
    assert len(text["孤字"][-1]) > 2
    assert {run.style for line in rules["黑体与楷体"] for run in line.runs} == {"body", "strong", "kai"}
    for whole in ("36.5℃", "12.5%", "￥100", "±3", "10:30", "1,024"):
        assert any(whole in line for line in text["数与单位"])


@pytest.mark.parametrize("name", ["kaiming", "banjiao"])
def test_other_styles_take_no_more_room(name: str, rules: dict[str, list[Line]]) -> None:
    other = lines_under(name)
    assert list(other) == list(rules)
    assert sum(map(len, other.values())) <= sum(map(len, rules.values()))
