"""Classified advertisements are a story of their page, and the lines of each text are told."""

from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.model.body import squeezed
from layout.page import paginate
from layout.source import read_issue
from layout.wording import hints, message
from tests.minimal import MINIMAL
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import boxes

CLASSIFIED = """\
  - template: inside
    classified:
      groups:
        - head: 房屋
          texts: |
            **旺铺出租**　桥头路临街旺铺，六十平方米，水电齐全，可做餐饮。
            溪北新村三室一厅。
        - head: 招聘
          texts: |
            招聘收银员。
"""


def test_each_text_stands_there_and_its_lines_are_told(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text(MINIMAL + CLASSIFIED, "utf-8")
    issue, _ = read_issue(tmp_path / "issue.yaml")
    made = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    box = boxes(made, 2)["p2.classified"]
    shown = [placed.line for area in box.texts if area.kind == "body" for placed in area.lines]
    texts = [one for one in made.diagnostics if one.code == "classified-lines"]
    assert "classified advertisements (分类广告) “房屋” on page 2: 2 texts" in message(texts[0])
    told = [int(hint.rpartition(": ")[2].split()[0]) for one in texts for hint in hints(one)]
    assert len(told) == 3 and sum(told) == len(shown) and told[1:] == [1, 1]
    assert squeezed("".join(line.text for line in shown)).startswith("旺铺出租桥头路")
    assert texts[0].span and texts[0].span.line == 14 and "招聘" in message(texts[1])


SLIPS = [("groups:", "gruops:"), ("texts: |", "txt: |"), ("head: 房屋", "heads: 房屋")]


@pytest.mark.parametrize(("old", "new"), SLIPS)
def test_what_is_missing_is_told(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "issue.yaml").write_text(MINIMAL + CLASSIFIED.replace(old, new), "utf-8")
    with pytest.raises(LayoutError) as fault:
        read_issue(tmp_path / "issue.yaml")
    assert "unknown-key" in {one.code for one in fault.value.diagnostics}


def test_an_internal_publication_may_not_have_them(tmp_path: Path) -> None:
    text = "imprint: {kind: internal}\n" + MINIMAL + CLASSIFIED
    (tmp_path / "issue.yaml").write_text(text, "utf-8")
    assert "internal-ad" in {one.code for one in read_issue(tmp_path / "issue.yaml")[1]}
