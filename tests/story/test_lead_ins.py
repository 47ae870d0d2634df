"""Lead-ins hang where the theme says so, and copyfit loosens what is said like any paragraph."""

from dataclasses import replace

import pytest

from layout.model.body import Emphasis, Inline, Speech, Text
from layout.model.issue import Story
from layout.model.theme import Style
from layout.story.body import StoryPart, set_body
from layout.story.setter import Setter
from tests.page.generated import FAST, tianshan

SAID = "居民在社区里商量雨棚和花坛，三号楼的台阶也量了一遍，明天再来。"


@pytest.mark.parametrize(
    ("indent", "lead", "turned"), [(0, "问：", 2), (0, "李医生：", 4), (0, "李医生和记者：", 2), (2, "问：", 0)]
)
def test_lines_begin_behind_a_lead_in_that_hangs(indent: float, lead: str, turned: float) -> None:
    theme = tianshan()
    theme = replace(theme, styles={**theme.styles, "speech": Style(indent=indent)})
    said = Speech(Text((Inline(lead, Emphasis.LEAD), Inline(SAID))))
    lines = set_body(StoryPart(Story("s", body=(said,))), Setter(theme, FAST), 13 * theme.grid.size).lines
    assert [line.line.runs[0].x / theme.grid.size for line in lines[1:]] == pytest.approx([turned] * (len(lines) - 1))
    assert lines[0].line.runs[0].x == pytest.approx(indent * theme.grid.size)
    assert lines[0].line.runs[0].style == "lead-in"
